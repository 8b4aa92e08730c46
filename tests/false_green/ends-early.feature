# language: no
Egenskap: En merkelapp uten noe under

  @venter
