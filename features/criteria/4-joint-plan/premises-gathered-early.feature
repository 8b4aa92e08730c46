# language: no
Egenskap: Tidlig og bred involvering av de berørte
  De som først blir spurt når retningen er valgt, kan bare justere den.
  Derfor spørres det om dette i initiativ og utredning, mens alt ennå er åpent, og ikke senere.

  Bakgrunn:
    Gitt partene
      | id    | navn                   | nivå       |
      | mat   | Matdirektoratet        | direktorat |
      | helse | Folkehelsedirektoratet | direktorat |
    Og relasjonen "internt i staten"
    Og fasen "initiativ og utredning" fra 2018-02-01
    Og målet er trinn 4 og varig

  # At de berørte er med, må være bekreftet de siste to årene, og to år på dagen holder.
  # Premissene som er samlet, har ingen egen frist. Da holder dokumentasjonen i tre år.
  Scenario: Premissene fra mars 2018 og møtet med de berørte i desember samme år holder fortsatt
    Gitt dokumentasjonen
      | kilde   | dato       | for                             |
      | referat | 2018-12-15 | affected-parties-involved-early |
      | rapport | 2018-03-01 | premises-gathered-broadly       |
    Når samarbeidet vurderes per 2020-12-15
    Så er kriteriet "Tidlig og bred involvering av de berørte" "oppfylt"

  Scenario: Det er mer enn to år siden et referat viste at de berørte var med
    Gitt dokumentasjonen
      | kilde   | dato       | for                             |
      | referat | 2018-12-14 | affected-parties-involved-early |
      | rapport | 2020-11-01 | premises-gathered-broadly       |
    Når samarbeidet vurderes per 2020-12-15
    Så er kriteriet "Tidlig og bred involvering av de berørte" "minst delvis oppfylt"
    Og er svaret på "affected-parties-involved-early" "vet ikke"
    Og er en av grunnene for "Tidlig og bred involvering av de berørte" "ikke bekreftet på lenge"

  Scenario: De berørte forteller at de var med fra starten, men det står ikke i noe referat
    Gitt dokumentasjonen
      | kilde            | dato    | for                             |
      | flere intervjuer | 2020-11 | affected-parties-involved-early |
      | rapport          | 2020-11 | premises-gathered-broadly       |
    Når samarbeidet vurderes per 2020-12-15
    Så er kriteriet "Tidlig og bred involvering av de berørte" "minst delvis oppfylt"
    Og er en av grunnene for "Tidlig og bred involvering av de berørte" "kilden er for svak til å avgjøre det"

  Scenario: Et oppdrag om å spørre bredt viser ikke at premissene er hentet inn
    Gitt dokumentasjonen
      | kilde                 | dato    | for                             |
      | referat               | 2020-11 | affected-parties-involved-early |
      | særskilt oppdragsbrev | 2020-11 | premises-gathered-broadly       |
    Når samarbeidet vurderes per 2020-12-15
    Så er kriteriet "Tidlig og bred involvering av de berørte" "minst delvis oppfylt"
    Og er en av grunnene for "Tidlig og bred involvering av de berørte" "kilden er for svak til å avgjøre det"

  Scenario: Premissene er samlet, men vi vet ikke når de berørte kom med
    Gitt dokumentasjonen
      | kilde   | dato    | for                       |
      | rapport | 2020-11 | premises-gathered-broadly |
    Når samarbeidet vurderes per 2020-12-15
    Så er kriteriet "Tidlig og bred involvering av de berørte" "minst delvis oppfylt"
    Og er svaret på "affected-parties-involved-early" "vet ikke"

  Scenario: De berørte er med, men vi vet ikke om alle er spurt om premissene sine
    Gitt dokumentasjonen
      | kilde   | dato    | for                             |
      | referat | 2020-11 | affected-parties-involved-early |
    Når samarbeidet vurderes per 2020-12-15
    Så er kriteriet "Tidlig og bred involvering av de berørte" "minst delvis oppfylt"
    Og er svaret på "premises-gathered-broadly" "vet ikke"

  Scenario: Retningen ble bestemt før noen av de berørte ble spurt
    Gitt dokumentasjonen
      | kilde   | dato    | mot                                                        |
      | rapport | 2020-11 | affected-parties-involved-early, premises-gathered-broadly |
    Når samarbeidet vurderes per 2020-12-15
    Så er kriteriet "Tidlig og bred involvering av de berørte" "ikke oppfylt"
    Og er "Tidlig og bred involvering av de berørte" verdt å styrke
    Og anbefales tiltakene
      | tiltak                        |
      | premises-gathered-early.gap.1 |
      | premises-gathered-early.gap.2 |

  Scenario: Ingen har spurt de berørte når de ble trukket inn
    Når samarbeidet vurderes per 2020-12-15
    Så er kriteriet "Tidlig og bred involvering av de berørte" "vet ikke"

  Scenario: Referatet sier at de berørte kom tidlig med, rapporten at de kom for sent
    Gitt dokumentasjonen
      | kilde   | dato    | for                             | mot                             |
      | referat | 2020-10 | affected-parties-involved-early |                                 |
      | rapport | 2020-11 |                                 | affected-parties-involved-early |
    Når samarbeidet vurderes per 2020-12-15
    Så er kriteriet "Tidlig og bred involvering av de berørte" omstridt
    Og er en av grunnene for "Tidlig og bred involvering av de berørte" "kildene er uenige"
    Og anbefales tiltakene
      | tiltak                         |
      | premises-gathered-early.open.3 |

  Scenario: Fra beslutningsfasen er det for sent å spørre om premissene kom tidlig
    Gitt fasen "beslutning" fra 2020-06-01
    Når samarbeidet vurderes per 2020-12-15
    Så gjelder ikke kriteriet "Tidlig og bred involvering av de berørte"

  Scenariomal: Hvor langt en kilde rekker, avhenger av hva det spørres om
    Gitt "<kilde>" fra 2020-11-02 taler for "<indikator>"
    Når samarbeidet vurderes per 2020-12-15
    Så er svaret på "<indikator>" "<svar>"

    Eksempler:
      | indikator                       | kilde                 | svar         |
      | affected-parties-involved-early | vedtak                | minst delvis |
      | affected-parties-involved-early | referat               | ja           |
      | affected-parties-involved-early | flere intervjuer      | minst delvis |
      | premises-gathered-broadly       | avtale                | ja           |
      | premises-gathered-broadly       | særskilt oppdragsbrev | minst delvis |
      | premises-gathered-broadly       | rapport               | ja           |
      | premises-gathered-broadly       | flere intervjuer      | minst delvis |

  Scenariomal: Det Matdirektoratet har for seg selv, er ikke noe de har sammen
    Gitt "<kilde>" fra 2020-11-02 taler for "<indikator>" hos "Matdirektoratet"
    Når samarbeidet vurderes per 2020-12-15
    Så er svaret på "<indikator>" "vet ikke"
    Og er svaret på "<indikator>" "vet ikke" hos "Matdirektoratet"

    Eksempler:
      | indikator                       | kilde   |
      | affected-parties-involved-early | referat |
      | premises-gathered-broadly       | avtale  |
