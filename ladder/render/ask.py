"""What to ask, as a document."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import groupby

from ..model.assessment import LevelName
from ..model.pack import Pack
from ..questions.ask import ArenaAsked, AskedAll, NotToAsk, Range, ToAsk
from ..questions.wanted import Wanted
from ..words import Say
from . import rows
from .document import Block, Document, Item, Para, Section, line
from .phrases import Phrases, capital

_COLUMNS = (
    "arena", "step", "criterion", "indicator", "worth", "moves", "ask-whom", "takes", "records", "guide",
)  # fmt: skip


def document(asked: AskedAll, pack: Pack, say: Say) -> Document:
    """What to ask in every arena, and the open questions to ask it by."""
    return _AskDocument(asked, pack, say).document()


class QuestionPhrases(Phrases):
    """What is said of a question, in words that the list and the interview share."""

    def moves(self, question: ToAsk) -> str:
        """The ends of the level it can move."""
        return self.say("ask", "moves", ends=self.ends(question))

    def ends(self, question: ToAsk) -> str:
        """Those ends by their names alone."""
        return self.say.listed(self.end(end) for end in question.moves)

    def end(self, end: LevelName) -> str:
        """An end of the level."""
        return self.say("ask", end.replace("_", "-"))

    def level(self, number: int) -> str:
        """How far up, as a step."""
        return self.steps((number,)) if number else self.say("report", "no-step")

    def on_file(self, question: ToAsk) -> Iterator[str]:
        """The records that stand, and of whom they speak where that is not everybody here."""
        records = ", ".join(question.records)
        if question.records and len(question.heard) == len(question.parties):
            yield self.say("ask", "on-file", records=records)
        elif question.records:
            yield self.say("ask", "on-file-about", who=self.who(question.heard), records=records)

    def takes(self, question: ToAsk) -> Iterator[str]:
        """What record a yes takes; where that differs between the parties, at each of them."""
        told: dict[str, list[str]] = {}
        for wanted in question.wanted:
            told.setdefault(self._take(wanted), []).append(wanted.party or "")
        for take, who in told.items():
            yield take if len(told) == 1 else self.say("ask", "at", who=self.who(who), takes=take)

    def _take(self, wanted: Wanted) -> str:
        say, records = self.say, ", ".join(wanted.newer_than)
        if wanted.blocked:
            said = [say("ask", "never")]
            if wanted.not_before:
                day, kind = say.day(wanted.not_before), self.enough(wanted)
                said = [say("ask", "not-before", day=day, kind=kind)]
            said += [say("ask", "says-otherwise", records=records)] if records else []
            return "; ".join(said) + "."
        said = [say("ask", "takes", kind=self.enough(wanted))]
        said.append(say("ask", "from-day", day=say.day(wanted.earliest or "")))
        said += [say("ask", "newer-than", records=records)] if records else []
        return ", ".join(said) + "."


class _AskDocument:
    def __init__(self, asked: AskedAll, pack: Pack, say: Say) -> None:
        self.asked = asked
        self.say = say
        self.phrases = QuestionPhrases(pack, say, asked.parties)
        self.guide = {question.id: number for number, question in enumerate(asked.guide, start=1)}
        self.day = say.day(asked.as_of)

    def document(self) -> Document:
        say, asked = self.say, self.asked
        sections = [*map(self._arena, asked.arenas), Section("guide", say("ask", "guide"), self._guide())]
        return Document(
            asked.collaboration.name,
            say("ask", "title", day=self.day),
            asked.as_of,
            tuple(section for section in sections if section.blocks),
            lead=(
                *(Para(line(say("ask", key))) for key in ("what-counts", "measure")),
                Para(line(say("answer", "partly-means"))),
            ),
            rows=rows.table(_COLUMNS, self._rows(), say),
        )

    def _arena(self, arena: ArenaAsked) -> Section:
        parts = self._parts(arena) if arena.is_shared else [Para(line(self.say("report", "no-verdict")))]
        return Section(arena.id, arena.name, tuple(parts), major=True)

    def _parts(self, arena: ArenaAsked) -> Iterator[Block]:
        level = (Item(line(self._reach(reach))) for reach in arena.level)
        parts = {
            "level": tuple(level),
            "questions": (*self._notes(arena), *self._questions(arena)),
            "stuck": tuple(map(self._stuck, arena.stuck)),
            "no-longer": tuple(self._no_longer(arena)),
        }
        for key, blocks in parts.items():
            if blocks:
                yield Section(f"{arena.id}-{key}", self.say("ask", key, day=self.day), blocks)

    def _reach(self, reach: Range) -> str:
        end = capital(self.phrases.end(reach.end))
        now, lowest, highest = map(self.phrases.level, (reach.now, reach.lowest, reach.highest))
        key = "reach-fixed" if reach.lowest == reach.highest else "reach"
        return self.say("ask", key, end=end, now=now, lowest=lowest, highest=highest)

    def _notes(self, arena: ArenaAsked) -> Iterator[Block]:
        """What there is to say of a step that is not published, wherever such a step is shown."""
        shown = sorted({question.step for question in (*arena.questions, *arena.stuck, *arena.no_longer)})
        return self.phrases.notes(map(self.phrases.step_at, shown))

    def _questions(self, arena: ArenaAsked) -> Iterator[Block]:
        """The questions in their order, under their steps; a step comes again where less is at stake."""
        numbered = enumerate(arena.questions, start=1)
        places = groupby(numbered, key=lambda one: (one[1].step, one[1].moves == ("under_way",)))
        for number, ((step, _), here) in enumerate(places, start=1):
            title = self._step(step)
            items = tuple(self._question(question, f"{at}.") for at, question in here)
            yield Section(f"{arena.id}-questions-{number}", title, items)
        if not arena.questions:
            yield Para(line(self.say("ask", "nothing")))

    def _step(self, number: int) -> str:
        step = self.phrases.step_at(number)
        mark = "" if step.published else " *"
        return f"{self.say('report', 'step')} {number}: {self.say.text(step.title)}{mark}"

    def _question(self, question: ToAsk, marker: str) -> Item:
        say, phrases = self.say, self.phrases
        title = phrases.weighed(phrases.criterion(question.criterion), question.weight)
        told = [f"{title} ({question.indicator}) · {phrases.moves(question)}"]
        if question.everyone and len(question.parties) > 1:
            told.append(say("ask", "ask-all", count=len(question.parties)))
        elif question.parties:
            told.append(say("ask", "ask-who", who=phrases.who(question.parties)))
        told += [*phrases.takes(question), *phrases.on_file(question)]
        if question.guide:
            told.append(say("ask", "guide-refs", numbers=self._numbers(question)))
        return Item(line(say.text(question.question)), marker, paragraphs(told))

    def _numbers(self, question: ToAsk) -> str:
        return self.say.listed(str(self.guide[id_]) for id_ in question.guide)

    def _stuck(self, question: ToAsk) -> Item:
        phrases = self.phrases
        where = f"{phrases.criterion(question.criterion)}, {phrases.steps((question.step,))}"
        said = line(f"{self._asked_of(question)} ({where})")
        return Item(said, below=paragraphs(phrases.takes(question)))

    def _asked_of(self, question: ToAsk) -> str:
        text = self.say.text(question.question)
        if question.everyone or not question.parties:
            return text
        return self.say("ask", "only-at", question=text, who=self.phrases.who(question.parties))

    def _no_longer(self, arena: ArenaAsked) -> Iterator[Section]:
        """Those that no longer matter, by why, and under each criterion its questions."""
        by_why: dict[str, dict[str, list[NotToAsk]]] = {}
        for question in arena.no_longer:
            of_criterion = by_why.setdefault(self._why(question), {})
            of_criterion.setdefault(question.criterion, []).append(question)
        for number, (why, criteria) in enumerate(by_why.items(), start=1):
            items = (
                Item(line(f"{self.phrases.placed(id_)}: {' '.join(map(self._asked_of, found))}"))
                for id_, found in criteria.items()
            )
            yield Section(f"{arena.id}-no-longer-{number}", why, tuple(items))

    def _why(self, question: NotToAsk) -> str:
        steps = self.phrases.steps(question.steps) if question.steps else ""
        return self.say("ask", f"why-{question.why}", steps=steps)

    def _guide(self) -> tuple[Item, ...]:
        text = self.say.text
        return tuple(
            Item(
                line(text(question.text)),
                f"{self.guide[question.id]}.",
                paragraphs([text(question.listen_for)]),
            )
            for question in self.asked.guide
        )

    def _rows(self) -> Iterator[dict[str, str]]:
        for arena in self.asked.arenas:
            for question in (*arena.questions, *arena.stuck, *arena.no_longer):
                yield {
                    "arena": arena.name,
                    "step": self.phrases.step(self.phrases.step_at(question.step)),
                    "criterion": self.phrases.criterion(question.criterion),
                    "indicator": self.say.text(question.question),
                    "worth": self._worth(question),
                    "moves": self.phrases.ends(question) if question.moves else "",
                    "ask-whom": self.phrases.who(question.parties),
                    "takes": " ".join(self.phrases.takes(question)),
                    "records": ", ".join(question.records),
                    "guide": self._numbers(question) if question.moves and question.guide else "",
                }

    def _worth(self, question: ToAsk) -> str:
        """Whether it is worth asking; if not, why."""
        if isinstance(question, NotToAsk):
            return f"{self.say('csv', 'no')}: {self._why(question).rstrip(':')}"
        return self.say("csv", "yes" if question.moves else "no")


def paragraphs(texts: Iterable[str]) -> tuple[Para, ...]:
    """Each text as a paragraph."""
    return tuple(Para(line(text)) for text in texts)
