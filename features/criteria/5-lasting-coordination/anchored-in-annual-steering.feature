# language: no
Egenskap: Forankring i den årlige styringen
  To direktorater samarbeider om utsatte barn og unge. Her står det hvilke dokumenter som teller,
  hvor lenge de teller, og hvorfor ett år med samstemte føringer er for lite.

  Bakgrunn:
    Gitt partene
      | id       | navn                 | nivå       |
      | oppvekst | Oppvekstdirektoratet | direktorat |
      | levekår  | Levekårsdirektoratet | direktorat |
    Og relasjonen "internt i staten"
    Og målet er trinn 4 og varig

  Scenario: Tildelingsbrevene har sagt det samme to år på rad
    Gitt dokumentasjonen
      | hva                        | kilde            | dato       | for                                                   |
      | Tildelingsbrevene for 2019 | styringsdokument | 2019-01-10 | signals-two-years-running                             |
      | Tildelingsbrevene for 2020 | styringsdokument | 2020-01-15 | signals-in-annual-steering, signals-two-years-running |
    Når samarbeidet vurderes per 2020-12-15
    Så er kriteriet "Forankring i den årlige styringen" "oppfylt"
    Og er trinn 5 "minst delvis oppfylt"
    Og er "Forankring i den årlige styringen" verken gap eller åpent

  # Årets føringer må være fra de siste tolv månedene. For to år på rad er det ingen egen frist, og da er den tre år.
  Scenario: Brevene fra 2017 og 2018 var samstemte, men ingen har lest årets brev
    Gitt dokumentasjonen
      | hva                                | kilde            | dato       | for                                                   |
      | Tildelingsbrevene for 2017 og 2018 | styringsdokument | 2018-03-01 | signals-in-annual-steering, signals-two-years-running |
    Når samarbeidet vurderes per 2020-12-15
    Så er kriteriet "Forankring i den årlige styringen" "minst delvis oppfylt"
    Og er svaret på "signals-two-years-running" "ja"
    Og er svaret på "signals-in-annual-steering" "vet ikke"
    Og er en av grunnene for "Forankring i den årlige styringen" "ikke bekreftet på lenge"

  Scenariomal: Et tildelingsbrev gjelder som årets i tolv måneder
    Gitt "styringsdokument" fra <dato> taler for "signals-in-annual-steering"
    Når samarbeidet vurderes per 2020-12-15
    Så er svaret på "signals-in-annual-steering" "<svar>"

    Eksempler:
      | dato       | svar     |
      | 2019-12-15 | ja       |
      | 2019-12-14 | vet ikke |

  Scenario: Årets brev er lest, men ingen har funnet fram brevene fra i fjor
    Gitt "styringsdokument" fra 2020-01-15 taler for "signals-in-annual-steering"
    Når samarbeidet vurderes per 2020-12-15
    Så er kriteriet "Forankring i den årlige styringen" "minst delvis oppfylt"
    Og er svaret på "signals-two-years-running" "vet ikke"

  Scenariomal: Føringer utenfor styringsdokumentene er for svake
    Gitt dokumentasjonen
      | hva                        | kilde            | dato       | for      |
      | <hva>                      | <kilde>          | 2020-03-02 | <føring> |
      | Tildelingsbrevene for 2020 | styringsdokument | 2020-01-15 | <resten> |
    Når samarbeidet vurderes per 2020-12-15
    Så er kriteriet "Forankring i den årlige styringen" "minst delvis oppfylt"
    Og er svaret på "<føring>" "minst delvis"

    Eksempler:
      | hva                         | kilde                       | føring                     | resten                     |
      | Avtale mellom direktoratene | avtale                      | signals-in-annual-steering | signals-two-years-running  |
      | Strategi for 2019 og 2020   | vedtatt strategi eller plan | signals-two-years-running  | signals-in-annual-steering |

  Scenario: Brevene fra i fjor nevnte ikke samarbeidet
    Gitt dokumentasjonen
      | hva                        | kilde            | dato       | for                        | mot                       |
      | Tildelingsbrevene for 2019 | styringsdokument | 2019-01-10 |                            | signals-two-years-running |
      | Tildelingsbrevene for 2020 | styringsdokument | 2020-01-15 | signals-in-annual-steering |                           |
    Når samarbeidet vurderes per 2020-12-15
    Så er kriteriet "Forankring i den årlige styringen" "delvis oppfylt"
    Og er "Forankring i den årlige styringen" et gap
    Og er en av grunnene for "Forankring i den årlige styringen" "dokumentert mangel"

  Scenario: Verken årets eller fjorårets brev nevner samarbeidet
    Gitt dokumentasjonen
      | hva                                   | kilde   | dato       | mot                                                   |
      | Gjennomgang av alle tildelingsbrevene | rapport | 2020-11-05 | signals-in-annual-steering, signals-two-years-running |
    Når samarbeidet vurderes per 2020-12-15
    Så er kriteriet "Forankring i den årlige styringen" "ikke oppfylt"
    Og er "Forankring i den årlige styringen" et gap
    Og anbefales tiltakene
      | tiltak                            |
      | anchored-in-annual-steering.gap.1 |
      | anchored-in-annual-steering.gap.2 |
      | steering-conversation             |
      | signals-into-annual-steering      |

  Scenario: Ingen har sett etter hva styringsdokumentene sier
    Når samarbeidet vurderes per 2020-12-15
    Så er kriteriet "Forankring i den årlige styringen" "vet ikke"
    Og er "Forankring i den årlige styringen" åpent
    Og er en av grunnene for "Forankring i den årlige styringen" "ingen opplysninger"
    Og anbefales tiltakene
      | tiltak                             |
      | anchored-in-annual-steering.open.3 |

  Scenario: Tillegget fra i sommer skulle samstemme brevene, men en rapport finner sprik
    Gitt dokumentasjonen
      | hva                                 | kilde            | dato       | for                        | mot                        |
      | Tillegg til begge tildelingsbrevene | styringsdokument | 2020-08-20 | signals-in-annual-steering |                            |
      | Rapport om styringen av begge       | rapport          | 2020-11-05 |                            | signals-in-annual-steering |
    Når samarbeidet vurderes per 2020-12-15
    Så er kriteriet "Forankring i den årlige styringen" omstridt
    Og er en av grunnene for "Forankring i den årlige styringen" "kildene er uenige"

  Scenario: Et fast utvalg som årets brev ikke nevner, gir en advarsel
    Gitt dokumentasjonen
      | hva                        | kilde            | dato       | for                  | mot                        |
      | Avtale om fast utvalg      | avtale           | 2019-05-20 | standing-body-exists |                            |
      | Tildelingsbrevene for 2020 | styringsdokument | 2020-01-15 |                      | signals-in-annual-steering |
    Når samarbeidet vurderes per 2020-12-15
    Så gis advarselen "lasting-without-line-anchoring"

  # Tegn på forvitring vises når det er kjent at ordningen snart tar slutt.
  Scenario: Ansvaret ligger i et særskilt brev som årets brev ikke følger opp
    Gitt ordningen tar slutt 2021-06-30
    Og dokumentasjonen
      | hva                        | kilde                 | dato       | for                               | mot                        |
      | Oppdragsbrev til begge     | særskilt oppdragsbrev | 2020-02-10 | responsibility-anchored-for-party |                            |
      | Tildelingsbrevene for 2020 | styringsdokument      | 2020-01-15 |                                   | signals-in-annual-steering |
    Når samarbeidet vurderes per 2020-12-15
    Så vises tegnet "weak-assignment-letters"

  Scenariomal: Hvor langt en kilde rekker, avhenger av hva det spørres om
    Gitt "<kilde>" fra 2020-11-02 taler for "<indikator>"
    Når samarbeidet vurderes per 2020-12-15
    Så er svaret på "<indikator>" "<svar>"

    Eksempler:
      | indikator                  | kilde            | svar         |
      | signals-in-annual-steering | styringsdokument | ja           |
      | signals-in-annual-steering | avtale           | minst delvis |
      | signals-in-annual-steering | referat          | minst delvis |
      | signals-two-years-running  | styringsdokument | ja           |
      | signals-two-years-running  | avtale           | minst delvis |
      | signals-two-years-running  | referat          | minst delvis |

  Scenariomal: Det Oppvekstdirektoratet har for seg selv, er ikke noe de har sammen
    Gitt "styringsdokument" fra 2020-11-02 taler for "<indikator>" hos "Oppvekstdirektoratet"
    Når samarbeidet vurderes per 2020-12-15
    Så er svaret på "<indikator>" "vet ikke"
    Og er svaret på "<indikator>" "vet ikke" hos "Oppvekstdirektoratet"

    Eksempler:
      | indikator                  |
      | signals-in-annual-steering |
      | signals-two-years-running  |
