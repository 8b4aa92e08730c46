# language: en
Feature: A shared overview

  Scenario: A party that nobody is
    Given the party "Nord" at the tier "municipality"
    And the evidence
      | kind    | date       | supports        | parties   |
      | minutes | 2020-01-01 | overview-exists | Nord, Sor |
    When the collaboration is assessed
    Then "Norrd" lags behind on "shared-overview"
