# language: no
Egenskap: Felles oversikt

  Scenario: To ganger
    Gitt partene
      | id | navn | nivå    |
      | a  | Nord | kommune |
    Når samarbeidet vurderes
    Så er kriteriet "shared-overview" "vet ikke"

  Scenario: To ganger
    Gitt partene
      | id | navn | nivå    |
      | a  | Nord | kommune |
    Når samarbeidet vurderes
    Så er kriteriet "shared-overview" "vet ikke"
