"""What several exports say in the same way: what an event is called, its number, safe text."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache

from thaievent.exports.interface import Language, words
from thaievent.lexicon import Gazetteer, load_table
from thaievent.records import Event, Evidence, Quote, Release, Venue

__all__ = ["Confidence", "OnlineRow", "Where", "identified", "plain", "speech", "summary", "where"]

# Line ends that only some readers know, controls, halves of surrogate pairs: no text format of
# ours may hold them as they are.
_UNSAFE = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u2028\u2029\ud800-\udfff]")


_CERTAIN = 100  # per cent


@dataclass(frozen=True, slots=True)
class OnlineRow:
    """A row of online.tsv."""

    form: str
    example: str


@dataclass(frozen=True, slots=True)
class Where:
    """How an event can be attended.

    Attributes:
        online: The venue names a system for meetings or broadcasts.
        on_site: The venue names a place.
    """

    online: bool
    on_site: bool


@cache
def _online() -> Gazetteer[str]:
    rows = load_table("thaievent.exports", "online.tsv", OnlineRow)
    return Gazetteer({row.form: row.form for row in rows})


def where(venue: Venue | None) -> Where:
    """Say whether a venue is a place, a system, or both.

    Args:
        venue: The venue, or None.

    Returns:
        For ``ระบบ Zoom`` online alone; for ``ห้องประชุม 1 และผ่านระบบ Zoom`` both.
    """
    if venue is None:
        return Where(online=False, on_site=False)
    online = any(True for _ in _online().find(venue.text))
    named_place = bool(venue.name) and not any(True for _ in _online().find(venue.name or ""))
    on_site = bool(venue.room or venue.district or venue.province or named_place)
    return Where(online=online, on_site=on_site or not online)


class Confidence:
    """How sure the values of an event are."""

    __slots__ = ("_measured",)

    def __init__(self, evidence: Iterable[Evidence]) -> None:
        """Take the evidence of an event."""
        self._measured: dict[tuple[str, str | None], float] = {}
        for seen in evidence:
            if seen.confidence is not None:
                # Of a person's several roles the least certain one counts.
                for key in {(seen.field, None), (seen.field, seen.value)}:
                    known = self._measured.get(key, 1.0)
                    self._measured[key] = min(known, seen.confidence)

    def of(self, field: str, value: str | None = None) -> str | None:
        """Give the confidence of a field, or of one of its values, in per cent.

        Args:
            field: Name of the field of the event.
            value: Which of its values, where it holds several.

        Returns:
            For instance ``95 %``; None where it was not measured.
        """
        share = self._measured.get((field, value))
        return None if share is None else f"{round(share * _CERTAIN)} %"


def summary(event: Event, language: Language = "en") -> str:
    """Name an event in one line, whatever is known of it.

    Args:
        event: The event.
        language: The language of its kind, where that is all there is to name it by.

    Returns:
        Its name; without one its theme, its first topic, or its kind and place.
    """
    topics = (session.topic for session in event.sessions)
    for phrase in (event.name, event.theme, *topics):
        if phrase:
            return " ".join(plain(phrase).split())
    place = event.venue and (event.venue.name or event.venue.text)
    kind = words(language)(event.kind)
    return " ".join(plain(f"{kind}: {place}" if place else kind).split())


def speech(quote: Quote, longest: int) -> str:
    """Give what was said, between quotation marks if it stands so in the text.

    Args:
        quote: The quote.
        longest: Code points from which on it is shortened.
    """
    said = quote.text
    if len(said) > longest:
        said = f"{said[:longest].rstrip()} …"
    return f"“{said}”" if quote.direct else said


def identified(releases: Iterable[Release]) -> Iterator[tuple[str, Release, Event]]:
    """Give every event with an identifier which it keeps.

    The identifier is a hash of the release's text and the number of the event in it, so it is the
    same on every machine, at any time, and after a better version read more of the event. A record
    without its text (one written by hand) is hashed itself. A text that comes twice counts once.

    Yields:
        The identifier, the release, the event.
    """
    seen: set[str] = set()
    for release in releases:
        basis = release.source or release.model_dump_json(exclude_defaults=True)
        digest = hashlib.sha256(basis.encode("utf-8", "surrogatepass")).hexdigest()[:32]
        if digest in seen:
            continue
        seen.add(digest)
        for number, event in enumerate(release.events, start=1):
            yield f"{digest}-{number}", release, event


def plain(text: str) -> str:
    """Give text without characters that would break a line or a file; tabs and line feeds stay."""
    return _UNSAFE.sub(" ", text.replace("\r\n", "\n"))
