# language: no
Egenskap: Klare og samkjørte styringsbrev
  Hvert brev sier hva virksomheten skal bidra med, hvorfor, og hvordan det henger sammen med de andre.
  Bare direktorater spørres, og bare internt i staten.

  Bakgrunn:
    Gitt partene
      | id | navn          | nivå        |
      | d  | Departementet | departement |
      | en | Direktorat én | direktorat  |
      | to | Direktorat to | direktorat  |
    Og relasjonen "internt i staten"

  Scenario: Begge brevene svarer på alle tre spørsmål
    Gitt dokumentasjonen
      | kilde           | dato    | for                                                    | parter |
      | styringsdokument | 2020-01 | letter-says-what, letter-says-why, letter-says-relation | en     |
      | styringsdokument | 2020-01 | letter-says-what, letter-says-why, letter-says-relation | to     |
    Når samarbeidet vurderes per 2020-12-15
    Så er kriteriet "steering-letters-aligned" "oppfylt"

  Scenario: Det ene brevet tier om hvorfor
    Gitt dokumentasjonen
      | kilde           | dato    | for                                                    | mot             | parter |
      | styringsdokument | 2020-01 | letter-says-what, letter-says-why, letter-says-relation |                 | en     |
      | styringsdokument | 2020-01 | letter-says-what, letter-says-relation                  | letter-says-why | to     |
    Når samarbeidet vurderes per 2020-12-15
    Så er kriteriet "steering-letters-aligned" "delvis oppfylt"
    Og henger "Direktorat to" etter på "steering-letters-aligned"

  Scenario: Det ene brevet er ikke lest
    Gitt dokumentasjonen
      | kilde           | dato    | for                                                    | parter |
      | styringsdokument | 2020-01 | letter-says-what, letter-says-why, letter-says-relation | en     |
    Når samarbeidet vurderes per 2020-12-15
    Så er kriteriet "steering-letters-aligned" "vet ikke"
    Og er "steering-letters-aligned" åpent
    Og henger "Direktorat to" etter på "steering-letters-aligned"
