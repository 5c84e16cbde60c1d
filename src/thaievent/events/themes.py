"""What a whole event is held under: ``ภายใต้แนวคิด “…”``."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from thaievent.events.names import FoundName
from thaievent.events.phrases import next_stop, quotation_at, trim
from thaievent.events.reading import Reading, between
from thaievent.events.scenes import Scene
from thaievent.lexicon import load_table

__all__ = ["FoundTheme", "choose_theme"]

_LONGEST = 200


@dataclass(frozen=True, slots=True)
class _ThemeRow:
    """A row of themes.tsv."""

    cue: str
    where: str
    example: str


@dataclass(frozen=True, slots=True)
class FoundTheme:
    """A theme and where it stands."""

    start: int
    end: int
    rule: str


@cache
def _cues(where: str) -> re.Pattern[str]:
    rows = load_table(__package__, "themes.tsv", _ThemeRow)
    words = sorted((row.cue for row in rows if row.where == where), key=len, reverse=True)
    return re.compile("(?:" + "|".join(map(re.escape, words)) + r") ?:? ?")


def choose_theme(
    reading: Reading, name: FoundName | None, scenes: tuple[Scene, ...]
) -> FoundTheme | None:
    """Choose the theme of an event told by these scenes; None if it has none."""
    if name:
        behind = _cues("name").match(reading.view, name.end + 1)
        if behind:
            theme = _read(reading, behind.end(), "theme-behind-name")
            if theme:
                return theme
    for scene in scenes:
        for cue in _cues("any").finditer(reading.view, scene.paragraph.start, scene.paragraph.end):
            theme = _read(reading, cue.end(), "theme-marked")
            if theme:
                return theme
    return None


def _read(reading: Reading, position: int, rule: str) -> FoundTheme | None:
    view = reading.view
    end = view.find("\n", position)
    limit = min(position + _LONGEST, end if end >= 0 else len(view))
    quotation = quotation_at(view, position, limit)
    if quotation:
        return FoundTheme(*quotation.inner, rule)
    limit = next_stop(view, position, limit, "topic")
    for place in between(reading.appearances, position, limit):
        limit = place.start
        break
    start, last = trim(view, position, limit)
    return FoundTheme(start, last, rule) if last - start > 3 else None  # noqa: PLR2004
