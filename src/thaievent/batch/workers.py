"""Chunks of documents through worker processes: in order, in bounded memory, whatever dies.

A worker is given one chunk at a time over a pipe of its own, so it is known which chunk a killed
worker held. That chunk is tried again in a fresh process. A chunk that kills a second worker is
halved, and the halves likewise, until the document that does it stands alone; it is given up, and
no other with it.

Processes start by ``forkserver``, or ``spawn`` where there is none: a fork of the caller's process
would copy its threads' locks in whatever state they are.
"""

from __future__ import annotations

import multiprocessing
import os
import signal
import sys
import threading
from collections import deque
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from multiprocessing.connection import Connection, wait
from multiprocessing.process import BaseProcess, parent_process
from typing import Any, Generic, TypeVar

from thaievent.batch.documents import Document

__all__ = ["cores", "run_chunks"]

R = TypeVar("R")

_WINDOW = 2  # chunks in hand for each worker: one being read, one waiting for its turn
_TRIES = 2  # a worker may die through no fault of its chunk; twice is no chance
_STILLBORN = 3  # workers in a row that die before they are ready: none ever will be
_PATIENCE = 2.0  # seconds for a worker to go when it is told to


def cores() -> int:
    """Give the number of cores this process may use."""
    if hasattr(os, "sched_getaffinity"):
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1


@dataclass(slots=True)
class _Task:
    """Some documents of a chunk; ``place`` orders the parts of one that was halved."""

    chunk: int
    place: int
    documents: Sequence[Document]
    deaths: int = 0
    suspect: bool = False  # a worker died of it, or of what it is a half of


@dataclass(slots=True)
class _Worker:
    process: BaseProcess
    pipe: Connection
    ready: bool = False
    task: _Task | None = None


@dataclass(slots=True)
class _Pending(Generic[R]):
    """What is known of a chunk so far."""

    missing: int  # documents without a result
    results: list[tuple[int, R]] = field(default_factory=list)


def run_chunks(
    work: Callable[[Sequence[Document]], R],
    give_up: Callable[[Document, str], R],
    chunks: Iterable[Sequence[Document]],
    workers: int,
) -> Iterator[list[R]]:
    """Do some work on every chunk, in worker processes.

    Args:
        work: What is done with the documents of a chunk, in a worker; can be pickled, as can what
            it returns. An error that it raises is raised here.
        give_up: Makes the result of a document that kills its worker, with the reason.
        chunks: The chunks, drawn as the window allows.
        workers: Number of processes; with fewer than two the work is done in this one.

    Yields:
        For each chunk, in order, its results in order: one, or several if it was halved.

    Raises:
        RuntimeError: If no worker can start.
    """
    if workers < 2:  # noqa: PLR2004  one worker is this process
        for chunk in chunks:
            yield [work(chunk)]
        return
    pool = _Pool(work, give_up, workers)
    try:
        yield from pool.run(iter(chunks))
    finally:
        pool.close()


class _Pool(Generic[R]):
    """The worker processes of one run and what they are doing."""

    def __init__(
        self,
        work: Callable[[Sequence[Document]], R],
        give_up: Callable[[Document, str], R],
        size: int,
    ) -> None:
        methods = multiprocessing.get_all_start_methods()
        self.context: Any = multiprocessing.get_context(
            "forkserver" if "forkserver" in methods else "spawn"
        )
        if "forkserver" in methods:
            self.context.set_forkserver_preload(["thaievent.batch.warm"])
        self.work = work
        self.give_up = give_up
        self.size = size
        self.workers: list[_Worker] = []
        self.waiting: deque[_Task] = deque()
        self.pending: dict[int, _Pending[R]] = {}
        self.stillborn = 0

    def run(self, chunks: Iterator[Sequence[Document]]) -> Iterator[list[R]]:
        """Feed the workers and give what they return, in order."""
        drawn = given = 0
        source = True
        while source or self.pending:
            while source and len(self.pending) < _WINDOW * self.size:
                chunk = next(chunks, None)
                source = chunk is not None
                if chunk is not None:
                    self.waiting.append(_Task(drawn, 0, chunk))
                    self.pending[drawn] = _Pending(len(chunk))
                    drawn += 1
                    self._assign()
            if self.pending and self.pending[given].missing:
                self._assign()
                self._collect()
            while given in self.pending and not self.pending[given].missing:
                results = self.pending.pop(given).results
                given += 1
                yield [result for _, result in sorted(results, key=lambda placed: placed[0])]

    def _assign(self) -> None:
        """Give waiting tasks to idle workers; one that killed a worker goes to a fresh one."""
        while self.waiting:
            task = self.waiting[0]
            worker = next((one for one in self.workers if one.task is None), None)
            if worker and task.suspect and worker.ready:
                self._remove(worker)
                worker = None
            if worker is None and len(self.workers) < self.size:
                worker = self._start()
            if worker is None:
                return
            self.waiting.popleft()
            worker.task = task
            try:
                worker.pipe.send(task.documents)
            except OSError:  # it died while idle, which is found when its pipe is read
                continue

    def _collect(self) -> None:
        """Wait for news of a worker and take it in."""
        by_pipe = {worker.pipe: worker for worker in self.workers}
        for pipe in wait(list(by_pipe)):
            worker = by_pipe[pipe]  # type: ignore[index]  # we wait for pipes alone
            try:
                news = worker.pipe.recv()
            except (EOFError, OSError):
                self._bury(worker)
                continue
            if not worker.ready:
                worker.ready = True
                self.stillborn = 0
            elif isinstance(news, _Raised):
                raise news.error
            elif worker.task is not None:
                self._deliver(worker.task, news)
                worker.task = None

    def _deliver(self, task: _Task, result: R) -> None:
        pending = self.pending[task.chunk]
        pending.results.append((task.place, result))
        pending.missing -= len(task.documents)

    def _bury(self, worker: _Worker) -> None:
        """Take a dead worker out and see to the task that it held."""
        self._remove(worker)
        task = worker.task
        if not worker.ready:
            self.stillborn += 1
            if self.stillborn >= _STILLBORN:
                raise RuntimeError(
                    "worker processes die as they start. A script that uses more than one worker"
                    ' must guard its start with `if __name__ == "__main__":`; workers=1 needs none.'
                )
            if task:
                self.waiting.appendleft(task)
            return
        if task is None:
            return
        task.deaths += 1
        task.suspect = True
        if task.deaths < _TRIES:
            self.waiting.appendleft(task)
        elif len(task.documents) > 1:
            middle = len(task.documents) // 2
            later, earlier = task.documents[middle:], task.documents[:middle]
            self._put_first(task, middle, later)
            self._put_first(task, 0, earlier)
        else:
            reason = f"the process that read it died, {_TRIES} times ({_ending(worker.process)})"
            self._deliver(task, self.give_up(task.documents[0], reason))

    def _put_first(self, task: _Task, start: int, part: Sequence[Document]) -> None:
        """Put a part of a task in front; one death more halves it, but two condemn a document."""
        deaths = _TRIES - 1 if len(part) > 1 else 0
        place = task.place + start
        self.waiting.appendleft(_Task(task.chunk, place, part, deaths, suspect=True))

    def _start(self) -> _Worker:
        ours, theirs = self.context.Pipe()
        process = self.context.Process(target=_serve, args=(theirs, self.work), daemon=True)
        process.start()
        theirs.close()  # so that the worker holds the only other end, and its death closes it
        worker = _Worker(process, ours)
        self.workers.append(worker)
        return worker

    def _remove(self, worker: _Worker) -> None:
        self.workers.remove(worker)
        worker.pipe.close()
        _end(worker.process)

    def close(self) -> None:
        """End every worker, at once."""
        for worker in self.workers:
            worker.process.terminate()
        while self.workers:
            self._remove(self.workers[-1])


def _end(process: BaseProcess) -> None:
    process.terminate()
    process.join(_PATIENCE)
    if process.is_alive():
        process.kill()
        process.join()


def _ending(process: BaseProcess) -> str:
    """Say how a process ended: ``SIGKILL``, or ``exit code 3``."""
    code = process.exitcode or 0
    try:
        return signal.Signals(-code).name
    except ValueError:
        return f"exit code {code}"


# --- In the worker -------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class _Raised:
    """An error of the work itself, on its way to the caller."""

    error: Exception


def _serve(pipe: Connection, work: Callable[[Sequence[Document]], object]) -> None:
    """Work on chunks until the pipe closes."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl-C is the caller's to answer
    threading.Thread(target=_go_with_parent, daemon=True).start()
    try:
        pipe.send(None)  # ready
        while True:
            chunk = pipe.recv()
            try:
                result = work(chunk)
            except Exception as error:  # noqa: BLE001  the caller raises it
                pipe.send(_Raised(error))
            else:
                pipe.send(result)
    except (EOFError, OSError):
        sys.exit()


def _go_with_parent() -> None:
    """End this process as soon as the one that started it is gone, even in mid-document."""
    parent = parent_process()
    if parent is not None:
        parent.join()
        os._exit(1)
