"""The Arrow kernel: a batch of texts in, a batch of records out.

Everything that writes tables or runs on a cluster is thin around :func:`extract_batch` and
:func:`flat_tables`. Needs pyarrow (extra ``arrow``).
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any, BinaryIO

from thaievent.batch.documents import LONGEST, Failure, document, read
from thaievent.batch.schema import FLAT, NESTED, NOT_IN_TABLES, VERSION, pa, parquet
from thaievent.organisations import RegistrySource, as_registry
from thaievent.records import Event, Release

__all__ = [
    "FLAT",
    "NESTED",
    "VERSION",
    "extract_batch",
    "flat_tables",
    "nested_table",
    "to_stream",
    "write_parquet",
]

Result = Release | Failure
Row = dict[str, Any]

_LARGEST = 2**63 - 1  # a longer row of digits is no count of people, and fits no column


def extract_batch(
    batch: pa.RecordBatch, *, longest: int = LONGEST, registry: RegistrySource | None = None
) -> pa.RecordBatch:
    """Read a batch of releases.

    Args:
        batch: Columns ``text`` (string, large_string or string_view) and, if known, ``id`` and
            ``published`` (a date, a timestamp or an ISO string). Other columns are not looked at.
        longest: Code points of the longest document that is read.
        registry: Organisations that you know, see :func:`thaievent.extract`.

    Returns:
        One row for each row of the input, in order, with the schema :data:`NESTED`: the record, or
        ``error`` where a text is null, too long or cannot be read. A null ``id`` stays null.

    Raises:
        KeyError: If the batch has no column ``text``.

    Example:
        >>> texts = pa.RecordBatch.from_pydict({"id": ["ก1"], "text": ["วันที่ 8 ธันวาคม 2565"]})
        >>> extract_batch(texts)["dates"][0][0]["value"].as_py()
        '2022-12-08'
    """
    columns = set(batch.schema.names)
    if "text" not in columns:
        raise KeyError(f"the batch has no column 'text'; its columns are {sorted(columns)}")
    own = as_registry(registry)
    nulls = [None] * batch.num_rows
    ids, published = (
        batch[name].to_pylist() if name in columns else nulls for name in ("id", "published")
    )
    rows = []
    for number, (name, text, day) in enumerate(
        zip(ids, batch["text"].to_pylist(), published, strict=True)
    ):
        row = _nested(read(document(number, name, text, day, longest=longest), own))
        rows.append(row if name is not None else row | {"id": None})
    return pa.RecordBatch.from_pylist(rows, schema=NESTED)


def nested_table(results: Iterable[Result]) -> pa.Table:
    """Turn records and failures into a table of the schema :data:`NESTED`, one row each."""
    return pa.Table.from_pylist([_nested(result) for result in results], schema=NESTED)


def _nested(result: Result) -> Row:
    if isinstance(result, Failure):
        return {"id": result.id, "error": result.error}
    row = result.model_dump(exclude=set(NOT_IN_TABLES))
    row["events"] = [_bounded(event) for event in row["events"]]
    return row


def _bounded(event: Row) -> Row:
    """Leave out a number of people that no integer of 64 bits holds."""
    too_large = (event["attendance"] or 0) > _LARGEST
    return event | {"attendance": None} if too_large else event


# --- Flat tables ---------------------------------------------------------------------------------


def flat_tables(numbered: Iterable[tuple[int, Result]]) -> dict[str, pa.Table]:
    """Turn records and failures into the tables of :data:`FLAT`.

    Args:
        numbered: Each with its position in the run, which becomes the column ``release``.

    Returns:
        All tables by name, empty ones too.
    """
    rows: dict[str, list[Row]] = {name: [] for name in FLAT}
    for number, result in numbered:
        keys = {"release": number, "id": str(number) if result.id is None else result.id}
        for table, row in _flat(result):
            rows[table].append(keys | row)
    return {name: pa.Table.from_pylist(rows[name], schema=FLAT[name]) for name in FLAT}


def _flat(result: Result) -> Iterator[tuple[str, Row]]:
    """Give the rows of a result, each with the name of its table."""
    if isinstance(result, Failure):
        yield "failures", {"error": result.error}
        return
    yield (
        "releases",
        {
            "published": result.published,
            "events": len(result.events),
            "people": len(result.people),
            "organisations": len(result.organisations),
            "dates": len(result.dates),
        },
    )
    by_name = {person.name: number for number, person in reversed([*enumerate(result.people)])}
    for number, event in enumerate(result.events):
        yield "events", {"event": number} | _event(event)
        for place, participant in enumerate(event.participants):
            yield (
                "participants",
                {
                    "event": number,
                    "participant": place,
                    "person": by_name.get(participant.name),
                    **participant.model_dump(),
                },
            )
        for place, session in enumerate(event.sessions):
            yield "sessions", {"event": number, "session": place} | session.model_dump()
    for number, person in enumerate(result.people):
        yield "people", {"person": number} | person.model_dump()
    for number, organisation in enumerate(result.organisations):
        yield "organisations", {"organisation": number} | organisation.model_dump()
    for number, date in enumerate(result.dates):
        days = {"start_date": date.start, "end_date": date.end}
        yield "dates", {"date": number} | date.model_dump() | days


def _event(event: Event) -> Row:
    row = event.model_dump(exclude={"participants", "sessions", "venue"})
    row = _bounded(row) | {"start_date": event.start, "end_date": event.end}
    venue = event.venue
    if venue is not None:
        row |= venue.model_dump(include={"room", "district", "province", "province_code"})
        row |= {"venue": venue.text, "venue_name": venue.name}
        row["venue_spans"] = [span.model_dump() for span in venue.spans]
    return row


# --- Bytes ---------------------------------------------------------------------------------------


def to_stream(table: pa.Table) -> bytes:
    """Give a table as the bytes of an Arrow stream, in which tables pass between processes."""
    sink = pa.BufferOutputStream()
    with pa.ipc.new_stream(sink, table.schema) as writer:
        writer.write_table(table)
    return bytes(sink.getvalue())


def write_parquet(name: str, streams: Iterable[bytes], target: BinaryIO) -> None:
    """Write a table that came in parts as a Parquet file with its schema, even if it is empty."""
    schema = NESTED if name == "nested" else FLAT[name]
    parts = [pa.ipc.open_stream(stream).read_all() for stream in streams]
    table = pa.concat_tables(parts) if parts else schema.empty_table()
    parquet.write_table(table, target, compression="zstd")
