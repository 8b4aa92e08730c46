# language: no
Egenskap: Felles portefølje
  To direktorater arbeider for dem som mangler bolig. Spørsmålet er om de har en liste over saker
  de svarer for sammen, og om de tar den fram igjen hvert år.

  Bakgrunn:
    Gitt partene
      | id      | navn                 | nivå       |
      | bolig   | Boligdirektoratet    | direktorat |
      | levekår | Levekårsdirektoratet | direktorat |
    Og relasjonen "internt i staten"
    Og målet er trinn 4 og varig

  Scenario: Listen ble laget i 2018, og referatet fra i vår viser hva som kom til og gikk ut
    Gitt dokumentasjonen
      | hva                                    | kilde   | dato       | for                     |
      | Oppstartsmøtet, med listen som vedlegg | referat | 2018-03-01 | joint-portfolio-exists  |
      | Den årlige gjennomgangen               | referat | 2020-04-22 | joint-portfolio-revised |
    Når samarbeidet vurderes per 2020-12-15
    Så er kriteriet "Felles portefølje" "oppfylt"
    Og er trinn 5 "minst delvis oppfylt"
    Og er "Felles portefølje" verken gap eller åpent

  Scenariomal: En revisjon teller i tolv måneder
    Gitt dokumentasjonen
      | hva                                    | kilde   | dato       | for                     |
      | Oppstartsmøtet, med listen som vedlegg | referat | 2018-03-01 | joint-portfolio-exists  |
      | Den årlige gjennomgangen               | referat | <dato>     | joint-portfolio-revised |
    Når samarbeidet vurderes per 2020-12-15
    Så er svaret på "joint-portfolio-revised" "<svar>"
    Og er kriteriet "Felles portefølje" "<status>"

    Eksempler:
      | dato       | svar     | status               |
      | 2019-12-15 | ja       | oppfylt              |
      | 2019-12-14 | vet ikke | minst delvis oppfylt |

  Scenariomal: Det som ikke står i noe referat, er for svakt
    Gitt dokumentasjonen
      | hva                    | kilde   | dato       | for      |
      | <hva>                  | <kilde> | 2020-09-10 | <svakt>  |
      | Referat fra ledermøtet | referat | 2020-10-14 | <resten> |
    Når samarbeidet vurderes per 2020-12-15
    Så er kriteriet "Felles portefølje" "minst delvis oppfylt"
    Og er svaret på "<svakt>" "minst delvis"

    Eksempler:
      | hva                             | kilde                 | svakt                   | resten                  |
      | Oppdragsbrev som omtaler listen | særskilt oppdragsbrev | joint-portfolio-exists  | joint-portfolio-revised |
      | Intervjuer med saksbehandlerne  | flere intervjuer      | joint-portfolio-revised | joint-portfolio-exists  |

  Scenario: Listen finnes, men ingen vet om partene har revidert den
    Gitt "referat" fra 2018-03-01 taler for "joint-portfolio-exists"
    Når samarbeidet vurderes per 2020-12-15
    Så er kriteriet "Felles portefølje" "minst delvis oppfylt"
    Og er svaret på "joint-portfolio-revised" "vet ikke"

  Scenario: Referatet omtaler en revisjon, men ingen har sett listen
    Gitt "referat" fra 2020-04-22 taler for "joint-portfolio-revised"
    Når samarbeidet vurderes per 2020-12-15
    Så er kriteriet "Felles portefølje" "minst delvis oppfylt"
    Og er svaret på "joint-portfolio-exists" "vet ikke"

  Scenario: Rapporten er uten dato og viser verken listen eller revisjonen
    Gitt dokumentasjonen
      | hva                        | kilde   | for                                             |
      | Rapport som gjengir listen | rapport | joint-portfolio-exists, joint-portfolio-revised |
    Når samarbeidet vurderes per 2020-12-15
    Så er svaret på "joint-portfolio-exists" "vet ikke"
    Og er svaret på "joint-portfolio-revised" "vet ikke"
    Og er en av grunnene for "Felles portefølje" "uten dato"

  Scenario: Listen finnes, men partene har ikke tatt den fram siden oppstarten
    Gitt dokumentasjonen
      | hva                                    | kilde      | dato       | for                    | mot                     |
      | Oppstartsmøtet, med listen som vedlegg | referat    | 2018-03-01 | joint-portfolio-exists |                         |
      | Evaluering av samarbeidet              | evaluering | 2020-09-30 |                        | joint-portfolio-revised |
    Når samarbeidet vurderes per 2020-12-15
    Så er kriteriet "Felles portefølje" "delvis oppfylt"
    Og er "Felles portefølje" et gap
    Og er en av grunnene for "Felles portefølje" "dokumentert mangel"

  Scenario: Hvert direktorat har bare sin egen liste
    Gitt dokumentasjonen
      | hva                         | kilde   | dato       | mot                                             |
      | Kartlegging av felles saker | rapport | 2020-11-12 | joint-portfolio-exists, joint-portfolio-revised |
    Når samarbeidet vurderes per 2020-12-15
    Så er kriteriet "Felles portefølje" "ikke oppfylt"
    Og er "Felles portefølje" et gap
    Og anbefales tiltakene
      | tiltak                     |
      | joint-matters-sorted.gap.1 |
      | joint-matters-sorted.gap.2 |

  Scenario: Ingen har spurt direktoratene hvilke saker de regner som felles
    Når samarbeidet vurderes per 2020-12-15
    Så er kriteriet "Felles portefølje" "vet ikke"
    Og er "Felles portefølje" åpent
    Og er en av grunnene for "Felles portefølje" "ingen opplysninger"
    Og anbefales tiltakene
      | tiltak                      |
      | joint-matters-sorted.open.3 |

  Scenario: Referatet viser til en felles liste som evalueringen ikke fant
    Gitt dokumentasjonen
      | hva                    | kilde      | dato       | for                    | mot                    |
      | Ledermøte i august     | referat    | 2020-08-19 | joint-portfolio-exists |                        |
      | Evaluering i september | evaluering | 2020-09-30 |                        | joint-portfolio-exists |
    Når samarbeidet vurderes per 2020-12-15
    Så er kriteriet "Felles portefølje" omstridt
    Og er en av grunnene for "Felles portefølje" "kildene er uenige"

  Scenario: Listen fra i høst erstatter rapporten fra i vinter, som ikke fant noen
    Gitt dokumentasjonen
      | hva                         | kilde   | dato       | for                                             | mot                    |
      | Kartlegging av felles saker | rapport | 2020-02-03 |                                                 | joint-portfolio-exists |
      | Møtet der listen ble laget  | referat | 2020-10-14 | joint-portfolio-exists, joint-portfolio-revised |                        |
    Når samarbeidet vurderes per 2020-12-15
    Så er kriteriet "Felles portefølje" "oppfylt"

  Scenariomal: Hvor langt en kilde rekker, avhenger av hva det spørres om
    Gitt "<kilde>" fra 2020-11-02 taler for "<indikator>"
    Når samarbeidet vurderes per 2020-12-15
    Så er svaret på "<indikator>" "<svar>"

    Eksempler:
      | indikator               | kilde                 | svar         |
      | joint-portfolio-exists  | avtale                | ja           |
      | joint-portfolio-exists  | særskilt oppdragsbrev | minst delvis |
      | joint-portfolio-exists  | referat               | ja           |
      | joint-portfolio-exists  | flere intervjuer      | minst delvis |
      | joint-portfolio-revised | vedtak                | minst delvis |
      | joint-portfolio-revised | referat               | ja           |
      | joint-portfolio-revised | flere intervjuer      | minst delvis |

  Scenariomal: Det Boligdirektoratet har for seg selv, er ikke noe de har sammen
    Gitt "<kilde>" fra 2020-11-02 taler for "<indikator>" hos "Boligdirektoratet"
    Når samarbeidet vurderes per 2020-12-15
    Så er svaret på "<indikator>" "vet ikke"
    Og er svaret på "<indikator>" "vet ikke" hos "Boligdirektoratet"

    Eksempler:
      | indikator               | kilde   |
      | joint-portfolio-exists  | avtale  |
      | joint-portfolio-revised | referat |
