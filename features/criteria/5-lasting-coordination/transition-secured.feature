# language: no
Egenskap: Sikret overgang til varig ordning
  Et program om trygge bomiljøer nærmer seg slutten. Scenarioene skiller mellom det som er bestemt
  om tiden etter, og det noen har sagt eller ønsket seg.

  Bakgrunn:
    Gitt partene
      | id       | navn                  | nivå       |
      | bolig    | Boligdirektoratet     | direktorat |
      | trygghet | Trygghetsdirektoratet | direktorat |
    Og relasjonen "internt i staten"
    Og målet er trinn 4 og varig
    Og ordningen tar slutt 2020-12-31

  Scenario: Oppdragsbrevet har frist og ansvarlig, og ledelsen har vedtatt hva som kommer etter
    Gitt dokumentasjonen
      | hva                                  | kilde                 | dato       | for                    |
      | Oppdragsbrev med plan for overgangen | særskilt oppdragsbrev | 2018-03-01 | transition-plan-exists |
      | Vedtak om fast samarbeidsutvalg      | vedtak                | 2018-06-15 | next-stage-decided     |
    Når samarbeidet vurderes per 2020-12-15
    Så er kriteriet "Sikret overgang til varig ordning" "oppfylt"
    Og er trinn 5 "vet ikke"

  Scenariomal: Noe er sagt eller avtalt, men ikke bestemt på rett måte
    Gitt dokumentasjonen
      | hva                              | kilde   | dato       | for      |
      | <hva>                            | <kilde> | 2020-10-19 | <svakt>  |
      | Vedtak om tiden etter programmet | vedtak  | 2020-10-30 | <resten> |
    Når samarbeidet vurderes per 2020-12-15
    Så er kriteriet "Sikret overgang til varig ordning" "minst delvis oppfylt"
    Og er svaret på "<svakt>" "minst delvis"

    Eksempler:
      | hva                                    | kilde        | svakt                  | resten                 |
      | Programlederen sier det finnes en plan | enkeltutsagn | transition-plan-exists | next-stage-decided     |
      | Avtale om ny ordning, uten vedtak      | avtale       | next-stage-decided     | transition-plan-exists |

  Scenario: Planen er klar, men ingen vet om den nye ordningen er vedtatt
    Gitt "særskilt oppdragsbrev" fra 2020-06-15 taler for "transition-plan-exists"
    Når samarbeidet vurderes per 2020-12-15
    Så er kriteriet "Sikret overgang til varig ordning" "minst delvis oppfylt"
    Og er svaret på "next-stage-decided" "vet ikke"

  Scenario: Den nye ordningen er vedtatt, men ingen har sett noen plan for veien dit
    Gitt "vedtak" fra 2020-10-30 taler for "next-stage-decided"
    Når samarbeidet vurderes per 2020-12-15
    Så er kriteriet "Sikret overgang til varig ordning" "minst delvis oppfylt"
    Og er svaret på "transition-plan-exists" "vet ikke"

  Scenario: Et ønske om å fortsette er verken plan eller vedtak
    Gitt dokumentasjonen
      | hva                         | kilde     | dato       | for                                        |
      | Notat om hva partene ønsker | intensjon | 2020-10-19 | transition-plan-exists, next-stage-decided |
    Når samarbeidet vurderes per 2020-12-15
    Så er kriteriet "Sikret overgang til varig ordning" "vet ikke"

  Scenario: Programmet slutter ved nyttår uten plan og uten vedtak
    Gitt dokumentasjonen
      | hva                         | kilde   | dato       | mot                                        |
      | Sluttrapport fra programmet | rapport | 2020-11-23 | transition-plan-exists, next-stage-decided |
    Når samarbeidet vurderes per 2020-12-15
    Så er kriteriet "Sikret overgang til varig ordning" "ikke oppfylt"
    Og er "Sikret overgang til varig ordning" et gap
    Og anbefales tiltakene
      | tiltak                   |
      | transition-secured.gap.1 |
      | transition-secured.gap.2 |
      | transition-secured.gap.3 |

  Scenario: Sluttdatoen er satt, men det er ikke vedtatt hva som kommer etter
    Gitt "rapport" fra 2020-11-23 taler mot "next-stage-decided"
    Når samarbeidet vurderes per 2020-12-15
    Så vises tegnet "end-date-without-next-step"

  Scenario: Ingen har spurt hva som skjer når programmet er slutt
    Når samarbeidet vurderes per 2020-12-15
    Så er kriteriet "Sikret overgang til varig ordning" "vet ikke"
    Og er "Sikret overgang til varig ordning" åpent

  Scenario: Oppdragsbrevet omtaler en plan som sluttrapporten ikke finner
    Gitt dokumentasjonen
      | hva                         | kilde                 | dato       | for                    | mot                    |
      | Oppdragsbrev i august       | særskilt oppdragsbrev | 2020-08-14 | transition-plan-exists |                        |
      | Sluttrapport fra programmet | rapport               | 2020-11-23 |                        | transition-plan-exists |
    Når samarbeidet vurderes per 2020-12-15
    Så er kriteriet "Sikret overgang til varig ordning" omstridt
    Og er en av grunnene for "Sikret overgang til varig ordning" "kildene er uenige"
    Og anbefales tiltakene
      | tiltak                    |
      | transition-secured.open.4 |

  Scenariomal: Hvor langt en kilde rekker, avhenger av hva det spørres om
    Gitt "<kilde>" fra 2020-11-02 taler for "<indikator>"
    Når samarbeidet vurderes per 2020-12-15
    Så er svaret på "<indikator>" "<svar>"

    Eksempler:
      | indikator              | kilde                 | svar         |
      | transition-plan-exists | særskilt oppdragsbrev | ja           |
      | transition-plan-exists | referat               | ja           |
      | transition-plan-exists | flere intervjuer      | minst delvis |
      | next-stage-decided     | vedtak                | ja           |
      | next-stage-decided     | avtale                | minst delvis |
      | next-stage-decided     | referat               | minst delvis |

  Scenariomal: Det Boligdirektoratet har for seg selv, er ikke noe de har sammen
    Gitt "<kilde>" fra 2020-11-02 taler for "<indikator>" hos "Boligdirektoratet"
    Når samarbeidet vurderes per 2020-12-15
    Så er svaret på "<indikator>" "vet ikke"
    Og er svaret på "<indikator>" "vet ikke" hos "Boligdirektoratet"

    Eksempler:
      | indikator              | kilde                 |
      | transition-plan-exists | særskilt oppdragsbrev |
      | next-stage-decided     | vedtak                |
