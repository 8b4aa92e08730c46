"""Letters that look like others: what the eye takes for the same, and which letter is not what it seems."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from functools import cache
from typing import Literal, NamedTuple
from unicodedata import category, name, normalize

Alphabet = Literal["latin", "cyrillic", "greek", "special", "plain"]

_ALIKE = str.maketrans(
    "АВЕЅІЈКМНОРСТУХҮѴԌԜӀаеѕіјорсухүѵһԁԛԝѡЬг" + "ΑΒΕΖΗΙΚΜΝΟΡΤΥΧϹϺϜͿανιορυγϲϳσ",
    "ABESIJKMHOPCTYXYVGWIaesijopcyxyvhdqwwbr" + "ABEZHIKMNOPTYXCMFJaviopuycjo",
)
"""Cyrillic and Greek letters, and the Latin ones that are drawn alike.

From the confusables of Unicode (UTS 39). Capital I and small l are one there, and two here.
"""
_WORD = re.compile(r"[^\W\d_]+")
_OWN_FORMS = "\u1eff"
"""The last of the Latin letters. Among them some languages have letters that Unicode would write as two."""


class Strange(NamedTuple):
    """A letter that is not what it seems: the `number` of it in its `word`, and what was `expected` there."""

    word: str
    number: int
    alphabet: Alphabet
    expected: Alphabet

    @property
    def code(self) -> str:
        """Its number in Unicode, as one can look it up."""
        return f"U+{ord(self.word[self.number - 1]):04X}"


def skeleton(text: str) -> str:
    """`text` as the eye takes it: the same for letters that look alike, and for small and capital ones."""
    if text.isascii():
        return text.casefold()
    plain = "".join(normalize("NFKC", c) if _alphabet(c) == "special" else c for c in text)
    return normalize("NFC", normalize("NFD", plain).translate(_ALIKE)).casefold()


def strange(text: str, meant: str = "") -> Strange | None:
    """The first letter in `text` of another alphabet than the rest of its word, or than the word `meant`.

    A word that is wholly in its own alphabet is as it should be, unless another was meant.
    """
    like = {skeleton(word): word for word in _WORD.findall(meant)}
    for word in _WORD.findall(text):
        home = _home(like.get(skeleton(word), word))
        for number, letter in enumerate(word, start=1):
            alphabet = _alphabet(letter)
            if alphabet not in (None, home):
                return Strange(word, number, alphabet, "plain" if alphabet == "special" else home)
    return None


def alike(names: Iterable[str]) -> Iterator[tuple[str, str | None]]:
    """Each of `names` that looks like an earlier one, with that; with None, one that has a strange letter."""
    looks: dict[str, list[str]] = {}
    for read in dict.fromkeys(names):
        looks.setdefault(" ".join(skeleton(read).split()), []).append(read)
    for first, *others in looks.values():
        yield from ((other, first) for other in others)
        if not others and strange(first):
            yield first, None


def _home(word: str) -> Alphabet:
    """The alphabet that most of a word is in."""
    known = Counter(alphabet for alphabet in map(_alphabet, word) if alphabet not in (None, "special"))
    return max(known, key=lambda alphabet: (known[alphabet], alphabet == "latin"), default="latin")


@cache
def _alphabet(letter: str) -> Alphabet | None:
    """Which of the alphabets that look alike it is of; or a form of its own, such as a full-width letter."""
    if letter > _OWN_FORMS and category(letter) in ("Ll", "Lu") and normalize("NFKC", letter) != letter:
        return "special"
    found = name(letter, "").partition(" ")[0]
    return _NAMED.get(found)


_NAMED: dict[str, Alphabet] = {"LATIN": "latin", "CYRILLIC": "cyrillic", "GREEK": "greek"}
