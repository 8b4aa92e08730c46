# language: no
Egenskap: Avtale mellom stat og kommunesektor
  Kommunen styres av egne folkevalgte, så staten kan ikke instruere den som en etat. De to må avtale hvem som har ansvaret.
  Scenarioene viser at avtalen må gjelde nå, fordele ansvar og roller, og være mer enn et ønske.

  Bakgrunn:
    Gitt partene
      | id        | navn                   | nivå       |
      | bosetting | Bosettingsdirektoratet | direktorat |
      | nordvik   | Nordvik kommune        | kommune    |
    Og relasjonen "mellom stat og kommune"
    Og målet er trinn 4 og varig

  # Reglene setter ingen egen frist her. Da holder dokumentasjonen i tre år.
  Scenario: En avtale fra 2018 som fordeler ansvar og roller, gjelder fortsatt
    Gitt dokumentasjonen
      | kilde  | dato       | for                                                 |
      | avtale | 2018-03-01 | agreement-in-force, agreement-places-responsibility |
    Når samarbeidet vurderes per 2020-12-15
    Så er kriteriet "Avtale mellom stat og kommunesektor" "oppfylt"
    Og er trinn 3 "minst delvis oppfylt"

  Scenario: Avtalen løp ut ved forrige nyttår, og ingen har lagt fram en ny
    Gitt dokumentasjonen
      | kilde  | dato       | til        | for                                                 |
      | avtale | 2018-03-01 | 2019-12-31 | agreement-in-force, agreement-places-responsibility |
    Når samarbeidet vurderes per 2020-12-15
    Så er kriteriet "Avtale mellom stat og kommunesektor" "vet ikke"
    Og er en av grunnene for "Avtale mellom stat og kommunesektor" "gjelder ikke lenger"

  Scenariomal: Et referat er for svakt til å vise at <noe er avtalt>
    Gitt dokumentasjonen
      | kilde   | dato    | for           |
      | referat | 2020-11 | <for svakt>   |
      | avtale  | 2020-11 | <godt belagt> |
    Når samarbeidet vurderes per 2020-12-15
    Så er kriteriet "Avtale mellom stat og kommunesektor" "minst delvis oppfylt"
    Og er en av grunnene for "Avtale mellom stat og kommunesektor" "kilden er for svak til å avgjøre det"

    Eksempler:
      | noe er avtalt       | for svakt                       | godt belagt                     |
      | avtalen gjelder     | agreement-in-force              | agreement-places-responsibility |
      | ansvaret er fordelt | agreement-places-responsibility | agreement-in-force              |

  Scenariomal: Av avtaleteksten går det ikke fram <hva>
    Gitt dokumentasjonen
      | kilde  | dato    | for           |
      | avtale | 2020-11 | <godt belagt> |
    Når samarbeidet vurderes per 2020-12-15
    Så er kriteriet "Avtale mellom stat og kommunesektor" "minst delvis oppfylt"
    Og er svaret på "<mangler>" "vet ikke"

    Eksempler:
      | hva                   | mangler                         | godt belagt                     |
      | om den gjelder nå     | agreement-in-force              | agreement-places-responsibility |
      | hvem som har ansvaret | agreement-places-responsibility | agreement-in-force              |

  Scenario: At kommunen ønsker seg en avtale, avgjør ingenting
    Gitt dokumentasjonen
      | kilde     | dato    | for                | parter          |
      | intensjon | 2020-11 | agreement-in-force | Nordvik kommune |
    Når samarbeidet vurderes per 2020-12-15
    Så er kriteriet "Avtale mellom stat og kommunesektor" "vet ikke"
    Og er en av grunnene for "Avtale mellom stat og kommunesektor" "bare intensjon"

  Scenario: Ansatte på begge sider sier at avtalen mangler, men intervjuer kan ikke alene slå det fast
    Gitt dokumentasjonen
      | kilde            | dato    | mot                                                 |
      | flere intervjuer | 2020-09 | agreement-in-force, agreement-places-responsibility |
    Når samarbeidet vurderes per 2020-12-15
    Så er kriteriet "Avtale mellom stat og kommunesektor" "høyst delvis oppfylt"

  Scenario: En rapport slår fast at ingen avtale er inngått
    Gitt dokumentasjonen
      | kilde   | dato    | mot                                                 |
      | rapport | 2020-11 | agreement-in-force, agreement-places-responsibility |
    Når samarbeidet vurderes per 2020-12-15
    Så er kriteriet "Avtale mellom stat og kommunesektor" "ikke oppfylt"
    Og er "Avtale mellom stat og kommunesektor" et gap
    Og anbefales tiltakene
      | tiltak                             |
      | state-municipality-agreement.gap.1 |
      | state-municipality-agreement.gap.2 |
      | state-municipality-agreement.gap.3 |

  # Kilden anbefaler dette i sammendraget, og det går foran det som mangler på et lavere trinn.
  Scenario: Både oversikten og avtalen mangler
    Gitt "rapport" fra 2020-11-03 taler mot "overview-exists"
    Og "rapport" fra 2020-11-03 taler mot "agreement-in-force"
    Når samarbeidet vurderes per 2020-12-15
    Så er dette det første å gjøre
      | tiltak                             |
      | state-municipality-agreement.gap.2 |

  Scenario: Ingen har spurt direktoratet eller kommunen om det finnes en avtale
    Når samarbeidet vurderes per 2020-12-15
    Så er kriteriet "Avtale mellom stat og kommunesektor" "vet ikke"
    Og er "Avtale mellom stat og kommunesektor" åpent
    Og er en av grunnene for "Avtale mellom stat og kommunesektor" "ingen opplysninger"
    Og anbefales tiltakene
      | tiltak                              |
      | state-municipality-agreement.open.4 |

  Scenario: Avtalen er lagt fram, men en rapport måneden etter mener at den ikke er i kraft
    Gitt dokumentasjonen
      | kilde   | dato    | for                | mot                |
      | avtale  | 2020-10 | agreement-in-force |                    |
      | rapport | 2020-11 |                    | agreement-in-force |
    Når samarbeidet vurderes per 2020-12-15
    Så er kriteriet "Avtale mellom stat og kommunesektor" omstridt
    Og er en av grunnene for "Avtale mellom stat og kommunesektor" "kildene er uenige"

  Scenario: Internt i staten gjelder ikke kravet om en avtale med kommunesektoren
    Gitt relasjonen "internt i staten"
    Når samarbeidet vurderes per 2020-12-15
    Så gjelder ikke kriteriet "Avtale mellom stat og kommunesektor"

  Scenariomal: Hvor langt en kilde rekker, avhenger av hva det spørres om
    Gitt "<kilde>" fra 2020-11-02 taler for "<indikator>"
    Når samarbeidet vurderes per 2020-12-15
    Så er svaret på "<indikator>" "<svar>"

    Eksempler:
      | indikator                       | kilde                 | svar         |
      | agreement-in-force              | avtale                | ja           |
      | agreement-in-force              | særskilt oppdragsbrev | minst delvis |
      | agreement-in-force              | referat               | minst delvis |
      | agreement-places-responsibility | avtale                | ja           |
      | agreement-places-responsibility | særskilt oppdragsbrev | minst delvis |
      | agreement-places-responsibility | referat               | minst delvis |

  Scenariomal: Det Bosettingsdirektoratet har for seg selv, er ikke noe de har sammen
    Gitt "avtale" fra 2020-11-02 taler for "<indikator>" hos "Bosettingsdirektoratet"
    Når samarbeidet vurderes per 2020-12-15
    Så er svaret på "<indikator>" "vet ikke"
    Og er svaret på "<indikator>" "vet ikke" hos "Bosettingsdirektoratet"

    Eksempler:
      | indikator                       |
      | agreement-in-force              |
      | agreement-places-responsibility |
