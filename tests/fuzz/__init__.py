"""Fuzzing: whatever is read, and however the program is called, it does not crash, hang, grow or judge wrong.

What is read is made by breaking the examples, rules, features and workbooks there are, and what stands in
`corpus/`: cases once found, kept so that they are found no more. `python -m tests.fuzz --help` tells more.
"""
