"""Checking: from TOML data to models, or every problem that stops an assessment."""

from .collaboration import checked, collaboration
from .notes import beside, dated_ahead, notes
from .pack import pack

__all__ = ["beside", "checked", "collaboration", "dated_ahead", "notes", "pack"]
