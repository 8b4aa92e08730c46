"""datalogic-py: JSONLogic, compiled once to a template of all indicators."""

from __future__ import annotations

from typing import Any

from datalogic_py import Engine

from tests.benchmarks.peer import BOTH_ENDS, Matcher, Rules, ends, laid_out

WAY = "a template of JSONLogic"


def matcher(known: Rules) -> Matcher:
    """Evaluates the rules on what is laid out as JSON."""
    engine = Engine(templating=True)
    rule = engine.compile({id_: [_end(known, id_, end) for end in BOTH_ENDS] for id_ in known.moves})
    session = engine.session()
    return lambda records: ends(session.evaluate(rule, laid_out(known, records)))


def _end(known: Rules, id_: str, end: str) -> dict[str, Any]:
    furthest, nearer = BOTH_ENDS[end]
    unmoved = BOTH_ENDS["ceiling" if end == "floor" else "floor"][0]
    some = [_some(known, id_, known.moving(id_, end, to)) for to in (furthest, nearer)]
    return {"if": [some[0], furthest, some[1], nearer, unmoved]}


def _some(known: Rules, id_: str, said: list[str]) -> dict[str, Any]:
    counts = [
        {"in": [{"var": "said"}, said]},
        {"<=": [{"var": "first"}, known.day]},
        {">=": [{"var": "last"}, known.oldest[id_]]},
    ]
    return {"some": [{"var": id_}, {"and": counts}]}
