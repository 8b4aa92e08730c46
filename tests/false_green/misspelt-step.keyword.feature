# language: no
Egenskap: Felles oversikt

  Scenario: Stavet feil
    Git noe
