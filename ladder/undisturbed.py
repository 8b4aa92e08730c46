"""Ctrl-C waits: what would be broken in the middle is done first."""

from __future__ import annotations

import signal
import threading
from collections.abc import Iterator
from contextlib import contextmanager


@contextmanager
def undisturbed() -> Iterator[None]:
    """Let Ctrl-C wait until what is under way is done.

    Raises:
        KeyboardInterrupt: it was pressed meanwhile.
    """
    if threading.current_thread() is not threading.main_thread():
        yield  # where no signal comes
        return
    pressed: list[int] = []
    before = signal.signal(signal.SIGINT, lambda number, _: pressed.append(number))
    try:
        yield
    finally:
        signal.signal(signal.SIGINT, before)
    if pressed:
        raise KeyboardInterrupt
