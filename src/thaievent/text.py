"""The source of a release and the normalised view of it that the recognisers read.

Real releases hold no-break and zero-width spaces, a decomposed ำ, a doubled เ for แ, Thai digits
and tone marks typed before their vowel. Recognisers should not have to know. :func:`normalise`
makes a view in which all that is gone, together with an index map that leads from any stretch of
the view back to the stretch of the source which it was made from.

Positions in the *view* are plain integers inside the library; positions in the *source* leave it as
:class:`~thaievent.records.Span`. :meth:`Text.span` is the only way from one to the other.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Protocol, TypeVar

from thaievent.records import Span

__all__ = ["Extent", "Text", "keep_longest", "normalise"]

# One code point for one: the index map does not change.
_THAI_DIGITS = {ord("๐") + digit: str(digit) for digit in range(10)}
_SPACES = dict.fromkeys(
    map(ord, "\t\u00a0\u1680\u202f\u205f\u3000" + "".join(map(chr, range(0x2000, 0x200B)))), " "
)
# Glyph positions that old Thai fonts kept in the private use area (Windows, "F700" set).
_OLD_FONT_GLYPHS = dict(
    zip(
        range(0xF700, 0xF71B),
        "ฐิีึื่้๊๋์่้๊๋์ญัํ็่้๊๋์ฺุู",
        strict=True,
    )
)
_ONE_TO_ONE = _THAI_DIGITS | _SPACES | _OLD_FONT_GLYPHS

# Anything else changes lengths or order. Every alternative is bounded and starts from a literal.
_REWRITTEN = re.compile(
    "[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufe00-\ufe0f\ufeff]"  # invisible
    "|\r\n?"
    "|เเ"
    "|ํ[่-๋]?า"  # decomposed ำ, a tone mark inside it or not
    "|[่-๋]ํา"
    "|ำ[่-๋]"  # tone mark behind the ำ that it belongs above
    "|[่-๋][ัิ-ู]"  # tone mark in front of the vowel that carries it
)


class Extent(Protocol):
    """Anything that stands somewhere in the view."""

    @property
    def start(self) -> int:
        """Index of its first code point in the view."""

    @property
    def end(self) -> int:
        """Index after its last code point in the view."""


E = TypeVar("E", bound=Extent)


@dataclass(frozen=True, slots=True)
class Text:
    """A source and its normalised view.

    Attributes:
        source: The text as given.
        view: The text as the recognisers read it.
    """

    source: str
    view: str
    # For each code point of the view, where its origin in the source starts and ends.
    # None while view and source have the same indices.
    _starts: tuple[int, ...] | None = None
    _ends: tuple[int, ...] | None = None

    def bounds(self, start: int, end: int) -> tuple[int, int]:
        """Lead ``[start, end)`` of the view back to the source.

        Invisible characters inside the stretch are part of the result, those at its rims are not.
        """
        if self._starts is None or self._ends is None:
            return start, end
        if start >= end:
            at = self._starts[start] if start < len(self._starts) else len(self.source)
            return at, at
        return self._starts[start], self._ends[end - 1]

    def span(self, start: int, end: int) -> Span:
        """Make the source span of ``[start, end)`` of the view."""
        first, last = self.bounds(start, end)
        return Span(start=first, end=last, text=self.source[first:last])

    def original(self, start: int, end: int) -> str:
        """Give ``[start, end)`` of the view as it is written in the source."""
        first, last = self.bounds(start, end)
        return self.source[first:last]


def normalise(source: str) -> Text:
    """Make the normalised view of ``source``.

    The view has plain spaces for all horizontal white space, a line feed for every line end, Arabic
    for Thai digits, ``แ`` for a doubled ``เ``, a composed ``ำ``, tone marks behind their vowels,
    and no invisible characters. Text is never refused, whatever it holds.

    Args:
        source: Any text.

    Returns:
        The source with its view; ``normalise("๑๕ ม.ค.").view == "15 ม.ค."``.
    """
    view = source.translate(_ONE_TO_ONE)
    if _REWRITTEN.search(view) is None:
        return Text(source, view)
    pieces: list[str] = []
    starts: list[int] = []
    ends: list[int] = []
    done = 0
    for match in _REWRITTEN.finditer(view):
        start, end = match.span()
        pieces.append(view[done:start])
        starts.extend(range(done, start))
        ends.extend(range(done + 1, start + 1))
        new = _rewrite(match.group())
        pieces.append(new)
        starts.extend([start] * len(new))
        ends.extend([end] * len(new))
        done = end
    pieces.append(view[done:])
    starts.extend(range(done, len(view)))
    ends.extend(range(done + 1, len(view) + 1))
    return Text(source, "".join(pieces), tuple(starts), tuple(ends))


def _rewrite(found: str) -> str:
    """Give what the view holds instead of a match of ``_REWRITTEN``."""
    if found[0] == "\r":
        return "\n"
    if found == "เเ":
        return "แ"
    if "ํ" in found:
        return found.replace("ํ", "").replace("า", "") + "ำ"
    if len(found) == 2:  # noqa: PLR2004  a mark and its vowel, in the wrong order
        return found[::-1]
    return ""


def keep_longest(found: Iterable[E]) -> tuple[E, ...]:
    """Drop what overlaps something longer; of two equally long ones the leftmost stays.

    The only overlap rule of the library.

    Args:
        found: Extents of one view in any order.

    Returns:
        Those that stay, in order of the text.
    """
    by_length = sorted(found, key=lambda extent: (extent.start - extent.end, extent.start))
    kept: list[E] = []
    taken: set[int] = set()
    for extent in by_length:
        # The rims are enough: whatever is kept already is at least as long.
        if extent.start in taken or extent.end - 1 in taken:
            continue
        taken.update(range(extent.start, extent.end))
        kept.append(extent)
    return tuple(sorted(kept, key=lambda extent: extent.start))
