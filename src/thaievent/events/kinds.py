"""What kind of event it is: by its name's own words, else by what the people do."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import cast

from thaievent.events.cues import Cue, KindRow, SignRow
from thaievent.events.names import BROAD_HEADS, FoundName
from thaievent.events.reading import Paragraph, Reading
from thaievent.records import EventKind

__all__ = ["FoundKind", "kind_of_act", "kind_of_name"]

_LATIN = re.compile(" ?[A-Z]")
# What an event without a telling name is, by what else its paragraph speaks of.
_AROUND = ("seminar", "training")
_FAIR = 4  # so many words of stalls and shows make a fair, whatever talks are given at it
_TAUGHT = 2  # so many words of teaching make a training, if hardly anything is shown
_FAR = 4_000  # code points around a name in which words are weighed
_GIFTS = "ceremony"
_OPENS_WORD = (" ", "“", '"', "‘", "'", *sorted(BROAD_HEADS))


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
    โครงการ) leaves it to the words inside the name, and these to the text around it.
    """
    if name.head and name.head.row.cue not in BROAD_HEADS:
        return _of_meeting(reading, name, name.head) or _found(name.head, "kind-head")
    return (
        _inside(reading, name)
        or _around(reading, name, paragraph)
        or (_found(name.head, "kind-broad-head") if name.head else None)
        or FoundKind("exhibition", name.start, name.end, "kind-unmarked-name")
    )


def _of_meeting(reading: Reading, name: FoundName, head: Cue[KindRow]) -> FoundKind | None:
    """Tell a conference from the meetings that are called by the same word."""
    if head.row.kind != "meeting":
        return None
    english = _LATIN.match(reading.view, head.end, name.end)
    for sign in reading.cues.find(SignRow, head.end, name.end):
        if sign.row.where == "meeting" or (sign.row.where == "english" and english):
            return _found(sign, "kind-inside-name")
    return None


def _inside(reading: Reading, name: FoundName) -> FoundKind | None:
    """Find the first word inside a name that says what is done."""
    start = name.head.end if name.head else name.start
    telling: list[Cue[KindRow] | Cue[SignRow]] = [
        cue
        for cue in reading.cues.find(KindRow, start, name.end)
        if cue.row.cue not in BROAD_HEADS
        and (cue.row.part in ("name", "word") or _is_gift(reading, cue))
    ]
    telling += [
        cue
        for cue in reading.cues.find(SignRow, start, name.end)
        if cue.row.where in ("name", "both")
    ]
    first = min(telling, key=lambda cue: (cue.start, -cue.end), default=None)
    return _found(first, "kind-inside-name") if first else None


def _is_gift(reading: Reading, cue: Cue[KindRow]) -> bool:
    """Tell whether a word of giving begins a part of a name: ``โครงการมอบแว่นตา``."""
    begins = reading.view.endswith(_OPENS_WORD, 0, cue.start)
    return cue.row.part == "act" and cue.row.kind == _GIFTS and begins


def _around(reading: Reading, name: FoundName, paragraph: Paragraph) -> FoundKind | None:
    """Weigh the words in the text around a name that says nothing."""
    signs = [
        cue
        for cue in reading.cues.find(SignRow, max(0, name.start - _FAR), name.end + _FAR)
        if cue.row.where in ("text", "both")
    ]
    shown = [cue for cue in signs if cue.row.kind == "exhibition"]
    if len(shown) >= _FAIR:
        return _found(shown[0], "kind-signs")
    for cue in reading.cues.find(KindRow, paragraph.start, paragraph.end):
        if cue.row.kind in _AROUND and cue.row.cue not in BROAD_HEADS:
            return _found(cue, "kind-around-name")
    given = [
        cue
        for cue in signs
        if cue.row.kind == "ceremony" and paragraph.start <= cue.start < paragraph.end
    ]
    if given and not shown:
        return _found(given[0], "kind-signs")
    taught = [cue for cue in signs if cue.row.kind == "training"]
    if len(taught) >= _TAUGHT and len(shown) < len(taught):
        return _found(taught[0], "kind-signs")
    return None


def kind_of_act(act: Cue[KindRow]) -> FoundKind:
    """Tell the kind of an event from the verb that tells it."""
    return _found(act, "kind-act")


def _found(cue: Cue[KindRow] | Cue[SignRow], rule: str) -> FoundKind:
    return FoundKind(cast("EventKind", cue.row.kind), cue.start, cue.end, rule)
