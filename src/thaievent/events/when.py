"""When an event is held: its own days and hours out of all that the release mentions."""

from __future__ import annotations

import datetime as dt
import re
from dataclasses import dataclass

from thaievent.dates import FoundDate, FoundTime
from thaievent.events.reading import Reading, between
from thaievent.events.scenes import Scene
from thaievent.records import EventKind

__all__ = ["FoundWhen", "choose_when"]

_NEAR = 60  # code points between a day and its hour
_LONG_KINDS = frozenset({"exhibition", "training", "seminar", "meeting", "competition", "campaign"})
_HELD = re.compile(
    r"(?:จัดขึ้น|จัดงาน|กำหนดจัด|จัด|ระหว่าง|ในวันที่|ตั้งแต่|งาน)[^\n]{0,24}$"
)
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


def choose_when(reading: Reading, scenes: tuple[Scene, ...], kind: EventKind) -> FoundWhen:
    """Choose the days and hours of an event told by these scenes, the leading one first."""
    lead = scenes[0]
    day = _lead_day(reading, lead)
    chosen = day
    if kind in _LONG_KINDS:
        chosen = _range(reading, scenes, day) or day
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


def _lead_day(reading: Reading, lead: Scene) -> FoundDate | None:
    days = _days(reading, lead.paragraph.start, lead.paragraph.end)
    return days[0] if days else None


def _range(reading: Reading, scenes: tuple[Scene, ...], day: FoundDate | None) -> FoundDate | None:
    """Find several days on which the event itself is held."""
    for scene in scenes:
        for date in _days(reading, scene.paragraph.start, scene.paragraph.end):
            if date.last is None or date.first is None or date.last <= date.first:
                continue
            if date.last - date.first > _SAME_EVENT:
                continue
            if not _HELD.search(reading.view, max(scene.paragraph.start, date.start - 40), date.start):
                continue
            if day is None or day is date or day.first is None:
                return date
            if date.first - dt.timedelta(days=2) <= day.first <= date.last:
                return date
    return None


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
