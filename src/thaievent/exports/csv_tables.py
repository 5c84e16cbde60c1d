"""Releases as CSV tables, one row a thing, for spreadsheets and data frames.

Every row begins with the release it came from; rows of an event's parts with the event's number
too. A cell that a spreadsheet would take for a formula gets an apostrophe in front (OWASP, "CSV
injection"): a release comes from anywhere.
"""

from __future__ import annotations

import csv
import io
from collections.abc import Callable, Iterable, Iterator, Sequence

from thaievent.exports.wording import summary
from thaievent.records import Event, Release, Span

__all__ = ["TABLE_NAMES", "csv_tables"]

_FORMULA = tuple("=+-@\t\r")
_LIST = "; "

Cell = str | int | None
Row = tuple[Cell, ...]


def csv_tables(releases: Iterable[Release], *, excel: bool = False) -> dict[str, str]:
    """Give releases as tables.

    Args:
        releases: The records; the table shows ``id``, or the number of the release without one.
        excel: Begin each table with a byte-order mark, without which Excel does not see UTF-8.

    Returns:
        The content of a CSV file (RFC 4180) by name of the table, see ``TABLE_NAMES``; to be
        written as UTF-8 with its line ends as they are.

    Example:
        >>> release = Release(id="a", dates=[])
        >>> csv_tables([release])["dates"].strip()
        'release,text,value,kind,start,end,start_offset,end_offset'
    """
    known = [
        (release.id or str(number), release) for number, release in enumerate(releases, start=1)
    ]
    return {
        name: ("\ufeff" if excel else "")
        + _table(columns, (row for key, release in known for row in rows(key, release)))
        for name, (columns, rows) in _TABLES.items()
    }


def _table(columns: tuple[str, ...], rows: Iterable[Row]) -> str:
    content = io.StringIO(newline="")
    writer = csv.writer(content)
    writer.writerow(columns)
    writer.writerows([_harmless(cell) for cell in row] for row in rows)
    return content.getvalue()


def _harmless(cell: Cell) -> Cell:
    if not isinstance(cell, str):
        return cell
    # NUL ends the text for some readers; half a surrogate pair cannot be written at all.
    text = (
        cell.replace("\x00", "\ufffd").encode("utf-16", "surrogatepass").decode("utf-16", "replace")
    )
    # Some spreadsheets trim before they look.
    return f"'{text}" if text.lstrip(" \n\u00a0\ufeff").startswith(_FORMULA) else text


def _events(key: str, release: Release) -> Iterator[Row]:
    for number, event in enumerate(release.events, start=1):
        place = event.venue
        yield (
            key,
            number,
            event.kind,
            summary(event),
            event.name,
            event.theme,
            _text(event.start),
            _text(event.end),
            event.start_time,
            event.end_time,
            place.text if place else None,
            place.name if place else None,
            place.room if place else None,
            place.district if place else None,
            place.province if place else None,
            place.province_code if place else None,
            _LIST.join(event.organisers),
            _LIST.join(event.supporters),
            event.attendance,
        )


def _participants(key: str, release: Release) -> Iterator[Row]:
    people = {person.name: person for person in release.people}
    for number, event in _numbered(release):
        for person in event.participants:
            known = people.get(person.name)
            posts = [post.text for post in known.positions] if known else []
            title = known.title if known else None
            yield (key, number, title, person.name, _LIST.join(person.roles), _LIST.join(posts))


def _sessions(key: str, release: Release) -> Iterator[Row]:
    for number, event in _numbered(release):
        for item in event.sessions:
            yield (
                key,
                number,
                item.kind,
                item.topic,
                item.start_time,
                item.end_time,
                _LIST.join(item.speakers),
                _LIST.join(item.moderators),
            )


def _people(key: str, release: Release) -> Iterator[Row]:
    for person in release.people:
        posts = person.positions or (None,)
        for post in posts:
            yield (
                key,
                person.name,
                person.title,
                person.given,
                person.family,
                post.text if post else None,
                post.organisation if post else None,
                *_place(person.spans),
            )


def _organisations(key: str, release: Release) -> Iterator[Row]:
    for body in release.organisations:
        yield (key, body.name, _LIST.join(body.acronyms), body.registry_id, *_place(body.spans))


def _dates(key: str, release: Release) -> Iterator[Row]:
    for date in release.dates:
        yield (
            key,
            date.text,
            date.value,
            date.kind,
            _text(date.start),
            _text(date.end),
            *_place(date.spans),
        )


def _numbered(release: Release) -> Iterator[tuple[int, Event]]:
    return enumerate(release.events, start=1)


def _text(value: object) -> str | None:
    return None if value is None else str(value)


def _place(spans: Sequence[Span]) -> tuple[int | None, int | None]:
    """Give the offsets of the first mention."""
    return (spans[0].start, spans[0].end) if spans else (None, None)


_EVENT_COLUMNS = (
    "release",
    "event",
    "kind",
    "summary",
    "name",
    "theme",
    "start",
    "end",
    "start_time",
    "end_time",
    "venue",
    "venue_name",
    "room",
    "district",
    "province",
    "province_code",
    "organisers",
    "supporters",
    "attendance",
)
_OFFSETS = ("start_offset", "end_offset")
_TABLES: dict[str, tuple[tuple[str, ...], Callable[[str, Release], Iterator[Row]]]] = {
    "events": (_EVENT_COLUMNS, _events),
    "participants": (("release", "event", "title", "name", "roles", "positions"), _participants),
    "sessions": (
        (
            "release",
            "event",
            "kind",
            "topic",
            "start_time",
            "end_time",
            "speakers",
            "moderators",
        ),
        _sessions,
    ),
    "people": (
        ("release", "name", "title", "given", "family", "position", "organisation", *_OFFSETS),
        _people,
    ),
    "organisations": (("release", "name", "acronyms", "registry_id", *_OFFSETS), _organisations),
    "dates": (("release", "text", "value", "kind", "start", "end", *_OFFSETS), _dates),
}
TABLE_NAMES: tuple[str, ...] = tuple(_TABLES)
