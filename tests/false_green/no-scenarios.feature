# language: no
Egenskap: Felles oversikt

