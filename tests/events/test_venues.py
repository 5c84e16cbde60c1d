"""Venue phrases: where they begin and end, and their parts."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from thaievent.events.places import FoundVenue
from thaievent.events.reading import Reading
from thaievent.events.venues import find_venues

Read = Callable[..., Reading]


def only_venue(reading: Reading) -> FoundVenue:
    """Give the one venue of a text."""
    (venue,) = find_venues(reading, 0, len(reading.view))
    return venue


PHRASES = [
    # what is written, the venue phrase in it
    ("จัดงาน ณ หอประชุมใหญ่", "หอประชุมใหญ่"),
    ("จัดงาน ณ  หอประชุมใหญ่", "หอประชุมใหญ่"),  # two spaces
    ("จัดงาน\u00a0ณ\u00a0หอประชุมใหญ่", "หอประชุมใหญ่"),  # no-break spaces
    ("จัดงาน ณโรงแรมริมน้ำ", "โรงแรมริมน้ำ"),  # glued, with a facility right behind
    ("จัดงาน ที่โรงแรมริมน้ำ", "โรงแรมริมน้ำ"),
    ("จัดงาน ที่ โรงแรมริมน้ำ", "โรงแรมริมน้ำ"),
    ("ซึ่งจัดขึ้นที่โรงแรมริมน้ำ", "โรงแรมริมน้ำ"),
    ("ลงพื้นที่ไปยังอ่างเก็บน้ำห้วยคราม", "อ่างเก็บน้ำห้วยคราม"),
    # Where it ends: people, hours, days, clauses.
    ("เปิดงาน ณ หอประชุมใหญ่ นายทวี ใจงาม กล่าวว่า", "หอประชุมใหญ่"),
    ("เปิดงาน ณ หอประชุมใหญ่ เมื่อวันที่ 1 มีนาคม 2566", "หอประชุมใหญ่"),
    ("เปิดงาน ณ หอประชุมใหญ่ เวลา 09.00 น.", "หอประชุมใหญ่"),
    ("เปิดงาน ณ หอประชุมใหญ่ โดยมีนายทวี ใจงาม กล่าวรายงาน", "หอประชุมใหญ่"),
    ("เปิดงาน ณ หอประชุมใหญ่ซึ่งเพิ่งสร้างเสร็จ", "หอประชุมใหญ่"),
    ("เปิดงาน ณ หอประชุมใหญ่\nนายทวี ใจงาม กล่าวว่า", "หอประชุมใหญ่"),
    ("เปิดงาน (ณ หอประชุมใหญ่)", "หอประชุมใหญ่"),
    # A body behind it which acts begins the next sentence.
    ("เปิดงาน ณ หอประชุมใหญ่ สมาคมเรือใบไทย จัดงานนี้เพื่อเยาวชน", "หอประชุมใหญ่"),
    # A body that does nothing is part of the place.
    ("เปิดงาน ณ ห้องประชุมชั้น 5 กรมการข้าว", "ห้องประชุมชั้น 5 กรมการข้าว"),
    # Behind the province the sentence goes on, unless another part of an address does.
    ("เปิดงาน ณ โรงแรมริมน้ำ จังหวัดตาก ชวนครูมาเที่ยว", "โรงแรมริมน้ำ จังหวัดตาก"),
    ("ซึ่งจัดขึ้นที่กรุงเทพฯ คาดว่าจะมีครูมาเที่ยว", "กรุงเทพฯ"),
    ("เปิดงาน ณ ตลาดริมน้ำ เขตพญาไท กรุงเทพฯ ปรากฏว่าครูมาเที่ยว", "ตลาดริมน้ำ เขตพญาไท กรุงเทพฯ"),
    ("เปิดงาน ณ จังหวัดตาก จังหวัดเลย และจังหวัดน่าน", "จังหวัดตาก จังหวัดเลย และจังหวัดน่าน"),
    ("เปิดงาน ณ โรงแรมริมน้ำ กรุงเทพฯ สุขุมวิท", "โรงแรมริมน้ำ กรุงเทพฯ สุขุมวิท"),  # its name
    ("เปิดงาน ณ ณ โรงแรมริมน้ำ จังหวัดตาก และนายทวี ใจงาม กล่าวว่า", "โรงแรมริมน้ำ จังหวัดตาก"),
    # A hall that is named after somebody is no person.
    (
        "เปิดงาน ณ หอประชุมพลเอกทวี ใจงาม มหาวิทยาลัยเมืองท่า",
        "หอประชุมพลเอกทวี ใจงาม มหาวิทยาลัยเมืองท่า",
    ),
]


@pytest.mark.parametrize(("source", "phrase"), PHRASES)
def test_venue_phrase_is_found(read: Read, source: str, phrase: str) -> None:
    """Behind ณ, ที่ or ไปยัง stands the place, up to whoever or whatever comes next."""
    reading = read(source)
    venue = only_venue(reading)
    assert reading.view[venue.start : venue.end] == phrase


PARTS: list[tuple[str | None, ...]] = [
    # phrase: facility, room, district, province, code
    ("หอประชุมใหญ่", "หอประชุมใหญ่", None, None, None, None),
    ("ห้องประชุมชั้น 5 กรมการข้าว", "กรมการข้าว", "ห้องประชุมชั้น 5", None, None, None),
    ("ห้องประชุมกรมการข้าว", "กรมการข้าว", "ห้องประชุม", None, None, None),  # glued
    ("ตึกอำนวยการ ทำเนียบรัฐบาล", "ทำเนียบรัฐบาล", "ตึกอำนวยการ", None, None, None),
    (
        "ห้องประชุม 301 ชั้น 3 สำนักงานเทศบาลเมืองท่า",
        "สำนักงานเทศบาลเมืองท่า",
        "ห้องประชุม 301 ชั้น 3",
        None,
        None,
        None,
    ),
    # The whole chain, from room to province.
    (
        "ห้องประชุมราชพฤกษ์ ชั้น 3 อาคารอำนวยการ โรงแรมริมน้ำ อำเภอเมืองขอนแก่น จังหวัดขอนแก่น",
        "โรงแรมริมน้ำ",
        "ห้องประชุมราชพฤกษ์ ชั้น 3 อาคารอำนวยการ",
        "เมืองขอนแก่น",
        "ขอนแก่น",
        "TH-40",
    ),
    ("โรงแรมริมน้ำ จ.เชียงใหม่", "โรงแรมริมน้ำ", None, None, "เชียงใหม่", "TH-50"),
    ("โรงแรมริมน้ำ จ. เชียงใหม่", "โรงแรมริมน้ำ", None, None, "เชียงใหม่", "TH-50"),
    ("โรงแรมริมน้ำ เชียงใหม่", "โรงแรมริมน้ำ", None, None, "เชียงใหม่", "TH-50"),
    ("โรงแรมริมน้ำ แกรนด์ กทม.", "โรงแรมริมน้ำ แกรนด์", None, None, "กทม.", "TH-10"),
    ("โรงแรมริมน้ำ ถนนริมคลอง เขตพญาไท กรุงเทพฯ", "โรงแรมริมน้ำ", None, "พญาไท", "กรุงเทพฯ", "TH-10"),
    ("โรงเรียนบ้านสวน อ.บ้านสวน จ.อุบลราชธานี", "โรงเรียนบ้านสวน", None, "บ้านสวน", "อุบลราชธานี", "TH-34"),
    ("หอประชุมใหญ่ อยุธยา", "หอประชุมใหญ่", None, None, "อยุธยา", "TH-14"),
    # Nor is บริเวณ in front, a short form or another name behind it; what else is in brackets is.
    ("บริเวณสวนริมน้ำ ถนนริมคลอง", "สวนริมน้ำ", None, None, None, None),
    ("บริเวณรอบเกาะริมน้ำ", "บริเวณรอบเกาะริมน้ำ", None, None, None, None),
    ("อาคาร 1 กรมการข้าว (กข.)", "กรมการข้าว", "อาคาร 1", None, None, None),
    ("วัดริมน้ำวรวิหาร (วัดเล็ก)", "วัดริมน้ำวรวิหาร", None, None, None, None),
    ("วัดริมน้ำวรวิหาร (ท่าเล็ก)", "วัดริมน้ำวรวิหาร (ท่าเล็ก)", None, None, None, None),
    # A body behind a building is where the building stands.
    ("อาคาร 80 ปี กรมการข้าว", "กรมการข้าว", "อาคาร 80 ปี", None, None, None),
    # A town in front of a country is no part of the name.
    ("ศูนย์ประชุม Plaza เมืองริมน้ำ ประเทศแคนาดา", "ศูนย์ประชุม Plaza", None, None, None, None),
    ("ศูนย์ประชุม เมืองริมน้ำ", "ศูนย์ประชุม เมืองริมน้ำ", None, None, None, None),
    # An English gloss is no part of the facility.
    ("โรงแรมริมน้ำ (Rimnam Hotel) กรุงเทพมหานคร", "โรงแรมริมน้ำ", None, None, "กรุงเทพมหานคร", "TH-10"),
    # The room may stand behind.
    ("มหาวิทยาลัยเมืองท่า อาคารเรียนรวม ชั้น 2", "มหาวิทยาลัยเมืองท่า", "อาคารเรียนรวม ชั้น 2", None, None, None),
    ("ศูนย์ประชุมริมคลอง Hall 4 ชั้น G", "ศูนย์ประชุมริมคลอง", "Hall 4 ชั้น G", None, None, None),
    ("บ้านริมเขา หมู่ 4 ต.ริมน้ำ อ.เมือง จ.เลย", "บ้านริมเขา หมู่ 4", None, "เมือง", "เลย", "TH-42"),
    # The head office belongs to the bank in front of it.
    ("ชั้น 2 ธนาคารเมืองท่า สำนักงานใหญ่", "ธนาคารเมืองท่า สำนักงานใหญ่", "ชั้น 2", None, None, None),
    ("สำนักงานใหญ่ กรุงเทพฯ", "สำนักงานใหญ่", None, None, "กรุงเทพฯ", "TH-10"),
    # An area alone is no facility, a town abroad neither.
    ("จังหวัดน่าน", None, None, None, "น่าน", "TH-55"),
    ("อำเภอปากน้ำ จังหวัดกระบี่", None, None, "ปากน้ำ", "กระบี่", "TH-81"),
    ("กรุงปราก สาธารณรัฐเช็ก", None, None, None, None, None),
    ("นครโกเบ ประเทศญี่ปุ่น", None, None, None, None, None),
    # A province inside the name of a body is none.
    ("มหาวิทยาลัยขอนแก่น", "มหาวิทยาลัยขอนแก่น", None, None, None, None),
]


@pytest.mark.parametrize("row", PARTS, ids=lambda row: str(row[0]))
def test_venue_is_taken_apart(read: Read, row: tuple[str | None, ...]) -> None:
    """The facility, the room inside it, district and province stand apart, as written."""
    phrase, *parts = row
    reading = read(f"จัดงาน ณ {phrase}")
    venue = only_venue(reading).record(reading.text)
    assert venue.text == phrase
    found = [venue.name, venue.room, venue.district, venue.province, venue.province_code]
    assert found == parts


@pytest.mark.parametrize(
    "source",
    [
        "ณ ขณะนี้ ยังไม่มีรายงานความเสียหาย",
        "ณ ปัจจุบัน ยังไม่มีรายงาน",
        "ข้อมูล ณ วันที่ 1 มีนาคม 2566",
        "ข้อมูล ณ เดือนมีนาคม",
        "ณ จุดนี้ต้องชื่นชมทุกฝ่าย",
        "นางดาว ณ อยุธยา กล่าวว่า",  # ณ of a family name
        "นางดาว ณ ระนอง กล่าวว่า",
        "นายณัฐ ใจงาม กล่าวว่า",
        "คณะณัฐธิดารำไทย",
        "ที่ผ่านมา โครงการได้ผลดี",
        "สิ่งที่โรงเรียนต้องการ",  # ที่ glued to a noun begins a clause
        "พื้นที่โรงงานเดิม",
        "งานที่กระทรวงแรงงานจัดขึ้น",
        "อันดับที่ 3 ของประเทศ",
        "จัดงาน ณ ",
    ],
)
def test_what_is_no_venue(read: Read, source: str) -> None:
    """Points in time, family names and relative clauses hold the same words."""
    reading = read(source)
    assert find_venues(reading, 0, len(reading.view)) == ()


def test_venues_are_found_in_order(read: Read) -> None:
    """Two places of one line are two venues; only those of the stretch asked for are given."""
    reading = read("ประชุม ณ หอประชุมใหญ่ จากนั้นเดินทางต่อ ณ โรงเรียนบ้านสวน")
    venues = find_venues(reading, 0, len(reading.view))
    assert [reading.view[venue.start : venue.end] for venue in venues] == [
        "หอประชุมใหญ่",
        "โรงเรียนบ้านสวน",
    ]
    assert find_venues(reading, venues[0].end, len(reading.view)) == venues[1:]


def test_record_points_into_the_source(read: Read) -> None:
    """The record keeps the source's own letters, a no-break space inside the phrase too."""
    source = "จัดงาน ณ โรงแรมริมน้ำ\u00a0จังหวัด\u200bน่าน"
    reading = read(source)
    venue = only_venue(reading).record(reading.text)
    (span,) = venue.spans
    assert venue.text == source[span.start : span.end] == "โรงแรมริมน้ำ\u00a0จังหวัด\u200bน่าน"
    assert venue.province == "น่าน"
