# language: no
Egenskap: Felles oversikt

  Scenariomal: Eksempler
    Gitt partene
      | id | navn | nivå    |
      | a  | Nord | kommune |
    Når samarbeidet vurderes
    Så er trinn <trinn> "vet ikke"

    Eksempler:
      | trinn |
