# language: no
Egenskap: Felles oversikt

  Scenario: Uten tabell
    Gitt partene
    Når samarbeidet vurderes
    Så er kriteriet "shared-overview" "vet ikke"
