# language: no
Egenskap: Samarbeid som ikke fortrenges
  To direktorater samarbeider om unge som står utenfor skole og arbeid. Scenarioene viser hva det betyr
  at noen starter noe nytt ved siden av, at planen ikke har penger, og at navnet villeder.

  Bakgrunn:
    Gitt partene
      | id      | navn                | nivå       |
      | ungdom  | Ungdomsdirektoratet | direktorat |
      | fagbrev | Fagbrevdirektoratet | direktorat |
    Og relasjonen "internt i staten"
    Og målet er trinn 4 og varig

  Scenario: Den nye satsingen ble avklart i vår, budsjettet har penger, og navnet er fra 2018
    Gitt dokumentasjonen
      | hva                                     | kilde   | dato       | for                 |
      | Møtet der den nye satsingen ble avklart | referat | 2020-04-16 | new-efforts-tied-in |
      | Årets budsjettvedtak                    | vedtak  | 2020-01-02 | plans-have-money    |
      | Møtet der navnet ble valgt              | referat | 2018-03-01 | name-fits-the-line  |
    Når samarbeidet vurderes per 2020-12-15
    Så er kriteriet "Samarbeid som ikke fortrenges" "oppfylt"

  Scenariomal: Penger og avklaringer må vises på nytt hvert år
    Gitt "<kilde>" fra <dato> taler for "<indikator>"
    Når samarbeidet vurderes per 2020-12-15
    Så er svaret på "<indikator>" "<svar>"

    Eksempler:
      | indikator           | kilde   | dato       | svar     |
      | new-efforts-tied-in | referat | 2019-12-15 | ja       |
      | new-efforts-tied-in | referat | 2019-12-14 | vet ikke |
      | plans-have-money    | vedtak  | 2019-12-15 | ja       |
      | plans-have-money    | vedtak  | 2019-12-14 | vet ikke |

  # Til penger trengs et vedtak. De to andre spørsmålene kan et referat avgjøre, og et oppdragsbrev er for svakt.
  Scenariomal: En avtale er for svak om penger, og et oppdragsbrev er for svakt om resten
    Gitt dokumentasjonen
      | hva                     | kilde   | dato       | for      |
      | <hva>                   | <kilde> | 2020-09-03 | <svakt>  |
      | Vedtak om samarbeidet   | vedtak  | 2020-10-01 | <resten> |
      | Referat fra fellesmøtet | referat | 2020-10-01 | <resten> |
    Når samarbeidet vurderes per 2020-12-15
    Så er kriteriet "Samarbeid som ikke fortrenges" "minst delvis oppfylt"
    Og er svaret på "<svakt>" "minst delvis"

    Eksempler:
      | hva                             | kilde                 | svakt               | resten                                  |
      | Brev om å avklare nye satsinger | særskilt oppdragsbrev | new-efforts-tied-in | plans-have-money, name-fits-the-line    |
      | Avtale om å dele utgiftene      | avtale                | plans-have-money    | new-efforts-tied-in, name-fits-the-line |
      | Brev som begrunner navnet       | særskilt oppdragsbrev | name-fits-the-line  | new-efforts-tied-in, plans-have-money   |

  Scenariomal: To av tre svar er kjent, og det tredje har ingen funnet ut
    Gitt dokumentasjonen
      | hva                     | kilde   | dato       | for     |
      | Vedtak om samarbeidet   | vedtak  | 2020-10-01 | <kjent> |
      | Referat fra fellesmøtet | referat | 2020-10-01 | <kjent> |
    Når samarbeidet vurderes per 2020-12-15
    Så er kriteriet "Samarbeid som ikke fortrenges" "minst delvis oppfylt"
    Og er svaret på "<ukjent>" "vet ikke"

    Eksempler:
      | ukjent              | kjent                                   |
      | new-efforts-tied-in | plans-have-money, name-fits-the-line    |
      | plans-have-money    | new-efforts-tied-in, name-fits-the-line |
      | name-fits-the-line  | new-efforts-tied-in, plans-have-money   |

  Scenario: Et ønske om penger er ingen bevilgning
    Gitt dokumentasjonen
      | hva                                   | kilde     | dato       | for              | mot                 |
      | Innspill til neste års budsjett       | intensjon | 2020-07-01 | plans-have-money |                     |
      | Møtet om satsingen ingen fikk vite om | referat   | 2020-09-10 |                  | new-efforts-tied-in |
    Når samarbeidet vurderes per 2020-12-15
    Så er svaret på "plans-have-money" "vet ikke"
    Og er kriteriet "Samarbeid som ikke fortrenges" "høyst delvis oppfylt"
    Og er "Samarbeid som ikke fortrenges" verdt å styrke

  Scenario: Fagbrevdirektoratet startet noe eget, planen står uten penger, og navnet sier «prosjekt»
    Gitt dokumentasjonen
      | hva                           | kilde   | dato       | mot                                                       |
      | Rapport om tiltakene for unge | rapport | 2020-11-10 | new-efforts-tied-in, plans-have-money, name-fits-the-line |
    Når samarbeidet vurderes per 2020-12-15
    Så er kriteriet "Samarbeid som ikke fortrenges" "ikke oppfylt"
    Og er "Samarbeid som ikke fortrenges" verdt å styrke
    Og anbefales tiltakene
      | tiltak                |
      | not-crowded-out.gap.1 |
      | not-crowded-out.gap.2 |
      | not-crowded-out.gap.3 |
      | not-crowded-out.gap.4 |
      | not-crowded-out.gap.5 |

  # Tegn på forvitring vises når det er kjent at ordningen snart tar slutt.
  Scenariomal: Mens mandatet løper ut, er en slik mangel et tegn på forvitring
    Gitt ordningen tar slutt 2021-06-30
    Og "rapport" fra 2020-11-10 taler mot "<svikter>"
    Når samarbeidet vurderes per 2020-12-15
    Så vises tegnet "<tegn>"

    Eksempler:
      | svikter             | tegn                    |
      | new-efforts-tied-in | competing-efforts       |
      | plans-have-money    | plans-without-money     |
      | name-fits-the-line  | name-sends-wrong-signal |

  Scenario: Ingen har spurt etter nye satsinger, penger eller navn
    Når samarbeidet vurderes per 2020-12-15
    Så er kriteriet "Samarbeid som ikke fortrenges" "vet ikke"
    Og er "Samarbeid som ikke fortrenges" verken gap eller åpent

  Scenario: Referatet sier at satsingen ble avklart, rapporten sier at den startet i det stille
    Gitt dokumentasjonen
      | hva                           | kilde   | dato       | for                 | mot                 |
      | Ledermøte i september         | referat | 2020-09-10 | new-efforts-tied-in |                     |
      | Rapport om tiltakene for unge | rapport | 2020-11-10 |                     | new-efforts-tied-in |
    Når samarbeidet vurderes per 2020-12-15
    Så er kriteriet "Samarbeid som ikke fortrenges" omstridt
    Og er en av grunnene for "Samarbeid som ikke fortrenges" "kildene er uenige"
    Og anbefales tiltakene
      | tiltak                 |
      | not-crowded-out.open.6 |

  Scenariomal: Hvor langt en kilde rekker, avhenger av hva det spørres om
    Gitt "<kilde>" fra 2020-11-02 taler for "<indikator>"
    Når samarbeidet vurderes per 2020-12-15
    Så er svaret på "<indikator>" "<svar>"

    Eksempler:
      | indikator           | kilde                 | svar         |
      | new-efforts-tied-in | vedtak                | minst delvis |
      | new-efforts-tied-in | referat               | ja           |
      | new-efforts-tied-in | flere intervjuer      | minst delvis |
      | plans-have-money    | vedtak                | ja           |
      | plans-have-money    | avtale                | minst delvis |
      | plans-have-money    | referat               | minst delvis |
      | name-fits-the-line  | avtale                | ja           |
      | name-fits-the-line  | særskilt oppdragsbrev | minst delvis |
      | name-fits-the-line  | referat               | ja           |
      | name-fits-the-line  | flere intervjuer      | minst delvis |

  Scenariomal: Det Ungdomsdirektoratet har for seg selv, er ikke noe de har sammen
    Gitt "<kilde>" fra 2020-11-02 taler for "<indikator>" hos "Ungdomsdirektoratet"
    Når samarbeidet vurderes per 2020-12-15
    Så er svaret på "<indikator>" "vet ikke"
    Og er svaret på "<indikator>" "vet ikke" hos "Ungdomsdirektoratet"

    Eksempler:
      | indikator           | kilde   |
      | new-efforts-tied-in | referat |
      | plans-have-money    | vedtak  |
      | name-fits-the-line  | avtale  |
