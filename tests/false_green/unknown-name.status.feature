# language: no
Egenskap: Felles oversikt

  Scenario: Finnes ikke
    Gitt partene
      | id | navn | nivå    |
      | a  | Nord | kommune |
    Når samarbeidet vurderes
    Så er kriteriet "shared-overview" "opfylt"
