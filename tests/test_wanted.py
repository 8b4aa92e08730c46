"""What is wanted is true: a record as it says settles the matter, and an older or weaker one does not.

Every promise is tried by adding the record to the file and judging it anew.
"""

from collections.abc import Iterator
from datetime import date, timedelta
from functools import cache
from random import Random
from typing import Any, NamedTuple

from ladder.flow import Case, find
from ladder.judge.compile import Rules
from ladder.judge.weigh import WHOLE, Weighed, weigh
from ladder.model.values import MET
from ladder.questions.wanted import Wanted, wanted

from .build import DAY, PLAIN, blocks, collaboration, record, rules
from .packs import case_from, random_case, random_rules

FIRST = date.min
A_DAY = timedelta(days=1)


class Tried(NamedTuple):
    """A slot that is not met in a case, and what is wanted of it."""

    seed: int
    rules: Rules
    case: dict[str, Any]
    weighed: Weighed
    wanted: Wanted

    @property
    def strength(self) -> int:
        return self.rules.pack.evidence.kinds[self.wanted.kind].strength

    def settles(self, dated: date | str | None, kind: str | None = None, as_of: date = DAY) -> bool:
        """Whether a record that says yes, added to the file, settles the slot on `as_of`."""
        keys = {"parties": [self.wanted.party]} if self.wanted.party else {}
        added = record("added", kind or self.wanted.kind, supports=[self.wanted.indicator], **keys)
        written = None if dated is None else str(dated)
        added = {k: v for k, v in (added | {"date": written}).items() if v is not None}
        case = self.case | {"evidence": [*self.case["evidence"], added]}
        found = self.weighed_in(case, as_of)
        slot = found.slots.get(self.wanted.party or WHOLE)
        return slot is not None and slot.grade == (MET, MET)

    def stands_still_until(self, day: date) -> bool:
        """Whether everything on file counts on `day` and on its eve as it does on the day of judging."""
        now = self._counts(self.weighed)
        return all(self._counts(self.weighed_in(self.case, d)) == now for d in (day - A_DAY, day))

    def weighed_in(self, case: dict[str, Any], as_of: date) -> Weighed:
        """The indicator in `case`, weighed with the rest of its criterion."""
        collaboration, id_ = case_from(case, self.rules), self.wanted.indicator
        criteria = self.rules.pack.criteria.items()
        asked = [criterion for criterion, c in criteria if id_ in c.indicators]
        return weigh(self.rules, collaboration, collaboration.arenas[0], as_of, PLAIN, asked)[id_]

    def _counts(self, weighed: Weighed) -> Any:
        q = weighed.question
        return q.slots, q.renewed, [b.reason for b in weighed.bearings]

    def kinds(self, strength: int) -> list[str]:
        """The kinds of source of this strength."""
        return [id_ for id_, kind in self.rules.pack.evidence.kinds.items() if kind.strength == strength]


def slots(seed: int, pack: Rules, case: dict[str, Any]) -> Iterator[Tried]:
    """What is not met in `case`, as it is judged."""
    collaboration = case_from(case, pack)
    judged = find(Case(collaboration, pack, DAY, PLAIN), collaboration.arenas[0]).judged
    for weighed in judged.indicators.values():
        for name, slot in weighed.slots.items():
            if slot.grade != (MET, MET):
                yield Tried(seed, pack, case, weighed, wanted(pack, weighed, name))


@cache
def block_of(number: int) -> tuple[Tried, ...]:
    """The slots of a hundred random small cases that are not met."""
    found: list[Tried] = []
    for seed in range(number * 100, number * 100 + 100):
        random = Random(seed)
        pack = random_rules(random)
        found += slots(seed, pack, random_case(random, pack, most=8))
    return tuple(found)


in_blocks = blocks(3)


@in_blocks
def test_a_record_as_it_says_settles_the_matter_and_an_older_or_weaker_one_does_not(block: int) -> None:
    random, dated, undated = Random(block), 0, 0
    for tried in block_of(block):
        want = tried.wanted
        if want.blocked:
            continue
        about = (tried.seed, want)
        earliest = date.fromisoformat(want.earliest) if want.earliest else FIRST
        between = date.fromordinal(random.randint(earliest.toordinal(), DAY.toordinal()))
        assert all(tried.settles(day) for day in (earliest, between, DAY)), about
        for kind in tried.kinds(tried.strength - 1):
            assert not any(tried.settles(day, kind) for day in (earliest, between, DAY)), (about, kind)
        if want.earliest:
            assert not tried.settles(earliest - A_DAY), about
            dated += 1
        else:
            indicator = tried.weighed.question.indicator
            asks_for_a_date = bool(indicator.holds_for_months or indicator.renewed_by)
            assert tried.settles(None) != asks_for_a_date, about
            undated += 1
    assert min(dated, undated) > 20


@in_blocks
def test_where_it_is_blocked_no_record_dated_by_the_day_settles_it(block: int) -> None:
    random, blocked = Random(block), 0
    for tried in block_of(block):
        if tried.wanted.blocked:
            blocked += 1
            days = (DAY, DAY - A_DAY, date.fromordinal(random.randint(1, DAY.toordinal())), FIRST)
            kinds = (tried.wanted.kind, "decision")
            assert not any(tried.settles(day, kind) for day in days for kind in kinds), tried.wanted
    assert blocked > 20


@in_blocks
def test_not_before_is_the_first_day_that_will_do_when_nothing_else_changes(block: int) -> None:
    tried_ = 0
    for tried in block_of(block):
        if not (tried.wanted.blocked and tried.wanted.not_before):
            continue
        day = date.fromisoformat(tried.wanted.not_before)
        assert day > DAY
        if tried.stands_still_until(day):
            tried_ += 1
            assert tried.settles(day, as_of=day), (tried.seed, tried.wanted)
            assert not tried.settles(day - A_DAY, as_of=day - A_DAY), (tried.seed, tried.wanted)
    assert tried_ > 10


@in_blocks
def test_where_no_day_will_do_the_records_named_are_the_reason(block: int) -> None:
    tried_ = 0
    for tried in block_of(block):
        want = tried.wanted
        if not want.blocked or want.not_before:
            continue
        for day in (DAY + A_DAY, DAY + 400 * A_DAY):
            if tried.stands_still_until(day):
                assert not tried.settles(day, as_of=day), (tried.seed, want)
        left = [r for r in tried.case["evidence"] if r["id"] not in want.newer_than]
        freed = tried.weighed_in(tried.case | {"evidence": left}, DAY)
        if want.newer_than:
            tried_ += 1
            assert not wanted(tried.rules, freed, want.party or WHOLE).blocked, (tried.seed, want)
        else:
            assert tried.rules.pack.evidence.kinds[want.kind].strength == 0, (tried.seed, want)
    assert tried_ > 2


@in_blocks
def test_the_records_to_be_newer_than_are_those_that_stand_against(block: int) -> None:
    named = 0
    for tried in block_of(block):
        standing = tried.weighed.slots[tried.wanted.party or WHOLE].standing
        ids = {b.record.id for b in standing if b.record.against or b.record.partly}
        assert set(tried.wanted.newer_than) <= ids, (tried.seed, tried.wanted)
        speaks_for = {
            r["id"] for r in tried.case["evidence"] if tried.wanted.indicator in r.get("supports", ())
        }
        assert speaks_for.isdisjoint(tried.wanted.newer_than), (tried.seed, tried.wanted)
        named += len(tried.wanted.newer_than)
    assert named > 20


# One by one, by our own rules. A shared overview takes minutes, and is to be confirmed after twelve months.


def wanted_of(
    *records: dict[str, Any], id_: str = "overview-exists", slot: str = WHOLE, **keys: Any
) -> Wanted:
    found = collaboration(*records, **keys)
    judged = find(Case(found, rules(), DAY, PLAIN), found.arenas[0]).judged
    return wanted(rules(), judged.indicators[id_], slot)


def says(kind: str, **keys: Any) -> Wanted:
    return Wanted(**{"indicator": "overview-exists", "party": None, "kind": kind, "newer_than": ()} | keys)


def test_with_nothing_on_file_it_takes_the_kind_the_indicator_needs_as_old_as_it_still_holds() -> None:
    assert wanted_of() == says("minutes", earliest="2019-12-15")


def test_where_each_party_is_asked_the_party_is_named() -> None:
    found = wanted_of(id_="overview-covers-party", slot="b")
    assert (found.party, found.kind) == ("b", "minutes")


def test_a_record_against_is_to_be_certainly_later_by_the_margin() -> None:
    against = record("E1", "minutes", date="2020-03", against=["overview-exists"])
    assert wanted_of(against) == says("minutes", earliest="2020-09-30", newer_than=("E1",))


def test_a_recent_record_against_blocks_until_the_margin_is_over() -> None:
    against = record("E1", "minutes", date="2020-10", against=["overview-exists"])
    blocked = says("minutes", earliest=None, newer_than=("E1",), blocked=True, not_before="2021-04-30")
    assert wanted_of(against) == blocked


def test_an_undated_record_against_blocks_until_it_is_dated() -> None:
    asked = next(
        id_
        for c in rules().pack.criteria.values()
        for id_, i in c.indicators.items()
        if not (c.applies.relations or c.applies.phases or c.applies.tiers)
        and i.per is None
        and not (i.holds_for_months or i.renewed_by)
    )
    undated = {k: v for k, v in record("E1", "minutes", against=[asked]).items() if k != "date"}
    found = wanted_of(undated, id_=asked)
    assert (found.blocked, found.not_before, found.newer_than) == (True, None, ("E1",))


def test_a_date_at_the_end_of_time_is_no_error_of_ours() -> None:
    against = record("E1", "minutes", since="2014", date="9999", against=["overview-exists"])
    assert wanted_of(against) == says("minutes", earliest=None, newer_than=("E1",), blocked=True)


def test_where_enough_is_on_file_a_weaker_record_that_beats_the_one_against_will_do() -> None:
    """A decision says yes and a later statement says no; a still later statement settles it."""
    found = wanted_of(
        record("E1", "decision", date="2020-01", supports=["overview-exists"]),
        record("E2", "statement", date="2020-03", against=["overview-exists"]),
    )
    assert found == says("statement", earliest="2020-09-30", newer_than=("E2",))


def test_while_it_is_blocked_the_kind_is_the_one_needed_for_the_rest_may_age() -> None:
    found = wanted_of(
        record("E1", "decision", date="2020-01", supports=["overview-exists"]),
        record("E2", "statement", date="2020-10", against=["overview-exists"]),
    )
    assert (found.kind, found.not_before) == ("minutes", "2021-04-30")


@in_blocks
def test_what_only_intent_could_settle_is_never_settled(block: int) -> None:
    hopeless = [t.wanted for t in block_of(block) if t.rules.pack.evidence.kinds[t.wanted.kind].strength == 0]
    assert len(hopeless) > 5
    assert all(want.blocked and want.not_before is None for want in hopeless)
