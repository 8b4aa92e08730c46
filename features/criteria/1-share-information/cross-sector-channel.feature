# language: no
Egenskap: Deling av informasjon på tvers
  Skole og helsetjeneste i en kommune holder hverandre orientert i et felles arkiv eller i faste møter. Scenarioene
  viser når vi kan regne med at de gjør det. En kanal som er planlagt eller avsluttet, teller ikke.

  Bakgrunn:
    Gitt partene
      | id    | navn          | nivå    |
      | skole | Nordvik skole | kommune |
      | helse | Nordvik helse | kommune |
    Og relasjonen "internt i kommunen"

  Scenario: Arkivet var i bruk i januar i fjor, og det er nytt nok
    Gitt dokumentasjonen
      | hva                                    | kilde   | dato       | for                         |
      | Begge legger saker i det delte arkivet | referat | 2019-01-15 | cross-sector-channel-in-use |
    Når samarbeidet vurderes per 2020-12-15
    Så er kriteriet "Deling av informasjon på tvers" "oppfylt"

  Scenariomal: Bruken må være vist de siste to årene
    Gitt dokumentasjonen
      | hva                                    | kilde   | dato   | for                         |
      | Begge legger saker i det delte arkivet | referat | <dato> | cross-sector-channel-in-use |
    Når samarbeidet vurderes per 2020-12-15
    Så er svaret på "cross-sector-channel-in-use" "<svar>"

    Eksempler:
      | dato       | svar     |
      | 2018-12-15 | ja       |
      | 2018-12-14 | vet ikke |

  Scenario: At noen i intervjuer sier de bruker arkivet, er for lite
    Gitt dokumentasjonen
      | hva                         | kilde            | dato    | for                         |
      | «Vi bruker arkivet jevnlig» | flere intervjuer | 2020-11 | cross-sector-channel-in-use |
    Når samarbeidet vurderes per 2020-12-15
    Så er kriteriet "Deling av informasjon på tvers" "minst delvis oppfylt"
    Og er en av grunnene for "Deling av informasjon på tvers" "kilden er for svak til å avgjøre det"

  Scenario: Arkivet partene delte, ble stengt i juni
    Gitt dokumentasjonen
      | hva                                     | kilde   | dato       | til        | for                         |
      | Arkivet er i bruk til det blir lagt ned | referat | 2019-08-01 | 2020-06-30 | cross-sector-channel-in-use |
    Når samarbeidet vurderes per 2020-12-15
    Så er kriteriet "Deling av informasjon på tvers" "vet ikke"

  Scenario: Et felles nettsted som er bestilt, er ingen kanal ennå
    Gitt dokumentasjonen
      | hva                                 | kilde     | dato    | for                         |
      | Felles nettsted skal lages neste år | intensjon | 2020-11 | cross-sector-channel-in-use |
    Når samarbeidet vurderes per 2020-12-15
    Så er kriteriet "Deling av informasjon på tvers" "vet ikke"

  Scenario: Skolen og helsetjenesten bruker bare hver sin kanal
    Gitt dokumentasjonen
      | hva                                       | kilde   | dato    | mot                         |
      | Partene deler ikke noe fast med hverandre | rapport | 2020-11 | cross-sector-channel-in-use |
    Når samarbeidet vurderes per 2020-12-15
    Så er kriteriet "Deling av informasjon på tvers" "ikke oppfylt"
    Og er "Deling av informasjon på tvers" et gap
    Og er trinn 1 "høyst delvis oppfylt"
    Og anbefales tiltakene
      | tiltak                     |
      | cross-sector-channel.gap.1 |
      | cross-sector-channel.gap.2 |

  Scenario: Ingen har sagt hvor partene deler informasjon
    Når samarbeidet vurderes per 2020-12-15
    Så er kriteriet "Deling av informasjon på tvers" "vet ikke"
    Og er "Deling av informasjon på tvers" åpent
    Og anbefales tiltakene
      | tiltak                      |
      | cross-sector-channel.open.3 |

  # Det første trinnet spør først og fremst om partene vet nok om hva de andre gjør.
  Scenario: Skolen og helsetjenesten møtes fast for å fortelle hva de holder på med, og da er trinn 1 begynt
    Gitt dokumentasjonen
      | hva                                           | kilde   | dato    | for                         |
      | Fast punkt om pågående arbeid på månedsmøtene | referat | 2020-11 | cross-sector-channel-in-use |
    Når samarbeidet vurderes per 2020-12-15
    Så er kriteriet "Deling av informasjon på tvers" "oppfylt"
    Og er trinn 1 "minst delvis oppfylt"

  Scenario: Referatet sier at arkivet brukes, rapporten at det står tomt
    Gitt dokumentasjonen
      | hva                                    | kilde   | dato    | for                         | mot                         |
      | Begge legger saker i det delte arkivet | referat | 2020-10 | cross-sector-channel-in-use |                             |
      | Arkivet står tomt                      | rapport | 2020-11 |                             | cross-sector-channel-in-use |
    Når samarbeidet vurderes per 2020-12-15
    Så er kriteriet "Deling av informasjon på tvers" omstridt
    Og er en av grunnene for "Deling av informasjon på tvers" "kildene er uenige"
    Og anbefales tiltakene
      | tiltak                      |
      | cross-sector-channel.open.3 |

  Scenariomal: Hvor langt en kilde rekker, avhenger av hva det spørres om
    Gitt "<kilde>" fra 2020-11-02 taler for "<indikator>"
    Når samarbeidet vurderes per 2020-12-15
    Så er svaret på "<indikator>" "<svar>"

    Eksempler:
      | indikator                   | kilde            | svar         |
      | cross-sector-channel-in-use | vedtak           | minst delvis |
      | cross-sector-channel-in-use | referat          | ja           |
      | cross-sector-channel-in-use | flere intervjuer | minst delvis |

  Scenario: Det Nordvik skole har for seg selv, er ikke noe de har sammen
    Gitt "referat" fra 2020-11-02 taler for "cross-sector-channel-in-use" hos "Nordvik skole"
    Når samarbeidet vurderes per 2020-12-15
    Så er svaret på "cross-sector-channel-in-use" "vet ikke"
    Og er svaret på "cross-sector-channel-in-use" "vet ikke" hos "Nordvik skole"
