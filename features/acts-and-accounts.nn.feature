# language: nn
Eigenskap: Kjelder som bestemmer, og kjelder som fortel
  Eit vedtak endrar det som var, og tel med ein gong. Eit referat fortel korleis nokon såg det.

  Bakgrunn:
    Gitt partane
      | id     | namn               | nivå       |
      | bustad | Bustaddirektoratet | direktorat |
      | helse  | Helsedirektoratet  | direktorat |
    Og relasjonen "internt i staten"

  Scenario: Rapporten sakna eit utval, og dagen etter vart det oppretta
    Gitt "rapport" frå 2020-03-02 talar mot "standing-body-exists"
    Og "vedtak" frå 2020-03-03 talar for "standing-body-exists"
    Når samarbeidet blir vurdert per 2020-12-15
    Så er svaret på "standing-body-exists" "ja"

  Scenario: Eit referat frå dagen etter viskar ikkje ut evalueringa
    Gitt "evaluering" frå 2020-03-02 talar mot "joint-arena-held"
    Og "referat" frå 2020-03-03 talar for "joint-arena-held"
    Når samarbeidet blir vurdert per 2020-12-15
    Så er kriteriet "Tid og møteplassar" omstridd

  Scenario: Eit vedtak om å møtast viser ikkje at nokon har møtst
    Gitt "vedtak" frå 2020-10-05 talar for "joint-arena-held"
    Når samarbeidet blir vurdert per 2020-12-15
    Så er svaret på "joint-arena-held" "minst delvis"
