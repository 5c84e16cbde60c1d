"""The layout of a release: its lines, its body, and where people and bodies stand."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from thaievent.events.reading import Reading, between, opened_by

Read = Callable[..., Reading]


@pytest.mark.parametrize(
    ("source", "lines"),
    [
        ("ข่าวงานวันครู\nเนื้อข่าว", ["ข่าวงานวันครู", "เนื้อข่าว"]),
        ("ข่าวงานวันครู\r\nเนื้อข่าว", ["ข่าวงานวันครู", "เนื้อข่าว"]),
        ("  ข่าวงานวันครู \n\n   \n\tเนื้อข่าว\n", ["ข่าวงานวันครู", "เนื้อข่าว"]),  # rims and empty lines
        ("\u200bข่าวงานวันครู", ["ข่าวงานวันครู"]),  # the view has no invisible characters
        ("", []),
        ("\n \n", []),
    ],
)
def test_paragraphs_are_the_lines(read: Read, source: str, lines: list[str]) -> None:
    """Each line with something in it is a paragraph, without the white space at its rims."""
    reading = read(source)
    assert [reading.view[line.start : line.end] for line in reading.paragraphs] == lines


@pytest.mark.parametrize(
    ("source", "body"),
    [
        ("จังหวัดจัดงานวันครู\nวันพฤหัสบดีที่ 8 ธันวาคม 2565\nเนื้อข่าว", "เนื้อข่าว"),
        ("จังหวัดจัดงานวันครู\nชูครูสร้างคน\nวันพฤหัสบดีที่ 8 ธันวาคม 2565\nเนื้อข่าว", "เนื้อข่าว"),
        ("จังหวัดจัดงานวันครู\nเนื้อข่าว", "เนื้อข่าว"),  # the first line is a headline without a dateline too
        # A dateline with the story behind it in the same line belongs to the body.
        (
            "จังหวัดจัดงานวันครู\n8 ธันวาคม 2565 – นายทวี ใจงาม เปิดงานวันครู",
            "8 ธันวาคม 2565 – นายทวี ใจงาม เปิดงานวันครู",
        ),
        ("เนื้อข่าวย่อหน้าเดียว", "เนื้อข่าวย่อหน้าเดียว"),  # nothing would be left of it
    ],
)
def test_body_begins_behind_headline_and_dateline(read: Read, source: str, body: str) -> None:
    """Headlines and a dateline of its own stand in front of the body; a lone line is all body."""
    reading = read(source)
    first = reading.paragraphs[reading.body]
    assert reading.view[first.start : first.end] == body


@pytest.mark.parametrize(
    ("source", "places"),
    [
        ("นายทวี ใจงาม กล่าวว่า", [("นายทวี ใจงาม", "ทวี ใจงาม")]),
        # Posts beside the name belong to the place, in front of it and behind it.
        ("นายทวี ใจงาม อธิบดีกรมการข้าว กล่าวว่า", [("นายทวี ใจงาม อธิบดีกรมการข้าว", "ทวี ใจงาม")]),
        ("อธิบดีกรมการข้าว นายทวี ใจงาม กล่าวว่า", [("อธิบดีกรมการข้าว นายทวี ใจงาม", "ทวี ใจงาม")]),
        (
            "นายทวี ใจงาม และนางสาวดาว มั่นคงดี กล่าวว่า",
            [("นายทวี ใจงาม", "ทวี ใจงาม"), ("นางสาวดาว มั่นคงดี", "ดาว มั่นคงดี")],
        ),
        # A shorter mention is a place of the same person.
        (
            "นายทวี ใจงาม เปิดงาน นายทวี กล่าวว่า",
            [("นายทวี ใจงาม", "ทวี ใจงาม"), ("นายทวี", "ทวี ใจงาม")],
        ),
        ("กรมการข้าวจัดงาน", []),
    ],
)
def test_people_appear_with_their_posts(
    read: Read, source: str, places: list[tuple[str, str]]
) -> None:
    """Each place of a person reaches over the posts beside it and leads to the name."""
    reading = read(source)
    assert [
        (reading.view[place.start : place.end], reading.name_of(place.person))
        for place in reading.appearances
    ] == places


@pytest.mark.parametrize(
    ("source", "places"),
    [
        ("กรมการข้าวจัดงาน", [("กรมการข้าว", "กรมการข้าว")]),
        ("กรมการข้าว (กข.) จัดงาน", [("กรมการข้าว (กข.)", "กรมการข้าว")]),  # the bracket is taken in
        (
            "สมาคมเรือใบไทย ร่วมกับเทศบาลเมืองท่า จัดงาน",
            [("สมาคมเรือใบไทย", "สมาคมเรือใบไทย"), ("เทศบาลเมืองท่า", "เทศบาลเมืองท่า")],
        ),
        # A second naming leads to the same body.
        (
            "กรมการข้าว (กข.) จัดงาน โดยกรมการข้าวชวนร่วมงาน",
            [("กรมการข้าว (กข.)", "กรมการข้าว"), ("กรมการข้าว", "กรมการข้าว")],
        ),
        # A short form that is also read by itself does not stand there twice.
        (
            "มหาวิทยาลัยราชภัฏเมืองท่า (มรภ.เมืองท่า) จัดงาน",
            [("มหาวิทยาลัยราชภัฏเมืองท่า (มรภ.เมืองท่า)", "มหาวิทยาลัยราชภัฏเมืองท่า")],
        ),
    ],
)
def test_bodies_stand_with_their_short_forms(
    read: Read, source: str, places: list[tuple[str, str]]
) -> None:
    """Each place of an organisation reaches over a short form in brackets behind it."""
    reading = read(source)
    assert [
        (reading.view[body.start : body.end], reading.body_name(body.organisation))
        for body in reading.bodies
    ] == places


def test_names_are_given_as_they_are_written(read: Read) -> None:
    """A double space between given and family name stays, as the record demands."""
    reading = read("นายทวี\u00a0 ใจงาม เปิดงานวันครู")
    assert reading.name_of(0) == "ทวี\u00a0 ใจงาม"


def test_extents_are_chosen_by_where_they_begin(read: Read) -> None:
    """``between`` takes what begins in the stretch, the first position in, the last one out."""
    reading = read("8 มีนาคม 2566 และ 9 มีนาคม 2566 และ 10 มีนาคม 2566")
    first, second, third = reading.dates
    assert between(reading.dates, first.start, third.start) == (first, second)
    assert between(reading.dates, first.start + 1, third.start + 1) == (second, third)
    assert between(reading.dates, third.end, len(reading.view)) == ()


def test_line_of_a_list_is_opened_by_the_line_above_it(read: Read) -> None:
    """All lines of a list share the line that opens it; other lines have none."""
    reading = read("กิจกรรม ดังนี้\n1. เดินป่า\n2. ปลูกป่า\nขอบคุณ")
    first, one, two, last = reading.paragraphs
    assert opened_by(reading, one) == opened_by(reading, two) == first
    assert opened_by(reading, last) is None
