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
from ladder.judge.weigh import weigh
from ladder.judge.weighed import WHOLE, Weighed
from ladder.model.values import MET
from ladder.questions.wanted import Wanted, wanted

from .build import DAY, PLAIN, blocks, collaboration, record, rules
from .packs import case_from, random_case, random_rules

A_DAY = timedelta(days=1)


class Tried(NamedTuple):
    """A place that is not met in a case, and what is wanted of it."""

    seed: int
    rules: Rules
    case: dict[str, Any]
    weighed: Weighed
    wanted: Wanted

    @property
    def strength(self) -> int:
        return self.rules.pack.evidence.kinds[self.wanted.kind].strength

    def settles(self, dated: date, kind: str | None = None, as_of: date = DAY) -> bool:
        """Whether a record that says yes, added to the file, settles the place on `as_of`."""
        keys = {"parties": [self.wanted.party]} if self.wanted.party else {}
        keys |= {"arenas": ["arena"], "date": str(dated)}
        added = record("added", kind or self.wanted.kind, supports=[self.wanted.indicator], **keys)
        case = self.case | {"evidence": [*self.case["evidence"], added]}
        found = self.weighed_in(case, as_of)
        place = self.wanted.party or WHOLE
        return place in found.places and found.at(place).grade == (MET, MET)

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
        return q.parties, q.renewed, [b.reason for b in weighed.bearings]

    def kinds(self, strength: int) -> list[str]:
        """The kinds of source of this strength, and of the nature of what is wanted."""
        kinds = self.rules.pack.evidence.kinds
        nature = kinds[self.wanted.kind].nature
        return [id_ for id_, kind in kinds.items() if (kind.strength, kind.nature) == (strength, nature)]


def open_places(seed: int, pack: Rules, case: dict[str, Any]) -> Iterator[Tried]:
    """What is not met in `case`, as it is judged."""
    collaboration = case_from(case, pack)
    found = find(Case(collaboration, pack, DAY, PLAIN), collaboration.arenas[0])
    for weighed in found.judged.indicators.values() if found.surveyed.is_shared else ():
        for place in weighed.places:
            if weighed.at(place).grade != (MET, MET):
                yield Tried(seed, pack, case, weighed, wanted(pack, weighed, place))


@cache
def block_of(number: int) -> tuple[Tried, ...]:
    """The places of a hundred random small cases that are not met."""
    found: list[Tried] = []
    for seed in range(number * 100, number * 100 + 100):
        random = Random(seed)
        pack = random_rules(random)
        found += open_places(seed, pack, random_case(random, pack, most=8))
    return tuple(found)


in_blocks = blocks(3)


@in_blocks
def test_a_record_as_it_says_settles_the_matter_and_an_older_or_weaker_one_does_not(block: int) -> None:
    random, settled, weaker = Random(block), {None: 0, "party": 0, "any": 0}, 0
    for tried in block_of(block):
        want = tried.wanted
        if want.blocked:
            continue
        about = (tried.seed, want)
        assert want.earliest, about
        earliest = date.fromisoformat(want.earliest)
        between = date.fromordinal(random.randint(earliest.toordinal(), DAY.toordinal()))
        assert all(tried.settles(day) for day in (earliest, between, DAY)), about
        for kind in tried.kinds(tried.strength + 1):
            assert all(tried.settles(day, kind) for day in (earliest, between, DAY)), (about, kind)
        for kind in tried.kinds(tried.strength - 1):
            assert not any(tried.settles(day, kind) for day in (earliest, between, DAY)), (about, kind)
            weaker += 1
        assert not tried.settles(earliest - A_DAY), about
        settled[tried.weighed.question.indicator.per] += 1
    assert min(settled.values()) > 20
    assert weaker > 20


@in_blocks
def test_where_it_is_blocked_no_record_dated_by_the_day_settles_it(block: int) -> None:
    random, blocked = Random(block), 0
    for tried in block_of(block):
        if tried.wanted.blocked:
            blocked += 1
            days = (DAY, DAY - A_DAY, DAY - random.randint(2, 1200) * A_DAY)
            kinds = (tried.wanted.kind, "law", "minutes")
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
def test_where_no_day_will_do_there_is_no_kind_of_source_that_shows_it(block: int) -> None:
    hopeless = 0
    for tried in block_of(block):
        want = tried.wanted
        if want.blocked and not want.not_before:
            hopeless += 1
            assert tried.strength == 0, (tried.seed, want)
            for day in (DAY + A_DAY, DAY + 400 * A_DAY):
                assert not any(tried.settles(day, kind, as_of=day) for kind in ("law", "minutes"))
    assert hopeless > 5


@in_blocks
def test_it_must_certainly_be_newer_than_the_records_named_and_than_no_others(block: int) -> None:
    """Without those the same record settles it; with one of them still later than it, it does not."""
    named = 0
    for tried in block_of(block):
        want = tried.wanted
        said = {r["id"]: r for r in tried.case["evidence"] if r["id"] in want.newer_than}
        assert set(said) == set(want.newer_than), (tried.seed, want)
        assert all(want.indicator in {*r.get("against", ()), *r.get("partly", ())} for r in said.values())
        if want.blocked or tried.weighed.question.indicator.per == "any":  # there another party may do
            continue
        for id_, known in said.items():
            again = {k: v for k, v in known.items() if k not in ("since", "until")} | {"date": str(DAY)}
            evidence = [again if r["id"] == id_ else r for r in tried.case["evidence"]]
            later = tried._replace(case=tried.case | {"evidence": evidence})
            assert not later.settles(DAY), (tried.seed, want, id_)
            named += 1
    assert named > 20


DONE = "information-updated"
OWNER = "knowledge-base-has-owner"

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


def test_within_the_margin_only_an_act_is_soon_enough() -> None:
    against = record("E1", "minutes", date="2020-10", against=["overview-exists"])
    assert wanted_of(against) == says("agreement", earliest="2020-11-01", newer_than=("E1",))


def test_of_what_is_done_no_act_tells_so_it_is_blocked_until_the_margin_is_over() -> None:
    against = record("E1", "minutes", date="2020-10", against=[DONE])
    blocked = says("minutes", earliest=None, newer_than=("E1",), blocked=True, not_before="2021-04-30")
    assert wanted_of(against, id_=DONE) == blocked.model_copy(update={"indicator": DONE})


def test_an_undated_record_against_is_nothing_to_be_newer_than() -> None:
    undated = {k: v for k, v in record("E1", "minutes", against=["overview-exists"]).items() if k != "date"}
    assert wanted_of(undated) == wanted_of()


def test_what_has_ended_since_is_something_to_come_after() -> None:
    ended = record("E1", "minutes", date="2020-10", until="2020-11-30", against=["overview-exists"])
    assert wanted_of(ended) == says("minutes", earliest="2020-12-01", newer_than=("E1",))


def test_where_one_party_is_enough_it_need_be_newer_than_nothing_said_of_another() -> None:
    against = record("E1", "minutes", date="2020-10", against=[OWNER], parties=["a"])
    assert wanted_of(against, id_=OWNER).newer_than == ()
    about_all = record("E1", "minutes", date="2020-10", against=[OWNER])
    assert wanted_of(about_all, id_=OWNER).newer_than == ("E1",)


def test_months_of_unequal_length_give_the_first_day_that_is_not_six_months_before() -> None:
    """A no of 28 February was itself set aside, by a yes that no longer holds: it beats a yes of August."""
    found = wanted_of(
        record("E1", "minutes", date="2019-02-28", against=["scope-decided"]),
        record("E2", "decision", date="2019-09-15", until="2019-12-31", supports=["scope-decided"]),
        id_="scope-decided",
    )
    assert found.earliest == "2018-09-01"


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
        record("E1", "minutes", date="2020-01", supports=[DONE]),
        record("E2", "statement", date="2020-10", against=[DONE]),
        id_=DONE,
    )
    assert (found.kind, found.not_before) == ("minutes", "2021-04-30")
