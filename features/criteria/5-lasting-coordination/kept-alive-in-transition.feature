# language: no
Egenskap: Kontinuitet i overgangsfasen
  Et program er på vei over i en varig ordning. Sju spørsmål avgjør om samarbeidet lever så lenge.
  Noen av svarene må bekreftes hvert år, andre hvert annet år.

  Bakgrunn:
    Gitt partene
      | id         | navn                   | nivå       |
      | oppvekst   | Oppvekstdirektoratet   | direktorat |
      | grunnskole | Grunnskoledirektoratet | direktorat |
    Og relasjonen "internt i staten"
    Og målet er trinn 4 og varig

  Scenario: Programmet er forlenget, folkene er der fortsatt, og partene vil videre
    Gitt dokumentasjonen
      | hva                                 | kilde                 | dato       | for                             |
      | Brev om at arbeidet skal fortsette  | særskilt oppdragsbrev | 2019-02-01 | continuation-expected           |
      | Møtet der programmet ble forlenget  | referat               | 2019-03-14 | bridge-in-transition            |
      | Hastesak om elever uten skoleplass  | referat               | 2019-04-02 | used-when-it-matters            |
      | Møte i sekretariatet                | referat               | 2020-02-12 | contact-kept-in-transition      |
      | Toppledermøte om veien videre       | referat               | 2020-03-05 | leaders-active-in-transition    |
      | Bemanning og budsjett ut overgangen | referat               | 2020-03-05 | resources-kept-in-collaboration |
      | Samtaler med begge direktoratene    | flere intervjuer      | 2020-02-20 | parties-see-need-to-continue    |
    Når samarbeidet vurderes per 2020-12-15
    Så er kriteriet "Kontinuitet i overgangsfasen" "oppfylt"

  Scenariomal: Er ett av de sju bare en intensjon, vet vi ikke om kravet er oppfylt
    Gitt dokumentasjonen
      | kilde     | dato       | for                             |
      | <løfte>   | 2020-10-08 | continuation-expected           |
      | <bro>     | 2020-10-08 | bridge-in-transition            |
      | <kontakt> | 2020-10-08 | contact-kept-in-transition      |
      | <ledere>  | 2020-10-08 | leaders-active-in-transition    |
      | <folk>    | 2020-10-08 | resources-kept-in-collaboration |
      | <behov>   | 2020-10-08 | parties-see-need-to-continue    |
      | <hast>    | 2020-10-08 | used-when-it-matters            |
    Når samarbeidet vurderes per 2020-12-15
    Så er svaret på "<ukjent>" "vet ikke"
    Og er kriteriet "Kontinuitet i overgangsfasen" "minst delvis oppfylt"

    Eksempler:
      | ukjent                          | løfte     | bro       | kontakt   | ledere    | folk      | behov     | hast      |
      | continuation-expected           | intensjon | referat   | referat   | referat   | referat   | referat   | referat   |
      | bridge-in-transition            | referat   | intensjon | referat   | referat   | referat   | referat   | referat   |
      | contact-kept-in-transition      | referat   | referat   | intensjon | referat   | referat   | referat   | referat   |
      | leaders-active-in-transition    | referat   | referat   | referat   | intensjon | referat   | referat   | referat   |
      | resources-kept-in-collaboration | referat   | referat   | referat   | referat   | intensjon | referat   | referat   |
      | parties-see-need-to-continue    | referat   | referat   | referat   | referat   | referat   | intensjon | referat   |
      | used-when-it-matters            | referat   | referat   | referat   | referat   | referat   | referat   | intensjon |

  Scenariomal: En kilde som er ett hakk for svak, gir bare et halvt ja
    Gitt dokumentasjonen
      | hva   | kilde   | dato       | for         |
      | <hva> | <kilde> | 2020-10-08 | <indikator> |
    Når samarbeidet vurderes per 2020-12-15
    Så er svaret på "<indikator>" "minst delvis"
    Og er kriteriet "Kontinuitet i overgangsfasen" "minst delvis oppfylt"
    Og er en av grunnene for "Kontinuitet i overgangsfasen" "kilden er for svak til å avgjøre det"

    Eksempler:
      | hva                                 | kilde                 | indikator                       |
      | Ledelsen sier det muntlig           | enkeltutsagn          | continuation-expected           |
      | Et oppdragsbrev varsler forlengelse | særskilt oppdragsbrev | bridge-in-transition            |
      | De ansatte forteller om kontakten   | flere intervjuer      | contact-kept-in-transition      |
      | Topplederne sier de følger opp      | flere intervjuer      | leaders-active-in-transition    |
      | Et oppdragsbrev omtaler bemanningen | særskilt oppdragsbrev | resources-kept-in-collaboration |
      | Svar fra det ene direktoratet selv  | egenvurdering         | parties-see-need-to-continue    |
      | De ansatte husker en hastesak       | flere intervjuer      | used-when-it-matters            |

  # Det partene gjør til daglig, må bekreftes oftere enn et løfte, en forlengelse og en hastesak.
  Scenariomal: Noe må bekreftes hvert år, og noe hvert annet år
    Gitt dokumentasjonen
      | kilde   | dato   | for         |
      | <kilde> | <dato> | <indikator> |
    Når samarbeidet vurderes per 2020-12-15
    Så er svaret på "<indikator>" "<svar>"

    Eksempler: Toårsfristen
      | indikator             | kilde                 | dato       | svar     |
      | continuation-expected | særskilt oppdragsbrev | 2018-12-15 | ja       |
      | continuation-expected | særskilt oppdragsbrev | 2018-12-14 | vet ikke |
      | bridge-in-transition  | referat               | 2018-12-15 | ja       |
      | bridge-in-transition  | referat               | 2018-12-14 | vet ikke |
      | used-when-it-matters  | referat               | 2018-12-15 | ja       |
      | used-when-it-matters  | referat               | 2018-12-14 | vet ikke |

    Eksempler: Ettårsfristen
      | indikator                       | kilde            | dato       | svar     |
      | contact-kept-in-transition      | referat          | 2019-12-15 | ja       |
      | contact-kept-in-transition      | referat          | 2019-12-14 | vet ikke |
      | leaders-active-in-transition    | referat          | 2019-12-15 | ja       |
      | leaders-active-in-transition    | referat          | 2019-12-14 | vet ikke |
      | resources-kept-in-collaboration | referat          | 2019-12-15 | ja       |
      | resources-kept-in-collaboration | referat          | 2019-12-14 | vet ikke |
      | parties-see-need-to-continue    | flere intervjuer | 2019-12-15 | ja       |
      | parties-see-need-to-continue    | flere intervjuer | 2019-12-14 | vet ikke |

  Scenario: Ledelsen lover at arbeidet skal fortsette, men fagfolkene er flyttet
    Gitt dokumentasjonen
      | hva                                | kilde                 | dato       | for                        | mot                             |
      | Brev om at arbeidet skal fortsette | særskilt oppdragsbrev | 2020-07-01 | continuation-expected      |                                 |
      | Møte i sekretariatet               | referat               | 2020-10-08 | contact-kept-in-transition | resources-kept-in-collaboration |
    Når samarbeidet vurderes per 2020-12-15
    Så er kriteriet "Kontinuitet i overgangsfasen" "delvis oppfylt"
    Og er "Kontinuitet i overgangsfasen" verdt å styrke

  Scenario: Alt stanser når programmet slutter
    Gitt dokumentasjonen
      | hva                        | kilde   | dato       | mot                                                                       |
      | Sluttrapporten om ledelsen | rapport | 2020-11-20 | continuation-expected, bridge-in-transition, leaders-active-in-transition |
      | Sluttrapporten om arbeidet | rapport | 2020-11-20 | contact-kept-in-transition, resources-kept-in-collaboration               |
      | Sluttrapporten om partene  | rapport | 2020-11-20 | parties-see-need-to-continue, used-when-it-matters                        |
    Når samarbeidet vurderes per 2020-12-15
    Så er kriteriet "Kontinuitet i overgangsfasen" "ikke oppfylt"
    Og er "Kontinuitet i overgangsfasen" verdt å styrke
    Og anbefales tiltakene
      | tiltak                         |
      | kept-alive-in-transition.gap.1 |
      | kept-alive-in-transition.gap.2 |
      | kept-alive-in-transition.gap.3 |
      | kept-alive-in-transition.gap.4 |
      | kept-alive-in-transition.gap.5 |

  Scenario: Ingen har spurt hva som skjer når programmet slutter
    Når samarbeidet vurderes per 2020-12-15
    Så er kriteriet "Kontinuitet i overgangsfasen" "vet ikke"
    Og er "Kontinuitet i overgangsfasen" verken gap eller åpent

  Scenario: Brevet sier at arbeidet skal fortsette, men rapporten finner ingen slik beskjed
    Gitt dokumentasjonen
      | hva                          | kilde                 | dato       | for                   | mot                   |
      | Brev til begge direktoratene | særskilt oppdragsbrev | 2020-09-01 | continuation-expected |                       |
      | Sluttrapporten om ledelsen   | rapport               | 2020-11-20 |                       | continuation-expected |
    Når samarbeidet vurderes per 2020-12-15
    Så er kriteriet "Kontinuitet i overgangsfasen" omstridt
    Og er en av grunnene for "Kontinuitet i overgangsfasen" "kildene er uenige"
    Og anbefales tiltakene
      | tiltak                          |
      | kept-alive-in-transition.open.6 |

  # Tegn på forvitring, og tegn på det motsatte, vises når det er kjent at ordningen snart tar slutt.
  Scenariomal: Det som svikter mens mandatet løper ut, er tegn på forvitring
    Gitt ordningen tar slutt 2021-06-30
    Og "rapport" fra 2020-11-20 taler mot "<svikter>"
    Når samarbeidet vurderes per 2020-12-15
    Så vises tegnet "<tegn>"

    Eksempler:
      | svikter                         | tegn              |
      | bridge-in-transition            | no-bridge         |
      | leaders-active-in-transition    | leaders-absent    |
      | resources-kept-in-collaboration | resources-drained |

  Scenariomal: Det som fortsatt er på plass mens mandatet løper ut, er tegn på det motsatte
    Gitt ordningen tar slutt 2021-06-30
    Og "referat" fra 2020-10-08 taler for "<holder>"
    Når samarbeidet vurderes per 2020-12-15
    Så vises tegnet "<tegn>"

    Eksempler:
      | holder                       | tegn                   |
      | continuation-expected        | continuation-signalled |
      | bridge-in-transition         | more-time-secured      |
      | contact-kept-in-transition   | bridge-kept            |
      | parties-see-need-to-continue | sustained-attention    |
      | used-when-it-matters         | used-when-it-matters   |

  Scenariomal: Hvor langt en kilde rekker, avhenger av hva det spørres om
    Gitt "<kilde>" fra 2020-11-02 taler for "<indikator>"
    Når samarbeidet vurderes per 2020-12-15
    Så er svaret på "<indikator>" "<svar>"

    Eksempler:
      | indikator                       | kilde                 | svar         |
      | continuation-expected           | særskilt oppdragsbrev | ja           |
      | continuation-expected           | referat               | ja           |
      | continuation-expected           | flere intervjuer      | minst delvis |
      | bridge-in-transition            | avtale                | ja           |
      | bridge-in-transition            | særskilt oppdragsbrev | minst delvis |
      | bridge-in-transition            | referat               | ja           |
      | bridge-in-transition            | flere intervjuer      | minst delvis |
      | contact-kept-in-transition      | vedtak                | minst delvis |
      | contact-kept-in-transition      | referat               | ja           |
      | contact-kept-in-transition      | flere intervjuer      | minst delvis |
      | leaders-active-in-transition    | vedtak                | minst delvis |
      | leaders-active-in-transition    | referat               | ja           |
      | leaders-active-in-transition    | flere intervjuer      | minst delvis |
      | resources-kept-in-collaboration | vedtak                | minst delvis |
      | resources-kept-in-collaboration | referat               | ja           |
      | resources-kept-in-collaboration | flere intervjuer      | minst delvis |
      | parties-see-need-to-continue    | vedtak                | minst delvis |
      | parties-see-need-to-continue    | flere intervjuer      | ja           |
      | parties-see-need-to-continue    | enkeltutsagn          | minst delvis |
      | used-when-it-matters            | vedtak                | minst delvis |
      | used-when-it-matters            | referat               | ja           |
      | used-when-it-matters            | flere intervjuer      | minst delvis |

  Scenariomal: Det Oppvekstdirektoratet har for seg selv, er ikke noe de har sammen
    Gitt "<kilde>" fra 2020-11-02 taler for "<indikator>" hos "Oppvekstdirektoratet"
    Når samarbeidet vurderes per 2020-12-15
    Så er svaret på "<indikator>" "vet ikke"
    Og er svaret på "<indikator>" "vet ikke" hos "Oppvekstdirektoratet"

    Eksempler:
      | indikator                       | kilde                 |
      | continuation-expected           | særskilt oppdragsbrev |
      | bridge-in-transition            | avtale                |
      | contact-kept-in-transition      | referat               |
      | leaders-active-in-transition    | referat               |
      | resources-kept-in-collaboration | referat               |
      | parties-see-need-to-continue    | flere intervjuer      |
      | used-when-it-matters            | referat               |
