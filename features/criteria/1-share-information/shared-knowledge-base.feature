# language: no
Egenskap: Felles kunnskapsgrunnlag
  To direktorater kjenner hvert sitt felt. Scenarioene viser at de trenger et felles grunnlag som
  er skrevet ned, og at flere av dem må bruke det. En rapport holder i tre år.

  Bakgrunn:
    Gitt partene
      | id       | navn                 | nivå       |
      | oppvekst | Oppvekstdirektoratet | direktorat |
      | velferd  | Velferdsdirektoratet | direktorat |
    Og relasjonen "internt i staten"

  Scenario: Rapporten fra 2018 er felles, og begge bygger på den
    Gitt dokumentasjonen
      | hva                                          | kilde   | dato       | for                   |
      | Felles rapport om barn i lavinntektsfamilier | rapport | 2018-03-01 | knowledge-base-exists |
      | Begge bygger budsjettforslaget på rapporten  | referat | 2018-03-01 | knowledge-base-used   |
    Når samarbeidet vurderes per 2020-12-15
    Så er kriteriet "Felles kunnskapsgrunnlag" "oppfylt"
    Og er trinn 1 "minst delvis oppfylt"
    Og er "Felles kunnskapsgrunnlag" verken gap eller åpent

  Scenario: Rapporten er skrevet, men ingen har sagt om den er i bruk
    Gitt dokumentasjonen
      | hva                                          | kilde   | dato    | for                   |
      | Felles rapport om barn i lavinntektsfamilier | rapport | 2020-11 | knowledge-base-exists |
    Når samarbeidet vurderes per 2020-12-15
    Så er kriteriet "Felles kunnskapsgrunnlag" "minst delvis oppfylt"
    Og er svaret på "knowledge-base-used" "vet ikke"

  Scenario: Begge viser til et felles grunnlag som ingen har lagt fram
    Gitt dokumentasjonen
      | hva                                       | kilde   | dato    | for                 |
      | Begge viser til felles kunnskap i planene | referat | 2020-11 | knowledge-base-used |
    Når samarbeidet vurderes per 2020-12-15
    Så er kriteriet "Felles kunnskapsgrunnlag" "minst delvis oppfylt"
    Og er svaret på "knowledge-base-exists" "vet ikke"

  Scenariomal: Et oppdragsbrev er for lite til å vise at <påstand>
    Gitt dokumentasjonen
      | kilde                 | dato    | for         |
      | særskilt oppdragsbrev | 2020-11 | <indikator> |
      | rapport               | 2020-11 | <resten>    |
    Når samarbeidet vurderes per 2020-12-15
    Så er kriteriet "Felles kunnskapsgrunnlag" "minst delvis oppfylt"
    Og er en av grunnene for "Felles kunnskapsgrunnlag" "kilden er for svak til å avgjøre det"

    Eksempler:
      | påstand              | indikator             | resten                |
      | grunnlaget finnes    | knowledge-base-exists | knowledge-base-used   |
      | grunnlaget er i bruk | knowledge-base-used   | knowledge-base-exists |

  Scenario: Virksomhetsplanen lover et kunnskapsgrunnlag til neste år
    Gitt dokumentasjonen
      | hva                                 | kilde     | dato    | for                                        |
      | Grunnlaget skal lages og tas i bruk | intensjon | 2020-11 | knowledge-base-exists, knowledge-base-used |
    Når samarbeidet vurderes per 2020-12-15
    Så er kriteriet "Felles kunnskapsgrunnlag" "vet ikke"
    Og er "Felles kunnskapsgrunnlag" åpent
    Og er en av grunnene for "Felles kunnskapsgrunnlag" "bare intensjon"

  Scenario: Rapporten blir liggende i skuffen
    Gitt dokumentasjonen
      | hva                                          | kilde      | dato    | for                   | mot                 |
      | Felles rapport om barn i lavinntektsfamilier | rapport    | 2019-05 | knowledge-base-exists |                     |
      | Ingen av direktoratene bruker rapporten      | evaluering | 2020-11 |                       | knowledge-base-used |
    Når samarbeidet vurderes per 2020-12-15
    Så er kriteriet "Felles kunnskapsgrunnlag" "delvis oppfylt"
    Og er "Felles kunnskapsgrunnlag" et gap
    Og er en av grunnene for "Felles kunnskapsgrunnlag" "dokumentert mangel"

  Scenario: Hvert direktorat sitter med sin egen kunnskap
    Gitt dokumentasjonen
      | hva                              | kilde   | dato    | mot                                        |
      | Kunnskapen finnes bare sektorvis | rapport | 2020-11 | knowledge-base-exists, knowledge-base-used |
    Når samarbeidet vurderes per 2020-12-15
    Så er kriteriet "Felles kunnskapsgrunnlag" "ikke oppfylt"
    Og er "Felles kunnskapsgrunnlag" et gap
    Og anbefales tiltakene
      | tiltak                      |
      | shared-knowledge-base.gap.1 |
      | shared-knowledge-base.gap.2 |
      | shared-knowledge-base.gap.3 |

  Scenario: Ingen har sagt hva partene bygger på
    Når samarbeidet vurderes per 2020-12-15
    Så er kriteriet "Felles kunnskapsgrunnlag" "vet ikke"
    Og er "Felles kunnskapsgrunnlag" åpent
    Og er en av grunnene for "Felles kunnskapsgrunnlag" "ingen opplysninger"
    Og anbefales tiltakene
      | tiltak                       |
      | shared-knowledge-base.open.4 |

  Scenario: To rapporter er uenige om hvorvidt grunnlaget er felles
    Gitt dokumentasjonen
      | hva                                  | kilde   | dato    | for                   | mot                   |
      | Rapporten kaller seg felles          | rapport | 2020-10 | knowledge-base-exists |                       |
      | Rapporten dekker bare det ene feltet | rapport | 2020-11 |                       | knowledge-base-exists |
    Når samarbeidet vurderes per 2020-12-15
    Så er kriteriet "Felles kunnskapsgrunnlag" omstridt
    Og er en av grunnene for "Felles kunnskapsgrunnlag" "kildene er uenige"

  Scenario: Grunnlaget som manglet i januar, kom i oktober
    # Nyere dokumentasjon erstatter eldre når det er minst seks måneder mellom dem.
    Gitt dokumentasjonen
      | hva                                          | kilde   | dato       | for                   | mot                   |
      | Kunnskapen finnes bare sektorvis             | rapport | 2020-01-15 |                       | knowledge-base-exists |
      | Felles rapport om barn i lavinntektsfamilier | rapport | 2020-10-01 | knowledge-base-exists |                       |
      | Begge bygger budsjettforslaget på rapporten  | referat | 2020-11-01 | knowledge-base-used   |                       |
    Når samarbeidet vurderes per 2020-12-15
    Så er kriteriet "Felles kunnskapsgrunnlag" "oppfylt"

  Scenariomal: Hvor langt en kilde rekker, avhenger av hva det spørres om
    Gitt "<kilde>" fra 2020-11-02 taler for "<indikator>"
    Når samarbeidet vurderes per 2020-12-15
    Så er svaret på "<indikator>" "<svar>"

    Eksempler:
      | indikator             | kilde                 | svar         |
      | knowledge-base-exists | avtale                | ja           |
      | knowledge-base-exists | særskilt oppdragsbrev | minst delvis |
      | knowledge-base-exists | rapport               | ja           |
      | knowledge-base-exists | flere intervjuer      | minst delvis |
      | knowledge-base-used   | vedtak                | minst delvis |
      | knowledge-base-used   | referat               | ja           |
      | knowledge-base-used   | flere intervjuer      | minst delvis |

  Scenariomal: Det Oppvekstdirektoratet har for seg selv, er ikke noe de har sammen
    Gitt "<kilde>" fra 2020-11-02 taler for "<indikator>" hos "Oppvekstdirektoratet"
    Når samarbeidet vurderes per 2020-12-15
    Så er svaret på "<indikator>" "vet ikke"
    Og er svaret på "<indikator>" "vet ikke" hos "Oppvekstdirektoratet"

    Eksempler:
      | indikator             | kilde   |
      | knowledge-base-exists | avtale  |
      | knowledge-base-used   | referat |
