# language: no
Egenskap: Fast felles organisering
  Det finnes et fast organ med et mandat uten sluttdato. Trinn 5 er prosjektets lesning av kildene.

  Bakgrunn:
    Gitt partene
      | id | navn   | nivå       |
      | a  | Etat A | direktorat |
      | b  | Etat B | direktorat |
    Og målet er trinn 4 og varig

  Scenario: Et fast organ uten sluttdato
    Gitt dokumentasjonen
      | kilde  | dato       | for                                            |
      | avtale | 2020-05-01 | standing-body-exists, mandate-without-end-date |
    Når samarbeidet vurderes per 2020-12-15
    Så er kriteriet "standing-organisation" "oppfylt"
    Og er varig samordning "minst delvis oppfylt"

  Scenario: Et program med sluttdato
    Gitt dokumentasjonen
      | kilde   | dato       | for                  | mot                      |
      | avtale  | 2020-05-01 | standing-body-exists |                          |
      | rapport | 2020-05-01 |                      | mandate-without-end-date |
    Når samarbeidet vurderes per 2020-12-15
    Så er kriteriet "standing-organisation" "delvis oppfylt"
    Og er "standing-organisation" et gap

  Scenario: Struktur uten innhold gir en advarsel
    Gitt dokumentasjonen
      | kilde   | dato       | for                  | mot                                        |
      | avtale  | 2020-05-01 | standing-body-exists |                                            |
      | rapport | 2020-05-01 |                      | joint-plan-adopted, joint-measures-adopted |
    Når samarbeidet vurderes per 2020-12-15
    Så gis advarselen "structure-without-content"

  Scenario: Uten mål om varighet er det ikke et gap at organet er midlertidig
    Gitt målet er trinn 4
    Og dokumentasjonen
      | kilde   | dato       | mot                      |
      | rapport | 2020-05-01 | mandate-without-end-date |
    Når samarbeidet vurderes per 2020-12-15
    Så er kriteriet "standing-organisation" "høyst delvis oppfylt"
    Og er "standing-organisation" verken gap eller åpent
