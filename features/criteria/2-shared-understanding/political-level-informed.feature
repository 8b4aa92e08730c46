# language: no
Egenskap: Orientering av politisk nivå
  Topplederne i to departementer forteller statsrådene hva oppdelt innsats koster barna.
  Scenarioene viser hvor lenge en orientering holder, og at noe skriftlig må vise at den er gitt.

  Bakgrunn:
    Gitt partene
      | id       | navn                  | nivå        |
      | oppvekst | Oppvekstdepartementet | departement |
      | velferd  | Velferdsdepartementet | departement |
    Og relasjonen "internt i staten"

  Scenario: Statsrådene ble orientert i januar i fjor, og det er nytt nok
    Gitt dokumentasjonen
      | hva                                | kilde   | dato       | for                     |
      | Topplederne orienterte statsrådene | referat | 2019-01-15 | political-level-briefed |
    Når samarbeidet vurderes per 2020-12-15
    Så er kriteriet "Orientering av politisk nivå" "oppfylt"

  Scenariomal: Orienteringen holder i to år, ikke en dag mer
    Gitt dokumentasjonen
      | hva                                | kilde   | dato   | for                     |
      | Topplederne orienterte statsrådene | referat | <dato> | political-level-briefed |
    Når samarbeidet vurderes per 2020-12-15
    Så er svaret på "political-level-briefed" "<svar>"

    Eksempler:
      | dato       | svar     |
      | 2018-12-15 | ja       |
      | 2018-12-14 | vet ikke |

  Scenariomal: Muntlige forsikringer fra <hvem> er for lite
    Gitt dokumentasjonen
      | kilde   | dato    | for                     |
      | <kilde> | 2020-11 | political-level-briefed |
    Når samarbeidet vurderes per 2020-12-15
    Så er kriteriet "Orientering av politisk nivå" "minst delvis oppfylt"
    Og er en av grunnene for "Orientering av politisk nivå" "kilden er for svak til å avgjøre det"

    Eksempler:
      | hvem              | kilde            |
      | flere toppledere  | flere intervjuer |
      | én avdelingsleder | enkeltutsagn     |

  Scenario: Et notat som ennå ikke er lagt fram, har ikke orientert noen
    Gitt dokumentasjonen
      | hva                                   | kilde     | dato    | for                     |
      | Statsrådene skal orienteres til våren | intensjon | 2020-11 | political-level-briefed |
    Når samarbeidet vurderes per 2020-12-15
    Så er kriteriet "Orientering av politisk nivå" "vet ikke"

  Scenario: Statsrådene har ikke fått vite hva oppdelingen fører til
    Gitt dokumentasjonen
      | hva                                | kilde   | dato    | mot                     |
      | Politisk ledelse er ikke orientert | rapport | 2020-11 | political-level-briefed |
    Når samarbeidet vurderes per 2020-12-15
    Så er kriteriet "Orientering av politisk nivå" "ikke oppfylt"
    Og er "Orientering av politisk nivå" verdt å styrke
    Og anbefales tiltakene
      | tiltak                         |
      | political-level-informed.gap.1 |
      | political-level-informed.gap.2 |

  Scenario: Ingen har sagt hva statsrådene vet
    Når samarbeidet vurderes per 2020-12-15
    Så er kriteriet "Orientering av politisk nivå" "vet ikke"
    Og er "Orientering av politisk nivå" verken gap eller åpent

  Scenario: Referatet sier at statsrådene ble orientert, rapporten at de ikke ble det
    Gitt dokumentasjonen
      | hva                                | kilde   | dato    | for                     | mot                     |
      | Topplederne orienterte statsrådene | referat | 2020-10 | political-level-briefed |                         |
      | Politisk ledelse er ikke orientert | rapport | 2020-11 |                         | political-level-briefed |
    Når samarbeidet vurderes per 2020-12-15
    Så er kriteriet "Orientering av politisk nivå" omstridt
    Og er en av grunnene for "Orientering av politisk nivå" "kildene er uenige"
    Og anbefales tiltakene
      | tiltak                          |
      | political-level-informed.open.3 |

  Scenariomal: Hvor langt en kilde rekker, avhenger av hva det spørres om
    Gitt "<kilde>" fra 2020-11-02 taler for "<indikator>"
    Når samarbeidet vurderes per 2020-12-15
    Så er svaret på "<indikator>" "<svar>"

    Eksempler:
      | indikator               | kilde            | svar         |
      | political-level-briefed | vedtak           | minst delvis |
      | political-level-briefed | referat          | ja           |
      | political-level-briefed | flere intervjuer | minst delvis |

  Scenario: Det Oppvekstdepartementet har for seg selv, er ikke noe de har sammen
    Gitt "referat" fra 2020-11-02 taler for "political-level-briefed" hos "Oppvekstdepartementet"
    Når samarbeidet vurderes per 2020-12-15
    Så er svaret på "political-level-briefed" "vet ikke"
    Og er svaret på "political-level-briefed" "vet ikke" hos "Oppvekstdepartementet"
