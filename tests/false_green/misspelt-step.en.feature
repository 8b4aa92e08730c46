Feature: Shared overview

  Scenario: Misspelt
    Gven the parties
      | name |
      | Nord |
    When the collaboration is assessed
    Then step 1 is "unknown"
