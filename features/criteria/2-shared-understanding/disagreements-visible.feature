# language: no
Egenskap: Synlig uenighet
  Et direktorat og en kommune ser ulikt på hvem som skal betale. Scenarioene viser at det ikke er
  nok å nevne uenigheten. Det må stå skrevet hvor langt de er enige, og hvor interessene er ulike.

  Bakgrunn:
    Gitt partene
      | id           | navn                 | nivå       |
      | direktoratet | Velferdsdirektoratet | direktorat |
      | nordvik      | Nordvik kommune      | kommune    |
    Og relasjonen "mellom stat og kommune"

  Scenario: Referatet fra 2018 sier hva partene er enige om, og hvor interessene er ulike
    Gitt dokumentasjonen
      | hva                                         | kilde   | dato       | for                    |
      | Enige om målet, ulike syn på finansieringen | referat | 2018-03-01 | disagreements-recorded |
    Når samarbeidet vurderes per 2020-12-15
    Så er kriteriet "Synlig uenighet" "oppfylt"

  Scenario: Et oppdragsbrev som nevner uenigheten, er for lite
    Gitt dokumentasjonen
      | hva                                   | kilde                 | dato    | for                    |
      | Brevet sier hvor interessene er ulike | særskilt oppdragsbrev | 2020-11 | disagreements-recorded |
    Når samarbeidet vurderes per 2020-12-15
    Så er kriteriet "Synlig uenighet" "minst delvis oppfylt"
    Og er en av grunnene for "Synlig uenighet" "kilden er for svak til å avgjøre det"

  Scenario: Referatet nevner uenigheten, men ikke hva partene likevel er enige om
    Gitt dokumentasjonen
      | hva                                         | kilde   | dato    | delvis                 |
      | «Finansieringen ble drøftet. Ikke enighet.» | referat | 2020-10 | disagreements-recorded |
    Når samarbeidet vurderes per 2020-12-15
    Så er kriteriet "Synlig uenighet" "delvis oppfylt"
    Og er "Synlig uenighet" verdt å styrke
    Og er en av grunnene for "Synlig uenighet" "bare delvis"

  Scenario: Partene er uenige, men ingen har skrevet det ned
    Gitt dokumentasjonen
      | hva                               | kilde   | dato    | mot                    |
      | Uenigheten finnes ikke på papiret | rapport | 2020-11 | disagreements-recorded |
    Når samarbeidet vurderes per 2020-12-15
    Så er kriteriet "Synlig uenighet" "ikke oppfylt"
    Og er "Synlig uenighet" verdt å styrke
    Og anbefales tiltakene
      | tiltak                      |
      | disagreements-visible.gap.1 |
      | disagreements-visible.gap.2 |

  Scenario: Ingen har sagt noe om uenighet
    Når samarbeidet vurderes per 2020-12-15
    Så er kriteriet "Synlig uenighet" "vet ikke"
    Og er "Synlig uenighet" verken gap eller åpent

  Scenario: Referatet sier hvor enigheten slutter, men rapporten finner en strid som er utelatt
    Gitt dokumentasjonen
      | hva                                         | kilde   | dato    | for                    | mot                    |
      | Enige om målet, ulike syn på finansieringen | referat | 2020-10 | disagreements-recorded |                        |
      | Striden om ansvaret er ikke nevnt noe sted  | rapport | 2020-11 |                        | disagreements-recorded |
    Når samarbeidet vurderes per 2020-12-15
    Så er kriteriet "Synlig uenighet" omstridt
    Og er en av grunnene for "Synlig uenighet" "kildene er uenige"
    Og anbefales tiltakene
      | tiltak                       |
      | disagreements-visible.open.3 |

  Scenario: Uenigheten ble skrevet ned etter at evalueringen etterlyste det
    # Nyere dokumentasjon erstatter eldre når det er minst seks måneder mellom dem.
    Gitt dokumentasjonen
      | hva                                         | kilde      | dato       | for                    | mot                    |
      | Uenigheten finnes ikke på papiret           | evaluering | 2020-01-15 |                        | disagreements-recorded |
      | Enige om målet, ulike syn på finansieringen | referat    | 2020-10-01 | disagreements-recorded |                        |
    Når samarbeidet vurderes per 2020-12-15
    Så er kriteriet "Synlig uenighet" "oppfylt"

  Scenariomal: Hvor langt en kilde rekker, avhenger av hva det spørres om
    Gitt "<kilde>" fra 2020-11-02 taler for "<indikator>"
    Når samarbeidet vurderes per 2020-12-15
    Så er svaret på "<indikator>" "<svar>"

    Eksempler:
      | indikator              | kilde                 | svar         |
      | disagreements-recorded | avtale                | ja           |
      | disagreements-recorded | særskilt oppdragsbrev | minst delvis |
      | disagreements-recorded | referat               | ja           |
      | disagreements-recorded | flere intervjuer      | minst delvis |

  Scenario: Det Velferdsdirektoratet har for seg selv, er ikke noe de har sammen
    Gitt "avtale" fra 2020-11-02 taler for "disagreements-recorded" hos "Velferdsdirektoratet"
    Når samarbeidet vurderes per 2020-12-15
    Så er svaret på "disagreements-recorded" "vet ikke"
    Og er svaret på "disagreements-recorded" "vet ikke" hos "Velferdsdirektoratet"
