# language: no
Egenskap: Oppdatert problemforståelse
  To direktorater ble en gang enige om hvorfor barn faller utenfor. Scenarioene viser hva som skal til
  for at vi vet at de fortsatt drøfter det, år for år.

  Bakgrunn:
    Gitt partene
      | id       | navn                 | nivå       |
      | oppvekst | Oppvekstdirektoratet | direktorat |
      | fritid   | Fritidsdirektoratet  | direktorat |
    Og relasjonen "internt i staten"
    Og målet er trinn 4 og varig

  Scenario: I juli drøftet partene problemet på nytt og endret to punkter i teksten
    Gitt "referat" fra 2020-07-02 taler for "understanding-reviewed-regularly"
    Når samarbeidet vurderes per 2020-12-15
    Så er kriteriet "Oppdatert problemforståelse" "oppfylt"
    Og er trinn 5 "minst delvis oppfylt"
    Og er "Oppdatert problemforståelse" verken gap eller åpent

  Scenariomal: En drøfting teller i tolv måneder
    Gitt "referat" fra <dato> taler for "understanding-reviewed-regularly"
    Når samarbeidet vurderes per 2020-12-15
    Så er kriteriet "Oppdatert problemforståelse" "<status>"

    Eksempler:
      | dato       | status   |
      | 2019-12-15 | oppfylt  |
      | 2019-12-14 | vet ikke |

  Scenario: Den siste drøftingen noen kan vise til, er fra i fjor høst
    Gitt "referat" fra 2019-10-24 taler for "understanding-reviewed-regularly"
    Når samarbeidet vurderes per 2020-12-15
    Så er "Oppdatert problemforståelse" åpent
    Og er en av grunnene for "Oppdatert problemforståelse" "ikke bekreftet på lenge"

  Scenariomal: Deltakerne sier at de drøfter problemet, men ingen kan vise fram et referat
    Gitt dokumentasjonen
      | hva   | kilde   | dato       | for                              |
      | <hva> | <kilde> | 2020-10-13 | understanding-reviewed-regularly |
    Når samarbeidet vurderes per 2020-12-15
    Så er kriteriet "Oppdatert problemforståelse" "minst delvis oppfylt"
    Og er en av grunnene for "Oppdatert problemforståelse" "kilden er for svak til å avgjøre det"

    Eksempler:
      | hva                               | kilde                 |
      | Intervjuer med deltakerne         | flere intervjuer      |
      | Brev som ber om en årlig drøfting | særskilt oppdragsbrev |

  # Om den nye parten er tatt med i forståelsen, er et eget spørsmål på trinn 2.
  Scenario: En ny part kom til i høst, og sommerens drøfting teller fortsatt her
    Gitt partene
      | id     | navn                | nivå       | fra        |
      | idrett | Idrettsdirektoratet | direktorat | 2020-10-01 |
    Og dokumentasjonen
      | hva               | kilde   | dato       | for                                                        |
      | Drøftingen i juli | referat | 2020-07-02 | understanding-reviewed-regularly, consolidation-round-held |
    Når samarbeidet vurderes per 2020-12-15
    Så er kriteriet "Oppdatert problemforståelse" "oppfylt"
    Og er svaret på "consolidation-round-held" "vet ikke"

  Scenario: Teksten er urørt siden oppstarten
    Gitt dokumentasjonen
      | hva                       | kilde      | dato       | mot                              |
      | Evaluering av samarbeidet | evaluering | 2020-11-19 | understanding-reviewed-regularly |
    Når samarbeidet vurderes per 2020-12-15
    Så er kriteriet "Oppdatert problemforståelse" "ikke oppfylt"
    Og er "Oppdatert problemforståelse" et gap
    Og anbefales tiltakene
      | tiltak                         |
      | understanding-maintained.gap.1 |
      | understanding-maintained.gap.2 |
      | understanding-maintained.gap.3 |

  Scenario: Ingen har spurt når partene sist drøftet hva problemet er
    Når samarbeidet vurderes per 2020-12-15
    Så er kriteriet "Oppdatert problemforståelse" "vet ikke"
    Og er "Oppdatert problemforståelse" åpent
    Og er en av grunnene for "Oppdatert problemforståelse" "ingen opplysninger"
    Og anbefales tiltakene
      | tiltak                          |
      | understanding-maintained.open.4 |

  Scenario: Referatet forteller om en grundig drøfting, evalueringen om en orientering uten samtale
    Gitt dokumentasjonen
      | hva                       | kilde      | dato       | for                              | mot                              |
      | Drøftingen i juli         | referat    | 2020-07-02 | understanding-reviewed-regularly |                                  |
      | Evaluering av samarbeidet | evaluering | 2020-11-19 |                                  | understanding-reviewed-regularly |
    Når samarbeidet vurderes per 2020-12-15
    Så er kriteriet "Oppdatert problemforståelse" omstridt
    Og er en av grunnene for "Oppdatert problemforståelse" "kildene er uenige"

  Scenariomal: Hvor langt en kilde rekker, avhenger av hva det spørres om
    Gitt "<kilde>" fra 2020-11-02 taler for "<indikator>"
    Når samarbeidet vurderes per 2020-12-15
    Så er svaret på "<indikator>" "<svar>"

    Eksempler:
      | indikator                        | kilde            | svar         |
      | understanding-reviewed-regularly | vedtak           | minst delvis |
      | understanding-reviewed-regularly | referat          | ja           |
      | understanding-reviewed-regularly | flere intervjuer | minst delvis |

  Scenario: Det Oppvekstdirektoratet har for seg selv, er ikke noe de har sammen
    Gitt "referat" fra 2020-11-02 taler for "understanding-reviewed-regularly" hos "Oppvekstdirektoratet"
    Når samarbeidet vurderes per 2020-12-15
    Så er svaret på "understanding-reviewed-regularly" "vet ikke"
    Og er svaret på "understanding-reviewed-regularly" "vet ikke" hos "Oppvekstdirektoratet"
