"""Reads dates and times of the Buddhist and the Common Era."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator

from thaievent.dates import context, patterns
from thaievent.dates.dateline import find_dateline
from thaievent.dates.explicit import read_days, read_months, read_numeric, read_years
from thaievent.dates.mentions import Dateline, FoundDate, FoundTime
from thaievent.dates.periods import read_academic_years, read_fiscal_years
from thaievent.dates.phrases import Phrase
from thaievent.dates.relative import find_relative
from thaievent.dates.resolve import resolve
from thaievent.dates.times import find_times
from thaievent.text import Text, keep_longest

__all__ = ["Dateline", "FoundDate", "FoundTime", "find_dateline", "find_dates", "find_times"]

# What may be read where a cue stands, tried in this order.
_READERS = {
    "number": (read_numeric, read_days),
    "month": (read_months,),
    "year": (read_fiscal_years, read_academic_years, read_years),
}


def find_dates(text: Text, published: dt.date | None) -> tuple[FoundDate, ...]:
    """Find the calendar expressions."""
    view = text.view
    explicit = [resolve(phrase, published) for phrase in _phrases(view)]
    relative = find_relative(view, explicit, published)
    return keep_longest([*explicit, *relative])


def _phrases(view: str) -> Iterator[Phrase]:
    """Read what is written out, from left to right."""
    cue = patterns.cue()
    at = 0
    while (found := cue.search(view, at)) is not None:
        at = found.end()
        if found.lastgroup == "number" and view[found.start() - 1 : found.start()].isdigit():
            continue
        for read in _READERS[found.lastgroup or ""]:
            phrase = read(view, found.start())
            if phrase is not None:
                at = phrase.end
                placed = context.place(view, phrase)
                if placed is not None:
                    yield placed
                break
