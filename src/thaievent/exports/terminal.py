"""A release as a readable view on a terminal.

Columns are aligned by the width that characters take on the screen: Thai vowel and tone marks above
and below a consonant take none.
"""

from __future__ import annotations

import datetime as dt
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

from thaievent.records import (
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


def view(release: Release) -> RenderableType:
    """Show a release: its events first, then who, which bodies, and when.

    Args:
        release: Any release; parts with nothing in them are left out.

    Returns:
        What a ``rich`` console prints; width and colours are the console's business.
    """
    parts: list[RenderableType] = []
    if release.published:
        parts.append(_facts([("published", _line(release.published.isoformat()))]))
    for number, event in enumerate(release.events, start=1):
        heading = f"EVENT {number}" if len(release.events) > 1 else "EVENT"
        parts.append(_section(heading, event.kind.replace("_", " "), _event(event)))
    if not release.events:
        parts.append(_line("No event was found in this text.", _QUIET))
    for heading, rows, styles in (
        ("PEOPLE", _people(release.people), (_QUIET, _STRONG, "")),
        ("ORGANISATIONS", _organisations(release.organisations), ("", _QUIET)),
        ("DATES", _calendar(release.dates), (_STRONG, "", _QUIET, _QUIET)),
        ("TIMES", _calendar(release.times), (_STRONG, "", _QUIET)),
        ("QUOTES", _quotes(release.quotes), (_STRONG, "")),
        ("DIAGNOSTICS", [(d.code, d.message) for d in release.diagnostics], (_WARNING, "")),
    ):
        if rows:
            parts.append(_section(heading, "", _columns(rows, styles)))
    return Group(*_spaced(parts))


def _event(event: Event) -> RenderableType | None:
    """Show the fields of an event, each behind its name."""
    facts: list[tuple[str, RenderableType]] = []
    if event.name:
        facts.append(("name", _line(event.name, _STRONG)))
    if event.theme:
        facts.append(("theme", _line(event.theme)))
    if when := _when(event):
        facts.append(("when", _line(when)))
    if event.venue:
        place = event.venue
        facts.append(("where", _line(place.text)))
        parts = (place.room, place.name, place.district, place.province)
        known = [part for part in parts if part and part != place.text]
        if known:
            facts.append(("", _line(" · ".join(known), _QUIET)))
    facts += _listed("organiser", event.organisers)
    facts += _listed("supporter", event.supporters)
    if event.participants:
        rows = [(person.name, ", ".join(person.roles)) for person in event.participants]
        facts.append(("participants", _columns(rows)))
    facts += [("session", _session(session)) for session in event.sessions]
    if event.attendance is not None:
        facts.append(("attendance", _line(f"{event.attendance:,}")))
    return _facts(facts) if facts else None


def _session(session: Session) -> RenderableType:
    """Show a programme item: its kind and topic, below them who speaks."""
    head = _line(f"{session.topic}  ({session.kind})" if session.topic else session.kind)
    who = [*_listed("speaker", session.speakers), *_listed("moderator", session.moderators)]
    return Group(head, _facts(who)) if who else head


def _when(event: Event) -> str:
    """Give days and times of an event; a day or time that is not known is left out."""
    days = _range(event.start, event.end)
    return ", ".join(filter(None, (days, _range(event.start_time, event.end_time))))


def _range(first: dt.date | str | None, last: dt.date | str | None) -> str:
    if first and last and first != last:
        return f"{first} – {last}"
    return str(first) if first else f"until {last}" if last else ""


def _people(people: Iterable[Person]) -> list[tuple[str, ...]]:
    """Give title, name and post; further posts of a person stand on lines of their own."""
    rows: list[tuple[str, ...]] = []
    for person in people:
        posts = [post.text for post in person.positions]
        rows.append((person.title or "", person.name, *posts[:1]))
        rows.extend(("", "", post) for post in posts[1:])
    return rows


def _organisations(bodies: Iterable[Organisation]) -> list[tuple[str, ...]]:
    return [(body.name, ", ".join(body.acronyms)) for body in bodies]


def _calendar(mentions: Iterable[DateMention | TimeMention]) -> list[tuple[str, ...]]:
    """Give value, wording, kind and how often; what the text says several times stands once."""
    counts = Counter(
        (mention.value or "?", mention.text, mention.kind)
        if isinstance(mention, DateMention)
        else (mention.value, mention.text)
        for mention in mentions
    )
    return [
        tuple(part.replace("_", " ") for part in row) + ((f"×{count}",) if count > 1 else ())
        for row, count in counts.items()
    ]


def _quotes(quotes: Iterable[Quote]) -> list[tuple[str, ...]]:
    """Give speaker and speech, a long one shortened."""
    return [
        (
            quote.speaker or "?",
            quote.text
            if len(quote.text) <= _QUOTE_SHOWN
            else quote.text[:_QUOTE_SHOWN].rstrip() + " …",
        )
        for quote in quotes
    ]


def _line(content: str, style: str = "") -> Text:
    """Give text as one line that the terminal takes for nothing but text."""
    plain = _CONTROL.sub("\ufffd", _WHITE.sub(" ", _INVISIBLE.sub("", content)))
    return Text(plain.strip(), style=style, overflow="fold")


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


def _listed(label: str, names: Sequence[str]) -> list[tuple[str, RenderableType]]:
    """Give the facts for a list of names: the label once, in the plural if there are several."""
    labels = [label if len(names) == 1 else f"{label}s", *[""] * len(names)]
    return [(label, _line(name)) for label, name in zip(labels, names, strict=False)]


def _section(heading: str, remark: str, body: RenderableType | None) -> RenderableType:
    title = Text.assemble((heading, _HEADING), (f"  {remark}" if remark else "", _QUIET))
    return Group(title, Padding(body, (0, 0, 0, _INDENT), expand=False)) if body else title


def _spaced(parts: Sequence[RenderableType]) -> list[RenderableType]:
    """Put an empty line between parts."""
    return [item for part in parts for item in (Text(), part)][1:]
