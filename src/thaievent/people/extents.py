"""Tells how far a post goes: from its head over units, bodies and areas to a verb or a name."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache

from thaievent.lexicon import load_table
from thaievent.people.letters import THAI_RUN, skip_spaces
from thaievent.people.posts import Head, Heads
from thaievent.people.stops import first_stop
from thaievent.text import Extent

__all__ = ["Bodies", "PostPhrase", "PostTail", "continues_post", "read_post"]

# A post has at most so many parts (unit, body, parent body, area ...).
_MOST_PARTS = 12
_LONGEST_BRACKET = 40


@dataclass(frozen=True, slots=True)
class PostTail:
    """A row of ``post_tails.tsv``: a word with which a post goes on behind a space."""

    form: str
    example: str


@dataclass(frozen=True, slots=True)
class Bodies:
    """Where organisations are named, by their starts."""

    extents: tuple[Extent, ...]
    starts: tuple[int, ...]

    @classmethod
    def of(cls, extents: Sequence[Extent]) -> Bodies:
        """Sort the extents; of several that start together the longest comes first."""
        ordered = sorted(extents, key=lambda extent: (extent.start, -extent.end))
        return cls(tuple(ordered), tuple(extent.start for extent in ordered))

    def at(self, position: int) -> Extent | None:
        """Give the longest organisation that starts at a position."""
        index = bisect_left(self.starts, position)
        if index < len(self.starts) and self.starts[index] == position:
            return self.extents[index]
        return None

    def first(self, start: int, end: int) -> Extent | None:
        """Give the first organisation that starts inside a stretch."""
        index = bisect_left(self.starts, start)
        return (
            self.extents[index] if index < len(self.starts) and self.starts[index] < end else None
        )

    def cover(self, start: int, end: int) -> bool:
        """Tell whether an organisation that starts before a stretch holds all of it."""
        index = bisect_left(self.starts, start)
        return any(body.end >= end for body in self.extents[max(0, index - 3) : index])


@dataclass(frozen=True, slots=True)
class PostPhrase:
    """A post with its full extent.

    Attributes:
        head: Its head.
        end: Where the phrase ends.
        after: Where reading may go on: behind the bracket, if one follows.
        alias: Extent of the short form in that bracket, or None.
    """

    head: Head
    end: int
    after: int
    alias: tuple[int, int] | None

    @property
    def start(self) -> int:
        """Where the phrase starts."""
        return self.head.start

    @property
    def whole(self) -> bool:
        """True if the phrase can stand alone as a post."""
        return self.head.alone or self.end > self.head.end


@cache
def _tails() -> tuple[str, ...]:
    rows = load_table("thaievent.people", "post_tails.tsv", PostTail)
    return tuple(row.form for row in rows)


def continues_post(view: str, at: int) -> bool:
    """Tell whether a post goes on with the word at a position, behind a space."""
    return view.startswith(_tails(), at)


def read_post(view: str, head: Head, limit: int, heads: Heads, bodies: Bodies) -> PostPhrase:
    """Read a post to its end.

    Args:
        view: A normalised view.
        head: Its head.
        limit: Where it must have ended: the next title.
        heads: All heads of the view.
        bodies: Where organisations are named: a post goes to the end of its body's name.

    Returns:
        The post; in ``"รองปลัดกระทรวงยุติธรรม กล่าวว่า"`` it ends before the space.
    """
    end = head.end
    for _ in range(_MOST_PARTS):
        further = _one_part_on(view, end, limit, heads, bodies)
        if further <= end:
            break
        end = further
    bracket = skip_spaces(view, end, 2)
    if view.startswith("(", bracket):
        close = view.find(")", bracket, bracket + _LONGEST_BRACKET)
        if 0 < close < limit and "\n" not in view[bracket:close]:
            return PostPhrase(head, end, close + 1, (bracket + 1, close))
    return PostPhrase(head, end, end, None)


def _one_part_on(view: str, end: int, limit: int, heads: Heads, bodies: Bodies) -> int:
    """Give how far a post that reaches to ``end`` goes with its next part."""
    at = skip_spaces(view, end, 2)
    for start in {end, at}:
        body = bodies.at(start)
        if body is not None and body.end <= limit:
            return body.end
    run = THAI_RUN.match(view, end, limit)
    if run is not None:
        return _end_in_run(view, end, run.end(), heads, bodies)
    if at > end and at < limit and continues_post(view, at):
        run = THAI_RUN.match(view, at, limit)
        if run is not None:
            if view.startswith(".", run.end()):
                stop = view.find(" ", run.end(), limit)
                return run.end() + 1 if stop < 0 or stop - run.end() > 8 else stop
            return _end_in_run(view, at, run.end(), heads, bodies)
    if view.startswith((".", "-"), end) and end + 1 < limit and THAI_RUN.match(view, end + 1):
        return end + 1
    if view.startswith(".", end):
        return end + 1
    return end


def _end_in_run(view: str, start: int, end: int, heads: Heads, bodies: Bodies) -> int:
    """Give where a post ends in a run: at a stop, or at ``และ`` and another head."""
    stop = first_stop(view, start, end)
    head = heads.first(start, stop)
    while head is not None:
        if view.endswith("และ", start, head.start):
            stop = head.start - len("และ")
            break
        head = heads.first(head.start + 1, stop)
    body = bodies.first(start, stop)
    return stop if body is None else body.end
