"""What a part of a programme is about: the topic behind the word that announces the part.

The words themselves stand in sessions.tsv, those between a word and its topic in topic_words.tsv:
``การเสวนา`` + ``ทางวิชาการ`` + ``ใน`` + ``หัวข้อ`` + ``“…”``.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from typing import cast

from thaievent.events.cues import Cue, SessionRow
from thaievent.events.phrases import begins_phrase, next_stop, quotation_at, trim
from thaievent.events.reading import Paragraph, Reading, between
from thaievent.lexicon import load_table
from thaievent.records import SessionKind

__all__ = [
    "LONGEST",
    "SHORTEST",
    "Topic",
    "WordRow",
    "find_topics",
    "kind_of",
    "one_of",
    "quoted",
    "topic_end",
    "words",
]

SHORTEST = 6  # code points of a topic
LONGEST = 200
_LATIN = 60  # code points of a Latin name in front of the word that ends it
_NEAR = 40  # code points from a word for speaking to หัวข้อ, if no mark shows the topic
_BY = "โดย"
_OPENING = ("“", '"', "‘", "'", "«", "”")
_MARKS = "“”\"‘’'"
_GLOSS = re.compile(r"\s{0,2}\([ -~]{20,160}\)$")  # the topic in English
_NEXT_NUMBER = re.compile(r"\s(?:และ ?)?\(?\d{1,2}[.)] ?(?=[ก-ไ])")


@dataclass(frozen=True, slots=True)
class Topic:
    """A topic, the kind of its session, and where the word that announces it stands.

    Attributes:
        start: Where the topic starts.
        end: Where it ends.
        kind: The kind of the session.
        cue: Where the word that announces it stands.
        rule: The rule by which it was read.
        alone: Whether no word in front of it says that somebody speaks (``ภายใต้หัวข้อ “…”``).
    """

    start: int
    end: int
    kind: SessionKind
    cue: int
    rule: str
    alone: bool = False


@dataclass(frozen=True, slots=True)
class WordRow:
    """A row of topic_words.tsv."""

    part: str
    word: str
    example: str


@cache
def words(part: str) -> tuple[str, ...]:
    """Give the words of one part of topic_words.tsv, the longest first."""
    rows = load_table(__package__, "topic_words.tsv", WordRow)
    return tuple(sorted((row.word for row in rows if row.part == part), key=len, reverse=True))


def one_of(part: str) -> str:
    """Give a pattern for the words of one part of topic_words.tsv."""
    return "(?:" + "|".join(map(re.escape, words(part))) + ")"


@cache
def _to_topic() -> re.Pattern[str]:
    return re.compile(
        rf" {{0,2}}{one_of('quality')}? {{0,2}}{one_of('under')}?"
        rf"(?P<mark>{one_of('mark')}{{0,2}}) {{0,2}}:? {{0,2}}"
    )


@cache
def _next_quoted() -> re.Pattern[str]:
    return re.compile(rf"(?P<join>[,\s]{{0,3}}(?:{one_of('join')}|,)?)\s?(?=[“\"])")


def kind_of(cue: Cue[SessionRow], previous: SessionKind | None) -> SessionKind:
    """Tell the kind of the session that a word announces.

    Args:
        cue: The word.
        previous: The kind of the session told in front of it in the paragraph, if any.
    """
    if cue.row.kind == "same":
        return previous or "talk"
    return "panel" if cue.row.kind == "seminar" else cast("SessionKind", cue.row.kind)


def find_topics(reading: Reading, paragraph: Paragraph) -> list[Topic]:
    """Read the topics behind the words of sessions.tsv and the quoted ones that follow."""
    found: list[Topic] = []
    previous: SessionKind | None = None
    spoken = False
    said = -_NEAR - 1
    for cue in reading.cues.find(SessionRow, paragraph.start, paragraph.end):
        if cue.row.kind == "ceremony" or (found and cue.start < found[-1].end):
            continue
        named = _latin_name(reading.view, cue, paragraph.start)
        if named:
            found.append(Topic(*named, "talk", cue.start, "session-latin-name"))
            continue
        alone = cue.row.kind == "same" and not spoken
        spoken = cue.row.kind != "seminar" if cue.row.kind != "same" else spoken
        previous = kind_of(cue, previous)
        near = cue.start - said <= _NEAR
        said = cue.end if cue.row.kind != "same" else said
        read = _topic(reading, cue, paragraph.end, near=near)
        if read is None:
            continue
        start, end, _ = read
        rule = "session-seminar" if cue.row.kind == "seminar" else "session-topic"
        found.append(Topic(start, end, previous, cue.start, rule, alone))
        found.extend(_quoted_list(reading, previous, read, paragraph.end))
    return found


def _topic(
    reading: Reading, cue: Cue[SessionRow], end: int, *, near: bool
) -> tuple[int, int, int] | None:
    """Read the topic behind a session's word: quoted, or marked by หัวข้อ or เรื่อง.

    Args:
        reading: The release.
        cue: The word.
        end: Where the paragraph ends.
        near: Whether a word for speaking stands in front of it: ``อภิปรายระดับรัฐมนตรี หัวข้อ``.

    Returns:
        Where it starts and ends, and where what stands behind it begins.
    """
    view = reading.view
    mark = _to_topic().match(view, cue.end, end)
    marked = bool(mark and mark["mark"])
    position = mark.end() if mark else cue.end
    if cue.row.kind == "same" and view.startswith(words("main"), cue.end):
        return None
    topic = quoted(reading, position, end)
    if topic:
        return _fuller(reading, cue, topic, end) if not marked else _long_enough(topic)
    if cue.row.kind == "same":
        marked = near
    return _phrase(reading, position, end) if marked else None


def _fuller(
    reading: Reading, cue: Cue[SessionRow], topic: tuple[int, int, int], end: int
) -> tuple[int, int, int] | None:
    """Read the topic marked behind a quotation that only names the session, else the quotation.

    ``เสวนา “โต๊ะกลม” ในหัวข้อ “ป่าชุมชน”``; in ``ในงานเสวนา “…”`` it names the event.
    """
    view = reading.view
    mark = _to_topic().match(view, topic[2], end)
    if mark and mark["mark"]:
        marked = quoted(reading, mark.end(), end) or _phrase(reading, mark.end(), end)
        if marked:
            return _long_enough(marked)
    if cue.row.kind == "same" or not view.endswith(words("event"), 0, cue.start):
        return _long_enough(topic)
    return None


def _long_enough(topic: tuple[int, int, int]) -> tuple[int, int, int] | None:
    return topic if topic[1] - topic[0] >= SHORTEST else None


def _phrase(reading: Reading, position: int, end: int) -> tuple[int, int, int] | None:
    """Read a topic without marks, up to a word that cannot belong to it."""
    if not begins_phrase(reading.view, position, "topic"):
        return None
    limit = topic_end(reading, position, end)
    start, last = trim(reading.view, position, limit)
    while start < last and reading.view[start] in _MARKS:
        start += 1
    gloss = _GLOSS.search(reading.view, start, last)
    if gloss and not reading.view[start : gloss.start()].isascii():
        last = gloss.start()
    return (start, last, limit) if last - start >= SHORTEST else None


def quoted(reading: Reading, position: int, end: int) -> tuple[int, int, int] | None:
    """Read a quoted topic; one that is not closed ends where somebody is told to give it.

    Args:
        reading: The release.
        position: Where the quotation mark stands.
        end: Where the paragraph ends.

    Returns:
        Where the topic starts and ends, and where what stands behind it begins.
    """
    view = reading.view
    if view[position : position + 1] not in _OPENING:
        return None
    limit = min(position + LONGEST, end)
    quotation = quotation_at(view, position, limit)
    for place in between(reading.appearances, position, quotation.end if quotation else limit):
        by = view.rfind(_BY, position, place.start)
        if by > position and not view[by + len(_BY) : place.start].strip():
            return (*trim(view, position + 1, by), by)
    return (*quotation.inner, quotation.end) if quotation else None


def topic_end(reading: Reading, position: int, end: int) -> int:
    """Find where a topic without marks ends: at a word that ends it, or at a person."""
    limit = next_stop(reading.view, position, min(position + LONGEST, end), "topic")
    number = _NEXT_NUMBER.search(reading.view, position, limit)
    limit = number.start() if number else limit
    for place in between(reading.appearances, position, limit):
        return place.start
    return limit


def _latin_name(view: str, cue: Cue[SessionRow], floor: int) -> tuple[int, int] | None:
    """Read a part that is called by a Latin name: ``กิจกรรม River Dinner Talk``."""
    if not cue.row.cue.isascii():
        return None
    start = cue.start
    while (
        start > max(floor, cue.start - _LATIN)
        and view[start - 1].isascii()
        and view[start - 1] != "\n"
    ):
        start -= 1
    first, last = trim(view, start, cue.end)
    called = first < cue.start and view[floor:first].rstrip(" ").endswith(words("slot"))
    return (first, last) if called else None


def _quoted_list(
    reading: Reading, kind: SessionKind, first: tuple[int, int, int], end: int
) -> list[Topic]:
    """Read the quoted topics which follow a first one: ``“…” “…” และ “…”``."""
    view = reading.view
    found: list[Topic] = []
    last = first
    while True:
        gap = _next_quoted().match(view, last[2], end)
        topic = quoted(reading, gap.end(), end) if gap else None
        if gap is None or topic is None:
            return found
        glosses = view[topic[0] : topic[1]].isascii() and not view[last[0] : last[1]].isascii()
        if not (glosses and not gap["join"].strip()):  # the same topic in English
            found.append(Topic(topic[0], topic[1], kind, gap.end(), "session-listed"))
        last = topic
