"""Which paragraphs of a release tell of a happening, and which of them leads."""

from __future__ import annotations

from dataclasses import dataclass

from thaievent.events.cues import Cue, KindRow, RoleRow
from thaievent.events.names import FoundName, find_names
from thaievent.events.places import FoundVenue
from thaievent.events.reading import Paragraph, Reading, between
from thaievent.events.venues import find_venues

__all__ = ["Scene", "find_scenes"]

_HEAD = 70  # where the first words of a paragraph tell when: วันนี้ (8 ธันวาคม 2565) เวลา …
_ENOUGH = 4  # a paragraph tells of a happening from this much evidence on

# How much each kind of evidence says that a paragraph tells of a happening of its own.
_DATE_AT_HEAD = 3
_DATE = 1
_TIME = 2
_VENUE = 3
_NAME = 2
_ACT = 1
_CHAIR = 2
_FAR_DOWN = 0.4  # taken off for each paragraph in front of it


@dataclass(frozen=True, slots=True)
class Scene:
    """A paragraph with what it says about a happening.

    Attributes:
        paragraph: The paragraph.
        index: Its place among the paragraphs of the release.
        names: Phrases that may name the event.
        venues: Venue phrases.
        acts: Words of kinds.tsv that tell what happens.
        weight: How much evidence of a happening it holds.
    """

    paragraph: Paragraph
    index: int
    names: tuple[FoundName, ...]
    venues: tuple[FoundVenue, ...]
    acts: tuple[Cue[KindRow], ...]
    weight: float

    @property
    def tells(self) -> bool:
        """Whether it holds enough evidence of a happening."""
        return self.weight >= _ENOUGH


def find_scenes(reading: Reading) -> tuple[Scene, ...]:
    """Read every paragraph of a release as a scene, in order of the text."""
    return tuple(
        _read_scene(reading, paragraph, index) for index, paragraph in enumerate(reading.paragraphs)
    )


def _read_scene(reading: Reading, paragraph: Paragraph, index: int) -> Scene:
    names = find_names(reading, paragraph)
    venues = find_venues(reading, paragraph.start, paragraph.end)
    acts = tuple(reading.cues.find(KindRow, paragraph.start, paragraph.end))
    days = [
        date
        for date in between(reading.dates, paragraph.start, paragraph.end)
        if date.grain == "day"
    ]
    times = between(reading.times, paragraph.start, paragraph.end)
    weight = 0.0
    if days and days[0].start - paragraph.start <= _HEAD:
        weight += _DATE_AT_HEAD
    elif days:
        weight += _DATE
    weight += _TIME * bool(times) + _VENUE * bool(venues)
    weight += _NAME * any(name.weight > 1 for name in names) + _ACT * bool(acts)
    weight += _CHAIR * any(
        cue.row.role == "chair"
        for cue in reading.cues.find(RoleRow, paragraph.start, paragraph.end)
    )
    if not weight:
        return Scene(paragraph, index, names, venues, acts, weight)
    weight -= _FAR_DOWN * max(0, index - reading.body)
    if index < reading.body:
        weight = 0.0  # headlines name the event but do not tell it
    return Scene(paragraph, index, names, venues, acts, weight)
