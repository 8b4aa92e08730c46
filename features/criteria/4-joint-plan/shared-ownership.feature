# language: no
Egenskap: Delt eierskap
  Et samarbeid er ikke felles før alle partene eier det, også de som ikke leder det.
  Scenarioene viser hva som skal til for at en part har forpliktet seg, og at ingen kan forplikte seg for en annen.

  Bakgrunn:
    Gitt partene
      | id        | navn                   | nivå       |
      | skole     | Skoledirektoratet      | direktorat |
      | barnevern | Barnevernsdirektoratet | direktorat |
    Og relasjonen "internt i staten"
    Og målet er trinn 4 og varig

  # Reglene setter ingen egen frist her. Da holder dokumentasjonen i tre år.
  Scenario: Avtalen og referatet fra 2018 holder i tre år
    Gitt dokumentasjonen
      | kilde   | dato       | for                      |
      | avtale  | 2018-03-01 | party-has-committed      |
      | referat | 2018-03-01 | party-contribution-named |
    Når samarbeidet vurderes per 2020-12-15
    Så er kriteriet "Delt eierskap" "oppfylt"
    Og er trinn 4 "minst delvis oppfylt"

  Scenario: Et referat er for svakt til å vise at partene har forpliktet seg
    Gitt dokumentasjonen
      | kilde   | dato    | for                                           |
      | referat | 2020-11 | party-has-committed, party-contribution-named |
    Når samarbeidet vurderes per 2020-12-15
    Så er kriteriet "Delt eierskap" "minst delvis oppfylt"
    Og er en av grunnene for "Delt eierskap" "kilden er for svak til å avgjøre det"
    Og er svaret på "party-has-committed" "minst delvis"
    Og er svaret på "party-contribution-named" "ja"

  # Brevet gir selv oppdraget. Intervjuer forteller bare om det.
  Scenario: Et særskilt oppdragsbrev viser hva partene bidrar med
    Gitt dokumentasjonen
      | kilde                 | dato    | for                      |
      | avtale                | 2020-11 | party-has-committed      |
      | særskilt oppdragsbrev | 2020-11 | party-contribution-named |
    Når samarbeidet vurderes per 2020-12-15
    Så er kriteriet "Delt eierskap" "oppfylt"

  Scenario: Flere intervjuer er for svakt til å vise hva partene bidrar med
    Gitt dokumentasjonen
      | kilde            | dato    | for                      |
      | avtale           | 2020-11 | party-has-committed      |
      | flere intervjuer | 2020-11 | party-contribution-named |
    Når samarbeidet vurderes per 2020-12-15
    Så er kriteriet "Delt eierskap" "minst delvis oppfylt"
    Og er en av grunnene for "Delt eierskap" "kilden er for svak til å avgjøre det"
    Og er svaret på "party-contribution-named" "minst delvis"

  Scenario: En intensjonserklæring forplikter ingen
    Gitt dokumentasjonen
      | kilde     | dato    | for                                           |
      | intensjon | 2020-11 | party-has-committed, party-contribution-named |
    Når samarbeidet vurderes per 2020-12-15
    Så er kriteriet "Delt eierskap" "vet ikke"
    Og er en av grunnene for "Delt eierskap" "bare intensjon"

  Scenario: Begge har skrevet under, men ingen kan vise hva de bidrar med
    Gitt dokumentasjonen
      | kilde  | dato    | for                 |
      | avtale | 2020-11 | party-has-committed |
    Når samarbeidet vurderes per 2020-12-15
    Så er kriteriet "Delt eierskap" "minst delvis oppfylt"
    Og er svaret på "party-contribution-named" "vet ikke"

  Scenario: Bidragene er skrevet ned, men ingen kan vise at partene har forpliktet seg
    Gitt dokumentasjonen
      | kilde  | dato    | for                      |
      | avtale | 2020-11 | party-contribution-named |
    Når samarbeidet vurderes per 2020-12-15
    Så er kriteriet "Delt eierskap" "minst delvis oppfylt"
    Og er svaret på "party-has-committed" "vet ikke"

  Scenario: Bare Skoledirektoratet har skrevet under
    Gitt dokumentasjonen
      | kilde  | dato    | for                      | parter            |
      | avtale | 2020-11 | party-contribution-named |                   |
      | avtale | 2020-11 | party-has-committed      | Skoledirektoratet |
    Når samarbeidet vurderes per 2020-12-15
    Så er kriteriet "Delt eierskap" "minst delvis oppfylt"
    Og er svaret på "party-has-committed" "vet ikke"
    Og henger "Barnevernsdirektoratet" etter på "Delt eierskap"

  Scenario: Et direktorat som kom til i fjor, er ikke bundet av avtalen fra 2018
    Gitt partene
      | id     | navn                | nivå       | fra        |
      | fritid | Fritidsdirektoratet | direktorat | 2019-09-01 |
    Og dokumentasjonen
      | kilde  | dato       | for                                           |
      | avtale | 2018-03-01 | party-has-committed, party-contribution-named |
    Når samarbeidet vurderes per 2020-12-15
    Så er kriteriet "Delt eierskap" "minst delvis oppfylt"
    Og henger "Fritidsdirektoratet" etter på "Delt eierskap"

  Scenario: Planen er felles på papiret, men Barnevernsdirektoratet har ikke forpliktet seg
    Gitt dokumentasjonen
      | kilde                       | dato    | for                                           | mot                 | parter                 |
      | vedtatt strategi eller plan | 2020-10 | joint-plan-adopted                            |                     |                        |
      | vedtak                      | 2020-10 | party-has-committed, party-contribution-named |                     | Skoledirektoratet      |
      | referat                     | 2020-11 | party-contribution-named                      | party-has-committed | Barnevernsdirektoratet |
    Når samarbeidet vurderes per 2020-12-15
    Så er kriteriet "Delt eierskap" "delvis oppfylt"
    Og henger "Barnevernsdirektoratet" etter på "Delt eierskap"
    Og gis advarselen "plan-without-shared-ownership"

  Scenario: Ingen av direktoratene har forpliktet seg eller sagt hva de bidrar med
    Gitt dokumentasjonen
      | kilde   | dato    | mot                                           |
      | rapport | 2020-11 | party-has-committed, party-contribution-named |
    Når samarbeidet vurderes per 2020-12-15
    Så er kriteriet "Delt eierskap" "ikke oppfylt"
    Og er "Delt eierskap" et gap
    Og anbefales tiltakene
      | tiltak                 |
      | shared-ownership.gap.1 |
      | leaders-gathering      |

  Scenario: Ingen har spurt ledelsen hva direktoratet har forpliktet seg til
    Når samarbeidet vurderes per 2020-12-15
    Så er kriteriet "Delt eierskap" "vet ikke"
    Og er "Delt eierskap" åpent
    Og er en av grunnene for "Delt eierskap" "ingen opplysninger"
    Og anbefales tiltakene
      | tiltak                  |
      | shared-ownership.open.2 |

  Scenario: Partene har en avtale, men en rapport sier at de ikke er bundet av den
    Gitt dokumentasjonen
      | kilde   | dato    | for                 | mot                 |
      | avtale  | 2020-10 | party-has-committed |                     |
      | rapport | 2020-11 |                     | party-has-committed |
    Når samarbeidet vurderes per 2020-12-15
    Så er kriteriet "Delt eierskap" omstridt
    Og er en av grunnene for "Delt eierskap" "kildene er uenige"

  Scenariomal: Hvor langt en kilde rekker, avhenger av hva det spørres om
    Gitt "<kilde>" fra 2020-11-02 taler for "<indikator>"
    Når samarbeidet vurderes per 2020-12-15
    Så er svaret på "<indikator>" "<svar>"

    Eksempler:
      | indikator                | kilde                 | svar         |
      | party-has-committed      | avtale                | ja           |
      | party-has-committed      | særskilt oppdragsbrev | minst delvis |
      | party-has-committed      | referat               | minst delvis |
      | party-contribution-named | særskilt oppdragsbrev | ja           |
      | party-contribution-named | referat               | ja           |
      | party-contribution-named | flere intervjuer      | minst delvis |

  Scenariomal: Svaret for Skoledirektoratet er ikke noe svar for de andre
    Gitt "<kilde>" fra 2020-11-02 taler for "<indikator>" hos "Skoledirektoratet"
    Når samarbeidet vurderes per 2020-12-15
    Så er svaret på "<indikator>" "vet ikke"
    Og er svaret på "<indikator>" "ja" hos "Skoledirektoratet"

    Eksempler:
      | indikator                | kilde                 |
      | party-has-committed      | avtale                |
      | party-contribution-named | særskilt oppdragsbrev |
