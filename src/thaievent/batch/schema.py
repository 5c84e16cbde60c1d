"""The Arrow schemas: what columns the tables have.

All tables carry in their metadata ``thaievent.table``, ``thaievent.schema`` (:data:`VERSION`,
raised with every change of a flat table) and ``thaievent.version`` (of the library, whose record
the nested table follows). Dates are ``date32`` in the Gregorian calendar, clock times ``HH:MM`` in
local time, spans half-open and counted in code points of the source as it was given.
"""

from __future__ import annotations

import datetime as dt
from importlib.metadata import version
from types import UnionType
from typing import Annotated, Any, Final, Literal, Union, get_args, get_origin

from pydantic import BaseModel

from thaievent.exports.extras import MissingExtraError
from thaievent.records import Evidence, Position, Release, Span, Title

try:
    import pyarrow as pa
    from pyarrow import parquet
except ImportError as missing:  # pragma: no cover  the tests install it
    raise MissingExtraError("A table", "arrow") from missing

__all__ = ["FLAT", "NESTED", "NOT_IN_FLAT", "NOT_IN_TABLES", "VERSION", "pa", "parquet"]

VERSION: Final = "2"

NOT_IN_TABLES: Final = frozenset({"source", "note"})
"""Fields of a release that no table holds: the caller has the text, and notes are annotators'."""

_TYPES = {
    bool: pa.bool_(),
    dt.date: pa.date32(),
    float: pa.float64(),
    int: pa.int64(),
    str: pa.string(),
}


def _type(annotation: Any) -> pa.DataType:  # noqa: ANN401  an annotation is any object
    """Give the Arrow type of a field; that of ``X | None`` is that of X, as columns hold nulls."""
    origin, arguments = get_origin(annotation), get_args(annotation)
    if origin is Literal:
        return _TYPES[str]
    if origin is Annotated:
        return _type(arguments[0])
    if origin in {Union, UnionType}:
        (kind,) = set(arguments) - {type(None)}
        return _type(kind)
    if origin is tuple:
        return pa.list_(_type(arguments[0]))
    if issubclass(annotation, BaseModel):
        return pa.struct(_columns(annotation))
    return _TYPES[annotation]


def _columns(record: type[BaseModel]) -> list[tuple[str, pa.DataType]]:
    fields = record.model_fields.items()
    return [(name, _type(field.annotation)) for name, field in fields if name not in NOT_IN_TABLES]


def _schema(table: str, columns: list[tuple[str, pa.DataType] | pa.Field]) -> pa.Schema:
    metadata = {
        "thaievent.table": table,
        "thaievent.schema": VERSION,
        "thaievent.version": version("thaievent"),
    }
    return pa.schema(columns, metadata=metadata)


NESTED: Final = _schema("nested", [*_columns(Release), ("error", pa.string())])
"""One row a document: the fields of :class:`thaievent.Release`, or ``error`` and nulls."""


# --- Flat tables ---------------------------------------------------------------------------------

_TEXT = _TYPES[str]
_TEXTS = pa.list_(_TEXT)
_DAY = _TYPES[dt.date]
_NUMBER = pa.int32()
_SPANS = pa.list_(_type(Span))


def _flat(table: str, counted: tuple[str, ...], **columns: pa.DataType) -> pa.Schema:
    """Give the schema of a table; ``counted`` are its numbers inside the release, never null."""
    keys = [("release", pa.int64()), ("id", _TEXT), *((name, _NUMBER) for name in counted)]
    required = [pa.field(name, type_, nullable=False) for name, type_ in keys]
    return _schema(table, [*required, *columns.items()])


# ``end`` is a reserved word of SQL, so these tables say start_date and end_date.
FLAT: Final[dict[str, pa.Schema]] = {
    "releases": _flat(
        "releases",
        ("events", "people", "organisations", "dates"),
        published=_DAY,
    ),
    "events": _flat(
        "events",
        ("event",),
        name=_TEXT,
        kind=_TEXT,
        theme=_TEXT,
        edition=_TEXT,
        start_date=_DAY,
        end_date=_DAY,
        start_time=_TEXT,
        end_time=_TEXT,
        venue=_TEXT,
        venue_name=_TEXT,
        room=_TEXT,
        district=_TEXT,
        province=_TEXT,
        province_code=_TEXT,
        organisers=_TEXTS,
        supporters=_TEXTS,
        attendance=pa.int64(),
        attendance_qualifier=_TEXT,
        venue_spans=_SPANS,
        evidence=pa.list_(_type(Evidence)),
    ),
    "participants": _flat(
        "participants",
        ("event", "participant"),
        person=_NUMBER,
        name=_TEXT,
        roles=_TEXTS,
        spans=_SPANS,
        rule=_TEXT,
    ),
    "sessions": _flat(
        "sessions",
        ("event", "session"),
        kind=_TEXT,
        topic=_TEXT,
        speakers=_TEXTS,
        moderators=_TEXTS,
        start_time=_TEXT,
        end_time=_TEXT,
        spans=_SPANS,
        rule=_TEXT,
    ),
    "people": _flat(
        "people",
        ("person",),
        name=_TEXT,
        title=_TEXT,
        given=_TEXT,
        family=_TEXT,
        titles=pa.list_(_type(Title)),
        positions=pa.list_(_type(Position)),
        references=_SPANS,
        spans=_SPANS,
        rule=_TEXT,
    ),
    "organisations": _flat(
        "organisations",
        ("organisation",),
        name=_TEXT,
        acronyms=_TEXTS,
        registry_id=_TEXT,
        spans=_SPANS,
        rule=_TEXT,
    ),
    "dates": _flat(
        "dates",
        ("date",),
        text=_TEXT,
        value=_TEXT,
        kind=_TEXT,
        start_date=_DAY,
        end_date=_DAY,
        grain=_TEXT,
        era=_TEXT,
        year_from=_TEXT,
        qualifier=_TEXT,
        spans=_SPANS,
        rule=_TEXT,
    ),
    "failures": _flat("failures", (), error=_TEXT),
}
"""The flat tables by name. ``release`` is the position of the document in the run, from 0, and
joins them; ``event``, ``person`` … count inside the release, from 0."""

NOT_IN_FLAT: Final[dict[str, dict[str, str]]] = {
    "releases": {
        "source": "the caller has the text",
        "note": "an annotator's, in gold files only",
        "times": "those of events stand there; all are in the nested table",
        "acronyms": "in the nested table",
        "quotes": "in the nested table",
        "diagnostics": "in the nested table",
    },
    "events": {"venue.rule": "in `evidence`, with the field `venue`"},
}
"""What a record has and no flat table holds, with the reason."""
