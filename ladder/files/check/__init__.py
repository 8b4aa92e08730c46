"""Checking: from TOML data to models, or every problem that stops an assessment."""

from .collaboration import checked, collaboration
from .notes import notes
from .pack import pack

__all__ = ["checked", "collaboration", "notes", "pack"]
