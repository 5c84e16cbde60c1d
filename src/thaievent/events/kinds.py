"""What kind of event it is: by its name's own words, else by what the people do."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import cast

from thaievent.events.cues import Cue, KindRow, find_cues
from thaievent.events.names import FoundName
from thaievent.events.reading import Reading
from thaievent.events.scenes import Scene
from thaievent.records import EventKind

__all__ = ["FoundKind", "choose_kind"]

# Heads that say little by themselves: the words inside the name decide before them.
_BROAD = frozenset({"งาน", "กิจกรรม", "โครงการ", "เวที", "พิธี", "หลักสูตร", "งานพิธี"})


@dataclass(frozen=True, slots=True)
class FoundKind:
    """The kind of an event and the word that tells it."""

    kind: EventKind
    start: int
    end: int
    rule: str


def choose_kind(reading: Reading, name: FoundName | None, scene: Scene) -> FoundKind | None:
    """Choose the kind of an event; None if nothing tells it."""
    if name:
        return _kind_of_name(reading, name)
    told = [cue for cue in scene.acts if cue.row.part != "word"]
    first = _first_act(reading, scene, told)
    return _found(first, "kind-act") if first else None


def _kind_of_name(reading: Reading, name: FoundName) -> FoundKind:
    """Thai puts the head first: the first word that says something decides."""
    if name.head.row.cue not in _BROAD:
        return _found(name.head, "kind-head")
    inside = [
        cue
        for cue in find_cues(KindRow, reading.view, name.head.end, name.end)
        if cue.row.cue not in _BROAD and cue.row.part != "act"
    ]
    if inside:
        return _found(inside[0], "kind-inside-name")
    return _found(name.head, "kind-broad-head")


def _first_act(
    reading: Reading, scene: Scene, told: Sequence[Cue[KindRow]]
) -> Cue[KindRow] | None:
    """Prefer the first verb behind the first person of the paragraph."""
    people = [
        place
        for place in reading.appearances
        if scene.paragraph.start <= place.start < scene.paragraph.end
    ]
    if people:
        behind = [cue for cue in told if cue.start >= people[0].end]
        if behind:
            return behind[0]
    return told[0] if told else None


def _found(cue: Cue[KindRow], rule: str) -> FoundKind:
    return FoundKind(cast("EventKind", cue.row.kind), cue.start, cue.end, rule)
