"""Reads periods with a name of their own: fiscal and academic years, quarters, halves, decades."""

from __future__ import annotations

import re
from dataclasses import replace
from functools import cache
from typing import Final, NamedTuple

from thaievent.dates import patterns
from thaievent.dates.eras import era_of
from thaievent.dates.patterns import DASH, GAP
from thaievent.dates.phrases import Joint, Part, Phrase, Point, Shift, Year
from thaievent.dates.shifted import read_year_shift
from thaievent.dates.vocabulary import alternatives, named_years, number_named, numerals
from thaievent.dates.years import link_years, year_of
from thaievent.records import DateKind

__all__ = [
    "read_academic_terms",
    "read_decades",
    "read_halves",
    "read_latin_parts",
    "read_named_years",
    "read_quarters",
]

_KINDS: Final[dict[Part | None, DateKind]] = {
    "fiscal": "fiscal_year",
    "academic": "academic_year",
    None: "explicit",
}
_QUARTERS: Final = 4
_LAST_CENTURY: Final = 1900


class _YearTail(NamedTuple):
    """The year behind a part of it."""

    end: int
    year: Year | None = None
    shift: Shift | None = None
    of_fiscal: bool = False


def read_named_years(view: str, at: int) -> Phrase | None:
    """Read ``ปีงบประมาณ พ.ศ. 2566-2570``, ``ปีการศึกษา 1/2566`` or ``ปีการผลิต 2566/67``."""
    head = patterns.named_year_head().match(view, at)
    if head is None:
        return None
    first = patterns.next_year().match(view, head.end())
    if first is None:
        return None
    years = link_years(view, at, first)
    if years is None:
        return None
    part = named_years()[head["name"]]
    points = tuple(replace(point, part=part) for point in years.points)
    return replace(years, points=points, kind=_KINDS[part])


@cache
def _academic_term() -> re.Pattern[str]:
    return re.compile(
        rf"""
        ภาค(?:เรียน|การศึกษา){GAP}(?:ที่{GAP})?[1-3]/
        (?:(?P<whole>(?:1[89]|2[0-6])\d\d)|(?P<short>[4-9]\d))(?!\d|[.,:/]\d)""",
        re.VERBOSE,
    )


def read_academic_terms(view: str, at: int) -> Phrase | None:
    """Read ``ภาคเรียนที่ 1/2566`` as a date in the academic year 2566."""
    match = _academic_term().match(view, at)
    if match is None:
        return None
    point = Point(year=year_of(match), part="academic")
    return Phrase(at, match.end(), (point,), kind="academic_year")


@cache
def _quarter() -> re.Pattern[str]:
    number = rf"[1-4]|{alternatives(numerals('count', 'ordinal'))}"
    return re.compile(
        rf"""
        ไตรมาส{GAP}(?:ที่{GAP})?(?P<first>{number})(?![.\d])
        (?:{GAP}(?:(?P<to>{DASH}|ถึง)|และ|,){GAP}(?:ไตรมาส{GAP})?(?:ที่{GAP})?
           (?P<last>{number})(?!\d))?""",
        re.VERBOSE,
    )


def read_quarters(view: str, at: int) -> Phrase | None:
    """Read ``ไตรมาสที่ 2 ของปี 2566``, ``ไตรมาส 2/2566``, ``ไตรมาสแรกของปีงบประมาณ พ.ศ. 2568``."""
    match = _quarter().match(view, at)
    if match is None:
        return None
    numbers = [_of_four(match[name]) for name in ("first", "last") if match[name]]
    if any(number is None for number in numbers):
        return None
    tail = _year_tail(view, match.end())
    points = tuple(
        Point(
            year=tail.year,
            shift=tail.shift,
            part="quarter",
            number=number,
            of_fiscal=tail.of_fiscal,
        )
        for number in numbers
    )
    joint: Joint = "to" if match["to"] else "and"
    joints = (joint,) * (len(points) - 1)
    return Phrase(at, tail.end, points, joints, kind="quarter")


@cache
def _latin_part() -> re.Pattern[str]:
    return re.compile(
        rf"""
        (?<![A-Za-z0-9])
        (?: Q(?P<quarter>[1-4]) | (?P<of_quarters>[1-4])Q
          | H(?P<half>[12]) | (?P<of_halves>[12])H | (?P<fiscal>FY) )
        (?:{GAP}/{GAP}|{GAP}(?:ของ)?{GAP}(?:ปี{GAP})?)
        (?:(?P<whole>(?:1[89]|2[0-6])\d\d)|(?P<short>[4-9]\d))(?!\d|[.,:/]\d)""",
        re.VERBOSE,
    )


def read_latin_parts(view: str, at: int) -> Phrase | None:
    """Read ``Q1/2567``, ``Q4 ปี 2566``, ``1Q67``, ``H1/2567`` or ``FY2023``."""
    match = _latin_part().match(view, at)
    if match is None:
        return None
    year = year_of(match)
    if match["fiscal"]:
        return Phrase(at, match.end(), (Point(year=year, part="fiscal"),), kind="fiscal_year")
    if number := match["quarter"] or match["of_quarters"]:
        point = Point(year=year, part="quarter", number=int(number))
        return Phrase(at, match.end(), (point,), kind="quarter")
    point = Point(year=year, part="half", number=int(match["half"] or match["of_halves"]))
    return Phrase(at, match.end(), (point,))


@cache
def _half() -> re.Pattern[str]:
    return re.compile(
        rf"""
        ครึ่ง(?: ปี{GAP}(?P<half>แรก|หลัง)
              | (?P<of_year>แรก|หลัง)(?={GAP}(?:ของ)?{GAP}(?:ปี|พ\.|ค\.)) )""",
        re.VERBOSE,
    )


def read_halves(view: str, at: int) -> Phrase | None:
    """Read ``ครึ่งปีแรกของปี 2567``, ``ครึ่งหลังของปีนี้``."""
    match = _half().match(view, at)
    if match is None:
        return None
    tail = _year_tail(view, match.end())
    if match["of_year"] and tail.year is None and tail.shift is None:
        return None
    number = 1 if (match["half"] or match["of_year"]) == "แรก" else 2
    point = Point(
        year=tail.year, shift=tail.shift, part="half", number=number, of_fiscal=tail.of_fiscal
    )
    return Phrase(at, tail.end, (point,))


@cache
def _decade() -> re.Pattern[str]:
    return re.compile(
        rf"""
        ทศวรรษ{GAP}
        (?: (?:ที่{GAP})?(?:ปี{GAP})?(?P<era>พ\.ศ\.|ค\.ศ\.)?{GAP}(?P<whole>[12]\d\d0)
          | (?P<short>[2-9]0)
        )(?![\d.,])""",
        re.VERBOSE,
    )


def read_decades(view: str, at: int) -> Phrase | None:
    """Read ``ทศวรรษ 1990``, ``ทศวรรษ 2530`` (of the Buddhist era), ``ทศวรรษ 90``."""
    match = _decade().match(view, at)
    if match is None:
        return None
    if match["short"]:
        year = Year(_LAST_CENTURY + int(match["short"]), "CE")
    else:
        number = int(match["whole"])
        year = Year(number, era_of(number))
    return Phrase(at, match.end(), (Point(year=year, part="decade"),))


def _year_tail(view: str, at: int) -> _YearTail:
    """Read the year behind a part of it, in any of the ways in which it is tied to it."""
    if view.startswith("/", at):
        year = patterns.next_year().match(view, at + 1)
        return _YearTail(year.end(), year_of(year)) if year else _YearTail(at)
    gap = _of().match(view, at)
    begin = gap.end() if gap else at
    head = patterns.named_year_head().match(view, begin)
    if head is not None and named_years()[head["name"]] == "fiscal":
        year = patterns.next_year().match(view, head.end())
        if year is not None:
            return _YearTail(year.end(), year_of(year), of_fiscal=True)
    year = patterns.next_year().match(view, begin)
    if year is not None and (year["again"] or not year["short"]):
        return _YearTail(year.end(), year_of(year))
    shifted = read_year_shift(view, at)
    if shifted is not None:
        return _YearTail(shifted[1], shift=shifted[0])
    return _YearTail(at)


@cache
def _of() -> re.Pattern[str]:
    return re.compile(rf"{GAP}(?:ของ|ใน)?{GAP}", re.VERBOSE)


def _of_four(word: str) -> int | None:
    """Give the number of a quarter; the last one is the fourth."""
    number = number_named(word)
    if number == -1:
        return _QUARTERS
    return number if 1 <= number <= _QUARTERS else None
