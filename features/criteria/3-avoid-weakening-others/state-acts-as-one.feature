# language: no
Egenskap: En samlet stat
  Kommunen får oppdrag fra mange statlige sektorer og må selv få dem til å passe sammen.
  Scenarioene viser at hver statlig part blir spurt, og at ett felles brev ikke er nok.

  Bakgrunn:
    Gitt partene
      | id      | navn                   | nivå                      |
      | barne   | Barnedepartementet     | departement               |
      | skole   | Skoledirektoratet      | direktorat                |
      | forvalt | Statsforvalteren i Øst | statsforvalter            |
      | solvik  | Solvik kommune         | kommune                   |
      | nav     | Nav Solvik             | statlig virksomhet lokalt |
    Og relasjonen "mellom stat og kommune"
    Og målet er trinn 3

  # Om signalene stemmer overens, må være vist de siste to årene, og to år på dagen holder.
  Scenariomal: Evalueringen viser at signalene stemmer overens, her fra <dato>
    Gitt dokumentasjonen
      | kilde      | dato       | for                     |
      | evaluering | <dato>     | state-signals-aligned   |
      | vedtak     | 2018-03-01 | state-systems-explained |
    Når samarbeidet vurderes per 2020-12-15
    Så er kriteriet "En samlet stat" "<status>"

    Eksempler:
      | dato       | status               |
      | 2018-12-15 | oppfylt              |
      | 2018-12-14 | minst delvis oppfylt |

  Scenario: Et felles brev ber kommunene om det samme, men ingen har spurt hva de ellers blir bedt om
    Gitt dokumentasjonen
      | kilde                 | dato    | for                     |
      | særskilt oppdragsbrev | 2020-09 | state-signals-aligned   |
      | referat               | 2020-11 | state-systems-explained |
    Når samarbeidet vurderes per 2020-12-15
    Så er kriteriet "En samlet stat" "minst delvis oppfylt"
    Og er svaret på "state-signals-aligned" "minst delvis"

  Scenario: Direktoratet ber kommunene om noe annet enn de andre
    Gitt dokumentasjonen
      | kilde   | dato    | for                                            | mot                   | parter            |
      | rapport | 2020-11 | state-signals-aligned, state-systems-explained |                       | barne, forvalt    |
      | rapport | 2020-11 | state-systems-explained                        | state-signals-aligned | Skoledirektoratet |
    Når samarbeidet vurderes per 2020-12-15
    Så er kriteriet "En samlet stat" "delvis oppfylt"
    Og henger "Skoledirektoratet" etter på "En samlet stat"

  Scenario: Fagsystemene er beskrevet, men ingen vet om signalene stemmer overens
    Gitt dokumentasjonen
      | kilde   | dato    | for                     |
      | referat | 2020-11 | state-systems-explained |
    Når samarbeidet vurderes per 2020-12-15
    Så er kriteriet "En samlet stat" "minst delvis oppfylt"
    Og er svaret på "state-signals-aligned" "vet ikke"

  Scenario: Signalene stemmer overens, men ingen vet om fagsystemene er beskrevet
    Gitt dokumentasjonen
      | kilde   | dato    | for                   |
      | referat | 2020-11 | state-signals-aligned |
    Når samarbeidet vurderes per 2020-12-15
    Så er kriteriet "En samlet stat" "minst delvis oppfylt"
    Og er svaret på "state-systems-explained" "vet ikke"

  Scenario: Kommunene får ulike signaler, og ingen har beskrevet hvordan systemene henger sammen
    Gitt dokumentasjonen
      | kilde   | dato    | mot                                            |
      | rapport | 2020-11 | state-signals-aligned, state-systems-explained |
    Når samarbeidet vurderes per 2020-12-15
    Så er kriteriet "En samlet stat" "ikke oppfylt"
    Og er "En samlet stat" verdt å styrke
    Og anbefales tiltakene
      | tiltak                  |
      | state-acts-as-one.gap.1 |
      | state-acts-as-one.gap.2 |
      | state-acts-as-one.gap.3 |

  # Kilden anbefaler dette i sammendraget, og det går foran det som mangler på et lavere trinn.
  Scenario: Både oversikten og en samlet stat mangler
    Gitt "rapport" fra 2020-11-03 taler mot "overview-exists"
    Og "rapport" fra 2020-11-03 taler mot "state-signals-aligned"
    Når samarbeidet vurderes per 2020-12-15
    Så er dette det første å gjøre
      | tiltak                  |
      | state-acts-as-one.gap.1 |

  Scenario: Ingen har spurt noen kommune
    Når samarbeidet vurderes per 2020-12-15
    Så er kriteriet "En samlet stat" "vet ikke"

  Scenario: Referatet sier at signalene stemmer overens, og rapporten måneden etter sier det motsatte
    Gitt dokumentasjonen
      | kilde   | dato    | for                   | mot                   |
      | referat | 2020-10 | state-signals-aligned |                       |
      | rapport | 2020-11 |                       | state-signals-aligned |
    Når samarbeidet vurderes per 2020-12-15
    Så er kriteriet "En samlet stat" omstridt
    Og er en av grunnene for "En samlet stat" "kildene er uenige"
    Og anbefales tiltakene
      | tiltak                   |
      | state-acts-as-one.open.4 |

  Scenariomal: Kriteriet gjelder der staten møter kommuner eller fylkeskommuner, ikke <relasjon>
    Gitt relasjonen "<relasjon>"
    Når samarbeidet vurderes per 2020-12-15
    Så gjelder ikke kriteriet "En samlet stat"

    Eksempler:
      | relasjon         |
      | internt i staten |
      | mellom kommuner  |

  Scenario: Også fylkeskommunen møter staten
    Gitt relasjonen "mellom stat og fylkeskommune"
    Og "rapport" fra 2020-11-02 taler for "state-signals-aligned"
    Og "rapport" fra 2020-11-02 taler for "state-systems-explained"
    Når samarbeidet vurderes per 2020-12-15
    Så er kriteriet "En samlet stat" "oppfylt"

  Scenariomal: Hvor langt en kilde rekker, avhenger av hva det spørres om
    Gitt "<kilde>" fra 2020-11-02 taler for "<indikator>"
    Når samarbeidet vurderes per 2020-12-15
    Så er svaret på "<indikator>" "<svar>"

    Eksempler:
      | indikator               | kilde                 | svar         |
      | state-signals-aligned   | vedtak                | minst delvis |
      | state-signals-aligned   | referat               | ja           |
      | state-signals-aligned   | flere intervjuer      | minst delvis |
      | state-systems-explained | avtale                | ja           |
      | state-systems-explained | særskilt oppdragsbrev | minst delvis |
      | state-systems-explained | referat               | ja           |
      | state-systems-explained | flere intervjuer      | minst delvis |

  Scenario: Signalene fra Skoledirektoratet er ikke noe svar for de andre
    Gitt "referat" fra 2020-11-02 taler for "state-signals-aligned" hos "Skoledirektoratet"
    Når samarbeidet vurderes per 2020-12-15
    Så er svaret på "state-signals-aligned" "vet ikke"
    Og er svaret på "state-signals-aligned" "ja" hos "Skoledirektoratet"

  Scenario: Det er nok at én statlig part har beskrevet fagsystemene
    Gitt "referat" fra 2020-11-02 taler for "state-systems-explained" hos "Skoledirektoratet"
    Når samarbeidet vurderes per 2020-12-15
    Så er svaret på "state-systems-explained" "ja"
