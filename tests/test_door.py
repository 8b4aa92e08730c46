"""One door: whatever a collaboration comes from it passes the same checks, and a case is checked once."""

from __future__ import annotations

import ast
import copy
import json
import pickle
import subprocess
import sys
from collections import Counter
from collections.abc import Callable
from dataclasses import FrozenInstanceError, replace
from datetime import date, datetime
from pathlib import Path
from typing import Any

import pytest
import tomlkit

import ladder
from ladder import (
    CannotAnswer,
    Case,
    Collaboration,
    ProblemsFound,
    Request,
    assess,
    read_collaboration,
    read_rules,
)
from ladder.files import check
from ladder.judge.engine import Engine
from ladder.judge.engine.remember import Remembering
from ladder.model.problems import Problem
from ladder.questions.ask import ask
from ladder.questions.compare import compare
from ladder.questions.diff import diff
from ladder.questions.explain import explain
from ladder.questions.forecast import forecast
from ladder.questions.plan import plan
from ladder.questions.timeline import timeline

from .build import DAY, PLAIN, ROOT, arena, case, collaboration, party, record, rules
from .laws import durable

EXAMPLE = ROOT / "examples" / "0-24-samarbeidet.toml"
EARLY = date(2019, 6, 1)


def data(*records: dict[str, Any], **keys: Any) -> dict[str, Any]:
    return {
        "collaboration": {"id": "c", "name": "C"},
        "parties": [party("a"), party("b")],
        "arenas": [arena()],
        "evidence": list(records),
    } | keys


FAULTY = {
    "a misspelt indicator": (data(record(against=["overview-exsts"])), {"unknown-name"}),
    "a party nobody knows": (data(record(supports=["overview-exists"], parties=["c"])), {"unknown-name"}),
    "an id that is used before": (
        data(record(supports=["overview-exists"]), record(against=["goals-shared"])),
        {"id-twice"},
    ),
    "a target outside the ladder": (data(arenas=[arena(target=9)]), {"target-out-of-range"}),
    "an end before the beginning": (
        data(record(supports=["overview-exists"], date="2019", since="2020", until="2018")),
        {"ends-before-it-begins", "seen-before-it-begins", "seen-after-it-ends"},
    ),
    "an unknown kind": (data(record(kind="rumour", supports=["overview-exists"])), {"unknown-name"}),
}
"""What no file may say, and the codes of the problems it gives."""


def told(make: Callable[[], object]) -> list[tuple[object, ...]]:
    """The problems that come of it, but for the name of the file."""

    def told_of(problem: Problem) -> tuple[object, ...]:
        return (problem.code, problem.path, dict(problem.values), problem.expected, problem.meant)

    with pytest.raises(ProblemsFound) as found:
        make()
    return [told_of(problem) for problem in found.value.problems]


@pytest.mark.parametrize("fault", FAULTY)
def test_every_way_in_gives_the_problems_that_the_file_gives(fault: str, tmp_path: Path) -> None:
    said, codes = FAULTY[fault]
    path = tmp_path / "file.toml"
    path.write_text(tomlkit.dumps(said), encoding="utf-8")
    by_file = told(lambda: read_collaboration(path, rules()))
    assert {code for code, *_ in by_file} == codes
    parsed = Collaboration.model_validate_json(json.dumps(said), strict=False)
    sound = collaboration()
    ways: dict[str, Callable[[], object]] = {
        "dict": lambda: ladder.collaboration(said, rules()),
        "parsed JSON": lambda: ladder.collaboration(json.loads(json.dumps(said)), rules()),
        "model_validate_json": lambda: Case(parsed, rules(), DAY, PLAIN),
        "the constructor": lambda: Case(Collaboration(**dict(parsed)), rules(), DAY, PLAIN),
        "model_construct": lambda: Case(Collaboration.model_construct(**said), rules(), DAY, PLAIN),
        "model_copy": lambda: Case(sound.model_copy(update=dict(parsed)), rules(), DAY, PLAIN),
        "a pickle": lambda: Case(pickle.loads(pickle.dumps(parsed)), rules(), DAY, PLAIN),
        "replace": lambda: replace(case(), collaboration=parsed),
    }
    assert {name: told(way) for name, way in ways.items()} == dict.fromkeys(ways, by_file)


def test_a_sound_collaboration_is_judged_alike_whatever_it_comes_from() -> None:
    read = read_collaboration(EXAMPLE, rules())
    plain = tomlkit.parse(EXAMPLE.read_text(encoding="utf-8")).unwrap()
    as_text = json.loads(json.dumps(plain, default=str))
    in_tuples = plain | {"evidence": tuple(plain["evidence"]), "problem": dict(plain["problem"])}
    for other in (
        *(ladder.collaboration(said, rules()) for said in (plain, as_text, in_tuples)),
        pickle.loads(pickle.dumps(read)),
        read.model_copy(),
    ):
        assert other == read
        assert assess(Case(other, rules(), DAY, PLAIN)) == assess(Case(read, rules(), DAY, PLAIN))


@pytest.mark.parametrize(
    ("said", "code"),
    [
        ([], "wrong-type"),
        ("c", "wrong-type"),
        ({**data(), 1: 2}, "unknown-key"),
        (data(evidence=None, verdicts=[None]), "wrong-type"),
        (data(record(date=datetime(2020, 1, 1), supports=["overview-exists"])), "not-a-date"),
        (data(arenas=[arena(target=2**70)]), "number-too-large"),
    ],
)
def test_data_of_any_shape_is_met_with_problems(said: Any, code: str) -> None:
    with pytest.raises(ProblemsFound) as found:
        ladder.collaboration(said, rules())
    assert [problem.code for problem in found.value.problems] == [code]


def test_data_without_an_end_is_met_with_a_problem() -> None:
    said = data()
    said["problem"] = said
    with pytest.raises(ProblemsFound, match="too-deep"):
        ladder.collaboration(said, rules())


def test_what_is_found_sound_is_not_checked_twice_and_a_copy_is(monkeypatch: pytest.MonkeyPatch) -> None:
    read, times = collaboration(), 0
    shape = check.collaboration.__globals__["shape"]

    def counted(*given: Any) -> Any:
        nonlocal times
        times += given[0] is Collaboration
        return shape(*given)

    monkeypatch.setitem(check.collaboration.__globals__, "shape", counted)
    assert Case(read, rules(), DAY, PLAIN).on(EARLY).with_evidence(()).day == EARLY
    assert times == 0
    for again in (
        read.model_copy(update={"evidence": ()}),
        copy.copy(read),
        pickle.loads(pickle.dumps(read)),
    ):
        Case(again, rules(), DAY, PLAIN)
    Case(read, read_rules(ROOT / "rules", "figure-3"), DAY, PLAIN)
    assert times == 4


def test_a_case_takes_an_engine_by_its_name_as_well() -> None:
    read = collaboration()
    assert assess(Case(read, rules(), DAY, engine="plain")) == assess(Case(read, rules(), DAY, PLAIN))
    assert Case(read, rules(), DAY).engine is Case(read, rules(), DAY, None).engine


JUDGING = durable() or PLAIN
"""The engine that judges here when none is named."""


@pytest.mark.parametrize("engine", [PLAIN, JUDGING, Remembering(JUDGING)])
def test_a_case_that_has_been_judged_can_be_sent_to_a_worker(engine: Engine) -> None:
    judged = Case(collaboration(record(supports=["overview-exists"])), rules(), DAY, engine)
    answer = assess(judged)
    sent = pickle.loads(pickle.dumps(judged))
    assert assess(sent) == answer == assess(judged)


def test_what_is_public_is_listed_before_it_is_loaded() -> None:
    listed = "import ladder, sys; print({*ladder.__all__} <= {*dir(ladder)}, 'ladder.flow' in sys.modules)"
    done = subprocess.run([sys.executable, "-c", listed], capture_output=True, text=True, check=True)
    assert done.stdout == "True False\n"


def test_a_case_does_not_change() -> None:
    with pytest.raises(FrozenInstanceError):
        case().day = EARLY  # type: ignore[misc]
    assert case().on(EARLY).day == EARLY


def test_what_is_printed_of_problems_is_every_one_in_words(monkeypatch: pytest.MonkeyPatch) -> None:
    said = data(record(against=["overview-exsts"], kind="rumour"))
    with pytest.raises(ProblemsFound) as found:
        ladder.collaboration(said, rules())
    kinds = ", ".join(rules().pack.evidence.kinds)
    assert str(found.value) == (
        "unknown-name: data['evidence'][0]['kind']: Ukjent kildetype: «rumour».\n"
        f"  Dette kan stå her: {kinds}.\n\n"
        "unknown-name: data['evidence'][0]['against'][0]: Ukjent indikator: «overview-exsts».\n"
        "  Se alle som finnes, med «ladder rules list».\n"
        "  Mente du «overview-exists»?"
    )
    assert str(pickle.loads(pickle.dumps(found.value))) == str(found.value)
    monkeypatch.setenv("LADDER_LANG", "en")
    assert "Unknown kind of source: “rumour”." in str(found.value)
    monkeypatch.setenv("LADDER_LANG", "fr")
    assert "Ukjent kildetype" in str(found.value)


# What cannot be asked


TWO = {"arenas": [arena("state"), arena("other", relation="other")]}

UNASKABLE: dict[str, tuple[Callable[[], object], str]] = {
    "a target below the ladder": (
        lambda: plan(case(), target=-1),
        "ikke noe trinn -1. Velg et tall fra 1 til 4",
    ),
    "no target at all": (lambda: plan(case(), target=0), "ikke noe trinn 0. Velg et tall fra 1 til 4"),
    "a target above the ladder": (
        lambda: plan(case(), target=99),
        "ikke noe trinn 99. Velg et tall fra 1 til 4",
    ),
    "the lasting step as a target": (lambda: plan(case(), target=5), "Trinn 5 er ikke et mål for seg"),
    "an arena that is not there": (
        lambda: Case(collaboration(**TWO), rules(), DAY, PLAIN, ["sate"]),
        "Ukjent arena: «sate». Filen har: state, other. Mente du «state»?",
    ),
    "an arena like no other": (
        lambda: Case(collaboration(**TWO), rules(), DAY, PLAIN, ["nosuch"]),
        "Ukjent arena: «nosuch». Filen har: state, other.",
    ),
    "text for a list": (
        lambda: Case(collaboration(**TWO), rules(), DAY, PLAIN, "state"),
        'ikke som «state». Skriv for eksempel ["state"].',
    ),
    "no arenas": (lambda: Case(collaboration(), rules(), DAY, PLAIN, []), "Ingen arena er oppgitt."),
    "a time of day": (
        lambda: case(as_of=datetime(2020, 1, 1, 12)),
        "for eksempel date(2020, 12, 15), ikke datetime.datetime(2020, 1, 1, 12, 0).",
    ),
    "a day in text": (lambda: case(as_of="2020-01-01"), "ikke '2020-01-01'."),  # type: ignore[arg-type]
    "a request of a day in text": (lambda: Request("c.toml", "2020-01-01"), "ikke '2020-01-01'."),  # type: ignore[arg-type]
    "an engine nobody knows": (
        lambda: Case(collaboration(), rules(), DAY, "plan"),  # type: ignore[arg-type]
        "Ukjent motor: «plan». Dette kan stå her: durable, plain. Mente du «plain»?",
    ),
    "a timeline backwards": (lambda: timeline(case(as_of=EARLY), DAY), "Bytt om på dem."),
    "a timeline from a time of day": (
        lambda: timeline(case(), datetime(2020, 1, 1)),
        "ikke datetime.datetime(2020, 1, 1, 0, 0).",
    ),
    "a forecast of the past": (lambda: forecast(case(), EARLY), "Bytt om på dem."),
    "a diff backwards": (lambda: diff(case(), case(as_of=EARLY)), "Sett den tidligste dagen først."),
    "a diff of an arena in neither": (lambda: diff(case(), case(), ["x"]), "Filen har: arena."),
    "nothing to compare": (lambda: compare([]), "Det trengs minst to arenaer"),
    "one thing to compare": (lambda: compare([case()]), "Det trengs minst to arenaer"),
    "the same to compare": (lambda: compare([case(), case()]), "Flere av filene har samme id: c."),
    "what is not alike": (lambda: compare([case(), case(as_of=EARLY)]), "per samme dag"),
    "a subject the rules lack": (lambda: explain(case(), "shared-overveiw"), "Mente du «shared-overview»?"),
}


@pytest.mark.parametrize("what", UNASKABLE)
def test_what_cannot_be_answered_is_told_by_the_library_in_words(what: str) -> None:
    asked, said = UNASKABLE[what]
    with pytest.raises(CannotAnswer) as found:
        asked()
    assert said in str(found.value)
    assert str(pickle.loads(pickle.dumps(found.value))) == str(found.value)


def test_a_ladder_without_a_lasting_step_has_no_plan_for_it() -> None:
    published = Case(collaboration(), read_rules(ROOT / "rules", "figure-2"), DAY, PLAIN)
    with pytest.raises(CannotAnswer, match="ikke noe eget trinn for varig samordning"):
        plan(published, lasting=True)


def test_every_question_is_about_the_arenas_of_its_case() -> None:
    one = Case(collaboration(**TWO), rules(), DAY, PLAIN, ["other"])
    answers: tuple[Any, ...] = (
        *(assess(one), explain(one, "1"), plan(one), ask(one), timeline(one, EARLY), forecast(one, DAY)),
        diff(one, one),
        diff(case(**TWO), case(), ["other", "arena"]),
    )
    assert [[found.id for found in answer.arenas] for answer in answers] == [["other"]] * 7 + [[]]
    assert [named.id for named in (*answers[-1].arenas_added, *answers[-1].arenas_removed)] == [
        "arena",
        "other",
    ]


# Names


def test_no_class_name_is_defined_twice() -> None:
    names = Counter(
        node.name
        for path in (ROOT / "ladder").rglob("*.py")
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(node, ast.ClassDef)
    )
    assert not sorted(name for name, times in names.items() if times > 1)
