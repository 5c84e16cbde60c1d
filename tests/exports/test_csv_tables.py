"""CSV tables, read back by the standard reader."""

from __future__ import annotations

import csv
import io
from collections.abc import Callable
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from thaievent.exports.csv_tables import TABLE_NAMES, csv_tables
from thaievent.records import DateMention, Event, Organisation, Release, Span

Make = Callable[..., Any]


def read(content: str) -> list[dict[str, str]]:
    """Read a table back."""
    return list(csv.DictReader(io.StringIO(content, newline=""), strict=True))


def test_tables(make_event: Make, make_release: Make) -> None:
    """A release becomes tables, whose rows tell which release and event they belong to."""
    tables = csv_tables([make_release(make_event(start_time="09:00"))])
    assert tuple(tables) == TABLE_NAMES
    (event,) = read(tables["events"])
    assert event["release"] == "pla"
    assert event["start"] == "2023-03-03"
    assert event["start_time"] == "09:00"
    assert event["province_code"] == "TH-63"
    assert event["organisers"] == "กรมประมง; สมาคมปลาไทย"
    assert event["attendance"] == "50"
    assert [row["roles"] for row in read(tables["participants"])] == [
        "chair; announcer",
        "speaker",
        "attendee",
    ]
    assert read(tables["participants"])[0]["positions"] == "อธิบดีกรมประมง"
    assert [row["topic"] for row in read(tables["sessions"])] == [
        "ปลาไทยในน้ำเค็ม",
        "ตลาดปลา, วันนี้; และพรุ่งนี้",
    ]
    assert [row["family"] for row in read(tables["people"])] == ["ใจงาม", "ใจดี", "มีสุข"]
    assert read(tables["organisations"])[0]["acronyms"] == "กปม."
    assert read(tables["dates"])[0]["value"] == "2023-03-03"


def test_offsets_are_those_of_the_first_mention() -> None:
    """Rows of what was read from a text say where it stands."""
    span = Span(start=7, end=10, text="สสส")
    release = Release(organisations=(Organisation(name="สสส", spans=(span,)),))
    (row,) = read(csv_tables([release])["organisations"])
    assert (row["release"], row["start_offset"], row["end_offset"]) == ("1", "7", "10")


def test_no_release_gives_heads_alone() -> None:
    """Every table has its head, whatever it holds."""
    assert all(content.count("\r\n") == 1 for content in csv_tables([]).values())


def test_excel_needs_a_mark(make_event: Make, make_release: Make) -> None:
    """With excel= each table begins with a byte-order mark, and without it none."""
    release = make_release(make_event())
    marked = csv_tables([release], excel=True)
    assert all(content.startswith("\ufeffrelease,") for content in marked.values())
    assert {name: content[1:] for name, content in marked.items()} == csv_tables([release])


@pytest.mark.parametrize(
    "text",
    [
        "=1+1",
        "+66 2 123",
        "-2+3",
        "@SUM(A1)",
        "\t=1",
        "\r=1",
        "\n=1",
        "  =HYPERLINK(1)",  # some spreadsheets trim first
        "\u00a0=1",
    ],
)
def test_formulas_are_made_harmless(text: str) -> None:
    """A cell that a spreadsheet would run begins with an apostrophe, and keeps its text."""
    release = Release(events=(Event(kind="other", name=text),))
    (row,) = read(csv_tables([release])["events"])
    assert row["name"] == f"'{text}"


@pytest.mark.parametrize("text", ["งาน=ดี", "2-3 มีนาคม", "a@b.example", "'=1"])
def test_plain_text_stays(text: str) -> None:
    """Signs inside a text, and text that is quoted already, are left alone."""
    release = Release(dates=(DateMention(text=text, value=None, kind="explicit"),))
    assert read(csv_tables([release])["dates"])[0]["text"] == text


@settings(deadline=None)
@given(st.text())
def test_any_text_survives(text: str) -> None:
    """Quotes, commas, line ends: the reader gets back the name, with at most an apostrophe."""
    release = Release(organisations=(Organisation(name=text),))
    (row,) = read(csv_tables([release])["organisations"])
    assert row["name"].removeprefix("'") == text.replace("\x00", "\ufffd").removeprefix("'")
