# language: nn
Eigenskap: Felles oversyn

  Scenario: Dagen finst ikkje
    Gitt parten "Nord" på nivået "kommune"
    Og fasen "drift" frå 31.04.2020
    Når samarbeidet blir vurdert
    Så er trinn 1 "veit ikkje"
