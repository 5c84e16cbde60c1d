"""Events as schema.org JSON-LD, which search engines and catalogues read.

Terms are those of https://schema.org/Event. What the vocabulary has no term for is left out.
"""

from __future__ import annotations

import datetime as dt
import json
from collections.abc import Iterable
from typing import Any

from thaievent.exports.interface import words
from thaievent.exports.wording import identified, plain, summary, where
from thaievent.records import Event, Participant, Release, Session, Venue

__all__ = ["events_as_schema_org", "json_ld"]

_CONTEXT = "https://schema.org"
_TYPES = {
    "seminar": "EducationEvent",
    "training": "EducationEvent",
    "exhibition": "ExhibitionEvent",
    "meeting": "BusinessEvent",
}
_SESSION_TYPES = {"workshop": "EducationEvent", "keynote": "EducationEvent"}
_PERFORMS = {"speaker", "moderator"}
_COMES = {"attendee", "visitor", "recipient"}

Node = dict[str, Any]


def json_ld(releases: Iterable[Release], *, indent: int | None = 2) -> str:
    """Give the events of releases as a JSON-LD document.

    ``<``, ``>`` and ``&`` are written as escapes of JSON, so that the document can stand in a
    ``<script type="application/ld+json">`` of a page whatever the releases hold.

    Args:
        releases: The records.
        indent: Spaces for each level; None for one line.

    Returns:
        JSON text with ``@context`` and ``@graph``.
    """
    content = {"@context": _CONTEXT, "@graph": events_as_schema_org(releases)}
    text = json.dumps(content, ensure_ascii=False, indent=indent)
    for sign in "<>&":
        text = text.replace(sign, f"\\u{ord(sign):04x}")
    return text


def events_as_schema_org(releases: Iterable[Release]) -> list[Node]:
    """Give each event as a node of JSON-LD, without ``@context``.

    Args:
        releases: The records.

    Returns:
        One node an event; dates as ``2022-12-08``, with an hour as ``2022-12-08T09:00:00+07:00``.

    Example:
        >>> release = Release(events=[Event(kind="visit", name="งานวันครู", start="2022-12-08")])
        >>> events_as_schema_org([release])[0]["startDate"]
        '2022-12-08'
    """
    return [_event(uid, release, event) for uid, release, event in identified(releases)]


def _event(uid: str, release: Release, event: Event) -> Node:
    place = where(event.venue)
    people = {person.name: person for person in event.participants}
    return _known(
        {
            "@type": _TYPES.get(event.kind, "Event"),
            "identifier": uid,
            "name": summary(event, "th"),
            "about": _named("Thing", event.theme),
            "startDate": _start(event.start, event.start_time),
            "endDate": _end(event.start, event.end, event.start_time, event.end_time),
            "eventStatus": f"{_CONTEXT}/EventScheduled",
            "eventAttendanceMode": _mode(online=place.online, on_site=place.on_site),
            "location": _locations(event.venue),
            "organizer": [_named("Organization", body) for body in event.organisers],
            "sponsor": [_named("Organization", body) for body in event.supporters],
            "performer": [_person(n, release) for n in people if _does(people[n], _PERFORMS)],
            "attendee": [_person(n, release) for n in people if _does(people[n], _COMES)],
            "contributor": [
                _person(n, release) for n in people if not _does(people[n], _PERFORMS | _COMES)
            ],
            "subEvent": [_session(session, event, release) for session in event.sessions],
            "inLanguage": "th",
        }
    )


def _session(session: Session, event: Event, release: Release) -> Node:
    """Give a programme item; it has the hours that it states and the days of its event."""
    single = event.start is not None and event.end in (None, event.start)
    start_time = session.start_time if single else None
    end_time = session.end_time if single else None
    return _known(
        {
            "@type": _SESSION_TYPES.get(session.kind, "Event"),
            "name": _line(session.topic or f"{summary(event, 'th')} ({words('th')(session.kind)})"),
            "startDate": _start(event.start, start_time),
            "endDate": _end(event.start, event.end, start_time, end_time),
            "performer": [
                _person(name, release)
                for name in dict.fromkeys((*session.speakers, *session.moderators))
            ],
            "inLanguage": "th",
        }
    )


def _person(name: str, release: Release) -> Node:
    """Give a person with title, first post and the body that it belongs to."""
    known = next((person for person in release.people if person.name == name), None)
    node: Node = {"@type": "Person", "name": _line(name)}
    if known is None:
        return node
    post = known.positions[0] if known.positions else None
    return _known(
        node
        | {
            "honorificPrefix": known.title and _line(known.title),
            "givenName": known.given and _line(known.given),
            "familyName": known.family and _line(known.family),
            "jobTitle": post and _line(post.text),
            "affiliation": _named("Organization", post.organisation if post else None),
        }
    )


def _locations(venue: Venue | None) -> Node | list[Node] | None:
    """Give the place, the online system, or both."""
    if venue is None:
        return None
    place = where(venue)
    nodes: list[Node] = []
    if place.on_site:
        parts = (venue.room, venue.name if not place.online or venue.room else None)
        address = {
            "@type": "PostalAddress",
            "streetAddress": _line(venue.text),
            "addressLocality": venue.district and _line(venue.district),
            "addressRegion": venue.province and _line(venue.province),
            "addressCountry": "TH" if venue.province_code or venue.province else None,
        }
        name = _line(" ".join(filter(None, parts))) or _line(venue.text)
        nodes.append({"@type": "Place", "name": name, "address": _known(address)})
    if place.online:
        nodes.append({"@type": "VirtualLocation", "name": _line(venue.text)})
    return nodes if len(nodes) > 1 else nodes[0]


def _mode(*, online: bool, on_site: bool) -> str | None:
    if not online and not on_site:
        return None
    mode = "Mixed" if online and on_site else "Online" if online else "Offline"
    return f"{_CONTEXT}/{mode}EventAttendanceMode"


def _start(day: dt.date | None, clock: str | None) -> str | None:
    """Give a first day, with its hour where it has one."""
    if day is None:
        return None
    return _moment(day, clock) if clock else day.isoformat()


def _end(
    first: dt.date | None, last: dt.date | None, start: str | None, end: str | None
) -> str | None:
    """Give the end; an hour at or before that of the start is one of the next day.

    Without its hour the day on which an event starts at a known hour is no end: read as a moment
    it would lie before the start.
    """
    day = last or first
    if day is None or end is None:
        return last.isoformat() if last and not (start and last == first) else None
    past_midnight = day == first and start is not None and end <= start
    return _moment(day + dt.timedelta(days=past_midnight), end)


def _moment(day: dt.date, clock: str) -> str:
    """Give a moment in the time of Thailand; 24:00 is the midnight behind the day."""
    hours, minutes = map(int, clock.split(":"))
    zone = dt.timezone(dt.timedelta(hours=7))
    midnight = dt.datetime.combine(day, dt.time(), zone)
    return (midnight + dt.timedelta(hours=hours, minutes=minutes)).isoformat()


def _does(person: Participant, roles: set[str]) -> bool:
    return not roles.isdisjoint(person.roles)


def _named(kind: str, name: str | None) -> Node | None:
    return {"@type": kind, "name": _line(name)} if name else None


def _known(node: Node) -> Node:
    """Leave out what is not known."""
    return {key: value for key, value in node.items() if value not in (None, [], "")}


def _line(text: str) -> str:
    return " ".join(plain(text).split())
