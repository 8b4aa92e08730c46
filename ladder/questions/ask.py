"""Asking: which open questions can still move the level, exactly, and in what order to ask them.

Every answer a question can get is tried, and what can come of it is followed up the ladder beside all that
the other questions can bring. How far a record moves an answer is for `weigh` to say. At each end of the
level, the whole holds where so many of its parts do; a test holds these numbers against the tables of
`compile` and the joining of parties.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Collection, Hashable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from itertools import product
from typing import Literal, NamedTuple, TypeVar, get_args

from ..flow import Case, find
from ..judge.assemble import engine_used, rules_used
from ..judge.compile import AGAINST, FOR, PARTLY_SO, Rules
from ..judge.engine.plain import Plain
from ..judge.grade import HOLDS, Judged, unbroken
from ..judge.imagine import decisive, weigh_also
from ..judge.weighed import WHOLE, Bearing, Weighed
from ..model.assessment import Answer, LevelName, Named
from ..model.collaboration import Arena
from ..model.handbook import Interview, OpenQuestion
from ..model.pack import Nature, Pack, Weight
from ..model.values import UNKNOWN, Frozen, Grade, Text
from .wanted import Wanted, imagined, wanted

ENDS: tuple[LevelName, ...] = ("reached", "possible", "under_way")
"""The ends of the level, how far up each is counted; what is worth asking for first comes first."""

WhyNot = Literal["parties", "criterion", "step", "below"]
"""What makes an answer of no matter to the level: other parties asked the same, other indicators of the
criterion, other criteria of the step, or steps below."""

_WHY_NOT: tuple[WhyNot, ...] = get_args(WhyNot)
Key = TypeVar("Key", bound=Hashable)
Join = Callable[[LevelName, int], int]
"""How many of so many parts must hold at an end of the level, for the whole to hold there."""


def all_of(end: LevelName, parts: int) -> int:
    """All of them; to be under way, some."""
    return 1 if end == "under_way" else parts


def any_of(_: LevelName, __: int) -> int:
    """One is enough."""
    return 1


def of_parties(end: LevelName, parties: int) -> int:
    """All of them; to be under way, two, where more than one is asked."""
    return min(2, parties) if end == "under_way" else parties


class Span(NamedTuple):
    """Whether something holds whatever the answers, and whether it can."""

    surely: bool
    possibly: bool

    @property
    def is_open(self) -> bool:
        """Whether the answers decide."""
        return self.surely != self.possibly


class Range(Frozen):
    """An end of the level as it is, and the lowest and highest step the answers can bring it to (0: none)."""

    end: LevelName
    now: int
    lowest: int
    highest: int


class ToAsk(Frozen):
    """An open indicator, and the `parties` to ask about it: none where it is asked once.

    `everyone` says whether they are all who are asked. `moves` are the ends of the level an answer can move,
    `wanted` the record a yes takes (at each party), `records` those that stand on file about it, `heard`
    the parties they speak of, and `guide` the open questions of the interview guide that bear on it.
    """

    step: int
    criterion: str
    weight: Weight
    indicator: str
    question: Text
    parties: tuple[str, ...]
    everyone: bool
    moves: tuple[LevelName, ...]
    wanted: tuple[Wanted, ...]
    records: tuple[str, ...]
    heard: tuple[str, ...]
    guide: tuple[str, ...]


class NotToAsk(ToAsk):
    """An open indicator whose answer cannot move the level, and why; `steps` below that hold the level."""

    why: WhyNot
    steps: tuple[int, ...]


class ArenaAsked(Frozen):
    """What to ask in one arena, in order; what no record of the day moves; and what no longer matters.

    `parties` are those who take part on the day; with fewer than two there is nothing to ask.
    """

    id: str
    name: str
    parties: tuple[str, ...]
    level: tuple[Range, ...]
    questions: tuple[ToAsk, ...]
    stuck: tuple[ToAsk, ...]
    no_longer: tuple[NotToAsk, ...]

    @property
    def is_shared(self) -> bool:
        """Whether there is anything to ask: one party alone is no coordination."""
        return len(self.parties) > 1


class GuideQuestion(Frozen):
    """An open question of the interview guide, and what to listen for."""

    id: str
    text: Text
    listen_for: Text
    indicators: tuple[str, ...]


class AskedAll(Answer):
    """What to ask in each arena, and the questions of the interview guide that bear on it."""

    arenas: tuple[ArenaAsked, ...]
    guide: tuple[GuideQuestion, ...]
    parties: tuple[Named, ...]


def ask(case: Case, interview: Interview | None = None) -> AskedAll:
    """What to ask in each arena of `case`, by the open questions of `interview`.

    Asked about are the criteria that can move a level: core and conditions. What can move `reached` or
    `possible` comes before what can only move `under_way`; then the lowest step, the criterion with the
    fewest questions left, and the order of the rules. That order is this project's choice.

    Raises:
        EngineError: an engine failed, or two engines differ.
    """
    guide = interview.questions if interview else ()
    collaboration = case.collaboration
    asked = tuple(_asked_in(case, arena, guide) for arena in case.chosen)
    used = {id_ for arena in asked for question in arena.questions for id_ in question.guide}
    return AskedAll(
        collaboration=Named(id=collaboration.collaboration.id, name=collaboration.collaboration.name),
        as_of=case.day.isoformat(),
        rules=rules_used(case.rules.pack),
        engine=engine_used(case.engine),
        arenas=asked,
        guide=tuple(_guide_question(question) for question in guide if question.id in used),
        parties=tuple(Named(id=party.id, name=party.name) for party in collaboration.parties),
    )


def _guide_question(q: OpenQuestion) -> GuideQuestion:
    return GuideQuestion(id=q.id, text=q.text, listen_for=q.listen_for, indicators=q.indicators)


def _asked_in(case: Case, arena: Arena, guide: tuple[OpenQuestion, ...]) -> ArenaAsked:
    found = find(case, arena)
    pack, judged = found.rules.pack, found.judged
    asked = list(_open(found.rules, judged)) if found.surveyed.is_shared else []
    ends = [_reachable(pack, judged, asked, end) for end in ENDS]
    told = _followed(pack, ends, asked)

    def shown(chosen: Iterable[_Told]) -> Iterator[ToAsk]:
        return (_shown(pack, judged, guide, group) for group in _together(chosen))

    return ArenaAsked(
        id=arena.id,
        name=arena.name,
        parties=tuple(found.surveyed.tiers),
        level=tuple(_reach(judged, reachable) for reachable in ends),
        questions=tuple(shown(_in_order(pack, [t for t in told if t.outcome.moves]))),
        stuck=tuple(shown(t for t in told if t.outcome == _STUCK)),
        no_longer=tuple(
            NotToAsk(**dict(_shown(pack, judged, guide, group)), why=why, steps=group[0].outcome.steps)
            for group in _together(told)
            if (why := group[0].outcome.why)
        ),
    )


class _Open(NamedTuple):
    """An open question, the grades it may get, and the record a yes takes."""

    indicator: str
    place: str
    grades: frozenset[Grade]
    wanted: Wanted


class _Outcome(NamedTuple):
    """The ends of the level an answer can move, or why it moves none."""

    moves: tuple[LevelName, ...] = ()
    why: WhyNot | None = None
    steps: tuple[int, ...] = ()


_STUCK = _Outcome()
"""No record of the day makes anything hold, or not, at any end."""


class _Told(NamedTuple):
    question: _Open
    outcome: _Outcome


# What a question may get


def _open(rules: Rules, judged: Judged) -> Iterator[_Open]:
    """The open questions that can move a level. What the same records speak of is tried once."""
    for indicator in _asked(rules.pack, judged):
        weighed = judged.indicators[indicator]
        tried: dict[tuple[int, ...], _Open] = {}
        for place in weighed.places:
            found = weighed.at(place)
            if found.grade.floor == found.grade.ceiling and not found.contested:
                continue
            heard = tuple(n for n, bearing in enumerate(weighed.bearings) if place in bearing.slots)
            if heard not in tried:
                grades, want = _answers(rules, weighed, place), wanted(rules, weighed, place)
                tried[heard] = _Open(indicator, place, grades, want)
            same = tried[heard]
            party = place or None
            yield same._replace(place=place, wanted=same.wanted.model_copy(update={"party": party}))


def _asked(pack: Pack, judged: Judged) -> Iterator[str]:
    for id_ in _counted(pack, judged):
        yield from (i for i in pack.criteria[id_].indicators if judged.indicators[i].counts)


def _counted(pack: Pack, judged: Judged) -> list[str]:
    """The criteria that apply and can move a level."""
    return [id_ for id_ in judged.criteria if pack.criteria[id_].counts]


def _answers(rules: Rules, weighed: Weighed, place: str) -> frozenset[Grade]:
    """What the place may come to: as it is, or as a strong act or account of that day would make it."""
    day = weighed.question.day
    records = [imagined(kind, day, place) for kind in _strongest(rules.pack)]
    deciding = decisive(rules.pack.evidence, weighed, place)
    tried = (
        weigh_also(rules, Plain(), deciding, said, side)
        for said, side in product(records, (FOR, PARTLY_SO, AGAINST))
    )
    return frozenset({weighed.at(place).grade, *(found.at(place).grade for found in tried)})


def _strongest(pack: Pack) -> Iterator[str]:
    """The strongest kind of act, and of account."""
    for nature in get_args(Nature):
        kinds = {id_: kind.strength for id_, kind in pack.evidence.kinds.items() if kind.nature == nature}
        if kinds:
            yield max(kinds, key=kinds.__getitem__)


# What the answers can bring together


@dataclass(frozen=True)
class _Reachable:
    """What the answers together can make hold at one end: places, indicators, criteria and steps.

    `within` are the criteria that bear on each step there.
    """

    end: LevelName
    places: Mapping[str, Mapping[str, Span]]
    indicators: Mapping[str, Span]
    criteria: Mapping[str, Span]
    within: Mapping[int, Mapping[str, Span]]
    steps: Mapping[int, Span]


def _reachable(pack: Pack, judged: Judged, asked: Iterable[_Open], end: LevelName) -> _Reachable:
    grades = {(question.indicator, question.place): question.grades for question in asked}
    places = {
        id_: {p: _span(end, grades.get((id_, p), (weighed.at(p).grade,))) for p in weighed.places}
        for id_, weighed in judged.indicators.items()
        if weighed.counts
    }
    indicators = {id_: _joined(end, of_parties, found) for id_, found in places.items()}
    counted = _counted(pack, judged)
    criteria = {id_: _joined(end, _join_of(pack, id_), _parts(pack, indicators, id_)) for id_ in counted}
    within = {number: _within(pack, criteria, number, end) for number in judged.steps}
    steps = {number: _joined(end, all_of, parts) for number, parts in within.items()}
    return _Reachable(end, places, indicators, criteria, within, steps)


def _span(end: LevelName, grades: Collection[Grade]) -> Span:
    held = [HOLDS[end](grade) for grade in grades]
    return Span(all(held), any(held))


def _joined(end: LevelName, join: Join, parts: Mapping[Key, Span]) -> Span:
    """Whether so many hold. With no part, nothing is known."""
    if not parts:
        return _span(end, [UNKNOWN])
    needed, found = join(end, len(parts)), parts.values()
    return Span(sum(p.surely for p in found) >= needed, sum(p.possibly for p in found) >= needed)


def _join_of(pack: Pack, criterion: str) -> Join:
    return all_of if pack.criteria[criterion].met.all else any_of


def _parts(pack: Pack, indicators: Mapping[str, Span], criterion: str) -> dict[str, Span]:
    """The indicators that are joined into the criterion."""
    return {part: indicators[part] for part in pack.criteria[criterion].met.parts if part in indicators}


def _within(pack: Pack, criteria: Mapping[str, Span], number: int, end: LevelName) -> dict[str, Span]:
    """The criteria that bear on a step: no condition makes it under way, nor does it make a step alone."""
    own = {id_: span for id_, span in criteria.items() if pack.step_of[id_] == number}
    core = {id_: span for id_, span in own.items() if pack.criteria[id_].core}
    if end == "under_way":
        return core
    return own if core else own | {"": _span(end, [UNKNOWN])}


# What one answer can move


def _followed(pack: Pack, ends: Collection[_Reachable], asked: Collection[_Open]) -> list[_Told]:
    """What comes of each question. Places of an indicator that may get the same grades are alike."""
    alike = {(question.indicator, question.grades): question for question in asked}
    outcomes = {key: _follow(pack, ends, question) for key, question in alike.items()}
    return [_Told(question, outcomes[question.indicator, question.grades]) for question in asked]


def _follow(pack: Pack, ends: Iterable[_Reachable], asked: _Open) -> _Outcome:
    """What the answers to one question can make of the level, whatever the answers to the others."""
    open_at = (reachable for reachable in ends if reachable.places[asked.indicator][asked.place].is_open)
    stops = [(reachable.end, _stop(pack, reachable, asked)) for reachable in open_at]
    moves = tuple(end for end, stop in stops if stop is None)
    held = [stop for _, stop in stops if stop]
    if moves or not held:
        return _Outcome(moves)
    return _furthest(held)


def _furthest(stops: Collection[_Stop]) -> _Outcome:
    """Why nothing moves: by the end that came furthest, and by every step that holds an end down."""
    why = max((stop.why for stop in stops), key=_WHY_NOT.index)
    return _Outcome(why=why, steps=tuple(sorted({stop.step for stop in stops if stop.step})))


class _Stop(NamedTuple):
    """What takes away the difference that an answer makes at its place: a `step`, where that is below."""

    why: WhyNot
    step: int | None = None


def _stop(pack: Pack, reachable: _Reachable, asked: _Open) -> _Stop | None:
    """What stops it on its way to the level, at one end."""
    indicator = asked.indicator
    criterion = pack.criterion_of[indicator]
    number = pack.step_of[criterion]
    if not _decides(reachable.end, of_parties, asked.place, reachable.places[indicator]):
        return _Stop("parties")
    parts = _parts(pack, reachable.indicators, criterion)
    if not _decides(reachable.end, _join_of(pack, criterion), indicator, parts):
        return _Stop("criterion")
    if not _decides(reachable.end, all_of, criterion, reachable.within[number]):
        return _Stop("step")
    below = next((n for n, span in reachable.steps.items() if n < number and not span.possibly), None)
    return _Stop("below", below) if below else None


def _decides(end: LevelName, join: Join, own: str, parts: Mapping[str, Span]) -> bool:
    """Whether the whole can hang on one of its parts, beside something that the others can be."""
    others = [span for key, span in parts.items() if key != own]
    missing = join(end, len(parts)) - 1
    can = sum(span.surely for span in others) <= missing <= sum(span.possibly for span in others)
    return own in parts and can


def _reach(judged: Judged, reachable: _Reachable) -> Range:
    end, steps = reachable.end, reachable.steps.values()
    return Range(
        end=end,
        now=unbroken(HOLDS[end](grade) for grade in judged.steps.values()),
        lowest=unbroken(span.surely for span in steps),
        highest=unbroken(span.possibly for span in steps),
    )


# How it is told


def _in_order(pack: Pack, told: Collection[_Told]) -> list[_Told]:
    criteria = pack.criterion_of
    left = Counter(criteria[t.question.indicator] for t in told)
    order = {id_: place for place, id_ in enumerate(pack.criteria)}

    def place(t: _Told) -> tuple[bool, int, int, int]:
        criterion = criteria[t.question.indicator]
        return t.outcome.moves == ("under_way",), pack.step_of[criterion], left[criterion], order[criterion]

    return sorted(told, key=place)


def _together(told: Iterable[_Told]) -> list[list[_Told]]:
    """The questions that ask the same of several parties, with the same to be said of them."""
    groups: dict[tuple[str, _Outcome], list[_Told]] = {}
    for t in told:
        groups.setdefault((t.question.indicator, t.outcome), []).append(t)
    return list(groups.values())


def _shown(pack: Pack, judged: Judged, guide: Iterable[OpenQuestion], group: list[_Told]) -> ToAsk:
    indicator = group[0].question.indicator
    criterion, weighed = pack.criterion_of[indicator], judged.indicators[indicator]
    parties = tuple(t.question.place for t in group if t.question.place != WHOLE)
    standing = _standing(weighed, parties or weighed.question.parties)
    return ToAsk(
        step=pack.step_of[criterion],
        criterion=criterion,
        weight=pack.criteria[criterion].weight,
        indicator=indicator,
        question=weighed.question.indicator.question,
        parties=parties,
        everyone=len(group) == len(weighed.places),
        moves=group[0].outcome.moves,
        wanted=tuple(t.question.wanted for t in group),
        records=tuple(dict.fromkeys(b.record.id for b in standing)),
        heard=_heard(standing, parties),
        guide=tuple(question.id for question in guide if indicator in question.indicators),
    )


def _heard(standing: Iterable[Bearing], parties: tuple[str, ...]) -> tuple[str, ...]:
    spoken_of = {slot for bearing in standing for slot in bearing.slots}
    return tuple(party for party in parties if party in spoken_of)


def _standing(weighed: Weighed, parties: Collection[str]) -> list[Bearing]:
    """The records that count at some of `parties`."""
    return [b for b in weighed.bearings if not b.reason and not set(parties).isdisjoint(b.slots)]
