"""What a chunk becomes in a worker, and how a part of many chunks is written.

The work is done in the workers: what comes back are the bytes of Arrow streams or of JSON lines,
which the caller's process only puts together.
"""

from __future__ import annotations

import json
import shutil
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import Final, Literal

from thaievent.batch.documents import Document, Failure, read
from thaievent.batch.manifest import written_aside
from thaievent.organisations import Registry
from thaievent.records import Release

__all__ = [
    "LAYOUTS",
    "Layout",
    "Payload",
    "join_lines",
    "payload_of",
    "payload_without",
    "write_part",
]

Layout = Literal["tables", "nested", "jsonl"]
LAYOUTS: Final[tuple[Layout, ...]] = ("tables", "nested", "jsonl")

_Numbered = list[tuple[int, Release | Failure]]


@dataclass(frozen=True, slots=True)
class Payload:
    """The rows of some documents, by table."""

    documents: int
    failures: int
    tables: dict[str, bytes]


def payload_of(
    layout: Layout, registry: Registry | None = None
) -> Callable[[Sequence[Document]], Payload]:
    """Give the work that turns a chunk into a payload."""
    return partial(_work, layout=layout, registry=registry)


def payload_without(layout: Layout) -> Callable[[Document, str], Payload]:
    """Give what turns a document that was given up into a payload."""
    return partial(_give_up, layout=layout)


def _work(chunk: Sequence[Document], *, layout: Layout, registry: Registry | None) -> Payload:
    results = [(document.number, read(document, registry)) for document in chunk]
    return _payload(results, layout)


def _give_up(document: Document, reason: str, *, layout: Layout) -> Payload:
    return _payload([(document.number, Failure(document.id, reason))], layout)


def _payload(results: _Numbered, layout: Layout) -> Payload:
    failures = sum(isinstance(result, Failure) for _, result in results)
    encode = _lines if layout == "jsonl" else partial(_streams, layout=layout)
    return Payload(len(results), failures, encode(results))


def _lines(results: _Numbered) -> dict[str, bytes]:
    read_, failed = [], []
    for number, result in results:
        if isinstance(result, Failure):
            row = {"release": number, "id": result.id, "error": result.error}
            failed.append(json.dumps(row, ensure_ascii=False) + "\n")
        else:
            read_.append(result.model_dump_json(exclude={"source", "note"}) + "\n")
    return {"releases": "".join(read_).encode(), "failures": "".join(failed).encode()}


def _streams(results: _Numbered, *, layout: Layout) -> dict[str, bytes]:
    from thaievent.batch import arrow  # noqa: PLC0415  an extra

    if layout == "nested":
        flat = arrow.flat_tables(one for one in results if isinstance(one[1], Failure))
        kept = (result for _, result in results if isinstance(result, Release))
        tables = {"nested": arrow.nested_table(kept), "failures": flat["failures"]}
    else:
        tables = arrow.flat_tables(results)
    return {name: arrow.to_stream(table) for name, table in tables.items() if table.num_rows}


def write_part(folder: Path, number: int, payloads: Iterable[Payload], layout: Layout) -> None:
    """Write the tables of a part, each file aside first; the first part writes empty ones too."""
    streams: dict[str, list[bytes]] = {name: [] for name in _tables(layout)}
    for payload in payloads:
        for name, rows in payload.tables.items():
            streams[name].append(rows)
    suffix = "jsonl" if layout == "jsonl" else "parquet"
    for name, parts in streams.items():
        path = folder / name / f"part-{number:05}.{suffix}"
        if any(parts) or number == 0:
            path.parent.mkdir(exist_ok=True)
            with written_aside(path) as stream:
                if layout == "jsonl":
                    stream.writelines(parts)
                else:
                    from thaievent.batch import arrow  # noqa: PLC0415  an extra

                    arrow.write_parquet(name, parts, stream)


def _tables(layout: Layout) -> Sequence[str]:
    if layout == "jsonl":
        return ("releases", "failures")
    if layout == "nested":
        return ("nested", "failures")
    from thaievent.batch import arrow  # noqa: PLC0415  an extra

    return tuple(arrow.FLAT)


def join_lines(folder: Path, table: str, path: Path) -> None:
    """Join the parts of a table of JSON lines into one file."""
    with written_aside(path) as joined:
        for part in sorted((folder / table).glob("part-*.jsonl")):
            with part.open("rb") as lines:
                shutil.copyfileobj(lines, joined)
