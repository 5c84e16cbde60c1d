"""Events as an iCalendar file (RFC 5545), which every calendar program reads.

    all-day        an event of several days, or of one whose hours are not known; ``DTEND`` is the
                   day after the last
    timed          an event of one day whose first hour is known, in ``Asia/Bangkok``; without a
                   last hour there is no ``DTEND``, for none was read
    DTSTAMP        midnight UTC of the day of publication, else of the first day: no clock is asked,
                   so the same releases give the same bytes
    UID            see ``wording.identified``; a programme item adds ``-s`` and its number
    ORGANIZER      the first organiser, ``invalid:nomail`` as its address, for the form demands one;
                   every organiser is a ``CONTACT`` too

An event without a first day cannot stand in a calendar and is left out.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

from thaievent.exports.extras import MissingExtraError
from thaievent.exports.interface import Language, Words, words
from thaievent.exports.wording import identified, plain, summary
from thaievent.records import Event, Release, Session

if TYPE_CHECKING:
    import icalendar

__all__ = ["calendar"]

_ZONE = "Asia/Bangkok"
_DAY = dt.timedelta(days=1)


def calendar(
    releases: Iterable[Release], *, sessions: bool = False, language: Language = "en"
) -> bytes:
    """Give the events of releases as one calendar.

    Args:
        releases: The records.
        sessions: Give each programme item an entry of its own, tied to its event by ``RELATED-TO``;
            without it they are listed in the event's description.
        language: The language of kinds, roles and labels: ``en`` or ``th``.

    Returns:
        The content of an ``.ics`` file in UTF-8; the same for the same records.

    Raises:
        MissingExtraError: If the package icalendar is not installed.

    Example:
        >>> release = Release(events=[Event(kind="visit", name="งานวันครู", start="2022-12-08")])
        >>> b"DTSTART;VALUE=DATE:20221208" in calendar([release])
        True
    """
    try:
        import icalendar  # noqa: PLC0415  an extra, imported on use
    except ImportError as error:
        raise MissingExtraError("iCalendar", "calendar") from error
    say = words(language)
    whole = icalendar.Calendar()
    whole.add("VERSION", "2.0")
    whole.add("PRODID", "-//thaievent//thaievent//TH")
    whole.add("CALSCALE", "GREGORIAN")
    whole.add_component(_zone(icalendar.Timezone(), icalendar.TimezoneStandard()))
    for uid, release, event in identified(releases):
        if event.start is None:
            continue
        entry = _entry(icalendar.Event(), uid, release, event, say)
        _add_when(entry, event)
        description = "\n".join(_description(event, release, say, sessions=not sessions))
        if description:
            entry.add("DESCRIPTION", plain(description))
        whole.add_component(entry)
        for number, session in enumerate(event.sessions if sessions else (), start=1):
            item = _as_event(event, session, say)
            part = _entry(icalendar.Event(), f"{uid}-s{number}", release, item, say)
            _add_when(part, item)
            part.add("RELATED-TO", _address(uid))
            speakers = "\n".join(_speakers(session, release, say))
            if speakers:
                part.add("DESCRIPTION", plain(speakers))
            whole.add_component(part)
    content: bytes = whole.to_ical()
    return content


def _zone(zone: icalendar.Timezone, standard: icalendar.TimezoneStandard) -> icalendar.Timezone:
    """Describe the time of Thailand: seven hours ahead since 1 April 1920, without summer time."""
    zone.add("TZID", _ZONE)
    standard.add("DTSTART", dt.datetime(1920, 4, 1))  # noqa: DTZ001  local time, says RFC 5545
    standard.add("TZOFFSETFROM", dt.timedelta(hours=6, minutes=42, seconds=4))
    standard.add("TZOFFSETTO", dt.timedelta(hours=7))
    standard.add("TZNAME", "+07")
    zone.add_component(standard)
    return zone


def _entry(
    entry: icalendar.Event, uid: str, release: Release, event: Event, say: Words
) -> icalendar.Event:
    """Fill in what does not depend on the hours."""
    assert event.start is not None
    stamp = release.published or event.start
    entry.add("UID", _address(uid))
    entry.add("DTSTAMP", dt.datetime.combine(stamp, dt.time(), dt.UTC))
    # The kind and the place are said where the release has no name for it.
    named = event.name or event.theme or any(session.topic for session in event.sessions)
    spoken = "th" if named else say.language
    entry.add("SUMMARY", summary(event, say.language), parameters={"LANGUAGE": spoken})
    entry.add("CATEGORIES", [say(event.kind)])
    if event.venue:
        entry.add("LOCATION", _line(event.venue.text))
    if event.organisers:
        # A double quote cannot stand in a parameter, not even escaped.
        name = _line(event.organisers[0]).replace('"', "'")
        entry.add("ORGANIZER", "invalid:nomail", parameters={"CN": name})
    for body in event.organisers:
        entry.add("CONTACT", _line(body))
    return entry


def _add_when(entry: icalendar.Event, event: Event) -> None:
    assert event.start is not None
    last = max(event.end or event.start, event.start)
    if event.start_time is None or last > event.start:
        entry.add("DTSTART", event.start)
        entry.add("DTEND", last + _DAY)
        return
    first = _moment(event.start, event.start_time)
    entry.add("DTSTART", first)
    if event.end_time is None:
        return
    end = _moment(event.start, event.end_time)
    entry.add("DTEND", end if end > first else end + _DAY)


def _moment(day: dt.date, clock: str) -> dt.datetime:
    """Give a day and a clock time as a moment; 24:00 is the midnight behind the day."""
    hours, minutes = map(int, clock.split(":"))
    midnight = dt.datetime.combine(day, dt.time(), ZoneInfo(_ZONE))
    return midnight + dt.timedelta(hours=hours, minutes=minutes)


def _as_event(event: Event, session: Session, say: Words) -> Event:
    """Give a programme item as an event of its own, at the place and on the days of the whole."""
    return Event(
        kind=event.kind,
        name=session.topic or f"{summary(event, say.language)} ({say(session.kind)})",
        start=event.start,
        end=event.end,
        start_time=session.start_time,
        end_time=session.end_time,
        venue=event.venue,
        organisers=event.organisers,
    )


def _description(event: Event, release: Release, say: Words, *, sessions: bool) -> Iterator[str]:
    """Tell in lines what the fields of an entry have no place for."""
    if event.theme:
        yield _line(event.theme)
    if event.start_time and event.end and event.start and event.end > event.start:
        yield say.hours(event.start_time, event.end_time)
    titles = _titles(release)
    for person in event.participants:
        yield f"{titles.get(person.name, person.name)} ({say.all(person.roles)})"
    for session in event.sessions if sessions else ():
        yield f"• {_line(session.topic or say(session.kind))}"
        yield from _speakers(session, release, say)
    if event.supporters:
        yield f"{say('supporters')}: {', '.join(map(_line, event.supporters))}"
    if event.attendance is not None:
        number = say.number(event.attendance, event.attendance_qualifier)
        yield f"{say('attendance')}: {number}"


def _speakers(session: Session, release: Release, say: Words) -> Iterator[str]:
    titles = _titles(release)
    for role, names in (("speaker", session.speakers), ("moderator", session.moderators)):
        for name in names:
            yield f"{titles.get(name, _line(name))} ({say(role)})"


def _titles(release: Release) -> dict[str, str]:
    """Give the names of people with their titles in front."""
    return {
        person.name: _line(f"{person.title or ''}{' ' * person.name.isascii()}{person.name}")
        for person in release.people
    }


def _line(text: str) -> str:
    return " ".join(plain(text).split())


def _address(uid: str) -> str:
    return f"{uid}@thaievent"
