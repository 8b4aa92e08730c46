"""How a command leaves.

Exit codes: 0 done; 1 done, but what was asked for does not hold; 2 the input or the usage is wrong;
3 our error; 130 interrupted.
"""

from __future__ import annotations

import errno

import click

from ..streams import CannotPrint
from ..words import Say

BELOW, WRONG_INPUT, OUR_ERROR, INTERRUPTED = 1, 2, 3, 130
_UNPRINTED = {
    errno.EBADF: "print-closed",
    **dict.fromkeys((errno.ENOSPC, errno.EDQUOT, errno.EFBIG), "print-no-room"),
}


def interrupted(say: Say) -> int:
    """Tell that Ctrl-C was heard; the code to leave with."""
    click.echo("\n" + say("command", "interrupted"), err=True)
    return INTERRUPTED


def unprinted(error: CannotPrint, say: Say) -> int:
    """Tell why the answer could not be printed; the code to leave with."""
    click.echo(
        say("command", _UNPRINTED.get(error.errno or 0, "cannot-print"), said=error.strerror), err=True
    )
    return WRONG_INPUT
