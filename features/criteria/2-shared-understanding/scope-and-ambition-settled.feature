# language: no
Egenskap: Avklart omfang og ambisjon
  To direktorater må bli enige om hvor bredt de skal samarbeide, og hvor høyt de skal sikte.
  Scenarioene viser at begge deler må være vedtatt i en strategi eller plan som fortsatt gjelder.
  Referater og forslag er ikke nok.

  Bakgrunn:
    Gitt partene
      | id       | navn                 | nivå       |
      | oppvekst | Oppvekstdirektoratet | direktorat |
      | velferd  | Velferdsdirektoratet | direktorat |
    Og relasjonen "internt i staten"

  Scenario: Planen fra 2018 sier både hva samarbeidet omfatter, og hvor høyt det sikter
    Gitt dokumentasjonen
      | hva                          | kilde                       | dato       | for              |
      | Felles plan, del 1: omfang   | vedtatt strategi eller plan | 2018-03-01 | scope-decided    |
      | Felles plan, del 2: ambisjon | vedtatt strategi eller plan | 2018-03-01 | ambition-decided |
    Når samarbeidet vurderes per 2020-12-15
    Så er kriteriet "Avklart omfang og ambisjon" "oppfylt"
    Og er trinn 2 "minst delvis oppfylt"
    Og er "Avklart omfang og ambisjon" verken gap eller åpent

  Scenario: Ambisjonen er vedtatt, men ingen vet hva samarbeidet skal omfatte
    Gitt dokumentasjonen
      | hva                      | kilde                       | dato    | for              |
      | Plan med felles ambisjon | vedtatt strategi eller plan | 2020-11 | ambition-decided |
    Når samarbeidet vurderes per 2020-12-15
    Så er kriteriet "Avklart omfang og ambisjon" "minst delvis oppfylt"
    Og er svaret på "scope-decided" "vet ikke"

  Scenario: Omfanget er vedtatt, men ingen vet hvor høyt samarbeidet sikter
    Gitt dokumentasjonen
      | hva                           | kilde                       | dato    | for           |
      | Plan med målgrupper og tiltak | vedtatt strategi eller plan | 2020-11 | scope-decided |
    Når samarbeidet vurderes per 2020-12-15
    Så er kriteriet "Avklart omfang og ambisjon" "minst delvis oppfylt"
    Og er svaret på "ambition-decided" "vet ikke"

  Scenariomal: Et referat er for lite til å vise at <hva> er vedtatt
    Gitt dokumentasjonen
      | kilde                       | dato    | for         |
      | referat                     | 2020-11 | <indikator> |
      | vedtatt strategi eller plan | 2020-11 | <resten>    |
    Når samarbeidet vurderes per 2020-12-15
    Så er kriteriet "Avklart omfang og ambisjon" "minst delvis oppfylt"
    Og er en av grunnene for "Avklart omfang og ambisjon" "kilden er for svak til å avgjøre det"

    Eksempler:
      | hva        | indikator        | resten           |
      | omfanget   | scope-decided    | ambition-decided |
      | ambisjonen | ambition-decided | scope-decided    |

  Scenario: Et forslag til styringsgruppen er ikke et vedtak
    Gitt dokumentasjonen
      | hva                            | kilde     | dato    | for                             |
      | Forslag til omfang og ambisjon | intensjon | 2020-11 | scope-decided, ambition-decided |
    Når samarbeidet vurderes per 2020-12-15
    Så er kriteriet "Avklart omfang og ambisjon" "vet ikke"
    Og er en av grunnene for "Avklart omfang og ambisjon" "bare intensjon"

  Scenario: Planen som avklarte omfang og ambisjon, gikk ut i fjor
    Gitt dokumentasjonen
      | hva                   | kilde                       | dato       | til        | for                             |
      | Felles plan 2017–2019 | vedtatt strategi eller plan | 2017-01-01 | 2019-12-31 | scope-decided, ambition-decided |
    Når samarbeidet vurderes per 2020-12-15
    Så er kriteriet "Avklart omfang og ambisjon" "vet ikke"
    Og er en av grunnene for "Avklart omfang og ambisjon" "gjelder ikke lenger"

  Scenario: Partene vet hva de skal gjøre sammen, men ikke hvor langt de vil
    Gitt dokumentasjonen
      | hva                           | kilde                       | dato    | for           | mot              |
      | Plan med målgrupper og tiltak | vedtatt strategi eller plan | 2020-05 | scope-decided |                  |
      | Ambisjonen er ikke avklart    | evaluering                  | 2020-11 |               | ambition-decided |
    Når samarbeidet vurderes per 2020-12-15
    Så er kriteriet "Avklart omfang og ambisjon" "delvis oppfylt"
    Og er "Avklart omfang og ambisjon" et gap
    Og er en av grunnene for "Avklart omfang og ambisjon" "dokumentert mangel"

  Scenario: Noen venter seg en vid ramme, andre en smal satsing
    Gitt dokumentasjonen
      | hva                                     | kilde   | dato    | mot                             |
      | Verken omfang eller ambisjon er vedtatt | rapport | 2020-11 | scope-decided, ambition-decided |
    Når samarbeidet vurderes per 2020-12-15
    Så er kriteriet "Avklart omfang og ambisjon" "ikke oppfylt"
    Og er "Avklart omfang og ambisjon" et gap
    Og anbefales tiltakene
      | tiltak                           |
      | scope-and-ambition-settled.gap.1 |
      | scope-and-ambition-settled.gap.2 |
      | leaders-gathering                |
      | shared-picture-of-the-way        |

  Scenario: Ingen har sagt hva som er vedtatt
    Når samarbeidet vurderes per 2020-12-15
    Så er kriteriet "Avklart omfang og ambisjon" "vet ikke"
    Og er "Avklart omfang og ambisjon" åpent
    Og er en av grunnene for "Avklart omfang og ambisjon" "ingen opplysninger"
    Og anbefales tiltakene
      | tiltak                            |
      | scope-and-ambition-settled.open.3 |

  Scenario: Planen avgrenser samarbeidet, men rapporten finner at grensene er uklare
    Gitt dokumentasjonen
      | hva                                   | kilde                       | dato    | for           | mot           |
      | Plan med målgrupper og tiltak         | vedtatt strategi eller plan | 2020-10 | scope-decided |               |
      | Ingen vet hvilke tiltak som hører med | rapport                     | 2020-11 |               | scope-decided |
    Når samarbeidet vurderes per 2020-12-15
    Så er kriteriet "Avklart omfang og ambisjon" omstridt
    Og er en av grunnene for "Avklart omfang og ambisjon" "kildene er uenige"

  Scenariomal: Hvor langt en kilde rekker, avhenger av hva det spørres om
    Gitt "<kilde>" fra 2020-11-02 taler for "<indikator>"
    Når samarbeidet vurderes per 2020-12-15
    Så er svaret på "<indikator>" "<svar>"

    Eksempler:
      | indikator        | kilde                       | svar         |
      | scope-decided    | vedtatt strategi eller plan | ja           |
      | scope-decided    | særskilt oppdragsbrev       | minst delvis |
      | scope-decided    | referat                     | minst delvis |
      | ambition-decided | vedtatt strategi eller plan | ja           |
      | ambition-decided | særskilt oppdragsbrev       | minst delvis |
      | ambition-decided | referat                     | minst delvis |

  Scenariomal: Det Oppvekstdirektoratet har for seg selv, er ikke noe de har sammen
    Gitt "vedtatt strategi eller plan" fra 2020-11-02 taler for "<indikator>" hos "Oppvekstdirektoratet"
    Når samarbeidet vurderes per 2020-12-15
    Så er svaret på "<indikator>" "vet ikke"
    Og er svaret på "<indikator>" "vet ikke" hos "Oppvekstdirektoratet"

    Eksempler:
      | indikator        |
      | scope-decided    |
      | ambition-decided |
