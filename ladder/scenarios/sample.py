"""A value for every place in a sentence, from the rules themselves, so that each sentence has an example."""

from __future__ import annotations

from ..model.pack import Pack
from ..words import Say
from .vocabulary import words


def values(pack: Pack, say: Say) -> dict[str, str]:
    """An example of each value, in the language of `say`."""
    criterion = next(iter(pack.criteria.values()))
    indicator = next(iter(criterion.indicators))
    terms = pack.terms
    signs = pack.erosion.signs if pack.erosion else ()
    found = {
        "criterion": say.text(criterion.title),
        "indicator": indicator,
        "kind": say.text(next(iter(pack.evidence.kinds.values())).title),
        "question": next(iter(pack.targets.questions), "?"),
        "variant": next((say.text(variant.title) for variant in pack.ladder.variants), "?"),
        "relation": say.text(next(iter(terms.relations.values()))),
        "phase": say.text(next(iter(terms.phases.values()))),
        "tier": say.text(next(iter(terms.tiers.values()))),
        "role": say.text(next(iter(terms.roles.values()))),
        "warning": next((warning.id for warning in pack.warnings), "?"),
        "sign": next((sign.id for sign in signs), "?"),
        "status": say("status", "partly"),
        "answer": say("answer", "partly"),
        "reason": say("reason", "stale"),
        "side": words("side")["supports"][say.lang],
        "yes-or-no": words("yes-or-no")["no"][say.lang],
        "party": "Nordvik",
        "name": "Nordvik",
        "arena": "Nordvik",
        "path": "nordvik.toml",
        "day": "2020-12-15",
        "why": say("scenario", "why"),
    }
    numbers = {"step": "3", "reached": "0", "under_way": "1", "possible": "4"}
    return found | numbers


def columns(say: Say) -> dict[str, str]:
    """The headings of columns, in the language of `say`."""
    return {key: texts[say.lang] for key, texts in words("column").items()}
