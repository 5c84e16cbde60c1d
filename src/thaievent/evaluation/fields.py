"""The list of what is scored: the name of each field, its items in a record, how they compare.

``relaxed`` in a name means that values are compared by ``matching.alike``.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from typing import Generic, TypeVar

from thaievent.evaluation.matching import Item, Same, alike, always, equal
from thaievent.records import DateMention, Event, Person, Release, Venue

__all__ = ["EVENT_FIELDS", "FIELD_NAMES", "RELEASE_FIELDS", "Field"]

Source = TypeVar("Source", Release, Event)


@dataclass(frozen=True, slots=True)
class Field(Generic[Source]):
    """One line of the table of scores.

    Attributes:
        name: What it is called there.
        items: Takes the items of the field from a release or from an event.
        same: How two items are compared.
    """

    name: str
    items: Callable[[Source], Iterable[Item]]
    same: Same = equal


def _titles(release: Release) -> Iterator[Item]:
    return ((person.name, person.title) for person in release.people if person.title)


def _families(release: Release) -> Iterator[Item]:
    return ((person.name, person.family) for person in release.people if person.family)


def _posts(release: Release) -> Iterator[Item]:
    return ((person.name, post.text) for person in release.people for post in person.positions)


def _organisations(release: Release) -> Iterator[Item]:
    return ((body.name,) for body in release.organisations)


def _acronyms(release: Release) -> Iterator[Item]:
    return ((body.name, short) for body in release.organisations for short in body.acronyms)


def _dates(release: Release, *, relative: bool) -> Iterator[DateMention]:
    return (date for date in release.dates if (date.kind == "relative") == relative)


def _value(date: DateMention) -> str:
    """Give the value of a date; one that stays unresolved matches no gold value."""
    return date.value or "unresolved"


def _known(value: str | int | dt.date | None) -> Iterator[Item]:
    """Give the item of a field that holds one value or none."""
    if value not in (None, ""):
        yield (str(value),)


def _venue(part: Callable[[Venue], str | None]) -> Callable[[Event], Iterator[Item]]:
    return lambda event: _known(part(event.venue) if event.venue else None)


def _roles(event: Event) -> Iterator[Item]:
    return ((person.name, role) for person in event.participants for role in person.roles)


def _topics(event: Event) -> Iterator[Item]:
    return (item for session in event.sessions for item in _known(session.topic))


def _speakers(event: Event) -> Iterator[Item]:
    return (
        (name,) for session in event.sessions for name in (*session.speakers, *session.moderators)
    )


def _names(people: Iterable[Person]) -> Iterator[Item]:
    return ((person.name,) for person in people)


RELEASE_FIELDS: tuple[Field[Release], ...] = (
    Field("people.name", lambda release: _names(release.people)),
    Field("people.title", _titles),
    Field("people.family", _families),
    Field("people.position", _posts),
    Field("people.position relaxed", _posts, alike),
    Field("organisations.name", _organisations),
    Field("organisations.name relaxed", _organisations, alike),
    Field("organisations.acronym", _acronyms),
    Field("dates.value", lambda release: ((_value(d),) for d in _dates(release, relative=False))),
    Field(
        "dates.text+value",
        lambda release: ((d.text, _value(d)) for d in _dates(release, relative=False)),
    ),
    Field("dates.relative", lambda release: ((_value(d),) for d in _dates(release, relative=True))),
    Field("times.value", lambda release: ((time.value,) for time in release.times)),
)

# Scored on pairs of a gold and a predicted event, see pairing.py.
EVENT_FIELDS: tuple[Field[Event], ...] = (
    Field("events.found", lambda event: ((event.name or event.kind,),), always),
    Field("events.kind", lambda event: _known(event.kind)),
    Field("events.name relaxed", lambda event: _known(event.name), alike),
    Field("events.theme relaxed", lambda event: _known(event.theme), alike),
    Field("events.start", lambda event: _known(event.start)),
    Field("events.end", lambda event: _known(event.end)),
    Field("events.start_time", lambda event: _known(event.start_time)),
    Field("events.venue.text relaxed", _venue(lambda venue: venue.text), alike),
    Field("events.venue.name relaxed", _venue(lambda venue: venue.name), alike),
    Field("events.venue.province", _venue(lambda venue: venue.province)),
    Field("events.attendance", lambda event: _known(event.attendance)),
    Field("events.organisers relaxed", lambda event: ((o,) for o in event.organisers), alike),
    Field("events.participants", lambda event: ((p.name,) for p in event.participants)),
    Field("events.participants.role", _roles),
    Field("events.sessions.topic relaxed", _topics, alike),
    Field("events.sessions.speakers", _speakers),
)

FIELD_NAMES: tuple[str, ...] = (
    *(field.name for field in RELEASE_FIELDS),
    *(field.name for field in EVENT_FIELDS),
)
