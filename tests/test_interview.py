"""An interview asks what matters, and every finished answer is in the file, whatever happens."""

from __future__ import annotations

import codecs
import json
import os
import re
import shutil
import stat
import subprocess
import sys
from collections.abc import Callable, Iterator
from datetime import date
from itertools import chain, repeat, takewhile
from pathlib import Path
from random import Random
from typing import Any

import pytest
import tomli
from click.testing import CliRunner, Result

from ladder.cli import asking, main
from ladder.cli import interview as cli
from ladder.files import put
from ladder.files.problems import ProblemsFound
from ladder.files.write import NotKept, add_record, next_id, table
from ladder.flow import Case, assess, read_collaboration, read_handbook
from ladder.model.handbook import Handbook
from ladder.model.values import Language
from ladder.questions.ask import ArenaAsked, ask
from ladder.questions.interview import Reply, Session, Turn, falls_short, moved, record, set_aside, turn
from ladder.words import CannotAnswer, Say

from .build import DAY, PLAIN, ROOT, arena, collaboration, rules, whole
from .build import record as on_file

PACK = rules().pack
GUIDE = read_handbook(ROOT / "rules").interview
EXAMPLES = sorted((ROOT / "examples").glob("*.toml"))
MINIMAL = ROOT / "examples" / "minimal.toml"
HEAD = """\
# Øverst – «ikke rør»
collaboration = { id = "c", name = "Ærlig æøå 👩‍👧" }
parties = [{ id = "a", name = "A", tier = "county" }, { id = "b", name = "B", tier = "county" }]
arenas = [{ id = "k", name = "K", relation = "other" }]
"""
RECORD = '''
[[evidence]]   # den første
id = "E01"
what = """
Flere linjer,
  med "hermetegn"   \\
  og mer."""
kind = 'minutes'
date = 2020-01-01
supports = [ "overview-exists" , ]
source.work = "Et verk"
source.place = "s. 1"
'''
TAILS = (
    "",
    "# siste linje",
    "\n\n   \n",
    '[[verdicts]]\nby = "X"\nwhat = "Y"\nsource = { work = "Z" }\n',
    '[[verdicts]]\nby = "X"\nwhat = "Y"\nsource = { work = "Z" }  # uten linjeskift',
    '[problem]\nwillingness = "yes"\n',
)


def told(**keys: Any) -> dict[str, Any]:
    """A record as an interview makes it."""
    made = {"what": "Noe.", "kind": "minutes", "date": date(2020, 12, 1), "supports": ["overview-exists"]}
    return made | {"source": {"work": "Samtale"}} | keys


def read(path: Path) -> dict[str, Any]:
    return tomli.loads(path.read_bytes().removeprefix(codecs.BOM_UTF8).decode())


def files() -> Iterator[tuple[str, bytes]]:
    """Files as people write them: comments, line endings, marks at the start, no end to the last line."""
    for path in EXAMPLES:
        if len(read(path)["arenas"]) == 1:
            yield path.name, path.read_bytes()
    for seed in range(150):
        random = Random(seed)
        text = HEAD + RECORD * random.randint(0, 1) + random.choice(TAILS)
        text = text.rstrip("\n") if random.random() < 0.3 else text
        text = text.replace("\n", "\r\n") if random.random() < 0.4 else text
        yield str(seed), codecs.BOM_UTF8 * random.randint(0, 1) + text.encode()


def test_every_byte_of_the_old_file_stands_first_in_the_new_one(tmp_path: Path) -> None:
    path = tmp_path / "c.toml"
    for name, old in files():
        path.write_bytes(old)
        before = read(path)
        found = add_record(path, told(), PACK)
        new = path.read_bytes()
        assert new.startswith(old), name
        ids = [known["id"] for known in before.get("evidence", [])]
        added = {"id": next_id(ids), **told()}
        assert read(path) == before | {"evidence": [*before.get("evidence", []), added]}, name
        assert found.evidence[-1].id == added["id"]
        windows = b"\r\n" in old
        assert (b"\r\n" in new[len(old) :]) == windows, name
        assert not windows or not re.search(rb"(?<!\r)\n", new), name
        assert b"\n[[evidence]]" in new[len(old) - 1 :], name


LISTS = (
    "evidence = []",
    "evidence = [\n]",
    "evidence = [ # hvorfor\n\n]",
    "evidence = [{ONE}]",
    "evidence=[{ONE},]# etter",
    "evidence = [\n  # først\n  {ONE}, # en\n\n  # sist\n]  # etter",
    "evidence = [\n  {ONE},\n  {TWO}\n]",
)
ONE = "{ id = 'x1', what = '[]', kind = 'minutes', supports = ['overview-exists'], source = { work = 'w' } }"


def alike(one: str, other: str) -> int:
    """How far two texts begin alike."""
    return sum(1 for _ in takewhile(lambda pair: pair[0] == pair[1], zip(one, other, strict=False)))


@pytest.mark.parametrize("newline", ["\n", "\r\n"])
@pytest.mark.parametrize("text", LISTS)
def test_evidence_written_as_a_list_is_added_to_there_and_nothing_else_moves(
    tmp_path: Path, text: str, newline: str
) -> None:
    text = text.replace("{ONE}", ONE).replace("{TWO}", ONE.replace("x1", "x2"))
    path = tmp_path / "c.toml"
    path.write_text(f"{HEAD}{text}\n# slutt", encoding="utf-8", newline=newline)
    old, before = path.read_bytes().decode(), read(path)
    add_record(path, told(what="Linje 1\nLinje 2 \u202e"), PACK)
    new, after = path.read_bytes().decode(), read(path)
    assert after["evidence"][:-1] == before["evidence"]
    assert after["evidence"][-1]["what"] == "Linje 1\nLinje 2 \u202e"
    assert {**after, "evidence": None} == {**before, "evidence": None}
    same_before = alike(old, new)
    same_after = alike(old[same_before:][::-1], new[same_before:][::-1])
    assert re.fullmatch(r"\s*", old[same_before : len(old) - same_after])
    assert "\u202e" not in new


def test_whatever_is_written_is_read_back_and_cannot_be_anything_but_text(tmp_path: Path) -> None:
    path = tmp_path / "c.toml"
    alphabet = "ab\"'\\\n\r\t\x00\x1b\x7f\x85\u2028\u202e[]{}#=,æ🙂\ufeff" + '"""'
    said = ["".join(Random(seed).choices(alphabet, k=seed % 40 + 1)) for seed in range(150)]
    said += ["x" * 10_000, '"\n[[evidence]]\nid = "E99"\n', "'''", '"""', "\\", "#", "\\u0000"]
    for what in said:
        path.write_text(HEAD + RECORD, encoding="utf-8")
        add_record(path, told(what=what, source={"work": what, "place": what, "url": what}), PACK)
        evidence = read(path)["evidence"]
        assert len(evidence) == 2
        assert evidence[-1] == {
            "id": "E02",
            **told(what=what, source={"work": what, "place": what, "url": what}),
        }
        added = path.read_text(encoding="utf-8")[len(HEAD + RECORD) :]
        assert all(c.isprintable() or c == "\n" for c in added)


def unchanged(path: Path, made: dict[str, Any], expected: type[Exception]) -> None:
    old = path.read_bytes()
    with pytest.raises(expected):
        add_record(path, made, PACK)
    assert path.read_bytes() == old
    assert [found.name for found in path.parent.iterdir()] == [path.name]


@pytest.mark.parametrize("start", [HEAD, HEAD + RECORD, HEAD + "evidence = []\n"])
def test_a_record_that_would_spoil_the_file_leaves_it_as_it_was(tmp_path: Path, start: str) -> None:
    path = tmp_path / "c.toml"
    path.write_text(start, encoding="utf-8")
    unchanged(path, told(supports=["no-such-indicator"]), ProblemsFound)
    unchanged(path, told(what=""), ProblemsFound)
    unchanged(path, told(parties=["nobody"]), ProblemsFound)
    unchanged(path, told(what="\ud800"), NotKept)


def test_a_file_with_a_problem_is_told_of_and_left_as_it_was(tmp_path: Path) -> None:
    path = tmp_path / "c.toml"
    path.write_text(HEAD.replace('relation = "other"', 'relation = "others"'), encoding="utf-8")
    unchanged(path, told(), ProblemsFound)
    path.write_text(HEAD + "x = ", encoding="utf-8")
    unchanged(path, told(), ProblemsFound)


def test_a_file_that_cannot_be_replaced_is_as_it_was(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "c.toml"
    path.write_text(HEAD, encoding="utf-8")

    def full(_: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(put.os, "fsync", full)
    unchanged(path, told(), CannotAnswer)
    monkeypatch.undo()
    monkeypatch.setattr(put.os, "access", lambda *_: False)
    unchanged(path, told(), CannotAnswer)


def test_what_somebody_else_writes_meanwhile_is_kept(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "c.toml"
    path.write_text(HEAD + RECORD, encoding="utf-8")
    theirs = (HEAD + RECORD).replace("Øverst", "Skrevet av en annen") + RECORD.replace("E01", "E07")
    synced = os.fsync

    def meanwhile(handle: int) -> None:
        synced(handle)
        if b"E07" not in path.read_bytes():
            path.write_text(theirs, encoding="utf-8")

    monkeypatch.setattr(put.os, "fsync", meanwhile)
    add_record(path, told(), PACK)
    assert path.read_text(encoding="utf-8").startswith(theirs)
    assert [known["id"] for known in read(path)["evidence"]] == ["E01", "E07", "E08"]


def test_a_link_stays_a_link_and_permissions_stay_as_they_were(tmp_path: Path) -> None:
    (tmp_path / "there").mkdir()
    target, link = tmp_path / "there" / "c.toml", tmp_path / "c.toml"
    target.write_text(HEAD, encoding="utf-8")
    target.chmod(0o640)
    link.symlink_to(target)
    add_record(link, told(), PACK)
    assert link.is_symlink()
    assert len(read(target)["evidence"]) == 1
    assert stat.S_IMODE(target.stat().st_mode) == 0o640
    assert [found.name for found in target.parent.iterdir()] == ["c.toml"]


@pytest.mark.parametrize(
    ("ids", "following"),
    [
        ([], "E1"),
        (["E53", "E54"], "E55"),
        (["E02b", "E16c", "E16a"], "E17"),
        (["E01", "E09"], "E10"),
        (["E54", "E55a"], "E56"),
        (["N1", "N2", "E9"], "N3"),
        (["referat"], "E1"),
        (["møte-1", "møte-2"], "møte-3"),
        (["2020-03-09"], "2020-03-10"),
        (["7"], "8"),
        (["x" * 79 + "9"], "E1"),
        (["E" * 79 + "9", "E1"], "E2"),
    ],
)
def test_ids_continue_the_pattern_of_the_file(ids: list[str], following: str) -> None:
    assert next_id(ids) == following


def test_a_record_shown_for_the_user_to_keep_reads_as_toml() -> None:
    shown = table(told(parties=[f"p{n}" for n in range(9)]))
    assert tomli.loads(shown)["evidence"] == [told(parties=[f"p{n}" for n in range(9)])]


# The session, without a terminal.


def reply(side: Any = "supports", parties: tuple[str, ...] = (), **keys: Any) -> Reply:
    return Reply(**{"what": "Ja.", "kind": "decision", "date": DAY.isoformat(), "work": "W"} | keys,
                 side=side, parties=parties)  # fmt: skip


def asked_of(found: Any) -> ArenaAsked:
    return ask(Case(found, rules(), DAY, PLAIN), GUIDE).arenas[0]


@pytest.mark.parametrize("seed", [0, whole(1), whole(2)])
def test_nothing_is_asked_that_cannot_matter_until_the_rest_is_offered(seed: int) -> None:
    random, session, stages = Random(seed), Session(), []
    found = collaboration(on_file(supports=["overview-exists"], kind="statement"))
    seen: set[tuple[str, str]] = set()
    while now := turn(asked := asked_of(found), GUIDE, session):
        stages.append(now.stage)
        matter = {(q.indicator, who) for q in asked.questions for who in q.parties or ("",)}
        assert now.places <= matter or now.stage == "rest"
        assert now.places.isdisjoint(seen)
        if random.random() < 0.2:
            session = session.skip(now)
            seen |= now.places
            continue
        side = random.choice(("supports", "supports", "supports", "partly", "against"))
        parties = now.question.parties[: random.randint(1, 2)]
        kind = random.choice(("decision", "interviews"))
        made = record(now.question, reply(side, parties, kind=kind), Case(found, rules(), DAY, PLAIN))
        made = made | {"id": f"X{len(stages)}", "date": DAY.isoformat()}
        found = collaboration(*[json.loads(json.dumps(r)) for r in _data(found)], made)
        session = session.answered(now, parties)
        seen |= {(now.question.indicator, who) for who in parties or ("",)}
    order = ["unheard", "told", "rest"]
    assert "unheard" in stages
    last = {stage: len(stages) - 1 - stages[::-1].index(stage) for stage in set(stages)}
    assert last["unheard"] < last.get("rest", len(stages))
    assert set(stages) <= set(order)


def _data(found: Any) -> list[dict[str, Any]]:
    """The records of a collaboration as a file has them."""
    kept = []
    for known in found.evidence:
        made = known.model_dump(exclude_none=True)
        made["date"] = known.date.written
        kept.append({key: value for key, value in made.items() if value not in ((), None)})
    return kept


def first() -> tuple[ArenaAsked, Turn]:
    asked = asked_of(collaboration())
    now = turn(asked, GUIDE, Session())
    assert now
    return asked, now


def test_the_first_question_is_the_first_in_the_order_and_comes_under_an_open_question() -> None:
    asked, now = first()
    assert now.question.indicator == asked.questions[0].indicator
    assert now.guide
    assert now.question.indicator in now.guide.indicators


def test_everything_under_an_open_question_is_asked_before_the_next() -> None:
    asked, session, ids = asked_of(collaboration()), Session(), []
    while (now := turn(asked, GUIDE, session)) and now.stage == "unheard":
        ids.append(now.guide.id if now.guide else "")
        session = session.skip(now)
    runs = [id_ for n, id_ in enumerate(ids) if n == 0 or ids[n - 1] != id_]
    assert len(runs) == len(set(runs))
    assert len(ids) == len(asked.questions)


def test_back_asks_again_what_was_skipped_last() -> None:
    asked, now = first()
    session = Session().skip(now)
    second = turn(asked, GUIDE, session)
    assert second
    session = session.skip(second)
    again = turn(asked, GUIDE, session.back())
    assert again == second
    assert turn(asked, GUIDE, session.back().back()) == now
    assert Session().back() == Session()


def test_parties_that_have_not_answered_are_asked_next() -> None:
    asked = asked_of(collaboration())
    line = next(q for q in asked.questions if q.parties == ("a", "b"))
    session = Session(at=line.guide[0])
    while (now := turn(asked, GUIDE, session)) and now.question.indicator != line.indicator:
        session = session.skip(now)
    assert now
    left = turn(asked, GUIDE, session.answered(now, ("a",)))
    assert left
    assert (left.question.indicator, left.question.parties) == (line.indicator, ("b",))
    assert [wanted.party for wanted in left.question.wanted] == ["b"]


def test_what_is_told_but_not_settled_comes_after_what_nobody_has_told() -> None:
    asked = asked_of(collaboration(on_file(supports=["overview-exists"], kind="statement")))
    session, stages = Session(), {}
    while now := turn(asked, GUIDE, session):
        stages.setdefault(now.question.indicator, now.stage)
        session = session.skip(now)
    assert stages.pop("overview-exists") == "told"
    assert set(stages.values()) == {"unheard"}


def test_a_record_names_parties_and_arena_only_where_they_are_needed() -> None:
    asked, _ = first()
    whole = next(q for q in asked.questions if not q.parties)
    each = next(q for q in asked.questions if q.parties)
    one = collaboration()
    two = collaboration(arenas=[arena("x"), arena("y")])
    made = record(whole, reply(place="s. 2"), Case(one, rules(), DAY, PLAIN))
    assert made == {
        "what": "Ja.",
        "kind": "decision",
        "date": DAY,
        "supports": [whole.indicator],
        "source": {"work": "W", "place": "s. 2"},
    }
    made = record(each, reply("against", ("a", "b"), date="2020-11"), Case(two, rules(), DAY, PLAIN, ["y"]))
    assert (made["against"], made["parties"], made["arenas"]) == ([each.indicator], ["a", "b"], ["y"])
    assert made["date"] == "2020-11"


def test_what_a_record_did_to_the_level_is_found() -> None:
    before = collaboration()
    counts = [i for c in PACK.criteria.values() if c.counts for i in c.met.parts]
    kinds = {"E1": "decision", "E2": "minutes"}
    after = collaboration(*[on_file(id_, kinds[id_], date="2020-12-01", supports=counts) for id_ in kinds])
    found = moved(asked_of(before), asked_of(after))
    assert {end.end: (end.before, end.after) for end in found}["reached"] == (0, 5)
    assert moved(asked_of(after), asked_of(after)) == ()


def test_a_yes_of_a_kind_that_counts_only_partly_is_known() -> None:
    asked = asked_of(collaboration())
    written = next(q for q in asked.questions if q.indicator == "knowledge-base-exists")
    done = next(q for q in asked.questions if q.indicator == "knowledge-base-used")
    assert [falls_short(PACK, written, kind) for kind in ("decision", "report", "statement")] == [
        False,
        False,
        True,
    ]
    assert [falls_short(PACK, done, kind) for kind in ("decision", "report", "statement")] == [
        True,
        False,
        True,
    ]


def test_what_partly_means_is_told_before_anything_is_asked(
    minimal: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    shown = " ".join(interview(minimal, monkeypatch, Script(answer=["q"])).stdout.split())
    assert shown.index("det er kjent at resten mangler") < shown.index("→")


def test_how_many_questions_are_left_is_told_and_the_last_that_matters_is_told_as_the_last(
    minimal: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    shown = interview(minimal, monkeypatch, Script(answer="h", rest="n")).stdout
    left = [int(n) for n in re.findall(r"^  (\d+) spørsmål igjen som kan flytte", shown, re.MULTILINE)]
    assert left == list(range(left[0], 1, -1))
    assert left[0] >= len(asked_on(minimal).questions)
    assert shown.count("Siste spørsmål som kan flytte nivået.") == 1


def test_when_what_matters_is_answered_the_next_command_is_the_plan(
    minimal: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    told = interview(minimal, monkeypatch, Script(answer="h", rest="n")).stdout.splitlines()[-2:]
    given = "--as-of 2026-01-01 --engine plain"
    assert told == [
        f"Se hvor langt dere er kommet: ladder assess {minimal} {given}",
        f"Finn veien videre: ladder plan {minimal} {given}",
    ]


def test_one_party_alone_is_asked_nothing(minimal: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    minimal.write_text(HEAD.replace(', { id = "b", name = "B", tier = "county" }', ""), encoding="utf-8")
    result = interview(minimal, monkeypatch, Script())
    assert result.exit_code == 0
    assert "Færre enn to parter er med denne dagen." in result.stdout
    assert "→" not in result.stdout


def test_a_record_that_does_not_count_is_said_why() -> None:
    found = collaboration(
        on_file("E1", date="2021", supports=["overview-exists"]), on_file("E2", supports=["goals-shared"])
    )
    assert set_aside(Case(found, rules(), DAY, PLAIN), "E1") == ("later",)
    assert set_aside(Case(found, rules(), DAY, PLAIN), "E2") == ()


# In a terminal, or as from one.


from_pipe = asking.read_line


KEYS = ("answer", "for-whom", "what", "kind", "date", "work", "place", "url", "told", "rest", "again")
USUAL = dict(zip(KEYS, ("j", "", "Noe.", "decision", "", "Et møte", "", "", "j", "n", ""), strict=True))


class Script:
    """Answers each prompt by what it asks for; `given` holds an answer, or several in turn, by word."""

    def __init__(self, lang: Language = "nb", **given: str | list[str]) -> None:
        say = Say(lang)
        starts = {key: say("interview", key, **({"keys": ""} if key == "answer" else {})) for key in KEYS}
        self.starts = {key: start.rstrip(")").rstrip("(") for key, start in starts.items()}
        self.starts["which-arena"] = say("interview", "which-arena")
        answers = USUAL | {"which-arena": "1"} | {k.replace("_", "-"): v for k, v in given.items()}
        self.answers = {k: iter(v) if isinstance(v, list) else repeat(v) for k, v in answers.items()}
        self.prompts: list[str] = []
        self.lines: list[str] = []

    def __call__(self, prompt: str) -> str:
        key = next(key for key, start in self.starts.items() if prompt.startswith(start))
        self.prompts.append(key)
        line = next(self.answers[key], "q")
        self.lines.append(line)
        return line


def interview(
    path: Path, monkeypatch: pytest.MonkeyPatch, answers: Callable[[str], str], *arguments: str
) -> Result:
    monkeypatch.setattr(asking, "read_line", answers)
    return run(path, *arguments)


def run(path: Path, *arguments: str, lines: str = "") -> Result:
    given = ("interview", str(path), "--as-of", "2026-01-01", "--engine", "plain", *arguments)
    return CliRunner().invoke(main, given, input=lines)


def asked_on(path: Path) -> ArenaAsked:
    return ask(Case(read_collaboration(path, rules()), rules(), date(2026, 1, 1), PLAIN), GUIDE).arenas[0]


def level(path: Path) -> tuple[int, int, int]:
    found = assess(Case(read_collaboration(path, rules()), rules(), date(2026, 1, 1), PLAIN))
    return found.arenas[0].level.reached, found.arenas[0].level.possible, found.arenas[0].level.under_way


@pytest.fixture(autouse=True)
def rules_are_read_once(monkeypatch: pytest.MonkeyPatch, request: pytest.FixtureRequest) -> None:
    if "arguments" not in request.fixturenames:
        monkeypatch.setattr(cli.options, "read_rules", lambda *_: rules())
        monkeypatch.setattr(cli, "read_handbook", lambda *_: Handbook(interview=GUIDE))


@pytest.fixture
def minimal(tmp_path: Path) -> Path:
    return Path(shutil.copy(MINIMAL, tmp_path / "samarbeidet.toml"))


def test_a_whole_session_gives_the_level_that_was_promised(
    minimal: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    found = read_collaboration(minimal, rules())
    promised = {r.end: r.highest for r in ask(Case(found, rules(), date(2026, 1, 1), PLAIN)).arenas[0].level}
    assert promised["reached"] > level(minimal)[0]
    piped = Path(shutil.copy(minimal, tmp_path / "piped.toml"))
    scripts = [Script(), Script(kind="minutes")]  # what has been decided, and then what is done
    for script in scripts:
        result = interview(minimal, monkeypatch, script)
        assert (result.exit_code, result.stderr) == (0, "")
    assert level(minimal) == (promised["reached"], promised["possible"], promised["under_way"])
    assert minimal.read_bytes().startswith(MINIMAL.read_bytes())
    monkeypatch.setattr(asking, "read_line", from_pipe)
    for script in scripts:
        result = run(piped, lines="\n".join(script.lines) + "\n")
        assert (result.exit_code, result.stderr) == (0, "")
    assert piped.read_bytes() == minimal.read_bytes()


def test_a_whole_process_takes_its_answers_from_a_pipe_and_ends_where_they_end(minimal: Path) -> None:
    lines = "j\nDe har et notat – æøå.\n7\n\nNotatet\n\n\nj\nog mer"
    command = [sys.executable, "-W", "error", "-m", "ladder", "interview", str(minimal), "--engine", "plain"]
    result = subprocess.run(
        command, cwd=ROOT, input=lines.encode(), capture_output=True, check=False,
        env=os.environ | {"PYTHONIOENCODING": "ascii"},
    )  # fmt: skip
    assert (result.returncode, result.stderr) == (0, b"")
    assert [known["id"] for known in read(minimal)["evidence"]] == ["N1", "N2", "N3"]
    assert read(minimal)["evidence"][-1]["what"] == "De har et notat – æøå."
    shown = result.stdout.decode()
    assert "Lagret som N3." in shown
    assert "1 opplysning er lagt til" in shown
    assert f"Se hvor langt dere er kommet: ladder assess {minimal}" in shown
    assert f"Svar på flere spørsmål: ladder interview {minimal}" in shown


STOPS: dict[str, tuple[Any, int]] = {
    "ctrl-c": (KeyboardInterrupt, 130),
    "ctrl-d": (EOFError, 0),
    "q": ("q", 0),
}


@pytest.mark.parametrize("stop", ["ctrl-c", whole("ctrl-d"), whole("q")])
def test_wherever_it_stops_every_finished_answer_is_in_the_file(
    minimal: Path, monkeypatch: pytest.MonkeyPatch, stop: str
) -> None:
    how, code = STOPS[stop]
    answers = ["j", "h", "n", "?", "d", "q"]
    whole = Script(answer=answers)
    interview(minimal, monkeypatch, whole)
    kept = read(minimal)["evidence"]
    assert len(kept) == 5
    for at in range(len(whole.prompts)):
        shutil.copy(MINIMAL, minimal)
        script, count = Script(answer=answers), iter(range(at + 1))

        def interrupted(prompt: str, script: Script = script, count: Iterator[int] = count) -> str:
            line = script(prompt)
            if next(count) < at:  # noqa: B023  called before the next turn of the loop
                return line
            if how == "q":
                return "q"
            raise how

        result = interview(minimal, monkeypatch, interrupted)
        finished = script.prompts[:-1].count("url")
        assert result.exit_code == code, at
        assert "Traceback" not in result.output
        assert read(minimal)["evidence"] == kept[: 2 + finished], at
        assert minimal.read_bytes().startswith(MINIMAL.read_bytes())
        assert not [found for found in minimal.parent.iterdir() if found != minimal]
        assert "Svar på flere spørsmål: ladder interview" in result.stdout
        said = {0: "Ingen opplysninger er lagt til", 1: "1 opplysning er lagt til"}
        assert said.get(finished, f"{finished} opplysninger er lagt til") in result.stdout


def test_ctrl_c_while_a_record_is_written_waits_until_it_is_there(
    minimal: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    synced = os.fsync

    def pressed(handle: int) -> None:
        os.kill(os.getpid(), 2)
        synced(handle)

    monkeypatch.setattr(put.os, "fsync", pressed)
    result = interview(minimal, monkeypatch, Script())
    assert result.exit_code == 130
    assert "1 opplysning er lagt til" in result.stdout
    assert len(read(minimal)["evidence"]) == 3


@pytest.mark.whole
def test_the_next_session_asks_nothing_that_has_an_answer_and_goes_on_to_the_same_level(
    minimal: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    once = Path(shutil.copy(minimal, tmp_path / "once.toml"))
    interview(once, monkeypatch, Script(kind="interviews", told="n"))
    sides = ("supports", "partly", "against")
    sittings = 0
    while True:
        before = len(read(minimal)["evidence"])
        script = Script(answer=["j"] * 20 + ["q"], kind="interviews", told="n")
        result = interview(minimal, monkeypatch, script)
        assert result.exit_code == 0
        sittings += 1
        if len(read(minimal)["evidence"]) == before:
            break
    assert sittings > 2
    places = [
        (name, who)
        for known in read(minimal)["evidence"]
        for side in sides
        for name in known.get(side, [])
        for who in known.get("parties", [""])
    ]
    assert len(places) == len(set(places))
    assert level(minimal) == level(once)


def test_hostile_answers_are_only_text(minimal: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    hostile = [
        '"""\n[[evidence]]\nid = "E99"',
        "\\\"'#]}",
        "x" * 10_000,
        "\x1b[31mrød\x07\u202e\x00\x7f",
        "\udcff",
        "{name} %s {0}",
    ]
    for said in hostile:
        shutil.copy(MINIMAL, minimal)
        script = Script(answer=[said, "j", "q"], for_whom=[said, ""], what=said, kind=[said, "1"],
                        date=[said, ""], work=said, place=said, url=said)  # fmt: skip
        result = interview(minimal, monkeypatch, script)
        assert result.exit_code == 0, result.output
        added = read(minimal)["evidence"][2:]
        assert [known["id"] for known in added] == ["N3"]
        assert set(read(minimal)) == set(read(MINIMAL))
        text = added[0]["what"] + added[0]["source"]["work"]
        assert not re.search("[\x00-\x09\x0b-\x1f\x7f\u202e\ud800-\udfff]", text + result.stdout)
        assert read_collaboration(minimal, rules())


def test_what_will_not_do_is_asked_for_again_with_the_reason(
    minimal: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    script = Script(
        answer=["kanskje", "", "J", "q"],
        what=["", "Noe."],
        kind=["report", "reports", "report"],
        date=["i går", "2025-02-30", "2025-02"],
        work=["", "W"],
    )
    result = interview(minimal, monkeypatch, script)
    assert "Forsto ikke «kanskje»." in result.stdout
    assert "Dette må fylles ut." in result.stdout
    assert "«i går» er ikke en dato." in result.stdout
    added = read(minimal)["evidence"][-1]
    assert (added["kind"], added["source"]) == ("report", {"work": "W"})
    script = Script(answer=["j", "q"], kind=["reports", "report"])
    result = interview(minimal, monkeypatch, script)
    assert "«reports» er ikke blant valgene." in result.stdout
    assert "Mente du «report»?" in result.stdout


@pytest.mark.parametrize("lang", ["nb", "nn", "en"])
def test_it_speaks_the_language_asked_for(
    minimal: Path, monkeypatch: pytest.MonkeyPatch, lang: Language
) -> None:
    yes = Say(lang)("interview", "supports")[0]
    result = interview(minimal, monkeypatch, Script(lang, answer=[yes, yes, "q"]), "--lang", lang)
    assert result.exit_code == 0
    say = Say(lang)
    assert say("interview", "kept", id="N3") in result.stdout
    told = say.plural("interview", "added", 2, file=minimal)
    assert "".join(told.split()) in "".join(result.stdout.split())
    assert ("--lang" in result.stdout) == (lang != "nb")


@pytest.mark.parametrize("usual", ["nb", "nn"])
def test_how_to_go_on_names_a_language_only_where_it_is_not_the_usual(
    minimal: Path, monkeypatch: pytest.MonkeyPatch, usual: Language
) -> None:
    monkeypatch.setenv("LADDER_LANG", usual)
    told = interview(minimal, monkeypatch, Script("nb", answer=["q"]), "--lang", "nb").stdout
    assert ("--lang nb" in " ".join(told.split())) == (usual == "nn")


def test_dates_are_written_as_files_have_them(minimal: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    script = Script(answer=["j"] * 4 + ["q"], date=["2020", "2020-02", "", "2020-02-14"])
    interview(minimal, monkeypatch, script)
    assert [r["date"] for r in read(minimal)["evidence"][2:]] == [
        "2020",
        "2020-02",
        "2020-02",
        date(2020, 2, 14),
    ]


def test_what_was_said_last_is_offered_again_but_not_the_place_in_another_source(
    minimal: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    script = Script(
        answer=["j"] * 4 + ["q"],
        kind=["minutes", "", "", ""],
        work=["A", "", "B", ""],
        place=["s. 1", "", "", ""],
        url=["https://example.org", "-", "", ""],
    )
    interview(minimal, monkeypatch, script)
    added = read(minimal)["evidence"][2:]
    assert [known["kind"] for known in added] == ["minutes"] * 4
    assert [known["source"] for known in added] == [
        {"work": "A", "place": "s. 1", "url": "https://example.org"},
        {"work": "A", "place": "s. 1"},
        {"work": "B"},
        {"work": "B"},
    ]


def test_an_answer_may_be_for_some_parties_and_the_others_are_asked_next(
    minimal: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    script = Script()
    script.answers["for-whom"] = chain(["3", "2"], repeat("skolen"))
    result = interview(minimal, monkeypatch, script)
    assert "«3» er ikke blant valgene." in result.stdout
    named = [tuple(known["parties"]) for known in read(minimal)["evidence"][2:] if "parties" in known]
    assert named[:2] == [("helsestasjonen",), ("skolen",)]
    assert all(len(parties) == 1 for parties in named)


def test_why_shows_what_the_criterion_asks_for(minimal: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    found = read_collaboration(minimal, rules())
    asked = ask(Case(found, rules(), date(2026, 1, 1), PLAIN), GUIDE).arenas[0]
    criterion = PACK.criteria[asked.questions[0].criterion]
    shown = " ".join(interview(minimal, monkeypatch, Script(answer=["?", "q"])).stdout.split())
    assert criterion.requirement.nb in shown
    assert criterion.why.nb in shown
    assert asked.questions[0].question.nb in shown


def test_back_leaves_an_answer_unfinished_and_a_skipped_question_comes_again(
    minimal: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    script = Script(answer=["<", "j", "h", "<", "q"], what=["Noe.", "Mer."], work=["<"])
    result = interview(minimal, monkeypatch, script)
    assert "Det er ingenting å gå tilbake til." in result.stdout
    assert minimal.read_bytes() == MINIMAL.read_bytes()
    questions = re.findall(r"^→ (.*)$", result.stdout, re.MULTILINE)
    assert questions[-1] == questions[0] != questions[-2]


def test_each_record_tells_whether_the_level_moved(minimal: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    shown = "".join(
        interview(minimal, monkeypatch, Script(kind=kind)).stdout for kind in ("decision", "minutes")
    )
    assert shown.count("Lagret som") == shown.count("Nivået er som før:") + shown.count(
        "Nivået har flyttet seg:"
    )
    assert "nådd fra ingen trinn til trinn 1" in shown


def test_a_record_that_does_not_count_is_told_with_the_reason(
    minimal: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    shown = interview(minimal, monkeypatch, Script(answer=["j", "q"], date="2027")).stdout
    assert "Opplysningen teller ikke her: begynner senere." in shown
    shown = interview(minimal, monkeypatch, Script(answer=["j", "q"], kind="statement")).stdout
    told = " ".join(shown.split())
    assert (
        "Dette er ikke nok for et ja, og teller derfor bare delvis. Det som trengs, er minst: referat" in told
    )


def test_when_nothing_can_move_the_level_the_rest_is_offered(
    minimal: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    script = Script(answer="n", rest="n")
    shown = interview(minimal, monkeypatch, script).stdout
    assert script.prompts[-1] == "rest"
    before = len(read(minimal)["evidence"])
    script = Script(answer="n", rest="j", told="n")
    shown = interview(minimal, monkeypatch, script).stdout
    assert script.prompts[0] == "rest"
    assert len(read(minimal)["evidence"]) > before
    assert "Det er ingen flere spørsmål." in shown


def test_with_several_arenas_the_user_is_asked_which(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = Path(shutil.copy(ROOT / "examples" / "0-24-samarbeidet.toml", tmp_path / "c.toml"))
    script = Script(which_arena=["3", "mellom stat og komune", "mellom"], answer=["j", "q"])
    result = interview(path, monkeypatch, script)
    assert "Mente du «Mellom stat og kommune»?" in result.stdout
    assert read(path)["evidence"][-1]["arenas"] == ["state-municipality"]
    assert read(path)["evidence"][-1]["id"] == "E73"
    script = Script(answer=["j", "q"])
    interview(path, monkeypatch, script, "--arena", "state")
    assert "which-arena" not in script.prompts
    assert read(path)["evidence"][-1]["arenas"] == ["state"]


def test_what_somebody_else_writes_during_the_session_is_seen_and_kept(
    minimal: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    theirs = "\n# Skrevet ved siden av\n"
    script = Script(answer=["j", "q"])

    def beside(prompt: str) -> str:
        line = script(prompt)
        if script.prompts[-1] == "work":
            minimal.write_bytes(minimal.read_bytes() + theirs.encode())
        return line

    interview(minimal, monkeypatch, beside)
    assert minimal.read_bytes().startswith(MINIMAL.read_bytes() + theirs.encode())
    assert len(read(minimal)["evidence"]) == 3


def test_an_answer_that_cannot_be_saved_is_shown_and_tried_again_when_the_file_is_mended(
    minimal: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    script = Script(answer=["j", "q"], what="Det siste svaret.")

    def spoil(prompt: str) -> str:
        line = script(prompt)
        if script.prompts[-1] == "url":
            minimal.write_bytes(MINIMAL.read_bytes() + b"x = \n")
        if script.prompts[-1] == "again":
            shutil.copy(MINIMAL, minimal)
        return line

    result = interview(minimal, monkeypatch, spoil)
    assert script.prompts.count("again") >= 1
    assert "Det siste svaret." in result.stdout
    assert "samarbeidet.toml:" in result.stderr
    assert read(minimal)["evidence"][-1]["what"] == "Det siste svaret."


def test_a_file_that_can_be_read_but_not_written_in_is_refused_before_anything_is_asked(
    minimal: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    found = read_collaboration(minimal, rules())
    minimal.write_bytes(b"id;what\nN1;Noe\n")
    monkeypatch.setattr(cli.options, "read_collaboration", lambda *_: found)
    result = run(minimal)
    assert (result.exit_code, result.stdout) == (2, "")
    assert "er ikke en TOML-fil" in result.stderr


@pytest.mark.parametrize(
    "arguments",
    [
        ("no-such-file.toml",),
        (str(MINIMAL), "--arena", "nowhere"),
        (str(MINIMAL), "--as-of", "yesterday"),
        (str(MINIMAL), "--rules", "no-such-folder"),
        (str(MINIMAL), "--lang", "sv"),
    ],
)
def test_wrong_input_leaves_with_2_and_asks_nothing(arguments: tuple[str, ...]) -> None:
    result = CliRunner().invoke(main, ["interview", *arguments])
    assert (result.exit_code, result.stdout) == (2, "")
    assert result.stderr
    assert "Traceback" not in result.stderr
