"""The closed vocabulary: which sentences there are in each language, and what a sentence says."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from difflib import SequenceMatcher, get_close_matches
from functools import cache, lru_cache
from pathlib import Path
from typing import Any, Literal, NamedTuple, get_args

import tomli

from ..languages import Language

StepKind = Literal["given", "when", "then"]
NUMBERS = ("step", "reached", "under_way", "possible")
_PLACE = re.compile(r"\{([\w-]+)\}")


@dataclass(frozen=True)
class Sentence:
    """A sentence of the vocabulary in one language. `table` lists the columns it takes, if it takes any."""

    id: str
    kind: StepKind
    lang: Language
    template: str
    table: tuple[str, ...]

    @property
    def names(self) -> tuple[str, ...]:
        """The values it holds, in order."""
        return tuple(_PLACE.findall(self.template))

    def read(self, text: str) -> dict[str, str] | None:
        """The values in `text`, if it is this sentence."""
        match = _pattern(self).fullmatch(text)
        return dict(zip(self.names, match.groups(), strict=True)) if match else None

    @property
    def shown(self) -> str:
        """The sentence with … for each value."""
        return _PLACE.sub("…", self.template)

    def written(self, values: Mapping[str, object]) -> str:
        """The sentence with `values` in it."""
        return _PLACE.sub(lambda match: str(values[match[1]]), self.template)


class Said(NamedTuple):
    """What a line of a scenario says: a sentence and its values."""

    sentence: Sentence
    values: dict[str, str]


@cache
def _data() -> dict[str, Any]:
    return tomli.loads(Path(__file__).with_name("steps.toml").read_text(encoding="utf-8"))


@cache
def sentences() -> tuple[Sentence, ...]:
    """Every sentence in every language."""
    return tuple(
        Sentence(id_, kind, lang, entry[lang], tuple(entry.get("table", ())))
        for kind in get_args(StepKind)
        for id_, entry in _data()[kind].items()
        for lang in get_args(Language)
    )


def words(name: str) -> dict[str, dict[str, str]]:
    """The words that may stand for a value, by what they mean, in each language."""
    found: dict[str, dict[str, str]] = _data()["words"][name]
    return found


@cache
def _pattern(sentence: Sentence) -> re.Pattern[str]:
    """What the sentence looks like. Quoted values hold anything but a quotation mark."""
    parts = _PLACE.split(sentence.template)
    pattern = ""
    for number, part in enumerate(parts):
        if number % 2 == 0:
            pattern += re.escape(part)
        elif pattern.endswith('"'):
            pattern += '([^"]*)'
        elif part in NUMBERS:
            pattern += r"(\d+)"
        elif part == "side":
            sides = sorted({word for texts in words(part).values() for word in texts.values()}, reverse=True)
            pattern += f"({'|'.join(map(re.escape, sides))})"
        else:
            pattern += r"(\S+)"
    return re.compile(pattern)


def said(text: str, kind: StepKind | None = None) -> Said | None:
    """What `text` says, in whichever language; of the given kind, if any."""
    for sentence in sentences():
        if kind in (None, sentence.kind):
            values = sentence.read(text)
            if values is not None:
                return Said(sentence, values)
    return None


@lru_cache(maxsize=4096)
def nearest(text: str, lang: Language, kind: StepKind | None = None, most: int = 3) -> tuple[str, ...]:
    """The sentences most like `text`: those in its language first, where two are as near."""
    plain = _plain(text)
    rated = sorted(
        (-likeness(plain, _plain(s.template)), s.lang != lang, s.shown)
        for s in sentences()
        if kind in (None, s.kind)
    )
    return tuple(dict.fromkeys(shown for rate, _, shown in rated if rate <= -_ALIKE))[:most]


_ALIKE = 0.6


@lru_cache(maxsize=4096)
def looks_like_a_sentence(text: str, least: float = 0.8) -> bool:
    """Whether `text` is nearly a sentence of the vocabulary, whatever it holds in quotation marks."""
    return bool(get_close_matches(_plain(text), _templates(), n=1, cutoff=least))


@cache
def _templates() -> tuple[str, ...]:
    return tuple(dict.fromkeys(_plain(sentence.template) for sentence in sentences()))


def likeness(one: str, other: str) -> float:
    """How alike two texts are, from 0 to 1."""
    matcher = SequenceMatcher(None, one, other, autojunk=False)
    return matcher.ratio() if matcher.real_quick_ratio() >= _ALIKE else 0.0


def _plain(text: str) -> str:
    """`text` without what is quoted, numbers and days: only the words of the sentence."""
    text = re.sub(r'"[^"]*"?', '""', text)
    return re.sub(r"\{[\w-]+\}|\b\d[\d.-]*\b", "0", text).casefold().strip()


def keywords(dialects: Iterable[Mapping[str, Iterable[str]]]) -> Iterator[str]:
    """The words that begin a step, without the space after."""
    for dialect in dialects:
        for key in ("given", "when", "then", "and", "but"):
            yield from (word.strip() for word in dialect[key] if word.strip() != "*")
