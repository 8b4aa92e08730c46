"""clipspy: one rule joins what is said with what it moves; the records are facts that come and go."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from clips import Environment

from ladder.model.collaboration import Evidence
from tests.benchmarks.loop import Ends
from tests.benchmarks.peer import Matcher, Rules, claims, joined

BUILT = (
    "(deftemplate claim (slot indicator) (slot said) (slot first) (slot last))",
    "(deftemplate asked (slot indicator) (slot day) (slot oldest))",
    "(deftemplate moves (slot indicator) (slot said) (slot floor) (slot ceiling))",
    "(deftemplate moved (slot indicator) (slot floor) (slot ceiling))",
    """(defrule counts
         (claim (indicator ?i) (said ?s) (first ?first) (last ?last))
         (moves (indicator ?i) (said ?s) (floor ?floor) (ceiling ?ceiling))
         (asked (indicator ?i) (day ?day&:(<= ?first ?day)) (oldest ?oldest&:(>= ?last ?oldest)))
         => (assert (moved (indicator ?i) (floor ?floor) (ceiling ?ceiling))))""",
)
FORGET = [f"(do-for-all-facts ((?f {name})) TRUE (retract ?f))" for name in ("claim", "moved")]

WAY = "one rule, the records as facts"


def matcher(known: Rules) -> Matcher:
    """Asserts the records, runs the rule and retracts them."""
    environment = Environment()
    for construct in BUILT:
        environment.build(construct)
    environment.load_facts("\n".join(_facts(known)))
    claim, moved = environment.find_template("claim"), environment.find_template("moved")

    def match(records: Iterable[Evidence]) -> Ends:
        for one in claims(records):
            claim.assert_fact(**one._asdict())
        environment.run()
        rows = ((one["indicator"], one["floor"], one["ceiling"]) for one in moved.facts())
        found = joined(known, rows)
        for forget in FORGET:
            environment.eval(forget)
        return found

    return match


def _facts(known: Rules) -> Iterator[str]:
    for id_, oldest in known.oldest.items():
        yield f'(asked (indicator "{id_}") (day {known.day}) (oldest {oldest}))'
        for said, (floor, ceiling) in known.moves[id_].items():
            yield f'(moves (indicator "{id_}") (said "{said}") (floor {floor}) (ceiling {ceiling}))'
