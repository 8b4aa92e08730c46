# language: no
Egenskap: Hva som bør gjøres først
  Den korte listen har høyst seks punkter. Øverst står det som sikrer et samarbeid med tegn til forvitring.
  Deretter kommer det kilden selv anbefaler, og til slutt resten, hver gang fra det laveste trinnet.
  Det siste punktet samler det som først bør finnes ut.

  Bakgrunn:
    Gitt partene
      | id    | navn              | nivå       |
      | kyst  | Kystdirektoratet  | direktorat |
      | fiske | Fiskedirektoratet | direktorat |
    Og relasjonen "internt i staten"

  Regel: Det kilden selv anbefaler, går foran lavere trinn

    Scenario: Både oversikten og styringsbrevene mangler
      Gitt "rapport" fra 2020-11-03 taler mot "overview-exists"
      Og "rapport" fra 2020-11-03 taler mot "letter-says-what"
      Når samarbeidet vurderes per 2020-12-15
      Så er dette alt som skal gjøres først
        | tiltak                       |
        | signals-into-annual-steering |
        | shared-overview.gap.1        |
