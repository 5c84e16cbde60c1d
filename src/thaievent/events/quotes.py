"""Who is quoted with what: direct speech in quotation marks, and reported speech behind ว่า.

Three forms are read. ``นายทวี กล่าวว่า …`` opens a speech that goes on to the end of the paragraph or
to the next speaker. ``“…” นายทวี กล่าว`` closes one that stands in marks in front of it. A paragraph
that opens with a verb of speech (``กล่าวต่อว่า``) has no subject: the last speaker goes on.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from thaievent.events.cues import GroupRow, RoleRow
from thaievent.events.phrases import quotation_at, trim
from thaievent.events.reading import Paragraph, Reading
from thaievent.events.roles import FoundRole
from thaievent.records import Quote

__all__ = ["find_quotes"]

_THAT = re.compile(r"[^\n“\"]{0,24}?ว่า ?:? ?")  # กล่าวเพิ่มเติมถึงเรื่องนี้ว่า
_COLON = re.compile(r" {0,2}:? {0,2}")
_SHORTEST = 12  # code points of a speech
_BEFORE = 60  # code points between the end of a speech in marks and the verb behind it
_OPENER = 24  # code points in front of a speaker in which ด้าน or ขณะที่ stands
_OPENING = 4  # a verb of speech opens a paragraph if no more than this stands in front of it
_REPORTED = "quote-reported"
_OPENING_MARKS = '“"‘'
_CLOSING = '”"’»'


@dataclass(frozen=True, slots=True)
class _Saying:
    """A verb of speech with whom it speaks of; ``begins`` is where its subject stands."""

    begins: int
    start: int
    end: int
    person: int | None


def find_quotes(
    reading: Reading, told: Sequence[tuple[Paragraph, Sequence[FoundRole]]]
) -> tuple[Quote, ...]:
    """Find what people are quoted with.

    Args:
        reading: The release.
        told: Its paragraphs behind the headline, each with the roles that it tells.

    Returns:
        The quotes in order of the text.
    """
    found: list[Quote] = []
    speaker: int | None = None
    for paragraph, roles in told:
        sayings = _sayings(reading, paragraph, roles, speaker)
        for number, saying in enumerate(sayings):
            follows = paragraph.end
            if number + 1 < len(sayings):
                follows = _before_opener(reading, saying.end, sayings[number + 1].begins)
            floor = sayings[number - 1].end if number else paragraph.start
            quote = _speech(reading, saying, floor, follows)
            if quote:
                found.append(quote)
            speaker = saying.person
    return tuple(found)


def _sayings(
    reading: Reading, paragraph: Paragraph, roles: Sequence[FoundRole], last: int | None
) -> list[_Saying]:
    """Collect the verbs of speech of a paragraph, each once."""
    found: list[_Saying] = []
    for role in roles:
        if role.role == "announcer" and (not found or role.start > found[-1].start):
            begins = role.at if paragraph.start <= role.at < role.start else role.start
            found.append(_Saying(begins, role.start, role.end, role.person))
    opening = next(reading.cues.find(RoleRow, paragraph.start, paragraph.start + _BEFORE), None)
    if (
        opening
        and opening.row.role == "announcer"
        and opening.start - paragraph.start <= _OPENING
        and (not found or opening.start < found[0].begins)
    ):
        found.insert(0, _Saying(opening.start, opening.start, opening.end, last))
    return found


def _before_opener(reading: Reading, floor: int, position: int) -> int:
    """Leave out the word that introduces the next speaker: ``… ด้านนางดาว ระบุว่า``."""
    for cue in reading.cues.find(GroupRow, max(floor, position - _OPENER), position):
        if not reading.view[cue.end : position].strip():
            return cue.start
    return position


def _speech(reading: Reading, saying: _Saying, floor: int, end: int) -> Quote | None:
    """Read the speech of a verb: in marks behind it, in marks in front of it, or reported."""
    view = reading.view
    that = None if view.endswith("ว่า", 0, saying.end) else _THAT.match(view, saying.end, end)
    opens = view.endswith("ว่า", 0, saying.end) or that is not None
    gap = _COLON.match(view, that.end() if that else saying.end, end)
    position = gap.end() if gap else saying.end
    quotation = quotation_at(view, position, end)
    if quotation:
        return _quote(reading, saying, quotation.inner, "quote-behind-verb")
    if opens:
        return _quote(reading, saying, trim(view, position, end), _REPORTED)
    before = _closed_before(view, saying.begins, floor)
    return _quote(reading, saying, before, "quote-before-verb") if before else None


def _closed_before(view: str, position: int, floor: int) -> tuple[int, int] | None:
    """Find the speech in marks that ends right in front of a speaker."""
    closing = position
    while closing > floor and view[closing - 1] == " ":
        closing -= 1
    if closing <= floor or view[closing - 1] not in _CLOSING:
        return None
    if view[floor] in _OPENING_MARKS:  # the whole paragraph is the speech, inner marks and all
        return trim(view, floor + 1, closing - 1)
    mark = view[closing - 1]
    opening = view.rfind("“" if mark == "”" else mark, floor, closing - 1)
    return trim(view, opening + 1, closing - 1) if opening >= 0 else None


def _quote(reading: Reading, saying: _Saying, extent: tuple[int, int], rule: str) -> Quote | None:
    start, end = extent
    if end - start < _SHORTEST:
        return None
    text = reading.text
    return Quote(
        spans=(text.span(start, end),),
        rule=rule,
        text=text.original(start, end),
        speaker=None if saying.person is None else reading.name_of(saying.person),
        direct=rule != _REPORTED,
    )
