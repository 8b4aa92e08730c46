# language: no
Egenskap: Fem tildelingsbrev, side ved side
  Brevene er tildelingsbrevene for 2020 til de fem direktoratene i 0–24-samarbeidet, slik DFØ-notat 2020:3 gjengir dem.
  Hvert brev leses for seg. Tier det, er svaret nei. Deltar flere, spørres det etter hvert brev.

  Regel: Hva hvert brev sier om samarbeidet

    Bakgrunn:
      Gitt relasjonen "internt i staten"
      Og parten "Kunnskapsdepartementet" på nivået "departement"

    Scenario: Helsedirektoratet får vite hva, men verken hvorfor eller sammenhengen med de andre
      Gitt parten "Helsedirektoratet" på nivået "direktorat"
      Og dokumentasjonen
        | hva                                   | kilde            | dato | for              | delvis                | mot                               |
        | Brevet gir tre oppgaver               | styringsdokument | 2020 | letter-says-what |                       |                                   |
        | Det gir ingen grunn                   | styringsdokument | 2020 |                  |                       | letter-says-why                   |
        | Det nevner ikke de andre              | styringsdokument | 2020 |                  |                       | letter-says-relation              |
        | Ett delprosjekt får prioritet         | styringsdokument | 2020 |                  | letter-gives-priority |                                   |
        | Det ber ikke om rapport               | styringsdokument | 2020 |                  |                       | letter-asks-for-reporting         |
        | Det viser ikke til noe felles oppdrag | styringsdokument | 2020 |                  |                       | letter-refers-to-joint-assignment |
        | Det ber om råd om tiden etter 2020    | styringsdokument | 2020 |                  | letter-gives-horizon  |                                   |
      Når samarbeidet vurderes per 2020-12-15
      Så er svaret på "letter-says-what" "ja"
      Og er svaret på "letter-says-why" "nei"
      Og er svaret på "letter-says-relation" "nei"
      Og er svaret på "letter-gives-priority" "delvis"
      Og er svaret på "letter-asks-for-reporting" "nei"
      Og er svaret på "letter-refers-to-joint-assignment" "nei"
      Og er svaret på "letter-gives-horizon" "delvis"
      Og er kriteriet "Klare og samkjørte signaler i tildelingsbrev og instruks" "delvis oppfylt"
      Og er kriteriet "Utfyllende føringer i tildelingsbrev og instruks" "delvis oppfylt"

    Scenario: IMDi skal følge opp og bidra, og mer sier brevet ikke
      Gitt parten "IMDi" på nivået "direktorat"
      Og dokumentasjonen
        | hva                                   | kilde            | dato | for | delvis           | mot                               |
        | IMDi skal følge opp og bidra          | styringsdokument | 2020 |     | letter-says-what |                                   |
        | Det gir ingen grunn                   | styringsdokument | 2020 |     |                  | letter-says-why                   |
        | Det nevner ikke de andre              | styringsdokument | 2020 |     |                  | letter-says-relation              |
        | Det ber ikke om prioritet             | styringsdokument | 2020 |     |                  | letter-gives-priority             |
        | Det ber ikke om rapport               | styringsdokument | 2020 |     |                  | letter-asks-for-reporting         |
        | Det viser ikke til noe felles oppdrag | styringsdokument | 2020 |     |                  | letter-refers-to-joint-assignment |
        | Det sier ikke hvor lenge              | styringsdokument | 2020 |     |                  | letter-gives-horizon              |
      Når samarbeidet vurderes per 2020-12-15
      Så er svaret på "letter-says-what" "delvis"
      Og er svaret på "letter-says-why" "nei"
      Og er svaret på "letter-says-relation" "nei"
      Og er svaret på "letter-gives-priority" "nei"
      Og er svaret på "letter-asks-for-reporting" "nei"
      Og er svaret på "letter-refers-to-joint-assignment" "nei"
      Og er svaret på "letter-gives-horizon" "nei"
      Og er kriteriet "Klare og samkjørte signaler i tildelingsbrev og instruks" "delvis oppfylt"
      Og er kriteriet "Utfyllende føringer i tildelingsbrev og instruks" "ikke oppfylt"

    Scenario: Arbeids- og velferdsdirektoratet får vite hvorfor og hvor lenge
      Gitt parten "Arbeids- og velferdsdirektoratet" på nivået "direktorat"
      Og dokumentasjonen
        | hva                                   | kilde            | dato | for                  | delvis           | mot                               |
        | Direktoratet skal delta               | styringsdokument | 2020 |                      | letter-says-what |                                   |
        | Flere unge skal fullføre og få arbeid | styringsdokument | 2020 | letter-says-why      |                  |                                   |
        | Det nevner ikke de andre              | styringsdokument | 2020 |                      |                  | letter-says-relation              |
        | Det ber ikke om prioritet             | styringsdokument | 2020 |                      |                  | letter-gives-priority             |
        | Det ber ikke om rapport               | styringsdokument | 2020 |                      |                  | letter-asks-for-reporting         |
        | Det viser ikke til noe felles oppdrag | styringsdokument | 2020 |                      |                  | letter-refers-to-joint-assignment |
        | Det oppgir perioden 2015–2020         | styringsdokument | 2020 | letter-gives-horizon |                  |                                   |
      Når samarbeidet vurderes per 2020-12-15
      Så er svaret på "letter-says-what" "delvis"
      Og er svaret på "letter-says-why" "ja"
      Og er svaret på "letter-says-relation" "nei"
      Og er svaret på "letter-gives-priority" "nei"
      Og er svaret på "letter-asks-for-reporting" "nei"
      Og er svaret på "letter-refers-to-joint-assignment" "nei"
      Og er svaret på "letter-gives-horizon" "ja"
      Og er kriteriet "Klare og samkjørte signaler i tildelingsbrev og instruks" "delvis oppfylt"
      Og er kriteriet "Utfyllende føringer i tildelingsbrev og instruks" "delvis oppfylt"

    Scenario: Bufdir skal rapportere, men får ikke vite hva det skal bidra med
      Gitt parten "Bufdir" på nivået "direktorat"
      Og dokumentasjonen
        | hva                                   | kilde            | dato | for                       | delvis           | mot                               |
        | Bufdir skal delta og bidra            | styringsdokument | 2020 |                           | letter-says-what |                                   |
        | Det gir ingen grunn                   | styringsdokument | 2020 |                           |                  | letter-says-why                   |
        | Det nevner ikke de andre              | styringsdokument | 2020 |                           |                  | letter-says-relation              |
        | Det ber ikke om prioritet             | styringsdokument | 2020 |                           |                  | letter-gives-priority             |
        | Det krever omtale i årsrapporten      | styringsdokument | 2020 | letter-asks-for-reporting |                  |                                   |
        | Det viser ikke til noe felles oppdrag | styringsdokument | 2020 |                           |                  | letter-refers-to-joint-assignment |
        | Det sier ikke hvor lenge              | styringsdokument | 2020 |                           |                  | letter-gives-horizon              |
      Når samarbeidet vurderes per 2020-12-15
      Så er svaret på "letter-says-what" "delvis"
      Og er svaret på "letter-says-why" "nei"
      Og er svaret på "letter-says-relation" "nei"
      Og er svaret på "letter-gives-priority" "nei"
      Og er svaret på "letter-asks-for-reporting" "ja"
      Og er svaret på "letter-refers-to-joint-assignment" "nei"
      Og er svaret på "letter-gives-horizon" "nei"
      Og er kriteriet "Klare og samkjørte signaler i tildelingsbrev og instruks" "delvis oppfylt"
      Og er kriteriet "Utfyllende føringer i tildelingsbrev og instruks" "delvis oppfylt"

    Scenario: Utdanningsdirektoratet får det klareste brevet, men slipper å rapportere
      Gitt parten "Utdanningsdirektoratet" på nivået "direktorat"
      Og dokumentasjonen
        | hva                                      | kilde            | dato | for                               | delvis               | mot                       |
        | Direktoratet skal koordinere             | styringsdokument | 2020 | letter-says-what                  |                      |                           |
        | Det begrunner det med barns læring       | styringsdokument | 2020 | letter-says-why                   |                      |                           |
        | De andre går bare fram av koordineringen | styringsdokument | 2020 |                                   | letter-says-relation |                           |
        | Det ber om ressurser                     | styringsdokument | 2020 | letter-gives-priority             |                      |                           |
        | Det ber ikke om rapport                  | styringsdokument | 2020 |                                   |                      | letter-asks-for-reporting |
        | Det viser til de felles oppdragsbrevene  | styringsdokument | 2020 | letter-refers-to-joint-assignment |                      |                           |
        | Det oppgir perioden 2015–2020            | styringsdokument | 2020 | letter-gives-horizon              |                      |                           |
      Når samarbeidet vurderes per 2020-12-15
      Så er svaret på "letter-says-what" "ja"
      Og er svaret på "letter-says-why" "ja"
      Og er svaret på "letter-says-relation" "delvis"
      Og er svaret på "letter-gives-priority" "ja"
      Og er svaret på "letter-asks-for-reporting" "nei"
      Og er svaret på "letter-refers-to-joint-assignment" "ja"
      Og er svaret på "letter-gives-horizon" "ja"
      Og er kriteriet "Klare og samkjørte signaler i tildelingsbrev og instruks" "delvis oppfylt"
      Og er kriteriet "Utfyllende føringer i tildelingsbrev og instruks" "delvis oppfylt"

  Regel: Side ved side er svaret delvis når to brev eller flere sier noe, og de som tier, blir nevnt

    Scenariomal: Lagt side ved side henger brevet til <direktoratet> etter
      Gitt samarbeidsfilen "../examples/tildelingsbrev-2020.toml"
      Når samarbeidet vurderes per 2020-12-15
      Så er "Klare og samkjørte signaler i tildelingsbrev og instruks" et gap
      Og henger "<direktoratet>" etter på "Klare og samkjørte signaler i tildelingsbrev og instruks"

      Eksempler:
        | direktoratet                     |
        | Helsedirektoratet                |
        | IMDi                             |
        | Arbeids- og velferdsdirektoratet |
        | Bufdir                           |
        | Utdanningsdirektoratet           |

    Scenario: Alle brevene sier noe om hva, to sier hvorfor, og bare ett noe om sammenhengen
      Gitt samarbeidsfilen "../examples/tildelingsbrev-2020.toml"
      Når samarbeidet vurderes per 2020-12-15
      Så er svaret på "letter-says-what" "delvis"
      Og er svaret på "letter-says-why" "delvis"
      Og er svaret på "letter-says-relation" "høyst delvis"
      Og er kriteriet "Klare og samkjørte signaler i tildelingsbrev og instruks" "delvis oppfylt"
      Og er kriteriet "Utfyllende føringer i tildelingsbrev og instruks" "delvis oppfylt"
      Og anbefales tiltakene
        | tiltak                         |
        | steering-letters-aligned.gap.1 |
        | steering-conversation          |
        | signals-into-annual-steering   |
        | letters-complete.gap.1         |
        | letters-complete.gap.2         |

    Scenariomal: Brevet til <direktoratet> i tabellen: hva <hva>, hvorfor <hvorfor>, relasjon <relasjon>
      Gitt samarbeidsfilen "../examples/tildelingsbrev-2020.toml"
      Når samarbeidet vurderes per 2020-12-15
      Så er svaret på "letter-says-what" "<hva>" hos "<direktoratet>"
      Og er svaret på "letter-says-why" "<hvorfor>" hos "<direktoratet>"
      Og er svaret på "letter-says-relation" "<relasjon>" hos "<direktoratet>"

      Eksempler:
        | direktoratet                     | hva    | hvorfor | relasjon |
        | Helsedirektoratet                | ja     | nei     | nei      |
        | IMDi                             | delvis | nei     | nei      |
        | Arbeids- og velferdsdirektoratet | delvis | ja      | nei      |
        | Bufdir                           | delvis | nei     | nei      |
        | Utdanningsdirektoratet           | ja     | ja      | delvis   |

    # Et tildelingsbrev gjelder for ett år. Brevene er datert 2020 og holder derfor ut 2021.
    Scenario: Året etter må de nye brevene leses
      Gitt samarbeidsfilen "../examples/tildelingsbrev-2020.toml"
      Når samarbeidet vurderes per 2022-01-01
      Så er kriteriet "Klare og samkjørte signaler i tildelingsbrev og instruks" "vet ikke"
      Og er "Klare og samkjørte signaler i tildelingsbrev og instruks" åpent
      Og er en av grunnene for "Klare og samkjørte signaler i tildelingsbrev og instruks" "ikke bekreftet på lenge"

    # I 0–24-samarbeidet deltar også Politidirektoratet, men ingen kilde gjengir brevet dit. Det er ukjent, ikke et nei.
    Scenario: Et brev ingen har lest, er ukjent, og det gjør ikke de andre brevene klarere
      Gitt samarbeidsfilen "../examples/0-24-samarbeidet.toml"
      Og vi ser på arenaen "Internt i staten"
      Når samarbeidet vurderes per 2020-12-15
      Så er svaret på "letter-says-what" "vet ikke" hos "Politidirektoratet"
      Og er svaret på "letter-says-what" "delvis"
      Og er "Klare og samkjørte signaler i tildelingsbrev og instruks" et gap

    Scenario: Kommunale virksomheter får ikke tildelingsbrev
      Gitt parten "Nordvik skole" på nivået "kommune"
      Og parten "Nordvik helse" på nivået "kommune"
      Og relasjonen "internt i kommunen"
      Når samarbeidet vurderes
      Så gjelder ikke kriteriet "Klare og samkjørte signaler i tildelingsbrev og instruks"
      Og gjelder ikke kriteriet "Utfyllende føringer i tildelingsbrev og instruks"

    Scenario: I et samarbeid mellom bare departementer er det ingen brev å lese
      Gitt parten "Kunnskapsdepartementet" på nivået "departement"
      Og parten "Helsedepartementet" på nivået "departement"
      Og relasjonen "internt i staten"
      Når samarbeidet vurderes
      Så gjelder ikke kriteriet "Klare og samkjørte signaler i tildelingsbrev og instruks"
