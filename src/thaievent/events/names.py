"""What an event is called: the noun phrase behind เปิด, จัด, เข้าร่วม … with its edition."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from thaievent.events.cues import Cue, KindRow, SessionRow
from thaievent.events.phrases import begins_phrase, joins_sentences, next_stop, quotation_at, trim
from thaievent.events.reading import Paragraph, Reading, between
from thaievent.lexicon import load_table

__all__ = ["BROAD_HEADS", "FoundName", "edition_of", "find_names", "is_bare"]

_LONGEST = 260  # code points; royal occasions make names of 240
_AHEAD = 90  # how far an edition behind a space still binds what lies between
_BRACKET = 120  # the longest gloss in brackets that a name may hold
_SURE = 3  # the weight of words behind which the name of an event nearly always stands
_KICK_OFF = ("off ", "Off ", "OFF ")  # Kick off says nothing without what is kicked off
_ALSO = ("และ", " และ", "พร้อม", " พร้อม")
_TALK = 30  # code points from the event opened to the talk that opens it
_TOPIC = 16  # code points from the talk to its title
_SHORTEST_LATIN = 8  # code points; shorter ones are acronyms
_OPENING_MARKS = """“"‘"""
_COMMON_KINDS = ("meeting", "seminar", "training")  # their heads are common nouns
_NUMBER = re.compile(r"[\d/]{0,9}")
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
class _ContinuationRow:
    """A row of continuations.tsv."""

    word: str
    part: str
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


_ANYWHERE = ("edition", "more")


@cache
def _continuations(part: str) -> re.Pattern[str]:
    """Give the words of a part; ``any`` is those that stand behind anything."""
    rows = load_table(__package__, "continuations.tsv", _ContinuationRow)
    wanted = [
        row.word for row in rows if row.part == part or (part == "any" and row.part in _ANYWHERE)
    ]
    pattern = "|".join(map(re.escape, sorted(wanted, key=len, reverse=True)))
    return re.compile(rf"(?:{pattern}) ?(?:พ\.ศ\. ?)?\d" if part == "edition" else pattern)


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
        if not begins_phrase(view, _skip_space(view, head.end), "name", broad=broad):
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
            limit = _limit(reading, position, min(position + _LONGEST, paragraph.end))
            start, end = trim(view, position, _name_end(view, position + 1, limit))
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
    quotation = quotation_at(view, _skip_space(view, head.end), paragraph.end)
    quoted_before = head.start > 0 and view[head.start - 1] in _OPENING_MARKS
    if quoted_before:
        whole = quotation_at(view, head.start - 1, paragraph.end)
        if whole:
            end = _editions(view, whole.end, paragraph.end)
            first, last = whole.inner if end == whole.end else (whole.start, end)
            return FoundName(first, last, head, opening, 2, "name-in-quotation")
    limit = _limit(reading, head.end, min(head.start + _LONGEST, paragraph.end))
    if quotation and quotation.start < limit:
        end = _name_end(view, quotation.end, max(limit, quotation.end))
        if end == quotation.end and head.row.cue in BROAD_HEADS:
            return FoundName(*quotation.inner, head, opening, 2, "name-quoted")
        return FoundName(*trim(view, head.start, end), head, opening, 2, "name-head-quoted")
    start, end = trim(view, head.start, _name_end(view, head.end, limit))
    if end <= head.end or (head.row.cue in BROAD_HEADS and _says_nothing(view, head.end, end)):
        return None
    edition = _continuations("edition").search(view, head.end, end) is not None
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
    rest = _continuations("edition").sub("", view[start:end])
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
    for match in _continuations("edition").finditer(view, name.start, name.end):
        number = _NUMBER.match(view, match.end(), name.end)
        found = match.start(), number.end() if number else match.end()
    return found


def _opener_weight(view: str, start: int, floor: int) -> int:
    """Weigh the words in front of a name; 0 if they are none that introduce one."""
    match = _openers().search(view[max(floor, start - 18) : start])
    return _weights()[match.group().rstrip(" " + _OPENING_MARKS)] if match else 0


def _skip_space(view: str, position: int) -> int:
    return position + 1 if view[position : position + 1] == " " else position


def _limit(reading: Reading, start: int, end: int) -> int:
    """Find how far a name can reach at most: to a stop word, a day or the next person."""
    limit = next_stop(reading.view, start, end, "name")
    days = (date.start for date in between(reading.dates, start, limit) if date.grain == "day")
    limit = next(days, limit)
    for place in between(reading.appearances, start, limit):
        if place.named:
            return place.start
    return limit


def _name_end(view: str, position: int, limit: int) -> int:
    """Walk from space to space as long as what follows still belongs to the name."""
    counted = glossed = False
    kept = position
    while True:
        space = view.find(" ", kept, limit)
        if space < 0:
            return _without_gloss(view, position, limit)
        following = space + _spaces(view, space, limit)
        step = _goes_on(view, following, limit, counted=counted, glossed=glossed)
        # Right behind the head a number is no part of the name: กิจกรรม 2 รูปแบบ.
        far = space > position + _SHORTEST
        if step is None and far and not counted and _wants_unit(view, following):
            step = following + 1, counted, glossed
        if step is None:
            return _without_gloss(view, position, space)
        kept, counted, glossed = step


def _spaces(view: str, position: int, limit: int) -> int:
    stretch = view[position:limit]
    return len(stretch) - len(stretch.lstrip(" "))


def _goes_on(
    view: str, position: int, limit: int, *, counted: bool, glossed: bool
) -> tuple[int, bool, bool] | None:
    """Tell how far a name goes on behind a space.

    Args:
        view: A normalised view.
        position: Where the text goes on behind the space.
        limit: How far a name can reach at most.
        counted: Whether an edition (ครั้งที่ 3) stands in the name already.
        glossed: Whether a bracket stands in it already.

    Returns:
        How far the next piece reaches, with the two flags anew; None if the name ends at the space.
    """
    if position >= limit:
        return None
    if quotation := quotation_at(view, position, limit):
        # Behind an edition the quotation is the theme.
        return None if counted else (quotation.end, counted, glossed)
    if view[position] == "(":
        closing = _closing(view, position, min(position + _BRACKET, limit))
        return None if closing < 0 else (closing + 1, counted, True)
    edition = _continuations("edition").match(view, position, limit)
    in_words = "ก" <= view[position - 2] <= "๎" or view[position - 2] == "ฯ"
    if in_words and (word := _continuations("tribute").match(view, position, limit)):
        return word.end(), counted, glossed
    if glossed and not counted and (word := _continuations("gloss").match(view, position, limit)):
        return word.end(), counted, glossed
    if word := _continuations("any").match(view, position, limit):
        subject = word.group() == "เรื่อง"
        if (subject and counted) or (glossed and not edition and not subject):
            return None  # what follows is the theme, or another event
        return _skip_space(view, word.end()), counted or edition is not None, glossed
    if in_words and not counted and not glossed and (end := _joined(view, position, limit)):
        return end, counted, glossed
    binds = (
        view[position] == "ๆ"
        or view.endswith(_KICK_OFF, 0, position)
        or (view[position].isascii() and view[position].isalnum())
        or _continuations("edition").search(view, position, min(position + _AHEAD, limit))
    )
    return (position + 1, counted, glossed) if binds else None


# A number that counts something needs its unit: ทั้ง 12 เขต, พระชนมพรรษา 6 รอบ; one that names has
# none: รุ่น 2, Season 2, จากปี 2560.
_COUNTS = re.compile(r"[ก-๎] ?(?:\d{1,3}|\d{1,3},\d{3}) $")
_BEFORE_NUMBER = 16
_SHORTEST = 8  # code points of a name before a number that belongs to it


def _wants_unit(view: str, position: int) -> bool:
    """Tell whether the number right before a space counts what stands behind it."""
    first = max(0, position - _BEFORE_NUMBER)
    return (
        _COUNTS.search(view, first, position) is not None
        and _continuations("edition").search(view, first, position) is None
        and "ก" <= view[position] <= "๎"
    )


_AND = re.compile(r"และ ?(?=[ก-๎]{2})")
_LIST = re.compile(r"(?:[ก-๎]{2,20} ){1,3}และ ?(?=[ก-๎]{2})")


def _joined(view: str, position: int, limit: int) -> int | None:
    """Read on over และ, or over the items of a list up to it: ``เด็ก เยาวชน และประชาชน``."""
    match = _AND.match(view, position, limit) or _LIST.match(view, position, limit)
    if match is None or joins_sentences(view, match.end(), "name"):
        return None
    return match.end()


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
        if opening > start:
            return _without_gloss(view, start, opening)
    return stripped


def _editions(view: str, position: int, limit: int) -> int:
    """Take in an edition right behind a quotation."""
    match = _continuations("edition").match(view, _skip_space(view, position), limit)
    if not match:
        return position
    number = _NUMBER.match(view, match.end(), limit)
    return number.end() if number else match.end()
