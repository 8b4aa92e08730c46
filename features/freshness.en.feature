# language: en
Feature: How long evidence holds
  Nothing holds for ever: without a term of its own, a question takes evidence for 36 months.

  Background:
    Given the parties
      | id      | name                | tier        |
      | climate | Climate Directorate | directorate |
      | energy  | Energy Directorate  | directorate |
    And the relation "within the state"

  Scenario: Nobody has confirmed the strategy for more than three years
    Given evidence of the kind "adopted strategy or plan", dated 2017-12-14, speaks for "scope-decided"
    When the collaboration is assessed as of 2020-12-15
    Then the answer to "scope-decided" is "unknown"
    And one of the reasons for "Settled scope and ambition" is "not confirmed for a long time"

  Scenario: The strategy says itself that it runs until 2021
    Given the evidence
      | kind                     | date       | until      | supports      |
      | adopted strategy or plan | 2015-01-12 | 2021-12-31 | scope-decided |
    When the collaboration is assessed as of 2020-12-15
    Then the answer to "scope-decided" is "yes"

  Scenario: A report without a date moves nothing
    Given the evidence
      | kind   | supports              |
      | report | knowledge-base-exists |
    When the collaboration is assessed as of 2020-12-15
    Then the answer to "knowledge-base-exists" is "unknown"
