"""The catalogues as they are written, for tests that read what the program can say."""

from collections.abc import Sequence
from pathlib import Path
from typing import get_args

from babel.messages.catalog import Catalog, Message
from babel.messages.pofile import read_po

from ladder.model.values import Language
from ladder.words import LOCALE

LANGUAGES: tuple[Language, ...] = get_args(Language)
FILES = sorted(LOCALE.rglob("*.po"))


def read(path: Path) -> Catalog:
    with path.open("rb") as file:
        return read_po(file, abort_invalid=True)


def messages(domain: str, lang: Language) -> list[Message]:
    return [message for message in read(LOCALE / lang / "LC_MESSAGES" / f"{domain}.po") if message.id]


def forms(said: str | Sequence[str]) -> tuple[str, ...]:
    """One, or one and many."""
    return (said,) if isinstance(said, str) else tuple(said)


def words(section: str) -> dict[str, dict[str, str]]:
    """What is said of many where it depends on the number, by key and language."""
    found: dict[str, dict[str, str]] = {}
    for lang in LANGUAGES:
        for message in messages("ladder", lang):
            if message.context == section:
                found.setdefault(forms(message.id)[0], {})[lang] = forms(message.string)[-1]
    return found
