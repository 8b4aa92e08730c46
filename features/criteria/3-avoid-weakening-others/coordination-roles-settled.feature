# language: no
Egenskap: Avklarte samordningsroller
  Noen må drive saken fram, lede prosessen, veie interesser og ta vare på felles ordninger.
  Det holder ikke at noen gjør det i praksis: Rollene må stå i et mandat eller oppdrag.

  Bakgrunn:
    Gitt partene
      | id       | navn                 | nivå       | roller                 |
      | register | Registerdirektoratet | direktorat | pådriver, prosessleder |
      | arkiv    | Arkivdirektoratet    | direktorat |                        |
    Og relasjonen "internt i staten"
    Og målet er trinn 4 og varig

  # Reglene setter ingen egen frist her. Da holder dokumentasjonen i tre år.
  Scenario: Et oppdragsbrev som fordeler rollene, teller også etter nesten tre år
    Gitt dokumentasjonen
      | kilde                 | dato       | for                           |
      | særskilt oppdragsbrev | 2018-03-01 | coordination-roles-in-mandate |
    Når samarbeidet vurderes per 2020-12-15
    Så er kriteriet "Avklarte samordningsroller" "oppfylt"

  Scenario: At én leder mener rollene er fordelt, er for lite
    Gitt dokumentasjonen
      | kilde        | dato    | for                           |
      | enkeltutsagn | 2020-11 | coordination-roles-in-mandate |
    Når samarbeidet vurderes per 2020-12-15
    Så er kriteriet "Avklarte samordningsroller" "minst delvis oppfylt"
    Og er en av grunnene for "Avklarte samordningsroller" "kilden er for svak til å avgjøre det"

  Scenario: Registerdirektoratet driver arbeidet i praksis, men ingen har funnet et mandat
    Når samarbeidet vurderes per 2020-12-15
    Så er kriteriet "Avklarte samordningsroller" "vet ikke"

  Scenario: En rapport viser at ingen har fått samordningsrollene i mandat eller oppdrag
    Gitt dokumentasjonen
      | kilde   | dato    | mot                           |
      | rapport | 2020-11 | coordination-roles-in-mandate |
    Når samarbeidet vurderes per 2020-12-15
    Så er kriteriet "Avklarte samordningsroller" "ikke oppfylt"
    Og er "Avklarte samordningsroller" verdt å styrke
    Og anbefales tiltakene
      | tiltak                           |
      | coordination-roles-settled.gap.1 |
      | coordination-roles-settled.gap.2 |
      | coordination-roles-settled.gap.3 |
      | coordination-roles-settled.gap.4 |
      | coordination-roles-settled.gap.5 |

  # Referatet er mye nyere enn brevet og går derfor foran.
  Scenario: Et referat opphever rollene i et gammelt oppdragsbrev
    Gitt dokumentasjonen
      | kilde                 | dato    | for                           | mot                           |
      | særskilt oppdragsbrev | 2016-11 | coordination-roles-in-mandate |                               |
      | referat               | 2020-11 |                               | coordination-roles-in-mandate |
    Når samarbeidet vurderes per 2020-12-15
    Så er kriteriet "Avklarte samordningsroller" "ikke oppfylt"

  Scenario: Et ferskt oppdragsbrev fordeler rollene, men en rapport måneden etter finner dem ikke
    Gitt dokumentasjonen
      | kilde                 | dato    | for                           | mot                           |
      | særskilt oppdragsbrev | 2020-10 | coordination-roles-in-mandate |                               |
      | rapport               | 2020-11 |                               | coordination-roles-in-mandate |
    Når samarbeidet vurderes per 2020-12-15
    Så er kriteriet "Avklarte samordningsroller" omstridt
    Og er en av grunnene for "Avklarte samordningsroller" "kildene er uenige"
    Og anbefales tiltakene
      | tiltak                            |
      | coordination-roles-settled.open.6 |

  Scenariomal: Hvor langt en kilde rekker, avhenger av hva det spørres om
    Gitt "<kilde>" fra 2020-11-02 taler for "<indikator>"
    Når samarbeidet vurderes per 2020-12-15
    Så er svaret på "<indikator>" "<svar>"

    Eksempler:
      | indikator                     | kilde                 | svar         |
      | coordination-roles-in-mandate | særskilt oppdragsbrev | ja           |
      | coordination-roles-in-mandate | referat               | ja           |
      | coordination-roles-in-mandate | flere intervjuer      | minst delvis |

  Scenario: Det Registerdirektoratet har for seg selv, er ikke noe de har sammen
    Gitt "særskilt oppdragsbrev" fra 2020-11-02 taler for "coordination-roles-in-mandate" hos "Registerdirektoratet"
    Når samarbeidet vurderes per 2020-12-15
    Så er svaret på "coordination-roles-in-mandate" "vet ikke"
    Og er svaret på "coordination-roles-in-mandate" "vet ikke" hos "Registerdirektoratet"
