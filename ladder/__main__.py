"""`ladder` and `python -m ladder`: the command line as a process of its own."""

from __future__ import annotations

import atexit
import gc
import os
import signal
import sys
from contextlib import suppress
from typing import NoReturn

from . import plugins, streams
from .undisturbed import undisturbed


def run() -> NoReturn:
    """Run the command line and leave.

    The process is short and makes hardly any cycles: looking for them took a sixth of a cold start.
    """
    gc.disable()
    plugins.keep_out()
    try:
        with undisturbed():
            streams.take()
            from .cli import main  # noqa: PLC0415  after what is set above, which is meant for its imports too
        main(prog_name="ladder")
    except SystemExit as left:
        _leave(int(left.code or 0))
    except KeyboardInterrupt:  # where no command is at work yet to tell of it
        from .cli.leaving import interrupted  # noqa: PLC0415  likewise
        from .words import Say, own_language  # noqa: PLC0415  likewise

        _leave(interrupted(Say(own_language())))
    raise AssertionError("click leaves when the command is done")


def _leave(code: int) -> NoReturn:
    """Be gone at once: taking apart what the process holds, which nobody asks for, is a fortieth of it."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    atexit._run_exitfuncs()  # noqa: SLF001  what others have asked for is still done
    for stream in (sys.stdout, sys.stderr):
        with suppress(OSError):
            stream.flush()
    os._exit(code)


if __name__ == "__main__":
    run()
