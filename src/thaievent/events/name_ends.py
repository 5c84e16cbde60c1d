"""How far the name of an event reaches: from space to space, as long as what follows belongs to it.

``RULES`` is the list of what a name goes on with behind a space, in the order in which it is tried.
A rule gets the walk and the position behind the space; it returns where the name goes on to,
``ENDS`` if the name certainly ends at the space, or None if it does not apply.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from functools import cache
from typing import Final

from thaievent.events.phrases import joins_sentences, next_stop, quotation_at
from thaievent.events.reading import Reading, between
from thaievent.lexicon import load_table

__all__ = [
    "ContinuationRow",
    "editions",
    "limit_of",
    "name_end",
    "number_end",
    "skip_space",
    "with_birthday",
    "with_edition",
]

ENDS: Final = -1

_AHEAD = 90  # how far an edition behind a space still binds what lies between
_BRACKET = 120  # the longest bracket that a name may hold
_KICK_OFF = ("off ", "Off ", "OFF ")  # Kick off says nothing without what is kicked off
_NUMBER = re.compile(r"[\d/]{0,9}")
_SESSION = "(สมัย"  # of a parliament: no gloss but part of the name
_SPECIAL = re.compile(" เป็นพิเศษ")  # behind that
_BIRTHDAY = "พระชนมพรรษา"
# Two countries are written with a dash between them: ความตกลงไทย – ศรีลังกา.
_COUNTRIES = re.compile(r"[–-] ?(?=[ก-๎]{3})")
_AND = re.compile(r"และ ?(?=[ก-๎]{2})")
_LIST = re.compile(r"(?:[ก-๎]{2,20} ){1,3}และ ?(?=[ก-๎]{2})")
# A number that counts something needs its unit: ทั้ง 12 เขต, พระชนมพรรษา 6 รอบ; one that names has
# none: รุ่น 2, Season 2, จากปี 2560.
_COUNTS = re.compile(r"[ก-๎] ?(?:\d{1,3}|\d{1,3},\d{3}) $")
_BEFORE_NUMBER = 16
_SHORTEST = 8  # code points of a name before a number that belongs to it


@dataclass(frozen=True, slots=True)
class ContinuationRow:
    """A row of continuations.tsv."""

    word: str
    part: str
    example: str


_ANYWHERE = ("edition", "more")


@cache
def _continuations(part: str) -> re.Pattern[str]:
    """Give the words of a part; ``any`` is those that stand behind anything."""
    rows = load_table(__package__, "continuations.tsv", ContinuationRow)
    wanted = [
        row.word for row in rows if row.part == part or (part == "any" and row.part in _ANYWHERE)
    ]
    pattern = "|".join(map(re.escape, sorted(wanted, key=len, reverse=True)))
    return re.compile(rf"(?:{pattern}) ?(?:พ\.ศ\. ?)?\d" if part == "edition" else pattern)


def editions() -> re.Pattern[str]:
    """Match what counts an event, to the first digit: ``ครั้งที่ 1``."""
    return _continuations("edition")


def skip_space(view: str, position: int) -> int:
    """Give the position behind a space, if one stands there."""
    return position + 1 if view[position : position + 1] == " " else position


def limit_of(reading: Reading, start: int, end: int) -> int:
    """Find how far a name can reach at most: to a stop word, a day or the next person."""
    limit = next_stop(reading.view, start, end, "name")
    days = (date.start for date in between(reading.dates, start, limit) if date.grain == "day")
    limit = next(days, limit)
    for place in between(reading.appearances, start, limit):
        if place.named:
            return place.start
    return limit


@dataclass(slots=True)
class _Walk:
    """Where a walk over a name stands.

    Attributes:
        view: A normalised view.
        start: Where the walk began, behind the head of the name.
        limit: How far the name can reach at most.
        counted: Whether an edition (ครั้งที่ 3) stands in the name already.
        glossed: Whether a bracket stands in it already.
    """

    view: str
    start: int
    limit: int
    counted: bool = False
    glossed: bool = False

    def is_in_words(self, position: int) -> bool:
        """Tell whether a Thai word stands before the space, not a quotation or a Latin name."""
        before = self.view[position - 2]
        return "ก" <= before <= "๎" or before == "ฯ"


def name_end(view: str, start: int, limit: int) -> int:
    """Find where a name ends.

    Args:
        view: A normalised view.
        start: Where the first word of the name ends.
        limit: How far it can reach at most, see :func:`limit_of`.

    Returns:
        Its end; a bracket that only repeats it in English or in short is left out.
    """
    walk = _Walk(view, start, limit)
    kept = start
    while True:
        space = view.find(" ", kept, limit)
        if space < 0:
            return _without_gloss(view, start, limit)
        stretch = view[space:limit]
        following = space + len(stretch) - len(stretch.lstrip(" "))
        step = _step(walk, following) if following < limit else ENDS
        if step == ENDS:
            return _without_gloss(view, start, space)
        kept = step


def _step(walk: _Walk, position: int) -> int:
    for rule in RULES:
        step = rule(walk, position)
        if step is not None:
            return step
    return ENDS


def quotation(walk: _Walk, position: int) -> int | None:
    """Go over a quotation; behind an edition it is the theme."""
    found = quotation_at(walk.view, position, walk.limit)
    if found is None:
        return None
    return ENDS if walk.counted else found.end


def bracket(walk: _Walk, position: int) -> int | None:
    """Go over a bracket, and เป็นพิเศษ behind the session of a parliament."""
    view = walk.view
    if view[position] != "(":
        return None
    closing = _closing(view, position, min(position + _BRACKET, walk.limit))
    if closing < 0:
        return ENDS
    walk.glossed = True
    special = _SPECIAL.match(view, closing + 1, walk.limit)
    return special.end() if special else closing + 1


def tribute(walk: _Walk, position: int) -> int | None:
    """Go over the words of an honour: ``เฉลิมพระเกียรติ``, ``สมเด็จพระ…``."""
    word = _continuations("tribute").match(walk.view, position, walk.limit)
    return word.end() if word and walk.is_in_words(position) else None


def behind_bracket(walk: _Walk, position: int) -> int | None:
    """Go over what stands behind ``(MOU)``: what is agreed on."""
    if not walk.glossed or walk.counted:
        return None
    word = _continuations("gloss").match(walk.view, position, walk.limit)
    return word.end() if word else None


def word_that_goes_on(walk: _Walk, position: int) -> int | None:
    """Go over an edition or a word like ``เนื่องใน``."""
    word = _continuations("any").match(walk.view, position, walk.limit)
    if word is None:
        return None
    edition = editions().match(walk.view, position, walk.limit) is not None
    subject = word.group() == "เรื่อง"
    if (subject and walk.counted) or (walk.glossed and not edition and not subject):
        return ENDS  # what follows is the theme, or another event
    walk.counted = walk.counted or edition
    return skip_space(walk.view, word.end())


def second_country(walk: _Walk, position: int) -> int | None:
    """Go over the dash in ``ไทย – ศรีลังกา``."""
    if not walk.view.endswith("ไทย ", 0, position):
        return None
    pair = _COUNTRIES.match(walk.view, position, walk.limit)
    return pair.end() if pair else None


def joined(walk: _Walk, position: int) -> int | None:
    """Go over และ, or over the items of a list up to it: ``เด็ก เยาวชน และประชาชน``."""
    if not walk.is_in_words(position) or walk.counted or walk.glossed:
        return None
    match = _AND.match(walk.view, position, walk.limit) or _LIST.match(
        walk.view, position, walk.limit
    )
    if match is None or joins_sentences(walk.view, match.end(), "name"):
        return None
    return match.end()


def bound(walk: _Walk, position: int) -> int | None:
    """Go over what cannot stand alone, or what an edition further on binds."""
    view = walk.view
    binds = (
        view[position] == "ๆ"
        or view.endswith(_KICK_OFF, 0, position)
        or (view[position].isascii() and view[position].isalnum())
        or editions().search(view, position, min(position + _AHEAD, walk.limit))
    )
    return position + 1 if binds else None


def unit(walk: _Walk, position: int) -> int | None:
    """Go over the unit of a number; right behind the head one is no part of it: กิจกรรม 2 รูปแบบ."""
    view = walk.view
    if walk.counted or position <= walk.start + _SHORTEST or not "ก" <= view[position] <= "๎":
        return None
    first = max(0, position - _BEFORE_NUMBER)
    if _COUNTS.search(view, first, position) is None or editions().search(view, first, position):
        return None
    return position + 1


RULES: tuple[Callable[[_Walk, int], int | None], ...] = (
    quotation,
    bracket,
    tribute,
    behind_bracket,
    word_that_goes_on,
    second_country,
    joined,
    bound,
    unit,
)


def _closing(view: str, position: int, limit: int) -> int:
    """Find where the bracket that opens at ``position`` closes; -1 if it does not."""
    depth = 0
    for place in range(position, limit):
        depth += (view[place] == "(") - (view[place] == ")")
        if depth == 0:
            return place
    return -1


def _opening(view: str, start: int, end: int) -> int:
    """Find where the bracket opens that closes right before ``end``; -1 if it does not."""
    depth = 0
    for place in range(end - 1, start - 1, -1):
        depth += (view[place] == ")") - (view[place] == "(")
        if depth == 0:
            return place
    return -1


def _without_gloss(view: str, start: int, end: int) -> int:
    """Leave out a bracket with which the name would end: an acronym or an English name."""
    stripped = end
    while stripped > start and view[stripped - 1] == " ":
        stripped -= 1
    if stripped > start and view[stripped - 1] == ")":
        opening = _opening(view, start, stripped)
        if opening > start and not view.startswith(_SESSION, opening):
            return _without_gloss(view, start, opening)
    return stripped


def with_birthday(reading: Reading, start: int, end: int) -> int:
    """Take in the day of a royal birthday that a name ends with: it is what is celebrated."""
    if reading.view.find(_BIRTHDAY, start, end) < 0:
        return end
    day = next((day for day in between(reading.dates, end, end + 2) if day.grain == "day"), None)
    return day.end if day and reading.view[day.start].isdigit() else end


def with_edition(view: str, position: int, limit: int) -> int:
    """Take in an edition right behind a quotation."""
    match = editions().match(view, skip_space(view, position), limit)
    return number_end(view, match.end(), limit) if match else position


def number_end(view: str, position: int, limit: int) -> int:
    """Give where the number of an edition ends: ``3``, ``3/2566``."""
    number = _NUMBER.match(view, position, limit)
    return number.end() if number else position
