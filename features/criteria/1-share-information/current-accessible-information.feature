# language: no
Egenskap: Oppdatert og tilgjengelig informasjon
  Et direktorat og en kommune deler nettsider om det felles arbeidet. Scenarioene viser hva som
  skal til for at sidene er både ferske, ryddige og åpne for begge, og at det ene ikke veier opp
  for det andre.

  Bakgrunn:
    Gitt partene
      | id           | navn                 | nivå       |
      | direktoratet | Velferdsdirektoratet | direktorat |
      | nordvik      | Nordvik kommune      | kommune    |
    Og relasjonen "mellom stat og kommune"

  Scenario: Sidene ble oppdatert og ryddet i januar, og begge slipper fortsatt inn
    # At sidene er ferske og ryddige, må være vist det siste året. Tilgangen holder det å ha vist de siste tre.
    Gitt dokumentasjonen
      | hva                                   | kilde   | dato       | for                    |
      | Nettsidene er oppdatert               | referat | 2020-01-15 | information-updated    |
      | Ny medarbeider fant fram på egen hånd | referat | 2020-01-15 | information-clear      |
      | Begge har fått tilgang til sidene     | referat | 2018-03-01 | information-accessible |
    Når samarbeidet vurderes per 2020-12-15
    Så er kriteriet "Oppdatert og tilgjengelig informasjon" "oppfylt"
    Og er trinn 1 "minst delvis oppfylt"
    Og er "Oppdatert og tilgjengelig informasjon" verken gap eller åpent

  Scenariomal: At sidene er <slik>, må være vist de siste tolv månedene
    Gitt dokumentasjonen
      | kilde   | dato   | for         |
      | referat | <dato> | <indikator> |
    Når samarbeidet vurderes per 2020-12-15
    Så er svaret på "<indikator>" "<svar>"

    Eksempler:
      | slik      | indikator           | dato       | svar     |
      | oppdatert | information-updated | 2019-12-15 | ja       |
      | oppdatert | information-updated | 2019-12-14 | vet ikke |
      | ryddige   | information-clear   | 2019-12-15 | ja       |
      | ryddige   | information-clear   | 2019-12-14 | vet ikke |

  Scenariomal: Ingen har sagt om sidene er <slik>
    Gitt dokumentasjonen
      | kilde   | dato    | for      |
      | referat | 2020-11 | <resten> |
    Når samarbeidet vurderes per 2020-12-15
    Så er kriteriet "Oppdatert og tilgjengelig informasjon" "minst delvis oppfylt"
    Og er svaret på "<mangler>" "vet ikke"

    Eksempler:
      | slik           | mangler                | resten                                      |
      | oppdatert      | information-updated    | information-clear, information-accessible   |
      | ryddige        | information-clear      | information-updated, information-accessible |
      | åpne for begge | information-accessible | information-updated, information-clear      |

  Scenariomal: Intervjuer er for lite til å vise at sidene er <slik>
    Gitt dokumentasjonen
      | kilde            | dato    | for         |
      | flere intervjuer | 2020-11 | <indikator> |
      | referat          | 2020-11 | <resten>    |
    Når samarbeidet vurderes per 2020-12-15
    Så er kriteriet "Oppdatert og tilgjengelig informasjon" "minst delvis oppfylt"
    Og er en av grunnene for "Oppdatert og tilgjengelig informasjon" "kilden er for svak til å avgjøre det"

    Eksempler:
      | slik           | indikator              | resten                                      |
      | oppdatert      | information-updated    | information-clear, information-accessible   |
      | ryddige        | information-clear      | information-updated, information-accessible |
      | åpne for begge | information-accessible | information-updated, information-clear      |

  Scenario: Et referat uten dato viser ikke noe
    Gitt dokumentasjonen
      | hva                       | kilde   | for                                                            |
      | Alt er i orden med sidene | referat | information-updated, information-clear, information-accessible |
    Når samarbeidet vurderes per 2020-12-15
    Så er kriteriet "Oppdatert og tilgjengelig informasjon" "vet ikke"
    Og er en av grunnene for "Oppdatert og tilgjengelig informasjon" "uten dato"

  Scenario: Ingen vet om kommunen har tilgang
    Gitt dokumentasjonen
      | hva                         | kilde   | dato    | for                                    | parter       |
      | Ferske og ryddige nettsider | referat | 2020-11 | information-updated, information-clear |              |
      | Direktoratet har tilgang    | referat | 2020-11 | information-accessible                 | direktoratet |
    Når samarbeidet vurderes per 2020-12-15
    Så er svaret på "information-accessible" "vet ikke"
    Og henger "Nordvik kommune" etter på "Oppdatert og tilgjengelig informasjon"

  Scenario: Kommunen slipper ikke inn på sidene
    Gitt dokumentasjonen
      | hva                          | kilde   | dato    | for                                    | mot                    | parter       |
      | Ferske og ryddige nettsider  | referat | 2020-11 | information-updated, information-clear |                        |              |
      | Direktoratet har tilgang     | referat | 2020-11 | information-accessible                 |                        | direktoratet |
      | Kommunen får ikke logget inn | referat | 2020-11 |                                        | information-accessible | nordvik      |
    Når samarbeidet vurderes per 2020-12-15
    Så er kriteriet "Oppdatert og tilgjengelig informasjon" "delvis oppfylt"
    Og er "Oppdatert og tilgjengelig informasjon" et gap
    Og henger "Nordvik kommune" etter på "Oppdatert og tilgjengelig informasjon"

  Scenario: Informasjonen er gammel, spredt og stengt for begge
    Gitt dokumentasjonen
      | kilde   | dato    | mot                                                            |
      | rapport | 2020-11 | information-updated, information-clear, information-accessible |
    Når samarbeidet vurderes per 2020-12-15
    Så er kriteriet "Oppdatert og tilgjengelig informasjon" "ikke oppfylt"
    Og er "Oppdatert og tilgjengelig informasjon" et gap
    Og anbefales tiltakene
      | tiltak                               |
      | current-accessible-information.gap.1 |
      | current-accessible-information.gap.2 |

  Scenario: Ingen har sagt noe om informasjonen
    Når samarbeidet vurderes per 2020-12-15
    Så er kriteriet "Oppdatert og tilgjengelig informasjon" "vet ikke"
    Og er "Oppdatert og tilgjengelig informasjon" åpent
    Og er en av grunnene for "Oppdatert og tilgjengelig informasjon" "ingen opplysninger"
    Og anbefales tiltakene
      | tiltak                                |
      | current-accessible-information.open.3 |

  Scenario: Referatet sier at sidene er oppdatert, rapporten at de ikke er det
    Gitt dokumentasjonen
      | hva                         | kilde   | dato    | for                 | mot                 |
      | Nettsidene er oppdatert     | referat | 2020-10 | information-updated |                     |
      | Sidene viser fjorårets tall | rapport | 2020-11 |                     | information-updated |
    Når samarbeidet vurderes per 2020-12-15
    Så er kriteriet "Oppdatert og tilgjengelig informasjon" omstridt
    Og er en av grunnene for "Oppdatert og tilgjengelig informasjon" "kildene er uenige"

  Scenario: Planen om nye nettsider gjør ikke de gamle bedre
    Gitt dokumentasjonen
      | hva                        | kilde     | dato    | for                                                            |
      | Nye sider kommer til våren | intensjon | 2020-11 | information-updated, information-clear, information-accessible |
    Når samarbeidet vurderes per 2020-12-15
    Så er kriteriet "Oppdatert og tilgjengelig informasjon" "vet ikke"
    Og er en av grunnene for "Oppdatert og tilgjengelig informasjon" "bare intensjon"

  Scenariomal: Hvor langt en kilde rekker, avhenger av hva det spørres om
    Gitt "<kilde>" fra 2020-11-02 taler for "<indikator>"
    Når samarbeidet vurderes per 2020-12-15
    Så er svaret på "<indikator>" "<svar>"

    Eksempler:
      | indikator              | kilde            | svar         |
      | information-updated    | vedtak           | minst delvis |
      | information-updated    | referat          | ja           |
      | information-updated    | flere intervjuer | minst delvis |
      | information-clear      | vedtak           | minst delvis |
      | information-clear      | referat          | ja           |
      | information-clear      | flere intervjuer | minst delvis |
      | information-accessible | vedtak           | minst delvis |
      | information-accessible | referat          | ja           |
      | information-accessible | flere intervjuer | minst delvis |

  Scenariomal: Det Velferdsdirektoratet har for seg selv, er ikke noe de har sammen
    Gitt "referat" fra 2020-11-02 taler for "<indikator>" hos "Velferdsdirektoratet"
    Når samarbeidet vurderes per 2020-12-15
    Så er svaret på "<indikator>" "vet ikke"
    Og er svaret på "<indikator>" "vet ikke" hos "Velferdsdirektoratet"

    Eksempler:
      | indikator           |
      | information-updated |
      | information-clear   |

  Scenario: Svaret for Velferdsdirektoratet er ikke noe svar for de andre
    Gitt "referat" fra 2020-11-02 taler for "information-accessible" hos "Velferdsdirektoratet"
    Når samarbeidet vurderes per 2020-12-15
    Så er svaret på "information-accessible" "vet ikke"
    Og er svaret på "information-accessible" "ja" hos "Velferdsdirektoratet"
