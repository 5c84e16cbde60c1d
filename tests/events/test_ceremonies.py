"""Ceremonies and shows that are a part of an event."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from thaievent.events.ceremonies import find_ceremonies
from thaievent.events.reading import Reading

Read = Callable[..., Reading]

CEREMONIES = [
    # source, phrase, how it is told
    ("พร้อมมอบโล่รางวัลครูดีเด่นประจำปี 2566", "มอบโล่รางวัลครูดีเด่นประจำปี 2566", "session-ceremony"),
    ("เป็นประธานพิธีมอบรางวัลครูดีเด่น", "พิธีมอบรางวัลครูดีเด่น", "session-ceremony"),
    ("ภายในงานมีพิธีมอบรางวัลครูดีเด่น จำนวน 5 รางวัล", "พิธีมอบรางวัลครูดีเด่น", "session-ceremony-held"),
    ("นอกจากนี้จัดให้มีการมอบทุนแก่ครูดีเด่น", "การมอบทุนแก่ครูดีเด่น", "session-ceremony-held"),
    ("โอกาสนี้ นายทวี ใจงาม ยังได้มอบทุนแก่ครูดีเด่น", "มอบทุนแก่ครูดีเด่น", "session-ceremony-held"),
    # In the order of the programme.
    ("ปิดท้ายด้วยพิธีมอบรางวัลครูดีเด่น", "พิธีมอบรางวัลครูดีเด่น", "session-ceremony-listed"),
    ("เวลา 14.30 น. พิธีมอบรางวัลครูดีเด่น", "พิธีมอบรางวัลครูดีเด่น", "session-ceremony-listed"),
    # In a list of what happens.
    (
        "ภายในงานมีกิจกรรม อาทิ พิธีสงฆ์ พิธีมอบรางวัลครูดีเด่น บูธนิทรรศการ",
        "พิธีมอบรางวัลครูดีเด่น",
        "session-ceremony-listed",
    ),
    (
        "กิจกรรมประกอบด้วย 1) ตลาดนัด 2) พิธีลงนามความร่วมมือด้านการศึกษา",
        "พิธีลงนามความร่วมมือด้านการศึกษา",
        "session-ceremony-listed",
    ),
]


@pytest.mark.parametrize(("source", "phrase", "rule"), CEREMONIES)
def test_ceremonies_and_how_they_are_told(read: Read, source: str, phrase: str, rule: str) -> None:
    """The phrase of a ceremony is its topic; the rule says how surely it is a part."""
    reading = read(source)
    (found,) = find_ceremonies(reading, reading.paragraphs[0])
    assert reading.view[found.start : found.end] == phrase
    assert (found.kind, found.rule) == ("ceremony", rule)


def test_ceremony_in_a_list_of_lines(read: Read) -> None:
    """The line above the list opens it; the line of a ceremony alone does not say so much."""
    reading = read("ภายในงานมีกิจกรรม ดังนี้\n1. การมอบทุนแก่ครูดีเด่น\nการมอบทุนแก่ครูดีเด่น")
    rules = [topic.rule for line in reading.paragraphs for topic in find_ceremonies(reading, line)]
    assert rules == ["session-ceremony-listed", "session-ceremony"]


@pytest.mark.parametrize(
    ("source", "topics"),
    [
        ("ภายในงาน อาทิ กิจกรรม “เดินป่าหน้าฝน”", ["เดินป่าหน้าฝน"]),
        (
            "กิจกรรมที่น่าสนใจ ได้แก่ การแสดงชุด “เดินป่าหน้าฝน” และการประกวดในหัวข้อ “ป่าของเรา”",
            ["เดินป่าหน้าฝน", "ป่าของเรา"],
        ),
        ("ภายในงาน อาทิ เดินป่า และมีการแสดงชุด “เดินป่าหน้าฝน”", ["เดินป่าหน้าฝน"]),
        ("จัดกิจกรรม “เดินป่าหน้าฝน”", []),  # the event itself
        ("ภายในงาน อาทิ ศูนย์กิจกรรม “เดินป่าหน้าฝน”", []),  # a place
        ("ภายในงาน อาทิ นิทรรศการ “เดินป่าหน้าฝน”", []),  # nothing happens there
    ],
)
def test_shows_in_a_list_of_what_happens(read: Read, source: str, topics: list[str]) -> None:
    """What an activity of the list quotes is its topic."""
    reading = read(source)
    found = find_ceremonies(reading, reading.paragraphs[0])
    assert [reading.view[topic.start : topic.end] for topic in found] == topics
    assert {topic.kind for topic in found} <= {"other"}


@pytest.mark.parametrize("source", ["พร้อมมอบรางวัล", "พิธีเปิดงานครูดีเด่นแห่งชาติ", ""])
def test_what_is_no_ceremony(read: Read, source: str) -> None:
    """Nothing is said of what is handed over; an opening is no part of its own."""
    reading = read(source + "\n.")
    assert find_ceremonies(reading, reading.paragraphs[0]) == []
