"""The way of a release: source → text → dates, organisations, people → events → record."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence

from thaievent.dates import find_dateline, find_dates, find_times
from thaievent.events import assemble_events
from thaievent.organisations import FoundOrganisation, find_organisations
from thaievent.people import FoundPerson, find_people
from thaievent.records import Organisation, Person, Position, Release
from thaievent.text import Text, normalise

__all__ = ["extract"]


def extract(text: str, *, published: dt.date | None = None) -> Release:
    """Read a Thai press release.

    Args:
        text: The release as plain text, headline and dateline included.
        published: The day on which it was published; relative dates (``วันนี้``) and missing years
            are counted from it. Without it the release's own dateline serves; with neither they
            stay unresolved (``value`` is None).

    Returns:
        The record; foreign or empty text gives one with nothing in it.

    Raises:
        TypeError: If ``text`` is not a ``str`` or ``published`` not a ``date``.

    Example:
        >>> release = extract("วันที่ 8 ธันวาคม 2565 ณ โรงแรมโฆษะ ขอนแก่น")
        >>> release.dates[0].value
        '2022-12-08'
    """
    if not isinstance(text, str):
        raise TypeError(f"text must be a str, not {type(text).__name__}; decode bytes first")
    if published is not None and not isinstance(published, dt.date):
        raise TypeError(f"published must be a date, not {type(published).__name__}")

    release = normalise(text)
    dateline = find_dateline(release)
    day = published or (dateline.day if dateline else None)
    dates = find_dates(release, day)
    times = find_times(release)
    organisations = find_organisations(release)
    named = [mention for found in organisations for mention in found.mentions]
    people = find_people(release, named)
    events = assemble_events(
        release,
        published=day,
        dateline=dateline,
        dates=dates,
        times=times,
        people=people,
        organisations=organisations,
    )
    return Release(
        source=text,
        published=day,
        people=tuple(_person(found, organisations, release) for found in people),
        organisations=tuple(_organisation(found, release) for found in organisations),
        dates=tuple(found.record(release) for found in dates),
        times=tuple(found.record(release) for found in times),
        events=events,
    )


def _person(
    found: FoundPerson, organisations: Sequence[FoundOrganisation], text: Text
) -> Person:
    """Give the public record of a person."""
    fullest = found.fullest
    return Person(
        spans=tuple(text.span(mention.start, mention.end) for mention in found.mentions),
        rule=fullest.rule,
        name=text.original(*fullest.name),
        title=text.original(*fullest.title).strip() if fullest.title else None,
        given=text.original(*fullest.given),
        family=text.original(*fullest.family) if fullest.family else None,
        positions=tuple(
            Position(
                spans=(text.span(post.start, post.end),),
                rule=post.rule,
                text=text.original(post.start, post.end),
                organisation=_body_of(post.start, post.end, organisations, text),
            )
            for post in found.posts
        ),
    )


def _body_of(
    start: int, end: int, organisations: Sequence[FoundOrganisation], text: Text
) -> str | None:
    """Give the first organisation that is named inside a post."""
    inside = [
        (mention.start, found)
        for found in organisations
        for mention in found.mentions
        if start <= mention.start and mention.end <= end
    ]
    if not inside:
        return None
    fullest = min(inside, key=lambda pair: pair[0])[1].fullest
    return text.original(fullest.start, fullest.end)


def _organisation(found: FoundOrganisation, text: Text) -> Organisation:
    """Give the public record of an organisation."""
    return Organisation(
        spans=tuple(text.span(mention.start, mention.end) for mention in found.mentions),
        rule=found.fullest.rule,
        name=text.original(found.fullest.start, found.fullest.end),
        acronyms=tuple(text.original(short.start, short.end) for short in found.acronyms),
        registry_id=found.registry_id,
    )
