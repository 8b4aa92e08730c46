# language: no
Egenskap: Aktiv lederstøtte
  Lederne rår over tid, folk og oppmerksomhet. Scenarioene viser at det ikke er nok at de sier ja:
  Det må være vist de siste to årene at de gjør noe, og det hos hver part.

  Bakgrunn:
    Gitt partene
      | id    | navn                   | nivå       |
      | skole | Skoledirektoratet      | direktorat |
      | barn  | Barnevernsdirektoratet | direktorat |
    Og relasjonen "internt i staten"
    Og målet er trinn 4 og varig

  # To år på dagen holder.
  Scenario: Referater som er to år gamle, viser at lederne støtter arbeidet og lærer opp folk
    Gitt dokumentasjonen
      | kilde   | dato       | for                         |
      | referat | 2018-12-15 | leaders-support-in-practice |
      | referat | 2018-12-15 | leaders-build-competence    |
    Når samarbeidet vurderes per 2020-12-15
    Så er kriteriet "Aktiv lederstøtte" "oppfylt"

  Scenariomal: Referatet er én dag eldre enn to år og teller ikke lenger
    Gitt dokumentasjonen
      | kilde   | dato       | for           |
      | referat | 2018-12-14 | <for gammelt> |
      | referat | 2020-11-01 | <ferskt nok>  |
    Når samarbeidet vurderes per 2020-12-15
    Så er kriteriet "Aktiv lederstøtte" "minst delvis oppfylt"
    Og er svaret på "<for gammelt>" "vet ikke"
    Og er en av grunnene for "Aktiv lederstøtte" "ikke bekreftet på lenge"

    Eksempler:
      | for gammelt                 | ferskt nok                  |
      | leaders-support-in-practice | leaders-build-competence    |
      | leaders-build-competence    | leaders-support-in-practice |

  Scenariomal: Avtalen lover <løfte>, men ingen har sett etter om det skjer
    Gitt dokumentasjonen
      | kilde   | dato    | for     |
      | avtale  | 2020-11 | <lovet> |
      | referat | 2020-11 | <vist>  |
    Når samarbeidet vurderes per 2020-12-15
    Så er kriteriet "Aktiv lederstøtte" "minst delvis oppfylt"
    Og er en av grunnene for "Aktiv lederstøtte" "kilden er for svak til å avgjøre det"

    Eksempler:
      | løfte     | lovet                       | vist                        |
      | støtte    | leaders-support-in-practice | leaders-build-competence    |
      | opplæring | leaders-build-competence    | leaders-support-in-practice |

  Scenario: Lederne i Barnevernsdirektoratet holder seg unna, ifølge evalueringen
    Gitt dokumentasjonen
      | kilde      | dato    | for                                                   | mot                                                   | parter                 |
      | evaluering | 2020-11 | leaders-support-in-practice, leaders-build-competence |                                                       | Skoledirektoratet      |
      | evaluering | 2020-11 |                                                       | leaders-support-in-practice, leaders-build-competence | Barnevernsdirektoratet |
    Når samarbeidet vurderes per 2020-12-15
    Så er kriteriet "Aktiv lederstøtte" "høyst delvis oppfylt"
    Og henger "Barnevernsdirektoratet" etter på "Aktiv lederstøtte"

  Scenario: Ingen leder gjør noe for samarbeidet
    Gitt dokumentasjonen
      | kilde   | dato    | mot                                                   |
      | rapport | 2020-11 | leaders-support-in-practice, leaders-build-competence |
    Når samarbeidet vurderes per 2020-12-15
    Så er kriteriet "Aktiv lederstøtte" "ikke oppfylt"
    Og er "Aktiv lederstøtte" verdt å styrke
    Og er trinn 4 "vet ikke"
    Og anbefales tiltakene
      | tiltak                         |
      | leaders-support-actively.gap.1 |
      | leaders-support-actively.gap.2 |

  # Kilden anbefaler dette i sammendraget, og det går foran det som mangler på et lavere trinn.
  Scenario: Både oversikten og støtten fra lederne mangler
    Gitt "rapport" fra 2020-11-03 taler mot "overview-exists"
    Og "rapport" fra 2020-11-03 taler mot "leaders-support-in-practice"
    Når samarbeidet vurderes per 2020-12-15
    Så er dette det første å gjøre
      | tiltak                         |
      | leaders-support-actively.gap.1 |

  Scenario: Ingen har spurt medarbeiderne hva lederne gjør
    Når samarbeidet vurderes per 2020-12-15
    Så er kriteriet "Aktiv lederstøtte" "vet ikke"

  Scenario: Referatet sier at lederne støtter arbeidet, rapporten måneden etter at de ikke gjør det
    Gitt dokumentasjonen
      | kilde   | dato    | for                         | mot                         |
      | referat | 2020-10 | leaders-support-in-practice |                             |
      | rapport | 2020-11 |                             | leaders-support-in-practice |
    Når samarbeidet vurderes per 2020-12-15
    Så er kriteriet "Aktiv lederstøtte" omstridt
    Og er en av grunnene for "Aktiv lederstøtte" "kildene er uenige"
    Og anbefales tiltakene
      | tiltak                          |
      | leaders-support-actively.open.3 |

  Scenariomal: Hvor langt en kilde rekker, avhenger av hva det spørres om
    Gitt "<kilde>" fra 2020-11-02 taler for "<indikator>"
    Når samarbeidet vurderes per 2020-12-15
    Så er svaret på "<indikator>" "<svar>"

    Eksempler:
      | indikator                   | kilde            | svar         |
      | leaders-support-in-practice | vedtak           | minst delvis |
      | leaders-support-in-practice | referat          | ja           |
      | leaders-support-in-practice | flere intervjuer | minst delvis |
      | leaders-build-competence    | vedtak           | minst delvis |
      | leaders-build-competence    | referat          | ja           |
      | leaders-build-competence    | flere intervjuer | minst delvis |

  Scenariomal: Svaret for Skoledirektoratet er ikke noe svar for de andre
    Gitt "referat" fra 2020-11-02 taler for "<indikator>" hos "Skoledirektoratet"
    Når samarbeidet vurderes per 2020-12-15
    Så er svaret på "<indikator>" "vet ikke"
    Og er svaret på "<indikator>" "ja" hos "Skoledirektoratet"

    Eksempler:
      | indikator                   |
      | leaders-support-in-practice |
      | leaders-build-competence    |
