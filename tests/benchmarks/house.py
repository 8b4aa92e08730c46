"""How large the house is, counted by `python -m tests.benchmarks.house`: parts, arrows and code lines."""

from __future__ import annotations

import ast
import io
import tokenize
from pathlib import Path

import grimp

LADDER = Path(__file__).parents[2] / "ladder"
_NO_CODE = {
    tokenize.COMMENT,
    tokenize.NL,
    tokenize.NEWLINE,
    tokenize.INDENT,
    tokenize.DEDENT,
    tokenize.ENDMARKER,
}


def code_lines(source: str) -> int:
    """The lines that hold code: not blank, and neither comment nor docstring nor the text below a name."""
    told: set[int] = set()
    for node in ast.walk(ast.parse(source)):
        for statement in getattr(node, "body", []) if isinstance(getattr(node, "body", None), list) else []:
            if isinstance(statement, ast.Expr) and isinstance(statement.value, ast.Constant):
                told |= set(range(statement.lineno, (statement.end_lineno or 0) + 1))
    held: set[int] = set()
    for token in tokenize.generate_tokens(io.StringIO(source).readline):
        if token.type not in _NO_CODE:
            held |= set(range(token.start[0], token.end[0] + 1))
    return len(held - told)


def arrows() -> set[tuple[str, str]]:
    """Which part of the house uses which."""
    graph = grimp.build_graph("ladder")
    part = {module: ".".join(module.split(".")[:2]) for module in graph.modules}
    return {
        (part[module], part[used])
        for module in graph.modules
        for used in graph.find_modules_directly_imported_by(module)
        if part[module] != part[used]
    }


if __name__ == "__main__":
    here = [p for p in LADDER.iterdir() if p.suffix == ".py" or (p / "__init__.py").exists()]
    files = sorted(LADDER.rglob("*.py"))
    count = sum(code_lines(path.read_text("utf-8")) for path in files)
    print(  # noqa: T201
        f"{len(here)} modules and packages directly under ladder/",
        f"{len(arrows())} arrows between them",
        f"{count} code lines in {len(files)} files",
        sep="\n",
    )
