"""What to ask, as text for people."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from ..model.pack import Pack, Step
from ..questions.ask import ArenaAsked, AskedAll, End, NotToAsk, Reach, ToAsk, WhyNot
from ..questions.wanted import Wanted
from ..words import Say
from .page import Page


def render(asked: AskedAll, pack: Pack, say: Say, *, width: int = 100, colour: bool = False) -> str:
    """What to ask in every arena, and the open questions to ask it by, `width` characters wide."""
    page = Page(width)
    _Text(asked, pack, say, page).write()
    return page.coloured() if colour else page.plain()


class Phrases:
    """What is said of a question, in words that the list and the interview share."""

    def __init__(self, pack: Pack, parties: Mapping[str, str], say: Say) -> None:
        self._pack = pack
        self._parties = parties
        self._say = say

    def title(self, question: ToAsk) -> str:
        """The title of its criterion."""
        return self._say.text(self._pack.criteria[question.criterion].title)

    def moves(self, question: ToAsk) -> str:
        """The ends of the level it can move."""
        ends = self._say.listed(self.end(end) for end in question.moves)
        return self._say("ask", "moves", ends=ends)

    def end(self, end: End) -> str:
        """An end of the level."""
        return self._say("ask", end.replace("_", "-"))

    def level(self, number: int) -> str:
        """How far up, as a step."""
        return self.steps((number,)) if number else self._say("report", "no-step")

    def steps(self, numbers: tuple[int, ...]) -> str:
        """Steps by their numbers."""
        key = "steps" if len(numbers) > 1 else "steps-one"
        return self._say("report", key, steps=self._say.listed(map(str, numbers)))

    def who(self, parties: Iterable[str]) -> str:
        """Parties by their names."""
        return ", ".join(self._parties[party] for party in parties)

    def on_file(self, question: ToAsk) -> Iterator[str]:
        """The records that stand, and of whom they speak where that is not everybody here."""
        records = ", ".join(question.records)
        if question.records and len(question.heard) == len(question.parties):
            yield self._say("ask", "on-file", records=records)
        elif question.records:
            yield self._say("ask", "on-file-about", who=self.who(question.heard), records=records)

    def takes(self, question: ToAsk) -> Iterator[str]:
        """What record a yes takes; where that differs between the parties, at each of them."""
        told: dict[str, list[str]] = {}
        for wanted in question.wanted:
            told.setdefault(self._take(wanted), []).append(wanted.party or "")
        for take, who in told.items():
            yield take if len(told) == 1 else self._say("ask", "at", who=self.who(who), takes=take)

    def _take(self, wanted: Wanted) -> str:
        say, records = self._say, ", ".join(wanted.newer_than)
        if wanted.blocked:
            said = [say("ask", "never")]
            if wanted.not_before:
                said = [say("ask", "not-before", day=say.day(wanted.not_before))]
            said += [say("ask", "says-otherwise", records=records)] if records else []
            return "; ".join(said) + "."
        said = [say("ask", "takes", kind=say.text(self._pack.evidence.kinds[wanted.kind].title))]
        said += [say("ask", "from-day", day=say.day(wanted.earliest))] if wanted.earliest else []
        said += [say("ask", "newer-than", records=records)] if records else []
        return ", ".join(said) + "."


class _Text:
    def __init__(self, asked: AskedAll, pack: Pack, say: Say, page: Page) -> None:
        self.asked = asked
        self.pack = pack
        self.say = say
        self.page = page
        self.phrases = Phrases(pack, {party.id: party.name for party in asked.parties}, say)
        self.guide = {question.id: number for number, question in enumerate(asked.guide, start=1)}
        self.steps = {step.number: step for step in pack.ladder.steps}

    def write(self) -> None:
        say, page, day = self.say, self.page, self.say.day(self.asked.as_of)
        page.write(self.asked.collaboration.name, style="bold")
        page.write(say("ask", "title", day=day))
        page.write()
        page.write(say("ask", "core-only"))
        page.write(say("ask", "measure"))
        for arena in self.asked.arenas:
            page.write()
            page.write(f"═══ {arena.name}", style="bold")
            self._arena(arena, day)
        if self.asked.guide:
            self._guide()

    def _heading(self, text: str, indent: int = 0) -> None:
        self.page.write()
        self.page.write(text, indent=indent, style="bold")

    def _arena(self, arena: ArenaAsked, day: str) -> None:
        say = self.say
        self._heading(say("ask", "level"), 2)
        for reach in arena.level:
            self.page.item(self._reach(reach), indent=4)
        self._heading(say("ask", "questions"), 2)
        self._questions(arena.questions)
        if arena.stuck:
            self._heading(say("ask", "stuck", day=day), 2)
            for question in arena.stuck:
                self._stuck(question)
        if arena.no_longer:
            self._heading(say("ask", "no-longer"), 2)
            self._no_longer(arena.no_longer)
        self._notes(question.step for question in (*arena.questions, *arena.stuck, *arena.no_longer))

    def _reach(self, reach: Reach) -> str:
        say, end = self.say, _capital(self.phrases.end(reach.end))
        now, lowest, highest = map(self.phrases.level, (reach.now, reach.lowest, reach.highest))
        if reach.lowest == reach.highest:
            return say("ask", "reach-fixed", end=end, now=now)
        return say("ask", "reach", end=end, now=now, lowest=lowest, highest=highest)

    def _step(self, step: Step) -> str:
        mark = "" if step.published else " *"
        return f"{self.say('report', 'step')} {step.number}: {self.say.text(step.title)}{mark}"

    def _notes(self, numbers: Iterable[int]) -> None:
        """What there is to say of a step that is not published, wherever such a step is shown."""
        for step in {number: self.steps[number] for number in sorted(numbers)}.values():
            if step.note:
                self.page.write()
                self.page.item(self.say.text(step.note), indent=2, marker="*")

    def _questions(self, questions: tuple[ToAsk, ...]) -> None:
        """The questions in their order, under their steps; a step comes again where less is at stake."""
        last = None
        for number, question in enumerate(questions, start=1):
            place = question.step, question.moves == ("under_way",)
            if place != last:
                self.page.write(self._step(self.steps[question.step]), indent=4, style="underline")
                last = place
            self._question(question, f"{number}.")
        if not questions:
            self.page.write(self.say("ask", "nothing"), indent=4)

    def _question(self, question: ToAsk, marker: str) -> None:
        say, phrases = self.say, self.phrases
        self.page.item(say.text(question.question), indent=4, marker=marker)
        lines = [f"{phrases.title(question)} ({question.indicator}) · {phrases.moves(question)}"]
        if question.everyone and len(question.parties) > 1:
            lines.append(say("ask", "ask-all", count=len(question.parties)))
        elif question.parties:
            lines.append(say("ask", "ask-who", who=phrases.who(question.parties)))
        lines += [*phrases.takes(question), *phrases.on_file(question)]
        if question.guide:
            numbers = say.listed(str(self.guide[id_]) for id_ in question.guide)
            lines.append(say("ask", "guide-refs", numbers=numbers))
        for line in lines:
            self.page.write(line, indent=4 + len(marker) + 1)

    def _stuck(self, question: ToAsk) -> None:
        where = f"{self.phrases.title(question)}, {self.phrases.steps((question.step,))}"
        self.page.item(f"{self._asked_of(question)} ({where})", indent=4)
        for line in self.phrases.takes(question):
            self.page.write(line, indent=6)

    def _asked_of(self, question: ToAsk) -> str:
        text = self.say.text(question.question)
        if question.everyone or not question.parties:
            return text
        return self.say("ask", "only-at", question=text, who=self.phrases.who(question.parties))

    def _no_longer(self, questions: tuple[NotToAsk, ...]) -> None:
        """Those that no longer matter, by why, and under each criterion its questions."""
        by_why: dict[tuple[WhyNot, tuple[int, ...]], dict[str, list[NotToAsk]]] = {}
        for question in questions:
            of_criterion = by_why.setdefault((question.why, question.steps), {})
            of_criterion.setdefault(question.criterion, []).append(question)
        for (why, steps), criteria in by_why.items():
            self.page.write(self._why(why, steps), indent=4, style="underline")
            for found in criteria.values():
                step = self.phrases.steps((found[0].step,))
                asked = " ".join(self._asked_of(question) for question in found)
                self.page.item(f"{self.phrases.title(found[0])} ({step}): {asked}", indent=4)

    def _why(self, why: WhyNot, steps: tuple[int, ...]) -> str:
        match why:
            case "parties":
                return self.say("ask", "why-parties")
            case "criterion":
                return self.say("ask", "why-criterion")
            case "step":
                return self.say("ask", "why-step")
            case "below":
                return self.say("ask", "why-below", steps=self.phrases.steps(steps))

    def _guide(self) -> None:
        self._heading(self.say("ask", "guide"))
        for question in self.asked.guide:
            marker = f"{self.guide[question.id]}."
            self.page.item(self.say.text(question.text), indent=2, marker=marker)
            self.page.write(self.say.text(question.listen_for), indent=3 + len(marker))


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]
