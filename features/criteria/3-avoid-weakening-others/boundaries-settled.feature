# language: no
Egenskap: Avklarte grenseflater
  Ofte retter flere planer og satsinger seg mot de samme menneskene. Da må eierne avklare hvem som gjør hva.
  Scenarioene viser hva som er sterkt nok til å slå det fast, og hva som bare peker i den retningen.

  Bakgrunn:
    Gitt partene
      | id    | navn                   | nivå       |
      | skole | Skoledirektoratet      | direktorat |
      | barn  | Barnevernsdirektoratet | direktorat |
    Og relasjonen "internt i staten"
    Og målet er trinn 4 og varig

  # Reglene setter ingen egen frist her. Da holder dokumentasjonen i tre år.
  Scenario: En avtale med eieren av nabosatsingen teller også etter nesten tre år
    Gitt dokumentasjonen
      | kilde  | dato       | for               |
      | avtale | 2018-03-01 | boundaries-agreed |
    Når samarbeidet vurderes per 2020-12-15
    Så er kriteriet "Avklarte grenseflater" "oppfylt"

  Scenario: At ansatte mener arbeidsdelingen er klar, er svakere enn et referat der den står
    Gitt dokumentasjonen
      | kilde            | dato    | for               |
      | flere intervjuer | 2020-11 | boundaries-agreed |
    Når samarbeidet vurderes per 2020-12-15
    Så er kriteriet "Avklarte grenseflater" "minst delvis oppfylt"
    Og er en av grunnene for "Avklarte grenseflater" "kilden er for svak til å avgjøre det"

  Scenario: Et forslag som ingen har sluttet seg til, avgjør ingenting
    Gitt dokumentasjonen
      | kilde     | dato    | for               |
      | intensjon | 2020-10 | boundaries-agreed |
    Når samarbeidet vurderes per 2020-12-15
    Så er kriteriet "Avklarte grenseflater" "vet ikke"

  Scenario: En rapport viser at to satsinger gjør det samme for de samme barna
    Gitt dokumentasjonen
      | kilde   | dato    | mot               |
      | rapport | 2020-11 | boundaries-agreed |
    Når samarbeidet vurderes per 2020-12-15
    Så er kriteriet "Avklarte grenseflater" "ikke oppfylt"
    Og er "Avklarte grenseflater" verdt å styrke
    Og anbefales tiltakene
      | tiltak                   |
      | boundaries-settled.gap.1 |
      | boundaries-settled.gap.2 |
      | boundaries-settled.gap.3 |

  Scenario: Ingen har undersøkt hva som er avklart med eierne av andre planer
    Når samarbeidet vurderes per 2020-12-15
    Så er kriteriet "Avklarte grenseflater" "vet ikke"

  # Det er bare én måned mellom kildene. Ingen av dem er mye nyere enn den andre, og begge blir stående.
  Scenario: Avtalen fordeler oppgavene, men en rapport sier at grensene er uklare
    Gitt dokumentasjonen
      | kilde   | dato    | for               | mot               |
      | avtale  | 2020-10 | boundaries-agreed |                   |
      | rapport | 2020-11 |                   | boundaries-agreed |
    Når samarbeidet vurderes per 2020-12-15
    Så er kriteriet "Avklarte grenseflater" omstridt
    Og er en av grunnene for "Avklarte grenseflater" "kildene er uenige"
    Og anbefales tiltakene
      | tiltak                    |
      | boundaries-settled.open.4 |

  Scenario: En ny avtale rydder opp i det rapporten fant året før
    Gitt dokumentasjonen
      | kilde   | dato    | for               | mot               |
      | rapport | 2019-10 |                   | boundaries-agreed |
      | avtale  | 2020-11 | boundaries-agreed |                   |
    Når samarbeidet vurderes per 2020-12-15
    Så er kriteriet "Avklarte grenseflater" "oppfylt"

  Scenario: Uklare grenser er et tegn på forvitring når ordningen snart tar slutt, men samarbeidet skal vare
    Gitt ordningen tar slutt 2021-06-30
    Og dokumentasjonen
      | kilde   | dato    | mot               |
      | rapport | 2020-11 | boundaries-agreed |
    Når samarbeidet vurderes per 2020-12-15
    Så vises tegnet "boundaries-unsettled"

  Scenariomal: Hvor langt en kilde rekker, avhenger av hva det spørres om
    Gitt "<kilde>" fra 2020-11-02 taler for "<indikator>"
    Når samarbeidet vurderes per 2020-12-15
    Så er svaret på "<indikator>" "<svar>"

    Eksempler:
      | indikator         | kilde                 | svar         |
      | boundaries-agreed | særskilt oppdragsbrev | ja           |
      | boundaries-agreed | referat               | ja           |
      | boundaries-agreed | flere intervjuer      | minst delvis |

  Scenario: Det Skoledirektoratet har for seg selv, er ikke noe de har sammen
    Gitt "avtale" fra 2020-11-02 taler for "boundaries-agreed" hos "Skoledirektoratet"
    Når samarbeidet vurderes per 2020-12-15
    Så er svaret på "boundaries-agreed" "vet ikke"
    Og er svaret på "boundaries-agreed" "vet ikke" hos "Skoledirektoratet"
