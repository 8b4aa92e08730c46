"""zen-engine: a decision table, asked of one thing that is said after the other."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator

from zen import ZenEngine

from ladder.model.collaboration import Evidence
from ladder.model.values import Grade
from tests.benchmarks.loop import Ends
from tests.benchmarks.peer import Matcher, Rules, claims, decision_of, joined

READ = ("indicator", "said", "first", "last")
GIVEN = ("id", "floor", "ceiling")

WAY = "a decision table"


def matcher(known: Rules) -> Matcher:
    """Evaluates the table, and joins what its rows give."""
    decision = ZenEngine().create_decision(decision_of(_node(known)))

    def match(records: Iterable[Evidence]) -> Ends:
        asked = {"claims": [one._asdict() for one in claims(records)]}
        moved = decision.evaluate(asked)["result"]["moved"]
        return joined(known, ((one["id"], one["floor"], one["ceiling"]) for one in moved if one))

    return match


def _node(known: Rules) -> dict[str, object]:
    content = {
        "hitPolicy": "first",
        "executionMode": "loop",
        "inputField": "claims",
        "outputPath": "moved",
        "inputs": [{"id": name, "name": name, "field": name} for name in READ],
        "outputs": [{"id": name, "name": name, "field": name} for name in GIVEN],
        "rules": [row | {"_id": str(n)} for n, row in enumerate(_rows(known))],
    }
    return {"id": "all", "name": "all", "type": "decisionTableNode", "content": content}


def _rows(known: Rules) -> Iterator[dict[str, str]]:
    for id_, moves in known.moves.items():
        for grade in sorted(set(moves.values())):
            said = ", ".join(json.dumps(said) for said, to in moves.items() if to == grade)
            days = {"first": f"<= {known.day}", "last": f">= {known.oldest[id_]}"}
            yield {"indicator": json.dumps(id_), "said": said} | days | _given(id_, grade)


def _given(id_: str, grade: Grade) -> dict[str, str]:
    return {"id": json.dumps(id_), "floor": str(grade.floor), "ceiling": str(grade.ceiling)}
