# language: no
Egenskap: Uavhengighet av enkeltpersoner
  To direktorater arbeider sammen ved grensen, og lederne kjenner hverandre godt. Scenarioene viser hva
  som må være journalført og skrevet ned for at samarbeidet skal tåle at noen slutter.

  Bakgrunn:
    Gitt partene
      | id     | navn               | nivå       |
      | grense | Grensedirektoratet | direktorat |
      | havn   | Havnedirektoratet  | direktorat |
    Og relasjonen "internt i staten"
    Og målet er trinn 4 og varig

  Scenario: Høstens ledermøte er journalført, og framgangsmåten fra 2018 gjelder fortsatt
    Gitt dokumentasjonen
      | hva                                 | kilde   | dato       | for                      |
      | Ledermøtet i oktober, fra journalen | referat | 2020-10-06 | leader-meetings-recorded |
      | Framgangsmåten for felles saker     | referat | 2018-03-01 | procedures-written       |
    Når samarbeidet vurderes per 2020-12-15
    Så er kriteriet "Uavhengighet av enkeltpersoner" "oppfylt"

  Scenariomal: Et journalført referat teller i tolv måneder
    Gitt "referat" fra <dato> taler for "leader-meetings-recorded"
    Når samarbeidet vurderes per 2020-12-15
    Så er svaret på "leader-meetings-recorded" "<svar>"

    Eksempler:
      | dato       | svar     |
      | 2019-12-15 | ja       |
      | 2019-12-14 | vet ikke |

  Scenariomal: At folk sier de journalfører og skriver ned, er for lite
    Gitt dokumentasjonen
      | hva                  | kilde   | dato       | for      |
      | <hva>                | <kilde> | 2020-09-22 | <svakt>  |
      | Ledermøtet i oktober | referat | 2020-10-06 | <resten> |
    Når samarbeidet vurderes per 2020-12-15
    Så er kriteriet "Uavhengighet av enkeltpersoner" "minst delvis oppfylt"
    Og er svaret på "<svakt>" "minst delvis"

    Eksempler:
      | hva                          | kilde                 | svakt                    | resten                   |
      | Samtaler med lederne         | flere intervjuer      | leader-meetings-recorded | procedures-written       |
      | Brev som viser til en rutine | særskilt oppdragsbrev | procedures-written       | leader-meetings-recorded |

  Scenario: Referatene er journalført, men ingen har spurt etter framgangsmåtene
    Gitt "referat" fra 2020-10-06 taler for "leader-meetings-recorded"
    Når samarbeidet vurderes per 2020-12-15
    Så er kriteriet "Uavhengighet av enkeltpersoner" "minst delvis oppfylt"
    Og er svaret på "procedures-written" "vet ikke"

  Scenario: Framgangsmåtene er skrevet ned, men ingen har søkt i journalen
    Gitt "referat" fra 2018-03-01 taler for "procedures-written"
    Når samarbeidet vurderes per 2020-12-15
    Så er kriteriet "Uavhengighet av enkeltpersoner" "minst delvis oppfylt"
    Og er svaret på "leader-meetings-recorded" "vet ikke"

  # Intervjuer kan dra ned, men ikke helt til «ikke oppfylt».
  Scenario: Lederne sier selv at de møtes ofte, og at ingen journalfører
    Gitt "flere intervjuer" fra 2020-10-20 taler mot "leader-meetings-recorded"
    Når samarbeidet vurderes per 2020-12-15
    Så er kriteriet "Uavhengighet av enkeltpersoner" "høyst delvis oppfylt"
    Og er "Uavhengighet av enkeltpersoner" verdt å styrke

  Scenario: Journalen er tom, og bare to personer kan rutinene
    Gitt dokumentasjonen
      | hva                               | kilde   | dato       | mot                                          |
      | Gjennomgang av journal og rutiner | rapport | 2020-11-16 | leader-meetings-recorded, procedures-written |
    Når samarbeidet vurderes per 2020-12-15
    Så er kriteriet "Uavhengighet av enkeltpersoner" "ikke oppfylt"
    Og er "Uavhengighet av enkeltpersoner" verdt å styrke
    Og anbefales tiltakene
      | tiltak                     |
      | not-person-dependent.gap.1 |
      | not-person-dependent.gap.2 |

  Scenario: Partene møtes, men ingenting blir journalført, og det gir en advarsel
    Gitt dokumentasjonen
      | hva                               | kilde   | dato       | for                              | mot                      |
      | Felles seminar i september        | referat | 2020-09-15 | joint-arena-held, time-set-aside |                          |
      | Gjennomgang av journal og rutiner | rapport | 2020-11-16 |                                  | leader-meetings-recorded |
    Når samarbeidet vurderes per 2020-12-15
    Så gis advarselen "informal-and-vulnerable"

  # Tegn på forvitring vises når det er kjent at ordningen snart tar slutt.
  Scenario: Ingenting er skrevet ned, og de nye har ikke fått drøftet oppdraget
    Gitt ordningen tar slutt 2021-06-30
    Og dokumentasjonen
      | hva                               | kilde   | dato       | mot                                          |
      | Gjennomgang av journal og rutiner | rapport | 2020-11-16 | procedures-written, consolidation-round-held |
    Når samarbeidet vurderes per 2020-12-15
    Så vises tegnet "person-dependent"
    Og vises tegnet "growing-circle"

  Scenario: Ingen har søkt i journalen eller spurt de nye
    Når samarbeidet vurderes per 2020-12-15
    Så er kriteriet "Uavhengighet av enkeltpersoner" "vet ikke"
    Og er "Uavhengighet av enkeltpersoner" verken gap eller åpent

  Scenario: Møtereferatet sier «journalført», men gjennomgangen finner det ikke i journalen
    Gitt dokumentasjonen
      | hva                               | kilde   | dato       | for                      | mot                      |
      | Ledermøtet i oktober              | referat | 2020-10-06 | leader-meetings-recorded |                          |
      | Gjennomgang av journal og rutiner | rapport | 2020-11-16 |                          | leader-meetings-recorded |
    Når samarbeidet vurderes per 2020-12-15
    Så er kriteriet "Uavhengighet av enkeltpersoner" omstridt
    Og er en av grunnene for "Uavhengighet av enkeltpersoner" "kildene er uenige"
    Og anbefales tiltakene
      | tiltak                      |
      | not-person-dependent.open.3 |

  Scenariomal: Hvor langt en kilde rekker, avhenger av hva det spørres om
    Gitt "<kilde>" fra 2020-11-02 taler for "<indikator>"
    Når samarbeidet vurderes per 2020-12-15
    Så er svaret på "<indikator>" "<svar>"

    Eksempler:
      | indikator                | kilde                 | svar         |
      | leader-meetings-recorded | vedtak                | minst delvis |
      | leader-meetings-recorded | referat               | ja           |
      | leader-meetings-recorded | flere intervjuer      | minst delvis |
      | procedures-written       | avtale                | ja           |
      | procedures-written       | særskilt oppdragsbrev | minst delvis |
      | procedures-written       | referat               | ja           |
      | procedures-written       | flere intervjuer      | minst delvis |

  Scenariomal: Det Grensedirektoratet har for seg selv, er ikke noe de har sammen
    Gitt "<kilde>" fra 2020-11-02 taler for "<indikator>" hos "Grensedirektoratet"
    Når samarbeidet vurderes per 2020-12-15
    Så er svaret på "<indikator>" "vet ikke"
    Og er svaret på "<indikator>" "vet ikke" hos "Grensedirektoratet"

    Eksempler:
      | indikator                | kilde   |
      | leader-meetings-recorded | referat |
      | procedures-written       | avtale  |
