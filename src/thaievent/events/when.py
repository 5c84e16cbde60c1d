"""When an event is held: its own days and hours out of all that the release mentions."""

from __future__ import annotations

import datetime as dt
import re
from dataclasses import dataclass

from thaievent.dates import FoundDate, FoundTime
from thaievent.events.acts import FoundAct, same_name
from thaievent.events.cues import HeldRow, RoleRow
from thaievent.events.reading import Reading, between
from thaievent.events.scenes import Scene

__all__ = ["FoundWhen", "choose_when"]

_HEAD = 160  # code points in which the first words of a lead tell when
_NEAR = 60  # code points between a day and its hour
_LONG_KINDS = frozenset({"exhibition", "training", "seminar", "meeting", "competition", "campaign"})
_ONE_DAY = frozenset({"press_conference", "signing"})
# In front of the day on which all that was: เมื่อวันที่, เมื่อวันจันทร์ที่.
_PAST = re.compile(r"เมื่อ(?:วัน[ก-๎]{0,12}ที่)? ?$")
_PAST_REACH = 24
_HELD = 40  # code points in front of several days in which a word tells that it is held on them
_BEHIND_NAME = 200  # code points between the name of an announced event and its days
_RECENT = dt.timedelta(days=60)
_SAME_EVENT = dt.timedelta(days=200)


@dataclass(frozen=True, slots=True)
class FoundWhen:
    """Days and hours of an event with the mentions that give them."""

    start: dt.date | None = None
    end: dt.date | None = None
    date: FoundDate | None = None
    start_time: str | None = None
    end_time: str | None = None
    time: FoundTime | None = None


def choose_when(reading: Reading, scenes: tuple[Scene, ...], act: FoundAct) -> FoundWhen:
    """Choose the days and hours of an event told by these scenes, the leading one first."""
    lead = scenes[0]
    day = _lead_day(reading, lead, act) or _day_above(reading, scenes)
    chosen = _announced_day(reading, lead, act, day)
    if chosen is None and act.kind.kind in _LONG_KINDS:
        chosen = _range(reading, scenes, day, act)
    chosen = chosen or day
    time = _hour(reading, lead, day)
    start_time, end_time = _split(time) if time else (None, None)
    if chosen is None:
        return FoundWhen(start_time=start_time, end_time=end_time, time=time)
    last = chosen.last or chosen.first
    return FoundWhen(chosen.first, last, chosen, start_time, end_time, time)


def _days(reading: Reading, start: int, end: int) -> list[FoundDate]:
    return [
        date
        for date in between(reading.dates, start, end)
        if date.grain == "day" and date.first is not None
    ]


def _lead_day(reading: Reading, lead: Scene, act: FoundAct) -> FoundDate | None:
    """Find the day that the lead gives its event: at its head, by its place, or as held then."""
    start, end = lead.paragraph.start, lead.paragraph.end
    spoken = [
        cue.end for cue in reading.cues.find(RoleRow, start, end) if cue.row.role == "announcer"
    ]
    for date in _days(reading, start, end):
        if act.kind.kind in _ONE_DAY and _is_of_announced(reading, date):
            continue
        if date.start - start <= _HEAD:
            return date
        beside = any(
            -_NEAR <= venue.start - date.end <= _NEAR or 0 <= date.start - venue.end <= _NEAR
            for venue in lead.venues
        )
        if beside:
            return date
        past = reading.view[max(start, date.start - _PAST_REACH) : date.start]
        if _PAST.search(past) and not spoken and _is_recent(reading, date):
            return date
        if _is_held(reading, max(start, date.start - _HELD), date.start) and not (
            spoken and spoken[0] < date.start
        ):
            return date
    return None


def _is_recent(reading: Reading, date: FoundDate) -> bool:
    """Tell whether a day lies not far before that of the release, if that is known."""
    if reading.published is None or date.first is None:
        return True
    return reading.published - date.first <= _RECENT


def _is_of_announced(reading: Reading, date: FoundDate) -> bool:
    """Tell whether a date is rather that of what the press is told of: several days, or to come."""
    to_come = date.first and reading.published and date.first > reading.published
    return bool(to_come or (date.first and date.last and date.last > date.first))


def _day_above(reading: Reading, scenes: tuple[Scene, ...]) -> FoundDate | None:
    """Find the day above a lead that gives the hour alone: ``จุดแรก เวลา 09.30 น.``."""
    lead = scenes[0]
    start = lead.paragraph.start
    if not between(reading.times, start, start + _HEAD):
        return None
    above = next((scene for scene in scenes if scene.index == lead.index - 1), None)
    if above is None or above.index < reading.body:
        return None
    begins = above.paragraph.start
    return next((date for date in _days(reading, begins, begins + _HEAD)), None)


def _announced_day(
    reading: Reading, lead: Scene, act: FoundAct, day: FoundDate | None
) -> FoundDate | None:
    """Find the day behind the event's name where the first day is only that of the announcement.

    ``วันที่ 1 มีนาคม นายทวี เปิดเผยว่า … จัดงานวันครู ระหว่างวันที่ 8 - 10 มีนาคม``
    """
    name = act.name
    if day is None or day.first is None or name is None or not _within(name.start, lead):
        return None
    told = reading.cues.find(RoleRow, day.end, max(day.end, name.start))
    if not any(cue.row.role == "announcer" for cue in told):
        return None
    for date in _days(reading, name.end, min(name.end + _BEHIND_NAME, lead.paragraph.end)):
        if date.first and date.first > day.first and _is_held(reading, name.end, date.start):
            return date
    return None


def _within(position: int, scene: Scene) -> bool:
    return scene.paragraph.start <= position < scene.paragraph.end


def _range(
    reading: Reading, scenes: tuple[Scene, ...], day: FoundDate | None, act: FoundAct
) -> FoundDate | None:
    """Find several days on which the event itself is held."""
    for scene in scenes:
        for date in _days(reading, scene.paragraph.start, scene.paragraph.end):
            if date.last is None or date.first is None or date.last <= date.first:
                continue
            if date.last - date.first > _SAME_EVENT:
                continue
            if not _is_held(reading, max(scene.paragraph.start, date.start - _HELD), date.start):
                continue
            if _of_another(reading, scene, act, date):
                continue
            if day is None or day is date or day.first is None:
                return date
            if date.first - dt.timedelta(days=2) <= day.first <= date.last:
                return date
    return None


def _of_another(reading: Reading, scene: Scene, act: FoundAct, date: FoundDate) -> bool:
    """Tell whether the name next in front of a date is that of another event."""
    before = [
        name
        for name in scene.names
        if name.weight > 1
        and name.end <= date.start
        and not reading.view.startswith("ฯ", name.end - 1)  # a shortening of the event's own name
    ]
    if act.name is None or not before:
        return False
    return not same_name(reading, before[-1], act.name)


def _is_held(reading: Reading, start: int, end: int) -> bool:
    return any(cue.row.sense == "held" for cue in reading.cues.find(HeldRow, start, end))


def _hour(reading: Reading, lead: Scene, day: FoundDate | None) -> FoundTime | None:
    times = between(reading.times, lead.paragraph.start, lead.paragraph.end)
    if not times:
        return None
    if day is None:
        return times[0]
    for time in times:
        if abs(time.start - day.end) <= _NEAR:
            return time
    return times[0] if times[0].start - lead.paragraph.start <= _NEAR else None


def _split(time: FoundTime) -> tuple[str, str | None]:
    start, _, end = time.value.partition("/")
    return start, end or None
