"""zen-engine: a decision of one node with two expressions for each indicator."""

from __future__ import annotations

import json

from zen import ZenEngine

from tests.benchmarks.peer import BOTH_ENDS, Matcher, Rules, decision_of, ends, laid_out

WAY = "expressions"


def matcher(known: Rules) -> Matcher:
    """Evaluates the decision on what is laid out as JSON."""
    decision = ZenEngine().create_decision(decision_of(_node(known)))
    return lambda records: ends(decision.evaluate({"said": laid_out(known, records)})["result"])


def _node(known: Rules) -> dict[str, object]:
    expressions = [{"id": id_, "key": id_, "value": _both(known, id_)} for id_ in known.moves]
    return {"id": "all", "name": "all", "type": "expressionNode", "content": {"expressions": expressions}}


def _both(known: Rules, id_: str) -> str:
    return f"[{', '.join(_end(known, id_, end) for end in BOTH_ENDS)}]"


def _end(known: Rules, id_: str, end: str) -> str:
    furthest, nearer = BOTH_ENDS[end]
    unmoved = BOTH_ENDS["ceiling" if end == "floor" else "floor"][0]
    some = [_some(known, id_, known.moving(id_, end, to)) for to in (furthest, nearer)]
    return f"({some[0]} ? {furthest} : ({some[1]} ? {nearer} : {unmoved}))"


def _some(known: Rules, id_: str, said: list[str]) -> str:
    counts = f"#.first <= {known.day} and #.last >= {known.oldest[id_]}"
    return f'some(said["{id_}"], #.said in {json.dumps(said)} and {counts})'
