"""A second, slow and plain reading of how evidence is weighed and joined.

Written from what is decided about weighing ("the design" below, with its sections), not from the program, and
every function says which clause it carries out. Nothing here is fast, and nothing is shared with the program.
A collaboration and a pack are plain data, as `tomllib` reads them; what comes out is plain data too.

The program is held against it, and both against the laws.

    python -m tests.oracle 20000 1000000

holds the laws against so many random cases, from that seed on (0 where none is given), and prints in how many
each clause decided something.
"""

import calendar
import sys
import tomllib
from collections import Counter
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from typing import Any

Data = dict[str, Any]
Ends = tuple[int, int]

NOT_MET, PARTLY, MET = 0, 1, 2
UNKNOWN: Ends = (NOT_MET, MET)
FOR, AGAINST, IN_PART = "for", "against", "partly"
LISTS = {"supports": FOR, "against": AGAINST, "partly": IN_PART}


# --- Dates -------------------------------------------------------------------------------------------------


def first_day(when: date | str) -> date:
    """An inexact date counts from its first possible day (4, Dates)."""
    if isinstance(when, date):
        return when
    year, month, day = [*map(int, when.split("-")), 1, 1][:3]
    return date(year, month, day)


def last_day(when: date | str) -> date:
    """An inexact date ages from its last possible day (4, Dates)."""
    if isinstance(when, date):
        return when
    parts = [int(part) for part in when.split("-")]
    if len(parts) == 1:
        return date(parts[0], 12, 31)
    if len(parts) == 2:
        return date(parts[0], parts[1], calendar.monthrange(parts[0], parts[1])[1])
    return date(parts[0], parts[1], parts[2])


def inexact(when: date | str) -> bool:
    return first_day(when) != last_day(when)


def months_after(day: date, months: int) -> date:
    """The same day so many months later, or the last of that month where it has no such day."""
    year, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    return date(year, month + 1, min(day.day, calendar.monthrange(year, month + 1)[1]))


# --- The pack ----------------------------------------------------------------------------------------------


def pack_in(folder: Path, variant: str | None = None) -> Data:
    """The rules in a folder as plain data, with the variant that is asked for as the one in use."""
    ladder = tomllib.loads((folder / "ladder.toml").read_text("utf-8"))
    if variant is not None:
        ladder["variant"] = variant
    criteria = {}
    for file in sorted((folder / "criteria").glob("*/*.toml")):
        criterion = tomllib.loads(file.read_text("utf-8"))
        criterion["step"] = int(file.parent.name.split("-")[0])
        criteria[file.stem] = criterion
    evidence = tomllib.loads((folder / "evidence.toml").read_text("utf-8"))
    return {"evidence": evidence, "ladder": ladder, "criteria": criteria}


def variant_of(pack: Data, name: str) -> Data:
    return next(v for v in pack["ladder"]["variants"] if v["id"] == name)


def criteria_in(
    pack: Data, name: str, relation: str, phase: str | None, clauses: Counter[str]
) -> dict[str, Data]:
    """A variant may move a criterion to another step and change its weight, in all arenas or in some (2)."""
    variant = variant_of(pack, name)
    moves = {}
    for move in variant.get("moves", ()):
        there = relation in move.get("relations", (relation,)) and phase in move.get("phases", (phase,))
        clauses["variant: another weight, but not here"] += not there
        clauses["variant: another weight here"] += there and not {"relations", "phases"}.isdisjoint(move)
        if there:
            moves[move["criterion"]] = move
    found = {}
    for id, criterion in pack["criteria"].items():
        step, weight = criterion["step"], criterion["weight"]
        if id in moves:
            clauses["variant: another step"] += moves[id]["step"] != step
            clauses["variant: another weight"] += moves[id]["weight"] != weight
            step, weight = moves[id]["step"], moves[id]["weight"]
        if step <= variant["steps"]:
            found[id] = {**criterion, "step": step, "weight": weight}
    return found


# --- Parties and arenas ------------------------------------------------------------------------------------


def parties_of(collaboration: Data, arena: Data) -> list[Data]:
    """The parties of an arena, whenever they were: those it names, or else all."""
    named = arena.get("parties")
    return [party for party in collaboration["parties"] if named is None or party["id"] in named]


def is_party(party: Data, first: date, last: date) -> bool:
    """Parties count from `since` to `until` (4, Who is asked); on any day of these?"""
    came = "since" not in party or first_day(party["since"]) <= last
    stayed = "until" not in party or last_day(party["until"]) >= first
    return came and stayed


def joined_after(party: Data, when: date | str) -> bool:
    """A party that joined later than a record's date (3)."""
    return "since" in party and first_day(party["since"]) > last_day(when)


def phase_on(arena: Data, day: date) -> str | None:
    """The phase an arena is in: the latest that has begun."""
    begun = [phase for phase in arena.get("phases", ()) if first_day(phase["since"]) <= day]
    return max(begun, key=lambda phase: first_day(phase["since"]))["phase"] if begun else None


def applies(criterion: Data, arena: Data, present: list[Data], day: date, clauses: Counter[str]) -> bool:
    """Only by relation or phase, where a tier takes part, or where an end is known (2; 4, Who is asked)."""
    asked = criterion.get("applies", {})
    if unknown := set(asked) - {"relations", "phases", "tiers", "ends"}:
        raise ValueError(f"applies: {unknown}")
    answers = {}
    if "relations" in asked:
        answers["relation"] = arena["relation"] in asked["relations"]
    if "phases" in asked:
        answers["phase"] = phase_on(arena, day) in asked["phases"]
    if "tiers" in asked:
        answers["tier"] = any(party.get("tier") in asked["tiers"] for party in present)
    if asked.get("ends"):
        answers["end"] = "ends" in arena
    for name, answer in answers.items():
        clauses[f"a criterion that does not apply: {name}"] += not answer
    return all(answers.values())


def set_aside(collaboration: Data, arena: Data, indicator: str) -> bool:
    """A collaboration may set an indicator aside, in one arena or in all (3, Not applicable)."""
    return any(
        item["indicator"] == indicator and item.get("arena", arena["id"]) == arena["id"]
        for item in collaboration.get("not_applicable", ())
    )


def is_in(collaboration: Data, arena: Data, record: Data) -> bool:
    """A record is about the arenas it names, or else about those that hold all the parties it names."""
    if "arenas" in record:
        return arena["id"] in record["arenas"]
    return set(record.get("parties", ())) <= {party["id"] for party in parties_of(collaboration, arena)}


# --- One record on one indicator ---------------------------------------------------------------------------


@dataclass
class Word:
    """What one record says on one indicator in one arena."""

    record: Data
    way: str  # for, against, partly
    reason: str | None = None  # why it moves nothing, None when it stands
    floor: int = NOT_MET  # what it raises a floor to
    ceiling: int = MET  # what it lowers a ceiling to
    act: bool = False
    barred: bool = False  # an act for, on a question of what is done: beats nothing
    whole: bool = False  # about the collaboration as a whole
    named: frozenset[str] = frozenset()
    about: frozenset[str] = frozenset()  # the asked parties it speaks for
    begins: date = date.min
    ends: date = date.max
    beaten: dict[tuple[str, str], list[str]] = field(
        default_factory=dict
    )  # (party, end) to those who beat it

    @property
    def full(self) -> bool:
        return self.floor == MET if self.way == FOR else self.ceiling == NOT_MET and self.way == AGAINST

    @property
    def far(self) -> int:
        """How far it moves: in full or half."""
        return MET if self.full else PARTLY

    @property
    def aged(self) -> bool:
        return self.reason in {"stale", "ended"}

    @property
    def has_spoken(self) -> bool:
        """It stands, or stood until it aged or ended: it may have beaten others."""
        return self.reason is None or self.aged


@dataclass
class Asked:
    """One indicator asked in one arena on one day."""

    id: str
    indicator: Data
    arena: Data
    members: list[Data]  # of the arena, whenever they were
    parties: list[Data]  # who are asked on the day
    day: date
    evidence: Data
    clauses: Counter[str]

    @property
    def per(self) -> str:
        return self.indicator.get("per", "joint")

    def kind(self, record: Data) -> Data:
        return self.evidence["kinds"][record["kind"]]


def strong_enough(asked: Asked, record: Data) -> bool:
    """Strong enough moves in full; what an indicator needs may differ for acts and accounts (4, Strength)."""
    needs, kind = asked.indicator["needs"], asked.kind(record)
    if isinstance(needs, str):
        return kind["strength"] >= asked.evidence["kinds"][needs]["strength"]
    if kind["nature"] not in needs:
        return False
    enough = kind["strength"] >= asked.evidence["kinds"][needs[kind["nature"]]]["strength"]
    if len(needs) == 2:
        other = needs["account" if kind["nature"] == "act" else "act"]
        asked.clauses["needs differ for acts and accounts"] += enough != (
            kind["strength"] >= asked.evidence["kinds"][other]["strength"]
        )
    return enough


def asks_what_is_done(asked: Asked) -> bool:
    """Where it asks what is done rather than decided, its `needs` names no act (4, Strength)."""
    return not isinstance(asked.indicator["needs"], str) and "act" not in asked.indicator["needs"]


def weigh(asked: Asked, word: Word) -> None:
    """For: in full or half. Against: from minutes up in full, else half. Partly: both ends at 1 (4)."""
    kind = asked.kind(word.record)
    word.act = kind["nature"] == "act"
    if word.way == FOR:
        word.floor = MET if strong_enough(asked, word.record) else PARTLY
        asked.clauses["for in full" if word.floor == MET else "for half"] += 1
        if word.act and asks_what_is_done(asked):
            word.barred = True
            asked.clauses["done: an act for moves half"] += 1
    elif word.way == AGAINST:
        full = asked.evidence["kinds"][asked.evidence["against_in_full_from"]]["strength"]
        word.ceiling = NOT_MET if kind["strength"] >= full else PARTLY
        asked.clauses["against in full" if word.ceiling == NOT_MET else "against half"] += 1
        asked.clauses["done: an act against counts as any other"] += word.act and asks_what_is_done(asked)
    else:
        word.floor = PARTLY
        word.ceiling = MET if is_weakest_account(asked.evidence, kind) else PARTLY
        asked.clauses["partly" if word.ceiling == PARTLY else "partly from the weakest account"] += 1


def is_weakest_account(evidence: Data, kind: Data) -> bool:
    """An account of the weakest strength that moves anything (4, Partly)."""
    strengths = [
        k["strength"] for k in evidence["kinds"].values() if k.get("nature") == "account" and k["strength"]
    ]
    return kind.get("nature") == "account" and kind["strength"] == min(strengths)


def last_day_it_holds(asked: Asked, record: Data) -> tuple[date, str]:
    """Nothing holds for ever (4, Freshness, Dates), and why it holds no longer.

    The shorter of `until` and the indicator's own term decides; where only the pack's default asks for
    freshness, what has an `until` holds until then. Both count from the last day of an inexact date.
    """
    own = asked.indicator.get("holds_for_months")
    term = months_after(last_day(record["date"]), own or asked.evidence["holds_for_months"])
    if "until" not in record:
        return term, "stale"
    until = last_day(record["until"])
    if own is None:
        asked.clauses["until beyond the pack's default"] += until >= asked.day > term
        return until, "ended"
    asked.clauses["until before the own term" if until < term else "own term before until"] += until != term
    return min((until, "ended"), (term, "stale"))


def changes(asked: Asked) -> list[tuple[str, date | str]]:
    """What asks for new evidence: phases after the first, parties after the founders (4, Freshness).

    Founders are those without `since`, or, where all have one, those with the earliest.
    """
    asked_by = asked.indicator.get("renewed_by", ())
    found: list[tuple[str, date | str]] = []
    if "phase-change" in asked_by:
        begun = sorted((phase["since"] for phase in asked.arena.get("phases", ())), key=first_day)
        found += [("phase-change", since) for since in begun[1:]]
    if "new-party" in asked_by:
        arrivals = [party.get("since", date.min) for party in asked.members]
        founded = min(map(first_day, arrivals))
        found += [("new-party", since) for since in arrivals if first_day(since) > founded]
    return [(what, since) for what, since in found if first_day(since) <= asked.day]


def out_of_phase(asked: Asked, record: Data) -> bool:
    """`renewed_by` asks for evidence certainly on or after the change (4, Freshness)."""
    before = [(what, since) for what, since in changes(asked) if first_day(record["date"]) < last_day(since)]
    for what, since in before:
        asked.clauses[f"renewed by {what}"] += 1
        if last_day(record["date"]) >= first_day(since):
            asked.clauses["renewed: not certainly on or after the change"] += 1
    return bool(before)


def speak_for(asked: Asked, word: Word) -> None:
    """Whom a record speaks for (3, the table and what follows it).

    Naming nobody: on a joint question the collaboration as a whole, otherwise those who were parties on its
    date. Naming all who were parties on its date, at least two, is the same as naming nobody. Who is named is
    always spoken for.
    """
    record, clauses = word.record, asked.clauses
    ids = {party["id"] for party in asked.members}
    word.named = frozenset(record.get("parties", ())) & ids
    nobody = not record.get("parties")
    were = {
        p["id"] for p in asked.members if is_party(p, first_day(record["date"]), last_day(record["date"]))
    }
    names_all = len(were) >= 2 and were <= word.named
    present = {party["id"] for party in asked.parties}
    if asked.per == "joint":
        word.whole = nobody or names_all
        word.about = frozenset(present if word.whole else word.named & present)
        clauses["joint: nobody named, about the whole"] += nobody
        clauses["naming all is naming nobody"] += not nobody and word.whole
        if word.whole and any(p["id"] in present and joined_after(p, record["date"]) for p in asked.members):
            clauses["joint: a later party shares the answer"] += 1
    else:
        word.about = frozenset((were | word.named if nobody else word.named) & present)
        clauses["per: nobody named, those who were parties"] += nobody
        clauses["per: nobody named, a later party is not spoken for"] += nobody and not present <= were
    if nobody and inexact(record["date"]):
        on_the_first = {
            p["id"]
            for p in asked.members
            if is_party(p, first_day(record["date"]), first_day(record["date"]))
        }
        clauses["a party on any day of an inexact date"] += bool((were - on_the_first) & present)


def why_never_heard(asked: Asked, word: Word) -> str | None:
    """What moves nothing on any day: intent, undated, about nobody who is asked, one party's own (3, 4)."""
    record, clauses = word.record, asked.clauses
    if not asked.kind(record)["strength"]:
        clauses["intent moves nothing"] += 1
        return "intent"
    if "date" not in record:
        clauses["undated moves nothing"] += 1
        clauses["since without date is undated"] += "since" in record
        return "undated"
    speak_for(asked, word)
    if not word.about:
        return "not-asked"
    if asked.per == "joint" and len(word.named) == 1 and not word.whole:
        if word.way != AGAINST:
            clauses["joint: one party's own, for" if word.way == FOR else "joint: one party's partly"] += 1
            return "one-party"
        clauses["joint: one party heard against"] += 1
    return None


def why_silent_now(asked: Asked, word: Word) -> str | None:
    """What moves nothing on this day: not yet so, no longer so, or from before a change (4)."""
    record, clauses = word.record, asked.clauses
    word.begins = first_day(record.get("since", record["date"]))
    word.ends, why_ended = last_day_it_holds(asked, record)
    if word.begins > asked.day:
        clauses["later than the day"] += 1
        return "later"
    clauses["inexact: counts from its first day"] += last_day(record["date"]) > asked.day >= word.begins
    clauses["since: so from then on"] += first_day(record["date"]) > asked.day
    weigh(asked, word)
    if out_of_phase(asked, record):  # before its age: set aside for good, it holds nothing down either
        return "out-of-phase"
    if word.ends < asked.day:
        by = "by its own term" if "holds_for_months" in asked.indicator else "by default"
        clauses["ended" if why_ended == "ended" else f"stale {by}"] += 1
        return why_ended
    count_freshness(asked, word)
    return None


def count_freshness(asked: Asked, word: Word) -> None:
    """For the count only: what made a standing record stand."""
    record = word.record
    if "until" not in record and inexact(record["date"]):
        months = asked.indicator.get("holds_for_months") or asked.evidence["holds_for_months"]
        asked.clauses["inexact: ages from its last day"] += (
            months_after(first_day(record["date"]), months) < asked.day
        )
    if "until" in record:
        asked.clauses["an inexact until holds to its last day"] += first_day(record["until"]) < asked.day
    renewed = asked.indicator.get("renewed_by", ())
    if "phase-change" in renewed:
        begun = [first_day(phase["since"]) for phase in asked.arena.get("phases", ())]
        asked.clauses["the first phase is no change"] += (
            bool(begun) and first_day(record["date"]) < min(begun) <= asked.day
        )
    if "new-party" in renewed:
        came = [first_day(p["since"]) for p in asked.members if "since" in p]
        founded = len(came) == len(asked.members) and first_day(record["date"]) < min(came) <= asked.day
        asked.clauses["the founders are no change"] += founded


# --- One record against another ----------------------------------------------------------------------------


def certainly_later(asked: Asked, newer: Word, older: Word) -> bool:
    """An act at once, counted from when it was made; an account by the margin (4, Newer beats older).

    As the newer an act counts from `since`, else `date`, an account from `date`; as the older, both do from
    `date`.
    """
    then = last_day(older.record["date"])
    if newer.act:
        return first_day(newer.record.get("since", newer.record["date"])) > then
    return first_day(newer.record["date"]) >= months_after(
        then, asked.evidence["newer_beats_older_after_months"]
    )


def beats(asked: Asked, newer: Word, older: Word, end: str) -> bool:
    """Does newer evidence replace this end of older, opposite evidence about the same party? (4)

    A *partly* beats nothing and is beaten at one end, by what moves in full: a *for* takes its ceiling, an
    *against* its floor. Other evidence is beaten by what moves it at least as far.
    """
    if newer.way in {IN_PART, older.way}:
        return False
    if older.way == IN_PART:
        right_end = end == ("ceiling" if newer.way == FOR else "floor")
        far_enough = newer.full and right_end
    else:
        right_end, far_enough = True, newer.far >= older.far
    later = certainly_later(asked, newer, older)
    if newer.barred:
        asked.clauses["done: an act for beats nothing"] += later and right_end and older.way == AGAINST
        return False
    count_beating(asked, newer, older, later=later, far_enough=far_enough, right_end=right_end)
    return later and far_enough


def count_beating(
    asked: Asked, newer: Word, older: Word, *, later: bool, far_enough: bool, right_end: bool
) -> None:
    """For the count only: what decided whether the one beats the other."""
    clauses, new, old = asked.clauses, newer.record, older.record
    if later and far_enough:
        clauses["a partly is beaten at one end" if older.way == IN_PART else "newer beats older"] += 1
        within = first_day(new["date"]) < months_after(
            last_day(old["date"]), asked.evidence["newer_beats_older_after_months"]
        )
        clauses["an act beats at once"] += newer.act and within
        clauses["an account beats by the margin"] += not newer.act
        clauses["what beat it has aged or ended"] += newer.aged and older.reason is None
    elif later and right_end:
        clauses["too weak to beat"] += 1
    elif far_enough and first_day(new["date"]) > last_day(old["date"]):
        clauses["an account within the margin beats nothing"] += not newer.act
        clauses["an act made earlier than it is dated beats nothing"] += newer.act
    elif far_enough and last_day(new["date"]) > last_day(old["date"]):
        clauses["inexact: not certainly later"] += 1


def newcomer_decides(asked: Asked, narrow: Word, wide: Word, party: Data) -> bool:
    """A joint answer is not contested by a record about a later newcomer alone (3).

    The newcomer only shares the joint answer; a record about newcomers alone is the nearer one, and takes the
    place of the shared answer at them, unless the joint answer itself beats it.
    """
    later = {p["id"] for p in asked.members if joined_after(p, wide.record["date"])}
    return (
        asked.per == "joint"
        and wide.whole
        and bool(narrow.named)
        and narrow.named <= later
        and party["id"] in narrow.about
        and {narrow.way, wide.way} == {FOR, AGAINST}
        and not beats(asked, wide, narrow, "both")
    )


def settle_beaten(asked: Asked, words: list[Word], party: Data) -> None:
    """Who has beaten whom at one party: pair by pair, so that what has been beaten stays beaten (4)."""
    id = party["id"]
    here = [word for word in words if id in word.about and word.has_spoken]
    for older in here:
        for newer in here:
            for end in ("floor", "ceiling"):
                beaten = beats(asked, newer, older, end)
                if not beaten and newcomer_decides(asked, newer, older, party):
                    asked.clauses["joint: a record about a later newcomer contests nothing"] += 1
                    beaten = True
                if beaten:
                    older.beaten.setdefault((id, end), []).append(newer.record["id"])


def came_first(asked: Asked, ids: frozenset[str]) -> frozenset[str]:
    """Those of them who joined first."""
    came = {p["id"]: first_day(p["since"]) for p in asked.members if p["id"] in ids}
    return frozenset(id for id, day in came.items() if day == min(came.values()))


def share_beaten(asked: Asked, words: list[Word]) -> None:
    """A later party shares a joint answer as it stands: beaten at all who were there is beaten at it.

    What has been beaten stays beaten (4): it does not come back because somebody joins. Where nobody was a
    party yet, those who came first stand in the place of those who were there.
    """
    for word in words:
        if asked.per != "joint" or not word.whole:
            continue
        later = {p["id"] for p in asked.parties if joined_after(p, word.record["date"])}
        there = word.about - later or came_first(asked, word.about)
        later -= there
        for end in ("floor", "ceiling"):
            if there and all((id, end) in word.beaten for id in there):
                by = sorted({id for party in there for id in word.beaten[party, end]})
                for id in later:
                    asked.clauses["joint: what is beaten does not come back"] += (id, end) not in word.beaten
                    word.beaten.setdefault((id, end), by)


# --- One party ---------------------------------------------------------------------------------------------


@dataclass
class AtParty:
    floor: int
    ceiling: int
    contested: bool
    met_by: frozenset[str]  # the records about the whole that show it in full here
    shares: bool  # whether all that is said for and against here is a joint answer from before it joined


def held_down(word: Word, here: list[Word], party: str) -> int:
    """What has aged moves nothing, but what it contradicted rises no higher for that (4).

    How high this word may lift the floor, for all that once stood beside it and has aged or ended since,
    unbeaten. What came after the other had aged was never contradicted by it.
    """
    return min(
        (
            other.ceiling
            for other in here
            if other.aged and (party, "ceiling") not in other.beaten and word.begins <= other.ends
        ),
        default=MET,
    )


def at_party(asked: Asked, words: list[Word], party: Data) -> AtParty:
    """Among the records that stand, evidence for raises a floor and evidence against lowers a ceiling (3)."""
    id, clauses = party["id"], asked.clauses
    here = [word for word in words if id in word.about and word.has_spoken]
    standing = [word for word in here if word.reason is None]
    lifting = [word for word in standing if word.floor > NOT_MET and (id, "floor") not in word.beaten]
    lowering = [word for word in standing if word.ceiling < MET and (id, "ceiling") not in word.beaten]
    raised = max((word.floor for word in lifting), default=NOT_MET)
    held = max((min(word.floor, held_down(word, here, id)) for word in lifting), default=NOT_MET)
    lowered = min((word.ceiling for word in lowering), default=MET)
    floor, ceiling = min(held, lowered), max(raised, lowered)  # ends that cross are put in order
    contested = any(w.way == FOR for w in lifting) and any(w.way == AGAINST for w in lowering)
    clauses["ends that cross are put in order"] += raised > lowered
    clauses["contested"] += contested
    clauses["partly contradicts neither"] += not contested and bool(lifting) and bool(lowering)
    clauses["ageing raises no floor"] += min(raised, lowered) > floor
    met_by = frozenset(
        word.record["id"]
        for word in lifting
        if word.whole and min(word.floor, held_down(word, here, id)) == MET
    )
    said = [w for w in lifting if w.way == FOR] + [w for w in lowering if w.way == AGAINST]
    joint = asked.per == "joint" and all(word.whole for word in said)
    shares = joint and all(joined_after(party, word.record["date"]) for word in said)
    return AtParty(floor, ceiling, contested, met_by, shares)


def share_no_dispute(by_party: dict[str, AtParty]) -> None:
    """One who only shares what was answered both ways disputes nothing that nobody disputed before (3)."""
    disputed = [ends for ends in by_party.values() if ends.contested]
    if all(ends.shares for ends in disputed):
        for ends in disputed:
            ends.contested = False


# --- Joining -----------------------------------------------------------------------------------------------


def join_parties(asked: Asked, by_party: dict[str, AtParty]) -> Ends:
    """Met for every party, begun for two or more, known to lack when it lacks at one or more (3)."""
    floors = [ends.floor for ends in by_party.values()]
    ceilings = [ends.ceiling for ends in by_party.values()]
    clauses = asked.clauses
    if asked.per == "any":
        clauses["any: the largest"] += min(floors) < max(floors) or min(ceilings) < max(ceilings)
        return max(floors), max(ceilings)
    if len(by_party) == 1:
        clauses["one that is asked decides"] += (floors[0], ceilings[0]) != UNKNOWN
        return floors[0], ceilings[0]
    begun = sum(floor >= PARTLY for floor in floors)
    floor = MET if min(floors) == MET else PARTLY if begun >= 2 else NOT_MET
    if floor == MET and asked.per == "joint":
        shown = frozenset.intersection(*(ends.met_by for ends in by_party.values()))
        if not shown:
            clauses["joint: met only when one record shows it"] += 1
            floor = PARTLY
    ceiling = NOT_MET if max(ceilings) == NOT_MET else PARTLY if min(ceilings) < MET else MET
    clauses["met for every party"] += floor == MET
    clauses["begun for two or more"] += floor == PARTLY and min(floors) == NOT_MET
    clauses["one party alone begins nothing"] += begun == 1
    clauses["lacks at one or more"] += ceiling == PARTLY and max(ceilings) == MET
    clauses["lacks at every one"] += ceiling == NOT_MET
    return floor, ceiling


def join_all(parts: list[int]) -> int:
    """2 when every part is 2, 0 when every part is 0, otherwise 1: some but not all is partly (3)."""
    if all(part == MET for part in parts):
        return MET
    if all(part == NOT_MET for part in parts):
        return NOT_MET
    return PARTLY


def each_end(join: Callable[[list[int]], int], parts: Iterable[Ends]) -> Ends:
    """Nothing to ask is unknown, never met (3)."""
    parts = list(parts)
    if not parts:
        return UNKNOWN
    return join([floor for floor, _ in parts]), join([ceiling for _, ceiling in parts])


def join_criterion(criterion: Data, ends: dict[str, Ends], clauses: Counter[str]) -> Ends:
    """`[met]` holds one `all` or one `any` (the largest) of its indicators that are asked (3)."""
    way = "all" if "all" in criterion["met"] else "any"
    parts = [ends[id] for id in criterion["met"][way] if id in ends]
    clauses["nothing to ask is unknown"] += not parts
    if parts:
        clauses[f"criterion: {way}"] += min(parts) != max(parts)
    return each_end(join_all if way == "all" else max, parts)


def join_step(criteria: list[tuple[Data, Ends]], clauses: Counter[str]) -> Ends:
    """`all` of its core criteria; a condition keeps it from floor 2 and ceiling 2, and nothing else (3)."""
    core = [ends for criterion, ends in criteria if criterion["weight"] == "core"]
    conditions = [ends for criterion, ends in criteria if criterion["weight"] == "condition"]
    supporting = [ends for criterion, ends in criteria if criterion["weight"] == "supporting"]
    floor, ceiling = each_end(join_all, core)
    if floor == MET and any(f < MET for f, _ in conditions):
        clauses["a condition keeps from floor 2"] += 1
        floor = PARTLY
    if ceiling == MET and any(c < MET for _, c in conditions):
        clauses["a condition keeps from ceiling 2"] += 1
        ceiling = PARTLY
    clauses["a condition begins nothing"] += floor == NOT_MET and any(f > NOT_MET for f, _ in conditions)
    clauses["a condition makes nothing known to be not met"] += ceiling > NOT_MET and any(
        c == NOT_MET for _, c in conditions
    )
    clauses["supporting moves nothing"] += any(
        each_end(join_all, [*core, ends]) != each_end(join_all, core) for ends in supporting
    )
    clauses["step: some but not all is partly"] += len(set(core)) > 1
    return floor, ceiling


def levels_of(steps: dict[int, Ends], clauses: Counter[str]) -> Data:
    """From the bottom and unbroken: reached, under way, possible (3)."""

    def unbroken(holds: Callable[[Ends], bool]) -> int:
        level = 0
        while level + 1 in steps and holds(steps[level + 1]):
            level += 1
        return level

    levels = {
        "reached": unbroken(lambda ends: ends[0] == MET),
        "under_way": unbroken(lambda ends: ends[0] >= PARTLY),
        "possible": unbroken(lambda ends: ends[1] == MET),
    }
    clauses["under way above possible"] += levels["under_way"] > levels["possible"]
    clauses["a broken ladder"] += any(
        ends[0] >= PARTLY for n, ends in steps.items() if n > levels["under_way"]
    )
    return levels


# --- The whole ---------------------------------------------------------------------------------------------


def words_on(collaboration: Data, arena: Data, indicator: str) -> list[Word]:
    """Every record of the arena that says something on the indicator, in the order of ids."""
    records = sorted(collaboration.get("evidence", ()), key=lambda record: record["id"])
    return [
        Word(record, way)
        for record in records
        if is_in(collaboration, arena, record)
        for key, way in LISTS.items()
        if indicator in record.get(key, ())
    ]


def answer(asked: Asked, words: list[Word]) -> Data:
    """One indicator: each party for itself, then joined; who lacks it or has not answered is named (3)."""
    for word in words:
        word.reason = why_never_heard(asked, word) or why_silent_now(asked, word)
    for party in asked.parties:
        settle_beaten(asked, words, party)
    share_beaten(asked, words)
    by_party = {party["id"]: at_party(asked, words, party) for party in asked.parties}
    share_no_dispute(by_party)
    floor, ceiling = join_parties(asked, by_party)
    for word in words:
        lost = {id for id, _ in word.beaten}
        asked.clauses["beaten party by party"] += bool(lost) and lost != word.about
    unanswered = sorted(
        i for i, e in by_party.items() if (e.floor, e.ceiling, e.contested) == (*UNKNOWN, False)
    )
    if asked.per == "party" and floor == PARTLY and unanswered:
        asked.clauses["per party: who has not answered is named"] += 1
    return {
        "per": asked.per,
        "parties": {id: [ends.floor, ends.ceiling, ends.contested] for id, ends in by_party.items()},
        "floor": floor,
        "ceiling": ceiling,
        "contested": any(ends.contested for ends in by_party.values()),
        "lacks": sorted(id for id, ends in by_party.items() if ends.ceiling < MET) if ceiling < MET else [],
        "unanswered": unanswered,
    }


def what_became(indicator: str, word: Word) -> Data:
    """What became of a record on an indicator: what it moved, or why it moved nothing."""
    told: Data = {"record": word.record["id"], "indicator": indicator, "way": word.way, "why": word.reason}
    told["floor"], told["ceiling"], told["beaten_by"] = {}, {}, {}
    if word.reason is None:
        for id in sorted(word.about):
            if word.floor > NOT_MET and (id, "floor") not in word.beaten:
                told["floor"][id] = word.floor
            if word.ceiling < MET and (id, "ceiling") not in word.beaten:
                told["ceiling"][id] = word.ceiling
        if not told["floor"] and not told["ceiling"]:
            told["why"] = "beaten"
    for (id, _), others in sorted(word.beaten.items()):
        told["beaten_by"][id] = sorted({*told["beaten_by"].get(id, ()), *others})
    return told


def judge_arena(collaboration: Data, arena: Data, pack: Data, day: date, clauses: Counter[str]) -> Data:
    """One arena. With fewer than two parties on the day it gets no verdict (3)."""
    members = parties_of(collaboration, arena)
    present = [party for party in members if is_party(party, day, day)]
    if len(present) < 2:
        clauses["fewer than two parties: no verdict"] += 1
        return {"verdict": False}
    told: list[Data] = []
    answers: dict[str, Data] = {}
    applying: dict[str, list[str]] = {}  # a criterion that applies, and its indicators that are asked
    for id, criterion in pack["criteria"].items():
        indicators = {
            i: indicator
            for i, indicator in criterion["indicators"].items()
            if not set_aside(collaboration, arena, i)
        }
        clauses["an indicator set aside"] += len(indicators) < len(criterion["indicators"])
        if not indicators:
            clauses["a criterion set aside whole does not apply"] += 1
        if not indicators or not applies(criterion, arena, present, day, clauses):
            continue
        applying[id] = []
        for i, indicator in indicators.items():
            parties = [p for p in present if "of" not in indicator or p.get("tier") in indicator["of"]]
            if not parties:
                clauses["nobody is asked: left out"] += 1
                continue
            asked = Asked(i, indicator, arena, members, parties, day, pack["evidence"], clauses)
            words = words_on(collaboration, arena, i)
            applying[id].append(i)
            answers[i] = answer(asked, words)
            told += [what_became(i, word) for word in words]
    ladder = pack["ladder"]
    where = arena["relation"], phase_on(arena, day)
    shown = grade(pack, ladder["variant"], where, applying, answers, clauses)
    asked_in = {i for id in shown["criteria"] for i in applying[id]}
    published = None
    if "published" in ladder:
        published = grade(pack, ladder["published"], where, applying, answers, clauses)["levels"]
        clauses["published differs"] += published != shown["levels"]
    return {
        "verdict": True,
        "indicators": {i: answers[i] for i in sorted(asked_in)},
        **shown,
        "published": published,
        "records": not_asked(collaboration, arena, asked_in)
        + [item for item in told if item["indicator"] in asked_in],
    }


def not_asked(collaboration: Data, arena: Data, asked_in: set[str]) -> list[Data]:
    """What records say on indicators that are not asked here and now."""
    said = {
        indicator
        for record in collaboration.get("evidence", ())
        for key in LISTS
        for indicator in record.get(key, ())
    }
    return [
        {
            **what_became(indicator, word),
            "why": "not-applicable" if aside else "not-asked",
            "floor": {},
            "ceiling": {},
        }
        for indicator in sorted(said - asked_in)
        for aside in [set_aside(collaboration, arena, indicator)]
        for word in words_on(collaboration, arena, indicator)
    ]


def grade(
    pack: Data,
    variant: str,
    where: tuple[str, str | None],
    applying: dict[str, list[str]],
    answers: Data,
    clauses: Counter[str],
) -> Data:
    """Criteria, steps and levels in a variant of the ladder: the same evidence (2, 3)."""
    criteria = {id: c for id, c in criteria_in(pack, variant, *where, clauses).items() if id in applying}
    ends = {
        id: join_criterion(
            criterion, {i: (answers[i]["floor"], answers[i]["ceiling"]) for i in applying[id]}, clauses
        )
        for id, criterion in criteria.items()
    }
    steps = {
        number: join_step([(c, ends[id]) for id, c in criteria.items() if c["step"] == number], clauses)
        for number in range(1, variant_of(pack, variant)["steps"] + 1)
    }
    contested = {id: sorted(i for i in applying[id] if answers[i]["contested"]) for id in criteria}
    clauses["the mark goes upwards by name"] += any(contested.values())
    return {
        "criteria": {
            id: {"floor": ends[id][0], "ceiling": ends[id][1], "contested": contested[id]}
            for id in sorted(criteria)
        },
        "steps": {number: {"floor": floor, "ceiling": ceiling} for number, (floor, ceiling) in steps.items()},
        "levels": levels_of(steps, clauses),
    }


def judge(collaboration: Data, pack: Data, day: date, clauses: Counter[str] | None = None) -> dict[str, Data]:
    """Every arena of a collaboration on a day, by everything now on file."""
    counted = Counter() if clauses is None else clauses
    return {
        arena["id"]: judge_arena(collaboration, arena, pack, day, counted)
        for arena in collaboration["arenas"]
    }


if __name__ == "__main__":
    from tests.test_oracle import many

    many(*map(int, sys.argv[1:] or ["20000"]))
