"""Assembling: from what was found about each arena to the assessment that every format prints."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from datetime import date
from functools import lru_cache
from itertools import chain
from typing import NamedTuple, get_args

from ..model.assessment import (
    ActionResult,
    ArenaLine,
    ArenaResult,
    Assessment,
    Cited,
    Count,
    CriterionResult,
    Dip,
    Effect,
    EngineUsed,
    ErosionResult,
    FirstAction,
    FirstGap,
    GapReason,
    Headline,
    IndicatorResult,
    InstrumentsResult,
    Interval,
    Level,
    LimitShown,
    Named,
    NoticeResult,
    PartyResult,
    PhaseResult,
    Point,
    Reason,
    RecordReason,
    RecordShown,
    RecordUsed,
    RoleResult,
    RulesUsed,
    SetAside,
    StepResult,
    Strengthen,
    Tagged,
    Target,
    TargetReason,
    VerdictShown,
    ends,
)
from ..model.collaboration import Arena, Collaboration, Evidence, Verdict
from ..model.pack import Criterion, Limit, Pack, Step
from ..model.values import MET, NOT_MET, PARTLY, UNKNOWN, Grade, Source, Status, Text, When
from .advise import Advised, Notices, Wear
from .compile import AGAINST, PARTLY_SO, Action, Rules, criterion_subject, step_subject
from .engine import Engine
from .grade import Judged
from .survey import Surveyed
from .weighed import Bearing, Weighed

_REASONS: tuple[GapReason, ...] = get_args(GapReason)


class Found(NamedTuple):
    """Everything found about one arena, by the `rules` as they weigh there."""

    arena: Arena
    rules: Rules
    surveyed: Surveyed
    judged: Judged
    level: Level
    advised: Advised
    dips: tuple[Dip, ...]


def assemble(
    rules: Rules, collaboration: Collaboration, as_of: date, engine: Engine, found: Iterable[Found]
) -> Assessment:
    """The assessment of `collaboration` on `as_of`."""
    pack = rules.pack
    found = tuple(found)
    arenas = tuple(arena_result(collaboration, f) for f in found)
    return Assessment(
        collaboration=Named(id=collaboration.collaboration.id, name=collaboration.collaboration.name),
        as_of=as_of.isoformat(),
        rules=rules_used(pack),
        engine=engine_used(engine),
        headline=Headline(
            arenas=tuple(_line(f, a) for f, a in zip(found, arenas, strict=True)), interval=_interval(arenas)
        ),
        arenas=arenas,
        verdicts=tuple(_verdict(verdict) for verdict in collaboration.verdicts),
        evidence=tuple(_record(pack, record) for record in collaboration.evidence),
        parties=tuple(Named(id=party.id, name=party.name) for party in collaboration.parties),
        limits=_limits(pack, pack.ladder.limits),
        choices=_limits(pack, pack.ladder.choices),
    )


def rules_used(pack: Pack) -> RulesUsed:
    """What judges."""
    ladder = pack.ladder
    return RulesUsed(id=ladder.id, version=ladder.version, hash=pack.hash, variant=ladder.variant)


def engine_used(engine: Engine) -> EngineUsed:
    """What the rules run on."""
    return EngineUsed(name=engine.name, version=engine.version, cross_checked=engine.cross_checked)


def arena_result(collaboration: Collaboration, found: Found) -> ArenaResult:
    """What was found about one arena."""
    pack, arena, judged, advised = found.rules.pack, found.arena, found.judged, found.advised
    actions, supporting = _actions(pack, advised)
    return ArenaResult(
        id=arena.id,
        name=arena.name,
        relation=arena.relation,
        phase=found.surveyed.phase_id,
        parties=tuple(found.surveyed.tiers),
        ends=_written(arena.ends.date) if arena.ends else None,
        not_applicable=tuple(_set_aside(pack, collaboration, arena)),
        target=_target(pack, advised),
        level=found.level,
        published=judged.published,
        lasting=_lasting(pack, judged),
        steps=tuple(_step(pack, step, found) for step in pack.ladder.steps),
        gaps=tuple(_gap(pack, judged, id_) for id_ in advised.gaps),
        open=tuple(_open(pack, judged, id_) for id_ in advised.open),
        strengthen=tuple(_strengthen(pack, judged, id_, supporting) for id_ in advised.strengthen),
        warnings=_notices(pack, advised.warnings),
        erosion=_erosion(pack, advised.erosion) if advised.erosion else None,
        dips=found.dips,
        phase_asks=_phase(pack, found.surveyed.phase_id),
        roles=tuple(_roles(pack, found.surveyed)),
        instruments=_instruments(pack, found.surveyed.instruments),
        functions=_tagged(found.surveyed.functions),
        actions=tuple(actions),
        first=tuple(
            FirstAction(**vars(_action(pack, *given)), why=why) for why, given in advised.first.actions
        ),
        find_out=advised.first.find_out,
    )


def _set_aside(pack: Pack, collaboration: Collaboration, arena: Arena) -> Iterator[SetAside]:
    """What the file sets aside in `arena`, in the order of the ladder."""
    aside = collaboration.set_aside(arena)
    for criterion, known in pack.criteria.items():
        for id_ in known.indicators:
            if id_ in aside:
                found = aside[id_]
                yield SetAside(indicator=id_, criterion=criterion, why=found.why, **vars(found.source))


def _actions(pack: Pack, advised: Advised) -> tuple[list[ActionResult], list[ActionResult]]:
    """The actions for gaps and open points, and those that only strengthen."""
    counted = {*advised.gaps, *advised.open}
    divided: tuple[list[ActionResult], list[ActionResult]] = ([], [])
    for action, serves in advised.actions:
        divided[counted.isdisjoint(serves)].append(_action(pack, action, serves))
    return divided


def _lasting(pack: Pack, judged: Judged) -> Status | None:
    """The status of the step that is not published, where the ladder has one."""
    unpublished = [step.number for step in pack.ladder.steps if not step.published]
    return judged.steps[unpublished[-1]].status if unpublished else None


def _instruments(pack: Pack, in_use: Mapping[str, tuple[str, ...]]) -> InstrumentsResult:
    unused = tuple(id_ for id_ in pack.instruments.titles if id_ not in in_use)
    return InstrumentsResult(in_use=_tagged(in_use), unused=unused)


def _notices(pack: Pack, notices: Notices) -> tuple[NoticeResult, ...]:
    return tuple(
        NoticeResult(id=n.id, text=n.text, because=because, sources=cited(pack, n.sources))
        for n, because in notices
    )


def _erosion(pack: Pack, wear: Wear) -> ErosionResult:
    assert pack.erosion is not None, "signs are found only where the pack has some"
    return ErosionResult(
        text=pack.erosion.text,
        because=wear.because,
        signs=_notices(pack, wear.signs),
        counter_signs=_notices(pack, wear.counter_signs),
        sources=cited(pack, pack.erosion.sources),
    )


def _phase(pack: Pack, id_: str | None) -> PhaseResult | None:
    asked = (
        PhaseResult(text=phase.text, asks=phase.asks, sources=cited(pack, phase.sources))
        for phase in pack.phases
        if phase.id == id_
    )
    return next(asked, None)


def _roles(pack: Pack, surveyed: Surveyed) -> Iterator[RoleResult]:
    for held in surveyed.roles:
        expected = (Reason(id=e.id, text=e.text, sources=cited(pack, e.sources)) for e in held.expected)
        yield RoleResult(role=held.role, parties=held.parties, expected=tuple(expected))


def _tagged(found: Mapping[str, tuple[str, ...]]) -> tuple[Tagged, ...]:
    return tuple(Tagged(id=id_, records=records) for id_, records in found.items())


def _limits(pack: Pack, limits: Iterable[Limit]) -> tuple[LimitShown, ...]:
    return tuple(LimitShown(id=x.id, text=x.text, sources=cited(pack, x.sources)) for x in limits)


def _target(pack: Pack, advised: Advised) -> Target:
    return Target(
        set=advised.aim.set,
        recommended=advised.aim.recommended,
        lasting=advised.aim.lasting,
        reasons=tuple(
            TargetReason(id=rule.id, target=rule.target, text=rule.text, sources=cited(pack, rule.sources))
            for rule in advised.aim.reasons
            if (rule.target is None) == (advised.aim.recommended is None)
        ),
    )


def _step(pack: Pack, step: Step, found: Found) -> StepResult:
    judged, grade = found.judged, found.judged.steps[step.number]
    criteria = pack.criteria_of(step)
    core = [judged.criteria[id_] for id_, c in criteria.items() if c.core and id_ in judged.criteria]
    return StepResult(
        **ends(grade),
        number=step.number,
        id=step.id,
        title=step.title_in(found.arena.relation, found.surveyed.phase_id),
        published=step.published,
        note=step.note,
        contested=judged.contested[step_subject(step.number)],
        count=Count(
            core=len(core),
            met=sum(grade.floor == MET for grade in core),
            partly=sum(grade.floor >= PARTLY for grade in core),
        ),
        criteria=tuple(_criterion(pack, id_, criterion, found) for id_, criterion in criteria.items()),
    )


def _criterion(pack: Pack, id_: str, criterion: Criterion, found: Found) -> CriterionResult:
    judged = found.judged
    asked = id_ in judged.criteria
    return CriterionResult(
        **ends(judged.criteria.get(id_, UNKNOWN)),
        id=id_,
        title=criterion.title,
        weight=criterion.weight,
        applies=asked,
        why_not=() if asked else tuple(_why_not(pack, criterion, found)),
        set_aside=_is_set_aside(judged, criterion),
        contested=judged.contested[criterion_subject(id_)] if asked else (),
        sources=cited(pack, criterion.sources),
        indicators=tuple(
            _indicator(i, indicator.question, judged.indicators[i])
            for i, indicator in criterion.indicators.items()
            if asked
        ),
    )


def _is_set_aside(judged: Judged, criterion: Criterion) -> bool:
    """Whether the file says that nothing of the criterion applies."""
    weighed = [judged.indicators.get(part) for part in criterion.met.parts]
    return all(w is not None and w.question.left_out for w in weighed)


def _why_not(pack: Pack, criterion: Criterion, found: Found) -> Iterator[Text]:
    """Where the criterion would apply: the conditions this arena does not meet."""
    where, terms = criterion.applies, pack.terms
    if not where.relation_fits(found.arena.relation):
        yield from (terms.relations[r] for r in where.relations or ())
    if not where.phase_fits(found.surveyed.phase_id):
        yield from (terms.phases[p] for p in where.phases or ())
    if not where.tiers_fit(found.surveyed.tiers.values()):
        yield from (terms.tiers[t] for t in where.tiers or ())


def _indicator(id_: str, question: Text, weighed: Weighed) -> IndicatorResult:
    return IndicatorResult(
        **ends(weighed.grade),
        id=id_,
        question=question,
        asks=weighed.question.indicator.per or "together",
        asked=weighed.question.parties,
        counts=weighed.counts,
        contested=weighed.contested,
        parties=tuple(
            _at_party(party, slot.grade, slot.contested) for party, slot in weighed.parties.items()
        ),
        records=tuple(
            _used(b.record.id, "none" if b.reason else effect_of(b), b.reason) for b in weighed.bearings
        ),
    )


@lru_cache(maxsize=4096)
def _at_party(party: str, grade: Grade, contested: bool) -> PartyResult:
    """A party stands alike on many indicators."""
    return PartyResult(**ends(grade), party=party, contested=contested)


@lru_cache(maxsize=4096)
def _used(record: str, effect: Effect, reason: RecordReason | None) -> RecordUsed:
    """A record does the same to many indicators, and from day to day."""
    return RecordUsed(id=record, effect=effect, reason=reason)


def effect_of(bearing: Bearing) -> Effect:
    """What a record does to an indicator, or would if it stood. The weakest *partly* only lifts the floor."""
    if bearing.floor and bearing.down:
        return "partly"
    if bearing.floor:
        return "floor-2" if bearing.floor == MET else "floor-1"
    return "ceiling-0" if bearing.ceiling == NOT_MET else "ceiling-1"


def _gap(pack: Pack, judged: Judged, criterion: str) -> Point:
    """What is known to be missing: the indicators and parties whose ceiling is lowered."""
    return _point(pack, judged, criterion, _is_lowered, _why_missing)


def _open(pack: Pack, judged: Judged, criterion: str) -> Point:
    """What is not known: the indicators and parties whose ends differ, or about whom sources disagree."""
    return _point(pack, judged, criterion, _is_unsettled, _why_unknown)


def _strengthen(pack: Pack, judged: Judged, criterion: str, actions: Iterable[ActionResult]) -> Strengthen:
    """What a supporting criterion lacks, known to be missing or not known, and what to do about it."""
    point = _gap if judged.criteria[criterion].ceiling < MET else _open
    own = tuple(action for action in actions if criterion in action.serves)
    return Strengthen(**vars(point(pack, judged, criterion)), actions=own)


def _is_lowered(grade: Grade, _: bool) -> bool:
    return grade.ceiling < MET


def _is_unsettled(grade: Grade, contested: bool) -> bool:
    return grade.floor < grade.ceiling or contested


def _point(
    pack: Pack,
    judged: Judged,
    criterion: str,
    concerns: Callable[[Grade, bool], bool],
    why: Callable[[Weighed], Iterable[str]],
) -> Point:
    parts = (judged.indicators[i] for i in pack.criteria[criterion].met.parts)
    weighed = [w for w in parts if concerns(w.grade, w.contested)]
    reasons = set(chain.from_iterable(map(why, weighed)))
    return Point(
        step=pack.step_of[criterion],
        criterion=criterion,
        status=judged.criteria[criterion].status,
        reasons=tuple(reason for reason in _REASONS if reason in reasons),
        parties=tuple(dict.fromkeys(_concerned(weighed, concerns))),
        records=tuple(dict.fromkeys(b.record.id for w in weighed for b in w.bearings)),
    )


def _concerned(weighed: Iterable[Weighed], concerns: Callable[[Grade, bool], bool]) -> Iterator[str]:
    """The parties at whom it is so that it `concerns` us."""
    for party, slot in chain.from_iterable(w.parties.items() for w in weighed):
        if concerns(slot.grade, slot.contested):
            yield party


def _why_missing(weighed: Weighed) -> Iterator[str]:
    """What speaks against, and why what speaks for does not count."""
    yield from (b.reason for b in weighed.bearings if b.reason)
    sides = {b.side for b in weighed.bearings if not b.reason}
    yield from (reason for side, reason in ((AGAINST, "against"), (PARTLY_SO, "partly")) if side in sides)
    if weighed.contested:
        yield "contested"


def _why_unknown(weighed: Weighed) -> Iterator[str]:
    """Why what is on file does not settle the matter."""
    yield from (b.reason for b in weighed.bearings if b.reason)
    standing = [b for b in weighed.bearings if not b.reason]
    if any(b.side != PARTLY_SO and b.floor + b.down == PARTLY for b in standing):
        yield "weak"
    if weighed.contested:
        yield "contested"
    if _is_unheard(weighed):
        yield "no-record"


def _is_unheard(weighed: Weighed) -> bool:
    """Whether no record speaks of it, or of some party that is asked."""
    heard = {slot for bearing in weighed.bearings for slot in bearing.slots}
    return not heard or not heard.issuperset(weighed.parties)


def _action(pack: Pack, action: Action, serves: tuple[str, ...]) -> ActionResult:
    advice = action.advice
    return ActionResult(
        id=action.id,
        on=advice.on,
        serves=serves,
        text=advice.text,
        role=advice.role,
        instrument=advice.instrument,
        effort=advice.effort,
        sources=cited(pack, advice.sources),
        advised=cited(pack, [advice.advised])[0] if advice.advised else None,
        reservation=advice.reservation,
    )


def _line(found: Found, arena: ArenaResult) -> ArenaLine:
    first = arena.gaps[0] if arena.gaps else None
    return ArenaLine(
        id=arena.id,
        in_place=tuple(step.number for step in arena.steps if step.floor > NOT_MET),
        first_gap=FirstGap(step=first.step, criterion=first.criterion) if first else None,
        unsupported=tuple(base.step for base in arena.level.unsupported),
        undocumented=tuple(base.step for base in arena.level.undocumented),
        contested=tuple(step.number for step in arena.steps if step.contested),
        target=found.advised.aim.set or found.advised.aim.recommended,
    )


def _interval(arenas: tuple[ArenaResult, ...]) -> Interval:
    judged = [arena for arena in arenas if arena.is_shared] or arenas
    low = min(judged, key=lambda arena: arena.level.reached)
    high = min(judged, key=lambda arena: arena.level.possible)
    return Interval(low=low.level.reached, high=high.level.possible, low_arena=low.id, high_arena=high.id)


def cited(pack: Pack, sources: Iterable[Source]) -> tuple[Cited, ...]:
    """The sources as results hold them."""
    return tuple([_place(s.work, pack.works[s.work].short, s.place) for s in sources])


@lru_cache(maxsize=4096)
def _place(work: str, short: str, place: str) -> Cited:
    """The same few places are cited in every assessment: each is made once."""
    return Cited(work=work, short=short, place=place)


def _written(day: When | None) -> str | None:
    return day.written if day else None


def _record(pack: Pack, record: Evidence) -> RecordShown:
    return RecordShown(
        id=record.id,
        what=record.what,
        kind=record.kind,
        kind_title=pack.evidence.kinds[record.kind].title,
        date=_written(record.date),
        since=_written(record.since),
        until=_written(record.until),
        parties=record.parties,
        arenas=record.arenas,
        **vars(record.source),
    )


def _verdict(verdict: Verdict) -> VerdictShown:
    return VerdictShown(
        by=verdict.by,
        what=verdict.what,
        about=verdict.about,
        date=_written(verdict.date),
        **vars(verdict.source),
    )
