# language: no
Egenskap: Tverrgående mål i styringen
  Virksomhetene prioriterer det de blir styrt etter. Derfor må målene stå i styringsdokumentene og bli fulgt opp i samtalene.
  Begge deler må være bekreftet det siste året, for styringen blir til på nytt hvert år.

  Bakgrunn:
    Gitt partene
      | id    | navn                   | nivå       |
      | helse | Folkehelsedirektoratet | direktorat |
      | skole | Skoledirektoratet      | direktorat |
    Og relasjonen "internt i staten"
    Og målet er trinn 4 og varig

  # Ett år på dagen holder.
  Scenario: Tildelingsbrev og referat fra 15. desember i fjor holder akkurat
    Gitt dokumentasjonen
      | kilde            | dato       | for                     |
      | styringsdokument | 2019-12-15 | cross-goals-in-steering |
      | referat          | 2019-12-15 | cross-goals-in-dialogue |
    Når samarbeidet vurderes per 2020-12-15
    Så er kriteriet "Tverrgående mål i styringen" "oppfylt"

  Scenario: Tildelingsbrevene er én dag eldre enn et år og hører til fjorårets styring
    Gitt dokumentasjonen
      | kilde            | dato       | for                     |
      | styringsdokument | 2019-12-14 | cross-goals-in-steering |
      | referat          | 2020-11-01 | cross-goals-in-dialogue |
    Når samarbeidet vurderes per 2020-12-15
    Så er kriteriet "Tverrgående mål i styringen" "minst delvis oppfylt"
    Og er svaret på "cross-goals-in-steering" "vet ikke"
    Og er en av grunnene for "Tverrgående mål i styringen" "ikke bekreftet på lenge"

  Scenario: Målene ble sist tatt opp i et styringsmøte for over et år siden
    Gitt dokumentasjonen
      | kilde            | dato       | for                     |
      | styringsdokument | 2020-11-01 | cross-goals-in-steering |
      | referat          | 2019-12-14 | cross-goals-in-dialogue |
    Når samarbeidet vurderes per 2020-12-15
    Så er kriteriet "Tverrgående mål i styringen" "minst delvis oppfylt"
    Og er svaret på "cross-goals-in-dialogue" "vet ikke"
    Og er en av grunnene for "Tverrgående mål i styringen" "ikke bekreftet på lenge"

  Scenariomal: Målene står i et annet dokument enn de årlige tildelingsbrevene
    Gitt dokumentasjonen
      | kilde   | dato    | for                     |
      | <kilde> | 2020-11 | cross-goals-in-steering |
      | referat | 2020-11 | cross-goals-in-dialogue |
    Når samarbeidet vurderes per 2020-12-15
    Så er kriteriet "Tverrgående mål i styringen" "minst delvis oppfylt"
    Og er en av grunnene for "Tverrgående mål i styringen" "kilden er for svak til å avgjøre det"

    Eksempler:
      | kilde                       |
      | avtale                      |
      | vedtatt strategi eller plan |
      | særskilt oppdragsbrev       |

  Scenario: Et særskilt oppdragsbrev viser ikke at målene ble drøftet i styringsdialogen
    Gitt dokumentasjonen
      | kilde                 | dato    | for                     |
      | styringsdokument      | 2020-11 | cross-goals-in-steering |
      | særskilt oppdragsbrev | 2020-11 | cross-goals-in-dialogue |
    Når samarbeidet vurderes per 2020-12-15
    Så er kriteriet "Tverrgående mål i styringen" "minst delvis oppfylt"
    Og er en av grunnene for "Tverrgående mål i styringen" "kilden er for svak til å avgjøre det"

  Scenario: Målene ble drøftet i styringsmøtet, men ingen har lest tildelingsbrevene
    Gitt dokumentasjonen
      | kilde   | dato    | for                     |
      | referat | 2020-11 | cross-goals-in-dialogue |
    Når samarbeidet vurderes per 2020-12-15
    Så er kriteriet "Tverrgående mål i styringen" "minst delvis oppfylt"
    Og er svaret på "cross-goals-in-steering" "vet ikke"

  Scenario: Målene står i tildelingsbrevene, men ingen har lest referatene fra styringsmøtene
    Gitt dokumentasjonen
      | kilde            | dato    | for                     |
      | styringsdokument | 2020-11 | cross-goals-in-steering |
    Når samarbeidet vurderes per 2020-12-15
    Så er kriteriet "Tverrgående mål i styringen" "minst delvis oppfylt"
    Og er svaret på "cross-goals-in-dialogue" "vet ikke"

  Scenario: Målene står bare i tildelingsbrevet til Folkehelsedirektoratet
    Gitt dokumentasjonen
      | kilde            | dato    | for                     | mot                     | parter                 |
      | referat          | 2020-11 | cross-goals-in-dialogue |                         |                        |
      | styringsdokument | 2020-01 | cross-goals-in-steering |                         | Folkehelsedirektoratet |
      | styringsdokument | 2020-01 |                         | cross-goals-in-steering | Skoledirektoratet      |
    Når samarbeidet vurderes per 2020-12-15
    Så er kriteriet "Tverrgående mål i styringen" "delvis oppfylt"
    Og henger "Skoledirektoratet" etter på "Tverrgående mål i styringen"

  Scenario: Bare tildelingsbrevet til Folkehelsedirektoratet er lest
    Gitt dokumentasjonen
      | kilde            | dato    | for                     | parter                 |
      | referat          | 2020-11 | cross-goals-in-dialogue |                        |
      | styringsdokument | 2020-01 | cross-goals-in-steering | Folkehelsedirektoratet |
    Når samarbeidet vurderes per 2020-12-15
    Så er svaret på "cross-goals-in-steering" "vet ikke"
    Og henger "Skoledirektoratet" etter på "Tverrgående mål i styringen"

  # Et departement får ikke tildelingsbrev. Bare de som blir styrt, blir spurt.
  Scenario: Et departement blir ikke spurt om målene står i tildelingsbrevet
    Gitt parten "Oppvekstdepartementet" på nivået "departement"
    Og dokumentasjonen
      | kilde            | dato    | for                     | parter                                    |
      | styringsdokument | 2020-01 | cross-goals-in-steering | Folkehelsedirektoratet, Skoledirektoratet |
      | referat          | 2020-11 | cross-goals-in-dialogue |                                           |
    Når samarbeidet vurderes per 2020-12-15
    Så er kriteriet "Tverrgående mål i styringen" "oppfylt"

  Scenario: Målene står i tildelingsbrevene, men blir ikke tatt opp i styringsdialogen
    Gitt dokumentasjonen
      | kilde            | dato    | for                     | mot                     |
      | styringsdokument | 2020-01 | cross-goals-in-steering |                         |
      | rapport          | 2020-11 |                         | cross-goals-in-dialogue |
    Når samarbeidet vurderes per 2020-12-15
    Så er kriteriet "Tverrgående mål i styringen" "delvis oppfylt"
    Og er "Tverrgående mål i styringen" verdt å styrke

  Scenario: I et midlertidig samarbeid er det et faretegn at målene ikke blir tatt opp
    Gitt ordningen tar slutt 2021-06-30
    Og dokumentasjonen
      | kilde   | dato    | mot                     |
      | rapport | 2020-11 | cross-goals-in-dialogue |
    Når samarbeidet vurderes per 2020-12-15
    Så vises tegnet "beside-the-steering-dialogue"

  Scenario: Målene er verken med i tildelingsbrevene eller på dagsordenen
    Gitt dokumentasjonen
      | kilde   | dato    | mot                                              |
      | rapport | 2020-11 | cross-goals-in-steering, cross-goals-in-dialogue |
    Når samarbeidet vurderes per 2020-12-15
    Så er kriteriet "Tverrgående mål i styringen" "ikke oppfylt"
    Og er "Tverrgående mål i styringen" verdt å styrke
    Og anbefales tiltakene
      | tiltak                        |
      | cross-goals-prioritised.gap.1 |
      | cross-goals-prioritised.gap.2 |
      | cross-goals-prioritised.gap.3 |
      | steering-conversation         |

  Scenario: Ingen har bedt om tildelingsbrevene og møtereferatene
    Når samarbeidet vurderes per 2020-12-15
    Så er kriteriet "Tverrgående mål i styringen" "vet ikke"

  Scenario: Tildelingsbrevene nevner målene, men en rapport sier at de ikke er prioritert
    Gitt dokumentasjonen
      | kilde            | dato    | for                     | mot                     |
      | styringsdokument | 2020-10 | cross-goals-in-steering |                         |
      | rapport          | 2020-11 |                         | cross-goals-in-steering |
    Når samarbeidet vurderes per 2020-12-15
    Så er kriteriet "Tverrgående mål i styringen" omstridt
    Og er en av grunnene for "Tverrgående mål i styringen" "kildene er uenige"
    Og anbefales tiltakene
      | tiltak                         |
      | cross-goals-prioritised.open.4 |

  Scenariomal: Hvor langt en kilde rekker, avhenger av hva det spørres om
    Gitt "<kilde>" fra 2020-11-02 taler for "<indikator>"
    Når samarbeidet vurderes per 2020-12-15
    Så er svaret på "<indikator>" "<svar>"

    Eksempler:
      | indikator               | kilde            | svar         |
      | cross-goals-in-steering | styringsdokument | ja           |
      | cross-goals-in-steering | avtale           | minst delvis |
      | cross-goals-in-steering | referat          | minst delvis |
      | cross-goals-in-dialogue | vedtak           | minst delvis |
      | cross-goals-in-dialogue | referat          | ja           |
      | cross-goals-in-dialogue | flere intervjuer | minst delvis |

  Scenario: Svaret for Folkehelsedirektoratet er ikke noe svar for de andre
    Gitt "styringsdokument" fra 2020-11-02 taler for "cross-goals-in-steering" hos "Folkehelsedirektoratet"
    Når samarbeidet vurderes per 2020-12-15
    Så er svaret på "cross-goals-in-steering" "vet ikke"
    Og er svaret på "cross-goals-in-steering" "ja" hos "Folkehelsedirektoratet"

  Scenario: Det Folkehelsedirektoratet har for seg selv, er ikke noe de har sammen
    Gitt "referat" fra 2020-11-02 taler for "cross-goals-in-dialogue" hos "Folkehelsedirektoratet"
    Når samarbeidet vurderes per 2020-12-15
    Så er svaret på "cross-goals-in-dialogue" "vet ikke"
    Og er svaret på "cross-goals-in-dialogue" "vet ikke" hos "Folkehelsedirektoratet"
