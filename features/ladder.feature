# language: no
Egenskap: Samordningstrappa som helhet
  Trappa leses nedenfra. Et trinn er oppfylt når alle kjernekriteriene på trinnet er oppfylt.
  Det vi ikke vet, blir aldri til et nei.

  Bakgrunn:
    Gitt partene
      | id    | navn          | nivå    |
      | skole | Nordvik skole | kommune |
      | helse | Nordvik helse | kommune |
    Og relasjonen "internt i kommunen"

  Regel: Det vi ikke vet, holder vi åpent

    Scenario: Uten dokumentasjon vet vi ikke, og alt er fortsatt mulig
      Når samarbeidet vurderes
      Så er trinn 1 "vet ikke"
      Og er trinn 4 "vet ikke"
      Og er nådd nivå 0, nivå underveis 0 og mulig nivå 5
      Og er den publiserte verdien 0
      Og er varig samordning "vet ikke"
      Og er "Felles oversikt over pågående arbeid" åpent
      Og er en av grunnene for "Felles oversikt over pågående arbeid" "ingen opplysninger"
      Og anbefales tiltak for "Felles oversikt over pågående arbeid"

    Scenario: En god intensjon viser ikke at noe er på plass
      Gitt dokumentasjonen
        | hva                                       | kilde     | dato       | for             |
        | Rektor vil lage en oversikt over arbeidet | intensjon | 2020-11-02 | overview-exists |
      Når samarbeidet vurderes per 2020-12-15
      Så er svaret på "overview-exists" "vet ikke"
      Og er en av grunnene for "Felles oversikt over pågående arbeid" "bare intensjon"

    Scenario: En part vi ikke har hørt fra, er ikke regnet med
      Gitt dokumentasjonen
        | hva                       | kilde   | dato       | for                   | parter        |
        | Oversikten over tiltakene | referat | 2020-10-01 | overview-exists       |               |
        | Skolens tiltak står i den | referat | 2020-10-01 | overview-covers-party | Nordvik skole |
      Når samarbeidet vurderes per 2020-12-15
      Så er kriteriet "Felles oversikt over pågående arbeid" "minst delvis oppfylt"
      Og henger "Nordvik helse" etter på "Felles oversikt over pågående arbeid"

  Regel: Nivået telles fra bunnen og uten hull

    Scenario: Trinn 1 er nådd når alle kjernekriteriene er oppfylt
      Gitt dokumentasjonen
        | kilde   | dato       | for                                                            |
        | referat | 2020-10-01 | overview-exists, overview-covers-party                         |
        | referat | 2020-10-01 | information-updated, information-clear, information-accessible |
        | referat | 2020-10-01 | cross-sector-channel-in-use                                    |
        | rapport | 2020-10-01 | knowledge-base-exists, knowledge-base-used                     |
      Når samarbeidet vurderes per 2020-12-15
      Så er trinn 1 "oppfylt"
      Og er nådd nivå 1, nivå underveis 1 og mulig nivå 5
      Og er den publiserte verdien 1
      Og er "Felles oversikt over pågående arbeid" verken gap eller åpent

    Scenario: Et støttekriterium som mangler, holder ikke trinnet nede
      Gitt dokumentasjonen
        | kilde   | dato       | for                                                            | mot                     |
        | referat | 2020-10-01 | overview-exists, overview-covers-party                         |                         |
        | referat | 2020-10-01 | information-updated, information-clear, information-accessible |                         |
        | referat | 2020-10-01 | cross-sector-channel-in-use                                    |                         |
        | rapport | 2020-10-01 | knowledge-base-exists, knowledge-base-used                     | adjacent-efforts-listed |
      Når samarbeidet vurderes per 2020-12-15
      Så er trinn 1 "oppfylt"
      Og er "Oversikt over tilgrensende innsatser" verdt å styrke

    Scenario: Noe, men ikke alt, er delvis
      Gitt dokumentasjonen
        | kilde   | dato       | for                                    | mot                   |
        | referat | 2020-10-01 | overview-exists, overview-covers-party |                       |
        | rapport | 2020-10-01 |                                        | knowledge-base-exists |
      Når samarbeidet vurderes per 2020-12-15
      Så er trinn 1 "delvis oppfylt"
      Og er nådd nivå 0, nivå underveis 1 og mulig nivå 0

    Scenario: Trinn 2 er oppfylt, men løfter ikke nivået så lenge trinn 1 er ukjent
      Gitt dokumentasjonen
        | kilde                       | dato       | for                                                      |
        | rapport                     | 2020-10-01 | understanding-written-down, party-endorses-understanding |
        | vedtatt strategi eller plan | 2020-10-01 | goals-shared, scope-decided, ambition-decided            |
        | referat                     | 2020-10-01 | goals-known-at-party, joint-arena-held, time-set-aside   |
      Når samarbeidet vurderes per 2020-12-15
      Så er trinn 2 "oppfylt"
      Og er trinn 2 udokumentert nedenfra
      Og er nådd nivå 0, nivå underveis 0 og mulig nivå 5

    Scenario: Et trinn over noe vi ikke vet, er udokumentert nedenfra
      Gitt dokumentasjonen
        | kilde                       | dato       | for                |
        | vedtatt strategi eller plan | 2020-10-01 | joint-plan-adopted |
      Når samarbeidet vurderes per 2020-12-15
      Så er trinn 4 udokumentert nedenfra

    Scenario: Et trinn over kjente mangler er uunderbygd
      Gitt dokumentasjonen
        | kilde                       | dato       | for                | mot             |
        | vedtatt strategi eller plan | 2020-10-01 | joint-plan-adopted |                 |
        | rapport                     | 2020-10-01 |                    | overview-exists |
      Når samarbeidet vurderes per 2020-12-15
      Så er trinn 4 uunderbygd
      Og er trinn 1 "høyst delvis oppfylt"
      Og gis advarselen "plan-on-a-weak-base"

    Scenario: Alle fem trinn er nådd, men den publiserte trappa slutter på fire
      Gitt dokumentasjonen
        | kilde                       | dato       | for                                                                                |
        | referat                     | 2020-10-01 | overview-exists, overview-covers-party                                             |
        | referat                     | 2020-10-01 | information-updated, information-clear, information-accessible                     |
        | referat                     | 2020-10-01 | cross-sector-channel-in-use                                                        |
        | rapport                     | 2020-10-01 | knowledge-base-exists, knowledge-base-used                                         |
        | rapport                     | 2020-10-01 | understanding-written-down, party-endorses-understanding                           |
        | vedtatt strategi eller plan | 2020-10-01 | goals-shared, scope-decided, ambition-decided                                      |
        | referat                     | 2020-10-01 | goals-known-at-party, joint-arena-held, time-set-aside                             |
        | vedtak                      | 2020-10-01 | responsibility-anchored-for-party                                                  |
        | vedtak                      | 2020-10-01 | role-what-stated, role-when-stated, role-how-stated, role-why-stated               |
        | rapport                     | 2020-10-01 | grants-reviewed, plans-reviewed, regulations-reviewed, budget-items-reviewed       |
        | referat                     | 2020-10-01 | cross-effects-handled                                                              |
        | vedtatt strategi eller plan | 2020-10-01 | joint-plan-adopted                                                                 |
        | avtale                      | 2020-10-01 | party-has-committed, party-contribution-named                                      |
        | referat                     | 2020-10-01 | joint-decision-rules-exist, joint-decisions-carried-out                            |
        | referat                     | 2020-10-01 | responsibility-for-whole-written, gaps-between-prevented                           |
        | avtale                      | 2020-10-01 | standing-body-exists, mandate-without-end-date                                     |
        | referat                     | 2020-10-01 | knowledge-base-has-owner, knowledge-base-revised, understanding-reviewed-regularly |
        | referat                     | 2020-10-01 | line-matters-sorted-in-practice, joint-portfolio-exists, joint-portfolio-revised   |
        | styringsdokument            | 2020-10-01 | signals-in-annual-steering, signals-two-years-running                              |
        | styringsdokument            | 2020-10-01 | political-anchoring, administrative-anchoring                                      |
      Når samarbeidet vurderes per 2020-12-15
      Så er nådd nivå 5, nivå underveis 5 og mulig nivå 5
      Og er den publiserte verdien 4
      Og er varig samordning "oppfylt"

  Regel: Kildene veies, og uenighet vises fram

    Scenario: Ett utsagn alene teller halvt
      Gitt "enkeltutsagn" fra 2020-11-02 taler for "overview-exists"
      Når samarbeidet vurderes per 2020-12-15
      Så er svaret på "overview-exists" "minst delvis"
      Og er en av grunnene for "Felles oversikt over pågående arbeid" "kilden er for svak til å avgjøre det"

    Scenario: To ferske kilder sier hver sitt, og da er spørsmålet omstridt
      Gitt "rapport" fra 2020-06-20 taler mot "overview-exists"
      Og "referat" fra 2020-10-01 taler for "overview-exists"
      Når samarbeidet vurderes per 2020-12-15
      Så er kriteriet "Felles oversikt over pågående arbeid" omstridt
      Og er en av grunnene for "Felles oversikt over pågående arbeid" "kildene er uenige"

    Scenario: Oversikten som manglet i mars, var på plass i oktober
      Gitt "rapport" fra 2020-03-20 taler mot "overview-exists"
      Og "referat" fra 2020-10-01 taler for "overview-exists"
      Når samarbeidet vurderes per 2020-12-15
      Så er svaret på "overview-exists" "ja"

  Regel: Målet følger av problemet

    Scenario: Ingen forstår årsakene helt, men skolen og helsetjenesten vil samkjøre seg
      Gitt svaret på "Er årsakssammenhengene godt forstått?" er "nei"
      Og svaret på "Er partene villige til å samkjøre egen organisasjon og egne virkemidler?" er "ja"
      Når samarbeidet vurderes
      Så er det anbefalte målet trinn 4

    Scenario: Når vi ikke vet nok om problemet, anbefales ikke noe mål
      Gitt svaret på "Er årsakssammenhengene godt forstått?" er "nei"
      Og svaret på "Er partene villige til å samkjøre egen organisasjon og egne virkemidler?" er "vet ikke"
      Når samarbeidet vurderes
      Så er det ikke anbefalt noe mål

    Scenario: Målet er det samme i en tidlig fase
      Gitt svaret på "Er årsakssammenhengene godt forstått?" er "nei"
      Og svaret på "Er partene villige til å samkjøre egen organisasjon og egne virkemidler?" er "ja"
      Og fasen "initiativ og utredning" fra 2020-01-01
      Når samarbeidet vurderes
      Så er det anbefalte målet trinn 4

    Scenario: Et mål over det anbefalte gir en advarsel
      Gitt svaret på "Er partene villige til å samkjøre egen organisasjon og egne virkemidler?" er "nei"
      Og målet er trinn 4
      Når samarbeidet vurderes
      Så er det anbefalte målet trinn 3
      Og gis advarselen "target-too-high"

  Regel: Slik er det i et virkelig samarbeid

    Scenario: 0–24-samarbeidet ved utgangen av 2020
      Gitt samarbeidsfilen "../examples/0-24-samarbeidet.toml"
      Og vi ser på arenaen "Internt i staten"
      Når samarbeidet vurderes per 2020-12-15
      Så er trinn 4 "delvis oppfylt"
      Og er trinn 4 uunderbygd
      Og er "Klare og samkjørte signaler i tildelingsbrev og instruks" et gap
      Og henger "Barne-, ungdoms- og familiedirektoratet" etter på "Klare og samkjørte signaler i tildelingsbrev og instruks"
      Og er kriteriet "Felles plan eller felles tiltak" "minst delvis oppfylt"
      Og er det anbefalte målet trinn 4
