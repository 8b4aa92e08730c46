# language: no
Egenskap: Felles og kjente mål
  Målene er felles, og de er kjent hos hver part. De må bekreftes på nytt når fasen skifter.

  Bakgrunn:
    Gitt partene
      | id | navn         | nivå         |
      | a  | Departement A | departement |
      | b  | Direktorat B  | direktorat  |
    Og relasjonen "internt i staten"
    Og dokumentasjonen
      | kilde                       | dato       | for                               |
      | vedtatt strategi eller plan | 2019-03-01 | goals-shared, goals-known-at-party |

  Scenario: Vedtatte mål som er kjent hos begge, er nok
    Når samarbeidet vurderes per 2020-12-15
    Så er kriteriet "shared-goals-known" "oppfylt"

  Scenario: Etter et faseskifte må målene bekreftes på nytt
    Gitt fasen "beslutning" fra 2018-01-01
    Og fasen "iverksetting" fra 2020-01-01
    Når samarbeidet vurderes per 2020-12-15
    Så er kriteriet "shared-goals-known" "vet ikke"
    Og er en av grunnene for "shared-goals-known" "fra før faseskiftet eller før nye parter kom til"

  Scenario: Den svakeste parten teller
    Gitt dokumentasjonen
      | kilde      | dato       | mot                  | parter |
      | evaluering | 2020-06-01 | goals-known-at-party | b      |
    Når samarbeidet vurderes per 2020-12-15
    Så er "shared-goals-known" et gap
    Og henger "Direktorat B" etter på "shared-goals-known"

  Scenario: Intervjuer mot et vedtatt dokument gjør saken omstridt, ikke avgjort
    Gitt dokumentasjonen
      | kilde            | dato       | mot                  | parter |
      | flere intervjuer | 2020-06-01 | goals-known-at-party | b      |
    Når samarbeidet vurderes per 2020-12-15
    Så er kriteriet "shared-goals-known" omstridt
    Og er "shared-goals-known" åpent
