# language: nn
Eigenskap: Fem tildelingsbrev, side ved side
  Breva er tildelingsbreva for 2020 til dei fem direktorata i 0–24-samarbeidet, slik DFØ-notat 2020:3 gjengir dei.
  Kvart brev blir lese for seg. Teier det, er svaret nei. Er fleire med, blir det spurt etter kvart brev.

  Scenariomal: Kva, kvifor og samanhengen med dei andre – brevet til <direktoratet>
    Gitt parten "<direktoratet>" på nivået "direktorat"
    Og parten "Kunnskapsdepartementet" på nivået "departement"
    Og relasjonen "internt i staten"
    Og dokumentasjonen
      | kjelde           | dato | for   | delvis   | mot   |
      | styringsdokument | 2020 | <for> | <delvis> | <mot> |
    Når samarbeidet blir vurdert per 2020-12-15
    Så er svaret på "Seier tildelingsbrevet eller instruksen kva parten skal bidra med i samarbeidet?" "<kva>"
    Og er svaret på "Seier tildelingsbrevet eller instruksen kvifor parten skal bidra?" "<kvifor>"
    Og er svaret på "letter-says-relation" "<relasjon>"

    Døme:
      | direktoratet                     | kva    | kvifor | relasjon | for                               | delvis               | mot                                   |
      | Helsedirektoratet                | ja     | nei    | nei      | letter-says-what                  |                      | letter-says-why, letter-says-relation |
      | IMDi                             | delvis | nei    | nei      |                                   | letter-says-what     | letter-says-why, letter-says-relation |
      | Arbeids- og velferdsdirektoratet | delvis | ja     | nei      | letter-says-why                   | letter-says-what     | letter-says-relation                  |
      | Bufdir                           | delvis | nei    | nei      |                                   | letter-says-what     | letter-says-why, letter-says-relation |
      | Utdanningsdirektoratet           | ja     | ja     | delvis   | letter-says-what, letter-says-why | letter-says-relation |                                       |

  Scenariomal: Side ved side heng brevet til <direktoratet> etter
    Gitt samarbeidsfila "../examples/tildelingsbrev-2020.toml"
    Når samarbeidet blir vurdert per 2020-12-15
    Så er "Klare og samkøyrde signal i tildelingsbrev og instruks" eit gap
    Og heng "<direktoratet>" etter på "Klare og samkøyrde signal i tildelingsbrev og instruks"

    Døme:
      | direktoratet                     |
      | Helsedirektoratet                |
      | IMDi                             |
      | Arbeids- og velferdsdirektoratet |
      | Bufdir                           |
      | Utdanningsdirektoratet           |

  Scenario: Alle breva seier noko om kva, men berre to seier kvifor
    Gitt samarbeidsfila "../examples/tildelingsbrev-2020.toml"
    Når samarbeidet blir vurdert per 2020-12-15
    Så er kriteriet "Klare og samkøyrde signal i tildelingsbrev og instruks" "delvis oppfylt"
    Og er svaret på "letter-says-what" "delvis"
    Og er svaret på "letter-says-why" "delvis"
    Og er svaret på "letter-says-why" "nei" hos "Bufdir"
    Og er kriteriet "Utfyllande føringar i tildelingsbrev og instruks" "delvis oppfylt"

  Scenario: Breva frå 2020 seier ikkje noko om 2022
    Gitt samarbeidsfila "../examples/tildelingsbrev-2020.toml"
    Når samarbeidet blir vurdert per 2022-01-01
    Så er kriteriet "Klare og samkøyrde signal i tildelingsbrev og instruks" "veit ikkje"
    Og er ein av grunnane for "Klare og samkøyrde signal i tildelingsbrev og instruks" "ikkje stadfesta på lenge"
