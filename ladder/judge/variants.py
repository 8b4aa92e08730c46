"""Variants: the same rules on a ladder with fewer steps or other names for them.

What stays is judged alike in every variant; what concerns a step that is left out goes with it.
Source: DFØ-notat 2020:3, ch. 2.2 (figure 2) and 2.3 (figure 3).
"""

from collections.abc import Collection, Iterable, Iterator
from itertools import chain
from typing import NamedTuple

from ..model.pack import (
    Condition,
    Criterion,
    CrossAdvice,
    Erosion,
    Ladder,
    Notice,
    Pack,
    PartyTable,
    Phase,
    Placed,
    Variant,
)


def of(pack: Pack, id_: str) -> Pack:
    """`pack` with the ladder as it is in the variant `id_`.

    Raises:
        KeyError: the pack has no such variant.
    """
    variant = {variant.id: variant for variant in pack.ladder.variants}[id_]
    moves, moves_somewhere = _divided(variant)
    step_of = pack.step_of | {placed.criterion: placed.step for placed in moves}
    kept = {id_: number for id_, number in step_of.items() if number <= variant.steps}
    weighed = pack.criteria | {placed.criterion: _weighed(pack, placed) for placed in moves}
    criteria = {id_: criterion for id_, criterion in weighed.items() if id_ in kept}
    indicators = frozenset(chain.from_iterable(criterion.indicators for criterion in criteria.values()))
    left = _Left(variant.steps, frozenset(kept), indicators)
    return pack.model_copy(
        update={
            "ladder": _ladder(pack.ladder, variant),
            "criteria": criteria,
            "step_of": kept,
            "unasked": tuple(_unasked(pack, kept)),
            "moves": moves_somewhere,
            "warnings": left.notices(pack.warnings),
            "actions": tuple(left.actions(pack.actions)),
            "phases": tuple(left.phases(pack.phases)),
            "tables": tuple(left.tables(pack.tables)),
            "erosion": left.erosion(pack.erosion),
        }
    )


def _divided(variant: Variant) -> tuple[tuple[Placed, ...], tuple[Placed, ...]]:
    """The moves that are made in every arena, and the others."""
    everywhere = tuple(placed for placed in variant.moves if placed.everywhere)
    return everywhere, tuple(placed for placed in variant.moves if placed not in everywhere)


def _unasked(pack: Pack, kept: Collection[str]) -> Iterator[str]:
    return chain.from_iterable(c.indicators for id_, c in pack.criteria.items() if id_ not in kept)


def _weighed(pack: Pack, placed: Placed) -> Criterion:
    return pack.criteria[placed.criterion].model_copy(update={"weight": placed.weight})


class _Left(NamedTuple):
    """What is left in a variant."""

    steps: int
    criteria: frozenset[str]
    indicators: frozenset[str]

    def those_of(self, criteria: Iterable[str]) -> tuple[str, ...]:
        return tuple(id_ for id_ in criteria if id_ in self.criteria)

    def actions(self, actions: Iterable[CrossAdvice]) -> Iterator[CrossAdvice]:
        for action in actions:
            if serves := self.those_of(action.serves):
                yield action.model_copy(update={"serves": serves})

    def phases(self, phases: Iterable[Phase]) -> Iterator[Phase]:
        for phase in phases:
            yield phase.model_copy(update={"asks": self.those_of(phase.asks)})

    def tables(self, tables: Iterable[PartyTable]) -> Iterator[PartyTable]:
        for table in tables:
            if self.indicators.issuperset(column.indicator for column in table.columns):
                yield table

    def notices(self, notices: Iterable[Notice]) -> tuple[Notice, ...]:
        return tuple(notice for notice in notices if self._holds(notice.all))

    def erosion(self, erosion: Erosion | None) -> Erosion | None:
        if erosion is None or not self._holds(erosion.in_force):
            return None
        left = {"signs": self.notices(erosion.signs), "counter_signs": self.notices(erosion.counter_signs)}
        secured_by = self.those_of(erosion.secured_by)
        return erosion.model_copy(update={**left, "secured_by": secured_by})

    def _holds(self, conditions: Iterable[Condition]) -> bool:
        """Whether all that `conditions` name is left."""
        return all(
            (c.criterion is None or c.criterion in self.criteria)
            and (c.indicator is None or c.indicator in self.indicators)
            and (c.step is None or c.step <= self.steps)
            for c in conditions
        )


def _ladder(ladder: Ladder, variant: Variant) -> Ladder:
    steps = [
        step.model_copy(
            update={"names": tuple(name for name in variant.names if name.step == step.number) or step.names}
        )
        for step in ladder.steps
        if step.number <= variant.steps
    ]
    return ladder.model_copy(update={"variant": variant.id, "steps": tuple(steps)})
