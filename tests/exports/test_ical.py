"""Calendars, read back by icalendar and by vobject, which share no code."""

from __future__ import annotations

import builtins
import datetime as dt
from collections.abc import Callable
from typing import Any
from zoneinfo import ZoneInfo

import icalendar
import pytest
import vobject
from hypothesis import given, settings
from hypothesis import strategies as st

from thaievent.exports.extras import MissingExtraError
from thaievent.exports.ical import calendar
from thaievent.records import Event, Release, Venue

Make = Callable[..., Any]
BANGKOK = ZoneInfo("Asia/Bangkok")
DAY = dt.date(2023, 3, 3)
NOON = dt.datetime(2023, 3, 3, 12)  # noqa: DTZ001  a zone is asked about local time


def entries(content: bytes) -> list[Any]:
    """Read the entries with the library that wrote them."""
    return list(icalendar.Calendar.from_ical(content).walk("VEVENT"))


def others(content: bytes) -> list[Any]:
    """Read the entries with an independent reader."""
    return list(vobject.readOne(content.decode("utf-8")).contents.get("vevent", []))


WHEN = [
    # One day without an hour: the end is the day after.
    ({}, DAY, DAY + dt.timedelta(days=1)),
    ({"end": None}, DAY, DAY + dt.timedelta(days=1)),
    # Several days: all-day, whatever the hours are; nights are not part of a fair.
    ({"end": "2023-03-05"}, DAY, dt.date(2023, 3, 6)),
    ({"end": "2023-03-05", "start_time": "09:00", "end_time": "16:00"}, DAY, dt.date(2023, 3, 6)),
    # One day with hours.
    (
        {"start_time": "09:00", "end_time": "12:30"},
        dt.datetime(2023, 3, 3, 9, tzinfo=BANGKOK),
        dt.datetime(2023, 3, 3, 12, 30, tzinfo=BANGKOK),
    ),
    # No last hour was read, so none is invented.
    ({"start_time": "09:00"}, dt.datetime(2023, 3, 3, 9, tzinfo=BANGKOK), None),
    # Midnight, written as the end of the day; and a night.
    (
        {"start_time": "20:00", "end_time": "24:00"},
        dt.datetime(2023, 3, 3, 20, tzinfo=BANGKOK),
        dt.datetime(2023, 3, 4, 0, tzinfo=BANGKOK),
    ),
    (
        {"start_time": "20:00", "end_time": "02:00"},
        dt.datetime(2023, 3, 3, 20, tzinfo=BANGKOK),
        dt.datetime(2023, 3, 4, 2, tzinfo=BANGKOK),
    ),
    # An end before the start is a slip; the start stands.
    ({"end": "2023-03-01"}, DAY, DAY + dt.timedelta(days=1)),
]


@pytest.mark.parametrize(("fields", "start", "end"), WHEN)
def test_when(
    fields: dict[str, str],
    start: dt.date,
    end: dt.date | None,
    make_event: Make,
    make_release: Make,
) -> None:
    """Both readers give the first and the last moment that the record has."""
    content = calendar([make_release(make_event(**fields))])
    (entry,) = entries(content)
    assert entry.decoded("DTSTART") == start
    assert (entry.decoded("DTEND") if "DTEND" in entry else None) == end
    (other,) = others(content)
    assert other.dtstart.value == start
    assert (other.dtend.value if hasattr(other, "dtend") else None) == end


def test_the_zone_is_that_of_thailand(make_event: Make, make_release: Make) -> None:
    """A reader without a database of zones learns from the file that it is seven hours ahead."""
    content = calendar([make_release(make_event(start_time="09:00"))])
    assert b"DTSTART;TZID=Asia/Bangkok:20230303T090000" in content
    zone: Any = icalendar.Calendar.from_ical(content).walk("VTIMEZONE")[0]
    assert zone.to_tz().utcoffset(NOON) == dt.timedelta(hours=7)


def test_what_an_entry_tells(make_event: Make, make_release: Make) -> None:
    """Name, place, who holds it, who comes and the programme all stand in the entry."""
    content = calendar([make_release(make_event())])
    (entry,) = entries(content)
    (other,) = others(content)
    assert entry["SUMMARY"] == other.summary.value == "เสวนาปลาไทย ครั้งที่ 3"
    assert entry["LOCATION"] == "ห้องบัวหลวง ชั้น 2 โรงแรมริมน้ำ อำเภอเมือง จังหวัดตาก"
    assert other.location.value == entry["LOCATION"]
    assert entry["ORGANIZER"].params["CN"] == "กรมประมง"
    assert other.organizer.params["CN"] == ["กรมประมง"]
    assert [str(contact) for contact in entry["CONTACT"]] == ["กรมประมง", "สมาคมปลาไทย"]
    assert entry["DESCRIPTION"] == other.description.value
    assert entry["DESCRIPTION"].split("\n") == [
        "ปลาอยู่ คนอยู่",
        "นายทวี ใจงาม (chair, announcer)",
        "ดร.มานี ใจดี (speaker)",
        "นายปิติ มีสุข (attendee)",
        "• ปลาไทยในน้ำเค็ม",
        "ดร.มานี ใจดี (speaker)",
        "• ตลาดปลา, วันนี้; และพรุ่งนี้",
        "ดร.มานี ใจดี (speaker)",
        "นายปิติ มีสุข (moderator)",
        "supporters: ธนาคารปลา",
        "attendance: 50",
    ]


def test_in_thai(make_event: Make, make_release: Make) -> None:
    """Kinds, roles and labels are Thai on demand; what has no name is named in that language."""
    event = make_event(
        end="2023-03-04",
        start_time="09:00",
        end_time="16:30",
        attendance=50,
        attendance_qualifier="over",
    )
    (entry,) = entries(calendar([make_release(event)], language="th"))
    lines = entry["DESCRIPTION"].split("\n")
    assert lines[1] == "09.00–16.30\u00a0น."
    assert lines[2] == "นายทวี ใจงาม (ประธาน, ผู้แถลง)"
    assert lines[-2:] == ["ผู้สนับสนุน: ธนาคารปลา", "ผู้เข้าร่วม: กว่า 50 คน"]
    assert entry["CATEGORIES"].to_ical().decode() == "สัมมนา"
    bare = make_release(make_event(name=None, theme=None, sessions=[]))
    thai, english = (entries(calendar([bare], language=one))[0] for one in ("th", "en"))
    assert (thai["SUMMARY"], thai["SUMMARY"].params["LANGUAGE"]) == ("สัมมนา: โรงแรมริมน้ำ", "th")
    assert english["SUMMARY"] == "seminar: โรงแรมริมน้ำ"
    assert english["SUMMARY"].params["LANGUAGE"] == "en"


def test_sessions_as_entries_of_their_own(make_event: Make, make_release: Make) -> None:
    """On demand each programme item stands by itself, tied to its event, with its own hours."""
    content = calendar([make_release(make_event())], sessions=True)
    whole, keynote, panel = entries(content)
    assert "ปลาไทยในน้ำเค็ม" not in whole["DESCRIPTION"]
    assert keynote["SUMMARY"] == "ปลาไทยในน้ำเค็ม"
    assert keynote.decoded("DTSTART") == DAY  # its hour is not known
    assert panel["SUMMARY"] == "ตลาดปลา, วันนี้; และพรุ่งนี้"
    assert panel.decoded("DTEND") == dt.datetime(2023, 3, 3, 14, 30, tzinfo=BANGKOK)
    assert panel["DESCRIPTION"] == "ดร.มานี ใจดี (speaker)\nนายปิติ มีสุข (moderator)"
    assert keynote["RELATED-TO"] == panel["RELATED-TO"] == whole["UID"]
    assert len({whole["UID"], keynote["UID"], panel["UID"]}) == 3


def test_uid_is_that_of_the_text(make_event: Make, make_release: Make) -> None:
    """A better reading of the same text keeps its UID; another text has another."""
    (first,) = entries(calendar([make_release(make_event())]))
    (better,) = entries(calendar([make_release(make_event(name="เสวนาปลา"), id="other")]))
    (other,) = entries(calendar([make_release(make_event(), source="ข่าวอื่น")]))
    assert first["UID"] == better["UID"] != other["UID"]


def test_no_clock_is_asked(make_event: Make, make_release: Make) -> None:
    """The stamp is the day of publication, else the first day; two runs give the same bytes."""
    release = make_release(make_event())
    assert calendar([release]) == calendar([release])
    (entry,) = entries(calendar([release]))
    assert entry.decoded("DTSTAMP") == dt.datetime(2023, 3, 1, tzinfo=dt.UTC)
    (unpublished,) = entries(calendar([make_release(make_event(), published=None)]))
    assert unpublished.decoded("DTSTAMP") == dt.datetime(2023, 3, 3, tzinfo=dt.UTC)


def test_what_cannot_stand_in_a_calendar(make_event: Make, make_release: Make) -> None:
    """An event without a day is left out, and a release that comes twice counts once."""
    assert entries(calendar([make_release(make_event(start=None, end=None))])) == []
    assert entries(calendar([])) == []
    release = make_release(make_event())
    assert len(entries(calendar([release, release]))) == 1


@pytest.mark.parametrize(
    ("event", "name"),
    [
        (Event(kind="visit", theme="ก้าวใหม่"), "ก้าวใหม่"),
        (Event(kind="press_conference"), "press conference"),
        (Event(kind="visit", venue=Venue(text="ณ บ้านสวน", name="บ้านสวน")), "visit: บ้านสวน"),
    ],
)
def test_an_event_without_a_name(event: Event, name: str) -> None:
    """It is called by its theme, else by its kind and place."""
    dated = event.model_copy(update={"start": DAY})
    (entry,) = entries(calendar([Release(events=(dated,))]))
    assert entry["SUMMARY"] == name


@settings(deadline=None)
@given(st.text(max_size=60), st.text(max_size=60))
def test_hostile_text_stays_inside_its_line(name: str, body: str) -> None:
    """Whatever a release holds, both readers find one entry, and no property of its making."""
    event = Event(
        kind="other",
        name=f"{name}\r\nEND:VEVENT\u2028X-BAD:1",
        start=DAY,
        venue=Venue(text=f"{body}\x0bX-BAD:1\x85"),
        organisers=(f'{body}";X="1', "\r\nX-BAD:1"),
    )
    content = calendar([Release(source=name, events=(event,))])
    assert len(entries(content)) == len(others(content)) == 1
    assert "X-BAD" not in entries(content)[0]
    assert all(len(line) <= 75 for line in content.split(b"\r\n"))


def test_every_fixture_can_be_read_back(gold_releases: tuple[Release, ...]) -> None:
    """The gold of all fixtures makes one calendar that both readers understand alike."""
    content = calendar(gold_releases, sessions=True)
    uids = [str(entry["UID"]) for entry in entries(content)]
    assert uids == [other.uid.value for other in others(content)]
    assert len(uids) == len(set(uids)) > 30


def test_missing_extra_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    """Without the package the error says how to get it."""
    real = builtins.__import__

    def without(name: str, *args: Any, **kwargs: Any) -> Any:  # noqa: ANN401  as __import__
        if name == "icalendar":
            raise ImportError(name)
        return real(name, *args, **kwargs)

    monkeypatch.setattr(builtins, "__import__", without)
    with pytest.raises(MissingExtraError, match=r"thaievent\[calendar\]"):
        calendar([])
