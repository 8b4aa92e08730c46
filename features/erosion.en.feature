# language: en
Feature: Erosion – a collaboration that is meant to last loses its strength
  Signs are shown where the target is lasting, from twelve months before the present arrangement ends.
  Signs and counter-signs stand side by side. Nobody adds them up, and they move no step.

  Background:
    Given the parties
      | id     | name                   | tier        |
      | min    | Ministry of Upbringing | ministry    |
      | youth  | Youth Directorate      | directorate |
      | labour | Employment Agency      | directorate |
    And the relation "within the state"
    And the target is step 4 and lasting

  Scenario Outline: The programme is ending, and <what is missing>
    Given the arrangement ends on 2021-06-30
    And evidence of the kind "report", dated 2020-11-03, speaks against "<question>"
    When the collaboration is assessed as of 2020-12-15
    Then the sign "<sign>" is seen

    Examples:
      | what is missing                    | sign                       | question                                                                         |
      | nobody has decided what comes next | end-date-without-next-step | Has it been decided which arrangement is to replace the temporary one?           |
      | the top leaders have gone quiet    | leaders-absent             | Do the top leaders actively help carry the collaboration through the transition? |
      | the experts are moving on          | resources-drained          | Do the funds and the experts stay with the collaboration through the transition? |
      | the plans have no money            | plans-without-money        | Has money been set aside for the joint plans?                                    |
      | it rests on no political decision  | political-priority-missing | Does the collaboration, or its goal, rest on a political decision?               |

  Scenario: One party has stopped pulling its weight
    Given the arrangement ends on 2021-06-30
    And evidence of the kind "minutes", dated 2020-11-03, speaks against "party-keeps-up" at "Employment Agency"
    When the collaboration is assessed as of 2020-12-15
    Then the sign "parties-evade" is seen

  Scenario Outline: The programme is ending, but <what holds>
    Given the arrangement ends on 2021-06-30
    And evidence of the kind "<kind>", dated 2020-11-03, speaks for "<question>"
    When the collaboration is assessed as of 2020-12-15
    Then the sign "<sign>" is seen

    Examples:
      | what holds                          | kind                       | sign                   | question                                                                    |
      | the ministry expects it to continue | separate assignment letter | continuation-signalled | Has the leadership said that the collaboration is to continue in some form? |
      | everyone still finds it useful      | several interviews         | sustained-attention    | Do the parties think that the collaboration is still needed?                |
      | it proved its worth in the pandemic | report                     | used-when-it-matters   | Have the parties used the collaboration in urgent matters?                  |

  Scenario: An extension that falls a little short points both ways
    Given the arrangement ends on 2021-06-30
    And evidence of the kind "decision", dated 2020-11-03, speaks partly for "bridge-in-transition"
    When the collaboration is assessed as of 2020-12-15
    Then the sign "no-bridge" is seen
    And the sign "more-time-secured" is seen
