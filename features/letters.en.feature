# language: en
Feature: Five letters of allocation, side by side
  These are the letters of allocation for 2020 to the five directorates in the 0–24 collaboration, as printed in
  DFØ-notat 2020:3. Each is read by itself: where it is silent, the answer is no. Among several, each letter is asked about.

  Scenario Outline: The letter to <directorate> says <what it says>
    Given the party "<directorate>" at the tier "directorate"
    And the party "Ministry of Education" at the tier "ministry"
    And the relation "within the state"
    And the evidence
      | kind                | date | supports   | partly   | against   |
      | governance document | 2020 | <supports> | <partly> | <against> |
    When the collaboration is assessed as of 2020-12-15
    Then the criterion "Clear and aligned letters of allocation and instructions" is "partly met"
    And one of the reasons for "Clear and aligned letters of allocation and instructions" is "<reason>"
    And the criterion "Further signals in letters of allocation and instructions" is "<the rest>"

    Examples:
      | directorate                      | what it says                                          | reason           | the rest   | supports                                                                                                          | partly                                      | against                                                                                                                                          |
      | Helsedirektoratet                | what, but neither why nor how it fits with the others | documented as missing | partly met | letter-says-what                                                                                                  | letter-gives-priority, letter-gives-horizon | letter-says-why, letter-says-relation, letter-asks-for-reporting, letter-refers-to-joint-assignment                                              |
      | IMDi                             | little more than that it is to contribute             | documented as missing | not met    |                                                                                                                   | letter-says-what                            | letter-says-why, letter-says-relation, letter-gives-priority, letter-asks-for-reporting, letter-refers-to-joint-assignment, letter-gives-horizon |
      | Arbeids- og velferdsdirektoratet | why and for how long                                  | documented as missing | partly met | letter-says-why, letter-gives-horizon                                                                             | letter-says-what                            | letter-says-relation, letter-gives-priority, letter-asks-for-reporting, letter-refers-to-joint-assignment                                        |
      | Bufdir                           | that it is to report                                  | documented as missing | partly met | letter-asks-for-reporting                                                                                         | letter-says-what                            | letter-says-why, letter-says-relation, letter-gives-priority, letter-refers-to-joint-assignment, letter-gives-horizon                            |
      | Utdanningsdirektoratet           | nearly everything                                     | only partly      | partly met | letter-says-what, letter-says-why, letter-gives-priority, letter-refers-to-joint-assignment, letter-gives-horizon | letter-says-relation                        | letter-asks-for-reporting                                                                                                                        |

  Scenario: Taken together, some of it is there, and no letter tells the whole story
    Given the collaboration file "../examples/tildelingsbrev-2020.toml"
    When the collaboration is assessed as of 2020-12-15
    Then "Clear and aligned letters of allocation and instructions" is a gap
    And the criterion "Clear and aligned letters of allocation and instructions" is "partly met"
    And the criterion "Further signals in letters of allocation and instructions" is "partly met"
    And "Utdanningsdirektoratet" lags behind on "Clear and aligned letters of allocation and instructions"
    And these actions are recommended
      | action                         |
      | steering-letters-aligned.gap.1 |
      | steering-conversation          |

  Scenario: Two directorates take part whose letters nobody has seen
    Given the collaboration file "../examples/0-24-samarbeidet.toml"
    And we look at the arena "Internt i staten"
    When the collaboration is assessed as of 2020-12-15
    Then the answer to "letter-says-why" is "unknown" at "Politidirektoratet"
    And the answer to "letter-says-why" is "unknown" at "Sekretariatet for konfliktrådene"
    And "Clear and aligned letters of allocation and instructions" is a gap

  Scenario: A letter of allocation speaks for one year
    Given the collaboration file "../examples/tildelingsbrev-2020.toml"
    When the collaboration is assessed as of 2022-01-01
    Then the criterion "Clear and aligned letters of allocation and instructions" is "unknown"
    And one of the reasons for "Clear and aligned letters of allocation and instructions" is "not confirmed for a long time"

  Scenario: A municipality gets no letter of allocation
    Given the party "Nordvik School" at the tier "municipality"
    And the party "Nordvik Health" at the tier "municipality"
    And the relation "within the municipality"
    When the collaboration is assessed
    Then the criterion "Clear and aligned letters of allocation and instructions" does not apply
