"""Reads days that are named by what is kept on them or by the moon, in place of day and month."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache
from typing import Final

from thaievent.dates import patterns
from thaievent.dates.patterns import ENDS, GAP
from thaievent.dates.phrases import Phrase, Point, YearlyDay
from thaievent.dates.shifted import read_year_shift
from thaievent.dates.vocabulary import (
    alternatives,
    lunar_months,
    named_days,
    occasion_heads,
    zodiac,
)
from thaievent.dates.years import year_of

__all__ = ["drop_glosses", "read_lunar_days", "read_named_days", "read_occasions"]

_LOOK_BACK: Final = 24
_BESIDE: Final = 40
_FULL_MOON: Final = 15
_LUNAR_MONTHS: Final = 12


def read_named_days(view: str, at: int) -> Phrase | None:
    """Read ``วันสงกรานต์ 2566``: a named day with its bare year, outside the name of an event.

    ``เทศกาลวันออกพรรษา 2566`` is what an event is called, and of ``วันออกพรรษา ประจำปี 2566`` only
    the year is a date of a record.
    """
    name = _named_day().match(view, at)
    year = _bare_year().match(view, name.end()) if name else None
    if name is None or year is None or _of_event().search(view, max(0, at - _LOOK_BACK), at):
        return None
    point = Point(yearly=named_days()[name.group()], year=year_of(year))
    return Phrase(at, year.end(), (point,))


def read_occasions(view: str, at: int) -> Phrase | None:
    """Read ``วันวิสาขบูชา``, ``วันลอยกระทง ประจำปี 2567``, ``วันสงกรานต์ปีหน้า``."""
    name = _named_day().match(view, at)
    if name is None or not _ends().match(view, name.end()):
        return None
    if _of_week().search(view, max(0, at - _LOOK_BACK), at):
        return None
    yearly = named_days()[name.group()]
    year = _year_behind(view, name.end())
    if year is not None:
        return Phrase(at, year.end(), (Point(yearly=yearly, year=year_of(year)),))
    shifted = read_year_shift(view, name.end())
    if shifted is not None:
        point = Point(yearly=yearly, shift=shifted[0])
        return Phrase(at, shifted[1], (point,), kind="relative")
    return Phrase(at, name.end(), (Point(yearly=yearly),))


def read_lunar_days(view: str, at: int) -> Phrase | None:
    """Read ``ขึ้น 15 ค่ำ เดือน 6 ปีมะโรง``, ``แรม 1 ค่ำ เดือนแปดหลัง``, ``วันเพ็ญเดือนสิบสอง 2567``."""
    match = _lunar_day().match(view, at)
    if match is None:
        return None
    number = match["number"] or match["name"]
    month = int(number) if number.isdecimal() else lunar_months()[number]
    day = int(match["day"] or _FULL_MOON)
    if not 1 <= month <= _LUNAR_MONTHS or not 1 <= day <= _FULL_MOON:
        return None
    if match["moon"] == "แรม":
        day += _FULL_MOON
    yearly = YearlyDay("lunar", month, day, second=bool(match["second"] or match["twice"]))
    animal = _animal().match(view, match.end())
    end = animal.end() if animal else match.end()
    year = _year_behind(view, end)
    point = Point(
        yearly=yearly,
        year=year_of(year) if year else None,
        zodiac=zodiac()[animal["animal"]] if animal else None,
    )
    return Phrase(at, year.end() if year else end, (point,))


def _year_behind(view: str, at: int) -> re.Match[str] | None:
    """Read ``2566``, ``ประจำปี 2566``, ``พุทธศักราช 2566`` or ``ปี 66`` behind the name of a day."""
    lead = _year_lead().match(view, at)
    year = patterns.next_year().match(view, lead.end()) if lead else None
    if year is None or year["again"] or year["marked"]:
        return year
    return year if _bare_year().match(view, year.start()) else None


def drop_glosses(view: str, phrases: Sequence[Phrase]) -> tuple[Phrase, ...]:
    """Drop the days that only say again which day a date beside them is.

    ``3 มิถุนายน 2566 ตรงกับวันขึ้น 15 ค่ำ เดือน 7`` is one date, and so is
    ``12 ก.พ. 2568 (วันมาฆบูชา)``; a named day with a year of its own stays.
    """
    if not any(phrase.points[0].yearly for phrase in phrases):
        return tuple(phrases)
    return tuple(
        phrase
        for index, phrase in enumerate(phrases)
        if not _is_gloss(
            view, phrase, [*phrases[max(0, index - 1) : index], *phrases[index + 1 :][:1]]
        )
    )


def _is_gloss(view: str, phrase: Phrase, beside: Sequence[Phrase]) -> bool:
    point = phrase.points[0]
    if point.yearly is None or (point.year is not None and phrase.rule != "lunar-day"):
        return False
    for other in beside:
        start, end = min(phrase.end, other.end), max(phrase.start, other.start)
        dated = other.points[-1].month is not None
        if dated and end - start <= _BESIDE and _same_day().fullmatch(view, start, end):
            return True
    return False


@cache
def _named_day() -> re.Pattern[str]:
    return re.compile(alternatives(named_days()))


@cache
def _bare_year() -> re.Pattern[str]:
    return re.compile(rf"{GAP}(?P<whole>(?:1[89]|2[0-6])\d\d){ENDS}", re.VERBOSE)


@cache
def _year_lead() -> re.Pattern[str]:
    return re.compile(rf"{GAP}(?:ประจำ|ของ)?{GAP}", re.VERBOSE)


@cache
def _of_event() -> re.Pattern[str]:
    """What stands in front of a day that is an occasion, or part of the name of one."""
    heads = alternatives(occasion_heads())
    return re.compile(rf"(?:{heads}|[\"“”‘'(]){GAP}\Z", re.VERBOSE)


@cache
def _of_week() -> re.Pattern[str]:
    """A week called after the day; an address (``www.วันครู.com``) is no text."""
    return re.compile(rf"(?:สัปดาห์|ทุก|\.){GAP}\Z", re.VERBOSE)


@cache
def _ends() -> re.Pattern[str]:
    """The end of a name: ``วันแม่`` is no day in ``วันแม่น้ำ``, nor ``วันปีใหม่`` in ``วันปีใหม่ม้ง``."""
    return re.compile(
        r"(?![ก-๎])|ปี|ที่|นี้|หน้า|ของ|ใน|ณ|และ|หรือ|ซึ่ง|จะ|ตรง|คือ|เป็น|ถึง|พ\.ศ|พุทธศักราช|ประจำ"
    )


@cache
def _lunar_day() -> re.Pattern[str]:
    names = alternatives(lunar_months())
    return re.compile(
        rf"""
        (?: (?P<moon>ขึ้น|แรม){GAP}(?P<day>\d{{1,2}}){GAP}ค่ำ(?:{GAP},)?{GAP}
          | (?:วัน)?เพ็ญ(?:ขึ้น{GAP}15{GAP}ค่ำ)?{GAP} )
        เดือน{GAP}
        (?: (?P<number>\d{{1,2}})(?!\d)(?:[ ]?[-/](?P<twice>8))?(?!\d)
          | (?P<name>{names}) )
        (?:{GAP}[(]?(?P<second>หลัง|ที่สอง)[)]?)?""",
        re.VERBOSE,
    )


@cache
def _animal() -> re.Pattern[str]:
    return re.compile(rf"{GAP}ปี{GAP}(?P<animal>{alternatives(zodiac())})", re.VERBOSE)


@cache
def _same_day() -> re.Pattern[str]:
    """What stands between two names of one day."""
    return re.compile(
        rf"""
        {GAP}(?:\n)?[(,]?{GAP}(?:ซึ่ง)?(?:ตรงกับ|คือ|เป็น|หรือ)?{GAP}
        (?:วัน[ก-๎]{{3,10}}ที่|วัน(?:ที่)?|เมื่อวันที่|ที่)?{GAP}[(]?{GAP}""",
        re.VERBOSE,
    )
