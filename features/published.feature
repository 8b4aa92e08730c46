# language: no
Egenskap: Den publiserte trappa
  Den publiserte trappa har fire trinn, og der hører toppen av trappa til trinn 4. Det kilden krever for å nå toppen,
  er kjernen i trinn 5 når trappa har fem trinn, og vilkår for trinn 4 når den har fire.

  Bakgrunn:
    Gitt partene
      | id    | navn          | nivå    |
      | skole | Nordvik skole | kommune |
      | helse | Nordvik helse | kommune |
    Og relasjonen "internt i kommunen"
    Og dokumentasjonen
      | kilde                       | dato       | for                                                                          |
      | referat                     | 2020-10-01 | overview-exists, overview-covers-party                                       |
      | referat                     | 2020-10-01 | information-updated, information-clear, information-accessible               |
      | referat                     | 2020-10-01 | cross-sector-channel-in-use                                                  |
      | rapport                     | 2020-10-01 | knowledge-base-exists, knowledge-base-used                                   |
      | rapport                     | 2020-10-01 | understanding-written-down, party-endorses-understanding                     |
      | vedtatt strategi eller plan | 2020-10-01 | goals-shared, scope-decided, ambition-decided                                |
      | referat                     | 2020-10-01 | goals-known-at-party, joint-arena-held, time-set-aside                       |
      | vedtak                      | 2020-10-01 | responsibility-anchored-for-party                                            |
      | vedtak                      | 2020-10-01 | role-what-stated, role-when-stated, role-how-stated, role-why-stated         |
      | rapport                     | 2020-10-01 | grants-reviewed, plans-reviewed, regulations-reviewed, budget-items-reviewed |
      | referat                     | 2020-10-01 | cross-effects-handled                                                        |
      | vedtatt strategi eller plan | 2020-10-01 | joint-plan-adopted                                                           |
      | avtale                      | 2020-10-01 | party-has-committed, party-contribution-named                                |
      | referat                     | 2020-10-01 | joint-decision-rules-exist, joint-decisions-carried-out                      |
      | referat                     | 2020-10-01 | responsibility-for-whole-written, gaps-between-prevented                     |

  Scenario: Planen er felles, men vi vet ikke om noe holder samarbeidet i live
    Når samarbeidet vurderes per 2020-12-15
    Så er nådd nivå 4, nivå underveis 4 og mulig nivå 5
    Og er den publiserte verdien 3

  Regel: Toppen av trappa er nådd når det som holder samarbeidet i live, også er på plass

    Bakgrunn:
      Gitt dokumentasjonen
        | kilde   | dato       | for                                                                                |
        | avtale  | 2020-10-01 | standing-body-exists, mandate-without-end-date                                     |
        | referat | 2020-10-01 | knowledge-base-has-owner, knowledge-base-revised, understanding-reviewed-regularly |
        | referat | 2020-10-01 | line-matters-sorted-in-practice, joint-portfolio-exists, joint-portfolio-revised   |

    # Trinn 5 krever mer enn den publiserte trappa: at samarbeidet står i den årlige styringen, og at det er vedtatt.
    Scenario: Alt det publiserte trinn 4 krever, er på plass
      Når samarbeidet vurderes per 2020-12-15
      Så er nådd nivå 4, nivå underveis 5 og mulig nivå 5
      Og er den publiserte verdien 4

    Scenariomal: I «<trappa>» er trinn 4 oppfylt
      Gitt trappa er "<trappa>"
      Når samarbeidet vurderes per 2020-12-15
      Så er trinn 4 "oppfylt"
      Og er nådd nivå 4, nivå underveis 4 og mulig nivå 4

      Eksempler:
        | trappa                               |
        | Publisert trapp                      |
        | Publisert trapp for varig samordning |

    Scenariomal: Kildene er uenige om <hva>, og da er ikke det publiserte trinn 4 nådd
      Gitt "rapport" fra 2020-11-02 taler mot "<spørsmålet>"
      Når samarbeidet vurderes per 2020-12-15
      Så er trinn 4 "oppfylt"
      Og er den publiserte verdien 3

      Eksempler:
        | hva                 | spørsmålet                       |
        | utvalget            | standing-body-exists             |
        | kunnskapsgrunnlaget | knowledge-base-revised           |
        | problemforståelsen  | understanding-reviewed-regularly |
        | sakene til linjen   | line-matters-sorted-in-practice  |
        | de felles sakene    | joint-portfolio-revised          |

    Scenariomal: Kildene er uenige om <hva>, og i trappa for varig samordning holder det trinn 4 nede
      Gitt trappa er "Publisert trapp for varig samordning"
      Og "rapport" fra 2020-11-02 taler mot "<spørsmålet>"
      Når samarbeidet vurderes per 2020-12-15
      Så er trinn 4 "minst delvis oppfylt"

      Eksempler:
        | hva                 | spørsmålet                       |
        | utvalget            | standing-body-exists             |
        | kunnskapsgrunnlaget | knowledge-base-revised           |
        | problemforståelsen  | understanding-reviewed-regularly |
        | sakene til linjen   | line-matters-sorted-in-practice  |
        | de felles sakene    | joint-portfolio-revised          |

  Regel: I trappa for varig samordning er en samlet stat et vilkår for trinn 3

    Bakgrunn:
      Gitt parten "Helsedirektoratet" på nivået "direktorat"
      Og relasjonen "mellom stat og kommune"
      Og "avtale" fra 2020-10-01 taler for "agreement-in-force"
      Og "avtale" fra 2020-10-01 taler for "agreement-places-responsibility"

    Scenario: Kommunen får ulike signaler, men i trappa med fem trinn er trinn 3 oppfylt
      Gitt fasen "drift" fra 2019-01-01
      Og "rapport" fra 2020-11-02 taler mot "state-signals-aligned"
      Når samarbeidet vurderes per 2020-12-15
      Så er trinn 3 "oppfylt"
      Og er "En samlet stat" verdt å styrke

    Scenariomal: Kommunen får ulike signaler, og i trappa for varig samordning er trinn 3 <status> i <fase>
      Gitt trappa er "Publisert trapp for varig samordning"
      Og fasen "<fase>" fra 2019-01-01
      Og "rapport" fra 2020-11-02 taler mot "state-signals-aligned"
      Når samarbeidet vurderes per 2020-12-15
      Så er trinn 3 "<status>"

      Eksempler:
        | fase                   | status         |
        | iverksetting           | delvis oppfylt |
        | drift                  | delvis oppfylt |
        | beslutning             | oppfylt        |
        | initiativ og utredning | oppfylt        |

  # Kap. 2.3 og figur 3: I staten handler trinn 4 om å samkjøre statens egen organisasjon og egne virkemidler.
  Regel: I trappa for varig samordning er felles virkemidler en del av kjernen i trinn 4 internt i staten

    Bakgrunn:
      Gitt dokumentasjonen
        | kilde   | dato       | for                                                                                |
        | avtale  | 2020-10-01 | standing-body-exists, mandate-without-end-date                                     |
        | referat | 2020-10-01 | knowledge-base-has-owner, knowledge-base-revised, understanding-reviewed-regularly |
        | referat | 2020-10-01 | line-matters-sorted-in-practice, joint-portfolio-exists, joint-portfolio-revised   |

    Scenariomal: I <fase> internt i staten er trinn 4 ikke oppfylt uten et felles virkemiddel
      Gitt trappa er "Publisert trapp for varig samordning"
      Og relasjonen "internt i staten"
      Og fasen "<fase>" fra 2019-01-01
      Når samarbeidet vurderes per 2020-12-15
      Så er trinn 4 "minst delvis oppfylt"
      Og er "Felles virkemidler i bruk" åpent

      Eksempler:
        | fase         |
        | iverksetting |
        | drift        |

    Scenario: Når et felles virkemiddel er i bruk, er trinn 4 oppfylt
      Gitt trappa er "Publisert trapp for varig samordning"
      Og relasjonen "internt i staten"
      Og fasen "drift" fra 2019-01-01
      Og "avtale" fra 2020-03-01 taler for "joint-organisation-in-use"
      Når samarbeidet vurderes per 2020-12-15
      Så er trinn 4 "oppfylt"

    Scenariomal: Ellers er trinn 4 oppfylt uten: <trappa>, <relasjon>, <fase>
      Gitt trappa er "<trappa>"
      Og relasjonen "<relasjon>"
      Og fasen "<fase>" fra 2019-01-01
      Når samarbeidet vurderes per 2020-12-15
      Så er trinn 4 "oppfylt"

      Eksempler:
        | trappa                               | relasjon               | fase                    |
        | Publisert trapp for varig samordning | internt i staten       | initiativ og utredning  |
        | Publisert trapp for varig samordning | internt i staten       | beslutning              |
        | Publisert trapp for varig samordning | internt i kommunen     | drift                   |
        | Publisert trapp for varig samordning | mellom stat og kommune | iverksetting            |
        | Publisert trapp                      | internt i staten       | drift                   |

    Scenario: Vekten følger fasen samarbeidet er i den dagen
      Gitt trappa er "Publisert trapp for varig samordning"
      Og relasjonen "internt i staten"
      Og fasen "beslutning" fra 2019-01-01
      Og fasen "iverksetting" fra 2020-12-01
      Når samarbeidet vurderes per 2020-11-30
      Så er trinn 4 "oppfylt"
