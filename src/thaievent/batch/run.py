"""A batch from files to files: in parts, each whole or not there, so that it can go on."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import asdict, dataclass, field, replace
from importlib.metadata import version
from itertools import islice
from pathlib import Path

from thaievent.batch.documents import LONGEST
from thaievent.batch.inputs import Columns, Source, documents_of, fingerprint
from thaievent.batch.manifest import MANIFEST, Identity, Manifest, Part, read_manifest
from thaievent.batch.many import chunked
from thaievent.batch.outputs import (
    Layout,
    Payload,
    join_lines,
    payload_of,
    payload_without,
    write_part,
)
from thaievent.batch.workers import cores, run_chunks
from thaievent.organisations import Registry

__all__ = ["OutputRefusedError", "Plan", "prepare", "run"]

try:
    import fcntl
except ImportError:  # Windows; there, two runs into one folder are the caller's mistake
    fcntl = None  # type: ignore[assignment]

_CHUNK = 32
_LOCK = ".lock"
_TABLES = (
    "releases",
    "events",
    "participants",
    "sessions",
    "people",
    "organisations",
    "dates",
    "nested",
    "failures",
)


class OutputRefusedError(ValueError):
    """The output folder holds something that this run must not touch; the message says what."""


@dataclass(frozen=True, slots=True)
class Plan:
    """What is read and what is written.

    Attributes:
        files: The input, in order.
        out: Folder of the tables, or a file ``NAME.jsonl``.
        layout: Flat tables, nested records, or JSON lines.
        columns: Where a document stands in a record.
        part: Documents in a part, rounded up to whole chunks: what a kill may cost.
        longest: Code points of the longest document that is read.
        registry: Organisations that the caller knows.
    """

    files: Sequence[Source]
    out: Path
    layout: Layout = "tables"
    columns: Columns = field(default_factory=Columns)
    part: int = 2048
    longest: int = LONGEST
    registry: Registry | None = None

    @property
    def folder(self) -> Path:
        """Where parts and manifest stand."""
        return self.out.with_name(self.out.name + ".run") if self.layout == "jsonl" else self.out

    @property
    def failures(self) -> Path:
        """Where the failures stand."""
        if self.layout == "jsonl":
            return self.out.with_name(f"{self.out.stem}.failures.jsonl")
        return self.out / "failures"


@contextmanager
def prepare(plan: Plan, *, overwrite: bool = False, resume: bool = True) -> Iterator[Manifest]:
    """Make the output ready, and keep other runs off it.

    Yields:
        The state to go on from; new, or of an earlier run of the same input, version and options.

    Raises:
        OutputRefusedError: If the output is of another run, of none, or in use.
        OSError: If it cannot be written.
    """
    identity = _identity(plan)
    folder = plan.folder
    _check_ours(folder)
    foreign = plan.layout == "jsonl" and plan.out.exists() and not (folder / MANIFEST).exists()
    if foreign and not overwrite:
        raise OutputRefusedError(f"{plan.out}: is there already; --overwrite replaces it")
    folder.mkdir(parents=True, exist_ok=True)
    with _locked(folder):
        _remove_scraps(folder)
        try:
            manifest = read_manifest(folder)
        except ValueError as error:
            if not overwrite:
                raise OutputRefusedError(f"{folder / MANIFEST}: {error}") from None
            manifest = Manifest(identity)
        if manifest is None:
            manifest = Manifest(identity)
        elif overwrite:
            _remove_tables(folder)
            manifest = Manifest(identity)
        elif not resume:
            raise OutputRefusedError(f"{plan.out}: is there already; --overwrite starts anew")
        elif difference := _difference(manifest.identity, identity):
            raise OutputRefusedError(
                f"{plan.out}: is of another run ({difference}); --overwrite starts anew"
            )
        elif manifest.complete and not plan.out.exists():
            manifest = Manifest(identity)  # somebody took the result away, and wants it again
        manifest.write(folder)
        yield manifest


def run(
    plan: Plan,
    manifest: Manifest,
    *,
    workers: int | None = None,
    report: Callable[[int, int], None] = lambda _documents, _failures: None,
) -> Manifest:
    """Do what is left of a batch.

    Args:
        plan: What is read and written.
        manifest: The state, from :func:`prepare`.
        workers: Processes; None is one for each core.
        report: Called as documents are done with how many more, and how many of them failed.

    Returns:
        The state at the end.

    Raises:
        InputError: If a file cannot be read as a whole.
        OSError: If something cannot be read or written.
    """
    if not manifest.complete:
        for part, payloads in _parts(plan, manifest, workers, report):
            write_part(plan.folder, len(manifest.parts), payloads, plan.layout)
            manifest = manifest.with_part(part)
            manifest.write(plan.folder)
        if not manifest.parts:  # nothing was read; the empty tables are there all the same
            write_part(plan.folder, 0, [], plan.layout)
        if plan.layout == "jsonl":
            join_lines(plan.folder, "failures", plan.failures)
            join_lines(plan.folder, "releases", plan.out)
        manifest = replace(manifest, complete=True)
        manifest.write(plan.folder)
    if plan.layout == "jsonl":
        _remove_tables(plan.folder)
    return manifest


def _parts(
    plan: Plan,
    manifest: Manifest,
    workers: int | None,
    report: Callable[[int, int], None],
) -> Iterator[tuple[Part, list[Payload]]]:
    """Give the payloads of each part that is not done yet."""
    documents_there = documents_of(plan.files, plan.columns, longest=plan.longest)
    finished = run_chunks(
        payload_of(plan.layout, plan.registry),
        payload_without(plan.layout),
        chunked(islice(documents_there, manifest.documents, None), min(_CHUNK, plan.part)),
        cores() if workers is None else workers,
    )
    held: list[Payload] = []
    documents = failures = 0
    for payloads in finished:
        held += payloads
        done = sum(payload.documents for payload in payloads)
        failed = sum(payload.failures for payload in payloads)
        report(done, failed)
        documents += done
        failures += failed
        if documents >= plan.part:  # more only if it is no multiple of a chunk
            yield Part(documents, failures), held
            held, documents, failures = [], 0, 0
    if documents:
        yield Part(documents, failures), held


def _identity(plan: Plan) -> Identity:
    if plan.layout == "jsonl":
        schema = "record"  # which has the version of the library
    else:
        from thaievent.batch.schema import VERSION as schema  # noqa: N811, PLC0415  an extra

    return Identity(
        input=fingerprint(plan.files),
        version=version("thaievent"),
        schema=schema,
        layout=plan.layout,
        columns=asdict(plan.columns),
        longest=plan.longest,
        part=plan.part,
        registry=plan.registry.fingerprint if plan.registry else None,
    )


def _difference(one: Identity, other: Identity) -> str | None:
    """Name what differs first."""
    for name, value in asdict(one).items():
        if value != (wanted := asdict(other)[name]):
            told = "" if name == "input" else f": {value}, not {wanted}"
            return f"another {name}{told}"
    return None


# --- The output folder ---------------------------------------------------------------------------


def _check_ours(folder: Path) -> None:
    """See that a folder is new, empty or of an earlier run: nothing else is ever touched."""
    if not folder.is_dir():
        if folder.exists():
            raise OutputRefusedError(f"{folder}: is no folder")
        return
    if not (folder / MANIFEST).exists() and any(not _is_scrap(path) for path in folder.iterdir()):
        raise OutputRefusedError(
            f"{folder}: is not empty and of no run of thaievent batch; choose another or empty it"
        )


def _is_scrap(path: Path) -> bool:
    """Tell whether a file is what a killed run left of a part, or the lock."""
    return path.name == _LOCK or (path.name.startswith(".") and path.name.endswith(".tmp"))


def _remove_scraps(folder: Path) -> None:
    for path in folder.rglob(".*.tmp"):
        path.unlink()


def _remove_tables(folder: Path) -> None:
    for name in _TABLES:
        shutil.rmtree(folder / name, ignore_errors=True)


@contextmanager
def _locked(folder: Path) -> Iterator[None]:
    """Hold the folder for this run; the system lets go of it however the run ends."""
    with (folder / _LOCK).open("w") as lock:
        if fcntl is not None:
            try:
                fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
            except BlockingIOError:
                raise OutputRefusedError(f"{folder}: another run is writing here") from None
        yield
