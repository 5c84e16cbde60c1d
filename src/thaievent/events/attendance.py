"""How many people are said to take part, told from budgets, prizes and populations."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from thaievent.events.cues import AttendanceRow
from thaievent.events.reading import Reading
from thaievent.events.scenes import Scene

__all__ = ["FoundAttendance", "choose_attendance"]

_COUNT = re.compile(
    r"(\d{1,3}(?:,\d{3})+|\d+)"
    r"(?: ?[-–] ?(\d{1,3}(?:,\d{3})+|\d+))?"  # of 80-100 the larger number counts
    r" {0,3}(พัน|หมื่น)?"
    r" {0,3}(?:คน|ราย|ท่าน|รูป)(?!ละ|/)"
)
_NEAR = 80  # code points in front of a number in which a word tells what it counts
_BEHIND = 30
_CLOSE = 30
_ONLINE = 140
_UNITS = {"พัน": 1_000, "หมื่น": 10_000, None: 1}


@dataclass(frozen=True, slots=True)
class FoundAttendance:
    """A number of people and where it stands."""

    start: int
    end: int
    count: int
    rule: str


def choose_attendance(reading: Reading, scenes: tuple[Scene, ...]) -> FoundAttendance | None:
    """Choose the number of people said to take part in an event told by these scenes."""
    for scene in scenes:
        counts = list(_counts(reading, scene))
        if counts:
            first = counts[0]
            online = [other for other in counts[1:] if _adds_online(reading, first, other)]
            total = first.count + sum(other.count for other in online)
            return FoundAttendance(
                first.start, counts[-1].end if online else first.end, total, first.rule
            )
    return None


def _counts(reading: Reading, scene: Scene) -> Iterator[FoundAttendance]:
    """Find the numbers of people who take part, in order of the text."""
    view, floor, end = reading.view, scene.paragraph.start, scene.paragraph.end
    for match in _COUNT.finditer(view, floor, end):
        start = match.start()
        around = list(
            reading.cues.find(
                AttendanceRow, max(floor, start - _NEAR), min(end, match.end() + _BEHIND)
            )
        )
        absent = any(
            cue.row.sense == "absent" and start - _CLOSE <= cue.start < start for cue in around
        )
        if absent or not any(cue.row.sense == "present" for cue in around):
            continue
        count = int((match.group(2) or match.group(1)).replace(",", ""))
        yield FoundAttendance(
            start, match.end(), count * _UNITS[match.group(3)], "attendance-count"
        )


def _adds_online(reading: Reading, first: FoundAttendance, other: FoundAttendance) -> bool:
    """Tell whether a second number counts those who take part from afar."""
    between = reading.view[first.end : other.start]
    return len(between) <= _ONLINE and ("ออนไลน์" in between or "ผ่านระบบ" in between)
