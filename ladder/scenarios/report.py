"""What scenarios tell: as text in the language of each feature, and as a page of living documentation."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from xml.etree import ElementTree as ET

from ..files import problems as render_problems
from ..judge.compile import Rules
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


def html(played: Sequence[Played], say: Say) -> str:
    """The features as they are written, with the result of each scenario in words and colour."""
    say = _common(played, say)
    root = ET.Element("html", lang=say.lang)
    head = ET.SubElement(root, "head")
    ET.SubElement(head, "meta", charset="utf-8")
    ET.SubElement(head, "meta", name="viewport", content="width=device-width, initial-scale=1")
    title = say("rules", "scenarios")
    ET.SubElement(head, "title").text = title
    ET.SubElement(head, "style").text = _STYLE
    body = ET.SubElement(ET.SubElement(root, "body"), "main")
    ET.SubElement(body, "h1").text = title
    ET.SubElement(body, "p").text = _total(played, say)
    for feature in played:
        _feature(body, feature)
    return "<!DOCTYPE html>\n" + ET.tostring(root, encoding="unicode", method="html") + "\n"


def _feature(body: ET.Element, feature: Played) -> None:
    own = Say(feature.feature.lang)
    section = ET.SubElement(body, "section", lang=own.lang)
    ET.SubElement(section, "h2").text = harmless(feature.feature.name)
    if feature.problems:
        told = harmless(render_problems.render(feature.problems, own))
        ET.SubElement(section, "pre", {"class": "fails"}).text = told
    for result in feature.results:
        holds = "holds" if result.holds else "fails"
        line = ET.SubElement(section, "p", {"class": holds})
        ET.SubElement(line, "strong").text = own("scenario", holds)
        ET.SubElement(line, "span").text = f" {harmless(result.name)}"
        if not result.holds:
            told = harmless("\n".join(_why(feature, result)))
            ET.SubElement(section, "pre", {"class": "fails"}).text = told
    source = feature.feature.file.source.decode("utf-8", errors="replace")
    ET.SubElement(section, "pre").text = harmless(source)


_STYLE = """
body { font: 1rem/1.5 system-ui, sans-serif; margin: 0; color: #1b1b1b; background: #fff; }
main { max-width: 60rem; margin: 0 auto; padding: 1rem; }
pre { overflow-x: auto; padding: .75rem; background: #f4f5f7; white-space: pre-wrap; }
.holds strong { color: #0a6b35; }
.fails strong { color: #a3122a; }
pre.fails { border-left: .25rem solid #a3122a; }
@media (prefers-color-scheme: dark) {
body { color: #f2f2f2; background: #16181d; }
pre { background: #23262d; }
.holds strong { color: #6fd39a; } .fails strong { color: #ff98a4; } }
"""


def vocabulary(say: Say, columns: dict[str, str], values: dict[str, str]) -> str:
    """The sentences of one language with an example each, filled in with `values`."""
    lines = [say("scenario", "vocabulary"), "", say("scenario", "any-title"), ""]
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
