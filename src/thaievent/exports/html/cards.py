"""Beside the text: a card for each event, and lists of who, which bodies, when and what was said.

Every value that has a place in the text is a link to it, so that all of it can be reached with the
keyboard and without a script.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass

from thaievent.exports.html.markup import Html, element, join
from thaievent.records import Diagnostic, Event, Participant, Person, Release, Session, Span

__all__ = ["Links", "cards"]

_QUALIFIERS = {"over": "over ", "at_least": "at least ", "about": "about ", "up_to": "up to "}
_QUOTE_SHOWN = 240  # code points
_CERTAIN = 100  # per cent


@dataclass(frozen=True, slots=True)
class Links:
    """Leads from a value to its place in the text.

    Attributes:
        prefix: What the ids in the text begin with.
        anchors: The name of the place of each value that has one, by its key.
    """

    prefix: str
    anchors: Mapping[str, str]

    def to(self, key: str, content: str, *, lang: str = "th") -> Html:
        """Show a value, as a link if it has a place in the text."""
        if key not in self.anchors:
            return element("span", content, lang=lang)
        place = f"#{self.prefix}-{self.anchors[key]}"
        return element("a", content, href=place, data_key=key, lang=lang)


def cards(release: Release, links: Links) -> Html:
    """Show what a release says: its events first, then everything that was read from it.

    Args:
        release: Any release; parts with nothing in them are left out.
        links: The way to the places in the text.

    Returns:
        The cards.
    """
    events = [
        _event_card(release, number, event, links) for number, event in enumerate(release.events)
    ]
    if not events:
        events = [element("p", "No event was found in this text.", class_="nothing", lang="en")]
    return join([*events, *_lists(release, links)])


# --- Events --------------------------------------------------------------------------------------


def _event_card(release: Release, number: int, event: Event, links: Links) -> Html:
    people = {person.name: f"person-{at}" for at, person in enumerate(release.people)}
    bodies = {body.name: f"organisation-{at}" for at, body in enumerate(release.organisations)}
    confidence = _confidences(event)

    def known(field: str, content: str, *, lang: str = "th") -> Html:
        return join([links.to(f"event-{number}-{field}", content, lang=lang), confidence(field)])

    facts = [
        *_fact("Theme", [known("theme", event.theme)] if event.theme else []),
        *_fact("Edition", [known("edition", event.edition)] if event.edition else []),
        *_fact("When", _when(event, known)),
        *_fact("Where", _where(event, number, links, confidence("venue"))),
        *_fact("Organisers", _named(event.organisers, bodies, links)),
        *_fact("Supporters", _named(event.supporters, bodies, links)),
        *_fact(
            "People",
            [_part(number, at, part, people, links) for at, part in enumerate(event.participants)],
        ),
        *_fact(
            "Sessions",
            [
                _session(f"session-{number}-{at}", session, people, links)
                for at, session in enumerate(event.sessions)
            ],
        ),
        *_fact("Attendance", _attendance(event, known)),
        *_fact(
            "Diagnostics",
            [
                _diagnostic(at, found, links)
                for at, found in enumerate(release.diagnostics)
                if _concerns(found, event)
            ],
        ),
    ]
    name = known("name", event.name) if event.name else element("span", "no name", class_="quiet")
    kind = known("kind", event.kind.replace("_", " "), lang="en")
    return element(
        "article",
        element("p", f"Event {number + 1} · ", kind, class_="label", lang="en"),
        element("h3", name),
        element("dl", *facts) if facts else "",
        class_="card",
    )


def _confidences(event: Event) -> Callable[[str], Html]:
    """Give what shows the confidence of a field; nothing where it was not measured."""
    measured = {
        seen.field: seen.confidence for seen in event.evidence if seen.confidence is not None
    }

    def show(field: str) -> Html:
        if field not in measured:
            return Html()
        share = f"{round(measured[field] * _CERTAIN)} %"
        return join([Html(" "), element("small", share, class_="quiet", title="confidence")])

    return show


def _when(event: Event, known: Callable[..., Html]) -> list[Html]:
    days = known("start", _range(event.start, event.end), lang="en") if _day(event) else ""
    hours = (
        known("start_time", _range(event.start_time, event.end_time), lang="en")
        if event.start_time or event.end_time
        else ""
    )
    return [join(filter(None, (days, hours)), ", ")] if days or hours else []


def _day(event: Event) -> dt.date | None:
    return event.start or event.end


def _range(first: dt.date | str | None, last: dt.date | str | None) -> str:
    if first and last and first != last:
        return f"{first} – {last}"
    return str(first) if first else f"until {last}"


def _where(event: Event, number: int, links: Links, confidence: Html) -> list[Html]:
    if not event.venue:
        return []
    place = event.venue
    parts = (place.room, place.name, place.district, place.province, place.province_code)
    told = [part for part in parts if part and part != place.text]
    whole = join([links.to(f"venue-{number}", place.text), confidence])
    return [whole, element("small", " · ".join(told), class_="quiet")] if told else [whole]


def _named(names: Iterable[str], keys: dict[str, str], links: Links) -> list[Html]:
    return [links.to(keys.get(name, ""), name) for name in names]


def _part(number: int, at: int, part: Participant, people: dict[str, str], links: Links) -> Html:
    roles = links.to(f"role-{number}-{at}", ", ".join(part.roles), lang="en")
    return join([*_named([part.name], people, links), element("small", roles)], " ")


def _session(key: str, session: Session, people: dict[str, str], links: Links) -> Html:
    hours = (
        f" · {_range(session.start_time, session.end_time)}"
        if session.start_time or session.end_time
        else ""
    )
    lines = [
        join(
            [
                links.to(key, session.topic or "no topic", lang="th" if session.topic else "en"),
                element("small", session.kind + hours, class_="quiet", lang="en"),
            ],
            " ",
        )
    ]
    for label, names in (("speaker", session.speakers), ("moderator", session.moderators)):
        if names:
            listed = join(_named(names, people, links), ", ")
            lines.append(element("small", element("span", f"{label} ", lang="en"), listed))
    return join(lines, "") if len(lines) == 1 else join(element("div", line) for line in lines)


def _attendance(event: Event, known: Callable[..., Html]) -> list[Html]:
    if event.attendance is None:
        return []
    qualifier = _QUALIFIERS.get(event.attendance_qualifier or "", "")
    return [known("attendance", f"{qualifier}{event.attendance:,}", lang="en")]


def _concerns(found: Diagnostic, event: Event) -> bool:
    """Tell whether a finding lies in the words that an event was read from."""
    read = [span for seen in event.evidence for span in seen.spans]
    return any(_overlap(one, other) for one in found.spans for other in read)


def _overlap(one: Span, other: Span) -> bool:
    return one.start < other.end and other.start < one.end


def _diagnostic(at: int, found: Diagnostic, links: Links) -> Html:
    code = links.to(f"diagnostic-{at}", found.code, lang="en")
    return join([code, element("span", found.message)], " ")


# --- Everything that was read --------------------------------------------------------------------


def _lists(release: Release, links: Links) -> Iterator[Html]:
    yield from _list(
        "People", (_person(at, person, links) for at, person in enumerate(release.people))
    )
    yield from _list(
        "Organisations",
        (
            _row(links.to(f"organisation-{at}", body.name), ", ".join(body.acronyms))
            for at, body in enumerate(release.organisations)
        ),
    )
    yield from _list(
        "Dates",
        (
            _row(links.to(f"date-{at}", date.text), date.value or "?")
            for at, date in enumerate(release.dates)
        ),
    )
    yield from _list(
        "Times",
        (
            _row(links.to(f"time-{at}", time.text), time.value)
            for at, time in enumerate(release.times)
        ),
    )
    yield from _list(
        "Quotes",
        (
            _row(links.to(f"quote-{at}", _short(quote.text)), quote.speaker or "?")
            for at, quote in enumerate(release.quotes)
        ),
    )
    yield from _list(
        "Diagnostics",
        (_diagnostic(at, found, links) for at, found in enumerate(release.diagnostics)),
    )


def _list(heading: str, rows: Iterable[Html]) -> Iterator[Html]:
    items = [element("li", row) for row in rows]
    if items:
        summary = element("summary", f"{heading} ({len(items)})", lang="en")
        yield element("details", summary, element("ul", *items))


def _person(at: int, person: Person, links: Links) -> Html:
    title = element("span", f"{person.title} ", class_="quiet") if person.title else ""
    posts = [
        element("small", links.to(f"post-{at}-{number}", post.text))
        for number, post in enumerate(person.positions)
    ]
    return join([title, links.to(f"person-{at}", person.name), *map(_line, posts)])


def _line(content: Html) -> Html:
    return element("div", content)


def _row(value: Html, remark: str) -> Html:
    if not remark:
        return value
    return join([value, element("small", remark, class_="quiet")], " ")


def _short(speech: str) -> str:
    return speech if len(speech) <= _QUOTE_SHOWN else f"{speech[:_QUOTE_SHOWN].rstrip()} …"


def _fact(label: str, values: list[Html]) -> list[Html]:
    """Give a label and its values; nothing where there are none."""
    if not values:
        return []
    return [element("dt", label, lang="en"), *(element("dd", value) for value in values)]
