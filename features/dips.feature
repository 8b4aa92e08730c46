# language: no
Egenskap: Dipper – der noe var på plass og så falt bort
  En dipp er et kjent gap der noe var på plass: før et faseskifte eller hos partene på et annet nivå.
  Dokumentasjon som bare er blitt for gammel, gjør ting ukjent. Det er ingen dipp.

  Bakgrunn:
    Gitt partene
      | id     | navn                 | nivå        |
      | læring | Læringsdepartementet | departement |
      | fam    | Familiedepartementet | departement |
      | skole  | Skoledirektoratet    | direktorat  |
      | ungdom | Ungdomsdirektoratet  | direktorat  |
    Og relasjonen "internt i staten"

  Regel: Etter et faseskifte

    Scenario: Planen ble vedtatt, men direktoratene som skal iverksette den, kjenner ikke målene
      Gitt fasen "beslutning" fra 2019-01-01
      Og fasen "iverksetting" fra 2020-02-01
      Og dokumentasjonen
        | hva                                            | kilde                       | dato       | for                              | mot                  | parter                                 |
        | Felles strategi med mål                        | vedtatt strategi eller plan | 2019-05-20 | joint-plan-adopted, goals-shared |                      |                                        |
        | Målene må forklares for direktoratene om igjen | rapport                     | 2020-11-03 |                                  | goals-known-at-party | Skoledirektoratet, Ungdomsdirektoratet |
      Når samarbeidet vurderes per 2020-12-15
      Så er det en dipp på "Felles og kjente mål"
      Og er "Felles og kjente mål" et gap
      Og henger "Skoledirektoratet" etter på "Felles og kjente mål"

    Scenario: Flere ting falt bort da arbeidet gikk over i driftsfasen
      Gitt fasen "iverksetting" fra 2019-01-01
      Og fasen "drift" fra 2020-02-01
      Og dokumentasjonen
        | hva                              | kilde   | dato       | for                                         | mot              |
        | Faste møter om arbeidet          | referat | 2019-11-20 | cross-sector-channel-in-use, time-set-aside |                  |
        | Ingen holder oversikten ved like | rapport | 2020-11-03 |                                             | overview-exists  |
        | Partene møtes ikke lenger        | rapport | 2020-11-03 |                                             | joint-arena-held |
      Når samarbeidet vurderes per 2020-12-15
      Så er det en dipp på "Felles oversikt over pågående arbeid"
      Og er det en dipp på "Tid og møteplasser"

    # Ingen vet om målene var kjent før skiftet. Da vet ingen heller om noe falt bort.
    Scenario: En mangel på et trinn ingen visste noe om før skiftet, er ingen dipp
      Gitt fasen "beslutning" fra 2019-01-01
      Og fasen "iverksetting" fra 2020-02-01
      Og dokumentasjonen
        | hva                  | kilde                       | dato       | for                | mot                  |
        | Felles strategi      | vedtatt strategi eller plan | 2019-05-20 | joint-plan-adopted |                      |
        | Ingen kjenner målene | rapport                     | 2020-11-03 |                    | goals-known-at-party |
      Når samarbeidet vurderes per 2020-12-15
      Så er "Felles og kjente mål" et gap
      Og er det ingen dipp på "Felles og kjente mål"

    # Møtet i 2019 er eldre enn et år, og målene må vedtas på nytt etter faseskiftet. Ingen vet om noe mangler.
    Scenario: Det som bare er blitt gammelt, er ukjent og ikke falt bort
      Gitt fasen "beslutning" fra 2019-01-01
      Og fasen "iverksetting" fra 2020-02-01
      Og dokumentasjonen
        | hva             | kilde                       | dato       | for                              |
        | Felles strategi | vedtatt strategi eller plan | 2019-05-20 | joint-plan-adopted, goals-shared |
        | Felles seminar  | referat                     | 2019-11-20 | joint-arena-held, time-set-aside |
      Når samarbeidet vurderes per 2020-12-15
      Så er kriteriet "Tid og møteplasser" "vet ikke"
      Og er en av grunnene for "Tid og møteplasser" "ikke bekreftet på lenge"
      Og er kriteriet "Felles og kjente mål" "vet ikke"
      Og er en av grunnene for "Felles og kjente mål" "fra før faseskiftet eller før nye parter kom til"
      Og er det ingen dipp på "Tid og møteplasser"
      Og er det ingen dipp på "Felles og kjente mål"

    Scenario: Oversikten manglet allerede før skiftet og er et gammelt gap
      Gitt fasen "beslutning" fra 2019-01-01
      Og fasen "iverksetting" fra 2020-02-01
      Og dokumentasjonen
        | hva                              | kilde                       | dato       | for                | mot             |
        | Felles strategi                  | vedtatt strategi eller plan | 2019-05-20 | joint-plan-adopted |                 |
        | Noen samlet oversikt finnes ikke | rapport                     | 2020-01-15 |                    | overview-exists |
      Når samarbeidet vurderes per 2020-12-15
      Så er "Felles oversikt over pågående arbeid" et gap
      Og er "Felles og kjente mål" åpent
      Og er det ingen dipp på "Felles oversikt over pågående arbeid"

  Regel: Mellom departementer og direktorater

    Scenario: Departementene står bak problemforståelsen, og det ene direktoratet gjør det ikke
      Gitt dokumentasjonen
        | hva                                 | kilde   | dato       | for                          | mot                          | parter                                     |
        | Statsrådene sluttet seg til teksten | referat | 2020-09-01 | party-endorses-understanding |                              | Læringsdepartementet, Familiedepartementet |
        | Direktoratet kjente seg ikke igjen  | referat | 2020-10-01 |                              | party-endorses-understanding | Ungdomsdirektoratet                        |
      Når samarbeidet vurderes per 2020-12-15
      Så er det en dipp på "Felles problemforståelse"
      Og henger "Ungdomsdirektoratet" etter på "Felles problemforståelse"

    Scenario: Direktoratene kjenner målene, og det ene departementet gjør det ikke
      Gitt dokumentasjonen
        | hva                                  | kilde   | dato       | for                  | mot                  | parter                                 |
        | Målene er gjennomgått i etatene      | referat | 2020-09-01 | goals-known-at-party |                      | Skoledirektoratet, Ungdomsdirektoratet |
        | Ingen i avdelingen hadde hørt om dem | rapport | 2020-10-01 |                      | goals-known-at-party | Familiedepartementet                   |
      Når samarbeidet vurderes per 2020-12-15
      Så er det en dipp på "Felles og kjente mål"
      Og henger "Familiedepartementet" etter på "Felles og kjente mål"

    Scenario: Departementene står bak problemforståelsen, og direktoratene er ikke spurt
      Gitt dokumentasjonen
        | hva                                 | kilde   | dato       | for                          | parter                                     |
        | Statsrådene sluttet seg til teksten | referat | 2020-09-01 | party-endorses-understanding | Læringsdepartementet, Familiedepartementet |
      Når samarbeidet vurderes per 2020-12-15
      Så er kriteriet "Felles problemforståelse" "minst delvis oppfylt"
      Og er "Felles problemforståelse" åpent
      Og henger "Ungdomsdirektoratet" etter på "Felles problemforståelse"
      Og er det ingen dipp på "Felles problemforståelse"

    Scenario: Det ene departementet henger etter det andre
      Gitt dokumentasjonen
        | hva                                | kilde   | dato       | for                          | mot                          | parter               |
        | Statsråden sluttet seg til teksten | referat | 2020-09-01 | party-endorses-understanding |                              | Læringsdepartementet |
        | Statsråden sa nei til teksten      | referat | 2020-09-01 |                              | party-endorses-understanding | Familiedepartementet |
      Når samarbeidet vurderes per 2020-12-15
      Så er "Felles problemforståelse" et gap
      Og henger "Familiedepartementet" etter på "Felles problemforståelse"
      Og er det ingen dipp på "Felles problemforståelse"

  Regel: Slik er det i et virkelig samarbeid

    # Ingen opplysning fra 2015 sier noe om trinn 1, 2 og 4.
    Scenario: I 0–24-samarbeidet er bare trinn 3 dokumentert før iverksettingen begynte
      Gitt samarbeidsfilen "../examples/0-24-samarbeidet.toml"
      Og vi ser på arenaen "Internt i staten"
      Når samarbeidet vurderes per 2020-12-15
      Så er det en dipp på "Klare og samkjørte signaler i tildelingsbrev og instruks"
      Og er det ingen dipp på "Felles oversikt over pågående arbeid"
      Og er det ingen dipp på "Tid og møteplasser"
