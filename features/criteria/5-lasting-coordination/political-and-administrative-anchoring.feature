# language: no
Egenskap: Politisk og administrativ forankring
  To direktorater samarbeider om folk med lav inntekt. Scenarioene viser at samarbeidet trenger feste
  to steder: i et politisk vedtak og hos ansvarlige ledere i linjen. Det ene erstatter ikke det andre.

  Bakgrunn:
    Gitt partene
      | id      | navn                 | nivå       |
      | levekår | Levekårsdirektoratet | direktorat |
      | bolig   | Boligdirektoratet    | direktorat |
    Og relasjonen "internt i staten"
    Og målet er trinn 4 og varig

  # Verken vedtaket eller instruksen har en egen frist. Da holder dokumentasjonen i tre år.
  Scenario: Stortinget vedtok målet for to år siden, og instruksen sier hvem som har ansvaret
    Gitt dokumentasjonen
      | hva                         | kilde            | dato       | for                      |
      | Stortingets vedtak om målet | vedtak           | 2018-06-09 | political-anchoring      |
      | Instruksene til begge       | styringsdokument | 2018-03-01 | administrative-anchoring |
    Når samarbeidet vurderes per 2020-12-15
    Så er kriteriet "Politisk og administrativ forankring" "oppfylt"
    Og er trinn 5 "vet ikke"

  Scenariomal: En avtale eller en strategi er for svak til å gi feste
    Gitt dokumentasjonen
      | hva                 | kilde   | dato       | for      |
      | <hva>               | <kilde> | 2020-05-12 | <svakt>  |
      | Kongelig resolusjon | vedtak  | 2020-06-19 | <resten> |
    Når samarbeidet vurderes per 2020-12-15
    Så er kriteriet "Politisk og administrativ forankring" "minst delvis oppfylt"
    Og er svaret på "<svakt>" "minst delvis"

    Eksempler:
      | hva                            | kilde                       | svakt                    | resten                   |
      | Direktoratenes felles strategi | vedtatt strategi eller plan | political-anchoring      | administrative-anchoring |
      | Avtale om hvem som gjør hva    | avtale                      | administrative-anchoring | political-anchoring      |

  Scenario: Stortinget har vedtatt målet, men ingen har sett hvem i linjen som har ansvaret
    Gitt "vedtak" fra 2020-06-09 taler for "political-anchoring"
    Når samarbeidet vurderes per 2020-12-15
    Så er kriteriet "Politisk og administrativ forankring" "minst delvis oppfylt"
    Og er svaret på "administrative-anchoring" "vet ikke"

  Scenario: Instruksen peker ut to ledere, men ingen har funnet noe politisk vedtak
    Gitt "styringsdokument" fra 2020-01-15 taler for "administrative-anchoring"
    Når samarbeidet vurderes per 2020-12-15
    Så er kriteriet "Politisk og administrativ forankring" "minst delvis oppfylt"
    Og er svaret på "political-anchoring" "vet ikke"

  Scenario: At statsråden ønsker seg et vedtak, er ikke et vedtak
    Gitt "intensjon" fra 2020-08-15 taler for "political-anchoring"
    Når samarbeidet vurderes per 2020-12-15
    Så er svaret på "political-anchoring" "vet ikke"

  Scenario: Direktørene startet på egen hånd, og ingen leder i linjen har fått ansvaret
    Gitt dokumentasjonen
      | hva                          | kilde   | dato       | mot                                           |
      | Rapport om styring og ansvar | rapport | 2020-11-24 | political-anchoring, administrative-anchoring |
    Når samarbeidet vurderes per 2020-12-15
    Så er kriteriet "Politisk og administrativ forankring" "ikke oppfylt"
    Og er "Politisk og administrativ forankring" et gap
    Og anbefales tiltakene
      | tiltak                                       |
      | political-and-administrative-anchoring.gap.1 |
      | political-and-administrative-anchoring.gap.2 |

  # Tegn på forvitring vises når det er kjent at ordningen snart tar slutt.
  Scenario: Mandatet løper ut, og politikerne har aldri vedtatt noe
    Gitt ordningen tar slutt 2021-06-30
    Og "rapport" fra 2020-11-24 taler mot "political-anchoring"
    Når samarbeidet vurderes per 2020-12-15
    Så vises tegnet "political-priority-missing"

  Scenario: Ingen har lett etter vedtak eller instrukser
    Når samarbeidet vurderes per 2020-12-15
    Så er kriteriet "Politisk og administrativ forankring" "vet ikke"
    Og er "Politisk og administrativ forankring" åpent

  Scenario: Samarbeidet viser til et vedtak som rapporten mener handler om noe annet
    Gitt dokumentasjonen
      | hva                          | kilde   | dato       | for                 | mot                 |
      | Stortingets vedtak i juni    | vedtak  | 2020-06-09 | political-anchoring |                     |
      | Rapport om styring og ansvar | rapport | 2020-11-24 |                     | political-anchoring |
    Når samarbeidet vurderes per 2020-12-15
    Så er kriteriet "Politisk og administrativ forankring" omstridt
    Og er en av grunnene for "Politisk og administrativ forankring" "kildene er uenige"
    Og anbefales tiltakene
      | tiltak                                        |
      | political-and-administrative-anchoring.open.3 |

  Scenariomal: Hvor langt en kilde rekker, avhenger av hva det spørres om
    Gitt "<kilde>" fra 2020-11-02 taler for "<indikator>"
    Når samarbeidet vurderes per 2020-12-15
    Så er svaret på "<indikator>" "<svar>"

    Eksempler:
      | indikator                | kilde            | svar         |
      | political-anchoring      | vedtak           | ja           |
      | political-anchoring      | avtale           | minst delvis |
      | political-anchoring      | referat          | minst delvis |
      | administrative-anchoring | styringsdokument | ja           |
      | administrative-anchoring | avtale           | minst delvis |
      | administrative-anchoring | referat          | minst delvis |

  Scenariomal: Det Levekårsdirektoratet har for seg selv, er ikke noe de har sammen
    Gitt "<kilde>" fra 2020-11-02 taler for "<indikator>" hos "Levekårsdirektoratet"
    Når samarbeidet vurderes per 2020-12-15
    Så er svaret på "<indikator>" "vet ikke"
    Og er svaret på "<indikator>" "vet ikke" hos "Levekårsdirektoratet"

    Eksempler:
      | indikator                | kilde            |
      | political-anchoring      | vedtak           |
      | administrative-anchoring | styringsdokument |
