# language: no
Egenskap: Advarsler på tvers av kriteriene
  En advarsel sier fra om to ting som hver for seg kan være greie, men som er uheldige sammen.
  Begge må være dokumentert. Er den ene ukjent, blir det ingen advarsel.

  Bakgrunn:
    Gitt partene
      | id    | navn              | nivå       |
      | kyst  | Kystdirektoratet  | direktorat |
      | fiske | Fiskedirektoratet | direktorat |
    Og relasjonen "internt i staten"

  Regel: En organisering uten innhold blir fort en byrde

    Scenario: Havrådet er opprettet, men har verken plan eller tiltak
      Gitt dokumentasjonen
        | hva                               | kilde   | dato       | for                  | mot                                        |
        | Avtale om et fast havråd          | avtale  | 2020-05-04 | standing-body-exists |                                            |
        | Rådet har ikke vedtatt noe felles | rapport | 2020-10-12 |                      | joint-plan-adopted, joint-measures-adopted |
      Når samarbeidet vurderes per 2020-12-15
      Så gis advarselen "structure-without-content"

    Scenario: Havrådet mangler en plan, men har avtalt tiltak
      Gitt dokumentasjonen
        | hva                         | kilde   | dato       | for                    | mot                |
        | Avtale om et fast havråd    | avtale  | 2020-05-04 | standing-body-exists   |                    |
        | Avtale om felles opprydding | avtale  | 2020-06-15 | joint-measures-adopted |                    |
        | Noen plan er ikke vedtatt   | rapport | 2020-10-12 |                        | joint-plan-adopted |
      Når samarbeidet vurderes per 2020-12-15
      Så gis ikke advarselen "structure-without-content"

    Scenario: Havrådet er opprettet, og vi vet ikke om det har noen plan
      Gitt "avtale" fra 2020-05-04 taler for "standing-body-exists"
      Når samarbeidet vurderes per 2020-12-15
      Så gis ikke advarselen "structure-without-content"

    Scenario: Det finnes verken havråd, plan eller tiltak
      Gitt dokumentasjonen
        | kilde   | dato       | mot                                                              |
        | rapport | 2020-10-12 | standing-body-exists, joint-plan-adopted, joint-measures-adopted |
      Når samarbeidet vurderes per 2020-12-15
      Så gis ikke advarselen "structure-without-content"

  Regel: En felles plan bør hvile på felles informasjon

    Scenario: Havplanen er vedtatt uten at noen har oversikt over arbeidet
      Gitt dokumentasjonen
        | hva                            | kilde                       | dato       | for                | mot             |
        | Felles havplan                 | vedtatt strategi eller plan | 2020-03-02 | joint-plan-adopted |                 |
        | Ingen samlet oversikt er laget | rapport                     | 2020-10-12 |                    | overview-exists |
      Når samarbeidet vurderes per 2020-12-15
      Så gis advarselen "plan-on-a-weak-base"

    Scenario: Havplanen er vedtatt, og vi vet ikke om noen har oversikt over arbeidet
      Gitt "vedtatt strategi eller plan" fra 2020-03-02 taler for "joint-plan-adopted"
      Når samarbeidet vurderes per 2020-12-15
      Så gis ikke advarselen "plan-on-a-weak-base"

    Scenario: Oversikten mangler, og havplanen er bare et ønske
      Gitt "rapport" fra 2020-10-12 taler mot "overview-exists"
      Og "intensjon" fra 2020-11-02 taler for "joint-plan-adopted"
      Når samarbeidet vurderes per 2020-12-15
      Så gis ikke advarselen "plan-on-a-weak-base"

  Regel: En felles plan må eies av alle

    Scenario: Kystdirektoratet har ikke forpliktet seg til havplanen
      Gitt "vedtatt strategi eller plan" fra 2020-03-02 taler for "joint-plan-adopted"
      Og "rapport" fra 2020-10-12 taler mot "party-has-committed" hos "Kystdirektoratet"
      Når samarbeidet vurderes per 2020-12-15
      Så gis advarselen "plan-without-shared-ownership"

    Scenario: Begge direktoratene har undertegnet havplanen
      Gitt "vedtatt strategi eller plan" fra 2020-03-02 taler for "joint-plan-adopted"
      Og "avtale" fra 2020-03-02 taler for "party-has-committed"
      Når samarbeidet vurderes per 2020-12-15
      Så gis ikke advarselen "plan-without-shared-ownership"

    Scenario: Kystdirektoratet har ikke forpliktet seg, men det er heller ikke vist noe å forplikte seg til
      Gitt "rapport" fra 2020-10-12 taler mot "party-has-committed" hos "Kystdirektoratet"
      Når samarbeidet vurderes per 2020-12-15
      Så gis ikke advarselen "plan-without-shared-ownership"

  Regel: Særskilte oppdrag drukner når de årlige brevene tier

    Scenario: Direktoratene har et felles oppdrag, men tildelingsbrevet til det ene nevner det ikke
      Gitt "særskilt oppdragsbrev" fra 2019-07-10 taler for "responsibility-anchored-for-party"
      Og "styringsdokument" fra 2020-01-08 taler mot "letter-says-what" hos "Fiskedirektoratet"
      Når samarbeidet vurderes per 2020-12-15
      Så gis advarselen "joint-assignment-outside-annual-steering"

    Scenario: Direktoratene har et felles oppdrag, og ingen har lest tildelingsbrevene
      Gitt "særskilt oppdragsbrev" fra 2019-07-10 taler for "responsibility-anchored-for-party"
      Når samarbeidet vurderes per 2020-12-15
      Så gis ikke advarselen "joint-assignment-outside-annual-steering"

    Scenario: Tildelingsbrevet tier, men da er det heller ikke gitt noe oppdrag
      Gitt "styringsdokument" fra 2020-01-08 taler mot "letter-says-what" hos "Fiskedirektoratet"
      Når samarbeidet vurderes per 2020-12-15
      Så gis ikke advarselen "joint-assignment-outside-annual-steering"

    # Et tildelingsbrev gjelder for ett år. Brevet fra 2019 sier ikke noe om 2020.
    Scenario: Tildelingsbrevet tidde i fjor, og årets brev er ikke lest
      Gitt "særskilt oppdragsbrev" fra 2019-07-10 taler for "responsibility-anchored-for-party"
      Og "styringsdokument" fra 2019-01-09 taler mot "letter-says-what" hos "Fiskedirektoratet"
      Når samarbeidet vurderes per 2020-12-15
      Så gis ikke advarselen "joint-assignment-outside-annual-steering"

  Regel: Et fast organ trenger feste i den årlige styringen

    Scenario: Havrådet finnes, men årets styringsdokumenter sier ikke noe samstemt om det
      Gitt "avtale" fra 2020-05-04 taler for "standing-body-exists"
      Og "rapport" fra 2020-10-12 taler mot "signals-in-annual-steering"
      Når samarbeidet vurderes per 2020-12-15
      Så gis advarselen "lasting-without-line-anchoring"

    Scenario: Havrådet finnes, og styringsdokumentene er ikke undersøkt
      Gitt "avtale" fra 2020-05-04 taler for "standing-body-exists"
      Når samarbeidet vurderes per 2020-12-15
      Så gis ikke advarselen "lasting-without-line-anchoring"

    Scenario: Styringsdokumentene tier, men da finnes det heller ikke noe havråd
      Gitt "rapport" fra 2020-10-12 taler mot "signals-in-annual-steering"
      Og "rapport" fra 2020-10-12 taler mot "standing-body-exists"
      Når samarbeidet vurderes per 2020-12-15
      Så gis ikke advarselen "lasting-without-line-anchoring"

  Regel: Uformelle samarbeid er sårbare

    Scenario: Lederne møtes, men ingen har skrevet ned hvordan de arbeider
      Gitt "referat" fra 2020-09-15 taler for "joint-arena-held"
      Og "rapport" fra 2020-10-12 taler mot "procedures-written"
      Når samarbeidet vurderes per 2020-12-15
      Så gis advarselen "informal-and-vulnerable"

    Scenario: Lederne møtes, og framgangsmåtene er skrevet ned
      Gitt "referat" fra 2020-09-15 taler for "joint-arena-held"
      Og "referat" fra 2020-10-12 taler for "procedures-written"
      Når samarbeidet vurderes per 2020-12-15
      Så gis ikke advarselen "informal-and-vulnerable"

    Scenario: Ingen har skrevet ned framgangsmåtene, men det er heller ikke vist at noen møtes
      Gitt "rapport" fra 2020-10-12 taler mot "procedures-written"
      Når samarbeidet vurderes per 2020-12-15
      Så gis ikke advarselen "informal-and-vulnerable"

  Regel: Målet bør ikke være høyere enn problemet og viljen tilsier

    Scenario: Direktoratene sikter mot trinn 4 for et problem de kan dele mellom seg
      Gitt svaret på "Er årsakssammenhengene godt forstått?" er "ja"
      Og svaret på "Kan ansvar og eierskap til oppgavene avgrenses mellom partene?" er "ja"
      Og målet er trinn 4
      Når samarbeidet vurderes per 2020-12-15
      Så gis advarselen "target-too-high"

    Scenario: Direktoratene sikter mot trinn 4, men vi vet for lite til å anbefale noe annet
      Gitt svaret på "Er årsakssammenhengene godt forstått?" er "ja"
      Og målet er trinn 4
      Når samarbeidet vurderes per 2020-12-15
      Så gis ikke advarselen "target-too-high"

    Scenario: Problemet kan deles, og direktoratene nøyer seg med trinn 3
      Gitt svaret på "Er årsakssammenhengene godt forstått?" er "ja"
      Og svaret på "Kan ansvar og eierskap til oppgavene avgrenses mellom partene?" er "ja"
      Og målet er trinn 3
      Når samarbeidet vurderes per 2020-12-15
      Så gis ikke advarselen "target-too-high"

  Regel: Uten vilje blir det ikke noe felles eierskap

    Scenario: Direktoratene vil ikke gi fra seg noe av sitt eget
      Gitt svaret på "Er partene villige til å samkjøre egen organisasjon og egne virkemidler?" er "nei"
      Når samarbeidet vurderes per 2020-12-15
      Så gis advarselen "will-is-missing"

    Scenariomal: Svaret på om direktoratene vil, er «<svaret>»
      Gitt svaret på "Er partene villige til å samkjøre egen organisasjon og egne virkemidler?" er "<svaret>"
      Når samarbeidet vurderes per 2020-12-15
      Så gis ikke advarselen "will-is-missing"

      Eksempler:
        | svaret   |
        | ja       |
        | vet ikke |

  Regel: Et udelelig ansvar krever både hierarki og nettverk

    Scenario: Ansvaret for havet kan ikke deles, og direktoratene har bare møtt hverandre
      Gitt svaret på "Kan ansvar og eierskap til oppgavene avgrenses mellom partene?" er "nei"
      Og dokumentasjonen
        | hva                 | kilde   | dato       | for              | virkemidler    |
        | Det årlige havmøtet | referat | 2020-09-15 | joint-arena-held | samarbeidsfora |
      Når samarbeidet vurderes per 2020-12-15
      Så gis advarselen "one-kind-of-instrument"

    Scenario: Ansvaret for havet kan ikke deles, og møtene følges opp med felles regler
      Gitt svaret på "Kan ansvar og eierskap til oppgavene avgrenses mellom partene?" er "nei"
      Og dokumentasjonen
        | hva                 | kilde   | dato       | for                       | virkemidler    |
        | Det årlige havmøtet | referat | 2020-09-15 | joint-arena-held          | samarbeidsfora |
        | Felles havforskrift | vedtak  | 2020-07-01 | joint-regulation-in-force | regelverk      |
      Når samarbeidet vurderes per 2020-12-15
      Så gis ikke advarselen "one-kind-of-instrument"

    Scenario: Direktoratene har bare møtt hverandre, men ansvaret kan deles
      Gitt svaret på "Kan ansvar og eierskap til oppgavene avgrenses mellom partene?" er "ja"
      Og dokumentasjonen
        | hva                 | kilde   | dato       | for              | virkemidler    |
        | Det årlige havmøtet | referat | 2020-09-15 | joint-arena-held | samarbeidsfora |
      Når samarbeidet vurderes per 2020-12-15
      Så gis ikke advarselen "one-kind-of-instrument"
