"""Checking: from TOML data to models, or every problem that stops an assessment."""

from .collaboration import collaboration
from .pack import pack

__all__ = ["collaboration", "pack"]
