"""The Arrow schemas: what columns the tables have. A change of any is a new version.

All tables carry ``thaievent.table`` and ``thaievent.schema`` (the version) in their metadata. Dates
are ``date32`` in the Gregorian calendar, clock times ``HH:MM`` in local time, spans half-open and
counted in code points of the source as it was given.
"""

from __future__ import annotations

from typing import Final

try:
    import pyarrow as pa
except ImportError as missing:  # pragma: no cover  the tests install it
    raise ImportError('tables need pyarrow: pip install "thaievent[arrow]"') from missing

__all__ = ["FLAT", "NESTED", "VERSION", "pa"]

VERSION: Final = "1"

_TEXT = pa.string()
_TEXTS = pa.list_(pa.string())
_DAY = pa.date32()
_NUMBER = pa.int32()


def _required(name: str, type_: pa.DataType) -> pa.Field:
    return pa.field(name, type_, nullable=False)


def _struct(*fields: tuple[str, pa.DataType] | pa.Field) -> pa.StructType:
    return pa.struct(list(fields))


def _schema(table: str, *fields: tuple[str, pa.DataType] | pa.Field) -> pa.Schema:
    metadata = {"thaievent.table": table, "thaievent.schema": VERSION}
    return pa.schema(list(fields), metadata=metadata)


_SPANS = pa.list_(_struct(("start", _NUMBER), ("end", _NUMBER), ("text", _TEXT)))
_MENTION = (("spans", _SPANS), ("rule", _TEXT))

_POSITION = _struct(*_MENTION, ("text", _TEXT), ("organisation", _TEXT))
_PERSON = (
    *_MENTION,
    ("name", _TEXT),
    ("title", _TEXT),
    ("given", _TEXT),
    ("family", _TEXT),
    ("positions", pa.list_(_POSITION)),
)
_ORGANISATION = (*_MENTION, ("name", _TEXT), ("acronyms", _TEXTS), ("registry_id", _TEXT))
_DATE = (
    *_MENTION,
    ("text", _TEXT),
    ("value", _TEXT),
    ("kind", _TEXT),
    ("start", _DAY),
    ("end", _DAY),
    ("grain", _TEXT),
    ("era", _TEXT),
    ("year_from", _TEXT),
)
_VENUE = _struct(
    *_MENTION,
    ("text", _TEXT),
    ("name", _TEXT),
    ("room", _TEXT),
    ("district", _TEXT),
    ("province", _TEXT),
    ("province_code", _TEXT),
)
_PARTICIPANT = (*_MENTION, ("name", _TEXT), ("roles", _TEXTS))
_SESSION = (
    *_MENTION,
    ("kind", _TEXT),
    ("topic", _TEXT),
    ("speakers", _TEXTS),
    ("moderators", _TEXTS),
)
_EVENT = _struct(
    ("name", _TEXT),
    ("kind", _TEXT),
    ("theme", _TEXT),
    ("start", _DAY),
    ("end", _DAY),
    ("start_time", _TEXT),
    ("end_time", _TEXT),
    ("venue", _VENUE),
    ("organisers", _TEXTS),
    ("supporters", _TEXTS),
    ("participants", pa.list_(_struct(*_PARTICIPANT))),
    ("sessions", pa.list_(_struct(*_SESSION))),
    ("attendance", pa.int64()),
    ("evidence", pa.list_(_struct(*_MENTION, ("field", _TEXT)))),
)

NESTED: Final = _schema(
    "nested",
    ("id", _TEXT),
    ("error", _TEXT),
    ("published", _DAY),
    ("people", pa.list_(_struct(*_PERSON))),
    ("organisations", pa.list_(_struct(*_ORGANISATION))),
    ("dates", pa.list_(_struct(*_DATE))),
    ("times", pa.list_(_struct(*_MENTION, ("text", _TEXT), ("value", _TEXT)))),
    ("events", pa.list_(_EVENT)),
    (
        "quotes",
        pa.list_(_struct(*_MENTION, ("text", _TEXT), ("speaker", _TEXT), ("direct", pa.bool_()))),
    ),
    ("diagnostics", pa.list_(_struct(*_MENTION, ("code", _TEXT), ("message", _TEXT)))),
)
"""One row a document: the record with the fields of :class:`thaievent.Release` (without the source
and the annotator's note), or ``error`` and nulls."""

_RELEASE = (_required("release", pa.int64()), _required("id", _TEXT))
# ``end`` is a reserved word of SQL, so the flat tables say start_date and end_date.
_DAYS = (("start_date", _DAY), ("end_date", _DAY))

FLAT: Final[dict[str, pa.Schema]] = {
    schema.metadata[b"thaievent.table"].decode(): schema
    for schema in (
        _schema(
            "releases",
            *_RELEASE,
            ("published", _DAY),
            _required("events", _NUMBER),
            _required("people", _NUMBER),
            _required("organisations", _NUMBER),
            _required("dates", _NUMBER),
        ),
        _schema(
            "events",
            *_RELEASE,
            _required("event", _NUMBER),
            ("name", _TEXT),
            ("kind", _TEXT),
            ("theme", _TEXT),
            *_DAYS,
            ("start_time", _TEXT),
            ("end_time", _TEXT),
            ("venue", _TEXT),
            ("venue_name", _TEXT),
            ("room", _TEXT),
            ("district", _TEXT),
            ("province", _TEXT),
            ("province_code", _TEXT),
            ("organisers", _TEXTS),
            ("supporters", _TEXTS),
            ("attendance", pa.int64()),
            ("venue_spans", _SPANS),
            ("evidence", pa.list_(_struct(*_MENTION, ("field", _TEXT)))),
        ),
        _schema(
            "participants",
            *_RELEASE,
            _required("event", _NUMBER),
            _required("participant", _NUMBER),
            ("person", _NUMBER),
            ("name", _TEXT),
            ("roles", _TEXTS),
            *_MENTION,
        ),
        _schema(
            "sessions",
            *_RELEASE,
            _required("event", _NUMBER),
            _required("session", _NUMBER),
            ("kind", _TEXT),
            ("topic", _TEXT),
            ("speakers", _TEXTS),
            ("moderators", _TEXTS),
            *_MENTION,
        ),
        _schema(
            "people",
            *_RELEASE,
            _required("person", _NUMBER),
            ("name", _TEXT),
            ("title", _TEXT),
            ("given", _TEXT),
            ("family", _TEXT),
            ("positions", pa.list_(_POSITION)),
            *_MENTION,
        ),
        _schema(
            "organisations",
            *_RELEASE,
            _required("organisation", _NUMBER),
            ("name", _TEXT),
            ("acronyms", _TEXTS),
            ("registry_id", _TEXT),
            *_MENTION,
        ),
        _schema(
            "dates",
            *_RELEASE,
            _required("date", _NUMBER),
            ("text", _TEXT),
            ("value", _TEXT),
            ("kind", _TEXT),
            *_DAYS,
            ("grain", _TEXT),
            ("era", _TEXT),
            ("year_from", _TEXT),
            *_MENTION,
        ),
        _schema("failures", *_RELEASE, _required("error", _TEXT)),
    )
}
"""The flat tables by name. ``release`` is the position of the document in the run, from 0, and
joins them; ``event``, ``person`` … count inside the release, from 0."""
