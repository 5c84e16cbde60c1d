"""The Arrow kernel: one row for each row, fixed schemas, tables that join."""

from __future__ import annotations

import datetime as dt
import json
import subprocess
import sys
from pathlib import Path

import pandas as pd
import polars as pl
import pyarrow as pa
import pytest

import thaievent
from thaievent import Failure, extract, to_tables
from thaievent.batch.arrow import FLAT, NESTED, VERSION, extract_batch, nested_table
from thaievent.batch.schema import NOT_IN_FLAT, NOT_IN_TABLES
from thaievent.records import (
    DateMention,
    Event,
    Organisation,
    Participant,
    Person,
    Record,
    Release,
    Session,
    Span,
    Venue,
)

DOCS = Path(__file__).parents[2] / "docs" / "batch.md"
TEXT = (
    "กรมประมงจัดเสวนา “ปลาไทยในน้ำใส” วันที่ 3 มีนาคม 2566 เวลา 09.00 น. ณ ตลาดปลา จังหวัดตาก"
    " โดยมีนายทวี ใจงาม อธิบดีกรมประมง เป็นประธาน ผู้เข้าร่วม 50 คน"
)
DAY = dt.date(2023, 3, 3)


def as_release(row: dict[str, object]) -> Release:
    """Make a record of a row again."""
    return Release.model_validate({key: row[key] for key in row if key != "error"})


def test_a_row_holds_the_whole_record() -> None:
    """The nested row is the record, but for the source: nothing is lost on the way."""
    batch = pa.RecordBatch.from_pydict({"id": ["ก1"], "text": [TEXT]})
    (row,) = extract_batch(batch).to_pylist()
    expected = extract(TEXT).model_copy(update={"id": "ก1", "source": ""})
    assert as_release(row) == expected
    assert expected.events
    assert expected.people


def test_one_row_for_each_row_in_order() -> None:
    """Nulls, long texts and bad days are rows with an error; ids that repeat or are null stay."""
    rows = [
        ("ก", TEXT, "2023-03-01", None),
        ("ก", None, None, "the text is null"),
        (None, TEXT, None, None),
        ("ข", "", None, None),
        ("ค", "ปลา" * 400, None, "too long: 1,200 characters, at most 1,000 are read"),
        ("ง", TEXT, "พรุ่งนี้", "published is 'พรุ่งนี้'; write a day as 2022-12-09"),
    ]
    ids, texts, days, errors = zip(*rows, strict=True)
    batch = pa.RecordBatch.from_pydict({"id": ids, "text": texts, "published": days})
    done = extract_batch(batch, longest=1000)
    assert done.schema.equals(NESTED, check_metadata=True)
    assert tuple(done["id"].to_pylist()) == ids
    assert tuple(done["error"].to_pylist()) == errors
    assert done["published"][0].as_py() == dt.date(2023, 3, 1)
    assert done["events"][1].as_py() is None
    assert done["events"][3].as_py() == []


@pytest.mark.parametrize(
    "type_", [pa.string(), pa.large_string(), pa.dictionary(pa.int32(), pa.string())]
)
def test_kinds_of_text_columns(type_: pa.DataType) -> None:
    """Polars hands over large strings, categories are dictionaries."""
    batch = pa.RecordBatch.from_arrays([pa.array([TEXT]).cast(type_)], ["text"])
    assert extract_batch(batch)["error"].to_pylist() == [None]


@pytest.mark.parametrize(
    "days",
    [
        pa.array([dt.date(2022, 12, 9)]),
        pa.array([dt.datetime(2022, 12, 9, 8)]),  # noqa: DTZ001  a column without a zone
        pa.array(["2022-12-09"]),
    ],
)
def test_kinds_of_days(days: pa.Array) -> None:
    """Dates, timestamps and ISO strings tell the day of publication."""
    batch = pa.RecordBatch.from_arrays([pa.array(["เมื่อวานนี้"]), days], ["text", "published"])
    assert extract_batch(batch)["dates"][0][0]["value"].as_py() == "2022-12-08"


def test_an_empty_batch_has_the_schema() -> None:
    """No rows in, no rows out, the same columns."""
    batch = pa.RecordBatch.from_pydict({"text": pa.array([], pa.string())})
    done = extract_batch(batch)
    assert done.num_rows == 0
    assert done.schema.equals(NESTED, check_metadata=True)


def test_a_batch_without_text_is_an_error() -> None:
    """A missing column is the caller's mistake, which is told at once."""
    with pytest.raises(KeyError, match=r"no column 'text'; its columns are \['body'\]"):
        extract_batch(pa.RecordBatch.from_pydict({"body": ["ก"]}))


RELEASE = Release(
    id="ก1",
    published=DAY,
    people=(
        Person(name="ทวี ใจงาม", title="นาย", given="ทวี", family="ใจงาม"),
        Person(name="ใจดี มีสุข", given="ใจดี", family="มีสุข"),
    ),
    organisations=(Organisation(name="กรมประมง", acronyms=("กปม.",)),),
    dates=(DateMention(text="3 มีนาคม 2566", value="2023-03-03", kind="explicit", start=DAY),),
    events=(
        Event(kind="meeting"),
        Event(
            name="งานวันปลาไทย",
            kind="seminar",
            start=DAY,
            end=DAY,
            venue=Venue(
                text="ตลาดปลา จังหวัดตาก",
                name="ตลาดปลา",
                province="ตาก",
                spans=(Span(start=3, end=5, text="ตล"),),
            ),
            participants=(
                Participant(name="ใจดี มีสุข", roles=("chair", "speaker")),
                Participant(name="ปลา ทอง", roles=("attendee",)),
            ),
            sessions=(Session(kind="panel", topic="ปลาไทย", speakers=("ใจดี มีสุข",)),),
            attendance=50,
        ),
    ),
)

ROWS = {
    "releases": {"published": DAY, "events": 2, "people": 2, "organisations": 1, "dates": 1},
    "events": {
        "event": 1,
        "name": "งานวันปลาไทย",
        "kind": "seminar",
        "start_date": DAY,
        "end_date": DAY,
        "venue": "ตลาดปลา จังหวัดตาก",
        "venue_name": "ตลาดปลา",
        "province": "ตาก",
        "attendance": 50,
        "venue_spans": [{"start": 3, "end": 5, "text": "ตล"}],
    },
    "participants": {"event": 1, "participant": 0, "person": 1, "roles": ["chair", "speaker"]},
    "sessions": {"event": 1, "session": 0, "topic": "ปลาไทย", "speakers": ["ใจดี มีสุข"]},
    "people": {"person": 0, "name": "ทวี ใจงาม", "title": "นาย", "family": "ใจงาม"},
    "organisations": {"organisation": 0, "name": "กรมประมง", "acronyms": ["กปม."]},
    "dates": {"date": 0, "text": "3 มีนาคม 2566", "value": "2023-03-03", "start_date": DAY},
}


@pytest.mark.parametrize("table", ROWS)
def test_flat_tables_hold_what_the_records_hold(table: str) -> None:
    """Events, people, dates … are rows which name their release by position and id."""
    rows = to_tables([RELEASE])[table].to_pylist()
    wanted = {"release": 0, "id": "ก1"} | ROWS[table]
    assert any(row | wanted == row for row in rows), rows


def test_flat_tables_hold_every_record_once() -> None:
    """Each mention is a row, a repeated id is told apart by position, failures stand aside."""
    tables = to_tables([RELEASE, Failure("ก2", "the text is null"), RELEASE])
    assert {name: table.num_rows for name, table in tables.items()} == {
        "releases": 2,
        "events": 4,
        "participants": 4,
        "sessions": 2,
        "people": 4,
        "organisations": 2,
        "dates": 2,
        "failures": 1,
    }
    assert tables["releases"]["release"].to_pylist() == [0, 2]
    failure = {"release": 1, "id": "ก2", "error": "the text is null"}
    assert tables["failures"].to_pylist() == [failure]
    # Someone of whom the release makes no person is in no row of people.
    assert tables["participants"]["person"].to_pylist() == [1, None, 1, None]


def test_numbers_that_no_column_holds() -> None:
    """An absurd number of people does not spoil the table; it is left out."""
    crowd = Release(events=(Event(kind="other", attendance=10**25),))
    assert to_tables([crowd])["events"]["attendance"].to_pylist() == [None]
    assert nested_table([crowd])["events"][0][0]["attendance"].as_py() is None


@pytest.mark.parametrize("table", FLAT)
def test_empty_tables_have_their_schema(table: str) -> None:
    """Without rows, too, each table has its columns, and its version in the metadata."""
    schema = to_tables([])[table].schema
    assert schema.equals(FLAT[table], check_metadata=True)
    assert schema.metadata[b"thaievent.schema"].decode() == VERSION


def test_tables_go_straight_to_data_frames() -> None:
    """Polars and pandas take a table as it is, by the Arrow C stream interface."""
    tables = to_tables([extract(TEXT)])
    assert hasattr(tables["people"], "__arrow_c_stream__")
    assert pl.DataFrame(tables["people"])["family"].to_list() == ["ใจงาม"]
    assert list(pd.DataFrame.from_arrow(tables["people"])["family"]) == ["ใจงาม"]
    assert pl.DataFrame(nested_table([extract(TEXT)]))["events"].list.len().to_list() == [1]


def test_schemas_are_documented() -> None:
    """docs/batch.md lists every table with its columns and types, in order, and the version."""
    told = DOCS.read_text(encoding="utf-8")
    assert f"Version {VERSION} of the schema" in told
    for name, schema in {**FLAT, "nested": NESTED}.items():
        columns = ", ".join(f"{field.name} {short(field.type)}" for field in schema)
        assert f"| `{name}` | {columns} |" in told, f"| `{name}` | {columns} |"


# Columns that are called otherwise than the fields they hold.
RENAMED = {
    "start": "start_date",
    "end": "end_date",
    "venue.text": "venue",
    "venue.name": "venue_name",
    "venue.spans": "venue_spans",
}
RECORDS: dict[str, type[Record]] = {
    "releases": Release,
    "events": Event,
    "participants": Participant,
    "sessions": Session,
    "people": Person,
    "organisations": Organisation,
    "dates": DateMention,
}


@pytest.mark.parametrize("table", RECORDS)
def test_no_field_is_left_out_unawares(table: str) -> None:
    """Each field of a record is a column, a table of its own, or listed with a reason."""
    fields = [*RECORDS[table].model_fields]
    if table == "events":
        fields.remove("venue")
        fields += [f"venue.{name}" for name in Venue.model_fields]
    columns = set(FLAT[table].names)
    own = {"events": {"participants", "sessions"}}.get(table, set())
    held = {
        name
        for name in fields
        if {name, RENAMED.get(name), name.removeprefix("venue.")} & columns or name in own
    }
    assert set(fields) - held == NOT_IN_FLAT.get(table, {}).keys()


def test_every_field_of_a_record_is_in_the_nested_table() -> None:
    """The nested schema is made from the records: a new field is a new column."""
    assert set(NESTED.names) == {*Release.model_fields, "error"} - NOT_IN_TABLES
    event = NESTED.field("events").type.value_type
    assert {event.field(at).name for at in range(event.num_fields)} == set(Event.model_fields)


def short(type_: pa.DataType) -> str:
    """Name a type as the docs do."""
    if pa.types.is_list(type_):
        return f"list<{short(type_.value_type)}>"
    return "struct" if pa.types.is_struct(type_) else str(type_).removesuffix("[day]")


def test_a_missing_extra_is_named() -> None:
    """Without pyarrow the error says what to install; all else works."""
    code = (
        "import sys; sys.modules['pyarrow'] = None\n"
        "import thaievent\n"
        "print(len(list(thaievent.extract_many(['ก'], workers=0))))\n"
        "thaievent.to_tables([])"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=False)
    assert done.stdout == "1\n"
    assert 'pip install "thaievent[arrow]"' in done.stderr.splitlines()[-1]


def test_tables_of_the_corpus(corpus: list[dict[str, str]]) -> None:
    """Real releases: the nested rows are their records."""
    texts = corpus[:50]
    batch = pa.RecordBatch.from_pylist([{"id": one["id"], "text": one["text"]} for one in texts])
    for row, one in zip(extract_batch(batch).to_pylist(), texts, strict=True):
        expected = thaievent.extract(one["text"])
        assert as_release(row) == expected.model_copy(update={"id": one["id"], "source": ""})
        assert json.dumps(row, default=str)
