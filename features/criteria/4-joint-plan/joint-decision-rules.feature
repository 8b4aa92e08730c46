# language: no
Egenskap: Spilleregler for felles beslutninger
  Med faste regler blir også vanskelige saker avgjort. Men en beslutning som ingen gjennomfører, forplikter ingen.
  Derfor spørres det både etter skriftlige regler og etter hva som er gjennomført det siste året.

  Bakgrunn:
    Gitt partene
      | id   | navn             | nivå       |
      | hav  | Havdirektoratet  | direktorat |
      | kyst | Kystdirektoratet | direktorat |
    Og relasjonen "internt i staten"
    Og målet er trinn 4 og varig

  # Gjennomføringen må være vist det siste året, og et år på dagen holder. At reglene finnes, holder det å ha vist de siste tre.
  Scenario: Reglene er fra 2018, og et årsgammelt referat viser at beslutningene er gjennomført
    Gitt dokumentasjonen
      | kilde   | dato       | for                         |
      | referat | 2018-03-01 | joint-decision-rules-exist  |
      | referat | 2019-12-15 | joint-decisions-carried-out |
    Når samarbeidet vurderes per 2020-12-15
    Så er kriteriet "Spilleregler for felles beslutninger" "oppfylt"
    Og er trinn 4 "minst delvis oppfylt"

  Scenario: Et referat fra 14. desember i fjor er én dag for gammelt
    Gitt dokumentasjonen
      | kilde   | dato       | for                         |
      | referat | 2020-11-01 | joint-decision-rules-exist  |
      | referat | 2019-12-14 | joint-decisions-carried-out |
    Når samarbeidet vurderes per 2020-12-15
    Så er kriteriet "Spilleregler for felles beslutninger" "minst delvis oppfylt"
    Og er svaret på "joint-decisions-carried-out" "vet ikke"
    Og er en av grunnene for "Spilleregler for felles beslutninger" "ikke bekreftet på lenge"

  Scenario: En udatert rapport kan ikke vise hva som er gjennomført det siste året
    Gitt dokumentasjonen
      | kilde   | dato    | for                         |
      | referat | 2020-08 | joint-decision-rules-exist  |
      | rapport |         | joint-decisions-carried-out |
    Når samarbeidet vurderes per 2020-12-15
    Så er svaret på "joint-decisions-carried-out" "vet ikke"
    Og er en av grunnene for "Spilleregler for felles beslutninger" "uten dato"

  Scenario: Ledere forteller om regler, men ingen referat gjengir dem
    Gitt dokumentasjonen
      | kilde            | dato    | for                         |
      | flere intervjuer | 2020-11 | joint-decision-rules-exist  |
      | referat          | 2020-11 | joint-decisions-carried-out |
    Når samarbeidet vurderes per 2020-12-15
    Så er kriteriet "Spilleregler for felles beslutninger" "minst delvis oppfylt"
    Og er en av grunnene for "Spilleregler for felles beslutninger" "kilden er for svak til å avgjøre det"

  Scenario: Ledere forteller at beslutningene er gjennomført, men ingen referat viser det
    Gitt dokumentasjonen
      | kilde            | dato    | for                         |
      | referat          | 2020-11 | joint-decision-rules-exist  |
      | flere intervjuer | 2020-11 | joint-decisions-carried-out |
    Når samarbeidet vurderes per 2020-12-15
    Så er kriteriet "Spilleregler for felles beslutninger" "minst delvis oppfylt"
    Og er en av grunnene for "Spilleregler for felles beslutninger" "kilden er for svak til å avgjøre det"

  Scenario: Beslutningene blir gjennomført, men vi vet ikke om reglene er skrevet ned
    Gitt dokumentasjonen
      | kilde   | dato    | for                         |
      | referat | 2020-11 | joint-decisions-carried-out |
    Når samarbeidet vurderes per 2020-12-15
    Så er kriteriet "Spilleregler for felles beslutninger" "minst delvis oppfylt"
    Og er svaret på "joint-decision-rules-exist" "vet ikke"

  Scenario: Reglene er skrevet ned, men vi vet ikke om beslutningene blir gjennomført
    Gitt dokumentasjonen
      | kilde   | dato    | for                        |
      | referat | 2020-11 | joint-decision-rules-exist |
    Når samarbeidet vurderes per 2020-12-15
    Så er kriteriet "Spilleregler for felles beslutninger" "minst delvis oppfylt"
    Og er svaret på "joint-decisions-carried-out" "vet ikke"

  Scenario: Reglene finnes, men beslutningene blir liggende
    Gitt dokumentasjonen
      | kilde   | dato    | for                        | mot                         |
      | referat | 2020-03 | joint-decision-rules-exist |                             |
      | rapport | 2020-11 |                            | joint-decisions-carried-out |
    Når samarbeidet vurderes per 2020-12-15
    Så er kriteriet "Spilleregler for felles beslutninger" "delvis oppfylt"
    Og er "Spilleregler for felles beslutninger" et gap

  Scenario: Direktoratene har verken regler eller beslutninger som er fulgt opp
    Gitt dokumentasjonen
      | kilde   | dato    | mot                                                     |
      | rapport | 2020-11 | joint-decision-rules-exist, joint-decisions-carried-out |
    Når samarbeidet vurderes per 2020-12-15
    Så er kriteriet "Spilleregler for felles beslutninger" "ikke oppfylt"
    Og er "Spilleregler for felles beslutninger" et gap
    Og anbefales tiltakene
      | tiltak                     |
      | joint-decision-rules.gap.1 |
      | joint-decision-rules.gap.2 |

  Scenario: Ingen har bedt om referatene fra ledermøtene
    Når samarbeidet vurderes per 2020-12-15
    Så er kriteriet "Spilleregler for felles beslutninger" "vet ikke"
    Og er "Spilleregler for felles beslutninger" åpent
    Og er en av grunnene for "Spilleregler for felles beslutninger" "ingen opplysninger"
    Og anbefales tiltakene
      | tiltak                      |
      | joint-decision-rules.open.3 |

  Scenario: Referatet gjengir regler, men en rapport sier at de ikke finnes
    Gitt dokumentasjonen
      | kilde   | dato    | for                        | mot                        |
      | referat | 2020-10 | joint-decision-rules-exist |                            |
      | rapport | 2020-11 |                            | joint-decision-rules-exist |
    Når samarbeidet vurderes per 2020-12-15
    Så er kriteriet "Spilleregler for felles beslutninger" omstridt
    Og er en av grunnene for "Spilleregler for felles beslutninger" "kildene er uenige"

  Scenariomal: Hvor langt en kilde rekker, avhenger av hva det spørres om
    Gitt "<kilde>" fra 2020-11-02 taler for "<indikator>"
    Når samarbeidet vurderes per 2020-12-15
    Så er svaret på "<indikator>" "<svar>"

    Eksempler:
      | indikator                   | kilde                 | svar         |
      | joint-decision-rules-exist  | avtale                | ja           |
      | joint-decision-rules-exist  | særskilt oppdragsbrev | minst delvis |
      | joint-decision-rules-exist  | referat               | ja           |
      | joint-decision-rules-exist  | flere intervjuer      | minst delvis |
      | joint-decisions-carried-out | vedtak                | minst delvis |
      | joint-decisions-carried-out | referat               | ja           |
      | joint-decisions-carried-out | flere intervjuer      | minst delvis |

  Scenariomal: Det Havdirektoratet har for seg selv, er ikke noe de har sammen
    Gitt "<kilde>" fra 2020-11-02 taler for "<indikator>" hos "Havdirektoratet"
    Når samarbeidet vurderes per 2020-12-15
    Så er svaret på "<indikator>" "vet ikke"
    Og er svaret på "<indikator>" "vet ikke" hos "Havdirektoratet"

    Eksempler:
      | indikator                   | kilde   |
      | joint-decision-rules-exist  | avtale  |
      | joint-decisions-carried-out | referat |
