"""The parts of a programme that have a topic of their own, with their speakers.

Topics are read in four ways: behind a session's word (``เสวนา หัวข้อ “…”``: topics.py), in lists
(``เสวนา 2 หัวข้อ ได้แก่ 1) … 2) …``: programmes.py), as numbered items that somebody gives
(``1) … โดย นายทวี``: programmes.py), and as ceremonies inside a larger event
(``พร้อมมอบรางวัล…``: ceremonies.py). Here each gets its people and its hour.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import zip_longest

from thaievent.dates import FoundTime
from thaievent.events.ceremonies import find_ceremonies
from thaievent.events.cues import SessionRow
from thaievent.events.givers import find_givers
from thaievent.events.names import FoundName
from thaievent.events.phrases import quotation_at
from thaievent.events.programmes import find_given, find_listed
from thaievent.events.reading import Paragraph, Reading, between
from thaievent.events.roles import FoundRole
from thaievent.events.themes import FoundTheme
from thaievent.events.topics import Topic, find_topics, kind_of, words
from thaievent.records import SessionKind
from thaievent.text import keep_longest

__all__ = ["FoundSession", "find_sessions", "session_of_event"]

_SUBJECT_GAP = 30  # code points in which a speaker's verb may stand in front of the session's word
_TIME_GAP = 40  # code points from where an hour begins to the word of its session
_SAYING = 80  # code points from a word for saying something to หัวข้อ
_VERB = 10  # code points from a speaker's verb to the next session's word, which it is told by
_FAR = 300  # code points from a panel's speakers to its word
_OTHERWISE = ("chair", "report", "attendee", "presenter", "recipient")
_EXPERT = "วิทยากร"
_NOUN = ("การ", "หัวข้อ")  # begins no verb
_HAVING = re.compile(r"[”\"’“]? {0,2}(?:\([^)\n]{0,80}\) {0,2})?โดยมี")
_SPOKEN = ("panel", "talk", "keynote")


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
    announced = find_topics(reading, paragraph)
    given = [
        topic
        for topic in find_given(reading, paragraph)
        if not between(announced, topic.start, topic.end)
    ]
    listed = find_listed(reading, paragraph)
    ceremonies = find_ceremonies(reading, paragraph)
    topics = sorted(
        keep_longest([*announced, *given, *listed, *ceremonies]), key=lambda topic: topic.start
    )
    told = _telling(roles)
    found: list[FoundSession] = []
    begin = paragraph.start
    for topic, following in zip_longest(topics, topics[1:]):
        follows = _begins(following, topic) if following else paragraph.end
        speakers, moderators = _people(reading, topic, begin, follows, told)
        if topic.alone and not speakers and not _said(reading.view, topic, paragraph.start):
            continue
        found.append(
            FoundSession(
                start=topic.start,
                end=topic.end,
                kind=topic.kind,
                speakers=tuple(person for person in speakers if person not in moderators),
                moderators=moderators,
                rule=topic.rule,
                time=_time(reading, topic, begin),
            )
        )
        begin = topic.end
    return tuple(found)


@dataclass(frozen=True, slots=True)
class _Telling:
    """The roles that a text gives to people, in its order.

    Attributes:
        roles: Those roles.
        others: Where those stand who are told to do something else than speak.
    """

    roles: Sequence[FoundRole]
    others: frozenset[int]

    def people(self, role: str, start: int, end: int) -> tuple[int, ...]:
        """Give the people to whom a word in a stretch of the view gives a role."""
        found = (one.person for one in between(self.roles, start, end) if one.role == role)
        return tuple(dict.fromkeys(found))

    def experts(self, view: str, start: int, end: int) -> tuple[int, ...]:
        """Give those whom วิทยากร names in a stretch: they can only speak about what it is on."""
        found = (
            one.person
            for one in between(self.roles, start, end)
            if one.role == "speaker" and view.startswith(_EXPERT, one.start)
        )
        return tuple(dict.fromkeys(found))


def _telling(roles: Sequence[FoundRole]) -> _Telling:
    return _Telling(
        sorted(roles, key=lambda one: one.start),
        frozenset(one.at for one in roles if one.role in _OTHERWISE),
    )


def _said(view: str, topic: Topic, floor: int) -> bool:
    """Tell whether something is said about a topic: หัวข้อ is written of shows and pages too."""
    start = max(floor, topic.cue - _SAYING)
    return any(view.find(word, start, topic.cue) >= 0 for word in words("said"))


def _begins(topic: Topic, last: Topic) -> int:
    """Give where a session begins: at the verb of its speaker, unless it shares the last one's."""
    return max(topic.cue - _VERB, last.end) if topic.cue > last.end else topic.start


def _people(
    reading: Reading,
    topic: Topic,
    begin: int,
    follows: int,
    told: _Telling,
) -> tuple[tuple[int, ...], tuple[int, ...]]:
    """Find who speaks in a session and who moderates it, between the topics around it."""
    if topic.kind in ("ceremony", "other"):
        return (), ()
    givers = find_givers(reading, topic.end, follows, told.others)
    if topic.alone:  # perhaps the theme of all: only who stands right beside it gives it
        beside = told.people("speaker", topic.cue - _SUBJECT_GAP, topic.start)
        far = min(follows, topic.end + _FAR)
        return givers or beside or told.experts(reading.view, topic.end, far), ()
    announces = max(topic.cue, begin)  # the word of a list announces all its topics
    moderators = told.people("moderator", announces, follows)
    # Whose verb announces the topic speaks; behind it โดยมี tells who else is there.
    subjects = told.people("speaker", topic.cue - _SUBJECT_GAP, topic.start)
    if subjects and topic.kind != "panel" and _HAVING.match(reading.view, topic.end):
        return subjects, moderators
    speakers = (
        givers
        or told.people("speaker", max(topic.cue - _SUBJECT_GAP, begin), follows)
        or _subject(reading, topic, begin)
    )
    if topic.kind == "panel":
        speakers = speakers or told.people("speaker", max(begin, topic.cue - _FAR), topic.cue)
        moderators = moderators or told.people("moderator", begin, topic.cue)
    return speakers, moderators


def _subject(reading: Reading, topic: Topic, floor: int) -> tuple[int, ...]:
    """Give who stands in front of the verb that announces a talk, even in reported speech."""
    if topic.kind not in ("keynote", "talk") or reading.view.startswith(_NOUN, topic.cue):
        return ()
    for place in reversed(between(reading.appearances, max(floor, topic.cue - _FAR), topic.cue)):
        return (place.person,) if topic.cue - place.end <= _SUBJECT_GAP else ()
    return ()


def _time(reading: Reading, topic: Topic, floor: int) -> FoundTime | None:
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
    kinds = [kind_of(cue, None) for cue in cues if cue.row.kind in _SPOKEN]
    told = _telling(roles)
    speakers = told.people("speaker", 0, len(reading.view))
    if not kinds or not speakers:
        return ()
    start, end = (theme.start, theme.end) if theme else _quoted_in(reading.view, name)
    moderators = told.people("moderator", 0, len(reading.view))
    return (
        FoundSession(
            start=start,
            end=end,
            kind=kinds[0],
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
