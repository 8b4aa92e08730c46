"""Rendering: an answer or a rule pack as people read it."""
