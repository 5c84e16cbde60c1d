"""What the date reader finds, in positions of the view."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

from thaievent.records import DateKind, DateMention, Era, Grain, TimeMention, YearSource
from thaievent.text import Text

__all__ = ["Dateline", "FoundDate", "FoundTime"]


@dataclass(frozen=True, slots=True)
class FoundDate:
    """A calendar expression; the fields mean what they mean in ``DateMention``."""

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
        )


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
    """The day of the release as its own head gives it."""

    start: int
    end: int
    day: dt.date
