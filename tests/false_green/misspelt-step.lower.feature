# language: no
Egenskap: Felles oversikt

  Scenario: Liten bokstav
    gitt partene
    Når samarbeidet vurderes
    Så er kriteriet "shared-overview" "vet ikke"
