"""Ceremonies and shows that are a part of an event: what is handed over, signed or staged there.

The phrase of a ceremony is its topic. It is a part of the programme where it stands in its order
(``ปิดท้ายด้วยพิธีมอบรางวัล…``) or in a list of what happens at the event (``ภายในงานมีกิจกรรม อาทิ
พิธีมอบรางวัล…``); elsewhere it may be the event itself, which the caller knows.
"""

from __future__ import annotations

import re
from functools import cache

from thaievent.events.cues import Cue, SessionRow
from thaievent.events.phrases import trim
from thaievent.events.reading import Paragraph, Reading, between, opened_by
from thaievent.events.topics import (
    LONGEST,
    SHORTEST,
    Topic,
    one_of,
    quoted,
    topic_end,
    words,
)

__all__ = ["find_ceremonies"]

_OPENING = 60  # code points from กิจกรรม to the อาทิ that opens a list of what happens
_HOUR = 4  # code points between an hour and what happens then
_ITEM_BEFORE = re.compile(r"(?:[-–•*·▪●,]|\d[.)]|และ|รวมทั้ง|รวมถึง|\s)\s?$")


@cache
def _opens() -> re.Pattern[str]:
    return re.compile(rf"{one_of('happening')}[^\n]{{0,{_OPENING}}}?{one_of('list')}")


@cache
def _acts() -> re.Pattern[str]:
    return re.compile(
        rf"(?:(?<=[\s,.)])|(?<=และ)|(?<=มี)){one_of('act')}[^\s“\"\n]{{0,30}}"
        rf" ?(?:{one_of('under')}?{one_of('mark')})? ?(?=[“\"])"
    )


def find_ceremonies(reading: Reading, paragraph: Paragraph) -> list[Topic]:
    """Read the ceremonies of a paragraph, and the shows of a list of what happens.

    The rule tells how each is told: ``session-ceremony-listed`` in such a list or in the order
    of the programme, ``session-ceremony-held`` behind มี or จัด, else ``session-ceremony``.
    """
    view = reading.view
    found: list[Topic] = []
    listed = _list_begins(reading, paragraph)
    for cue in reading.cues.find(SessionRow, paragraph.start, paragraph.end):
        if cue.row.kind != "ceremony" or (found and cue.start < found[-1].end):
            continue
        start, end = trim(view, cue.start, topic_end(reading, cue.end, paragraph.end))
        if end - cue.end < SHORTEST:
            continue
        rule = _told(reading, paragraph, cue, listed)
        found.append(Topic(start, end, "ceremony", cue.start, rule))
    if listed is not None:
        for act in _acts().finditer(view, listed, paragraph.end):
            topic = quoted(reading, act.end(), paragraph.end)
            if topic and topic[1] - topic[0] >= SHORTEST:
                found.append(Topic(topic[0], topic[1], "other", act.start(), "session-act"))
    return found


def _told(reading: Reading, paragraph: Paragraph, cue: Cue[SessionRow], listed: int | None) -> str:
    view = reading.view
    if view.endswith(words("then"), paragraph.start, cue.start) or any(
        cue.start - time.end <= _HOUR
        for time in between(reading.times, cue.start - LONGEST, cue.start)[-1:]
    ):
        return "session-ceremony-listed"
    if listed is not None and cue.start >= listed:
        before = view[max(listed, cue.start - 8) : cue.start]
        if not before.strip() or _ITEM_BEFORE.search(before):
            return "session-ceremony-listed"
    if view.endswith(words("held"), paragraph.start, cue.start):
        return "session-ceremony-held"
    return "session-ceremony"


def _list_begins(reading: Reading, paragraph: Paragraph) -> int | None:
    """Find where a list of what happens begins; a line of one may be opened by a line above."""
    view = reading.view
    opening = _opens().search(view, paragraph.start, paragraph.end)
    if opening:
        return opening.end()
    above = opened_by(reading, paragraph)
    if above is None:
        return None
    floor = max(above.start, above.end - LONGEST)
    ends = [opening.end() for opening in _opens().finditer(view, floor, above.end)]
    return paragraph.start if ends and above.end - ends[-1] <= _HOUR else None
