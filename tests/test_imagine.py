"""Whatever one more record says, it makes the same of what decides as of all that is on file."""

from collections.abc import Iterator
from datetime import date, timedelta
from itertools import product
from random import Random

from ladder.flow import Case, find
from ladder.judge.beating import telling
from ladder.judge.compile import AGAINST, FOR, PARTLY_SO
from ladder.judge.imagine import decisive, weigh_also
from ladder.judge.weighed import Bearing, Weighed
from ladder.model.collaboration import Evidence, Reference
from ladder.model.values import MET, NOT_MET, When
from ladder.questions.course import course

from . import program, random_cases
from .build import PLAIN, case, collaboration, record


def crowded(seed: int) -> Case:
    """A case with forty records about one indicator."""
    rng, colliding = Random(seed), random_cases.random_case(seed)
    data, days = colliding.collaboration, [colliding.day]
    hot = rng.sample(sorted(i for c in colliding.pack["criteria"].values() for i in c["indicators"]), 1)
    data["evidence"] = [
        random_cases.random_record(rng, number, hot, data["parties"], data["arenas"], days)
        for number in range(40)
    ]
    read, known = program.collaboration_of(data), program.rules_of(colliding.pack)
    return case().as_if(collaboration=read, rules=known, day=colliding.day)


def one_more(kind: str, when: date, place: str) -> Evidence:
    return Evidence(
        id="one-more",
        what="…",
        kind=kind,
        date=When(when, when, when.isoformat()),
        parties=(place,) if place else None,
        source=Reference(work="w"),
    )


def places(asked: Case) -> Iterator[tuple[Weighed, str]]:
    for each in asked.chosen:
        for weighed in find(asked, each).judged.indicators.values():
            yield from ((weighed, place) for place in weighed.places if weighed.bearings)


def test_one_more_record_makes_the_same_of_what_decides_as_of_all_on_file() -> None:
    on_file = decided = 0
    for seed in range(120):
        rng, asked = Random(seed), crowded(seed)
        weights = asked.rules.pack.evidence
        for weighed, place in places(asked):
            deciding = decisive(weights, weighed, place)
            dated = [b.record.date.last for b in weighed.bearings if b.record.date] or [asked.day]
            on_file += len(weighed.bearings)
            decided += len(deciding.bearings)
            for kind, side in product(("decision", "minutes", "statement"), (FOR, PARTLY_SO, AGAINST)):
                when = rng.choice(dated) + timedelta(days=rng.choice([-1, 0, 1, 180, 190]))
                said = one_more(kind, when, place)
                whole = weigh_also(asked.rules, PLAIN, weighed, said, side)
                found = weigh_also(asked.rules, PLAIN, deciding, said, side)
                assert found.at(place).grade == whole.at(place).grade, (seed, weighed.question.id, place)
    assert decided < on_file / 3


def test_what_was_made_first_and_seen_last_is_kept_beside_what_was_made_last() -> None:
    """A no between the two beats the one, and not the other."""
    asked = case(
        record("E1", "decision", since="2019-01", date="2020-06-01", supports=["scope-decided"]),
        record("E2", "decision", date="2020-01-15", supports=["scope-decided"]),
    )
    weighed = find(asked, asked.chosen[0]).judged.indicators["scope-decided"]
    deciding = decisive(asked.rules.pack.evidence, weighed, "")
    no = one_more("decision", date(2020, 3, 1), "")
    assert len(deciding.bearings) == 2
    assert weigh_also(asked.rules, PLAIN, deciding, no, AGAINST).contested


def test_what_began_last_is_kept_beside_what_was_seen_last() -> None:
    """What has aged between the two holds the one down, and not the other."""
    asked = case(
        record("E1", "report", date="2019-12-20", until="2020-02-01", against=["knowledge-base-exists"]),
        record("E2", "report", date="2020-05-01", supports=["knowledge-base-exists"]),
        record("E3", "report", since="2019-01", date="2020-06-01", supports=["knowledge-base-exists"]),
    )
    weighed = find(asked, asked.chosen[0]).judged.indicators["knowledge-base-exists"]
    deciding = decisive(asked.rules.pack.evidence, weighed, "")
    yes = one_more("statement", date(2020, 12, 1), "")
    assert len(deciding.bearings) == 3
    assert weigh_also(asked.rules, PLAIN, deciding, yes, FOR).grade == (MET, MET)


def test_of_what_says_the_same_only_the_newest_decides() -> None:
    asked = case(
        *(
            record(f"E{month}", "decision", date=f"2020-0{month}-01", supports=["scope-decided"])
            for month in (1, 3, 2)
        )
    )
    weighed = find(asked, asked.chosen[0]).judged.indicators["scope-decided"]
    (deciding,) = decisive(asked.rules.pack.evidence, weighed, "").bearings
    assert deciding.record.id == "E3"


def test_of_what_began_and_ends_alike_what_was_seen_last_is_kept() -> None:
    """A yes between the two beats the one, and not the other."""
    alike = {"since": "2015-01-01", "until": "2021-12-31", "partly": ["scope-decided"]}
    asked = case(
        record("E1", "decision", date="2018-06-01", **alike),
        record("E2", "decision", date="2020-06-01", **alike),
    )
    weighed = find(asked, asked.chosen[0]).judged.indicators["scope-decided"]
    deciding = decisive(asked.rules.pack.evidence, weighed, "")
    yes = one_more("decision", date(2019, 6, 1), "")
    whole, found = (weigh_also(asked.rules, PLAIN, of, yes, FOR).grade for of in (weighed, deciding))
    assert found == whole


def test_of_one_party_only_what_is_heard_about_it_decides() -> None:
    asked = case(
        record("E1", "decision", supports=["party-has-committed"], parties=["a", "b"]),
        record("E2", "decision", against=["party-has-committed"], parties=["b"]),
    )
    weighed = find(asked, asked.chosen[0]).judged.indicators["party-has-committed"]
    deciding = decisive(asked.rules.pack.evidence, weighed, "a")
    assert [(b.record.id, b.slots) for b in deciding.bearings] == [("E1", ("a",))]


def test_a_partly_that_is_wholly_beaten_decides_nothing() -> None:
    """It takes nothing from others, and never comes back."""
    asked = case(
        record("E1", "decision", date="2018-06-01", partly=["scope-decided"]),
        record("E2", "decision", date="2019-06-01", supports=["scope-decided"]),
        record("E3", "decision", date="2020-06-01", against=["scope-decided"]),
    )
    weighed = find(asked, asked.chosen[0]).judged.indicators["scope-decided"]
    deciding = decisive(asked.rules.pack.evidence, weighed, "")
    assert {b.record.id for b in deciding.bearings} == {"E2", "E3"}


def test_of_what_is_beaten_the_one_that_began_last_and_those_seen_last_are_heard() -> None:
    def beaten(id_: str, **dates: str) -> Bearing:
        (read,) = collaboration(record(id_, "minutes", against=["scope-decided"], **dates)).evidence
        assert read.begins
        return Bearing(read, AGAINST, ("a", "b"), "beaten", ceiling=NOT_MET, begins=read.begins.first)

    began = beaten("began", date="2020-05-20")
    seen = beaten("seen", since="2020-01-01", date="2020-06-01")
    last = beaten("last", since="2020-01-01", date="2020")
    outdone = beaten("outdone", date="2020-04-01")
    assert telling([outdone, began, seen, last], ()) == [began, seen, last]
    assert telling([outdone, began], {outdone.key}) == [outdone, began]


def test_followed_from_day_to_day_crowded_indicators_stand_as_if_weighed_anew() -> None:
    for seed in range(30):
        asked = crowded(seed)
        for turn in course(asked, asked.chosen[0], random_cases.START):
            anew = find(asked.on(turn.found.day), asked.chosen[0]).judged
            for id_, weighed in turn.found.judged.indicators.items():
                assert program.laid_out(weighed) == program.laid_out(anew.indicators[id_]), (
                    seed,
                    turn.found.day,
                    id_,
                )
