# language: nn
Eigenskap: Dippar – der noko var på plass og så fall bort
  Ein dipp er eit kjent gap der noko var på plass: før eit faseskifte eller hos partane på eit anna nivå.
  Dokumentasjon som berre er blitt for gammal, gjer ting ukjende. Det er ingen dipp.

  Bakgrunn:
    Gitt partane
      | id     | namn                 | nivå        |
      | læring | Læringsdepartementet | departement |
      | skule  | Skuledirektoratet    | direktorat  |
      | ungdom | Ungdomsdirektoratet  | direktorat  |
    Og relasjonen "internt i staten"

  Scenario: Planen blei vedteken, men dei som skal iverksetje han, kjenner ikkje måla
    Gitt fasen "avgjerd" frå 2019-01-01
    Og fasen "iverksetjing" frå 2020-02-01
    Og dokumentasjonen
      | kva                               | kjelde                       | dato       | for                              | mot                  | partar                                 |
      | Felles strategi med mål           | vedteken strategi eller plan | 2019-05-20 | joint-plan-adopted, goals-shared |                      |                                        |
      | Måla må stadig forklarast på nytt | rapport                      | 2020-11-03 |                                  | goals-known-at-party | Skuledirektoratet, Ungdomsdirektoratet |
    Når samarbeidet blir vurdert per 2020-12-15
    Så er det ein dipp på "Felles og kjende mål"
    Og heng "Skuledirektoratet" etter på "Felles og kjende mål"

  Scenario: Seminaret er over eit år gammalt, og om partane møtest no, veit vi ikkje
    Gitt fasen "avgjerd" frå 2019-01-01
    Og fasen "iverksetjing" frå 2020-02-01
    Og dokumentasjonen
      | kva             | kjelde                       | dato       | for                              |
      | Felles strategi | vedteken strategi eller plan | 2019-05-20 | joint-plan-adopted               |
      | Felles seminar  | referat                      | 2019-11-20 | joint-arena-held, time-set-aside |
    Når samarbeidet blir vurdert per 2020-12-15
    Så er kriteriet "Tid og møteplassar" "veit ikkje"
    Og er ein av grunnane for "Tid og møteplassar" "ikkje stadfesta på lenge"
    Og er det ingen dipp på "Tid og møteplassar"

  Scenario: Departementet står bak problemforståinga, men det gjer ikkje Ungdomsdirektoratet
    Gitt "referat" frå 2020-09-01 talar for "party-endorses-understanding" hos "Læringsdepartementet"
    Og "referat" frå 2020-10-01 talar mot "party-endorses-understanding" hos "Ungdomsdirektoratet"
    Når samarbeidet blir vurdert per 2020-12-15
    Så er det ein dipp på "Felles problemforståing"
    Og heng "Ungdomsdirektoratet" etter på "Felles problemforståing"

  Scenario: Departementet står bak problemforståinga, og direktorata er ikkje spurde
    Gitt "referat" frå 2020-09-01 talar for "party-endorses-understanding" hos "Læringsdepartementet"
    Når samarbeidet blir vurdert per 2020-12-15
    Så er kriteriet "Felles problemforståing" "veit ikkje"
    Og er "Felles problemforståing" ope
    Og er det ingen dipp på "Felles problemforståing"
