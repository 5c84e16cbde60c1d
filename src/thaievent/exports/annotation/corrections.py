"""What a record says after somebody moved, dropped or added marks in its text.

A value stands as long as one of its marks does. When all of them are gone:

    moved      a mark of its label was added that overlaps one of them: the value takes the words of
               the new mark (a boundary was corrected), and whatever names it is changed with it
    dropped    otherwise: it goes, and whatever names it too

A mark that was added and says nothing new (another mention of a known name) changes nothing. Others
become values of their own where the marks alone tell to whom they belong: a person, a body, a date
or time (its value is read from the text), an event without a name gets one, a title or post goes to
the nearest person. What a mark cannot tell is a remark for the annotator, never a guess.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any

from thaievent.exports.annotation.marks import Document, Mark, Path, Target, targets_of
from thaievent.exports.annotation.returned import record_data
from thaievent.records import Release

__all__ = ["Corrected", "corrected"]

_NAMES = {"PERSON": "people", "ORG": "organisations"}  # what other fields name them by
_VENUE_PARTS = ("name", "room", "district", "province")
_NEAR = 200  # code points between a post and the person who holds it
_Json = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Corrected:
    """A record after corrections.

    Attributes:
        record: The record.
        remarks: What could not be carried over, one sentence each.
    """

    record: Release
    remarks: tuple[str, ...] = ()


def corrected(document: Document) -> Corrected:
    """Bring the record of a document in line with its marks.

    Args:
        document: A document that came back from a tool.

    Returns:
        The record that went, if the marks are those that went; else the corrected one.
    """
    text, record = document.text, document.record
    targets = targets_of(record, text)
    before = {mark for target in targets for mark in target.marks}
    now = set(document.marks)
    if now == before:
        return Corrected(record)
    added = sorted(now - before)
    data = record_data(record)
    dropped: list[Path] = []
    used: set[Mark] = set()
    for target in targets:
        if not target.marks or not now.isdisjoint(target.marks):
            continue
        new = _replacement(target, added)
        # The value of a date follows from its words: a corrected one is read anew.
        if new is None or target.label in ("DATE", "TIME"):
            dropped.append(_owner(target))
        else:
            _move(data, target, new, text)
            used.add(new)
    _drop(data, dropped)
    left = [mark for mark in added if mark not in used]
    remarks = list(_add(data, left, text, record.published))
    return Corrected(Release.model_validate(data), tuple(remarks))


def _replacement(target: Target, added: Iterable[Mark]) -> Mark | None:
    """Give the longest new mark that overlaps one that is gone."""
    overlapping = [
        mark
        for mark in added
        if mark.label == target.label
        and any(mark.start < old.end and old.start < mark.end for old in target.marks)
    ]
    return max(overlapping, key=lambda mark: mark.end - mark.start, default=None)


def _move(data: _Json, target: Target, new: Mark, text: str) -> None:
    """Give a value the words of its new mark."""
    *way, last = target.path
    holder = _at(data, way)
    old, words = holder[last], text[new.start : new.end]
    holder[last] = words
    if isinstance(holder, dict):
        if holder.get("spans"):
            holder["spans"] = [{"start": new.start, "end": new.end, "text": words}]
        if target.label == "PERSON":
            holder.update(_name_parts(words))
        if target.label == "VENUE":
            parts = {part for part in _VENUE_PARTS if (holder.get(part) or "") not in words}
            holder.update(dict.fromkeys(parts))
    if target.label in _NAMES:
        _rename(data, old, words)


def _rename(data: _Json, old: str, new: str | None) -> None:
    """Change a name wherever other fields use it; None takes it out."""
    for person in data.get("people", ()):
        for post in person.get("positions", ()):
            if post.get("organisation") == old:
                post["organisation"] = new
    for quote in data.get("quotes", ()):
        if quote.get("speaker") == old:
            quote["speaker"] = new
    for event in data.get("events", ()):
        for holder in (event, *event.get("sessions", ())):
            _rename_in(holder, old, new)


def _rename_in(holder: _Json, old: str, new: str | None) -> None:
    """Change a name in the lists of an event or a programme item."""
    for field in ("organisers", "supporters", "speakers", "moderators"):
        if field in holder:
            named = (new if name == old else name for name in holder[field])
            holder[field] = [name for name in named if name is not None]
    if "participants" in holder:
        holder["participants"] = [
            person | {"name": new} if person["name"] == old else person
            for person in holder["participants"]
            if new is not None or person["name"] != old
        ]


def _owner(target: Target) -> Path:
    """Give what goes when a value goes: the person, not the name alone."""
    if target.label in ("TITLE", "ACRONYM", "EVENT", "THEME"):
        return target.path
    return target.path[:-1]


def _drop(data: _Json, paths: Iterable[Path]) -> None:
    """Take values out, the last of a list first so that the others keep their numbers."""
    for *way, last in sorted(paths, key=_backwards, reverse=True):
        holder = _at(data, way)
        gone = holder[last]
        if isinstance(holder, list):
            del holder[int(last)]
        else:
            holder[last] = None
        if way in (["people"], ["organisations"]):
            _rename(data, gone["name"], None)


def _backwards(path: Path) -> tuple[tuple[str, int], ...]:
    return tuple(("", part) if isinstance(part, int) else (part, 0) for part in path)


def _at(data: _Json, way: Iterable[str | int]) -> Any:  # noqa: ANN401  any part of JSON data
    value: Any = data
    for step in way:
        value = value[step]
    return value


def _add(data: _Json, added: list[Mark], text: str, published: dt.date | None) -> Iterator[str]:
    """Add what new marks say; give a remark for each that could not be placed."""
    # People and bodies first: titles, posts and short forms belong to them.
    order = ("PERSON", "ORG", "EVENT")
    for mark in sorted(added, key=lambda m: (m.label not in order, m)):
        words = text[mark.start : mark.end]
        if not words.strip():
            yield f"{mark.label} at {mark.start}-{mark.end} holds no text; left out"
        elif not _placed(data, mark, text, published):
            yield f"{mark.label} {words!r} at {mark.start}-{mark.end} has no place in the record"


def _placed(data: _Json, mark: Mark, text: str, published: dt.date | None) -> bool:
    words = text[mark.start : mark.end]
    if mark.label in _NAMES:
        entries = data.setdefault(_NAMES[mark.label], [])
        if all(entry["name"] != words for entry in entries):
            parts = _name_parts(words) if mark.label == "PERSON" else {}
            _insert(entries, {"name": words} | parts, mark, text)
        return True
    if mark.label in ("DATE", "TIME"):
        return _calendar(data, mark, text, published)
    if mark.label in ("TITLE", "POSITION", "ACRONYM"):
        return _belongs(data, mark, text)
    return _of_event(data, mark.label, words)


def _name_parts(words: str) -> _Json:
    given, _, family = words.partition(" ")
    return {"given": given, "family": family.strip() or None}


def _insert(entries: list[_Json], entry: _Json, mark: Mark, text: str) -> None:
    """Put a name where its first mention puts it; the lists follow the text."""
    key = "name" if "name" in entry else "text"
    later = (n for n, other in enumerate(entries) if text.find(other[key]) > mark.start)
    entries.insert(next(later, len(entries)), entry)


def _calendar(data: _Json, mark: Mark, text: str, published: dt.date | None) -> bool:
    """Read the value of a date or time that was marked, in its context, else by itself."""
    from thaievent.pipeline import find_dates, find_times  # noqa: PLC0415  heavy, and rarely needed

    words = text[mark.start : mark.end]
    if mark.label == "TIME":
        read = [time for source in (text, words) for time in find_times(source)]
        values = [time.value for time in read if time.text == words]
        if values:
            _insert(data.setdefault("times", []), {"text": words, "value": values[0]}, mark, text)
        return bool(values)
    dates = [
        *(date for date in find_dates(text, published=published) if _covers(date.spans, mark)),
        *find_dates(words, published=published),
    ]
    known = next((date for date in dates if date.text == words), None)
    entry = {
        "text": words,
        "value": known.value if known else None,
        "kind": known.kind if known else "explicit",
    }
    _insert(data.setdefault("dates", []), entry, mark, text)
    return known is not None


def _covers(spans: Iterable[Any], mark: Mark) -> bool:
    return any((span.start, span.end) == (mark.start, mark.end) for span in spans)


def _belongs(data: _Json, mark: Mark, text: str) -> bool:
    """Give a title or post to the nearest person, a short form to the nearest body before it."""
    words = text[mark.start : mark.end]
    body = mark.label == "ACRONYM"
    near: list[tuple[int, _Json]] = []
    for entry in data.get("organisations" if body else "people", ()):
        at = text.find(entry["name"])
        while at >= 0:
            end = at + len(entry["name"])
            distance = mark.start - end if end <= mark.start else at - mark.end
            wrong_side = end > mark.start if body else mark.label == "TITLE" and at < mark.end
            if 0 <= distance <= _NEAR and not wrong_side:
                near.append((distance, entry))
            at = text.find(entry["name"], end)
    if not near:
        return False
    owner = min(near, key=lambda pair: pair[0])[1]
    if mark.label == "TITLE":
        if owner.get("title") not in (None, words):
            return False
        owner["title"] = words
    elif body:
        owner["acronyms"] = list(dict.fromkeys([*owner.get("acronyms", ()), words]))
    elif all(post["text"] != words for post in owner.get("positions", ())):
        named = (b["name"] for b in data.get("organisations", ()) if b["name"] in words)
        owner.setdefault("positions", []).append({"text": words, "organisation": next(named, None)})
    return True


def _of_event(data: _Json, label: str, words: str) -> bool:
    """Give a mark of an event to the first one that has none of its kind."""
    events = data.setdefault("events", [])
    if label == "EVENT":
        nameless = (event for event in events if not event.get("name"))
        event = next(nameless, None)
        if event is None:
            events.append({"kind": "other", "name": words})
        else:
            event["name"] = words
        return True
    if not events:
        return False
    if label == "TOPIC":
        sessions = events[0].setdefault("sessions", [])
        if all(session.get("topic") != words for session in sessions):
            sessions.append({"kind": "other", "topic": words})
        return True
    field = label.lower()
    bare = next((event for event in events if not event.get(field)), None)
    if bare is None or field not in ("theme", "venue"):
        return False
    bare[field] = {"text": words} if field == "venue" else words
    return True
