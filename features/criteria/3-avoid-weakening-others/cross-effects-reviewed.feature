# language: no
Egenskap: Gjennomgang av virkninger på tvers
  Tilskudd som tjener én sektor, kan motarbeide målene i en annen. Slikt må partene lete etter på fire områder.
  Scenarioene viser at alle fire må være med, og at det også må være bestemt hva som skal gjøres med funnene.

  Bakgrunn:
    Gitt partene
      | id   | navn                  | nivå       |
      | jord | Jordbruksdirektoratet | direktorat |
      | vann | Vannmiljødirektoratet | direktorat |
    Og relasjonen "internt i staten"
    Og målet er trinn 4 og varig

  # Reglene setter ingen egen frist her. Da holder dokumentasjonen i tre år.
  Scenario: En rapport går gjennom alle fire områdene, og et referat viser hva partene bestemte
    Gitt dokumentasjonen
      | kilde   | dato       | for                                                                          |
      | rapport | 2018-03-01 | grants-reviewed, plans-reviewed, regulations-reviewed, budget-items-reviewed |
      | referat | 2018-03-01 | cross-effects-handled                                                        |
    Når samarbeidet vurderes per 2020-12-15
    Så er kriteriet "Gjennomgang av virkninger på tvers" "oppfylt"
    Og er trinn 3 "minst delvis oppfylt"

  Scenariomal: Alt annet står i en rapport, men <tema> er bare omtalt i intervjuer
    Gitt dokumentasjonen
      | kilde            | dato    | for           |
      | flere intervjuer | 2020-11 | <for svakt>   |
      | rapport          | 2020-11 | <godt belagt> |
    Når samarbeidet vurderes per 2020-12-15
    Så er kriteriet "Gjennomgang av virkninger på tvers" "minst delvis oppfylt"
    Og er en av grunnene for "Gjennomgang av virkninger på tvers" "kilden er for svak til å avgjøre det"

    Eksempler:
      | tema            | for svakt             | godt belagt                                                                         |
      | tilskuddene     | grants-reviewed       | plans-reviewed, regulations-reviewed, budget-items-reviewed, cross-effects-handled  |
      | planene         | plans-reviewed        | grants-reviewed, regulations-reviewed, budget-items-reviewed, cross-effects-handled |
      | regelverket     | regulations-reviewed  | grants-reviewed, plans-reviewed, budget-items-reviewed, cross-effects-handled       |
      | budsjettpostene | budget-items-reviewed | grants-reviewed, plans-reviewed, regulations-reviewed, cross-effects-handled        |
      | oppfølgingen    | cross-effects-handled | grants-reviewed, plans-reviewed, regulations-reviewed, budget-items-reviewed        |

  Scenariomal: Rapporten sier ingenting om <tema>
    Gitt dokumentasjonen
      | kilde   | dato    | for           |
      | rapport | 2020-11 | <godt belagt> |
    Når samarbeidet vurderes per 2020-12-15
    Så er kriteriet "Gjennomgang av virkninger på tvers" "minst delvis oppfylt"
    Og er svaret på "<mangler>" "vet ikke"

    Eksempler:
      | tema            | mangler               | godt belagt                                                                         |
      | tilskuddene     | grants-reviewed       | plans-reviewed, regulations-reviewed, budget-items-reviewed, cross-effects-handled  |
      | planene         | plans-reviewed        | grants-reviewed, regulations-reviewed, budget-items-reviewed, cross-effects-handled |
      | regelverket     | regulations-reviewed  | grants-reviewed, plans-reviewed, budget-items-reviewed, cross-effects-handled       |
      | budsjettpostene | budget-items-reviewed | grants-reviewed, plans-reviewed, regulations-reviewed, cross-effects-handled        |
      | oppfølgingen    | cross-effects-handled | grants-reviewed, plans-reviewed, regulations-reviewed, budget-items-reviewed        |

  Scenario: Bare noen av budsjettpostene er gjennomgått
    Gitt dokumentasjonen
      | kilde   | dato    | for                                                   | delvis                |
      | rapport | 2020-11 | grants-reviewed, plans-reviewed, regulations-reviewed | budget-items-reviewed |
      | referat | 2020-11 | cross-effects-handled                                 |                       |
    Når samarbeidet vurderes per 2020-12-15
    Så er kriteriet "Gjennomgang av virkninger på tvers" "delvis oppfylt"
    Og er "Gjennomgang av virkninger på tvers" et gap
    Og er en av grunnene for "Gjennomgang av virkninger på tvers" "bare delvis"

  Scenario: En plan om å gå gjennom tilskuddene er ikke en gjennomgang
    Gitt dokumentasjonen
      | kilde     | dato    | for             |
      | intensjon | 2020-11 | grants-reviewed |
    Når samarbeidet vurderes per 2020-12-15
    Så er kriteriet "Gjennomgang av virkninger på tvers" "vet ikke"
    Og er en av grunnene for "Gjennomgang av virkninger på tvers" "bare intensjon"

  Scenario: En rapport slår fast at ingenting er vurdert opp mot andres mål
    Gitt dokumentasjonen
      | kilde   | dato    | mot                                                                                                 |
      | rapport | 2020-11 | grants-reviewed, plans-reviewed, regulations-reviewed, budget-items-reviewed, cross-effects-handled |
    Når samarbeidet vurderes per 2020-12-15
    Så er kriteriet "Gjennomgang av virkninger på tvers" "ikke oppfylt"
    Og er "Gjennomgang av virkninger på tvers" et gap
    Og anbefales tiltakene
      | tiltak                       |
      | cross-effects-reviewed.gap.1 |
      | cross-effects-reviewed.gap.2 |

  Scenario: Ingen har spurt direktoratene om hva de har gått gjennom
    Når samarbeidet vurderes per 2020-12-15
    Så er kriteriet "Gjennomgang av virkninger på tvers" "vet ikke"
    Og er "Gjennomgang av virkninger på tvers" åpent
    Og er en av grunnene for "Gjennomgang av virkninger på tvers" "ingen opplysninger"
    Og anbefales tiltakene
      | tiltak                        |
      | cross-effects-reviewed.open.3 |

  Scenario: Den ene rapporten sier at tilskuddene er gjennomgått, den andre at de ikke er det
    Gitt dokumentasjonen
      | kilde   | dato    | for             | mot             |
      | rapport | 2020-10 | grants-reviewed |                 |
      | rapport | 2020-11 |                 | grants-reviewed |
    Når samarbeidet vurderes per 2020-12-15
    Så er kriteriet "Gjennomgang av virkninger på tvers" omstridt
    Og er en av grunnene for "Gjennomgang av virkninger på tvers" "kildene er uenige"

  Scenariomal: Hvor langt en kilde rekker, avhenger av hva det spørres om
    Gitt "<kilde>" fra 2020-11-02 taler for "<indikator>"
    Når samarbeidet vurderes per 2020-12-15
    Så er svaret på "<indikator>" "<svar>"

    Eksempler:
      | indikator             | kilde                 | svar         |
      | grants-reviewed       | avtale                | ja           |
      | grants-reviewed       | særskilt oppdragsbrev | minst delvis |
      | grants-reviewed       | rapport               | ja           |
      | grants-reviewed       | flere intervjuer      | minst delvis |
      | plans-reviewed        | avtale                | ja           |
      | plans-reviewed        | særskilt oppdragsbrev | minst delvis |
      | plans-reviewed        | rapport               | ja           |
      | plans-reviewed        | flere intervjuer      | minst delvis |
      | regulations-reviewed  | avtale                | ja           |
      | regulations-reviewed  | særskilt oppdragsbrev | minst delvis |
      | regulations-reviewed  | rapport               | ja           |
      | regulations-reviewed  | flere intervjuer      | minst delvis |
      | budget-items-reviewed | avtale                | ja           |
      | budget-items-reviewed | særskilt oppdragsbrev | minst delvis |
      | budget-items-reviewed | rapport               | ja           |
      | budget-items-reviewed | flere intervjuer      | minst delvis |
      | cross-effects-handled | avtale                | ja           |
      | cross-effects-handled | særskilt oppdragsbrev | minst delvis |
      | cross-effects-handled | referat               | ja           |
      | cross-effects-handled | flere intervjuer      | minst delvis |

  Scenariomal: Det Jordbruksdirektoratet har for seg selv, er ikke noe de har sammen
    Gitt "avtale" fra 2020-11-02 taler for "<indikator>" hos "Jordbruksdirektoratet"
    Når samarbeidet vurderes per 2020-12-15
    Så er svaret på "<indikator>" "vet ikke"
    Og er svaret på "<indikator>" "vet ikke" hos "Jordbruksdirektoratet"

    Eksempler:
      | indikator             |
      | grants-reviewed       |
      | plans-reviewed        |
      | regulations-reviewed  |
      | budget-items-reviewed |
      | cross-effects-handled |
