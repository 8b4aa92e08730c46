# language: no
Egenskap: Handlingsrom for dem som gjennomfører
  Ingen ser alle følger på forhånd. De som står nærmest brukerne, må kunne rette opp underveis.
  Handlingsrommet hører til iverksetting og drift, og der må hver virksomhet ha det.

  Bakgrunn:
    Gitt partene
      | id    | navn              | nivå       |
      | jobb  | Jobbdirektoratet  | direktorat |
      | bolig | Boligdirektoratet | direktorat |
    Og relasjonen "internt i staten"
    Og fasen "initiativ og utredning" fra 2016-01-01
    Og fasen "iverksetting" fra 2018-01-01
    Og målet er trinn 4 og varig

  # Reglene setter ingen egen frist her. Da holder dokumentasjonen i tre år.
  Scenario: Oppdragene fra 2018 sier hva som skal oppnås, og enhetene kan endre rutiner sammen
    Gitt dokumentasjonen
      | kilde                 | dato       | for                         |
      | særskilt oppdragsbrev | 2018-03-01 | bodies-choose-how           |
      | referat               | 2018-03-01 | operative-bodies-may-adjust |
    Når samarbeidet vurderes per 2020-12-15
    Så er kriteriet "Handlingsrom for dem som gjennomfører" "oppfylt"

  Scenario: Én leder mener at virksomhetene velger fritt, men ingen har sett det i oppdraget
    Gitt dokumentasjonen
      | kilde        | dato    | for                         |
      | enkeltutsagn | 2020-11 | bodies-choose-how           |
      | referat      | 2020-11 | operative-bodies-may-adjust |
    Når samarbeidet vurderes per 2020-12-15
    Så er kriteriet "Handlingsrom for dem som gjennomfører" "minst delvis oppfylt"
    Og er en av grunnene for "Handlingsrom for dem som gjennomfører" "kilden er for svak til å avgjøre det"

  Scenario: Ansatte forteller at de tilpasser seg til hverandre, men det står ikke i noe referat
    Gitt dokumentasjonen
      | kilde                 | dato    | for                         |
      | særskilt oppdragsbrev | 2020-11 | bodies-choose-how           |
      | flere intervjuer      | 2020-11 | operative-bodies-may-adjust |
    Når samarbeidet vurderes per 2020-12-15
    Så er kriteriet "Handlingsrom for dem som gjennomfører" "minst delvis oppfylt"
    Og er en av grunnene for "Handlingsrom for dem som gjennomfører" "kilden er for svak til å avgjøre det"

  Scenario: Enhetene kan tilpasse seg, men ingen har sett om oppdragene binder framgangsmåten
    Gitt dokumentasjonen
      | kilde   | dato    | for                         |
      | referat | 2020-11 | operative-bodies-may-adjust |
    Når samarbeidet vurderes per 2020-12-15
    Så er kriteriet "Handlingsrom for dem som gjennomfører" "minst delvis oppfylt"
    Og er svaret på "bodies-choose-how" "vet ikke"

  Scenario: Virksomhetene velger framgangsmåten, men vi vet ikke om enhetene kan tilpasse seg underveis
    Gitt dokumentasjonen
      | kilde   | dato    | for               |
      | referat | 2020-11 | bodies-choose-how |
    Når samarbeidet vurderes per 2020-12-15
    Så er kriteriet "Handlingsrom for dem som gjennomfører" "minst delvis oppfylt"
    Og er svaret på "operative-bodies-may-adjust" "vet ikke"

  Scenario: Vi har bare sett oppdragsbrevet til Jobbdirektoratet
    Gitt dokumentasjonen
      | kilde                 | dato    | for                         | parter           |
      | referat               | 2020-11 | operative-bodies-may-adjust |                  |
      | særskilt oppdragsbrev | 2020-11 | bodies-choose-how           | Jobbdirektoratet |
    Når samarbeidet vurderes per 2020-12-15
    Så er svaret på "bodies-choose-how" "vet ikke"
    Og henger "Boligdirektoratet" etter på "Handlingsrom for dem som gjennomfører"

  Scenario: Jobbdirektoratet velger fritt, mens Boligdirektoratet må følge en detaljert bestilling
    Gitt dokumentasjonen
      | kilde                 | dato    | for                         | mot               | parter            |
      | referat               | 2020-11 | operative-bodies-may-adjust |                   |                   |
      | særskilt oppdragsbrev | 2020-09 | bodies-choose-how           |                   | Jobbdirektoratet  |
      | referat               | 2020-09 |                             | bodies-choose-how | Boligdirektoratet |
    Når samarbeidet vurderes per 2020-12-15
    Så er kriteriet "Handlingsrom for dem som gjennomfører" "delvis oppfylt"
    Og henger "Boligdirektoratet" etter på "Handlingsrom for dem som gjennomfører"

  Scenario: Oppdragene er detaljerte, og enhetene må spørre om lov til hver endring
    Gitt dokumentasjonen
      | kilde   | dato    | mot                                            |
      | rapport | 2020-11 | bodies-choose-how, operative-bodies-may-adjust |
    Når samarbeidet vurderes per 2020-12-15
    Så er kriteriet "Handlingsrom for dem som gjennomfører" "ikke oppfylt"
    Og er "Handlingsrom for dem som gjennomfører" verdt å styrke
    Og anbefales tiltakene
      | tiltak            |
      | room-to-act.gap.1 |
      | room-to-act.gap.2 |

  Scenario: Ingen har spurt virksomhetene hva de kan velge selv
    Når samarbeidet vurderes per 2020-12-15
    Så er kriteriet "Handlingsrom for dem som gjennomfører" "vet ikke"

  Scenario: Oppdragene gir frihet, men en rapport sier at virksomhetene blir styrt i detalj
    Gitt dokumentasjonen
      | kilde                 | dato    | for               | mot               |
      | særskilt oppdragsbrev | 2020-10 | bodies-choose-how |                   |
      | rapport               | 2020-11 |                   | bodies-choose-how |
    Når samarbeidet vurderes per 2020-12-15
    Så er kriteriet "Handlingsrom for dem som gjennomfører" omstridt
    Og er en av grunnene for "Handlingsrom for dem som gjennomfører" "kildene er uenige"
    Og anbefales tiltakene
      | tiltak             |
      | room-to-act.open.3 |

  Scenario: Departementet som bestiller, blir ikke spurt om sin egen framgangsmåte
    Gitt parten "Levekårsdepartementet" på nivået "departement"
    Og dokumentasjonen
      | kilde                 | dato    | for                         | parter                              |
      | særskilt oppdragsbrev | 2020-09 | bodies-choose-how           | Jobbdirektoratet, Boligdirektoratet |
      | referat               | 2020-11 | operative-bodies-may-adjust |                                     |
    Når samarbeidet vurderes per 2020-12-15
    Så er kriteriet "Handlingsrom for dem som gjennomfører" "oppfylt"

  Scenario: Også i driften må enhetene ha handlingsrom
    Gitt fasen "drift" fra 2020-01-01
    Og dokumentasjonen
      | kilde   | dato    | for               | mot                         |
      | referat | 2020-11 | bodies-choose-how |                             |
      | rapport | 2020-11 |                   | operative-bodies-may-adjust |
    Når samarbeidet vurderes per 2020-12-15
    Så er kriteriet "Handlingsrom for dem som gjennomfører" "delvis oppfylt"

  Scenario: Før iverksettingen begynner, spørres det ikke om handlingsrom
    Når samarbeidet vurderes per 2017-06-01
    Så gjelder ikke kriteriet "Handlingsrom for dem som gjennomfører"

  Scenariomal: Hvor langt en kilde rekker, avhenger av hva det spørres om
    Gitt "<kilde>" fra 2020-11-02 taler for "<indikator>"
    Når samarbeidet vurderes per 2020-12-15
    Så er svaret på "<indikator>" "<svar>"

    Eksempler:
      | indikator                   | kilde                 | svar         |
      | bodies-choose-how           | særskilt oppdragsbrev | ja           |
      | bodies-choose-how           | referat               | ja           |
      | bodies-choose-how           | flere intervjuer      | minst delvis |
      | operative-bodies-may-adjust | avtale                | ja           |
      | operative-bodies-may-adjust | særskilt oppdragsbrev | minst delvis |
      | operative-bodies-may-adjust | referat               | ja           |
      | operative-bodies-may-adjust | flere intervjuer      | minst delvis |

  Scenario: Svaret for Jobbdirektoratet er ikke noe svar for de andre
    Gitt "særskilt oppdragsbrev" fra 2020-11-02 taler for "bodies-choose-how" hos "Jobbdirektoratet"
    Når samarbeidet vurderes per 2020-12-15
    Så er svaret på "bodies-choose-how" "vet ikke"
    Og er svaret på "bodies-choose-how" "ja" hos "Jobbdirektoratet"

  Scenario: Det Jobbdirektoratet har for seg selv, er ikke noe de har sammen
    Gitt "avtale" fra 2020-11-02 taler for "operative-bodies-may-adjust" hos "Jobbdirektoratet"
    Når samarbeidet vurderes per 2020-12-15
    Så er svaret på "operative-bodies-may-adjust" "vet ikke"
    Og er svaret på "operative-bodies-may-adjust" "vet ikke" hos "Jobbdirektoratet"
