"""What calls for action: what is known to be missing, what is to be done again, and what is not known."""

from __future__ import annotations

from collections.abc import Iterable

from ..model.pack import On, Pack
from ..model.values import MET, NOT_MET
from .compile import AGAINST, criterion_subject
from .engine import Fact
from .grade import Judged
from .weighed import Weighed


def points(pack: Pack, judged: Judged, criteria: Iterable[str]) -> list[Fact]:
    """What each of `criteria` calls for."""
    return [Fact(on, id_) for id_ in criteria for on in calls_for(pack, judged, id_)]


def calls_for(pack: Pack, judged: Judged, criterion: str) -> list[On]:
    """What it calls for: to be mended, done again or found out."""
    calls: dict[On, bool] = {
        "gap": is_missing(judged, criterion),
        "renew": is_to_renew(pack, judged, criterion),
        "open": is_open(judged, criterion),
    }
    return [on for on, so in calls.items() if so]


def is_missing(judged: Judged, criterion: str) -> bool:
    """Whether something is known to be missing: mend it."""
    return judged.criteria[criterion].ceiling < MET


def is_to_renew(pack: Pack, judged: Judged, criterion: str) -> bool:
    """Whether something was so before a phase or a party that is new: do it again."""
    parts = (judged.indicators[part] for part in pack.criteria[criterion].met.parts)
    return any(weighed.counts and _was_so(weighed) for weighed in parts)


def _was_so(weighed: Weighed) -> bool:
    set_aside = (b for b in weighed.bearings if b.reason == "out-of-phase" and b.side != AGAINST)
    return weighed.grade.floor < MET == weighed.grade.ceiling and any(set_aside)


def is_open(judged: Judged, criterion: str) -> bool:
    """Whether something is not known, or contested: find it out."""
    grade = judged.criteria[criterion]
    return grade.floor < grade.ceiling or is_contested(judged, criterion)


def is_contested(judged: Judged, criterion: str) -> bool:
    """Whether sources disagree about some of it."""
    return bool(judged.contested[criterion_subject(criterion)])


def is_worth_strengthening(pack: Pack, judged: Judged, criterion: str) -> bool:
    """Whether a supporting criterion lacks something, is to be done again, or is only partly known."""
    known = judged.criteria[criterion].floor > NOT_MET or is_contested(judged, criterion)
    lacks = is_missing(judged, criterion) or is_to_renew(pack, judged, criterion)
    return lacks or (known and is_open(judged, criterion))


def open_questions(pack: Pack, judged: Judged, criterion: str) -> int:
    """How many of the questions that are joined into a criterion are open."""
    parts = (judged.indicators[part] for part in pack.criteria[criterion].met.parts)
    return sum(w.counts and (w.grade.floor < w.grade.ceiling or w.contested) for w in parts)
