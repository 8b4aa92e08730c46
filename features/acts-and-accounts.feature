# language: no
Egenskap: Kilder som bestemmer, og kilder som forteller
  Et vedtak endrer det som var, og teller med en gang. Et referat forteller hvordan noen så det, og to kan se det samme
  ulikt. Derfor må det som forteller, være minst seks måneder nyere for å erstatte det som sto der fra før.

  Bakgrunn:
    Gitt partene
      | id    | navn                | nivå       |
      | bolig | Boligdirektoratet   | direktorat |
      | miljø | Bomiljødirektoratet | direktorat |
    Og relasjonen "internt i staten"

  Regel: Det som bestemmer, erstatter det som var, med en gang

    Scenariomal: Dagen etter rapporten kom en kilde som bestemmer: <kilde>
      Gitt "rapport" fra 2020-10-05 taler mot "coordination-roles-in-mandate"
      Og "<kilde>" fra 2020-10-06 taler for "coordination-roles-in-mandate"
      Når samarbeidet vurderes per 2020-12-15
      Så er svaret på "coordination-roles-in-mandate" "ja"

      Eksempler:
        | kilde                       |
        | lov eller forskrift         |
        | styringsdokument            |
        | vedtak                      |
        | avtale                      |
        | vedtatt strategi eller plan |
        | særskilt oppdragsbrev       |

    Scenario: Rapporten fra dagen før sier ikke imot vedtaket som opprettet utvalget
      Gitt "rapport" fra 2020-03-02 taler mot "standing-body-exists"
      Og "vedtak" fra 2020-03-03 taler for "standing-body-exists"
      Når samarbeidet vurderes per 2020-12-15
      Så er svaret på "standing-body-exists" "ja"

    Scenario: Årets brev erstatter fjorårets
      Gitt "styringsdokument" fra 2020-01-08 taler mot "signals-in-annual-steering"
      Og "styringsdokument" fra 2021-01-06 taler for "signals-in-annual-steering"
      Når samarbeidet vurderes per 2021-01-08
      Så er svaret på "signals-in-annual-steering" "ja"

    Scenario: Vedtaket som la ned utvalget, er nyere enn avtalen som opprettet det
      Gitt "avtale" fra 2020-03-02 taler for "standing-body-exists"
      Og "vedtak" fra 2020-03-09 taler mot "standing-body-exists"
      Når samarbeidet vurderes per 2020-12-15
      Så er svaret på "standing-body-exists" "nei"

    Scenario: Et oppdragsbrev teller halvt om et utvalg, og erstatter ikke det som teller fullt
      Gitt "rapport" fra 2020-03-02 taler mot "standing-body-exists"
      Og "særskilt oppdragsbrev" fra 2020-03-03 taler for "standing-body-exists"
      Når samarbeidet vurderes per 2020-12-15
      Så er kriteriet "Fast felles organisering" omstridt

  Regel: Et vedtak teller fra det ble gjort, også når det blir funnet senere

    Scenariomal: Vedtaket ble funnet i november, og det var gjort <når>
      Gitt dokumentasjonen
        | kilde   | fra   | dato       | for                  | mot                  |
        | rapport |       | 2020-10-05 |                      | standing-body-exists |
        | vedtak  | <fra> | 2020-11-16 | standing-body-exists |                      |
      Når samarbeidet vurderes per 2020-12-15
      Så er svaret på "standing-body-exists" "<svar>"

      Eksempler:
        | når             | fra        | svar     |
        | etter rapporten | 2020-10-12 | ja       |
        | før rapporten   | 2020-09-07 | vet ikke |

  Regel: Det som forteller, erstatter først etter seks måneder

    Scenariomal: En måned etter utsagnet kom en kilde som forteller noe annet: <kilde>
      Gitt "enkeltutsagn" fra 2020-10-05 taler for "coordination-roles-in-mandate"
      Og "<kilde>" fra 2020-11-05 taler mot "coordination-roles-in-mandate"
      Når samarbeidet vurderes per 2020-12-15
      Så er kriteriet "Avklarte samordningsroller" omstridt

      Eksempler:
        | kilde                 |
        | referat               |
        | evaluering            |
        | revisjon eller tilsyn |
        | rapport               |
        | spørreundersøkelse    |
        | flere intervjuer      |
        | enkeltutsagn          |
        | egenvurdering         |
        | egen nettside         |

    Scenariomal: Evalueringen er fra mars, og referatet kom <når>
      Gitt "evaluering" fra 2020-03-02 taler mot "joint-arena-held"
      Og "referat" fra <dag> taler for "joint-arena-held"
      Når samarbeidet vurderes per 2020-12-15
      Så er svaret på "joint-arena-held" "<svar>"

      Eksempler:
        | når                      | dag        | svar     |
        | dagen etter              | 2020-03-03 | vet ikke |
        | knapt seks måneder etter | 2020-09-01 | vet ikke |
        | seks måneder etter       | 2020-09-02 | ja       |

  Regel: Det som er erstattet, kommer ikke tilbake

    Scenario: Vedtaket gjaldt bare til juni, men rapporten det erstattet, gjelder ikke igjen av den grunn
      Gitt dokumentasjonen
        | kilde   | dato       | til        | for                  | mot                  |
        | rapport | 2020-01-06 |            |                      | standing-body-exists |
        | vedtak  | 2020-01-20 | 2020-06-30 | standing-body-exists |                      |
      Når samarbeidet vurderes per 2020-12-15
      Så er svaret på "standing-body-exists" "vet ikke"

  Regel: At noe er bestemt, viser ikke at det blir gjort

    Scenariomal: Om partene har møttes, viser <kilde> «<svar>»
      Gitt "<kilde>" fra 2020-10-05 taler for "joint-arena-held"
      Når samarbeidet vurderes per 2020-12-15
      Så er svaret på "joint-arena-held" "<svar>"

      Eksempler:
        | kilde            | svar         |
        | vedtak           | minst delvis |
        | styringsdokument | minst delvis |
        | referat          | ja           |

    Scenario: Et vedtak om å møtes erstatter ikke rapporten om at ingen har gjort det
      Gitt "rapport" fra 2020-09-07 taler mot "joint-arena-held"
      Og "vedtak" fra 2020-10-05 taler for "joint-arena-held"
      Når samarbeidet vurderes per 2020-12-15
      Så er kriteriet "Tid og møteplasser" omstridt

    Scenario: Vedtaket om å legge ned møtene teller fullt
      Gitt "referat" fra 2020-09-07 taler for "joint-arena-held"
      Og "vedtak" fra 2020-10-05 taler mot "joint-arena-held"
      Når samarbeidet vurderes per 2020-12-15
      Så er svaret på "joint-arena-held" "nei"
