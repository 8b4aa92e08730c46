# language: no
Egenskap: Felles problemforståelse
  Et direktorat og en kommune har beskrevet problemet sammen. Scenarioene viser at beskrivelsen må
  være skrevet ned og ha tilslutning fra begge, og at den må fornyes etter et faseskifte eller når
  en ny part kommer til.

  Bakgrunn:
    Gitt partene
      | id           | navn                 | nivå       |
      | direktoratet | Velferdsdirektoratet | direktorat |
      | nordvik      | Nordvik kommune      | kommune    |
    Og relasjonen "mellom stat og kommune"

  Scenario: Rapporten fra 2018 holder, for ingenting har endret seg siden
    Gitt dokumentasjonen
      | hva                                 | kilde   | dato       | for                          |
      | Felles beskrivelse av problemet     | rapport | 2018-03-01 | understanding-written-down   |
      | Begge ledelsene slutter seg til den | referat | 2018-03-01 | party-endorses-understanding |
    Når samarbeidet vurderes per 2020-12-15
    Så er kriteriet "Felles problemforståelse" "oppfylt"
    Og er trinn 2 "minst delvis oppfylt"
    Og er "Felles problemforståelse" verken gap eller åpent

  Scenario: Begge er enige om problemet, men ingen vet om det er skrevet ned
    Gitt dokumentasjonen
      | hva                            | kilde   | dato    | for                          |
      | Begge ledelsene sier seg enige | referat | 2020-11 | party-endorses-understanding |
    Når samarbeidet vurderes per 2020-12-15
    Så er kriteriet "Felles problemforståelse" "minst delvis oppfylt"
    Og er svaret på "understanding-written-down" "vet ikke"

  Scenario: Beskrivelsen finnes, men ingen vet om partene slutter seg til den
    Gitt dokumentasjonen
      | hva                             | kilde   | dato    | for                        |
      | Felles beskrivelse av problemet | rapport | 2020-11 | understanding-written-down |
    Når samarbeidet vurderes per 2020-12-15
    Så er kriteriet "Felles problemforståelse" "minst delvis oppfylt"
    Og er svaret på "party-endorses-understanding" "vet ikke"

  Scenariomal: Et oppdragsbrev er for lite til å vise at <påstand>
    Gitt dokumentasjonen
      | kilde                 | dato    | for         |
      | særskilt oppdragsbrev | 2020-11 | <indikator> |
      | rapport               | 2020-11 | <resten>    |
    Når samarbeidet vurderes per 2020-12-15
    Så er kriteriet "Felles problemforståelse" "minst delvis oppfylt"
    Og er en av grunnene for "Felles problemforståelse" "kilden er for svak til å avgjøre det"

    Eksempler:
      | påstand                    | indikator                    | resten                       |
      | forståelsen er skrevet ned | understanding-written-down   | party-endorses-understanding |
      | begge slutter seg til den  | party-endorses-understanding | understanding-written-down   |

  Scenario: Kommunen har ikke svart, og taushet er ikke tilslutning
    Gitt dokumentasjonen
      | hva                | kilde   | dato    | for                          | parter       |
      | Felles beskrivelse | rapport | 2020-09 | understanding-written-down   |              |
      | Ledermøtet sier ja | referat | 2020-10 | party-endorses-understanding | direktoratet |
    Når samarbeidet vurderes per 2020-12-15
    Så er kriteriet "Felles problemforståelse" "minst delvis oppfylt"
    Og er svaret på "party-endorses-understanding" "vet ikke"
    Og henger "Nordvik kommune" etter på "Felles problemforståelse"

  Scenario: Kommunen kjenner seg ikke igjen i beskrivelsen
    Gitt dokumentasjonen
      | hva                    | kilde   | dato    | for                          | mot                          | parter       |
      | Felles beskrivelse     | rapport | 2020-09 | understanding-written-down   |                              |              |
      | Ledermøtet sier ja     | referat | 2020-10 | party-endorses-understanding |                              | direktoratet |
      | Formannskapet sier nei | referat | 2020-10 |                              | party-endorses-understanding | nordvik      |
    Når samarbeidet vurderes per 2020-12-15
    Så er kriteriet "Felles problemforståelse" "delvis oppfylt"
    Og er "Felles problemforståelse" et gap
    Og henger "Nordvik kommune" etter på "Felles problemforståelse"

  Scenario: Beskrivelsen er fra før iverksettingen begynte
    Gitt fasen "beslutning" fra 2019-01-01
    Og fasen "iverksetting" fra 2020-06-01
    Og dokumentasjonen
      | hva                                 | kilde   | dato       | for                          |
      | Felles beskrivelse av problemet     | rapport | 2020-04-20 | understanding-written-down   |
      | Begge ledelsene slutter seg til den | referat | 2020-05-20 | party-endorses-understanding |
    Når samarbeidet vurderes per 2020-12-15
    Så er kriteriet "Felles problemforståelse" "vet ikke"
    Og er en av grunnene for "Felles problemforståelse" "fra før faseskiftet eller før nye parter kom til"
    Og anbefales tiltakene
      | tiltak                     |
      | new-round-of-understanding |

  Scenario: Beskrivelsen er skrevet på nytt etter at iverksettingen begynte
    Gitt fasen "beslutning" fra 2019-01-01
    Og fasen "iverksetting" fra 2020-06-01
    Og dokumentasjonen
      | hva                                 | kilde   | dato    | for                          |
      | Oppdatert beskrivelse av problemet  | rapport | 2020-09 | understanding-written-down   |
      | Begge ledelsene slutter seg til den | referat | 2020-10 | party-endorses-understanding |
    Når samarbeidet vurderes per 2020-12-15
    Så er kriteriet "Felles problemforståelse" "oppfylt"

  Scenario: Nabokommunen som kom til i mai, har ikke vært med på beskrivelsen
    Gitt partene
      | id     | navn           | nivå    | fra        |
      | solvik | Solvik kommune | kommune | 2020-05-01 |
    Og dokumentasjonen
      | hva                              | kilde   | dato    | for                          |
      | Felles beskrivelse av problemet  | rapport | 2020-02 | understanding-written-down   |
      | De to første slutter seg til den | referat | 2020-03 | party-endorses-understanding |
    Når samarbeidet vurderes per 2020-12-15
    Så er kriteriet "Felles problemforståelse" "vet ikke"
    Og er en av grunnene for "Felles problemforståelse" "fra før faseskiftet eller før nye parter kom til"
    Og henger "Solvik kommune" etter på "Felles problemforståelse"

  Scenario: Partene har hver sin mening om hva problemet er
    Gitt dokumentasjonen
      | kilde   | dato    | mot                                                      |
      | rapport | 2020-11 | understanding-written-down, party-endorses-understanding |
    Når samarbeidet vurderes per 2020-12-15
    Så er kriteriet "Felles problemforståelse" "ikke oppfylt"
    Og er "Felles problemforståelse" et gap
    Og anbefales tiltakene
      | tiltak                             |
      | shared-problem-understanding.gap.1 |
      | shared-problem-understanding.gap.2 |
      | shared-problem-understanding.gap.3 |
      | shared-picture-of-the-way          |

  # Det kilden selv anbefaler, går foran andre tiltak, også på lavere trinn.
  Scenario: Partene har hver sin mening, og de har ingen felles oversikt
    Gitt dokumentasjonen
      | kilde   | dato    | mot                                         |
      | rapport | 2020-11 | understanding-written-down, overview-exists |
    Når samarbeidet vurderes per 2020-12-15
    Så er dette det første å gjøre
      | tiltak                    |
      | shared-picture-of-the-way |
      | shared-overview.gap.1     |

  Scenario: Ingen har sagt hvordan partene ser på problemet
    Når samarbeidet vurderes per 2020-12-15
    Så er kriteriet "Felles problemforståelse" "vet ikke"
    Og er "Felles problemforståelse" åpent
    Og er en av grunnene for "Felles problemforståelse" "ingen opplysninger"
    Og anbefales tiltakene
      | tiltak                              |
      | shared-problem-understanding.open.4 |

  Scenario: Den ene rapporten kaller forståelsen felles, den andre viser to ulike
    Gitt dokumentasjonen
      | hva                               | kilde   | dato    | for                        | mot                        |
      | Felles beskrivelse av problemet   | rapport | 2020-10 | understanding-written-down |                            |
      | Partene beskriver ulike problemer | rapport | 2020-11 |                            | understanding-written-down |
    Når samarbeidet vurderes per 2020-12-15
    Så er kriteriet "Felles problemforståelse" omstridt
    Og er en av grunnene for "Felles problemforståelse" "kildene er uenige"

  Scenariomal: Hvor langt en kilde rekker, avhenger av hva det spørres om
    Gitt "<kilde>" fra 2020-11-02 taler for "<indikator>"
    Når samarbeidet vurderes per 2020-12-15
    Så er svaret på "<indikator>" "<svar>"

    Eksempler:
      | indikator                    | kilde                 | svar         |
      | understanding-written-down   | avtale                | ja           |
      | understanding-written-down   | særskilt oppdragsbrev | minst delvis |
      | understanding-written-down   | rapport               | ja           |
      | understanding-written-down   | flere intervjuer      | minst delvis |
      | party-endorses-understanding | avtale                | ja           |
      | party-endorses-understanding | særskilt oppdragsbrev | minst delvis |
      | party-endorses-understanding | referat               | ja           |
      | party-endorses-understanding | flere intervjuer      | minst delvis |

  Scenario: Det Velferdsdirektoratet har for seg selv, er ikke noe de har sammen
    Gitt "avtale" fra 2020-11-02 taler for "understanding-written-down" hos "Velferdsdirektoratet"
    Når samarbeidet vurderes per 2020-12-15
    Så er svaret på "understanding-written-down" "vet ikke"
    Og er svaret på "understanding-written-down" "vet ikke" hos "Velferdsdirektoratet"

  Scenario: Svaret for Velferdsdirektoratet er ikke noe svar for de andre
    Gitt "avtale" fra 2020-11-02 taler for "party-endorses-understanding" hos "Velferdsdirektoratet"
    Når samarbeidet vurderes per 2020-12-15
    Så er svaret på "party-endorses-understanding" "vet ikke"
    Og er svaret på "party-endorses-understanding" "ja" hos "Velferdsdirektoratet"
