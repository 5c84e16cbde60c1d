"""The grammar of calendar phrases: small named patterns, composed into larger ones.

Everything here matches the normalised view (plain spaces, Arabic digits) and is written in verbose
mode. All gaps are bounded, so that no pattern looks further than the phrase it stands in.
"""

from __future__ import annotations

import re
from functools import cache

from thaievent.dates.vocabulary import alternatives, eras, months, named_years, weekdays

__all__ = [
    "DASH",
    "GAP",
    "and_joint",
    "day_item",
    "english_day_item",
    "month_item",
    "named_year_head",
    "next_year",
    "numbered_month",
    "numeric_date",
    "to_joint",
    "weekday_before",
    "year_item",
]

GAP = "[ ]{0,3}"
# A line may be broken inside a date.
BREAK = r"[ ]{0,3}(?:\n[ ]{0,3})?"
DASH = "[-–—−~‐‑]"
# The number is at its end: neither 2,567 nor 10.30 nor 25/7.
ENDS = r"(?!\d|[.,:/]\d)"
TO_WORD = r"(?:เป็นต้นไป[ ]?)?(?:ไป)?(?:จนกระทั่ง|จน)?ถึง|to(?=[ ])|until(?=[ ])"


def dotted(form: str) -> str:
    """``ม.ค.``, also ``ม. ค.``."""
    head, tail = form.rstrip(".").split(".")
    return rf"{head}\.[ ]?{tail}\."


def _half_dotted(form: str) -> str:
    """``ม.ค``, ``มค.``, ``ม. ค``: safe beside a number."""
    head, tail = form.rstrip(".").split(".")
    return rf"{head}(?:\.[ ]?{tail}|{tail}\.)"


def dotless(form: str) -> str:
    """``มค``: safe between numbers."""
    return form.replace(".", "")


def _month_beside_number() -> str:
    """Any form of a month's name; the number beside it tells that it is one."""
    short = months("short")
    return rf"""
        (?: {alternatives(months("full", "slip"))}
          | (?:{alternatives(months("clipped"))})(?![ก-๎])
          | (?:{"|".join((*map(dotted, short), *map(_half_dotted, short)))})(?![ก-ฮ]\.)
          | (?:{"|".join(map(dotless, short))})(?![ก-๎.])
          | (?i:{alternatives(months("english"))})(?![A-Za-z])\.?
        )"""


def _month_alone() -> str:
    """A form that may be the name of a month without a day beside it."""
    return rf"""
        (?P<month>
            (?P<full>{alternatives(months("full"))})
          | (?P<doubtful>
                {alternatives(months("slip"))}
              | (?:{alternatives(months("clipped"))})(?=[^ก-๎]|\Z|ถึง|และ|นี้|ที่|ปี)
              | (?:(?<![ก-๎.])|(?<=เดือน))(?:{"|".join(map(dotted, months("short")))})(?![ก-ฮ]\.)
            )
          | (?<![A-Za-z])(?:{alternatives(months("english"))})(?![A-Za-z])\.?
        )"""


def _era() -> str:
    """The marker of an era, also with a space behind its first dot."""
    thai = alternatives(form for form in eras() if not form.isascii()).replace(r"\.", r"\.[ ]?")
    latin = alternatives(form for form in eras() if form.isascii())
    return rf"{thai}|(?<![A-Za-z])(?:{latin})(?=[ ]{{0,3}}\d{{3}})"


def _year() -> str:
    """A year behind a month: ``2565``, ``65``, ``พ.ศ. 2565``, ``ปี 2565``."""
    return rf"""
        (?:ปี{GAP})?
        (?: (?P<era>{_era()}){GAP}(?P<marked>\d{{1,4}}){ENDS}
          | (?P<whole>(?:1[6-9]|2[0-6])\d\d){ENDS}
          | (?P<short>[4-9]\d){ENDS}
          | (?P<risky>[0-3]\d)(?=[ ]{{0,2}}(?:[)\n]|$|เวลา))
        )"""


def _weekday() -> str:
    return rf"วัน(?P<weekday>{alternatives(weekdays())}){GAP}(?:ที่)?{GAP}"


def _lead() -> str:
    """What may stand between a joint and the unit behind it."""
    return rf"""
        (?:ใน)?(?:ช่วง)?
        (?: (?:เช้า|บ่าย|เย็น|ค่ำ|คืน)?(?:{_weekday()}|วันที่{GAP})
          | (?:ต้น|กลาง|ปลาย|สิ้น)?(?:เดือน{GAP}|(?=ปี|พ\.|ค\.))
        )?"""


@cache
def weekday_before() -> re.Pattern[str]:
    """``วันจันทร์ที่`` or ``จันทร์ที่`` right in front of a day; for the few characters before it.

    Of ``วันพุธ-พฤหัสบดีที่ 6-7`` it is the first.
    """
    names = alternatives(weekdays())
    return re.compile(
        rf"""
        (?: วัน(?P<weekday>{names})(?:{GAP}(?:{DASH}|และ|ถึง){GAP}(?:วัน)?(?:{names}))?{GAP}(?:ที่)?
          | (?<![^ \n(])(?P<bare>{names}){GAP}ที่
        ){GAP}\Z""",
        re.VERBOSE,
    )


@cache
def day_item() -> re.Pattern[str]:
    """A day and what of month and year follows: ``8``, ``8 ธ.ค.``, ``8 ธ.ค. 65``."""
    return re.compile(
        rf"""
        (?P<day>\d{{1,2}})(?:st|nd|rd|th)?(?!\d)
        (?: (?:{BREAK}|(?P<mark>[-/])|\.)(?:เดือน{GAP})?
            (?P<month>{_month_beside_number()})
            (?: (?:,?{BREAK}|[-/]){_year()} | (?P=mark)(?P<tied>\d\d){ENDS} )?
        )?""",
        re.VERBOSE,
    )


@cache
def numbered_month() -> re.Pattern[str]:
    """``8 เดือน 12 ปี 2565``, ``8 เดือน 12``: a day with the number of its month."""
    return re.compile(
        rf"""
        (?P<day>\d{{1,2}}){GAP}เดือน{GAP}(?:ที่{GAP})?(?P<month>\d{{1,2}})(?!\d|[.,:/]\d)
        (?:{GAP}{_year()})?""",
        re.VERBOSE,
    )


@cache
def english_day_item() -> re.Pattern[str]:
    """Month, day or range of days, year: ``December 8, 2022``, ``Dec 8-10, 2022``."""
    return re.compile(
        rf"""
        (?<![A-Za-z])(?P<month>{alternatives(months("english"))})\.?[ ]
        (?P<day>\d{{1,2}})(?:st|nd|rd|th)?
        (?:{GAP}{DASH}{GAP}(?P<last>\d{{1,2}})(?:st|nd|rd|th)?)?
        ,?[ ]{{0,2}}(?P<whole>(?:1[6-9]|2[0-6])\d\d){ENDS}""",
        re.VERBOSE,
    )


@cache
def month_item() -> re.Pattern[str]:
    """A month and what of a year follows: ``ธันวาคม``, ``ธ.ค. 65``, ``ธันวาคม ของปี 2565``."""
    return re.compile(
        rf"{_month_alone()}(?:(?:{BREAK}|{GAP}(?:ของ|ใน)(?=ปี)){_year()})?", re.VERBOSE
    )


@cache
def year_item() -> re.Pattern[str]:
    """A year that says it is one: ``ปี 2565``, ``พ.ศ. 2565``, ``ปี พ.ศ. 2565``, ``ปี 65``.

    Two digits behind ปี are one from 40 on, and not behind another number (``อายุ 15 ปี 40 คน``).
    """
    return re.compile(
        rf"""
        (?: (?:ปี{GAP})?(?P<era>{_era()}){GAP}(?P<marked>\d{{1,4}})(?!\d|[.,:]\d)
          | ปี{GAP}(?P<whole>(?:1\d|2[0-6])\d\d)(?!\d|[.,:]\d)
          | (?<![\d][ ])(?<!\d)ปี{GAP}['’]?(?P<short>[4-9]\d)(?!\d|[.,:]\d|{GAP}(?:ปี|%|คน|ราย))
        )""",
        re.VERBOSE,
    )


@cache
def next_year() -> re.Pattern[str]:
    """A year where one is expected: ``2570``, ``70``, ``ปี 2570``, ``พ.ศ. 2570``."""
    return re.compile(
        rf"""
        (?P<again>ปี{GAP})?
        (?: (?P<era>{_era()}){GAP}(?P<marked>\d{{1,4}})(?!\d|[.,:]\d)
          | (?P<whole>(?:1\d|2[0-6])\d\d)(?!\d|[.,:]\d)
          | (?P<short>\d\d)(?!\d|[.,:]\d)
        )""",
        re.VERBOSE,
    )


@cache
def named_year_head() -> re.Pattern[str]:
    """``ปีงบประมาณ``, ``ปีการศึกษา``, ``ปีการผลิต`` in front of a year or of ``1/2566``."""
    return re.compile(
        rf"ปี{GAP}(?P<name>{alternatives(named_years())}){GAP}(?:ที่{GAP})?(?:[1-3]/(?=\d{{4}}))?",
        re.VERBOSE,
    )


@cache
def to_joint() -> re.Pattern[str]:
    """What ties the ends of a range: ``-``, ``ถึง``, ``จนถึงวันที่``, ``ถึงวันพุธที่``.

    An hour may stand at the end of the first day: ``เวลา 09.00 น. ถึงวันที่``.
    """
    hour = rf"(?:เวลา{GAP})?\d{{1,2}}[.:]\d\d{GAP}น\.{GAP}"
    return re.compile(rf"{GAP}(?:{hour})?(?:{DASH}|{TO_WORD}){GAP}{_lead()}", re.VERBOSE)


@cache
def and_joint() -> re.Pattern[str]:
    """What ties the members of a list: ``,``, ``และ``, ``และวันที่``."""
    return re.compile(rf"{GAP}(?:,{GAP}(?:และ|หรือ)?|และ|หรือ|กับ|&){GAP}{_lead()}", re.VERBOSE)


@cache
def numeric_date() -> re.Pattern[str]:
    """``8/12/2565``, ``08-12-65``, ``8.12.2565``, ``8-10/12/2565`` and ``2022-12-08``.

    ``8.12.65`` is a version of something as well: ``loose``.
    """
    return re.compile(
        r"""
        (?<![\d/])(?<!\d[-.,])
        (?: (?:(?P<first>\d{1,2})[ ]?[-–][ ]?(?=\d{1,2}/))?
            (?P<day>\d{1,2})(?P<mark>[-/.])(?P<month>\d{1,2})(?P=mark)
            (?: (?P<whole>(?:1[89]|2[0-6])\d\d)
              | (?:(?<=/)|(?<=-)|(?<=\d\d\.\d\d\.)|(?P<loose>))(?P<short>[4-9]\d) )
          | (?P<iso_year>(?:1[89]|2[0-6])\d\d)(?P<iso_mark>[-/])(?P<iso_month>\d{2})
            (?P=iso_mark)(?P<iso_day>\d{2})
        )
        (?!\d|[-/.,:]\d)""",
        re.VERBOSE,
    )
