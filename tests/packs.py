"""Random small packs and cases, small enough to try every possibility and varied enough to find faults."""

from __future__ import annotations

from random import Random
from typing import Any

from ladder.files import check
from ladder.judge import compile
from ladder.judge.compile import Rules
from ladder.model.collaboration import Collaboration
from ladder.model.pack import Advice, Applies, Criterion, CrossAdvice, Indicator, Met, Needs, Pack, Targets
from ladder.model.problems import InputFile
from ladder.model.values import Text

from .build import random_arena, random_party, random_record, rules

_ACTS = ("decision", "agreement", "assignment-letter")
_ACCOUNTS = ("minutes", "minutes", "interviews", "statement")


def random_rules(random: Random) -> Rules:
    """One to three steps, the last of them sometimes unpublished, with one to three criteria each."""
    own = rules().pack
    steps = own.ladder.steps[: random.randint(1, 3)]
    if random.random() < 0.3:
        steps = (*steps, own.ladder.steps[-1].model_copy(update={"number": len(steps) + 1}))
    made = [(s.number, f"c{s.number}{n}") for s in steps for n in range(random.choice((1, 1, 2, 3)))]
    criteria = {id_: _criterion(random, id_) for _, id_ in made}
    cross = [_cross(random, f"cross-{n}", list(criteria)) for n in range(random.choice((0, 0, 1, 2)))]
    pack = Pack(
        ladder=own.ladder.model_copy(update={"steps": steps, "variants": ()}),
        evidence=own.evidence,
        terms=own.terms,
        instruments=own.instruments,
        works=own.works,
        targets=Targets(),
        actions=tuple(cross),
        criteria=criteria,
        step_of={id_: number for number, id_ in made},
        hash="random",
    )
    return compile.rules(pack)


def _criterion(random: Random, id_: str) -> Criterion:
    indicators = {f"{id_}-i{n}": _indicator(random) for n in range(random.choice((1, 1, 2, 3)))}
    join = random.choice(("all", "any"))
    actions = [_advice(random, on) for on in ("gap", "open") for _ in range(random.choice((0, 1, 1, 2)))]
    return Criterion(
        title=_text(id_),
        requirement=_text(id_),
        why=_text(id_),
        weight=random.choice(("core",) * 10 + ("condition", "condition", "supporting")),
        applies=Applies(relations=("state-internal",)) if random.random() < 0.15 else Applies(),
        indicators=indicators,
        met=Met(**{join: tuple(indicators)}),
        actions=tuple(actions),
    )


def _indicator(random: Random) -> Indicator:
    return Indicator(
        question=_text("?"),
        needs=_needs(random),
        holds_for_months=random.choice((None, None, 1, 6, 12, 36)),
        per=random.choice((None, None, "party", "party", "any")),
        of=("directorate", "ministry") if random.random() < 0.1 else None,
        renewed_by=tuple(c for c in ("phase-change", "new-party") if random.random() < 0.15),
    )


def _needs(random: Random) -> Any:
    """One kind for both, each its own, only an account, or what nothing can show."""
    act, account = random.choice(_ACTS), random.choice(_ACCOUNTS)
    if random.random() < 0.04:
        return "intent"
    each, done = Needs(act=act, account=account), Needs(account=account)
    return random.choice((act, account, account, each, each, done, done, done))


def _advice(random: Random, on: Any) -> Advice:
    return Advice(on=on, text=_text("Do"), role="lead", effort=random.choice(("low", "medium", "high")))


def _cross(random: Random, id_: str, criteria: list[str]) -> CrossAdvice:
    serves = random.sample(criteria, min(len(criteria), random.randint(2, 4)))
    on: Any = random.choice(("gap", "open"))
    return CrossAdvice(id=id_, serves=tuple(serves), **dict(_advice(random, on)))


def _text(nb: str) -> Text:
    return Text(nb=nb, nn=nb, en=nb)


def random_case(random: Random, rules: Rules, most: int = 6) -> dict[str, Any]:
    """A collaboration for `rules` as data: one arena, up to three parties and `most` records.

    Sometimes there is only one party, and sometimes something does not apply.
    """
    asked = [i for c in rules.pack.criteria.values() for i in c.indicators]
    parties = [random_party(random, f"p{n}") for n in range(random.choice((1, *(2, 3, 3) * 5)))]
    ids = [p["id"] for p in parties]
    arena = random_arena(random, "arena", ids) | {"relation": random.choice(("state-internal", "other"))}
    arena.pop("target", None)
    if random.random() < 0.9:
        arena.pop("parties", None)
    if random.random() < 0.5:
        arena["target"] = random.randint(1, rules.pack.published_steps)
    records = [random_record(random, f"E{n}", asked, ids, [arena]) for n in range(random.randint(0, most))]
    aside = random.sample(asked, 1) if random.random() < 0.15 else []
    why = {"why": "Gjelder ikke.", "source": {"work": "W"}}
    return {
        "collaboration": {"id": "c", "name": "C"},
        "parties": parties,
        "arenas": [arena],
        "evidence": records,
        "not_applicable": [{"indicator": id_, **why} for id_ in aside],
    }


def case_from(data: dict[str, Any], rules: Rules) -> Collaboration:
    return check.collaboration(InputFile("random", data=data), rules.pack)
