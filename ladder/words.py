"""What the program itself says, in the reader's language. What the rules say stands in the pack."""

from __future__ import annotations

import os
import re
from collections.abc import Iterable
from datetime import date
from functools import cache
from gettext import GNUTranslations, NullTranslations
from pathlib import Path
from typing import TYPE_CHECKING, NoReturn

from .languages import LANGUAGES, Language
from .letters import strange

if TYPE_CHECKING:
    from .model.pack import Needs, Pack
    from .model.values import Text

LOCALE = Path(__file__).with_name("locale")
"""The catalogues: a folder for each language."""
BY_CODE: dict[str, Language] = {"nb": "nb", "no": "nb", "nn": "nn", "en": "en"}
"""The languages by the codes that people know them by."""


class NotCompiled(Exception):
    """The catalogue of a language has not been compiled. Its text says how to."""

    def __init__(self, lang: Language) -> None:
        super().__init__(
            f"The words in {lang} are not compiled. Run, where pyproject.toml is: "
            "pybabel compile -d ladder/locale -D 'ladder messages'"
        )


class _Unsaid(NullTranslations):
    """The last resort: what no catalogue has is an error, and never its own key."""

    def pgettext(self, context: str, message: str) -> NoReturn:
        """Nothing is said; a KeyError tells which words are missing."""
        raise KeyError(context, message)

    def npgettext(self, context: str, msgid1: str, msgid2: str, n: int) -> NoReturn:  # noqa: ARG002
        raise KeyError(context, msgid1)


def _compiled(lang: Language) -> Path:
    return LOCALE / lang / "LC_MESSAGES" / "ladder.mo"


def require_compiled(lang: Language) -> None:
    """Look whether the words in `lang` can be said, without reading them.

    Raises:
        NotCompiled: they cannot.
    """
    if not _compiled(lang).is_file():
        raise NotCompiled(lang)


@cache
def _catalogue(lang: Language) -> NullTranslations:
    """What is said by section (the context of a message) and key (its id). Nynorsk falls back to bokmål."""
    require_compiled(lang)
    with _compiled(lang).open("rb") as file:
        found = GNUTranslations(file)
    found.add_fallback(_catalogue("nb") if lang == "nn" else _Unsaid())
    return found


class Say:
    """Says things in one language: `say("report", "aim", step=4)`."""

    def __init__(self, lang: Language) -> None:
        self.lang: Language = lang

    def __call__(self, section: str, key: str, /, **values: object) -> str:
        """What is said in `section` by `key`, with `values` filled in."""
        return _catalogue(self.lang).pgettext(section, key).format_map(values)

    def plural(self, section: str, key: str, count: int, /, **values: object) -> str:
        """What is said of so many: `{count}` stands for the number."""
        said = _catalogue(self.lang).npgettext(section, key, key, count)
        return said.format_map({"count": count, **values})

    def text(self, text: Text) -> str:
        """A text of the rule pack."""
        return text.read(self.lang)

    def listed(self, parts: Iterable[str]) -> str:
        """`a, b and c`."""
        *first, last = parts
        return f"{', '.join(first)} {self('report', 'and')} {last}" if first else last

    def day(self, written: str) -> str:
        """An ISO date, or the part of one that is known, as it is written in the language."""
        return ".".join(reversed(written.split("-"))) if self.lang != "en" else written


def own_language() -> Language:
    """The language where nobody says which: that of LADDER_LANG, or bokmål where it is none of ours."""
    return BY_CODE.get(os.environ.get("LADDER_LANG", ""), "nb")


class CannotAnswer(ValueError):
    """What is asked cannot be answered as it is asked, whatever stands in the files.

    `code` names the message, `values` fill it in, and `meant` is the likeliest of what could have been asked.
    Printed, it speaks the language that LADDER_LANG names, and bokmål where that is none of ours.
    """

    def __init__(self, code: str, *, meant: str | None = None, **values: object) -> None:
        super().__init__(code)
        self.code, self.meant, self.values = code, meant, values

    def __str__(self) -> str:
        return self.told(Say(own_language()))

    def told(self, say: Say) -> str:
        """What cannot be answered and why, in the language of `say`."""
        values = {key: say.day(str(v)) if isinstance(v, date) else v for key, v in self.values.items()}
        said = say("command", self.code, **values)
        read = str(self.values.get("read", ""))
        return f"{said} {did_you_mean(read, self.meant, say)}" if self.meant else said


def did_you_mean(read: str, meant: str, say: Say, called: str = "") -> str:
    """What was most likely `meant`, or `called`, and which letter of what was `read` only looks right."""
    key = "meant-called" if called else "meant"
    said = say("problem", key, meant=meant, called=called)
    return f"{said} {strange_letter(read, called or meant, say)}".rstrip()


def strange_letter(read: str, meant: str, say: Say) -> str:
    """Which letter of what was `read` is of another alphabet than it seems, if one is."""
    found = strange(read, meant)
    if found is None:
        return ""
    values = {"alphabet": say("letter", found.alphabet), "expected": say("letter", found.expected)}
    return say("letter", "strange", word=found.word, number=found.number, code=found.code, **values)


def cite(sources: Iterable[tuple[str, str]]) -> str:
    """Each work once, with its places."""
    places: dict[str, list[str]] = {}
    for work, place in sources:
        places.setdefault(work, []).append(place)
    return "; ".join(f"{work}, {', '.join(found)}" for work, found in places.items())


_LAST = "".join(chr(plane + end) for plane in range(0, 0x110000, 0x10000) for end in (0xFFFE, 0xFFFF))
_UNSEEN = (
    "[\\x00-\\x09\\x0b-\\x1f\\x7f-\\x9f\\u061c\\u180e\\u200b\\u200c\\u200e\\u200f\\u2028-\\u202e"
    "\\u2060-\\u206f\\ufeff\\ufff9-\\ufffb\\U000e0000-\\U000e007f"
    f"\\ud800-\\udfff\\ufdd0-\\ufdef{_LAST}]"
)
"""Control and format characters, and code points that are no characters, which many formats cannot hold.

The soft hyphen and the joiner of emoji are let through. It is compiled when it is first looked for.
"""


def needed(say: Say, pack: Pack, needs: Needs) -> str:
    """The kinds of source that are just enough: one, an act or an account, or only an account."""
    account = say.text(pack.evidence.kinds[needs.account].title)
    if needs.act is None:
        return say("rules", "needs-done", account=account)
    act = say.text(pack.evidence.kinds[needs.act].title)
    return account if act == account else say("rules", "needs-apart", act=act, account=account)


def typed(*parts: object) -> str:
    """A command as one types it in a terminal, with quotes only where they are needed."""
    words = (harmless(str(part)) for part in parts)
    return " ".join(word if _PLAIN.fullmatch(word) else _quoted(word) for word in words)


def _quoted(word: str) -> str:
    from shlex import quote  # noqa: PLC0415  few names need it

    return quote(word)


_PLAIN = re.compile(r"[\w@%+=:,./-]+")


def harmless(text: str) -> str:
    """`text` with what steers, turns the direction of writing or is no character told by its number."""
    return text if text.isprintable() else re.sub(_UNSEEN, _seen, text)


def clean(text: str) -> str:
    """`text`, harmless and on one line."""
    return " ".join(harmless(text).split())


def _seen(character: re.Match[str]) -> str:
    """A tab, and what ends a line, is only room between words."""
    return " " if character[0] in _ROOM else f"‹U+{ord(character[0]):04X}›"


def plain(text: str) -> str:
    """`text` as titles are compared: what cannot be seen in it is only room between words."""
    return re.sub(_UNSEEN, " ", text)


_ROOM = "\t\x0b\x0c\r\x85\u2028\u2029"


def in_every_language(section: str, key: str) -> dict[Language, str]:
    """What is said by `key` in `section`, with no values filled in."""
    return {lang: _catalogue(lang).pgettext(section, key) for lang in LANGUAGES}


def is_said(section: str, key: str) -> bool:
    """Whether there are words for `key` in `section`."""
    try:
        _catalogue("nb").pgettext(section, key)
    except KeyError:
        return False
    return True
