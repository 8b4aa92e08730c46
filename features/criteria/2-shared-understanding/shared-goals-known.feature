# language: no
Egenskap: Felles og kjente mål
  Et departement og et direktorat har vedtatt mål sammen. Scenarioene viser at målene også må nå
  fram til dem som skal gjøre arbeidet, og at de må bekreftes på nytt etter et faseskifte eller når
  en ny part kommer til.

  Bakgrunn:
    Gitt partene
      | id            | navn                  | nivå        |
      | departementet | Oppvekstdepartementet | departement |
      | direktoratet  | Velferdsdirektoratet  | direktorat  |
    Og relasjonen "internt i staten"

  Scenario: Strategien er fra 2018, og målene er kjent hos begge
    Gitt dokumentasjonen
      | hva                              | kilde                       | dato       | for                  |
      | Strategi med felles mål          | vedtatt strategi eller plan | 2018-03-01 | goals-shared         |
      | Målene forklart på personalmøter | referat                     | 2018-03-01 | goals-known-at-party |
    Når samarbeidet vurderes per 2020-12-15
    Så er kriteriet "Felles og kjente mål" "oppfylt"
    Og er trinn 2 "minst delvis oppfylt"
    Og er "Felles og kjente mål" verken gap eller åpent

  Scenario: De ansatte kjenner målene, men ingen vet om målene er vedtatt
    Gitt dokumentasjonen
      | hva                              | kilde   | dato    | for                  |
      | Målene forklart på personalmøter | referat | 2020-11 | goals-known-at-party |
    Når samarbeidet vurderes per 2020-12-15
    Så er kriteriet "Felles og kjente mål" "minst delvis oppfylt"
    Og er svaret på "goals-shared" "vet ikke"

  Scenario: Målene er vedtatt, men ingen vet om de ansatte kjenner dem
    Gitt dokumentasjonen
      | hva                     | kilde                       | dato    | for          |
      | Strategi med felles mål | vedtatt strategi eller plan | 2020-11 | goals-shared |
    Når samarbeidet vurderes per 2020-12-15
    Så er kriteriet "Felles og kjente mål" "minst delvis oppfylt"
    Og er svaret på "goals-known-at-party" "vet ikke"

  Scenariomal: Kilden er for svak til å vise at målene er <slik>
    Gitt dokumentasjonen
      | kilde       | dato    | for         |
      | <kilde>     | 2020-11 | <indikator> |
      | <god kilde> | 2020-11 | <resten>    |
    Når samarbeidet vurderes per 2020-12-15
    Så er kriteriet "Felles og kjente mål" "minst delvis oppfylt"
    Og er en av grunnene for "Felles og kjente mål" "kilden er for svak til å avgjøre det"

    Eksempler:
      | slik    | kilde            | indikator            | god kilde                   | resten               |
      | vedtatt | referat          | goals-shared         | referat                     | goals-known-at-party |
      | kjent   | flere intervjuer | goals-known-at-party | vedtatt strategi eller plan | goals-shared         |

  Scenario: Ingen vet om målene er kjent i direktoratet
    Gitt dokumentasjonen
      | hva             | kilde                       | dato    | for                  | parter        |
      | Felles strategi | vedtatt strategi eller plan | 2020-09 | goals-shared         |               |
      | Personalmøte    | referat                     | 2020-11 | goals-known-at-party | departementet |
    Når samarbeidet vurderes per 2020-12-15
    Så er svaret på "goals-known-at-party" "vet ikke"
    Og henger "Velferdsdirektoratet" etter på "Felles og kjente mål"

  Scenario: Målene er ukjent i direktoratet
    Gitt dokumentasjonen
      | hva              | kilde                       | dato    | for                  | mot                  | parter        |
      | Felles strategi  | vedtatt strategi eller plan | 2020-02 | goals-shared         |                      |               |
      | Personalmøte     | referat                     | 2020-04 | goals-known-at-party |                      | departementet |
      | Målene er ukjent | evaluering                  | 2020-11 |                      | goals-known-at-party | direktoratet  |
    Når samarbeidet vurderes per 2020-12-15
    Så er kriteriet "Felles og kjente mål" "delvis oppfylt"
    Og er "Felles og kjente mål" et gap
    Og henger "Velferdsdirektoratet" etter på "Felles og kjente mål"

  Scenario: Målene ble vedtatt før iverksettingen begynte
    Gitt fasen "beslutning" fra 2018-01-01
    Og fasen "iverksetting" fra 2020-01-01
    Og dokumentasjonen
      | hva                              | kilde                       | dato       | for                  |
      | Strategi med felles mål          | vedtatt strategi eller plan | 2019-03-01 | goals-shared         |
      | Målene forklart på personalmøter | referat                     | 2019-05-01 | goals-known-at-party |
    Når samarbeidet vurderes per 2020-12-15
    Så er kriteriet "Felles og kjente mål" "vet ikke"
    Og er en av grunnene for "Felles og kjente mål" "fra før faseskiftet eller før nye parter kom til"

  Scenario: Målene ble bekreftet og forklart på nytt da iverksettingen begynte
    Gitt fasen "beslutning" fra 2018-01-01
    Og fasen "iverksetting" fra 2020-01-01
    Og dokumentasjonen
      | hva                                    | kilde                       | dato       | for                  |
      | Gjennomføringsplan med de samme målene | vedtatt strategi eller plan | 2020-02-01 | goals-shared         |
      | Målene forklart på personalmøter       | referat                     | 2020-03-01 | goals-known-at-party |
    Når samarbeidet vurderes per 2020-12-15
    Så er kriteriet "Felles og kjente mål" "oppfylt"

  Scenario: Et nytt direktorat kom til etter at målene ble forklart
    Gitt partene
      | id     | navn                | nivå       | fra        |
      | arbeid | Arbeidsdirektoratet | direktorat | 2020-08-01 |
    Og dokumentasjonen
      | hva                              | kilde                       | dato       | for                  |
      | Strategi med felles mål          | vedtatt strategi eller plan | 2020-02-01 | goals-shared         |
      | Målene forklart på personalmøter | referat                     | 2020-03-01 | goals-known-at-party |
    Når samarbeidet vurderes per 2020-12-15
    Så er kriteriet "Felles og kjente mål" "vet ikke"
    Og er en av grunnene for "Felles og kjente mål" "fra før faseskiftet eller før nye parter kom til"
    Og henger "Arbeidsdirektoratet" etter på "Felles og kjente mål"
    Og anbefales tiltakene
      | tiltak                     |
      | new-round-of-understanding |

  Scenario: De ansatte kjenner ingen felles mål, for ingen er vedtatt
    Gitt dokumentasjonen
      | kilde   | dato    | mot                                |
      | rapport | 2020-11 | goals-shared, goals-known-at-party |
    Når samarbeidet vurderes per 2020-12-15
    Så er kriteriet "Felles og kjente mål" "ikke oppfylt"
    Og er "Felles og kjente mål" et gap
    Og anbefales tiltakene
      | tiltak                    |
      | shared-goals-known.gap.1  |
      | shared-goals-known.gap.2  |
      | shared-goals-known.gap.3  |
      | shared-goals-known.gap.4  |
      | shared-picture-of-the-way |

  Scenario: Ingen har sagt noe om målene
    Når samarbeidet vurderes per 2020-12-15
    Så er kriteriet "Felles og kjente mål" "vet ikke"
    Og er "Felles og kjente mål" åpent
    Og er en av grunnene for "Felles og kjente mål" "ingen opplysninger"
    Og anbefales tiltakene
      | tiltak                    |
      | shared-goals-known.open.5 |

  Scenario: Strategien kaller målene felles, rapporten finner to sett mål
    Gitt dokumentasjonen
      | hva                            | kilde                       | dato    | for          | mot          |
      | Strategi med felles mål        | vedtatt strategi eller plan | 2020-10 | goals-shared |              |
      | Partene styrer etter ulike mål | rapport                     | 2020-11 |              | goals-shared |
    Når samarbeidet vurderes per 2020-12-15
    Så er kriteriet "Felles og kjente mål" omstridt
    Og er en av grunnene for "Felles og kjente mål" "kildene er uenige"

  Scenario: Intervjuer i direktoratet reiser tvil om referatet, men avgjør ikke saken
    Gitt dokumentasjonen
      | hva                  | kilde                       | dato    | for                  | mot                  | parter       |
      | Felles strategi      | vedtatt strategi eller plan | 2020-02 | goals-shared         |                      |              |
      | Personalmøter        | referat                     | 2020-04 | goals-known-at-party |                      |              |
      | «Hva skal vi oppnå?» | flere intervjuer            | 2020-06 |                      | goals-known-at-party | direktoratet |
    Når samarbeidet vurderes per 2020-12-15
    Så er kriteriet "Felles og kjente mål" omstridt
    Og er "Felles og kjente mål" åpent

  Scenariomal: Hvor langt en kilde rekker, avhenger av hva det spørres om
    Gitt "<kilde>" fra 2020-11-02 taler for "<indikator>"
    Når samarbeidet vurderes per 2020-12-15
    Så er svaret på "<indikator>" "<svar>"

    Eksempler:
      | indikator            | kilde                       | svar         |
      | goals-shared         | vedtatt strategi eller plan | ja           |
      | goals-shared         | særskilt oppdragsbrev       | minst delvis |
      | goals-shared         | referat                     | minst delvis |
      | goals-known-at-party | vedtak                      | minst delvis |
      | goals-known-at-party | referat                     | ja           |
      | goals-known-at-party | flere intervjuer            | minst delvis |

  Scenario: Det Oppvekstdepartementet har for seg selv, er ikke noe de har sammen
    Gitt "vedtatt strategi eller plan" fra 2020-11-02 taler for "goals-shared" hos "Oppvekstdepartementet"
    Når samarbeidet vurderes per 2020-12-15
    Så er svaret på "goals-shared" "vet ikke"
    Og er svaret på "goals-shared" "vet ikke" hos "Oppvekstdepartementet"

  Scenario: Svaret for Oppvekstdepartementet er ikke noe svar for de andre
    Gitt "referat" fra 2020-11-02 taler for "goals-known-at-party" hos "Oppvekstdepartementet"
    Når samarbeidet vurderes per 2020-12-15
    Så er svaret på "goals-known-at-party" "vet ikke"
    Og er svaret på "goals-known-at-party" "ja" hos "Oppvekstdepartementet"
