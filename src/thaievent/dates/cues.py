"""Finds in one pass where a calendar phrase may begin."""

from __future__ import annotations

import re
from bisect import bisect_left
from functools import cache
from typing import Final, Literal, NamedTuple

from thaievent.dates.patterns import dotless
from thaievent.dates.vocabulary import (
    day_words,
    eras,
    months,
    named_days,
    unit_words,
    weekdays,
)
from thaievent.lexicon import Gazetteer

__all__ = ["Cue", "CueKind", "find_cues"]

CueKind = Literal[
    "number",
    "digits",
    "month",
    "english",
    "year",
    "called-day",
    "day-word",
    "unit",
    "weekday",
    "part",
    "named-day",
    "lunar",
]

# A day stands before its month, and the days of a list all before theirs.
_MONTH_WITHIN: Final = 100
_DIGITS_OF_DAY: Final = 2
# What the patterns of periods.py begin with.
_PARTS: Final = (
    "ครึ่ง", "ทศวรรษ", "ภาคเรียน", "ภาคการศึกษา",
    "Q1", "Q2", "Q3", "Q4", "1Q", "2Q", "3Q", "4Q", "H1", "H2", "1H", "2H", "FY",
)  # fmt: skip


class Cue(NamedTuple):
    """Where a phrase may begin.

    Attributes:
        start: Index in the view.
        kind: What stands there; it tells which readers to ask.
    """

    start: int
    kind: CueKind


def find_cues(view: str) -> list[Cue]:
    """Find where a calendar phrase may begin.

    Args:
        view: The normalised view.

    Returns:
        The places in order. A number of one or two digits is one only if the name of a month
        follows in some distance: most numbers of a release are no days.
    """
    cues = [Cue(start, kind) for start, _, kind in _words().find(view)]
    months_at = [cue.start for cue in cues if cue.kind in ("month", "english")]
    for match in _numbers().finditer(view):
        start = match.start()
        if match["digits"]:
            cues.append(Cue(start, "digits"))
            continue
        if match.end() - start > _DIGITS_OF_DAY:
            continue
        following = bisect_left(months_at, start)
        if following < len(months_at) and months_at[following] - start <= _MONTH_WITHIN:
            cues.append(Cue(start, "number"))
    cues.sort()
    return cues


@cache
def _words() -> Gazetteer[CueKind]:
    entries: dict[str, CueKind] = {}
    for form in months("short"):
        head, tail = form.rstrip(".").split(".")
        entries |= dict.fromkeys((f"{head}.{tail}", f"{head}. {tail}", dotless(form)), "month")
    entries |= dict.fromkeys(months("full", "slip", "clipped"), "month")
    for form in months("english"):
        entries |= dict.fromkeys((form, form.upper()), "english")
    for form in eras():
        entries |= dict.fromkeys((form, form.replace(".", ". ", 1)), "year")
    entries["ปี"] = "year"
    entries |= dict.fromkeys(day_words(), "day-word")
    entries["วันที่"] = "called-day"
    # วัน is too common a word to be a cue by itself; ปี is one of its own.
    units = [word for word in unit_words() if word != "วัน" and not word.startswith("ปี")]
    entries |= dict.fromkeys((*units, "วันก่อน", "วันที่แล้ว"), "unit")
    entries |= {f"วัน{name}": "weekday" for name in weekdays()}
    entries |= dict.fromkeys(_PARTS, "part")
    entries |= dict.fromkeys(named_days(), "named-day")
    entries |= {
        f"{moon}{gap}{digit}": "lunar"
        for moon in ("ขึ้น", "แรม")
        for gap in ("", " ")
        for digit in range(1, 10)
    }
    entries |= dict.fromkeys(("วันเพ็ญ", "เพ็ญเดือน"), "lunar")
    return Gazetteer(entries)


@cache
def _numbers() -> re.Pattern[str]:
    """A run of digits, or more of them in the form of a date in digits."""
    return re.compile(
        r"[0-9]+(?P<digits>(?:[ ]?[-–][ ]?[0-9]{1,2}/|[-/.])[0-9]{1,2}[-/.][0-9]{2})?"
    )
