"""What must fit together across the files of a rule pack: every name points to something, once."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any, get_args

from ...cached import cached_property
from ...model.pack import (
    Advice,
    Applies,
    Condition,
    Criterion,
    Indicator,
    Kind,
    Nature,
    Needs,
    Pack,
    Placed,
    StepName,
    Where,
)
from ...model.problems import InputFile, KeyPath, Problem
from .names import repeated, twice, unknown, unknown_keys, unknown_one, unknown_works


def problems(pack: Pack, files: Mapping[str, InputFile], found: Mapping[str, Any]) -> Iterator[Problem]:
    """Every name in the pack that points nowhere or to two things; `found` holds the files as models.

    What could not be read is None in `pack` and in `found`, and is not told again.
    """
    names = _PackNames(pack, files)
    for name, part in found.items():
        yield from unknown_works(files[name], pack.works, files[name].data)
        if isinstance(part, Criterion):
            yield from names.criterion(files[name], part)
    yield from _indicators_twice(files, found)
    parts = {
        "ladder.toml": names.ladder,
        "evidence.toml": names.weights,
        "targets.toml": names.targets,
        "warnings.toml": names.warnings,
        "actions.toml": names.cross_actions,
        "erosion.toml": names.erosion,
        "phases.toml": names.phases,
        "roles.toml": names.roles,
        "tables.toml": names.tables,
    }
    for name, look in parts.items():
        if name in files:
            yield from look(files[name])


def _indicators_twice(files: Mapping[str, InputFile], found: Mapping[str, Any]) -> Iterator[Problem]:
    seen: dict[str, str] = {}
    for name, part in found.items():
        for id_ in part.indicators if isinstance(part, Criterion) else ():
            if id_ in seen:
                values = {"read": id_, "other": seen[id_]}
                yield Problem("indicator-twice", files[name], ("indicators", id_), values, at_key=True)
            seen.setdefault(id_, name)


@dataclass(frozen=True)
class _PackNames:
    pack: Pack
    files: Mapping[str, InputFile]

    @cached_property
    def indicators(self) -> dict[str, Indicator]:
        return self.pack.indicators

    def ladder(self, file: InputFile) -> Iterator[Problem]:
        ladder, steps = self.pack.ladder, len(self.pack.ladder.steps)
        for table in ("variants", "limits", "choices"):
            yield from twice(file, table, file.data.get(table))
        known = [variant.id for variant in ladder.variants]
        if known:
            yield from unknown_one(file, ("variant",), "variant", ladder.variant, known)
        yield from unknown_one(file, ("published",), "variant", ladder.published, known)
        for number, step in enumerate(ladder.steps):
            yield from self._step_names(file, ("steps", number, "names"), step.names, steps)
        for number, variant in enumerate(ladder.variants):
            path = ("variants", number)
            yield from _within(file, (*path, "steps"), variant.steps, steps)
            yield from self._step_names(file, (*path, "names"), variant.names, variant.steps)
            yield from self._moves(file, (*path, "moves"), variant.moves, variant.steps)

    def _moves(
        self, file: InputFile, path: KeyPath, moves: tuple[Placed, ...], steps: int
    ) -> Iterator[Problem]:
        for number, placed in enumerate(moves):
            place = (*path, number)
            yield from unknown_one(
                file, (*place, "criterion"), "criterion", placed.criterion, self.pack.criteria
            )
            yield from _within(file, (*place, "step"), placed.step, steps)
            yield from self._where(file, place, placed)
            stands = self.pack.step_of.get(placed.criterion, placed.step)
            if not placed.everywhere and placed.step != stands:
                values = {"read": placed.criterion, "step": str(stands)}
                yield Problem("moved-in-places", file, (*place, "step"), values)
            if placed.criterion in [other.criterion for other in moves[:number]]:
                yield Problem("named-twice", file, (*place, "criterion"), {"read": placed.criterion})

    def _step_names(
        self, file: InputFile, path: KeyPath, names: tuple[StepName, ...], steps: int
    ) -> Iterator[Problem]:
        for number, name in enumerate(names):
            yield from _within(file, (*path, number, "step"), name.step, steps)
            yield from self._where(file, (*path, number), name)

    def criterion(self, file: InputFile, criterion: Criterion) -> Iterator[Problem]:
        terms = self.pack.terms
        yield from self._applies(file, ("applies",), criterion.applies)
        for id_, indicator in criterion.indicators.items():
            path = ("indicators", id_)
            yield from self._needs(file, (*path, "needs"), indicator.needs)
            yield from unknown(file, (*path, "of"), "tier", indicator.of or (), terms.tiers)
            if indicator.of and indicator.per is None:
                yield Problem("of-without-per", file, (*path, "of"), {"read": id_})
        if (criterion.met.all is None) == (criterion.met.any is None):
            yield Problem("met-all-or-any", file, ("met",))
        for key in ("all", "any"):
            names = getattr(criterion.met, key) or ()
            yield from unknown(file, ("met", key), "indicator", names, criterion.indicators)
            yield from repeated(file, ("met", key), names)
        yield from self._examples(file, criterion)
        for number, action in enumerate(criterion.actions):
            yield from self._action(file, ("actions", number), action)

    def _needs(self, file: InputFile, path: KeyPath, needs: Needs) -> Iterator[Problem]:
        """Kinds that exist; where an act and an account are named apart, each of its nature."""
        kinds = self.pack.evidence.kinds
        if needs.act == needs.account:
            yield from unknown_one(file, path, "kind", needs.account, kinds)
            return
        for nature in get_args(Nature):
            place, read = (*path, nature), getattr(needs, nature)
            of_nature = [id_ for id_, kind in kinds.items() if kind.nature == nature or _is_amiss(kind)]
            if read in kinds and read not in of_nature:
                values = {"read": read, "nature": nature}
                yield Problem("wrong-nature", file, place, values, tuple(of_nature))
            else:
                yield from unknown_one(file, place, "kind", read, of_nature)

    def _examples(self, file: InputFile, criterion: Criterion) -> Iterator[Problem]:
        for name in ("sufficient", "insufficient"):
            example = getattr(criterion.examples, name)
            for number, record in enumerate(example.records if example else ()):
                path = ("examples", name, "records", number)
                yield from unknown_one(file, (*path, "kind"), "kind", record.kind, self.pack.evidence.kinds)
                for side in ("supports", "partly", "against"):
                    named = getattr(record, side)
                    yield from unknown(file, (*path, side), "indicator", named, criterion.indicators)

    def _applies(self, file: InputFile, path: KeyPath, applies: Applies) -> Iterator[Problem]:
        yield from self._where(file, path, applies)
        yield from unknown(file, (*path, "tiers"), "tier", applies.tiers or (), self.pack.terms.tiers)

    def _where(self, file: InputFile, path: KeyPath, where: Where) -> Iterator[Problem]:
        terms = self.pack.terms
        for key, known in (("relation", terms.relations), ("phase", terms.phases)):
            yield from unknown(file, (*path, f"{key}s"), key, getattr(where, f"{key}s") or (), known)

    def _action(self, file: InputFile, path: KeyPath, action: Advice) -> Iterator[Problem]:
        terms, known = self.pack.terms, self.pack.instruments.titles
        yield from unknown_one(file, (*path, "instrument"), "instrument", action.instrument, known)
        yield from unknown_one(file, (*path, "role"), "role", action.role, terms.roles)
        yield from unknown_one(file, (*path, "effort"), "effort", action.effort, terms.efforts)

    def weights(self, file: InputFile) -> Iterator[Problem]:
        """Every kind but intent has a nature, and the one that counts in full against is such a kind."""
        kinds, kind = self.pack.evidence.kinds, self.pack.evidence.against_in_full_from
        path = ("against_in_full_from",)
        yield from unknown_one(file, path, "kind", kind, kinds)
        if kind in kinds and kinds[kind].strength == 0:
            yield Problem("intent-settles-nothing", file, path, {"read": kind})
        for id_, known in kinds.items():
            if (known.strength == 0) == (known.nature is not None):
                yield Problem("nature-missing", file, ("kinds", id_), {"read": id_}, at_key=True)

    def targets(self, file: InputFile) -> Iterator[Problem]:
        yield from twice(file, "targets", file.data.get("targets"))
        for number, target in enumerate(self.pack.targets.targets):
            path = ("targets", number)
            if target.target is not None:
                yield from _within(file, (*path, "target"), target.target, self.pack.published_steps)
            yield from self._conditions(file, (*path, "all"), target.all, context_only=True)

    def warnings(self, file: InputFile) -> Iterator[Problem]:
        yield from twice(file, "warnings", file.data.get("warnings"))
        for number, warning in enumerate(self.pack.warnings):
            yield from self._conditions(file, ("warnings", number, "all"), warning.all)

    def erosion(self, file: InputFile) -> Iterator[Problem]:
        erosion = self.pack.erosion
        assert erosion is not None, "the file was read"
        yield from unknown(file, ("secured_by",), "criterion", erosion.secured_by, self.pack.criteria)
        yield from self._conditions(file, ("in_force",), erosion.in_force)
        for table, signs in (("signs", erosion.signs), ("counter_signs", erosion.counter_signs)):
            yield from twice(file, table, file.data.get(table))
            for number, sign in enumerate(signs):
                asked = [condition for condition in erosion.in_force if condition not in sign.all]
                yield from self._conditions(file, (table, number, "all"), sign.all, beside=asked)

    def cross_actions(self, file: InputFile) -> Iterator[Problem]:
        yield from twice(file, "actions", file.data.get("actions"))
        if self.pack.first:
            yield from repeated(file, ("first", "order"), self.pack.first.order)
        for number, action in enumerate(self.pack.actions):
            path = ("actions", number)
            yield from unknown(file, (*path, "serves"), "criterion", action.serves, self.pack.criteria)
            yield from self._action(file, path, action)

    def phases(self, file: InputFile) -> Iterator[Problem]:
        yield from twice(file, "phases", file.data.get("phases"))
        for number, phase in enumerate(self.pack.phases):
            path = ("phases", number)
            yield from unknown_one(file, (*path, "id"), "phase", phase.id, self.pack.terms.phases)
            yield from unknown(file, (*path, "asks"), "criterion", phase.asks, self.pack.criteria)
            yield from repeated(file, (*path, "asks"), phase.asks)

    def roles(self, file: InputFile) -> Iterator[Problem]:
        roles, known = self.pack.roles, self.pack.terms.roles
        yield from unknown_keys(file, ("coordination",), "role", roles.coordination, known)
        yield from twice(file, "expected", file.data.get("expected"))
        for number, expected in enumerate(roles.expected):
            path = ("expected", number)
            yield from unknown(file, (*path, "roles"), "role", expected.roles, roles.coordination)
            yield from self._applies(file, (*path, "applies"), expected.applies)

    def tables(self, file: InputFile) -> Iterator[Problem]:
        yield from twice(file, "tables", file.data.get("tables"))
        per_party = [id_ for id_, asked in self.indicators.items() if id_ is None or asked.per == "party"]
        for number, table in enumerate(self.pack.tables):
            for place, column in enumerate(table.columns):
                path = ("tables", number, "columns", place, "indicator")
                yield from unknown_one(file, path, "party-indicator", column.indicator, per_party)

    def _conditions(
        self,
        file: InputFile,
        path: KeyPath,
        conditions: Iterable[Condition],
        *,
        context_only: bool = False,
        beside: Iterable[Condition] = (),
    ) -> Iterator[Problem]:
        """Each condition is clear, and asks for something that neither the others nor those `beside` do."""
        seen = {asked for condition in beside for asked in _asked(condition)}
        for number, condition in enumerate(conditions):
            place = (*path, number)
            yield from self._condition(file, place, condition)
            finding = any(getattr(condition, key) for key in _NO_CONTEXT)
            if not _is_clear(condition) or (context_only and finding):
                yield Problem("condition-unclear", file, place)
            asked = set(_asked(condition))
            if asked & seen:
                yield Problem("condition-twice", file, place)
            seen |= asked

    def _condition(self, file: InputFile, path: KeyPath, condition: Condition) -> Iterator[Problem]:
        pack = self.pack
        known: dict[str, Collection[str]] = {
            "criterion": pack.criteria,
            "indicator": self.indicators,
            "relation": pack.terms.relations,
            "phase": pack.terms.phases,
        }
        for key, names in known.items():
            yield from unknown_one(file, (*path, key), key, getattr(condition, key), names)
        asked = condition.problem or {}
        yield from unknown_keys(file, (*path, "problem"), "question", asked, pack.targets.questions)
        if condition.step is not None:
            yield from _within(file, (*path, "step"), condition.step, len(pack.ladder.steps))


def _is_amiss(kind: Kind) -> bool:
    """Whether its nature is missing or could not be read, which is told where it stands."""
    return kind.nature is None and kind.strength != 0


_NO_CONTEXT = ("criterion", "indicator", "step", "target", "instruments", "ends")
"""What a condition on a target cannot ask for: it is found first."""


def _within(file: InputFile, path: KeyPath, read: int | None, highest: int | None) -> Iterator[Problem]:
    """It is a step; where no steps could be read, any number may be one."""
    if read is not None and highest and not 1 <= read <= highest:
        values = {"read": str(read), "lowest": "1", "highest": str(highest)}
        yield Problem("target-out-of-range", file, path, values)


def _is_clear(condition: Condition) -> bool:
    """One finding with a bound, or one fact about the arena or the problem."""
    findings = [key for key in ("criterion", "indicator", "step") if getattr(condition, key) is not None]
    bounds = [bound for bound in (condition.floor, condition.ceiling) if bound]
    return len(findings) == bool(bounds) and len(findings) + len(list(_context(condition))) == 1


def _context(condition: Condition) -> Iterator[tuple[object, ...]]:
    for key in ("relation", "phase", "target", "instruments", "ends"):
        if getattr(condition, key):
            yield (key, getattr(condition, key))
    if condition.problem:
        yield from condition.problem.items()


def _asked(condition: Condition) -> Iterator[tuple[object, ...]]:
    """What a condition asks for. One rule must not ask for the same twice."""
    finding = (condition.criterion, condition.indicator, condition.step)
    yield from ((key, *finding) for key in ("floor", "ceiling") if getattr(condition, key))
    yield from _context(condition)
