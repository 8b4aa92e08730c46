# language: no
Egenskap: Felles kanal på tvers
  Skole og helsetjeneste i en kommune deler dokumenter i et felles arkiv. Scenarioene viser når vi
  kan regne med at kanalen er i bruk. En kanal som er planlagt eller avsluttet, teller ikke.

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
    Så er kriteriet "Felles kanal på tvers" "oppfylt"

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
    Så er kriteriet "Felles kanal på tvers" "minst delvis oppfylt"
    Og er en av grunnene for "Felles kanal på tvers" "for svak dokumentasjon"

  Scenario: Arkivet partene delte, ble stengt i juni
    Gitt dokumentasjonen
      | hva                                     | kilde   | dato       | til        | for                         |
      | Arkivet er i bruk til det blir lagt ned | referat | 2019-08-01 | 2020-06-30 | cross-sector-channel-in-use |
    Når samarbeidet vurderes per 2020-12-15
    Så er kriteriet "Felles kanal på tvers" "vet ikke"

  Scenario: Et felles nettsted som er bestilt, er ingen kanal ennå
    Gitt dokumentasjonen
      | hva                                 | kilde   | dato    | for                         |
      | Felles nettsted skal lages neste år | hensikt | 2020-11 | cross-sector-channel-in-use |
    Når samarbeidet vurderes per 2020-12-15
    Så er kriteriet "Felles kanal på tvers" "vet ikke"

  Scenario: Skolen og helsetjenesten bruker bare hver sin kanal
    Gitt dokumentasjonen
      | hva                                       | kilde   | dato    | mot                         |
      | Partene deler ikke noe fast med hverandre | rapport | 2020-11 | cross-sector-channel-in-use |
    Når samarbeidet vurderes per 2020-12-15
    Så er kriteriet "Felles kanal på tvers" "ikke oppfylt"
    Og er "Felles kanal på tvers" verdt å styrke
    Og anbefales tiltakene
      | tiltak                     |
      | cross-sector-channel.gap.1 |
      | cross-sector-channel.gap.2 |

  Scenario: Ingen har sagt hvor partene deler informasjon
    Når samarbeidet vurderes per 2020-12-15
    Så er kriteriet "Felles kanal på tvers" "vet ikke"
    Og er "Felles kanal på tvers" verken gap eller åpent

  Scenario: Referatet sier at arkivet brukes, rapporten at det står tomt
    Gitt dokumentasjonen
      | hva                                    | kilde   | dato    | for                         | mot                         |
      | Begge legger saker i det delte arkivet | referat | 2020-10 | cross-sector-channel-in-use |                             |
      | Arkivet står tomt                      | rapport | 2020-11 |                             | cross-sector-channel-in-use |
    Når samarbeidet vurderes per 2020-12-15
    Så er kriteriet "Felles kanal på tvers" omstridt
    Og er en av grunnene for "Felles kanal på tvers" "kildene er uenige"
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
