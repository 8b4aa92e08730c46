"""The program's answer as plain data, in the shape of the second reading, so that the two can be compared."""

from datetime import date
from typing import Any

from ladder.flow import Case, find
from ladder.judge import compile, variants
from ladder.judge.compile import Rules
from ladder.judge.engine import Engine
from ladder.judge.engine.choose import engine as choose_engine
from ladder.judge.grade import Judged
from ladder.judge.weighed import Bearing, Slot, Weighed
from ladder.model.collaboration import Collaboration
from ladder.model.pack import Pack
from ladder.model.values import Grade

from .build import DAY, rules
from .build import collaboration as built

Data = dict[str, Any]

TEXT = {"nb": "…", "nn": "…", "en": "…"}


def judge(collaboration: Data, pack: Data, day: date, engine: Engine | None = None) -> dict[str, Data]:
    """Every arena of a collaboration on a day, as the program judges it: with both engines where it can."""
    case = Case(built(), rules(), DAY).as_if(
        collaboration=collaboration_of(collaboration),
        rules=rules_of(pack),
        day=day,
        engine=engine or choose_engine(),
        arenas=None,
    )
    return {arena.id: told(case, arena) for arena in case.chosen}


def told(case: Case, arena: Any) -> Data:
    found = find(case, arena)
    judged = found.judged
    if len(found.surveyed.tiers) < 2:
        return {"verdict": False}
    indicators = {id: w for id, w in judged.indicators.items() if w.counts}
    return {
        "verdict": True,
        "indicators": {id: answer(indicators[id]) for id in sorted(indicators)},
        "criteria": {id: criterion(judged, id) for id in sorted(judged.criteria)},
        "steps": {number: ends(grade) for number, grade in judged.steps.items()},
        "levels": {
            "reached": found.level.reached,
            "under_way": found.level.under_way,
            "possible": found.level.possible,
        },
        "published": judged.published,
        "records": sorted(
            (became(w, bearing) for w in indicators.values() for bearing in w.bearings), key=placed
        ),
    }


def placed(told: Data) -> tuple[str, str]:
    return told["record"], told["indicator"]


def ends(grade: Grade) -> Data:
    return {"floor": grade.floor, "ceiling": grade.ceiling}


def criterion(judged: Judged, id: str) -> Data:
    contested = judged.contested[compile.criterion_subject(id)]
    return {**ends(judged.criteria[id]), "contested": sorted(contested)}


def answer(weighed: Weighed) -> Data:
    return {
        "per": weighed.question.indicator.per or "joint",
        "parties": {id: [*slot.grade, slot.contested] for id, slot in weighed.slots.items()},
        **ends(weighed.grade),
        "contested": weighed.contested,
    }


def became(weighed: Weighed, bearing: Any) -> Data:
    """What a record moved at each party, or why it moved nothing."""
    key = bearing.record.id, bearing.side
    there = {
        party: [b for b in slot.standing if (b.record.id, b.side) == key]
        for party, slot in weighed.slots.items()
    }
    return {
        "record": bearing.record.id,
        "indicator": weighed.question.id,
        "way": bearing.side,
        "why": bearing.reason,
        "floor": {party: b.floor for party, found in there.items() for b in found if b.floor},
        "ceiling": {party: b.ceiling for party, found in there.items() for b in found if b.down},
    }


def laid_out(held: Any) -> Any:
    """A value of weighing as what two can be compared by: all that it holds, but for the question."""
    match held:
        case Weighed() | Slot() | Bearing():
            names = [name for name in dir(held) if not name.startswith("_") and name != "question"]
            return {n: laid_out(v) for n in names if not callable(v := getattr(held, n))}
        case dict():
            return {name: laid_out(value) for name, value in held.items()}
        case tuple():
            return tuple(map(laid_out, held))
        case _:
            return held


# --- From plain data ---------------------------------------------------------------------------------------


_PACKS: dict[int, tuple[Data, Rules]] = {}


def rules_of(pack: Data) -> Rules:
    """The pack of a case with its tables: the last one is kept, for it is asked about many times."""
    if id(pack) not in _PACKS:
        _PACKS.clear()
        _PACKS[id(pack)] = pack, _rules_of(pack)
    return _PACKS[id(pack)][1]


def _rules_of(pack: Data) -> Rules:
    own = rules().pack
    ladder = pack["ladder"]
    most = max(variant["steps"] for variant in ladder["variants"])
    numbers = range(1, most + 1)
    steps = [{"number": n, "id": f"step-{n}", "published": True, "title": TEXT} for n in numbers]
    whole = Pack.model_validate(
        tupled(
            {
                "ladder": {
                    "id": "random",
                    "version": "0",
                    "title": TEXT,
                    **ladder,
                    "steps": steps,
                    "variants": [{"title": TEXT, "text": TEXT, **variant} for variant in ladder["variants"]],
                },
                "evidence": {
                    "basis": {"text": TEXT},
                    **pack["evidence"],
                    "kinds": {id: {"title": TEXT, **kind} for id, kind in pack["evidence"]["kinds"].items()},
                },
                "terms": own.terms,
                "instruments": own.instruments,
                "works": {},
                "criteria": {id: worded(known) for id, known in pack["criteria"].items()},
                "step_of": {id: known["step"] for id, known in pack["criteria"].items()},
                "hash": "random",
            }
        )
    )
    published = variants.of(whole, ladder["published"]) if "published" in ladder else None
    return compile.rules(variants.of(whole, ladder["variant"]), published)


def tupled(value: Any) -> Any:
    """Lists as tuples, which do not change."""
    if isinstance(value, dict):
        return {key: tupled(item) for key, item in value.items()}
    return tuple(map(tupled, value)) if isinstance(value, list) else value


def worded(known: Data) -> Data:
    return {
        "title": TEXT,
        "requirement": TEXT,
        "why": TEXT,
        **{key: value for key, value in known.items() if key != "step"},
        "indicators": {id: {"question": TEXT, **asked} for id, asked in known["indicators"].items()},
    }


def collaboration_of(data: Data) -> Collaboration:
    named = {
        "parties": [{"name": "…", **party} for party in data["parties"]],
        "arenas": [{"name": "…", **arena} for arena in data["arenas"]],
        "evidence": [{"what": "…", "source": {"work": "w"}, **record} for record in data["evidence"]],
        "not_applicable": [{"source": {"work": "w"}, **n} for n in data.get("not_applicable", ())],
        "collaboration": {"id": "case", "name": "Case"},
    }
    return Collaboration.model_validate(tupled({**data, **named}))
