"""One hash of many parts."""

from __future__ import annotations

from collections.abc import Iterable
from hashlib import sha256


def hashed(parts: Iterable[str | bytes]) -> str:
    """Different for different parts, also where they come to the same when they are joined."""
    digest = sha256()
    for part in parts:
        raw = part if isinstance(part, bytes) else part.encode()
        digest.update(b"%d:" % len(raw) + raw)
    return digest.hexdigest()
