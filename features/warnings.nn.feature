# language: nn
Eigenskap: Åtvaringar på tvers av kriteria
  Ei åtvaring seier frå om noko som ikkje går godt i hop. Begge delane må vere dokumenterte.
  Er den eine ukjend, blir det inga åtvaring.

  Bakgrunn:
    Gitt partane
      | id    | namn              | nivå       |
      | kyst  | Kystdirektoratet  | direktorat |
      | fiske | Fiskedirektoratet | direktorat |
    Og relasjonen "internt i staten"

  Scenario: Havrådet er oppretta, men har verken plan eller tiltak
    Gitt dokumentasjonen
      | kva                          | kjelde  | dato       | for                  | mot                                        |
      | Avtale om eit fast havråd    | avtale  | 2020-05-04 | standing-body-exists |                                            |
      | Rådet har ikkje vedteke noko | rapport | 2020-10-12 |                      | joint-plan-adopted, joint-measures-adopted |
    Når samarbeidet blir vurdert per 2020-12-15
    Så blir åtvaringa "structure-without-content" gitt

  Scenario: Havrådet er oppretta, og om det har noko å gjere, veit vi ikkje
    Gitt "avtale" frå 2020-05-04 talar for "standing-body-exists"
    Når samarbeidet blir vurdert per 2020-12-15
    Så blir ikkje åtvaringa "structure-without-content" gitt
    Og blir ikkje åtvaringa "lasting-without-line-anchoring" gitt

  Scenario: Havrådet er oppretta, men står ikkje i dei årlege styringsdokumenta
    Gitt "avtale" frå 2020-05-04 talar for "standing-body-exists"
    Og "rapport" frå 2020-10-12 talar mot "signals-in-annual-steering"
    Når samarbeidet blir vurdert per 2020-12-15
    Så blir åtvaringa "lasting-without-line-anchoring" gitt

  Scenario: Fiskedirektoratet har ikkje forplikta seg til havplanen
    Gitt "vedteken strategi eller plan" frå 2020-03-02 talar for "joint-plan-adopted"
    Og "rapport" frå 2020-10-12 talar mot "party-has-committed" hos "Fiskedirektoratet"
    Når samarbeidet blir vurdert per 2020-12-15
    Så blir åtvaringa "plan-without-shared-ownership" gitt
    Og blir ikkje åtvaringa "plan-on-a-weak-base" gitt

  Scenario: Fiskedirektoratet har ikkje forplikta seg, men havplanen er òg berre eit ønske
    Gitt "intensjon" frå 2020-03-02 talar for "joint-plan-adopted"
    Og "rapport" frå 2020-10-12 talar mot "party-has-committed" hos "Fiskedirektoratet"
    Når samarbeidet blir vurdert per 2020-12-15
    Så blir ikkje åtvaringa "plan-without-shared-ownership" gitt

  Scenario: Direktorata har eit felles oppdrag, men det eine tildelingsbrevet teier om det
    Gitt "særskilt oppdragsbrev" frå 2019-07-10 talar for "responsibility-anchored-for-party"
    Og "styringsdokument" frå 2020-01-08 talar mot "letter-says-what" hos "Kystdirektoratet"
    Når samarbeidet blir vurdert per 2020-12-15
    Så blir åtvaringa "joint-assignment-outside-annual-steering" gitt

  Scenario: Leiarane møtest, men ingen har skrive ned korleis dei arbeider
    Gitt "referat" frå 2020-09-15 talar for "joint-arena-held"
    Og "rapport" frå 2020-10-12 talar mot "procedures-written"
    Når samarbeidet blir vurdert per 2020-12-15
    Så blir åtvaringa "informal-and-vulnerable" gitt
