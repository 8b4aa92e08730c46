"""A record in words, and where it and what rests on it can be looked up."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from ..model.assessment import Cited, RecordShown
from ..words import Say, cite


def in_full(record: RecordShown, parties: Mapping[str, str], say: Say) -> str:
    """What it says, the kind of source, the dates, whom it is about, and where it stands."""
    known = [say.text(record.kind_title)]
    if record.date:
        known.append(say.day(record.date))
    for key, day in (("since", record.since), ("until", record.until)):
        known += [say("report", key, day=say.day(day))] if day else []
    if len(known) == 1:
        known.append(say("report", "undated"))
    if record.parties:
        who = ", ".join(parties[party] for party in record.parties)
        known.append(say("report", "concerns", who=who))
    return f"{record.what} ({', '.join(known)}.) {looked_up(record.work, record.place, record.url)}."


def looked_up(work: str, place: str | None, url: str | None) -> str:
    """Work, place and address, those that are given."""
    return ", ".join(part for part in (work, place, url) if part)


def cited(sources: Iterable[Cited]) -> str:
    """Each work once, with its places."""
    return cite((source.short, source.place) for source in sources)
