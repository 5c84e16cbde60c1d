"""The grammar of calendar phrases: small named patterns, composed into larger ones.

Everything here matches the normalised view (plain spaces, Arabic digits) and is written in verbose
mode. All gaps are bounded, so that no pattern looks further than the phrase it stands in.
"""

from __future__ import annotations

import re
from functools import cache

from thaievent.dates.vocabulary import alternatives, eras, months, weekdays

__all__ = [
    "and_joint",
    "cue",
    "day_item",
    "month_item",
    "numeric_date",
    "to_joint",
    "weekday_before",
    "year_item",
]

GAP = "[ ]{0,3}"
DASH = "[-–—−~‐‑]"
# A number goes on: 2,567 and 10.30 and 25/7.
NUMBER_ENDS = r"(?!\d|[.,:/]\d)"


def _dotted(form: str) -> str:
    """``ม.ค.``, also ``ม. ค.``."""
    head, tail = form.rstrip(".").split(".")
    return rf"{head}\.[ ]?{tail}\."


def _half_dotted(form: str) -> str:
    """``ม.ค``, ``มค.``, ``ม. ค``: safe beside a number."""
    head, tail = form.rstrip(".").split(".")
    return rf"{head}(?:\.[ ]?{tail}|{tail}\.)"


def _dotless(form: str) -> str:
    """``มค``: safe between numbers."""
    return form.replace(".", "")


def _month_beside_number() -> str:
    """Any form of a month's name; the number beside it tells that it is one."""
    full = alternatives((*months("full"), *months("slip")))
    clipped = alternatives(months("clipped"))
    short = months("short")
    dotted = "|".join((*map(_dotted, short), *map(_half_dotted, short)))
    dotless = "|".join(map(_dotless, short))
    english = alternatives(months("english"))
    return rf"""
        (?: {full}
          | (?:{clipped})(?![ก-๎])
          | (?:{dotted})(?![ก-ฮ]\.)
          | (?:{dotless})(?![ก-๎.])
          | (?i:{english})(?![a-z])\.?
        )"""


def _month_alone() -> str:
    """A form that is the name of a month even without a number beside it."""
    full = alternatives(months("full"))
    dotted = "|".join(map(_dotted, months("short")))
    return rf"(?:{full}|(?:{dotted})(?![ก-ฮ]\.))"


def _year() -> str:
    """A year behind a month: ``2565``, ``65``, ``พ.ศ. 2565``, ``ปี 2565``."""
    era = alternatives(eras())
    return rf"""
        (?:ปี{GAP})?
        (?: (?P<era>{era}){GAP}(?P<marked>\d{{1,4}}){NUMBER_ENDS}
          | (?P<whole>(?:1[6-9]|2[0-6])\d\d){NUMBER_ENDS}
          | (?P<short>[4-9]\d){NUMBER_ENDS}
          | (?P<risky>[0-3]\d)(?=[ ]{{0,2}}(?:[)\n]|$|เวลา))
        )"""


def _weekday() -> str:
    return rf"วัน(?P<weekday>{alternatives(weekdays())}){GAP}(?:ที่)?{GAP}"


@cache
def weekday_before() -> re.Pattern[str]:
    """``วันจันทร์ที่`` right in front of a day; for the few characters before it."""
    return re.compile(_weekday() + "$", re.VERBOSE)


@cache
def day_item() -> re.Pattern[str]:
    """A day and what of month and year follows: ``8``, ``8 ธ.ค.``, ``8 ธ.ค. 65``."""
    return re.compile(
        rf"""
        (?P<day>\d{{1,2}})(?!\d)
        (?: (?:st|nd|rd|th)?
            (?:{GAP}|[-/])(?:เดือน{GAP})?
            (?P<month>{_month_beside_number()})
            (?: (?:,?{GAP}|[-/]){_year()})?
        )?""",
        re.VERBOSE,
    )


@cache
def month_item() -> re.Pattern[str]:
    """A month and what of a year follows: ``ธันวาคม``, ``ธ.ค. 65``."""
    return re.compile(rf"(?P<month>{_month_alone()})(?:{GAP}{_year()})?", re.VERBOSE)


@cache
def year_item() -> re.Pattern[str]:
    """A year that says it is one: ``ปี 2565``, ``พ.ศ. 2565``, ``ปี พ.ศ. 2565``, ``ปี 65``."""
    era = alternatives(eras())
    return re.compile(
        rf"""
        (?: (?:ปี{GAP})?(?P<era>{era}){GAP}(?P<marked>\d{{1,4}}){NUMBER_ENDS}
          | ปี{GAP}(?P<whole>(?:1\d|2[0-6])\d\d){NUMBER_ENDS}
          | ปี{GAP}(?P<short>\d\d){NUMBER_ENDS}(?!{GAP}ปี)
        )""",
        re.VERBOSE,
    )


@cache
def more_years() -> re.Pattern[str]:
    """The year behind a joint: ``2570`` and ``70`` in ``ปี 2566-2570`` and ``ปี 66-70``."""
    era = alternatives(eras())
    return re.compile(
        rf"""
        (?:ปี{GAP})?
        (?: (?P<era>{era}){GAP}(?P<marked>\d{{1,4}}){NUMBER_ENDS}
          | (?P<whole>(?:1\d|2[0-6])\d\d){NUMBER_ENDS}
          | (?P<short>\d\d){NUMBER_ENDS}
        )""",
        re.VERBOSE,
    )


@cache
def to_joint() -> re.Pattern[str]:
    """What ties the ends of a range: ``-``, ``ถึง``, ``จนถึงวันที่``, ``ถึงวันพุธที่``."""
    return re.compile(
        rf"""
        {GAP}(?:{DASH}|(?:ไป)?(?:จน)?ถึง|to(?=[ ])){GAP}
        (?:ใน)?(?:{_weekday()}|วันที่{GAP}|เดือน{GAP})?
        """,
        re.VERBOSE,
    )


@cache
def and_joint() -> re.Pattern[str]:
    """What ties the members of a list: ``,``, ``และ``, ``และวันที่``."""
    return re.compile(
        rf"""
        {GAP}(?:,{GAP}(?:และ|หรือ)?|และ|หรือ|กับ|&){GAP}
        (?:ใน)?(?:{_weekday()}|วันที่{GAP}|เดือน{GAP})?
        """,
        re.VERBOSE,
    )


@cache
def numeric_date() -> re.Pattern[str]:
    """``8/12/2565``, ``08-12-65``, ``8.12.2565`` and ``2022-12-08``."""
    return re.compile(
        r"""
        (?: (?P<day>\d{1,2})(?P<mark>[-/.])(?P<month>\d{1,2})(?P=mark)
            (?: (?P<whole>(?:1[89]|2[0-6])\d\d) | (?P<short>[4-9]\d) )
          | (?P<iso_year>(?:1[89]|2[0-6])\d\d)(?P<iso_mark>[-/])(?P<iso_month>\d{2})
            (?P=iso_mark)(?P<iso_day>\d{2})
        )
        (?![-/\d]|[.,:]\d)""",
        re.VERBOSE,
    )


@cache
def cue() -> re.Pattern[str]:
    """Where a calendar phrase may begin; the name of the group tells what stands there."""
    full = alternatives(months("full"))
    dotted = "|".join(map(_dotted, months("short")))
    era = alternatives(form for form in eras() if len(form) > len("BE"))
    return re.compile(
        rf"""
          (?P<number>\d)
        | (?P<month>{full}|{dotted})
        | (?P<year>ปี{GAP}(?=[\dพคร]|งบ|การศึกษา)|{era})
        """,
        re.VERBOSE,
    )
