"""Calendar phrases as they are read, before anything is filled in or counted."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from thaievent.dates.mentions import Qualifier
from thaievent.records import DateKind, Era

__all__ = [
    "Direction",
    "Joint",
    "Part",
    "Phrase",
    "Point",
    "Shift",
    "ShiftUnit",
    "Year",
    "YearlyDay",
]

Joint = Literal["to", "and"]
"""What ties a unit to the next one: ``8-10`` or ``8 และ 10``."""

Direction = Literal["back", "forward"]
"""Where a date lies, seen from the day of the release: ``ที่ผ่านมา`` or ``นี้``."""

Part = Literal["quarter", "half", "decade", "fiscal", "academic"]
"""A stretch of a year, or of more than one, that has a name of its own."""

ShiftUnit = Literal[
    "day", "week", "weekend", "weekday", "month", "quarter", "year", "fiscal", "academic"
]


@dataclass(frozen=True, slots=True)
class Year:
    """A year as written.

    Attributes:
        number: As written: 2565 or 65.
        era: As marked, or as its size tells; None for two digits without a marker.
    """

    number: int
    era: Era | None


@dataclass(frozen=True, slots=True)
class Shift:
    """A number of calendar units counted from a day.

    Attributes:
        unit: What is counted.
        offset: How many of them: -1 in ``เมื่อวานนี้`` and ``ปีที่แล้ว``. For a weekday: 0 is the
            next one to come (``วันศุกร์นี้``), 1 that of next week, -1 the last one that was.
        anaphoric: True if it is counted from the date named before, not from today:
            ``วันเดียวกัน``, ``วันรุ่งขึ้น``.
        weekday: For the unit ``weekday``: which, Monday being 0.
    """

    unit: ShiftUnit
    offset: int
    anaphoric: bool = False
    weekday: int | None = None


@dataclass(frozen=True, slots=True)
class YearlyDay:
    """A day that a rule of the calendar gives for each year.

    Attributes:
        calendar: ``solar``, ``lunar``, or ``weekday`` for the second Saturday and the like.
        month: Month of the calendar, 1 to 12.
        day: Day of the month; of a lunar one 1 to 15 wax and 16 to 30 wane. For ``weekday``:
            which such weekday of the month.
        second: True for the second eighth month of the moon.
        leap_month: The lunar month in a year with two eighths, where that is another one; 8 is the
            second eighth.
        weekday: For ``weekday``: which, Monday being 0.
        since: First year of the Common Era in which it is kept; None if it always was.
        until: Last such year.
    """

    calendar: Literal["solar", "lunar", "weekday"]
    month: int
    day: int
    second: bool = False
    leap_month: int | None = None
    weekday: int | None = None
    since: int | None = None
    until: int | None = None


@dataclass(frozen=True, slots=True)
class Point:
    """One calendar unit of a phrase, as far as it is written.

    Attributes:
        day: Day of the month.
        month: 1 to 12.
        year: The year.
        shift: Counted from elsewhere: the whole unit, or the year alone if a month or part is
            written (``มิถุนายนปีนี้``).
        part: What stretch of the year is meant.
        number: Which of its kind: 2 in ``ไตรมาสที่ 2``.
        of_fiscal: True if the part belongs to a fiscal year: ``ไตรมาส 1 ปีงบประมาณ 2568``.
        weekday: Day of the week written beside it, Monday being 0.
        yearly: A day that has a name or is one of the moon, in place of day and month.
        zodiac: The animal of its year, 0 (rat) to 11.
    """

    day: int | None = None
    month: int | None = None
    year: Year | None = None
    shift: Shift | None = None
    part: Part | None = None
    number: int | None = None
    of_fiscal: bool = False
    weekday: int | None = None
    yearly: YearlyDay | None = None
    zodiac: int | None = None


@dataclass(frozen=True, slots=True)
class Phrase:
    """A run of the view that names calendar units.

    Attributes:
        start: Index of its first code point in the view.
        end: Index after its last.
        points: The units in order.
        joints: What ties each unit to the next.
        kind: How it is expressed.
        rule: Name of the rule that read it.
        is_open: True if it has a beginning and no end.
        direction: Where the words around it say that it lies.
        qualifier: Which stretch of it the words in front of it mean (``ต้นปี``).
    """

    start: int
    end: int
    points: tuple[Point, ...]
    joints: tuple[Joint, ...] = ()
    kind: DateKind = "explicit"
    rule: str = ""
    is_open: bool = False
    direction: Direction | None = None
    qualifier: Qualifier | None = None

    @property
    def is_counted(self) -> bool:
        """Whether any part of it is counted from another day."""
        return any(point.shift is not None for point in self.points)
