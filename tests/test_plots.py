"""The pictures of many records, read back from their bars."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterable
from typing import TYPE_CHECKING, Any

import pandas as pd
import polars as pl
import pytest
from matplotlib.figure import Figure
from matplotlib.font_manager import fontManager
from matplotlib.patches import Rectangle

from thaievent import plots
from thaievent.batch import Failure, to_tables
from thaievent.records import Event, Participant, Release, Session, Venue

if TYPE_CHECKING:
    from matplotlib.axes import Axes

BANGKOK = {"province_code": "TH-10"}


def _event(
    start: str | None, province: str | None, *speakers: str, code: str | None = None
) -> Event:
    return Event(
        kind="seminar",
        start=dt.date.fromisoformat(start) if start else None,
        venue=Venue(text="ที่ประชุม", province=province, province_code=code) if province else None,
        participants=tuple(Participant(name=name, roles=("speaker",)) for name in speakers),
    )


RELEASES = [
    Release(
        events=(
            _event("2022-11-30", "กรุงเทพฯ", "ปิติ มีสุข", code="TH-10"),
            _event("2022-11-02", "ตาก", "ปิติ  มีสุข", "ชูใจ เลิศล้ำ", code="TH-63"),
        )
    ),
    Release(
        events=(
            _event("2023-02-01", "กรุงเทพฯ", code="TH-10"),
            _event("2023-02-14", "กรุงเทพมหานคร", code="TH-10"),
            _event(None, None),
        )
    ),
    Release(
        events=(
            Event(
                kind="seminar",
                # who has a topic and is named as a participant speaks at one event, not at two
                sessions=(Session(kind="talk", topic="ปลา", speakers=("ปิติ\u00a0มีสุข",)),),
                participants=(
                    Participant(name="ปิติ มีสุข", roles=("chair", "speaker")),
                    Participant(name="วีระ กล้าหาญ", roles=("attendee",)),
                ),
            ),
        )
    ),
    Release(),
]

SOURCES: list[Callable[[], Any]] = [
    lambda: RELEASES,
    lambda: iter(RELEASES),
    lambda: to_tables(RELEASES),
    lambda: {name: pl.DataFrame(table) for name, table in to_tables(RELEASES).items()},
    lambda: {name: table.to_pandas() for name, table in to_tables(RELEASES).items()},
    lambda: {name: table.to_pylist() for name, table in to_tables(RELEASES).items()},
]
NAMES = ["records", "stream", "arrow", "polars", "pandas", "rows"]


def _boxes(axes: Axes) -> list[Rectangle]:
    return [patch for patch in axes.patches if isinstance(patch, Rectangle)]


def _lying(figure: Figure) -> dict[str, float]:
    axes = figure.axes[0]
    labels = [tick.get_text() for tick in axes.get_yticklabels()]
    return dict(zip(labels, (bar.get_width() for bar in _boxes(axes)), strict=True))


def _standing(figure: Figure) -> dict[str, float]:
    axes = figure.axes[0]
    labels = [tick.get_text() for tick in axes.get_xticklabels()]
    return dict(zip(labels, (bar.get_height() for bar in _boxes(axes)), strict=True))


@pytest.mark.parametrize("source", SOURCES, ids=NAMES)
def test_events_by_month(source: Callable[[], Any]) -> None:
    """Events are counted by the month of their first day; months between without any are shown."""
    expected = {"2022-11": 2, "2022-12": 0, "2023-01": 0, "2023-02": 2}
    assert _standing(plots.events_by_month(source())) == expected


def test_many_years_of_months() -> None:
    """Over ten years each month has its bar, and as many are named as there is room for."""
    axes = plots.events_by_month(
        [Release(events=(_event(day, None),)) for day in ("2013-01-01", "2022-12-31")]
    ).axes[0]
    labels = [tick.get_text() for tick in axes.get_xticklabels()]
    assert len(axes.patches) == 120
    assert labels[:2] == ["2013-01", "2013-05"]


@pytest.mark.parametrize("source", SOURCES, ids=NAMES)
def test_events_by_province(source: Callable[[], Any]) -> None:
    """Spellings of one province are one bar under the most usual one, the longest at the top."""
    figure = plots.events_by_province(source())
    assert list(_lying(figure).items()) == [("กรุงเทพฯ", 3), ("ตาก", 1)]
    assert figure.axes[0].yaxis_inverted()


@pytest.mark.parametrize("source", SOURCES, ids=NAMES)
def test_top_speakers(source: Callable[[], Any]) -> None:
    """A speaker counts once an event, however the name is spaced; who only attends does not."""
    figure = plots.top_speakers(source())
    assert list(_lying(figure).items()) == [("ปิติ มีสุข", 3), ("ชูใจ เลิศล้ำ", 1)]


def test_only_the_most_are_shown() -> None:
    """There are at most as many bars as are asked for."""
    assert _lying(plots.top_speakers(RELEASES, most=1)) == {"ปิติ มีสุข": 3}
    assert _lying(plots.events_by_province(RELEASES, most=1)) == {"กรุงเทพฯ": 3}


@pytest.mark.parametrize(
    "source", [[], [Release()], to_tables([])], ids=["none", "empty", "tables"]
)
@pytest.mark.parametrize(
    "draw", [plots.events_by_month, plots.events_by_province, plots.top_speakers]
)
def test_nothing_to_show(draw: Callable[[object], Figure], source: object) -> None:
    """Without data there is a picture that says so."""
    assert [text.get_text() for text in draw(source).axes[0].texts] == ["nothing to show"]


def test_failures_are_passed_over() -> None:
    """The stream of a batch can be drawn as it is."""
    mixed: Iterable[object] = [Failure(id="a", error="ValueError: ก"), *RELEASES]
    assert _lying(plots.top_speakers(mixed)) == _lying(plots.top_speakers(RELEASES))


def test_overview() -> None:
    """All three pictures come from one pass over a stream."""
    figure = plots.overview(iter(RELEASES))
    titles = ["Events by month", "Events by province", "Speakers by events"]
    assert [axes.get_title() for axes in figure.axes] == titles
    assert all(axes.patches for axes in figure.axes)


def test_a_figure_of_ones_own() -> None:
    """A picture can be drawn into a figure that is there already."""
    axes = Figure().subplots()
    assert plots.events_by_month(RELEASES, ax=axes) is axes.get_figure()


def test_a_notebook_shows_the_picture() -> None:
    """The figure shows itself, also where no backend of matplotlib is set up."""
    figure: Any = plots.overview([])
    assert figure._repr_png_().startswith(b"\x89PNG")


def test_labels_ask_for_thai_fonts_that_are_there(monkeypatch: pytest.MonkeyPatch) -> None:
    """Fonts with Thai letters come before matplotlib's own, which has none."""
    plots._fonts.cache_clear()
    monkeypatch.setattr(fontManager, "get_font_names", lambda: ["Loma", "Sarabun", "Arial"])
    figure = plots.events_by_province(RELEASES)
    plots._fonts.cache_clear()
    for tick in figure.axes[0].get_yticklabels():
        assert tick.get_fontfamily() == ["Sarabun", "Loma", "DejaVu Sans"]


def test_pandas_has_days_that_are_none() -> None:
    """A missing day or province in a data frame is not counted."""
    events = pd.DataFrame({"start_date": pd.to_datetime(["2022-11-30", None])})
    assert _standing(plots.events_by_month({"events": events})) == {"2022-11": 1}
