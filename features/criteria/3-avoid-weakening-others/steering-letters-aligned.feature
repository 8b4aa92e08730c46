# language: no
Egenskap: Klare og samkjørte signaler i tildelingsbrev og instruks
  Hvert brev skal si hva virksomheten skal bidra med, hvorfor, og hvordan det henger sammen med det de andre gjør.
  Bare direktorater blir spurt, bare internt i staten, og det er årets brev som teller.

  Bakgrunn:
    Gitt partene
      | id       | navn                  | nivå        |
      | oppvekst | Oppvekstdepartementet | departement |
      | skole    | Skoledirektoratet     | direktorat  |
      | velferd  | Velferdsdirektoratet  | direktorat  |
    Og relasjonen "internt i staten"
    Og målet er trinn 4 og varig

  # Et brev holder i tolv måneder. Brev fra 15. desember 2019 er akkurat ferske nok, brev fra dagen før er for gamle.
  Scenariomal: Brev som svarer på alle tre spørsmål, holder i ett år, her brev datert <dato>
    Gitt dokumentasjonen
      | kilde            | dato   | for                                                     | parter  |
      | styringsdokument | <dato> | letter-says-what, letter-says-why, letter-says-relation | skole   |
      | styringsdokument | <dato> | letter-says-what, letter-says-why, letter-says-relation | velferd |
    Når samarbeidet vurderes per 2020-12-15
    Så er kriteriet "Klare og samkjørte signaler i tildelingsbrev og instruks" "<status>"
    Og er trinn 3 "<trinn>"

    Eksempler:
      | dato       | status   | trinn                |
      | 2020-01-15 | oppfylt  | minst delvis oppfylt |
      | 2019-12-15 | oppfylt  | minst delvis oppfylt |
      | 2019-12-14 | vet ikke | vet ikke             |

  Scenario: Brevene er fra i fjor, og ingen har lagt fram årets
    Gitt dokumentasjonen
      | kilde            | dato    | for                                                     |
      | styringsdokument | 2019-01 | letter-says-what, letter-says-why, letter-says-relation |
    Når samarbeidet vurderes per 2020-12-15
    Så er "Klare og samkjørte signaler i tildelingsbrev og instruks" åpent
    Og er en av grunnene for "Klare og samkjørte signaler i tildelingsbrev og instruks" "ikke bekreftet på lenge"

  Scenariomal: Begge brevene tier om <tema>
    Gitt dokumentasjonen
      | kilde            | dato    | for     |
      | styringsdokument | 2020-01 | <nevnt> |
    Når samarbeidet vurderes per 2020-12-15
    Så er kriteriet "Klare og samkjørte signaler i tildelingsbrev og instruks" "minst delvis oppfylt"
    Og er svaret på "<mangler>" "vet ikke"

    Eksempler:
      | tema                      | mangler              | nevnt                                  |
      | bidraget                  | letter-says-what     | letter-says-why, letter-says-relation  |
      | begrunnelsen              | letter-says-why      | letter-says-what, letter-says-relation |
      | sammenhengen med de andre | letter-says-relation | letter-says-what, letter-says-why      |

  Scenariomal: En avtale om <tema> veier ikke like tungt som brevet
    Gitt dokumentasjonen
      | kilde            | dato    | for         |
      | avtale           | 2020-11 | <i avtalen> |
      | styringsdokument | 2020-01 | <i brevet>  |
    Når samarbeidet vurderes per 2020-12-15
    Så er kriteriet "Klare og samkjørte signaler i tildelingsbrev og instruks" "minst delvis oppfylt"
    Og er en av grunnene for "Klare og samkjørte signaler i tildelingsbrev og instruks" "kilden er for svak til å avgjøre det"

    Eksempler:
      | tema                      | i avtalen            | i brevet                               |
      | bidraget                  | letter-says-what     | letter-says-why, letter-says-relation  |
      | begrunnelsen              | letter-says-why      | letter-says-what, letter-says-relation |
      | sammenhengen med de andre | letter-says-relation | letter-says-what, letter-says-why      |

  Scenario: Et felles oppdragsbrev kan ikke erstatte tildelingsbrevene
    Gitt dokumentasjonen
      | kilde                 | dato    | for                                                     |
      | særskilt oppdragsbrev | 2020-07 | letter-says-what, letter-says-why, letter-says-relation |
    Når samarbeidet vurderes per 2020-12-15
    Så er kriteriet "Klare og samkjørte signaler i tildelingsbrev og instruks" "minst delvis oppfylt"

  Scenario: Brevet til Velferdsdirektoratet tier om hvorfor
    Gitt dokumentasjonen
      | kilde            | dato    | for                                                     | mot             | parter  |
      | styringsdokument | 2020-01 | letter-says-what, letter-says-why, letter-says-relation |                 | skole   |
      | styringsdokument | 2020-01 | letter-says-what, letter-says-relation                  | letter-says-why | velferd |
    Når samarbeidet vurderes per 2020-12-15
    Så er kriteriet "Klare og samkjørte signaler i tildelingsbrev og instruks" "delvis oppfylt"
    Og henger "Velferdsdirektoratet" etter på "Klare og samkjørte signaler i tildelingsbrev og instruks"

  Scenario: Brevet til Velferdsdirektoratet er ikke lest
    Gitt dokumentasjonen
      | kilde            | dato    | for                                                     | parter |
      | styringsdokument | 2020-01 | letter-says-what, letter-says-why, letter-says-relation | skole  |
    Når samarbeidet vurderes per 2020-12-15
    Så er kriteriet "Klare og samkjørte signaler i tildelingsbrev og instruks" "vet ikke"
    Og er svaret på "letter-says-what" "vet ikke"
    Og er "Klare og samkjørte signaler i tildelingsbrev og instruks" åpent
    Og henger "Velferdsdirektoratet" etter på "Klare og samkjørte signaler i tildelingsbrev og instruks"

  Scenario: En rapport finner verken bidrag, begrunnelse eller sammenheng i brevene
    Gitt dokumentasjonen
      | kilde   | dato    | mot                                                     |
      | rapport | 2020-11 | letter-says-what, letter-says-why, letter-says-relation |
    Når samarbeidet vurderes per 2020-12-15
    Så er kriteriet "Klare og samkjørte signaler i tildelingsbrev og instruks" "ikke oppfylt"
    Og er "Klare og samkjørte signaler i tildelingsbrev og instruks" et gap
    Og anbefales tiltakene
      | tiltak                         |
      | steering-letters-aligned.gap.1 |
      | steering-conversation          |
      | signals-into-annual-steering   |

  Scenario: Ingen har bedt om å få se brevene
    Når samarbeidet vurderes per 2020-12-15
    Så er kriteriet "Klare og samkjørte signaler i tildelingsbrev og instruks" "vet ikke"
    Og er "Klare og samkjørte signaler i tildelingsbrev og instruks" åpent
    Og er en av grunnene for "Klare og samkjørte signaler i tildelingsbrev og instruks" "ingen opplysninger"
    Og anbefales tiltakene
      | tiltak                          |
      | steering-letters-aligned.open.2 |

  Scenario: Brevene fra januar nevner bidraget, men en rapport fra mai finner det ikke igjen
    Gitt dokumentasjonen
      | kilde            | dato    | for              | mot              |
      | styringsdokument | 2020-01 | letter-says-what |                  |
      | rapport          | 2020-05 |                  | letter-says-what |
    Når samarbeidet vurderes per 2020-12-15
    Så er kriteriet "Klare og samkjørte signaler i tildelingsbrev og instruks" omstridt
    Og er en av grunnene for "Klare og samkjørte signaler i tildelingsbrev og instruks" "kildene er uenige"

  Scenario: Mellom stat og kommune gjelder ikke kriteriet, for kommuner får ikke tildelingsbrev
    Gitt relasjonen "mellom stat og kommune"
    Når samarbeidet vurderes per 2020-12-15
    Så gjelder ikke kriteriet "Klare og samkjørte signaler i tildelingsbrev og instruks"

  Scenariomal: Hvor langt en kilde rekker, avhenger av hva det spørres om
    Gitt "<kilde>" fra 2020-11-02 taler for "<indikator>"
    Når samarbeidet vurderes per 2020-12-15
    Så er svaret på "<indikator>" "<svar>"

    Eksempler:
      | indikator            | kilde            | svar         |
      | letter-says-what     | styringsdokument | ja           |
      | letter-says-what     | avtale           | minst delvis |
      | letter-says-what     | referat          | minst delvis |
      | letter-says-why      | styringsdokument | ja           |
      | letter-says-why      | avtale           | minst delvis |
      | letter-says-why      | referat          | minst delvis |
      | letter-says-relation | styringsdokument | ja           |
      | letter-says-relation | avtale           | minst delvis |
      | letter-says-relation | referat          | minst delvis |

  Scenariomal: Svaret for Skoledirektoratet er ikke noe svar for de andre
    Gitt "styringsdokument" fra 2020-11-02 taler for "<indikator>" hos "Skoledirektoratet"
    Når samarbeidet vurderes per 2020-12-15
    Så er svaret på "<indikator>" "vet ikke"
    Og er svaret på "<indikator>" "ja" hos "Skoledirektoratet"

    Eksempler:
      | indikator            |
      | letter-says-what     |
      | letter-says-why      |
      | letter-says-relation |
