"""Why a record says what it says: each value with its rule, its place and the words around it."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from rich.console import Console, ConsoleOptions, Group, RenderableType, RenderResult
from rich.padding import Padding
from rich.table import Table
from rich.text import Text

from thaievent.records import Event, Release, Span

__all__ = ["Reason", "explain", "reasons"]

_AROUND = 24  # code points shown on either side of a place
_SHOWN = 60  # code points of a value or a place that are shown
_WIDE = 120  # cells from which on there is room for a table
_FIELD = "bold cyan"
_INDENT = (0, 0, 0, 2)
# White space, and vowel and tone marks whose consonant is not shown.
_TORN = re.compile(r"^[\s\u0e31\u0e34-\u0e3a\u0e47-\u0e4e]+")
_UNSEEN = re.compile("[\x00-\x1f\x7f-\x9f\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]+")


@dataclass(frozen=True, slots=True)
class Reason:
    """Why one value stands in a record.

    Attributes:
        field: Where in the record, e.g. ``events[0].venue``.
        value: The value as in the record.
        rule: Name of the rule that read it.
        confidence: How often such values are right, between 0 and 1; None where not measured.
        spans: Where it was read, in code points of the source.
    """

    field: str
    value: str
    rule: str | None
    confidence: float | None
    spans: tuple[Span, ...]


def reasons(release: Release) -> Iterator[Reason]:
    """Give the reason of every value of a release, events first.

    Args:
        release: Any release; one written by hand has values without reasons, which are left out.

    Yields:
        The reasons in the order of the record.
    """
    for number, event in enumerate(release.events):
        yield from _of_event(event, f"events[{number}]")
    for number, person in enumerate(release.people):
        at = f"people[{number}]"
        yield Reason(f"{at}.name", person.name, person.rule, None, person.spans)
        for place, post in enumerate(person.positions):
            yield Reason(f"{at}.positions[{place}]", post.text, post.rule, None, post.spans)
    for number, body in enumerate(release.organisations):
        yield Reason(f"organisations[{number}]", body.name, body.rule, None, body.spans)
    for number, date in enumerate(release.dates):
        yield Reason(f"dates[{number}]", date.value or "unknown", date.rule, None, date.spans)
    for number, time in enumerate(release.times):
        yield Reason(f"times[{number}]", time.value, time.rule, None, time.spans)
    for number, quote in enumerate(release.quotes):
        speaker = quote.speaker or "somebody"
        yield Reason(f"quotes[{number}]", speaker, quote.rule, None, quote.spans)
    for number, found in enumerate(release.diagnostics):
        yield Reason(f"diagnostics[{number}]", found.message, found.code, None, found.spans)


def _of_event(event: Event, at: str) -> Iterator[Reason]:
    for one in event.evidence:
        value = one.value
        if value is None:
            held = getattr(event, one.field, None)
            value = "" if held is None else str(held)
        yield Reason(f"{at}.{one.field}", value, one.rule, one.confidence, one.spans)


def explain(release: Release) -> RenderableType:
    """Show the reasons of a release: a table, or lines below one another where that is too wide.

    Args:
        release: A release with its source.

    Returns:
        What a ``rich`` console prints: field, value, confidence, rule and the words in the text.
    """
    rows = tuple((reason, span) for reason in reasons(release) for span in _first(reason.spans))
    if not rows:
        return Group(Text("Nothing was found in this text.", "dim"))
    return _Explained(release.source, rows)


@dataclass(frozen=True, slots=True)
class _Explained:
    source: str
    rows: tuple[tuple[Reason, Span], ...]

    def __rich_console__(self, _console: Console, options: ConsoleOptions) -> RenderResult:
        if options.max_width >= _WIDE:
            yield self._table()
        else:
            for reason, span in self.rows:
                yield from self._lines(reason, span)

    def _table(self) -> Table:
        table = Table(box=None, pad_edge=False, header_style=_FIELD)
        table.add_column("field", style="dim", no_wrap=True)
        table.add_column("value", style="bold", overflow="fold")
        table.add_column("conf.", justify="right")
        table.add_column("rule", style="dim", no_wrap=True)
        table.add_column("at", justify="right", style="dim")
        table.add_column("words", overflow="fold", ratio=1)
        for reason, span in self.rows:
            table.add_row(
                reason.field,
                _seen(reason.value[:_SHOWN]),
                _confidence(reason),
                reason.rule or "",
                str(span.start),
                _words(self.source, span),
            )
        return table

    def _lines(self, reason: Reason, span: Span) -> Iterator[RenderableType]:
        told = (_confidence(reason), reason.rule or "", f"at {span.start}")
        yield Text("  ").join(
            [Text(reason.field, _FIELD), *(Text(part, "dim") for part in told if part)]
        )
        # A value that stands so in the text is seen there.
        if reason.value not in span.text[:_SHOWN]:
            yield Padding(Text(_seen(reason.value[:_SHOWN]), overflow="fold"), _INDENT)
        words = _words(self.source, span)
        words.overflow = "fold"
        yield Padding(words, _INDENT)


def _confidence(reason: Reason) -> str:
    return "" if reason.confidence is None else f"{reason.confidence:.2f}"


def _first(spans: Iterable[Span]) -> tuple[Span, ...]:
    """Give the first place of a value; the others say the same."""
    return tuple(spans)[:1]


def _words(source: str, span: Span) -> Text:
    """Give the words of a place in bold, with those around it."""
    shown = min(span.end, span.start + _SHOWN)
    before = source[max(0, span.start - _AROUND) : span.start]
    words = Text(_seen(_TORN.sub("", before)), "dim")
    words.append(_seen(source[span.start : shown]), "bold not dim")
    words.append("…" if shown < span.end else "", "dim")
    words.append(_seen(source[span.end : span.end + _AROUND]), "dim")
    return words


def _seen(text: str) -> str:
    """Take out what would move the cursor or cannot be seen: a release comes from anywhere."""
    return _UNSEEN.sub(" ", text)
