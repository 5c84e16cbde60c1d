"""Finds which day วันนี้ means at a place of the text."""

from __future__ import annotations

import datetime as dt
import re
from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from typing import Final

from thaievent.dates.mentions import Dateline, FoundDate
from thaievent.dates.patterns import GAP

__all__ = ["Days", "days_of", "gloss_of", "is_held", "is_told_as_today", "opens_paragraph"]

# A release tells of a day some time before it comes out, not of one that lies ahead.
_EVENT_WITHIN: Final = dt.timedelta(days=31)
_GLOSS_WITHIN: Final = 32
_OPENING_WITHIN: Final = 48


@dataclass(frozen=True, slots=True)
class Days:
    """The days that a release speaks of, each with the place where it is stated.

    Attributes:
        stated: Days that are called วันนี้, or with which a paragraph opens.
        held: The first other day behind which an hour or a place stands.
        published: Day of the release; None if it is not known.
    """

    stated: tuple[tuple[int, dt.date], ...]
    held: dt.date | None
    published: dt.date | None

    def today(self, at: int) -> dt.date | None:
        """Give the day that วันนี้ means at a place.

        It is the day that was stated last before it, else the first one stated behind it, else one
        on which something was held, else the day of the release.
        """
        before = bisect_right(self.stated, at, key=lambda stated: stated[0])
        if before:
            return self.stated[before - 1][1]
        if self.stated:
            return self.stated[0][1]
        return self.held or self.published


def gloss_of(view: str, start: int, end: int, dates: Sequence[FoundDate]) -> dt.date | None:
    """Give the day in words that stands beside a word like วันนี้.

    ``วันนี้ (15 ธ.ค. 65)``, ``วันนี้ วันที่ 15 ธันวาคม 2565``, ``15 ธันวาคม 2565 (วันนี้)``.
    """
    for date in dates:
        if date.day is None:
            continue
        if 0 <= date.start - end <= _GLOSS_WITHIN and _glossed().fullmatch(view, end, date.start):
            return date.day
        if 0 <= start - date.end <= _GLOSS_WITHIN and _glossing().fullmatch(view, date.end, start):
            return date.day
    return None


def days_of(
    view: str,
    dates: Sequence[FoundDate],
    glosses: Sequence[tuple[int, dt.date]],
    dateline: Dateline | None,
    published: dt.date | None,
) -> Days:
    """Collect the days of which a release speaks as of today.

    Args:
        view: The normalised view.
        dates: The dates that are written out, in order.
        glosses: Where a date says what วันนี้ is, with that day.
        dateline: The day of the release at its head, which states nothing else.
        published: Day of the release.
    """
    stated = list(glosses)
    held: dt.date | None = None
    for date in dates:
        if date.day is None or date.kind != "explicit" or date.fault:
            continue
        if dateline is not None and date.start <= dateline.start < date.end:
            continue
        if published is not None and not (published - _EVENT_WITHIN <= date.day <= published):
            continue
        if opens_paragraph(view, date):
            stated.append((date.start, date.day))
        elif held is None and is_held(view, date):
            held = date.day
    return Days(tuple(sorted(stated)), held, published)


def opens_paragraph(view: str, date: FoundDate) -> bool:
    """Whether a paragraph opens with the date: ``เมื่อวันที่ 8 ธันวาคม 2565 นาย…``.

    A place may stand in front of it: ``ขอนแก่น – 8 ธันวาคม 2565``.
    """
    line = view.rfind("\n", max(0, date.start - _OPENING_WITHIN), date.start)
    return line >= 0 and _opening().fullmatch(view, line + 1, date.start) is not None


def is_held(view: str, date: FoundDate) -> bool:
    """Whether an hour or a place stands behind the date, as behind the day of an event."""
    return _held().match(view, date.end) is not None


def is_told_as_today(view: str, date: FoundDate) -> bool:
    """Whether the date says which day วันนี้ is: ``วันนี้ (15 ธ.ค. 65)``."""
    before = view.rfind("วันนี้", max(0, date.start - _GLOSS_WITHIN), date.start)
    return before >= 0 and bool(_glossed().fullmatch(view, before + len("วันนี้"), date.start))


@cache
def _opening() -> re.Pattern[str]:
    return re.compile(
        rf"""
        [^\w\n]{{0,4}}(?:[ก-๎]{{2,20}}[ฯ.]?[ ]{{1,3}}(?:[-–,]{GAP})?)?
        (?:เมื่อ)?(?:ใน)?(?:วานนี้{GAP}\(?)?(?:ช่วง)?(?:เช้า|บ่าย|เย็น|ค่ำ)?(?:ของ)?
        (?:วันที่|วัน[ก-๎]{{3,10}}ที่)?{GAP}""",
        re.VERBOSE,
    )


@cache
def _held() -> re.Pattern[str]:
    return re.compile(
        rf"{GAP}(?:\)|ที่ผ่านมา)?{GAP}(?:เวลา|ณ[ ]|ที่(?=[ก-ฮเแโใไ])(?!ผ่านมา))", re.VERBOSE
    )


@cache
def _glossed() -> re.Pattern[str]:
    return re.compile(rf"{GAP}[(]?{GAP}(?:วัน(?:ที่|[ก-๎]{{3,10}}ที่))?{GAP}", re.VERBOSE)


@cache
def _glossing() -> re.Pattern[str]:
    return re.compile(rf"{GAP}(?:[(]{GAP})?(?:ใน)?", re.VERBOSE)
