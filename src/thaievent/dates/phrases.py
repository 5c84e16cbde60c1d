"""Calendar phrases as read, before missing years are filled in."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from thaievent.records import DateKind, Era

__all__ = ["Direction", "Joint", "Phrase", "Point", "Year"]

Joint = Literal["to", "and"]
Direction = Literal["back", "forward"]


@dataclass(frozen=True, slots=True)
class Year:
    """A year as written, completed to all its digits.

    Attributes:
        number: In its era, e.g. 2565.
        era: As marked, else as its size tells.
    """

    number: int
    era: Era


@dataclass(frozen=True, slots=True)
class Point:
    """One calendar unit of a phrase, as far as it is written.

    Attributes:
        day: Day of the month.
        month: 1 to 12.
        year: The year.
        weekday: Day of the week written beside it, Monday being 0.
    """

    day: int | None = None
    month: int | None = None
    year: Year | None = None
    weekday: int | None = None


@dataclass(frozen=True, slots=True)
class Phrase:
    """A run of the view that names calendar units.

    Attributes:
        start: Index of its first code point in the view.
        end: Index after its last.
        points: The units in order.
        joints: What ties each unit to the next.
        rule: Name of the rule that read it.
        kind: How it is expressed.
        is_open: True if it has a beginning and no end.
        direction: Where the words around it say that it lies, seen from the day of the release.
    """

    start: int
    end: int
    points: tuple[Point, ...]
    joints: tuple[Joint, ...]
    rule: str
    kind: DateKind = "explicit"
    is_open: bool = False
    direction: Direction | None = None
