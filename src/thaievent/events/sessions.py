"""The parts of a programme that have a topic of their own, with their speakers."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import cast

from thaievent.events.cues import Cue, SessionRow, find_cues
from thaievent.events.phrases import next_stop, quotation_at, trim
from thaievent.events.reading import Paragraph, Reading, between
from thaievent.events.roles import FoundRole
from thaievent.records import SessionKind

__all__ = ["FoundSession", "find_sessions"]

_TOPIC_MARK = re.compile(r" ?(?:พิเศษ|ย่อย|วิชาการ|ทางวิชาการ|ออนไลน์)? ?(?:ใน|ภายใต้)?(?:หัวข้อ|เรื่อง|ประเด็น|ชื่อ)?(?:เรื่อง)? ?:? ?")
_MARKED = re.compile(r"หัวข้อ|เรื่อง|ประเด็น")
_SHORTEST = 6
_LONGEST = 200


@dataclass(frozen=True, slots=True)
class FoundSession:
    """A part of a programme; its speakers and moderators are indices of people."""

    start: int
    end: int
    kind: SessionKind
    topic: tuple[int, int]
    speakers: tuple[int, ...]
    moderators: tuple[int, ...]
    rule: str


def find_sessions(
    reading: Reading, paragraph: Paragraph, roles: tuple[FoundRole, ...]
) -> tuple[FoundSession, ...]:
    """Find the sessions that a paragraph tells of, in order of the text."""
    found: list[FoundSession] = []
    cues = list(find_cues(SessionRow, reading.view, paragraph.start, paragraph.end))
    for number, cue in enumerate(cues):
        topic = _topic(reading, cue, paragraph.end)
        if topic is None:
            continue
        following = next(
            (later.start for later in cues[number + 1 :] if later.start > topic[1]), paragraph.end
        )
        speakers = _speakers(reading, cue, topic, following, roles)
        moderators = tuple(
            dict.fromkeys(
                role.person
                for role in roles
                if role.role == "moderator" and cue.start <= role.start < following
            )
        )
        found.append(
            FoundSession(
                cue.start,
                topic[1],
                cast("SessionKind", cue.row.kind),
                topic,
                tuple(person for person in speakers if person not in moderators),
                moderators,
                "session-topic",
            )
        )
    return tuple(found)


def _topic(reading: Reading, cue: Cue[SessionRow], end: int) -> tuple[int, int] | None:
    """Read the topic behind a session's word: quoted, or marked by หัวข้อ or เรื่อง."""
    view = reading.view
    mark = _TOPIC_MARK.match(view, cue.end, end)
    position = mark.end() if mark else cue.end
    quotation = quotation_at(view, position, min(position + _LONGEST, end))
    if quotation:
        return quotation.inner if quotation.inner[1] - quotation.inner[0] >= _SHORTEST else None
    if not _MARKED.search(view, cue.end, position):
        return None
    limit = next_stop(view, position, min(position + _LONGEST, end), "topic")
    for place in between(reading.appearances, position, limit):
        limit = place.start
        break
    start, last = trim(view, position, limit)
    return (start, last) if last - start >= _SHORTEST else None


def _speakers(
    reading: Reading,
    cue: Cue[SessionRow],
    topic: tuple[int, int],
    following: int,
    roles: tuple[FoundRole, ...],
) -> tuple[int, ...]:
    """Find who speaks: behind โดย, else the subject in front, else those told to speak there."""
    view = reading.view
    behind = re.compile(r"[”\"’]? ?(?:\([^)]{0,80}\) ?)?(?:โดย|บรรยายโดย|จาก)(?:วิทยากร|มี)? ?(?:ได้แก่|คือ|:)? ?").match(
        view, topic[1], min(topic[1] + 110, len(view))
    )
    if behind:
        taken = []
        position = behind.end()
        for place in between(reading.appearances, position, following):
            if place.start - position > 12:  # noqa: PLR2004  a list of names has no longer gaps
                break
            taken.append(place.person)
            position = place.end
        if taken:
            return tuple(dict.fromkeys(taken))
    spoken = [
        role.person
        for role in roles
        if role.role == "speaker" and cue.start - 4 <= role.start < following
    ]
    return tuple(dict.fromkeys(spoken))
