# language: no
Egenskap: Felles oversikt

  Scenario: Tekst uten nytte
    Gitt partene
      | id | navn | nivå    |
      | a  | Nord | kommune |
    Når samarbeidet vurderes
      """
      Dette leser ingen.
      """
    Så er trinn 1 "vet ikke"
