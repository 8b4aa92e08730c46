# language: nn
Eigenskap: Samordningstrappa som heilskap
  Trappa skal lesast nedanfrå. Eit trinn er oppfylt når alle kjernekriteria på trinnet er oppfylte.
  Det vi ikkje veit, blir aldri til eit nei.

  Bakgrunn:
    Gitt partane
      | id     | namn               | nivå    |
      | skule  | Fjordvik skule     | kommune |
      | kultur | Fjordvik kulturhus | kommune |
    Og relasjonen "internt i kommunen"

  Scenario: Ingen har dokumentert noko, og alt er framleis mogleg
    Når samarbeidet blir vurdert
    Så er trinn 1 "veit ikkje"
    Og er nådd nivå 0, nivå undervegs 0 og mogleg nivå 5
    Og er "Felles oversikt over arbeid som er i gang" ope
    Og er ein av grunnane for "Felles oversikt over arbeid som er i gang" "ingen opplysningar"
    Og blir tiltak tilrådde for "Felles oversikt over arbeid som er i gang"

  Scenario: Skulen og kulturhuset deler alt dei veit, og trinn 1 er nådd
    Gitt dokumentasjonen
      | kva                                  | kjelde  | dato       | for                                                            |
      | Felles oversikt over tiltaka         | referat | 2020-10-01 | overview-exists, overview-covers-party                         |
      | Gjennomgang av felles nettside       | referat | 2020-10-01 | information-updated, information-clear, information-accessible |
      | Faste møte om arbeidet               | referat | 2020-10-01 | cross-sector-channel-in-use                                    |
      | Kartlegging av fritida til ungdommen | rapport | 2020-10-01 | knowledge-base-exists, knowledge-base-used                     |
    Når samarbeidet blir vurdert per 2020-12-15
    Så er trinn 1 "oppfylt"
    Og er nådd nivå 1, nivå undervegs 1 og mogleg nivå 5
    Og er den publiserte verdien 1
    Og er "Felles oversikt over arbeid som er i gang" verken gap eller ope

  Scenario: Kartlegginga manglar, og då kan ikkje nivået bli høgare før ho kjem
    Gitt dokumentasjonen
      | kva                          | kjelde  | dato       | for                                    | mot                   |
      | Felles oversikt over tiltaka | referat | 2020-10-01 | overview-exists, overview-covers-party |                       |
      | Inga kartlegging er gjord    | rapport | 2020-10-01 |                                        | knowledge-base-exists |
    Når samarbeidet blir vurdert per 2020-12-15
    Så er trinn 1 "delvis oppfylt"
    Og er nådd nivå 0, nivå undervegs 1 og mogleg nivå 0
    Og er "Felles kunnskapsgrunnlag" eit gap

  Scenario: Partane har vedteke ein felles plan, men ingen har oversikt over arbeidet
    Gitt dokumentasjonen
      | kva                     | kjelde                       | dato       | for                | mot             |
      | Felles ungdomsplan      | vedteken strategi eller plan | 2020-10-01 | joint-plan-adopted |                 |
      | Det finst inga oversikt | rapport                      | 2020-10-01 |                    | overview-exists |
    Når samarbeidet blir vurdert per 2020-12-15
    Så er trinn 4 uunderbygd
    Og er trinn 1 "høgst delvis oppfylt"
    Og blir åtvaringa "plan-on-a-weak-base" gitt

  Scenario: Partane har vedteke ein felles plan, og kva han kviler på, veit vi ikkje
    Gitt "vedteken strategi eller plan" frå 2020-10-01 talar for "joint-plan-adopted"
    Når samarbeidet blir vurdert per 2020-12-15
    Så er trinn 4 udokumentert nedanfrå
    Og blir ikkje åtvaringa "plan-on-a-weak-base" gitt

  Scenario: Oversikta mangla i mars, men var på plass i oktober
    Gitt "rapport" frå 2020-03-20 talar mot "overview-exists"
    Og "referat" frå 2020-10-01 talar for "overview-exists"
    Når samarbeidet blir vurdert per 2020-12-15
    Så er svaret på "overview-exists" "ja"

  Scenario: To ferske kjelder er usamde om oversikta
    Gitt "rapport" frå 2020-06-20 talar mot "overview-exists"
    Og "referat" frå 2020-10-01 talar for "overview-exists"
    Når samarbeidet blir vurdert per 2020-12-15
    Så er kriteriet "Felles oversikt over arbeid som er i gang" omstridd
    Og er ein av grunnane for "Felles oversikt over arbeid som er i gang" "kjeldene er usamde"
