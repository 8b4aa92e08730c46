"""Scenarios in Gherkin, in bokmål, nynorsk and English: what domain experts hold the rules against.

pytest-bdd runs them (`plugin`), after a look for what would let one pass falsely (`feature`).
"""
