"""Random packs and random collaborations as plain data, made so that records collide. One seed, one case."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, timedelta
from random import Random
from typing import Any

from tests.oracle import judge

Data = dict[str, Any]

KINDS = {
    "decision": (5, "act"),
    "agreement": (4, "act"),
    "assignment-letter": (2, "act"),
    "minutes": (3, "account"),
    "interviews": (2, "account"),
    "statement": (1, "account"),
    "self-assessment": (1, "account"),
    "intent": (0, None),
}
COMMON = [
    "decision",
    "assignment-letter",
    "minutes",
    "minutes",
    "interviews",
    "statement",
    "agreement",
    "decision",
]
NEEDS = [
    "minutes",
    "decision",
    "statement",
    "interviews",
    {"act": "decision", "account": "minutes"},
    {"act": "decision", "account": "interviews"},
    {"act": "agreement", "account": "statement"},
    {"account": "minutes"},
    {"account": "interviews"},
]
TIERS = ["ministry", "directorate", "municipality"]
RELATIONS = ["state-internal", "state-municipality"]
PHASES = ["initiative", "decision", "implementation", "operation"]
WEIGHTS = ["core", "core", "core", "condition", "supporting"]
START = date(2016, 1, 1)
DAYS = 5 * 365
SOURCE = {"work": "w", "place": "p"}


@dataclass(frozen=True)
class RandomCase:
    """A pack, a collaboration and a day, all from one seed, and by whom they are read."""

    seed: int
    pack: Data
    collaboration: Data
    day: date
    read: Callable[[Data, Data, date], Data] = judge


def random_case(seed: int, read: Callable[[Data, Data, date], Data] = judge) -> RandomCase:
    rng = Random(seed)
    pack = random_pack(rng)
    collaboration = random_collaboration(rng, pack)
    day = random_day(rng, DAYS, DAYS + 600)
    narrow_moves(rng, pack)
    return RandomCase(seed, pack, collaboration, day, read)


def narrow_moves(rng: Random, pack: Data) -> None:
    """Some moves are made for some relations or phases only: then the criterion stays on its step."""
    for variant in pack["ladder"]["variants"]:
        for move in variant.get("moves", ()):
            step = pack["criteria"][move["criterion"]]["step"]
            if step <= variant["steps"] and rng.random() < 0.5:
                where = rng.choice([{"relations": RELATIONS[:1]}, {"phases": PHASES[2:]}])
                move.update({"step": step, **where})


def random_indicator(rng: Random) -> Data:
    indicator: Data = {"needs": rng.choice(NEEDS)}
    per = rng.choice(["joint", "joint", "party", "party", "any"])
    if per != "joint":
        indicator["per"] = per
        if rng.random() < 0.25:
            indicator["of"] = rng.sample(TIERS, rng.choice([1, 1, 2]))
    if rng.random() < 0.4:
        indicator["holds_for_months"] = rng.choice([12, 24, 60])
    if rng.random() < 0.35:
        indicator["renewed_by"] = rng.choice([["phase-change"], ["new-party"], ["phase-change", "new-party"]])
    return indicator


def random_applies(rng: Random) -> Data:
    asked = rng.choice(["relations", "phases", "tiers", "both", "ends"])
    if asked == "ends":
        return {"ends": True}
    if asked == "both":
        return {"relations": [rng.choice(RELATIONS)], "tiers": [rng.choice(TIERS)]}
    values = {"relations": RELATIONS, "phases": PHASES, "tiers": TIERS}[asked]
    return {asked: rng.sample(values, rng.choice([1, 2]) if len(values) > 2 else 1)}


def random_pack(rng: Random) -> Data:
    """Two to five steps, one to three criteria on each, one to three indicators in each."""
    count = rng.randint(2, 5)
    criteria: dict[str, Data] = {}
    for step in range(1, count + 1):
        for number in range(rng.choice([1, 1, 2, 2, 3])):
            id = f"s{step}-c{number}"
            indicators = {f"{id}-i{n}": random_indicator(rng) for n in range(rng.choice([1, 1, 2, 3]))}
            criterion: Data = {
                "step": step,
                "weight": "core" if number == 0 and rng.random() < 0.9 else rng.choice(WEIGHTS),
            }
            if rng.random() < 0.2:
                criterion["applies"] = random_applies(rng)
            criteria[id] = {
                **criterion,
                "indicators": indicators,
                "met": {rng.choice(["all", "all", "any"]): [*indicators]},
            }
    top = rng.randint(max(1, count - 1), count)
    moves = [
        {"criterion": id, "step": rng.randint(1, top), "weight": rng.choice(WEIGHTS)}
        for id in rng.sample(sorted(criteria), min(len(criteria), rng.randint(0, 3)))
    ]
    whole: Data = {"id": "whole", "steps": count}
    other: Data = {"id": "other", "steps": top, **({"moves": moves} if moves else {})}
    return {
        "evidence": {
            "against_in_full_from": "minutes",
            "newer_beats_older_after_months": rng.choice([6, 6, 3, 12]),
            "holds_for_months": rng.choice([36, 36, 24]),
            "kinds": {
                kind: {"strength": strength, **({"nature": nature} if nature else {})}
                for kind, (strength, nature) in KINDS.items()
            },
        },
        "ladder": {
            "variant": rng.choice(["whole", "whole", "whole", "other"]),
            "published": "other",
            "steps": [{"number": number, "id": f"step-{number}"} for number in range(1, count + 1)],
            "variants": [whole, other],
        },
        "criteria": criteria,
    }


def random_day(rng: Random, low: int, high: int) -> date:
    return START + timedelta(days=rng.randint(low, high))


def blurred(rng: Random, day: date) -> date | str:
    """The day itself, or only its month, or only its year."""
    return rng.choice([day, day, day, day, f"{day:%Y-%m}", f"{day:%Y}"])


def random_parties(rng: Random) -> list[Data]:
    """One to five parties: founders, newcomers and some who have left."""
    count = rng.choice([1, 2, 2, 3, 3, 4, 4, 5])
    founded = rng.choice([None, START, START + timedelta(days=1300)])
    parties = []
    for number in range(count):
        party: Data = {"id": "abcde"[number], "tier": rng.choice(TIERS)}
        if founded:
            party["since"] = founded
        if number and rng.random() < 0.3:
            party["since"] = random_day(rng, 1320, DAYS + 200)
        if rng.random() < 0.12:
            left = random_day(rng, DAYS - 300, DAYS + 500)
            party["until"] = max(left, party.get("since", left))  # it leaves after it has come
        parties.append(party)
    return parties


def random_arenas(rng: Random, ids: list[str]) -> list[Data]:
    arenas = []
    for number in range(rng.choice([1, 1, 1, 2])):
        arena: Data = {"id": f"arena-{number}", "relation": rng.choice(RELATIONS)}
        if len(ids) > 2 and rng.random() < 0.3:
            arena["parties"] = sorted(rng.sample(ids, rng.randint(2, len(ids))))
        if rng.random() < 0.4:
            arena["ends"] = {"date": random_day(rng, DAYS, DAYS + 900), "source": SOURCE}
        if rng.random() < 0.7:
            days = sorted(rng.sample(range(DAYS + 300), rng.randint(1, 3)))
            names = sorted(rng.sample(PHASES, len(days)), key=PHASES.index)
            arena["phases"] = [
                {"phase": name, "since": START + timedelta(days=day)}
                for name, day in zip(names, days, strict=True)
            ]
        arenas.append(arena)
    return arenas


def near(rng: Random, days: list[date]) -> date:
    """A day on, just beside, or some months from a day that is used before: so do records collide."""
    if not days or rng.random() < 0.25:
        return random_day(rng, 300, DAYS + 650)
    step = rng.choice([0, 0, 1, -1, 20, 70, 150, 185, 200, 400, -100, 900])
    return rng.choice(days) + timedelta(days=step)


def random_dates(rng: Random, day: date) -> Data:
    """When it was so: exact or not, now and then undated, from before its date, or to a last day."""
    dates: Data = {"date": blurred(rng, day)} if rng.random() < 0.95 else {}
    if rng.random() < 0.25:
        since = day - timedelta(days=rng.choice([1, 30, 200, 700]))
        dates["since"] = since if since.year == day.year else blurred(rng, since)
    if rng.random() < 0.2:
        until = day + timedelta(days=rng.choice([60, 200, 400, 800, 1500, 2500]))
        dates["until"] = rng.choice([until, f"{until.year}", f"{until:%Y-%m}"])
    return dates


def random_names(rng: Random, parties: list[Data], day: date) -> list[str]:
    """Whom a record names: nobody, some, one, all, those who were parties, or one who came late."""
    ids = [party["id"] for party in parties]
    late = [party["id"] for party in parties if party.get("since", date.min) > START + timedelta(days=1310)]
    named = {
        "nobody": [],
        "some": sorted(rng.sample(ids, rng.randint(1, len(ids)))),
        "one": [rng.choice(ids)],
        "all": ids,
        "were": [party["id"] for party in parties if party.get("since", date.min) <= day],
        "late": [rng.choice(late)] if late else [],
    }
    return named[rng.choice(["nobody", *named])]


def random_record(
    rng: Random, number: int, hot: list[str], parties: list[Data], arenas: list[Data], days: list[date]
) -> Data:
    """One record on a few indicators, most often on those that other records are about."""
    day = near(rng, days)
    days.append(day)
    kind = rng.choice([*COMMON * 2, "self-assessment", "intent"])
    record: Data = {"id": f"r{number:02}", "what": "…", "kind": kind, **random_dates(rng, day)}
    if named := random_names(rng, parties, day):
        record["parties"] = named
    if len(arenas) > 1 and rng.random() < 0.5:
        record["arenas"] = [rng.choice(arenas)["id"]]
    favourite = rng.choice(["supports", "supports", "against", "against", "partly"])
    for indicator in rng.sample(hot, min(len(hot), rng.randint(1, 5))):
        key = favourite if rng.random() < 0.8 else rng.choice(["supports", "against", "partly"])
        record.setdefault(key, []).append(indicator)
    return {**record, "source": SOURCE}


def pieces(rng: Random, hot: list[str], parties: list[Data]) -> list[Data]:
    """Records that each name some of the parties and together name all."""
    day = random_day(rng, DAYS - 300, DAYS)
    ids = [party["id"] for party in parties]
    cut = rng.randint(0, len(ids))
    parts = rng.choice([[ids[:cut], ids[cut:]], [ids[1:], ids[:-1]]])
    shared = {"what": "…", "source": SOURCE, rng.choice(["supports", "supports", "against"]): hot}
    return [
        {
            **shared,
            "id": f"p{number}{kind[0]}",
            "kind": kind,
            "date": day + timedelta(days=number),
            "parties": part,
        }
        for number, part in enumerate(parts)
        for kind in ("decision", "minutes")
        if part
    ]


def turned(rng: Random, hot: list[str], parties: list[Data]) -> list[Data]:
    """What was so for all before the late came, and the opposite of those who were there, after."""
    early = [party["id"] for party in parties if party.get("since", START) <= START + timedelta(days=1310)]
    first, second = rng.sample(["supports", "against"], 2)
    shared = {"what": "…", "source": SOURCE, "kind": rng.choice(["decision", "minutes"])}
    return [
        {**shared, "id": "t0", "date": random_day(rng, 1290, 1318), first: hot},
        {**shared, "id": "t1", "date": random_day(rng, DAYS - 100, DAYS), second: hot, "parties": early},
    ]


def random_collaboration(rng: Random, pack: Data) -> Data:
    parties = random_parties(rng)
    arenas = random_arenas(rng, [party["id"] for party in parties])
    indicators = sorted(i for criterion in pack["criteria"].values() for i in criterion["indicators"])
    hot = rng.sample(indicators, min(len(indicators), rng.randint(2, 8)))
    days: list[date] = [party["since"] for party in parties if "since" in party]
    evidence = []
    generous = rng.random() < 0.35  # somebody has written down that all is in place
    if generous:
        day = random_day(rng, DAYS - 400, DAYS)
        days.append(day)
        evidence.append(
            {
                "id": "r00",
                "what": "…",
                "kind": "decision",
                "date": day,
                "supports": indicators,
                "source": SOURCE,
            }
        )
        done = [
            i
            for c in pack["criteria"].values()
            for i, x in c["indicators"].items()
            if "act" not in x["needs"]
        ]
        evidence.append({**evidence[0], "id": "r01", "kind": "minutes", "supports": done or indicators})
    evidence += [
        random_record(rng, number, hot, parties, arenas, days)
        for number in range(2, 2 + rng.choice([0, 1, 2, 3, 5, 8, 12]) + (not generous))
    ]
    if rng.random() < 0.4:
        evidence += pieces(rng, hot, parties)
    if rng.random() < 0.2:
        evidence += turned(rng, hot, parties)
    collaboration: Data = {
        "collaboration": {"id": "case", "name": "Case"},
        "parties": parties,
        "arenas": arenas,
        "evidence": evidence,
    }
    if rng.random() < 0.25:
        aside = rng.choice([hot[:1], hot[:2], [*rng.choice([*pack["criteria"].values()])["indicators"]]])
        collaboration["not_applicable"] = [
            {
                "indicator": indicator,
                **({"arena": rng.choice(arenas)["id"]} if rng.random() < 0.3 else {}),
                "why": "…",
                "source": SOURCE,
            }
            for indicator in aside
        ]
    return collaboration


def large_case(criteria: int, seed: int = 1) -> tuple[Data, Data, date]:
    """A pack with so many criteria, nearly all of them core, on five steps; a collaboration, and a day.

    One step is met, one is known to be not met; of one a single criterion is open, and the others are as
    random records leave them.
    """
    rng = Random(seed)
    pack = random_pack(rng)
    ids = [(1 + number % 5, f"s{1 + number % 5}-c{number}") for number in range(criteria)]
    pack["criteria"] = {id: large_criterion(rng, step, id) for step, id in ids}
    pack["ladder"] = {
        "variant": "whole",
        "published": "other",
        "steps": [{"number": number, "id": f"step-{number}"} for number in range(1, 6)],
        "variants": [{"id": "whole", "steps": 5}, {"id": "other", "steps": 4}],
    }
    parties = [{"id": id, "tier": TIERS[0]} for id in "ab"]
    arenas = [{"id": "arena-0", "relation": RELATIONS[0]}]
    day = START + timedelta(days=DAYS)
    asked = {
        step: [i for s, id in ids if s == step for i in pack["criteria"][id]["indicators"]]
        for step in range(1, 6)
    }
    whole = {"what": "…", "kind": "decision", "date": day, "source": SOURCE}
    records = [
        {"id": "met", **whole, "supports": asked[1]},
        {"id": "open", **whole, "supports": asked[2][:-1]},
        {"id": "not-met", **whole, "against": asked[3]},
    ]
    rest, days = [*asked[4], *asked[5]], []
    records += [random_record(rng, number, rest, parties, arenas, days) for number in range(criteria // 2)]
    return pack, {"problem": {}, "parties": parties, "arenas": arenas, "evidence": records}, day


def large_criterion(rng: Random, step: int, id: str) -> Data:
    """One indicator, now and then two, and in one of fifty criteria twenty."""
    count = rng.choice([1] * 44 + [2] * 5 + [20])
    indicators = {f"{id}-i{n}": {"needs": "minutes", "holds_for_months": 60} for n in range(count)}
    weight = "core" if rng.random() < 0.95 else "condition"
    return {"step": step, "weight": weight, "indicators": indicators, "met": {"all": [*indicators]}}
