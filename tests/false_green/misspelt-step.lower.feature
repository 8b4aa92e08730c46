# language: no
Egenskap: Felles oversikt

  Scenario: Liten bokstav
    gitt partene
      | navn |
      | Nord |
    Når samarbeidet vurderes
    Så er kriteriet "shared-overview" "vet ikke"
