"""The short answer: what an assessment says, on one screen and one sheet. All the rest stands in `assess`."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import cache

from ...model.assessment import Assessment
from ...model.pack import Pack
from ...words import Say
from ..document import Block, Document, Item, Para, Section, line
from ..phrases import Phrases
from .first import find_out, first
from .fit import LINES, SIZES, fitted, lines, sentences
from .gaps import missing
from .ground import ground
from .seen import Seen
from .stairs import staircase
from .verdict import target, verdict

_LONGEST = 70
"""How long a file and its options may be, to be named in every command."""


def document(assessment: Assessment, pack: Pack, say: Say, file: str = "", options: str = "") -> Document:
    """The short answer for itself, with the commands that tell the rest of `file` with the same `options`."""
    answer, seen = leading(assessment, pack, say, file, options), views(assessment, pack, say)[0]
    answer = answer._replace(subtitle=_with_provenance(assessment, seen))
    if not assessment.evidence:
        return answer
    *others, last = answer.lead
    if isinstance(last, Section):
        last = last._replace(blocks=(*last.blocks, Para(line(go_on(seen, file, options)))))
    return answer._replace(lead=(*others, last))


def views(assessment: Assessment, pack: Pack, say: Say) -> list[Seen]:
    """The arenas as the short answer sees them."""
    phrases = Phrases(pack, say, assessment.parties)
    records = {record.id: record for record in assessment.evidence}
    return [Seen(arena, phrases, records, assessment.as_of) for arena in assessment.arenas]


def leading(assessment: Assessment, pack: Pack, say: Say, file: str = "", options: str = "") -> Document:
    """The short answer as the lead of a document, or a way to begin where there are no records."""
    seen = views(assessment, pack, say)
    begin = () if assessment.evidence else tuple(_way_to_begin(say, file))
    subtitle = _subtitle(assessment, seen[0])
    head = Document(assessment.collaboration.name, subtitle, assessment.as_of, (), lead=begin)
    made = Para(line(_with_provenance(assessment, seen[0])))
    end = lines(Para(line(go_on(seen[0], file, options))), indent=2) if assessment.evidence else 0
    above = lines(Para(line(head.title)), made, *begin) + bool(begin)
    told = (_sizes(arena, known=bool(assessment.evidence)) for arena in seen)
    answers = fitted(told, LINES * len(seen) - above - end)
    return head._replace(lead=(*begin, *answers))


def _subtitle(assessment: Assessment, seen: Seen) -> str:
    """The day, and of a step that is our reading, that it is."""
    say, steps = seen.say, seen.arena.steps
    notes = [f" * {sentences(say.text(step.note))[0]}" for step in steps if step.note]
    return f"{say('report', 'title', day=say.day(assessment.as_of))}.{''.join(notes)}"


def _with_provenance(assessment: Assessment, seen: Seen) -> str:
    made = seen.phrases.provenance(assessment.rules, assessment.engine)
    return " ".join((_subtitle(assessment, seen), *made))


def _way_to_begin(say: Say, file: str) -> Iterator[Block]:
    yield Para(line(say("short", "no-records")))
    for key in ("begin-interview", "begin-sheet", "begin-ask", "begin-rules"):
        yield Item(line(say("short", key, file=file or say("short", "file"))))


def _sizes(seen: Seen, *, known: bool) -> Iterator[Section]:
    """What may be told of an arena, from the most to the least."""
    arena = seen.arena
    section = Section(arena.id, _title(seen), (), major=True)
    if not arena.is_shared:
        yield section._replace(blocks=(Para(line(seen.say("report", "no-verdict"))),))
    elif not known:
        yield section._replace(blocks=tuple(_beginning(seen)))
    else:
        yield from (section._replace(blocks=tuple(blocks)) for blocks in _answers(seen))


def _answers(seen: Seen) -> Iterator[Iterable[Block]]:
    """What is told of an arena about which something is known, from the most to the least."""

    @cache
    def to_do(most: int, whole: bool) -> tuple[Item, ...]:
        return tuple(first(seen, most, whole=whole))

    always = (staircase(seen), Para(line(" ".join((*verdict(seen), *ground(seen))))))
    for size in SIZES:
        yield (*always, *missing(seen, size), *to_do(size.actions, size.whole))


def _title(seen: Seen) -> str:
    """The name of an arena, and where it does not say so itself, between whom it is; and its phase."""
    arena, relation = seen.arena, seen.say.text(seen.pack.terms.relations[seen.arena.relation])
    besides = [relation] if relation.casefold() != arena.name.casefold() else []
    besides += [seen.phrases.phase(arena.phase)] if arena.phase else []
    return f"{arena.name} ({'; '.join(besides)})" if besides else arena.name


def _beginning(seen: Seen) -> Iterator[Block]:
    """Where nothing is on file: the target, and what to find out first."""
    yield Para(line(target(seen)))
    if seen.arena.find_out:
        yield Para(line(find_out(seen)))


def go_on(seen: Seen, file: str = "", options: str = "") -> str:
    """The commands that tell the rest of `file`, as one types it."""
    lacking = seen.arena.lacking
    named = " ".join(filter(None, (file, options)))
    if not file or len(named) > _LONGEST:
        named = seen.say("short", "file")
    return seen.say("short", "go-on", file=named, step=lacking[0].step if lacking else 1)
