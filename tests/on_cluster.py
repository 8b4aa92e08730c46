"""The same through a cluster: tried with a local one of Dask by `nox -s cluster`, which installs it."""

from __future__ import annotations

import os
from collections.abc import Iterator
from datetime import date
from typing import Any

import dask
import pytest
from distributed import Client, LocalCluster

from ladder.flow import Case
from ladder.questions.batch import Request, answer_many, assess_many

from .build import ROOT, rules

ITEMS = [
    Request(ROOT / "examples" / name, date(year, 12, 31))
    for year in range(2016, 2026)
    for name in ("0-24-samarbeidet.toml", "minimal.toml", "gone.toml")
]


@pytest.fixture(scope="module")
def client() -> Iterator[Client]:
    with (
        dask.config.set({"distributed.scheduler.allowed-failures": 0}),  # or each death costs a new worker
        LocalCluster(n_workers=2, threads_per_worker=1, dashboard_address=None) as cluster,
        Client(cluster) as client,
    ):
        yield client


def deadly(case: Case) -> Any:
    """A question that its worker dies of."""
    if case.day.year == 2020:
        os._exit(1)
    return case.day.year


def told(outcome: Any) -> Any:
    return outcome.request, outcome.answer, str(outcome.fault or "")


def test_a_cluster_answers_as_our_own_processes_do(client: Client) -> None:
    there = assess_many(ITEMS, rules(), executor=client.get_executor(), ahead=8)
    here = assess_many(ITEMS, rules(), jobs=1)
    for one, other in zip(there, here, strict=True):
        assert told(one) == told(other)


def test_the_rules_are_read_once_by_each_worker(client: Client) -> None:
    list(assess_many(ITEMS, rules(), executor=client.get_executor(), ahead=8))
    seen = client.run(lambda: len(__import__("ladder.questions.batch", fromlist=["_"])._SEEN))
    assert list(seen.values()) == [1, 1]


def test_an_item_that_kills_its_worker_costs_only_itself(client: Client) -> None:
    items = [item for item in ITEMS if "minimal" in str(item.of)]
    found = list(answer_many(deadly, items, rules(), executor=client.get_executor(), ahead=1))
    assert [outcome.answer for outcome in found] == [2016, 2017, 2018, 2019, None, *range(2021, 2026)]
    assert type(found[4].fault).__name__ == "KilledWorker"
