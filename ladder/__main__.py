"""`ladder` and `python -m ladder`: the command line as a process of its own."""

from __future__ import annotations

import gc


def run() -> None:
    """Run the command line and leave.

    The process is short and makes hardly any cycles: looking for them took a fourteenth of a cold start.
    """
    gc.disable()
    from .cli import main  # noqa: PLC0415  after the line above, which is meant for its imports too

    main(prog_name="ladder")


if __name__ == "__main__":
    run()
