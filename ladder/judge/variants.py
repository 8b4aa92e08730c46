"""Variants: the same rules on a ladder with fewer steps or other names for them.

What stays is judged alike in every variant; what concerns a step that is left out goes with it.
Source: DFØ-notat 2020:3, ch. 2.2 (figure 2) and 2.3 (figure 3).
"""

from __future__ import annotations

from collections.abc import Iterable

from ..model.pack import Condition, Ladder, Notice, Pack, Variant


def of(pack: Pack, id_: str) -> Pack:
    """`pack` with the ladder as it is in the variant `id_`.

    Raises:
        KeyError: the pack has no such variant.
    """
    variant = {variant.id: variant for variant in pack.ladder.variants}[id_]
    moves = {placed.criterion: placed for placed in variant.moves}
    step_of = pack.step_of | {id_: placed.step for id_, placed in moves.items()}
    kept = {id_: number for id_, number in step_of.items() if number <= variant.steps}
    criteria = {
        id_: c.model_copy(update={"weight": moves[id_].weight}) if id_ in moves else c
        for id_, c in pack.criteria.items()
        if id_ in kept
    }
    indicators = {id_ for criterion in criteria.values() for id_ in criterion.indicators}

    def holds(conditions: Iterable[Condition]) -> bool:
        return all(
            (c.criterion is None or c.criterion in kept)
            and (c.indicator is None or c.indicator in indicators)
            and (c.step is None or c.step <= variant.steps)
            for c in conditions
        )

    def whole(notices: Iterable[Notice]) -> tuple[Notice, ...]:
        return tuple(notice for notice in notices if holds(notice.all))

    erosion = pack.erosion
    if erosion:
        signs = {"signs": whole(erosion.signs), "counter_signs": whole(erosion.counter_signs)}
        erosion = erosion.model_copy(update=signs) if holds(erosion.in_force) else None
    return pack.model_copy(
        update={
            "ladder": _ladder(pack.ladder, variant),
            "criteria": criteria,
            "step_of": kept,
            "unasked": tuple(i for id_, c in pack.criteria.items() if id_ not in kept for i in c.indicators),
            "warnings": whole(pack.warnings),
            "actions": tuple(
                action.model_copy(update={"serves": serves})
                for action in pack.actions
                if (serves := tuple(id_ for id_ in action.serves if id_ in kept))
            ),
            "phases": tuple(
                phase.model_copy(update={"asks": tuple(id_ for id_ in phase.asks if id_ in kept)})
                for phase in pack.phases
            ),
            "tables": tuple(t for t in pack.tables if indicators.issuperset(c.indicator for c in t.columns)),
            "erosion": erosion,
        }
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
