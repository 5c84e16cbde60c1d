"""How many people are said to take part, told from budgets, prizes and populations."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from typing import cast

from thaievent.events.cues import AttendanceRow, Cue
from thaievent.events.reading import Reading
from thaievent.events.scenes import Scene
from thaievent.lexicon import load_table
from thaievent.records import AttendanceQualifier

__all__ = ["FoundAttendance", "choose_attendance"]

_COUNT = re.compile(
    # A pattern that begins with its letters is found fast; what stands before them is asked then.
    r"(\d(?<![\d,.]\d)(?:\d{0,2}(?:,\d{3}){1,2}|\d{0,7}))"  # more people than these attend nothing
    r"(?: ?[-–] ?(\d{1,3}(?:,\d{3}){1,2}|\d{1,8}))?"  # of 80-100 the larger number counts
    r" {0,3}(พัน|หมื่น|แสน)?"
    r" {0,3}(?:คน|ชีวิต|ราย(?!การ|ได้)|ท่าน|รูป(?!แบบ))(?!ละ|/)"
)
# What may stand between a number and the word behind it that says what these people do.
_DOING = re.compile(
    r" {0,3}(?:จาก(?!นั้น)[^\n]{1,60}?|ทั่วประเทศ)?(?:ที่|ได้|จะ|มา|ร่วม|เข้า|พร้อมใจ(?:กัน)?)? {0,2}"
)
_THERE = re.compile(r" ?(?:ณ |ระหว่างวันที่)")
_NEAR = 80  # code points in front of a number in which a word tells what it counts
_BEHIND = 90
_CLOSE = 30
_ANOTHER_TIME = 160
_LISTED = 260  # code points of a list of those present, which ends with their number
_AMOUNT = 14  # code points in front of a number that say how exact it is
_ONLINE = 140
_FROM_AFAR = 25
_PEOPLE = ("คน", "ชีวิต", "ราย", "ท่าน", "รูป")
_UNITS = {"พัน": 1_000, "หมื่น": 10_000, "แสน": 100_000, None: 1}
_PRESENT = ("present", "taker")


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


@dataclass(frozen=True, slots=True)
class _Number:
    """A number of people with the words of attendance.tsv in front of it and behind it.

    ``previous`` is where the number of people before it ends, or the paragraph begins.
    """

    start: int
    end: int
    count: int
    cases: bool
    previous: int
    front: tuple[Cue[AttendanceRow], ...]
    behind: tuple[Cue[AttendanceRow], ...]

    def close(self, sense: str) -> bool:
        """Tell whether a word of this sense stands right in front of it."""
        return any(
            cue.row.sense == sense and cue.start >= self.start - _CLOSE for cue in self.front
        )


def choose_attendance(
    reading: Reading, scenes: tuple[Scene, ...], ceded: Sequence[tuple[int, int]] = ()
) -> FoundAttendance | None:
    """Choose the number of people said to take part in an event.

    Args:
        reading: The release.
        scenes: The paragraphs that tell the event, the leading one first.
        ceded: Stretches of these which tell of another event.

    Returns:
        The number, or None if none is given: ``กว่า 200 คน`` in ``มีครูเข้าร่วมกว่า 200 คน``.
    """
    for scene in scenes:
        numbers = tuple(
            number
            for number in _numbers(reading, scene)
            if not any(first <= number.start < last for first, last in ceded)
            if not _counts_others(number)
        )
        for rule, holds in _RULES:
            first = next((number for number in numbers if holds(reading, number)), None)
            if first is None or (rule == "attendance-total" and scene is not scenes[0]):
                continue  # further down รวม sums up anything
            return _found(reading, first, _online(reading, first, numbers), rule)
    return None


def _numbers(reading: Reading, scene: Scene) -> Iterator[_Number]:
    """Find the numbers of people in a paragraph."""
    view, floor, end = reading.view, scene.paragraph.start, scene.paragraph.end
    if all(view.find(unit, floor, end) < 0 for unit in _PEOPLE):
        return
    previous = floor
    for match in _COUNT.finditer(view, floor, end):
        start, stop = match.span()
        count = int((match.group(2) or match.group(1)).replace(",", ""))
        yield _Number(
            start,
            stop,
            count * _UNITS[match.group(3)],
            "ราย" in match.group(),  # often firms or cases
            previous,
            tuple(reading.cues.find(AttendanceRow, max(floor, start - _LISTED), start)),
            tuple(reading.cues.find(AttendanceRow, stop, min(end, stop + _BEHIND))),
        )
        previous = stop


def _counts_others(number: _Number) -> bool:
    """Tell whether a number counts those of another time, or people who do not take part.

    A word for people who do not take part counts only right in front of the number, and not if a
    word of taking part follows it: ``ญาติผู้ป่วยที่มาร่วมพิธี 200 คน``.
    """
    senses: set[str] = set()
    for cue in number.front:
        if cue.row.sense in _PRESENT:
            senses.discard("absent")
        elif cue.row.sense == "now":
            senses.discard("other")
        elif cue.start >= number.start - (_CLOSE if cue.row.sense == "absent" else _ANOTHER_TIME):
            senses.add(cue.row.sense)
    return not senses.isdisjoint(("absent", "other"))


def _is_counted(reading: Reading, number: _Number) -> bool:
    """Tell whether a word of taking part stands beside a number."""
    if any(cue.row.sense in _PRESENT and cue.start >= number.start - _NEAR for cue in number.front):
        return True
    doing = next((cue for cue in number.behind if cue.row.sense in _PRESENT), None)
    return doing is not None and _DOING.fullmatch(reading.view, number.end, doing.start) is not None


def _ends_list(_: Reading, number: _Number) -> bool:
    """Tell whether a number ends the list of those who take part.

    ``มีผู้เข้าอบรมจากทุกอำเภอ ประกอบด้วย … จำนวน 45 คน``: whoever they are, the list is theirs.
    """
    takers = [cue for cue in number.front if cue.row.sense == "taker"]
    if not takers or takers[-1].start < number.previous or not number.close("total"):
        return False
    listed = (cue for cue in number.front if cue.row.sense == "list")
    return any(0 <= cue.start - takers[-1].end <= _CLOSE for cue in listed)


def _is_total(reading: Reading, number: _Number) -> bool:
    """Tell whether a number sums up those present: ``ครูร่วมงาน … และประชาชน รวม 200 คน``."""
    return number.close("total") and not number.cases and _present_around(reading, number)


def _present_around(reading: Reading, number: _Number) -> bool:
    """Tell whether the paragraph of a number speaks of people who take part."""
    view = reading.view
    start = view.rfind("\n", 0, number.start) + 1
    end = view.find("\n", number.end)
    found = reading.cues.find(AttendanceRow, start, end if end >= 0 else len(view))
    return any(cue.row.sense in _PRESENT for cue in found)


def _is_there(reading: Reading, number: _Number) -> bool:
    """Tell whether so many people are said to be at a place: ``แก่ครูกว่า 40 คน ณ หอประชุม``."""
    exact = not number.close("total") and _qualifier(reading.view, number.start) is None
    return not exact and not number.cases and _THERE.match(reading.view, number.end) is not None


_RULES = (
    ("attendance-count", _is_counted),
    ("attendance-list", _ends_list),
    ("attendance-total", _is_total),
    ("attendance-there", _is_there),
)


def _online(reading: Reading, first: _Number, numbers: Sequence[_Number]) -> _Number | None:
    """Find the number of those who take part from afar; it is added to the number of the hall."""
    for other in numbers:
        if first.end < other.start <= first.end + _ONLINE:
            between = reading.cues.find(AttendanceRow, first.end, other.start)
            senses = {cue.row.sense for cue in between}
            if "part" in senses:
                return None
            afar = reading.cues.find(AttendanceRow, other.end, other.end + _FROM_AFAR)
            if "online" in senses or any(cue.row.sense == "online" for cue in afar):
                return other
    return None


def _found(reading: Reading, first: _Number, online: _Number | None, rule: str) -> FoundAttendance:
    return FoundAttendance(
        first.start,
        online.end if online else first.end,
        first.count + (online.count if online else 0),
        rule,
        _qualifier(reading.view, first.start),
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
