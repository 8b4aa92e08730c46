# language: en
Feature: The target – which step it is right to aim for
  Higher is not always better. Which step the rules recommend depends on the problem, on whether the parties
  are willing, on who they are, and on how far they have come. What lies above the target is no gap.

  Rule: Within the state

    Background:
      Given the party "Housing Directorate" at the tier "directorate"
      And the party "Welfare Directorate" at the tier "directorate"
      And the relation "within the state"

    Scenario: Each agency can deal with its own part of a well understood problem
      Given the answer to the question "Are the causes well understood?" is "yes"
      And the answer to the question "Can responsibility and ownership of the tasks be divided between the parties?" is "yes"
      When the collaboration is assessed
      Then the recommended target is step 3

    Scenario: Nobody can say where the responsibility of one agency ends, and both want to work as one
      Given the answer to the question "Can responsibility and ownership of the tasks be divided between the parties?" is "no"
      And the answer to the question "Are the parties willing to align their own organisations and instruments?" is "yes"
      When the collaboration is assessed
      Then the recommended target is step 4

    Scenario: The agencies guard what is theirs, yet aim for step 4
      Given the answer to the question "Are the parties willing to align their own organisations and instruments?" is "no"
      And the target is step 4
      When the collaboration is assessed
      Then the recommended target is step 3
      And the warning "will-is-missing" is given
      And the warning "target-too-high" is given

    Scenario: The study has only just begun, and the target is what it will be later
      Given the answer to the question "Are the causes well understood?" is "no"
      And the answer to the question "Are the parties willing to align their own organisations and instruments?" is "yes"
      And the phase "initiative and study" from 2020-02-01
      When the collaboration is assessed as of 2020-12-15
      Then the recommended target is step 4

    Scenario: Nobody has asked whether the agencies are willing
      Given the answer to the question "Are the causes well understood?" is "no"
      And the answer to the question "Are the parties willing to align their own organisations and instruments?" is "unknown"
      When the collaboration is assessed
      Then no target is recommended

    Scenario: The programme has an end date, but the collaboration is meant to last
      Given the target is step 3 and lasting
      And evidence of the kind "agreement", dated 2018-03-01, speaks against "Does the mandate of the joint body run without an end date?"
      When the collaboration is assessed as of 2020-12-15
      Then "Standing joint organisation" is a gap
      And "Joint plan or joint measures" is neither a gap nor open

  Rule: Between state and municipality

    Background:
      Given the party "County Governor of Vik" at the tier "county governor"
      And the party "Nordvik Municipality" at the tier "municipality"
      And the relation "between state and municipality"

    Scenario: An elected municipal council binds itself by agreement, not by joint plans
      Given the answer to the question "Are the causes well understood?" is "no"
      And the answer to the question "Are the parties willing to align their own organisations and instruments?" is "yes"
      And evidence of the kind "report", dated 2020-10-01, speaks against "joint-plan-adopted"
      And evidence of the kind "report", dated 2020-10-01, speaks against "joint-measures-adopted"
      When the collaboration is assessed as of 2020-12-15
      Then the recommended target is step 3
      And the criterion "Joint plan or joint measures" is "not met"
      And "Joint plan or joint measures" is neither a gap nor open
