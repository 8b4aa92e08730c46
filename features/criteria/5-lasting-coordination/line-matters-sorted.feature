# language: no
Egenskap: Sortering av saker til linjen eller fellesskapet
  To direktorater møtes fast om trygg ferdsel langs kysten. Det som teller, er at de faktisk sorterer
  sakene i møtene. At de mener det er lurt, eller foreslår det, er ikke nok.

  Bakgrunn:
    Gitt partene
      | id      | navn                 | nivå       |
      | havn    | Havnedirektoratet    | direktorat |
      | farvann | Farvannsdirektoratet | direktorat |
    Og relasjonen "internt i staten"
    Og målet er trinn 4 og varig

  Scenario: Av seks nye saker gikk fire til linjen, og det står i referatet
    Gitt "referat" fra 2020-10-14 taler for "line-matters-sorted-in-practice"
    Når samarbeidet vurderes per 2020-12-15
    Så er kriteriet "Sortering av saker til linjen eller fellesskapet" "oppfylt"
    Og er trinn 5 "minst delvis oppfylt"
    Og er "Sortering av saker til linjen eller fellesskapet" verken gap eller åpent

  Scenariomal: Et referat om sorteringen teller i tolv måneder
    Gitt "referat" fra <dato> taler for "line-matters-sorted-in-practice"
    Når samarbeidet vurderes per 2020-12-15
    Så er kriteriet "Sortering av saker til linjen eller fellesskapet" "<status>"

    Eksempler:
      | dato       | status   |
      | 2019-12-15 | oppfylt  |
      | 2019-12-14 | vet ikke |

  Scenariomal: Intervjuer og oppdragsbrev er for svake til å vise at saker blir sortert
    Gitt dokumentasjonen
      | hva   | kilde   | dato       | for                             |
      | <hva> | <kilde> | 2020-11-10 | line-matters-sorted-in-practice |
    Når samarbeidet vurderes per 2020-12-15
    Så er kriteriet "Sortering av saker til linjen eller fellesskapet" "minst delvis oppfylt"
    Og er en av grunnene for "Sortering av saker til linjen eller fellesskapet" "kilden er for svak til å avgjøre det"

    Eksempler:
      | hva                        | kilde                 |
      | Samtaler med dem som møter | flere intervjuer      |
      | Brev som omtaler ordningen | særskilt oppdragsbrev |

  Scenario: Et notat som foreslår å sortere sakene, viser ikke hva partene gjør
    Gitt dokumentasjonen
      | hva                        | kilde     | dato       | for                             |
      | Forslag til ny møteordning | intensjon | 2020-11-10 | line-matters-sorted-in-practice |
    Når samarbeidet vurderes per 2020-12-15
    Så er kriteriet "Sortering av saker til linjen eller fellesskapet" "vet ikke"
    Og er en av grunnene for "Sortering av saker til linjen eller fellesskapet" "bare intensjon"

  Scenario: Småsakene går til linjen, mens de tunge blir liggende
    Gitt dokumentasjonen
      | hva                   | kilde   | dato       | delvis                          |
      | Møteåret gått gjennom | rapport | 2020-11-10 | line-matters-sorted-in-practice |
    Når samarbeidet vurderes per 2020-12-15
    Så er kriteriet "Sortering av saker til linjen eller fellesskapet" "delvis oppfylt"
    Og er "Sortering av saker til linjen eller fellesskapet" et gap
    Og er en av grunnene for "Sortering av saker til linjen eller fellesskapet" "bare delvis"

  Scenario: Fellesmøtet behandler alt, stort og smått
    Gitt dokumentasjonen
      | hva                   | kilde   | dato       | mot                             |
      | Møteåret gått gjennom | rapport | 2020-11-10 | line-matters-sorted-in-practice |
    Når samarbeidet vurderes per 2020-12-15
    Så er kriteriet "Sortering av saker til linjen eller fellesskapet" "ikke oppfylt"
    Og er "Sortering av saker til linjen eller fellesskapet" et gap
    Og anbefales tiltakene
      | tiltak                    |
      | line-matters-sorted.gap.1 |
      | line-matters-sorted.gap.2 |

  Scenario: Ingen har lest referatene for å se hvor sakene havner
    Når samarbeidet vurderes per 2020-12-15
    Så er kriteriet "Sortering av saker til linjen eller fellesskapet" "vet ikke"
    Og er "Sortering av saker til linjen eller fellesskapet" åpent
    Og er en av grunnene for "Sortering av saker til linjen eller fellesskapet" "ingen opplysninger"
    Og anbefales tiltakene
      | tiltak                     |
      | line-matters-sorted.open.3 |

  # En nyere kilde erstatter en eldre først når det er seks måneder mellom dem.
  Scenario: Referatet viser sortering, rapporten fire uker senere viser det motsatte
    Gitt dokumentasjonen
      | hva                   | kilde   | dato       | for                             | mot                             |
      | Møtet i oktober       | referat | 2020-10-14 | line-matters-sorted-in-practice |                                 |
      | Møteåret gått gjennom | rapport | 2020-11-11 |                                 | line-matters-sorted-in-practice |
    Når samarbeidet vurderes per 2020-12-15
    Så er kriteriet "Sortering av saker til linjen eller fellesskapet" omstridt
    Og er en av grunnene for "Sortering av saker til linjen eller fellesskapet" "kildene er uenige"

  Scenario: Partene begynte å sortere etter rapporten fra i vinter
    Gitt dokumentasjonen
      | hva                   | kilde   | dato       | for                             | mot                             |
      | Møteåret gått gjennom | rapport | 2020-02-10 |                                 | line-matters-sorted-in-practice |
      | Møtet i oktober       | referat | 2020-10-14 | line-matters-sorted-in-practice |                                 |
    Når samarbeidet vurderes per 2020-12-15
    Så er kriteriet "Sortering av saker til linjen eller fellesskapet" "oppfylt"

  Scenariomal: Hvor langt en kilde rekker, avhenger av hva det spørres om
    Gitt "<kilde>" fra 2020-11-02 taler for "<indikator>"
    Når samarbeidet vurderes per 2020-12-15
    Så er svaret på "<indikator>" "<svar>"

    Eksempler:
      | indikator                       | kilde            | svar         |
      | line-matters-sorted-in-practice | vedtak           | minst delvis |
      | line-matters-sorted-in-practice | referat          | ja           |
      | line-matters-sorted-in-practice | flere intervjuer | minst delvis |

  Scenario: Det Havnedirektoratet har for seg selv, er ikke noe de har sammen
    Gitt "referat" fra 2020-11-02 taler for "line-matters-sorted-in-practice" hos "Havnedirektoratet"
    Når samarbeidet vurderes per 2020-12-15
    Så er svaret på "line-matters-sorted-in-practice" "vet ikke"
    Og er svaret på "line-matters-sorted-in-practice" "vet ikke" hos "Havnedirektoratet"
