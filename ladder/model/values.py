"""The small values that the models share: texts, dates and grades."""

import re
from datetime import date, datetime, timedelta
from functools import cache, lru_cache
from typing import TYPE_CHECKING, Annotated, Any, Literal, NamedTuple

from pydantic import BaseModel, ConfigDict, Field, PlainValidator
from pydantic_core import PydanticCustomError

from ..languages import Language

Status = Literal["met", "at-least-partly", "partly", "at-most-partly", "not-met", "unknown"]

NOT_MET, PARTLY, MET = 0, 1, 2
"""The three grades of a floor or a ceiling."""


class Frozen(BaseModel):
    """A value that cannot change and knows every key it may hold."""

    model_config = ConfigDict(frozen=True, extra="forbid", strict=True, defer_build=True)


_hold_values, _hold_set, _hold_extra, _hold_private = (
    BaseModel.__dict__[slot].__set__
    for slot in ("__dict__", "__pydantic_fields_set__", "__pydantic_extra__", "__pydantic_private__")
)
"""As pydantic itself fills a model that has just come to be."""


class _Fields(dict[type[Frozen], tuple[tuple[str, ...], set[str]]]):
    """The fields of each model in order, and the same as a set, which every such model holds."""

    def __missing__(self, model: type[Frozen]) -> tuple[tuple[str, ...], set[str]]:
        found = self[model] = tuple(model.model_fields), set(model.model_fields)
        return found


_FIELDS = _Fields()


def fill(made: Frozen, values: dict[str, Any]) -> None:
    """Let a model that has just come to be hold these values, one for each field and in their order."""
    _, held = _FIELDS[type(made)]
    _hold(made, values, held)


def _hold(made: Frozen, values: dict[str, Any], names: set[str]) -> None:
    _hold_values(made, values)
    _hold_set(made, names)
    _hold_extra(made, None)
    _hold_private(made, None)


class Made(Frozen):
    """A value the program makes of what it has found, thousands of times.

    Its types have been checked before the program runs, and are not checked each time one is made. They are
    where one is read, from JSON or other data.
    """

    if not TYPE_CHECKING:

        def __init__(self, /, **values: Any) -> None:
            names, held = _FIELDS[type(self)]
            _hold(self, values if tuple(values) == names else _in_order(type(self), values), held)

        __init__.__pydantic_base_init__ = True  # so that pydantic does not call it where it reads one


def _in_order(model: type[Frozen], values: dict[str, Any]) -> dict[str, Any]:
    """What each field of `model` holds: one of these values, or what it holds where it is left out.

    Raises:
        TypeError: a field that must be given is not, or there is no such field.
    """
    given, (names, held) = _otherwise(model) | values, _FIELDS[model]
    if odd := given.keys() ^ held:
        raise TypeError(f"{model.__name__} lacks or does not have {', '.join(sorted(odd))}")
    return {name: given[name] for name in names}


@cache
def _otherwise(model: type[Frozen]) -> dict[str, Any]:
    """What those fields of `model` hold that are left out. To find it may be to validate, which is slow."""
    optional = {name: field for name, field in model.model_fields.items() if not field.is_required()}
    return {name: field.get_default(call_default_factory=True) for name, field in optional.items()}


Words = Annotated[str, Field(min_length=1)]
Id = Annotated[str, Field(pattern=r"^\w[\w.-]*$", max_length=80)]


class Text(Frozen):
    """What people read, in bokmål and, where written, in nynorsk and English."""

    nb: Words
    nn: Words | None = None
    en: Words | None = None

    def read(self, lang: Language) -> str:
        """The text in `lang`, or in bokmål where it is not written in `lang`."""
        return getattr(self, lang) or self.nb


class Source(Frozen):
    """Where a rule has its ground: a work of `works.toml` and a place in it."""

    work: Id
    place: Words


class When(NamedTuple):
    """A date as well as it is known: its first and last possible day, and the ISO date, or part of one."""

    first: date
    last: date
    written: str

    @classmethod
    def on(cls, day: date) -> "When":
        """A date that is known to the day."""
        return cls(day, day, day.isoformat())

    def is_certainly_later_than(self, other: "When", months: int = 0) -> bool:
        """Whether every possible day here is at least `months` months after every one there."""
        return self.first > other.last and self.first >= add_months(other.last, months)


@lru_cache(maxsize=4096)
def add_months(day: date, months: int) -> date:
    """The same day of the month `months` months on, or the last day of a shorter month."""
    year, month0 = divmod(day.year * 12 + day.month - 1 + months, 12)
    if year > date.max.year:
        return date.max
    if year < date.min.year:
        return date.min
    last = _last_day(year, month0 + 1)
    return last.replace(day=min(day.day, last.day))


def day_after(day: date) -> set[date]:
    """The day after `day`, but for the last day there is."""
    return {day + timedelta(days=1)} if day < date.max else set()


_DATES = (
    r"(?P<year>[0-9]{4})(?:-(?P<month>[0-9]{2})(?:-(?P<day>[0-9]{2}))?)?",
    r"(?:(?P<day>[0-9]{1,2})\.\s?)?(?P<month>[0-9]{1,2})\.\s?(?P<year>[0-9]{4})",
)
"""How a date may be written, and nothing else: 2020-02-14, 2020-02 and 2020; 14.02.2020 and 02.2020."""


def read_date(value: Any) -> When:
    """A date of TOML, a year, or one in text: `2020-02-14`, `2020-02`, `2020`, `14.02.2020` or `02.2020`.

    Raises:
        PydanticCustomError: it is none of these (`not_a_date`), or no such day is in the calendar.
    """
    if isinstance(value, When):
        return value
    if isinstance(value, date) and not isinstance(value, datetime):
        return When.on(value)
    written = str(value).strip() if type(value) in (str, int) else ""
    match = next(filter(None, (re.fullmatch(form, written) for form in _DATES)), None)
    if match is None:
        raise PydanticCustomError("not_a_date", "not a date")
    try:
        return _when(*(match[part] or "" for part in ("year", "month", "day")))
    except ValueError:
        raise PydanticCustomError("no_such_day", "not in the calendar") from None


def _when(year: str, month: str, day: str) -> When:
    first = date(int(year), int(month or 1), int(day or 1))
    last = first if day else _last_day(first.year, first.month if month else 12)
    parts = (year, month and month.zfill(2), day and day.zfill(2))
    return When(first, last, "-".join(filter(None, parts)))


def _last_day(year: int, month: int) -> date:
    """The eve of the next month. The module for calendars takes longer to load than any answer asks it."""
    return date(year, month, 31) if month == _DECEMBER else date(year, month + 1, 1) - timedelta(days=1)


_DECEMBER = 12


Date = Annotated[When, PlainValidator(read_date)]


class Grade(NamedTuple):
    """A floor and a ceiling on the grades 0 (not met), 1 (partly) and 2 (met)."""

    floor: int = NOT_MET
    ceiling: int = MET

    @property
    def status(self) -> Status:
        """Floor and ceiling in one word."""
        return _STATUS[self]


UNKNOWN = Grade()
_STATUS: dict[tuple[int, int], Status] = {
    (2, 2): "met",
    (1, 2): "at-least-partly",
    (1, 1): "partly",
    (0, 1): "at-most-partly",
    (0, 0): "not-met",
    (0, 2): "unknown",
}
