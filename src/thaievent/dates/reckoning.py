"""Gives each phrase of a release its date, by what the others say."""

from __future__ import annotations

import datetime as dt
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import Final

from thaievent.dates.eras import TwoDigits
from thaievent.dates.mentions import Dateline, FoundDate
from thaievent.dates.phrases import Phrase, Point, Shift
from thaievent.dates.resolve import Reference, resolve
from thaievent.dates.today import days_of, gloss_of

__all__ = ["reckon"]

# A year is taken from a date that stands as near as this in front, in the same line.
_NEIGHBOUR_WITHIN: Final = 60
# … or as near as this behind.
_BEHIND_WITHIN: Final = 8
# วันเดียวกัน stands as near as this to the beginning of a paragraph that goes on with it.
_OPENING_WITHIN: Final = 32
# Today cannot be as far from the day of the release as this.
_FAR: Final = dt.timedelta(days=300)


def reckon(
    view: str,
    phrases: Sequence[Phrase],
    dateline: Dateline | None,
    published: dt.date | None,
    two_digits: TwoDigits,
) -> tuple[FoundDate, ...]:
    """Give the dates of all phrases.

    Args:
        view: The normalised view.
        phrases: The phrases in order.
        dateline: The day of the release at its head.
        published: Day of the release.
        two_digits: The era of two-digit years without a marker.

    Returns:
        One date for each phrase, in order.
    """
    base = Reference(published=published, two_digits=two_digits)
    phrases = _with_fiscal_quarters(phrases)
    written = _written(view, phrases, base)
    glosses = dict(_glosses(view, phrases, written, published))
    todays = [(phrases[at].start, day) for at, day in glosses.items() if _is_today(phrases[at])]
    if published is None and todays:
        # วันนี้ (8 ธ.ค. 65) tells the day of a release that has no other.
        base = replace(base, published=todays[0][1])
        written = _written(view, phrases, base)
    days = days_of(view, [date for date in written if date], todays, dateline, published)
    dates: list[FoundDate] = []
    day_named: dt.date | None = None
    named: dt.date | None = None
    for index, phrase in enumerate(phrases):
        found = written[index]
        if found is None:
            today = days.today(phrase.start)
            if _counts_days(phrase):
                told = days.stated and _goes_on(view, phrase)
                reference = replace(base, today=today, named=today if told else day_named)
            else:
                reference = replace(base, today=published or today, named=named)
            if index in glosses:
                reference = replace(reference, named=glosses[index])
                found = resolve(_as_glossed(phrase), reference)
            else:
                found = resolve(phrase, reference)
        day_named = found.day or day_named
        named = found.first or named
        dates.append(found)
    return tuple(dates)


def _with_fiscal_quarters(phrases: Sequence[Phrase]) -> list[Phrase]:
    """Let quarters without a year be of the fiscal year whose quarters are told before them.

    ``ไตรมาส 1 ปีงบประมาณ 2567 … ไตรมาสที่ 3 - 4``.
    """
    told: list[Phrase] = []
    before: Point | None = None
    for phrase in phrases:
        point = phrase.points[-1]
        if point.part == "quarter" and point.year is None and point.shift is None:
            if before is not None and before.of_fiscal:
                year = before.year
                points = [replace(each, year=year, of_fiscal=True) for each in phrase.points]
                told.append(replace(phrase, points=tuple(points)))
                continue
        elif point.part == "quarter":
            before = point
        told.append(phrase)
    return told


def _written(view: str, phrases: Sequence[Phrase], base: Reference) -> list[FoundDate | None]:
    """Give the dates that are written out; a year left out may come from the date before."""
    dates: list[FoundDate | None] = []
    before: FoundDate | None = None
    dated = _dated(phrases) if base.published is None else []
    for index, phrase in enumerate(phrases):
        if phrase.is_counted:
            dates.append(None)
            continue
        near = (
            before is not None
            and before.year_from == "written"
            and phrase.start - before.end <= _NEIGHBOUR_WITHIN
            and "\n" not in view[before.end : phrase.start]
        )
        reference = base
        if phrase.points[-1].year is None:
            neighbour = (
                before if near else _year_behind(view, phrase, phrases[index + 1 : index + 2], base)
            )
            if neighbour is None and base.published is None:
                neighbour = _nearest_dated(phrases, index, dated, base)
            reference = replace(base, neighbour=_bounds(neighbour) if neighbour else None)
        before = resolve(phrase, reference)
        dates.append(before)
    return dates


def _year_behind(
    view: str, phrase: Phrase, following: Sequence[Phrase], base: Reference
) -> FoundDate | None:
    """Give the year that stands right behind a phrase: ``(ม.ค. - พ.ย.) ของปี 2567``."""
    if not following or following[0].points[0].month is not None:
        return None
    between = view[phrase.end : following[0].start]
    if len(between) > _BEHIND_WITHIN or between.strip(" )") not in ("", "ของ", "ใน"):
        return None
    return resolve(following[0], base)


def _dated(phrases: Sequence[Phrase]) -> list[int]:
    """Give the places of the days and months with a year of their own."""
    return [
        index
        for index, phrase in enumerate(phrases)
        if phrase.points[-1].month is not None and phrase.points[-1].year is not None
    ]


def _nearest_dated(
    phrases: Sequence[Phrase], index: int, dated: Sequence[int], base: Reference
) -> FoundDate | None:
    """Give the nearest day or month with a year in front of a phrase, else that behind it.

    Where nothing tells the day of the release, the year of such a date is the best that there is.
    """
    if not dated:
        return None
    before = bisect_left(dated, index)
    return resolve(phrases[dated[max(0, before - 1)]], base)


def _bounds(date: FoundDate) -> tuple[dt.date, dt.date] | None:
    if date.first is None:
        return None
    return date.first, date.last or date.first


def _glosses(
    view: str,
    phrases: Sequence[Phrase],
    dates: Sequence[FoundDate | None],
    published: dt.date | None,
) -> Iterator[tuple[int, dt.date]]:
    """Find the words like วันนี้ beside which their day is written out."""
    for index, phrase in enumerate(phrases):
        if _single_shift(phrase, "day") or _single_shift(phrase, "weekday"):
            beside = (dates[at] for at in (index + 1, index - 1) if 0 <= at < len(dates))
            day = gloss_of(view, phrase.start, phrase.end, [date for date in beside if date])
            # A gloss of another year is a slip: today is not that day.
            if day is not None and (published is None or abs(day - published) < _FAR):
                yield index, day


def _single_shift(phrase: Phrase, unit: str) -> Shift | None:
    shift = phrase.points[0].shift
    return shift if len(phrase.points) == 1 and shift is not None and shift.unit == unit else None


def _counts_days(phrase: Phrase) -> bool:
    return any(point.shift is not None and point.shift.unit == "day" for point in phrase.points)


def _goes_on(view: str, phrase: Phrase) -> bool:
    """Whether a paragraph goes on with the day: ``ต่อมา เวลา 13.30 น. วันเดียวกัน``.

    There it is the day of what is told, not the one that the paragraph before named in passing.
    """
    shift = _single_shift(phrase, "day")
    begins = "\n" in view[max(0, phrase.start - _OPENING_WITHIN) : phrase.start]
    return shift is not None and shift.offset == 0 and shift.anaphoric and begins


def _is_today(phrase: Phrase) -> bool:
    shift = _single_shift(phrase, "day")
    return shift is not None and shift.offset == 0 and not shift.anaphoric


def _as_glossed(phrase: Phrase) -> Phrase:
    """Let a word mean the day that is written beside it."""
    return replace(phrase, points=(Point(shift=Shift("day", 0, anaphoric=True)),))
