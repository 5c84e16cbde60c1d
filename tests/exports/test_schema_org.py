"""JSON-LD, held against the rules of the vocabulary."""

from __future__ import annotations

import datetime as dt
import json
import re
from collections.abc import Callable, Iterator
from typing import Any

import pytest

from thaievent.exports.schema_org import events_as_schema_org, json_ld
from thaievent.records import Event, Release, Venue

Make = Callable[..., Any]

TEXT, DATE, URL = "Text", "Date", "URL"
THING = {"name": {TEXT}, "identifier": {TEXT}}
EVENT = THING | {
    "about": {"Thing"},
    "startDate": {DATE},
    "endDate": {DATE},
    "eventStatus": {"EventStatusType"},
    "eventAttendanceMode": {"EventAttendanceModeEnumeration"},
    "location": {"Place", "VirtualLocation", "PostalAddress", TEXT},
    "organizer": {"Organization", "Person"},
    "sponsor": {"Organization", "Person"},
    "performer": {"Organization", "Person"},
    "attendee": {"Organization", "Person"},
    "contributor": {"Organization", "Person"},
    "subEvent": {"Event"},
    "inLanguage": {TEXT, "Language"},
}
# The part of https://schema.org/version/29.4 that is used: type → property → expected types.
VOCABULARY: dict[str, dict[str, set[str]]] = {
    "Thing": THING,
    "Event": EVENT,
    "EducationEvent": EVENT,
    "ExhibitionEvent": EVENT,
    "BusinessEvent": EVENT,
    "Place": THING | {"address": {"PostalAddress", TEXT}},
    "VirtualLocation": THING | {"url": {URL}},
    "PostalAddress": THING
    | {
        "streetAddress": {TEXT},
        "addressLocality": {TEXT},
        "addressRegion": {TEXT},
        "addressCountry": {TEXT, "Country"},
    },
    "Organization": THING,
    "Person": THING
    | {
        "honorificPrefix": {TEXT},
        "givenName": {TEXT},
        "familyName": {TEXT},
        "jobTitle": {TEXT},
        "affiliation": {"Organization"},
    },
}
PARENTS = dict.fromkeys(("EducationEvent", "ExhibitionEvent", "BusinessEvent"), "Event")
MEMBERS = {
    "EventStatusType": {"https://schema.org/EventScheduled"},
    "EventAttendanceModeEnumeration": {
        f"https://schema.org/{mode}EventAttendanceMode" for mode in ("Offline", "Online", "Mixed")
    },
}
MOMENT = re.compile(r"\d{4}-\d\d-\d\d(T\d\d:\d\d:\d\d\+07:00)?")


def faults(node: dict[str, Any], path: str = "") -> Iterator[str]:
    """Say what a node and the nodes inside it have that the vocabulary does not allow."""
    kind = node.get("@type")
    if kind not in VOCABULARY:
        yield f"{path}: no type {kind}"
        return
    for name, content in node.items():
        if name == "@type":
            continue
        if name not in VOCABULARY[kind]:
            yield f"{path}.{name}: not a property of {kind}"
            continue
        for value in content if isinstance(content, list) else [content]:
            yield from wrong_values(value, VOCABULARY[kind][name], f"{path}.{name}")


def wrong_values(value: object, expected: set[str], path: str) -> Iterator[str]:
    """Say what is wrong about one value of a property."""
    if isinstance(value, dict):
        kind = value.get("@type")
        if not {kind, PARENTS.get(str(kind))} & expected and expected != {"Thing"}:
            yield f"{path}: {kind} is none of {expected}"
        yield from faults(value, path)
    elif not isinstance(value, str) or not value:
        yield f"{path}: {value!r} is no text"
    elif TEXT in expected:
        return
    elif DATE in expected:
        if not MOMENT.fullmatch(value) or not dt.datetime.fromisoformat(value):
            yield f"{path}: {value!r} is no date"
    elif not any(value in MEMBERS.get(kind, ()) for kind in expected):
        yield f"{path}: {value!r} is none of {expected}"


def test_the_check_finds_faults() -> None:
    """The rules above see what is not of the vocabulary."""
    bad = {
        "@type": "Event",
        "venue": "ตาก",
        "startDate": "3 มีนาคม",
        "organizer": {"@type": "Place"},
        "eventStatus": "on",
        "name": "",
    }
    assert len(list(faults(bad))) == 5
    assert list(faults({"@type": "Party"})) == [": no type Party"]


def test_what_has_no_name_is_named_in_the_language_of_the_node(
    make_event: Make, make_release: Make
) -> None:
    """A node says that it is Thai, so its name is, even where the release gives none."""
    event = make_event(name=None, theme=None, sessions=[{"kind": "talk"}])
    node = events_as_schema_org([make_release(event)])[0]
    assert node["inLanguage"] == "th"
    assert node["name"] == "สัมมนา: โรงแรมริมน้ำ"
    assert node["subEvent"][0]["name"] == "สัมมนา: โรงแรมริมน้ำ (บรรยาย)"


def test_the_whole_event(make_event: Make, make_release: Make) -> None:
    """Every field has its term."""
    (node,) = events_as_schema_org([make_release(make_event(start_time="09:00"))])
    assert list(faults(node)) == []
    place = {
        "@type": "Place",
        "name": "ห้องบัวหลวง ชั้น 2 โรงแรมริมน้ำ",
        "address": {
            "@type": "PostalAddress",
            "streetAddress": "ห้องบัวหลวง ชั้น 2 โรงแรมริมน้ำ อำเภอเมือง จังหวัดตาก",
            "addressLocality": "เมือง",
            "addressRegion": "ตาก",
            "addressCountry": "TH",
        },
    }
    assert node["@type"] == "EducationEvent"
    assert node["name"] == "เสวนาปลาไทย ครั้งที่ 3"
    assert node["about"]["name"] == "ปลาอยู่ คนอยู่"
    assert node["startDate"] == "2023-03-03T09:00:00+07:00"
    assert "endDate" not in node  # its hour is not known, and the day alone lies before the start
    assert node["location"] == place
    assert node["eventAttendanceMode"] == "https://schema.org/OfflineEventAttendanceMode"
    assert node["eventStatus"] == "https://schema.org/EventScheduled"
    assert node["inLanguage"] == "th"
    assert [body["name"] for body in node["organizer"]] == ["กรมประมง", "สมาคมปลาไทย"]
    assert [body["name"] for body in node["sponsor"]] == ["ธนาคารปลา"]
    assert [person["name"] for person in node["performer"]] == ["มานี ใจดี"]
    assert [person["name"] for person in node["attendee"]] == ["ปิติ มีสุข"]
    assert node["contributor"] == [
        {
            "@type": "Person",
            "name": "ทวี ใจงาม",
            "honorificPrefix": "นาย",
            "givenName": "ทวี",
            "familyName": "ใจงาม",
            "jobTitle": "อธิบดีกรมประมง",
            "affiliation": {"@type": "Organization", "name": "กรมประมง"},
        }
    ]
    keynote, panel = node["subEvent"]
    assert keynote["startDate"] == "2023-03-03"
    assert panel["startDate"] == "2023-03-03T13:00:00+07:00"
    assert panel["endDate"] == "2023-03-03T14:30:00+07:00"
    assert [person["name"] for person in panel["performer"]] == ["มานี ใจดี", "ปิติ มีสุข"]


@pytest.mark.parametrize(
    ("venue", "mode", "kinds"),
    [
        (Venue(text="ระบบ Zoom Meeting", name="Zoom Meeting"), "Online", ["VirtualLocation"]),
        (
            Venue(text="ห้องประชุม 1 และผ่านระบบ Zoom", name="ระบบ Zoom", room="ห้องประชุม 1"),
            "Mixed",
            ["Place", "VirtualLocation"],
        ),
        (Venue(text="วัดบ้านสวน", name="วัดบ้านสวน"), "Offline", ["Place"]),
    ],
)
def test_where(venue: Venue, mode: str, kinds: list[str]) -> None:
    """A place, a system for meetings, or both."""
    (node,) = events_as_schema_org([Release(events=(Event(kind="meeting", venue=venue),))])
    assert list(faults(node)) == []
    assert node["eventAttendanceMode"] == f"https://schema.org/{mode}EventAttendanceMode"
    found = node["location"] if isinstance(node["location"], list) else [node["location"]]
    assert [place["@type"] for place in found] == kinds


@pytest.mark.parametrize(
    ("fields", "start", "end"),
    [
        ({"end": None}, "2023-03-03", None),
        ({}, "2023-03-03", "2023-03-03"),
        ({"end": "2023-03-05"}, "2023-03-03", "2023-03-05"),
        (
            {"end": "2023-03-05", "start_time": "09:00"},
            "2023-03-03T09:00:00+07:00",
            "2023-03-05",
        ),
        (
            {"start_time": "20:00", "end_time": "24:00"},
            "2023-03-03T20:00:00+07:00",
            "2023-03-04T00:00:00+07:00",
        ),
        (
            {"start_time": "20:00", "end_time": "02:00"},
            "2023-03-03T20:00:00+07:00",
            "2023-03-04T02:00:00+07:00",
        ),
        ({"start": None, "end": None, "start_time": "09:00"}, None, None),
    ],
)
def test_when(
    fields: dict[str, str], start: str | None, end: str | None, make_event: Make, make_release: Make
) -> None:
    """Days are dates, days with hours moments in the time of Thailand, and nothing is invented."""
    (node,) = events_as_schema_org([make_release(make_event(**fields))])
    assert (node.get("startDate"), node.get("endDate")) == (start, end)
    assert list(faults(node)) == []


def test_what_is_not_known_is_left_out() -> None:
    """A bare event has neither place nor people, and no empty values."""
    (node,) = events_as_schema_org([Release(events=(Event(kind="visit"),))])
    assert set(node) == {"@type", "identifier", "name", "eventStatus", "inLanguage"}


def test_every_fixture_keeps_the_vocabulary(gold_releases: tuple[Release, ...]) -> None:
    """The gold of all fixtures gives nodes without a fault, each with a name of its own."""
    document = json.loads(json_ld(gold_releases))
    assert document["@context"] == "https://schema.org"
    assert len(document["@graph"]) > 20
    assert [fault for node in document["@graph"] for fault in faults(node)] == []
    identifiers = [node["identifier"] for node in document["@graph"]]
    assert len(identifiers) == len(set(identifiers))


def test_a_release_cannot_leave_the_script_element() -> None:
    """What closes an element or opens a comment is escaped, and reads back as it was."""
    hostile = "</script><!-- & 'งาน'"
    text = json_ld([Release(events=(Event(kind="visit", name=hostile),))])
    assert not set("<>&") & set(text)
    assert json.loads(text)["@graph"][0]["name"] == hostile
