"""What scenarios tell: as text in the language of each feature, and as a page of living documentation."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from ..files import problems as render_problems
from ..judge.compile import Rules
from ..render.document import Block, Code, Document, Item, Mark, Section, TableBlock, line
from ..render.rows import table
from ..words import Say, harmless
from .play import Touched
from .run import Played, Result
from .trial import Mutant
from .vocabulary import sentences


def text(played: Sequence[Played], say: Say) -> str:
    """Every feature with its scenarios, and why those fail that do."""
    return harmless("\n".join(_lines(played, say))) + "\n"


def _lines(played: Sequence[Played], say: Say) -> Iterator[str]:
    for feature in played:
        own = Say(feature.feature.lang)
        yield f"{feature.feature.path}: {feature.feature.name}"
        if feature.problems:
            yield render_problems.render(feature.problems, own)
        for result in feature.results:
            yield f"  {'✓' if result.holds else '✗'} {result.name}"
            yield from _why(feature, result)
        yield ""
    say = _common(played, say)
    yield _total(played, say)
    untried = [str(feature.feature.path) for feature in played if feature.problems]
    if untried:
        yield say("scenario", "not-tried", files=", ".join(untried))


def _common(played: Sequence[Played], say: Say) -> Say:
    """The language of the features, where they have one in common."""
    languages = {feature.feature.lang for feature in played}
    return Say(*languages) if len(languages) == 1 else say


def _total(played: Sequence[Played], say: Say) -> str:
    results = [result for feature in played for result in feature.results]
    held = sum(result.holds for result in results)
    return say("scenario", "total", count=len(results), held=held, failed=len(results) - held)


def _why(feature: Played, result: Result) -> Iterator[str]:
    if not result.holds:
        yield f"      {feature.feature.path}:{result.line}: {result.step}"
        yield from (f"      {line}" for line in result.why.splitlines())


def document(played: Sequence[Played], say: Say) -> Document:
    """The features as they are written, with the result of each scenario."""
    say = _common(played, say)
    features = tuple(_section(number, feature) for number, feature in enumerate(played, start=1))
    return Document(say("rules", "scenarios"), _total(played, say), "", features, rows=_rows(played, say))


def _section(number: int, feature: Played) -> Section:
    own = Say(feature.feature.lang)
    return Section(f"feature-{number}", feature.feature.name, tuple(_results(feature, own)), lang=own.lang)


def _results(feature: Played, own: Say) -> Iterator[Block]:
    if feature.problems:
        yield Code(render_problems.render(feature.problems, own), "text")
    for result in feature.results:
        why = (Code("\n".join(line.strip() for line in _why(feature, result)), "text"),)
        yield Item(line(_held(result, own), f" {result.name}"), below=() if result.holds else why)
    yield Code(feature.feature.file.source.decode("utf-8", errors="replace"), "gherkin")


def _held(result: Result, own: Say) -> Mark:
    return (
        Mark(own("scenario", "holds"), "met") if result.holds else Mark(own("scenario", "fails"), "not-met")
    )


def _rows(played: Sequence[Played], say: Say) -> TableBlock:
    """A row for each scenario, for a spreadsheet."""
    rows = (
        {
            "feature": str(feature.feature.path),
            "scenario": result.name,
            "status": _held(result, Say(feature.feature.lang)).text,
        }
        for feature in played
        for result in feature.results
    )
    return table(("feature", "scenario", "status"), rows, say)


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
