# language: no
Egenskap: Forankret ansvar
  Et muntlig løfte varer sjelden lenger enn den som ga det, blir sittende. Ansvaret må derfor bygge på noe skriftlig.
  Scenarioene viser hvilke dokumenter som er nok, og at det gjelder hver eneste part.

  Bakgrunn:
    Gitt partene
      | id         | navn                   | nivå       |
      | mat        | Matdirektoratet        | direktorat |
      | folkehelse | Folkehelsedirektoratet | direktorat |
    Og relasjonen "internt i staten"
    Og målet er trinn 4 og varig

  # Reglene setter ingen egen frist her. Da holder dokumentasjonen i tre år.
  Scenario: Et oppdragsbrev til begge direktoratene teller også etter nesten tre år
    Gitt dokumentasjonen
      | kilde                 | dato       | for                               |
      | særskilt oppdragsbrev | 2018-03-01 | responsibility-anchored-for-party |
    Når samarbeidet vurderes per 2020-12-15
    Så er kriteriet "Forankret ansvar" "oppfylt"
    Og er trinn 3 "minst delvis oppfylt"

  Scenario: Det ene ansvaret står i et vedtak, det andre i et oppdragsbrev
    Gitt dokumentasjonen
      | kilde                 | dato    | for                               | parter                 |
      | vedtak                | 2020-02 | responsibility-anchored-for-party | Matdirektoratet        |
      | særskilt oppdragsbrev | 2020-06 | responsibility-anchored-for-party | Folkehelsedirektoratet |
    Når samarbeidet vurderes per 2020-12-15
    Så er kriteriet "Forankret ansvar" "oppfylt"

  Scenario: At én leder sier at ansvaret er forankret, er for lite
    Gitt dokumentasjonen
      | kilde        | dato    | for                               |
      | enkeltutsagn | 2020-11 | responsibility-anchored-for-party |
    Når samarbeidet vurderes per 2020-12-15
    Så er kriteriet "Forankret ansvar" "minst delvis oppfylt"
    Og er en av grunnene for "Forankret ansvar" "kilden er for svak til å avgjøre det"

  Scenario: Folkehelsedirektoratet har bare gitt et muntlig løfte
    Gitt dokumentasjonen
      | kilde                 | dato    | for                               | mot                               | parter                 |
      | særskilt oppdragsbrev | 2020-07 | responsibility-anchored-for-party |                                   | Matdirektoratet        |
      | referat               | 2020-10 |                                   | responsibility-anchored-for-party | Folkehelsedirektoratet |
    Når samarbeidet vurderes per 2020-12-15
    Så er kriteriet "Forankret ansvar" "høyst delvis oppfylt"
    Og er "Forankret ansvar" et gap
    Og henger "Folkehelsedirektoratet" etter på "Forankret ansvar"

  Scenario: Ingen har sett hva ansvaret til Folkehelsedirektoratet bygger på
    Gitt dokumentasjonen
      | kilde                 | dato    | for                               | parter          |
      | særskilt oppdragsbrev | 2020-11 | responsibility-anchored-for-party | Matdirektoratet |
    Når samarbeidet vurderes per 2020-12-15
    Så er svaret på "responsibility-anchored-for-party" "vet ikke"
    Og er "Forankret ansvar" åpent
    Og henger "Folkehelsedirektoratet" etter på "Forankret ansvar"

  Scenario: En rapport viser at alt bygger på muntlige løfter
    Gitt dokumentasjonen
      | kilde   | dato    | mot                               |
      | rapport | 2020-11 | responsibility-anchored-for-party |
    Når samarbeidet vurderes per 2020-12-15
    Så er kriteriet "Forankret ansvar" "ikke oppfylt"
    Og er "Forankret ansvar" et gap
    Og anbefales tiltakene
      | tiltak                        |
      | responsibility-anchored.gap.1 |
      | responsibility-anchored.gap.2 |

  Scenario: Ingen har bedt partene om dokumentet ansvaret bygger på
    Når samarbeidet vurderes per 2020-12-15
    Så er kriteriet "Forankret ansvar" "vet ikke"
    Og er "Forankret ansvar" åpent
    Og er en av grunnene for "Forankret ansvar" "ingen opplysninger"
    Og anbefales tiltakene
      | tiltak                         |
      | responsibility-anchored.open.3 |

  Scenario: Oppdragsbrevet plasserer ansvaret, men en rapport måneden etter sier at ingen har det
    Gitt dokumentasjonen
      | kilde                 | dato    | for                               | mot                               |
      | særskilt oppdragsbrev | 2020-10 | responsibility-anchored-for-party |                                   |
      | rapport               | 2020-11 |                                   | responsibility-anchored-for-party |
    Når samarbeidet vurderes per 2020-12-15
    Så er kriteriet "Forankret ansvar" omstridt
    Og er en av grunnene for "Forankret ansvar" "kildene er uenige"

  Scenario: Ansvaret står i et oppdragsbrev, men tildelingsbrevene sier ikke hva som skal gjøres
    Gitt dokumentasjonen
      | kilde                 | dato    | for                               | mot              |
      | særskilt oppdragsbrev | 2020-10 | responsibility-anchored-for-party |                  |
      | rapport               | 2020-11 |                                   | letter-says-what |
    Når samarbeidet vurderes per 2020-12-15
    Så er kriteriet "Forankret ansvar" "oppfylt"
    Og gis advarselen "joint-assignment-outside-annual-steering"

  Scenario: Ansvaret står bare i et oppdragsbrev, og det er et tegn på forvitring når ordningen snart tar slutt
    Gitt ordningen tar slutt 2021-06-30
    Og dokumentasjonen
      | kilde                 | dato    | for                               | mot                        |
      | særskilt oppdragsbrev | 2020-10 | responsibility-anchored-for-party |                            |
      | rapport               | 2020-11 |                                   | signals-in-annual-steering |
    Når samarbeidet vurderes per 2020-12-15
    Så er kriteriet "Forankret ansvar" "oppfylt"
    Og vises tegnet "weak-assignment-letters"

  Scenariomal: Hvor langt en kilde rekker, avhenger av hva det spørres om
    Gitt "<kilde>" fra 2020-11-02 taler for "<indikator>"
    Når samarbeidet vurderes per 2020-12-15
    Så er svaret på "<indikator>" "<svar>"

    Eksempler:
      | indikator                         | kilde                 | svar         |
      | responsibility-anchored-for-party | særskilt oppdragsbrev | ja           |
      | responsibility-anchored-for-party | referat               | ja           |
      | responsibility-anchored-for-party | flere intervjuer      | minst delvis |

  Scenario: Svaret for Matdirektoratet er ikke noe svar for de andre
    Gitt "særskilt oppdragsbrev" fra 2020-11-02 taler for "responsibility-anchored-for-party" hos "Matdirektoratet"
    Når samarbeidet vurderes per 2020-12-15
    Så er svaret på "responsibility-anchored-for-party" "vet ikke"
    Og er svaret på "responsibility-anchored-for-party" "ja" hos "Matdirektoratet"
