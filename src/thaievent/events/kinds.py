"""What kind of event it is: by its name's own words, else by what the people do."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import cast

from thaievent.events.cues import Cue, KindRow
from thaievent.events.names import BROAD_HEADS, FoundName
from thaievent.events.reading import Paragraph, Reading
from thaievent.records import EventKind

__all__ = ["FoundKind", "kind_of_act", "kind_of_name"]

_LATIN = re.compile(" ?[A-Z]")
# What an event without a telling name is, by what else its paragraph speaks of.
_AROUND = ("seminar", "training")


@dataclass(frozen=True, slots=True)
class FoundKind:
    """The kind of an event and the word that tells it."""

    kind: EventKind
    start: int
    end: int
    rule: str


def kind_of_name(reading: Reading, name: FoundName, paragraph: Paragraph) -> FoundKind:
    """Tell the kind of an event from its name.

    Thai puts the head first, so the first word that says something decides. A broad head (งาน,
    โครงการ) leaves it to the words inside the name, and these to the paragraph around it.
    """
    if name.head and name.head.row.cue not in BROAD_HEADS:
        # การประชุม Asian Forum on Ports: what it is called in English says more.
        if name.head.row.kind == "meeting" and _LATIN.match(reading.view, name.head.end, name.end):
            for cue in reading.cues.find(KindRow, name.head.end, name.end):
                if cue.row.kind == "seminar" and cue.row.part == "word":
                    return _found(cue, "kind-inside-name")
        return _found(name.head, "kind-head")
    start = name.head.end if name.head else name.start
    inside = [
        cue
        for cue in reading.cues.find(KindRow, start, name.end)
        if cue.row.cue not in BROAD_HEADS and cue.row.part in ("name", "word")
    ]
    if inside:
        return _found(inside[0], "kind-inside-name")
    around = [
        cue
        for cue in reading.cues.find(KindRow, paragraph.start, paragraph.end)
        if cue.row.kind in _AROUND and cue.row.cue not in BROAD_HEADS
    ]
    if around:
        return _found(around[0], "kind-around-name")
    if name.head:
        return _found(name.head, "kind-broad-head")
    return FoundKind("exhibition", name.start, name.end, "kind-unmarked-name")


def kind_of_act(act: Cue[KindRow]) -> FoundKind:
    """Tell the kind of an event from the verb that tells it."""
    return _found(act, "kind-act")


def _found(cue: Cue[KindRow], rule: str) -> FoundKind:
    return FoundKind(cast("EventKind", cue.row.kind), cue.start, cue.end, rule)
