"""What an event is called: the noun phrase behind เปิด, จัด, เข้าร่วม … with its edition."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from thaievent.events.cues import Cue, KindRow, SessionRow
from thaievent.events.name_ends import (
    editions,
    limit_of,
    name_end,
    number_end,
    skip_space,
    with_birthday,
    with_edition,
)
from thaievent.events.phrases import begins_phrase, quotation_at, trim
from thaievent.events.reading import Paragraph, Reading
from thaievent.lexicon import load_table

__all__ = ["BROAD_HEADS", "FoundName", "edition_of", "find_names", "is_bare"]

_LONGEST = 260  # code points; royal occasions make names of 240
_SURE = 3  # the weight of words behind which the name of an event nearly always stands
_ALSO = ("และ", " และ", "พร้อม", " พร้อม")
_TALK = 30  # code points from the event opened to the talk that opens it
_TOPIC = 16  # code points from the talk to its title
_SHORTEST_LATIN = 8  # code points; shorter ones are acronyms
_OPENING_MARKS = """“"‘"""
_COMMON_KINDS = ("meeting", "seminar", "training")  # their heads are common nouns
_OPENS_LATIN = re.compile("""เปิด ?[A-Z“"]""")
# Heads that say little by themselves.
BROAD_HEADS = frozenset({"งาน", "กิจกรรม", "เวที", "โครงการ", "หลักสูตร"})


@dataclass(frozen=True, slots=True)
class _OpenerRow:
    """A row of openers.tsv."""

    opener: str
    weight: str
    example: str


@dataclass(frozen=True, slots=True)
class FoundName:
    """A phrase that may name an event.

    Attributes:
        start: Where the name starts.
        end: Where it ends, edition included.
        head: The word of kinds.tsv that begins it; None for a name in quotation marks or in Latin
            letters right behind เปิด or จัด.
        opening: How surely it names an event by the words in front of it (openers.tsv).
        form: The same by its form: quoted, with an edition, in Latin letters.
        rule: The rule that read it.
    """

    start: int
    end: int
    head: Cue[KindRow] | None
    opening: int
    form: int
    rule: str

    @property
    def weight(self) -> int:
        """How surely it names an event, all told."""
        return self.opening + self.form


@cache
def _openers() -> re.Pattern[str]:
    rows = load_table(__package__, "openers.tsv", _OpenerRow)
    longest_first = sorted((row.opener for row in rows), key=len, reverse=True)
    return re.compile("(?:" + "|".join(map(re.escape, longest_first)) + r")\s?[“\"]?$")


@cache
def _strong_openers() -> re.Pattern[str]:
    rows = load_table(__package__, "openers.tsv", _OpenerRow)
    strong = sorted((row.opener for row in rows if int(row.weight) >= _SURE), key=len, reverse=True)
    return re.compile("(?:" + "|".join(map(re.escape, strong)) + ") ?")


@cache
def _weights() -> dict[str, int]:
    return {
        row.opener: int(row.weight) for row in load_table(__package__, "openers.tsv", _OpenerRow)
    }


def find_names(reading: Reading, paragraph: Paragraph) -> tuple[FoundName, ...]:
    """Find the phrases of a paragraph that may name an event, in order of the text."""
    view = reading.view
    found: list[FoundName] = []
    for head in reading.cues.find(KindRow, paragraph.start, paragraph.end):
        if head.row.part != "name" or (found and head.start < found[-1].end):
            continue
        if _is_opening(reading, head):
            continue
        if view.startswith(_ALSO, head.end):
            name = _opened_with_talk(reading, head, paragraph)
            if name:
                found.append(name)
            if name or view.startswith("และ", head.end):
                continue
        broad = head.row.cue in BROAD_HEADS
        if not begins_phrase(view, skip_space(view, head.end), "name", broad=broad):
            continue
        name = _read_name(reading, head, paragraph)
        if name:
            found.append(name)
    headless = [
        name
        for name in _headless(reading, paragraph)
        if not any(other.start < name.end and name.start < other.end for other in found)
    ]
    return tuple(sorted([*found, *headless], key=lambda name: name.start))


def _opened_with_talk(
    reading: Reading, head: Cue[KindRow], paragraph: Paragraph
) -> FoundName | None:
    """Read the name behind a talk that opens the event: ``เปิดงานและกล่าวปาฐกถา “…”``."""
    view = reading.view
    opening = _opener_weight(view, head.start, paragraph.start)
    talk = next(reading.cues.find(SessionRow, head.end, head.end + _TALK), None)
    if not opening or not talk or talk.row.kind == "ceremony":
        return None
    for position in range(talk.end, min(talk.end + _TOPIC, paragraph.end)):
        quotation = quotation_at(view, position, min(position + _LONGEST, paragraph.end))
        if quotation:
            return FoundName(*quotation.inner, head, opening, 2, "name-opened-with-talk")
    return None


def _headless(reading: Reading, paragraph: Paragraph) -> list[FoundName]:
    """Find names without a word for the kind: ``เปิด “…”``, ``จัด JOB FAIR 2023``."""
    view = reading.view
    found = []
    for opening in _strong_openers().finditer(view, paragraph.start, paragraph.end):
        position = opening.end()
        quotation = quotation_at(view, position, min(position + _LONGEST, paragraph.end))
        if quotation:
            found.append(FoundName(*quotation.inner, None, _SURE, 0, "name-headless-quoted"))
        elif view[position : position + 1].isascii() and view[position : position + 1].isupper():
            limit = limit_of(reading, position, min(position + _LONGEST, paragraph.end))
            start, end = trim(view, position, name_end(view, position + 1, limit))
            if end - start >= _SHORTEST_LATIN:
                found.append(FoundName(start, end, None, _SURE, 0, "name-headless-latin"))
    return found


def _is_opening(reading: Reading, head: Cue[KindRow]) -> bool:
    """Tell whether พิธี is that of opening another event, which then names itself."""
    view = reading.view
    if head.row.cue != "พิธี" or not view.startswith(("เปิด", "และ"), head.end):
        return False
    if _OPENS_LATIN.match(view, head.end):
        return True
    following = reading.cues.find(KindRow, head.end, head.end + 30)
    return any(cue.row.part == "name" for cue in following)


def _read_name(reading: Reading, head: Cue[KindRow], paragraph: Paragraph) -> FoundName | None:
    view = reading.view
    opening = _opener_weight(view, head.start, paragraph.start)
    quotation = quotation_at(view, skip_space(view, head.end), paragraph.end)
    quoted_before = head.start > 0 and view[head.start - 1] in _OPENING_MARKS
    if quoted_before:
        whole = quotation_at(view, head.start - 1, paragraph.end)
        if whole:
            end = with_edition(view, whole.end, paragraph.end)
            first, last = whole.inner if end == whole.end else (whole.start, end)
            return FoundName(first, last, head, opening, 2, "name-in-quotation")
    limit = limit_of(reading, head.end, min(head.start + _LONGEST, paragraph.end))
    if quotation and quotation.start < limit:
        end = name_end(view, quotation.end, max(limit, quotation.end))
        if end == quotation.end and head.row.cue in BROAD_HEADS:
            return FoundName(*quotation.inner, head, opening, 2, "name-quoted")
        return FoundName(*trim(view, head.start, end), head, opening, 2, "name-head-quoted")
    start, end = trim(view, head.start, name_end(view, head.end, limit))
    end = with_birthday(reading, start, end)
    if end <= head.end or (head.row.cue in BROAD_HEADS and _says_nothing(view, head.end, end)):
        return None
    edition = editions().search(view, head.end, end) is not None
    latin = _LATIN.match(view, head.end) is not None
    return FoundName(start, end, head, opening, edition + latin, "name-phrase")


_LATIN = re.compile(" ?[A-Z]")


def is_bare(view: str, name: FoundName) -> bool:
    """Tell whether a name is a common head with nothing but an edition: ``ประชุมครั้งที่ 3``.

    A head like งานกาชาด names an event by itself.
    """
    if name.head is None:
        return False
    common = name.head.row.cue in BROAD_HEADS or name.head.row.kind in _COMMON_KINDS
    return common and _says_nothing(view, max(name.start, name.head.end), name.end)


def _says_nothing(view: str, start: int, end: int) -> bool:
    """Tell whether a stretch holds nothing but an edition or a number: ``ครั้งที่ 4``."""
    rest = editions().sub("", view[start:end])
    return not any(letter.isalpha() for letter in rest)


def edition_of(view: str, name: FoundName) -> tuple[int, int] | None:
    """Find which of a series an event is: ``ครั้งที่ 14``, ``รุ่นที่ 1``, ``ประจำปี 2566``.

    Args:
        view: A normalised view.
        name: The name of the event.

    Returns:
        The extent of the last edition in the name, or None.
    """
    found = None
    for match in editions().finditer(view, name.start, name.end):
        found = match.start(), number_end(view, match.end(), name.end)
    return found


def _opener_weight(view: str, start: int, floor: int) -> int:
    """Weigh the words in front of a name; 0 if they are none that introduce one."""
    match = _openers().search(view[max(floor, start - 18) : start])
    return _weights()[match.group().rstrip(" " + _OPENING_MARKS)] if match else 0
