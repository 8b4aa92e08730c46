# language: en
Feature: Dips – something was in place, and then it was not
  A dip is a known gap where something was in place: before a change of phase, or among the parties of another tier.
  Evidence that has merely grown old leaves things unknown. That is no dip.

  Background:
    Given the parties
      | id       | name                 | tier        |
      | learning | Ministry of Learning | ministry    |
      | school   | School Directorate   | directorate |
      | youth    | Youth Directorate    | directorate |
    And the relation "within the state"

  Scenario: A strategy was decided on, but those who are to carry it out do not know its goals
    Given the phase "decision" from 2019-01-01
    And the phase "implementation" from 2020-02-01
    And the evidence
      | what                             | kind                     | date       | supports                         | against              | parties                               |
      | Joint strategy with goals        | adopted strategy or plan | 2019-05-20 | joint-plan-adopted, goals-shared |                      |                                       |
      | The goals must be explained anew | report                   | 2020-11-03 |                                  | goals-known-at-party | School Directorate, Youth Directorate |
    When the collaboration is assessed as of 2020-12-15
    Then there is a dip at "Shared goals known to those involved"
    And "School Directorate" lags behind on "Shared goals known to those involved"

  Scenario: The seminar is more than a year old, and whether anyone still meets is not known
    Given the phase "decision" from 2019-01-01
    And the phase "implementation" from 2020-02-01
    And the evidence
      | what           | kind                     | date       | supports                         |
      | Joint strategy | adopted strategy or plan | 2019-05-20 | joint-plan-adopted               |
      | Joint seminar  | minutes                  | 2019-11-20 | joint-arena-held, time-set-aside |
    When the collaboration is assessed as of 2020-12-15
    Then the criterion "Time and meeting places" is "unknown"
    And one of the reasons for "Time and meeting places" is "not confirmed for a long time"
    And there is no dip at "Time and meeting places"

  Scenario: Both directorates know the goals, and the ministry that set them does not
    Given evidence of the kind "minutes", dated 2020-09-01, speaks for "goals-known-at-party" at "School Directorate"
    And evidence of the kind "minutes", dated 2020-09-01, speaks for "goals-known-at-party" at "Youth Directorate"
    And evidence of the kind "report", dated 2020-10-01, speaks against "goals-known-at-party" at "Ministry of Learning"
    When the collaboration is assessed as of 2020-12-15
    Then there is a dip at "Shared goals known to those involved"
    And "Ministry of Learning" lags behind on "Shared goals known to those involved"

  Scenario: The Ministry of Learning knows the goals, and nobody has asked the directorates
    Given evidence of the kind "minutes", dated 2020-09-01, speaks for "goals-known-at-party" at "Ministry of Learning"
    When the collaboration is assessed as of 2020-12-15
    Then the criterion "Shared goals known to those involved" is "unknown"
    And "Shared goals known to those involved" is open
    And there is no dip at "Shared goals known to those involved"
