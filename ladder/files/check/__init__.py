"""Checking: from TOML data to models, or every problem that stops an assessment."""

from .collaboration import checked, collaboration
from .notes import Note, beside, dated_ahead, left_alone, notes

__all__ = ["Note", "beside", "checked", "collaboration", "dated_ahead", "left_alone", "notes"]
