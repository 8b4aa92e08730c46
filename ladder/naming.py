"""What things are called: by id, by a title in any language, or by the beginning of either."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Iterator, Mapping
from itertools import chain
from unicodedata import normalize

from .model.pack import Pack, Step
from .model.problems import closest
from .model.values import Text
from .words import CannotAnswer, harmless, in_every_language

Names = Mapping[str, Iterable[str]]
"""Ids, each with the other names that it goes by."""

_MOST = 6
"""So many of those that may be meant are told; more help nobody."""


def titles(text: Text) -> tuple[str, ...]:
    """A text in every language it has."""
    return tuple(said for said in (text.nb, text.nn, text.en) if said)


def meaning(section: str, key: str) -> Text:
    """What the program itself says, in every language."""
    return Text(**in_every_language(section, key))


TEXTS: Mapping[str, Callable[[Pack], Mapping[str, Text]]] = {
    "criterion": lambda pack: {id_: c.title for id_, c in pack.criteria.items()},
    "indicator": lambda pack: {id_: indicator.question for id_, indicator in pack.indicators.items()},
    "variant": lambda pack: {variant.id: variant.title for variant in pack.ladder.variants},
    "relation": lambda pack: pack.terms.relations,
    "phase": lambda pack: pack.terms.phases,
    "tier": lambda pack: pack.terms.tiers,
    "role": lambda pack: pack.terms.roles,
    "effort": lambda pack: pack.terms.efforts,
    "question": lambda pack: pack.targets.questions,
    "kind": lambda pack: {id_: kind.title for id_, kind in pack.evidence.kinds.items()},
    "warning": lambda pack: {warning.id: warning.text for warning in pack.warnings},
    "sign": lambda pack: {sign.id: sign.text for sign in pack.signs},
    "target": lambda pack: {rule.id: rule.text for rule in pack.targets.targets},
    "expected": lambda pack: {rule.id: rule.text for rule in pack.roles.expected},
    "instrument": lambda pack: pack.instruments.titles,
    "function": lambda pack: pack.function_titles,
    "limit": lambda pack: {limit.id: limit.text for limit in (*pack.ladder.limits, *pack.ladder.choices)},
    "action": lambda pack: {
        id_: action.text
        for id_, action in (*pack.own_actions.items(), *((cross.id, cross) for cross in pack.actions))
    },
}
"""What the rules call the things they know, by kind."""


def named(pack: Pack, *kinds: str) -> Names:
    """What is of these `kinds` in `pack`, by id, with its titles; without them, everything, and the steps."""
    texts = chain.from_iterable(TEXTS[kind](pack).items() for kind in kinds or TEXTS)
    found = [(id_, titles(text)) for id_, text in texts]
    return gathered(found if kinds else [*found, *_steps(pack)])


def gathered(pairs: Iterable[tuple[str, Iterable[str]]]) -> Names:
    """Each id once, with all its other names."""
    found: dict[str, tuple[str, ...]] = {}
    for id_, others in pairs:
        found[id_] = (*found.get(id_, ()), *others)
    return found


def _steps(pack: Pack) -> Iterator[tuple[str, tuple[str, ...]]]:
    """The steps by id, with their numbers and all the titles they have anywhere."""
    for step in pack.ladder.steps:
        yield step.id, (str(step.number), f"step-{step.number}", *_titles(step))


def _titles(step: Step) -> Iterator[str]:
    return (said for text in (step.title, *(name.title for name in step.names)) for said in titles(text))


def every(read: str, known: Names, unknown: str) -> tuple[str, ...]:
    """The ids of all that are called just `read`, or of the one with a name that begins so.

    Raises:
        CannotAnswer: nothing is (told by the key `unknown`), or names of several begin so.
    """
    return fitting(read, known, str.__eq__) or (_begun(read, known, unknown),)


def one(read: str, known: Names, unknown: str, **values: str) -> str:
    """The id of the one that is called `read`, whatever the case, or has a name that begins so.

    Raises:
        CannotAnswer: none is (told by the key `unknown`, with `values`), or several are.
    """
    if read in known:
        return read
    whole = fitting(read, known, str.__eq__)
    if len(whole) > 1:
        raise _several(read, whole, known)
    return whole[0] if whole else _begun(read, known, unknown, **values)


def _begun(read: str, known: Names, unknown: str, **values: str) -> str:
    found = _without_parts(fitting(read, known, str.startswith)) if read.strip() else ()
    if len(found) > 1:
        raise _several(read, found, known)
    if not found:
        raise CannotAnswer(unknown, read=harmless(read), meant=nearest(read, known), **values)
    return found[0]


def _without_parts(ids: Collection[str]) -> tuple[str, ...]:
    """`ids` without those that begin with another of them and a dot, as the actions of a criterion do."""
    return tuple(id_ for id_ in ids if not any(id_.startswith(f"{other}.") for other in ids))


def fitting(read: str, known: Names, fits: Callable[[str, str], bool]) -> tuple[str, ...]:
    """The ids of those with a name, or an id, that `fits` what is `read`, whatever the case."""
    said = folded(read)
    return tuple(id_ for id_, names in known.items() if any(fits(folded(n), said) for n in (id_, *names)))


def nearest(read: str, known: Names) -> str | None:
    """The id or other name that `read` was most likely meant to be: it begins like that, or has it within."""
    names = [*known, *(name for others in known.values() for name in others)]
    said = folded(read)
    begun = {folded(name)[: len(said)]: name for name in reversed(names)}
    within = (name for name in names if said in folded(name))
    return (begun.get(closest(said, begun) or "") or next(within, None)) if said else None


def folded(name: str) -> str:
    """`name` as names are compared: without regard to case or to how much space there is in it."""
    return " ".join(composed(name).casefold().split())


def composed(text: str) -> str:
    """`text` with each letter in one piece, as names are kept: `å` may also be written as `a` and a ring."""
    return normalize("NFC", text)


def _several(read: str, found: Collection[str], known: Names) -> CannotAnswer:
    shown = [_shown(read, id_, known[id_]) for id_ in found]
    fits = ", ".join([*shown[:_MOST], *("…" for _ in shown[_MOST : _MOST + 1])])
    return CannotAnswer("several-called", read=harmless(read), fits=fits)


def _shown(read: str, id_: str, names: Iterable[str]) -> str:
    """An id, with the name that was meant where that is another."""
    begun = (name for name in names if folded(name).startswith(folded(read)))
    name = None if id_.startswith(read) else next(begun, None)
    return harmless(f"{name} ({id_})" if name else id_)
