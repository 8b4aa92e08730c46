# language: no
Egenskap: Struktur med innhold
  To direktorater har et felles utvalg for flom og arealbruk. Scenarioene viser når utvalget har noe
  å arbeide med, og hva som skjer når en av partene slutter å møte.

  Bakgrunn:
    Gitt partene
      | id    | navn              | nivå       |
      | flom  | Flomdirektoratet  | direktorat |
      | areal | Arealdirektoratet | direktorat |
    Og relasjonen "internt i staten"
    Og målet er trinn 4 og varig

  Scenario: Utvalget følger opp tre tiltak, og begge har møtt hver gang
    Gitt dokumentasjonen
      | hva                                | kilde   | dato       | for                                         |
      | Møtet i oktober, med deltakerliste | referat | 2020-10-21 | measures-placed-in-structure, party-attends |
    Når samarbeidet vurderes per 2020-12-15
    Så er kriteriet "Struktur med innhold" "oppfylt"

  Scenariomal: Tiltak og oppmøte må vises på nytt hvert år
    Gitt "referat" fra <dato> taler for "<indikator>"
    Når samarbeidet vurderes per 2020-12-15
    Så er svaret på "<indikator>" "<svar>"

    Eksempler:
      | indikator                    | dato       | svar     |
      | measures-placed-in-structure | 2019-12-15 | ja       |
      | measures-placed-in-structure | 2019-12-14 | vet ikke |
      | party-attends                | 2019-12-15 | ja       |
      | party-attends                | 2019-12-14 | vet ikke |

  Scenariomal: Tiltak og oppmøte uten referat er bare halvveis dokumentert
    Gitt dokumentasjonen
      | hva             | kilde   | dato       | for      |
      | <hva>           | <kilde> | 2020-09-30 | <svakt>  |
      | Møtet i oktober | referat | 2020-10-21 | <resten> |
    Når samarbeidet vurderes per 2020-12-15
    Så er kriteriet "Struktur med innhold" "minst delvis oppfylt"
    Og er svaret på "<svakt>" "minst delvis"

    Eksempler:
      | hva                        | kilde                 | svakt                        | resten                       |
      | Oppdragsbrev om tre tiltak | særskilt oppdragsbrev | measures-placed-in-structure | party-attends                |
      | Intervjuer om oppmøtet     | flere intervjuer      | party-attends                | measures-placed-in-structure |

  Scenario: Begge møter, men ingen har sett etter hva møtene handler om
    Gitt "referat" fra 2020-10-21 taler for "party-attends"
    Når samarbeidet vurderes per 2020-12-15
    Så er kriteriet "Struktur med innhold" "minst delvis oppfylt"
    Og er svaret på "measures-placed-in-structure" "vet ikke"

  Scenario: Tiltakene står på dagsordenen, men ingen har lest deltakerlistene
    Gitt "referat" fra 2020-10-21 taler for "measures-placed-in-structure"
    Når samarbeidet vurderes per 2020-12-15
    Så er kriteriet "Struktur med innhold" "minst delvis oppfylt"
    Og er svaret på "party-attends" "vet ikke"

  Scenario: Oppmøtet er bare kjent for den ene parten
    Gitt dokumentasjonen
      | hva                              | kilde   | dato       | for                          | parter           |
      | Møtet i oktober                  | referat | 2020-10-21 | measures-placed-in-structure |                  |
      | Flomdirektoratets egen møteliste | referat | 2020-10-21 | party-attends                | Flomdirektoratet |
    Når samarbeidet vurderes per 2020-12-15
    Så er svaret på "party-attends" "vet ikke"
    Og er kriteriet "Struktur med innhold" "minst delvis oppfylt"

  Scenario: Arealdirektoratet har uteblitt fra fire møter på rad
    Gitt dokumentasjonen
      | hva             | kilde   | dato       | for                          | mot           | parter            |
      | Møtet i oktober | referat | 2020-10-21 | measures-placed-in-structure |               |                   |
      | Deltakerlistene | referat | 2020-10-21 | party-attends                |               | Flomdirektoratet  |
      | Deltakerlistene | referat | 2020-10-21 |                              | party-attends | Arealdirektoratet |
    Når samarbeidet vurderes per 2020-12-15
    Så er svaret på "party-attends" "høyst delvis"
    Og er svaret på "party-attends" "nei" hos "Arealdirektoratet"
    Og er kriteriet "Struktur med innhold" "delvis oppfylt"
    Og er "Struktur med innhold" verdt å styrke
    Og henger "Arealdirektoratet" etter på "Struktur med innhold"

  Scenario: Dagsordenen er tom, og folk slutter å møte
    Gitt dokumentasjonen
      | hva                 | kilde   | dato       | mot                                         |
      | Rapport om utvalget | rapport | 2020-11-18 | measures-placed-in-structure, party-attends |
    Når samarbeidet vurderes per 2020-12-15
    Så er kriteriet "Struktur med innhold" "ikke oppfylt"
    Og er "Struktur med innhold" verdt å styrke
    Og anbefales tiltakene
      | tiltak                       |
      | not-an-empty-structure.gap.1 |
      | not-an-empty-structure.gap.2 |
      | not-an-empty-structure.gap.3 |

  # Tegn på forvitring vises når det er kjent at ordningen snart tar slutt.
  Scenario: Et tomt utvalg som snart tar slutt, er et tegn på forvitring
    Gitt ordningen tar slutt 2021-06-30
    Og dokumentasjonen
      | hva                 | kilde   | dato       | mot                          |
      | Rapport om utvalget | rapport | 2020-11-18 | measures-placed-in-structure |
    Når samarbeidet vurderes per 2020-12-15
    Så vises tegnet "empty-structure"

  Scenario: Ingen har lest dagsordener eller deltakerlister
    Når samarbeidet vurderes per 2020-12-15
    Så er kriteriet "Struktur med innhold" "vet ikke"
    Og er "Struktur med innhold" verken gap eller åpent

  Scenario: Referatet nevner tre tiltak som rapporten ikke finner spor av
    Gitt dokumentasjonen
      | hva                 | kilde   | dato       | for                          | mot                          |
      | Møtet i oktober     | referat | 2020-10-21 | measures-placed-in-structure |                              |
      | Rapport om utvalget | rapport | 2020-11-18 |                              | measures-placed-in-structure |
    Når samarbeidet vurderes per 2020-12-15
    Så er kriteriet "Struktur med innhold" omstridt
    Og er en av grunnene for "Struktur med innhold" "kildene er uenige"
    Og anbefales tiltakene
      | tiltak                        |
      | not-an-empty-structure.open.4 |

  Scenariomal: Hvor langt en kilde rekker, avhenger av hva det spørres om
    Gitt "<kilde>" fra 2020-11-02 taler for "<indikator>"
    Når samarbeidet vurderes per 2020-12-15
    Så er svaret på "<indikator>" "<svar>"

    Eksempler:
      | indikator                    | kilde            | svar         |
      | measures-placed-in-structure | vedtak           | minst delvis |
      | measures-placed-in-structure | referat          | ja           |
      | measures-placed-in-structure | flere intervjuer | minst delvis |
      | party-attends                | vedtak           | minst delvis |
      | party-attends                | referat          | ja           |
      | party-attends                | flere intervjuer | minst delvis |

  Scenario: Det Flomdirektoratet har for seg selv, er ikke noe de har sammen
    Gitt "referat" fra 2020-11-02 taler for "measures-placed-in-structure" hos "Flomdirektoratet"
    Når samarbeidet vurderes per 2020-12-15
    Så er svaret på "measures-placed-in-structure" "vet ikke"
    Og er svaret på "measures-placed-in-structure" "vet ikke" hos "Flomdirektoratet"

  Scenario: Svaret for Flomdirektoratet er ikke noe svar for de andre
    Gitt "referat" fra 2020-11-02 taler for "party-attends" hos "Flomdirektoratet"
    Når samarbeidet vurderes per 2020-12-15
    Så er svaret på "party-attends" "vet ikke"
    Og er svaret på "party-attends" "ja" hos "Flomdirektoratet"
