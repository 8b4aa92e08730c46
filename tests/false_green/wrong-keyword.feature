# language: no
Egenskap: Felles oversikt

  Scenario: Feil ord
    Gitt partene
      | id | navn | nivå    |
      | a  | Nord | kommune |
    Når samarbeidet vurderes
    Så målet er trinn 4
    Og er trinn 1 "vet ikke"
