# language: no
Egenskap: Forvitring – når et samarbeid som skal vare, mister kraft
  Tegnene vises når målet er varig samordning, fra tolv måneder før dagens ordning tar slutt.
  Tegn og tegn på det motsatte står ved siden av hverandre. De blir ikke lagt sammen, og de flytter ingen trinn.

  Bakgrunn:
    Gitt partene
      | id     | navn                  | nivå        |
      | dep    | Oppvekstdepartementet | departement |
      | ungdom | Ungdomsdirektoratet   | direktorat  |
      | arbeid | Sysselsettingsetaten  | direktorat  |
    Og relasjonen "internt i staten"

  Regel: Det som mangler i et program som snart tar slutt, er tegn på forvitring

    Scenariomal: Programmet tar slutt, og <det som mangler>
      Gitt målet er trinn 4 og varig
      Og ordningen tar slutt 2021-06-30
      Og "rapport" fra 2020-11-03 taler mot "<spørsmålet>"
      Når samarbeidet vurderes per 2020-12-15
      Så vises tegnet "<tegnet>"

      Eksempler: Det er ingen vei over til noe varig
        | det som mangler                        | tegnet                     | spørsmålet                                                                                         |
        | ingen har vedtatt hva som kommer etter | end-date-without-next-step | Er det vedtatt hvilken ordning som skal avløse den midlertidige?                                   |
        | ingen mellomløsning er på plass        | no-bridge                  | Finnes det en forlengelse eller en mellomløsning som gjelder til den varige ordningen er på plass? |
        | topplederne tier                       | leaders-absent             | Bidrar topplederne aktivt til at samarbeidet går videre gjennom overgangen?                        |

      Eksempler: Kreftene går til noe annet
        | det som mangler                     | tegnet               | spørsmålet                                                                                |
        | fagfolkene går til andre oppgaver   | resources-drained    | Blir pengene og fagfolkene værende i samarbeidet gjennom overgangen?                      |
        | nye satsinger starter på siden      | competing-efforts    | Blir nye satsinger mot samme målgruppe sett i sammenheng med samarbeidet når de blir til? |
        | planene har ingen penger            | plans-without-money  | Er det satt av penger til de felles planene?                                              |
        | grensene mot andre planer er uklare | boundaries-unsettled | Er grensene og arbeidsdelingen avklart med eierne av tilgrensende planer og satsinger?    |

      Eksempler: Styringen gir det ikke feste
        | det som mangler                     | tegnet                       | spørsmålet                                                                              |
        | ingen politikere har vedtatt det    | political-priority-missing   | Bygger samarbeidet, eller målet for det, på et politisk vedtak?                         |
        | styringsdialogen handler om annet   | beside-the-steering-dialogue | Har de tverrgående målene vært tema i styringsdialogen det siste året?                  |
        | navnet lyder som noe utenfor linjen | name-sends-wrong-signal      | Viser navnet at arbeidet hører til i partenes vanlige virksomhet og fortsatt er felles? |

      Eksempler: Alt hviler på enkeltpersoner og gammel vane
        | det som mangler                     | tegnet                    | spørsmålet                                                                                                            |
        | referatene blir ikke journalført    | person-dependent          | Blir referatene fra ledermøtene journalført?                                                                          |
        | framgangsmåtene er ikke skrevet ned | person-dependent          | Er de viktigste framgangsmåtene i samarbeidet skrevet ned?                                                            |
        | fellesorganet har ingen tiltak      | empty-structure           | Har partene lagt konkrete tiltak inn i den felles strukturen?                                                         |
        | forståelsen er ikke frisket opp     | understanding-not-renewed | Har partene gått gjennom den felles forståelsen på nytt etter siste faseskifte og etter at den nyeste parten kom til? |

    Scenariomal: Programmet tar slutt, og Sysselsettingsetaten <det den gjør>
      Gitt målet er trinn 4 og varig
      Og ordningen tar slutt 2021-06-30
      Og "referat" fra 2020-11-03 taler mot "<spørsmålet>" hos "Sysselsettingsetaten"
      Når samarbeidet vurderes per 2020-12-15
      Så vises tegnet "<tegnet>"

      Eksempler:
        | det den gjør            | tegnet          | spørsmålet                                                               |
        | følger ikke opp sin del | parties-evade   | Følger parten opp det den har forpliktet seg til, på linje med de andre? |
        | møter ikke lenger       | empty-structure | Deltar parten jevnlig i de felles møtene?                                |

    Scenario: Nye parter får ingenting å holde seg til
      Gitt målet er trinn 4 og varig
      Og ordningen tar slutt 2021-06-30
      Og dokumentasjonen
        | hva                                          | kilde   | dato       | mot                      |
        | Forståelsen er ikke drøftet siden oppstarten | rapport | 2020-11-03 | consolidation-round-held |
        | Rutinene står ikke noe sted                  | rapport | 2020-11-03 | procedures-written       |
      Når samarbeidet vurderes per 2020-12-15
      Så vises tegnet "growing-circle"
      Og vises tegnet "understanding-not-renewed"
      Og vises tegnet "person-dependent"

    Scenario: Oppdraget er gitt i et særskilt brev, og årets styringsdokumenter følger det ikke opp
      Gitt målet er trinn 4 og varig
      Og ordningen tar slutt 2021-06-30
      Og dokumentasjonen
        | hva                                        | kilde                 | dato       | for                               | mot                        | parter                                    |
        | Departementet har selv påtatt seg ansvaret | vedtak                | 2018-01-15 | responsibility-anchored-for-party |                            | Oppvekstdepartementet                     |
        | Felles oppdragsbrev til etatene            | særskilt oppdragsbrev | 2019-07-10 | responsibility-anchored-for-party |                            | Ungdomsdirektoratet, Sysselsettingsetaten |
        | Tildelingsbrevene spriker                  | rapport               | 2020-02-20 |                                   | signals-in-annual-steering |                                           |
      Når samarbeidet vurderes per 2020-12-15
      Så vises tegnet "weak-assignment-letters"

    Scenariomal: Bare den ene av to mangler er kjent, og <den andre> er det ikke sett etter
      Gitt målet er trinn 4 og varig
      Og ordningen tar slutt 2021-06-30
      Og "rapport" fra 2020-11-03 taler mot "<spørsmålet>"
      Når samarbeidet vurderes per 2020-12-15
      Så vises ikke tegnet "<tegnet>"

      Eksempler:
        | den andre           | tegnet                  | spørsmålet                 |
        | nedskrevne rutiner  | growing-circle          | consolidation-round-held   |
        | en ny gjennomgang   | growing-circle          | procedures-written         |
        | et forankret ansvar | weak-assignment-letters | signals-in-annual-steering |

    Scenario: Oppdraget er gitt i et særskilt brev, og styringsdokumentene er ikke lest
      Gitt målet er trinn 4 og varig
      Og ordningen tar slutt 2021-06-30
      Og "særskilt oppdragsbrev" fra 2019-07-10 taler for "responsibility-anchored-for-party"
      Når samarbeidet vurderes per 2020-12-15
      Så vises ikke tegnet "weak-assignment-letters"

  Regel: Det som holder samarbeidet oppe, er tegn på det motsatte

    Scenariomal: Programmet tar slutt, men <det som holder>
      Gitt målet er trinn 4 og varig
      Og ordningen tar slutt 2021-06-30
      Og "<kilde>" fra 2020-11-03 taler for "<spørsmålet>"
      Når samarbeidet vurderes per 2020-12-15
      Så vises tegnet "<tegnet>"

      Eksempler:
        | det som holder                       | kilde                 | tegnet                 | spørsmålet                                                                                         |
        | departementet venter en fortsettelse | særskilt oppdragsbrev | continuation-signalled | Har ledelsen sagt at samarbeidet skal fortsette i en eller annen form?                             |
        | programmet er forlenget              | vedtak                | more-time-secured      | Finnes det en forlengelse eller en mellomløsning som gjelder til den varige ordningen er på plass? |
        | sekretariatene snakkes ved hver uke  | referat               | bridge-kept            | Har de som driver samarbeidet til daglig, jevnlig kontakt på tvers gjennom overgangen?             |
        | alle vil fortsette                   | flere intervjuer      | sustained-attention    | Mener partene at det fortsatt er bruk for samarbeidet?                                             |
        | partene brukte det under pandemien   | rapport               | used-when-it-matters   | Har partene brukt samarbeidet i saker som hastet?                                                  |

    Scenario: En forlengelse som ikke rekker helt fram, peker begge veier
      Gitt målet er trinn 4 og varig
      Og ordningen tar slutt 2021-06-30
      Og "vedtak" fra 2020-11-03 taler delvis for "Finnes det en forlengelse eller en mellomløsning som gjelder til den varige ordningen er på plass?"
      Når samarbeidet vurderes per 2020-12-15
      Så vises tegnet "no-bridge"
      Og vises tegnet "more-time-secured"

    # Den sikrede overgangen er et vilkår for trinn 5 og holder det nede. Tegnet i seg selv gjør ingen forskjell.
    Scenario: Et tegn flytter ingen trinn
      Gitt målet er trinn 4 og varig
      Og ordningen tar slutt 2021-06-30
      Og "rapport" fra 2020-11-03 taler mot "Er det vedtatt hvilken ordning som skal avløse den midlertidige?"
      Når samarbeidet vurderes per 2020-12-15
      Så vises tegnet "end-date-without-next-step"
      Og er nådd nivå 0, nivå underveis 0 og mulig nivå 4
      Og er "Sikret overgang til varig ordning" et gap

    Scenario: Tegn på at planene mangler penger, holder ikke noe trinn nede
      Gitt målet er trinn 4 og varig
      Og ordningen tar slutt 2021-06-30
      Og "rapport" fra 2020-11-03 taler mot "Er det satt av penger til de felles planene?"
      Når samarbeidet vurderes per 2020-12-15
      Så vises tegnet "plans-without-money"
      Og er nådd nivå 0, nivå underveis 0 og mulig nivå 5

    Scenario: 0–24-samarbeidet ved utgangen av 2020 viser tegn begge veier
      Gitt samarbeidsfilen "../examples/0-24-samarbeidet.toml"
      Og vi ser på arenaen "Internt i staten"
      Når samarbeidet vurderes per 2020-12-15
      Så vises tegnet "end-date-without-next-step"
      Og vises tegnet "competing-efforts"
      Og vises tegnet "no-bridge"
      Og vises tegnet "more-time-secured"
      Og vises tegnet "continuation-signalled"

  Regel: Tegnene teller fra tolv måneder før slutten, ikke fra første dag

    Scenariomal: Programmet varer ut juni 2021, og det er <når>
      Gitt målet er trinn 4 og varig
      Og ordningen tar slutt 2021-06-30
      Og "rapport" fra 2020-03-03 taler mot "Er det satt av penger til de felles planene?"
      Når samarbeidet vurderes per <dag>
      Så <vises> tegnet "plans-without-money"

      Eksempler:
        | når                     | dag        | vises      |
        | mer enn et år igjen     | 2020-06-29 | vises ikke |
        | akkurat et år igjen     | 2020-06-30 | vises      |
        | bare noen måneder igjen | 2021-01-15 | vises      |

  Regel: Når varig mål, sluttdato eller kjente mangler ikke er der

    Scenario: Programmet tar slutt, men det er heller ikke meningen at det skal vare
      Gitt målet er trinn 4
      Og ordningen tar slutt 2021-06-30
      Og "rapport" fra 2020-11-03 taler mot "Er det vedtatt hvilken ordning som skal avløse den midlertidige?"
      Når samarbeidet vurderes per 2020-12-15
      Så er kriteriet "Sikret overgang til varig ordning" "høyst delvis oppfylt"
      Og er "Sikret overgang til varig ordning" verken gap eller åpent
      Og vises ikke tegnet "end-date-without-next-step"

    # Uten en sluttdato er det ingen overgang å spørre om.
    Scenario: Mandatet gjelder til det blir endret
      Gitt målet er trinn 4 og varig
      Og "avtale" fra 2018-11-15 taler for "Gjelder mandatet til fellesorganet uten sluttdato?"
      Og "rapport" fra 2020-11-03 taler mot "Er det vedtatt hvilken ordning som skal avløse den midlertidige?"
      Når samarbeidet vurderes per 2020-12-15
      Så er svaret på "Gjelder mandatet til fellesorganet uten sluttdato?" "ja"
      Og gjelder ikke kriteriet "Sikret overgang til varig ordning"
      Og vises ikke tegnet "end-date-without-next-step"

    Scenario: Vi vet ikke om mandatet har en sluttdato
      Gitt målet er trinn 4 og varig
      Og "rapport" fra 2020-11-03 taler mot "Er det vedtatt hvilken ordning som skal avløse den midlertidige?"
      Når samarbeidet vurderes per 2020-12-15
      Så er svaret på "Gjelder mandatet til fellesorganet uten sluttdato?" "vet ikke"
      Og er "Fast felles organisering" åpent
      Og anbefales tiltak for "Fast felles organisering"
      Og vises ikke tegnet "end-date-without-next-step"

    Scenario: Bare sluttdatoen er kjent
      Gitt målet er trinn 4 og varig
      Og ordningen tar slutt 2021-06-30
      Når samarbeidet vurderes per 2020-12-15
      Så er kriteriet "Sikret overgang til varig ordning" "vet ikke"
      Og er kriteriet "Kontinuitet i overgangsfasen" "vet ikke"
      Og er nådd nivå 0, nivå underveis 0 og mulig nivå 5
      Og vises ikke tegnet "end-date-without-next-step"
      Og vises ikke tegnet "more-time-secured"
