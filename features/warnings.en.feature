# language: en
Feature: Warnings across the criteria
  A warning points to two things that do not go well together. Both have to be documented.
  If one of them is merely unknown, nothing is said.

  Background:
    Given the parties
      | id      | name                | tier        |
      | coast   | Coastal Directorate | directorate |
      | fishery | Fishery Directorate | directorate |
    And the relation "within the state"

  Scenario: The Ocean Council has been set up, but has nothing to do
    Given the evidence
      | what                             | kind      | date       | supports             | against                                    |
      | Agreement on a standing council  | agreement | 2020-05-04 | standing-body-exists |                                            |
      | Nothing has been adopted jointly | report    | 2020-10-12 |                      | joint-plan-adopted, joint-measures-adopted |
    When the collaboration is assessed as of 2020-12-15
    Then the warning "structure-without-content" is given

  Scenario: The Ocean Council has no plan, but it has agreed on a clean-up
    Given the evidence
      | what                            | kind      | date       | supports               | against            |
      | Agreement on a standing council | agreement | 2020-05-04 | standing-body-exists   |                    |
      | Agreement on a joint clean-up   | agreement | 2020-06-15 | joint-measures-adopted |                    |
      | No plan has been adopted        | report    | 2020-10-12 |                        | joint-plan-adopted |
    When the collaboration is assessed as of 2020-12-15
    Then the warning "structure-without-content" is not given

  Scenario: Only the Coastal Directorate has signed up to the ocean plan
    Given evidence of the kind "adopted strategy or plan", dated 2020-03-02, speaks for "joint-plan-adopted"
    And evidence of the kind "agreement", dated 2020-03-02, speaks for "party-has-committed" at "Coastal Directorate"
    And evidence of the kind "report", dated 2020-10-12, speaks against "party-has-committed" at "Fishery Directorate"
    When the collaboration is assessed as of 2020-12-15
    Then the warning "plan-without-shared-ownership" is given

  Scenario: Both directorates have signed up to the ocean plan
    Given evidence of the kind "adopted strategy or plan", dated 2020-03-02, speaks for "joint-plan-adopted"
    And evidence of the kind "agreement", dated 2020-03-02, speaks for "party-has-committed"
    When the collaboration is assessed as of 2020-12-15
    Then the warning "plan-without-shared-ownership" is not given

  Scenario: One letter of allocation is silent about the joint assignment
    Given evidence of the kind "separate assignment letter", dated 2019-07-10, speaks for "responsibility-anchored-for-party"
    And evidence of the kind "governance document", dated 2020-01-08, speaks against "letter-says-what" at "Fishery Directorate"
    When the collaboration is assessed as of 2020-12-15
    Then the warning "joint-assignment-outside-annual-steering" is given

  Scenario: One letter was silent last year, and nobody has read this year's
    Given evidence of the kind "separate assignment letter", dated 2019-07-10, speaks for "responsibility-anchored-for-party"
    And evidence of the kind "governance document", dated 2019-01-09, speaks against "letter-says-what" at "Fishery Directorate"
    When the collaboration is assessed as of 2020-12-15
    Then the warning "joint-assignment-outside-annual-steering" is not given
