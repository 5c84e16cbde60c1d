"""Reads dates and times of the Buddhist and the Common Era."""

from __future__ import annotations

import datetime as dt

from thaievent.dates.mentions import Dateline, FoundDate, FoundTime
from thaievent.text import Text

__all__ = ["Dateline", "FoundDate", "FoundTime", "find_dateline", "find_dates", "find_times"]


def find_dateline(text: Text) -> Dateline | None:
    """Find the day of the release at its head."""
    return None


def find_dates(text: Text, published: dt.date | None) -> tuple[FoundDate, ...]:
    """Find the calendar expressions."""
    return ()


def find_times(text: Text) -> tuple[FoundTime, ...]:
    """Find the clock times."""
    return ()
