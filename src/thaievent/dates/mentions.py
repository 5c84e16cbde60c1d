"""What the date reader finds, in positions of the view."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from typing import Literal

from thaievent.records import DateKind, DateMention, Era, Grain, TimeMention, YearSource
from thaievent.text import Text

__all__ = ["DateFault", "Dateline", "FaultCode", "FoundDate", "FoundTime", "Qualifier"]

Qualifier = Literal["early", "mid", "late", "end"]
"""Which stretch of a month or year is meant: ``ต้น``, ``กลาง``, ``ปลาย``, ``สิ้น``."""

FaultCode = Literal[
    "backwards-range", "far-from-release", "no-reference-day", "no-such-day", "weekday-mismatch"
]


@dataclass(frozen=True, slots=True)
class FoundDate:
    """A calendar expression; the fields mean what they mean in ``DateMention``.

    Attributes:
        qualifier: Which stretch of it the words in front mean; it does not change the value.
        weekdays: Each day beside which a day of the week is written, with that (Monday is 0).
        fault: Why there is no value, or why it cannot be right; None if all is well.
    """

    start: int
    end: int
    value: str | None
    kind: DateKind
    rule: str
    first: dt.date | None = None
    last: dt.date | None = None
    grain: Grain | None = None
    era: Era | None = None
    year_from: YearSource | None = None
    qualifier: Qualifier | None = None
    weekdays: tuple[tuple[dt.date, int], ...] = ()
    fault: FaultCode | None = None

    def record(self, text: Text) -> DateMention:
        """Give the public record."""
        span = text.span(self.start, self.end)
        return DateMention(
            spans=(span,),
            rule=self.rule,
            text=span.text,
            value=self.value,
            kind=self.kind,
            start=self.first,
            end=self.last,
            grain=self.grain,
            era=self.era,
            year_from=self.year_from,
            qualifier=self.qualifier,
        )

    @property
    def day(self) -> dt.date | None:
        """The day, if it is a single one."""
        return self.first if self.grain == "day" and self.first == self.last else None


@dataclass(frozen=True, slots=True)
class FoundTime:
    """A clock time or a range of them; ``value`` is ``HH:MM`` or ``HH:MM/HH:MM``."""

    start: int
    end: int
    value: str
    rule: str

    def record(self, text: Text) -> TimeMention:
        """Give the public record."""
        span = text.span(self.start, self.end)
        return TimeMention(spans=(span,), rule=self.rule, text=span.text, value=self.value)


@dataclass(frozen=True, slots=True)
class Dateline:
    """The day of the release as its own head gives it.

    Attributes:
        rule: By which form it was told from other dates.
    """

    start: int
    end: int
    day: dt.date
    rule: str = ""


@dataclass(frozen=True, slots=True)
class DateFault:
    """A contradiction or slip in a date; the text is kept as written.

    Attributes:
        code: Stable name of the kind of finding.
        message: One English sentence that says what disagrees with what.
        start: Index of the first code point of the date in the view.
        end: Index after its last.
    """

    code: FaultCode
    message: str
    start: int
    end: int
