# language: no
Egenskap: Samordningstrappa som helhet
  Trappa leses nedenfra. Et trinn er oppfylt når alle kjernekriteriene på trinnet er oppfylt.
  Det vi ikke vet, blir aldri til et nei.

  Bakgrunn:
    Gitt partene
      | id    | navn            | nivå    |
      | skole | Nordvik skole   | kommune |
      | helse | Nordvik helse   | kommune |
    Og relasjonen "internt i kommunen"

  Scenario: Uten dokumentasjon vet vi ikke, og alt er fortsatt mulig
    Når samarbeidet vurderes
    Så er trinn 1 "vet ikke"
    Og er trinn 4 "vet ikke"
    Og er nivået nådd 0, underveis 0 og mulig 5
    Og er den publiserte verdien 0
    Og er varig samordning "vet ikke"
    Og er "Felles oversikt over pågående arbeid" åpent
    Og er en av grunnene for "Felles oversikt over pågående arbeid" "mangler dokumentasjon"
    Og anbefales tiltak for "Felles oversikt over pågående arbeid"

  Scenario: Trinn 1 er nådd når alle kjernekriteriene er oppfylt
    Gitt dokumentasjonen
      | kilde   | dato       | for                                                           |
      | referat | 2020-10-01 | overview-exists, overview-covers-party                        |
      | referat | 2020-10-01 | information-updated, information-clear, information-accessible |
      | rapport | 2020-10-01 | knowledge-base-exists, knowledge-base-used                    |
    Når samarbeidet vurderes per 2020-12-15
    Så er trinn 1 "oppfylt"
    Og er nivået nådd 1, underveis 1 og mulig 5
    Og er den publiserte verdien 1
    Og er "Felles oversikt over pågående arbeid" verken gap eller åpent

  Scenario: Noe, men ikke alt, er delvis
    Gitt dokumentasjonen
      | kilde   | dato       | for                                    | mot                   |
      | referat | 2020-10-01 | overview-exists, overview-covers-party |                       |
      | rapport | 2020-10-01 |                                        | knowledge-base-exists |
    Når samarbeidet vurderes per 2020-12-15
    Så er trinn 1 "delvis oppfylt"
    Og er nivået nådd 0, underveis 1 og mulig 0

  Scenario: Et trinn over kjente mangler er uunderbygd
    Gitt dokumentasjonen
      | kilde                        | dato       | for                | mot             |
      | vedtatt strategi eller plan  | 2020-10-01 | joint-plan-adopted |                 |
      | rapport                      | 2020-10-01 |                    | overview-exists |
    Når samarbeidet vurderes per 2020-12-15
    Så er trinn 4 uunderbygd
    Og er trinn 1 "høyst delvis oppfylt"
    Og gis advarselen "plan-on-a-weak-base"

  Scenario: Et trinn over noe vi ikke vet, er udokumentert nedenfra
    Gitt dokumentasjonen
      | kilde                        | dato       | for                |
      | vedtatt strategi eller plan  | 2020-10-01 | joint-plan-adopted |
    Når samarbeidet vurderes per 2020-12-15
    Så er trinn 4 udokumentert nedenfra

  Scenario: Målet følger av problemet
    Gitt svaret på "causes_understood" er "nei"
    Og svaret på "willingness" er "ja"
    Når samarbeidet vurderes
    Så er det anbefalte målet trinn 4

  Scenario: Når vi ikke vet nok om problemet, anbefales ikke noe mål
    Gitt svaret på "causes_understood" er "nei"
    Og svaret på "willingness" er "vet ikke"
    Når samarbeidet vurderes
    Så er det ikke anbefalt noe mål

  Scenario: I en tidlig fase er trinn 2 målestokken
    Gitt svaret på "causes_understood" er "nei"
    Og svaret på "willingness" er "ja"
    Og fasen "initiativ og utredning" fra 2020-01-01
    Når samarbeidet vurderes
    Så er det anbefalte målet trinn 2

  Scenario: Et mål over det anbefalte gir en advarsel
    Gitt svaret på "willingness" er "nei"
    Og målet er trinn 4
    Når samarbeidet vurderes
    Så er det anbefalte målet trinn 3
    Og gis advarselen "target-too-high"

  Scenario: 0–24-samarbeidet ved utgangen av 2020
    Gitt samarbeidsfilen "examples/0-24-samarbeidet.toml"
    Og vi ser på arenaen "Internt i staten"
    Når samarbeidet vurderes per 2020-12-15
    Så er trinn 4 "delvis oppfylt"
    Og er trinn 4 uunderbygd
    Og er "Klare og samkjørte styringsbrev" et gap
    Og henger "Barne-, ungdoms- og familiedirektoratet" etter på "Klare og samkjørte styringsbrev"
    Og er kriteriet "Felles plan eller felles tiltak" "oppfylt"
    Og er det anbefalte målet trinn 4
