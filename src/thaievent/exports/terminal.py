"""A release as a readable view on a terminal.

Columns are aligned by the width that characters take on the screen: Thai vowel and tone marks above
and below a consonant take none.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import zip_longest

from rich.console import Console, ConsoleOptions, Group, RenderableType, RenderResult
from rich.measure import Measurement
from rich.padding import Padding
from rich.table import Table
from rich.text import Text

from thaievent.exports.interface import Language, Words, words
from thaievent.exports.wording import Confidence, speech
from thaievent.records import (
    Acronym,
    DateMention,
    Event,
    Organisation,
    Person,
    Quote,
    Release,
    Session,
    TimeMention,
)

__all__ = ["view"]

_HEADING = "bold cyan"
_QUIET = "dim"
_REMARK = "dim not bold"
_STRONG = "bold"
_WARNING = "yellow"

_INDENT = 2
_GAP = 2
_LEAST = 20  # cells that the last column keeps
_QUOTE_SHOWN = 160  # code points

_WHITE = re.compile(r"\s+")
# Characters that the screen does not show, and those that would make the terminal do something: a
# release comes from anywhere, so it may hold escape sequences.
_INVISIBLE = re.compile("[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]")
_CONTROL = re.compile("[\x00-\x1f\x7f-\x9f\ud800-\udfff]")


def view(release: Release, *, language: Language = "en") -> RenderableType:
    """Show a release: its events first, then who, which bodies, and when.

    Args:
        release: Any release; parts with nothing in them are left out.
        language: The language of labels, kinds and roles.

    Returns:
        What a ``rich`` console prints; width and colours are the console's business.
    """
    say = words(language)
    parts: list[RenderableType] = []
    if release.published:
        day = say.days(release.published, None)
        parts.append(_facts([(say("published"), _line(day))]))
    for number, event in enumerate(release.events, start=1):
        heading = f"{say('event')} {number}" if len(release.events) > 1 else say("event")
        sure = Confidence(event.evidence)
        kind = "  ".join(filter(None, (say(event.kind), sure.of("kind"))))
        parts.append(_section(heading, kind, _event(event, say, sure)))
    if not release.events:
        parts.append(_line(say("no event"), _QUIET))
    found = [(say(finding.code), finding.message) for finding in release.diagnostics]
    for heading, rows, styles in (
        ("people", _people(release.people), (_QUIET, _STRONG, "")),
        ("organisations", _organisations(release.organisations), ("", _QUIET, _QUIET)),
        ("acronyms", _acronyms(release.acronyms, say), (_STRONG, "", _QUIET)),
        ("dates", _dates(release.dates, say), (_STRONG, "", _QUIET, _QUIET)),
        ("times", _times(release.times), (_STRONG, "", _QUIET)),
        ("quotes", _quotes(release.quotes), (_STRONG, "")),
        ("diagnostics", found, (_WARNING, "")),
    ):
        if rows:
            parts.append(_section(say(heading), "", _columns(rows, styles)))
    return Group(*_spaced(parts))


def _event(event: Event, say: Words, sure: Confidence) -> RenderableType | None:
    """Show the fields of an event, each behind its name and with its confidence."""
    facts: list[tuple[str, RenderableType]] = []

    def add(label: str, value: str, *, style: str = "", field: str | None = None) -> None:
        if value:
            facts.append(
                (say(label) if label else "", _line(value, style, sure.of(field or label)))
            )

    add("name", event.name or "", style=_STRONG)
    add("theme", event.theme or "")
    add("edition", event.edition or "")
    add("when", _when(event, say), field="start" if event.start or event.end else "start_time")
    if event.venue:
        place = event.venue
        add("where", place.text, field="venue")
        parts = (place.room, place.name, place.district, place.province, place.province_code)
        known = [part for part in parts if part and part != place.text]
        add("", " · ".join(known), style=_QUIET)
    facts += _listed("organiser", event.organisers, say, sure)
    facts += _listed("supporter", event.supporters, say, sure)
    if event.participants:
        rows = [
            (part.name, say.all(part.roles), sure.of("participants", part.name) or "")
            for part in event.participants
        ]
        facts.append((say("participants"), _columns(rows, ("", "", _QUIET))))
    facts += [(say("session"), _session(session, say, sure)) for session in event.sessions]
    if event.attendance is not None:
        add("attendance", say.number(event.attendance, event.attendance_qualifier))
    return _facts(facts) if facts else None


def _session(session: Session, say: Words, sure: Confidence) -> RenderableType:
    """Show a programme item: its kind, hours and topic, below them who speaks."""
    hours = say.hours(session.start_time, session.end_time)
    remark = ", ".join(filter(None, (say(session.kind), hours)))
    head = _line(
        f"{session.topic}  ({remark})" if session.topic else remark,
        remark=sure.of("sessions", session.topic) if session.topic else None,
    )
    who = [
        *_listed("speaker", session.speakers, say),
        *_listed("moderator", session.moderators, say),
    ]
    return Group(head, _facts(who)) if who else head


def _when(event: Event, say: Words) -> str:
    """Give days and times of an event; a day or time that is not known is left out."""
    days = say.days(event.start, event.end)
    return ", ".join(filter(None, (days, say.hours(event.start_time, event.end_time))))


def _people(people: Iterable[Person]) -> list[tuple[str, ...]]:
    """Give title, name and post; further posts of a person stand on lines of their own."""
    rows: list[tuple[str, ...]] = []
    for person in people:
        posts = [
            f"{post.text} (= {post.full})" if post.full else post.text for post in person.positions
        ]
        rows.append((person.title or "", person.name, *posts[:1]))
        rows.extend(("", "", post) for post in posts[1:])
    return rows


def _organisations(bodies: Iterable[Organisation]) -> list[tuple[str, ...]]:
    """Give name, short forms and row of the registry."""
    return [(body.name, ", ".join(body.acronyms), body.registry_id or "") for body in bodies]


def _acronyms(acronyms: Iterable[Acronym], say: Words) -> list[tuple[str, ...]]:
    """Give short form, what it stands for and of what kind that is.

    What an organisation is called in short stands with the organisation already, unless the release
    never names it in full.
    """
    return [
        (found.short, found.long or " | ".join(found.candidates) or "?", say(found.kind))
        for found in acronyms
        if found.kind != "organisation" or found.long_span is None
    ]


def _dates(dates: Iterable[DateMention], say: Words) -> list[tuple[str, ...]]:
    """Give value, wording and kind, with the part of it that is meant."""
    return _counted(
        (
            date.value or "?",
            date.text,
            ", ".join(map(say, filter(None, (date.kind, date.qualifier)))),
        )
        for date in dates
    )


def _times(times: Iterable[TimeMention]) -> list[tuple[str, ...]]:
    return _counted((time.value, time.text) for time in times)


def _counted(rows: Iterable[tuple[str, ...]]) -> list[tuple[str, ...]]:
    """Give what the text says several times once, with how often."""
    return [row + ((f"×{count}",) if count > 1 else ()) for row, count in Counter(rows).items()]


def _quotes(quotes: Iterable[Quote]) -> list[tuple[str, ...]]:
    """Give speaker and speech, a long one shortened."""
    return [(quote.speaker or "?", speech(quote, _QUOTE_SHOWN)) for quote in quotes]


def _line(content: str, style: str = "", remark: str | None = None) -> Text:
    """Give text as one line that the terminal takes for nothing but text."""
    plain = _CONTROL.sub("\ufffd", _WHITE.sub(" ", _INVISIBLE.sub("", content)))
    line = Text(plain.strip(), style=style, overflow="fold")
    return line.append(f"  {remark}", _REMARK) if remark else line


def _facts(facts: Iterable[tuple[str, RenderableType]]) -> RenderableType:
    """Align values behind their labels."""
    grid = Table.grid(padding=(0, _GAP, 0, 0))
    grid.add_column(no_wrap=True, style=_QUIET)
    grid.add_column(overflow="fold")
    for label, value in facts:
        grid.add_row(label, value)
    return grid


@dataclass(frozen=True, slots=True)
class _Columns:
    """Aligned rows of cells; a row may be short.

    A ``rich`` table alone would break Thai words in its first columns to spare its last one: they
    are long and hold no spaces. Here the last column gives way first.
    """

    rows: Sequence[Sequence[Text]]
    styles: Sequence[str]

    def __rich_console__(self, _console: Console, options: ConsoleOptions) -> RenderResult:
        grid = Table.grid(padding=(0, _GAP, 0, 0))
        for column, width in enumerate(self._widths(options.max_width)):
            style = self.styles[column] if column < len(self.styles) else ""
            grid.add_column(overflow="fold", style=style, width=width)
        for row in self.rows:
            grid.add_row(*row)
        yield grid

    def __rich_measure__(self, _console: Console, options: ConsoleOptions) -> Measurement:
        natural = sum(self._widths(None)) + _GAP * len(self._widths(None))
        return Measurement(min(natural, _LEAST), natural).clamp(0, options.max_width)

    def _widths(self, room: int | None) -> list[int]:
        """Give the width of each column in cells; with a ``room``, all together fit into it."""
        widths = [
            max(cell.cell_len for cell in column if cell is not None)
            for column in zip_longest(*self.rows)
        ]
        if room is None:
            return widths
        room -= _GAP * len(widths)
        widths[-1] = max(min(widths[-1], _LEAST), widths[-1] - max(0, sum(widths) - room))
        while sum(widths) > max(room, len(widths)):
            widths[widths.index(max(widths))] -= 1
        return widths


def _columns(rows: Iterable[Sequence[str]], styles: Sequence[str] = ()) -> _Columns:
    return _Columns([[_line(cell) for cell in row] for row in rows], styles)


def _listed(
    label: str, names: Sequence[str], say: Words, sure: Confidence | None = None
) -> list[tuple[str, RenderableType]]:
    """Give the facts for a list of names: the label once, in the plural if there are several."""
    labels = [say(label if len(names) == 1 else f"{label}s"), *[""] * len(names)]
    return [
        (shown, _line(name, remark=sure.of(f"{label}s", name) if sure else None))
        for shown, name in zip(labels, names, strict=False)
    ]


def _section(heading: str, remark: str, body: RenderableType | None) -> RenderableType:
    title = Text.assemble((heading.upper(), _HEADING), (f"  {remark}" if remark else "", _QUIET))
    return Group(title, Padding(body, (0, 0, 0, _INDENT), expand=False)) if body else title


def _spaced(parts: Sequence[RenderableType]) -> list[RenderableType]:
    """Put an empty line between parts."""
    return [item for part in parts for item in (Text(), part)][1:]
