# language: no
Egenskap: Én part alene er ingen samordning
  Et samarbeid trenger minst to parter den dagen det vurderes. Er det bare én igjen, vet vi ikke noe.

  Bakgrunn:
    Gitt partene
      | id   | navn             | nivå       | til        |
      | hav  | Havdirektoratet  | direktorat |            |
      | kyst | Kystdirektoratet | direktorat | 2020-06-30 |
    Og relasjonen "internt i staten"
    Og "vedtatt strategi eller plan" fra 2020-05-04 taler for "joint-plan-adopted"

  Scenario: Så lenge begge er med, teller planen
    Når samarbeidet vurderes per 2020-06-30
    Så er svaret på "joint-plan-adopted" "ja"
    Og er trinn 4 udokumentert nedenfra

  Scenario: Kystdirektoratet trakk seg ut, og da er det ikke noe å vurdere
    Når samarbeidet vurderes per 2020-07-01
    Så er svaret på "joint-plan-adopted" "vet ikke"
    Og er trinn 4 "vet ikke"
    Og er nådd nivå 0, nivå underveis 0 og mulig nivå 5
    Og er "Felles plan eller felles tiltak" verken gap eller åpent
