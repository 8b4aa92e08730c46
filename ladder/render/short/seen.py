"""One arena as the short answer sees it: its result, and what it takes to put it in words."""

from __future__ import annotations

from collections.abc import Mapping

from ...cached import cached_property
from ...model.assessment import ArenaResult, CriterionResult, RecordShown, RecordUsed
from ...model.pack import Pack
from ...model.values import read_date
from ...words import Say
from ..phrases import Phrases
from .fit import Shorter


class Seen:
    """An arena on an ISO date, with the records of the file by their ids."""

    def __init__(
        self, arena: ArenaResult, phrases: Phrases, records: Mapping[str, RecordShown], as_of: str
    ) -> None:
        self.arena, self.phrases, self.records, self.as_of = arena, phrases, records, as_of

    @property
    def say(self) -> Say:
        """The language."""
        return self.phrases.say

    @property
    def pack(self) -> Pack:
        """The rules."""
        return self.phrases.pack

    @cached_property
    def criteria(self) -> dict[str, CriterionResult]:
        """The criteria that apply, by their ids."""
        return {id_: c for id_, c in self.arena.criteria.items() if c.applies}

    @cached_property
    def core(self) -> list[CriterionResult]:
        """Those that make their steps."""
        return [criterion for criterion in self.criteria.values() if criterion.core]

    @cached_property
    def counting(self) -> list[CriterionResult]:
        """Those that can move a level: core and conditions."""
        return [criterion for criterion in self.criteria.values() if criterion.weight != "supporting"]

    @cached_property
    def used(self) -> list[RecordUsed]:
        """What every record on file does to every indicator it is about."""
        return [r for c in self.criteria.values() for i in c.indicators for r in i.records]

    @cached_property
    def shorter(self) -> dict[tuple[str, int], Shorter]:
        """The gaps as they are told in ever less room, by criterion and step."""
        return {}

    @cached_property
    def praising(self) -> set[str]:
        """The records that tell of something in place."""
        return {record.id for record in self.used if record.effect in ("floor-2", "floor-1", "partly")}


def is_known(criterion: CriterionResult) -> bool:
    """Whether anything is known about it."""
    return criterion.status != "unknown" or bool(criterion.contested)


def day_of(record: RecordShown) -> str:
    """The ISO date, exact or not, that a record is told by; empty where it is undated."""
    return record.date or record.since or ""


def age(written: str) -> tuple[int, str]:
    """What dates are ordered by: the first day they may mean."""
    return (read_date(written).first.toordinal(), written) if written else (0, "")
