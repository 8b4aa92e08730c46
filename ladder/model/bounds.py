"""How much a file may hold: so little that any machine carries it, and more than anybody writes by hand.

`docs/collaboration-file.md` tells them to those who write files.
"""

from __future__ import annotations

FILE = 40_000_000
"""Bytes of any file that is read: all the records there may be, with 2,000 bytes for each."""
LINE = 1_000_000
"""Characters of a line of TOML or Gherkin: 2,000 records. What is longer was not meant to be a line."""
TEXT = 32_767
"""Characters of one text: as many as a workbook has room for in a cell."""
RECORDS = 20_000
"""Records: so many are assessed in seconds, and `tests/benchmarks/scale.py` tries it."""
PARTIES = 1_000
"""Parties: more than twice the municipalities, counties and directorates of Norway."""
ARENAS = 500
"""Arenas: one for each municipality and county, and some more."""
LISTED = 5_000
"""Parts of any other list: all parties and arenas may be named in it."""
DEPTH = 100
"""Levels of tables and lists within each other: ten times as many as a file of ours has."""
NUMBER = 2**63 - 1
"""The largest whole number: that which TOML asks for."""
ROWS = RECORDS
"""Rows of a sheet, or lines of a CSV file: a row for each record."""
COLUMNS = 100
"""Columns of a sheet: several times as many as ours have."""
UNPACKED = 40_000_000
"""Bytes that the parts of a workbook or of a Word template unpack to, together: as of any file."""
PARTS = 2_000
"""Parts of a workbook or of a Word template: sheets, pictures and the like."""
CHARACTERS = 10_000_000
"""Characters in the cells of a workbook, together. One text may stand in many of them."""
PROBLEMS = 100
"""Problems told of at once: more are seldom read, and often have one cause."""
