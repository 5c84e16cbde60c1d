"""Calendar units and how they are written in EDTF (ISO 8601-2)."""

from __future__ import annotations

import calendar
import datetime as dt
from dataclasses import dataclass
from typing import Final

from thaievent.records import Grain

__all__ = ["Unit", "interval", "listed", "open_ended"]

_DECEMBER: Final = 12


@dataclass(frozen=True, slots=True)
class Unit:
    """A year, a month or a day of the Gregorian calendar.

    Attributes:
        year: 1 to 9999.
        month: 1 to 12; None for a whole year.
        day: Day of the month; None for a whole month or year.
    """

    year: int
    month: int | None = None
    day: int | None = None

    @property
    def exists(self) -> bool:
        """Whether the calendar has it."""
        if not dt.MINYEAR <= self.year <= dt.MAXYEAR:
            return False
        if self.month is None:
            return True
        if not 1 <= self.month <= _DECEMBER:
            return False
        return self.day is None or (1 <= self.day <= calendar.monthrange(self.year, self.month)[1])

    @property
    def grain(self) -> Grain:
        """The unit in which it is given."""
        if self.day is not None:
            return "day"
        return "year" if self.month is None else "month"

    @property
    def first(self) -> dt.date:
        """Its first day."""
        return dt.date(self.year, self.month or 1, self.day or 1)

    @property
    def last(self) -> dt.date:
        """Its last day."""
        month = self.month or _DECEMBER
        return dt.date(self.year, month, self.day or calendar.monthrange(self.year, month)[1])

    def __str__(self) -> str:
        """Write it in EDTF: ``2022-12-08``, ``2022-12`` or ``2022``."""
        parts = [f"{self.year:04d}"]
        if self.month is not None:
            parts.append(f"{self.month:02d}")
        if self.day is not None:
            parts.append(f"{self.day:02d}")
        return "-".join(parts)


def interval(first: Unit, last: Unit) -> str:
    """Write a closed interval: ``2022-12-08/2022-12-10``."""
    return f"{first}/{last}"


def open_ended(first: Unit) -> str:
    """Write an interval without an end: ``2022-12-08/..``."""
    return f"{first}/.."


def listed(members: list[str]) -> str:
    """Write a list: ``{2022-12-08,2022-12-10}``."""
    return "{" + ",".join(members) + "}"
