"""Reads clock times."""

from __future__ import annotations

import re
from functools import cache

from thaievent.dates.mentions import FoundTime
from thaievent.text import Text

__all__ = ["find_times"]


@cache
def _clock() -> re.Pattern[str]:
    hour = r"(?:[01]?\d|2[0-4])"
    return re.compile(
        rf"""
        (?<![\d.,:/])(?P<h>{hour})[.:](?P<m>[0-5]\d)
        (?:[ ]{{0,2}}(?:น\.|นาฬิกา)?[ ]{{0,2}}(?:[-–—−]|(?:จน)?ถึง(?:เวลา)?)[ ]{{0,2}}
           (?P<h2>{hour})[.:](?P<m2>[0-5]\d))?
        [ ]{{0,2}}(?:น\.|นาฬิกา|น(?![ก-๎]))
        """,
        re.VERBOSE,
    )


def find_times(text: Text) -> tuple[FoundTime, ...]:
    """Find the clock times."""
    found = []
    for match in _clock().finditer(text.view):
        value = f"{int(match['h']):02d}:{match['m']}"
        rule = "clock"
        if match["h2"]:
            value += f"/{int(match['h2']):02d}:{match['m2']}"
            rule = "clock-range"
        found.append(FoundTime(match.start(), match.end(), value, rule))
    return tuple(found)
