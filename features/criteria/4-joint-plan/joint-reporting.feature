# language: no
Egenskap: Samlet rapportering på felles mål
  Rapporterer hver part bare om sitt eget, ser ingen hva de har fått til sammen.
  Scenarioene viser at begge må svare for bidraget sitt, og at både rapporten og samtalen må være fra det siste året.

  Bakgrunn:
    Gitt partene
      | id        | navn                  | nivå       |
      | klima     | Klimadirektoratet     | direktorat |
      | transport | Transportdirektoratet | direktorat |
    Og relasjonen "internt i staten"
    Og målet er trinn 4 og varig

  # Ett år på dagen holder.
  Scenario: Fjorårets rapport og styringsmøte er ett år gamle på dagen og holder akkurat
    Gitt dokumentasjonen
      | kilde   | dato       | for                               |
      | rapport | 2019-12-15 | joint-results-reported            |
      | referat | 2019-12-15 | contribution-in-steering-dialogue |
    Når samarbeidet vurderes per 2020-12-15
    Så er kriteriet "Samlet rapportering på felles mål" "oppfylt"

  Scenario: Den siste felles rapporten er én dag eldre enn et år
    Gitt dokumentasjonen
      | kilde   | dato       | for                               |
      | rapport | 2019-12-14 | joint-results-reported            |
      | referat | 2020-11-01 | contribution-in-steering-dialogue |
    Når samarbeidet vurderes per 2020-12-15
    Så er kriteriet "Samlet rapportering på felles mål" "minst delvis oppfylt"
    Og er svaret på "joint-results-reported" "vet ikke"
    Og er en av grunnene for "Samlet rapportering på felles mål" "ikke bekreftet på lenge"

  Scenario: Bidragene ble sist tatt opp i styringsdialogen for ett år og én dag siden
    Gitt dokumentasjonen
      | kilde   | dato       | for                               |
      | rapport | 2020-11-01 | joint-results-reported            |
      | referat | 2019-12-14 | contribution-in-steering-dialogue |
    Når samarbeidet vurderes per 2020-12-15
    Så er kriteriet "Samlet rapportering på felles mål" "minst delvis oppfylt"
    Og er svaret på "contribution-in-steering-dialogue" "vet ikke"
    Og er en av grunnene for "Samlet rapportering på felles mål" "ikke bekreftet på lenge"

  Scenario: Et oppdrag om å rapportere samlet viser ikke at det er gjort
    Gitt dokumentasjonen
      | kilde                 | dato    | for                               |
      | særskilt oppdragsbrev | 2020-11 | joint-results-reported            |
      | referat               | 2020-11 | contribution-in-steering-dialogue |
    Når samarbeidet vurderes per 2020-12-15
    Så er kriteriet "Samlet rapportering på felles mål" "minst delvis oppfylt"
    Og er en av grunnene for "Samlet rapportering på felles mål" "kilden er for svak til å avgjøre det"

  Scenario: Ledere husker at bidragene ble drøftet, men ingen referat viser det
    Gitt dokumentasjonen
      | kilde            | dato    | for                               |
      | rapport          | 2020-11 | joint-results-reported            |
      | flere intervjuer | 2020-11 | contribution-in-steering-dialogue |
    Når samarbeidet vurderes per 2020-12-15
    Så er kriteriet "Samlet rapportering på felles mål" "minst delvis oppfylt"
    Og er en av grunnene for "Samlet rapportering på felles mål" "kilden er for svak til å avgjøre det"

  Scenario: Bidragene er tatt opp, men ingen har funnet en samlet rapport
    Gitt dokumentasjonen
      | kilde   | dato    | for                               |
      | referat | 2020-11 | contribution-in-steering-dialogue |
    Når samarbeidet vurderes per 2020-12-15
    Så er kriteriet "Samlet rapportering på felles mål" "minst delvis oppfylt"
    Og er svaret på "joint-results-reported" "vet ikke"

  Scenario: Rapporten er samlet, men vi vet ikke om bidragene er tatt opp i styringsdialogen
    Gitt dokumentasjonen
      | kilde   | dato    | for                    |
      | rapport | 2020-11 | joint-results-reported |
    Når samarbeidet vurderes per 2020-12-15
    Så er kriteriet "Samlet rapportering på felles mål" "minst delvis oppfylt"
    Og er svaret på "contribution-in-steering-dialogue" "vet ikke"

  Scenario: Bare Klimadirektoratet har svart for bidraget sitt
    Gitt dokumentasjonen
      | kilde   | dato    | for                               | parter            |
      | rapport | 2020-11 | joint-results-reported            |                   |
      | referat | 2020-11 | contribution-in-steering-dialogue | Klimadirektoratet |
    Når samarbeidet vurderes per 2020-12-15
    Så er svaret på "contribution-in-steering-dialogue" "vet ikke"
    Og henger "Transportdirektoratet" etter på "Samlet rapportering på felles mål"

  Scenario: Rapporten viser resultater for bare to av fem felles mål
    Gitt dokumentasjonen
      | kilde   | dato    | for                               | delvis                 |
      | rapport | 2020-08 |                                   | joint-results-reported |
      | referat | 2020-11 | contribution-in-steering-dialogue |                        |
    Når samarbeidet vurderes per 2020-12-15
    Så er kriteriet "Samlet rapportering på felles mål" "delvis oppfylt"
    Og er en av grunnene for "Samlet rapportering på felles mål" "bare delvis"

  Scenario: Et departement som er part, blir ikke spurt om sitt eget bidrag
    Gitt parten "Naturdepartementet" på nivået "departement"
    Og dokumentasjonen
      | kilde   | dato    | for                               | parter                                   |
      | rapport | 2020-08 | joint-results-reported            |                                          |
      | referat | 2020-11 | contribution-in-steering-dialogue | Klimadirektoratet, Transportdirektoratet |
    Når samarbeidet vurderes per 2020-12-15
    Så er kriteriet "Samlet rapportering på felles mål" "oppfylt"

  Scenario: Hvert direktorat rapporterer om sitt, og ingen blir spurt om bidraget
    Gitt dokumentasjonen
      | kilde   | dato    | mot                                                       |
      | rapport | 2020-11 | joint-results-reported, contribution-in-steering-dialogue |
    Når samarbeidet vurderes per 2020-12-15
    Så er kriteriet "Samlet rapportering på felles mål" "ikke oppfylt"
    Og er "Samlet rapportering på felles mål" verdt å styrke
    Og anbefales tiltakene
      | tiltak                |
      | joint-reporting.gap.1 |
      | joint-reporting.gap.2 |
      | joint-reporting.gap.3 |

  Scenario: Ingen har lest årsrapportene og budsjettforslaget
    Når samarbeidet vurderes per 2020-12-15
    Så er kriteriet "Samlet rapportering på felles mål" "vet ikke"

  Scenario: Rapporten fra oktober kaller seg samlet, men en rapport fra november sier at den ikke er det
    Gitt dokumentasjonen
      | kilde   | dato    | for                    | mot                    |
      | rapport | 2020-10 | joint-results-reported |                        |
      | rapport | 2020-11 |                        | joint-results-reported |
    Når samarbeidet vurderes per 2020-12-15
    Så er kriteriet "Samlet rapportering på felles mål" omstridt
    Og er en av grunnene for "Samlet rapportering på felles mål" "kildene er uenige"
    Og anbefales tiltakene
      | tiltak                 |
      | joint-reporting.open.4 |

  Scenariomal: Hvor langt en kilde rekker, avhenger av hva det spørres om
    Gitt "<kilde>" fra 2020-11-02 taler for "<indikator>"
    Når samarbeidet vurderes per 2020-12-15
    Så er svaret på "<indikator>" "<svar>"

    Eksempler:
      | indikator                         | kilde                 | svar         |
      | joint-results-reported            | avtale                | ja           |
      | joint-results-reported            | særskilt oppdragsbrev | minst delvis |
      | joint-results-reported            | rapport               | ja           |
      | joint-results-reported            | flere intervjuer      | minst delvis |
      | contribution-in-steering-dialogue | vedtak                | minst delvis |
      | contribution-in-steering-dialogue | referat               | ja           |
      | contribution-in-steering-dialogue | flere intervjuer      | minst delvis |

  Scenario: Det Klimadirektoratet har for seg selv, er ikke noe de har sammen
    Gitt "avtale" fra 2020-11-02 taler for "joint-results-reported" hos "Klimadirektoratet"
    Når samarbeidet vurderes per 2020-12-15
    Så er svaret på "joint-results-reported" "vet ikke"
    Og er svaret på "joint-results-reported" "vet ikke" hos "Klimadirektoratet"

  Scenario: Svaret for Klimadirektoratet er ikke noe svar for de andre
    Gitt "referat" fra 2020-11-02 taler for "contribution-in-steering-dialogue" hos "Klimadirektoratet"
    Når samarbeidet vurderes per 2020-12-15
    Så er svaret på "contribution-in-steering-dialogue" "vet ikke"
    Og er svaret på "contribution-in-steering-dialogue" "ja" hos "Klimadirektoratet"
