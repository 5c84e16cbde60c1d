"""The words of the interface: every value has one in both languages."""

from __future__ import annotations

import datetime as dt
from typing import get_args

import pytest

from thaievent.dates.mentions import FaultCode
from thaievent.exports.html import page_html, release_html
from thaievent.exports.html.marks import KINDS
from thaievent.exports.interface import LANGUAGES, Language, preferred, words
from thaievent.records import (
    AttendanceQualifier,
    DateKind,
    Event,
    EventKind,
    Evidence,
    Participant,
    Person,
    Qualifier,
    Release,
    Role,
    Session,
    SessionKind,
)

VALUES = {
    value
    for literal in (
        AttendanceQualifier,
        DateKind,
        EventKind,
        FaultCode,
        Qualifier,
        Role,
        SessionKind,
    )
    for value in get_args(literal)
}


@pytest.mark.parametrize("value", sorted({*VALUES, *KINDS}))
def test_every_value_has_a_thai_word(value: str) -> None:
    """A kind, role or code that the records may hold is never shown to a Thai reader in English."""
    shown = words("th")(value)
    assert any("ก" <= char <= "๛" for char in shown)
    assert words("en")(value).isascii()


def test_a_key_that_is_not_known_is_shown_itself() -> None:
    """A record of a newer version is shown too."""
    assert words("th")("moon_landing") == "moon landing"


D = dt.date


@pytest.mark.parametrize(
    ("first", "last", "thai", "english"),
    [
        (D(2023, 6, 20), D(2023, 6, 20), "20 มิถุนายน 2566", "2023-06-20"),
        (D(2023, 6, 20), None, "20 มิถุนายน 2566", "2023-06-20"),
        (D(2023, 6, 20), D(2023, 6, 22), "20–22 มิถุนายน 2566", "2023-06-20 – 2023-06-22"),
        (
            D(2023, 6, 30),
            D(2023, 7, 2),
            "30 มิถุนายน – 2 กรกฎาคม 2566",
            "2023-06-30 – 2023-07-02",
        ),
        (
            D(2022, 12, 30),
            D(2023, 1, 2),
            "30 ธันวาคม 2565 – 2 มกราคม 2566",
            "2022-12-30 – 2023-01-02",
        ),
        (None, D(2023, 6, 20), "ถึง 20 มิถุนายน 2566", "until 2023-06-20"),
        (None, None, "", ""),
    ],
)
def test_days(first: dt.date | None, last: dt.date | None, thai: str, english: str) -> None:
    """Days are named as their readers write them: in the Buddhist Era, or by ISO 8601."""
    assert words("th").days(first, last) == thai
    assert words("en").days(first, last) == english


@pytest.mark.parametrize(
    ("first", "last", "thai", "english"),
    [
        ("09:30", None, "09.30\u00a0น.", "09:30"),
        ("09:30", "16:00", "09.30–16.00\u00a0น.", "09:30 – 16:00"),
        (None, "16:00", "ถึง 16.00\u00a0น.", "until 16:00"),
        (None, None, "", ""),
    ],
)
def test_hours(first: str | None, last: str | None, thai: str, english: str) -> None:
    """Hours likewise; the unit is never torn from its number."""
    assert words("th").hours(first, last) == thai
    assert words("en").hours(first, last) == english


@pytest.mark.parametrize(
    ("accepted", "language"),
    [
        ("", "en"),
        ("th", "th"),
        ("th-TH,th;q=0.9,en-US;q=0.8,en;q=0.7", "th"),
        ("en-GB,en;q=0.9,th;q=0.8", "en"),
        ("de,fr;q=0.5", "en"),  # none of ours
        ("de, th;q=0.2", "th"),
        ("th;q=0, en;q=0.1", "en"),  # zero: not wanted
        ("th;q=x, *", "en"),  # no weight
        (";;,,=;q=", "en"),
    ],
)
def test_preferred(accepted: str, language: Language) -> None:
    """The language that a browser likes most decides; nonsense gives English."""
    assert preferred(accepted) == language


RELEASE = Release(
    source="นายทวี ใจงาม เปิดงานวันปลา",
    people=(Person(name="ทวี ใจงาม", title="นาย"),),
    events=(
        Event(
            kind="press_conference",
            start=dt.date(2023, 6, 20),
            end=dt.date(2023, 6, 22),
            participants=(Participant(name="ทวี ใจงาม", roles=("chair", "announcer")),),
            sessions=(Session(kind="keynote", speakers=("ทวี ใจงาม",)),),
            attendance=90,
            attendance_qualifier="over",
        ),
        Event(kind="visit", name="เยี่ยมชาวประมง"),
    ),
)


@pytest.mark.parametrize(
    ("told", "language"),
    [
        ("กิจกรรม 1 · ", "th"),
        ("แถลงข่าว", "th"),
        ("20–22 มิถุนายน 2566", "th"),
        ("ประธาน, ผู้แถลง", "th"),
        ("กว่า 90 คน", "th"),
        ("ไม่มีหัวข้อ", "th"),
        ("Event 1 · ", "en"),
        ("press conference", "en"),
        ("chair, announcer", "en"),
        ("over 90", "en"),
    ],
)
def test_a_view_in_each_language(told: str, language: Language) -> None:
    """What is no part of the release stands in the language that was asked for, and in no other."""
    (other,) = set(LANGUAGES) - {language}
    assert told in release_html(RELEASE, language=language)
    assert told not in release_html(RELEASE, language=other)


def test_shares_are_explained_where_there_are_any() -> None:
    """A reader who meets 95 % behind a value is told below the cards what it is."""
    (event, *_) = RELEASE.events
    sure = event.model_copy(update={"evidence": (Evidence(field="kind", confidence=0.95),)})
    told = words("th")("confidence told")
    assert told in release_html(Release(events=(sure,)), language="th")
    assert told not in release_html(RELEASE, language="th")


def test_a_page_says_its_language() -> None:
    """A reader that speaks is told in which language each part is."""
    page = page_html([RELEASE, RELEASE], language="th")
    assert 'lang="en"' not in page
    assert 'aria-label="รายการข่าว"' in page
    assert ">ข่าวที่ 2<" in page
