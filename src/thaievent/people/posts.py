"""Finds the heads of posts: ``อธิบดี``, ``รองปลัดกระทรวง``, ``ผู้ช่วยเลขานุการรัฐมนตรีว่าการ``."""

from __future__ import annotations

from bisect import bisect_left
from dataclasses import dataclass, replace
from functools import cache

from thaievent.lexicon import Gazetteer, load_table

__all__ = ["Head", "Heads", "PostWord", "find_heads"]

# A shorter head does not end a name that it is written on to: it may be part of the name.
_SHORTEST_GLUED = 5


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
class Head:
    """The head of a post with what stands before it.

    Attributes:
        start: Where it starts, prefixes included.
        end: Where it ends.
        last: Where the last of its parts starts: ``รัฐมนตรีว่าการ`` in ``เลขานุการรัฐมนตรีว่าการ``.
        alone: True if it is a whole post without a body behind it.
        many: True if several people may hold it at once.
        full: What a short form stands for, or None.
    """

    start: int
    end: int
    last: int
    alone: bool
    many: bool
    full: str | None


@dataclass(frozen=True, slots=True)
class Heads:
    """The heads of a view, in order, with their starts for looking them up."""

    heads: tuple[Head, ...]
    starts: tuple[int, ...]

    def at(self, position: int) -> Head | None:
        """Give the head that starts at a position."""
        index = bisect_left(self.starts, position)
        if index < len(self.starts) and self.starts[index] == position:
            return self.heads[index]
        return None

    def between(self, start: int, end: int) -> tuple[Head, ...]:
        """Give the heads that start inside a stretch."""
        return self.heads[bisect_left(self.starts, start) : bisect_left(self.starts, end)]

    def first(self, start: int, end: int) -> Head | None:
        """Give the first head inside a stretch that is long enough to stand out there."""
        for index in range(bisect_left(self.starts, start), len(self.starts)):
            head = self.heads[index]
            if head.start >= end:
                return None
            if head.end - head.start >= _SHORTEST_GLUED:
                return head
        return None


@cache
def _gazetteer() -> Gazetteer[PostWord]:
    rows = load_table("thaievent.people", "posts.tsv", PostWord)
    return Gazetteer({row.form: row for row in rows})


def find_heads(view: str) -> Heads:
    """Find the heads of posts.

    Args:
        view: A normalised view.

    Returns:
        The heads in order of the text; parts that are written on to each other are one head.
    """
    heads: list[Head] = []
    prefix: tuple[int, int] | None = None
    for start, end, word in _gazetteer().find(view):
        joined = prefix is not None and view[prefix[1] : start] in {"", " "}
        if word.kind == "not":
            prefix = None
        elif word.kind == "prefix":
            prefix = (prefix[0] if prefix and joined else start, end)
        elif heads and heads[-1].end == start:
            heads[-1] = replace(heads[-1], end=end, last=start, alone=bool(word.alone))
            prefix = None
        else:
            first = prefix[0] if prefix and joined else start
            many = bool(word.many) or first < start
            heads.append(Head(first, end, first, bool(word.alone), many, word.full or None))
            prefix = None
    return Heads(tuple(heads), tuple(head.start for head in heads))
