"""The people of an event: their roles gathered over its paragraphs."""

from __future__ import annotations

from collections.abc import Callable
from typing import get_args

import pytest

from thaievent.events.kinds import FoundKind
from thaievent.events.participants import gather_participants
from thaievent.events.reading import Reading
from thaievent.events.roles import find_roles
from thaievent.events.sessions import find_sessions
from thaievent.records import EventKind

Read = Callable[..., Reading]


def gathered(reading: Reading, kind: EventKind) -> list[tuple[str, tuple[str, ...]]]:
    """Give the people of an event of a kind that is told by all lines, the first one leading."""
    roles = [find_roles(reading, paragraph) for paragraph in reading.paragraphs]
    sessions = [
        session
        for paragraph, told in zip(reading.paragraphs, roles, strict=True)
        for session in find_sessions(reading, paragraph, told)
    ]
    found = gather_participants(reading, roles, sessions, FoundKind(kind, 0, 0, "kind-head"))
    return [(one.name.split()[0], one.roles) for one in found]


GATHERED: list[tuple[EventKind, str, list[tuple[str, tuple[str, ...]]]]] = [
    # Roles of one person add up, in the order of the text.
    (
        "seminar",
        "นายทวี ใจงาม เป็นประธานเปิดการสัมมนาครู\nนายทวี กล่าวว่า ครูสำคัญ",
        [("ทวี", ("chair", "announcer"))],
    ),
    # Who is only named in a list of the leading paragraph was there.
    (
        "seminar",
        "นายทวี ใจงาม เป็นประธานเปิดการสัมมนาครู พร้อมด้วยนายชัย มั่นคงดี",
        [("ทวี", ("chair",)), ("ชัย", ("attendee",))],
    ),
    # In a list further down it may be any list.
    (
        "seminar",
        "นายทวี ใจงาม เป็นประธานเปิดการสัมมนาครู\nผู้บริหารชุดก่อน นายชัย มั่นคงดี และคณะ",
        [("ทวี", ("chair",))],
    ),
    # attendee only where nothing more is said.
    (
        "seminar",
        "นายทวี ใจงาม และนายชัย มั่นคงดี เข้าร่วมงาน\nนายชัย กล่าวต้อนรับ",
        [("ทวี", ("attendee",)), ("ชัย", ("host",))],
    ),
    # Who sends somebody else takes no part, whatever else is said of them.
    (
        "seminar",
        "นายทวี ใจงาม มอบหมายให้นางดาว มั่นคงดี เป็นประธานเปิดการสัมมนาครู",
        [("ดาว", ("chair",))],
    ),
    # A visit has visitors and no chair, elsewhere to look around is no visit.
    (
        "visit",
        "นายทวี ใจงาม ลงพื้นที่อำเภอปากน้ำ และเป็นประธานการประชุมหัวหน้าส่วนราชการ",
        [("ทวี", ("visitor",))],
    ),
    (
        "exhibition",
        "นายทวี ใจงาม เป็นประธานเปิดงานวันครู และตรวจเยี่ยมร้านค้า",
        [("ทวี", ("chair",))],
    ),
    ("exhibition", "นายทวี ใจงาม ตรวจเยี่ยมร้านค้า", [("ทวี", ("attendee",))]),
    # One quoted from inside a talk is a speaker alone; who also presides announces.
    (
        "seminar",
        "นายทวี ใจงาม บรรยายพิเศษเรื่องข้าวไทย\nนายทวี กล่าวว่า ข้าวสำคัญ",
        [("ทวี", ("speaker",))],
    ),
    (
        "seminar",
        "นายทวี ใจงาม เป็นประธานเปิดการสัมมนาครู และบรรยายพิเศษเรื่องข้าวไทย\nนายทวี กล่าวว่า ข้าวสำคัญ",
        [("ทวี", ("chair", "speaker", "announcer"))],
    ),
    # Who gives a session speaks, who moderates it moderates and no more.
    (
        "seminar",
        "มีการเสวนา หัวข้อ “ป่าชุมชน” โดยนายทวี ใจงาม และนางดาว มั่นคงดี ดำเนินรายการโดย นางแก้ว รักไทย",
        [("ทวี", ("speaker",)), ("ดาว", ("speaker",)), ("แก้ว", ("moderator",))],
    ),
    # A second chair further down presides over something else.
    (
        "seminar",
        "นายทวี ใจงาม เป็นประธานเปิดการสัมมนาครู\nนายชัย มั่นคงดี เป็นประธานคณะกรรมการจังหวัด",
        [("ทวี", ("chair",))],
    ),
    # A host who goes to meet the guest stays the host.
    (
        "visit",
        "นายทวี ใจงาม เข้าเยี่ยมคารวะนายชัย มั่นคงดี ผู้ว่าราชการจังหวัดน่าน",
        [("ทวี", ("visitor",)), ("ชัย", ("host",))],
    ),
    ("seminar", "กรมการข้าวเปิดการสัมมนาครู", []),
]


@pytest.mark.parametrize(("kind", "source", "people"), GATHERED)
def test_people_are_gathered(
    read: Read, kind: EventKind, source: str, people: list[tuple[str, tuple[str, ...]]]
) -> None:
    """Each person stands once, in order of first mention, with the roles that go together."""
    assert gathered(read(source), kind) == people


@pytest.mark.parametrize("kind", get_args(EventKind))
def test_everybody_who_takes_part_has_a_role(read: Read, kind: EventKind) -> None:
    """Whatever the kind of event, no one is left without a role."""
    people = gathered(read("นายทวี ใจงาม ตรวจเยี่ยมร้านค้า โดยมีนายชัย มั่นคงดี ให้การต้อนรับ"), kind)
    assert [name for name, _ in people] == ["ทวี", "ชัย"]
    assert all(roles for _, roles in people)


def test_spans_are_the_words_of_the_roles(read: Read) -> None:
    """A participant carries the place of each word that tells a role, in the source."""
    source = "นายทวี ใจงาม\u200b เป็นประธานเปิดงานวันครู\nนายทวี กล่าวว่า ครูสำคัญ"
    reading = read(source)
    roles = [find_roles(reading, paragraph) for paragraph in reading.paragraphs]
    (one,) = gather_participants(reading, roles, (), FoundKind("exhibition", 0, 0, "kind-head"))
    assert one.roles == ("chair", "announcer")
    assert [source[span.start : span.end] for span in one.spans] == ["เป็นประธาน", "กล่าวว่า"]
