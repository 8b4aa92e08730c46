# language: no
Egenskap: Felles oversikt

  Scenario: Begynner midt i
    Og parten "Nord" på nivået "kommune"
    Når samarbeidet vurderes
    Så er trinn 1 "vet ikke"
