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
from bisect import bisect_right
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
_ONE_TO_ONE = {
    chr(point): new for point, new in (_THAI_DIGITS | _SPACES | _OLD_FONT_GLYPHS).items()
}
_REPLACED = re.compile("[" + "".join(_ONE_TO_ONE) + "]")

# Anything else changes lengths or order. Every alternative is bounded and starts from a literal.
_INVISIBLE = "\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufe00-\ufe0f\ufeff"
_REWRITTEN = re.compile(
    f"[{_INVISIBLE}]|\r\n?"
    "|เเ"
    "|ํ[่-๋]?า"  # decomposed ำ, a tone mark inside it or not
    "|[่-๋]ํา"
    "|ำ[่-๋]"  # tone mark behind the ำ that it belongs above
    "|[่-๋][ัิ-ู]"  # tone mark in front of the vowel that carries it
)
# Where none of these is found, nothing of the above is: a class at the head of a pattern is looked
# for ten times as fast as a choice of them.
_TELLING = re.compile(f"[{_INVISIBLE}\r]")
_TELLING_MARKS = re.compile("[่-๋ำ][่-๋ัิ-ู]")


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
    # The stretches of the view that the source was cut into, with what each was made from: where it
    # starts in the source, and where it ends there if it was rewritten. None for a stretch that was
    # left as it is. Empty while view and source have the same indices.
    _cuts: tuple[int, ...] = ()
    _origins: tuple[tuple[int, int | None], ...] = ()

    def bounds(self, start: int, end: int) -> tuple[int, int]:
        """Lead ``[start, end)`` of the view back to the source.

        Invisible characters inside the stretch are part of the result, those at its rims are not.
        """
        if not self._cuts:
            return start, end
        first = self._origin(start)[0]
        return (first, self._origin(end - 1)[1]) if start < end else (first, first)

    def _origin(self, at: int) -> tuple[int, int]:
        """Give the stretch of the source that one code point of the view was made from."""
        number = bisect_right(self._cuts, at) - 1
        start, end = self._origins[number]
        if end is None:
            start += at - self._cuts[number]
            end = start + 1
        return start, end

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
    view = _REPLACED.sub(_replace, source)
    if not _may_be_rewritten(view):
        return Text(source, view)
    pieces: list[str] = []
    cuts: list[int] = []
    origins: list[tuple[int, int | None]] = []
    done = length = 0
    for match in _REWRITTEN.finditer(view):
        start, end = match.span()
        for new, origin in (
            (view[done:start], (done, None)),
            (_rewrite(match.group()), (start, end)),
        ):
            if new:
                pieces.append(new)
                cuts.append(length)
                origins.append(origin)
                length += len(new)
        done = end
    if not done:
        return Text(source, view)
    # The last one holds the end of the view too, from which an empty stretch may start.
    pieces.append(view[done:])
    cuts.append(length)
    origins.append((done, None))
    return Text(source, "".join(pieces), tuple(cuts), tuple(origins))


def _replace(match: re.Match[str]) -> str:
    return _ONE_TO_ONE[match.group()]


def _may_be_rewritten(view: str) -> bool:
    """Tell whether a view may hold a match of ``_REWRITTEN``."""
    return (
        "เเ" in view
        or "ํ" in view
        or _TELLING.search(view) is not None
        or _TELLING_MARKS.search(view) is not None
    )


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
