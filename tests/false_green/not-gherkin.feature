# language: no
Egenskap: Felles oversikt

  Scenario: Feil midt i
    Gitt partene
      | id | navn | nivå    |
      | a  | Nord | kommune |
    Og relasjonen "internt i staten"
    Nå samarbeidet vurderes
    Så er trinn 1 "vet ikke"
