"""Finds the heads of posts: ``อธิบดี``, ``รองปลัดกระทรวง``, ``ผู้ช่วยเลขานุการรัฐมนตรีว่าการ``."""

from __future__ import annotations

from bisect import bisect_left
from dataclasses import dataclass, replace
from functools import cache
from typing import Literal

from thaievent.lexicon import Vocabulary, load_table
from thaievent.people.letters import is_thai

__all__ = ["Head", "Heads", "Holders", "PostWord", "find_heads"]

Holders = Literal["one", "many", "group"]

# A shorter head does not end a name that it is written on to: it may be part of the name.
_SHORTEST_GLUED = 5


@dataclass(frozen=True, slots=True)
class PostWord:
    """A row of ``posts.tsv``; the table explains its columns."""

    form: str
    kind: str
    alone: str
    holders: str
    serves: str
    full: str
    example: str


@dataclass(frozen=True, slots=True)
class Head:
    """The head of a post with what stands before it.

    Attributes:
        start: Where it starts, prefixes included.
        end: Where it ends.
        served: Where the post starts that the holder serves: ``รัฐมนตรีว่าการ`` in
            ``เลขานุการรัฐมนตรีว่าการ``; the start of the head if there is none.
        alone: True if it is a whole post without a body behind it.
        holders: How many may hold it at once.
        full: The head with a short form written out, or None.
        relation: True if it is no post but what somebody is to the holder of one (``ภริยา``).
        clergy: True if monks hold it.
    """

    start: int
    end: int
    served: int
    alone: bool
    holders: Holders
    full: str | None
    relation: bool = False
    clergy: bool = False


@dataclass(frozen=True, slots=True)
class Heads:
    """The heads of a view, in order, with their starts for looking them up."""

    view: str
    heads: tuple[Head, ...]
    starts: tuple[int, ...]

    @property
    def of_clergy(self) -> tuple[Head, ...]:
        """The heads of posts that monks hold."""
        return tuple(head for head in self.heads if head.clergy)

    def at(self, position: int) -> Head | None:
        """Give the head that starts at a position."""
        index = bisect_left(self.starts, position)
        if index < len(self.starts) and self.starts[index] == position:
            return self.heads[index]
        return None

    def behind_name(self, position: int) -> Head | None:
        """Give the head at a position right behind a name, where a calling is a post too."""
        head = self.at(position)
        if head is not None:
            return head
        if not self.view.startswith(_callings(), position):
            return None
        form = max((form for form in _callings() if self.view.startswith(form, position)), key=len)
        end = position + len(form)
        return Head(position, end, position, alone=False, holders="group", full=None)

    def between(self, start: int, end: int) -> tuple[Head, ...]:
        """Give the heads that start inside a stretch."""
        return self.heads[bisect_left(self.starts, start) : bisect_left(self.starts, end)]

    def first(self, start: int, end: int) -> Head | None:
        """Give the first head inside a stretch that is long enough to stand out in letters."""
        for head in self.between(start, end):
            if head.end - head.start >= _SHORTEST_GLUED and not head.relation:
                return head
        return None


@cache
def _rows() -> tuple[PostWord, ...]:
    return load_table("thaievent.people", "posts.tsv", PostWord)


_VOCABULARY = Vocabulary(lambda: {row.form: row for row in _rows() if row.kind != "behind"})


@cache
def _callings() -> tuple[str, ...]:
    return tuple(row.form for row in _rows() if row.kind == "behind")


def find_heads(view: str) -> Heads:
    """Find the heads of posts.

    Args:
        view: A normalised view.

    Returns:
        The heads in order of the text; parts that are written on to each other are one head.
    """
    heads: list[Head] = []
    prefix: tuple[int, int] | None = None
    serving = False
    for start, end, word in _VOCABULARY.find(view):
        last = heads[-1] if heads else None
        joined = prefix is not None and view[prefix[1] : start] in {"", " "}
        first = prefix[0] if prefix is not None and joined else start
        if word.kind == "not":
            prefix = None
        elif word.kind == "prefix":
            prefix = (first, end)
        elif _is_inside_word(view, start, word):
            prefix = None
        elif last and (last.end == first or (serving and view[last.end : first] == " ")):
            # A post in a post, and what goes with it: เลขานุการรัฐมนตรีว่าการ.
            served = first if serving else last.served
            clergy = last.clergy or word.kind == "clergy"
            full = _written_out(view, word, last.start, start)
            heads[-1] = replace(
                last, end=end, served=served, alone=bool(word.alone), full=full, clergy=clergy
            )
            prefix, serving = None, bool(word.serves)
        else:
            heads.append(_head(view, word, first, start, end))
            prefix, serving = None, bool(word.serves) or word.kind == "relation"
    return Heads(view, tuple(heads), tuple(head.start for head in heads))


def _is_inside_word(view: str, start: int, word: PostWord) -> bool:
    """Tell whether a Latin head or a relation is a piece of a longer word (``กนิษฐบุตร``)."""
    if not start or not (word.form[0].isascii() or word.kind == "relation"):
        return False
    return view[start - 1].isalpha() or is_thai(view[start - 1])


def _written_out(view: str, word: PostWord, first: int, start: int) -> str | None:
    return view[first:start] + word.full if word.full else None


def _head(view: str, word: PostWord, first: int, start: int, end: int) -> Head:
    holders: Holders = "one"
    if word.holders == "group":
        holders = "group"
    elif word.holders == "many" or first < start:
        holders = "many"
    return Head(
        start=first,
        end=end,
        served=first,
        alone=bool(word.alone),
        holders=holders,
        full=_written_out(view, word, first, start),
        relation=word.kind == "relation",
        clergy=word.kind == "clergy",
    )
