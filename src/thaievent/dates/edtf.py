"""Calendar units and how they are written in EDTF (ISO 8601-2)."""

from __future__ import annotations

import calendar
import datetime as dt
from dataclasses import dataclass
from typing import Final

from thaievent.records import Grain

__all__ = ["Stretch", "Unit", "interval", "listed", "open_ended"]

_DECEMBER: Final = 12
# The days of a stretch inside a list are written out up to here.
_WRITTEN_OUT_AT_MOST: Final = 31


@dataclass(frozen=True, slots=True)
class Unit:
    """A year, a month or a day of the Gregorian calendar.

    Attributes:
        year: Year of the Common Era.
        month: 1 to 12; None for a whole year.
        day: Day of the month; None for a whole month or year.
    """

    year: int
    month: int | None = None
    day: int | None = None

    @classmethod
    def of(cls, day: dt.date) -> Unit:
        """Make the unit of a day."""
        return cls(day.year, day.month, day.day)

    @property
    def exists(self) -> bool:
        """Whether the calendar has it."""
        if not dt.MINYEAR <= self.year <= dt.MAXYEAR:
            return False
        if self.month is None:
            return True
        if not 1 <= self.month <= _DECEMBER:
            return False
        return self.day is None or 1 <= self.day <= calendar.monthrange(self.year, self.month)[1]

    @property
    def grain(self) -> Grain:
        """What sort of unit it is."""
        if self.day is not None:
            return "day"
        return "year" if self.month is None else "month"

    @property
    def begins(self) -> dt.date:
        """Its first day; it must exist."""
        return dt.date(self.year, self.month or 1, self.day or 1)

    @property
    def ends(self) -> dt.date:
        """Its last day; it must exist."""
        month = self.month or _DECEMBER
        day = self.day or calendar.monthrange(self.year, month)[1]
        return dt.date(self.year, month, day)

    def __str__(self) -> str:
        """Write it in EDTF: ``2022-12-08``, ``2022-12`` or ``2022``."""
        parts = [f"{self.year:04d}"]
        if self.month is not None:
            parts.append(f"{self.month:02d}")
        if self.day is not None:
            parts.append(f"{self.day:02d}")
        return "-".join(parts)


@dataclass(frozen=True, slots=True)
class Stretch:
    """What one unit of a phrase covers: a calendar unit, or a run of them such as a quarter.

    Attributes:
        first: The unit it begins with.
        last: The unit it ends with.
        grain: What sort of stretch it is.
        begins: Its first day.
        ends: Its last day.
    """

    first: Unit
    last: Unit
    grain: Grain
    begins: dt.date
    ends: dt.date

    @classmethod
    def of(cls, unit: Unit) -> Stretch:
        """Make the stretch of a single unit, which must exist."""
        return cls(unit, unit, unit.grain, unit.begins, unit.ends)

    @classmethod
    def between(cls, first: Unit, last: Unit, grain: Grain) -> Stretch:
        """Make the stretch from one unit to another, which must exist."""
        return cls(first, last, grain, first.begins, last.ends)

    def __str__(self) -> str:
        """Write it in EDTF: ``2022-12-08`` or ``2023-01/2023-03``."""
        return str(self.first) if self.first == self.last else f"{self.first}/{self.last}"

    def members(self, last: Stretch | None = None) -> list[str]:
        """Write it as members of a list: days one by one, a longer stretch as ``first..last``.

        Args:
            last: The stretch in which it ends, if it is the beginning of a range in the list.
        """
        until = last or self
        days = (until.ends - self.begins).days
        if self.grain == until.grain == "day" and 0 <= days < _WRITTEN_OUT_AT_MOST:
            return [(self.begins + dt.timedelta(days=day)).isoformat() for day in range(days + 1)]
        if self.first == until.last:
            return [str(self.first)]
        return [f"{self.first}..{until.last}"]


def interval(first: Stretch, last: Stretch) -> str:
    """Write a closed interval: ``2022-12-08/2022-12-10``."""
    return f"{first.first}/{last.last}"


def open_ended(first: Stretch) -> str:
    """Write an interval without an end: ``2022-12-08/..``."""
    return f"{first.first}/.."


def listed(members: list[str]) -> str:
    """Write a list: ``{2022-12-08,2022-12-10}``."""
    return "{" + ",".join(members) + "}"
