# language: no
Egenskap: Jevn forpliktelse
  Gjør én part mindre enn avtalt, blir oppgaven liggende eller skjøvet over på de andre.
  Scenarioene viser at hver part må holde det den har lovet, og at et gjennomsnitt ikke hjelper.

  Bakgrunn:
    Gitt partene
      | id        | navn                   | nivå       |
      | beredskap | Beredskapsdirektoratet | direktorat |
      | nett      | Kraftnettdirektoratet  | direktorat |
    Og relasjonen "internt i staten"
    Og målet er trinn 4 og varig

  # Reglene setter ingen egen frist her. Da holder dokumentasjonen i tre år.
  Scenario: Referatet fra 2018 viser at begge har levert, og ingenting tyder på noe annet
    Gitt dokumentasjonen
      | kilde   | dato       | for            |
      | referat | 2018-03-01 | party-keeps-up |
    Når samarbeidet vurderes per 2020-12-15
    Så er kriteriet "Jevn forpliktelse" "oppfylt"

  Scenario: Partene forteller selv at de har levert, men ingen referat viser det
    Gitt dokumentasjonen
      | kilde            | dato    | for            |
      | flere intervjuer | 2020-11 | party-keeps-up |
    Når samarbeidet vurderes per 2020-12-15
    Så er kriteriet "Jevn forpliktelse" "minst delvis oppfylt"
    Og er en av grunnene for "Jevn forpliktelse" "kilden er for svak til å avgjøre det"

  Scenario: Referatet sier bare noe om Beredskapsdirektoratet
    Gitt dokumentasjonen
      | kilde   | dato    | for            | parter                 |
      | referat | 2020-11 | party-keeps-up | Beredskapsdirektoratet |
    Når samarbeidet vurderes per 2020-12-15
    Så er svaret på "party-keeps-up" "vet ikke"
    Og er kriteriet "Jevn forpliktelse" "vet ikke"

  Scenario: To av tre leverer, og den tredje har ikke begynt
    Gitt parten "Vanndirektoratet" på nivået "direktorat"
    Og dokumentasjonen
      | kilde   | dato    | for            | mot            | parter                                        |
      | referat | 2020-09 | party-keeps-up |                | Beredskapsdirektoratet, Kraftnettdirektoratet |
      | referat | 2020-09 |                | party-keeps-up | Vanndirektoratet                              |
    Når samarbeidet vurderes per 2020-12-15
    Så er kriteriet "Jevn forpliktelse" "delvis oppfylt"
    Og er svaret på "party-keeps-up" "nei" hos "Vanndirektoratet"
    Og henger "Vanndirektoratet" etter på "Jevn forpliktelse"

  Scenario: Kraftnettdirektoratet er i gang, men ligger bak planen
    Gitt dokumentasjonen
      | kilde   | dato    | for            | delvis         | parter                 |
      | referat | 2020-09 | party-keeps-up |                | Beredskapsdirektoratet |
      | referat | 2020-09 |                | party-keeps-up | Kraftnettdirektoratet  |
    Når samarbeidet vurderes per 2020-12-15
    Så er kriteriet "Jevn forpliktelse" "delvis oppfylt"
    Og henger "Kraftnettdirektoratet" etter på "Jevn forpliktelse"

  Scenario: I et midlertidig samarbeid er det et faretegn at én part ikke følger opp
    Gitt ordningen tar slutt 2021-06-30
    Og dokumentasjonen
      | kilde   | dato    | mot            | parter                |
      | referat | 2020-09 | party-keeps-up | Kraftnettdirektoratet |
    Når samarbeidet vurderes per 2020-12-15
    Så vises tegnet "parties-evade"

  Scenario: Ingen av partene har fulgt opp det de lovet
    Gitt dokumentasjonen
      | kilde   | dato    | mot            |
      | rapport | 2020-11 | party-keeps-up |
    Når samarbeidet vurderes per 2020-12-15
    Så er kriteriet "Jevn forpliktelse" "ikke oppfylt"
    Og er "Jevn forpliktelse" verdt å styrke
    Og anbefales tiltakene
      | tiltak                |
      | even-commitment.gap.1 |
      | even-commitment.gap.2 |
      | even-commitment.gap.3 |

  Scenario: Ingen har undersøkt hvem som leverer
    Når samarbeidet vurderes per 2020-12-15
    Så er kriteriet "Jevn forpliktelse" "vet ikke"

  Scenario: Referatet sier at partene har levert, rapporten at de ikke har det
    Gitt dokumentasjonen
      | kilde   | dato    | for            | mot            |
      | referat | 2020-10 | party-keeps-up |                |
      | rapport | 2020-11 |                | party-keeps-up |
    Når samarbeidet vurderes per 2020-12-15
    Så er kriteriet "Jevn forpliktelse" omstridt
    Og er en av grunnene for "Jevn forpliktelse" "kildene er uenige"
    Og anbefales tiltakene
      | tiltak                 |
      | even-commitment.open.4 |

  Scenariomal: Hvor langt en kilde rekker, avhenger av hva det spørres om
    Gitt "<kilde>" fra 2020-11-02 taler for "<indikator>"
    Når samarbeidet vurderes per 2020-12-15
    Så er svaret på "<indikator>" "<svar>"

    Eksempler:
      | indikator      | kilde            | svar         |
      | party-keeps-up | vedtak           | minst delvis |
      | party-keeps-up | referat          | ja           |
      | party-keeps-up | flere intervjuer | minst delvis |

  Scenario: Svaret for Beredskapsdirektoratet er ikke noe svar for de andre
    Gitt "referat" fra 2020-11-02 taler for "party-keeps-up" hos "Beredskapsdirektoratet"
    Når samarbeidet vurderes per 2020-12-15
    Så er svaret på "party-keeps-up" "vet ikke"
    Og er svaret på "party-keeps-up" "ja" hos "Beredskapsdirektoratet"
