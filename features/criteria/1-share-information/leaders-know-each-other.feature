# language: no
Egenskap: Ledere som kjenner hverandres virksomheter
  Lederne i to departementer møtes på tvers. Scenarioene viser at møter alene ikke er nok.
  Møtene må være fra det siste året, mens det lederne har lært om hverandre, holder lenger.

  Bakgrunn:
    Gitt partene
      | id       | navn                  | nivå        |
      | oppvekst | Oppvekstdepartementet | departement |
      | velferd  | Velferdsdepartementet | departement |
    Og relasjonen "internt i staten"

  Scenario: Lederne møttes i januar og har kjent hverandres virksomheter siden 2018
    Gitt dokumentasjonen
      | hva                                        | kilde   | dato       | for                       |
      | Ledermøte på tvers, det fjerde på ett år   | referat | 2020-01-15 | leaders-meet-across       |
      | Lederne kjenner politikere og direktorater | referat | 2018-03-01 | leaders-know-other-bodies |
    Når samarbeidet vurderes per 2020-12-15
    Så er kriteriet "Ledere som kjenner hverandres virksomheter" "oppfylt"

  Scenariomal: Ledermøtene må være fra de siste tolv månedene
    Gitt dokumentasjonen
      | hva                | kilde   | dato   | for                 |
      | Ledermøte på tvers | referat | <dato> | leaders-meet-across |
    Når samarbeidet vurderes per 2020-12-15
    Så er svaret på "leaders-meet-across" "<svar>"

    Eksempler:
      | dato       | svar     |
      | 2019-12-15 | ja       |
      | 2019-12-14 | vet ikke |

  Scenario: Lederne kjenner hverandre, men ingen vet om de møtes
    Gitt dokumentasjonen
      | hva                                        | kilde   | dato    | for                       |
      | Lederne kjenner politikere og direktorater | referat | 2020-11 | leaders-know-other-bodies |
    Når samarbeidet vurderes per 2020-12-15
    Så er kriteriet "Ledere som kjenner hverandres virksomheter" "minst delvis oppfylt"
    Og er svaret på "leaders-meet-across" "vet ikke"

  Scenario: Lederne møtes, men ingen vet hva de kjenner til hos hverandre
    Gitt dokumentasjonen
      | hva                | kilde   | dato    | for                 |
      | Ledermøte på tvers | referat | 2020-11 | leaders-meet-across |
    Når samarbeidet vurderes per 2020-12-15
    Så er kriteriet "Ledere som kjenner hverandres virksomheter" "minst delvis oppfylt"
    Og er svaret på "leaders-know-other-bodies" "vet ikke"

  Scenariomal: Intervjuer med lederne er for lite til å vise at de <påstand>
    Gitt dokumentasjonen
      | kilde            | dato    | for         |
      | flere intervjuer | 2020-11 | <indikator> |
      | referat          | 2020-11 | <resten>    |
    Når samarbeidet vurderes per 2020-12-15
    Så er kriteriet "Ledere som kjenner hverandres virksomheter" "minst delvis oppfylt"
    Og er en av grunnene for "Ledere som kjenner hverandres virksomheter" "kilden er for svak til å avgjøre det"

    Eksempler:
      | påstand          | indikator                 | resten                    |
      | møtes jevnlig    | leaders-meet-across       | leaders-know-other-bodies |
      | kjenner de andre | leaders-know-other-bodies | leaders-meet-across       |

  Scenario: Lederne møtes hvert kvartal uten å bli kjent med hverandres virksomheter
    Gitt dokumentasjonen
      | hva                               | kilde            | dato    | for                 | mot                       |
      | Kvartalsvis ledermøte på tvers    | referat          | 2020-09 | leaders-meet-across |                           |
      | «Vi kjenner ikke politikerne der» | flere intervjuer | 2020-10 |                     | leaders-know-other-bodies |
    Når samarbeidet vurderes per 2020-12-15
    Så er kriteriet "Ledere som kjenner hverandres virksomheter" "delvis oppfylt"
    Og er "Ledere som kjenner hverandres virksomheter" verdt å styrke

  Scenario: Lederne holder seg til sin egen linje
    Gitt dokumentasjonen
      | kilde   | dato    | mot                                            |
      | rapport | 2020-11 | leaders-meet-across, leaders-know-other-bodies |
    Når samarbeidet vurderes per 2020-12-15
    Så er kriteriet "Ledere som kjenner hverandres virksomheter" "ikke oppfylt"
    Og er "Ledere som kjenner hverandres virksomheter" verdt å styrke
    Og anbefales tiltakene
      | tiltak                        |
      | leaders-know-each-other.gap.1 |
      | leaders-forum                 |

  Scenario: Ingen har sagt noe om kontakten mellom lederne
    Når samarbeidet vurderes per 2020-12-15
    Så er kriteriet "Ledere som kjenner hverandres virksomheter" "vet ikke"
    Og er "Ledere som kjenner hverandres virksomheter" verken gap eller åpent

  Scenario: Referatet er fra et ledermøte, men rapporten sier at lederne ikke møtes jevnlig
    Gitt dokumentasjonen
      | hva                               | kilde   | dato    | for                 | mot                 |
      | Ledermøte på tvers                | referat | 2020-10 | leaders-meet-across |                     |
      | Lederne møtes bare når noe haster | rapport | 2020-11 |                     | leaders-meet-across |
    Når samarbeidet vurderes per 2020-12-15
    Så er kriteriet "Ledere som kjenner hverandres virksomheter" omstridt
    Og er en av grunnene for "Ledere som kjenner hverandres virksomheter" "kildene er uenige"
    Og anbefales tiltakene
      | tiltak                         |
      | leaders-know-each-other.open.2 |

  Scenariomal: Hvor langt en kilde rekker, avhenger av hva det spørres om
    Gitt "<kilde>" fra 2020-11-02 taler for "<indikator>"
    Når samarbeidet vurderes per 2020-12-15
    Så er svaret på "<indikator>" "<svar>"

    Eksempler:
      | indikator                 | kilde            | svar         |
      | leaders-meet-across       | vedtak           | minst delvis |
      | leaders-meet-across       | referat          | ja           |
      | leaders-meet-across       | flere intervjuer | minst delvis |
      | leaders-know-other-bodies | vedtak           | minst delvis |
      | leaders-know-other-bodies | referat          | ja           |
      | leaders-know-other-bodies | flere intervjuer | minst delvis |

  Scenariomal: Det Oppvekstdepartementet har for seg selv, er ikke noe de har sammen
    Gitt "referat" fra 2020-11-02 taler for "<indikator>" hos "Oppvekstdepartementet"
    Når samarbeidet vurderes per 2020-12-15
    Så er svaret på "<indikator>" "vet ikke"
    Og er svaret på "<indikator>" "vet ikke" hos "Oppvekstdepartementet"

    Eksempler:
      | indikator                 |
      | leaders-meet-across       |
      | leaders-know-other-bodies |
