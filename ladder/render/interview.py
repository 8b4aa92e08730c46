"""What an interview says between the answers, as text for a terminal."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from ..model.assessment import Named
from ..model.handbook import OpenQuestion
from ..model.pack import Criterion, Pack
from ..questions.ask import ArenaAsked, ToAsk
from ..questions.interview import Turn, moved
from ..words import Say
from . import text
from .ask import QuestionPhrases, paragraphs
from .document import Block, Item, line


class Spoken:
    """Says what belongs to an interview, in lines of at most `width` characters."""

    def __init__(self, pack: Pack, parties: Mapping[str, str], say: Say, width: int) -> None:
        self._say = say
        self._width = width
        named = (Named(id=id_, name=name) for id_, name in parties.items())
        self._phrases = QuestionPhrases(pack, say, named)

    def _told(self, blocks: Iterable[Block], indent: int = 0) -> str:
        return text.blocks(blocks, width=self._width, indent=indent)

    def guide(self, question: OpenQuestion) -> str:
        """An open question of the guide, and what to listen for."""
        say = self._say
        asked = line(say("interview", "in-guide", question=say.text(question.text)))
        return "\n" + self._told([Item(asked, "", paragraphs([say.text(question.listen_for)]))])

    def question(self, now: Turn, left: int) -> str:
        """What is asked now, where it belongs, what it can move, what it takes; and how many are left."""
        say, phrases, question = self._say, self._phrases, now.question
        step = phrases.step_at(question.step)
        mark = "" if step.published else " *"
        said = [f"{phrases.criterion(question.criterion)} ({phrases.steps((step.number,))}{mark})"]
        said += [phrases.moves(question) + "."] if question.moves else []
        below: list[Block] = [*paragraphs([*said, *phrases.takes(question), *phrases.on_file(question)])]
        below += phrases.notes([step])
        if len(question.parties) == 1:
            below += paragraphs([say("interview", "parties", who=phrases.who(question.parties))])
        below += paragraphs([say.plural("interview", "left-rest" if now.stage == "rest" else "left", left)])
        return "\n" + self._told([Item(line(say.text(question.question)), "→", tuple(below))])

    def enough(self, question: ToAsk) -> str:
        """The kinds of source that are enough for a yes."""
        return self._phrases.enough(question.wanted[0])

    def why(self, criterion: Criterion) -> str:
        """What the criterion asks for, and why."""
        return self._told(paragraphs(map(self._say.text, (criterion.requirement, criterion.why))), indent=2)

    def level(self, before: ArenaAsked, after: ArenaAsked) -> str:
        """In one line, whether the level has moved, and where it stands."""
        say, phrases = self._say, self._phrases
        ends = {end: (was, now) for end, was, now in moved(before, after)}
        key = "moved" if ends else "as-before"
        told = []
        for reach in after.level:
            end, now = phrases.end(reach.end), phrases.level(reach.now)
            if reach.end in ends:
                was = phrases.level(ends[reach.end][0])
                told.append(say("interview", "from-to", end=end, before=was, after=now))
            else:
                told.append(say("interview", "stands", end=end, now=now))
        return self._told(paragraphs([say("interview", key, ends=", ".join(told))]))
