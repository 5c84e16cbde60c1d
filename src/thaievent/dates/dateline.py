"""Finds the day of the release at its head."""

from __future__ import annotations

import re
from functools import cache
from typing import Final

from thaievent.dates.explicit import read_days, read_numeric
from thaievent.dates.mentions import Dateline
from thaievent.dates.resolve import Reference, resolve
from thaievent.dates.vocabulary import alternatives, weekdays
from thaievent.text import Text

__all__ = ["find_dateline"]

# The head of a release: its title, often twice, and a few more lines.
_HEAD: Final = 1500


@cache
def _line() -> re.Pattern[str]:
    """A line that may hold nothing but a date, and the place of a dateline that opens a line."""
    return re.compile(
        rf"""^[ ]{{0,4}}
        (?:วัน(?:{alternatives(weekdays())})[ ]{{0,3}}(?:ที่)?[ ]{{0,3}}|วันที่[ ]{{0,3}})?
        (?P<date>\d)""",
        re.VERBOSE | re.MULTILINE,
    )


def find_dateline(text: Text) -> Dateline | None:
    """Find the day of the release at its head."""
    view = text.view
    for match in _line().finditer(view, 0, _HEAD):
        at = match.start("date")
        phrase = read_numeric(view, at) or read_days(view, at)
        if phrase is None or phrase.joints:
            continue
        if view[phrase.end : phrase.end + 3].strip(" ")[:1] not in ("", "\n"):
            continue
        found = resolve(phrase, Reference())
        if found.first is not None and found.grain == "day":
            return Dateline(phrase.start, phrase.end, found.first)
    return None
