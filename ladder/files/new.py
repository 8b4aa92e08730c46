"""A new collaboration file: what is told of a collaboration becomes a file that explains itself."""

from __future__ import annotations

import json
import re
import unicodedata
from collections.abc import Iterator, Mapping
from datetime import date
from itertools import chain, count, islice
from textwrap import wrap
from typing import Any

import tomlkit

from ..model.collaboration import Collaboration
from ..model.pack import Criterion, ExampleRecord, Pack
from ..model.problems import InputFile
from ..model.values import Text, add_months
from ..words import Say, clean, typed
from . import encoding, read, toml
from .write import next_id, table

_LONGEST_ID = 60
_WIDTH = 98
_WRITTEN_OUT = str.maketrans({"æ": "ae", "ø": "o"})
"""Letters that do not come apart into one without a mark and the mark."""


_ABOVE = {
    "collaboration": "file-collaboration",
    "problem": "file-problem",
    "parties": "file-parties",
    "arenas": "file-arenas",
}
"""What is said above the first table of each name, among the words for a new file."""


class NotJson(ValueError):
    """What begins as JSON is no JSON. Its text is `:line:column` where it goes wrong, if that is known."""


def answers(name: str, source: bytes) -> InputFile:
    """What is told of a collaboration in `source`: as in a collaboration file, but ids may be left out.

    It is JSON where it begins as JSON does, and else TOML.

    Raises:
        NotJson: it begins as JSON, and is none.
        ProblemsFound: it is not UTF-8, or cannot be read as TOML.
    """
    file = encoding.text(InputFile(name, source))
    if not file.source.lstrip().startswith(b"{"):
        return read.parsed(file)
    try:
        return read.data(json.loads(file.source))
    except json.JSONDecodeError as error:
        raise NotJson(f":{error.lineno}:{error.colno}") from None
    except (ValueError, RecursionError):
        raise NotJson from None


def completed(file: InputFile, pack: Pack, say: Say) -> InputFile:
    """`file` with what need not be told: ids, names of arenas, and that what is not answered is unknown."""
    data = {"problem": {}, **file.data}
    if isinstance(data["problem"], dict):
        data["problem"] = dict.fromkeys(pack.targets.questions, "unknown") | data["problem"]
    if isinstance(data.get("arenas"), list):
        data["arenas"] = [_named(arena, pack.terms.relations, say) for arena in data["arenas"]]
    tables = [key for key in ("collaboration", "parties", "arenas") if key in data]
    return file._replace(data=data | {key: _with_ids(data[key]) for key in tables})


def _named(arena: Any, relations: Mapping[str, Text], say: Say) -> Any:
    """An arena by the name of its relation, where it has none of its own."""
    relation = arena.get("relation") if isinstance(arena, dict) else None
    if not isinstance(relation, str) or "name" in arena:
        return arena
    title = say.text(relations[relation]) if relation in relations else relation
    return {"name": title[:1].upper() + title[1:], **arena}


def _with_ids(tables: Any) -> Any:
    """Tables, or one, each with an id: made of its name where it has none. What is no table is left."""
    if isinstance(tables, dict):
        return _with_ids([tables])[0]
    listed = tables if isinstance(tables, list) else []
    taken = {one["id"] for one in listed if isinstance(one, dict) and isinstance(one.get("id"), str)}
    return [_with_id(one, taken) for one in listed] or tables


def _with_id(table: Any, taken: set[str]) -> Any:
    if not isinstance(table, dict) or "id" in table:
        return table
    id_ = id_of(str(table.get("name", "")), taken)
    taken.add(id_)
    return {"id": id_, **table}


def id_of(name: str, taken: set[str]) -> str:
    """An id for what has this name, in small letters with hyphens, and none of those that are `taken`."""
    apart = unicodedata.normalize("NFKD", name.casefold().translate(_WRITTEN_OUT))
    plain = "".join(c for c in apart if not unicodedata.combining(c))
    id_ = re.sub(r"[\W_]+", "-", plain)[:_LONGEST_ID].strip("-") or "x"
    candidates = chain([id_], (f"{id_}-{number}" for number in count(2)))
    return next(candidate for candidate in candidates if candidate not in taken)


def text(found: Collaboration, pack: Pack, say: Say, name: str, day: date) -> str:
    """`found` as a TOML file of this name that explains itself, with an example of a record as on `day`."""
    return _Explained(found, pack, say, name, day).text()


class _Explained:
    """The file as it is made: what is told, and comments that explain it."""

    def __init__(self, found: Collaboration, pack: Pack, say: Say, name: str, day: date) -> None:
        self.found, self.pack, self.say, self.day = found, pack, say, day
        self.path = typed(name)

    def text(self) -> str:
        """The whole file."""
        body = self._titled(toml.text(self.found))
        for name, key in _ABOVE.items():
            told = self._comment(key).replace("\\", r"\\")
            body = re.sub(rf"^(?=\[+{name}\]+$)", told, body, count=1, flags=re.MULTILINE)
        return f"{body}\n{''.join(self._ending())}"

    def _titled(self, body: str) -> str:
        """`body` with the title beside each id of the rules."""
        file: Any = tomlkit.parse(body)
        terms, say = self.pack.terms, self.say
        for id_, question in self.pack.targets.questions.items():
            file["problem"][id_].comment(clean(say.text(question)))
        for party in file["parties"]:
            party["tier"].comment(clean(say.text(terms.tiers[party["tier"]])))
        for arena in file["arenas"]:
            arena["relation"].comment(clean(say.text(terms.relations[arena["relation"]])))
        return tomlkit.dumps(file)

    def _comment(self, key: str, **values: str) -> str:
        """What is said by `key` among the words for a new file, as comments."""
        pack, say = self.pack, self.say
        known = {
            "path": self.path,
            "tiers": self._listed(pack.terms.tiers),
            "relations": self._listed(pack.terms.relations),
            "phases": self._listed(pack.terms.phases),
            "phase": next(iter(pack.terms.phases), ""),
            "kinds": self._listed({id_: kind.title for id_, kind in pack.evidence.kinds.items()}),
            "steps": str(pack.published_steps),
        }
        return _commented(say("new", key, **known, **values))

    def _listed(self, titles: Mapping[str, Text]) -> str:
        return ", ".join(f"{id_} ({clean(self.say.text(title))})" for id_, title in titles.items())

    def _ending(self) -> Iterator[str]:
        """Of records, with an example that the rules themselves give, and of how to go on."""
        yield self._comment("file-evidence")
        for criterion, example in islice(_examples(self.pack), 1):
            asked = " ".join(self.say.text(criterion.indicators[id_].question) for id_ in example.supports)
            yield "#\n" + self._comment("file-example", asked=clean(asked)) + "#\n"
            yield "".join(f"# {one}\n" for one in table(self._record(criterion, example)).splitlines())
        yield "#\n" + _commented(self.say("new", "next"))
        yield "".join(f"#   ladder {name} {self.path}\n" for name in ("interview", "assess"))

    def _record(self, criterion: Criterion, example: ExampleRecord) -> dict[str, Any]:
        """The record of an example as a file has it."""
        assert criterion.examples.sufficient, "it has an example"
        several = {"arenas": [self.found.arenas[0].id]} if len(self.found.arenas) > 1 else {}
        return {
            "id": next_id([record.id for record in self.found.evidence]),
            "what": clean(self.say.text(criterion.examples.sufficient.text)),
            "kind": example.kind,
            "date": add_months(self.day, -(example.months_ago or 0)),
            "supports": list(example.supports),
            **several,
            "source": {"work": self.say("new", "example-source")},
        }


def _examples(pack: Pack) -> Iterator[tuple[Criterion, ExampleRecord]]:
    """Records of all parties that the rules give as examples of what is enough, from the lowest step."""
    for criterion in chain.from_iterable(pack.criteria_of(step).values() for step in pack.ladder.steps):
        told = criterion.examples.sufficient
        for example in told.records if told else ():
            if example.parties is None and set(example.supports).issubset(criterion.indicators):
                yield criterion, example


def _commented(text: str) -> str:
    return "".join(f"# {one}\n" for one in wrap(text, _WIDTH, break_long_words=False, break_on_hyphens=False))
