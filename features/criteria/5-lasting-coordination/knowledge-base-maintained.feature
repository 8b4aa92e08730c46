# language: no
Egenskap: Oppdatert kunnskapsgrunnlag
  To direktorater bygger på felles kunnskap om unge og rus. Scenarioene viser hva som skal til for at
  vi vet hvem som eier kunnskapen, og at partene holder den ved like.

  Bakgrunn:
    Gitt partene
      | id     | navn                | nivå       |
      | ungdom | Ungdomsdirektoratet | direktorat |
      | rus    | Rusdirektoratet     | direktorat |
    Og relasjonen "internt i staten"
    Og målet er trinn 4 og varig

  Scenario: Eieren fikk ansvaret i 2018, og partene gikk gjennom grunnlaget i september
    Gitt dokumentasjonen
      | hva                                | kilde   | dato       | for                      |
      | Møtet der Rusdirektoratet ble eier | referat | 2018-03-01 | knowledge-base-has-owner |
      | Den årlige gjennomgangen           | referat | 2020-09-17 | knowledge-base-revised   |
    Når samarbeidet vurderes per 2020-12-15
    Så er kriteriet "Oppdatert kunnskapsgrunnlag" "oppfylt"
    Og er trinn 5 "minst delvis oppfylt"
    Og er "Oppdatert kunnskapsgrunnlag" verken gap eller åpent

  Scenario: Eieren er den samme, men siste gjennomgang er 20 måneder gammel
    Gitt dokumentasjonen
      | hva                        | kilde   | dato       | for                                              |
      | Gjennomgangen i april 2019 | referat | 2019-04-10 | knowledge-base-has-owner, knowledge-base-revised |
    Når samarbeidet vurderes per 2020-12-15
    Så er kriteriet "Oppdatert kunnskapsgrunnlag" "minst delvis oppfylt"
    Og er svaret på "knowledge-base-has-owner" "ja"
    Og er svaret på "knowledge-base-revised" "vet ikke"
    Og er en av grunnene for "Oppdatert kunnskapsgrunnlag" "ikke bekreftet på lenge"

  Scenariomal: En gjennomgang teller i tolv måneder
    Gitt "referat" fra <dato> taler for "knowledge-base-revised"
    Når samarbeidet vurderes per 2020-12-15
    Så er svaret på "knowledge-base-revised" "<svar>"

    Eksempler:
      | dato       | svar     |
      | 2019-12-15 | ja       |
      | 2019-12-14 | vet ikke |

  Scenariomal: Et oppdragsbrev eller noen intervjuer er for lite
    Gitt dokumentasjonen
      | hva                  | kilde   | dato       | for      |
      | <hva>                | <kilde> | 2020-08-25 | <svakt>  |
      | Referat fra fagmøtet | referat | 2020-09-17 | <resten> |
    Når samarbeidet vurderes per 2020-12-15
    Så er kriteriet "Oppdatert kunnskapsgrunnlag" "minst delvis oppfylt"
    Og er svaret på "<svakt>" "minst delvis"

    Eksempler:
      | hva                                      | kilde                 | svakt                    | resten                   |
      | Brev som ber Rusdirektoratet ta ansvaret | særskilt oppdragsbrev | knowledge-base-has-owner | knowledge-base-revised   |
      | Intervjuer om den årlige gjennomgangen   | flere intervjuer      | knowledge-base-revised   | knowledge-base-has-owner |

  Scenario: Grunnlaget blir fornyet, men ingen har funnet ut hvem som eier det
    Gitt "referat" fra 2020-09-17 taler for "knowledge-base-revised"
    Når samarbeidet vurderes per 2020-12-15
    Så er kriteriet "Oppdatert kunnskapsgrunnlag" "minst delvis oppfylt"
    Og er svaret på "knowledge-base-has-owner" "vet ikke"

  Scenario: Partene oppdaterer tallene, men lar foreldede rapporter ligge
    Gitt dokumentasjonen
      | hva                       | kilde   | dato       | for                      | delvis                 |
      | Gjennomgangen i september | referat | 2020-09-17 | knowledge-base-has-owner | knowledge-base-revised |
    Når samarbeidet vurderes per 2020-12-15
    Så er kriteriet "Oppdatert kunnskapsgrunnlag" "delvis oppfylt"
    Og er "Oppdatert kunnskapsgrunnlag" et gap
    Og er en av grunnene for "Oppdatert kunnskapsgrunnlag" "bare delvis"

  Scenario: Tallene er fra oppstarten, og ingen har ansvar for dem
    Gitt dokumentasjonen
      | hva                           | kilde   | dato       | mot                                              |
      | Rapport om kunnskap og kilder | rapport | 2020-11-03 | knowledge-base-has-owner, knowledge-base-revised |
    Når samarbeidet vurderes per 2020-12-15
    Så er kriteriet "Oppdatert kunnskapsgrunnlag" "ikke oppfylt"
    Og er "Oppdatert kunnskapsgrunnlag" et gap
    Og anbefales tiltakene
      | tiltak                          |
      | knowledge-base-maintained.gap.1 |
      | knowledge-base-maintained.gap.2 |
      | knowledge-base-maintained.gap.3 |

  Scenario: Ingen har spurt hvem som eier grunnlaget, eller når det sist ble endret
    Når samarbeidet vurderes per 2020-12-15
    Så er kriteriet "Oppdatert kunnskapsgrunnlag" "vet ikke"
    Og er "Oppdatert kunnskapsgrunnlag" åpent
    Og er en av grunnene for "Oppdatert kunnskapsgrunnlag" "ingen opplysninger"
    Og anbefales tiltakene
      | tiltak                           |
      | knowledge-base-maintained.open.4 |

  Scenario: Referatet navngir en eier, men rapporten finner ingen
    Gitt dokumentasjonen
      | hva                           | kilde   | dato       | for                      | mot                      |
      | Fagmøtet i september          | referat | 2020-09-17 | knowledge-base-has-owner |                          |
      | Rapport om kunnskap og kilder | rapport | 2020-11-03 |                          | knowledge-base-has-owner |
    Når samarbeidet vurderes per 2020-12-15
    Så er kriteriet "Oppdatert kunnskapsgrunnlag" omstridt
    Og er en av grunnene for "Oppdatert kunnskapsgrunnlag" "kildene er uenige"

  Scenariomal: Hvor langt en kilde rekker, avhenger av hva det spørres om
    Gitt "<kilde>" fra 2020-11-02 taler for "<indikator>"
    Når samarbeidet vurderes per 2020-12-15
    Så er svaret på "<indikator>" "<svar>"

    Eksempler:
      | indikator                | kilde                 | svar         |
      | knowledge-base-has-owner | avtale                | ja           |
      | knowledge-base-has-owner | særskilt oppdragsbrev | minst delvis |
      | knowledge-base-has-owner | referat               | ja           |
      | knowledge-base-has-owner | flere intervjuer      | minst delvis |
      | knowledge-base-revised   | vedtak                | minst delvis |
      | knowledge-base-revised   | referat               | ja           |
      | knowledge-base-revised   | flere intervjuer      | minst delvis |

  Scenario: Det er nok at Ungdomsdirektoratet har det
    Gitt "avtale" fra 2020-11-02 taler for "knowledge-base-has-owner" hos "Ungdomsdirektoratet"
    Når samarbeidet vurderes per 2020-12-15
    Så er svaret på "knowledge-base-has-owner" "ja"

  Scenario: Det Ungdomsdirektoratet har for seg selv, er ikke noe de har sammen
    Gitt "referat" fra 2020-11-02 taler for "knowledge-base-revised" hos "Ungdomsdirektoratet"
    Når samarbeidet vurderes per 2020-12-15
    Så er svaret på "knowledge-base-revised" "vet ikke"
    Og er svaret på "knowledge-base-revised" "vet ikke" hos "Ungdomsdirektoratet"
