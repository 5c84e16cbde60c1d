"""check_gold(): the rules of the annotation guideline that a program can check.

What the types of :mod:`thaievent.records` already guarantee (kinds, roles, ISO days, no unknown
keys) is not repeated here: a file that breaks those is not a record at all.
"""

from __future__ import annotations

import datetime as dt
import re
from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from typing import NamedTuple, TypeAlias

from thaievent.records import (
    DateMention,
    Event,
    Organisation,
    Participant,
    Person,
    Position,
    Record,
    Release,
    Session,
    TimeMention,
    Venue,
)

__all__ = ["RULES", "Fault", "check_gold"]


class Fault(NamedTuple):
    """Something that a gold record may not hold.

    Attributes:
        path: Where in the record, e.g. ``events[0].venue.name``; empty for the record itself.
        message: What is wrong there.
        rule: Name of the rule that was broken.
    """

    path: str
    message: str
    rule: str


Complaint: TypeAlias = tuple[str, str]  # path and message
Rule: TypeAlias = Callable[[Release, str], Iterator[Complaint]]

# The keys of the guideline: a gold file holds exactly these, also where the value is null or empty.
_KEYS: dict[type[Record], tuple[str, ...]] = {
    Release: ("id", "people", "organisations", "dates", "times", "events", "note"),
    Person: ("name", "title", "given", "family", "positions"),
    Position: ("text", "organisation"),
    Organisation: ("name", "acronyms"),
    DateMention: ("text", "value", "kind"),
    TimeMention: ("text", "value"),
    Event: (
        "name",
        "kind",
        "theme",
        "start",
        "end",
        "start_time",
        "end_time",
        "venue",
        "organisers",
        "supporters",
        "participants",
        "sessions",
        "attendance",
    ),
    Venue: ("text", "name", "room", "district", "province"),
    Participant: ("name", "roles"),
    Session: ("kind", "topic", "speakers", "moderators"),
}

# What is copied from the text letter for letter.
_COPIED: dict[type[Record], tuple[str, ...]] = {
    Person: ("name", "title", "given", "family"),
    Position: ("text", "organisation"),
    Organisation: ("name", "acronyms"),
    DateMention: ("text",),
    TimeMention: ("text",),
    Event: ("name", "theme"),
    Venue: ("text", "name", "room", "district", "province"),
    Session: ("topic",),
}

_DAY = r"\d{4}(?:-\d\d(?:-\d\d)?)?"
_EDTF = re.compile(rf"{_DAY}|(?:{_DAY}|\.\.)/(?:{_DAY}|\.\.)|\{{{_DAY}(?:,{_DAY})+\}}", re.ASCII)
_CLOCK = r"(?:[01]\d|2[0-4]):[0-5]\d"
_CLOCK_RANGE = re.compile(rf"{_CLOCK}(?:/{_CLOCK})?", re.ASCII)


def check_gold(release: Release, text: str) -> tuple[Fault, ...]:
    """Check a gold record against the guideline.

    Args:
        release: The record, read from its file (keys that the file leaves out are faults).
        text: The release that it describes.

    Returns:
        All faults, in the order of ``RULES``; empty if the record keeps them all.

    Example:
        >>> times = (TimeMention(text="9 โมง", value="09:00"),)
        >>> gold = Release(
        ...     id="a", people=(), organisations=(), dates=(), times=times, events=(), note=None
        ... )
        >>> [fault.message for fault in check_gold(gold, "เริ่ม 09.00 น.")]
        ["not in the text: '9 โมง'"]
    """
    return tuple(
        Fault(path, message, rule.__name__)
        for rule in RULES
        for path, message in rule(release, text)
    )


def _walk(record: Record, path: str = "") -> Iterator[tuple[str, Record]]:
    """Give a record and all records inside it, each with its path."""
    yield path, record
    for key in _KEYS[type(record)]:
        value = getattr(record, key)
        at = f"{path}.{key}" if path else key
        if isinstance(value, Record):
            yield from _walk(value, at)
        elif isinstance(value, tuple):
            for index, part in enumerate(value):
                if isinstance(part, Record):
                    yield from _walk(part, f"{at}[{index}]")


def exact_keys(release: Release, _text: str) -> Iterator[Complaint]:
    """Every record holds the keys of the guideline, no fewer and no others."""
    for path, record in _walk(release):
        wanted, given = set(_KEYS[type(record)]), record.model_fields_set
        for key in sorted(wanted - given):
            yield path, f"the key {key!r} is missing"
        for key in sorted(given - wanted):
            yield path, f"the key {key!r} does not belong in a gold record"


def has_id(release: Release, _text: str) -> Iterator[Complaint]:
    """A gold record carries its id."""
    if not release.id:
        yield "id", "missing"


def copied_from_the_text(release: Release, text: str) -> Iterator[Complaint]:
    """Strings are copied from the text letter for letter, without outer spaces."""
    for path, record in _walk(release):
        for key in _COPIED.get(type(record), ()):
            value = getattr(record, key)
            for part in value if isinstance(value, tuple) else (value,):
                at = f"{path}.{key}"
                if part is None:
                    continue
                if not part or part != part.strip():
                    yield at, f"empty, or has outer spaces: {part!r}"
                elif part not in text:
                    yield at, f"not in the text: {part!r}"


def named_once(release: Release, _text: str) -> Iterator[Complaint]:
    """No person, organisation, post, acronym, participant, role or organiser stands twice."""
    yield from _doubles("people", (person.name for person in release.people))
    yield from _doubles("organisations", (body.name for body in release.organisations))
    for index, person in enumerate(release.people):
        yield from _doubles(f"people[{index}].positions", (post.text for post in person.positions))
    for index, body in enumerate(release.organisations):
        yield from _doubles(f"organisations[{index}].acronyms", (body.name, *body.acronyms))
    for path, event in _events(release):
        names = (participant.name for participant in event.participants)
        yield from _doubles(f"{path}.participants", names)
        yield from _doubles(f"{path}.organisers", event.organisers)
        yield from _doubles(f"{path}.supporters", event.supporters)
        for index, participant in enumerate(event.participants):
            yield from _doubles(f"{path}.participants[{index}].roles", participant.roles)


def names_made_of_parts(release: Release, _text: str) -> Iterator[Complaint]:
    """Given and family name stand inside a name, the name and room of a place inside its phrase."""
    for path, record in _walk(release):
        if isinstance(record, Person):
            whole, parts = record.name, (record.given, record.family)
        elif isinstance(record, Venue):
            whole, parts = record.text, (record.name, record.room)
        else:
            continue
        for part in parts:
            if part and part not in whole:
                yield path, f"{part!r} is not inside {whole!r}"


def values_well_formed(release: Release, _text: str) -> Iterator[Complaint]:
    """Dates are EDTF with days that exist, intervals run forward; times are ``HH:MM``."""
    for index, date in enumerate(release.dates):
        if not _EDTF.fullmatch(date.value or ""):
            yield f"dates[{index}].value", f"not EDTF: {date.value!r}"
            continue
        for message in _date_faults(date.value or ""):
            yield f"dates[{index}].value", message
    for index, time in enumerate(release.times):
        if not _CLOCK_RANGE.fullmatch(time.value):
            yield f"times[{index}].value", f"not a time: {time.value!r}"


def _date_faults(value: str) -> Iterator[str]:
    for year, month, day in re.findall(r"(\d{4})-(\d\d)(?:-(\d\d))?", value):
        try:
            dt.date(int(year), int(month), int(day or 1))
        except ValueError:
            yield f"no such {'day' if day else 'month'}: {value!r}"
    first, _, last = value.partition("/")
    if first[0].isdigit() and last[:1].isdigit() and first > last:
        yield f"ends before it begins: {value!r}"


def in_order_of_the_text(release: Release, text: str) -> Iterator[Complaint]:
    """Dates and times stand in the order of the text, one entry for each occurrence."""
    for key, texts in (
        ("dates", [date.text for date in release.dates]),
        ("times", [time.text for time in release.times]),
    ):
        behind = 0
        for index, mention in enumerate(texts):
            found = text.find(mention, behind)
            if found >= 0:
                behind = found + 1
            elif mention in text:  # else another rule complains
                yield f"{key}[{index}]", f"not behind the entry before it: {mention!r}"


def events_hang_together(release: Release, _text: str) -> Iterator[Complaint]:
    """An event's start and end go together, and it does not end before it starts."""
    for path, event in _events(release):
        if (event.start is None) != (event.end is None):
            yield path, "start and end go together"
        elif event.start is not None and event.end is not None and event.start > event.end:
            yield path, "ends before it starts"


def names_known(release: Release, _text: str) -> Iterator[Complaint]:
    """Who takes part is among the people, who organises among the organisations."""
    people = {person.name for person in release.people}
    bodies = {body.name for body in release.organisations}
    for path, event in _events(release):
        for key, names in (("organisers", event.organisers), ("supporters", event.supporters)):
            for name in names:
                if name not in bodies:
                    yield f"{path}.{key}", f"not among the organisations: {name!r}"
        participants = {participant.name for participant in event.participants}
        for name in sorted(participants - people):
            yield f"{path}.participants", f"not among the people: {name!r}"
        for index, session in enumerate(event.sessions):
            for name in (*session.speakers, *session.moderators):
                if name not in people:
                    yield f"{path}.sessions[{index}]", f"not among the people: {name!r}"
                elif name not in participants:
                    yield f"{path}.sessions[{index}]", f"not among the participants: {name!r}"


def roles_given(release: Release, _text: str) -> Iterator[Complaint]:
    """A participant holds at least one role, and ``attendee`` only if no other."""
    for path, event in _events(release):
        for index, participant in enumerate(event.participants):
            at = f"{path}.participants[{index}].roles"
            if not participant.roles:
                yield at, "no role"
            elif "attendee" in participant.roles and len(participant.roles) > 1:
                yield at, "attendee beside another role"


def sessions_have_topics(release: Release, _text: str) -> Iterator[Complaint]:
    """A programme item without a title of its own is no session."""
    for path, event in _events(release):
        for index, session in enumerate(event.sessions):
            if session.topic is None:
                yield f"{path}.sessions[{index}].topic", "missing"


def _events(release: Release) -> Iterator[tuple[str, Event]]:
    return ((f"events[{index}]", event) for index, event in enumerate(release.events))


def _doubles(path: str, values: Iterable[str]) -> Iterator[Complaint]:
    for value, count in Counter(values).items():
        if count > 1:
            yield path, f"stands twice: {value!r}"


RULES: tuple[Rule, ...] = (
    exact_keys,
    has_id,
    copied_from_the_text,
    named_once,
    names_made_of_parts,
    values_well_formed,
    in_order_of_the_text,
    events_hang_together,
    names_known,
    roles_given,
    sessions_have_topics,
)
