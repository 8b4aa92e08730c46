# language: no
Egenskap: Felles oversikt

  Scenario: Uten Så
    Gitt partene
      | id | navn | nivå    |
      | a  | Nord | kommune |
    Når samarbeidet vurderes
