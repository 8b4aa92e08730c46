# language: no
Egenskap: Forberedt gjennomføring
  En god beslutning gjennomfører ikke seg selv. Scenarioene viser hva partene må ha på plass i iverksettingen.
  Hvem som er med, må bekreftes på nytt når den fasen begynner.

  Bakgrunn:
    Gitt partene
      | id     | navn                        | nivå       |
      | rehab  | Rehabiliteringsdirektoratet | direktorat |
      | arbeid | Arbeidslivsdirektoratet     | direktorat |
    Og relasjonen "internt i staten"
    Og fasen "beslutning" fra 2016-06-01
    Og fasen "iverksetting" fra 2018-01-01
    Og målet er trinn 4 og varig

  # Iverksettingen begynte i januar 2018, og det som er skrevet etter det, holder i tre år.
  Scenario: Fire dokumenter fra starten av iverksettingen viser til sammen at alt er klart
    Gitt dokumentasjonen
      | kilde                       | dato       | for                              |
      | referat                     | 2018-03-01 | needed-actors-take-part          |
      | vedtatt strategi eller plan | 2018-03-01 | efforts-timed-together           |
      | rapport                     | 2018-03-01 | professional-basis-shared        |
      | avtale                      | 2018-03-01 | operation-responsibility-settled |
    Når samarbeidet vurderes per 2020-12-15
    Så er kriteriet "Forberedt gjennomføring" "oppfylt"

  Scenariomal: Det må mer enn <kilde> til for å vise at <påstand>
    Gitt dokumentasjonen
      | kilde                       | dato    | for           |
      | <kilde>                     | 2020-11 | <for svakt>   |
      | vedtatt strategi eller plan | 2020-11 | <godt belagt> |
      | referat                     | 2020-11 | <godt belagt> |
    Når samarbeidet vurderes per 2020-12-15
    Så er kriteriet "Forberedt gjennomføring" "minst delvis oppfylt"
    Og er en av grunnene for "Forberedt gjennomføring" "kilden er for svak til å avgjøre det"

    Eksempler:
      | påstand                               | kilde            | for svakt                        | godt belagt                                                                          |
      | alle som trengs, er med               | flere intervjuer | needed-actors-take-part          | efforts-timed-together, professional-basis-shared, operation-responsibility-settled  |
      | innsatsen passer sammen i tid         | referat          | efforts-timed-together           | needed-actors-take-part, professional-basis-shared, operation-responsibility-settled |
      | de faglige rådene er felles           | flere intervjuer | professional-basis-shared        | needed-actors-take-part, efforts-timed-together, operation-responsibility-settled    |
      | ansvaret i driftsfasen er skrevet ned | flere intervjuer | operation-responsibility-settled | needed-actors-take-part, efforts-timed-together, professional-basis-shared           |

  Scenariomal: Verken gjennomføringsplanen eller referatet sier noe om <tema>
    Gitt dokumentasjonen
      | kilde                       | dato    | for           |
      | vedtatt strategi eller plan | 2020-11 | <godt belagt> |
      | referat                     | 2020-11 | <godt belagt> |
    Når samarbeidet vurderes per 2020-12-15
    Så er kriteriet "Forberedt gjennomføring" "minst delvis oppfylt"
    Og er svaret på "<mangler>" "vet ikke"

    Eksempler:
      | tema                                | mangler                          | godt belagt                                                                          |
      | hvem som er med                     | needed-actors-take-part          | efforts-timed-together, professional-basis-shared, operation-responsibility-settled  |
      | når hver part skal bidra            | efforts-timed-together           | needed-actors-take-part, professional-basis-shared, operation-responsibility-settled |
      | hvilke faglige råd som gjelder      | professional-basis-shared        | needed-actors-take-part, efforts-timed-together, operation-responsibility-settled    |
      | hvem som har ansvaret i driftsfasen | operation-responsibility-settled | needed-actors-take-part, efforts-timed-together, professional-basis-shared           |

  # I desember 2017 var saken fortsatt til beslutning. Hvem som er med, må bekreftes på nytt etter faseskiftet.
  Scenario: Referatet med deltakerlisten er fra før iverksettingen begynte
    Gitt dokumentasjonen
      | kilde                       | dato       | for                                                                                 |
      | referat                     | 2017-12-15 | needed-actors-take-part                                                             |
      | vedtatt strategi eller plan | 2017-12-15 | efforts-timed-together, professional-basis-shared, operation-responsibility-settled |
    Når samarbeidet vurderes per 2020-12-15
    Så er kriteriet "Forberedt gjennomføring" "minst delvis oppfylt"
    Og er svaret på "needed-actors-take-part" "vet ikke"
    Og er svaret på "efforts-timed-together" "ja"
    Og er en av grunnene for "Forberedt gjennomføring" "fra før faseskiftet eller før nye parter kom til"
    Og anbefales tiltakene
      | tiltak                          |
      | implementation-prepared.renew.5 |

  Scenario: Referatet med deltakerlisten har ingen dato, så vi vet ikke om det gjelder denne fasen
    Gitt dokumentasjonen
      | kilde                       | dato    | for                                                                                 |
      | referat                     |         | needed-actors-take-part                                                             |
      | vedtatt strategi eller plan | 2020-09 | efforts-timed-together, professional-basis-shared, operation-responsibility-settled |
    Når samarbeidet vurderes per 2020-12-15
    Så er kriteriet "Forberedt gjennomføring" "minst delvis oppfylt"
    Og er svaret på "needed-actors-take-part" "vet ikke"

  Scenario: En rapport viser at iverksettingen er satt i gang uten forberedelser
    Gitt dokumentasjonen
      | kilde   | dato    | mot                                                                                                          |
      | rapport | 2020-11 | needed-actors-take-part, efforts-timed-together, professional-basis-shared, operation-responsibility-settled |
    Når samarbeidet vurderes per 2020-12-15
    Så er kriteriet "Forberedt gjennomføring" "ikke oppfylt"
    Og er "Forberedt gjennomføring" verdt å styrke
    Og anbefales tiltakene
      | tiltak                        |
      | implementation-prepared.gap.1 |
      | implementation-prepared.gap.2 |
      | implementation-prepared.gap.3 |
      | implementation-prepared.gap.4 |

  Scenario: Ingen har spurt partene hvem de savner i gjennomføringen
    Når samarbeidet vurderes per 2020-12-15
    Så er kriteriet "Forberedt gjennomføring" "vet ikke"

  Scenario: Referatet sier at alle er med, men en rapport finner at noen mangler
    Gitt dokumentasjonen
      | kilde   | dato    | for                     | mot                     |
      | referat | 2020-10 | needed-actors-take-part |                         |
      | rapport | 2020-11 |                         | needed-actors-take-part |
    Når samarbeidet vurderes per 2020-12-15
    Så er kriteriet "Forberedt gjennomføring" omstridt
    Og er en av grunnene for "Forberedt gjennomføring" "kildene er uenige"
    Og anbefales tiltakene
      | tiltak                         |
      | implementation-prepared.open.6 |

  Scenario: Når arbeidet er gått over i driftsfasen, gjelder ikke kriteriet lenger
    Gitt fasen "drift" fra 2020-06-01
    Når samarbeidet vurderes per 2020-12-15
    Så gjelder ikke kriteriet "Forberedt gjennomføring"

  Scenariomal: Hvor langt en kilde rekker, avhenger av hva det spørres om
    Gitt "<kilde>" fra 2020-11-02 taler for "<indikator>"
    Når samarbeidet vurderes per 2020-12-15
    Så er svaret på "<indikator>" "<svar>"

    Eksempler:
      | indikator                        | kilde                       | svar         |
      | needed-actors-take-part          | vedtak                      | minst delvis |
      | needed-actors-take-part          | referat                     | ja           |
      | needed-actors-take-part          | flere intervjuer            | minst delvis |
      | efforts-timed-together           | vedtatt strategi eller plan | ja           |
      | efforts-timed-together           | særskilt oppdragsbrev       | minst delvis |
      | efforts-timed-together           | referat                     | minst delvis |
      | professional-basis-shared        | avtale                      | ja           |
      | professional-basis-shared        | særskilt oppdragsbrev       | minst delvis |
      | professional-basis-shared        | rapport                     | ja           |
      | professional-basis-shared        | flere intervjuer            | minst delvis |
      | operation-responsibility-settled | særskilt oppdragsbrev       | ja           |
      | operation-responsibility-settled | referat                     | ja           |
      | operation-responsibility-settled | flere intervjuer            | minst delvis |

  Scenariomal: Det Rehabiliteringsdirektoratet har for seg selv, er ikke noe de har sammen
    Gitt "<kilde>" fra 2020-11-02 taler for "<indikator>" hos "Rehabiliteringsdirektoratet"
    Når samarbeidet vurderes per 2020-12-15
    Så er svaret på "<indikator>" "vet ikke"
    Og er svaret på "<indikator>" "vet ikke" hos "Rehabiliteringsdirektoratet"

    Eksempler:
      | indikator                        | kilde                       |
      | needed-actors-take-part          | referat                     |
      | efforts-timed-together           | vedtatt strategi eller plan |
      | professional-basis-shared        | avtale                      |
      | operation-responsibility-settled | avtale                      |
