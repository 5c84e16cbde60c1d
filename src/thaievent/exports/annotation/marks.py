"""Which stretches of a text carry which values of a record.

A record that was read from the text knows where its values stand. A gold record, written by hand,
does not: there a value is looked for, dates and times in the order in which the record has them,
names wherever they occur outside a longer mark of the same label.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Literal, NamedTuple, get_args

from thaievent.records import Event, Organisation, Person, Release, Span
from thaievent.text import keep_longest

__all__ = ["LABELS", "Document", "Label", "Mark", "Path", "Target", "marks_of", "targets_of"]

Label = Literal[
    "PERSON",
    "TITLE",
    "POSITION",
    "ORG",
    "ACRONYM",
    "DATE",
    "TIME",
    "EVENT",
    "THEME",
    "VENUE",
    "TOPIC",
]
LABELS: tuple[Label, ...] = get_args(Label)

_MANY = frozenset({"PERSON", "TITLE", "ORG", "ACRONYM"})  # what comes more than once

Path = tuple[str | int, ...]


class Mark(NamedTuple):
    """A labelled stretch of a text: half-open, in code points."""

    start: int
    end: int
    label: str


@dataclass(frozen=True, slots=True)
class Target:
    """A value of a record and where the text says it.

    Attributes:
        label: Its label.
        path: The way to it in the record: ``("people", 0, "positions", 1, "text")``.
        marks: Where it stands; empty if the text does not hold it.
    """

    label: Label
    path: Path
    marks: tuple[Mark, ...]


@dataclass(frozen=True, slots=True)
class Document:
    """A text with its record and its marks, as it goes to a tool and comes back.

    Attributes:
        id: Its name.
        text: The text; offsets count its code points.
        record: What is known of it; without ``source``.
        marks: The marks, in order.
    """

    id: str
    text: str
    record: Release
    marks: tuple[Mark, ...]

    @classmethod
    def of(cls, name: str, text: str, record: Release) -> Document:
        """Make a document from a text and its record."""
        bare = record.model_copy(update={"source": ""}) if record.source else record
        return cls(name, text, bare, marks_of(bare, text))


def marks_of(record: Release, text: str) -> tuple[Mark, ...]:
    """Give the marks of a record, each once, in order.

    Args:
        record: The record, read or written by hand.
        text: Its text.

    Example:
        >>> marks_of(Release(people=[Person(name="ทวี ใจงาม", title="นาย")]), "โดยนายทวี ใจงาม")
        (Mark(start=3, end=6, label='TITLE'), Mark(start=6, end=15, label='PERSON'))
    """
    return tuple(sorted({mark for target in targets_of(record, text) for mark in target.marks}))


def targets_of(record: Release, text: str) -> tuple[Target, ...]:
    """Give every value of a record that a mark can carry."""
    found = [
        *_of_people(record, text),
        *_of_organisations(record, text),
        *_of_calendar(record, text),
        *(t for number, event in enumerate(record.events) for t in _of_event(number, event, text)),
    ]
    return tuple(_without_inner(found))


def _of_people(record: Release, text: str) -> Iterator[Target]:
    for number, person in enumerate(record.people):
        at: Path = ("people", number)
        if person.spans:
            names = [_name_in(span, person) for span in person.spans]
        else:
            names = _everywhere(person.name, text)
        yield Target("PERSON", (*at, "name"), _marks("PERSON", names))
        if person.title:
            yield Target("TITLE", (*at, "title"), _marks("TITLE", _titles(person, names, text)))
        for place, post in enumerate(person.positions):
            yield Target(
                "POSITION",
                (*at, "positions", place, "text"),
                _marks("POSITION", _stretches(post.spans) or _everywhere(post.text, text)),
            )


def _of_organisations(record: Release, text: str) -> Iterator[Target]:
    for number, body in enumerate(record.organisations):
        at: Path = ("organisations", number)
        shorts = set(body.acronyms)
        names = [(s.start, s.end) for s in body.spans if s.text not in shorts]
        if not body.spans:
            names = _everywhere(body.name, text)
        yield Target("ORG", (*at, "name"), _marks("ORG", names))
        for place, short in enumerate(body.acronyms):
            stretches = _acronym_in(body, short) or _everywhere(short, text)
            yield Target("ACRONYM", (*at, "acronyms", place), _marks("ACRONYM", stretches))


def _of_calendar(record: Release, text: str) -> Iterator[Target]:
    """Give dates and times, each at its own place: the same words may come twice."""
    lists: tuple[tuple[Label, str, Iterable[tuple[str, tuple[Span, ...]]]], ...] = (
        ("DATE", "dates", ((date.text, date.spans) for date in record.dates)),
        ("TIME", "times", ((time.text, time.spans) for time in record.times)),
    )
    for label, name, mentions in lists:
        behind = 0
        for number, (words, spans) in enumerate(mentions):
            stretches = _stretches(spans) or _first(words, text, behind) or _first(words, text)
            if stretches:
                behind = stretches[0][1]
            yield Target(label, (name, number, "text"), _marks(label, stretches))


def _of_event(number: int, event: Event, text: str) -> Iterator[Target]:
    at: Path = ("events", number)
    read = {evidence.field: _stretches(evidence.spans) for evidence in event.evidence}
    if event.name:
        name = read.get("name") or _everywhere(event.name, text)
        yield Target("EVENT", (*at, "name"), _marks("EVENT", name))
    if event.theme:
        theme = read.get("theme") or _everywhere(event.theme, text)
        yield Target("THEME", (*at, "theme"), _marks("THEME", theme))
    if event.venue:
        venue = _stretches(event.venue.spans) or _everywhere(event.venue.text, text)
        yield Target("VENUE", (*at, "venue", "text"), _marks("VENUE", venue))
    for place, session in enumerate(event.sessions):
        if session.topic:
            topic = _stretches(session.spans) or _everywhere(session.topic, text)
            yield Target("TOPIC", (*at, "sessions", place, "topic"), _marks("TOPIC", topic))


Stretch = tuple[int, int]


def _name_in(span: Span, person: Person) -> Stretch:
    """Give the name inside a mention, which holds the title too."""
    at = span.text.find(person.name)
    if at >= 0:
        return span.start + at, span.start + at + len(person.name)
    if person.title and span.text.startswith(person.title):
        rest = span.text[len(person.title) :].lstrip()
        if rest:
            return span.end - len(rest), span.end
    return span.start, span.end


def _titles(person: Person, names: Iterable[Stretch], text: str) -> Iterator[Stretch]:
    """Give the title where it stands in front of the name."""
    title = person.title or ""
    for start, _ in names:
        before = text[max(0, start - len(title) - 4) : start].rstrip()
        if before.endswith(title):
            end = start - (len(text[:start]) - len(text[:start].rstrip()))
            yield end - len(title), end


def _acronym_in(body: Organisation, short: str) -> list[Stretch]:
    return [(span.start, span.end) for span in body.spans if span.text == short]


def _stretches(spans: Iterable[Span]) -> list[Stretch]:
    return [(span.start, span.end) for span in spans]


def _first(words: str, text: str, begin: int = 0) -> list[Stretch]:
    at = text.find(words, begin) if words else -1
    return [(at, at + len(words))] if at >= 0 else []


def _everywhere(words: str, text: str) -> list[Stretch]:
    return [match.span() for match in re.finditer(re.escape(words), text)] if words else []


def _marks(label: Label, stretches: Iterable[Stretch]) -> tuple[Mark, ...]:
    return tuple(Mark(start, end, label) for start, end in dict.fromkeys(stretches) if start < end)


def _without_inner(targets: Iterable[Target]) -> Iterator[Target]:
    """Drop what was found inside a longer mark of the same label.

    A name is looked for everywhere; กรมป่า must not be marked inside กรมป่าไม้. What the record has
    once is marked once, at the first of the places that are left.
    """
    targets = list(targets)
    kept = {
        mark
        for label in LABELS
        for mark in keep_longest(
            {mark for target in targets if target.label == label for mark in target.marks}
        )
    }
    for target in targets:
        marks = tuple(mark for mark in target.marks if mark in kept)
        yield Target(target.label, target.path, marks if target.label in _MANY else marks[:1])
