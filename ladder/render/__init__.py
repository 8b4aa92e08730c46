"""Rendering: an assessment, a rule pack or problems, for people and for programs."""
