"""Worker processes that read releases, so that the server goes on answering meanwhile.

A process can be ended in the middle of its work and a thread cannot: a reading that takes too long
is ended with its process, and another process takes its place.
"""

from __future__ import annotations

import asyncio
import multiprocessing as mp
import signal
import threading
import time
from collections.abc import Callable, Coroutine
from contextlib import suppress
from multiprocessing.connection import Connection
from multiprocessing.process import BaseProcess
from typing import Any, Generic, TypeVar

__all__ = ["OverTimeError", "ReaderError", "Readers"]

Job = TypeVar("Job")
Result = TypeVar("Result")
Done = TypeVar("Done")

_STARTED_WITHIN = 60.0  # seconds; a machine under load imports slowly


class OverTimeError(Exception):
    """There was no worker, or no answer from one, within the time limit."""


class ReaderError(Exception):
    """A worker failed or died over a job; the message says how."""


class Readers(Generic[Job, Result]):
    """Some worker processes which all do the same.

    Args:
        work: What they do; a function of a module, since another process must find it.
        number: How many.
        time_limit: Seconds that a job may take, waiting for a worker included.
        first: A job that each does at its start, so that tables are loaded before they are needed.
    """

    def __init__(
        self,
        work: Callable[[Job], Result],
        *,
        number: int,
        time_limit: float,
        first: Job | None = None,
    ) -> None:
        """Prepare the workers; :meth:`start` starts them."""
        self._readers = [_Reader(work, first) for _ in range(number)]
        self._free: asyncio.Queue[_Reader[Job, Result]] = asyncio.Queue()
        self._time_limit = time_limit
        self._under_way: set[asyncio.Task[Any]] = set()

    async def start(self) -> None:
        """Start all workers and wait until they are ready."""
        await asyncio.gather(*(asyncio.to_thread(reader.start) for reader in self._readers))
        for reader in self._readers:
            self._free.put_nowait(reader)

    async def stop(self) -> None:
        """End all workers, whatever they are doing."""
        for reader in self._readers:
            reader.end()
        while self._under_way:  # what was under way may start a worker anew
            await asyncio.gather(*self._under_way, return_exceptions=True)
        for reader in self._readers:
            reader.end()

    async def do(self, job: Job) -> Result:
        """Have a worker do a job.

        Raises:
            OverTimeError: If that takes longer than the time limit.
            ReaderError: If the worker fails or dies over it.
        """
        deadline = time.monotonic() + self._time_limit
        try:
            reader = await asyncio.wait_for(self._free.get(), self._time_limit)
        except TimeoutError:
            raise OverTimeError("all workers are busy") from None
        # The worker comes back when it is done with the job, even if nobody waits for that any
        # more: a caller who goes away must not hand a worker on that is still at work.
        return await asyncio.shield(self._begin(self._lend(reader, job, deadline)))

    async def _lend(self, reader: _Reader[Job, Result], job: Job, deadline: float) -> Result:
        try:
            return await asyncio.to_thread(reader.do, job, deadline)
        finally:
            self._begin(self._take_back(reader))

    async def _take_back(self, reader: _Reader[Job, Result]) -> None:
        """Make a worker free again; one that was ended is started first, while nobody waits."""
        if not reader.running:
            with suppress(ReaderError):  # the next job tries again, and tells
                await asyncio.to_thread(reader.start)
        self._free.put_nowait(reader)

    def _begin(self, work: Coroutine[Any, Any, Done]) -> asyncio.Task[Done]:
        task = asyncio.create_task(work)
        self._under_way.add(task)
        task.add_done_callback(self._under_way.discard)
        return task


class _Reader(Generic[Job, Result]):
    """One worker process; it is started anew after it was ended."""

    def __init__(self, work: Callable[[Job], Result], first: Job | None) -> None:
        self._work = work
        self._first = first
        self._process: BaseProcess | None = None
        self._line: Connection | None = None
        self._lock = threading.Lock()  # a thread may end it that waits, and the server that stops

    @property
    def running(self) -> bool:
        return self._line is not None

    def start(self) -> Connection:
        context = mp.get_context("spawn")  # a fork of a process with threads may hang
        ours, theirs = context.Pipe()
        process = context.Process(
            target=_work_off, args=(theirs, self._work, self._first), daemon=True
        )
        process.start()
        theirs.close()
        with self._lock:
            self._process, self._line = process, ours
        with suppress(EOFError, OSError):  # ended before it was ready
            if ours.poll(_STARTED_WITHIN):
                ours.recv()
                return ours
        self.end()
        raise ReaderError("a worker could not be started")

    def end(self) -> None:
        with self._lock:
            process, self._process = self._process, None
            line, self._line = self._line, None
        if process:
            process.kill()
            process.join()
        if line:
            line.close()

    def do(self, job: Job, deadline: float) -> Result:
        line = self._line or self.start()
        try:
            line.send(job)
            if not line.poll(max(0.0, deadline - time.monotonic())):
                self.end()
                raise OverTimeError("the text takes too long to read")
            result, failure = line.recv()
        except (EOFError, OSError):
            self.end()
            raise ReaderError("the worker died") from None
        if failure:
            raise ReaderError(failure)
        return result  # type: ignore[no-any-return]  # what came through the pipe is of our making


def _work_off(line: Connection, work: Callable[[Job], Result], first: Job | None) -> None:
    """Do jobs until the line is closed; runs in the worker process."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl-C is for the server, which ends its workers
    if first is not None:
        work(first)
    line.send("ready")
    with suppress(EOFError, OSError):
        while True:
            job = line.recv()
            answer: tuple[Result | None, str | None]
            try:
                answer = work(job), None
            except Exception as error:  # noqa: BLE001  one job's fault is not the next one's
                answer = None, f"{type(error).__name__}: {error}"
            line.send(answer)
