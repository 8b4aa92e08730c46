# language: no
Egenskap: Systemforvalter med mandat
  To direktorater deler register, rutiner og årlige frister. Scenarioene viser at det må være vedtatt
  hvem som tar vare på dette. At noen pleier å gjøre det, er ikke nok.

  Bakgrunn:
    Gitt partene
      | id       | navn                 | nivå       |
      | register | Registerdirektoratet | direktorat |
      | tilsyn   | Tilsynsdirektoratet  | direktorat |
    Og relasjonen "internt i staten"
    Og målet er trinn 4 og varig

  Scenario: Vedtaket fra 2018 gir Registerdirektoratet ansvaret, og det gjelder fortsatt
    Gitt "vedtak" fra 2018-03-01 taler for "system-steward-mandated"
    Når samarbeidet vurderes per 2020-12-15
    Så er kriteriet "Systemforvalter med mandat" "oppfylt"

  Scenariomal: Så lenge ingen viser fram selve vedtaket, er svaret bare et halvt ja
    Gitt dokumentasjonen
      | hva   | kilde   | dato       | for                     |
      | <hva> | <kilde> | 2020-10-12 | system-steward-mandated |
    Når samarbeidet vurderes per 2020-12-15
    Så er kriteriet "Systemforvalter med mandat" "minst delvis oppfylt"
    Og er en av grunnene for "Systemforvalter med mandat" "kilden er for svak til å avgjøre det"

    Eksempler:
      | hva                          | kilde        |
      | Avtale om felles register    | avtale       |
      | En leder viser til et vedtak | enkeltutsagn |

  Scenario: Et forslag om å gi Registerdirektoratet mandatet teller ikke før det er vedtatt
    Gitt "intensjon" fra 2020-10-12 taler for "system-steward-mandated"
    Når samarbeidet vurderes per 2020-12-15
    Så er kriteriet "Systemforvalter med mandat" "vet ikke"

  Scenario: Alle bruker registeret, og ingen har mandat til å ta vare på det
    Gitt dokumentasjonen
      | hva                         | kilde   | dato       | mot                     |
      | Rapport om felles ordninger | rapport | 2020-11-09 | system-steward-mandated |
    Når samarbeidet vurderes per 2020-12-15
    Så er kriteriet "Systemforvalter med mandat" "ikke oppfylt"
    Og er "Systemforvalter med mandat" verdt å styrke
    Og mangler rollen "systemforvalter"
    Og anbefales tiltakene
      | tiltak               |
      | system-steward.gap.1 |
      | system-steward.gap.2 |

  Scenario: Ingen har lest mandatet for å se hvem som forvalter
    Når samarbeidet vurderes per 2020-12-15
    Så er kriteriet "Systemforvalter med mandat" "vet ikke"
    Og er "Systemforvalter med mandat" verken gap eller åpent

  Scenario: Vedtaket peker ut en systemforvalter som rapporten sier aldri fikk mandat
    Gitt dokumentasjonen
      | hva                         | kilde   | dato       | for                     | mot                     |
      | Vedtak om felles register   | vedtak  | 2020-09-07 | system-steward-mandated |                         |
      | Rapport om felles ordninger | rapport | 2020-11-09 |                         | system-steward-mandated |
    Når samarbeidet vurderes per 2020-12-15
    Så er kriteriet "Systemforvalter med mandat" omstridt
    Og er en av grunnene for "Systemforvalter med mandat" "kildene er uenige"
    Og anbefales tiltakene
      | tiltak                |
      | system-steward.open.3 |

  Scenario: Et ferskt vedtak erstatter rapporten fra i vinter
    Gitt dokumentasjonen
      | hva                         | kilde   | dato       | for                     | mot                     |
      | Rapport om felles ordninger | rapport | 2020-02-17 |                         | system-steward-mandated |
      | Vedtak om systemforvalter   | vedtak  | 2020-11-30 | system-steward-mandated |                         |
    Når samarbeidet vurderes per 2020-12-15
    Så er kriteriet "Systemforvalter med mandat" "oppfylt"

  Scenariomal: Hvor langt en kilde rekker, avhenger av hva det spørres om
    Gitt "<kilde>" fra 2020-11-02 taler for "<indikator>"
    Når samarbeidet vurderes per 2020-12-15
    Så er svaret på "<indikator>" "<svar>"

    Eksempler:
      | indikator               | kilde   | svar         |
      | system-steward-mandated | vedtak  | ja           |
      | system-steward-mandated | avtale  | minst delvis |
      | system-steward-mandated | referat | minst delvis |

  Scenario: Det er nok at Registerdirektoratet har det
    Gitt "vedtak" fra 2020-11-02 taler for "system-steward-mandated" hos "Registerdirektoratet"
    Når samarbeidet vurderes per 2020-12-15
    Så er svaret på "system-steward-mandated" "ja"
