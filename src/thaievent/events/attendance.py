"""How many people are said to take part, told from budgets, prizes and populations."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from typing import cast

from thaievent.events.cues import AttendanceRow
from thaievent.events.reading import Reading
from thaievent.events.scenes import Scene
from thaievent.lexicon import load_table
from thaievent.records import AttendanceQualifier

__all__ = ["FoundAttendance", "choose_attendance"]

_COUNT = re.compile(
    r"(?<![\d,.])(\d{1,3}(?:,\d{3}){1,2}|\d{1,8})"  # more people than these attend nothing
    r"(?: ?[-–] ?(\d{1,3}(?:,\d{3}){1,2}|\d{1,8}))?"  # of 80-100 the larger number counts
    r" {0,3}(พัน|หมื่น)?"
    r" {0,3}(?:คน|ชีวิต|ราย(?!การ|ได้)|ท่าน|รูป(?!แบบ))(?!ละ|/)"
)
_NEAR = 80  # code points in front of a number in which a word tells what it counts
_BEHIND = 30
_CLOSE = 30
_AMOUNT = 14  # code points in front of a number that say how exact it is
_ONLINE = 140
_PEOPLE = ("คน", "ชีวิต", "ราย", "ท่าน", "รูป")
_UNITS = {"พัน": 1_000, "หมื่น": 10_000, None: 1}


@dataclass(frozen=True, slots=True)
class _AmountRow:
    """A row of amounts.tsv."""

    word: str
    qualifier: str
    example: str


@dataclass(frozen=True, slots=True)
class FoundAttendance:
    """A number of people and where it stands."""

    start: int
    end: int
    count: int
    rule: str
    qualifier: AttendanceQualifier | None = None


def choose_attendance(reading: Reading, scenes: tuple[Scene, ...]) -> FoundAttendance | None:
    """Choose the number of people said to take part in an event told by these scenes."""
    for scene in scenes:
        counts = list(_counts(reading, scene)) or list(_totals(reading, scene, scenes[0]))
        if counts:
            first = counts[0]
            online = [other for other in counts[1:] if _adds_online(reading, first, other)]
            total = first.count + sum(other.count for other in online)
            return FoundAttendance(
                first.start,
                counts[-1].end if online else first.end,
                total,
                first.rule,
                first.qualifier,
            )
    return None


def _counts(reading: Reading, scene: Scene) -> Iterator[FoundAttendance]:
    """Find the numbers beside words for those who take part, in order of the text."""
    for match, senses in _numbers(reading, scene):
        if "present" in senses:
            yield _found(reading, match, "attendance-count")


def _totals(reading: Reading, scene: Scene, lead: Scene) -> Iterator[FoundAttendance]:
    """Find the number with which the list of those present ends: ``… และประชาชน รวม 200 คน``.

    Only the paragraph that tells the event has such lists; further down รวม sums up anything.
    """
    if scene is not lead:
        return
    start, end = scene.paragraph.start, scene.paragraph.end
    if not any(cue.row.sense == "present" for cue in reading.cues.find(AttendanceRow, start, end)):
        return
    for match, senses in _numbers(reading, scene):
        if "total" in senses and "ราย" not in match.group():  # ราย often counts firms or cases
            yield _found(reading, match, "attendance-total")
            return


def _numbers(reading: Reading, scene: Scene) -> Iterator[tuple[re.Match[str], set[str]]]:
    """Find the numbers of people in a paragraph with what the words around them say of them.

    A word for people who do not take part counts only right in front of the number.
    """
    view, floor, end = reading.view, scene.paragraph.start, scene.paragraph.end
    if all(view.find(unit, floor, end) < 0 for unit in _PEOPLE):
        return
    for match in _COUNT.finditer(view, floor, end):
        start = match.start()
        window = max(floor, start - _NEAR), min(end, match.end() + _BEHIND)
        senses: set[str] = set()
        for cue in reading.cues.find(AttendanceRow, *window):
            close = start - _CLOSE <= cue.start < start
            if cue.row.sense == "present":
                senses.add("present")
                if cue.start < start:
                    senses.discard("absent")  # ญาติผู้ป่วยที่มาร่วมพิธี 200 คน
            elif close:
                senses.add(cue.row.sense)
        if senses.isdisjoint(("absent", "other")):
            yield match, senses


def _found(reading: Reading, match: re.Match[str], rule: str) -> FoundAttendance:
    count = int((match.group(2) or match.group(1)).replace(",", ""))
    return FoundAttendance(
        match.start(),
        match.end(),
        count * _UNITS[match.group(3)],
        rule,
        _qualifier(reading.view, match.start()),
    )


def _qualifier(view: str, start: int) -> AttendanceQualifier | None:
    """Read how exact a number is by the words in front of it: ``กว่า 250 คน``."""
    before = view[max(0, start - _AMOUNT) : start].rstrip()
    word = next((word for word in _amounts() if before.endswith(word)), None)
    return cast("AttendanceQualifier", _amounts()[word]) if word else None


@cache
def _amounts() -> dict[str, str]:
    rows = load_table(__package__, "amounts.tsv", _AmountRow)
    longest_first = sorted(rows, key=lambda row: len(row.word), reverse=True)
    return {row.word: row.qualifier for row in longest_first}


def _adds_online(reading: Reading, first: FoundAttendance, other: FoundAttendance) -> bool:
    """Tell whether a second number counts those who take part from afar."""
    between = reading.view[first.end : other.start]
    return len(between) <= _ONLINE and ("ออนไลน์" in between or "ผ่านระบบ" in between)
