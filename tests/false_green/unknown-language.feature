# language: nx
Egenskap: Felles oversikt

  Scenario: Ukjent språk
    Gitt partene
      | id | navn | nivå    |
      | a  | Nord | kommune |
    Når samarbeidet vurderes
    Så er kriteriet "shared-overview" "vet ikke"
