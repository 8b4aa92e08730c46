"""What is written: languages, sentences, and that they are our own."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator, Mapping

from ..model.problems import InputFile, KeyPath, Problem
from ..words import CannotAnswer
from .whole import Whole

LANGUAGES = ("nn", "en")
ALIKE = 36
"""Texts of no more characters may well be the same in two languages."""
MOST_WORDS = 36
"""So many words in one sentence are hard to take in."""
COPIED_WORDS = 9
"""So many words in a row are a sentence taken over, and not the same thing said again."""

_SENTENCES = {"requirement", "why", "text", "note", "reservation", "listen_for", "subject", "context"}
_PLACEHOLDER = re.compile(r"\b(TODO|TBD|FIXME|XXX|lorem ipsum)\b", re.IGNORECASE)
_UNTIDY = re.compile(r"  |^\s|\s$|\"|\.\.\.| - |\bog/eller\b|\band/or\b")


def problems(whole: Whole) -> Iterator[Problem]:
    """Texts that lack a language, are said twice, or are not written as they should be."""
    said: dict[tuple[str, str], str] = {}
    for file, path, text in whole.texts:
        yield from _languages(file, path, text)
        for lang, words in text.items():
            yield from _wording(file, (*path, lang), words)
        key = str(path[-1])
        if key in ("title", "question") or (key == "text" and "actions" in path):
            if (key, text["nb"]) in said:
                values = {"read": text["nb"], "other": said[key, text["nb"]]}
                yield Problem("said-twice", file, (*path, "nb"), values)
            said[key, text["nb"]] = file.name


def _languages(file: InputFile, path: KeyPath, text: Mapping[str, str]) -> Iterator[Problem]:
    for lang in LANGUAGES:
        if lang not in text:
            yield Problem("language-missing", file, path, {"lang": lang, "read": text["nb"]})
    if len(text["nb"]) > ALIKE and text.get("en") == text["nb"]:
        yield Problem("not-translated", file, (*path, "en"))


def need_sentence(source: str) -> None:
    """See to it that `source` has as many words as are looked for in a row.

    Raises:
        CannotAnswer: it has fewer, so that nothing could be found.
    """
    if not any(_runs(source)):
        raise CannotAnswer("source-too-short", words=COPIED_WORDS)


def copied(whole: Whole, source: str) -> Iterator[Problem]:
    """Sentences that share many words in a row with `source`, however it was scanned."""
    runs = {_spelt(run) for run in _runs(source)}
    for file, path, text in whole.texts:
        taken = next((run for run in _runs(text["nb"]) if _spelt(run) in runs), None)
        if taken:
            yield Problem("copied-sentence", file, (*path, "nb"), {"read": " ".join(taken)})


def _wording(file: InputFile, path: KeyPath, words: str) -> Iterator[Problem]:
    if match := _PLACEHOLDER.search(words):
        yield Problem("placeholder", file, path, {"read": match[0]})
    if match := _UNTIDY.search(words):
        yield Problem("untidy-text", file, path, {"read": match[0]})
    longest = max(len(sentence.split()) for sentence in re.split(r"[.!?:;](?:\s|$)", words))
    if longest > MOST_WORDS:
        yield Problem("long-sentence", file, path, {"words": str(longest), "most": str(MOST_WORDS)})
    if path[-2] in _SENTENCES and not words.endswith((".", "!", "?", ")")):
        yield Problem("sentence-unfinished", file, path)


def _runs(text: str) -> Iterator[tuple[str, ...]]:
    """Every run of words, as they stand."""
    words = [word for word in re.findall(r"[^\W_]+", unicodedata.normalize("NFC", text)) if _plain(word)]
    return zip(*(words[start:] for start in range(COPIED_WORDS)), strict=False)


def _spelt(run: Iterable[str]) -> tuple[str, ...]:
    return tuple(map(_plain, run))


def _plain(word: str) -> str:
    """A word as a poor scan would spell it."""
    plain = unicodedata.normalize("NFKD", word.casefold().replace("ø", "o").replace("æ", "ae"))
    return re.sub("[^a-z0-9]", "", plain)
