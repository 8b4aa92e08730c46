# language: no
Egenskap: Hvem dokumentasjonen gjelder
  Noe har partene sammen, noe må hver av dem ha, og noe er det nok at én av dem har.
  Det er spørsmålet som avgjør. En part vi ikke har hørt fra, er ukjent og aldri et nei.

  Bakgrunn:
    Gitt partene
      | id        | navn                   | nivå       |
      | skole     | Skoledirektoratet      | direktorat |
      | helse     | Helsedirektoratet      | direktorat |
      | barnevern | Barnevernsdirektoratet | direktorat |
    Og relasjonen "internt i staten"

  Regel: Det partene har sammen, må samme kilde vise for alle

    Scenario: Skoledirektoratets egen plan er ingen felles plan
      Gitt "vedtatt strategi eller plan" fra 2020-05-04 taler for "joint-plan-adopted" hos "Skoledirektoratet"
      Når samarbeidet vurderes per 2020-12-15
      Så er svaret på "joint-plan-adopted" "vet ikke"
      Og er en av grunnene for "Felles plan eller felles tiltak" "gjelder bare én part, og svarer ikke for alle"

    Scenariomal: En plan <for hvem> har svaret «<svar>»
      Gitt dokumentasjonen
        | kilde                       | dato       | for                | parter   |
        | vedtatt strategi eller plan | 2020-05-04 | joint-plan-adopted | <parter> |
      Når samarbeidet vurderes per 2020-12-15
      Så er svaret på "joint-plan-adopted" "<svar>"

      Eksempler: Å nevne alle er det samme som å ikke nevne noen
        | for hvem        | parter                                                       | svar         |
        | som ikke nevner |                                                              | ja           |
        | som nevner alle | Skoledirektoratet, Helsedirektoratet, Barnevernsdirektoratet | ja           |
        | som nevner to   | Skoledirektoratet, Helsedirektoratet                         | minst delvis |

    Scenario: To planer for to parter hver blir ikke til én felles plan
      Gitt dokumentasjonen
        | kilde                       | dato       | for                | parter                                    |
        | vedtatt strategi eller plan | 2020-05-04 | joint-plan-adopted | Skoledirektoratet, Helsedirektoratet      |
        | vedtatt strategi eller plan | 2020-05-04 | joint-plan-adopted | Helsedirektoratet, Barnevernsdirektoratet |
      Når samarbeidet vurderes per 2020-12-15
      Så er svaret på "joint-plan-adopted" "minst delvis"

    Scenario: Én part kan vise at det ikke finnes noen felles plan hos den
      Gitt "rapport" fra 2020-10-05 taler mot "joint-plan-adopted" hos "Helsedirektoratet"
      Når samarbeidet vurderes per 2020-12-15
      Så er svaret på "joint-plan-adopted" "høyst delvis"
      Og er svaret på "joint-plan-adopted" "nei" hos "Helsedirektoratet"

    Scenario: At Skoledirektoratet er halvveis, er heller ikke noe felles svar
      Gitt "rapport" fra 2020-10-05 taler delvis for "joint-plan-adopted" hos "Skoledirektoratet"
      Når samarbeidet vurderes per 2020-12-15
      Så er svaret på "joint-plan-adopted" "vet ikke"

  Regel: En ny part opphever ikke det partene har sammen

    Bakgrunn:
      Gitt partene
        | id     | navn                | nivå       | fra        |
        | fritid | Fritidsdirektoratet | direktorat | 2020-06-01 |
      Og "vedtatt strategi eller plan" fra 2019-05-06 taler for "joint-plan-adopted"

    Scenario: Planen er fra før Fritidsdirektoratet kom til, og den er fortsatt felles
      Når samarbeidet vurderes per 2020-12-15
      Så er svaret på "joint-plan-adopted" "ja"

    Scenario: Fritidsdirektoratet følger ikke planen, og da er den ikke felles for alle
      Gitt "rapport" fra 2020-10-05 taler mot "joint-plan-adopted" hos "Fritidsdirektoratet"
      Når samarbeidet vurderes per 2020-12-15
      Så er svaret på "joint-plan-adopted" "delvis"
      Og er svaret på "joint-plan-adopted" "nei" hos "Fritidsdirektoratet"
      Og er svaret på "joint-plan-adopted" "ja" hos "Skoledirektoratet"

  Regel: Det hver part må ha, er begynt når to har det, og oppfylt når alle har det

    Scenariomal: <hvem> har fått ansvaret forankret
      Gitt dokumentasjonen
        | kilde  | dato       | for                               | parter   |
        | vedtak | 2020-05-04 | responsibility-anchored-for-party | <parter> |
      Når samarbeidet vurderes per 2020-12-15
      Så er svaret på "responsibility-anchored-for-party" "<svar>"

      Eksempler:
        | hvem     | parter                                                       | svar         |
        | Bare én  | Skoledirektoratet                                            | vet ikke     |
        | To       | Skoledirektoratet, Helsedirektoratet                         | minst delvis |
        | Alle tre | Skoledirektoratet, Helsedirektoratet, Barnevernsdirektoratet | ja           |

    Scenario: To har ansvaret forankret, og den tredje blir nevnt fordi vi ikke vet
      Gitt dokumentasjonen
        | kilde  | dato       | for                               | parter                               |
        | vedtak | 2020-05-04 | responsibility-anchored-for-party | Skoledirektoratet, Helsedirektoratet |
      Når samarbeidet vurderes per 2020-12-15
      Så er "Forankret ansvar" åpent
      Og henger "Barnevernsdirektoratet" etter på "Forankret ansvar"

    Scenario: To har ansvaret forankret, og den tredje blir nevnt fordi den mangler det
      Gitt dokumentasjonen
        | kilde   | dato       | for                               | mot                               | parter                               |
        | vedtak  | 2020-05-04 | responsibility-anchored-for-party |                                   | Skoledirektoratet, Helsedirektoratet |
        | rapport | 2020-10-05 |                                   | responsibility-anchored-for-party | Barnevernsdirektoratet               |
      Når samarbeidet vurderes per 2020-12-15
      Så er svaret på "responsibility-anchored-for-party" "delvis"
      Og er "Forankret ansvar" et gap
      Og henger "Barnevernsdirektoratet" etter på "Forankret ansvar"

    Scenario: Et nei om én og et ja om en annen er ingen uenighet
      Gitt dokumentasjonen
        | kilde   | dato       | for                               | mot                               | parter            |
        | vedtak  | 2020-05-04 | responsibility-anchored-for-party |                                   | Skoledirektoratet |
        | rapport | 2020-10-05 |                                   | responsibility-anchored-for-party | Helsedirektoratet |
      Når samarbeidet vurderes per 2020-12-15
      Så er svaret på "responsibility-anchored-for-party" "ja" hos "Skoledirektoratet"
      Og er svaret på "responsibility-anchored-for-party" "nei" hos "Helsedirektoratet"
      Og er svaret på "responsibility-anchored-for-party" "høyst delvis"

    Scenario: En ny part blir spurt, den også
      Gitt partene
        | id     | navn                | nivå       | fra        |
        | fritid | Fritidsdirektoratet | direktorat | 2020-06-01 |
      Og "vedtak" fra 2019-05-06 taler for "responsibility-anchored-for-party"
      Når samarbeidet vurderes per 2020-12-15
      Så er svaret på "responsibility-anchored-for-party" "minst delvis"
      Og henger "Fritidsdirektoratet" etter på "Forankret ansvar"

  Regel: Noe er det nok at én part har

    Scenario: Skoledirektoratet har ansvaret for kunnskapsgrunnlaget, og da har det en eier
      Gitt "referat" fra 2020-10-05 taler for "knowledge-base-has-owner" hos "Skoledirektoratet"
      Når samarbeidet vurderes per 2020-12-15
      Så er svaret på "knowledge-base-has-owner" "ja"

    Scenario: At Helsedirektoratet ikke har ansvaret, stenger ikke for at en annen har det
      Gitt "rapport" fra 2020-10-05 taler mot "knowledge-base-has-owner" hos "Helsedirektoratet"
      Når samarbeidet vurderes per 2020-12-15
      Så er svaret på "knowledge-base-has-owner" "vet ikke"

    Scenario: Ingen av dem har ansvaret
      Gitt "rapport" fra 2020-10-05 taler mot "knowledge-base-has-owner"
      Når samarbeidet vurderes per 2020-12-15
      Så er svaret på "knowledge-base-has-owner" "nei"
