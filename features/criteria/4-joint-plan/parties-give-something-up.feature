# language: no
Egenskap: Egne ressurser til felles bruk
  En plan uten ressurser endrer lite. Her spørres det om partene har gitt fra seg noe av sitt eget.
  Scenarioene viser at det må være vedtatt, og at løfter og muntlige forsikringer ikke rekker.

  Bakgrunn:
    Gitt partene
      | id      | navn                 | nivå       |
      | rus     | Rusdirektoratet      | direktorat |
      | fengsel | Fengselsdirektoratet | direktorat |
    Og relasjonen "internt i staten"
    Og målet er trinn 4 og varig

  # Reglene setter ingen egen frist her. Da holder dokumentasjonen i tre år.
  Scenario: Vedtaket fra 2018 om å flytte to stillinger gjelder fortsatt
    Gitt dokumentasjonen
      | kilde  | dato       | for                      |
      | vedtak | 2018-03-01 | resources-moved-to-joint |
    Når samarbeidet vurderes per 2020-12-15
    Så er kriteriet "Egne ressurser til felles bruk" "oppfylt"

  Scenariomal: Uten et vedtak er det ikke sikkert at stillingene er flyttet
    Gitt dokumentasjonen
      | kilde   | dato    | for                      |
      | <kilde> | 2020-11 | resources-moved-to-joint |
    Når samarbeidet vurderes per 2020-12-15
    Så er kriteriet "Egne ressurser til felles bruk" "minst delvis oppfylt"
    Og er en av grunnene for "Egne ressurser til felles bruk" "kilden er for svak til å avgjøre det"

    Eksempler:
      | kilde        |
      | avtale       |
      | enkeltutsagn |

  Scenario: Et løfte om penger på neste budsjett flytter ingenting
    Gitt dokumentasjonen
      | kilde     | dato    | for                      |
      | intensjon | 2020-11 | resources-moved-to-joint |
    Når samarbeidet vurderes per 2020-12-15
    Så er kriteriet "Egne ressurser til felles bruk" "vet ikke"

  Scenario: Stillingene ble bare lånt ut til og med 2019
    Gitt dokumentasjonen
      | kilde  | dato       | til        | for                      |
      | vedtak | 2018-03-01 | 2019-12-31 | resources-moved-to-joint |
    Når samarbeidet vurderes per 2020-12-15
    Så er kriteriet "Egne ressurser til felles bruk" "vet ikke"

  Scenario: Bare Rusdirektoratet har flyttet stillinger
    Gitt dokumentasjonen
      | kilde  | dato    | delvis                   |
      | vedtak | 2020-06 | resources-moved-to-joint |
    Når samarbeidet vurderes per 2020-12-15
    Så er kriteriet "Egne ressurser til felles bruk" "delvis oppfylt"
    Og er "Egne ressurser til felles bruk" verdt å styrke
    Og er en av grunnene for "Egne ressurser til felles bruk" "bare delvis"

  Scenario: Ingen av direktoratene har gitt fra seg penger, stillinger eller fullmakter
    Gitt dokumentasjonen
      | kilde   | dato    | mot                      |
      | rapport | 2020-11 | resources-moved-to-joint |
    Når samarbeidet vurderes per 2020-12-15
    Så er kriteriet "Egne ressurser til felles bruk" "ikke oppfylt"
    Og er "Egne ressurser til felles bruk" verdt å styrke
    Og anbefales tiltakene
      | tiltak                          |
      | parties-give-something-up.gap.1 |
      | parties-give-something-up.gap.2 |
      | parties-give-something-up.gap.3 |

  Scenario: Ingen har spurt ledelsen hva som er flyttet
    Når samarbeidet vurderes per 2020-12-15
    Så er kriteriet "Egne ressurser til felles bruk" "vet ikke"

  Scenario: Stillingene er flyttet på papiret, men en rapport finner dem ikke igjen
    Gitt dokumentasjonen
      | kilde   | dato    | for                      | mot                      |
      | vedtak  | 2020-10 | resources-moved-to-joint |                          |
      | rapport | 2020-11 |                          | resources-moved-to-joint |
    Når samarbeidet vurderes per 2020-12-15
    Så er kriteriet "Egne ressurser til felles bruk" omstridt
    Og er en av grunnene for "Egne ressurser til felles bruk" "kildene er uenige"
    Og anbefales tiltakene
      | tiltak                           |
      | parties-give-something-up.open.4 |

  Scenariomal: Hvor langt en kilde rekker, avhenger av hva det spørres om
    Gitt "<kilde>" fra 2020-11-02 taler for "<indikator>"
    Når samarbeidet vurderes per 2020-12-15
    Så er svaret på "<indikator>" "<svar>"

    Eksempler:
      | indikator                | kilde   | svar         |
      | resources-moved-to-joint | vedtak  | ja           |
      | resources-moved-to-joint | avtale  | minst delvis |
      | resources-moved-to-joint | referat | minst delvis |

  Scenario: Det Rusdirektoratet har for seg selv, er ikke noe de har sammen
    Gitt "vedtak" fra 2020-11-02 taler for "resources-moved-to-joint" hos "Rusdirektoratet"
    Når samarbeidet vurderes per 2020-12-15
    Så er svaret på "resources-moved-to-joint" "vet ikke"
    Og er svaret på "resources-moved-to-joint" "vet ikke" hos "Rusdirektoratet"
