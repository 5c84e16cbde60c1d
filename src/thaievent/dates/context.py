"""What the words around a calendar phrase say about it."""

from __future__ import annotations

import re
from dataclasses import replace
from functools import cache
from typing import Final

from thaievent.dates.phrases import Direction, Phrase

__all__ = ["place"]

_LOOK_BACK: Final = 40
_LOOK_AHEAD: Final = 60


@cache
def _since() -> re.Pattern[str]:
    return re.compile(r"ตั้งแต่(?:ช่วง)?(?:ต้น|กลาง|ปลาย|สิ้น)?(?:วัน(?:[ก-๎]{3,8}ที่|ที่)|เดือน)? {0,3}$")


@cache
def _onwards() -> re.Pattern[str]:
    return re.compile(r" {0,3}(?:เวลา {0,2}[\d.:]{4,5} {0,2}น\.? {0,2})?เป็นต้น(?:ไป|มา)")


@cache
def _back() -> re.Pattern[str]:
    return re.compile(r" {0,2}(?:ที่(?:เพิ่ง)?ผ่านมา|ที่แล้ว)")


@cache
def _forward() -> re.Pattern[str]:
    return re.compile(r" {0,2}(?:นี้|หน้า)")


@cache
def _recurring() -> re.Pattern[str]:
    return re.compile(r" {0,2}(?:ของ)?(?:ใน)?ทุก(?: ?ๆ)? ?ปี")


def place(view: str, phrase: Phrase) -> Phrase | None:
    """Read the words around a phrase.

    Args:
        view: The normalised view.
        phrase: As read by itself.

    Returns:
        The phrase with its direction and open end, or None if it is no date there: what comes back
        every year, or the tag of a network.
    """
    after = view[phrase.end : phrase.end + _LOOK_AHEAD]
    before = view[max(0, phrase.start - _LOOK_BACK) : phrase.start]
    if _recurring().match(after) or _in_hashtag(before):
        return None
    direction: Direction | None = None
    if _back().match(after):
        direction = "back"
    elif _forward().match(after):
        direction = "forward"
    is_open = not phrase.joints and bool(_since().search(before) or _onwards().match(after))
    return replace(phrase, direction=direction, is_open=is_open)


def _in_hashtag(before: str) -> bool:
    tag = before.rfind("#")
    return tag >= 0 and not re.search(r"\s", before[tag:])
