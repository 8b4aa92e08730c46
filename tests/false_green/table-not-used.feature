# language: no
Egenskap: Felles oversikt

  Scenario: Tabell uten nytte
    Gitt partene
      | id | navn | nivå    |
      | a  | Nord | kommune |
    Når samarbeidet vurderes
      | a |
      | b |
    Så er trinn 1 "vet ikke"
