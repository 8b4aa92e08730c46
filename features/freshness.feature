# language: no
Egenskap: Hvor lenge dokumentasjon holder
  Ingenting holder for alltid. Der et spørsmål ikke har en egen frist, holder dokumentasjonen i 36 måneder.
  Det som er blitt for gammelt, er verken ja eller nei. Det er ikke bekreftet siden.

  Bakgrunn:
    Gitt partene
      | id     | navn               | nivå       |
      | klima  | Klimadirektoratet  | direktorat |
      | energi | Energidirektoratet | direktorat |
    Og relasjonen "internt i staten"

  Scenariomal: Strategien er vedtatt <når>
    Gitt "vedtatt strategi eller plan" fra <dag> taler for "scope-decided"
    Når samarbeidet vurderes per 2020-12-15
    Så er svaret på "scope-decided" "<svar>"

    Eksempler:
      | når                  | dag        | svar     |
      | for 36 måneder siden | 2017-12-15 | ja       |
      | dagen før det        | 2017-12-14 | vet ikke |
      | en gang i 2017       | 2017       | ja       |
      | en gang i 2016       | 2016       | vet ikke |

  Scenario: Ingen har bekreftet strategien siden 2017
    Gitt "vedtatt strategi eller plan" fra 2017-03-06 taler for "scope-decided"
    Når samarbeidet vurderes per 2020-12-15
    Så er kriteriet "Avklart omfang og ambisjon" "vet ikke"
    Og er "Avklart omfang og ambisjon" åpent
    Og er en av grunnene for "Avklart omfang og ambisjon" "ikke bekreftet på lenge"

  Scenariomal: Strategien fra 2015 sier selv at den gjelder <hvor lenge>
    Gitt dokumentasjonen
      | kilde                       | dato       | til   | for           |
      | vedtatt strategi eller plan | 2015-01-12 | <til> | scope-decided |
    Når samarbeidet vurderes per 2020-12-15
    Så er svaret på "scope-decided" "<svar>"

    Eksempler:
      | hvor lenge    | til        | svar     |
      | ut 2021       | 2021-12-31 | ja       |
      | ut 2020       | 2020       | ja       |
      | til juni 2020 | 2020-06-30 | vet ikke |

  Scenario: En egen frist på tolv måneder går foran det dokumentet sier om seg selv
    Gitt dokumentasjonen
      | kilde   | dato       | til        | for             |
      | referat | 2019-10-07 | 2021-12-31 | overview-exists |
    Når samarbeidet vurderes per 2020-12-15
    Så er svaret på "overview-exists" "vet ikke"
    Og er en av grunnene for "Felles oversikt over pågående arbeid" "ikke bekreftet på lenge"

  Scenario: Uenigheten blir ikke løst av at den ene kilden blir for gammel
    Gitt "rapport" fra 2018-02-05 taler mot "knowledge-base-exists"
    Og "rapport" fra 2018-05-07 taler for "knowledge-base-exists"
    Når samarbeidet vurderes per 2021-03-01
    Så er svaret på "knowledge-base-exists" "vet ikke"

  Regel: Det som er uten dato, flytter ingenting

    Scenariomal: Rapporten er uten dato og taler <hvordan>
      Gitt dokumentasjonen
        | kilde   | for   | delvis   | mot   |
        | rapport | <for> | <delvis> | <mot> |
      Når samarbeidet vurderes per 2020-12-15
      Så er svaret på "knowledge-base-exists" "vet ikke"
      Og er en av grunnene for "Felles kunnskapsgrunnlag" "uten dato"

      Eksempler:
        | hvordan    | for                   | delvis                | mot                   |
        | for        | knowledge-base-exists |                       |                       |
        | delvis for |                       | knowledge-base-exists |                       |
        | mot        |                       |                       | knowledge-base-exists |

    Scenario: Vi vet når vedtaket begynte å gjelde, men ikke når noen sist så det
      Gitt dokumentasjonen
        | kilde                       | fra        | for           |
        | vedtatt strategi eller plan | 2020-03-02 | scope-decided |
      Når samarbeidet vurderes per 2020-12-15
      Så er svaret på "scope-decided" "vet ikke"
      Og er en av grunnene for "Avklart omfang og ambisjon" "uten dato"
