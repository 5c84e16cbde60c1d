"""Reads dates and times of the Buddhist and the Common Era.

The way of a date: cues → rules → phrases with what the words around say → the dates that are
written out → the days of which the release speaks as today → what is counted from them.
"""

from __future__ import annotations

import datetime as dt

from thaievent.dates.dateline import find_dateline
from thaievent.dates.eras import TwoDigits
from thaievent.dates.faults import find_date_faults
from thaievent.dates.mentions import DateFault, Dateline, FoundDate, FoundTime
from thaievent.dates.reckoning import reckon
from thaievent.dates.rules import read_phrases
from thaievent.dates.times import find_times
from thaievent.text import Text

__all__ = [
    "DateFault",
    "Dateline",
    "FoundDate",
    "FoundTime",
    "TwoDigits",
    "find_date_faults",
    "find_dateline",
    "find_dates",
    "find_times",
]


def find_dates(
    text: Text,
    published: dt.date | None,
    *,
    dateline: Dateline | None = None,
    two_digits: TwoDigits = "BE",
    named_days: bool = False,
) -> tuple[FoundDate, ...]:
    """Find the calendar expressions.

    Args:
        text: The text.
        published: Day of the release, from which ``วันนี้`` and missing years are counted; None if
            it is not known.
        dateline: The day of the release at its head, if it has been found before; else it is looked
            for.
        two_digits: The era of years of two digits that have no marker (``68``).
        named_days: True to read also days that have only a name, or a name and the year of an
            event (``วันวิสาขบูชา``, ``วันเด็กแห่งชาติ ประจำปี 2566``). In a release these are what
            an event is called after, not its date, so a record leaves them out; ``วันสงกรานต์ 2566``
            is read in any case.

    Returns:
        The expressions in order. Where nothing tells which date is meant, the value is None.

    Example:
        ``8-10 ธ.ค. 65`` gives ``2022-12-08/2022-12-10``, ``วันนี้ (15 ธ.ค. 65)`` two dates.
    """
    view = text.view
    phrases = read_phrases(view, named_days=named_days)
    return reckon(view, phrases, dateline or find_dateline(text), published, two_digits)
