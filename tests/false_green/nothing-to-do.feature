# language: no
Egenskap: Felles oversikt

  Scenario: Tomt

  Scenario: Fullt
    Gitt partene
      | id | navn | nivå    |
      | a  | Nord | kommune |
    Når samarbeidet vurderes
    Så er kriteriet "shared-overview" "vet ikke"
