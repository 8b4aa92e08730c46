# language: no
Egenskap: Fast felles organisering
  To direktorater vil gjøre et program om til en fast ordning. Scenarioene viser forskjellen på
  et utvalg som varer til partene endrer det, og et styre med sluttdato.

  Bakgrunn:
    Gitt partene
      | id       | navn                 | nivå       |
      | oppvekst | Oppvekstdirektoratet | direktorat |
      | bolig    | Boligdirektoratet    | direktorat |
    Og relasjonen "internt i staten"
    Og målet er trinn 4 og varig

  Scenario: Avtalen fra 2018 oppretter et utvalg uten sluttdato
    Gitt dokumentasjonen
      | hva                        | kilde  | dato       | for                                            |
      | Avtale om samarbeidsutvalg | avtale | 2018-03-01 | standing-body-exists, mandate-without-end-date |
    Når samarbeidet vurderes per 2020-12-15
    Så er kriteriet "Fast felles organisering" "oppfylt"
    Og er trinn 5 "minst delvis oppfylt"
    Og er "Fast felles organisering" verken gap eller åpent
    Og er varig samordning "minst delvis oppfylt"

  Scenariomal: Et referat er for svakt til å vise en fast ordning
    Gitt dokumentasjonen
      | hva                        | kilde   | dato       | for      |
      | <hva>                      | referat | 2020-06-11 | <svakt>  |
      | Avtale om samarbeidsutvalg | avtale  | 2018-03-01 | <resten> |
    Når samarbeidet vurderes per 2020-12-15
    Så er kriteriet "Fast felles organisering" "minst delvis oppfylt"
    Og er svaret på "<svakt>" "minst delvis"

    Eksempler:
      | hva                              | svakt                    | resten                   |
      | Møte der utvalget ble omtalt     | standing-body-exists     | mandate-without-end-date |
      | Møte der noen sa «inntil videre» | mandate-without-end-date | standing-body-exists     |

  Scenario: Avtalen oppretter et utvalg, men ingen har lest hvor lenge mandatet gjelder
    Gitt "avtale" fra 2020-05-04 taler for "standing-body-exists"
    Når samarbeidet vurderes per 2020-12-15
    Så er kriteriet "Fast felles organisering" "minst delvis oppfylt"
    Og er svaret på "mandate-without-end-date" "vet ikke"

  Scenario: Mandatet har ingen sluttdato, men ingen vet om utvalget er avtalt
    Gitt "avtale" fra 2020-05-04 taler for "mandate-without-end-date"
    Når samarbeidet vurderes per 2020-12-15
    Så er kriteriet "Fast felles organisering" "minst delvis oppfylt"
    Og er svaret på "standing-body-exists" "vet ikke"

  Scenario: Styret har faste møter, men går ut sammen med programmet
    Gitt dokumentasjonen
      | hva                     | kilde  | dato       | for                  | mot                      |
      | Avtale om programstyret | avtale | 2020-05-04 | standing-body-exists | mandate-without-end-date |
    Når samarbeidet vurderes per 2020-12-15
    Så er kriteriet "Fast felles organisering" "delvis oppfylt"
    Og er "Fast felles organisering" et gap
    Og er en av grunnene for "Fast felles organisering" "dokumentert mangel"

  Scenario: Uten mål om varig samordning er det ikke et gap at organet er midlertidig
    Gitt målet er trinn 4
    Og "rapport" fra 2020-11-02 taler mot "mandate-without-end-date"
    Når samarbeidet vurderes per 2020-12-15
    Så er kriteriet "Fast felles organisering" "høyst delvis oppfylt"
    Og er "Fast felles organisering" verken gap eller åpent

  Scenario: Partene møtes fra sak til sak, uten noe fast organ
    Gitt dokumentasjonen
      | hva                         | kilde   | dato       | mot                                            |
      | Sluttrapport fra programmet | rapport | 2020-11-02 | standing-body-exists, mandate-without-end-date |
    Når samarbeidet vurderes per 2020-12-15
    Så er kriteriet "Fast felles organisering" "ikke oppfylt"
    Og er "Fast felles organisering" et gap
    Og anbefales tiltakene
      | tiltak                      |
      | standing-organisation.gap.1 |
      | standing-organisation.gap.2 |
      | standing-organisation.gap.3 |
      | leaders-forum               |

  Scenario: Ingen har funnet fram avtalen eller mandatet
    Når samarbeidet vurderes per 2020-12-15
    Så er kriteriet "Fast felles organisering" "vet ikke"
    Og er "Fast felles organisering" åpent
    Og er en av grunnene for "Fast felles organisering" "ingen opplysninger"
    Og anbefales tiltakene
      | tiltak                       |
      | standing-organisation.open.4 |

  Scenario: Avtalen oppretter et utvalg som sluttrapporten sier aldri kom i gang
    Gitt dokumentasjonen
      | hva                         | kilde   | dato       | for                  | mot                  |
      | Avtale om samarbeidsutvalg  | avtale  | 2020-08-24 | standing-body-exists |                      |
      | Sluttrapport fra programmet | rapport | 2020-11-02 |                      | standing-body-exists |
    Når samarbeidet vurderes per 2020-12-15
    Så er kriteriet "Fast felles organisering" omstridt
    Og er en av grunnene for "Fast felles organisering" "kildene er uenige"

  Scenario: En avtale om å gå over i fast drift erstatter den gamle sluttdatoen
    Gitt dokumentasjonen
      | hva                           | kilde  | dato       | for                                            | mot                      |
      | Mandat for programmet ut 2020 | avtale | 2018-01-15 |                                                | mandate-without-end-date |
      | Avtale om fast drift          | avtale | 2020-09-28 | standing-body-exists, mandate-without-end-date |                          |
    Når samarbeidet vurderes per 2020-12-15
    Så er kriteriet "Fast felles organisering" "oppfylt"

  Scenario: Et utvalg uten felles plan eller tiltak gir en advarsel
    Gitt dokumentasjonen
      | hva                         | kilde   | dato       | for                  | mot                                        |
      | Avtale om samarbeidsutvalg  | avtale  | 2020-05-04 | standing-body-exists |                                            |
      | Sluttrapport fra programmet | rapport | 2020-11-02 |                      | joint-plan-adopted, joint-measures-adopted |
    Når samarbeidet vurderes per 2020-12-15
    Så gis advarselen "structure-without-content"

  Scenariomal: Hvor langt en kilde rekker, avhenger av hva det spørres om
    Gitt "<kilde>" fra 2020-11-02 taler for "<indikator>"
    Når samarbeidet vurderes per 2020-12-15
    Så er svaret på "<indikator>" "<svar>"

    Eksempler:
      | indikator                | kilde                 | svar         |
      | standing-body-exists     | avtale                | ja           |
      | standing-body-exists     | særskilt oppdragsbrev | minst delvis |
      | standing-body-exists     | referat               | minst delvis |
      | mandate-without-end-date | avtale                | ja           |
      | mandate-without-end-date | særskilt oppdragsbrev | minst delvis |
      | mandate-without-end-date | referat               | minst delvis |

  Scenariomal: Det Oppvekstdirektoratet har for seg selv, er ikke noe de har sammen
    Gitt "avtale" fra 2020-11-02 taler for "<indikator>" hos "Oppvekstdirektoratet"
    Når samarbeidet vurderes per 2020-12-15
    Så er svaret på "<indikator>" "vet ikke"
    Og er svaret på "<indikator>" "vet ikke" hos "Oppvekstdirektoratet"

    Eksempler:
      | indikator                |
      | standing-body-exists     |
      | mandate-without-end-date |
