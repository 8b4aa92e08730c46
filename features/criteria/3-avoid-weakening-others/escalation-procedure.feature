# language: no
Egenskap: Prosedyre for å sortere og løfte saker
  Noen saker løser hver virksomhet selv, andre må løftes. Partene må ha skrevet ned hvor skillet går.
  De må også ha skrevet ned hva som ventes av hver av dem. At alle mener de vet det, er ikke nok.

  Bakgrunn:
    Gitt partene
      | id    | navn                      | nivå       |
      | skole | Skoledirektoratet         | direktorat |
      | helse | Helsetjenestedirektoratet | direktorat |
    Og relasjonen "internt i staten"
    Og målet er trinn 4 og varig

  # Reglene setter ingen egen frist her. Da holder dokumentasjonen i tre år.
  Scenario: Prosedyren og forventningene står i et referat, og referatet teller også etter nesten tre år
    Gitt dokumentasjonen
      | kilde   | dato       | for                                            |
      | referat | 2018-03-01 | sorting-procedure-exists, expectations-written |
    Når samarbeidet vurderes per 2020-12-15
    Så er kriteriet "Prosedyre for å sortere og løfte saker" "oppfylt"

  Scenariomal: Intervjuer alene viser ikke at <noe> er skrevet ned
    Gitt dokumentasjonen
      | kilde            | dato    | for           |
      | flere intervjuer | 2020-11 | <for svakt>   |
      | referat          | 2020-11 | <godt belagt> |
    Når samarbeidet vurderes per 2020-12-15
    Så er kriteriet "Prosedyre for å sortere og løfte saker" "minst delvis oppfylt"
    Og er en av grunnene for "Prosedyre for å sortere og løfte saker" "kilden er for svak til å avgjøre det"

    Eksempler:
      | noe            | for svakt                | godt belagt              |
      | prosedyren     | sorting-procedure-exists | expectations-written     |
      | forventningene | expectations-written     | sorting-procedure-exists |

  Scenariomal: Referatet sier ingenting om <tema>
    Gitt dokumentasjonen
      | kilde   | dato    | for           |
      | referat | 2020-11 | <godt belagt> |
    Når samarbeidet vurderes per 2020-12-15
    Så er kriteriet "Prosedyre for å sortere og løfte saker" "minst delvis oppfylt"
    Og er svaret på "<mangler>" "vet ikke"

    Eksempler:
      | tema                         | mangler                  | godt belagt              |
      | hvilke saker som skal løftes | sorting-procedure-exists | expectations-written     |
      | hva som ventes av hver part  | expectations-written     | sorting-procedure-exists |

  Scenario: Begge svarer ja i en egenvurdering, men ingen legger fram dokumentene
    Gitt dokumentasjonen
      | kilde         | dato    | for                                            |
      | egenvurdering | 2020-10 | sorting-procedure-exists, expectations-written |
    Når samarbeidet vurderes per 2020-12-15
    Så er kriteriet "Prosedyre for å sortere og løfte saker" "minst delvis oppfylt"

  Scenario: Ingenting er skrevet ned, og partene tar den samme diskusjonen for hver ny sak
    Gitt dokumentasjonen
      | kilde   | dato    | mot                                            |
      | rapport | 2020-11 | sorting-procedure-exists, expectations-written |
    Når samarbeidet vurderes per 2020-12-15
    Så er kriteriet "Prosedyre for å sortere og løfte saker" "ikke oppfylt"
    Og er "Prosedyre for å sortere og løfte saker" verdt å styrke
    Og anbefales tiltakene
      | tiltak                     |
      | escalation-procedure.gap.1 |
      | escalation-procedure.gap.2 |

  Scenario: Ingen har spurt partene hvordan de sorterer sakene
    Når samarbeidet vurderes per 2020-12-15
    Så er kriteriet "Prosedyre for å sortere og løfte saker" "vet ikke"

  Scenario: Referatet viser til en prosedyre, men rapporten sier at den ikke finnes
    Gitt dokumentasjonen
      | kilde   | dato    | for                      | mot                      |
      | referat | 2020-10 | sorting-procedure-exists |                          |
      | rapport | 2020-11 |                          | sorting-procedure-exists |
    Når samarbeidet vurderes per 2020-12-15
    Så er kriteriet "Prosedyre for å sortere og løfte saker" omstridt
    Og er en av grunnene for "Prosedyre for å sortere og løfte saker" "kildene er uenige"
    Og anbefales tiltakene
      | tiltak                      |
      | escalation-procedure.open.3 |

  Scenario: Bare Skoledirektoratet har lagt fram hva som ventes av det
    Gitt dokumentasjonen
      | kilde   | dato    | for                      | parter            |
      | referat | 2020-11 | sorting-procedure-exists |                   |
      | referat | 2020-11 | expectations-written     | Skoledirektoratet |
    Når samarbeidet vurderes per 2020-12-15
    Så er svaret på "expectations-written" "vet ikke"

  Scenario: Helsetjenestedirektoratet har aldri fått forventningene skriftlig
    Gitt dokumentasjonen
      | kilde   | dato    | for                      | mot                  | parter                    |
      | referat | 2020-11 | sorting-procedure-exists |                      |                           |
      | referat | 2020-11 | expectations-written     |                      | Skoledirektoratet         |
      | referat | 2020-11 |                          | expectations-written | Helsetjenestedirektoratet |
    Når samarbeidet vurderes per 2020-12-15
    Så er kriteriet "Prosedyre for å sortere og løfte saker" "delvis oppfylt"
    Og henger "Helsetjenestedirektoratet" etter på "Prosedyre for å sortere og løfte saker"

  Scenariomal: Hvor langt en kilde rekker, avhenger av hva det spørres om
    Gitt "<kilde>" fra 2020-11-02 taler for "<indikator>"
    Når samarbeidet vurderes per 2020-12-15
    Så er svaret på "<indikator>" "<svar>"

    Eksempler:
      | indikator                | kilde                 | svar         |
      | sorting-procedure-exists | avtale                | ja           |
      | sorting-procedure-exists | særskilt oppdragsbrev | minst delvis |
      | sorting-procedure-exists | referat               | ja           |
      | sorting-procedure-exists | flere intervjuer      | minst delvis |
      | expectations-written     | særskilt oppdragsbrev | ja           |
      | expectations-written     | referat               | ja           |
      | expectations-written     | flere intervjuer      | minst delvis |

  Scenario: Det Skoledirektoratet har for seg selv, er ikke noe de har sammen
    Gitt "avtale" fra 2020-11-02 taler for "sorting-procedure-exists" hos "Skoledirektoratet"
    Når samarbeidet vurderes per 2020-12-15
    Så er svaret på "sorting-procedure-exists" "vet ikke"
    Og er svaret på "sorting-procedure-exists" "vet ikke" hos "Skoledirektoratet"

  Scenario: Svaret for Skoledirektoratet er ikke noe svar for de andre
    Gitt "særskilt oppdragsbrev" fra 2020-11-02 taler for "expectations-written" hos "Skoledirektoratet"
    Når samarbeidet vurderes per 2020-12-15
    Så er svaret på "expectations-written" "vet ikke"
    Og er svaret på "expectations-written" "ja" hos "Skoledirektoratet"
