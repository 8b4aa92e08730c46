# language: no
Egenskap: Målet – hvilket trinn det er riktig å sikte mot
  Det høyeste trinnet er ikke alltid det beste. Reglene anbefaler et mål ut fra problemet,
  partenes vilje og hvem som samarbeider. Peker reglene ulike veier, gjelder det laveste målet.
  Bare det som mangler til og med målet, er et gap.

  Regel: Trinn 3 er nok når problemet lar seg dele opp

    Bakgrunn:
      Gitt partene
        | id      | navn                | nivå       |
        | trafikk | Trafikkdirektoratet | direktorat |
        | kjøre   | Kjøretøytilsynet    | direktorat |
      Og relasjonen "internt i staten"

    Scenario: Årsakene er kjent, og hver etat kan ta sin del
      Gitt svaret på "Er årsakssammenhengene godt forstått?" er "ja"
      Og svaret på "Kan ansvar og eierskap til oppgavene avgrenses mellom partene?" er "ja"
      Og svaret på "Er partene villige til å samkjøre egen organisasjon og egne virkemidler?" er "ja"
      Når samarbeidet vurderes
      Så er det anbefalte målet trinn 3

    Scenario: Årsakene er kjent, men vi vet ikke om ansvaret kan deles
      Gitt svaret på "Er årsakssammenhengene godt forstått?" er "ja"
      Og svaret på "Kan ansvar og eierskap til oppgavene avgrenses mellom partene?" er "vet ikke"
      Når samarbeidet vurderes
      Så er det ikke anbefalt noe mål

    Scenario: Ansvaret kan deles, men vi vet ikke om årsakene er kjent
      Gitt svaret på "Kan ansvar og eierskap til oppgavene avgrenses mellom partene?" er "ja"
      Når samarbeidet vurderes
      Så er det ikke anbefalt noe mål

  Regel: I staten er trinn 4 målet når problemet er gjenstridig og partene vil

    Bakgrunn:
      Gitt partene
        | id      | navn                 | nivå       |
        | levekår | Levekårsdirektoratet | direktorat |
        | bolig   | Boligdirektoratet    | direktorat |
      Og relasjonen "internt i staten"

    Scenariomal: Direktoratene vil samkjøre seg, og <problemet>
      Gitt svaret på "<spørsmålet>" er "nei"
      Og svaret på "Er partene villige til å samkjøre egen organisasjon og egne virkemidler?" er "ja"
      Når samarbeidet vurderes
      Så er det anbefalte målet trinn 4

      Eksempler:
        | problemet                   | spørsmålet                                                     |
        | årsakene er dårlig forstått | Er årsakssammenhengene godt forstått?                          |
        | ansvaret lar seg ikke dele  | Kan ansvar og eierskap til oppgavene avgrenses mellom partene? |

    Scenariomal: Vi vet ikke om direktoratene vil samkjøre seg, men <problemet>
      Gitt svaret på "<spørsmålet>" er "nei"
      Og svaret på "Er partene villige til å samkjøre egen organisasjon og egne virkemidler?" er "vet ikke"
      Når samarbeidet vurderes
      Så er det ikke anbefalt noe mål

      Eksempler:
        | problemet                   | spørsmålet                                                     |
        | årsakene er dårlig forstått | Er årsakssammenhengene godt forstått?                          |
        | ansvaret lar seg ikke dele  | Kan ansvar og eierskap til oppgavene avgrenses mellom partene? |

    Scenario: Direktoratene vil samkjøre seg, men ingen har sagt noe om problemet
      Gitt svaret på "Er partene villige til å samkjøre egen organisasjon og egne virkemidler?" er "ja"
      Når samarbeidet vurderes
      Så er det ikke anbefalt noe mål

  # Kilden sier dette om staten. At det også gjelder i en kommune, er prosjektets lesning.
  Regel: I kommunen er trinn 4 målet på samme vilkår, for partene har samme ledelse

    Scenariomal: Skolen og barnevernet vil samkjøre seg, og <problemet>
      Gitt partene
        | id    | navn              | nivå    |
        | skole | Nordvik skole     | kommune |
        | barn  | Nordvik barnevern | kommune |
      Og relasjonen "internt i kommunen"
      Og svaret på "<spørsmålet>" er "nei"
      Og svaret på "Er partene villige til å samkjøre egen organisasjon og egne virkemidler?" er "ja"
      Når samarbeidet vurderes
      Så er det anbefalte målet trinn 4

      Eksempler:
        | problemet                   | spørsmålet                                                     |
        | årsakene er dårlig forstått | Er årsakssammenhengene godt forstått?                          |
        | ansvaret lar seg ikke dele  | Kan ansvar og eierskap til oppgavene avgrenses mellom partene? |

    Scenariomal: Vi vet ikke om skolen og barnevernet vil samkjøre seg, men <problemet>
      Gitt parten "Nordvik skole" på nivået "kommune"
      Og parten "Nordvik barnevern" på nivået "kommune"
      Og relasjonen "internt i kommunen"
      Og svaret på "<spørsmålet>" er "nei"
      Når samarbeidet vurderes
      Så er det ikke anbefalt noe mål

      Eksempler:
        | problemet                   | spørsmålet                                                     |
        | årsakene er dårlig forstått | Er årsakssammenhengene godt forstått?                          |
        | ansvaret lar seg ikke dele  | Kan ansvar og eierskap til oppgavene avgrenses mellom partene? |

    Scenario: Skolen og barnevernet vil samkjøre seg, men ingen har sagt noe om problemet
      Gitt parten "Nordvik skole" på nivået "kommune"
      Og parten "Nordvik barnevern" på nivået "kommune"
      Og relasjonen "internt i kommunen"
      Og svaret på "Er partene villige til å samkjøre egen organisasjon og egne virkemidler?" er "ja"
      Når samarbeidet vurderes
      Så er det ikke anbefalt noe mål

    Scenariomal: Kilden sier ikke noe om trinn 4 for to organisasjoner, selv om <problemet>
      Gitt parten "Nordvik natteravner" på nivået "organisasjon"
      Og parten "Nordvik idrettslag" på nivået "organisasjon"
      Og relasjonen "annen relasjon"
      Og svaret på "<spørsmålet>" er "nei"
      Og svaret på "Er partene villige til å samkjøre egen organisasjon og egne virkemidler?" er "ja"
      Når samarbeidet vurderes
      Så er det ikke anbefalt noe mål

      Eksempler:
        | problemet                   | spørsmålet                                                     |
        | årsakene er dårlig forstått | Er årsakssammenhengene godt forstått?                          |
        | ansvaret lar seg ikke dele  | Kan ansvar og eierskap til oppgavene avgrenses mellom partene? |

  Regel: Overfor kommunene er trinn 3 målet, for de har sin egen folkevalgte ledelse

    Bakgrunn:
      Gitt partene
        | id  | navn                   | nivå           |
        | sf  | Statsforvalteren i Vik | statsforvalter |
        | kom | Nordvik kommune        | kommune        |
      Og relasjonen "mellom stat og kommune"

    Scenario: Statsforvalteren og kommunen vil mye, men kan bare binde seg ved avtale
      Gitt svaret på "Er årsakssammenhengene godt forstått?" er "nei"
      Og svaret på "Kan ansvar og eierskap til oppgavene avgrenses mellom partene?" er "nei"
      Og svaret på "Er partene villige til å samkjøre egen organisasjon og egne virkemidler?" er "ja"
      Når samarbeidet vurderes
      Så er det anbefalte målet trinn 3

    Scenario: Ingen har svart på noe om problemet, men den ene parten er en kommune
      Når samarbeidet vurderes
      Så er det anbefalte målet trinn 3

    Scenario: Staten og kommunen sikter mot trinn 4
      Gitt målet er trinn 4
      Når samarbeidet vurderes
      Så er det anbefalte målet trinn 3
      Og gis advarselen "target-too-high"

    Scenariomal: Staten og kommunen sikter mot trinn <trinn>, og det er ikke for høyt
      Gitt målet er trinn <trinn>
      Når samarbeidet vurderes
      Så er det anbefalte målet trinn 3
      Og gis ikke advarselen "target-too-high"

      Eksempler:
        | trinn |
        | 3     |
        | 2     |

  # Kilden nevner kommunesektoren under ett. At målet er det samme i disse relasjonene, er prosjektets lesning.
  Regel: To forvaltningsnivåer avtaler ansvar og roller også når den ene er fylkeskommune eller helseforetak

    Scenariomal: <relasjon>: Partene vil mye, men svarer til hver sine
      Gitt parten "Nordvik" på nivået "<den ene>"
      Og parten "Sørvik" på nivået "<den andre>"
      Og relasjonen "<relasjon>"
      Og svaret på "Er årsakssammenhengene godt forstått?" er "nei"
      Og svaret på "Er partene villige til å samkjøre egen organisasjon og egne virkemidler?" er "ja"
      Når samarbeidet vurderes
      Så er det anbefalte målet trinn 3

      Eksempler:
        | relasjon                        | den ene       | den andre     |
        | mellom stat og fylkeskommune    | direktorat    | fylkeskommune |
        | mellom fylkeskommune og kommune   | fylkeskommune | kommune       |
        | mellom helseforetak og kommune  | helseforetak  | kommune       |

  Regel: Der kildene ikke sier noe om relasjonen, er det problemet og viljen som avgjør

    Scenariomal: <relasjon>: Ingen har sagt noe om problemet
      Gitt parten "Nordvik" på nivået "<nivå>"
      Og parten "Sørvik" på nivået "<nivå>"
      Og relasjonen "<relasjon>"
      Når samarbeidet vurderes
      Så er det ikke anbefalt noe mål

      Eksempler:
        | relasjon        | nivå         |
        | mellom kommuner | kommune      |
        | i et nettverk   | organisasjon |
        | annen relasjon  | organisasjon |

    Scenariomal: <relasjon>: Problemet lar seg dele opp, og da passer trinn 3
      Gitt parten "Nordvik" på nivået "<nivå>"
      Og parten "Sørvik" på nivået "<nivå>"
      Og relasjonen "<relasjon>"
      Og svaret på "Er årsakssammenhengene godt forstått?" er "ja"
      Og svaret på "Kan ansvar og eierskap til oppgavene avgrenses mellom partene?" er "ja"
      Når samarbeidet vurderes
      Så er det anbefalte målet trinn 3

      Eksempler:
        | relasjon        | nivå         |
        | mellom kommuner | kommune      |
        | i et nettverk   | organisasjon |
        | annen relasjon  | organisasjon |

    Scenario: Kommunene vil samkjøre seg om et problem ingen skjønner helt, og velger trinn 4 selv
      Gitt parten "Nordvik" på nivået "kommune"
      Og parten "Sørvik" på nivået "kommune"
      Og relasjonen "mellom kommuner"
      Og målet er trinn 4
      Og svaret på "Er årsakssammenhengene godt forstått?" er "nei"
      Og svaret på "Er partene villige til å samkjøre egen organisasjon og egne virkemidler?" er "ja"
      Når samarbeidet vurderes
      Så er det ikke anbefalt noe mål
      Og gis ikke advarselen "target-too-high"

  Regel: Uten vilje er trinn 3 det nærmeste målet

    Bakgrunn:
      Gitt partene
        | id      | navn                 | nivå       |
        | levekår | Levekårsdirektoratet | direktorat |
        | bolig   | Boligdirektoratet    | direktorat |
      Og relasjonen "internt i staten"
      Og svaret på "Er partene villige til å samkjøre egen organisasjon og egne virkemidler?" er "nei"

    Scenario: Problemet krever trinn 4, men direktoratene vil ikke samkjøre seg
      Gitt svaret på "Er årsakssammenhengene godt forstått?" er "nei"
      Og svaret på "Kan ansvar og eierskap til oppgavene avgrenses mellom partene?" er "nei"
      Når samarbeidet vurderes
      Så er det anbefalte målet trinn 3
      Og gis advarselen "will-is-missing"
      Og gis ikke advarselen "target-too-high"

    Scenario: Direktoratene vil ikke samkjøre seg, men setter seg trinn 4 som mål likevel
      Gitt målet er trinn 4
      Når samarbeidet vurderes
      Så er det anbefalte målet trinn 3
      Og gis advarselen "will-is-missing"
      Og gis advarselen "target-too-high"

  # Difi målte 0–24 mot trinn 2 tidlig i programmet, men målet følger av problemet og ikke av hvor langt partene er kommet.
  Regel: En tidlig fase endrer ikke målet

    Bakgrunn:
      Gitt svaret på "Er årsakssammenhengene godt forstått?" er "nei"
      Og svaret på "Er partene villige til å samkjøre egen organisasjon og egne virkemidler?" er "ja"
      Og fasen "initiativ og utredning" fra 2020-02-01

    Scenario: Utredningen er så vidt i gang mellom to direktorater, og målet er det samme som siden
      Gitt parten "Levekårsdirektoratet" på nivået "direktorat"
      Og parten "Boligdirektoratet" på nivået "direktorat"
      Og relasjonen "internt i staten"
      Når samarbeidet vurderes per 2020-12-15
      Så er det anbefalte målet trinn 4

    Scenario: Utredningen er ferdig, og saken er på vei til beslutning
      Gitt parten "Levekårsdirektoratet" på nivået "direktorat"
      Og parten "Boligdirektoratet" på nivået "direktorat"
      Og relasjonen "internt i staten"
      Og fasen "beslutning" fra 2020-11-01
      Når samarbeidet vurderes per 2020-12-15
      Så er det anbefalte målet trinn 4

    Scenario: Utredningen er så vidt i gang mellom stat og kommune
      Gitt parten "Statsforvalteren i Vik" på nivået "statsforvalter"
      Og parten "Nordvik kommune" på nivået "kommune"
      Og relasjonen "mellom stat og kommune"
      Når samarbeidet vurderes per 2020-12-15
      Så er det anbefalte målet trinn 3

  Regel: Det som ligger over målet, er ikke noe gap

    Scenario: Staten og kommunen skal til trinn 3 og trenger ingen felles plan
      Gitt parten "Statsforvalteren i Vik" på nivået "statsforvalter"
      Og parten "Nordvik kommune" på nivået "kommune"
      Og relasjonen "mellom stat og kommune"
      Og dokumentasjonen
        | hva                     | kilde   | dato       | mot                                        |
        | Ingen plan eller tiltak | rapport | 2020-10-01 | joint-plan-adopted, joint-measures-adopted |
        | Ingen avtale er inngått | rapport | 2020-10-01 | agreement-in-force                         |
      Når samarbeidet vurderes per 2020-12-15
      Så er kriteriet "Felles plan eller felles tiltak" "ikke oppfylt"
      Og er "Felles plan eller felles tiltak" verken gap eller åpent
      Og er "Avtale mellom stat og kommunesektor" et gap

    Scenario: Staten og kommunen vil til trinn 4, og da mangler de en felles plan
      Gitt parten "Statsforvalteren i Vik" på nivået "statsforvalter"
      Og parten "Nordvik kommune" på nivået "kommune"
      Og relasjonen "mellom stat og kommune"
      Og målet er trinn 4
      Og dokumentasjonen
        | hva                     | kilde   | dato       | mot                                        |
        | Ingen plan eller tiltak | rapport | 2020-10-01 | joint-plan-adopted, joint-measures-adopted |
      Når samarbeidet vurderes per 2020-12-15
      Så er "Felles plan eller felles tiltak" et gap
      Og anbefales tiltak for "Felles plan eller felles tiltak"

    Scenario: Ingen har satt eller anbefalt noe mål, og da regnes alle de fire publiserte trinnene med
      Gitt parten "Levekårsdirektoratet" på nivået "direktorat"
      Og parten "Boligdirektoratet" på nivået "direktorat"
      Og relasjonen "internt i staten"
      Når samarbeidet vurderes
      Så er det ikke anbefalt noe mål
      Og er "Felles plan eller felles tiltak" åpent
      Og er "Fast felles organisering" verken gap eller åpent

    Scenario: Ikke noe mål er anbefalt, og da er ikke trinn 4 for høyt
      Gitt parten "Levekårsdirektoratet" på nivået "direktorat"
      Og parten "Boligdirektoratet" på nivået "direktorat"
      Og relasjonen "internt i staten"
      Og målet er trinn 4
      Når samarbeidet vurderes
      Så er det ikke anbefalt noe mål
      Og gis ikke advarselen "target-too-high"

    Scenario: Programmet har en sluttdato, og det skal heller ikke vare
      Gitt parten "Levekårsdirektoratet" på nivået "direktorat"
      Og parten "Boligdirektoratet" på nivået "direktorat"
      Og relasjonen "internt i staten"
      Og målet er trinn 4
      Og "avtale" fra 2018-03-01 taler mot "Gjelder mandatet til fellesorganet uten sluttdato?"
      Når samarbeidet vurderes per 2020-12-15
      Så er "Fast felles organisering" verken gap eller åpent

    Scenario: Programmet har en sluttdato, men samarbeidet skal vare
      Gitt parten "Levekårsdirektoratet" på nivået "direktorat"
      Og parten "Boligdirektoratet" på nivået "direktorat"
      Og relasjonen "internt i staten"
      Og målet er trinn 3 og varig
      Og "avtale" fra 2018-03-01 taler mot "Gjelder mandatet til fellesorganet uten sluttdato?"
      Når samarbeidet vurderes per 2020-12-15
      Så er "Fast felles organisering" et gap
      Og er "Felles plan eller felles tiltak" verken gap eller åpent
