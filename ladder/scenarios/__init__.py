"""Scenarios in Gherkin, in bokmål, nynorsk and English: what domain experts hold the rules against.

pytest-bdd runs them (`run`, or `plugin` under pytest), after a look for what would let one pass falsely
(`guard`).
"""
