"""What to do first, and what to find out first."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from ...model.assessment import FirstAction
from ..document import Item, line
from .fit import MOST, Shorter, sentences
from .seen import Seen


def first(seen: Seen, most: int, *, whole: bool) -> Iterator[Item]:
    """At most so many actions to begin with, and what to find out, under a heading, where there is any."""
    actions = seen.arena.first
    shown = actions[:most]
    below = [
        Item(line(action(seen, first, whole=whole)), marker=f"{number}.")
        for number, first in enumerate(shown, start=1)
    ]
    if seen.arena.find_out:
        below.append(Shorter(_to_find_out(seen)).within(MOST if whole else 1))
    if below:
        yield Item(line(heading(seen, shown, len(actions) - len(shown))), marker="", below=tuple(below))


def heading(seen: Seen, shown: Sequence[FirstAction], left: int) -> str:
    """The heading of what to do first: what the source itself recommends, and how many are left out."""
    say = seen.say
    by_work: dict[str, list[str]] = {}
    for number, action in enumerate(shown, start=1):
        if action.advised:
            by_work.setdefault(action.advised.short, []).append(str(number))
    said = [
        say.plural("short", "first-advised", len(numbers), numbers=say.listed(numbers), work=work)
        for work, numbers in by_work.items()
    ]
    said += [say("short", "first-more", left=left)] if left > 0 else []
    besides = f" ({'; '.join(said)})" if said else ""
    return f"{say('short', 'first')}{besides}:"


def action(seen: Seen, first: FirstAction, *, whole: bool) -> str:
    """What to do, which is the first sentence, or the `whole` of it; and for which steps."""
    told = seen.say.text(first.text)
    steps = seen.phrases.steps(sorted({seen.pack.step_of[id_] for id_ in first.serves}))
    return f"{told if whole else sentences(told)[0]} ({steps})"


def _to_find_out(seen: Seen) -> Iterator[Item]:
    for count in range(len(seen.arena.find_out), 0, -1):
        yield Item(line(find_out(seen, count)), marker="→")


def find_out(seen: Seen, count: int | None = None) -> str:
    """What to find out more about first, so many of them."""
    named = seen.say.listed(map(seen.phrases.criterion, seen.arena.find_out[:count]))
    return seen.say("short", "find-out", criteria=named)
