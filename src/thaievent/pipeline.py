"""The way of a release: source → text → dates, organisations, people → events → record."""

from __future__ import annotations

import datetime as dt
import gc
from bisect import bisect_left
from collections.abc import Collection, Iterable, Iterator, Sequence
from contextlib import contextmanager

from thaievent.acronyms import find_acronyms
from thaievent.dates import (
    DateFault,
    TwoDigits,
    find_date_faults,
    find_dateline,
)
from thaievent.dates import find_dates as read_dates
from thaievent.dates import find_times as read_times
from thaievent.events import assemble_events
from thaievent.organisations import (
    FoundOrganisation,
    OrganisationMention,
    Registry,
    RegistrySource,
    as_registry,
    find_organisations,
)
from thaievent.people import FoundPerson, FoundPost, find_people
from thaievent.records import (
    DateMention,
    Diagnostic,
    Organisation,
    Person,
    Position,
    Release,
    TimeMention,
    Title,
)
from thaievent.text import Text, normalise

__all__ = ["extract", "find_dates", "find_times"]


def extract(
    text: str, *, published: dt.date | None = None, registry: RegistrySource | None = None
) -> Release:
    """Read a Thai press release.

    Args:
        text: The release as plain text, headline and dateline included.
        published: The day on which it was published; relative dates (``วันนี้``) and missing years
            are counted from it. Without it the release's own dateline serves; with neither they
            stay unresolved (``value`` is None).
        registry: Organisations that you know, beside those of the library: a
            :class:`thaievent.Registry`, the path of a table such as ``thaievent acronyms`` writes,
            or rows with ``short`` and ``long``. For many releases make a ``Registry`` once.

    Returns:
        The record; foreign or empty text gives one with nothing in it.

    Raises:
        TypeError: If ``text`` is not a ``str``, ``published`` not a ``date``, ``registry`` none.
        RegistryError: If the registry's table or a row of it is wrong.
        OSError: If the registry's file cannot be opened.

    Example:
        >>> release = extract("วันที่ 8 ธันวาคม 2565 นายทวี ใจงาม เปิดงานวันครู ณ หอประชุมเมืองท่า")
        >>> release.dates[0].value, release.people[0].family, release.events[0].venue.text
        ('2022-12-08', 'ใจงาม', 'หอประชุมเมืองท่า')
    """
    _check(text, published)
    with _collector_paused(text):
        return _read(text, published, as_registry(registry))


def _read(text: str, published: dt.date | None, registry: Registry | None) -> Release:
    """Tell the whole story; see :func:`extract`."""
    release = normalise(text)
    dateline = find_dateline(release)
    day = published or (dateline.day if dateline else None)
    dates = read_dates(release, day, dateline=dateline)
    times = read_times(release)
    organisations = find_organisations(release, registry)
    named = [mention for found in organisations for mention in found.mentions]
    people = find_people(release, named)
    acronyms = find_acronyms(release, organisations)
    assembly = assemble_events(
        release,
        published=day,
        dateline=dateline,
        dates=dates,
        times=times,
        people=people,
        organisations=organisations,
    )
    bodies = _by_place(organisations)
    # Any other bracket behind a post holds the short form of its organisation.
    shorts = {acronym.short for acronym in acronyms if acronym.kind == "post"}
    return Release(
        source=text,
        published=day,
        people=tuple(_person(found, bodies, shorts, release) for found in people),
        organisations=tuple(_organisation(found, release) for found in organisations),
        acronyms=acronyms,
        dates=tuple(found.record(release) for found in dates),
        times=tuple(found.record(release) for found in times),
        events=assembly.events,
        quotes=assembly.quotes,
        diagnostics=tuple(
            _diagnostic(fault, release) for fault in find_date_faults(release, dates, dateline)
        ),
    )


def find_dates(
    text: str,
    *,
    published: dt.date | None = None,
    two_digits: TwoDigits = "BE",
    named_days: bool = True,
) -> tuple[DateMention, ...]:
    """Find the calendar expressions of a text, of the Buddhist Era and others.

    Args:
        text: Any text.
        published: The day from which relative dates and missing years are counted; without it the
            text's own dateline serves.
        two_digits: The era of a year of two digits that nothing marks: ``BE`` (68 is 2568) or
            ``CE`` (25 is 2025).
        named_days: Whether a day that has only a name is read (``วันวิสาขบูชา``), or a name and the
            year of an event (``วันเด็กแห่งชาติ ประจำปี 2566``). ``extract`` leaves these out: in a
            release they are what an event is called after.

    Returns:
        The expressions in order of the text; ``value`` is None where nothing tells which day is
        meant or where the day does not exist.

    Raises:
        TypeError: If ``text`` is not a ``str`` or ``published`` not a ``date``.

    Example:
        >>> [date.value for date in find_dates("ระหว่างวันที่ ๘-๑๐ ธ.ค. ๖๕")]
        ['2022-12-08/2022-12-10']
    """
    _check(text, published)
    release = normalise(text)
    dateline = find_dateline(release)
    day = published or (dateline.day if dateline else None)
    dates = read_dates(
        release, day, dateline=dateline, two_digits=two_digits, named_days=named_days
    )
    return tuple(found.record(release) for found in dates)


def find_times(text: str) -> tuple[TimeMention, ...]:
    """Find the clock times of a text, official and spoken.

    Args:
        text: Any text.

    Returns:
        The times in order of the text, as ``HH:MM`` or ``HH:MM/HH:MM``.

    Raises:
        TypeError: If ``text`` is not a ``str``.

    Example:
        >>> [time.value for time in find_times("เวลา 09.00-12.00 น. และบ่ายสองโมงครึ่ง")]
        ['09:00/12:00', '14:30']
    """
    _check(text, None)
    release = normalise(text)
    return tuple(found.record(release) for found in read_times(release))


# No release is as long; the longest of 1,200 has 6,000 characters.
_LONG = 50_000


@contextmanager
def _collector_paused(text: str) -> Iterator[None]:
    """Keep Python from looking for cycles while the record of a very long text is made.

    Records hold no cycles. But Python would go over all objects again whenever there are a quarter
    more of them, which doubles the cost of a text of nothing but dates.
    """
    paused = len(text) > _LONG and gc.isenabled()
    if paused:
        gc.disable()
    try:
        yield
    finally:
        if paused:
            gc.enable()


def _check(text: object, published: object) -> None:
    if not isinstance(text, str):
        raise TypeError(f"text must be a str, not {type(text).__name__}; decode bytes first")
    if published is not None and not isinstance(published, dt.date):
        raise TypeError(f"published must be a date, not {type(published).__name__}")


# Where an organisation is named, with what the release calls it in full.
_Bodies = Sequence[tuple[OrganisationMention, OrganisationMention]]


def _by_place(organisations: Iterable[FoundOrganisation]) -> _Bodies:
    """Give every mention of an organisation, in order of the text, with its fullest one."""
    pairs = [(mention, found.fullest) for found in organisations for mention in found.mentions]
    return sorted(pairs, key=_start)


def _start(pair: tuple[OrganisationMention, OrganisationMention]) -> int:
    return pair[0].start


def _person(found: FoundPerson, bodies: _Bodies, shorts: Collection[str], text: Text) -> Person:
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
                organisation=_body_of(post.start, post.end, bodies, text),
                full=post.full,
                short=_alias(post, shorts, text),
            )
            for post in found.posts
        ),
        titles=tuple(
            Title(form=title.form, kind=title.kind, canonical=title.canonical)
            for title in fullest.titles
        ),
        references=tuple(text.span(place.start, place.end) for place in found.references),
    )


def _alias(post: FoundPost, shorts: Collection[str], text: Text) -> str | None:
    """Give the short form of a post behind it in a bracket, ``รมว.คค.``."""
    form = text.original(*post.alias) if post.alias else None
    return form if form in shorts else None


def _body_of(start: int, end: int, bodies: _Bodies, text: Text) -> str | None:
    """Give the first organisation that is named inside a post."""
    for at in range(bisect_left(bodies, start, key=_start), len(bodies)):
        mention, fullest = bodies[at]
        if mention.start >= end:
            break
        if mention.end <= end:
            return text.original(fullest.start, fullest.end)
    return None


def _organisation(found: FoundOrganisation, text: Text) -> Organisation:
    """Give the public record of an organisation."""
    return Organisation(
        spans=tuple(text.span(mention.start, mention.end) for mention in found.mentions),
        rule=found.fullest.rule,
        name=text.original(found.fullest.start, found.fullest.end),
        acronyms=tuple(text.original(short.start, short.end) for short in found.acronyms),
        registry_id=found.registry_id,
    )


def _diagnostic(fault: DateFault, text: Text) -> Diagnostic:
    """Give the public record of a contradiction or slip."""
    return Diagnostic(
        spans=(text.span(fault.start, fault.end),), code=fault.code, message=fault.message
    )
