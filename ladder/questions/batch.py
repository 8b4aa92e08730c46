"""Many cases, each in a worker process: what was answered of it, or what stopped it.

A request that is wrong, or that a worker dies of, costs nobody else their answer. Outcomes come in the order
of the requests, and only so many are under way at once: memory stays as it is however many there are.
"""

from __future__ import annotations

import multiprocessing
import os
import pickle
import signal
import threading
import zlib
from collections import deque
from collections.abc import Callable, Generator, Iterable, Iterator
from concurrent.futures import BrokenExecutor, Executor, Future, ProcessPoolExecutor
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import date
from hashlib import blake2b
from typing import Any, Generic, NamedTuple, TypeVar

from ..flow import Case, assess, need_day, read_collaboration
from ..judge.compile import Rules
from ..judge.engine import EngineError
from ..judge.engine.choose import EngineName
from ..model.assessment import Assessment
from ..model.collaboration import Collaboration

T = TypeVar("T")

_AHEAD_OF_EACH = 16
"""So many requests for each worker of ours are under way or wait for it."""
_AHEAD = 64
"""So many requests are under way at once in somebody else's executor, of which we do not know the size."""


@dataclass(frozen=True)
class Request:
    """What is asked about: a collaboration, or the path of its file; a day; and arenas, if not all of them.

    A file is read by the worker, which must see it by that path.

    Raises:
        CannotAnswer: the day is no date.
    """

    of: Collaboration | str | os.PathLike[str]
    day: date
    arenas: tuple[str, ...] | None = None

    def __post_init__(self) -> None:
        need_day(self.day)


@dataclass(frozen=True)
class Outcome(Generic[T]):
    """What came of a request: the answer, or the `fault` that a question raises when it is asked directly."""

    request: Request
    answer: T | None = None
    fault: Exception | None = None


class WorkerDied(EngineError):
    """The process that judged a request died of it, also when it judged nothing else."""


def assess_many(
    requests: Iterable[Request],
    rules: Rules,
    *,
    engine: EngineName | None = None,
    executor: Executor | None = None,
    jobs: int | None = None,
    ahead: int | None = None,
) -> Generator[Outcome[Assessment]]:
    """The assessment of every request, as `answer_many` gives it."""
    return answer_many(assess, requests, rules, engine=engine, executor=executor, jobs=jobs, ahead=ahead)


def answer_many(
    question: Callable[[Case], T],
    requests: Iterable[Request],
    rules: Rules,
    *,
    engine: EngineName | None = None,
    executor: Executor | None = None,
    jobs: int | None = None,
    ahead: int | None = None,
) -> Generator[Outcome[T]]:
    """What `question` answers of every request, in their order, while no more than `ahead` are under way.

    Without an `executor` they are asked in `jobs` processes of our own, by default one for each core that we
    may use. A worker finds `question` by its name, so it must stand in a module that can be imported there.

    Raises:
        BrokenExecutor: the executor given has broken. One of our own is made anew.
    """
    workers = executor or _Own(jobs or cores())
    asking = _Asking(workers, ahead or _ahead(workers), rules, question, engine)
    try:
        for request in requests:
            asking.begin(request)
            if asking.is_full:
                yield from asking.first_half()
        while asking.waiting:
            yield from asking.next()
    finally:
        asking.stop()
        if workers is not executor:
            workers.shutdown(cancel_futures=True)


def _ahead(workers: Executor) -> int:
    return workers.jobs * _AHEAD_OF_EACH if isinstance(workers, _Own) else _AHEAD


def cores() -> int:
    """How many cores this process may use."""
    allowed = getattr(os, "sched_getaffinity", None)  # not on every system
    return len(allowed(0)) if allowed else os.cpu_count() or 1


class _Ask(NamedTuple):
    """What is asked of every request, by the rules with this hash."""

    question: Callable[[Case], Any]
    engine: EngineName | None
    rules: str


class _Begun(NamedTuple):
    request: Request
    future: Future[Any]


class _Asking:
    """A question that is asked of one request after another, and those that wait for an answer, in order."""

    def __init__(
        self,
        executor: Executor,
        ahead: int,
        rules: Rules,
        question: Callable[[Case], Any],
        engine: EngineName | None,
    ) -> None:
        self._executor = executor
        self._ahead = self._not_sent = ahead
        self._sent = zlib.compress(pickle.dumps(rules))
        self._ask = _Ask(question, engine, blake2b(self._sent).hexdigest())
        self.waiting: deque[_Begun] = deque()

    @property
    def is_full(self) -> bool:
        """Whether as many requests as may be are under way."""
        return len(self.waiting) >= self._ahead

    def begin(self, request: Request) -> None:
        """Let a worker answer. The first requests bring the rules; a later one mostly meets who has them."""
        if self._not_sent:
            self._not_sent -= 1
            future = self._with_rules(request)
        else:
            future = self._executor.submit(_answered, self._ask, request)
        self.waiting.append(_Begun(request, future))

    def stop(self) -> None:
        """Let nothing else begin."""
        for begun in self.waiting:
            begun.future.cancel()

    def first_half(self) -> Iterator[Outcome[Any]]:
        """The outcomes of the half that has waited longest: then as many are sent at once, for less work."""
        while len(self.waiting) > self._ahead // 2:
            yield from self.next()

    def next(self) -> Iterator[Outcome[Any]]:
        """The outcome of the first that waits; of all, one at a time, where a process has died of one."""
        begun = self.waiting.popleft()
        try:
            outcomes = iter([self._outcome(begun)])
        except BrokenExecutor:
            if not isinstance(self._executor, _Own):
                raise
            outcomes = self._one_by_one([begun, *self.waiting], self._executor)
            self.waiting.clear()
        yield from outcomes

    def _one_by_one(self, suspects: Iterable[_Begun], own: _Own) -> Iterator[Outcome[Any]]:
        own.renew()
        for suspect in suspects:
            yield self._alone(suspect, own)

    def _with_rules(self, request: Request) -> Future[Any]:
        return self._executor.submit(_answered, self._ask, request, self._sent)

    def _outcome(self, begun: _Begun) -> Outcome[Any]:
        """What came of a request. A worker that has not seen the rules is sent them, with it once more."""
        try:
            try:
                answer = begun.future.result()
            except _NotSeen:
                answer = self._with_rules(begun.request).result()
        except BrokenExecutor:
            raise
        except Exception as fault:  # noqa: BLE001  it is the request's, and told as such
            return Outcome(begun.request, fault=fault)
        return Outcome(begun.request, answer)

    def _alone(self, suspect: _Begun, own: _Own) -> Outcome[Any]:
        """What came of a request that may have killed a process, where nothing else is under way."""
        try:
            return self._outcome(suspect)
        except BrokenExecutor:
            again = _Begun(suspect.request, self._with_rules(suspect.request))
        try:
            return self._outcome(again)
        except BrokenExecutor:
            own.renew()
            return Outcome(suspect.request, fault=WorkerDied("the process that judged it died"))


class _Own(Executor):
    """Processes of our own, begun from nothing, for the fork of a process with threads may hang.

    They are not replaced after so many requests: ProcessPoolExecutor may hang on that in Python 3.11 to 3.13,
    and the memory of a worker does not grow.
    """

    def __init__(self, jobs: int) -> None:
        self.jobs = jobs
        self._pool = self._made()

    def _made(self) -> ProcessPoolExecutor:
        spawn = multiprocessing.get_context("spawn")
        return ProcessPoolExecutor(self.jobs, mp_context=spawn, initializer=_attend)

    def submit(self, fn: Callable[..., T], /, *arguments: Any, **named: Any) -> Future[T]:
        """As of any executor, but that a process has died is told by the future alone."""
        try:
            with _unheard():
                return self._pool.submit(fn, *arguments, **named)
        except BrokenExecutor as error:
            broken: Future[T] = Future()
            broken.set_exception(error)
            return broken

    def renew(self) -> None:
        """Others in the place of those that are gone."""
        self._pool.shutdown()
        self._pool = self._made()

    def shutdown(self, wait: bool = True, *, cancel_futures: bool = False) -> None:
        """Let what has begun be done."""
        self._pool.shutdown(wait, cancel_futures=cancel_futures)


@contextmanager
def _unheard() -> Iterator[None]:
    """Ctrl-C is for us: it waits meanwhile, and a process that begins now never hears it."""
    mask = getattr(signal, "pthread_sigmask", None)  # not on every system
    before = mask(signal.SIG_BLOCK, {signal.SIGINT}) if mask else None
    try:
        yield
    finally:
        if mask:
            mask(signal.SIG_SETMASK, before)


# In a worker


class _NotSeen(Exception):
    """The worker does not know the rules yet."""


_SEEN: dict[str, Rules] = {}
"""The rules that this worker was last given, by their hash."""


def _attend() -> None:
    """Do not hear Ctrl-C, which a terminal tells to all; and be gone when the parent is, even if killed."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    threading.Thread(target=_follow_parent, daemon=True).start()


def _follow_parent() -> None:
    parent = multiprocessing.parent_process()
    assert parent
    parent.join()
    os._exit(1)


def _answered(ask: _Ask, request: Request, sent: bytes | None = None) -> Any:
    rules = _rules(ask.rules, sent)
    of = (
        request.of
        if isinstance(request.of, Collaboration)
        else read_collaboration(os.fspath(request.of), rules)
    )
    return ask.question(Case(of, rules, request.day, ask.engine, request.arenas))


def _rules(hash_: str, sent: bytes | None) -> Rules:
    found: Rules | None = _SEEN.get(hash_)
    if found is None:
        if sent is None:
            raise _NotSeen
        found = pickle.loads(zlib.decompress(sent))  # noqa: S301  from our own parent
        _SEEN.clear()
        _SEEN[hash_] = found
    return found
