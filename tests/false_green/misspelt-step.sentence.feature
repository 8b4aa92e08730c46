# language: no
Egenskap: Felles oversikt

  Scenario: Stavet feil
    samarbeidet vurderes per 2020-12-15
    Gitt partene
      | id | navn | nivå    |
      | a  | Nord | kommune |
    Når samarbeidet vurderes
    Så er kriteriet "shared-overview" "vet ikke"
