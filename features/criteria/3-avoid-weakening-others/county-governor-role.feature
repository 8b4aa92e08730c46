# language: no
Egenskap: Statsforvalterens rolle
  Statsforvalteren møter kommunene på tvers av sektorene. Scenarioene viser hva som er nok til å si at rollen er avklart.
  Et oppdrag kan avklare den, og en rapport kan vise at det bare er delvis gjort.

  Bakgrunn:
    Gitt partene
      | id      | navn                    | nivå           |
      | skole   | Skoledirektoratet       | direktorat     |
      | forvalt | Statsforvalteren i Vest | statsforvalter |
      | fjell   | Fjell kommune           | kommune        |
    Og relasjonen "mellom stat og kommune"
    Og målet er trinn 3

  # Reglene setter ingen egen frist her. Da holder dokumentasjonen i tre år.
  Scenario: Et oppdragsbrev fra 2018 sier hva statsforvalteren skal gjøre
    Gitt dokumentasjonen
      | kilde                 | dato       | for                          |
      | særskilt oppdragsbrev | 2018-03-01 | county-governor-role-settled |
    Når samarbeidet vurderes per 2020-12-15
    Så er kriteriet "Statsforvalterens rolle" "oppfylt"

  Scenario: Én kommune mener å vite hva rollen er, men ingen har sett det skrevet
    Gitt dokumentasjonen
      | kilde        | dato    | for                          |
      | enkeltutsagn | 2020-11 | county-governor-role-settled |
    Når samarbeidet vurderes per 2020-12-15
    Så er kriteriet "Statsforvalterens rolle" "minst delvis oppfylt"
    Og er en av grunnene for "Statsforvalterens rolle" "kilden er for svak til å avgjøre det"

  Scenario: Statsforvalteren har et oppdrag, men rollen er ikke vurdert etter at målene ble større
    Gitt dokumentasjonen
      | kilde   | dato    | delvis                       |
      | rapport | 2020-11 | county-governor-role-settled |
    Når samarbeidet vurderes per 2020-12-15
    Så er kriteriet "Statsforvalterens rolle" "delvis oppfylt"
    Og er "Statsforvalterens rolle" verdt å styrke
    Og anbefales tiltakene
      | tiltak                     |
      | county-governor-role.gap.1 |

  Scenario: Ingen har avklart noe om statsforvalteren
    Gitt dokumentasjonen
      | kilde   | dato    | mot                          |
      | rapport | 2020-11 | county-governor-role-settled |
    Når samarbeidet vurderes per 2020-12-15
    Så er kriteriet "Statsforvalterens rolle" "ikke oppfylt"
    Og er "Statsforvalterens rolle" verdt å styrke

  # Kilden anbefaler dette i sammendraget, og det går foran det som mangler på et lavere trinn.
  Scenario: Både oversikten og rollen til statsforvalteren mangler
    Gitt "rapport" fra 2020-11-03 taler mot "overview-exists"
    Og "rapport" fra 2020-11-03 taler mot "county-governor-role-settled"
    Når samarbeidet vurderes per 2020-12-15
    Så er dette det første å gjøre
      | tiltak                     |
      | county-governor-role.gap.1 |

  Scenario: Ingen har lest oppdragene til statsforvalteren
    Når samarbeidet vurderes per 2020-12-15
    Så er kriteriet "Statsforvalterens rolle" "vet ikke"

  Scenario: Oppdragsbrevet avklarer rollen, men en rapport måneden etter mener den er uklar
    Gitt dokumentasjonen
      | kilde                 | dato    | for                          | mot                          |
      | særskilt oppdragsbrev | 2020-10 | county-governor-role-settled |                              |
      | rapport               | 2020-11 |                              | county-governor-role-settled |
    Når samarbeidet vurderes per 2020-12-15
    Så er kriteriet "Statsforvalterens rolle" omstridt
    Og er en av grunnene for "Statsforvalterens rolle" "kildene er uenige"
    Og anbefales tiltakene
      | tiltak                      |
      | county-governor-role.open.2 |

  Scenariomal: Kriteriet gjelder ikke <relasjon>
    Gitt relasjonen "<relasjon>"
    Når samarbeidet vurderes per 2020-12-15
    Så gjelder ikke kriteriet "Statsforvalterens rolle"

    Eksempler:
      | relasjon                     |
      | internt i staten             |
      | mellom stat og fylkeskommune |

  Scenariomal: Hvor langt en kilde rekker
    Gitt "<kilde>" fra 2020-11-02 taler for "county-governor-role-settled"
    Når samarbeidet vurderes per 2020-12-15
    Så er svaret på "county-governor-role-settled" "<svar>"

    Eksempler:
      | kilde                 | svar         |
      | særskilt oppdragsbrev | ja           |
      | referat               | ja           |
      | flere intervjuer      | minst delvis |

  Scenario: Det er nok at én av de statlige partene har avklart rollen
    Gitt "særskilt oppdragsbrev" fra 2020-11-02 taler for "county-governor-role-settled" hos "Skoledirektoratet"
    Når samarbeidet vurderes per 2020-12-15
    Så er svaret på "county-governor-role-settled" "ja"
