"""Reads clock times in digits: ``09.00 น.``, ``9.00-12.00 น.``, ``09:00``, ``0900 น.``."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from typing import Final

from thaievent.dates.mentions import FoundTime
from thaievent.dates.patterns import DASH, GAP
from thaievent.dates.spoken_times import read_spoken_times
from thaievent.text import Text, keep_longest

__all__ = ["find_times"]

_LOOK_BACK: Final = 16
_NOON: Final = 12
_LISTED_AT_MOST: Final = 12


def find_times(text: Text) -> tuple[FoundTime, ...]:
    """Find the clock times.

    A number is one if its hour and minute are possible and it says that it is one: by ``น.`` or
    ``นาฬิกา`` behind it or behind the list or range it belongs to, by ``เวลา`` in front, or by a
    colon between two digits and two (``09:00``). ``12.50 บาท`` and ``ร้อยละ 10.30`` are none.

    Args:
        text: The text.

    Returns:
        The times in order; the text of each holds its ``น.``, not ``เวลา``.

    Example:
        ``เวลา ๙.๐๐ - ๑๒.๐๐ น.`` gives ``09:00/12:00``, ``บ่ายสองโมงครึ่ง`` gives ``14:30``.
    """
    view = text.view
    return keep_longest([*_read_clock_times(view), *read_spoken_times(view)])


def _read_clock_times(view: str) -> Iterator[FoundTime]:
    covered = 0
    for number in _number().finditer(view):
        if number.start() < covered:
            continue
        for time in _read_run(view, number.start()):
            covered = time.end
            yield time


def _read_run(view: str, at: int) -> list[FoundTime]:
    """Read a time, a range of times, or a list of them of which the last says what it is."""
    match = _time().match(view, at)
    if match is None:
        return []
    runs = [[match]]
    while len(runs) < _LISTED_AT_MOST:
        last = runs[-1][-1]
        joint = _to() if len(runs[-1]) == 1 else None
        tie = joint.match(view, last.end()) if joint else None
        if tie is not None and (following := _time().match(view, tie.end())):
            runs[-1].append(following)
            continue
        tie = _and().match(view, last.end())
        following = _time().match(view, tie.end()) if tie else None
        if following is None:
            break
        runs.append([following])
    called = _called_time().search(view, max(0, at - _LOOK_BACK), at) is not None
    while runs and not _is_certain(view, runs[-1], called=called):
        runs.pop()
    return [_found(run) for run in runs]


def _is_certain(view: str, run: list[re.Match[str]], *, called: bool) -> bool:
    """Whether a time or range says that it is one."""
    last = run[-1]
    if last["unit"]:
        says_so = last["half"] or "นาฬิกา" in last["unit"]  # น by itself is also an initial
        return bool(called or len(run) > 1 or last["whole"] is None or says_so)
    if last["minute"] is None:
        return False
    with_colon = all(match["colon"] and match["hour"][1:] for match in run)
    return called or with_colon or _local_time().match(view, last.end()) is not None


def _found(run: list[re.Match[str]]) -> FoundTime:
    value = "/".join(_value(match, run[-1]["half"]) for match in run)
    rule = "clock" if len(run) == 1 else "clock-range"
    return FoundTime(run[0].start(), run[-1].end(), value, rule)


def _value(match: re.Match[str], half: str | None) -> str:
    hour = int(match["hour"] or match["hour4"] or match["whole"])
    minute = int(match["minute"] or match["minute4"] or match["later"] or 0)
    half = match["half"] or half
    if half and hour <= _NOON:
        hour = hour % _NOON + (_NOON if half in "pP" else 0)
    return f"{hour:02d}:{minute:02d}"


@cache
def _number() -> re.Pattern[str]:
    """A number with all that belongs to it, so that none is read from its middle."""
    return re.compile(r"[0-9]+(?:[.:;,/][ ]?[0-9]+)*")


@cache
def _time() -> re.Pattern[str]:
    """A time with its unit, if it has one."""
    return re.compile(
        rf"""
        (?: (?P<hour>[01]?\d|2[0-4])(?:(?P<colon>:)|[.;])[ ]?(?P<minute>[0-5]\d)
          | (?P<hour4>[01]\d|2[0-4])(?P<minute4>[0-5]\d)
          | (?P<whole>[01]?\d|2[0-4])
        )
        (?!\d|[.,:/]\d)
        (?P<unit>{GAP}
            (?: น\.(?![ ]?ส\.)
              | น(?![ก-๎.])
              | นาฬิกา(?:{GAP}(?P<later>[0-5]?\d){GAP}นาที)?
              | (?P<half>[aApP])\.?[mM](?![A-Za-z]|[ ]?\d)\.?
            ))?""",
        re.VERBOSE,
    )


@cache
def _to() -> re.Pattern[str]:
    return re.compile(rf"{GAP}(?:{DASH}|(?:ไป)?(?:จน)?ถึง){GAP}(?:เวลา{GAP})?", re.VERBOSE)


@cache
def _and() -> re.Pattern[str]:
    return re.compile(rf"{GAP}(?:,{GAP}(?:และ)?|และ|หรือ){GAP}(?:เวลา{GAP})?", re.VERBOSE)


@cache
def _called_time() -> re.Pattern[str]:
    return re.compile(rf"เวลา{GAP}(?:ประมาณ|ราว|ราวๆ|ตั้งแต่|ระหว่าง)?{GAP}\Z", re.VERBOSE)


@cache
def _local_time() -> re.Pattern[str]:
    return re.compile(r"[ ]{0,2}ตามเวลา", re.VERBOSE)
