# language: nn
Eigenskap: Målet – kva trinn det er rett å sikte mot
  Høgast er ikkje alltid best. Kva trinn reglane tilrår, kjem an på problemet, på viljen hos partane, på kven
  som samarbeider, og på kor langt dei er komne. Det som manglar over målet, er ikkje noko gap.

  Scenario: Trafikken kan kvar etat ta seg av for seg
    Gitt parten "Trafikkdirektoratet" på nivået "direktorat"
    Og parten "Køyretøytilsynet" på nivået "direktorat"
    Og relasjonen "internt i staten"
    Og svaret på "Er det godt forstått korleis årsakene heng saman?" er "ja"
    Og svaret på "Kan ansvar og eigarskap til oppgåvene avgrensast mellom partane?" er "ja"
    Når samarbeidet blir vurdert
    Så er det tilrådde målet trinn 3

  Scenariomal: <partane> vil samkøyre seg, men ingen skjønar heilt kva problemet kjem av
    Gitt parten "<ein>" på nivået "<nivå>"
    Og parten "<annan>" på nivået "<nivå>"
    Og relasjonen "<relasjon>"
    Og svaret på "Er det godt forstått korleis årsakene heng saman?" er "nei"
    Og svaret på "Er partane villige til å samkøyre eigen organisasjon og eigne verkemiddel?" er "ja"
    Når samarbeidet blir vurdert
    Så er det tilrådde målet trinn 4

    Døme:
      | partane               | ein                | annan                | nivå       | relasjon           |
      | Direktorata           | Bustaddirektoratet | Levekårsdirektoratet | direktorat | internt i staten   |
      | Skulen og barnevernet | Fjordvik skule     | Fjordvik barnevern   | kommune    | internt i kommunen |

  Scenario: Kommunen har si eiga folkevalde leiing, og då er trinn 3 målet
    Gitt parten "Statsforvaltaren i Fjordland" på nivået "statsforvaltar"
    Og parten "Fjordvik kommune" på nivået "kommune"
    Og relasjonen "mellom stat og kommune"
    Og svaret på "Er det godt forstått korleis årsakene heng saman?" er "nei"
    Og svaret på "Er partane villige til å samkøyre eigen organisasjon og eigne verkemiddel?" er "ja"
    Når samarbeidet blir vurdert
    Så er det tilrådde målet trinn 3

  Scenario: Direktorata vil ikkje gi slepp på sitt eige, men siktar mot trinn 4 likevel
    Gitt parten "Bustaddirektoratet" på nivået "direktorat"
    Og parten "Levekårsdirektoratet" på nivået "direktorat"
    Og relasjonen "internt i staten"
    Og svaret på "Er partane villige til å samkøyre eigen organisasjon og eigne verkemiddel?" er "nei"
    Og målet er trinn 4
    Når samarbeidet blir vurdert
    Så er det tilrådde målet trinn 3
    Og blir åtvaringa "will-is-missing" gitt
    Og blir åtvaringa "target-too-high" gitt

  Scenario: Utgreiinga er så vidt i gang, og målet er det same som seinare
    Gitt parten "Bustaddirektoratet" på nivået "direktorat"
    Og parten "Levekårsdirektoratet" på nivået "direktorat"
    Og relasjonen "internt i staten"
    Og svaret på "Kan ansvar og eigarskap til oppgåvene avgrensast mellom partane?" er "nei"
    Og svaret på "Er partane villige til å samkøyre eigen organisasjon og eigne verkemiddel?" er "ja"
    Og fasen "initiativ og utgreiing" frå 2020-02-01
    Når samarbeidet blir vurdert per 2020-12-15
    Så er det tilrådde målet trinn 4

  Scenario: Ingen har svart på noko om problemet, og då tilrår reglane ingenting
    Gitt parten "Bustaddirektoratet" på nivået "direktorat"
    Og parten "Levekårsdirektoratet" på nivået "direktorat"
    Og relasjonen "internt i staten"
    Når samarbeidet blir vurdert
    Så er det ikkje tilrådd noko mål

  Scenario: Kommunen og staten skal til trinn 3 og treng ingen felles plan
    Gitt parten "Statsforvaltaren i Fjordland" på nivået "statsforvaltar"
    Og parten "Fjordvik kommune" på nivået "kommune"
    Og relasjonen "mellom stat og kommune"
    Og dokumentasjonen
      | kva                     | kjelde  | dato       | mot                                        |
      | Ingen plan eller tiltak | rapport | 2020-10-01 | joint-plan-adopted, joint-measures-adopted |
      | Ingen avtale er inngått | rapport | 2020-10-01 | agreement-in-force                         |
    Når samarbeidet blir vurdert per 2020-12-15
    Så er "Felles plan eller felles tiltak" verken gap eller ope
    Og er "Avtale mellom stat og kommunesektor" eit gap
