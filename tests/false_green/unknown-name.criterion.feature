# language: no
Egenskap: Felles oversikt

  Scenario: Finnes ikke
    Gitt partene
      | id | navn | nivå    |
      | a  | Nord | kommune |
    Når samarbeidet vurderes
    Så er kriteriet "Felles oversikt over pågående arbied" "vet ikke"
