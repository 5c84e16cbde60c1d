"""Reads clock times in words: ``แปดโมงเช้า``, ``บ่ายสองโมงครึ่ง``, ``สองทุ่ม``, ``เที่ยงคืน``.

The spoken clock counts four times six hours: ตี from one, โมงเช้า from seven (or eleven hours
through), บ่าย and เย็น from one, ทุ่ม from seven in the evening.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from typing import Final

from thaievent.dates.mentions import FoundTime
from thaievent.dates.patterns import DASH, GAP
from thaievent.dates.vocabulary import alternatives, number_named, numerals
from thaievent.lexicon import Gazetteer

__all__ = ["read_spoken_times"]

_LOOK_BACK: Final = 24
_LOOK_AHEAD: Final = 48
_HALF_HOUR: Final = 30
_MINUTES: Final = 60
_MIDNIGHT: Final = 24

# Hours that a number in front of the word, or behind it, may stand for: first, last, what is added.
_CLOCK: Final = (1, 24, 0)  # หนึ่งนาฬิกา to ยี่สิบสี่นาฬิกา
_DAWN: Final = (1, 5, 0)  # ตีหนึ่ง to ตีห้า
_MORNING: Final = (6, 12, 0)  # หกโมง to สิบสองโมง
_OLD_MORNING: Final = (1, 5, 6)  # หนึ่งโมงเช้า is seven o'clock
_AFTERNOON: Final = (1, 6, 12)  # บ่ายโมง to หกโมงเย็น
_EVENING: Final = (1, 6, 18)  # หนึ่งทุ่ม is seven in the evening


def read_spoken_times(view: str) -> Iterator[FoundTime]:
    """Read the clock times that are written in words.

    Args:
        view: The normalised view.

    Yields:
        The times in order.
    """
    covered = 0
    for start, end, is_cue in _words().find(view):
        if start < covered or not is_cue:
            continue
        match = _spoken().search(view, max(covered, start - _LOOK_BACK), end + _LOOK_AHEAD)
        if match is None or match.start() >= end:
            continue
        first = _hour(match)
        if first is None:
            continue
        value, rule, stop = _clock(first), "spoken", match.end()
        tie = _to().match(view, stop)
        until = _spoken().match(view, tie.end()) if tie else None
        last = _hour(until) if until else None
        if until is not None and last is not None:
            # At the end of a range midnight is the end of the day.
            value, rule, stop = f"{value}/{_clock(last, ends=True)}", "spoken-range", until.end()
        covered = stop
        yield FoundTime(match.start(), stop, value, rule)


def _hour(match: re.Match[str]) -> int | None:
    """Give the time in minutes of the day."""
    hour = _whole_hour(match)
    if hour is None:
        return None
    if match["half"]:
        return hour * _MINUTES + _HALF_HOUR
    if match["minutes"]:
        return hour * _MINUTES + number_named(match["minutes"])
    return hour * _MINUTES


def _whole_hour(match: re.Match[str]) -> int | None:
    if match["midnight"]:
        return _MIDNIGHT
    if match["noon"]:
        return 12
    if match["clock"]:
        return _counted(match["clock"], _CLOCK)
    if match["dawn"]:
        return _counted(match["dawn"], _DAWN)
    if match["evening"]:
        return _counted(match["hour_evening"] or "1", _EVENING)
    if match["afternoon"]:
        return _counted(match["hour_afternoon"] or "1", _AFTERNOON)
    number, part = match["hour"], match["part"]
    if number is None:
        return 7
    if part == "เย็น":
        return _counted(number, _AFTERNOON)
    morning = _counted(number, _MORNING)
    if morning is not None:
        return morning
    return _counted(number, _OLD_MORNING if part == "เช้า" else _AFTERNOON)


def _counted(word: str, hours: tuple[int, int, int]) -> int | None:
    first, last, added = hours
    number = number_named(word)
    return number + added if first <= number <= last else None


def _clock(minutes: int, *, ends: bool = False) -> str:
    hour, minute = divmod(minutes, _MINUTES)
    if hour >= _MIDNIGHT and not (ends and minute == 0):
        hour -= _MIDNIGHT
    return f"{hour:02d}:{minute:02d}"


@cache
def _words() -> Gazetteer[bool]:
    """What an hour is called; the longer words are none of them."""
    cues = dict.fromkeys(("โมง", "ทุ่ม", "ตี", "เที่ยง", "บ่าย", "นาฬิกา"), True)
    return Gazetteer(cues | dict.fromkeys(("ชั่วโมง", "ทุ่มเท", "อุโมงค์", "เที่ยงธรรม"), False))


# ตี also ends other words; in front of it as the hour stand a few.
_BEFORE_DAWN: Final = "เวลา|ตอน|ช่วง|ถึง|ราว|ประมาณ|เป็น|จาก|ก่อน|หลัง"


# บ่ายสอง without โมง: the number in a word, and nothing that it could count behind it.
_BY_ITSELF: Final = "(?<=[ก-๎])(?<!บ่าย)(?:(?=ถึง)|(?![ก-๎]))"


def _noon(number: str) -> str:
    """เที่ยง by itself also means exact or just."""
    return rf"""(?P<noon>
        เที่ยงวัน(?!นี้|ที่|พรุ่ง|เดียว) | เที่ยง(?=วัน(?:นี้|พรุ่ง|เดียว)|ครึ่ง|{number}{GAP}นาที)
      | (?:(?<=เวลา)|(?<=เวลา[ ])|(?<=ตอน)|(?<=ถึง))เที่ยง(?!คืน|แท้|ธรรม)
      | (?<![ก-๎])เที่ยง(?![ก-๎]|[ ]?ตรง) | (?<![^\n(:–-])เที่ยง(?=ตรง(?![ก-๎])) )"""


def _dawn(number: str) -> str:
    before = "|".join(f"(?<={word})" for word in _BEFORE_DAWN.split("|"))
    return rf"""
        (?:(?<![ก-๎])|{before})
        ตี{GAP}(?P<dawn>{number})(?=[^\dก-๎]|\Z|[ก-๎](?<=[คถจตเ]))"""


@cache
def _spoken() -> re.Pattern[str]:
    number = rf"(?:\d{{1,2}}|{alternatives(numerals('count'))})"
    return re.compile(
        rf"""
        (?<!\d)
        (?: (?P<midnight>เที่ยงคืน)
          | {_noon(number)}
          | {_dawn(number)}
          | (?P<evening>(?P<hour_evening>{number}){GAP}ทุ่ม(?!เท)|ทุ่ม(?=ตรง|ครึ่ง))
          | (?P<afternoon>บ่าย{GAP}(?P<hour_afternoon>{number})?{GAP}(?:โมง|(?=ครึ่ง)|{_BY_ITSELF}))
          | (?P<clock>(?!\d){number}){GAP}นาฬิกา
          | (?P<hour>{number}){GAP}โมง{GAP}(?P<part>เช้า|เย็น)?
          | (?<!ชั่ว)โมงเช้า
        )
        (?: {GAP}(?P<half>ครึ่ง) | {GAP}(?P<minutes>{number}){GAP}นาที | {GAP}ตรง )?""",
        re.VERBOSE,
    )


@cache
def _to() -> re.Pattern[str]:
    return re.compile(rf"{GAP}(?:{DASH}|(?:จน)?ถึง){GAP}(?:เวลา{GAP})?", re.VERBOSE)
