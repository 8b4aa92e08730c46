# language: no
Egenskap: Gjennomgang av regler som hindrer samarbeid og deling
  Et helseforetak og en kommune følger opp de samme ungdommene og er usikre på hva de kan dele.
  Scenarioene viser at de må ha gått gjennom reglene og bestemt hva de gjør med det som hindrer dem.
  En lov som bare er foreslått, eller et forslag på høring, er ikke noe som er bestemt.

  Bakgrunn:
    Gitt partene
      | id      | navn                 | nivå         |
      | solvang | Solvang helseforetak | helseforetak |
      | nordvik | Nordvik kommune      | kommune      |
    Og relasjonen "mellom helseforetak og kommune"

  # Reglene setter ingen egen frist her. Da holder dokumentasjonen i tre år.
  Scenario: Reglene ble gjennomgått i 2018, og partene bestemte hva de gjør med hver hindring
    Gitt dokumentasjonen
      | hva                                         | kilde   | dato       | for                      |
      | Hva lovene sier om samarbeid og deling      | rapport | 2018-03-01 | hindering-rules-reviewed |
      | En rutine endret, resten tatt opp med andre | referat | 2018-03-01 | hindering-rules-handled  |
    Når samarbeidet vurderes per 2020-12-15
    Så er kriteriet "Gjennomgang av regler som hindrer samarbeid og deling" "oppfylt"

  Scenario: Gjennomgangen fant ingen hindringer, og det er nok
    Gitt dokumentasjonen
      | hva                                       | kilde   | dato       | for                                               |
      | Ingen regler hindrer partene i det de vil | rapport | 2020-05-01 | hindering-rules-reviewed, hindering-rules-handled |
    Når samarbeidet vurderes per 2020-12-15
    Så er kriteriet "Gjennomgang av regler som hindrer samarbeid og deling" "oppfylt"

  Scenario: Reglene er gjennomgått, men ingen vet hva som ble bestemt
    Gitt dokumentasjonen
      | hva                                    | kilde   | dato    | for                      |
      | Hva lovene sier om samarbeid og deling | rapport | 2020-11 | hindering-rules-reviewed |
    Når samarbeidet vurderes per 2020-12-15
    Så er kriteriet "Gjennomgang av regler som hindrer samarbeid og deling" "minst delvis oppfylt"
    Og er svaret på "hindering-rules-handled" "vet ikke"

  Scenario: En hindring er ryddet av veien, men ingen vet om partene har sett etter flere
    Gitt dokumentasjonen
      | hva                                 | kilde   | dato    | for                     |
      | Partene endret rutinen for samtykke | referat | 2020-11 | hindering-rules-handled |
    Når samarbeidet vurderes per 2020-12-15
    Så er kriteriet "Gjennomgang av regler som hindrer samarbeid og deling" "minst delvis oppfylt"
    Og er svaret på "hindering-rules-reviewed" "vet ikke"

  Scenariomal: Intervjuer er for lite til å vise at reglene er <slik>
    Gitt dokumentasjonen
      | kilde            | dato    | for         |
      | flere intervjuer | 2020-11 | <indikator> |
      | rapport          | 2020-11 | <resten>    |
    Når samarbeidet vurderes per 2020-12-15
    Så er kriteriet "Gjennomgang av regler som hindrer samarbeid og deling" "minst delvis oppfylt"
    Og er en av grunnene for "Gjennomgang av regler som hindrer samarbeid og deling" "kilden er for svak til å avgjøre det"

    Eksempler:
      | slik        | indikator                | resten                   |
      | gjennomgått | hindering-rules-reviewed | hindering-rules-handled  |
      | fulgt opp   | hindering-rules-handled  | hindering-rules-reviewed |

  Scenario: En lovendring er på høring, og da er ikke noe bestemt
    Gitt dokumentasjonen
      | hva                                    | kilde     | dato    | for                      |
      | Hva lovene sier om samarbeid og deling | rapport   | 2020-03 | hindering-rules-reviewed |
      | Forslag om likere regler for samarbeid | intensjon | 2020-06 | hindering-rules-handled  |
    Når samarbeidet vurderes per 2020-12-15
    Så er kriteriet "Gjennomgang av regler som hindrer samarbeid og deling" "minst delvis oppfylt"
    Og er svaret på "hindering-rules-handled" "vet ikke"
    Og er en av grunnene for "Gjennomgang av regler som hindrer samarbeid og deling" "bare intensjon"

  Scenario: Reglene er gjennomgått, men ingenting er gjort med det som hindrer
    Gitt dokumentasjonen
      | hva                                    | kilde      | dato    | for                      | mot                     |
      | Hva lovene sier om samarbeid og deling | rapport    | 2020-03 | hindering-rules-reviewed |                         |
      | Funnene ble liggende                   | evaluering | 2020-11 |                          | hindering-rules-handled |
    Når samarbeidet vurderes per 2020-12-15
    Så er kriteriet "Gjennomgang av regler som hindrer samarbeid og deling" "delvis oppfylt"
    Og er "Gjennomgang av regler som hindrer samarbeid og deling" verdt å styrke

  Scenario: Ingen har sett på reglene
    Gitt dokumentasjonen
      | kilde   | dato    | mot                                               |
      | rapport | 2020-11 | hindering-rules-reviewed, hindering-rules-handled |
    Når samarbeidet vurderes per 2020-12-15
    Så er kriteriet "Gjennomgang av regler som hindrer samarbeid og deling" "ikke oppfylt"
    Og er "Gjennomgang av regler som hindrer samarbeid og deling" verdt å styrke
    Og anbefales tiltakene
      | tiltak               |
      | lawful-sharing.gap.1 |
      | lawful-sharing.gap.2 |

  Scenario: Ingen har sagt noe om reglene
    Når samarbeidet vurderes per 2020-12-15
    Så er kriteriet "Gjennomgang av regler som hindrer samarbeid og deling" "vet ikke"
    Og er "Gjennomgang av regler som hindrer samarbeid og deling" verken gap eller åpent

  Scenario: Én rapport sier at reglene er gjennomgått, en annen at viktige lover ble utelatt
    Gitt dokumentasjonen
      | hva                                    | kilde   | dato    | for                      | mot                      |
      | Hva lovene sier om samarbeid og deling | rapport | 2020-10 | hindering-rules-reviewed |                          |
      | Lovene om helse ble ikke gjennomgått   | rapport | 2020-11 |                          | hindering-rules-reviewed |
    Når samarbeidet vurderes per 2020-12-15
    Så er kriteriet "Gjennomgang av regler som hindrer samarbeid og deling" omstridt
    Og er en av grunnene for "Gjennomgang av regler som hindrer samarbeid og deling" "kildene er uenige"
    Og anbefales tiltakene
      | tiltak                |
      | lawful-sharing.open.3 |

  Scenariomal: Hvor langt en kilde rekker, avhenger av hva det spørres om
    Gitt "<kilde>" fra 2020-11-02 taler for "<indikator>"
    Når samarbeidet vurderes per 2020-12-15
    Så er svaret på "<indikator>" "<svar>"

    Eksempler:
      | indikator                | kilde                 | svar         |
      | hindering-rules-reviewed | avtale                | ja           |
      | hindering-rules-reviewed | særskilt oppdragsbrev | minst delvis |
      | hindering-rules-reviewed | rapport               | ja           |
      | hindering-rules-reviewed | flere intervjuer      | minst delvis |
      | hindering-rules-handled  | avtale                | ja           |
      | hindering-rules-handled  | særskilt oppdragsbrev | minst delvis |
      | hindering-rules-handled  | referat               | ja           |
      | hindering-rules-handled  | flere intervjuer      | minst delvis |

  Scenariomal: Det Nordvik kommune har for seg selv, er ikke noe de har sammen
    Gitt "avtale" fra 2020-11-02 taler for "<indikator>" hos "Nordvik kommune"
    Når samarbeidet vurderes per 2020-12-15
    Så er svaret på "<indikator>" "vet ikke"
    Og er svaret på "<indikator>" "vet ikke" hos "Nordvik kommune"

    Eksempler:
      | indikator                |
      | hindering-rules-reviewed |
      | hindering-rules-handled  |
