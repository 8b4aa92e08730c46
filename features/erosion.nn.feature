# language: nn
Eigenskap: Forvitring – når det som skulle vare, smuldrar bort
  Teikna viser seg når samarbeidet skal vare, frå tolv månader før ordninga som gjeld no, tek slutt.
  Teikn på forvitring og teikn på det motsette står ved sida av kvarandre og flyttar ingen trinn.

  Bakgrunn:
    Gitt partane
      | id     | namn                  | nivå        |
      | dep    | Oppvekstdepartementet | departement |
      | ungdom | Ungdomsdirektoratet   | direktorat  |
      | arbeid | Sysselsetjingsetaten  | direktorat  |
    Og relasjonen "internt i staten"
    Og målet er trinn 4 og varig

  Scenariomal: Programmet tek slutt, og <det som manglar>
    Gitt ordninga tek slutt 2021-06-30
    Og "rapport" frå 2020-11-03 talar mot "<spørsmålet>"
    Når samarbeidet blir vurdert per 2020-12-15
    Så viser teiknet "<teiknet>" seg

    Døme:
      | det som manglar                 | teiknet                    | spørsmålet                                                                                |
      | ingen har vedteke kva som kjem  | end-date-without-next-step | Er det vedteke kva ordning som skal avløyse den mellombelse?                              |
      | fagfolka går til andre oppgåver | resources-drained          | Blir pengane og fagfolka verande i samarbeidet gjennom overgangen?                        |
      | nye satsingar startar på sida   | competing-efforts          | Blir nye satsingar mot same målgruppe sedde i samanheng med samarbeidet når dei blir til? |
      | planane har ingen pengar        | plans-without-money        | Er det sett av pengar til dei felles planane?                                             |

  Scenariomal: Programmet tek slutt, men <det som held>
    Gitt ordninga tek slutt 2021-06-30
    Og "<kjelde>" frå 2020-11-03 talar for "<spørsmålet>"
    Når samarbeidet blir vurdert per 2020-12-15
    Så viser teiknet "<teiknet>" seg

    Døme:
      | det som held                      | kjelde          | teiknet              | spørsmålet                                              |
      | alle vil halde fram               | fleire intervju | sustained-attention  | Meiner partane at det framleis er bruk for samarbeidet? |
      | partane brukte det då flaumen kom | rapport         | used-when-it-matters | Har partane brukt samarbeidet i saker som hasta?        |

  Scenario: Programmet er forlengt, men ikkje heilt fram til den varige ordninga
    Gitt ordninga tek slutt 2021-06-30
    Og "vedtak" frå 2020-11-03 talar delvis for "bridge-in-transition"
    Når samarbeidet blir vurdert per 2020-12-15
    Så viser teiknet "no-bridge" seg
    Og viser teiknet "more-time-secured" seg

  Scenario: Ingen veit om programmet har ein sluttdato
    Gitt "rapport" frå 2020-11-03 talar mot "Er det vedteke kva ordning som skal avløyse den mellombelse?"
    Når samarbeidet blir vurdert per 2020-12-15
    Så er svaret på "Gjeld mandatet til fellesorganet utan sluttdato?" "veit ikkje"
    Og er "Fast felles organisering" ope
    Og viser ikkje teiknet "end-date-without-next-step" seg
