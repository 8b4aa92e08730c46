# language: no
Egenskap: Felles oversikt over pågående arbeid
  Partene har en samlet og datert oversikt over hva som gjøres, og hvor langt arbeidet er kommet.

  Bakgrunn:
    Gitt partene
      | id    | navn          | nivå    |
      | skole | Nordvik skole | kommune |
      | helse | Nordvik helse | kommune |

  Scenario: Et referat som dekker begge parter, er nok
    Gitt dokumentasjonen
      | kilde   | dato       | for                                    |
      | referat | 2020-09-01 | overview-exists, overview-covers-party |
    Når samarbeidet vurderes per 2020-12-15
    Så er kriteriet "Felles oversikt over pågående arbeid" "oppfylt"

  Scenario: Oversikten dekker bare den ene parten
    Gitt dokumentasjonen
      | kilde   | dato       | for                   | mot                   | parter |
      | referat | 2020-09-01 | overview-exists       |                       |        |
      | referat | 2020-09-01 | overview-covers-party |                       | skole  |
      | referat | 2020-09-01 |                       | overview-covers-party | helse  |
    Når samarbeidet vurderes per 2020-12-15
    Så er kriteriet "Felles oversikt over pågående arbeid" "delvis oppfylt"
    Og er "Felles oversikt over pågående arbeid" et gap
    Og henger "Nordvik helse" etter på "Felles oversikt over pågående arbeid"

  Scenario: Ett utsagn om at oversikten mangler, er ikke nok til et nei
    Gitt dokumentasjonen
      | kilde       | dato       | mot             |
      | enkeltutsagn | 2020-09-01 | overview-exists |
    Når samarbeidet vurderes per 2020-12-15
    Så er kriteriet "Felles oversikt over pågående arbeid" "høyst delvis oppfylt"

  Scenario: En gammel oversikt teller ikke lenger
    Gitt dokumentasjonen
      | kilde   | dato       | for                                    |
      | referat | 2019-09-01 | overview-exists, overview-covers-party |
    Når samarbeidet vurderes per 2020-12-15
    Så er kriteriet "Felles oversikt over pågående arbeid" "minst delvis oppfylt"
    Og er en av grunnene for "Felles oversikt over pågående arbeid" "ikke bekreftet på lenge"

  Scenario: To kilder er uenige
    Gitt dokumentasjonen
      | kilde   | dato       | for             | mot             |
      | referat | 2020-09-01 | overview-exists |                 |
      | rapport | 2020-10-01 |                 | overview-exists |
    Når samarbeidet vurderes per 2020-12-15
    Så er kriteriet "Felles oversikt over pågående arbeid" omstridt
    Og er en av grunnene for "Felles oversikt over pågående arbeid" "kildene er uenige"

  Scenario: En mye nyere kilde erstatter den gamle
    Gitt dokumentasjonen
      | kilde   | dato       | for                                    | mot             |
      | rapport | 2020-01-15 |                                        | overview-exists |
      | referat | 2020-10-01 | overview-exists, overview-covers-party |                 |
    Når samarbeidet vurderes per 2020-12-15
    Så er kriteriet "Felles oversikt over pågående arbeid" "oppfylt"
