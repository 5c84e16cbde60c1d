"""Happenings beside the main one: a fair that a meeting announces, further stops of a visit."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from thaievent.dates import FoundDate
from thaievent.events.acts import FoundAct, alike, core_of
from thaievent.events.cues import HeldRow
from thaievent.events.kinds import FoundKind, kind_of_name
from thaievent.events.names import FoundName, is_bare
from thaievent.events.places import FoundVenue
from thaievent.events.reading import Reading, between
from thaievent.events.scenes import Scene
from thaievent.events.when import FoundWhen

__all__ = ["FurtherEvent", "find_announced", "find_stops"]

_NEAR = 160  # code points between a name and its day
_FAR = 700  # between a name and its days, if they are several and nothing else is named between
_PLACE = 120  # code points between a day and its place
_HOUR = 30  # code points between a day and its hour
_WHENEVER = FoundWhen()
_STOP = "จุด"  # begins a paragraph that counts the stops
_HEAD = 60  # where the first words of a paragraph tell when


@dataclass(frozen=True, slots=True)
class FurtherEvent:
    """A happening of its own: what, when and where."""

    kind: FoundKind
    name: FoundName | None
    when: FoundWhen
    venue: FoundVenue | None
    scene: Scene


def find_announced(
    reading: Reading, scenes: Sequence[Scene], main: FoundAct, when: FoundWhen = _WHENEVER
) -> Iterator[FurtherEvent]:
    """Find named events with days of their own, later than or beside those of the main one.

    Args:
        reading: The release.
        scenes: Its paragraphs.
        main: What the main event is.
        when: When the main event is held, if that is known.

    Yields:
        The announced events in order of the text, each name once.
    """
    # A press conference is held for something else, whose name its own holds.
    told = main.kind.kind == "press_conference"
    seen = [core_of(reading, main.name)] if main.name and not told else []
    days = {(when.start, when.end)}
    for scene in scenes:
        if scene.index < reading.body:
            continue
        for number, name in enumerate(scene.names):
            if not _names_something(reading, name, seen):
                continue
            following = scene.names[number + 1 :]
            date = _own_days(reading, scene, name, following)
            if date is None or date.first is None or (when.start and date.first < when.start):
                continue
            if when.start and when.end and when.start < date.first <= when.end:
                continue  # a part of the main event
            if (date.first, date.last or date.first) in days:
                continue
            venue = next(
                (
                    place
                    for place in scene.venues
                    if name.end <= place.start <= max(name.end + _NEAR, date.end + _PLACE)
                ),
                None,
            )
            several = date.last is not None and date.last > date.first
            if venue is None and not several:
                continue
            seen.append(core_of(reading, name))
            days.add((date.first, date.last or date.first))
            yield FurtherEvent(
                kind_of_name(reading, name, scene.paragraph),
                name,
                _with_hour(reading, date),
                venue,
                scene,
            )


def _names_something(reading: Reading, name: FoundName, seen: Sequence[str]) -> bool:
    """Tell whether a phrase names an event that was not named before."""
    if not name.weight or is_bare(reading.view, name):
        return False
    if name.head and name.head.row.kind == "press_conference":
        return False
    if reading.view.startswith("ฯ", name.end - 1):
        return False  # a shortening means something named in full elsewhere
    core = core_of(reading, name)
    return not any(alike(core, other) for other in seen)


def _own_days(
    reading: Reading, scene: Scene, name: FoundName, following: Sequence[FoundName]
) -> FoundDate | None:
    """Find the days on which something named is held: behind it, with จัด or ระหว่าง in front."""
    stop = next((other.start for other in following if other.weight > 1), scene.paragraph.end)
    for date in between(reading.dates, name.end, min(name.end + _FAR, stop)):
        if date.grain != "day" or date.first is None:
            continue
        several = date.last is not None and date.last > date.first
        if date.start - name.end > (_FAR if several else _NEAR):
            return None
        held = reading.cues.find(HeldRow, name.end, date.start)
        if any(cue.row.sense == "held" for cue in held):
            return date
        if not several:
            return None
    return None


def _with_hour(reading: Reading, date: FoundDate) -> FoundWhen:
    hours = between(reading.times, date.end, date.end + _HOUR)
    start, _, end = hours[0].value.partition("/") if hours else ("", "", "")
    return FoundWhen(
        start=date.first,
        end=date.last or date.first,
        date=date,
        start_time=start or None,
        end_time=end or None,
        time=hours[0] if hours else None,
    )


def find_stops(
    reading: Reading, scenes: Sequence[Scene], lead: Scene, main: FoundAct, when: FoundWhen
) -> Iterator[FurtherEvent]:
    """Find further stops of a visit: paragraphs that begin with an hour and go to another place."""
    if main.kind.kind != "visit" or not lead.venues:
        return
    first = reading.view[lead.venues[0].start : lead.venues[0].end]
    for scene in scenes:
        if scene.index <= lead.index or not scene.venues:
            continue
        start = scene.paragraph.start
        times = between(reading.times, start, start + _HEAD)
        place = reading.view[scene.venues[0].start : scene.venues[0].end]
        if not times or place == first:
            continue
        days = between(reading.dates, start, times[0].start)
        if any(date.grain == "day" and date.first != when.start for date in days):
            continue  # another day, told by whoever speaks there
        acts = [act for act in scene.acts if act.row.part == "act" and act.row.kind == "visit"]
        counted = reading.view.startswith(_STOP, start)  # จุดที่สอง เวลา 11.00 น.
        if not acts and not counted:
            continue
        hour, _, end = times[0].value.partition("/")
        told = (acts[0].start, acts[0].end) if acts else (start, start + len(_STOP))
        yield FurtherEvent(
            FoundKind("visit", *told, "kind-stop"),
            None,
            FoundWhen(start_time=hour, end_time=end or None, time=times[0]),
            scene.venues[0],
            scene,
        )
