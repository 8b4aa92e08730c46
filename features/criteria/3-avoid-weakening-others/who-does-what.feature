# language: no
Egenskap: Klare oppgaver for hver part
  Den som vet hva den selv skal gjøre, når, hvordan og hvorfor, kan arbeide uten å komme i veien for de andre.
  Scenarioene viser at alle fire svarene må stå skriftlig for hver part, og at én klar part ikke er nok.

  Bakgrunn:
    Gitt partene
      | id     | navn                       | nivå       |
      | ungdom | Ungdomsdirektoratet        | direktorat |
      | arbeid | Arbeidsmarkedsdirektoratet | direktorat |
    Og relasjonen "internt i staten"
    Og målet er trinn 4 og varig

  # Reglene setter ingen egen frist her. Da holder dokumentasjonen i tre år.
  Scenario: Et referat gir begge en klar oppgave, og det teller også etter nesten tre år
    Gitt dokumentasjonen
      | kilde   | dato       | for                                                                  |
      | referat | 2018-03-01 | role-what-stated, role-when-stated, role-how-stated, role-why-stated |
    Når samarbeidet vurderes per 2020-12-15
    Så er kriteriet "Klare oppgaver for hver part" "oppfylt"
    Og er trinn 3 "minst delvis oppfylt"

  Scenariomal: Alt annet er skrevet ned, men <tema> er bare nevnt i intervjuer
    Gitt dokumentasjonen
      | kilde            | dato    | for           |
      | flere intervjuer | 2020-11 | <for svakt>   |
      | referat          | 2020-11 | <skrevet ned> |
    Når samarbeidet vurderes per 2020-12-15
    Så er kriteriet "Klare oppgaver for hver part" "minst delvis oppfylt"
    Og er en av grunnene for "Klare oppgaver for hver part" "kilden er for svak til å avgjøre det"

    Eksempler:
      | tema           | for svakt        | skrevet ned                                         |
      | innholdet      | role-what-stated | role-when-stated, role-how-stated, role-why-stated  |
      | tidspunktet    | role-when-stated | role-what-stated, role-how-stated, role-why-stated  |
      | framgangsmåten | role-how-stated  | role-what-stated, role-when-stated, role-why-stated |
      | begrunnelsen   | role-why-stated  | role-what-stated, role-when-stated, role-how-stated |

  Scenariomal: Referatet sier ikke <spørsmål>
    Gitt dokumentasjonen
      | kilde   | dato    | for           |
      | referat | 2020-11 | <skrevet ned> |
    Når samarbeidet vurderes per 2020-12-15
    Så er kriteriet "Klare oppgaver for hver part" "minst delvis oppfylt"
    Og er svaret på "<mangler>" "vet ikke"

    Eksempler:
      | spørsmål                      | mangler          | skrevet ned                                         |
      | hva partene skal gjøre        | role-what-stated | role-when-stated, role-how-stated, role-why-stated  |
      | når de skal gjøre sin del     | role-when-stated | role-what-stated, role-how-stated, role-why-stated  |
      | hvordan de skal løse oppgaven | role-how-stated  | role-what-stated, role-when-stated, role-why-stated |
      | hvorfor de skal gjøre sin del | role-why-stated  | role-what-stated, role-when-stated, role-how-stated |

  Scenario: Bare Ungdomsdirektoratet har lagt fram en skriftlig oppgave
    Gitt dokumentasjonen
      | kilde   | dato    | for                                                                  | parter              |
      | referat | 2020-10 | role-what-stated, role-when-stated, role-how-stated, role-why-stated | Ungdomsdirektoratet |
    Når samarbeidet vurderes per 2020-12-15
    Så er kriteriet "Klare oppgaver for hver part" "vet ikke"
    Og er svaret på "role-what-stated" "vet ikke"
    Og henger "Arbeidsmarkedsdirektoratet" etter på "Klare oppgaver for hver part"

  Scenario: Begge har fått frister, men Arbeidsmarkedsdirektoratet har ikke fått vite hva det skal gjøre
    Gitt dokumentasjonen
      | kilde   | dato    | for                                                | mot              | parter                     |
      | referat | 2020-11 | role-when-stated, role-how-stated, role-why-stated |                  |                            |
      | referat | 2020-11 | role-what-stated                                   |                  | Ungdomsdirektoratet        |
      | referat | 2020-11 |                                                    | role-what-stated | Arbeidsmarkedsdirektoratet |
    Når samarbeidet vurderes per 2020-12-15
    Så er kriteriet "Klare oppgaver for hver part" "delvis oppfylt"
    Og er "Klare oppgaver for hver part" et gap
    Og henger "Arbeidsmarkedsdirektoratet" etter på "Klare oppgaver for hver part"

  Scenario: En rapport viser at oppgavene aldri er fordelt
    Gitt dokumentasjonen
      | kilde   | dato    | mot                                                                  |
      | rapport | 2020-11 | role-what-stated, role-when-stated, role-how-stated, role-why-stated |
    Når samarbeidet vurderes per 2020-12-15
    Så er kriteriet "Klare oppgaver for hver part" "ikke oppfylt"
    Og er "Klare oppgaver for hver part" et gap
    Og anbefales tiltakene
      | tiltak              |
      | who-does-what.gap.1 |
      | who-does-what.gap.2 |

  Scenario: Ingen har bedt partene vise hvor oppgaven er skrevet ned
    Når samarbeidet vurderes per 2020-12-15
    Så er kriteriet "Klare oppgaver for hver part" "vet ikke"
    Og er "Klare oppgaver for hver part" åpent
    Og er en av grunnene for "Klare oppgaver for hver part" "ingen opplysninger"
    Og anbefales tiltakene
      | tiltak               |
      | who-does-what.open.3 |

  Scenario: Referatet fordeler oppgavene, men rapporten måneden etter finner dem uklare
    Gitt dokumentasjonen
      | kilde   | dato    | for              | mot              |
      | referat | 2020-10 | role-what-stated |                  |
      | rapport | 2020-11 |                  | role-what-stated |
    Når samarbeidet vurderes per 2020-12-15
    Så er kriteriet "Klare oppgaver for hver part" omstridt
    Og er en av grunnene for "Klare oppgaver for hver part" "kildene er uenige"

  # Rapporten er fra i fjor. Referatet er mye nyere og går derfor foran.
  Scenario: Partene har fordelt oppgavene etter at en rapport etterlyste det
    Gitt dokumentasjonen
      | kilde   | dato    | for                                                                  | mot              |
      | rapport | 2019-10 |                                                                      | role-what-stated |
      | referat | 2020-11 | role-what-stated, role-when-stated, role-how-stated, role-why-stated |                  |
    Når samarbeidet vurderes per 2020-12-15
    Så er kriteriet "Klare oppgaver for hver part" "oppfylt"

  Scenariomal: Hvor langt en kilde rekker, avhenger av hva det spørres om
    Gitt "<kilde>" fra 2020-11-02 taler for "<indikator>"
    Når samarbeidet vurderes per 2020-12-15
    Så er svaret på "<indikator>" "<svar>"

    Eksempler:
      | indikator        | kilde                 | svar         |
      | role-what-stated | særskilt oppdragsbrev | ja           |
      | role-what-stated | referat               | ja           |
      | role-what-stated | flere intervjuer      | minst delvis |
      | role-when-stated | særskilt oppdragsbrev | ja           |
      | role-when-stated | referat               | ja           |
      | role-when-stated | flere intervjuer      | minst delvis |
      | role-how-stated  | særskilt oppdragsbrev | ja           |
      | role-how-stated  | referat               | ja           |
      | role-how-stated  | flere intervjuer      | minst delvis |
      | role-why-stated  | særskilt oppdragsbrev | ja           |
      | role-why-stated  | referat               | ja           |
      | role-why-stated  | flere intervjuer      | minst delvis |

  Scenariomal: Svaret for Ungdomsdirektoratet er ikke noe svar for de andre
    Gitt "særskilt oppdragsbrev" fra 2020-11-02 taler for "<indikator>" hos "Ungdomsdirektoratet"
    Når samarbeidet vurderes per 2020-12-15
    Så er svaret på "<indikator>" "vet ikke"
    Og er svaret på "<indikator>" "ja" hos "Ungdomsdirektoratet"

    Eksempler:
      | indikator        |
      | role-what-stated |
      | role-when-stated |
      | role-how-stated  |
      | role-why-stated  |
