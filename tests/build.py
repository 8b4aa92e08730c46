"""Small factories: the shortest collaboration, records, and random ones for the laws."""

from __future__ import annotations

import os
from collections.abc import Iterator
from datetime import date
from functools import cache
from itertools import chain, product
from pathlib import Path
from random import Random
from typing import Any

import pytest

from ladder.files import check
from ladder.flow import Case, assess, read_rules
from ladder.judge.compile import Rules
from ladder.judge.engine.plain import Plain
from ladder.model.assessment import ActionResult, ArenaResult, Assessment, CriterionResult, IndicatorResult
from ladder.model.collaboration import Collaboration
from ladder.model.pack import Pack
from ladder.model.problems import InputFile
from ladder.questions.plan.result import Plan, Way
from ladder.questions.timeline import Timeline
from ladder.render import formats, text
from ladder.render.assess import document as assess_document
from ladder.render.document import Document
from ladder.words import Say

ROOT = Path(__file__).resolve().parents[1]
DAY = date(2020, 12, 15)
PLAIN = Plain()


@cache
def rules() -> Rules:
    return read_rules(ROOT / "rules")


def approved(path: Path, read: str) -> bool:
    """Whether `read` is what was approved; with LADDER_APPROVE set it is approved now."""
    if os.environ.get("LADDER_APPROVE"):
        path.write_text(read, encoding="utf-8", newline="\n")
    return path.read_text(encoding="utf-8") == read


def whole(*values: Any, id_: str | None = None) -> Any:
    """Parameters that are tried only where everything is: `pytest -m whole`."""
    return pytest.param(*values, marks=pytest.mark.whole, id=id_)


def blocks(count: int, name: str = "block") -> Any:
    """A search in so many blocks that each hold the promise; the first is a sample, and is always tried."""
    rest = (whole(block, id_=f"block-{block}") for block in range(1, count))
    return pytest.mark.parametrize(name, [pytest.param(0, id="block-0"), *rest])


def record(id_: str = "E1", kind: str = "report", **keys: Any) -> dict[str, Any]:
    source = {"work": "Et verk", "place": "s. 1"}
    return {"id": id_, "what": "Noe.", "kind": kind, "date": "2020-10", "source": source} | keys


def party(id_: str, **keys: Any) -> dict[str, Any]:
    return {"id": id_, "name": id_.upper(), "tier": "directorate"} | keys


def arena(id_: str = "arena", **keys: Any) -> dict[str, Any]:
    return {"id": id_, "name": id_, "relation": "state-internal"} | keys


def collaboration(*records: dict[str, Any], **keys: Any) -> Collaboration:
    data = {
        "collaboration": {"id": "c", "name": "C"},
        "parties": [party("a"), party("b")],
        "arenas": [arena()],
        "evidence": list(records),
    } | keys
    return check.collaboration(InputFile("test", data=data), rules().pack)


def case(*records: dict[str, Any], as_of: date = DAY, **keys: Any) -> Case:
    return Case(collaboration(*records, **keys), rules(), as_of, PLAIN)


def judged(*records: dict[str, Any], as_of: date = DAY, **keys: Any) -> Assessment:
    return assess(case(*records, as_of=as_of, **keys))


def only_arena(assessment: Assessment) -> ArenaResult:
    (found,) = assessment.arenas
    return found


def criterion(assessment: Assessment, id_: str) -> CriterionResult:
    return next(c for step in only_arena(assessment).steps for c in step.criteria if c.id == id_)


def indicator(assessment: Assessment, id_: str) -> IndicatorResult:
    criteria = (c for step in only_arena(assessment).steps for c in step.criteria)
    return next(i for c in criteria for i in c.indicators if i.id == id_)


def ends(result: Any) -> tuple[int, int, bool]:
    return result.floor, result.ceiling, bool(result.contested)


_DATES = ("2014", "2015-01", "2016-03-02", "2018", "2019-07-10", "2019-12", "2020-01", "2020-06-15", "2020")
_LATER = ("2020-12-14", "2020-12-15", "2020-12-16", "2021")


def random_collaboration(random: Random) -> dict[str, Any]:
    """A collaboration with everything a file may hold, as data, drawn so that records often collide."""
    pack = rules().pack
    indicators = [i for c in pack.criteria.values() for i in c.indicators]
    asked = random.sample(indicators, random.randint(1, 12))
    parties = [random_party(random, f"p{n}") for n in range(random.randint(1, 4))]
    ids = [p["id"] for p in parties]
    arenas = [random_arena(random, f"a{n}", ids) for n in range(random.randint(1, 2))]
    records = [random_record(random, f"E{n}", asked, ids, arenas) for n in range(random.randint(0, 14))]
    answers = {q: random.choice(("yes", "no", "unknown")) for q in pack.targets.questions}
    return {
        "collaboration": {"id": "c", "name": "C"},
        "problem": {q: a for q, a in answers.items() if random.random() < 0.8},
        "parties": parties,
        "arenas": arenas,
        "evidence": records,
    }


def random_party(random: Random, id_: str) -> dict[str, Any]:
    keys = {"tier": random.choice(list(rules().pack.terms.tiers))}
    if random.random() < 0.4:
        keys["since"] = random.choice(_DATES)
    if random.random() < 0.1:
        keys["until"] = "2020-11-30"
    return party(id_, **keys)


def random_arena(random: Random, id_: str, parties: list[str]) -> dict[str, Any]:
    terms = rules().pack.terms
    keys: dict[str, Any] = {"relation": random.choice(list(terms.relations))}
    if random.random() < 0.5:
        keys["parties"] = random.sample(parties, random.randint(1, len(parties)))
    if random.random() < 0.6:
        starts = sorted(random.sample(("2015-01-01", "2017-05-01", "2020-02-01", "2021-01-01"), 2))
        keys["phases"] = [{"phase": random.choice(list(terms.phases)), "since": s} for s in starts]
    if random.random() < 0.5:
        keys |= {"target": random.randint(1, 4), "lasting": random.random() < 0.5}
    return arena(id_, **keys)


def random_record(
    random: Random, id_: str, indicators: list[str], parties: list[str], arenas: list[dict[str, Any]]
) -> dict[str, Any]:
    named = random.sample(indicators, random.randint(1, min(3, len(indicators))))
    speaks_for = random.sample(arenas, random.randint(1, len(arenas)))
    members = [p for p in parties if any(p in a.get("parties", parties) for a in speaks_for)]
    keys: dict[str, Any] = {"arenas": [a["id"] for a in speaks_for]}
    for name in named:
        keys.setdefault(random.choice(("supports", "supports", "against", "against", "partly")), []).append(
            name
        )
    if random.random() < 0.4:
        keys["parties"] = random.sample(members, random.randint(1, len(members)))
    keys["date"] = random.choice(_DATES * 3 + _LATER)
    if random.random() < 0.1:
        keys["since"] = "2014"
    if random.random() < 0.05 and keys["date"] in _DATES:
        keys["until"] = random.choice(("2020-12-14", "2020-12-15"))
    if random.random() < 0.1:
        keys["instruments"] = random.sample(list(rules().pack.instruments.titles), 2)
    made = record(id_, random.choice(list(rules().pack.evidence.kinds)), **keys)
    if random.random() < 0.1:
        del made["date"]
        if made.get("since") is None:
            made.pop("until", None)
    return made


def from_data(data: dict[str, Any]) -> Collaboration:
    return check.collaboration(InputFile("random", data=data), rules().pack)


def as_text(result: Assessment, pack: Pack, say: Say, **keys: Any) -> str:
    """The report as text."""
    return text.render(assess_document(result, pack, say), **keys)


def written(
    result: Assessment, pack: Pack, say: Say, format_: Any, course: Timeline | None = None
) -> str | bytes:
    """The report in a format, with the course of time where it is given."""
    return formats.render(assess_document(result, pack, say, course), say, format_)


def in_text(document: Document, **keys: Any) -> str:
    """A document as text."""
    return text.render(document, **keys)


def smallest_sets(plan: Plan) -> Iterator[Way]:
    """Every smallest set of findings that brings the goal on the plan's day; none where there is no day."""
    if plan.day is not None:
        for ways in product(*(part.ways for part in plan.parts)):
            yield tuple(chain(*ways))


def smallest_action_sets(plan: Plan) -> Iterator[tuple[ActionResult, ...]]:
    """Every smallest set of actions that serves each criterion of the plan that some action serves."""
    for sets in product(*(bundle.sets for bundle in plan.actions)):
        yield from product(*(member.actions for members in sets for member in members))
