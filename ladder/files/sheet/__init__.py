"""Spreadsheets: a workbook for collecting evidence, and reading it back into the data a TOML file gives.

Only values: what stands in a cell is text, and nothing is ever reckoned out.
"""
