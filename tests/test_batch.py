"""Many cases at once: each gets its own answer or fault, in order, and a stop costs next to nothing."""

from __future__ import annotations

import json
import os
import re
import shutil
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from concurrent.futures import BrokenExecutor, Executor, Future, ThreadPoolExecutor
from datetime import date
from itertools import islice
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner, Result

from ladder.cli import main
from ladder.files import journal
from ladder.files.find import collaborations
from ladder.files.problems import ProblemsFound
from ladder.flow import Case, assess, read_collaboration, read_rules
from ladder.questions import batch
from ladder.questions.batch import Outcome, Request, WorkerDied, answer_many, assess_many
from ladder.words import CannotAnswer

from .build import DAY, PLAIN, ROOT, collaboration, record, rules
from .writers import contents

MINIMAL = ROOT / "examples" / "minimal.toml"
EXAMPLE = ROOT / "examples" / "0-24-samarbeidet.toml"


class Here(Executor):
    """Does at once what it is given to do, and tells of it."""

    def __init__(self) -> None:
        self.given: list[tuple[Any, ...]] = []

    def submit(self, fn: Callable[..., Any], /, *arguments: Any, **named: Any) -> Future[Any]:
        self.given.append(arguments)
        done: Future[Any] = Future()
        try:
            done.set_result(fn(*arguments, **named))
        except Exception as fault:  # noqa: BLE001  whatever it is, it is the item's
            done.set_exception(fault)
        return done

    @property
    def with_rules(self) -> list[bool]:
        return [len(arguments) == 3 for arguments in self.given]


def died(*_: object) -> None:
    raise BrokenExecutor


@pytest.fixture(autouse=True)
def nothing_seen() -> Iterator[None]:
    """Rules that a worker of another test has seen are not seen here."""
    batch._SEEN.clear()
    yield
    batch._SEEN.clear()


def the_day(case: Case) -> date:
    """A question that is soon answered; in the year 2003 a worker dies of it."""
    if case.day.year == 2003:
        os.abort()
    return case.day


def on_first_days(*years: int) -> list[Request]:
    return [Request(MINIMAL, date(year, 1, 1)) for year in years]


# The library


def test_each_item_gets_what_it_gets_alone_in_the_order_of_the_items(tmp_path: Path) -> None:
    (tmp_path / "bad.toml").write_text("a = \n", encoding="utf-8")
    made = collaboration(record(supports=["overview-exists"]))
    requests = [
        Request(EXAMPLE, DAY, ("state",)),
        Request(tmp_path / "bad.toml", DAY),
        Request(made, DAY),
        Request(MINIMAL, DAY, ("nowhere",)),
        Request(str(MINIMAL), DAY),
    ]
    with ThreadPoolExecutor(2) as executor:
        found = list(assess_many(requests, rules(), engine="plain", executor=executor))
    assert [outcome.request for outcome in found] == requests
    whole = read_collaboration(EXAMPLE, rules())
    alone = [Case(whole, rules(), DAY, PLAIN, ["state"]), Case(made, rules(), DAY, PLAIN)]
    assert [found[0].answer, found[2].answer] == [assess(case) for case in alone]
    faults = [type(outcome.fault) for outcome in found]
    assert faults == [type(None), ProblemsFound, type(None), CannotAnswer, type(None)]
    assert [outcome.answer is None for outcome in found] == [False, True, False, True, False]


def test_no_more_items_are_asked_for_than_may_be_under_way() -> None:
    begun: list[int] = []

    def requests() -> Iterator[Request]:
        for year in range(2004, 2104):
            begun.append(year)
            yield Request(MINIMAL, date(year, 1, 1))

    outcomes = answer_many(the_day, requests(), rules(), executor=Here(), ahead=5)
    asked = []
    for _ in range(7):
        next(outcomes)
        asked.append(len(begun))
    assert asked == [5, 5, 5, 8, 8, 8, 11]  # half of them answered, and as many begun together
    outcomes.close()


def test_the_rules_are_sent_with_the_first_items_and_else_only_to_who_asks_for_them() -> None:
    executor = Here()
    outcomes = answer_many(the_day, on_first_days(*range(2004, 2012)), rules(), executor=executor, ahead=2)
    before = list(islice(outcomes, 4))
    assert executor.with_rules == [True, True, False, False, False]
    batch._SEEN.clear()  # as in a worker that is new
    after = list(outcomes)
    assert [outcome.answer.year for outcome in before + after if outcome.answer] == list(range(2004, 2012))
    assert executor.with_rules[5:] == [False, False, True, False, True]  # two were under way


def test_an_executor_that_breaks_is_told_to_its_owner() -> None:
    with pytest.raises(BrokenExecutor):
        list(answer_many(died, on_first_days(2004), rules(), executor=Here()))


def test_an_item_that_kills_its_process_costs_only_itself_and_leaves_no_process_behind() -> None:
    found = list(answer_many(the_day, on_first_days(*range(2000, 2012)), rules(), jobs=2))
    assert [outcome.request.day.year for outcome in found] == list(range(2000, 2012))
    assert [outcome.request.day.year for outcome in found if outcome.fault] == [2003]
    assert isinstance(found[3].fault, WorkerDied)
    assert [outcome.answer for outcome in found if not outcome.fault] == [
        date(year, 1, 1) for year in range(2000, 2012) if year != 2003
    ]
    assert not children()


def children() -> set[int]:
    """The processes of ours that judge; the one that keeps account of what is shared stays."""
    import multiprocessing  # noqa: PLC0415

    return {child.pid for child in multiprocessing.active_children() if child.pid}


# The command


@pytest.fixture
def in_place(monkeypatch: pytest.MonkeyPatch) -> None:
    """No workers need be started, and the rules are read already."""
    monkeypatch.setattr(batch._Own, "_made", lambda _: Here())
    own = rules()
    monkeypatch.setattr(
        "ladder.cli.batch.read_rules", lambda _, variant: read_rules(None, variant) if variant else own
    )


@pytest.fixture
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder with five files, one of which is wrong, and one in a folder below."""
    folder = tmp_path / "here"
    (folder / "all" / "below").mkdir(parents=True)
    for number in range(3):
        shutil.copy(MINIMAL, folder / "all" / f"{number}.toml")
    shutil.copy(MINIMAL, folder / "all" / "below" / "0.toml")
    wrong = MINIMAL.read_text(encoding="utf-8").replace("overview-exists", "no-such").replace("minutes", "x")
    (folder / "all" / "wrong.toml").write_text(wrong, encoding="utf-8")
    monkeypatch.chdir(folder)
    return folder


ON = ("--as-of", "2026-01-01", "--as-of", "2025")
OUTPUTS = ("out", "out.ndjson", "out.csv")


def run(*arguments: str) -> Result:
    return CliRunner().invoke(main, ("batch", "--engine", "plain", "--jobs", "2", *arguments))


def written(output: str) -> dict[str, bytes]:
    """What stands at `output`, without the journal that tells what need not be made again."""
    if not Path(output).is_dir():
        return {output: Path(output).read_bytes()}
    return {name: said for name, said in contents(Path(output)).items() if name != ".ladder-batch"}


@pytest.mark.usefixtures("in_place", "here")
def test_a_folder_gets_for_each_file_and_day_what_assess_writes() -> None:
    result = run("all", *ON, "--output", "out")
    assert result.exit_code == 2
    found = written("out")
    names = [f"{number}.toml" for number in range(3)] + ["below/0.toml"]
    assert set(found) == {f"{name}.{day}.json" for name in names for day in ("2026-01-01", "2025-12-31")}
    asked = ("assess", "all/2.toml", "--engine", "plain", "--as-of", "2025", "--format", "json")
    assert found["2.toml.2025-12-31.json"] == CliRunner().invoke(main, asked).stdout_bytes


@pytest.mark.usefixtures("in_place", "here")
def test_a_wrong_file_is_one_line_and_the_others_are_assessed() -> None:
    for lang, more in (("nb", "(1 problem til)"), ("nn", "(1 problem til)"), ("en", "(and 1 more problem)")):
        result = run("all", "gone.toml", "--as-of", "2025", "--output", "out.csv", "--lang", lang)
        wrong, gone, total = result.stderr.splitlines()
        assert result.exit_code == 2
        assert wrong.startswith("all/wrong.toml:")
        assert wrong.endswith(more)
        assert gone.startswith("gone.toml: ")
        assert "2" in total
        assert "ladder check" in total
        assert "4" in result.stdout
        assert "out.csv" in result.stdout


@pytest.mark.usefixtures("in_place", "here")
def test_a_table_has_a_row_for_each_arena_and_one_for_what_is_not_assessed() -> None:
    shutil.copy(EXAMPLE, "all")
    assert run("all", "--as-of", "2020-12-15", "--output", "out.csv", "--lang", "en").exit_code == 2
    head, *rows = (line.split(";") for line in Path("out.csv").read_text(encoding="utf-8-sig").splitlines())
    assert {len(row) for row in rows} == {len(head)}
    table = [dict(zip(head, row, strict=True)) for row in rows]
    assert [Path(row["File"]).name for row in table] == [
        "0-24-samarbeidet.toml",
        "0-24-samarbeidet.toml",
        *(f"{number}.toml" for number in range(3)),
        "wrong.toml",
        "0.toml",
    ]
    state = table[0]
    assert (state["Reached"], state["Under way"], state["On the published ladder"]) == ("0", "4", "0")
    assert state["1 Share information"] == "partly met"
    assert [bool(row["Not assessed because"]) for row in table] == [False] * 5 + [True, False]
    page = CliRunner().invoke(main, ("assess", str(EXAMPLE), "--as-of", "2020-12-15", "--lang", "en"))
    assert [row["Number of gaps"] for row in table[:2]] == re.findall(r"first \d of (\d+)\)", page.stdout)


@pytest.mark.usefixtures("in_place", "here")
def test_lines_of_json_hold_the_whole_assessment_or_the_problems_whatever_the_language() -> None:
    made = set()
    for lang in ("nb", "en"):
        run("all", *ON, "--output", "out.ndjson", "--lang", lang)
        made.add(Path("out.ndjson").read_bytes())
    (lines,) = made
    found = [json.loads(line) for line in lines.splitlines()]
    assert [(Path(line["file"]).name, line["as_of"]) for line in found[:2]] == [
        ("0.toml", "2026-01-01"),
        ("0.toml", "2025-12-31"),
    ]
    alone = Case(read_collaboration(MINIMAL, rules()), rules(), date(2025, 12, 31), PLAIN)
    assert found[1]["assessment"] == assess(alone).model_dump(mode="json")
    assert [problem["code"] for problem in found[6]["problems"]] == ["unknown-name", "unknown-name"]


def stop_after(count: int, monkeypatch: pytest.MonkeyPatch) -> None:
    """Let somebody press Ctrl-C in the next batch when so many are answered."""
    asked = batch.answer_many

    def stopping(*arguments: Any, **named: Any) -> Iterator[Outcome[Any]]:
        outcomes = asked(*arguments, **named)
        yield from islice(outcomes, count)
        outcomes.close()
        raise KeyboardInterrupt

    monkeypatch.setattr("ladder.cli.batch.answer_many", stopping)


@pytest.mark.usefixtures("in_place")
@pytest.mark.parametrize("output", OUTPUTS)
def test_after_a_stop_the_same_command_goes_on_and_gives_the_same(
    output: str, here: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    whole = run("all", *ON, "--output", output)
    unbroken = written(output)
    shutil.rmtree(output, ignore_errors=True)
    Path(output).unlink(missing_ok=True)
    with monkeypatch.context() as patch:
        stop_after(5, patch)
        assert run("all", *ON, "--output", output).exit_code == 130
    result = run("all", *ON, "--output", output)
    assert result.stderr.startswith("Går videre: 5 av 10 er gjort fra før og er uendret.\n")
    assert (result.exit_code, result.stdout) == (whole.exit_code, whole.stdout)
    assert written(output) == unbroken
    beside = [name for name in contents(here) if ".ladder-" in name]
    assert beside == (["out/.ladder-batch"] if output == "out" else [])


@pytest.mark.usefixtures("in_place", "here")
def test_what_a_kill_left_half_written_is_written_again(monkeypatch: pytest.MonkeyPatch) -> None:
    output = "out.csv"
    monkeypatch.setattr(journal, "_AT_ONCE", 2)
    run("all", *ON, "--output", output)
    unbroken = written(output)
    with monkeypatch.context() as patch:
        stop_after(5, patch)
        run("all", *ON, "--output", output)
    lines, marks = (Path(f".{output}.ladder-{name}") for name in ("part", "batch"))
    lines.write_bytes(lines.read_bytes() + b"half of a li")
    marks.write_bytes(marks.read_bytes()[:-7])
    result = run("all", *ON, "--output", output)
    assert result.stderr.startswith("Går videre: 4 av 10")
    assert written(output) == unbroken


@pytest.mark.usefixtures("in_place")
@pytest.mark.parametrize("output", ["out", "out.csv"])
def test_what_has_changed_since_the_stop_is_made_again(
    output: str, here: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with monkeypatch.context() as patch:
        stop_after(7, patch)
        run("all", *ON, "--output", output)
    changed = (here / "all" / "1.toml").read_text(encoding="utf-8").replace("Tidlig hjelp", "Sen hjelp")
    (here / "all" / "1.toml").write_text(changed, encoding="utf-8")
    again = run("all", *ON, "--output", output).stderr
    kept = 4 if output == "out" else 2  # of lines those before it, of files all others
    assert again.startswith(f"Går videre: {kept} av 10")
    assert b"Sen hjelp" in b"".join(written(output).values())
    for option in ("--variant", "four-steps"), ("--engine", "durable"), ("--lang", "en"):
        with monkeypatch.context() as patch:
            stop_after(0, patch)
            stderr = run("all", *ON, "--output", output, *option).stderr
        assert ("Going on" in stderr) == (option[0] == "--lang" and output == "out"), option


@pytest.mark.usefixtures("in_place")
def test_an_answer_that_is_no_longer_true_does_not_stay(here: Path) -> None:
    run("all/0.toml", "all/1.toml", "--as-of", "2025", "--output", "out")
    (here / "out" / "notes.txt").touch()
    shutil.copy("all/wrong.toml", "all/1.toml")
    assert run("all/0.toml", "all/1.toml", "--as-of", "2025", "--output", "out").exit_code == 2
    assert set(written("out")) == {"0.toml.2025-12-31.json", "notes.txt"}


@pytest.mark.usefixtures("in_place", "here")
def test_a_fault_of_ours_is_told_as_ours_and_the_others_are_assessed(monkeypatch: pytest.MonkeyPatch) -> None:
    def fails(case: Case) -> Any:
        raise WorkerDied if case.day.year == 2025 else RuntimeError("uventet")

    monkeypatch.setattr("ladder.render.batch.assess", fails)
    result = run("all/0.toml", *ON, "--output", "out.csv")
    assert result.exit_code == 3
    unexpected, died, _ = result.stderr.splitlines()
    assert unexpected.startswith("all/0.toml: Vår feil: RuntimeError: uventet.")
    assert died.startswith("all/0.toml: Vår feil: Prosessen som vurderte filen, døde.")


@pytest.mark.usefixtures("in_place", "here")
def test_what_went_wrong_before_a_stop_counts_after_it(monkeypatch: pytest.MonkeyPatch) -> None:
    def fails(_: Case) -> Any:
        raise WorkerDied

    with monkeypatch.context() as patch:
        patch.setattr("ladder.render.batch.assess", fails)
        stop_after(1, patch)
        run("all/0.toml", *ON, "--output", "out.csv")
    assert run("all/0.toml", *ON, "--output", "out.csv").exit_code == 3


@pytest.mark.usefixtures("in_place")
@pytest.mark.parametrize(
    ("output", "told"),
    [
        ("out.xlsx", "Gi en mappe, eller en fil som slutter på .ndjson eller .csv."),
        ("all/0.toml", "Gi en mappe, eller en fil som slutter på .ndjson eller .csv."),
        ("linked.csv", "Det er samme fil som all/0.toml, som kommandoen leser."),
        ("hard.ndjson", "Det er samme fil som all/0.toml, som kommandoen leser."),
        ("nowhere/out.csv", "for mappen"),
        ("folder.csv", "for det er en mappe"),
        ("pipe.csv", "for det er ingen vanlig fil"),
    ],
)
def test_where_it_cannot_be_written_is_told_before_anything_is_done(
    output: str, told: str, here: Path
) -> None:
    (here / "folder.csv").mkdir()
    (here / "linked.csv").symlink_to("all/0.toml")
    os.link("all/0.toml", "hard.ndjson")
    os.mkfifo("pipe.csv")
    before = contents(here)
    result = run("all", "--output", output)
    assert (result.exit_code, result.stdout) == (2, "")
    assert told in result.stderr
    assert len(result.stderr.splitlines()) == 1
    assert contents(here) == before


def test_an_answer_that_could_not_be_marked_is_made_again(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    first, second = journal.Part("a.json", "first"), journal.Part("a.json", "second")
    folder = journal.Folder(tmp_path)
    folder.made([first])
    folder.add(first, b"1")
    folder.close()
    folder = journal.Folder(tmp_path)
    assert list(folder.made([second])) == [None]
    add = journal._Journal.add
    monkeypatch.setattr(
        journal._Journal, "add", lambda self, marks: None if marks[0].part == second else add(self, marks)
    )
    folder.add(second, b"2")
    folder.close()
    folder = journal.Folder(tmp_path)
    assert list(folder.made([first])) == [None]
    folder.close()


@pytest.mark.usefixtures("in_place", "here")
@pytest.mark.parametrize("output", OUTPUTS)
def test_two_at_once_do_not_write_in_the_same_place(output: str) -> None:
    first = journal.Folder(Path(output)) if output == "out" else journal.Lines(Path(output), b"")
    result = run("all", "--output", output)
    first.close()
    assert result.exit_code == 2
    assert "En annen «ladder batch» skriver" in result.stderr


@pytest.mark.usefixtures("in_place")
def test_what_in_a_folder_is_no_collaboration_is_left_out_and_named(here: Path) -> None:
    for name in ("rules.toml", "book.xlsx", "0.csv", "notes.md", ".hidden.toml"):
        (here / "all" / name).write_text("a = 1\n", encoding="utf-8")
    told = run("all", "--as-of", "2025", "--output", "out.csv").stderr.splitlines()[-1]
    assert told.startswith("3 filer i mappene er utelatt")
    assert ": all/0.csv, all/book.xlsx, all/rules.toml. " in told
    (here / "empty").mkdir()
    result = run("empty", "--output", "out.csv")
    assert result.exit_code == 2
    assert result.stderr.startswith("Det er ingen samarbeidsfiler i empty.")


@pytest.mark.usefixtures("in_place")
def test_what_stands_there_of_files_that_are_gone_is_told(here: Path) -> None:
    before = run("all", "--as-of", "2025", "--output", "out").stderr
    (here / "all" / "0.toml").unlink()
    (here / "all" / "1.toml").write_text("a = 1\n", encoding="utf-8")
    told = run("all", "--as-of", "2025", "--output", "out").stderr.splitlines()[-1]
    assert "fra før" not in before
    assert told.startswith("2 vurderinger i out er fra før")
    assert told.endswith(": 0.toml.2025-12-31.json, 1.toml.2025-12-31.json.")


@pytest.mark.usefixtures("in_place")
def test_what_only_looks_like_a_collaboration_is_named(here: Path) -> None:
    source = (here / "all" / "0.toml").read_bytes()
    for name in ("0.toml.txt", "0.toml.bak", "0.TOML~", "0.ods", "0.toml.2025-12-31.json", "0.txt"):
        (here / "all" / name).write_bytes(source)
    (here / "all" / "rules.toml.txt").write_text("a = 1\n", encoding="utf-8")
    found = collaborations([here / "all"])
    assert {Path(path).name for path in found.left_out} == {"0.toml.txt", "0.toml.bak", "0.TOML~", "0.ods"}


@pytest.mark.usefixtures("here")
def test_what_links_lead_to_is_found_once(here: Path) -> None:
    (here / "other").mkdir()
    (here / "other" / "9.toml").write_bytes((here / "all" / "0.toml").read_bytes())
    (here / "all" / "linked").symlink_to("../other")
    (here / "other" / "round").symlink_to("../all")
    assert list(collaborations([Path("all")]).files)[-1] == "all/linked/9.toml"
    assert len(collaborations([Path("all"), Path("other")]).files) == len(collaborations([Path("all")]).files)


@pytest.mark.usefixtures("here")
def test_a_file_is_found_once_whatever_it_is_named_by() -> None:
    named = map(Path, ("all/2.toml", "all", "all/*.toml", "./all/2.toml", "nowhere/*.toml", "gone.toml"))
    found = list(collaborations(named).files)
    assert found == [
        "all/2.toml",
        *(f"all/{number}.toml" for number in (0, 1)),
        "all/wrong.toml",
        "all/below/0.toml",
        "nowhere/*.toml",
        "gone.toml",
    ]


def test_no_rules_are_taken_for_a_collaboration_and_every_example_is_found() -> None:
    assert not collaborations([ROOT / "rules"]).files
    assert set(collaborations([ROOT / "examples"]).files) == set(map(str, (ROOT / "examples").glob("*.toml")))


def test_records_in_csv_follow_from_the_file_beside_them_too(here: Path) -> None:
    table = here / "all" / "0.csv"
    table.write_text("id;what;kind;date;supports;work\n", encoding="utf-8")
    before = collaborations([table]).files
    (here / "all" / "0.toml").touch()
    assert collaborations([table]).files == before
    (here / "all" / "0.toml").write_text("", encoding="utf-8")
    assert collaborations([table]).files != before


# In processes of its own


@pytest.mark.parametrize("stop", [pytest.param(s, marks=pytest.mark.whole) for s in ("SIGINT", "SIGKILL")])
def test_a_batch_that_is_stopped_leaves_no_process_and_goes_on(stop: str, here: Path) -> None:
    """As in a terminal: Ctrl-C goes to all that work there, and a kill to the command alone."""
    many = [f"all/{number}.toml" for number in range(3)]
    days = [part for year in range(1990, 2020) for part in ("--as-of", str(year))]
    command = [sys.executable, "-m", "ladder", "batch", *many, *days, "--jobs", "2", "--output"]
    environment = {**os.environ, "PYTHONPATH": str(ROOT)}
    subprocess.run([*command, "unbroken.ndjson"], check=True, env=environment, capture_output=True)
    for wait in (0.3, 0.5, 0.7, 0.9, 1.2):
        with Path("said").open("wb") as said:
            command_line = [*command, "out.ndjson"]
            began = subprocess.Popen(command_line, start_new_session=True, env=environment, stderr=said)
            time.sleep(wait)
            if stop == "SIGINT":
                os.killpg(began.pid, signal.SIGINT)
            else:
                began.kill()
            began.wait()
        assert began.returncode in (130, -signal.SIGKILL, 0)
        assert "Traceback" not in Path("said").read_text(encoding="utf-8")
        deadline = time.monotonic() + 10
        while left := in_session(began.pid):
            assert time.monotonic() < deadline, left
            time.sleep(0.05)
    subprocess.run([*command, "out.ndjson"], check=True, env=environment, capture_output=True)
    assert Path("out.ndjson").read_bytes() == Path("unbroken.ndjson").read_bytes()
    assert not [name for name in contents(here) if ".ladder-" in name]


def in_session(leader: int) -> list[str]:
    command = ["ps", "-s", str(leader), "-o", "pid="]
    told = subprocess.run(command, capture_output=True, text=True, check=False)
    return told.stdout.split()


@pytest.mark.usefixtures("in_place", "here")
def test_however_many_work_the_output_is_the_same() -> None:
    command = [sys.executable, "-m", "ladder", "batch", "all", *ON, "--engine", "plain", "--jobs", "2"]
    told = subprocess.run([*command, "--output", "there.csv"], capture_output=True, check=False)
    assert (told.returncode, told.stdout.decode()) == (2, "8 vurderinger ligger i there.csv.\n")
    run("all", *ON, "--output", "here.csv")
    assert Path("there.csv").read_bytes() == Path("here.csv").read_bytes()
