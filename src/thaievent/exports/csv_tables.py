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

Cell = str | int | float | None
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
        'release,text,value,kind,start,end,grain,qualifier,era,year_from,rule,start_offset,end_offset'
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


# --- Rows ----------------------------------------------------------------------------------------


def _events(key: str, release: Release) -> Iterator[Row]:
    for number, event in _numbered(release):
        place = event.venue
        yield (
            key,
            _text(release.published),
            number,
            event.kind,
            summary(event),
            event.name,
            event.edition,
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
            event.attendance_qualifier,
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


def _evidence(key: str, release: Release) -> Iterator[Row]:
    for number, event in _numbered(release):
        for seen in event.evidence:
            yield (
                key,
                number,
                seen.field,
                seen.value,
                seen.confidence,
                seen.rule,
                *_place(seen.spans),
            )


def _people(key: str, release: Release) -> Iterator[Row]:
    for person in release.people:
        full_title = " ".join(title.canonical for title in person.titles)
        for post in person.positions or (None,):
            yield (
                key,
                person.name,
                person.title,
                full_title,
                person.given,
                person.family,
                post.text if post else None,
                post.full if post else None,
                post.short if post else None,
                post.organisation if post else None,
                person.rule,
                *_place(person.spans),
            )


def _organisations(key: str, release: Release) -> Iterator[Row]:
    for body in release.organisations:
        short = _LIST.join(body.acronyms)
        yield (key, body.name, short, body.registry_id, body.rule, *_place(body.spans))


def _acronyms(key: str, release: Release) -> Iterator[Row]:
    for found in release.acronyms:
        yield (
            key,
            found.short,
            found.long,
            found.kind,
            found.tied_by,
            found.registry_id,
            _LIST.join(found.candidates),
            found.rule,
            *_place(found.spans),
        )


def _dates(key: str, release: Release) -> Iterator[Row]:
    for date in release.dates:
        yield (
            key,
            date.text,
            date.value,
            date.kind,
            _text(date.start),
            _text(date.end),
            date.grain,
            date.qualifier,
            date.era,
            date.year_from,
            date.rule,
            *_place(date.spans),
        )


def _times(key: str, release: Release) -> Iterator[Row]:
    for time in release.times:
        yield (key, time.text, time.value, time.rule, *_place(time.spans))


def _quotes(key: str, release: Release) -> Iterator[Row]:
    for quote in release.quotes:
        direct = "direct" if quote.direct else "reported"
        yield (key, quote.speaker, direct, quote.text, quote.rule, *_place(quote.spans))


def _diagnostics(key: str, release: Release) -> Iterator[Row]:
    for found in release.diagnostics:
        yield (key, found.code, found.message, *_place(found.spans))


def _numbered(release: Release) -> Iterator[tuple[int, Event]]:
    return enumerate(release.events, start=1)


def _text(value: object) -> str | None:
    return None if value is None else str(value)


def _place(spans: Sequence[Span]) -> tuple[int | None, int | None]:
    """Give the offsets of the first mention."""
    return (spans[0].start, spans[0].end) if spans else (None, None)


# --- Tables --------------------------------------------------------------------------------------

_EVENT = (
    "release published event kind summary name edition theme start end start_time end_time"
    " venue venue_name room district province province_code"
    " organisers supporters attendance attendance_qualifier"
)
_PERSON = (
    "release name title full_title given family"
    " position full_position short_position organisation rule start_offset end_offset"
)
_ACRONYM = "release short long kind tied_by registry_id candidates rule start_offset end_offset"
_DATE = (
    "release text value kind start end grain qualifier era year_from rule start_offset end_offset"
)
_TABLES: dict[str, tuple[tuple[str, ...], Callable[[str, Release], Iterator[Row]]]] = {
    name: (tuple(columns.split()), rows)
    for name, columns, rows in (
        ("events", _EVENT, _events),
        ("participants", "release event title name roles positions", _participants),
        (
            "sessions",
            "release event kind topic start_time end_time speakers moderators",
            _sessions,
        ),
        (
            "evidence",
            "release event field value confidence rule start_offset end_offset",
            _evidence,
        ),
        ("people", _PERSON, _people),
        (
            "organisations",
            "release name acronyms registry_id rule start_offset end_offset",
            _organisations,
        ),
        ("acronyms", _ACRONYM, _acronyms),
        ("dates", _DATE, _dates),
        ("times", "release text value rule start_offset end_offset", _times),
        ("quotes", "release speaker how text rule start_offset end_offset", _quotes),
        ("diagnostics", "release code message start_offset end_offset", _diagnostics),
    )
}
TABLE_NAMES: tuple[str, ...] = tuple(_TABLES)
