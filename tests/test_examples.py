"""The reports under `examples/` are what people get, and every verdict leads to record, work and chapter.

What is kept there is what somebody reads in a difference: the short answer of each example, and the whole
report of the smallest, in three languages, and one whole report as Markdown. `test_formats.py` holds the rest
by structure and facts.

When a report is meant to change, write it anew with `LADDER_APPROVE=1 pytest tests/test_examples.py`,
read the difference, and say in CHANGELOG.md why it moved.
"""

import re
from collections.abc import Iterator
from datetime import date

import pytest

from ladder.flow import Case, assess, read_collaboration
from ladder.model.assessment import Assessment
from ladder.model.values import Language
from ladder.words import Say

from .build import PLAIN, ROOT, approved, as_text, rules

EXAMPLES = {
    "0-24-samarbeidet": date(2020, 12, 15),
    "tildelingsbrev-2020": date(2020, 12, 15),
    "minimal": date(2026, 1, 1),
}


def assessment(name: str) -> Assessment:
    collaboration = read_collaboration(ROOT / "examples" / f"{name}.toml", rules())
    return assess(Case(collaboration, rules(), EXAMPLES[name], PLAIN))


# What differs between machines and commits without any status having moved.
VARIES = re.compile(r"((?:sjekksum|checksum) )\w+|((?:Motor|Engine): )[^<\n]*")


def without_what_varies(text: str) -> str:
    return VARIES.sub(lambda match: f"{match[1] or match[2]}…", text)


@pytest.mark.parametrize("lang", ["nb", "nn", "en"])
def test_the_report_is_the_approved_one(lang: Language) -> None:
    report = as_text(assessment("minimal"), rules().pack, Say(lang))
    assert approved(ROOT / "examples" / f"minimal.{lang}.txt", without_what_varies(report))


def table(found: Assessment) -> Iterator[str]:
    """Every verdict in a few lines: levels and target of each arena, and how each criterion stands."""
    for arena in found.arenas:
        level, target = arena.level, arena.target
        levels = f"reached {level.reached}, under way {level.under_way}, possible {level.possible}"
        aim = f"target {target.set}, recommended {target.recommended}, lasting {target.lasting}"
        yield f"{arena.id}: {levels}, published {arena.published}; {aim}"
        for step in arena.steps:
            yield f"  {step.number:<56}{step.floor}-{step.ceiling}  {step.status}"
            for one in step.criteria:
                stands = one.status if one.applies else "not asked"
                contested = f", contested: {' '.join(one.contested)}" if one.contested else ""
                weight = "" if one.weight == "supporting" else one.weight
                yield f"    {one.id:<44}{weight:<10}{one.floor}-{one.ceiling}  {stands}{contested}"
        for kind in ("gaps", "open", "strengthen"):
            yield f"  {kind}: {' '.join(point.criterion for point in getattr(arena, kind))}"
        yield f"  warnings: {' '.join(warning.id for warning in arena.warnings)}"
        yield f"  actions: {len(arena.actions)}"


@pytest.mark.parametrize("name", EXAMPLES)
def test_every_verdict_is_the_approved_one(name: str) -> None:
    path = ROOT / "examples" / f"{name}.statuses.txt"
    assert approved(path, "\n".join(table(assessment(name))) + "\n")


def keys(value: object, path: str = "") -> Iterator[str]:
    """Where something stands in JSON, whichever of a list it is."""
    if isinstance(value, dict):
        for key, below in value.items():
            yield f"{path}.{key}".lstrip(".")
            yield from keys(below, f"{path}.{key}")
    elif isinstance(value, list):
        for below in value:
            yield from keys(below, f"{path}[]")


def test_the_shape_of_the_json_is_the_approved_one() -> None:
    found = {key for name in EXAMPLES for key in keys(assessment(name).model_dump(mode="json"))}
    assert approved(ROOT / "tests" / "approved" / "assessment-keys.txt", "\n".join(sorted(found)) + "\n")


@pytest.mark.parametrize("name", EXAMPLES)
def test_every_status_leads_to_records_and_from_there_to_work_and_place(name: str) -> None:
    found = assessment(name)
    records = {record.id: record for record in found.evidence}
    judged = [(a, c) for a in found.arenas for s in a.steps for c in s.criteria]
    for arena, criterion in judged:
        used = {record.id for indicator in criterion.indicators for record in indicator.records}
        assert used <= set(records)
        assert criterion.sources
        if criterion.status != "unknown" or criterion.contested:
            moved = {r.id for i in criterion.indicators for r in i.records if r.effect != "none"}
            assert moved, (arena.id, criterion.id)
            assert all(records[id_].work and records[id_].place for id_ in moved)
    for arena in found.arenas:
        for step in arena.steps:
            known = [c for c in step.criteria if c.core and c.status != "unknown"]
            kept = [c for c in step.criteria if c.weight == "condition" and c.ceiling < 2]
            assert (step.status == "unknown") == (not known and not kept) or step.contested
        listed = {id_ for point in (*arena.gaps, *arena.open) for id_ in point.records}
        assert listed <= set(records)
        assert all(action.sources for action in arena.actions)
        assert all(warning.because and warning.sources for warning in arena.warnings)


def test_the_text_names_every_record_work_and_place_of_the_file() -> None:
    found = assessment("0-24-samarbeidet")
    report = re.sub(r"\s+", " ", as_text(found, rules().pack, Say("nb")))
    for record in found.evidence:
        assert f"{record.id}: {record.what}" in report
        assert f"{record.work}, {record.place}" in report


def test_step_5_is_said_to_be_our_reading_wherever_it_is_shown() -> None:
    found = assessment("0-24-samarbeidet")
    for lang in ("nb", "en"):
        report = re.sub(r"\s+", " ", as_text(found, rules().pack, Say(lang)))
        note = found.arenas[0].steps[4].note
        assert note is not None
        assert report.count(note.read(lang)) == len(found.arenas)


def test_every_report_says_what_it_does_not_say() -> None:
    found = assessment("minimal")
    assert [limit.sources for limit in found.limits]
    report = re.sub(r"\s+", " ", as_text(found, rules().pack, Say("nb")))
    assert all(limit.text.nb in report for limit in found.limits)


def test_there_is_no_total_score() -> None:
    found = assessment("0-24-samarbeidet").model_dump_json()
    assert not re.search(r'"(score|total|average|percent|mean)', found)


def test_several_arenas_are_one_interval_with_the_arenas_at_its_ends() -> None:
    found = assessment("0-24-samarbeidet")
    ends = found.headline.interval
    levels = {arena.id: arena.level for arena in found.arenas}
    assert ends.low == min(level.reached for level in levels.values()) == levels[ends.low_arena].reached
    assert ends.high == min(level.possible for level in levels.values()) == levels[ends.high_arena].possible


def test_colour_only_repeats_what_the_words_say() -> None:
    found = assessment("0-24-samarbeidet")
    plain = as_text(found, rules().pack, Say("nb"))
    coloured = as_text(found, rules().pack, Say("nb"), colour=True)
    assert coloured != plain
    assert re.sub(r"\x1b\[[0-9;]*m", "", coloured).split() == plain.split()
