# language: no
Egenskap: Felles oversikt

  Scenariomal: Bare fylt ut er det galt
    Gitt parten "Nord" på nivået "kommune"
    Og målet er trinn 4<varig>
    Når samarbeidet vurderes
    Så er kriteriet "<kriterium>" "vet ikke"

    Eksempler:
      | varig     | kriterium       |
      |  og varig | shared-overview |
      | ,varig    | shared-overveiw |
