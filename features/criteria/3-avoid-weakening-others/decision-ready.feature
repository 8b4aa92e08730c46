# language: no
Egenskap: Beslutning som kan gjennomføres
  En beslutning står støere når også de andre partene har preget grunnlaget, og de som skal gjøre jobben, er hørt i tide.
  Kriteriet gjelder bare i beslutningsfasen.

  Bakgrunn:
    Gitt partene
      | id        | navn                   | nivå       |
      | kyst      | Kystdirektoratet       | direktorat |
      | beredskap | Beredskapsdirektoratet | direktorat |
    Og relasjonen "internt i staten"
    Og fasen "beslutning" fra 2017-01-01
    Og målet er trinn 4 og varig

  # Reglene setter ingen egen frist her. Da holder dokumentasjonen i tre år.
  Scenario: Utredningen veier begges interesser, og referatet viser at de som skal gjennomføre, er hørt
    Gitt dokumentasjonen
      | kilde   | dato       | for                                           |
      | rapport | 2018-03-01 | premises-in-decision-basis, interests-weighed |
      | referat | 2018-03-01 | implementers-heard                            |
    Når samarbeidet vurderes per 2020-12-15
    Så er kriteriet "Beslutning som kan gjennomføres" "oppfylt"

  Scenariomal: Intervjuer alene viser ikke at <noe er gjort>
    Gitt dokumentasjonen
      | kilde            | dato    | for           |
      | flere intervjuer | 2020-11 | <for svakt>   |
      | rapport          | 2020-11 | <godt belagt> |
    Når samarbeidet vurderes per 2020-12-15
    Så er kriteriet "Beslutning som kan gjennomføres" "minst delvis oppfylt"
    Og er en av grunnene for "Beslutning som kan gjennomføres" "kilden er for svak til å avgjøre det"

    Eksempler:
      | noe er gjort                        | for svakt                  | godt belagt                                    |
      | premissene fra de andre er tatt inn | premises-in-decision-basis | interests-weighed, implementers-heard          |
      | interessene er veid mot hverandre   | interests-weighed          | premises-in-decision-basis, implementers-heard |
      | de som skal gjennomføre, er hørt    | implementers-heard         | premises-in-decision-basis, interests-weighed  |

  Scenariomal: Utredningen sier ikke noe om <tema>
    Gitt dokumentasjonen
      | kilde   | dato    | for           |
      | rapport | 2020-11 | <godt belagt> |
    Når samarbeidet vurderes per 2020-12-15
    Så er kriteriet "Beslutning som kan gjennomføres" "minst delvis oppfylt"
    Og er svaret på "<mangler>" "vet ikke"

    Eksempler:
      | tema                               | mangler                    | godt belagt                                    |
      | premissene fra de andre            | premises-in-decision-basis | interests-weighed, implementers-heard          |
      | hvordan interessene er veid        | interests-weighed          | premises-in-decision-basis, implementers-heard |
      | synet til dem som skal gjennomføre | implementers-heard         | premises-in-decision-basis, interests-weighed  |

  Scenario: De som skal gjennomføre, ble først spurt da saken var avgjort
    Gitt dokumentasjonen
      | kilde   | dato    | for                                           | mot                |
      | rapport | 2020-08 | premises-in-decision-basis, interests-weighed |                    |
      | referat | 2020-11 |                                               | implementers-heard |
    Når samarbeidet vurderes per 2020-12-15
    Så er kriteriet "Beslutning som kan gjennomføres" "delvis oppfylt"
    Og er "Beslutning som kan gjennomføres" verdt å styrke

  Scenario: Saken er forberedt på én parts premisser, og ingen andre er hørt
    Gitt dokumentasjonen
      | kilde   | dato    | mot                                                               |
      | rapport | 2020-11 | premises-in-decision-basis, interests-weighed, implementers-heard |
    Når samarbeidet vurderes per 2020-12-15
    Så er kriteriet "Beslutning som kan gjennomføres" "ikke oppfylt"
    Og er "Beslutning som kan gjennomføres" verdt å styrke
    Og anbefales tiltakene
      | tiltak               |
      | decision-ready.gap.1 |
      | decision-ready.gap.2 |
      | decision-ready.gap.3 |

  Scenario: Ingen har lest beslutningsgrunnlaget
    Når samarbeidet vurderes per 2020-12-15
    Så er kriteriet "Beslutning som kan gjennomføres" "vet ikke"

  Scenario: Utredningen sier at begges premisser er med, men en senere rapport sier nei
    Gitt dokumentasjonen
      | kilde   | dato    | for                        | mot                        |
      | rapport | 2020-10 | premises-in-decision-basis |                            |
      | rapport | 2020-11 |                            | premises-in-decision-basis |
    Når samarbeidet vurderes per 2020-12-15
    Så er kriteriet "Beslutning som kan gjennomføres" omstridt
    Og er en av grunnene for "Beslutning som kan gjennomføres" "kildene er uenige"
    Og anbefales tiltakene
      | tiltak                |
      | decision-ready.open.4 |

  Scenario: Når iverksettingen er i gang, gjelder ikke kriteriet lenger
    Gitt fasen "iverksetting" fra 2020-06-01
    Når samarbeidet vurderes per 2020-12-15
    Så gjelder ikke kriteriet "Beslutning som kan gjennomføres"

  Scenariomal: Hvor langt en kilde rekker, avhenger av hva det spørres om
    Gitt "<kilde>" fra 2020-11-02 taler for "<indikator>"
    Når samarbeidet vurderes per 2020-12-15
    Så er svaret på "<indikator>" "<svar>"

    Eksempler:
      | indikator                  | kilde                 | svar         |
      | premises-in-decision-basis | avtale                | ja           |
      | premises-in-decision-basis | særskilt oppdragsbrev | minst delvis |
      | premises-in-decision-basis | rapport               | ja           |
      | premises-in-decision-basis | flere intervjuer      | minst delvis |
      | interests-weighed          | avtale                | ja           |
      | interests-weighed          | særskilt oppdragsbrev | minst delvis |
      | interests-weighed          | rapport               | ja           |
      | interests-weighed          | flere intervjuer      | minst delvis |
      | implementers-heard         | vedtak                | minst delvis |
      | implementers-heard         | referat               | ja           |
      | implementers-heard         | flere intervjuer      | minst delvis |

  Scenariomal: Det Kystdirektoratet har for seg selv, er ikke noe de har sammen
    Gitt "<kilde>" fra 2020-11-02 taler for "<indikator>" hos "Kystdirektoratet"
    Når samarbeidet vurderes per 2020-12-15
    Så er svaret på "<indikator>" "vet ikke"
    Og er svaret på "<indikator>" "vet ikke" hos "Kystdirektoratet"

    Eksempler:
      | indikator                  | kilde   |
      | premises-in-decision-basis | avtale  |
      | interests-weighed          | avtale  |
      | implementers-heard         | referat |
