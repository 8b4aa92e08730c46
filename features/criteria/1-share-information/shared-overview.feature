# language: no
Egenskap: Felles oversikt over pågående arbeid
  To nabokommuner holder hverandre orientert med en statusliste. Scenarioene viser hvor lenge
  listen holder, hva slags kilde som må vise at den finnes, og hva som skjer når den ikke dekker
  begge kommunene.

  Bakgrunn:
    Gitt partene
      | id      | navn            | nivå    |
      | nordvik | Nordvik kommune | kommune |
      | solvik  | Solvik kommune  | kommune |

  Scenario: Statuslisten fra i januar holder fortsatt i desember
    # Listen må være fra det siste året. Hvem den dekker, holder det å ha vist de siste tre.
    Gitt dokumentasjonen
      | hva                                | kilde   | dato       | for                   |
      | Gjennomgang av statuslisten        | referat | 2020-01-15 | overview-exists       |
      | Begge kommunene føres inn i listen | referat | 2018-03-01 | overview-covers-party |
    Når samarbeidet vurderes per 2020-12-15
    Så er kriteriet "Felles oversikt over pågående arbeid" "oppfylt"
    Og er trinn 1 "minst delvis oppfylt"
    Og er "Felles oversikt over pågående arbeid" verken gap eller åpent

  Scenariomal: Statuslisten holder i tolv måneder, ikke en dag mer
    Gitt dokumentasjonen
      | hva                         | kilde   | dato   | for             |
      | Gjennomgang av statuslisten | referat | <dato> | overview-exists |
    Når samarbeidet vurderes per 2020-12-15
    Så er svaret på "overview-exists" "<svar>"

    Eksempler:
      | dato       | svar     |
      | 2019-12-15 | ja       |
      | 2019-12-14 | vet ikke |

  Scenario: Oversikten er fra i fjor høst
    Gitt dokumentasjonen
      | hva                         | kilde   | dato    | for                                    |
      | Gjennomgang av statuslisten | referat | 2019-10 | overview-exists, overview-covers-party |
    Når samarbeidet vurderes per 2020-12-15
    Så er kriteriet "Felles oversikt over pågående arbeid" "minst delvis oppfylt"
    Og er "Felles oversikt over pågående arbeid" åpent
    Og er en av grunnene for "Felles oversikt over pågående arbeid" "ikke bekreftet på lenge"

  Scenario: Begge kommunene har meldt inn arbeidet sitt, men ingen vet om listen finnes
    Gitt dokumentasjonen
      | hva                                  | kilde   | dato    | for                   |
      | Begge kommunene har meldt inn arbeid | referat | 2020-11 | overview-covers-party |
    Når samarbeidet vurderes per 2020-12-15
    Så er kriteriet "Felles oversikt over pågående arbeid" "minst delvis oppfylt"
    Og er svaret på "overview-exists" "vet ikke"

  Scenario: Listen finnes, men ingen vet hvem den dekker
    Gitt dokumentasjonen
      | hva                         | kilde   | dato    | for             |
      | Gjennomgang av statuslisten | referat | 2020-11 | overview-exists |
    Når samarbeidet vurderes per 2020-12-15
    Så er kriteriet "Felles oversikt over pågående arbeid" "minst delvis oppfylt"
    Og er svaret på "overview-covers-party" "vet ikke"

  Scenariomal: Intervjuer er for lite til å vise at <påstand>
    Gitt dokumentasjonen
      | kilde            | dato    | for         |
      | flere intervjuer | 2020-11 | <indikator> |
      | referat          | 2020-11 | <resten>    |
    Når samarbeidet vurderes per 2020-12-15
    Så er kriteriet "Felles oversikt over pågående arbeid" "minst delvis oppfylt"
    Og er en av grunnene for "Felles oversikt over pågående arbeid" "kilden er for svak til å avgjøre det"

    Eksempler:
      | påstand             | indikator             | resten                |
      | listen finnes       | overview-exists       | overview-covers-party |
      | listen dekker begge | overview-covers-party | overview-exists       |

  Scenario: Ingen har sagt om arbeidet i Solvik står i listen
    Gitt dokumentasjonen
      | hva                              | kilde   | dato    | for                   | parter  |
      | Gjennomgang av statuslisten      | referat | 2020-11 | overview-exists       |         |
      | Arbeidet i Nordvik står i listen | referat | 2020-11 | overview-covers-party | nordvik |
    Når samarbeidet vurderes per 2020-12-15
    Så er kriteriet "Felles oversikt over pågående arbeid" "minst delvis oppfylt"
    Og er svaret på "overview-covers-party" "vet ikke"
    Og henger "Solvik kommune" etter på "Felles oversikt over pågående arbeid"

  Scenario: Bare den ene kommunen er dekket
    Gitt dokumentasjonen
      | hva                              | kilde   | dato    | for                   | mot                   | parter  |
      | Gjennomgang av statuslisten      | referat | 2020-11 | overview-exists       |                       |         |
      | Arbeidet i Nordvik står i listen | referat | 2020-11 | overview-covers-party |                       | nordvik |
      | Arbeidet i Solvik er ikke med    | referat | 2020-11 |                       | overview-covers-party | solvik  |
    Når samarbeidet vurderes per 2020-12-15
    Så er kriteriet "Felles oversikt over pågående arbeid" "delvis oppfylt"
    Og er "Felles oversikt over pågående arbeid" et gap
    Og henger "Solvik kommune" etter på "Felles oversikt over pågående arbeid"

  Scenario: Kommunene har hver sin liste og ingen felles
    Gitt dokumentasjonen
      | hva                    | kilde   | dato    | mot                                    |
      | Felles oversikt savnes | rapport | 2020-11 | overview-exists, overview-covers-party |
    Når samarbeidet vurderes per 2020-12-15
    Så er kriteriet "Felles oversikt over pågående arbeid" "ikke oppfylt"
    Og er "Felles oversikt over pågående arbeid" et gap
    Og anbefales tiltakene
      | tiltak                |
      | shared-overview.gap.1 |

  Scenario: At én person savner oversikten, er ikke nok til et nei
    Gitt dokumentasjonen
      | hva                             | kilde        | dato    | mot             |
      | «Jeg har aldri sett noen liste» | enkeltutsagn | 2020-11 | overview-exists |
    Når samarbeidet vurderes per 2020-12-15
    Så er kriteriet "Felles oversikt over pågående arbeid" "høyst delvis oppfylt"

  Scenario: Ingen har sagt noe om en oversikt
    Når samarbeidet vurderes per 2020-12-15
    Så er kriteriet "Felles oversikt over pågående arbeid" "vet ikke"
    Og er "Felles oversikt over pågående arbeid" åpent
    Og er en av grunnene for "Felles oversikt over pågående arbeid" "ingen opplysninger"
    Og anbefales tiltakene
      | tiltak                 |
      | shared-overview.open.2 |

  Scenario: Referatet viser til en oversikt som rapporten måneden etter ikke finner
    Gitt dokumentasjonen
      | hva                         | kilde   | dato    | for             | mot             |
      | Gjennomgang av statuslisten | referat | 2020-10 | overview-exists |                 |
      | Felles oversikt savnes      | rapport | 2020-11 |                 | overview-exists |
    Når samarbeidet vurderes per 2020-12-15
    Så er kriteriet "Felles oversikt over pågående arbeid" omstridt
    Og er en av grunnene for "Felles oversikt over pågående arbeid" "kildene er uenige"

  Scenario: Oversikten som manglet i januar, er på plass i oktober
    # Nyere dokumentasjon erstatter eldre når det er minst seks måneder mellom dem.
    Gitt dokumentasjonen
      | hva                                | kilde   | dato       | for                   | mot             |
      | Felles oversikt savnes             | rapport | 2020-01-15 |                       | overview-exists |
      | Første gjennomgang av statuslisten | referat | 2020-10-01 | overview-exists       |                 |
      | Begge kommunene føres inn i listen | referat | 2020-10-01 | overview-covers-party |                 |
    Når samarbeidet vurderes per 2020-12-15
    Så er kriteriet "Felles oversikt over pågående arbeid" "oppfylt"

  Scenario: Et løfte om å lage en oversikt er ingen oversikt
    Gitt dokumentasjonen
      | hva                                | kilde     | dato    | for                                    |
      | Kommunene skal lage en statusliste | intensjon | 2020-11 | overview-exists, overview-covers-party |
    Når samarbeidet vurderes per 2020-12-15
    Så er kriteriet "Felles oversikt over pågående arbeid" "vet ikke"
    Og er en av grunnene for "Felles oversikt over pågående arbeid" "bare intensjon"

  Scenariomal: Hvor langt en kilde rekker, avhenger av hva det spørres om
    Gitt "<kilde>" fra 2020-11-02 taler for "<indikator>"
    Når samarbeidet vurderes per 2020-12-15
    Så er svaret på "<indikator>" "<svar>"

    Eksempler:
      | indikator             | kilde                 | svar         |
      | overview-exists       | avtale                | ja           |
      | overview-exists       | særskilt oppdragsbrev | minst delvis |
      | overview-exists       | referat               | ja           |
      | overview-exists       | flere intervjuer      | minst delvis |
      | overview-covers-party | avtale                | ja           |
      | overview-covers-party | særskilt oppdragsbrev | minst delvis |
      | overview-covers-party | referat               | ja           |
      | overview-covers-party | flere intervjuer      | minst delvis |

  Scenario: Det Nordvik kommune har for seg selv, er ikke noe de har sammen
    Gitt "avtale" fra 2020-11-02 taler for "overview-exists" hos "Nordvik kommune"
    Når samarbeidet vurderes per 2020-12-15
    Så er svaret på "overview-exists" "vet ikke"
    Og er svaret på "overview-exists" "vet ikke" hos "Nordvik kommune"

  Scenario: Svaret for Nordvik kommune er ikke noe svar for de andre
    Gitt "avtale" fra 2020-11-02 taler for "overview-covers-party" hos "Nordvik kommune"
    Når samarbeidet vurderes per 2020-12-15
    Så er svaret på "overview-covers-party" "vet ikke"
    Og er svaret på "overview-covers-party" "ja" hos "Nordvik kommune"
