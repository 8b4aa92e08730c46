# language: no
Egenskap: Fornyet forståelse ved faseskifter og nye parter
  Folk som ikke var med fra begynnelsen, trenger å høre hva problemet er. Scenarioene viser at
  gjennomgangen må gjentas etter et faseskifte og når en ny part er kommet til. Ellers blir den ikke
  for gammel.

  Bakgrunn:
    Gitt partene
      | id       | navn                 | nivå       |
      | oppvekst | Oppvekstdirektoratet | direktorat |
      | velferd  | Velferdsdirektoratet | direktorat |
    Og relasjonen "internt i staten"

  Scenario: Gjennomgangen fra 2018 holder, for ingenting har endret seg siden
    Gitt dokumentasjonen
      | hva                                    | kilde   | dato       | for                      |
      | Gjennomgang av problem, mål og hensikt | referat | 2018-03-01 | consolidation-round-held |
    Når samarbeidet vurderes per 2020-12-15
    Så er kriteriet "Fornyet forståelse ved faseskifter og nye parter" "oppfylt"

  Scenariomal: Gjennomgangen må være holdt etter at iverksettingen begynte
    Gitt fasen "beslutning" fra 2019-01-01
    Og fasen "iverksetting" fra 2020-06-01
    Og dokumentasjonen
      | hva                                    | kilde   | dato   | for                      |
      | Gjennomgang av problem, mål og hensikt | referat | <dato> | consolidation-round-held |
    Når samarbeidet vurderes per 2020-12-15
    Så er kriteriet "Fornyet forståelse ved faseskifter og nye parter" "<status>"

    Eksempler:
      | dato       | status   |
      | 2020-05-31 | vet ikke |
      | 2020-06-01 | oppfylt  |

  Scenariomal: Gjennomgangen må være holdt etter at det nye direktoratet kom til
    Gitt partene
      | id     | navn                | nivå       | fra        |
      | arbeid | Arbeidsdirektoratet | direktorat | 2020-08-01 |
    Og dokumentasjonen
      | hva                                    | kilde   | dato   | for                      |
      | Gjennomgang av problem, mål og hensikt | referat | <dato> | consolidation-round-held |
    Når samarbeidet vurderes per 2020-12-15
    Så er kriteriet "Fornyet forståelse ved faseskifter og nye parter" "<status>"

    Eksempler:
      | dato       | status   |
      | 2020-07-31 | vet ikke |
      | 2020-08-01 | oppfylt  |

  Scenario: Gjennomgangen er fra før iverksettingen, og en ny må holdes
    Gitt fasen "beslutning" fra 2019-01-01
    Og fasen "iverksetting" fra 2020-06-01
    Og dokumentasjonen
      | hva                                    | kilde   | dato       | for                      |
      | Gjennomgang av problem, mål og hensikt | referat | 2020-03-01 | consolidation-round-held |
    Når samarbeidet vurderes per 2020-12-15
    Så er kriteriet "Fornyet forståelse ved faseskifter og nye parter" "vet ikke"
    Og er "Fornyet forståelse ved faseskifter og nye parter" verdt å styrke
    Og anbefales tiltakene
      | tiltak                     |
      | new-round-of-understanding |

  Scenario: Uten dato kan ingen se om gjennomgangen kom før eller etter endringen
    Gitt dokumentasjonen
      | hva                                    | kilde   | for                      |
      | Gjennomgang av problem, mål og hensikt | referat | consolidation-round-held |
    Når samarbeidet vurderes per 2020-12-15
    Så er kriteriet "Fornyet forståelse ved faseskifter og nye parter" "vet ikke"

  Scenario: Et oppdragsbrev som viser til en gjennomgang, er for lite
    Gitt dokumentasjonen
      | hva                             | kilde                 | dato    | for                      |
      | Brevet viser til en gjennomgang | særskilt oppdragsbrev | 2020-11 | consolidation-round-held |
    Når samarbeidet vurderes per 2020-12-15
    Så er kriteriet "Fornyet forståelse ved faseskifter og nye parter" "minst delvis oppfylt"
    Og er en av grunnene for "Fornyet forståelse ved faseskifter og nye parter" "kilden er for svak til å avgjøre det"

  Scenario: De nye fikk aldri høre hvorfor samarbeidet ble til
    Gitt dokumentasjonen
      | hva                                       | kilde   | dato    | mot                      |
      | Partene har ikke gått gjennom det på nytt | rapport | 2020-11 | consolidation-round-held |
    Når samarbeidet vurderes per 2020-12-15
    Så er kriteriet "Fornyet forståelse ved faseskifter og nye parter" "ikke oppfylt"
    Og er "Fornyet forståelse ved faseskifter og nye parter" verdt å styrke
    Og anbefales tiltakene
      | tiltak                           |
      | understanding-consolidated.gap.1 |
      | understanding-consolidated.gap.2 |

  Scenario: Ingen har sagt noe om en ny gjennomgang
    Når samarbeidet vurderes per 2020-12-15
    Så er kriteriet "Fornyet forståelse ved faseskifter og nye parter" "vet ikke"
    Og er "Fornyet forståelse ved faseskifter og nye parter" verken gap eller åpent

  Scenario: Referatet kaller møtet en gjennomgang, men ifølge rapporten gjaldt det bare budsjettet
    Gitt dokumentasjonen
      | hva                                    | kilde   | dato    | for                      | mot                      |
      | Gjennomgang av problem, mål og hensikt | referat | 2020-10 | consolidation-round-held |                          |
      | Møtet gjaldt bare budsjettet           | rapport | 2020-11 |                          | consolidation-round-held |
    Når samarbeidet vurderes per 2020-12-15
    Så er kriteriet "Fornyet forståelse ved faseskifter og nye parter" omstridt
    Og er en av grunnene for "Fornyet forståelse ved faseskifter og nye parter" "kildene er uenige"
    Og anbefales tiltakene
      | tiltak                            |
      | understanding-consolidated.open.3 |

  Scenariomal: Hvor langt en kilde rekker, avhenger av hva det spørres om
    Gitt "<kilde>" fra 2020-11-02 taler for "<indikator>"
    Når samarbeidet vurderes per 2020-12-15
    Så er svaret på "<indikator>" "<svar>"

    Eksempler:
      | indikator                | kilde            | svar         |
      | consolidation-round-held | vedtak           | minst delvis |
      | consolidation-round-held | referat          | ja           |
      | consolidation-round-held | flere intervjuer | minst delvis |

  Scenario: Det Oppvekstdirektoratet har for seg selv, er ikke noe de har sammen
    Gitt "referat" fra 2020-11-02 taler for "consolidation-round-held" hos "Oppvekstdirektoratet"
    Når samarbeidet vurderes per 2020-12-15
    Så er svaret på "consolidation-round-held" "vet ikke"
    Og er svaret på "consolidation-round-held" "vet ikke" hos "Oppvekstdirektoratet"
