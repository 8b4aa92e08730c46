# language: no
Egenskap: Felles plan eller tiltak
  Partene har vedtatt en felles plan eller felles tiltak. Ett av dem er nok. Forslag teller ikke.

  Bakgrunn:
    Gitt partene
      | id | navn     | nivå    |
      | a  | Etat A   | kommune |
      | b  | Etat B   | kommune |

  Abstrakt Scenario: En vedtatt plan eller vedtatte tiltak er nok
    Gitt dokumentasjonen
      | kilde   | dato       | for         |
      | <kilde> | 2020-05-01 | <indikator> |
    Når samarbeidet vurderes per 2020-12-15
    Så er kriteriet "joint-plan-or-measures" "<status>"

    Eksempler:
      | kilde                       | indikator              | status               |
      | vedtatt strategi eller plan | joint-plan-adopted     | oppfylt              |
      | avtale                      | joint-measures-adopted | oppfylt              |
      | vedtak                      | joint-measures-adopted | oppfylt              |
      | referat                     | joint-plan-adopted     | minst delvis oppfylt |
      | hensikt                     | joint-plan-adopted     | vet ikke             |

  Scenario: En plan som er ute på dato, teller ikke
    Gitt dokumentasjonen
      | kilde                       | dato       | til        | for                |
      | vedtatt strategi eller plan | 2017-01-01 | 2019-12-31 | joint-plan-adopted |
    Når samarbeidet vurderes per 2020-12-15
    Så er kriteriet "joint-plan-or-measures" "vet ikke"
    Og er en av grunnene for "joint-plan-or-measures" "gjelder ikke lenger"

  Scenario: Verken plan eller tiltak
    Gitt dokumentasjonen
      | kilde   | dato       | mot                                        |
      | rapport | 2020-05-01 | joint-plan-adopted, joint-measures-adopted |
    Når samarbeidet vurderes per 2020-12-15
    Så er kriteriet "joint-plan-or-measures" "ikke oppfylt"
    Og er "joint-plan-or-measures" et gap
    Og anbefales tiltak for "joint-plan-or-measures"
