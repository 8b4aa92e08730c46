"""What can be chosen in a cell: titles, as they stand in a drop-down, and the ids they are read back as."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from ...cached import cached_property
from ...languages import LANGUAGES, Language
from ...model.collaboration import Collaboration
from ...model.pack import Pack
from ...model.problems import closest
from ...model.values import Text
from ...naming import meaning
from ...words import clean

_LONGEST = 160
_SPACES = re.compile(r"[^\S\n]+")
_DASH = re.compile(r" [–—-] ")
_BETWEEN = re.compile(r"[\s,;]*")
_WORD = re.compile(r"[^\s,;]+")
_GAP = re.compile(r"[ ,]+")
_ALONE = re.compile(r" ?(?:[,;\n]|$| [–—-] )")
_ENDS = ",; \n"


@dataclass(frozen=True)
class Choice:
    """What can be chosen: each id, and its title. There may be `more` that could not be read.

    `such_as` are examples of them, with the id of each: nothing is called so, but it may be meant so.
    """

    titles: Mapping[str, Text]
    more: bool = False
    such_as: Mapping[str, str] = field(default_factory=dict)

    def label(self, id_: str, lang: Language) -> str:
        """How an id stands in a cell: as its title, after the id where the title alone is read otherwise."""
        said = title(self.titles[id_], lang)
        return said if self.one(said) == id_ and self.several(said) == [id_] else f"{id_} – {said}"

    def labels(self, lang: Language) -> tuple[str, ...]:
        """All that can be chosen, as it stands in a drop-down."""
        if lang not in self._labels:
            self._labels[lang] = tuple(self.label(id_, lang) for id_ in self.titles)
        return self._labels[lang]

    def bearing(self, read: str) -> list[str]:
        """The ids whose title this is, in any language."""
        return self._bearing.get(" ".join(read.split()).casefold(), [])

    def meant(self, read: str, lang: Language) -> str | None:
        """What can be chosen that `read` is most like, as it stands in a drop-down."""
        ids = {**self.such_as, **{id_: id_ for id_ in self.titles}, **dict(self._longest_first)}
        found = closest(read, ids)
        return self.label(ids[found], lang) if found else None

    def one(self, read: str) -> str:
        """The id in a cell that holds one: an id, a title that only one has, or `id – title`."""
        read = " ".join(read.split())
        bearing = self.bearing(read)
        if read not in self.titles and len(bearing) == 1:
            return bearing[0]
        return read if read in self.titles else _DASH.split(read)[0]

    def several(self, read: str) -> list[str]:
        """The ids in a cell that holds several, between commas, semicolons, spaces or line breaks.

        Each is written as `one` is. What is neither an id nor a title goes on to the end of the line, to a
        semicolon, to a comma after a single word, or to something that is known.
        """
        read = _SPACES.sub(" ", read)
        found: list[str] = []
        place = _end(_BETWEEN, read, 0)
        while place < len(read):
            id_, place = self._entry(read, place)
            found.append(id_)
            place = _end(_BETWEEN, read, place)
        return found

    @cached_property
    def _labels(self) -> dict[Language, tuple[str, ...]]:
        """Those that have been asked for: to make them takes longer than to read a row."""
        return {}

    @cached_property
    def _bearing(self) -> dict[str, list[str]]:
        found: dict[str, list[str]] = {}
        for id_, text in self.titles.items():
            for said in {said.casefold() for said in _titles(text)}:
                found.setdefault(said, []).append(id_)
        return found

    @cached_property
    def _longest_first(self) -> list[tuple[str, str]]:
        """The titles that only one id has, and that id."""
        said = ((said, id_) for id_, text in self.titles.items() for said in _titles(text))
        return sorted((pair for pair in said if len(self.bearing(pair[0])) == 1), key=_shorter)

    def _entry(self, read: str, place: int) -> tuple[str, int]:
        """The id, or what stands for it, that begins at `place`, and where it ends."""
        word, known = _WORD.match(read, place), self._known(read, place)
        assert word is not None
        if known and known[1] > word.end():
            return known
        if dash := _DASH.match(read, word.end()):
            return word[0], self._past_title(read, dash.end(), word[0])
        if known:
            return known
        end = self._past_unknown(read, place)
        return read[place:end].strip(), end

    def _known(self, read: str, place: int) -> tuple[str, int] | None:
        """The longest id or title that begins at `place`, and where it ends."""
        word = _WORD.match(read, place)
        id_end = word.end() if word and word[0] in self.titles else 0
        for said, id_ in self._longest_first:
            end = place + len(said)
            if end <= id_end:
                break
            if _begins(read, place, said):
                return id_, end
        return (read[place:id_end], id_end) if id_end else None

    def _past_title(self, read: str, place: int, id_: str) -> int:
        """Where the title after an id ends: if it is not its own, at a comma before what is known."""
        own = sorted(_titles(self.titles[id_]), key=len, reverse=True) if id_ in self.titles else ()
        if said := next((said for said in own if _begins(read, place, said)), ""):
            return place + len(said)
        if self._stands(read, place):
            return place  # no title, but one more id
        end = _line_end(read, place)
        commas = (gap for gap in _GAP.finditer(read, place, end) if "," in gap[0])
        return next((gap.start() for gap in commas if self._stands(read, gap.end())), end)

    def _past_unknown(self, read: str, place: int) -> int:
        end = _line_end(read, place)
        for gap in _GAP.finditer(read, place, end):
            is_word = "," in gap[0] and " " not in read[place : gap.start()]
            if is_word or self._stands(read, gap.end()):
                return gap.start()
        return end

    def _stands(self, read: str, place: int) -> bool:
        """Whether something known begins here and stands alone: before a separator, a title or the end."""
        known = self._known(read, place)
        return known is not None and _ALONE.match(read, known[1]) is not None


Choices = Mapping[str, Choice]
"""By what they are: kind, tier, party …"""


def of(pack: Pack) -> dict[str, Choice]:
    """What `pack` lets one choose between."""
    terms = pack.terms
    yes_no = {word: meaning("sheet", word) for word in ("yes", "no")}
    titles = {
        "kind": {id_: kind.title for id_, kind in pack.evidence.kinds.items()},
        "tier": terms.tiers,
        "relation": terms.relations,
        "phase": terms.phases,
        "role": terms.roles,
        "answer": yes_no | {"unknown": meaning("answer", "unknown")},
        "mark": yes_no,
        "target": {
            str(step.number): _numbered(step.number, step.title)
            for step in pack.ladder.steps
            if step.published
        },
        "indicator": {id_: indicator.question for id_, indicator in pack.indicators.items()}
        | {id_: Text(nb=id_) for id_ in pack.unasked},
        "instrument": pack.instruments.titles,
        "function": pack.function_titles,
    }
    such_as = {"kind": {said: id_ for id_, kind in pack.evidence.kinds.items() for said in kind.such_as}}
    return {name: Choice(known, such_as=such_as.get(name, {})) for name, known in titles.items()}


def of_its_own(found: Collaboration | None) -> dict[str, Choice]:
    """What a collaboration itself lets one choose between, if there is one."""
    parties, arenas = (found.parties, found.arenas) if found else ((), ())
    return {
        "party": named((party.id, party.name) for party in parties),
        "arena": named((arena.id, arena.name) for arena in arenas),
    }


def named(names: Iterable[tuple[object, object]]) -> Choice:
    """Ids and names from a file. One that is no text could not be read, and there is more than we know."""
    pairs = [tuple(text if isinstance(text, str) else "" for text in pair) for pair in names]
    titles = {id_: Text(nb=name.strip() or id_) for id_, name in pairs if id_}
    return Choice(titles, more=not all(map(all, pairs)))


def title(text: Text, lang: Language) -> str:
    """A title on one line, in which nothing looks like the end of it."""
    return _DASH.sub(", ", clean(text.read(lang)).replace(";", ","))[:_LONGEST].strip()


def _numbered(number: int, text: Text) -> Text:
    return Text(**{lang: f"{number} {text.read(lang)}" for lang in LANGUAGES})


def _titles(text: Text) -> set[str]:
    """The title as it is, and as it stands in a drop-down, in each language."""
    return {said for lang in LANGUAGES for said in (title(text, lang), clean(text.read(lang))) if said}


def _shorter(pair: tuple[str, str]) -> int:
    return -len(pair[0])


def _begins(read: str, place: int, said: str) -> bool:
    """Whether this is said at `place`, and nothing that goes on."""
    end = place + len(said)
    return read[place:end].casefold() == said.casefold() and (read[end : end + 1] or "\n") in _ENDS


def _end(pattern: re.Pattern[str], read: str, place: int) -> int:
    match = pattern.match(read, place)
    return match.end() if match else place


def _line_end(read: str, place: int) -> int:
    return min((at for at in (read.find(";", place), read.find("\n", place)) if at >= 0), default=len(read))
