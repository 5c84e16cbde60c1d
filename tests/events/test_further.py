"""Happenings beside the main one: announced events and further stops."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable

import pytest

from thaievent.events.acts import choose_act
from thaievent.events.further import FurtherEvent, find_announced, find_stops
from thaievent.events.reading import Reading
from thaievent.events.scenes import find_scenes
from thaievent.events.when import choose_when

Read = Callable[..., Reading]

MEETING = (
    "นายอำเภอนำประชุมเตรียมงาน\n"
    "วันพฤหัสบดีที่ 8 ธันวาคม 2565\n"
    "วันที่ 8 ธันวาคม 2565 นายทวี ใจงาม เป็นประธานการประชุมคณะกรรมการจังหวัด ครั้งที่ 5 ณ ห้องประชุมราชพฤกษ์\n"
)
VISIT = (
    "นายอำเภอลงพื้นที่\n"
    "วันพฤหัสบดีที่ 8 ธันวาคม 2565\n"
    "วันที่ 8 ธันวาคม 2565 เวลา 09.00 น. นายทวี ใจงาม ลงพื้นที่ตรวจเยี่ยมศูนย์พักพิง ณ วัดบ้านสวน\n"
)


def announced_in(reading: Reading) -> list[FurtherEvent]:
    """Find what a release announces beside its own event."""
    scenes = find_scenes(reading)
    lead = max(scenes, key=lambda scene: scene.weight)
    act = choose_act(reading, lead, scenes)
    ordered = (lead, *(scene for scene in scenes if scene is not lead))
    return list(find_announced(reading, scenes, act, choose_when(reading, ordered, act)))


def stops_in(reading: Reading) -> list[FurtherEvent]:
    """Find the further stops that a release tells of."""
    scenes = find_scenes(reading)
    lead = max(scenes, key=lambda scene: scene.weight)
    act = choose_act(reading, lead, scenes)
    when = choose_when(reading, scenes, act)
    return list(find_stops(reading, scenes, lead, act, when))


ANNOUNCED = [
    # what follows the lead: name, first and last day, hour, place
    (
        "ที่ประชุมรับทราบการจัดงานมหกรรมหนังสือเมืองท่า ระหว่างวันที่ 20 - 22 มกราคม 2566 ณ สวนสาธารณะบ้านสวน",
        ("งานมหกรรมหนังสือเมืองท่า", "2023-01-20", "2023-01-22", None, "สวนสาธารณะบ้านสวน"),
    ),
    # Several days are enough without a place.
    (
        "ที่ประชุมรับทราบการจัดงานมหกรรมหนังสือเมืองท่า ระหว่างวันที่ 20 - 22 มกราคม 2566",
        ("งานมหกรรมหนังสือเมืองท่า", "2023-01-20", "2023-01-22", None, None),
    ),
    # A single day needs one.
    (
        "จังหวัดจะจัดการอบรมครูผู้สอนภาษาไทย ในวันที่ 20 มกราคม 2566 เวลา 08.30 - 16.00 น. ณ โรงเรียนบ้านสวน",
        ("การอบรมครูผู้สอนภาษาไทย", "2023-01-20", "2023-01-20", "08:30", "โรงเรียนบ้านสวน"),
    ),
]


@pytest.mark.parametrize(("line", "expected"), ANNOUNCED)
def test_announced_event(
    read: Read, line: str, expected: tuple[str, str, str, str | None, str | None]
) -> None:
    """A named event with days of its own, later than the main one, is a happening of its own."""
    name, first, last, hour, place = expected
    reading = read(MEETING + line)
    (event,) = announced_in(reading)
    assert event.name is not None
    assert reading.view[event.name.start : event.name.end] == name
    assert event.when.start == dt.date.fromisoformat(first)
    assert event.when.end == dt.date.fromisoformat(last)
    assert event.when.start_time == hour
    venue = event.venue
    assert (reading.view[venue.start : venue.end] if venue else None) == place


@pytest.mark.parametrize(
    "line",
    [
        "ที่ประชุมรับทราบการจัดงานมหกรรมหนังสือเมืองท่า",  # no day
        "ที่ประชุมรับทราบการจัดงานมหกรรมหนังสือเมืองท่า ในวันที่ 20 มกราคม 2566",  # a day, no place
        # It is over already.
        "ที่ประชุมรับทราบการจัดงานมหกรรมหนังสือเมืองท่า ระหว่างวันที่ 20 - 22 มกราคม 2565 ณ สวนสาธารณะบ้านสวน",
        "การจัดงานมหกรรมหนังสือเมืองท่า เมื่อวันที่ 1 ธันวาคม 2565 ณ สวนสาธารณะบ้านสวน",
        # Days of the main event.
        "ที่ประชุมจัดงานมหกรรมหนังสือเมืองท่า ในวันที่ 8 ธันวาคม 2565 ณ สวนสาธารณะบ้านสวน",
        # The main event under a shorter name.
        "การประชุมคณะกรรมการจังหวัด ครั้งต่อไปจัดขึ้นระหว่างวันที่ 20 - 22 มกราคม 2566 ณ สวนสาธารณะบ้านสวน",
        # A month is no day.
        "ที่ประชุมรับทราบการจัดงานมหกรรมหนังสือเมืองท่า ในเดือนมกราคม 2566 ณ สวนสาธารณะบ้านสวน",
    ],
)
def test_what_is_not_announced(read: Read, line: str) -> None:
    """Without later days of its own, and a place for a single one, something named is no event."""
    assert announced_in(read(MEETING + line)) == []


def test_announced_event_comes_once(read: Read) -> None:
    """A fair that is named twice is one event."""
    line = "จังหวัดจัดงานมหกรรมหนังสือเมืองท่า ระหว่างวันที่ 20 - 22 มกราคม 2566\n"
    assert len(announced_in(read(MEETING + line + line))) == 1


def test_headline_announces_nothing(read: Read) -> None:
    """What stands above the body is told in the body."""
    headline = "เตรียมจัดงานมหกรรมหนังสือเมืองท่า ระหว่างวันที่ 20 - 22 มกราคม 2566\n"
    assert announced_in(read(headline + MEETING)) == []


def test_further_stops_of_a_visit(read: Read) -> None:
    """A paragraph that begins with an hour and goes to another place is a stop of its own."""
    reading = read(
        VISIT
        + "เวลา 13.30 น. นายทวี ใจงาม ตรวจเยี่ยมการก่อสร้าง ณ เขื่อนห้วยคราม\n"
        + "ต่อมาเวลา 15.00 - 16.00 น. นายทวี ใจงาม เยี่ยมชมฟาร์มตัวอย่าง ณ บ้านริมเขา"
    )
    stops = stops_in(reading)
    assert [(stop.kind.kind, stop.kind.rule, stop.name) for stop in stops] == [
        ("visit", "kind-stop", None)
    ] * 2
    assert [(stop.when.start_time, stop.when.end_time) for stop in stops] == [
        ("13:30", None),
        ("15:00", "16:00"),
    ]
    venues = [stop.venue for stop in stops if stop.venue]
    assert [reading.view[venue.start : venue.end] for venue in venues] == [
        "เขื่อนห้วยคราม",
        "บ้านริมเขา",
    ]


@pytest.mark.parametrize(
    "line",
    [
        "จากนั้น นายทวี ใจงาม ตรวจเยี่ยมการก่อสร้าง ณ เขื่อนห้วยคราม",  # no hour
        "เวลา 13.30 น. นายทวี ใจงาม ตรวจเยี่ยมผู้พักพิง",  # no place
        "เวลา 13.30 น. นายทวี ใจงาม ตรวจเยี่ยมผู้พักพิง ณ วัดบ้านสวน",  # the same place
        "เวลา 13.30 น. นายทวี ใจงาม เดินทางกลับ ณ สนามบินน่าน",  # nothing visited
        # An hour in the middle of what somebody says.
        (
            "นายทวี ใจงาม กล่าวว่า ขอขอบคุณทุกฝ่ายที่ร่วมดูแลผู้ประสบภัยตลอดหลายวันที่ผ่านมา"
            " โดยเวลา 13.30 น. จะตรวจเยี่ยม ณ เขื่อนห้วยคราม"
        ),
    ],
)
def test_what_is_no_further_stop(read: Read, line: str) -> None:
    """Without an hour at its head, another place and a verb of visiting it is the same stop."""
    assert stops_in(read(VISIT + line)) == []


def test_only_visits_have_stops(read: Read) -> None:
    """Who goes on to look at something after a meeting makes no stop of the meeting."""
    line = "เวลา 13.30 น. นายทวี ใจงาม ตรวจเยี่ยมการก่อสร้าง ณ เขื่อนห้วยคราม"
    assert stops_in(read(MEETING + line)) == []
