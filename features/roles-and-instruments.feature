# language: no
Egenskap: Samordningsroller og virkemidler
  Hvilke roller noen bør ha, følger av hvem som samarbeider, og om samarbeidet skal vare.
  Et ansvar som ikke lar seg dele, krever både hierarki og nettverk. Hva som er i bruk, ser vi av dokumentasjonen.

  Regel: Noen må drive saken fram, og noen må lede arbeidet

    Scenariomal: Ingen er pådriver eller prosessleder (<relasjon>)
      Gitt partene
        | id | navn        | nivå  |
        | en | Første part | annet |
        | to | Andre part  | annet |
      Og relasjonen "<relasjon>"
      Når samarbeidet vurderes
      Så mangler rollen "pådriver"
      Og mangler rollen "prosessleder"

      Eksempler:
        | relasjon               |
        | internt i staten       |
        | mellom stat og kommune |
        | internt i kommunen     |
        | annen relasjon         |

    Scenario: Skolen driver saken fram, men ingen leder arbeidet
      Gitt partene
        | id    | navn          | nivå    | roller   |
        | skole | Nordvik skole | kommune | pådriver |
        | helse | Nordvik helse | kommune |          |
      Og relasjonen "internt i kommunen"
      Når samarbeidet vurderes
      Så mangler rollen "prosessleder"
      Og mangler ikke rollen "pådriver"
      Og mangler ikke rollen "den som leder samarbeidet"
      Og mangler ikke rollen "systemforvalter"

    Scenario: Skolen ledet arbeidet, men trakk seg ut før sommeren
      Gitt partene
        | id    | navn          | nivå    | roller       | til        |
        | skole | Nordvik skole | kommune | prosessleder | 2020-06-30 |
        | helse | Nordvik helse | kommune | pådriver     |            |
      Og relasjonen "internt i kommunen"
      Når samarbeidet vurderes per 2020-12-15
      Så mangler rollen "prosessleder"

  Regel: I staten trengs en leder, og en systemforvalter når samarbeidet skal vare

    Scenario: Ingen leder samarbeidet mellom departementene
      Gitt partene
        | id      | navn                  | nivå        | roller                 |
        | bolig   | Boligdepartementet    | departement | pådriver, prosessleder |
        | levekår | Levekårsdepartementet | departement |                        |
      Og relasjonen "internt i staten"
      Når samarbeidet vurderes
      Så mangler rollen "den som leder samarbeidet"
      Og mangler ikke rollen "systemforvalter"
      Og mangler ikke rollen "interesseavveier"

    Scenario: Boligdepartementet leder samarbeidet, men ingen forvalter systemet som skal vare
      Gitt partene
        | id      | navn                  | nivå        | roller                                            |
        | bolig   | Boligdepartementet    | departement | pådriver, prosessleder, den som leder samarbeidet |
        | levekår | Levekårsdepartementet | departement |                                                   |
      Og relasjonen "internt i staten"
      Og målet er trinn 4 og varig
      Når samarbeidet vurderes
      Så mangler rollen "systemforvalter"
      Og mangler ikke rollen "den som leder samarbeidet"
      Og mangler ikke rollen "interesseavveier"

  Regel: Overfor kommunesektoren trengs en interesseavveier når samarbeidet skal vare

    Scenario: Samarbeidet med kommunene skal vare, og ingen veier hensynene mot hverandre
      Gitt partene
        | id  | navn                   | nivå           | roller                 |
        | sf  | Statsforvalteren i Vik | statsforvalter | pådriver, prosessleder |
        | kom | Nordvik kommune        | kommune        |                        |
      Og relasjonen "mellom stat og kommune"
      Og målet er trinn 3 og varig
      Når samarbeidet vurderes
      Så mangler rollen "interesseavveier"
      Og mangler ikke rollen "den som leder samarbeidet"
      Og mangler ikke rollen "systemforvalter"

    Scenario: Fylkeskommunen hører også til kommunesektoren
      Gitt partene
        | id   | navn                 | nivå          | roller                 |
        | dir  | Levekårsdirektoratet | direktorat    | pådriver, prosessleder |
        | fylk | Vik fylkeskommune    | fylkeskommune |                        |
      Og relasjonen "mellom stat og fylkeskommune"
      Og målet er trinn 3 og varig
      Når samarbeidet vurderes
      Så mangler rollen "interesseavveier"

    Scenario: Samarbeidet med kommunene skal ikke vare, og da trengs ingen til å veie hensynene
      Gitt partene
        | id  | navn                   | nivå           | roller                 |
        | sf  | Statsforvalteren i Vik | statsforvalter | pådriver, prosessleder |
        | kom | Nordvik kommune        | kommune        |                        |
      Og relasjonen "mellom stat og kommune"
      Og målet er trinn 3
      Når samarbeidet vurderes
      Så mangler ikke rollen "interesseavveier"

  Regel: At en rolle mangler, flytter ingen trinn

    Scenario: Ingen har fått noen rolle, men nivået kan være like høyt
      Gitt partene
        | id      | navn                  | nivå        |
        | bolig   | Boligdepartementet    | departement |
        | levekår | Levekårsdepartementet | departement |
      Og relasjonen "internt i staten"
      Og "rapport" fra 2020-10-12 taler mot "Står det i et mandat eller oppdrag hvem som har de samordningsrollene samarbeidet trenger?"
      Når samarbeidet vurderes per 2020-12-15
      Så mangler rollen "pådriver"
      Og er "Avklarte samordningsroller" verdt å styrke
      Og er nådd nivå 0, nivå underveis 0 og mulig nivå 5

  Regel: Hierarki og nettverk må virke sammen når ansvaret ikke lar seg dele

    Scenariomal: Ansvaret kan ikke deles, og bare <det som brukes> er i bruk
      Gitt parten "Boligdepartementet" på nivået "departement"
      Og parten "Oppvekstdepartementet" på nivået "departement"
      Og relasjonen "internt i staten"
      Og svaret på "Kan ansvar og eierskap til oppgavene avgrenses mellom partene?" er "nei"
      Og dokumentasjonen
        | kilde   | dato       | for                | virkemidler   |
        | rapport | 2020-10-12 | joint-tools-in-use | <virkemidler> |
      Når samarbeidet vurderes per 2020-12-15
      Så gis advarselen "one-kind-of-instrument"

      Eksempler:
        | det som brukes              | virkemidler                  |
        | regelverk                   | regelverk                    |
        | styring og fullmakter       | styringssystemer, fullmakter |
        | felles lokaler              | samlokalisering              |
        | møter og utveksling av folk | samarbeidsfora, mobilitet    |

    Scenario: Forskriften er trådt i kraft, og fagfolkene møtes
      Gitt parten "Boligdepartementet" på nivået "departement"
      Og parten "Oppvekstdepartementet" på nivået "departement"
      Og relasjonen "internt i staten"
      Og svaret på "Kan ansvar og eierskap til oppgavene avgrenses mellom partene?" er "nei"
      Og dokumentasjonen
        | hva              | kilde   | dato       | for                       | virkemidler    |
        | Felles forskrift | vedtak  | 2020-07-01 | joint-regulation-in-force | regelverk      |
        | Felles fagmøte   | referat | 2020-10-12 | joint-arena-held          | samarbeidsfora |
      Når samarbeidet vurderes per 2020-12-15
      Så gis ikke advarselen "one-kind-of-instrument"

    Scenario: Forskriften er trådt i kraft, men fagmøtene er bare et ønske
      Gitt parten "Boligdepartementet" på nivået "departement"
      Og parten "Oppvekstdepartementet" på nivået "departement"
      Og relasjonen "internt i staten"
      Og svaret på "Kan ansvar og eierskap til oppgavene avgrenses mellom partene?" er "nei"
      Og dokumentasjonen
        | hva                          | kilde     | dato       | for                       | virkemidler    |
        | Felles forskrift             | vedtak    | 2020-07-01 | joint-regulation-in-force | regelverk      |
        | Vi bør møtes oftere på tvers | intensjon | 2020-10-12 | joint-arena-held          | samarbeidsfora |
      Når samarbeidet vurderes per 2020-12-15
      Så gis advarselen "one-kind-of-instrument"

    Scenario: Ingen vet hvilke virkemidler som er i bruk
      Gitt parten "Boligdepartementet" på nivået "departement"
      Og parten "Oppvekstdepartementet" på nivået "departement"
      Og relasjonen "internt i staten"
      Og svaret på "Kan ansvar og eierskap til oppgavene avgrenses mellom partene?" er "nei"
      Når samarbeidet vurderes per 2020-12-15
      Så gis ikke advarselen "one-kind-of-instrument"
