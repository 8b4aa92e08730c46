"""Break the code that judges, one place at a time, and see that a test fails: `python -m tests.mutants 400`.

The tests are collected once, and run once to see which functions each of them reaches; every mutant lives in
a child of that process, where the one function that is changed gets new code. Only what reaches it is tried,
what has killed its neighbours first. A mutant that makes no difference, or none that
anybody was promised, stands in `mutants.toml` with the reason.

No tool we know draws a sample of mutants; those that are kept up make and run all, each in a process of its
own, which for this code takes a night.
"""

from __future__ import annotations

import ast
import gc
import os
import resource
import signal
import sys
import time
import tomllib
from collections import Counter, defaultdict
from collections.abc import Callable, Collection, Iterator, Mapping
from copy import deepcopy
from functools import _lru_cache_wrapper
from pathlib import Path
from random import Random
from types import CodeType, FunctionType
from typing import Any, NamedTuple

import pytest
from coverage import Coverage
from hypothesis import settings

from .build import ROOT, rules

KNOWN = Path(__file__).parent / "mutants.toml"
TESTS = (
    *("weighing", "oracle", "examples", "judging", "survey", "advice", "variants"),
    *("engines", "imagine", "cases", "first", "targets_told", "laws"),
    *("timeline", "compare", "relations", "plan", "explain"),
)
BESIDE = (
    "planted",
    "every_clause",
    "no_single_record",
    "lowers_nothing",
    "raises_nothing",
    "order_of_records",
    "raises_no_floor",
    "reached_is_never",
    "contest_nothing",
    "a_later_party",
)
"""What tries the second reading, the tests themselves, or at length what others of the tests have tried."""
READING = "reading the rules"
"""What is done once, before all tests: each of them rests on it."""

COMPARED: dict[type[ast.cmpop], type[ast.cmpop]] = {
    ast.Lt: ast.LtE,
    ast.LtE: ast.Lt,
    ast.Gt: ast.GtE,
    ast.GtE: ast.Gt,
    ast.Eq: ast.NotEq,
    ast.NotEq: ast.Eq,
    ast.Is: ast.IsNot,
    ast.IsNot: ast.Is,
    ast.In: ast.NotIn,
    ast.NotIn: ast.In,
}
JOINED: dict[type[ast.AST], type[ast.AST]] = {
    ast.And: ast.Or,
    ast.Or: ast.And,
    ast.Add: ast.Sub,
    ast.Sub: ast.Add,
    ast.BitAnd: ast.BitOr,
    ast.BitOr: ast.BitAnd,
}
CALLED = {"min": "max", "max": "min", "all": "any", "any": "all", "sorted": "list"}
NUMBERS = {0: 1, 1: 2, 2: 1}


class Mutant(NamedTuple):
    """One change of one function: how it read and reads, its new code, and where it ends."""

    file: str
    function: str
    line: int
    change: str
    code: CodeType
    last: int

    @property
    def known_as(self) -> tuple[str, str, str]:
        """What it is called where the reason for it stands."""
        return self.file, self.function, self.change

    def __str__(self) -> str:
        return f"{self.file}:{self.line} {self.function}: {self.change}"


def drawn(count: int, seed: int) -> list[Mutant]:
    """So many of all there are, at random."""
    every = [mutant for file in sorted((ROOT / "ladder" / "judge").glob("*.py")) for mutant in of(file)]
    return Random(seed).sample(every, min(count, len(every)))


def of(file: Path) -> Iterator[Mutant]:
    """Every mutant of the functions in a file."""
    tree = ast.parse(file.read_text(encoding="utf-8"))
    owners = [tree, *(node for node in tree.body if isinstance(node, ast.ClassDef))]
    for owner in owners:
        for place, node in enumerate(owner.body):
            if isinstance(node, ast.FunctionDef):
                name = f"{owner.name}.{node.name}" if isinstance(owner, ast.ClassDef) else node.name
                yield from _of_function(file, tree, owner, place, name)


def _of_function(
    file: Path, tree: ast.Module, owner: ast.Module | ast.ClassDef, place: int, name: str
) -> Iterator[Mutant]:
    function = owner.body[place]
    whole = _code(tree, file, name)
    for number, node in enumerate(_nodes(function)):
        for change in changes(node):
            copy = deepcopy(function)
            changed = _nodes(copy)[number]
            new = change(deepcopy(changed))
            owner.body[place] = _Put(changed, new).visit(copy)
            code = _code(ast.fix_missing_locations(tree), file, name)
            owner.body[place] = function
            if code.co_freevars == whole.co_freevars and ast.dump(new) != ast.dump(node):
                said = f"{_short(node)} → {_short(new)}"
                yield Mutant(
                    file.relative_to(ROOT).as_posix(), name, node.lineno, said, code, function.end_lineno
                )


def _nodes(function: ast.AST) -> list[Any]:
    """What may be changed: not types, which only say, nor asserts, which state what is made sure of."""
    if isinstance(function, ast.Assert):
        return []
    skipped = (
        {"annotation", "returns", "decorator_list", "args"}
        if isinstance(function, ast.FunctionDef)
        else set()
    )
    children = (v for key, v in ast.iter_fields(function) if key not in {*skipped, "annotation"})
    found = [function] if isinstance(function, ast.stmt | ast.expr | ast.comprehension) else []
    for child in children:
        for one in child if isinstance(child, list) else [child]:
            if isinstance(one, ast.AST):
                found += _nodes(one)
    return [node for node in found if hasattr(node, "lineno")]


class _Put(ast.NodeTransformer):
    def __init__(self, old: ast.AST, new: ast.AST) -> None:
        self.old, self.new = old, new

    def visit(self, node: ast.AST) -> Any:
        return ast.copy_location(self.new, node) if node is self.old else super().visit(node)


def _code(tree: ast.Module, file: Path, name: str) -> CodeType:
    """The code of a function, as it is in the tree."""
    within = compile(tree, str(file), "exec", dont_inherit=True)
    for part in name.split("."):
        within = next(c for c in within.co_consts if isinstance(c, CodeType) and c.co_name == part)
    return within


def changes(node: ast.AST) -> Iterator[Callable[[Any], ast.AST]]:
    """What may be made of a node, each as what changes it."""
    for wanted, change in _CHANGES:
        if wanted(node):
            yield change


def _set(**values: Callable[[Any], Any]) -> Callable[[Any], ast.AST]:
    """A change of some of the values of a node."""

    def change(node: Any) -> ast.AST:
        for name, value in {name: value(node) for name, value in values.items()}.items():
            setattr(node, name, value)
        return node  # type: ignore[no-any-return]

    return change


def _is(*kinds: type) -> Callable[[Any], bool]:
    return lambda node: isinstance(node, kinds)


def _is_number(node: Any) -> bool:
    return isinstance(node, ast.Constant) and type(node.value) is int and node.value in NUMBERS


def _is_truth(node: Any) -> bool:
    return isinstance(node, ast.Constant) and isinstance(node.value, bool)


def _is_call(node: Any) -> bool:
    return isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id in CALLED


def _other_call(node: ast.Call) -> ast.AST:
    name = CALLED[node.func.id]  # type: ignore[attr-defined]
    return ast.Call(ast.Name(name, ast.Load()), node.args, [] if name == "list" else node.keywords)


def _has_filter(node: Any) -> bool:
    return any(loop.ifs for loop in getattr(node, "generators", ()))


def _without_filter(node: Any) -> ast.AST:
    next(loop for loop in node.generators if loop.ifs).ifs.pop()
    return node  # type: ignore[no-any-return]


def _does_something(node: Any) -> bool:
    told = isinstance(node, ast.Expr) and not isinstance(node.value, ast.Constant)
    return told or isinstance(node, ast.AugAssign | ast.Continue | ast.Break | ast.Raise)


_CHANGES: tuple[tuple[Callable[[Any], bool], Callable[[Any], ast.AST]], ...] = (
    (_is(ast.Compare), _set(ops=lambda n: [COMPARED[type(n.ops[0])](), *n.ops[1:]])),
    (lambda n: type(getattr(n, "op", None)) in JOINED, _set(op=lambda n: JOINED[type(n.op)]())),
    (lambda n: isinstance(getattr(n, "op", None), ast.Not), lambda n: n.operand),
    (_is_number, _set(value=lambda n: NUMBERS[n.value])),
    (_is_truth, _set(value=lambda n: not n.value)),
    (_is_call, _other_call),
    (_has_filter, _without_filter),
    (_is(ast.IfExp), _set(body=lambda n: n.orelse, orelse=lambda n: n.body)),
    (_is(ast.IfExp), lambda n: n.body),
    (_is(ast.If), _set(test=lambda n: ast.UnaryOp(ast.Not(), n.test))),
    (lambda n: isinstance(n, ast.Return) and n.value is not None, _set(value=lambda _: ast.Constant(None))),
    (_does_something, lambda _: ast.Pass()),
)


def _short(node: ast.AST) -> str:
    said = " ".join(ast.unparse(node).split())
    return said if len(said) <= 90 else f"{said[:89]}…"


class Known(NamedTuple):
    """What is known before a mutant lives: what each test takes, and what reaches each line."""

    takes: Mapping[int, float]
    reached: Mapping[str, Mapping[int, Collection[str]]]
    functions: Mapping[tuple[str, str], Collection[FunctionType]]
    caches: Collection[_lru_cache_wrapper[Any]]

    def is_read(self, mutant: Mutant) -> bool:
        """Whether it stands among what makes the rules, which are kept and behind every test."""
        return any(READING in names for names in self._reached(mutant).values())

    def trying(self, mutant: Mutant) -> set[int]:
        """The tests that run some of its function: no other can tell."""
        if self.is_read(mutant):
            return {*self.takes}
        reached = self._reached(mutant)
        lines = range(mutant.code.co_firstlineno + 1, mutant.last + 1)
        return {int(name) for line in lines for name in reached.get(line, ()) if name}

    def _reached(self, mutant: Mutant) -> Mapping[int, Collection[str]]:
        return self.reached.get(str(ROOT / mutant.file), {})


class Mutating:
    """A plugin of pytest that, instead of running the tests, runs them against every mutant."""

    def __init__(self, mutants: list[Mutant]) -> None:
        self.mutants = mutants
        self.survivors: list[Mutant] = []

    def pytest_runtestloop(self, session: pytest.Session) -> bool:
        """Run the tests as the code stands, to know what they reach; then every mutant in a child."""
        items = dict(enumerate(session.items))
        known = _reached(items)
        assert not session.testsfailed, "a test fails as the code stands"
        _say(f"{len(items)} tests take {sum(known.takes.values()):.0f} s")
        killed: Counter[int] = Counter()
        nearby: dict[str, Counter[int]] = defaultdict(Counter)
        for number, mutant in enumerate(self.mutants, 1):
            near = nearby[mutant.function]
            trying = sorted(
                known.trying(mutant),
                key=lambda place: (known.takes[place] + 0.02) / (killed[place] + 20 * near[place] + 0.2),
            )
            failed = _killer(session, {place: items[place] for place in trying}, mutant, known)
            if failed is None:
                self.survivors.append(mutant)
            else:
                killed[failed] += 1
                near[failed] += 1
            said = f"SURVIVES {len(trying)} tests" if failed is None else f"killed by {items[failed].name}"
            _say(f"{number:4} {mutant}: {said}")
        return True


def _reached(items: Mapping[int, pytest.Item]) -> Known:
    """Run every test once, as the code stands, and see what it reaches. First of all the rules are read."""
    seen = Coverage(data_file=None, include=[f"{ROOT}/ladder/judge/*.py"], config_file=False)
    takes = {}
    with seen.collect():
        seen.switch_context(READING)
        rules.cache_clear()  # for they may have been read while tests were collected
        rules()
        for place, item in items.items():
            seen.switch_context(str(place))
            began = time.process_time()
            item.config.hook.pytest_runtest_protocol(item=item, nextitem=None)
            takes[place] = time.process_time() - began
    data = seen.get_data()
    functions: dict[tuple[str, str], list[FunctionType]] = defaultdict(list)
    for one in gc.get_objects():
        if isinstance(one, FunctionType):
            functions[one.__code__.co_qualname, one.__code__.co_filename].append(one)
    caches = [one for one in gc.get_objects() if isinstance(one, _lru_cache_wrapper)]
    gc.freeze()
    return Known(
        takes, {file: data.contexts_by_lineno(file) for file in data.measured_files()}, functions, caches
    )


def _killer(
    session: pytest.Session, items: Mapping[int, pytest.Item], mutant: Mutant, known: Known
) -> int | None:
    """The test that fails, or has to be stopped, with a mutant, in a child."""
    told, tell = os.pipe()
    child = os.fork()
    if not child:
        _tried(session, items, mutant, known, tell)
    os.close(tell)
    with os.fdopen(told) as file:
        passed = len(file.readlines())
    return None if os.waitpid(child, 0)[1] == 0 else [*items][passed]


def _tried(
    session: pytest.Session, items: Mapping[int, pytest.Item], mutant: Mutant, known: Known, tell: int
) -> None:
    """In the child: run the tests until one fails, tell of each that does not, and be gone."""
    code = 1
    try:
        resource.setrlimit(resource.RLIMIT_AS, (4 << 30, 4 << 30))
        for stream in (1, 2):
            os.dup2(os.open(os.devnull, os.O_WRONLY), stream)
        _live(mutant, known)
        for place, item in items.items():
            signal.setitimer(signal.ITIMER_VIRTUAL, 3 + 4 * known.takes[place])  # then it has been found out
            item.config.hook.pytest_runtest_protocol(item=item, nextitem=None)
            if session.testsfailed:
                break
            os.write(tell, b"\n")
        else:
            code = 0
    finally:
        os._exit(code)


def _live(mutant: Mutant, known: Known) -> None:
    """Give the function its new code, wherever it is known, and forget what the old one made."""
    for function in known.functions[mutant.code.co_qualname, mutant.code.co_filename]:
        function.__code__ = mutant.code
    for cache in known.caches:
        if cache is not rules or known.is_read(mutant):
            cache.cache_clear()


def known() -> dict[tuple[str, str, str], str]:
    """The reason for every mutant that is known to live."""
    listed = tomllib.loads(KNOWN.read_text(encoding="utf-8"))["lives"]
    return {(one["file"], one["function"], one["change"]): one["why"] for one in listed}


OPTIONS = ("-p", "no:cacheprovider", "-p", "no:terminal")


def main(count: int, seed: int, only: str = "") -> int:
    """Draw mutants, run the tests against each, and tell how many were killed and which live unexplained.

    With `only`, no more of those drawn than hold these words are tried: the same as they were, tried again.
    """
    settings.register_profile("mutants", database=None, derandomize=True)
    settings.load_profile("mutants")
    mutants = [mutant for mutant in drawn(count, seed) if only in str(mutant)]
    mutating = Mutating(mutants)
    files = [str(ROOT / "tests" / f"test_{name}.py") for name in TESTS]
    rewritten = "ignore::pytest.PytestAssertRewriteWarning"  # what is imported before is no test
    options = [*OPTIONS, "-W", rewritten, "-k", f"not ({' or '.join(BESIDE)})"]
    assert pytest.main([*options, *files], plugins=[mutating]) == pytest.ExitCode.OK
    reasons = known()
    unexplained = [m for m in mutating.survivors if m.known_as not in reasons]
    killed = len(mutants) - len(mutating.survivors)
    told = [f"{len(mutants)} mutants, seed {seed}: {killed} killed ({killed / len(mutants):.1%})"]
    told += [f"  lives: {m}: {reasons[m.known_as]}" for m in mutating.survivors if m not in unexplained]
    told += [f"  lives, and nobody has said why: {m}" for m in unexplained]
    _say("\n".join(told))
    return bool(unexplained)


def _say(line: str) -> None:
    sys.__stderr__.write(f"{line}\n")  # type: ignore[union-attr]
    sys.__stderr__.flush()  # type: ignore[union-attr]


if __name__ == "__main__":
    asked = dict(enumerate(sys.argv))
    sys.exit(main(int(asked.get(1, 400)), int(asked.get(2, 1)), asked.get(3, "")))
