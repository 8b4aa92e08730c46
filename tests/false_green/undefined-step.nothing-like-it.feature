# language: no
Egenskap: Felles oversikt

  Scenario: Finnes ikke
    Gitt partene
      | id | navn | nivå    |
      | a  | Nord | kommune |
    Når månen er full
    Så er kriteriet "shared-overview" "vet ikke"
