"""What to do first: the short list that people act on, by the rule of the pack.

What a source itself recommends comes before the rest, each from the lowest step: this project's choice. Its
test is the source: the six recommendations in the summary of DFØ-notat 2020:3 come out for its own case.
"""

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from ..model.pack import Pack, Why
from ..model.values import MET
from .compile import OPEN, Action, Rules
from .grade import Judged
from .points import is_missing, is_open, is_to_renew, open_questions


class Given(NamedTuple):
    """An action and the criteria it serves."""

    action: Action
    serves: tuple[str, ...]

    @property
    def asks(self) -> bool:
        """Whether it only finds out what is so."""
        return self.action.advice.on == OPEN


class First(NamedTuple):
    """The actions to begin with, each with why, and the criteria to find out more about."""

    actions: tuple[tuple[Why, Given], ...] = ()
    find_out: tuple[str, ...] = ()


def first(
    rules: Rules, judged: Judged, criteria: Iterable[str], actions: Iterable[Given], *, wearing: bool
) -> First:
    """What to do first about `criteria`, given all that can be done, both in their order.

    `wearing` says that signs of erosion are found. No criterion stands both among what to do and among what
    to find out.
    """
    pack, rule = rules.pack, rules.pack.first
    if rule is None:
        return First()
    choice = _choice(pack, judged, tuple(criteria), actions)
    chosen = choice.in_order(why for why in rule.order if wearing or why != "erosion")

    def unknown(room: int) -> tuple[str, ...]:
        served = {id_ for _, given in chosen[:room] for id_ in given.serves}
        return tuple(id_ for id_ in choice.to_find_out() if id_ not in served)[: rule.find_out]

    room = rule.at_most - bool(unknown(rule.at_most - 1))
    return First(tuple(chosen[:room]), unknown(room))


def _choice(pack: Pack, judged: Judged, criteria: tuple[str, ...], actions: Iterable[Given]) -> "_Choice":
    due = [id_ for id_ in criteria if is_missing(judged, id_) or is_to_renew(pack, judged, id_)]
    serving: dict[str, list[Given]] = {id_: [] for id_ in criteria}
    for given in actions:
        for id_ in serving.keys() & given.serves:
            serving[id_].append(given)
    return _Choice(pack, judged, criteria, due, serving)


@dataclass(frozen=True)
class _Choice:
    """What there is to choose from: `due` is to be mended or done again, and `serving` are the actions."""

    pack: Pack
    judged: Judged
    criteria: tuple[str, ...]
    due: Collection[str]
    serving: Mapping[str, Sequence[Given]]

    def in_order(self, order: Iterable[Why]) -> list[tuple[Why, Given]]:
        """Each action once. What an action serves calls for no other, unless a source recommends that too."""
        chosen: dict[str, tuple[Why, Given]] = {}
        for why in order:
            for criterion, given in self._of(why):
                served = any(criterion in found.serves for _, found in chosen.values())
                if why == "advised" or not served:
                    chosen.setdefault(given.action.id, (why, given))
        return list(chosen.values())

    def to_find_out(self) -> list[str]:
        """What counts and is only unknown, from the lowest step; there, the fewest questions first."""
        pack = self.pack
        unknown = [id_ for id_ in self.criteria if pack.criteria[id_].counts and is_open(self.judged, id_)]
        left = {id_: open_questions(pack, self.judged, id_) for id_ in unknown if id_ not in self.due}
        return sorted(left, key=lambda id_: (pack.step_of[id_], left[id_]))

    def _of(self, why: Why) -> Iterator[tuple[str, Given]]:
        """The actions that are there for this reason, each with the criterion that calls for it."""
        for criterion in self._calling(why):
            chosen = self._recommended(criterion) if why == "advised" else self._serving(criterion)[:1]
            yield from ((criterion, given) for given in chosen)

    def _recommended(self, criterion: str) -> list[Given]:
        """What a source recommends about it; the question in its place, where too little is known."""
        serving = self._serving(criterion)
        known = [given for given in self.serving[criterion] if given.action.advice.advised]
        return [given for given in known if given in serving] or serving[: len(known)]

    def _serving(self, criterion: str) -> list[Given]:
        """What mends it or does it again; where nothing does, or too little is known, what asks."""
        serving = self.serving[criterion]
        mending = [] if self._rests_on_little(criterion) else [g for g in serving if not g.asks]
        return mending or [given for given in serving if given.asks]

    def _calling(self, why: Why) -> Iterable[str]:
        """The criteria that call for an action for this reason. In the rest, those that count come first."""
        if why == "erosion":
            securing = self.pack.erosion.secured_by if self.pack.erosion else ()
            return [id_ for id_ in securing if id_ in self.criteria]
        return sorted(self.due, key=lambda id_: why == "missing" and not self.pack.criteria[id_].counts)

    def _rests_on_little(self, criterion: str) -> bool:
        """Whether what is missing is known from the weakest accounts only."""
        parts = (self.judged.indicators[part] for part in self.pack.criteria[criterion].met.parts)
        lowered = [b for w in parts if w.grade.ceiling < MET for b in w.whole.standing if b.down]
        is_weakest = self.pack.evidence.is_weakest_account
        return bool(lowered) and all(is_weakest(bearing.record.kind) for bearing in lowered)
