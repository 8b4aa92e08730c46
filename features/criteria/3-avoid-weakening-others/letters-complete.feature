# language: no
Egenskap: Utfyllende føringer i tildelingsbrev og instruks
  Et tildelingsbrev som bare ber virksomheten «delta», er lett å legge til side.
  Scenarioene viser hva brevet kan si i tillegg, hvor lenge det holder, og at bare direktoratene blir spurt.

  Bakgrunn:
    Gitt partene
      | id       | navn                  | nivå        |
      | oppvekst | Oppvekstdepartementet | departement |
      | skole    | Skoledirektoratet     | direktorat  |
      | velferd  | Velferdsdirektoratet  | direktorat  |
    Og relasjonen "internt i staten"
    Og målet er trinn 4 og varig

  # Et brev holder i tolv måneder. Brev fra 15. desember 2019 er akkurat ferske nok, brev fra dagen før er for gamle.
  Scenariomal: Brevene holder i ett år, her brev datert <dato>
    Gitt dokumentasjonen
      | kilde            | dato   | for                                                                                                       | parter         |
      | styringsdokument | <dato> | letter-gives-priority, letter-asks-for-reporting, letter-refers-to-joint-assignment, letter-gives-horizon | skole, velferd |
    Når samarbeidet vurderes per 2020-12-15
    Så er kriteriet "Utfyllende føringer i tildelingsbrev og instruks" "<status>"

    Eksempler:
      | dato       | status   |
      | 2020-01-15 | oppfylt  |
      | 2019-12-15 | oppfylt  |
      | 2019-12-14 | vet ikke |

  Scenariomal: Brevene sier ingenting om <tema>
    Gitt dokumentasjonen
      | kilde            | dato    | for     |
      | styringsdokument | 2020-01 | <nevnt> |
    Når samarbeidet vurderes per 2020-12-15
    Så er kriteriet "Utfyllende føringer i tildelingsbrev og instruks" "minst delvis oppfylt"
    Og er svaret på "<mangler>" "vet ikke"

    Eksempler:
      | tema                 | mangler                           | nevnt                                                                               |
      | prioritet            | letter-gives-priority             | letter-asks-for-reporting, letter-refers-to-joint-assignment, letter-gives-horizon  |
      | rapportering         | letter-asks-for-reporting         | letter-gives-priority, letter-refers-to-joint-assignment, letter-gives-horizon      |
      | det felles oppdraget | letter-refers-to-joint-assignment | letter-gives-priority, letter-asks-for-reporting, letter-gives-horizon              |
      | varigheten           | letter-gives-horizon              | letter-gives-priority, letter-asks-for-reporting, letter-refers-to-joint-assignment |

  Scenariomal: En avtale mellom direktoratene om <tema> erstatter ikke tildelingsbrevet
    Gitt dokumentasjonen
      | kilde            | dato    | for         |
      | avtale           | 2020-11 | <i avtalen> |
      | styringsdokument | 2020-01 | <i brevet>  |
    Når samarbeidet vurderes per 2020-12-15
    Så er kriteriet "Utfyllende føringer i tildelingsbrev og instruks" "minst delvis oppfylt"
    Og er en av grunnene for "Utfyllende føringer i tildelingsbrev og instruks" "kilden er for svak til å avgjøre det"

    Eksempler:
      | tema                 | i avtalen                         | i brevet                                                                            |
      | prioritet            | letter-gives-priority             | letter-asks-for-reporting, letter-refers-to-joint-assignment, letter-gives-horizon  |
      | rapportering         | letter-asks-for-reporting         | letter-gives-priority, letter-refers-to-joint-assignment, letter-gives-horizon      |
      | det felles oppdraget | letter-refers-to-joint-assignment | letter-gives-priority, letter-asks-for-reporting, letter-gives-horizon              |
      | varigheten           | letter-gives-horizon              | letter-gives-priority, letter-asks-for-reporting, letter-refers-to-joint-assignment |

  Scenario: Begge brevene er lest, og ingen av dem ber om mer enn deltakelse
    Gitt dokumentasjonen
      | kilde   | dato    | mot                                                                                                       |
      | rapport | 2020-11 | letter-gives-priority, letter-asks-for-reporting, letter-refers-to-joint-assignment, letter-gives-horizon |
    Når samarbeidet vurderes per 2020-12-15
    Så er kriteriet "Utfyllende føringer i tildelingsbrev og instruks" "ikke oppfylt"
    Og er "Utfyllende føringer i tildelingsbrev og instruks" verdt å styrke
    Og anbefales tiltakene
      | tiltak                 |
      | letters-complete.gap.1 |
      | letters-complete.gap.2 |

  Scenario: Ingen har lest årets tildelingsbrev
    Når samarbeidet vurderes per 2020-12-15
    Så er kriteriet "Utfyllende føringer i tildelingsbrev og instruks" "vet ikke"

  Scenario: Brevene fra januar ber om prioritet, men en rapport fra mai leser dem annerledes
    Gitt dokumentasjonen
      | kilde            | dato    | for                   | mot                   |
      | styringsdokument | 2020-01 | letter-gives-priority |                       |
      | rapport          | 2020-05 |                       | letter-gives-priority |
    Når samarbeidet vurderes per 2020-12-15
    Så er kriteriet "Utfyllende føringer i tildelingsbrev og instruks" omstridt
    Og er en av grunnene for "Utfyllende føringer i tildelingsbrev og instruks" "kildene er uenige"
    Og anbefales tiltakene
      | tiltak                  |
      | letters-complete.open.3 |

  Scenario: Vi vet ikke om Velferdsdirektoratet er bedt om å prioritere arbeidet
    Gitt dokumentasjonen
      | kilde            | dato    | for                                                                                | parter         |
      | styringsdokument | 2020-01 | letter-asks-for-reporting, letter-refers-to-joint-assignment, letter-gives-horizon | skole, velferd |
      | styringsdokument | 2020-01 | letter-gives-priority                                                              | skole          |
    Når samarbeidet vurderes per 2020-12-15
    Så er svaret på "letter-gives-priority" "vet ikke"
    Og er kriteriet "Utfyllende føringer i tildelingsbrev og instruks" "minst delvis oppfylt"

  Scenario: Bare Skoledirektoratet er bedt om å rapportere
    Gitt dokumentasjonen
      | kilde            | dato    | for                                                                            | mot                       | parter         |
      | styringsdokument | 2020-01 | letter-gives-priority, letter-refers-to-joint-assignment, letter-gives-horizon |                           | skole, velferd |
      | styringsdokument | 2020-01 | letter-asks-for-reporting                                                      |                           | skole          |
      | styringsdokument | 2020-01 |                                                                                | letter-asks-for-reporting | velferd        |
    Når samarbeidet vurderes per 2020-12-15
    Så er kriteriet "Utfyllende føringer i tildelingsbrev og instruks" "delvis oppfylt"
    Og henger "Velferdsdirektoratet" etter på "Utfyllende føringer i tildelingsbrev og instruks"

  Scenario: Mellom stat og kommune gjelder ikke kriteriet, for kommuner får ikke tildelingsbrev
    Gitt relasjonen "mellom stat og kommune"
    Når samarbeidet vurderes per 2020-12-15
    Så gjelder ikke kriteriet "Utfyllende føringer i tildelingsbrev og instruks"

  Scenariomal: Hvor langt en kilde rekker, avhenger av hva det spørres om
    Gitt "<kilde>" fra 2020-11-02 taler for "<indikator>"
    Når samarbeidet vurderes per 2020-12-15
    Så er svaret på "<indikator>" "<svar>"

    Eksempler:
      | indikator                         | kilde            | svar         |
      | letter-gives-priority             | styringsdokument | ja           |
      | letter-gives-priority             | avtale           | minst delvis |
      | letter-gives-priority             | referat          | minst delvis |
      | letter-asks-for-reporting         | styringsdokument | ja           |
      | letter-asks-for-reporting         | avtale           | minst delvis |
      | letter-asks-for-reporting         | referat          | minst delvis |
      | letter-refers-to-joint-assignment | styringsdokument | ja           |
      | letter-refers-to-joint-assignment | avtale           | minst delvis |
      | letter-refers-to-joint-assignment | referat          | minst delvis |
      | letter-gives-horizon              | styringsdokument | ja           |
      | letter-gives-horizon              | avtale           | minst delvis |
      | letter-gives-horizon              | referat          | minst delvis |

  Scenariomal: Svaret for Skoledirektoratet er ikke noe svar for de andre
    Gitt "styringsdokument" fra 2020-11-02 taler for "<indikator>" hos "Skoledirektoratet"
    Når samarbeidet vurderes per 2020-12-15
    Så er svaret på "<indikator>" "vet ikke"
    Og er svaret på "<indikator>" "ja" hos "Skoledirektoratet"

    Eksempler:
      | indikator                         |
      | letter-gives-priority             |
      | letter-asks-for-reporting         |
      | letter-refers-to-joint-assignment |
      | letter-gives-horizon              |
