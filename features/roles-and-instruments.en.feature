# language: en
Feature: Coordination roles and instruments
  Who should hold which role depends on who takes part, and on whether the collaboration is to last.
  Responsibility that cannot be divided calls for both hierarchy and network.

  Scenario Outline: Nobody drives the matter forward, and nobody leads the work (<relation>)
    Given the party "First party" at the tier "other"
    And the party "Second party" at the tier "other"
    And the relation "<relation>"
    When the collaboration is assessed
    Then the role "driver" is missing
    And the role "process leader" is missing

    Examples:
      | relation                       |
      | within the state               |
      | between state and municipality |
      | within the municipality        |
      | other relation                 |

  Scenario: The school led the work, but left last summer
    Given the parties
      | id     | name                    | tier         | roles          | until      |
      | school | Nordvik School          | municipality | process leader | 2020-06-30 |
      | health | Nordvik Health Services | municipality | driver         |            |
    And the relation "within the municipality"
    When the collaboration is assessed as of 2020-12-15
    Then the role "process leader" is missing

  Scenario: The ministries mean to go on for good, but nobody looks after what they share
    Given the parties
      | id      | name                | tier     | roles                                                   |
      | housing | Ministry of Housing | ministry | driver, process leader, whoever leads the collaboration |
      | welfare | Ministry of Welfare | ministry |                                                         |
    And the relation "within the state"
    And the target is step 4 and lasting
    When the collaboration is assessed
    Then the role "system steward" is missing

  Scenario: State and municipality mean to go on for good, but nobody weighs their interests
    Given the parties
      | id  | name                   | tier            | roles                  |
      | cg  | County Governor of Vik | county governor | driver, process leader |
      | mun | Nordvik Municipality   | municipality    |                        |
    And the relation "between state and municipality"
    And the target is step 3 and lasting
    When the collaboration is assessed
    Then the role "mediator of interests" is missing

  Scenario: The ministries meet, and that is all they do
    Given the party "Ministry of Housing" at the tier "ministry"
    And the party "Ministry of Upbringing" at the tier "ministry"
    And the relation "within the state"
    And the answer to the question "Can responsibility and ownership of the tasks be divided between the parties?" is "no"
    And the evidence
      | what               | kind    | date       | supports         | instruments          |
      | The annual meeting | minutes | 2020-10-12 | joint-arena-held | collaboration forums |
    When the collaboration is assessed as of 2020-12-15
    Then the warning "one-kind-of-instrument" is given

  Scenario: The ministries meet, and they have issued joint regulations
    Given the party "Ministry of Housing" at the tier "ministry"
    And the party "Ministry of Upbringing" at the tier "ministry"
    And the relation "within the state"
    And the answer to the question "Can responsibility and ownership of the tasks be divided between the parties?" is "no"
    And the evidence
      | what               | kind     | date       | supports                  | instruments          |
      | The annual meeting | minutes  | 2020-10-12 | joint-arena-held          | collaboration forums |
      | Joint regulations  | decision | 2020-07-01 | joint-regulation-in-force | regulation           |
    When the collaboration is assessed as of 2020-12-15
    Then the warning "one-kind-of-instrument" is not given
