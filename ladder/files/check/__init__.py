"""Checking: from TOML data to models, or every problem that stops an assessment."""

from .collaboration import checked, collaboration
from .pack import pack

__all__ = ["checked", "collaboration", "pack"]
