"""Topics in lists: behind a word of a session several are quoted, numbered or strung together."""

from __future__ import annotations

import re
from functools import cache

from thaievent.events.cues import SessionRow
from thaievent.events.givers import find_givers
from thaievent.events.phrases import next_stop, trim
from thaievent.events.reading import Paragraph, Reading, between, opened_by
from thaievent.events.topics import (
    LONGEST,
    SHORTEST,
    Topic,
    kind_of,
    one_of,
    quoted,
    topic_end,
    words,
)
from thaievent.records import SessionKind

__all__ = ["find_given", "find_listed"]

_LIST_BEGINS = 6  # code points from the word that opens a list to its first number
_NEXT_ITEM = 500  # code points from one number to the next
_HIGHEST = 30  # the number of the last item of the longest list
_LEAST = 12  # code points of a topic that nothing but spaces divide from the next
# 1. or 1) or (1); a pattern that begins with a class is found fast, the rest is asked behind it.
_NUMBER = re.compile(r"[\d(](?<![\d.A-Za-z].)(?:(?<=\()\d{1,2}\)|(?<=\d)\d?[.)](?!\d)) ?\)?\s?")
_STRUNG = re.compile(r"(?<=[ก-๛])\s{1,2}(?:และ ?)?(?=[ก-ฮเ-ไ])|\s?และ ?(?=[A-Z])")
_FEWEST = 3  # topics of a list without marks
_LAST = "และการ"
_TOPIC = "หัวข้อ"  # without it such a list may be of anything


@cache
def _opens_list() -> re.Pattern[str]:
    return re.compile(rf"[^\n“\"]{{0,60}}?{one_of('list')}{one_of('mark')}? ?:? ?")


@cache
def _to_next_item() -> re.Pattern[str]:
    return re.compile(rf"(?: ?โดย[^“\"\n]{{1,160}}?|[,\s]{{0,3}}{one_of('join')}?)\s?(?=[“\"])")


@cache
def _numbered_mark() -> re.Pattern[str]:
    return re.compile(rf"{one_of('mark')} ?:? ?")


@cache
def _given() -> re.Pattern[str]:
    return re.compile(rf" ?(?!{one_of('adverb')})โดย")


def find_listed(reading: Reading, paragraph: Paragraph) -> list[Topic]:
    """Read the topics of a list that a session's word opens: ``เสวนา 4 หัวข้อ ได้แก่ 1) … 2) …``."""
    view = reading.view
    found: list[Topic] = []
    previous: SessionKind | None = None
    for cue in reading.cues.find(SessionRow, paragraph.start, paragraph.end):
        if cue.row.kind == "ceremony" or (found and cue.start < found[-1].end):
            continue
        if cue.row.kind == "same" and previous is None:
            continue
        previous = kind_of(cue, previous)
        opening = _opens_list().match(view, cue.end, paragraph.end)
        if not opening or _names_the_theme(view, cue.start, opening.end()):
            continue
        items = _quoted_items(reading, opening.end(), paragraph.end) or _numbered_items(
            reading, opening.end(), paragraph.end
        )
        rule = "session-listed"
        if not items and view.find(_TOPIC, cue.start, opening.end()) >= 0:
            items = _strung_items(reading, opening.end(), paragraph.end)
            rule = "session-strung"
        found.extend(
            Topic(start, end, previous, cue.start, rule)
            for start, end in items
            if end - start >= SHORTEST
        )
    return found


def _names_the_theme(view: str, start: int, end: int) -> bool:
    """Tell whether what opens a list says that it is what all is about: ``หัวข้อหลัก คือ``."""
    return any(view.find(_TOPIC + main, start, end) >= 0 for main in words("main"))


def _quoted_items(reading: Reading, position: int, end: int) -> list[tuple[int, int]]:
    """Read quoted items, each perhaps with the one who gives it: ``“…” โดย นายทวี “…”``."""
    found: list[tuple[int, int]] = []
    topic = quoted(reading, position, end)
    while topic:
        found.append(topic[:2])
        gap = _to_next_item().match(reading.view, topic[2], end)
        topic = quoted(reading, gap.end(), end) if gap else None
    return found


def _numbered_items(reading: Reading, position: int, end: int) -> list[tuple[int, int]]:
    """Read items behind numbers; a list of one is none."""
    marks = _counted(reading.view, position, min(position + _LIST_BEGINS, end), end)
    if len(marks) <= 1:
        return []
    ends = [mark.start() for mark in marks[1:]] + [end]
    return [
        _item(reading, mark, last, final=last == end)
        for mark, last in zip(marks, ends, strict=True)
    ]


def _item(
    reading: Reading, mark: re.Match[str], end: int, *, final: bool = False
) -> tuple[int, int]:
    """Read what stands behind a number, without who gives it and without the และ of the list."""
    view = reading.view
    named = _numbered_mark().match(view, mark.end(), end)
    start = named.end() if named else mark.end()
    quotation = quoted(reading, start, end)
    if quotation:
        return quotation[:2]
    limit = min(end, start + LONGEST)
    by = _given().search(view, start, limit)
    limit = by.start() if by else limit
    if final:
        limit = topic_end(reading, start, limit)
    stripped = view[start:limit].rstrip()
    return trim(view, start, start + len(stripped.removesuffix("และ")))


def _counted(view: str, start: int, first_by: int, end: int) -> list[re.Match[str]]:
    """Find the numbers of a list that begins before ``first_by``, each one more than the last."""
    marks: list[re.Match[str]] = []
    mark = _NUMBER.search(view, start, first_by)
    while mark:
        if not marks or _value(mark) == _value(marks[-1]) + 1:
            marks.append(mark)
        mark = _NUMBER.search(view, mark.end(), min(marks[-1].end() + _NEXT_ITEM, end))
    return marks


def _value(mark: re.Match[str]) -> int:
    return int("".join(filter(str.isdigit, mark.group())))


def _strung_items(reading: Reading, position: int, end: int) -> list[tuple[int, int]]:
    """Read items with nothing but spaces between them: ``อาทิ การปลูกป่า การดูแลป่า และการใช้ป่า``."""
    view = reading.view
    end = min(position + _NEXT_ITEM, end)
    limit = next_stop(view, position, end, "topic")
    while view.startswith(_LAST, limit):  # a stop elsewhere, here the last item
        limit = next_stop(view, limit + len(_LAST), end, "topic")
    if between(reading.appearances, position, limit):
        return []
    cuts, ends = [position], []
    for gap in _STRUNG.finditer(view, position, limit):
        longs = limit - gap.end() >= _LEAST and gap.start() - cuts[-1] >= _LEAST
        if longs and not _inside_body(reading, gap.end()):
            ends.append(gap.start())
            cuts.append(gap.end())
    ends.append(limit)
    items = [trim(view, start, last) for start, last in zip(cuts, ends, strict=True)]
    return items if len(items) >= _FEWEST else []


def _inside_body(reading: Reading, position: int) -> bool:
    """Tell whether a place is inside the name of an organisation, or where one begins."""
    return any(
        body.start <= position < body.end
        for body in between(reading.bodies, position - LONGEST, position + 1)
    )


def find_given(reading: Reading, paragraph: Paragraph) -> list[Topic]:
    """Read numbered items that somebody gives: ``1) … โดย นายทวี``.

    A word of part ``spoken`` must stand among them or above, so that no prizes are read.
    """
    view = reading.view
    found: list[Topic] = []
    if view.find("โดย", paragraph.start, paragraph.end) < 0:
        return found
    announced: bool | None = None
    for mark in _NUMBER.finditer(view, paragraph.start, paragraph.end):
        if _value(mark) > _HIGHEST:
            continue
        start, end = _item(reading, mark, paragraph.end)
        if end - start < SHORTEST or between(reading.appearances, start, end):
            continue
        if not find_givers(reading, end, paragraph.end, near=True):
            continue
        if announced is None:
            announced = _announced(reading, paragraph)
        if announced:
            found.append(Topic(start, end, "talk", start, "session-numbered"))
    return found


def _announced(reading: Reading, paragraph: Paragraph) -> bool:
    """Tell whether a paragraph, or the line that opens its list, speaks of talks."""
    above = opened_by(reading, paragraph)
    view = reading.view
    return any(
        view.find(word, part.start, part.end) >= 0
        for part in (paragraph, above)
        if part
        for word in words("spoken")
    )
