"""Topics in lists."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from thaievent.events.programmes import find_given, find_listed
from thaievent.events.reading import Reading

Read = Callable[..., Reading]

LISTS = [
    # source, kind, topics
    (
        "มีการเสวนา 2 หัวข้อ ได้แก่ 1) ป่าชุมชนไทย 2) น้ำคือชีวิต",
        "panel",
        ["ป่าชุมชนไทย", "น้ำคือชีวิต"],
    ),
    (
        "การบรรยายในหัวข้อต่าง ๆ อาทิ “ป่าชุมชนไทย” โดย นายทวี ใจงาม และ “น้ำคือชีวิต”",
        "talk",
        ["ป่าชุมชนไทย", "น้ำคือชีวิต"],
    ),
    # The last item ends where the sentence goes on.
    (
        "มีการเสวนา 2 หัวข้อ ได้แก่ (1) ป่าชุมชนไทย และ (2) น้ำคือชีวิต รวมทั้งเยี่ยมชมสวน",
        "panel",
        ["ป่าชุมชนไทย", "น้ำคือชีวิต"],
    ),
    # โดย begins how, not who.
    (
        "มีการเสวนา 2 หัวข้อ ได้แก่ 1) ดูแลป่าชุมชน โดยใช้ดาวเทียม 2) น้ำคือชีวิต โดย นายทวี ใจงาม",
        "panel",
        ["ดูแลป่าชุมชน โดยใช้ดาวเทียม", "น้ำคือชีวิต"],
    ),
    (
        "มีการสัมมนา 9 หัวข้อ อาทิ การดูแลป่าชุมชน การจัดการน้ำในไร่นา และการตลาดของเกษตรกร",
        "panel",
        ["การดูแลป่าชุมชน", "การจัดการน้ำในไร่นา", "การตลาดของเกษตรกร"],
    ),
    # Nothing but spaces between them; an organisation's spaces divide nothing.
    (
        "มีการสัมมนา 9 หัวข้อ อาทิ การดูแลป่าชุมชน การจัดการน้ำในไร่นา และงานของ บริษัท สวนดี จำกัด",
        "panel",
        ["การดูแลป่าชุมชน", "การจัดการน้ำในไร่นา", "งานของ บริษัท สวนดี จำกัด"],
    ),
]


@pytest.mark.parametrize(("source", "kind", "topics"), LISTS)
def test_lists_that_a_word_of_a_session_opens(
    read: Read, source: str, kind: str, topics: list[str]
) -> None:
    """Quoted, numbered or strung together: each item is a topic of the same kind."""
    reading = read(source)
    found = find_listed(reading, reading.paragraphs[0])
    assert [reading.view[topic.start : topic.end] for topic in found] == topics
    assert {topic.kind for topic in found} == {kind}


@pytest.mark.parametrize(
    "source",
    [
        "มีการเสวนา ได้แก่ 1) ป่าชุมชนไทย",  # one item is no list
        "มีการเสวนา ได้แก่ การดูแลป่าชุมชน การจัดการน้ำในไร่นา การตลาดของเกษตรกร",  # of anything
        "มีการเสวนา 2 หัวข้อ อาทิ การดูแลป่าชุมชน และการจัดการน้ำในไร่นา",  # perhaps one phrase
        "แนวคิด 2 หัวข้อ ได้แก่ 1) ป่าชุมชนไทย 2) น้ำคือชีวิต",  # nobody speaks
        "การเสวนามีหัวข้อหลัก คือ “ป่าชุมชนไทย”",  # what all is about
        "",
    ],
)
def test_what_is_no_list_of_topics(read: Read, source: str) -> None:
    """A list needs several items, and somebody who speaks about them."""
    reading = read(source + "\n.")
    assert find_listed(reading, reading.paragraphs[0]) == []


GIVEN = [
    (
        "การบรรยาย 1) ป่าชุมชนไทย โดย นายทวี ใจงาม 2) น้ำคือชีวิต โดย นางดาว มั่นคงดี",
        ["ป่าชุมชนไทย", "น้ำคือชีวิต"],
    ),
    # The numbers count on from ๑; a year in brackets is no number.
    ("วิทยากร (8 ธ.ค. 65) ๑. ป่าชุมชนไทย โดย นายทวี ใจงาม", ["ป่าชุมชนไทย"]),
    ("วิทยากร 1. หัวข้อ “ป่าชุมชนไทย” โดย นายทวี ใจงาม", ["ป่าชุมชนไทย"]),
]


@pytest.mark.parametrize(("source", "topics"), GIVEN)
def test_numbered_items_that_somebody_gives(read: Read, source: str, topics: list[str]) -> None:
    """A number, a topic, and right behind it who gives it."""
    reading = read(source)
    found = find_given(reading, reading.paragraphs[0])
    assert [reading.view[topic.start : topic.end] for topic in found] == topics


def test_items_stand_in_lines_below_the_word_that_opens_them(read: Read) -> None:
    """One item a line: the line above the list says that they are talks."""
    reading = read("วิทยากรให้ความรู้ ดังนี้\n1) ป่าชุมชนไทย โดย นายทวี ใจงาม\n2) น้ำคือชีวิต โดย นางดาว มั่นคงดี")
    found = [
        reading.view[topic.start : topic.end]
        for line in reading.paragraphs[1:]
        for topic in find_given(reading, line)
    ]
    assert found == ["ป่าชุมชนไทย", "น้ำคือชีวิต"]


@pytest.mark.parametrize(
    "source",
    [
        "1) อบรมครู 2) ประกวดแผนการสอน",  # contents of a course, given by nobody
        "ข้อ 1) ให้ครูเตรียมแผน โดยส่งภายในเดือนมีนาคม",
        "ผู้ได้รับรางวัล 1) ผ้าทอมือลายดอกแก้ว โดย นางดาว มั่นคงดี",  # a prize
        "การบรรยาย (8 ธ.ค. 65) นายทวี ใจงาม เปิดงาน โดยมี นางดาว มั่นคงดี ต้อนรับ",  # a year
        "การเสวนา 1) คณะทำงานด้านน้ำ โดยมอบหมายให้ นายทวี ใจงาม ดูแล",  # not who gives it
        "หลักสูตร Crime Prevention (CP6) ณ หอประชุม วิทยากรโดย นายทวี ใจงาม",  # a short form
    ],
)
def test_what_is_no_item_that_somebody_gives(read: Read, source: str) -> None:
    """Numbers count many things."""
    reading = read(source)
    assert find_given(reading, reading.paragraphs[0]) == []
