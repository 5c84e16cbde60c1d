"""Finds what is wrong with the dates of a release: slips of its writer, which stay as written."""

from __future__ import annotations

import calendar
import datetime as dt
from collections.abc import Iterable, Iterator
from typing import Final

from thaievent.dates.mentions import DateFault, Dateline, FaultCode, FoundDate
from thaievent.dates.today import is_told_as_today, opens_paragraph
from thaievent.text import Text

__all__ = ["find_date_faults"]

# A date of another year is a slip if, but for the year, it lies this near to the release.
_SAME_SEASON: Final = dt.timedelta(days=31)
_YEAR: Final = dt.timedelta(days=365.25)
_YEARS_OF_A_SLIP: Final = 2

_MESSAGES: Final[dict[FaultCode, str]] = {
    "no-such-day": "the calendar has no {text!r}",
    "backwards-range": "{text!r} ends before it begins ({value})",
    "no-reference-day": "nothing tells from which day {text!r} is counted",
}


def find_date_faults(
    text: Text, dates: Iterable[FoundDate], dateline: Dateline | None
) -> tuple[DateFault, ...]:
    """Find contradictions and slips in the dates of a release.

    Args:
        text: The text.
        dates: The dates found in it, in order.
        dateline: The day of the release at its head; without it no date is far from the release.

    Returns:
        The faults in the order of the text: a day that the calendar does not have, a range that
        runs backwards, a date that is counted from a day that nothing tells, a weekday that
        contradicts its date (``วันจันทร์ที่ 8 ธันวาคม 2565`` was a Thursday), the day of an event
        that lies years away from the release.
    """
    faults: list[DateFault] = []
    for date in dates:
        faults.extend(_faults(text, date, dateline))
    return tuple(faults)


def _faults(text: Text, date: FoundDate, dateline: Dateline | None) -> Iterator[DateFault]:
    written = text.original(date.start, date.end)
    if date.fault is not None:
        message = _MESSAGES[date.fault].format(text=written, value=date.value)
        yield DateFault(date.fault, message, date.start, date.end)
    for day, weekday in date.weekdays:
        if day.weekday() != weekday:
            message = (
                f"{day.isoformat()} is a {calendar.day_name[day.weekday()]}, "
                f"not a {calendar.day_name[weekday]}"
            )
            yield DateFault("weekday-mismatch", message, date.start, date.end)
    if dateline is not None and _is_year_slip(text.view, date, dateline.day):
        message = f"{written!r} lies years away from the release of {dateline.day.isoformat()}"
        yield DateFault("far-from-release", message, date.start, date.end)


def _is_year_slip(view: str, date: FoundDate, published: dt.date) -> bool:
    """Whether a day is told as that of an event, and only its year is far from the release.

    Days of history are told with their years too, but seldom those of the same weeks of the year
    and of a year just gone by, at the head of a paragraph.
    """
    day = date.day
    if day is None or date.kind != "explicit" or date.year_from != "written":
        return False
    away = abs(day - published)
    years = round(away / _YEAR)
    if not years or abs(away - years * _YEAR) > _SAME_SEASON:
        return False
    return is_told_as_today(view, date) or (
        years <= _YEARS_OF_A_SLIP and opens_paragraph(view, date)
    )
