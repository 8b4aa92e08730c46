# language: no
Egenskap: Felles virkemidler i bruk
  Regler, tilskudd, enheter og verktøy finnes som regel hos hver part. Her gjelder det dem partene har sammen.
  Ett virkemiddel er nok, men det må være i bruk. Et forslag teller ikke.

  Bakgrunn:
    Gitt partene
      | id    | navn                           | nivå       |
      | bolig | Boligdirektoratet              | direktorat |
      | helse | Direktoratet for psykisk helse | direktorat |
    Og relasjonen "internt i staten"
    Og målet er trinn 4 og varig

  # Reglene setter ingen egen frist her. Da holder dokumentasjonen i tre år.
  Scenariomal: Ett felles virkemiddel fra 2018 er nok
    Gitt dokumentasjonen
      | kilde   | dato       | for         |
      | <kilde> | 2018-03-01 | <indikator> |
    Når samarbeidet vurderes per 2020-12-15
    Så er kriteriet "Felles virkemidler i bruk" "oppfylt"

    Eksempler:
      | indikator                 | kilde   |
      | joint-regulation-in-force | vedtak  |
      | joint-funding-in-use      | vedtak  |
      | joint-organisation-in-use | avtale  |
      | joint-tools-in-use        | rapport |

  Scenariomal: Kilden er ett hakk for svak til å vise at virkemidlet er i bruk
    Gitt dokumentasjonen
      | kilde   | dato    | for         |
      | <kilde> | 2020-11 | <indikator> |
    Når samarbeidet vurderes per 2020-12-15
    Så er kriteriet "Felles virkemidler i bruk" "minst delvis oppfylt"
    Og er en av grunnene for "Felles virkemidler i bruk" "kilden er for svak til å avgjøre det"

    Eksempler:
      | indikator                 | kilde            |
      | joint-regulation-in-force | avtale           |
      | joint-funding-in-use      | avtale           |
      | joint-organisation-in-use | referat          |
      | joint-tools-in-use        | flere intervjuer |

  Scenario: Felles regler er på høring, og ingenting er trådt i kraft
    Gitt dokumentasjonen
      | kilde     | dato    | for                       |
      | intensjon | 2020-09 | joint-regulation-in-force |
    Når samarbeidet vurderes per 2020-12-15
    Så er kriteriet "Felles virkemidler i bruk" "vet ikke"

  Scenario: Den felles tilskuddsordningen ble lagt ned i 2019
    Gitt dokumentasjonen
      | kilde  | dato       | til        | for                  |
      | vedtak | 2017-01-01 | 2019-12-31 | joint-funding-in-use |
    Når samarbeidet vurderes per 2020-12-15
    Så er kriteriet "Felles virkemidler i bruk" "vet ikke"

  Scenario: Et felles veiledningssenter er nok, selv om partene ikke har mer felles
    Gitt dokumentasjonen
      | kilde   | dato    | for                       | mot                                                                 |
      | avtale  | 2020-02 | joint-organisation-in-use |                                                                     |
      | rapport | 2020-11 |                           | joint-regulation-in-force, joint-funding-in-use, joint-tools-in-use |
    Når samarbeidet vurderes per 2020-12-15
    Så er kriteriet "Felles virkemidler i bruk" "oppfylt"

  Scenario: Direktoratene har verken regler, penger, enheter eller verktøy felles
    Gitt dokumentasjonen
      | kilde   | dato    | mot                                                                                            |
      | rapport | 2020-11 | joint-regulation-in-force, joint-funding-in-use, joint-organisation-in-use, joint-tools-in-use |
    Når samarbeidet vurderes per 2020-12-15
    Så er kriteriet "Felles virkemidler i bruk" "ikke oppfylt"
    Og er "Felles virkemidler i bruk" verdt å styrke
    Og anbefales tiltakene
      | tiltak                  |
      | joint-instruments.gap.1 |
      | joint-instruments.gap.2 |
      | joint-instruments.gap.3 |
      | joint-instruments.gap.4 |

  Scenario: Ingen har spurt de fagansvarlige hva som er felles
    Når samarbeidet vurderes per 2020-12-15
    Så er kriteriet "Felles virkemidler i bruk" "vet ikke"

  Scenario: Felles regler er vedtatt, men en rapport sier at de ikke er trådt i kraft
    Gitt dokumentasjonen
      | kilde   | dato    | for                       | mot                       |
      | vedtak  | 2020-10 | joint-regulation-in-force |                           |
      | rapport | 2020-11 |                           | joint-regulation-in-force |
    Når samarbeidet vurderes per 2020-12-15
    Så er kriteriet "Felles virkemidler i bruk" omstridt
    Og er en av grunnene for "Felles virkemidler i bruk" "kildene er uenige"
    Og anbefales tiltakene
      | tiltak                   |
      | joint-instruments.open.5 |

  Scenariomal: Hvor langt en kilde rekker, avhenger av hva det spørres om
    Gitt "<kilde>" fra 2020-11-02 taler for "<indikator>"
    Når samarbeidet vurderes per 2020-12-15
    Så er svaret på "<indikator>" "<svar>"

    Eksempler:
      | indikator                 | kilde                 | svar         |
      | joint-regulation-in-force | vedtak                | ja           |
      | joint-regulation-in-force | avtale                | minst delvis |
      | joint-regulation-in-force | referat               | minst delvis |
      | joint-funding-in-use      | vedtak                | ja           |
      | joint-funding-in-use      | avtale                | minst delvis |
      | joint-funding-in-use      | referat               | minst delvis |
      | joint-organisation-in-use | avtale                | ja           |
      | joint-organisation-in-use | særskilt oppdragsbrev | minst delvis |
      | joint-organisation-in-use | referat               | minst delvis |
      | joint-tools-in-use        | vedtak                | minst delvis |
      | joint-tools-in-use        | rapport               | ja           |
      | joint-tools-in-use        | flere intervjuer      | minst delvis |

  Scenariomal: Det Boligdirektoratet har for seg selv, er ikke noe de har sammen
    Gitt "<kilde>" fra 2020-11-02 taler for "<indikator>" hos "Boligdirektoratet"
    Når samarbeidet vurderes per 2020-12-15
    Så er svaret på "<indikator>" "vet ikke"
    Og er svaret på "<indikator>" "vet ikke" hos "Boligdirektoratet"

    Eksempler:
      | indikator                 | kilde   |
      | joint-regulation-in-force | vedtak  |
      | joint-funding-in-use      | vedtak  |
      | joint-organisation-in-use | avtale  |
      | joint-tools-in-use        | rapport |
