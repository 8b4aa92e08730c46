# language: no
Egenskap: Felles ansvar for helheten
  Svarer hver part bare for sitt eget, er det ingen som svarer for det som ligger imellom.
  Scenarioene viser at ansvaret må være skrevet ned, og at partene sammen må gjøre noe med det de siste to årene.

  Bakgrunn:
    Gitt partene
      | id    | navn                           | nivå       |
      | skole | Skoledirektoratet              | direktorat |
      | psyk  | Direktoratet for psykisk helse | direktorat |
    Og relasjonen "internt i staten"
    Og målet er trinn 4 og varig

  # Innsatsen må være vist de siste to årene, og to år på dagen holder. Det som er skrevet ned, holder i tre år.
  Scenario: Oppdraget gir dem ansvaret sammen, og et to år gammelt referat viser at de følger opp
    Gitt dokumentasjonen
      | kilde                 | dato       | for                              |
      | særskilt oppdragsbrev | 2018-03-01 | responsibility-for-whole-written |
      | referat               | 2018-12-15 | gaps-between-prevented           |
    Når samarbeidet vurderes per 2020-12-15
    Så er kriteriet "Felles ansvar for helheten" "oppfylt"
    Og er trinn 4 "minst delvis oppfylt"

  Scenario: Referatet er én dag eldre enn to år og viser ikke lenger at noe blir gjort
    Gitt dokumentasjonen
      | kilde                 | dato       | for                              |
      | særskilt oppdragsbrev | 2018-03-01 | responsibility-for-whole-written |
      | referat               | 2018-12-14 | gaps-between-prevented           |
    Når samarbeidet vurderes per 2020-12-15
    Så er kriteriet "Felles ansvar for helheten" "minst delvis oppfylt"
    Og er svaret på "gaps-between-prevented" "vet ikke"
    Og er en av grunnene for "Felles ansvar for helheten" "ikke bekreftet på lenge"

  Scenariomal: Ansatte forteller at <påstand>, men det står ikke i noe dokument
    Gitt dokumentasjonen
      | kilde            | dato    | for           |
      | flere intervjuer | 2020-11 | <for svakt>   |
      | referat          | 2020-11 | <godt belagt> |
    Når samarbeidet vurderes per 2020-12-15
    Så er kriteriet "Felles ansvar for helheten" "minst delvis oppfylt"
    Og er en av grunnene for "Felles ansvar for helheten" "kilden er for svak til å avgjøre det"

    Eksempler:
      | påstand                               | for svakt                        | godt belagt                      |
      | de svarer for helheten sammen         | responsibility-for-whole-written | gaps-between-prevented           |
      | partene tetter hullene når de ser dem | gaps-between-prevented           | responsibility-for-whole-written |

  Scenario: Ansvaret er skrevet ned, men vi vet ikke om noen gjør noe med det
    Gitt dokumentasjonen
      | kilde   | dato    | for                              |
      | referat | 2020-11 | responsibility-for-whole-written |
    Når samarbeidet vurderes per 2020-12-15
    Så er kriteriet "Felles ansvar for helheten" "minst delvis oppfylt"
    Og er svaret på "gaps-between-prevented" "vet ikke"

  Scenario: Partene leter etter hull sammen, men vi vet ikke om ansvaret er skrevet ned
    Gitt dokumentasjonen
      | kilde   | dato    | for                    |
      | referat | 2020-11 | gaps-between-prevented |
    Når samarbeidet vurderes per 2020-12-15
    Så er kriteriet "Felles ansvar for helheten" "minst delvis oppfylt"
    Og er svaret på "responsibility-for-whole-written" "vet ikke"

  Scenario: Avtalen gir dem ansvaret sammen, men ingen gjør noe med det som faller mellom dem
    Gitt dokumentasjonen
      | kilde   | dato    | for                              | mot                    |
      | avtale  | 2020-04 | responsibility-for-whole-written |                        |
      | referat | 2020-11 |                                  | gaps-between-prevented |
    Når samarbeidet vurderes per 2020-12-15
    Så er kriteriet "Felles ansvar for helheten" "delvis oppfylt"
    Og er "Felles ansvar for helheten" et gap

  # Referatet er åtte måneder nyere enn rapporten, og da gjelder det nyeste.
  Scenario: Hullene som ingen tok tak i i februar, var tettet i oktober
    Gitt dokumentasjonen
      | kilde   | dato    | for                              | mot                    |
      | rapport | 2020-02 | responsibility-for-whole-written | gaps-between-prevented |
      | referat | 2020-10 | gaps-between-prevented           |                        |
    Når samarbeidet vurderes per 2020-12-15
    Så er kriteriet "Felles ansvar for helheten" "oppfylt"

  Scenario: Hvert direktorat svarer for sitt, og ingen for det som ligger imellom
    Gitt dokumentasjonen
      | kilde   | dato    | mot                                                      |
      | rapport | 2020-11 | responsibility-for-whole-written, gaps-between-prevented |
    Når samarbeidet vurderes per 2020-12-15
    Så er kriteriet "Felles ansvar for helheten" "ikke oppfylt"
    Og er "Felles ansvar for helheten" et gap
    Og anbefales tiltakene
      | tiltak                             |
      | responsibility-for-the-whole.gap.1 |
      | responsibility-for-the-whole.gap.2 |
      | responsibility-for-the-whole.gap.3 |

  Scenario: Ingen har spurt dem som arbeider nærmest brukerne
    Når samarbeidet vurderes per 2020-12-15
    Så er kriteriet "Felles ansvar for helheten" "vet ikke"
    Og er "Felles ansvar for helheten" åpent
    Og er en av grunnene for "Felles ansvar for helheten" "ingen opplysninger"
    Og anbefales tiltakene
      | tiltak                              |
      | responsibility-for-the-whole.open.4 |

  Scenario: Referatet sier at partene følger opp hull sammen, rapporten at hver ser til sitt
    Gitt dokumentasjonen
      | kilde   | dato    | for                    | mot                    |
      | referat | 2020-10 | gaps-between-prevented |                        |
      | rapport | 2020-11 |                        | gaps-between-prevented |
    Når samarbeidet vurderes per 2020-12-15
    Så er kriteriet "Felles ansvar for helheten" omstridt
    Og er en av grunnene for "Felles ansvar for helheten" "kildene er uenige"

  Scenariomal: Hvor langt en kilde rekker, avhenger av hva det spørres om
    Gitt "<kilde>" fra 2020-11-02 taler for "<indikator>"
    Når samarbeidet vurderes per 2020-12-15
    Så er svaret på "<indikator>" "<svar>"

    Eksempler:
      | indikator                        | kilde                 | svar         |
      | responsibility-for-whole-written | særskilt oppdragsbrev | ja           |
      | responsibility-for-whole-written | referat               | ja           |
      | responsibility-for-whole-written | flere intervjuer      | minst delvis |
      | gaps-between-prevented           | vedtak                | minst delvis |
      | gaps-between-prevented           | referat               | ja           |
      | gaps-between-prevented           | flere intervjuer      | minst delvis |

  Scenariomal: Det Skoledirektoratet har for seg selv, er ikke noe de har sammen
    Gitt "referat" fra 2020-11-02 taler for "<indikator>" hos "Skoledirektoratet"
    Når samarbeidet vurderes per 2020-12-15
    Så er svaret på "<indikator>" "vet ikke"
    Og er svaret på "<indikator>" "vet ikke" hos "Skoledirektoratet"

    Eksempler:
      | indikator                        |
      | responsibility-for-whole-written |
      | gaps-between-prevented           |
