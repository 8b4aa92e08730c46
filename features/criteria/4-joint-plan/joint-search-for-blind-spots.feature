# language: no
Egenskap: Felles kartlegging av glippsoner
  Det som svikter mellom tjenestene, synes sjelden i det hver part måler. Derfor må partene gå sammen om å lete.
  Scenarioene viser at både letingen og oppfølgingen må være bekreftet de siste to årene.

  Bakgrunn:
    Gitt partene
      | id    | navn                           | nivå       |
      | skole | Skoledirektoratet              | direktorat |
      | psyk  | Direktoratet for psykisk helse | direktorat |
    Og relasjonen "internt i staten"
    Og målet er trinn 4 og varig

  # To år på dagen holder.
  Scenario: Referater som er to år gamle, viser at partene har lett og fulgt opp
    Gitt dokumentasjonen
      | kilde   | dato       | for                          |
      | referat | 2018-12-15 | blind-spots-searched-jointly |
      | referat | 2018-12-15 | blind-spots-followed-up      |
    Når samarbeidet vurderes per 2020-12-15
    Så er kriteriet "Felles kartlegging av glippsoner" "oppfylt"
    Og er trinn 4 "vet ikke"

  Scenariomal: Referatet er én dag eldre enn to år og teller ikke lenger
    Gitt dokumentasjonen
      | kilde   | dato       | for           |
      | referat | 2018-12-14 | <for gammelt> |
      | referat | 2020-11-01 | <ferskt nok>  |
    Når samarbeidet vurderes per 2020-12-15
    Så er kriteriet "Felles kartlegging av glippsoner" "minst delvis oppfylt"
    Og er svaret på "<for gammelt>" "vet ikke"
    Og er en av grunnene for "Felles kartlegging av glippsoner" "ikke bekreftet på lenge"

    Eksempler:
      | for gammelt                  | ferskt nok                   |
      | blind-spots-searched-jointly | blind-spots-followed-up      |
      | blind-spots-followed-up      | blind-spots-searched-jointly |

  Scenario: Ansatte forteller at partene har lett sammen, men det står ikke i noe referat
    Gitt dokumentasjonen
      | kilde            | dato    | for                          |
      | flere intervjuer | 2020-11 | blind-spots-searched-jointly |
      | referat          | 2020-11 | blind-spots-followed-up      |
    Når samarbeidet vurderes per 2020-12-15
    Så er kriteriet "Felles kartlegging av glippsoner" "minst delvis oppfylt"
    Og er en av grunnene for "Felles kartlegging av glippsoner" "kilden er for svak til å avgjøre det"

  Scenario: Ansatte forteller at hullene er tettet, men det står ikke i noe referat
    Gitt dokumentasjonen
      | kilde            | dato    | for                          |
      | referat          | 2020-11 | blind-spots-searched-jointly |
      | flere intervjuer | 2020-11 | blind-spots-followed-up      |
    Når samarbeidet vurderes per 2020-12-15
    Så er kriteriet "Felles kartlegging av glippsoner" "minst delvis oppfylt"
    Og er en av grunnene for "Felles kartlegging av glippsoner" "kilden er for svak til å avgjøre det"

  Scenario: Partene har lett sammen, men vi vet ikke om hullene er fulgt opp
    Gitt dokumentasjonen
      | kilde   | dato    | for                          |
      | referat | 2020-11 | blind-spots-searched-jointly |
    Når samarbeidet vurderes per 2020-12-15
    Så er kriteriet "Felles kartlegging av glippsoner" "minst delvis oppfylt"
    Og er svaret på "blind-spots-followed-up" "vet ikke"
    Og anbefales tiltakene
      | tiltak                              |
      | joint-search-for-blind-spots.open.3 |

  Scenario: Hull er fulgt opp, men vi vet ikke om partene har lett sammen
    Gitt dokumentasjonen
      | kilde   | dato    | for                     |
      | referat | 2020-11 | blind-spots-followed-up |
    Når samarbeidet vurderes per 2020-12-15
    Så er kriteriet "Felles kartlegging av glippsoner" "minst delvis oppfylt"
    Og er svaret på "blind-spots-searched-jointly" "vet ikke"

  Scenario: Tre glippsoner er funnet, og ingen av dem er tettet
    Gitt dokumentasjonen
      | kilde   | dato    | for                          | mot                     |
      | rapport | 2020-04 | blind-spots-searched-jointly |                         |
      | referat | 2020-11 |                              | blind-spots-followed-up |
    Når samarbeidet vurderes per 2020-12-15
    Så er kriteriet "Felles kartlegging av glippsoner" "delvis oppfylt"
    Og er "Felles kartlegging av glippsoner" verdt å styrke

  # Referatet er åtte måneder nyere enn rapporten, og da gjelder det nyeste.
  Scenario: Hullene som sto åpne i februar, var tettet i oktober
    Gitt dokumentasjonen
      | kilde   | dato    | for                          | mot                     |
      | rapport | 2020-02 | blind-spots-searched-jointly | blind-spots-followed-up |
      | referat | 2020-10 | blind-spots-followed-up      |                         |
    Når samarbeidet vurderes per 2020-12-15
    Så er kriteriet "Felles kartlegging av glippsoner" "oppfylt"

  Scenario: Hvert direktorat leter hos seg selv, og ingenting blir fulgt opp
    Gitt dokumentasjonen
      | kilde   | dato    | mot                                                   |
      | rapport | 2020-11 | blind-spots-searched-jointly, blind-spots-followed-up |
    Når samarbeidet vurderes per 2020-12-15
    Så er kriteriet "Felles kartlegging av glippsoner" "ikke oppfylt"
    Og er "Felles kartlegging av glippsoner" verdt å styrke
    Og er trinn 4 "vet ikke"
    Og anbefales tiltakene
      | tiltak                             |
      | joint-search-for-blind-spots.gap.1 |
      | joint-search-for-blind-spots.gap.2 |

  Scenario: Ingen har spurt dem som arbeider nærmest brukerne
    Når samarbeidet vurderes per 2020-12-15
    Så er kriteriet "Felles kartlegging av glippsoner" "vet ikke"

  Scenario: Referatet sier at partene lette sammen, rapporten at de lette hver for seg
    Gitt dokumentasjonen
      | kilde   | dato    | for                          | mot                          |
      | referat | 2020-10 | blind-spots-searched-jointly |                              |
      | rapport | 2020-11 |                              | blind-spots-searched-jointly |
    Når samarbeidet vurderes per 2020-12-15
    Så er kriteriet "Felles kartlegging av glippsoner" omstridt
    Og er en av grunnene for "Felles kartlegging av glippsoner" "kildene er uenige"

  Scenariomal: Hvor langt en kilde rekker, avhenger av hva det spørres om
    Gitt "<kilde>" fra 2020-11-02 taler for "<indikator>"
    Når samarbeidet vurderes per 2020-12-15
    Så er svaret på "<indikator>" "<svar>"

    Eksempler:
      | indikator                    | kilde            | svar         |
      | blind-spots-searched-jointly | vedtak           | minst delvis |
      | blind-spots-searched-jointly | referat          | ja           |
      | blind-spots-searched-jointly | flere intervjuer | minst delvis |
      | blind-spots-followed-up      | vedtak           | minst delvis |
      | blind-spots-followed-up      | referat          | ja           |
      | blind-spots-followed-up      | flere intervjuer | minst delvis |

  Scenariomal: Det Skoledirektoratet har for seg selv, er ikke noe de har sammen
    Gitt "referat" fra 2020-11-02 taler for "<indikator>" hos "Skoledirektoratet"
    Når samarbeidet vurderes per 2020-12-15
    Så er svaret på "<indikator>" "vet ikke"
    Og er svaret på "<indikator>" "vet ikke" hos "Skoledirektoratet"

    Eksempler:
      | indikator                    |
      | blind-spots-searched-jointly |
      | blind-spots-followed-up      |
