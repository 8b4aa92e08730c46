"""What scenarios tell: as text, on paper, and as a page of living documentation."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from ..files import problems as render_problems
from ..judge.compile import Rules
from ..model.values import Status
from ..render.document import Block, Code, Document, Item, Line, Mark, Section, TableBlock, line
from ..render.rows import table
from ..words import Say, harmless
from .play import Touched
from .run import Played, Result
from .trial import Mutant
from .vocabulary import sentences


def text(played: Sequence[Played], say: Say) -> str:
    """What does not hold or was not tried, in full, and how many hold."""
    lines = [line for feature in _red(played) for line in (*_lines(feature, say), "")]
    lines.append(_total(played, say))
    untried = [str(feature.feature.path) for feature in played if feature.problems]
    if untried:
        lines.append(say("scenario", "not-tried", files=", ".join(untried)))
    return harmless("\n".join(lines)) + "\n"


def _red(played: Iterable[Played]) -> list[Played]:
    return [feature for feature in played if not feature.holds]


def _lines(feature: Played, say: Say) -> Iterator[str]:
    path, name = feature.feature.path, feature.feature.name
    yield str(path) if name == path.name else f"{path}: {name}"
    if feature.problems:
        yield render_problems.render(feature.problems, say)
    for result in feature.failing:
        yield f"  ✗ {result.name}"
        yield from (f"      {line}" for line in _why(feature, result))


def _why(feature: Played, result: Result) -> Iterator[str]:
    yield f"{feature.feature.path}:{result.line}: {result.step}"
    yield from result.why.splitlines()


def _total(played: Sequence[Played], say: Say) -> str:
    count = sum(len(feature.results) for feature in played)
    failed = sum(len(feature.failing) for feature in played)
    return say("scenario", "total", count=count, held=count - failed, failed=failed)


def document(played: Sequence[Played], say: Say) -> Document:
    """What does not hold or was not tried, in full, and how many hold in each feature."""
    head = (say("csv", "feature"), say("csv", "status"))
    rows = tuple((line(feature.feature.name), line(_told(feature, say))) for feature in played)
    return _document(played, (TableBlock("", head, rows),), say)


def page(played: Sequence[Played], say: Say) -> Document:
    """The same where it can be unfolded: each feature holds its scenarios, and itself as it is written."""
    parts = (_folded(number, feature, say) for number, feature in enumerate(played, start=1))
    return _document(played, tuple(parts), say)


def _document(played: Sequence[Played], every: tuple[Block, ...], say: Say) -> Document:
    red = tuple(_in_full(number, feature, say) for number, feature in enumerate(_red(played), start=1))
    sections = (
        Section("failing", say("scenario", "failing"), red),
        Section("features", say("scenario", "features"), every),
    )
    shown = tuple(section for section in sections if section.blocks)
    return Document(say("rules", "scenarios"), _total(played, say), "", shown, rows=_rows(played, say))


def _in_full(number: int, feature: Played, say: Say) -> Section:
    blocks: list[Block] = []
    if feature.problems:
        blocks.append(Code(render_problems.render(feature.problems, say), "text"))
    for result in feature.failing:
        why = Code("\n".join(_why(feature, result)), "text")
        blocks.append(Item(_line(result, say), below=(why,)))
    return Section(f"failing-{number}", feature.feature.name, tuple(blocks))


def _folded(number: int, feature: Played, say: Say) -> Section:
    scenarios: Iterator[Block] = (Item(_line(result, say)) for result in feature.results)
    source = Code(feature.feature.file.source.decode("utf-8", errors="replace"), "gherkin")
    title = f"{feature.feature.name}: {_told(feature, say).text}"
    blocks = (*scenarios, source)
    return Section(f"feature-{number}", title, blocks, lang=feature.feature.lang, folded=True)


def _line(result: Result, say: Say) -> Line:
    return line(_held(result, say), f" {result.name}")


def _told(feature: Played, say: Say) -> Mark:
    """How many scenarios of a feature hold."""
    _, status = _OUTCOMES[feature.holds]
    if feature.problems:
        return Mark(say("scenario", "untried"), status)
    count = len(feature.results)
    held = count - len(feature.failing)
    return Mark(say.plural("scenario", "held-of", count, held=held), status)


_OUTCOMES: dict[bool, tuple[str, Status]] = {True: ("holds", "met"), False: ("fails", "not-met")}


def _held(result: Result, say: Say) -> Mark:
    key, status = _OUTCOMES[result.holds]
    return Mark(say("scenario", key), status)


def _rows(played: Sequence[Played], say: Say) -> TableBlock:
    """A row for each scenario, and for each feature that was not tried, for a spreadsheet."""
    rows = (
        {"feature": str(feature.feature.path), "scenario": name, "status": status}
        for feature in played
        for name, status in _outcomes(feature, say)
    )
    return table(("feature", "scenario", "status"), rows, say)


def _outcomes(feature: Played, say: Say) -> Iterator[tuple[str, str]]:
    if feature.problems:
        yield "", say("scenario", "untried")
    for result in feature.results:
        yield result.name, _held(result, say).text


def vocabulary(say: Say, columns: dict[str, str], values: dict[str, str]) -> str:
    """The sentences of one language with an example each, filled in with `values`."""
    told = [say("scenario", "vocabulary"), say("scenario", "any-title"), say("answer", "partly-means")]
    lines = [line for text in told for line in (text, "")]
    for sentence in sentences():
        if sentence.lang != say.lang:
            continue
        lines.append(f"  {say('scenario', sentence.kind)} {sentence.shown}")
        if sentence.names:
            written = f"{say('scenario', sentence.kind)} {sentence.written(values)}"
            lines.append(f"      {say('scenario', 'for-instance')}: {written}")
        if sentence.table:
            named = ", ".join(columns[key] for key in sentence.table)
            lines.append(f"      {say('scenario', 'columns', columns=named)}")
    return "\n".join(lines) + "\n"


def coverage(unreached: Sequence[Touched], rules: Rules, say: Say) -> str:
    """What no scenario reaches, or that everything is reached."""
    if not unreached:
        erosion = rules.pack.erosion
        signs = len(erosion.signs) + len(erosion.counter_signs) if erosion else 0
        counts = {
            "criteria": len(rules.pack.criteria),
            "warnings": len(rules.pack.warnings),
            "actions": len(rules.actions),
            "signs": signs,
            "targets": len(rules.pack.targets.targets),
        }
        return say("scenario", "reached", **counts) + "\n"
    lines = [say("scenario", "unreached")]
    for what, id_, status in unreached:
        lines.append(f"  {say('what', what)} {id_}{f': {_state(status, say)}' if status else ''}")
    return "\n".join(lines) + "\n"


def _state(status: str, say: Say) -> str:
    return say("status", "met") if status == "met" else say("scenario", status)


def mutants(alive: Sequence[Mutant], count: int, say: Say) -> str:
    """How many changes were noticed, and those that were not."""
    killed = count - len(alive)
    share = f"{100 * killed / count:.1f}" if count else "0"
    lines = [say("scenario", "mutants", count=count, killed=killed, share=share)]
    if alive:
        lines += ["", say("scenario", "survivors")]
    for mutant in alive:
        values = {"criterion": mutant.criterion, "part": mutant.part, "of": mutant.of, "to": mutant.to}
        lines.append(f"  {say('scenario', f'mutant-{mutant.kind}', **values)}")
    return "\n".join(lines) + "\n"
