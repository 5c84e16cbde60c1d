"""The parts of a programme that have a topic of their own, with their speakers.

Four forms are read: a session's word with a topic behind it (``เสวนา หัวข้อ “…”``), further topics of
the same list (``และหัวข้อ “…”``), a numbered item that somebody gives (``1) … โดย นายทวี``), and a
ceremony inside a larger event (``พร้อมมอบรางวัล…``), whose phrase is its topic.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import cast

from thaievent.dates import FoundTime
from thaievent.events.cues import Cue, SessionRow
from thaievent.events.names import FoundName
from thaievent.events.phrases import begins_phrase, next_stop, quotation_at, trim
from thaievent.events.reading import Paragraph, Reading, between
from thaievent.events.roles import FoundRole
from thaievent.events.themes import FoundTheme
from thaievent.records import SessionKind
from thaievent.text import keep_longest

__all__ = ["FoundSession", "find_sessions", "session_of_event"]

_LATIN = 60  # code points of a Latin name in front of the word that ends it
_BULLETS = " \n-–•*·0123456789.)("
_OTHERWISE = ("chair", "report", "attendee", "presenter", "recipient")
_PARTS = ("กิจกรรม ", "กิจกรรม", "เวที ", "เวที", "ช่วง ", "ช่วง", "รายการ ", "รายการ")
_SHORTEST = 6  # code points of a topic
_LONGEST = 200
_SUBJECT_GAP = 30  # code points in which a speaker's verb may stand in front of the session's word
_LIST_BEGINS = 6  # code points from the word that opens a list to its first number
_NEXT_ITEM = 500  # code points from one number to the next
_TIME_GAP = 40  # code points from where an hour begins to the word of its session
_LIST_GAP = 12  # code points between two people of one list

_TOPIC_MARK = re.compile(
    r" {0,2}(?:พิเศษ|ย่อย|วิชาการ|ทางวิชาการ|ออนไลน์)? {0,2}(?:ใน|ภายใต้)?"
    r"(?:หัวข้อ|เรื่อง|ประเด็น|ชื่อ)?(?:เรื่อง)? {0,2}:? {0,2}"
)
_MARKED = re.compile(r"หัวข้อ|เรื่อง|ประเด็น")
_NEXT_QUOTED = re.compile(r"[,\s]{0,3}(?:และ|,)?\s?(?=[“\"])")
_NUMBERED = re.compile(r"(?<![\d.])(?:\d{1,2}[.)](?!\d)|\(\d{1,2}\)) ?\)?\s?(?:หัวข้อ ?:? ?)?")
_OPENS_LIST = re.compile(r"[^\n“\"]{0,60}?(?:ได้แก่|อาทิ|ประกอบด้วย|ดังนี้|คือ)(?:เรื่อง)? ?:? ?")
_TO_NEXT_ITEM = re.compile(r"(?: ?โดย[^“\"\n]{1,160}?|[,\s]{0,3}(?:และ)?)\s?(?=[“\"])")
_GIVEN_BY = re.compile(
    r"[”\"’“]? {0,2}(?:\([^)\n]{0,80}\) {0,2})?"  # the topic's closing mark, a gloss behind it
    r"(?:บรรยาย|นำเสนอ|นำ|สอน)?(?:โดย|วิทยากร|ระหว่าง)(?:วิทยากร|มี)?(?:ประกอบด้วย)?"
    r" {0,2}(?:ได้แก่|คือ|โดย|:)? {0,2}"
)


@dataclass(frozen=True, slots=True)
class FoundSession:
    """A part of a programme: its topic, and who speaks and moderates, as indices of people."""

    start: int
    end: int
    kind: SessionKind
    speakers: tuple[int, ...]
    moderators: tuple[int, ...]
    rule: str
    time: FoundTime | None = None


def find_sessions(
    reading: Reading, paragraph: Paragraph, roles: Sequence[FoundRole]
) -> tuple[FoundSession, ...]:
    """Find the sessions that a paragraph tells of, in order of the text."""
    announced = _announced(reading, paragraph)
    numbered = _numbered(reading, paragraph)
    listed = _listed(reading, paragraph)
    topics = sorted(keep_longest([*announced, *numbered, *listed]), key=lambda topic: topic.start)
    found: list[FoundSession] = []
    for number, topic in enumerate(topics):
        follows = topics[number + 1].start if number + 1 < len(topics) else paragraph.end
        speakers: tuple[int, ...] = ()
        moderators: tuple[int, ...] = ()
        if topic.kind != "ceremony":
            begin = topics[number - 1].end if number else paragraph.start
            moderators = _told(roles, "moderator", topic.cue, follows)
            speakers = (
                _givers(reading, topic, follows, roles)
                or _told(roles, "speaker", topic.cue - _SUBJECT_GAP, follows)
                or (_told(roles, "speaker", begin, topic.cue) if topic.kind == "panel" else ())
            )
            if topic.kind == "panel":
                moderators = moderators or _told(roles, "moderator", begin, topic.cue)
        found.append(
            FoundSession(
                start=topic.start,
                end=topic.end,
                kind=topic.kind,
                speakers=tuple(person for person in speakers if person not in moderators),
                moderators=moderators,
                rule=topic.rule,
                time=_time(reading, topic, topics[number - 1].end if number else paragraph.start),
            )
        )
    return tuple(found)


def _time(reading: Reading, topic: _Topic, floor: int) -> FoundTime | None:
    """Find the hour right in front of a session: ``เวลา 13.30 - 15.30 น. เป็นการเสวนา``."""
    times = between(reading.times, max(floor, topic.cue - _TIME_GAP), topic.cue)
    return times[-1] if times else None


def session_of_event(
    reading: Reading, name: FoundName, theme: FoundTheme | None, roles: Sequence[FoundRole]
) -> tuple[FoundSession, ...]:
    """Give the session which an event is that consists of one panel or talk.

    Args:
        reading: The release.
        name: The name of the event; its head tells whether it is a panel.
        theme: What the event is held under, its topic; else a quotation in the name is.
        roles: All roles told in the release.

    Returns:
        The session if the event is a panel and somebody speaks in it, else nothing.
    """
    cues = reading.cues.find(SessionRow, name.start, name.end)
    kinds = [cue.row.kind for cue in cues if cue.row.kind in ("panel", "talk", "keynote")]
    speakers = _told(roles, "speaker", 0, len(reading.view))
    if not kinds or not speakers:
        return ()
    start, end = (theme.start, theme.end) if theme else _quoted_in(reading.view, name)
    moderators = _told(roles, "moderator", 0, len(reading.view))
    return (
        FoundSession(
            start=start,
            end=end,
            kind=cast("SessionKind", kinds[0]),
            speakers=tuple(person for person in speakers if person not in moderators),
            moderators=moderators,
            rule="session-event",
        ),
    )


def _quoted_in(view: str, name: FoundName) -> tuple[int, int]:
    """Give what a name quotes, else the whole name."""
    for position in range(name.start, name.end):
        quotation = quotation_at(view, position, name.end + 1)
        if quotation:
            return quotation.inner
    return name.start, name.end


@dataclass(frozen=True, slots=True)
class _Topic:
    """A topic, the kind of its session, and where the word that announces it stands."""

    start: int
    end: int
    kind: SessionKind
    cue: int
    rule: str


def _announced(reading: Reading, paragraph: Paragraph) -> list[_Topic]:
    """Read the topics behind the words of sessions.tsv and the quoted ones that follow."""
    found: list[_Topic] = []
    previous: SessionKind = "talk"
    for cue in reading.cues.find(SessionRow, paragraph.start, paragraph.end):
        if found and cue.start < found[-1].end:
            continue
        if cue.row.kind == "ceremony":
            topic = _phrase(reading, cue, paragraph.end)
            if topic:
                found.append(_Topic(*topic, "ceremony", cue.start, "session-ceremony"))
            continue
        named = _latin_name(reading.view, cue, paragraph.start)
        if named:
            found.append(_Topic(*named, "talk", cue.start, "session-latin-name"))
            continue
        kind = previous if cue.row.kind == "same" else cast("SessionKind", cue.row.kind)
        previous = kind
        topic = _topic(reading, cue, paragraph.end)
        if topic is None:
            continue
        found.append(_Topic(*topic, kind, cue.start, "session-topic"))
        found.extend(_quoted_list(reading, kind, topic[1], paragraph.end))
    return found


def _topic(reading: Reading, cue: Cue[SessionRow], end: int) -> tuple[int, int] | None:
    """Read the topic behind a session's word: quoted, or marked by หัวข้อ or เรื่อง."""
    view = reading.view
    mark = _TOPIC_MARK.match(view, cue.end, end)
    position = mark.end() if mark else cue.end
    quotation = quotation_at(view, position, min(position + _LONGEST, end))
    if quotation:
        return quotation.inner if quotation.inner[1] - quotation.inner[0] >= _SHORTEST else None
    if cue.row.kind == "same" or not _MARKED.search(view, cue.end, position):
        return None
    if not begins_phrase(view, position, "topic"):
        return None
    limit = _limit(reading, position, end)
    start, last = trim(view, position, limit)
    return (start, last) if last - start >= _SHORTEST else None


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
    return (first, last) if first < cue.start and view.endswith(_PARTS, floor, first) else None


def _phrase(reading: Reading, cue: Cue[SessionRow], end: int) -> tuple[int, int] | None:
    """Read the phrase of a ceremony, its own word included."""
    start, last = trim(reading.view, cue.start, _limit(reading, cue.end, end))
    return (start, last) if last - cue.end >= _SHORTEST else None


def _limit(reading: Reading, position: int, end: int) -> int:
    limit = next_stop(reading.view, position, min(position + _LONGEST, end), "topic")
    for place in between(reading.appearances, position, limit):
        return place.start
    return limit


def _quoted_list(reading: Reading, kind: SessionKind, position: int, end: int) -> list[_Topic]:
    """Read the quoted topics which follow a first one: ``“…” “…” และ “…”``."""
    found: list[_Topic] = []
    position += reading.view[position : position + 1] in '”"’'
    while True:
        gap = _NEXT_QUOTED.match(reading.view, position, end)
        quotation = quotation_at(reading.view, gap.end(), end) if gap else None
        if quotation is None:
            return found
        found.append(_Topic(*quotation.inner, kind, quotation.start, "session-listed"))
        position = quotation.end


def _numbered(reading: Reading, paragraph: Paragraph) -> list[_Topic]:
    """Read numbered items that somebody gives: ``1) … โดย นายทวี``."""
    view = reading.view
    found: list[_Topic] = []
    if view.find("โดย", paragraph.start, paragraph.end) < 0:
        return found
    for mark in _NUMBERED.finditer(view, paragraph.start, paragraph.end):
        quotation = quotation_at(view, mark.end(), paragraph.end)
        if quotation:
            first, last = quotation.inner
        else:
            limit = min(mark.end() + _LONGEST, paragraph.end)
            by = view.find("โดย", mark.end(), limit)
            if by < 0:
                continue
            first, last = trim(view, mark.end(), by)
        topic = _Topic(first, last, "talk", first, "session-numbered")
        if last - first >= _SHORTEST and _givers(reading, topic, paragraph.end):
            found.append(topic)
    return found


def _listed(reading: Reading, paragraph: Paragraph) -> list[_Topic]:
    """Read the topics of a list that a session's word opens: ``เสวนา 4 หัวข้อ ได้แก่ 1) … 2) …``."""
    view = reading.view
    found: list[_Topic] = []
    previous: SessionKind = "talk"
    for cue in reading.cues.find(SessionRow, paragraph.start, paragraph.end):
        if cue.row.kind == "ceremony" or (found and cue.start < found[-1].end):
            continue
        previous = previous if cue.row.kind == "same" else cast("SessionKind", cue.row.kind)
        opening = _OPENS_LIST.match(view, cue.end, paragraph.end)
        if not opening:
            continue
        items = _quoted_items(view, opening.end(), paragraph.end) or _numbered_items(
            view, opening.end(), paragraph.end
        )
        found.extend(
            _Topic(start, end, previous, cue.start, "session-listed")
            for start, end in items
            if end - start >= _SHORTEST
        )
    return found


def _quoted_items(view: str, position: int, end: int) -> list[tuple[int, int]]:
    """Read quoted items, each perhaps with the one who gives it: ``“…” โดย นายทวี “…”``."""
    found: list[tuple[int, int]] = []
    quotation = quotation_at(view, position, end)
    while quotation:
        found.append(quotation.inner)
        gap = _TO_NEXT_ITEM.match(view, quotation.end, end)
        quotation = quotation_at(view, gap.end(), end) if gap else None
    return found


def _numbered_items(view: str, position: int, end: int) -> list[tuple[int, int]]:
    """Read items behind numbers; a list of one is none."""
    marks: list[re.Match[str]] = []
    mark = _NUMBERED.search(view, position, min(position + _LIST_BEGINS, end))
    while mark:
        marks.append(mark)
        mark = _NUMBERED.search(view, mark.end(), min(mark.end() + _NEXT_ITEM, end))
    if len(marks) <= 1:
        return []
    ends = [mark.start() for mark in marks[1:]] + [end]
    found = []
    for mark, last in zip(marks, ends, strict=True):
        limit = min(last, mark.end() + _LONGEST)
        by = view.find(" โดย", mark.end(), limit)
        found.append(trim(view, mark.end(), _before_and(view, mark.end(), limit if by < 0 else by)))
    return found


def _before_and(view: str, start: int, end: int) -> int:
    """Leave out the และ in front of the last item of a list."""
    stripped = view[start:end].rstrip()
    return start + len(stripped.removesuffix("และ"))


def _givers(
    reading: Reading, topic: _Topic, end: int, roles: Sequence[FoundRole] = ()
) -> tuple[int, ...]:
    """Find the people who give what stands in front of โดย; not those with another role there."""
    by = _GIVEN_BY.match(reading.view, topic.end, min(topic.end + 120, end))
    if not by:
        return ()
    people: list[int] = []
    position = by.end()
    if position == end:
        end = len(reading.view)  # the list stands in the lines below, one person a line
    for place in between(reading.appearances, position, end):
        gap = reading.view[position : place.start]
        if len(gap.strip(_BULLETS)) > _LIST_GAP or (people and "\n" in gap and not _lists(gap)):
            break
        if any(one.at == place.start and one.role in _OTHERWISE for one in roles):
            return ()
        people.append(place.person)
        position = place.end
    return tuple(dict.fromkeys(people))


def _lists(gap: str) -> bool:
    """Tell whether nothing but the mark of a list stands between two people in two lines."""
    return not gap.strip(_BULLETS)


def _told(roles: Sequence[FoundRole], role: str, start: int, end: int) -> tuple[int, ...]:
    """Give the people to whom a word in a stretch of the view gives a role."""
    return tuple(
        dict.fromkeys(one.person for one in roles if one.role == role and start <= one.start < end)
    )
