# language: en
Feature: The coordination ladder as a whole
  Read the ladder from the bottom up. A step is met once all its core criteria are met.
  What nobody knows is never turned into a no.

  Background:
    Given the parties
      | id     | name                    | tier         |
      | school | Nordvik School          | municipality |
      | health | Nordvik Health Services | municipality |
    And the relation "within the municipality"

  Scenario: Nothing is on file, so nothing is ruled out
    When the collaboration is assessed
    Then step 1 is "unknown"
    And the level reached is 0, under way 0 and possible 5
    And lasting coordination is "unknown"
    And "Shared overview of work in progress" is open
    And one of the reasons for "Shared overview of work in progress" is "nothing on file"
    And actions for "Shared overview of work in progress" are recommended

  Scenario: School and health share what they know, and step 1 is reached
    Given the evidence
      | what                            | kind    | date       | supports                                                       |
      | Joint overview of measures      | minutes | 2020-10-01 | overview-exists, overview-covers-party                         |
      | Review of the shared website    | minutes | 2020-10-01 | information-updated, information-clear, information-accessible |
      | Regular meetings about the work | minutes | 2020-10-01 | cross-sector-channel-in-use                                    |
      | Survey of young people's health | report  | 2020-10-01 | knowledge-base-exists, knowledge-base-used                     |
    When the collaboration is assessed as of 2020-12-15
    Then step 1 is "met"
    And the level reached is 1, under way 1 and possible 5
    And the published value is 1
    And "Shared overview of work in progress" is neither a gap nor open

  Scenario: A missing list of adjacent efforts does not hold step 1 back
    Given the evidence
      | kind    | date       | supports                                                       | against                 |
      | minutes | 2020-10-01 | overview-exists, overview-covers-party                         |                         |
      | minutes | 2020-10-01 | information-updated, information-clear, information-accessible |                         |
      | minutes | 2020-10-01 | cross-sector-channel-in-use                                    |                         |
      | report  | 2020-10-01 | knowledge-base-exists, knowledge-base-used                     | adjacent-efforts-listed |
    When the collaboration is assessed as of 2020-12-15
    Then step 1 is "met"
    And "Overview of adjacent efforts" is worth strengthening

  Scenario: A joint plan is in place, but it stands on a base with known gaps
    Given the evidence
      | what                                 | kind                     | date       | supports           | against         |
      | Joint plan for children and families | adopted strategy or plan | 2020-10-01 | joint-plan-adopted |                 |
      | There is no overview of the work     | report                   | 2020-10-01 |                    | overview-exists |
    When the collaboration is assessed as of 2020-12-15
    Then step 4 is unsupported
    And step 1 is "at most partly met"
    And the warning "plan-on-a-weak-base" is given

  Scenario: A joint plan is in place, and what it stands on is not known
    Given evidence of the kind "adopted strategy or plan", dated 2020-10-01, speaks for "joint-plan-adopted"
    When the collaboration is assessed as of 2020-12-15
    Then step 4 is undocumented from below

  Scenario: The head teacher means to make an overview one day
    Given evidence of the kind "intent", dated 2020-11-02, speaks for "overview-exists"
    When the collaboration is assessed as of 2020-12-15
    Then the criterion "Shared overview of work in progress" is "unknown"
    And one of the reasons for "Shared overview of work in progress" is "intent only"

  Scenario: Two recent sources disagree about the overview
    Given evidence of the kind "report", dated 2020-06-20, speaks against "overview-exists"
    And evidence of the kind "minutes", dated 2020-10-01, speaks for "overview-exists"
    When the collaboration is assessed as of 2020-12-15
    Then the criterion "Shared overview of work in progress" is contested
    And one of the reasons for "Shared overview of work in progress" is "the sources disagree"
