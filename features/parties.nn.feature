# language: nn
Eigenskap: Kven dokumentasjonen gjeld
  Noko har partane saman, noko må kvar av dei ha, og noko er det nok at éin av dei har.

  Bakgrunn:
    Gitt partane
      | id     | namn                | nivå       |
      | kyst   | Kystdirektoratet    | direktorat |
      | fisk   | Fiskeridirektoratet | direktorat |
      | energi | Energidirektoratet  | direktorat |
    Og relasjonen "internt i staten"

  Scenario: Planen til Kystdirektoratet er ingen felles plan
    Gitt "vedteken strategi eller plan" frå 2020-05-04 talar for "joint-plan-adopted" hos "Kystdirektoratet"
    Når samarbeidet blir vurdert per 2020-12-15
    Så er svaret på "joint-plan-adopted" "veit ikkje"
    Og er ein av grunnane for "Felles plan eller felles tiltak" "gjeld berre éin part, og svarar ikkje for alle"

  Scenario: To av tre har forplikta seg, og den tredje blir nemnd
    Gitt dokumentasjonen
      | kjelde | dato       | for                 | partar                                |
      | avtale | 2020-05-04 | party-has-committed | Kystdirektoratet, Fiskeridirektoratet |
    Når samarbeidet blir vurdert per 2020-12-15
    Så er svaret på "party-has-committed" "minst delvis"
    Og heng "Energidirektoratet" etter på "Delt eigarskap"

  Scenario: Det er nok at Kystdirektoratet har ansvaret for kunnskapsgrunnlaget
    Gitt "referat" frå 2020-10-05 talar for "knowledge-base-has-owner" hos "Kystdirektoratet"
    Når samarbeidet blir vurdert per 2020-12-15
    Så er svaret på "knowledge-base-has-owner" "ja"
