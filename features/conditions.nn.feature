# language: nn
Eigenskap: Vilkår, og det som ikkje gjeld
  Eit vilkår kan halde eit trinn frå å bli oppfylt, og gjer elles ikkje noko.

  Bakgrunn:
    Gitt partane
      | id   | namn             | nivå       |
      | jord | Jorddirektoratet | direktorat |
      | skog | Skogdirektoratet | direktorat |
    Og relasjonen "internt i staten"
    Og målet er trinn 4 og varig

  Scenario: Stortinget har vedteke målet, og det aleine er ikkje noka byrjing på trinn 5
    Gitt "styringsdokument" frå 2020-02-03 talar for "political-anchoring"
    Når samarbeidet blir vurdert per 2020-12-15
    Så er trinn 5 "veit ikkje"

  Scenario: Når ordninga ikkje har nokon kjend slutt, er det ingen overgang å spørje om
    Når samarbeidet blir vurdert per 2020-12-15
    Så gjeld ikkje kriteriet "Sikra overgang til varig ordning"

  Scenario: Når ordninga tek slutt, må overgangen vere sikra, same kor lenge det er til
    Gitt ordninga tek slutt 2024-12-31
    Når samarbeidet blir vurdert per 2020-12-15
    Så er "Sikra overgang til varig ordning" ope

  Scenario: Partane har ingen saker å sortere til linja
    Gitt "line-matters-sorted-in-practice" gjeld ikkje her: "Partane har ingen felles saker i linja"
    Når samarbeidet blir vurdert per 2020-12-15
    Så gjeld ikkje kriteriet "Sortering av saker til linja eller fellesskapet"
