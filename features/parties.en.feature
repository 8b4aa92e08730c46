# language: en
Feature: Whom the evidence is about
  Some things the parties have together, some each of them must have, and for some one party is enough.

  Background:
    Given the parties
      | id     | name                  | tier        |
      | coast  | Coastal Directorate   | directorate |
      | fish   | Fisheries Directorate | directorate |
      | energy | Energy Directorate    | directorate |
    And the relation "within the state"

  Scenario: One directorate's own plan is no joint plan
    Given evidence of the kind "adopted strategy or plan", dated 2020-05-04, speaks for "joint-plan-adopted" at "Coastal Directorate"
    When the collaboration is assessed as of 2020-12-15
    Then the answer to "joint-plan-adopted" is "unknown"
    And one of the reasons for "Joint plan or joint measures" is "about one party alone, and does not answer for all"

  Scenario: Two of three have committed themselves, and the third is named
    Given the evidence
      | kind      | date       | supports            | parties                                    |
      | agreement | 2020-05-04 | party-has-committed | Coastal Directorate, Fisheries Directorate |
    When the collaboration is assessed as of 2020-12-15
    Then the answer to "party-has-committed" is "at least partly"
    And "Energy Directorate" lags behind on "Shared ownership"

  Scenario: One owner of the knowledge base is enough
    Given evidence of the kind "minutes", dated 2020-10-05, speaks for "knowledge-base-has-owner" at "Coastal Directorate"
    When the collaboration is assessed as of 2020-12-15
    Then the answer to "knowledge-base-has-owner" is "yes"
