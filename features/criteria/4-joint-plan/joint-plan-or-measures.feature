# language: no
Egenskap: Felles plan eller felles tiltak
  En felles plan samler innsatsen om det partene bare kan få til sammen. En avtale om felles tiltak er like god.
  Scenarioene skiller det som er vedtatt og gjelder, fra utkast, omtale og planer som er gått ut på dato.

  Bakgrunn:
    Gitt partene
      | id    | navn              | nivå       |
      | flom  | Flomdirektoratet  | direktorat |
      | areal | Arealdirektoratet | direktorat |
    Og relasjonen "internt i staten"
    Og målet er trinn 4 og varig

  # Reglene setter ingen egen frist her. Da holder dokumentasjonen i tre år.
  Scenariomal: En vedtatt plan er nok, og det er en avtale om felles tiltak også
    Gitt dokumentasjonen
      | kilde   | dato       | for         |
      | <kilde> | 2018-03-01 | <indikator> |
    Når samarbeidet vurderes per 2020-12-15
    Så er kriteriet "Felles plan eller felles tiltak" "oppfylt"
    Og er trinn 4 "minst delvis oppfylt"

    Eksempler:
      | indikator              | kilde                       |
      | joint-plan-adopted     | vedtatt strategi eller plan |
      | joint-measures-adopted | avtale                      |

  Scenariomal: Et referat som omtaler planen eller tiltakene, er for lite
    Gitt dokumentasjonen
      | kilde   | dato    | for         |
      | referat | 2020-11 | <indikator> |
    Når samarbeidet vurderes per 2020-12-15
    Så er kriteriet "Felles plan eller felles tiltak" "minst delvis oppfylt"
    Og er en av grunnene for "Felles plan eller felles tiltak" "kilden er for svak til å avgjøre det"

    Eksempler:
      | indikator              |
      | joint-plan-adopted     |
      | joint-measures-adopted |

  Scenario: Et utkast til plan er bare en intensjon
    Gitt dokumentasjonen
      | kilde     | dato    | for                |
      | intensjon | 2020-11 | joint-plan-adopted |
    Når samarbeidet vurderes per 2020-12-15
    Så er kriteriet "Felles plan eller felles tiltak" "vet ikke"
    Og er en av grunnene for "Felles plan eller felles tiltak" "bare intensjon"

  Scenario: Planen gikk ut i 2019
    Gitt dokumentasjonen
      | kilde                       | dato       | til        | for                |
      | vedtatt strategi eller plan | 2017-01-01 | 2019-12-31 | joint-plan-adopted |
    Når samarbeidet vurderes per 2020-12-15
    Så er kriteriet "Felles plan eller felles tiltak" "vet ikke"
    Og er en av grunnene for "Felles plan eller felles tiltak" "gjelder ikke lenger"

  Scenario: Bare Flomdirektoratet har vedtatt planen
    Gitt dokumentasjonen
      | kilde   | dato    | delvis             |
      | referat | 2020-10 | joint-plan-adopted |
    Når samarbeidet vurderes per 2020-12-15
    Så er kriteriet "Felles plan eller felles tiltak" "minst delvis oppfylt"
    Og er svaret på "joint-plan-adopted" "delvis"

  Scenario: Partene har ingen plan, men kan ha avtalt tiltak
    Gitt dokumentasjonen
      | kilde   | dato    | mot                |
      | rapport | 2020-11 | joint-plan-adopted |
    Når samarbeidet vurderes per 2020-12-15
    Så er kriteriet "Felles plan eller felles tiltak" "vet ikke"
    Og er svaret på "joint-plan-adopted" "nei"
    Og er "Felles plan eller felles tiltak" åpent

  Scenario: Direktoratene har verken felles plan eller felles tiltak
    Gitt dokumentasjonen
      | kilde   | dato    | mot                                        |
      | rapport | 2020-11 | joint-plan-adopted, joint-measures-adopted |
    Når samarbeidet vurderes per 2020-12-15
    Så er kriteriet "Felles plan eller felles tiltak" "ikke oppfylt"
    Og er "Felles plan eller felles tiltak" et gap
    Og anbefales tiltakene
      | tiltak                       |
      | joint-plan-or-measures.gap.1 |
      | joint-plan-or-measures.gap.2 |
      | joint-plan-or-measures.gap.3 |
      | joint-plan-or-measures.gap.4 |

  # Planen er vedtatt ni måneder etter rapporten. Da gjelder det nyeste.
  Scenario: Planen kom året etter at en rapport etterlyste den
    Gitt dokumentasjonen
      | kilde                       | dato    | for                | mot                                        |
      | rapport                     | 2019-11 |                    | joint-plan-adopted, joint-measures-adopted |
      | vedtatt strategi eller plan | 2020-08 | joint-plan-adopted |                                            |
    Når samarbeidet vurderes per 2020-12-15
    Så er kriteriet "Felles plan eller felles tiltak" "oppfylt"

  Scenario: Ingen har spurt om det finnes et vedtak
    Når samarbeidet vurderes per 2020-12-15
    Så er kriteriet "Felles plan eller felles tiltak" "vet ikke"
    Og er "Felles plan eller felles tiltak" åpent
    Og er en av grunnene for "Felles plan eller felles tiltak" "ingen opplysninger"
    Og anbefales tiltakene
      | tiltak                        |
      | joint-plan-or-measures.open.5 |

  Scenario: Det finnes en vedtatt plan, men en rapport sier at den ikke er felles
    Gitt dokumentasjonen
      | kilde                       | dato    | for                | mot                |
      | vedtatt strategi eller plan | 2020-10 | joint-plan-adopted |                    |
      | rapport                     | 2020-11 |                    | joint-plan-adopted |
    Når samarbeidet vurderes per 2020-12-15
    Så er kriteriet "Felles plan eller felles tiltak" omstridt
    Og er en av grunnene for "Felles plan eller felles tiltak" "kildene er uenige"

  Scenariomal: Hvor langt en kilde rekker, avhenger av hva det spørres om
    Gitt "<kilde>" fra 2020-11-02 taler for "<indikator>"
    Når samarbeidet vurderes per 2020-12-15
    Så er svaret på "<indikator>" "<svar>"

    Eksempler:
      | indikator              | kilde                       | svar         |
      | joint-plan-adopted     | vedtatt strategi eller plan | ja           |
      | joint-plan-adopted     | særskilt oppdragsbrev       | minst delvis |
      | joint-plan-adopted     | referat                     | minst delvis |
      | joint-measures-adopted | avtale                      | ja           |
      | joint-measures-adopted | særskilt oppdragsbrev       | minst delvis |
      | joint-measures-adopted | referat                     | minst delvis |

  Scenariomal: Det Flomdirektoratet har for seg selv, er ikke noe de har sammen
    Gitt "<kilde>" fra 2020-11-02 taler for "<indikator>" hos "Flomdirektoratet"
    Når samarbeidet vurderes per 2020-12-15
    Så er svaret på "<indikator>" "vet ikke"
    Og er svaret på "<indikator>" "vet ikke" hos "Flomdirektoratet"

    Eksempler:
      | indikator              | kilde                       |
      | joint-plan-adopted     | vedtatt strategi eller plan |
      | joint-measures-adopted | avtale                      |
