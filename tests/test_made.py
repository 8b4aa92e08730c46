"""What the program makes itself is made without being checked, and holds what a checked one holds."""

from inspect import getmembers, isclass
from typing import Any

import pytest
from pydantic import TypeAdapter, ValidationError

from ladder.flow import Case, assess, read_collaboration
from ladder.model import assessment
from ladder.model.assessment import Assessment, Cited, Named
from ladder.model.values import Made

from .build import DAY, PLAIN, ROOT, rules

EXAMPLE = ROOT / "examples" / "0-24-samarbeidet.toml"


def parts(value: Any) -> set[type[Made]]:
    """The models in a value."""
    if isinstance(value, Made):
        return {type(value)} | {kind for _, part in value for kind in parts(part)}
    return {kind for part in value for kind in parts(part)} if isinstance(value, tuple) else set()


def test_an_assessment_is_the_same_when_every_value_in_it_is_checked() -> None:
    made = assess(Case(read_collaboration(EXAMPLE, rules()), rules(), DAY, PLAIN))
    checked = Assessment.model_validate_json(made.model_dump_json())
    assert checked == made
    assert repr(checked) == repr(made)
    assert hash(checked) == hash(made)
    models = {kind for _, kind in getmembers(assessment, isclass) if issubclass(kind, Made)}
    assert len(parts(made)) > len(models) / 2


@pytest.mark.parametrize("values", [{}, {"id": "a"}, {"id": "a", "name": "b", "nam": "c"}])
def test_what_lacks_a_field_or_has_another_cannot_be_made(values: dict[str, Any]) -> None:
    with pytest.raises(TypeError, match="Named"):
        Named(**values)


@pytest.mark.parametrize(
    "read", ['{"id": "a", "name": 1}', '{"id": "a"}', '{"id": "a", "name": "b", "c": 1}']
)
def test_what_is_read_is_checked(read: str) -> None:
    with pytest.raises(ValidationError):
        Named.model_validate_json(read)
    with pytest.raises(ValidationError):
        TypeAdapter(tuple[Named, ...]).validate_json(f"[{read}]")


def test_it_holds_its_fields_in_the_order_of_the_model_and_cannot_change() -> None:
    cited = Cited(place="c", work="a", short="b")
    assert [*cited.model_dump()] == ["work", "short", "place"]
    with pytest.raises(ValidationError):
        cited.work = "b"  # type: ignore[misc]


def test_a_changed_copy_leaves_the_other_values_of_its_kind_as_they_were() -> None:
    one, other = (Named(id="a", name="b") for _ in range(2))
    one.model_copy(update={"name": "c", "also": "d"})
    assert other == Named(id="a", name="b")
    assert other.model_fields_set == one.model_fields_set == {"id", "name"}
