"""Explaining: why each finding is as it is, from the conclusion down to the records, with rules and sources.

The tree is built from the firings: a part stands under the end that it helped to move. Of what does not
hold, it tells the nearest it came: the records set aside, and the record that would have counted.
"""

from .tree import explain

__all__ = ["explain"]
