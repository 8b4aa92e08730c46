# language: no
Egenskap: Tid og møteplasser
  Departementet og direktoratet som skal gjøre arbeidet, må forstå problemet likt. Scenarioene viser
  at de må ha både møttes og satt av tid det siste året. Et seminar fra i fjor høst er for gammelt.

  Bakgrunn:
    Gitt partene
      | id            | navn                  | nivå        |
      | departementet | Oppvekstdepartementet | departement |
      | direktoratet  | Oppvekstdirektoratet  | direktorat  |
    Og relasjonen "internt i staten"

  Scenario: Seminaret og tiden som ble satt av i januar, holder ut året
    Gitt dokumentasjonen
      | hva                                      | kilde   | dato       | for              |
      | Fellesseminar med alle nivåene           | referat | 2020-01-15 | joint-arena-held |
      | Tid til drøftinger lagt inn i årsplanene | referat | 2020-01-15 | time-set-aside   |
    Når samarbeidet vurderes per 2020-12-15
    Så er kriteriet "Tid og møteplasser" "oppfylt"
    Og er trinn 2 "minst delvis oppfylt"
    Og er "Tid og møteplasser" verken gap eller åpent

  Scenariomal: At <påstand>, må være vist de siste tolv månedene
    Gitt dokumentasjonen
      | kilde   | dato   | for         |
      | referat | <dato> | <indikator> |
    Når samarbeidet vurderes per 2020-12-15
    Så er svaret på "<indikator>" "<svar>"

    Eksempler:
      | påstand            | indikator        | dato       | svar     |
      | partene har møttes | joint-arena-held | 2019-12-15 | ja       |
      | partene har møttes | joint-arena-held | 2019-12-14 | vet ikke |
      | tiden er satt av   | time-set-aside   | 2019-12-15 | ja       |
      | tiden er satt av   | time-set-aside   | 2019-12-14 | vet ikke |

  Scenario: Tiden er satt av, men det siste seminaret var i fjor høst
    Gitt dokumentasjonen
      | hva                                     | kilde                       | dato    | for              |
      | Årsplaner med tid til felles drøftinger | vedtatt strategi eller plan | 2020-07 | time-set-aside   |
      | Fellesseminar med alle nivåene          | referat                     | 2019-09 | joint-arena-held |
    Når samarbeidet vurderes per 2020-12-15
    Så er kriteriet "Tid og møteplasser" "minst delvis oppfylt"
    Og er "Tid og møteplasser" åpent
    Og er en av grunnene for "Tid og møteplasser" "ikke bekreftet på lenge"

  Scenario: Tiden er satt av, men ingen vet om partene har møttes
    Gitt dokumentasjonen
      | hva                                      | kilde   | dato    | for            |
      | Tid til drøftinger lagt inn i årsplanene | referat | 2020-11 | time-set-aside |
    Når samarbeidet vurderes per 2020-12-15
    Så er kriteriet "Tid og møteplasser" "minst delvis oppfylt"
    Og er svaret på "joint-arena-held" "vet ikke"

  Scenario: Partene har møttes, men ingen vet om det er satt av tid
    Gitt dokumentasjonen
      | hva                            | kilde   | dato    | for              |
      | Fellesseminar med alle nivåene | referat | 2020-11 | joint-arena-held |
    Når samarbeidet vurderes per 2020-12-15
    Så er kriteriet "Tid og møteplasser" "minst delvis oppfylt"
    Og er svaret på "time-set-aside" "vet ikke"

  Scenariomal: Et oppdragsbrev er for lite til å vise at <påstand>
    Gitt dokumentasjonen
      | kilde                 | dato    | for         |
      | særskilt oppdragsbrev | 2020-11 | <indikator> |
      | referat               | 2020-11 | <resten>    |
    Når samarbeidet vurderes per 2020-12-15
    Så er kriteriet "Tid og møteplasser" "minst delvis oppfylt"
    Og er en av grunnene for "Tid og møteplasser" "kilden er for svak til å avgjøre det"

    Eksempler:
      | påstand            | indikator        | resten           |
      | partene har møttes | joint-arena-held | time-set-aside   |
      | tiden er satt av   | time-set-aside   | joint-arena-held |

  Scenario: Et seminar som er lagt til neste år, er ikke holdt
    Gitt dokumentasjonen
      | hva                           | kilde     | dato    | for              |
      | Fellesseminar planlagt i mars | intensjon | 2020-11 | joint-arena-held |
    Når samarbeidet vurderes per 2020-12-15
    Så er kriteriet "Tid og møteplasser" "vet ikke"
    Og er en av grunnene for "Tid og møteplasser" "bare intensjon"

  Scenario: Alt på tvers må gjøres ved siden av de daglige oppgavene
    Gitt dokumentasjonen
      | hva                              | kilde   | dato    | mot                              |
      | Ingen møter og ingen tid til dem | rapport | 2020-11 | joint-arena-held, time-set-aside |
    Når samarbeidet vurderes per 2020-12-15
    Så er kriteriet "Tid og møteplasser" "ikke oppfylt"
    Og er "Tid og møteplasser" et gap
    Og anbefales tiltakene
      | tiltak                |
      | time-and-arenas.gap.1 |
      | time-and-arenas.gap.2 |
      | time-and-arenas.gap.3 |
      | leaders-forum         |

  Scenario: Ingen har sagt noe om møter eller tid
    Når samarbeidet vurderes per 2020-12-15
    Så er kriteriet "Tid og møteplasser" "vet ikke"
    Og er "Tid og møteplasser" åpent
    Og er en av grunnene for "Tid og møteplasser" "ingen opplysninger"
    Og anbefales tiltakene
      | tiltak                 |
      | time-and-arenas.open.4 |

  Scenario: Referatet viser et felles seminar, men rapporten sier at et av nivåene ikke var med
    Gitt dokumentasjonen
      | hva                                   | kilde   | dato    | for              | mot              |
      | Fellesseminar med alle nivåene        | referat | 2020-10 | joint-arena-held |                  |
      | De som utfører arbeidet, var ikke med | rapport | 2020-11 |                  | joint-arena-held |
    Når samarbeidet vurderes per 2020-12-15
    Så er kriteriet "Tid og møteplasser" omstridt
    Og er en av grunnene for "Tid og møteplasser" "kildene er uenige"

  Scenariomal: Hvor langt en kilde rekker, avhenger av hva det spørres om
    Gitt "<kilde>" fra 2020-11-02 taler for "<indikator>"
    Når samarbeidet vurderes per 2020-12-15
    Så er svaret på "<indikator>" "<svar>"

    Eksempler:
      | indikator        | kilde                 | svar         |
      | joint-arena-held | vedtak                | minst delvis |
      | joint-arena-held | referat               | ja           |
      | joint-arena-held | flere intervjuer      | minst delvis |
      | time-set-aside   | avtale                | ja           |
      | time-set-aside   | særskilt oppdragsbrev | minst delvis |
      | time-set-aside   | referat               | ja           |
      | time-set-aside   | flere intervjuer      | minst delvis |

  Scenariomal: Det Oppvekstdepartementet har for seg selv, er ikke noe de har sammen
    Gitt "<kilde>" fra 2020-11-02 taler for "<indikator>" hos "Oppvekstdepartementet"
    Når samarbeidet vurderes per 2020-12-15
    Så er svaret på "<indikator>" "vet ikke"
    Og er svaret på "<indikator>" "vet ikke" hos "Oppvekstdepartementet"

    Eksempler:
      | indikator        | kilde   |
      | joint-arena-held | referat |
      | time-set-aside   | avtale  |
