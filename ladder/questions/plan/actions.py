"""The smallest sets of actions that serve every criterion to be moved."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping
from functools import reduce
from itertools import count

from ...judge.compile import GAP
from ...model.assessment import ActionResult
from .result import Bundle, Member


def bundles(
    efforts: list[str], actions: Iterable[ActionResult], criteria: Iterable[str]
) -> tuple[tuple[Bundle, ...], tuple[str, ...]]:
    """The smallest sets of actions that serve all of `criteria`, and the criteria that none serves.

    What shares no action is chosen apart, and actions that serve the same criteria stand for each other.
    """
    criteria = list(criteria)
    members = _members(efforts, list(actions), criteria)
    groups = _connected(criteria, members)
    served = frozenset[str]().union(*members)
    return (
        tuple(_bundle(efforts, members, [id_ for id_ in criteria if id_ in group]) for group in groups),
        tuple(id_ for id_ in criteria if id_ not in served),
    )


def _members(
    efforts: list[str], actions: list[ActionResult], criteria: list[str]
) -> dict[frozenset[str], Member]:
    """The actions that stand for each other, by the criteria they serve; the least effort first."""
    alike: dict[frozenset[str], list[ActionResult]] = {}
    for action, served in _serving(actions, criteria):
        alike.setdefault(served, []).append(action)
    return {
        served: Member(
            actions=tuple(sorted(found, key=lambda action: efforts.index(action.effort))),
            unlocks=tuple(id_ for id_ in criteria if id_ in served),
        )
        for served, found in alike.items()
    }


def _bundle(efforts: list[str], members: Mapping[frozenset[str], Member], criteria: list[str]) -> Bundle:
    together = frozenset(criteria)
    own = [served for served in members if served <= together]
    sets = [tuple(members[served] for served in chosen) for chosen in _fewest_covers(together, own)]
    sets.sort(key=lambda chosen: _asks(efforts, chosen))
    return Bundle(criteria=tuple(criteria), sets=tuple(sets))


def _serving(
    actions: list[ActionResult], criteria: Collection[str]
) -> list[tuple[ActionResult, frozenset[str]]]:
    """Which of `criteria` each action serves. What is known to be missing must be mended, where it can be."""
    mended = {id_ for action in actions if action.on == GAP for id_ in action.serves}
    found = []
    for action in actions:
        serves = {id_ for id_ in action.serves if id_ in criteria and (action.on == GAP or id_ not in mended)}
        if serves:
            found.append((action, frozenset(serves)))
    return found


def _connected(criteria: Iterable[str], served: Iterable[frozenset[str]]) -> list[frozenset[str]]:
    """The criteria that some action serves, in groups that share no action, in their order."""

    def joined(groups: list[frozenset[str]], served: frozenset[str]) -> list[frozenset[str]]:
        apart = [group for group in groups if group.isdisjoint(served)]
        return [*apart, served.union(*(group for group in groups if group not in apart))]

    order = {id_: number for number, id_ in enumerate(criteria)}
    groups: list[frozenset[str]] = reduce(joined, served, [])
    return sorted(groups, key=lambda group: min(order[id_] for id_ in group))


def _fewest_covers(
    criteria: frozenset[str], served: list[frozenset[str]]
) -> list[tuple[frozenset[str], ...]]:
    """Every way to choose as few of `served` as possible that together hold all of `criteria`."""
    largest = max(map(len, served))

    def covers(left: frozenset[str], size: int) -> Iterator[frozenset[frozenset[str]]]:
        """Those of at most `size` that hold what is `left`. What is hardest to serve is seen to first."""
        if not left:
            yield frozenset()
        elif size * largest >= len(left):
            hardest = min(sorted(left), key=lambda id_: sum(id_ in own for own in served))
            for own in served:
                if hardest in own:
                    yield from (rest | {own} for rest in covers(left - own, size - 1))

    found = (dict.fromkeys(covers(criteria, size)) for size in count(1))
    fewest = next(chosen for chosen in found if chosen)
    return [tuple(own for own in served if own in chosen) for chosen in fewest]


def _asks(efforts: list[str], members: Iterable[Member]) -> list[int]:
    """What a set asks for, where each member takes its least effort: how many of each, the highest first."""
    least = [efforts.index(member.actions[0].effort) for member in members]
    return [least.count(effort) for effort in reversed(range(len(efforts)))]
