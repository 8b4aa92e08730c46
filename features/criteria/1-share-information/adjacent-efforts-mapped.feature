# language: no
Egenskap: Oversikt over tilgrensende innsatser
  To departementer har hver sine strategier for de samme barna. Scenarioene viser hvor lenge en
  liste over slike innsatser holder, og at en liste uten eiere bare er halve jobben.

  Bakgrunn:
    Gitt partene
      | id       | navn                  | nivå        |
      | oppvekst | Oppvekstdepartementet | departement |
      | velferd  | Velferdsdepartementet | departement |
    Og relasjonen "internt i staten"

  Scenario: Listen fra januar i fjor holder fortsatt
    Gitt dokumentasjonen
      | hva                             | kilde   | dato       | for                     |
      | Liste med eiere og grenseflater | referat | 2019-01-15 | adjacent-efforts-listed |
    Når samarbeidet vurderes per 2020-12-15
    Så er kriteriet "Oversikt over tilgrensende innsatser" "oppfylt"

  Scenariomal: Listen holder i to år, ikke en dag mer
    Gitt dokumentasjonen
      | hva                             | kilde   | dato   | for                     |
      | Liste med eiere og grenseflater | referat | <dato> | adjacent-efforts-listed |
    Når samarbeidet vurderes per 2020-12-15
    Så er svaret på "adjacent-efforts-listed" "<svar>"

    Eksempler:
      | dato       | svar     |
      | 2018-12-15 | ja       |
      | 2018-12-14 | vet ikke |

  Scenario: Et oppdragsbrev som viser til listen, er for lite
    Gitt dokumentasjonen
      | hva                       | kilde                 | dato    | for                     |
      | Brevet viser til en liste | særskilt oppdragsbrev | 2020-11 | adjacent-efforts-listed |
    Når samarbeidet vurderes per 2020-12-15
    Så er kriteriet "Oversikt over tilgrensende innsatser" "minst delvis oppfylt"
    Og er en av grunnene for "Oversikt over tilgrensende innsatser" "kilden er for svak til å avgjøre det"

  Scenario: Listen nevner strategiene, men ikke hvem som eier dem
    Gitt dokumentasjonen
      | hva                              | kilde   | dato    | delvis                  |
      | Liste uten eiere og grenseflater | rapport | 2020-07 | adjacent-efforts-listed |
    Når samarbeidet vurderes per 2020-12-15
    Så er kriteriet "Oversikt over tilgrensende innsatser" "delvis oppfylt"
    Og er "Oversikt over tilgrensende innsatser" verdt å styrke
    Og er en av grunnene for "Oversikt over tilgrensende innsatser" "bare delvis"

  Scenario: Strategiene vokser fram side om side uten noen liste
    Gitt dokumentasjonen
      | hva                                    | kilde   | dato    | mot                     |
      | Ingen vet hvor mange strategier det er | rapport | 2020-11 | adjacent-efforts-listed |
    Når samarbeidet vurderes per 2020-12-15
    Så er kriteriet "Oversikt over tilgrensende innsatser" "ikke oppfylt"
    Og er "Oversikt over tilgrensende innsatser" verdt å styrke
    Og anbefales tiltakene
      | tiltak                        |
      | adjacent-efforts-mapped.gap.1 |
      | adjacent-efforts-mapped.gap.2 |
      | adjacent-efforts-mapped.gap.3 |

  Scenario: Ingen har sagt om det finnes en liste
    Når samarbeidet vurderes per 2020-12-15
    Så er kriteriet "Oversikt over tilgrensende innsatser" "vet ikke"
    Og er "Oversikt over tilgrensende innsatser" verken gap eller åpent

  Scenario: Referatet omtaler en liste som rapporten ikke finner
    Gitt dokumentasjonen
      | hva                                    | kilde   | dato    | for                     | mot                     |
      | Liste med eiere og grenseflater        | referat | 2020-10 | adjacent-efforts-listed |                         |
      | Ingen vet hvor mange strategier det er | rapport | 2020-11 |                         | adjacent-efforts-listed |
    Når samarbeidet vurderes per 2020-12-15
    Så er kriteriet "Oversikt over tilgrensende innsatser" omstridt
    Og er en av grunnene for "Oversikt over tilgrensende innsatser" "kildene er uenige"
    Og anbefales tiltakene
      | tiltak                         |
      | adjacent-efforts-mapped.open.4 |

  Scenario: Listen ble laget etter at rapporten etterlyste den
    # Nyere dokumentasjon erstatter eldre når det er minst seks måneder mellom dem.
    Gitt dokumentasjonen
      | hva                                    | kilde   | dato       | for                     | mot                     |
      | Ingen vet hvor mange strategier det er | rapport | 2020-01-15 |                         | adjacent-efforts-listed |
      | Liste med eiere og grenseflater        | referat | 2020-10-01 | adjacent-efforts-listed |                         |
    Når samarbeidet vurderes per 2020-12-15
    Så er kriteriet "Oversikt over tilgrensende innsatser" "oppfylt"

  Scenariomal: Hvor langt en kilde rekker, avhenger av hva det spørres om
    Gitt "<kilde>" fra 2020-11-02 taler for "<indikator>"
    Når samarbeidet vurderes per 2020-12-15
    Så er svaret på "<indikator>" "<svar>"

    Eksempler:
      | indikator               | kilde                 | svar         |
      | adjacent-efforts-listed | avtale                | ja           |
      | adjacent-efforts-listed | særskilt oppdragsbrev | minst delvis |
      | adjacent-efforts-listed | referat               | ja           |
      | adjacent-efforts-listed | flere intervjuer      | minst delvis |

  Scenario: Det Oppvekstdepartementet har for seg selv, er ikke noe de har sammen
    Gitt "avtale" fra 2020-11-02 taler for "adjacent-efforts-listed" hos "Oppvekstdepartementet"
    Når samarbeidet vurderes per 2020-12-15
    Så er svaret på "adjacent-efforts-listed" "vet ikke"
    Og er svaret på "adjacent-efforts-listed" "vet ikke" hos "Oppvekstdepartementet"
