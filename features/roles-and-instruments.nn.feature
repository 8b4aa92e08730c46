# language: nn
Eigenskap: Samordningsroller og verkemiddel
  Kva roller nokon bør ha, kjem an på kven som samarbeider, og om samarbeidet skal vare.
  Let ikkje ansvaret seg dele opp, må hierarki og nettverk verke saman.

  Scenario: Skulen driv saka fram, men ingen leier arbeidet
    Gitt partane
      | id     | namn               | nivå    | roller   |
      | skule  | Fjordvik skule     | kommune | pådrivar |
      | kultur | Fjordvik kulturhus | kommune |          |
    Og relasjonen "internt i kommunen"
    Når samarbeidet blir vurdert
    Så manglar rolla "prosessleiar"

  Scenario: To departement samarbeider, og ingen av dei leier
    Gitt partane
      | id     | namn                  | nivå        | roller                 |
      | bustad | Bustaddepartementet   | departement | pådrivar, prosessleiar |
      | levek  | Levekårsdepartementet | departement |                        |
    Og relasjonen "internt i staten"
    Når samarbeidet blir vurdert
    Så manglar rolla "den som leier samarbeidet"

  Scenario: Samarbeidet i staten skal vare, men ingen held dei felles systema ved like
    Gitt partane
      | id     | namn                  | nivå        | roller                                            |
      | bustad | Bustaddepartementet   | departement | pådrivar, prosessleiar, den som leier samarbeidet |
      | levek  | Levekårsdepartementet | departement |                                                   |
    Og relasjonen "internt i staten"
    Og målet er trinn 4 og varig
    Når samarbeidet blir vurdert
    Så manglar rolla "systemforvaltar"

  Scenario: Samarbeidet med kommunen skal vare, men ingen veg omsyna mot kvarandre
    Gitt partane
      | id  | namn                         | nivå           | roller                 |
      | sf  | Statsforvaltaren i Fjordland | statsforvaltar | pådrivar, prosessleiar |
      | kom | Fjordvik kommune             | kommune        |                        |
    Og relasjonen "mellom stat og kommune"
    Og målet er trinn 3 og varig
    Når samarbeidet blir vurdert
    Så manglar rolla "interesseavvegar"

  Scenario: Departementa har ei felles forskrift, men elles ingenting
    Gitt parten "Bustaddepartementet" på nivået "departement"
    Og parten "Oppvekstdepartementet" på nivået "departement"
    Og relasjonen "internt i staten"
    Og svaret på "Kan ansvar og eigarskap til oppgåvene avgrensast mellom partane?" er "nei"
    Og dokumentasjonen
      | kva              | kjelde | dato       | for                       | verkemiddel |
      | Felles forskrift | vedtak | 2020-07-01 | joint-regulation-in-force | regelverk   |
    Når samarbeidet blir vurdert per 2020-12-15
    Så blir åtvaringa "one-kind-of-instrument" gitt

  Scenario: Departementa har ei felles forskrift, og fagfolka møtest
    Gitt parten "Bustaddepartementet" på nivået "departement"
    Og parten "Oppvekstdepartementet" på nivået "departement"
    Og relasjonen "internt i staten"
    Og svaret på "Kan ansvar og eigarskap til oppgåvene avgrensast mellom partane?" er "nei"
    Og dokumentasjonen
      | kva              | kjelde  | dato       | for                       | verkemiddel    |
      | Felles forskrift | vedtak  | 2020-07-01 | joint-regulation-in-force | regelverk      |
      | Felles fagmøte   | referat | 2020-10-12 | joint-arena-held          | samarbeidsfora |
    Når samarbeidet blir vurdert per 2020-12-15
    Så blir ikkje åtvaringa "one-kind-of-instrument" gitt
