"""What an interview says between the answers, as text for a terminal."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from ..model.handbook import OpenQuestion
from ..model.pack import Criterion, Pack
from ..questions.ask import ArenaAsked, ToAsk
from ..questions.interview import moved
from ..words import Say
from .ask import Phrases
from .page import Page


class Spoken:
    """Says what belongs to an interview, in lines of at most `width` characters."""

    def __init__(self, pack: Pack, parties: dict[str, str], say: Say, width: int) -> None:
        self._pack = pack
        self._say = say
        self._width = width
        self._phrases = Phrases(pack, parties, say)

    def paragraphs(self, texts: Iterable[str]) -> str:
        """Each text in lines of its own."""
        page = Page(self._width)
        for text in texts:
            page.write(text)
        return page.plain()

    def guide(self, question: OpenQuestion) -> str:
        """An open question of the guide, and what to listen for."""
        page, say = Page(self._width), self._say
        page.write()
        page.write(say("interview", "in-guide", question=say.text(question.text)))
        page.write(say.text(question.listen_for), indent=2)
        return page.plain()

    def question(self, question: ToAsk) -> str:
        """An indicator: where it belongs, what it can move, what a yes takes, and what is known."""
        page, say, phrases = Page(self._width), self._say, self._phrases
        step = next(step for step in self._pack.ladder.steps if step.number == question.step)
        mark = "" if step.published else " *"
        page.write()
        page.write(say.text(question.question), marker="→")
        page.write(f"{phrases.title(question)} ({phrases.steps((step.number,))}{mark})", indent=2)
        said = [phrases.moves(question) + "."] if question.moves else []
        for line in (*said, *phrases.takes(question), *phrases.on_file(question)):
            page.write(line, indent=2)
        if step.note:
            page.write(say.text(step.note), indent=2, marker="*")
        if len(question.parties) == 1:
            page.write(say("interview", "parties", who=phrases.who(question.parties)), indent=2)
        return page.plain()

    def why(self, criterion: Criterion) -> str:
        """What the criterion asks for, and why."""
        page = Page(self._width)
        for text in (criterion.requirement, criterion.why):
            page.write(self._say.text(text), indent=2)
        return page.plain()

    def numbered(self, named: Sequence[tuple[str, str]]) -> str:
        """Choices by number, with their ids."""
        page = Page(self._width)
        for number, (id_, title) in enumerate(named, start=1):
            page.write(f"{title} ({id_})", indent=2, marker=f"{number}.")
        return page.plain()

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
        return self.paragraphs([say("interview", key, ends=", ".join(told))])
