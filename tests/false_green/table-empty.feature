# language: no
Egenskap: Felles oversikt

  Scenario: Tom tabell
    Gitt partene
      | id | navn | nivå |
    Når samarbeidet vurderes
    Så er kriteriet "shared-overview" "vet ikke"
