"""What each field takes from a record."""

from __future__ import annotations

import datetime as dt

import pytest

from thaievent.evaluation.fields import EVENT_FIELDS, FIELD_NAMES, RELEASE_FIELDS, Field
from thaievent.evaluation.matching import Item
from thaievent.records import (
    DateMention,
    Event,
    Organisation,
    Participant,
    Person,
    Position,
    Release,
    Session,
    TimeMention,
    Venue,
)

RELEASE = Release(
    people=(
        Person(
            name="มานี ใจดี",
            title="ดร.",
            given="มานี",
            family="ใจดี",
            positions=(Position(text="อธิบดีกรมประมง"), Position(text="โฆษกกรมประมง")),
        ),
        Person(name="ชูใจ", given="ชูใจ"),  # no title, no family name
    ),
    organisations=(Organisation(name="กรมประมง", acronyms=("กปม.", "DOF")),),
    dates=(
        DateMention(text="3 มี.ค. 66", value="2023-03-03", kind="explicit"),
        DateMention(text="ปีงบประมาณ 2566", value="2022-10-01/2023-09-30", kind="fiscal_year"),
        DateMention(text="วันนี้", value="2023-03-03", kind="relative"),
        DateMention(text="5 มี.ค.", value=None, kind="explicit"),
    ),
    times=(TimeMention(text="9 โมง", value="09:00"),),
)
EVENT = Event(
    name="งานวันประมง",
    kind="exhibition",
    theme="",  # empty counts as none
    start=dt.date(2023, 3, 3),
    end=dt.date(2023, 3, 5),
    start_time="09:00",
    venue=Venue(text="ตลาดปลา จ.ตาก", name="ตลาดปลา", province="ตาก"),
    organisers=("กรมประมง",),
    participants=(
        Participant(name="มานี ใจดี", roles=("chair", "speaker")),
        Participant(name="ชูใจ", roles=("moderator",)),
    ),
    sessions=(
        Session(kind="panel", topic="ปลาไทย", speakers=("มานี ใจดี",), moderators=("ชูใจ",)),
        Session(kind="other"),
    ),
    attendance=0,  # nobody came: that is said, so it counts
)

EXPECTED: dict[str, list[Item]] = {
    "people.name": [("มานี ใจดี",), ("ชูใจ",)],
    "people.title": [("มานี ใจดี", "ดร.")],
    "people.family": [("มานี ใจดี", "ใจดี")],
    "people.position": [("มานี ใจดี", "อธิบดีกรมประมง"), ("มานี ใจดี", "โฆษกกรมประมง")],
    "people.position relaxed": [("มานี ใจดี", "อธิบดีกรมประมง"), ("มานี ใจดี", "โฆษกกรมประมง")],
    "organisations.name": [("กรมประมง",)],
    "organisations.name relaxed": [("กรมประมง",)],
    "organisations.acronym": [("กรมประมง", "กปม."), ("กรมประมง", "DOF")],
    "dates.value": [("2023-03-03",), ("2022-10-01/2023-09-30",), ("unresolved",)],
    "dates.text+value": [
        ("3 มี.ค. 66", "2023-03-03"),
        ("ปีงบประมาณ 2566", "2022-10-01/2023-09-30"),
        ("5 มี.ค.", "unresolved"),
    ],
    "dates.relative": [("2023-03-03",)],
    "times.value": [("09:00",)],
    "events.found": [("งานวันประมง",)],
    "events.kind": [("exhibition",)],
    "events.name relaxed": [("งานวันประมง",)],
    "events.theme relaxed": [],
    "events.start": [("2023-03-03",)],
    "events.end": [("2023-03-05",)],
    "events.start_time": [("09:00",)],
    "events.venue.text relaxed": [("ตลาดปลา จ.ตาก",)],
    "events.venue.name relaxed": [("ตลาดปลา",)],
    "events.venue.province": [("ตาก",)],
    "events.attendance": [("0",)],
    "events.organisers relaxed": [("กรมประมง",)],
    "events.participants": [("มานี ใจดี",), ("ชูใจ",)],
    "events.participants.role": [
        ("มานี ใจดี", "chair"),
        ("มานี ใจดี", "speaker"),
        ("ชูใจ", "moderator"),
    ],
    "events.sessions.topic relaxed": [("ปลาไทย",)],
    "events.sessions.speakers": [("มานี ใจดี",), ("ชูใจ",)],
}


def test_every_field_is_expected() -> None:
    """The table above holds every field, in the order in which they are shown."""
    assert tuple(EXPECTED) == FIELD_NAMES


@pytest.mark.parametrize("field", RELEASE_FIELDS, ids=lambda field: field.name)
def test_items_of_a_release(field: Field[Release]) -> None:
    """A field takes its items from the release."""
    assert list(field.items(RELEASE)) == EXPECTED[field.name]
    assert list(field.items(Release())) == []


@pytest.mark.parametrize("field", EVENT_FIELDS, ids=lambda field: field.name)
def test_items_of_an_event(field: Field[Event]) -> None:
    """A field takes its items from the event."""
    assert list(field.items(EVENT)) == EXPECTED[field.name]


def test_an_event_without_anything_still_counts_as_found() -> None:
    """Of an event that only has a kind, the fields are empty but ``found`` and ``kind``."""
    filled = [field.name for field in EVENT_FIELDS if list(field.items(Event(kind="visit")))]
    assert filled == ["events.found", "events.kind"]
