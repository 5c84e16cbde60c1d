"""The day of the release at its head, told from the days of events."""

from __future__ import annotations

import datetime as dt

import pytest

from thaievent.dates import find_dateline
from thaievent.text import normalise

DAY = dt.date(2022, 12, 8)
TITLE = "มหาวิทยาลัยตัวอย่างจัดประชุมวิชาการประจำปี\n"
BODY = "\nนายสมชาย ใจดี อธิการบดี กล่าวว่า การประชุมจะจัดขึ้นวันที่ 20 ธันวาคม 2565 ณ ห้องประชุมใหญ่"


@pytest.mark.parametrize(
    ("head", "rule"),
    [
        ("วันพฤหัสบดีที่ 8 ธันวาคม 2565", "dateline-alone"),
        ("วันพฤหัสบดี ที่ 8 ธ.ค.65", "dateline-alone"),
        ("วันที่ 8 ธันวาคม 2565", "dateline-alone"),
        ("8 ธันวาคม 2565", "dateline-alone"),
        ("๘ ธันวาคม ๒๕๖๕", "dateline-alone"),
        ("8/12/2565", "dateline-alone"),
        ("08-12-2565", "dateline-alone"),
        ("2022-12-08", "dateline-alone"),
        ("  8 ธันวาคม 2565  ", "dateline-alone"),
        ("December 8, 2022", "dateline-alone"),
        ("เผยแพร่เมื่อ 8 ธันวาคม 2565 เวลา 10.00 น.", "dateline-labelled"),
        ("วันที่: 8 ธ.ค. 65", "dateline-labelled"),
        ("วันที่เผยแพร่ : 08/12/2565 | อ่าน 15 ครั้ง", "dateline-labelled"),
        ("ข่าวประจำวันที่ 8 ธันวาคม 2565", "dateline-labelled"),
        ("Posted on December 8, 2022 by admin", "dateline-labelled"),
        ("ขอนแก่น – 8 ธันวาคม 2565", "dateline-placed"),
        ("ขอนแก่น – 8 ธันวาคม 2565 : มหาวิทยาลัยตัวอย่างเปิดเผยว่า", "dateline-placed"),
        ("กรุงเทพฯ, 8 ธันวาคม 2565 – บริษัทตัวอย่างเปิดตัว", "dateline-placed"),
        ("(กรุงเทพฯ) 8 ธ.ค. 65 - บริษัทตัวอย่างเปิดตัว", "dateline-placed"),
        ("กรุงเทพฯ 8 ธันวาคม 2565 – นางสาวสุดา ใจดี", "dateline-placed"),
        ("กรุงเทพมหานคร วันที่ 8 ธันวาคม 2565 - นางสาวสุดา ใจดี", "dateline-placed"),
        ("8 ธันวาคม 2565 – มหาวิทยาลัยตัวอย่างเปิดเผยว่า", "dateline-leading"),
    ],
)
def test_forms(head: str, rule: str) -> None:
    """The day is found whatever form its line has, at the top or below the title."""
    for text in (head + BODY, TITLE + head + BODY, TITLE + TITLE + head + BODY):
        found = find_dateline(normalise(text))
        assert found is not None
        assert (found.day, found.rule) == (DAY, rule)


@pytest.mark.parametrize("head", ["ขอนแก่น – 8 ธันวาคม 2565", "วันพฤหัสบดีที่ 8 ธันวาคม 2565"])
def test_a_heading_of_the_programme_is_none(head: str) -> None:
    """Of the dates that have a line of their own the first one is that of the release."""
    found = find_dateline(
        normalise(f"{TITLE}{head}{BODY}\nวันอังคารที่ 20 ธันวาคม 2565\n09.00 น. พิธีเปิด")
    )
    assert found is not None
    assert found.day == DAY


def test_stands_where_it_is() -> None:
    """The place of the day is that of the date without its weekday."""
    text = normalise(TITLE + "วันพฤหัสบดีที่ 8 ธันวาคม 2565" + BODY)
    found = find_dateline(text)
    assert found is not None
    assert text.original(found.start, found.end) == "8 ธันวาคม 2565"


@pytest.mark.parametrize(
    "text",
    [
        "",
        "มหาวิทยาลัยตัวอย่างจัดประชุม",
        # an event's day, told in a sentence
        "วันที่ 8 ธันวาคม 2565 นายสมชาย ใจดี เป็นประธานเปิดการประชุม",
        "เมื่อวันที่ 8 ธันวาคม 2565 ที่ประชุมมีมติ",
        "วันนี้ (8 ธันวาคม 2565) นายสมชาย ใจดี กล่าวว่า",
        # no full date
        "8 ธันวาคม\nนายสมชาย",
        "ธันวาคม 2565\nนายสมชาย",
        # a range is the event's
        "8 - 10 ธันวาคม 2565\nณ โรงแรมตัวอย่าง",
        "8 ธันวาคม 2565 - 10 ธันวาคม 2565\nณ โรงแรมตัวอย่าง",
        # no such day
        "31 เมษายน 2565\nนายสมชาย",
    ],
)
def test_none(text: str) -> None:
    """A release that does not give its day has none."""
    assert find_dateline(normalise(text)) is None


def test_alone_is_preferred() -> None:
    """A line of its own counts before a date behind a place, wherever the two stand."""
    text = "กรุงเทพฯ 7 ธันวาคม 2565 – นางสาวสุดา ใจดี\nวันพฤหัสบดีที่ 8 ธันวาคม 2565\n"
    found = find_dateline(normalise(text))
    assert found is not None
    assert found.day == DAY


def test_only_the_head() -> None:
    """A date far down in the text is not that of the release, even alone in its line."""
    text = TITLE + "ก" * 2000 + "\n8 ธันวาคม 2565\n"
    assert find_dateline(normalise(text)) is None
