"""When an event is held."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable

import pytest

from thaievent.events.acts import choose_act
from thaievent.events.reading import Reading
from thaievent.events.scenes import find_scenes
from thaievent.events.when import FoundWhen, choose_when

Read = Callable[..., Reading]


def when_of(reading: Reading) -> FoundWhen:
    """Choose the days and hours of the event of a text."""
    scenes = find_scenes(reading)
    lead = max(scenes, key=lambda scene: scene.weight)
    ordered = (lead, *(scene for scene in scenes if scene is not lead))
    return choose_when(reading, ordered, choose_act(reading, lead, scenes))


DAYS = [
    # text, first day, last day
    ("วันที่ 8 ธันวาคม 2565 นายทวี ใจงาม เปิดการสัมมนาครู ณ หอประชุมใหญ่", "2022-12-08", "2022-12-08"),
    ("๘ ธ.ค. ๖๕ นายทวี ใจงาม เปิดการสัมมนาครู ณ หอประชุมใหญ่", "2022-12-08", "2022-12-08"),
    ("นายทวี ใจงาม เปิดสัมมนาครู ณ หอประชุม เมื่อ 8 ธันวาคม 2565", "2022-12-08", "2022-12-08"),
    # At the end of a long sentence เมื่อ tells it as well.
    (
        f"นายทวี ใจงาม เป็นประธานการประชุมครู {'และรับฟังครูจากโรงเรียนบ้านสวน ' * 6}เมื่อวันที่ 8 ธันวาคม 2565",
        "2022-12-08",
        "2022-12-08",
    ),
    # The day on which somebody opens a fair is not all of the fair.
    (
        "วันที่ 8 ธันวาคม 2565 นายทวี ใจงาม เปิดงานวันครูโลก ซึ่งจัดระหว่างวันที่ 8 - 10 ธันวาคม 2565",
        "2022-12-08",
        "2022-12-10",
    ),
    # Its days may stand further down.
    (
        (
            "วันที่ 8 ธันวาคม 2565 นายทวี ใจงาม เปิดงานวันครูโลก ณ หอประชุมใหญ่\n"
            "งานจัดขึ้นระหว่างวันที่ 7 - 10 ธันวาคม 2565"
        ),
        "2022-12-07",
        "2022-12-10",
    ),
    # An announcement on one day of something held on others.
    (
        (
            "วันที่ 1 ธันวาคม 2565 นายทวี ใจงาม เปิดเผยว่า จังหวัดเตรียมจัดงานวันครูโลก "
            "ระหว่างวันที่ 8 - 10 ธันวาคม 2565 ณ หอประชุมใหญ่"
        ),
        "2022-12-08",
        "2022-12-10",
    ),
    # A visit takes one day, whatever else lasts longer.
    (
        (
            "วันที่ 8 ธันวาคม 2565 นายทวี ใจงาม ตรวจเยี่ยมร้านค้า ณ หอประชุมใหญ่ "
            "ซึ่งเปิดระหว่างวันที่ 8 - 10 ธันวาคม 2565"
        ),
        "2022-12-08",
        "2022-12-08",
    ),
    # Days of another time are those of something else.
    (
        (
            "วันที่ 8 ธันวาคม 2565 นายทวี ใจงาม เปิดการสัมมนาครู ณ หอประชุมใหญ่\n"
            "รุ่นต่อไปจัดขึ้นระหว่างวันที่ 6 - 9 มีนาคม 2566"
        ),
        "2022-12-08",
        "2022-12-08",
    ),
    # A term of months is no duration of an event.
    (
        (
            "วันที่ 8 ธันวาคม 2565 นายทวี ใจงาม เปิดการสัมมนาครู ณ หอประชุมใหญ่\n"
            "รับสมัครระหว่างวันที่ 1 มกราคม - 31 ธันวาคม 2565"
        ),
        "2022-12-08",
        "2022-12-08",
    ),
    # Nothing tells.
    ("นายทวี ใจงาม เปิดการสัมมนาครู ณ หอประชุมใหญ่", None, None),
    # A month is no day.
    ("เดือนธันวาคม 2565 นายทวี ใจงาม เปิดการสัมมนาครู ณ หอประชุมใหญ่", None, None),
]


@pytest.mark.parametrize(("source", "first", "last"), DAYS)
def test_days_of_an_event(read: Read, source: str, first: str | None, last: str | None) -> None:
    """The days on which the event itself is held, out of all that are mentioned."""
    when = when_of(read(f"ข่าวจังหวัด\n{source}"))
    assert when.start == (dt.date.fromisoformat(first) if first else None)
    assert when.end == (dt.date.fromisoformat(last) if last else None)


HOURS = [
    ("วันที่ 8 ธันวาคม 2565 เวลา 09.00 น. นายทวี ใจงาม เปิดการสัมมนาครู", "09:00", None),
    ("วันที่ 8 ธันวาคม 2565 เวลา 09.00 - 16.30 น. นายทวี ใจงาม เปิดการสัมมนาครู", "09:00", "16:30"),
    ("เวลา 09.00 น. วันที่ 8 ธันวาคม 2565 นายทวี ใจงาม เปิดการสัมมนาครู", "09:00", None),
    ("เวลา 09.00 น. นายทวี ใจงาม เปิดการสัมมนาครู ณ หอประชุมใหญ่", "09:00", None),  # no day
    ("วันที่ 8 ธันวาคม 2565 บ่ายสองโมงครึ่ง นายทวี ใจงาม เปิดการสัมมนาครู", "14:30", None),
    # An hour far behind is that of a later part.
    (
        (
            "วันที่ 8 ธันวาคม 2565 นายทวี ใจงาม เปิดการสัมมนาครูผู้สอนภาษาไทย ณ หอประชุมใหญ่ จังหวัดน่าน "
            "โดยมีครูจากทุกอำเภอเข้าร่วม และเวลา 17.00 น. มีการแสดงดนตรี"
        ),
        None,
        None,
    ),
    ("วันที่ 8 ธันวาคม 2565 นายทวี ใจงาม เปิดการสัมมนาครู", None, None),
]


@pytest.mark.parametrize(("source", "start", "end"), HOURS)
def test_hours_of_an_event(read: Read, source: str, start: str | None, end: str | None) -> None:
    """The hour beside the day is that of the event."""
    when = when_of(read(source))
    assert (when.start_time, when.end_time) == (start, end)


def test_today_is_the_day_of_the_release(read: Read) -> None:
    """Relative days are counted from the release, given or in its dateline; else they stay open."""
    lead = "วันนี้ เวลา 09.00 น. นายทวี ใจงาม เปิดการสัมมนาครู ณ หอประชุมใหญ่"
    given = when_of(read(lead, published=dt.date(2022, 12, 8)))
    assert given.start == given.end == dt.date(2022, 12, 8)
    in_head = when_of(read(f"ข่าวการสัมมนาครู\nวันพฤหัสบดีที่ 8 ธันวาคม 2565\n{lead}"))
    assert in_head.start == dt.date(2022, 12, 8)
    assert when_of(read(lead)).start is None


def test_mentions_are_kept_as_evidence(read: Read) -> None:
    """Day and hour lead back to the mentions which give them."""
    reading = read("วันที่ 8 ธันวาคม 2565 เวลา 09.00 น. นายทวี ใจงาม เปิดการสัมมนาครู")
    when = when_of(reading)
    assert (when.date, when.time) == (reading.dates[0], reading.times[0])
