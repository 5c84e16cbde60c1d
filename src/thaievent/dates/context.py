"""What the words around a calendar phrase say about it."""

from __future__ import annotations

import re
from functools import cache
from typing import Final

from thaievent.dates.mentions import Qualifier
from thaievent.dates.patterns import DASH, GAP
from thaievent.dates.phrases import Direction, Phrase

__all__ = ["place"]

_LOOK_BACK: Final = 40
_LOOK_AHEAD: Final = 48
_QUALIFIERS: Final[dict[str, Qualifier]] = {
    "ต้น": "early",
    "กลาง": "mid",
    "ปลาย": "late",
    "สิ้น": "end",
}


def place(view: str, phrase: Phrase, rule: str) -> Phrase | None:
    """Read the words around a phrase.

    Args:
        view: The normalised view.
        phrase: As read by itself.
        rule: Name of the rule that read it.

    Returns:
        The phrase with its direction, open end and qualifier; None if it is no date there: a day
        that comes back every year (``5 ธันวาคม ของทุกปี``) or a word of a hashtag.
    """
    before = view[max(0, phrase.start - _LOOK_BACK) : phrase.start]
    after = view[phrase.end : phrase.end + _LOOK_AHEAD]
    if _every_year().match(after) or _every_day().search(before) or _hashtag().search(before):
        return None
    direction: Direction | None = None
    if _back().match(after):
        direction = "back"
    elif _forward().match(after):
        direction = "forward"
    qualifier = _qualifier().search(before)
    since = _since().search(before)
    is_open = not phrase.joints and bool(
        _onwards().match(after)
        or _to_present().match(after)
        or (since and not _founded().search(before[: since.start()]))
    )
    return Phrase(
        start=phrase.start,
        end=phrase.end,
        points=phrase.points,
        joints=phrase.joints,
        kind=phrase.kind,
        rule=rule,
        is_open=is_open,
        direction=direction,
        qualifier=_QUALIFIERS[qualifier.group(1)] if qualifier else None,
    )


@cache
def _since() -> re.Pattern[str]:
    return re.compile(
        rf"""
        (?:ตั้งแต่|(?<!วัน)(?<!วัน[ ])(?<!เดือน)(?<!ปี)นับจาก){GAP}
        (?:เมื่อ)?(?:ใน)?(?:ช่วง)?(?:ต้น|กลาง|ปลาย|สิ้น|เช้า|คืน)?
        (?:วัน[ก-๎]{{3,10}}ที่|วันที่|เดือน)?{GAP}\Z""",
        re.VERBOSE,
    )


@cache
def _founded() -> re.Pattern[str]:
    """What happened once, however long it has lasted: ``ก่อตั้งขึ้นตั้งแต่ปี 2531``."""
    return re.compile(rf"(?:ก่อตั้ง|จัดตั้ง|สถาปนา|ก่อสร้าง)(?:ขึ้น|มา)?(?:นับ)?{GAP}\Z", re.VERBOSE)


@cache
def _onwards() -> re.Pattern[str]:
    return re.compile(rf"{GAP}(?:เป็นต้น(?:ไป|มา)(?!{GAP}(?:จน|ถึง))|onwards?(?![a-z]))", re.VERBOSE)


@cache
def _to_present() -> re.Pattern[str]:
    return re.compile(
        rf"{GAP}(?:เป็นต้นมา)?{GAP}(?:{DASH}|มา(?:จน)?ถึง|(?:จน)?ถึง){GAP}ปัจจุบัน", re.VERBOSE
    )


@cache
def _back() -> re.Pattern[str]:
    return re.compile(r"[ ]{0,2}(?:ที่(?:เพิ่ง)?ผ่านมา|ที่แล้ว)")


@cache
def _forward() -> re.Pattern[str]:
    return re.compile(r"[ ]{0,2}(?:นี้|หน้า(?![ก-๎])|ที่จะถึง)")


@cache
def _every_year() -> re.Pattern[str]:
    return re.compile(r"[ ]{0,2}(?:ของ|ใน)?ทุก[ ]?(?:ๆ)?[ ]?ปี")


@cache
def _every_day() -> re.Pattern[str]:
    """``ทุกวันที่ 4 ธันวาคม``, ``ทุกเดือนมีนาคม``."""
    return re.compile(rf"ทุก[ ]?(?:ๆ)?[ ]?(?:วันที่|เดือน|ปี){GAP}\Z", re.VERBOSE)


@cache
def _hashtag() -> re.Pattern[str]:
    return re.compile(r"[#＃][^\s#＃]{0,40}\Z")


@cache
def _qualifier() -> re.Pattern[str]:
    return re.compile(rf"(ต้น|กลาง|ปลาย|สิ้น){GAP}(?:เดือน)?{GAP}\Z", re.VERBOSE)
