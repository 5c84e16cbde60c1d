"""Finds posts: their heads, what stands before the head, and how far the phrase goes."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache

from thaievent.lexicon import Gazetteer, load_table
from thaievent.people.letters import THAI_RUN, skip_spaces
from thaievent.people.stops import first_stop
from thaievent.text import Extent

__all__ = ["Head", "Heads", "PostPhrase", "find_heads", "read_post"]

_PACKAGE = "thaievent.people"


@dataclass(frozen=True, slots=True)
class PostWord:
    """A row of ``posts.tsv``; the table explains its columns."""

    form: str
    kind: str
    alone: str
    many: str
    full: str
    example: str


@dataclass(frozen=True, slots=True)
class PostTail:
    """A row of ``post_tails.tsv``: a word with which a post goes on behind a space."""

    form: str
    example: str


@dataclass(frozen=True, slots=True)
class Head:
    """The head of a post with what stands before it, ``รองปลัด``.

    Attributes:
        start: Where it starts, prefixes included.
        end: Where it ends.
        alone: True if it is a whole post without a body behind it.
        many: True if several people may hold it at once.
        full: What a short form stands for, or None.
    """

    start: int
    end: int
    alone: bool
    many: bool
    full: str | None


@dataclass(frozen=True, slots=True)
class Heads:
    """The heads of a view, in order, with fast look-up."""

    heads: tuple[Head, ...]
    starts: tuple[int, ...]

    def at(self, position: int) -> Head | None:
        """Give the head that starts at a position."""
        index = bisect_left(self.starts, position)
        if index < len(self.starts) and self.starts[index] == position:
            return self.heads[index]
        return None

    def first(self, start: int, end: int) -> int | None:
        """Give where the first head inside a stretch starts."""
        index = bisect_left(self.starts, start)
        if index < len(self.starts) and self.starts[index] < end:
            return self.starts[index]
        return None


@dataclass(frozen=True, slots=True)
class PostPhrase:
    """A post with its full extent.

    Attributes:
        head: Its head.
        end: Where the phrase ends.
        after: Where reading may go on: behind the bracket, if one follows.
        alias: Extent of what stands in that bracket, or None.
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
def _gazetteer() -> Gazetteer[PostWord]:
    return Gazetteer({row.form: row for row in load_table(_PACKAGE, "posts.tsv", PostWord)})


@cache
def _tails() -> tuple[str, ...]:
    return tuple(row.form for row in load_table(_PACKAGE, "post_tails.tsv", PostTail))


def find_heads(view: str) -> Heads:
    """Find the heads of posts.

    Args:
        view: A normalised view.

    Returns:
        The heads in order of the text; ``รองปลัด`` and ``ผู้ช่วยเลขานุการรัฐมนตรีว่าการ`` are one each.
    """
    heads: list[Head] = []
    prefix: int | None = None
    prefix_end = -1
    many = False
    for start, end, word in _gazetteer().find(view):
        if prefix_end != start and not (prefix is not None and view[prefix_end:start] == " "):
            prefix = None
        if word.kind == "not":
            prefix = None
        elif word.kind == "prefix":
            prefix, prefix_end = start if prefix is None else prefix, end
            many = True
        elif heads and heads[-1].end == start:
            last = heads[-1]
            heads[-1] = Head(last.start, end, bool(word.alone), last.many, last.full)
            prefix = None
        else:
            first = start if prefix is None else prefix
            heads.append(
                Head(
                    first,
                    end,
                    bool(word.alone),
                    bool(word.many) or prefix is not None and many,
                    word.full or None,
                )
            )
            prefix = None
    return Heads(tuple(heads), tuple(head.start for head in heads))


def read_post(
    view: str,
    head: Head,
    limit: int,
    heads: Heads,
    bodies: Sequence[Extent],
    body_starts: Sequence[int],
) -> PostPhrase:
    """Read a post to its end.

    Args:
        view: A normalised view.
        head: Its head.
        limit: Where it must have ended: the next title.
        heads: All heads of the view.
        bodies: Where organisations are named, in order.
        body_starts: Their starts.
    """
    end = head.end
    for _ in range(12):
        further = _go_on(view, end, limit, heads, bodies, body_starts)
        if further <= end:
            break
        end = further
    after, alias = end, None
    bracket = skip_spaces(view, end, 2)
    if view.startswith("(", bracket):
        close = view.find(")", bracket, bracket + 40)
        if close > 0 and "\n" not in view[bracket:close] and not _is_named(view, bracket + 1):
            after, alias = close + 1, (bracket + 1, close)
    return PostPhrase(head, end, after, alias)


def _is_named(view: str, at: int) -> bool:
    return view.startswith(("นาย", "นาง", "น.ส.", "พล", "ดร."), at)


def _go_on(
    view: str,
    end: int,
    limit: int,
    heads: Heads,
    bodies: Sequence[Extent],
    body_starts: Sequence[int],
) -> int:
    """Give how far a post that reaches to ``end`` goes in one more step."""
    for gap in (0, 1, 2):
        at = end + gap
        if view[end:at].strip(" "):
            break
        index = bisect_left(body_starts, at)
        if index < len(bodies) and body_starts[index] == at and bodies[index].end <= limit:
            return bodies[index].end
    run = THAI_RUN.match(view, end, limit)
    if run is not None:
        return _cut(view, end, run.end(), heads)
    at = skip_spaces(view, end, 2)
    if at > end and at < limit and view.startswith(_tails(), at):
        run = THAI_RUN.match(view, at, limit)
        if run is not None:
            if view.startswith(".", run.end()):
                stop = view.find(" ", run.end(), limit)
                return run.end() + 1 if stop < 0 or stop - run.end() > 8 else stop
            return _cut(view, at, run.end(), heads)
    if (
        view.startswith((".", "-"), end)
        and end > 0
        and end + 1 < limit
        and THAI_RUN.match(view, end + 1)
    ):
        return end + 1
    if view.startswith(".", end):
        return end + 1
    return end


def _cut(view: str, start: int, end: int, heads: Heads) -> int:
    """Give where a post ends in a run: at a stop, or at ``และ`` and another head."""
    stop = first_stop(view, start, end)
    head = heads.first(start, stop)
    while head is not None:
        if view.endswith("และ", start, head):
            return head - 3
        head = heads.first(head + 1, stop)
    return stop
