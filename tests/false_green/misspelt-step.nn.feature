# language: nn
Eigenskap: Felles oversikt

  Scenario: Stava feil
    Nar samarbeidet blir vurdert
    Så er trinn 1 "veit ikkje"
