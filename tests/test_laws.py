"""The laws hold for whatever collaboration hypothesis can think of."""

from random import Random

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from . import laws
from .build import blocks, random_collaboration


@blocks(3, "_")
@pytest.mark.parametrize("law", laws.LAWS, ids=lambda law: law.__name__)
@settings(
    max_examples=20, deadline=None, suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large]
)
@given(random=st.randoms(use_true_random=False))
def test_law(_: int, law: object, random: Random) -> None:
    data = random_collaboration(random)
    law(data, random, laws.all_measures(laws.judge(data)))  # type: ignore[operator]
