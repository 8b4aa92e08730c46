# language: no
Egenskap: Kunnskap fra praksis og brukere
  I en kommune har skole og helsetjeneste hentet inn erfaringer fra ansatte og foreldre.
  Scenarioene viser at begge grupper må ha bidratt. Hvor lenge siden det er, har ikke noe å si.

  Bakgrunn:
    Gitt partene
      | id    | navn          | nivå    |
      | skole | Nordvik skole | kommune |
      | helse | Nordvik helse | kommune |
    Og relasjonen "internt i kommunen"

  Scenario: Det lærere og foreldre fortalte i 2018, teller fortsatt
    Gitt dokumentasjonen
      | hva                                 | kilde   | dato       | for                  |
      | Lærere la fram erfaringene sine     | referat | 2018-03-01 | practice-contributes |
      | Foreldrene fortalte hva som svikter | referat | 2018-03-01 | users-contribute     |
    Når samarbeidet vurderes per 2020-12-15
    Så er kriteriet "Kunnskap fra praksis og brukere" "oppfylt"

  Scenario: Foreldrene er spurt, men ingen vet om de ansatte er det
    Gitt dokumentasjonen
      | hva                                 | kilde   | dato    | for              |
      | Foreldrene fortalte hva som svikter | referat | 2020-11 | users-contribute |
    Når samarbeidet vurderes per 2020-12-15
    Så er kriteriet "Kunnskap fra praksis og brukere" "minst delvis oppfylt"
    Og er svaret på "practice-contributes" "vet ikke"

  Scenario: De ansatte er spurt, men ingen vet om foreldrene er det
    Gitt dokumentasjonen
      | hva                             | kilde   | dato    | for                  |
      | Lærere la fram erfaringene sine | referat | 2020-11 | practice-contributes |
    Når samarbeidet vurderes per 2020-12-15
    Så er kriteriet "Kunnskap fra praksis og brukere" "minst delvis oppfylt"
    Og er svaret på "users-contribute" "vet ikke"

  Scenariomal: Et oppdragsbrev er for lite til å vise at <hvem> har bidratt
    Gitt dokumentasjonen
      | kilde                 | dato    | for         |
      | særskilt oppdragsbrev | 2020-11 | <indikator> |
      | referat               | 2020-11 | <resten>    |
    Når samarbeidet vurderes per 2020-12-15
    Så er kriteriet "Kunnskap fra praksis og brukere" "minst delvis oppfylt"
    Og er en av grunnene for "Kunnskap fra praksis og brukere" "kilden er for svak til å avgjøre det"

    Eksempler:
      | hvem       | indikator            | resten               |
      | de ansatte | practice-contributes | users-contribute     |
      | foreldrene | users-contribute     | practice-contributes |

  Scenario: Partenes eget ord er for lite
    Gitt dokumentasjonen
      | hva                                   | kilde         | dato    | for                                    |
      | «Vi har hørt både ansatte og brukere» | egenvurdering | 2020-11 | practice-contributes, users-contribute |
    Når samarbeidet vurderes per 2020-12-15
    Så er kriteriet "Kunnskap fra praksis og brukere" "minst delvis oppfylt"
    Og er en av grunnene for "Kunnskap fra praksis og brukere" "kilden er for svak til å avgjøre det"

  Scenario: Fagfolkene er hørt, men foreldrene er glemt
    Gitt dokumentasjonen
      | hva                             | kilde   | dato    | for                  | mot              |
      | Lærere la fram erfaringene sine | referat | 2020-11 | practice-contributes |                  |
      | Ingen har spurt foreldrene      | rapport | 2020-11 |                      | users-contribute |
    Når samarbeidet vurderes per 2020-12-15
    Så er kriteriet "Kunnskap fra praksis og brukere" "delvis oppfylt"
    Og er "Kunnskap fra praksis og brukere" verdt å styrke

  Scenario: Verken ansatte eller foreldre er spurt
    Gitt dokumentasjonen
      | kilde   | dato    | mot                                    |
      | rapport | 2020-11 | practice-contributes, users-contribute |
    Når samarbeidet vurderes per 2020-12-15
    Så er kriteriet "Kunnskap fra praksis og brukere" "ikke oppfylt"
    Og er "Kunnskap fra praksis og brukere" verdt å styrke
    Og anbefales tiltakene
      | tiltak                   |
      | practice-knowledge.gap.1 |
      | practice-knowledge.gap.2 |

  Scenario: Ingen har sagt hvem som har bidratt
    Når samarbeidet vurderes per 2020-12-15
    Så er kriteriet "Kunnskap fra praksis og brukere" "vet ikke"
    Og er "Kunnskap fra praksis og brukere" verken gap eller åpent

  Scenario: Referatet sier at lærerne bidro, rapporten at de bare ble orientert
    Gitt dokumentasjonen
      | hva                               | kilde   | dato    | for                  | mot                  |
      | Lærere la fram erfaringene sine   | referat | 2020-10 | practice-contributes |                      |
      | Lærerne ble orientert, ikke spurt | rapport | 2020-11 |                      | practice-contributes |
    Når samarbeidet vurderes per 2020-12-15
    Så er kriteriet "Kunnskap fra praksis og brukere" omstridt
    Og er en av grunnene for "Kunnskap fra praksis og brukere" "kildene er uenige"
    Og anbefales tiltakene
      | tiltak                    |
      | practice-knowledge.open.3 |

  Scenario: En brukerundersøkelse som er planlagt, har ennå ikke gitt noe svar
    Gitt dokumentasjonen
      | hva                               | kilde     | dato    | for              |
      | Foreldrene skal spørres til våren | intensjon | 2020-11 | users-contribute |
    Når samarbeidet vurderes per 2020-12-15
    Så er kriteriet "Kunnskap fra praksis og brukere" "vet ikke"

  Scenariomal: Hvor langt en kilde rekker, avhenger av hva det spørres om
    Gitt "<kilde>" fra 2020-11-02 taler for "<indikator>"
    Når samarbeidet vurderes per 2020-12-15
    Så er svaret på "<indikator>" "<svar>"

    Eksempler:
      | indikator            | kilde            | svar         |
      | practice-contributes | vedtak           | minst delvis |
      | practice-contributes | referat          | ja           |
      | practice-contributes | flere intervjuer | minst delvis |
      | users-contribute     | vedtak           | minst delvis |
      | users-contribute     | referat          | ja           |
      | users-contribute     | flere intervjuer | minst delvis |

  Scenariomal: Det Nordvik skole har for seg selv, er ikke noe de har sammen
    Gitt "referat" fra 2020-11-02 taler for "<indikator>" hos "Nordvik skole"
    Når samarbeidet vurderes per 2020-12-15
    Så er svaret på "<indikator>" "vet ikke"
    Og er svaret på "<indikator>" "vet ikke" hos "Nordvik skole"

    Eksempler:
      | indikator            |
      | practice-contributes |
      | users-contribute     |
