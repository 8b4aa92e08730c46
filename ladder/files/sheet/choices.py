"""What can be chosen in a cell: the ids with their titles, as written in a drop-down and read back."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping

from ...model.pack import Pack
from ...model.values import Language, Text
from ...words import harmless, meaning

Choices = Mapping[str, Mapping[str, Text]]
"""By what they are (kind, tier, party …): each id and its title."""

_LONGEST = 160
_DASH = re.compile(r"[ \t]+[–—-][ \t]+")
_BETWEEN = re.compile(r"[\s,;]*")
_ENTRY = re.compile(r"[^\s,;]+")
_TITLE_ENDS = re.compile(r"[;\n]")


def of(pack: Pack) -> dict[str, Mapping[str, Text]]:
    """What `pack` lets one choose between."""
    terms = pack.terms
    asked = (indicator for c in pack.criteria.values() for indicator in c.indicators.items())
    yes_no = {word: meaning("sheet", word) for word in ("yes", "no")}
    return {
        "kind": {id_: kind.title for id_, kind in pack.evidence.kinds.items()},
        "tier": terms.tiers,
        "relation": terms.relations,
        "phase": terms.phases,
        "role": terms.roles,
        "answer": yes_no | {"unknown": meaning("answer", "unknown")},
        "mark": yes_no,
        "target": {str(step.number): step.title for step in pack.ladder.steps if step.published},
        "indicator": {id_: indicator.question for id_, indicator in asked},
        "instrument": pack.instruments.titles,
        "function": pack.function_titles,
    }


def named(names: Iterable[tuple[object, object]]) -> dict[str, Text]:
    """Ids and names from a file, those of them that are text."""
    texts = ((id_, name) for id_, name in names if isinstance(id_, str) and isinstance(name, str))
    return {id_: Text(nb=name or id_) for id_, name in texts if id_}


def title(text: Text, lang: Language) -> str:
    """A title on one line, in which nothing looks like the end of it."""
    said = " ".join(harmless(text.read(lang)).split())
    return _DASH.sub(", ", said.replace(";", ","))[:_LONGEST]


def label(id_: str, text: Text, lang: Language) -> str:
    """`id – title`, as it stands in a drop-down."""
    return f"{id_} – {title(text, lang)}"


def one(read: str, known: Mapping[str, Text]) -> str:
    """The id in a cell that holds one: an id, `id – title`, or a title that only one of the `known` has."""
    read = " ".join(read.split())
    bearing = {id_ for id_, text in known.items() if read.casefold() in map(str.casefold, titles(text))}
    if read not in known and len(bearing) == 1:
        return bearing.pop()
    head = _DASH.split(read)[0]
    return head if read not in known else read


def several(read: str, known: Mapping[str, Text]) -> list[str]:
    """The ids in a cell that holds several, between commas, semicolons, spaces or line breaks.

    Each may be `id – title`. A title that is ours is known where it ends; any other goes on to the end of the
    line, to a semicolon, or to a comma before an id that is `known`.
    """
    found: list[str] = []
    place = _end(_BETWEEN, read, 0)
    while entry := _ENTRY.match(read, place):
        found.append(entry[0])
        place = entry.end()
        if dash := _DASH.match(read, place):
            place = _past_title(read, dash.end(), known.get(entry[0]), known)
        place = _end(_BETWEEN, read, place)
    return found


def _end(pattern: re.Pattern[str], read: str, place: int) -> int:
    match = pattern.match(read, place)
    return match.end() if match else place


def _past_title(read: str, place: int, text: Text | None, known: Mapping[str, Text]) -> int:
    """Where the title that begins at `place` ends."""
    for own in sorted(titles(text), key=len, reverse=True) if text else ():
        after = place + len(own)
        if read.startswith(own, place) and (after == len(read) or read[after] in ",; \t\n"):
            return after
    if _is_id(read, place, known):
        return place  # no title, but one more id
    match = _TITLE_ENDS.search(read, place)
    end = match.start() if match else len(read)
    for comma in re.finditer(r",\s*", read[place:end]):
        if _is_id(read, place + comma.end(), known):
            return place + comma.start()
    return end


def _is_id(read: str, place: int, known: Mapping[str, Text]) -> bool:
    """Whether a known id begins here and stands alone: before a separator, a title or the end."""
    entry = _ENTRY.match(read, place)
    if entry is None or entry[0] not in known:
        return False
    return bool(re.match(r"\s*(?:[,;\n]|$)", read[entry.end() :]) or _DASH.match(read, entry.end()))


def titles(text: Text) -> set[str]:
    """The title as it is written in each language."""
    languages: tuple[Language, ...] = ("nb", "nn", "en")
    return {title(text, lang) for lang in languages}
