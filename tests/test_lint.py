"""Linting: our own pack is clean, every kind of fault is found at its place, and every rule has a witness."""

import ast
import re
import shutil
import unicodedata
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import replace
from functools import cache
from pathlib import Path
from typing import Any, NamedTuple, get_args

import pytest
from click.testing import CliRunner, Result

from ladder import cli, lint
from ladder.files import check, read
from ladder.files.places import find
from ladder.files.problems import render
from ladder.flow import Case, assess, read_handbook
from ladder.judge import compile
from ladder.judge.compile import Rules
from ladder.judge.engine import Engine, Fact, Firing, Table
from ladder.judge.engine.plain import Plain
from ladder.lint import reach, witness, wording
from ladder.lint.whole import Whole
from ladder.model.assessment import ArenaResult, Assessment
from ladder.model.handbook import Handbook
from ladder.model.pack import Condition, Notice, On, Pack, TargetRule, Targets
from ladder.model.problems import InputFile, KeyPath, Problem
from ladder.model.progress import Tick
from ladder.model.values import Text
from ladder.words import Say

from . import catalogues
from .build import PLAIN, ROOT, rules
from .laws import durable

PACK = rules().pack
HANDBOOK = read_handbook(ROOT / "rules")
OURS = ROOT / "rules"
WORDS = catalogues.words("problem")
LANGUAGES: Any = ("nb", "nn", "en")


def run(*arguments: str) -> Result:
    return CliRunner().invoke(cli.main, ["rules", "lint", *arguments])


# What the faults are seeded in: rules of the test's own, beside ours

OWN = ("own-all", "own-any", "own-large", "own-parts", "own-words")


def texts(key: str, said: str) -> str:
    return "".join(f'{key}.{lang} = "{said} ({lang})."\n' for lang in LANGUAGES)


def sources(place: str) -> str:
    return f'sources = [{{ work = "dfo-2020-3", place = "{place}" }}]\n'


def rule(table: str, id_: str, *keys: str) -> str:
    parts = [f"[[{table}]]", f'id = "{id_}"', *keys, texts("text", f"Dette sier {id_}") + sources(id_)]
    return "\n" + "\n".join(parts)


def action(on: str, name: str) -> str:
    said = texts("text", f"Tiltak for {on} i {name}")
    return f'on = "{on}"\n{said}role = "lead"\neffort = "low"\n' + sources(f"{on} {name}")


def indicator(id_: str) -> str:
    question = texts("question", f"Er {id_} på plass").replace('."', '?"')
    return f'[indicators.{id_}]\n{question}needs = "minutes"\n'


def parts_of(name: str) -> list[str]:
    return [f"{name.lower()}-{number}" for number in range(1, 13 if name == "own-large" else 3)]


def listed(ids: Iterable[str]) -> str:
    return "[" + ", ".join(f'"{id_}"' for id_ in ids) + "]"


def criterion(name: str) -> str:
    order = 901 + OWN.index(name) if name in OWN else 900
    named, join = listed(parts_of(name)), "any" if name == "own-any" else "all"
    return "\n".join(
        [
            texts("title", f"Kriteriet {name}") + texts("requirement", f"Kravet i {name} er fylt"),
            texts("why", f"Grunnen til {name} er at noen må prøve det"),
            f'weight = "supporting"\norder = {order}\n' + sources(f"krav {name}"),
            *map(indicator, parts_of(name)),
            f"[met]\n{join} = {named}\n",
            "[examples.sufficient]\n" + texts("text", f"Nok for {name}"),
            f'records = [{{ kind = "minutes", months_ago = 1, supports = {named} }}]\n',
            "[examples.insufficient]\n" + texts("text", f"Ikke nok for {name}"),
            f'status = "unknown"\nrecords = [{{ kind = "intent", supports = {named} }}]\n',
            f"[[actions]]\n{action('gap', name)}",
            f"[[actions]]\n{action('open', name)}",
        ]
    )


def file_of(name: str) -> str:
    return f"criteria/1-share-information/{name}.toml"


def bound(name: str) -> str:
    return f'{{ criterion = "{name}", floor = {{ at_least = 1 }} }}'


SOUND = {
    **{file_of(name): criterion(name) for name in OWN},
    "warnings.toml": rule("warnings", "own-warning", f"all = [{bound('own-parts')}]")
    + rule("warnings", "own-large-warning", f"all = [{bound('own-large')}]"),
    "targets.toml": rule(
        "targets", "own-target", "target = 3", 'all = [{ relation = "other" }, { phase = "operation" }]'
    ),
    "actions.toml": '\n[[actions]]\nid = "own-action"\nserves = ["own-large"]\n' + action("gap", "flere"),
    "erosion.toml": rule("signs", "own-sign", f"all = [{bound('own-all')}]")
    + rule("counter_signs", "own-counter-sign", f"all = [{bound('own-any')}]"),
    "roles.toml": rule("expected", "own-roles", 'roles = ["driver"]', "lasting = true"),
    "ladder.toml": rule("limits", "own-limit"),
    "functions.toml": '\n[functions.own]\nterm = "long"\norientation = "cross"\n'
    + texts("title", "Egen funksjon")
    + texts("text", "Egen funksjon")
    + sources("own-function"),
    "tables.toml": rule("tables", "own-table", texts("title", "Egen tabell"))
    + '[[tables.columns]]\nindicator = "letter-says-what"\n'
    + texts("title", "Hva"),
    "interview.toml": '\n[[questions]]\nid = "own"\npart = "so-far"\n'
    + texts("text", "Hva skjer")
    + texts("listen_for", "Lytt")
    + f"indicators = {listed(id_ for name in OWN for id_ in parts_of(name))}\n",
    "passages.toml": '\n[[passages]]\nid = "own"\nwork = "dfo-2020-3"\nplace = "s. 1"\n'
    + texts("subject", "Dette står det")
    + f"carried_by = {{ criteria = {listed(OWN)} }}\n",
}
"""What is set after our rules, file by file, and new files."""


def after_ours(table: str) -> int:
    """The place of the test's own rule in a table, after ours."""
    erosion = PACK.erosion
    assert erosion
    tables: dict[str, tuple[Any, ...]] = {
        "warnings": PACK.warnings,
        "targets": PACK.targets.targets,
        "actions": PACK.actions,
        "signs": erosion.signs,
        "counter_signs": erosion.counter_signs,
        "expected": PACK.roles.expected,
        "limits": PACK.ladder.limits,
        "tables": PACK.tables,
        "questions": HANDBOOK.interview.questions,
        "passages": HANDBOOK.passages,
    }
    return len(tables[table])


def within(table: Iterable[Any], id_: str) -> int:
    return [known.id for known in table].index(id_)


@pytest.fixture(scope="session")
def sound(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("sound") / "rules"
    shutil.copytree(OURS, folder)
    for file, text in SOUND.items():
        path = folder / file
        before = path.read_text("utf-8") if path.exists() else ""
        assert before or file.startswith("criteria/"), f"rules/{file} is not there"
        path.write_text(before + text, "utf-8")
    return folder


# Every kind of fault


class Fault(NamedTuple):
    """What is seeded, by replacing `old` with `new` in a file (everywhere, if it is a pattern).

    `also` are the kinds that cannot but follow from it.
    """

    code: str
    file: str
    path: KeyPath
    old: str | re.Pattern[str]
    new: str
    also: tuple[str, ...] = ()
    seeded_in: str | None = None


AT_THE_END = re.compile(r"\Z")
NEVER = '[{ phase = "decision" }, { phase = "operation" }]'
INTENT = re.compile(r'(\[indicators\.own-\w+-1\]\n(?:.+\n)+?needs = )"minutes"')
COPIED = "Både små kommuner og fylker må få råd før årsskiftet."
SCANNED = "Dette er\nen kilde. Bade sma kommuner og\nfylker ma fa rad for\narsskiftet, sier den."
STEP = '\n[[steps]]\nnumber = 6\nid = "own-step"\npublished = false\n' + texts("title", "Seks") + sources("x")
LONG = "ord " * 36 + "ord."
CORELESS = (
    '\n[[variants]]\nid = "own-variant"\nsteps = 1\n'
    + texts("title", "V")
    + texts("text", "V")
    + sources("v")
)
CORELESS += "".join(
    f'[[variants.moves]]\ncriterion = "{id_}"\nstep = 1\nweight = "condition"\n'
    for id_, known in PACK.criteria_of(PACK.ladder.steps[0]).items()
    if known.core
)
"""A variant in which nothing makes the first step."""
OWN_RELATION = "[relations]\n" + texts("own", "Egen")
CORELESS_IN_OPERATION = CORELESS.replace(
    'weight = "condition"\n', 'weight = "condition"\nphases = ["operation"]\n'
)


def without_sources(header: str) -> re.Pattern[str]:
    """The sources of one of our rules, which no rule of the test's own can stand in for."""
    return re.compile(rf"({re.escape(header)}\n.*?\n)sources = \[.*?\]\n", re.DOTALL)


def uncited(table: str, id_: str) -> Fault:
    file = {"signs": "erosion.toml", "counter_signs": "erosion.toml", "expected": "roles.toml"}.get(table)
    return Fault(
        "source-missing",
        "ladder.toml" if table == "limits" else file or f"{table}.toml",
        (table, after_ours(table)),
        sources(id_),
        "",
    )


WORDY, PARTS, ALL, ANY = map(file_of, ("own-words", "own-parts", "own-all", "own-any"))
FAULTS = [
    Fault("language-missing nn", WORDY, ("title",), 'title.nn = "Kriteriet own-words (nn)."\n', ""),
    Fault(
        "language-missing en",
        WORDY,
        ("requirement",),
        'requirement.en = "Kravet i own-words er fylt (en)."',
        "",
    ),
    Fault("not-translated", WORDY, ("why", "en"), "må prøve det (en)", "må prøve det (nb)"),
    Fault("placeholder", WORDY, ("why", "nn"), "må prøve det (nn)", "må prøve det TODO"),
    Fault(
        "placeholder",
        "interview.toml",
        ("questions", after_ours("questions"), "text", "nn"),
        '"Hva skjer (nn).',
        '"TBD.',
    ),
    Fault(
        "sentence-unfinished",
        "passages.toml",
        ("passages", after_ours("passages"), "subject", "en"),
        "Dette står det (en).",
        "Dette står det",
    ),
    Fault("untidy-text", WORDY, ("examples", "sufficient", "text", "nb"), "Nok for", "Nok  for"),
    Fault(
        "long-sentence",
        WORDY,
        ("examples", "insufficient", "text", "en"),
        "Ikke nok for own-words (en).",
        LONG,
    ),
    Fault(
        "sentence-unfinished", WORDY, ("actions", 0, "text", "nn"), "gap i own-words (nn).", "gap i own-words"
    ),
    Fault(
        "copied-sentence", WORDY, ("actions", 1, "text", "nb"), "Tiltak for open i own-words (nb).", COPIED
    ),
    Fault("not-a-question", WORDY, ("indicators", "own-words-1", "question", "nb"), "plass (nb)?", "plass."),
    Fault(
        "question-points-away",
        WORDY,
        ("indicators", "own-words-2", "question", "nb"),
        "Er own-words-2 på plass",
        "Er own ennå ikke på plass",
    ),
    Fault(
        "look-alike-id",
        "ladder.toml",
        ("limits", after_ours("limits") + 1, "id"),
        AT_THE_END,
        rule("limits", "Own-limit").replace(sources("own-limit"), sources("x")),
        also=("id-not-kebab",),
    ),
    Fault("said-twice", PARTS, ("title", "nb"), "Kriteriet own-parts (nb)", "Kriteriet own-all (nb)"),
    Fault(
        "said-twice",
        PARTS,
        ("indicators", "own-parts-1", "question", "nb"),
        "Er own-parts-1 på plass (nb)",
        "Er own-all-1 på plass (nb)",
    ),
    Fault("said-twice", PARTS, ("actions", 1, "text", "nb"), "open i own-parts (nb)", "open i own-all (nb)"),
    Fault("source-missing", PARTS, ("title",), sources("krav own-parts"), ""),
    Fault("source-missing", PARTS, ("actions", 0), sources("gap own-parts"), ""),
    *(uncited(table, f"own-{table[:-1]}") for table in ("warnings", "targets", "limits", "signs", "tables")),
    uncited("counter_signs", "own-counter-sign"),
    uncited("expected", "own-roles"),
    uncited("actions", "gap flere"),
    Fault("source-missing", "functions.toml", ("functions", "own"), sources("own-function"), ""),
    Fault("source-missing", "ladder.toml", ("steps", 1), without_sources("number = 2"), r"\1"),
    Fault(
        "source-missing",
        "ladder.toml",
        ("variants", within(PACK.ladder.variants, "figure-2")),
        without_sources('id = "figure-2"'),
        r"\1",
    ),
    Fault(
        "source-missing",
        "phases.toml",
        ("phases", within(PACK.phases, "operation")),
        without_sources('id = "operation"'),
        r"\1",
    ),
    Fault(
        "source-missing",
        "roles.toml",
        ("coordination", "driver"),
        without_sources("[coordination.driver]"),
        r"\1",
    ),
    Fault(
        "unused-work",
        "works.toml",
        ("own-work",),
        AT_THE_END,
        '[own-work]\ntitle = "T"\nshort = "S"\npublisher = "P"\n',
    ),
    Fault(
        "id-not-kebab", "warnings.toml", ("warnings", after_ours("warnings"), "id"), '"own-warning"', '"ownÅ"'
    ),
    Fault(
        "id-not-kebab",
        PARTS,
        ("indicators", "Own_Key"),
        "[met]",
        f"{indicator('Own_Key')}[met]",
        ("unused-indicator", "not-in-interview"),
    ),
    Fault("id-not-kebab", file_of("Own"), (), "", criterion("Own"), ("not-in-interview", "no-passage")),
    Fault("no-gap-action", ALL, ("title",), 'on = "gap"', 'on = "open"'),
    Fault(
        "no-renew-action",
        PARTS,
        ("indicators", "own-parts-1", "renewed_by"),
        'needs = "minutes"',
        'needs = "minutes"\nrenewed_by = ["new-party"]',
    ),
    Fault("no-open-action", ANY, ("title",), 'on = "open"', 'on = "gap"'),
    Fault("no-example", ANY, ("title",), re.compile(r"\[examples.sufficient\].*?(?=\[ex)", re.DOTALL), ""),
    Fault("example-fails", PARTS, ("examples", "insufficient"), '"unknown"', '"partly"'),
    Fault("example-fails", PARTS, ("examples", "sufficient"), "1, supports", "1, partly"),
    Fault("unused-indicator", PARTS, ("indicators", "own-parts-2"), ', "own-parts-2"]', "]"),
    Fault("no-core-criterion", "ladder.toml", ("steps", 5), AT_THE_END, STEP),
    Fault("no-core-criterion", "ladder.toml", ("variants", len(PACK.ladder.variants)), AT_THE_END, CORELESS),
    Fault("relation-without-target", "terms.toml", ("relations", "own"), "[relations]\n", OWN_RELATION),
    Fault("order-twice", PARTS, ("order",), "order = 904", "order = 902"),
    Fault(
        "margin-too-long",
        PARTS,
        ("indicators", "own-parts-1", "holds_for_months"),
        'needs = "minutes"',
        'needs = "minutes"\nholds_for_months = 6',
    ),
    Fault(
        "margin-too-long",
        "evidence.toml",
        ("holds_for_months",),
        "holds_for_months = 36",
        "holds_for_months = 6",
    ),
    Fault("unused-role", "terms.toml", ("roles", "own"), "[roles]\n", "[roles]\n" + texts("own", "Egen")),
    Fault(
        "phase-not-described",
        "terms.toml",
        ("phases", "own"),
        "[phases]\n",
        "[phases]\n" + texts("own", "Egen"),
    ),
    Fault(
        "not-in-interview",
        PARTS,
        ("indicators", "own-parts-1"),
        '"own-parts-1", ',
        "",
        seeded_in="interview.toml",
    ),
    Fault("no-passage", WORDY, ("title",), ', "own-words"', "", seeded_in="passages.toml"),
    Fault("never-met", ALL, ("met",), INTENT, r'\1"intent"', ("example-fails",)),
    Fault(
        "never-warned",
        "warnings.toml",
        ("warnings", after_ours("warnings")),
        f"[{bound('own-parts')}]",
        NEVER,
    ),
    Fault("never-a-sign", "erosion.toml", ("signs", after_ours("signs")), f"[{bound('own-all')}]", NEVER),
    Fault(
        "never-a-sign",
        "erosion.toml",
        ("counter_signs", after_ours("counter_signs")),
        f"[{bound('own-any')}]",
        NEVER,
    ),
    Fault(
        "never-recommended",
        "targets.toml",
        ("targets", after_ours("targets")),
        '[{ relation = "other" }, { phase = "operation" }]\n' + texts("text", "Dette sier own-target"),
        f"{NEVER}\n" + texts("text", "Dette sier own-target"),
    ),
    Fault(
        "never-expected",
        "roles.toml",
        ("expected", after_ours("expected")),
        re.compile("published = false"),
        "published = true",
        ("never-expected", "never-a-sign"),
        "ladder.toml",
    ),
]


Told = tuple[str, str, KeyPath]
Spoilt = Callable[..., Path]


UNWRITTEN = [fault for fault in FAULTS if fault.code.startswith("language-missing")]


def seed(folder: Path, fault: Fault) -> None:
    path = folder / (fault.seeded_in or fault.file)
    text = path.read_text("utf-8") if path.exists() else ""
    pattern, most = (fault.old, 0) if isinstance(fault.old, re.Pattern) else (re.escape(fault.old), 1)
    text, count = re.subn(pattern, fault.new, text, count=most)
    assert count, fault
    path.write_text(text, "utf-8")


def seeded(sound: Path, folder: Path, *faults: Fault) -> Path:
    """A copy of what is sound, with the faults."""
    shutil.copytree(sound, folder)
    for fault in faults:
        seed(folder, fault)
    return folder


def changed(file: str, old: str | re.Pattern[str], new: str) -> Fault:
    return Fault("", file, (), old, new)


@pytest.fixture
def spoilt(sound: Path, tmp_path: Path) -> Spoilt:
    return lambda *faults: seeded(sound, tmp_path / "rules", *faults)


def told(folder: Path, problem: Problem) -> Told:
    name = Path(problem.file.name).relative_to(folder).as_posix()
    code = " ".join([problem.code, *([problem.values["lang"]] if "lang" in problem.values else [])])
    return code, name, problem.path


def case_by_case_for(names: Iterable[str]) -> Callable[[Whole, Tick], Iterator[Problem]]:
    """The stage that tries cases, over no other criteria, for it takes most of the time."""
    all_of_it = reach.problems

    def problems(whole: Whole, tick: Tick) -> Iterator[Problem]:
        criteria = {id_: c for id_, c in whole.pack.criteria.items() if id_ in names}
        update = {"criteria": criteria, "phases": (), "tables": ()}
        pack = without_others(whole.pack.model_copy(update=update))
        return all_of_it(replace(whole, pack=pack), tick)

    return problems


def without_others(pack: Pack) -> Pack:
    """`pack`, where warnings and signs that name what it has not got ask for what is easily so instead."""

    def alone(rules: Iterable[Any], easy: tuple[Condition, ...]) -> tuple[Any, ...]:
        there = {None, *pack.criteria, *pack.indicators}
        asks_others = [not there.issuperset(c.criterion or c.indicator for c in rule.all) for rule in rules]
        return tuple(
            rule.model_copy(update={"all": easy}) if others else rule
            for rule, others in zip(rules, asks_others, strict=True)
        )

    update: dict[str, Any] = {"warnings": alone(pack.warnings, (Condition(relation="other"),))}
    if pack.erosion:
        kinds = ("signs", "counter_signs")
        signs = {kind: alone(getattr(pack.erosion, kind), pack.erosion.in_force) for kind in kinds}
        update["erosion"] = pack.erosion.model_copy(update=signs)
    return pack.model_copy(update=update)


def named_by_erosion() -> set[str]:
    asked = {condition.indicator for condition in PACK.erosion.in_force} if PACK.erosion else set()
    return {id_ for id_, criterion in PACK.criteria.items() if not asked.isdisjoint(criterion.indicators)}


@pytest.fixture
def quick(monkeypatch: pytest.MonkeyPatch) -> None:
    on_our_own(monkeypatch)


def on_our_own(patch: pytest.MonkeyPatch) -> None:
    patch.setattr(reach, "problems", case_by_case_for({*OWN, "Own", *named_by_erosion()}))


@pytest.fixture(scope="session")
def all_at_once(sound: Path, tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, list[Problem]]:
    folder = seeded(sound, tmp_path_factory.mktemp("faults") / "rules", *FAULTS)
    with pytest.MonkeyPatch.context() as patch:
        on_our_own(patch)
        return folder, lint.lint(folder, SCANNED)


def test_lint_finds_nothing_in_our_own_pack() -> None:
    assert (OURS / "passages.toml").is_file()
    ticks: list[int] = []
    assert lint.lint(tick=ticks.append) == []
    assert ticks == [len(rules().pack.criteria)] * len(rules().pack.criteria)


@pytest.mark.parametrize("lang", LANGUAGES)
@pytest.mark.usefixtures("quick")
def test_a_clean_pack_is_told_to_be_clean_and_leaves_with_0(lang: str) -> None:
    result = run("--lang", lang)
    assert (result.exit_code, result.stderr) == (0, "")
    assert result.stdout == Say(lang)("command", "lint-clean") + "\n"  # type: ignore[arg-type]


@pytest.mark.usefixtures("quick")
def test_what_the_faults_are_seeded_in_is_sound(sound: Path) -> None:
    assert lint.lint(sound, SCANNED) == []


def test_every_kind_of_fault_is_found_at_its_place_when_all_are_there_at_once(
    all_at_once: tuple[Path, list[Problem]],
) -> None:
    folder, problems = all_at_once
    found = {told(folder, problem) for problem in problems}
    assert {fault[:3] for fault in FAULTS} - found == set()


def codes_in_source(stages: str = "*") -> Iterator[str]:
    """Every string that a stage gives to `Problem` as its code, with what may fill it in."""
    filled = {"on": get_args(On)}
    for path in (ROOT / "ladder" / "lint").glob(f"{stages}.py"):
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id == "Problem":
                code = node.args[0]
                names = [part.id for part in ast.walk(code) if isinstance(part, ast.Name)]
                pattern = ast.unparse(code).removeprefix("f").strip("'\"")
                values = [dict.fromkeys(names, value) for value in filled[names[0]]] if names else [{}]
                yield from (pattern.format(**value) for value in values)


@pytest.mark.parametrize("fault", FAULTS, ids=[f"{fault.code} in {fault.file}" for fault in FAULTS])
@pytest.mark.usefixtures("quick")
def test_a_fault_alone_is_found_at_its_place_and_nothing_else_is(
    fault: Fault, spoilt: Spoilt, monkeypatch: pytest.MonkeyPatch
) -> None:
    if fault.code.split()[0] in {*codes_in_source("wording"), *codes_in_source("grounds")}:
        monkeypatch.setattr(reach, "problems", lambda *_: iter(()))
    folder = spoilt(fault)
    against = SCANNED if fault.code == "copied-sentence" else None
    found = [told(folder, problem) for problem in lint.lint(folder, against)]
    found.remove(fault[:3])
    assert {code for code, *_ in found} == set(fault.also)


def test_a_step_without_a_core_criterion_in_some_phase_only_is_found(spoilt: Spoilt) -> None:
    folder = spoilt(changed("ladder.toml", AT_THE_END, CORELESS_IN_OPERATION))
    place = ("variants", len(PACK.ladder.variants))
    found = [told(folder, problem) for problem in lint.lint(folder, None)]
    assert found == [("no-core-criterion", "ladder.toml", place)]


def test_every_kind_that_lint_knows_is_seeded_here() -> None:
    assert {fault.code.split()[0] for fault in FAULTS} == {*codes_in_source()}


@pytest.mark.usefixtures("quick")
def test_a_variant_that_leaves_a_step_without_core_in_some_phase_is_told(spoilt: Spoilt) -> None:
    folder = spoilt(changed("ladder.toml", AT_THE_END, CORELESS_IN_OPERATION))
    ((code, _, path),) = (told(folder, problem) for problem in lint.lint(folder, SCANNED))
    assert (code, path) == ("no-core-criterion", ("variants", len(PACK.ladder.variants)))


@pytest.mark.parametrize("lang", LANGUAGES)
def test_every_kind_is_told_with_its_place_and_what_to_do_in_every_language(
    lang: Any, all_at_once: tuple[Path, list[Problem]]
) -> None:
    folder, problems = all_at_once
    for problem in problems:
        assert re.search(r"[.:] \S.*\.$", WORDS[problem.code][lang]), "what is wrong, and what to do about it"
        head, *shown = render([problem], Say(lang)).split("\n\n")[0].splitlines()
        place = find(problem)
        if problem.path == ():
            assert head.startswith(f"{folder / file_of('Own')}: ")
            continue
        assert place is not None
        assert head.startswith(f"{problem.file.name}:{place.line}:{place.column}: ")
        line, carets, *_ = shown
        assert line.startswith(f"{place.line:>5} | ")
        start, end = carets.index("^"), carets.rindex("^") + 1
        assert place.text[place.column - 1 :].startswith(line[start:end].rstrip("…"))


@pytest.mark.usefixtures("quick")
def test_what_is_found_leaves_with_1_and_nothing_is_printed(spoilt: Spoilt, tmp_path: Path) -> None:
    folder, source = spoilt(*FAULTS), tmp_path / "source.txt"
    source.write_text(SCANNED, "utf-8")
    result = run("--rules", str(folder), "--against", str(source))
    assert (result.exit_code, result.stdout) == (1, "")
    assert result.stderr == render(lint.lint(folder, SCANNED), Say("nb")) + "\n"


@pytest.mark.usefixtures("quick")
def test_a_missing_language_is_a_warning_in_a_local_pack_and_an_error_in_ours(
    spoilt: Spoilt, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = spoilt(*UNWRITTEN)
    local = run("--rules", str(folder))
    assert (local.exit_code, local.stdout) == (0, "")
    assert local.stderr.count(": Advarsel: Teksten «") == len(UNWRITTEN)
    monkeypatch.setattr(read, "own_rules", lambda: folder)
    for ours in (run(), run("--rules", str(folder))):
        assert (ours.exit_code, ours.stdout) == (1, "")
        assert ours.stderr.count(": Teksten «") == len(UNWRITTEN)


@pytest.mark.usefixtures("quick")
def test_any_other_fault_is_an_error_in_a_local_pack_too(spoilt: Spoilt) -> None:
    folder = spoilt(*FAULTS)
    for problem in lint.lint(folder):
        assert problem.warning == (problem.code == "language-missing")
    assert run("--rules", str(folder)).exit_code == 1


# What is at its limit is no fault

SAID = "Grunnen til own-words er at noen må prøve det"
SEVEN = 'needs = "minutes"\nholds_for_months = 7'
ASKED = r'\1needs = "minutes"\nper = "party"\nof = ["county"]'
EVERY_INDICATOR = re.compile(r'(\[indicators\.own-\w+-\d\]\n(?:.+\n)+?)needs = "minutes"')
NO_FAULTS: dict[str, list[tuple[str, str | re.Pattern[str], str]]] = {
    "a short text alike in two languages": [(WORDY, "Kriteriet own-words (en)", "Kriteriet own-words (nb)")],
    "a text alike in bokmål and nynorsk": [(WORDY, f"{SAID} (nn)", f"{SAID} (nb)")],
    "a title without a full stop": [(WORDY, "own-words (en).", "own-words (en)")],
    "a text that ends with a bracket": [(WORDY, f"{SAID} (en).", f"{SAID} (en.)")],
    "sentences that are long together": [
        (WORDY, f"{SAID} (nb).", "ord " * 35 + "ord. " + "Ord " * 35 + "ord.")
    ],
    "evidence that holds longer than the margin": [(PARTS, 'needs = "minutes"', SEVEN)],
    "a question that says not further out": [(WORDY, "Er own-words-2 på plass", "Er det slik at en ikke må")],
    "a criterion that asks others than those it applies to": [
        (ALL, 'weight = "supporting"', 'weight = "supporting"\napplies = { tiers = ["ministry"] }'),
        (ALL, EVERY_INDICATOR, ASKED),
    ],
    "a criterion that asks some of those it applies to": [
        (ALL, 'weight = "supporting"', 'weight = "supporting"\napplies = { tiers = ["ministry", "county"] }'),
        (ALL, EVERY_INDICATOR, ASKED),
    ],
    "roles that are expected of few": [
        (
            "roles.toml",
            'lasting = true\ntext.nb = "Dette',
            'applies = { tiers = ["county"] }\ntext.nb = "Dette',
        )
    ],
    "roles that are expected where an end is known": [
        ("roles.toml", 'lasting = true\ntext.nb = "Dette', 'applies = { ends = true }\ntext.nb = "Dette')
    ],
    "a role that is described and in no action": [
        ("terms.toml", "[roles]\n", "[roles]\n" + texts("own", "Egen")),
        ("roles.toml", AT_THE_END, "\n[coordination.own]\n" + texts("text", "Egen") + sources("own-role")),
    ],
    "a pack without a handbook": [
        ("interview.toml", re.compile(r"(?s).*"), ""),
        ("passages.toml", re.compile(r"(?s).*"), ""),
    ],
}


@pytest.mark.parametrize("case", NO_FAULTS)
@pytest.mark.usefixtures("quick")
def test_what_is_at_its_limit_is_no_fault(case: str, spoilt: Spoilt) -> None:
    assert lint.lint(spoilt(*(changed(*edit) for edit in NO_FAULTS[case]))) == []


def whole_of(said: str) -> Whole:
    document = InputFile("f.toml", data={"why": {"nb": said, "nn": "Noko.", "en": "Something."}})
    return Whole("rules", PACK, Handbook(), {"f.toml": document})


def wording_of(said: str) -> list[tuple[str, str | None]]:
    return [(problem.code, problem.values.get("read")) for problem in wording.problems(whole_of(said))]


@pytest.mark.parametrize(
    ("said", "read"),
    [
        ("Det ene  det andre.", "  "),
        ('Det "ene".', '"'),
        ("Det ene ...", "..."),
        ("Det ene - det andre.", " - "),
        ("Det ene og/eller det andre.", "og/eller"),
        ("The one and/or the other.", "and/or"),
    ],
)
def test_what_is_untidy_is_told_as_it_stands(said: str, read: str) -> None:
    assert wording_of(said) == [("untidy-text", read)]


@pytest.mark.parametrize("said", [" Noe.", "Noe. ", "Noe.\n"])
def test_a_space_around_a_text_is_untidy(said: str) -> None:
    assert "untidy-text" in [code for code, _ in wording_of(said)]


@pytest.mark.parametrize("read", ["TODO", "tbd", "FIXME", "xxx", "Lorem ipsum"])
def test_what_was_to_be_written_later_is_told(read: str) -> None:
    assert wording_of(f"Noe {read} mer.") == [("placeholder", read)]


def test_a_sentence_is_long_from_the_word_after_the_most() -> None:
    most = "ord " * (wording.MOST_WORDS - 1) + "ord"
    assert wording_of(f"{most}. {most}! {most}? {most}: {most}; {most}.") == []
    assert [code for code, _ in wording_of(f"ord {most}.")] == ["long-sentence"]


# What can hold, and what never can

UP, DOWN = {"floor": {"at_least": 1}}, {"ceiling": {"at_most": 1}}
ALL_THE_WAY, NOT_AT_ALL = {"floor": {"at_least": 2}}, {"ceiling": {"at_most": 0}}
OF_ALL, OF_ANY = {"criterion": "shared-overview"}, {"criterion": "joint-plan-or-measures"}
FIRST, SECOND = {"indicator": "overview-exists"}, {"indicator": "overview-covers-party"}
CONDITION = {"criterion": "political-and-administrative-anchoring"}
FIRST_OF_ANY = {"indicator": "joint-plan-adopted"}
POSSIBLE: dict[str, list[dict[str, Any]]] = {
    "a criterion halfway": [OF_ALL | UP | DOWN],
    "a criterion halfway where one part is enough": [OF_ANY | UP | DOWN],
    "something of it, but not its first part": [OF_ALL | UP, FIRST | NOT_AT_ALL],
    "something of it, but not its last part": [OF_ALL | UP, SECOND | NOT_AT_ALL],
    "something missing, but not its first part": [OF_ALL | DOWN, FIRST | ALL_THE_WAY],
    "something missing, but not its last part": [OF_ALL | DOWN, SECOND | ALL_THE_WAY],
    "met without its first part": [OF_ANY | ALL_THE_WAY, FIRST_OF_ANY | NOT_AT_ALL],
    "a criterion met at a step that is not": [OF_ALL | ALL_THE_WAY, {"step": 1} | DOWN],
    "a criterion not met at a step where something is": [OF_ALL | NOT_AT_ALL, {"step": 1} | UP],
    "a step all the way, and another not at all": [{"step": 1} | ALL_THE_WAY, {"step": 4} | NOT_AT_ALL],
    "a criterion of one relation only": [{"criterion": "state-municipality-agreement"} | UP],
    "a phase and a relation": [{"phase": "operation"}, {"relation": "other"}],
    "a target above the one recommended": [{"target": "above-recommended"}, {"target": "lasting"}],
    "an arrangement that ends soon": [{"ends": "soon"}, OF_ALL | DOWN],
    "a criterion that applies only where an end is known": [{"criterion": "transition-secured"} | DOWN],
    "what is done, shown by no act": [{"indicator": "joint-arena-held"} | ALL_THE_WAY],
    "what one party is enough for": [{"indicator": "knowledge-base-has-owner"} | ALL_THE_WAY],
    "a step with a condition, all the way": [{"step": 5} | ALL_THE_WAY],
    "a step with all of its core, and still not all": [
        {"step": 5} | DOWN,
        *(
            {"criterion": id_} | ALL_THE_WAY
            for id_, c in PACK.criteria_of(PACK.ladder.steps[4]).items()
            if c.core
        ),
    ],
    "a step with something in place, and a condition that lacks all": [
        CONDITION | NOT_AT_ALL,
        {"step": 5} | UP,
    ],
    "one kind of instrument": [{"instruments": "one-kind"}, {"problem": {"willingness": "no"}}],
}
IMPOSSIBLE: dict[str, list[dict[str, Any]]] = {
    "two phases": [{"phase": "operation"}, {"phase": "decision"}],
    "two relations": [{"relation": "other"}, {"relation": "state-internal"}],
    "two answers": [{"problem": {"willingness": "yes"}}, {"problem": {"willingness": "no"}}],
    "a step met, and a condition of it that lacks something": [CONDITION | DOWN, {"step": 5} | ALL_THE_WAY],
    "in place and missing": [OF_ALL | ALL_THE_WAY, FIRST | DOWN],
    "a criterion where it does not apply": [
        {"criterion": "state-municipality-agreement"} | UP,
        {"relation": "state-internal"},
    ],
}


def warned(conditions: list[dict[str, Any]]) -> witness.Data | None:
    asked = tuple(Condition.model_validate(condition) for condition in conditions)
    notice = Notice(id="w", all=asked, text=Text(nb="W"))
    return witness.warning(compile.rules(PACK.model_copy(update={"warnings": (notice,)})), notice)


@pytest.mark.parametrize("case", POSSIBLE)
def test_conditions_that_can_hold_together_have_a_witness(case: str) -> None:
    assert warned(POSSIBLE[case])


@pytest.mark.parametrize("case", IMPOSSIBLE)
def test_conditions_that_cannot_hold_together_have_none(case: str) -> None:
    assert warned(IMPOSSIBLE[case]) is None


def test_a_criterion_has_a_witness_also_where_no_step_is_published() -> None:
    steps = tuple(step.model_copy(update={"published": False}) for step in PACK.ladder.steps)
    ladder = PACK.ladder.model_copy(update={"steps": steps})
    bare = compile.rules(PACK.model_copy(update={"ladder": ladder, "targets": Targets()}))
    assert all(
        witness.met(bare, id_) and witness.missed(bare, id_) for id_ in ("shared-overview", "system-steward")
    )


@pytest.mark.usefixtures("quick")
def test_criteria_without_an_order_are_told_where_they_begin(spoilt: Spoilt) -> None:
    folder = spoilt(*(changed(file, re.compile(r"order = \d+\n"), "") for file in (ALL, PARTS)))
    assert [told(folder, problem) for problem in lint.lint(folder)] == [("order-twice", PARTS, ("title",))]


@pytest.mark.usefixtures("quick")
def test_an_example_that_should_be_too_little_is_told_when_it_is_enough(spoilt: Spoilt) -> None:
    before = 'status = "unknown"\nrecords = [{ kind = "intent"'
    (problem,) = lint.lint(spoilt(changed(ALL, before, 'records = [{ kind = "minutes", months_ago = 1')))
    assert (problem.code, problem.path) == ("example-fails", ("examples", "insufficient"))
    assert problem.values["read"] == "met" != problem.values["expected"]


# Sentences that are taken over

NINE = "og i det er på som til av en"
SCANS = {
    "as it is": COPIED,
    "without rings and strokes": COPIED.replace("å", "a").replace("ø", "o"),
    "over several lines": COPIED.replace(" ", "\n"),
    "in capitals": COPIED.upper(),
    "with marks of their own": unicodedata.normalize("NFD", COPIED),
    "with other marks between": COPIED.replace(" ", " – "),
    "in the middle of something": f"Først noe. {COPIED} Så noe.",
}


def copied(said: str, source: str) -> list[Problem]:
    return list(wording.copied(whole_of(said), source))


@pytest.mark.parametrize("scan", SCANS)
def test_a_sentence_taken_over_is_found_however_it_was_scanned(scan: str) -> None:
    assert len(COPIED.split()) == 10
    (problem,) = copied(COPIED, SCANS[scan])
    assert (problem.code, problem.path) == ("copied-sentence", ("why", "nb"))
    assert problem.values["read"] == "Både små kommuner og fylker må få råd før"
    assert copied(SCANS[scan], COPIED)


def test_nine_words_in_a_row_are_taken_over_and_eight_are_not() -> None:
    words = NINE.split()
    assert copied(f"Ja {NINE} nei.", f"Kanskje {NINE} aldri.")
    assert not copied(f"Ja {' '.join(words[:-1])} nei.", f"Kanskje {NINE} aldri.")


def test_the_same_words_in_another_order_are_our_own() -> None:
    words = NINE.split()
    for turned in (words[::-1], words[1:] + words[:1], sorted(words)):
        assert not copied(" ".join(turned), NINE)


def no_utf8(folder: Path) -> Path:
    (folder / "source.txt").write_bytes(b"bl\xe5")
    return folder / "source.txt"


UNREADABLE: dict[str, Callable[[Path], Path]] = {
    "missing": lambda folder: folder / "source.txt",
    "a folder": lambda folder: folder,
    "no UTF-8": no_utf8,
}


@pytest.mark.parametrize("case", UNREADABLE)
@pytest.mark.parametrize("lang", LANGUAGES)
def test_a_source_that_cannot_be_read_is_told_gently(case: str, lang: Any, tmp_path: Path) -> None:
    source = UNREADABLE[case](tmp_path)
    result = run("--against", str(source), "--lang", lang)
    assert (result.exit_code, result.stdout) == (2, "")
    assert result.stderr.startswith(str(source))
    assert result.stderr.endswith("\n" + Say(lang)("problem", "total", count=1) + "\n")


# Witnesses

EROSION = PACK.erosion
KINDS: dict[str, Iterable[str]] = {
    "criterion": PACK.criteria,
    "action": rules().actions,
    "warning": [warning.id for warning in PACK.warnings],
    "sign": [sign.id for sign in EROSION.signs] if EROSION else [],
    "counter-sign": [sign.id for sign in EROSION.counter_signs] if EROSION else [],
    "target": [target.id for target in PACK.targets.targets],
    "roles": [expected.id for expected in PACK.roles.expected],
}
RULES = [(kind, id_) for kind, ids in KINDS.items() for id_ in ids]


def shown(kind: str, arena: ArenaResult) -> list[str]:
    """What holds, of one kind of rule."""
    erosion = arena.erosion
    found: dict[str, Iterable[Any]] = {
        "criterion": (c for step in arena.steps for c in step.criteria if c.status == "met"),
        "action": arena.every_action,
        "warning": arena.warnings,
        "sign": erosion.signs if erosion else (),
        "counter-sign": erosion.counter_signs if erosion else (),
        "target": arena.target.reasons,
        "roles": (reason for role in arena.roles for reason in role.expected),
    }
    return [rule.id for rule in found[kind]]


@cache
def case_of(id_: str) -> witness.Data | None:
    return witness.of(rules(), id_)


@cache
def judged_by(engine: Engine, id_: str) -> ArenaResult:
    case = case_of(id_)
    assert case
    collaboration = check.collaboration(InputFile("witness", data=case), PACK)
    (arena,) = assess(Case(collaboration, rules(), witness.AS_OF, engine)).arenas
    return arena


@pytest.mark.parametrize(("kind", "id_"), RULES)
def test_every_rule_of_ours_has_a_witness_in_which_it_holds(kind: str, id_: str) -> None:
    assert id_ in shown(kind, judged_by(PLAIN, id_))


@pytest.fixture
def checked() -> Engine:
    found = durable()
    if found is None:
        pytest.skip("durable_rules cannot be imported on this Python; the plain engine serves")
    return found


@pytest.mark.parametrize(("kind", "id_"), RULES)
def test_both_engines_come_to_the_same_in_every_witness(kind: str, id_: str, checked: Engine) -> None:
    assert checked.cross_checked
    found = judged_by(checked, id_)
    assert found == judged_by(PLAIN, id_)
    assert id_ in shown(kind, found)


@pytest.mark.parametrize("kind", KINDS)
def test_a_witness_is_a_file_that_is_in_order_and_shows_the_rule(kind: str, tmp_path: Path) -> None:
    id_ = next(iter(KINDS[kind]))
    printed = run("--rules", str(OURS), "--witness", id_)
    assert (printed.exit_code, printed.stderr) == (0, "")
    file = tmp_path / "witness.toml"
    file.write_text(printed.stdout, "utf-8")
    checked = CliRunner().invoke(cli.main, ["check", str(file), "--rules", str(OURS)])
    assert (checked.exit_code, checked.stderr) == (0, "")
    asked = ["--rules", str(OURS), "--as-of", witness.AS_OF.isoformat(), "--engine", "plain"]
    assessed = CliRunner().invoke(cli.main, ["assess", str(file), *asked, "--format", "json"])
    assert (assessed.exit_code, assessed.stderr) == (0, "")
    (arena,) = Assessment.model_validate_json(assessed.stdout).arenas
    assert id_ in shown(kind, arena)


@pytest.mark.parametrize("lang", LANGUAGES)
def test_an_id_without_a_witness_is_told_gently(lang: Any) -> None:
    result = run("--witness", "no-such-rule", "--lang", lang)
    assert (result.exit_code, result.stdout) == (2, "")
    assert result.stderr == Say(lang)("command", "no-witness", read="no-such-rule") + "\n"


# Why no cycle can be written


def in_order(compiled: Rules) -> list[Table]:
    """The tables in the order they run, where all criteria that count apply."""
    counted = frozenset(id_ for id_, criterion in compiled.pack.criteria.items() if criterion.counts)
    steps = [compiled.steps(counted), compiled.published_steps(counted)]
    found = [compiled.weighing, *compiled.criteria(frozenset()), *steps, compiled.targets]
    return [*found, compiled.warnings, compiled.erosion, compiled.advice]


def named_to_confuse() -> Pack:
    """Ours with rules that are called what other rules ask for."""
    asked = (Condition(target="lasting"), Condition(relation="other"), Condition(phase="operation"))
    notices = tuple(Notice(id=id_, all=asked, text=Text(nb="N")) for id_ in ("lasting", "above-recommended"))
    targets = tuple(TargetRule(id=n.id, target=2, all=asked[1:], text=n.text) for n in notices)
    signs = {"signs": notices, "counter_signs": notices}
    assert EROSION
    return PACK.model_copy(
        update={
            "warnings": notices,
            "erosion": EROSION.model_copy(update=signs),
            "targets": PACK.targets.model_copy(update={"targets": targets}),
            "actions": tuple(action.model_copy(update={"id": action.serves[0]}) for action in PACK.actions),
        }
    )


@pytest.mark.parametrize("pack", [PACK, named_to_confuse()], ids=["ours", "named to confuse"])
def test_no_table_concludes_about_what_it_or_a_table_that_runs_before_it_asks_for(pack: Pack) -> None:
    asked: set[tuple[str, str]] = set()
    for table in in_order(compile.rules(pack)):
        asked |= table.asked
        assert asked.isdisjoint(rule.then[:2] for rule in table.rules), table.name


class Noting(Plain):
    """Notes the tables it is asked to run."""

    def __init__(self) -> None:
        self.ran: list[str] = []

    def run(self, table: Table, facts: Sequence[Fact]) -> frozenset[Firing]:
        self.ran.append(table.name)
        return super().run(table, facts)


def test_the_tables_run_in_that_order_and_each_of_them_once() -> None:
    noting = Noting()
    judged_by(noting, next(iter(PACK.criteria)))
    assert noting.ran == [table.name for table in in_order(rules())]
