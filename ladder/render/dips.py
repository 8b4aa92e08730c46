"""A dip in words."""

from __future__ import annotations

from ..model.assessment import Dip
from ..model.pack import Pack
from ..words import Say


def told(dip: Dip, pack: Pack, say: Say) -> str:
    """When, between whom, and what shows; and whether it rests on what has no date."""
    names = pack.terms.phases if dip.kind == "phase" else pack.terms.tiers
    titles = (
        f"{say.text(pack.criteria[id_].title)} ({say('report', 'steps-one', steps=pack.step_of[id_])})"
        for id_ in dip.criteria
    )
    values = {
        "before": say.text(names[dip.before]),
        "after": say.text(names[dip.after]),
        "since": say.day(dip.since or ""),
        "highest": dip.highest,
        "criteria": say.listed(titles),
    }
    said = say("report", f"dip-{dip.kind}", **values)
    uncertain = dip.certain is not None and dip.certain < dip.highest
    return f"{said} {say('report', 'dip-undated')}" if uncertain else said
