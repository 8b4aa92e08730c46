"""`ladder` and `python -m ladder`: the command line as a process of its own."""

from __future__ import annotations

import gc
import signal
import sys

from . import plugins, streams
from .undisturbed import undisturbed


def run() -> None:
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
    except KeyboardInterrupt:  # where no command is at work yet to tell of it
        from .cli.leaving import interrupted  # noqa: PLC0415  likewise
        from .words import Say, own_language  # noqa: PLC0415  likewise

        sys.exit(interrupted(Say(own_language())))
    finally:
        signal.signal(signal.SIGINT, signal.SIG_IGN)  # all that is left is to leave
        gc.freeze()  # and Python looks for cycles once more then, also where it is told not to


if __name__ == "__main__":
    run()
