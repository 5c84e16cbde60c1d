"""What the recognisers found in one release, laid out for the assembly."""

from __future__ import annotations

import datetime as dt
import re
from bisect import bisect_left
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from operator import attrgetter
from typing import TypeVar

from thaievent.dates import Dateline, FoundDate, FoundTime
from thaievent.events.cues import Cues
from thaievent.organisations import FoundOrganisation
from thaievent.people import FoundPerson
from thaievent.text import Extent, Text

__all__ = ["Appearance", "NamedBody", "Paragraph", "Reading", "between", "lay_out", "opened_by"]

E = TypeVar("E", bound=Extent)

_LINE = re.compile(r"[^\n]+")
_OR = 8  # code points between a name and its short form with หรือ between
_GLOSS = re.compile(r" ?\([^()\n]{1,120}\)")  # a short form or a foreign name behind a body
_BEGINS = 24  # code points in which a text gives its day: วันนี้ (8 ธันวาคม 2565)
_TELLING = 100  # code points of a line that begins with a day and tells no more
_HEADLINE = 320  # code points of the longest headline; a longer first paragraph is text
_LINES = 30  # lines of a list, one item a line
_ITEM = re.compile(r"(?:[-–•*·▪●]|\(?\d{1,2}[.)]) ?")
_FAR = 3  # a post stands beside a name if no more than this lies between them


@dataclass(frozen=True, slots=True)
class Paragraph:
    """One line of the view, without the white space at its rims."""

    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Appearance:
    """A place where a person stands in the text, the posts beside the name included.

    Attributes:
        start: Where the post or title in front of the name starts.
        end: Where the name or the post behind it ends.
        person: Index of the person among the found people.
        named: False for a place that means the person without the name.
    """

    start: int
    end: int
    person: int
    named: bool


@dataclass(frozen=True, slots=True)
class NamedBody:
    """A place where an organisation stands in the text.

    Attributes:
        start: Where it starts.
        end: Where it ends, what stands in brackets behind it included.
        organisation: Index of the organisation among the found ones.
    """

    start: int
    end: int
    organisation: int


@dataclass(frozen=True, slots=True)
class Reading:
    """All that is known of a release before its events are put together.

    Attributes:
        text: The release.
        published: Its day, if known.
        paragraphs: Its lines in order; the first is the headline.
        body: Index of the first paragraph behind headline and dateline.
        dates: Calendar expressions in order of the text.
        times: Clock times in order of the text.
        people: Named people in order of first mention.
        organisations: Named organisations in order of first mention.
        appearances: Every place of every person, in order of the text.
        bodies: Every place of every organisation in order of the text, but for those in brackets
            behind another.
        cues: The words that tell what happens.
    """

    text: Text
    published: dt.date | None
    paragraphs: tuple[Paragraph, ...]
    body: int
    dates: tuple[FoundDate, ...]
    times: tuple[FoundTime, ...]
    people: tuple[FoundPerson, ...]
    organisations: tuple[FoundOrganisation, ...]
    appearances: tuple[Appearance, ...]
    bodies: tuple[NamedBody, ...]
    cues: Cues

    @property
    def view(self) -> str:
        """The normalised view of the release."""
        return self.text.view

    def name_of(self, person: int) -> str:
        """Give the name of a person as in the record."""
        return self.text.original(*self.people[person].fullest.name)

    def body_name(self, organisation: int) -> str:
        """Give the name of an organisation as in the record."""
        fullest = self.organisations[organisation].fullest
        return self.text.original(fullest.start, fullest.end)


def between(extents: Sequence[E], start: int, end: int) -> Sequence[E]:
    """Give the extents that begin in ``[start, end)``; they must be in order of the text."""
    first = bisect_left(extents, start, key=_start)
    return extents[first : bisect_left(extents, end, first, key=_start)]


_start = attrgetter("start")


def opened_by(reading: Reading, paragraph: Paragraph) -> Paragraph | None:
    """Give the line above a list of items, one a line, if a paragraph is one of these lines."""
    if not _ITEM.match(reading.view, paragraph.start):
        return None
    index = bisect_left(reading.paragraphs, paragraph.start, key=lambda line: line.start)
    for above in reversed(reading.paragraphs[max(0, index - _LINES) : index]):
        if not _ITEM.match(reading.view, above.start):
            return above
    return None


def lay_out(  # noqa: PLR0913  one argument for each recogniser
    text: Text,
    *,
    published: dt.date | None,
    dateline: Dateline | None,
    dates: Iterable[FoundDate],
    times: Iterable[FoundTime],
    people: Sequence[FoundPerson],
    organisations: Sequence[FoundOrganisation],
) -> Reading:
    """Lay out what was found in one release."""
    paragraphs = _paragraphs(text.view)
    known = tuple(dates)
    return Reading(
        text=text,
        published=published,
        paragraphs=paragraphs,
        body=_body(paragraphs, dateline, known),
        dates=known,
        times=tuple(times),
        people=tuple(people),
        organisations=tuple(organisations),
        appearances=_appearances(text.view, people),
        bodies=_bodies(text.view, organisations),
        cues=Cues(text.view),
    )


def _paragraphs(view: str) -> tuple[Paragraph, ...]:
    found = []
    for line in _LINE.finditer(view):
        content = line.group()
        start = line.start() + len(content) - len(content.lstrip())
        end = line.start() + len(content.rstrip())
        if start < end:
            found.append(Paragraph(start, end))
    return tuple(found)


def _body(
    paragraphs: Sequence[Paragraph], dateline: Dateline | None, dates: Sequence[FoundDate]
) -> int:
    """Find the first paragraph behind headline and dateline; a lone paragraph is all body."""
    body = 1 if paragraphs and _is_headline(paragraphs[0], dates) else 0
    if dateline is not None:
        for index, paragraph in enumerate(paragraphs):
            if paragraph.start <= dateline.start < paragraph.end:
                alone = paragraph.end - dateline.end <= _FAR
                body = index + 1 if alone else max(index, body)
    return body if body < len(paragraphs) else 0


def _is_headline(first: Paragraph, dates: Sequence[FoundDate]) -> bool:
    """Tell whether a first paragraph is a headline: short, and not begun with a day."""
    length = first.end - first.start
    dated = any(date.grain == "day" for date in between(dates, first.start, first.start + _BEGINS))
    return length <= (_TELLING if dated else _HEADLINE)


def _appearances(view: str, people: Sequence[FoundPerson]) -> tuple[Appearance, ...]:
    found = []
    for index, person in enumerate(people):
        for mention in person.mentions:
            start, end = mention.start, mention.end
            for post in mention.posts:
                if post.end <= start and not view[post.end : start].strip():
                    start = post.start
                elif post.start >= end:
                    end = max(end, post.end)
            found.append(Appearance(start, end, index, named=True))
        found.extend(
            Appearance(reference.start, reference.end, index, named=False)
            for reference in person.references
        )
    return tuple(sorted(found, key=lambda place: (place.start, -place.end)))


def _bodies(view: str, organisations: Sequence[FoundOrganisation]) -> tuple[NamedBody, ...]:
    found = []
    for index, organisation in enumerate(organisations):
        for mention in organisation.mentions:
            end = _behind_brackets(view, mention.end)
            for short in organisation.acronyms:
                if end < short.start <= end + _OR and view[end : short.start].strip() == "หรือ":
                    end = _behind_brackets(view, short.end)
            found.append(NamedBody(mention.start, end, index))
    outermost: list[NamedBody] = []
    for body in sorted(found, key=lambda body: (body.start, -body.end)):
        if not outermost or body.end > outermost[-1].end:  # else a short form in its brackets
            outermost.append(body)
    return tuple(outermost)


def _behind_brackets(view: str, position: int) -> int:
    """Give the end of the brackets behind a name: a short form, a foreign name."""
    gloss = _GLOSS.match(view, position)
    while gloss:
        position = gloss.end()
        gloss = _GLOSS.match(view, position)
    return position
