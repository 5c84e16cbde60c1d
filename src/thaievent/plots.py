"""Pictures of many records: events by month and by province, who speaks most (extra ``plots``).

    from thaievent import plots

    plots.events_by_month(releases)

What is drawn comes from records, or from the flat tables of :func:`thaievent.batch.to_tables`
(Arrow, pandas or Polars). Each function gives a matplotlib figure, which a notebook shows and
``figure.savefig("events.png")`` writes; pass ``ax=`` to draw into a figure of your own.
"""

from __future__ import annotations

import datetime as dt
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cache
from io import BytesIO
from typing import TYPE_CHECKING, Any

from thaievent.exports.extras import MissingExtraError
from thaievent.records import Event, Release

try:
    from matplotlib.figure import Figure
    from matplotlib.font_manager import fontManager
    from matplotlib.ticker import MaxNLocator
except ImportError as error:
    raise MissingExtraError("Drawing", "plots") from error

if TYPE_CHECKING:
    from matplotlib.axes import Axes

__all__ = ["events_by_month", "events_by_province", "overview", "top_speakers"]

Tables = Mapping[str, Any]
Source = Iterable[object] | Tables

_COLOUR = "#2563eb"
_MARGIN = 0.15  # of the length of the longest bar, for the number behind it
_BAR = 0.32  # inches

# Fonts that hold Thai letters, the nicer ones first. Where none is there, boxes are drawn.
_FONTS = (
    "Noto Sans Thai",
    "Noto Sans Thai Looped",
    "IBM Plex Sans Thai",
    "Sarabun",
    "Leelawadee UI",
    "Thonburi",
    "Sukhumvit Set",
    "Loma",
    "Garuda",
    "Waree",
    "Umpush",
    "Tahoma",
)
_LAST_FONT = "DejaVu Sans"  # comes with matplotlib

_SHOWN = 15
_LABELS = 36  # of months side by side; of more, every second or third is named


class _Picture(Figure):
    """A figure that a notebook shows, whichever backend is in use."""

    def _repr_png_(self) -> bytes:
        content = BytesIO()
        self.savefig(content, format="png", dpi=100)
        return content.getvalue()


def events_by_month(source: Source, *, ax: Axes | None = None) -> Figure:
    """Draw how many events begin in each month; months without one stand empty between the others.

    Args:
        source: Records in any order (what is no record, such as a failure of a batch, is passed
            over), or the flat tables.
        ax: Where to draw; without it in a new figure.

    Returns:
        The figure. An event without a first day is not in it.

    Example:
        >>> from thaievent.records import Event
        >>> release = Release(events=[Event(kind="visit", start="2022-12-08")])
        >>> [tick.get_text() for tick in events_by_month([release]).axes[0].get_xticklabels()]
        ['2022-12']
    """
    counts = Counter(f"{day:%Y-%m}" for day in _starts(source))
    months = _months(min(counts), max(counts)) if counts else []
    axes = ax or _axes(7.0, 3.2)
    places = range(len(months))
    axes.bar(places, [counts[month] for month in months], color=_COLOUR)
    step = -(-len(months) // _LABELS) or 1
    axes.set_xticks(places[::step], months[::step], rotation=90 if len(months) > _SHOWN // 2 else 0)
    axes.yaxis.set_major_locator(MaxNLocator(integer=True))
    return _finished(axes, "Events by month", empty=not months)


def events_by_province(source: Source, *, most: int = _SHOWN, ax: Axes | None = None) -> Figure:
    """Draw where most events are held, by province as the texts write it most often.

    Args:
        source: As for :func:`events_by_month`.
        most: How many provinces are shown.
        ax: Where to draw; without it in a new figure.

    Returns:
        The figure. กรุงเทพฯ and กรุงเทพมหานคร are one province; events without one are not in it.

    Example:
        >>> from thaievent.records import Event, Venue
        >>> release = Release(events=[Event(kind="visit", venue=Venue(text="ตาก", province="ตาก"))])
        >>> [tick.get_text() for tick in events_by_province([release]).axes[0].get_yticklabels()]
        ['ตาก']
    """
    spellings: dict[str, Counter[str]] = {}
    for name, code in _provinces(source):
        spellings.setdefault(code or name, Counter())[name] += 1
    counts = Counter({_usual(written): written.total() for written in spellings.values()})
    return _bars(counts, most, "Events by province", ax)


def top_speakers(source: Source, *, most: int = _SHOWN, ax: Axes | None = None) -> Figure:
    """Draw who speaks at most events, on the programme or as a participant.

    Args:
        source: As for :func:`events_by_month`.
        most: How many people are shown.
        ax: Where to draw; without it in a new figure.

    Returns:
        The figure. People of one name are counted as one: a record does not tell them apart.

    Example:
        >>> from thaievent.records import Event, Participant
        >>> speaker = Participant(name="ทวี ใจงาม", roles=("speaker",))
        >>> release = Release(events=[Event(kind="seminar", participants=(speaker,))])
        >>> [tick.get_text() for tick in top_speakers([release]).axes[0].get_yticklabels()]
        ['ทวี ใจงาม']
    """
    counts = Counter(name for names in _speakers(source) for name in names)
    return _bars(counts, most, "Speakers by events", ax)


def overview(source: Source) -> Figure:
    """Draw all three, one below the other.

    Args:
        source: As for :func:`events_by_month`; a stream is read once.

    Returns:
        The figure.
    """
    kept = source if isinstance(source, Mapping) else list(source)
    figure = _Picture(figsize=(7.0, 11.0), layout="constrained")
    month, province, speakers = figure.subplots(3, 1)
    events_by_month(kept, ax=month)
    events_by_province(kept, most=10, ax=province)
    top_speakers(kept, most=10, ax=speakers)
    return figure


# --- What is counted -----------------------------------------------------------------------------


def _starts(source: Source) -> Iterator[dt.date]:
    if isinstance(source, Mapping):
        days = (row["start_date"] for row in _rows(source["events"]))
    else:
        days = (event.start for event in _events(source))
    # Pandas has a day that is no day, and equals nothing.
    return (day for day in days if isinstance(day, dt.date) and day == day)  # noqa: PLR0124


def _provinces(source: Source) -> Iterator[tuple[str, str | None]]:
    """Give name and code of the province of each event that tells one."""
    if isinstance(source, Mapping):
        rows = ((row["province"], row["province_code"]) for row in _rows(source["events"]))
    else:
        venues = (event.venue for event in _events(source))
        rows = ((place.province, place.province_code) for place in venues if place)
    for name, code in rows:
        if isinstance(name, str):
            yield name, code if isinstance(code, str) else None


def _speakers(source: Source) -> Iterator[set[str]]:
    """Give the names of those who speak, for each event."""
    if not isinstance(source, Mapping):
        for event in _events(source):
            people = {part.name for part in event.participants if "speaker" in part.roles}
            people.update(name for session in event.sessions for name in session.speakers)
            yield {_line(name) for name in people}
        return
    by_event: dict[tuple[int, int], set[str]] = {}
    for row in _rows(source["participants"]):
        if "speaker" in _list(row["roles"]):
            by_event.setdefault((row["release"], row["event"]), set()).add(_line(row["name"]))
    for row in _rows(source["sessions"]):
        names = map(_line, _list(row["speakers"]))
        by_event.setdefault((row["release"], row["event"]), set()).update(names)
    yield from by_event.values()


def _events(source: Iterable[object]) -> Iterator[Event]:
    for release in source:
        if isinstance(release, Release):
            yield from release.events


def _rows(table: Any) -> Sequence[Mapping[str, Any]]:  # noqa: ANN401  a table of any maker
    """Give a table of Arrow, Polars or pandas as rows; rows stay as they are."""
    for maker, arguments in (("to_pylist", ()), ("to_dicts", ()), ("to_dict", ("records",))):
        if make := getattr(table, maker, None):
            rows: Sequence[Mapping[str, Any]] = make(*arguments)
            return rows
    return list(table)


def _list(cell: Iterable[str] | None) -> list[str]:
    """Give a cell that holds a list; pandas has arrays there."""
    return [] if cell is None else list(cell)


def _line(name: str) -> str:
    """Give a name with plain spaces: releases write them double or as no-break spaces."""
    return " ".join(name.split())


def _usual(written: Counter[str]) -> str:
    return min(written, key=lambda name: (-written[name], name))


def _months(first: str, last: str) -> list[str]:
    year, month = map(int, first.split("-"))
    months = [first]
    while months[-1] < last:
        year, month = (year, month + 1) if month < 12 else (year + 1, 1)  # noqa: PLR2004  of a year
        months.append(f"{year:04}-{month:02}")
    return months


# --- How it is drawn -----------------------------------------------------------------------------


def _bars(counts: Counter[str], most: int, title: str, ax: Axes | None) -> Figure:
    """Draw lying bars, the longest at the top and equal ones by name."""
    shown = sorted(counts.items(), key=lambda item: (-item[1], item[0]))[:most]
    axes = ax or _axes(7.0, 1.0 + _BAR * max(len(shown), 3))
    bars = axes.barh(range(len(shown)), [count for _, count in shown], color=_COLOUR)
    axes.bar_label(bars, padding=3)
    axes.margins(x=_MARGIN)
    axes.set_yticks(range(len(shown)), [name for name, _ in shown])
    axes.invert_yaxis()
    axes.xaxis.set_major_locator(MaxNLocator(integer=True))
    return _finished(axes, title, empty=not shown)


def _axes(width: float, height: float) -> Axes:
    return _Picture(figsize=(width, height), layout="constrained").subplots()


def _finished(axes: Axes, title: str, *, empty: bool) -> Figure:
    axes.set_title(title)
    axes.spines[["top", "right"]].set_visible(False)
    if empty:
        axes.text(0.5, 0.5, "nothing to show", transform=axes.transAxes, ha="center", va="center")
    fonts = _fonts()
    for text in (axes.title, *axes.get_xticklabels(), *axes.get_yticklabels()):
        text.set_fontfamily(fonts)
    figure = axes.get_figure(root=True)
    assert figure is not None
    return figure


@cache
def _fonts() -> list[str]:
    """Give the fonts to take letters from, the first first; those that are not there are no use."""
    there = set(fontManager.get_font_names())
    return [*(name for name in _FONTS if name in there), _LAST_FONT]
