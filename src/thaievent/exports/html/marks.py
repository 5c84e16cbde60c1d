"""The text of a release with its mentions marked.

Mentions overlap: an organisation stands inside a post, a venue holds a province. One that lies
inside another is nested in it. Of two that cross, the one which starts later is cut where the other
ends; both parts carry its key, so that they light up together. Nothing is dropped, up to a depth
that no release of a person's making reaches.
"""

from __future__ import annotations

import heapq
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, replace
from typing import Literal, get_args

from thaievent.exports.html.markup import Html, element, join, readable
from thaievent.exports.interface import Words
from thaievent.records import Event, Release, Span

__all__ = ["KINDS", "Kind", "Mark", "find_marks", "marked_text"]

Kind = Literal[
    "quote",
    "event",
    "session",
    "venue",
    "diagnostic",
    "person",
    "post",
    "organisation",
    "date",
    "time",
    "role",
]
KINDS: tuple[Kind, ...] = get_args(Kind)  # of two that cover the same stretch, the first is outside

_WITH_SPANS = frozenset({"venue", "participants", "sessions"})  # fields of an event
_DEEPEST = 12  # what is nested deeper gets no mark; bounds the length of the page
_LONG = 20_000  # code points from which on a text is shown in parts


@dataclass(frozen=True, slots=True)
class Mark:
    """A stretch of the source that tells one value.

    Attributes:
        start: Index of its first code point in the source.
        end: Index after its last code point.
        kind: What it is.
        keys: The values it belongs to, e.g. ``person-0``. All mentions of a value share its key;
            one cue may tell the roles of several people.
        tip: What to show of it when it is pointed at, a line for each value.
        anchor: What links that lead here call it, or None where none does.
    """

    start: int
    end: int
    kind: Kind
    keys: tuple[str, ...]
    tip: str
    anchor: str | None = None


def find_marks(release: Release, say: Words) -> tuple[tuple[Mark, ...], dict[str, str]]:
    """Give every stretch of the source that a value of the record was read from.

    Args:
        release: Any release. Spans that do not lie in its ``source`` are left out.
        say: The wordings of what is shown of a mark.

    Returns:
        The marks, and for the key of each value that has one the anchor of its first mark.
    """
    size = len(release.source)
    told: dict[tuple[int, int, Kind], dict[str, str]] = {}  # tips by key
    anchors: dict[str, str] = {}
    anchored: dict[tuple[int, int, Kind], str] = {}
    for kind, key, tip, spans in _values(release, say):
        for span in spans:
            if span.start < span.end and span.end <= size:
                place = (span.start, span.end, kind)
                told.setdefault(place, {})[key] = tip
                if key not in anchors:
                    anchors[key] = anchored.setdefault(place, key)
    marks = tuple(
        Mark(*place, tuple(tips), "\n".join(tips.values()), anchored.get(place))
        for place, tips in told.items()
    )
    return marks, anchors


def marked_text(source: str, marks: Iterable[Mark], prefix: str) -> Html:
    """Give the source with its marks as HTML.

    Args:
        source: The text.
        marks: Stretches of it, in any order, overlapping as they like.
        prefix: What the ids in this text begin with.

    Returns:
        Text and ``<mark>`` elements; the text is the source, letter for letter, but for characters
        that a page cannot show.
    """
    parts = [
        Html("".join(_pieces(source, start, end, inside, prefix)))
        for start, end, inside in _parts(source, sorted(marks, key=_order))
    ]
    if len(parts) == 1:
        return parts[0]
    return join(element("div", part, class_="part") for part in parts)


def _parts(source: str, marks: Iterable[Mark]) -> Iterator[tuple[int, int, list[Mark]]]:
    """Cut a long text behind lines that end outside all marks: start, end and marks of each part.

    A browser lays out the parts that are looked at, instead of five megabytes at once.
    """
    start = reach = 0
    inside: list[Mark] = []
    for mark in (*marks, None):
        free = mark.start if mark else len(source)
        while (at := source.find("\n", max(reach, start + _LONG), free)) >= 0:
            yield start, at + 1, inside
            start, inside = at + 1, []
        if mark:
            inside.append(mark)
            reach = max(reach, mark.end)
    yield start, len(source), inside


def _pieces(
    source: str, position: int, stop: int, marks: Iterable[Mark], prefix: str
) -> Iterator[str]:
    waiting = [(*_order(mark), number, mark) for number, mark in enumerate(marks)]
    heapq.heapify(waiting)
    ends: list[int] = []  # of the open marks, the innermost last
    while waiting:
        mark = waiting[0][-1]
        if ends and ends[-1] <= mark.start:
            yield readable(source[position : ends[-1]])
            yield "</mark>"
            position = ends.pop()
            continue
        number = heapq.heappop(waiting)[-2]
        if len(ends) >= _DEEPEST:
            continue
        if ends and ends[-1] < mark.end:
            rest = replace(mark, start=ends[-1], anchor=None)
            heapq.heappush(waiting, (*_order(rest), number, rest))
            mark = replace(mark, end=ends[-1])
        yield readable(source[position : mark.start])
        yield _opening(mark, prefix)
        ends.append(mark.end)
        position = mark.start
    for end in reversed(ends):
        yield readable(source[position:end])
        yield "</mark>"
        position = end
    yield readable(source[position:stop])


def _order(mark: Mark) -> tuple[int, int, int]:
    return mark.start, -mark.end, KINDS.index(mark.kind)


def _opening(mark: Mark, prefix: str) -> str:
    tag = element(
        "mark",
        class_=mark.kind,
        id=f"{prefix}-{mark.anchor}" if mark.anchor else None,
        tabindex="-1" if mark.anchor else None,
        data_keys=" ".join(mark.keys),
        data_tip=mark.tip,
    )
    return tag.removesuffix("</mark>")


# --- The values of a record ----------------------------------------------------------------------

_Value = tuple[Kind, str, str, Iterable[Span]]


def _values(release: Release, say: Words) -> Iterator[_Value]:
    """Give kind, key, tip and spans of every value."""
    yield from _people(release, say)
    for number, body in enumerate(release.organisations):
        tip = _tip(say, "organisation", body.name, *body.acronyms, rule=body.rule)
        yield "organisation", f"organisation-{number}", tip, body.spans
    for number, date in enumerate(release.dates):
        kinds = (date.kind, date.qualifier) if date.qualifier else (date.kind,)
        tip = _tip(say, "date", date.value or say("no day told"), say.all(kinds), rule=date.rule)
        yield "date", f"date-{number}", tip, date.spans
    for number, time in enumerate(release.times):
        yield "time", f"time-{number}", _tip(say, "time", time.value, rule=time.rule), time.spans
    yield from _events(release, say)
    for number, quote in enumerate(release.quotes):
        tip = _tip(say, "quote", quote.speaker or say("no speaker told"), rule=quote.rule)
        yield "quote", f"quote-{number}", tip, quote.spans
    for number, found in enumerate(release.diagnostics):
        tip = _tip(say, "diagnostic", say(found.code), found.message)
        yield "diagnostic", f"diagnostic-{number}", tip, found.spans


def _people(release: Release, say: Words) -> Iterator[_Value]:
    for number, person in enumerate(release.people):
        tip = _tip(say, "person", f"{person.title or ''} {person.name}", rule=person.rule)
        yield "person", f"person-{number}", tip, (*person.spans, *person.references)
        for at, post in enumerate(person.positions):
            holder = f"{say('of')} {person.name}"
            tip = _tip(say, "post", holder, post.full, post.organisation, rule=post.rule)
            yield "post", f"post-{number}-{at}", tip, post.spans


def _events(release: Release, say: Words) -> Iterator[_Value]:
    for number, event in enumerate(release.events):
        told = f"{say('event')} {number + 1}: "
        sure = _confidences(event, say)
        for field, spans in _facts(event).items():
            tip = _tip(say, field, *(sure(field, at) for at in spans[:1]), before=told)
            yield "event", f"event-{number}-{field}", tip, spans
        if event.venue:
            place = event.venue
            parts = (place.room, place.name, place.district, place.province)
            confidence = sure("venue", *place.spans)
            tip = _tip(say, "venue", *parts, confidence, before=told, rule=place.rule)
            yield "venue", f"venue-{number}", tip, place.spans
        for at, session in enumerate(event.sessions):
            confidence = sure("sessions", *session.spans)
            kind = say(session.kind)
            tip = _tip(say, "session", kind, confidence, before=told, rule=session.rule)
            yield "session", f"session-{number}-{at}", tip, session.spans
        for at, part in enumerate(event.participants):
            confidence = sure("participants", *part.spans)
            before = f"{told}{say.all(part.roles)}"
            tip = _tip(say, "", part.name, confidence, before=before, rule=part.rule)
            yield "role", f"role-{number}-{at}", tip, part.spans


def _facts(event: Event) -> dict[str, list[Span]]:
    """Give the places of an event's plain values; the other fields tell their own."""
    by_field: dict[str, list[Span]] = {}
    for seen in event.evidence:
        if seen.field not in _WITH_SPANS:
            by_field.setdefault(seen.field, []).extend(seen.spans)
    return by_field


def _confidences(event: Event, say: Words) -> Callable[..., str | None]:
    """Give what tells rule and confidence of a field that was read at some places."""
    read = {
        (seen.field, span.start, span.end): seen for seen in event.evidence for span in seen.spans
    }

    def tell(field: str, *spans: Span) -> str | None:
        known = [read.get((field, span.start, span.end)) for span in spans]
        said = [
            f"{say('confidence')} {seen.confidence:.0%}"
            for seen in known
            if seen and seen.confidence is not None
        ]
        rules = [f"{say('rule')} {seen.rule}" for seen in known if seen and seen.rule]
        return " · ".join([*rules[:1], *said[:1]]) or None

    return tell


def _tip(
    say: Words, kind: str, *values: str | None, before: str = "", rule: str | None = None
) -> str:
    """Give one line: what it is, its values, the rule that read it."""
    shown = [" ".join(value.split()) for value in values if value]
    told = f"{say('rule')} {rule}"
    if rule and told not in " ".join(shown):
        shown.append(told)
    return " · ".join([f"{before}{say(kind) if kind else ''}", *filter(None, shown)])
