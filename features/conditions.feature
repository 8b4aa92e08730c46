# language: no
Egenskap: Vilkår, og det som ikke gjelder
  Et vilkår kan holde et trinn fra å bli oppfylt. Ellers gjør det ikke noe: Det begynner ikke på trinnet.
  Det et samarbeid setter til side, blir ikke regnet med, og hvert spørsmål settes til side med en grunn.

  Bakgrunn:
    Gitt partene
      | id   | navn             | nivå       |
      | jord | Jorddirektoratet | direktorat |
      | skog | Skogdirektoratet | direktorat |
    Og relasjonen "internt i staten"
    Og målet er trinn 4 og varig

  Regel: Et vilkår gjør ikke noe alene

    Scenario: Stortinget har vedtatt målet, og mer er ikke kjent
      Gitt "styringsdokument" fra 2020-02-03 taler for "political-anchoring"
      Og "styringsdokument" fra 2020-02-03 taler for "administrative-anchoring"
      Når samarbeidet vurderes per 2020-12-15
      Så er kriteriet "Politisk og administrativ forankring" "oppfylt"
      Og er trinn 5 "vet ikke"

    Scenario: Det er ikke vedtatt noe, og mer er ikke kjent
      Gitt "rapport" fra 2020-10-05 taler mot "political-anchoring"
      Og "rapport" fra 2020-10-05 taler mot "administrative-anchoring"
      Når samarbeidet vurderes per 2020-12-15
      Så er kriteriet "Politisk og administrativ forankring" "ikke oppfylt"
      Og er "Politisk og administrativ forankring" et gap
      Og er trinn 5 "høyst delvis oppfylt"

  Regel: Uten vilkåret blir ikke trinnet oppfylt

    Bakgrunn:
      Gitt dokumentasjonen
        | kilde            | dato       | for                                                                                |
        | avtale           | 2020-10-05 | standing-body-exists, mandate-without-end-date                                     |
        | referat          | 2020-10-05 | knowledge-base-has-owner, knowledge-base-revised, understanding-reviewed-regularly |
        | referat          | 2020-10-05 | line-matters-sorted-in-practice, joint-portfolio-exists, joint-portfolio-revised   |
        | styringsdokument | 2020-10-05 | signals-in-annual-steering, signals-two-years-running, administrative-anchoring    |

    Scenario: Ingen vet om det er vedtatt politisk
      Når samarbeidet vurderes per 2020-12-15
      Så er trinn 5 "minst delvis oppfylt"
      Og er "Politisk og administrativ forankring" åpent

    Scenario: Det er ikke vedtatt politisk
      Gitt "rapport" fra 2020-10-05 taler mot "political-anchoring"
      Når samarbeidet vurderes per 2020-12-15
      Så er trinn 5 "delvis oppfylt"
      Og er "Politisk og administrativ forankring" et gap

    Scenario: Det er vedtatt politisk
      Gitt "vedtak" fra 2020-03-02 taler for "political-anchoring"
      Når samarbeidet vurderes per 2020-12-15
      Så er trinn 5 "oppfylt"
      Og er varig samordning "oppfylt"

    Scenario: Det er vedtatt politisk, men ordningen tar slutt, og ingen vet hva som kommer etter
      Gitt "vedtak" fra 2020-03-02 taler for "political-anchoring"
      Og ordningen tar slutt 2024-12-31
      Når samarbeidet vurderes per 2020-12-15
      Så er trinn 5 "minst delvis oppfylt"
      Og er "Sikret overgang til varig ordning" åpent

    Scenario: Politisk vedtak gjelder ikke her, og da stopper det ikke trinnet
      Gitt "political-anchoring" gjelder ikke her: "Arbeidet er pålagt ved lov"
      Når samarbeidet vurderes per 2020-12-15
      Så er kriteriet "Politisk og administrativ forankring" "oppfylt"
      Og er trinn 5 "oppfylt"

  Regel: Det som ikke gjelder, er ikke regnet med

    Scenario: Partene har ingen tilskudd å gå gjennom
      Gitt "grants-reviewed" gjelder ikke her: "Ingen av partene gir tilskudd"
      Og "rapport" fra 2020-10-05 taler mot "grants-reviewed"
      Og "rapport" fra 2020-10-05 taler for "plans-reviewed"
      Og "rapport" fra 2020-10-05 taler for "regulations-reviewed"
      Og "rapport" fra 2020-10-05 taler for "budget-items-reviewed"
      Og "rapport" fra 2020-10-05 taler for "cross-effects-handled"
      Når samarbeidet vurderes per 2020-12-15
      Så er kriteriet "Gjennomgang av virkninger på tvers" "oppfylt"

    Scenario: Et kriterium som er satt til side i sin helhet, gjelder ikke
      Gitt "line-matters-sorted-in-practice" gjelder ikke her: "Partene har ingen felles saker i linjen"
      Når samarbeidet vurderes per 2020-12-15
      Så gjelder ikke kriteriet "Sortering av saker til linjen eller fellesskapet"
