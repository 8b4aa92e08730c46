# language: no
Egenskap: Felles oversikt

  Scenario: Finnes ikke
    Gitt partene
      | id | navn | nivå    |
      | a  | Nord | kommune |
    Og dokumentasjonen
      | kilde   | datoo   | for             |
      | referat | 2020-10 | overview-exists |
    Når samarbeidet vurderes
    Så er kriteriet "shared-overview" "vet ikke"
