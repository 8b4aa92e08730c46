# language: no
Egenskap: Felles oversikt

  Scenario: Ingen dag
    Gitt parten "Nord" på nivået "kommune"
    Og dokumentasjonen
      | kilde   | dato         | for             |
      | referat | 1. mai 2020  | overview-exists |
      | referat | 15.12.2020   | overview-exists |
    Når samarbeidet vurderes per 2025-W01-1
    Så er trinn 1 "vet ikke"
