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

    Scenario: Både oversikten og signalene i tildelingsbrevene mangler
      Gitt "rapport" fra 2020-11-03 taler mot "overview-exists"
      Og "rapport" fra 2020-11-03 taler mot "letter-says-what"
      Når samarbeidet vurderes per 2020-12-15
      Så er dette alt som skal gjøres først
        | tiltak                       |
        | signals-into-annual-steering |
        | shared-overview.gap.1        |

    Scenario: Et støttekriterium kilden har et råd om, står foran et kjernekriterium uten råd
      Gitt "evaluering" fra 2020-11-03 taler mot "leaders-build-competence"
      Og "rapport" fra 2020-11-03 taler mot "overview-exists"
      Når samarbeidet vurderes per 2020-12-15
      Så er dette alt som skal gjøres først
        | tiltak                         |
        | leaders-support-actively.gap.1 |
        | shared-overview.gap.1          |

    Scenario: Uten råd i kilden står kjernekriteriene foran støttekriteriene, også fra høyere trinn
      Gitt "rapport" fra 2020-11-03 taler mot "adjacent-efforts-listed"
      Og "rapport" fra 2020-11-03 taler mot "joint-decision-rules-exist"
      Når samarbeidet vurderes per 2020-12-15
      Så er dette alt som skal gjøres først
        | tiltak                        |
        | joint-decision-rules.gap.2    |
        | adjacent-efforts-mapped.gap.2 |

  Regel: Tegn til forvitring går foran alt annet

    Scenario: Programmet tar slutt uten at noe er vedtatt om tiden etter
      Gitt målet er trinn 4 og varig
      Og ordningen tar slutt 2021-06-30
      Og "rapport" fra 2020-11-03 taler mot "next-stage-decided"
      Og "rapport" fra 2020-11-03 taler mot "letter-says-what"
      Når samarbeidet vurderes per 2020-12-15
      Så er dette alt som skal gjøres først
        | tiltak                       |
        | transition-secured.gap.1     |
        | signals-into-annual-steering |

    Scenario: Det samme uten noen kjent sluttdato
      Gitt målet er trinn 4 og varig
      Og "rapport" fra 2020-11-03 taler mot "next-stage-decided"
      Og "rapport" fra 2020-11-03 taler mot "letter-says-what"
      Når samarbeidet vurderes per 2020-12-15
      Så er dette alt som skal gjøres først
        | tiltak                       |
        | signals-into-annual-steering |

  Regel: Et gap som bare bygger på de svakeste kildene, blir det spurt om

    Scenariomal: <kilden> sier at oversikten mangler
      Gitt "<kilden>" fra 2020-11-03 taler mot "overview-exists"
      Når samarbeidet vurderes per 2020-12-15
      Så er dette alt som skal gjøres først
        | tiltak     |
        | <tiltaket> |

      Eksempler:
        | kilden           | tiltaket               |
        | enkeltutsagn     | shared-overview.open.2 |
        | flere intervjuer | shared-overview.gap.1  |
        | rapport          | shared-overview.gap.1  |

  Regel: Listen er kort, og det siste punktet samler det som bør finnes ut

    Scenario: Det mangler noe på alle trinn
      Gitt målet er trinn 4 og varig
      Og "rapport" fra 2020-11-03 taler mot "overview-exists"
      Og "rapport" fra 2020-11-03 taler mot "knowledge-base-exists"
      Og "rapport" fra 2020-11-03 taler mot "joint-arena-held"
      Og "rapport" fra 2020-11-03 taler mot "role-what-stated"
      Og "rapport" fra 2020-11-03 taler mot "joint-decision-rules-exist"
      Og "rapport" fra 2020-11-03 taler mot "joint-plan-adopted"
      Og "rapport" fra 2020-11-03 taler mot "standing-body-exists"
      Når samarbeidet vurderes per 2020-12-15
      Så er dette alt som skal gjøres først
        | tiltak                      |
        | shared-overview.gap.1       |
        | shared-knowledge-base.gap.2 |
        | time-and-arenas.gap.2       |
        | who-does-what.gap.1         |
        | joint-decision-rules.gap.2  |
      Og er dette det første å finne ut mer om
        | kriterium                             |
        | Deling av informasjon på tvers        |
        | Oppdatert og tilgjengelig informasjon |
        | Felles problemforståelse              |

  Regel: Det som var slik før en ny fase eller en ny part, skal gjøres på nytt

    Scenario: En ny part kommer til et samarbeid som hadde felles mål
      Gitt partene
        | id   | navn              | nivå       | fra        |
        | havn | Havnedirektoratet | direktorat | 2020-06-01 |
      Og "vedtatt strategi eller plan" fra 2019-03-04 taler for "goals-shared"
      Når samarbeidet vurderes per 2020-12-15
      Så er dette alt som skal gjøres først
        | tiltak                     |
        | new-round-of-understanding |
