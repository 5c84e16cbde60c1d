"""Tells how far a post goes: from its head over units, bodies and areas to a verb or a name."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import cache

from thaievent.lexicon import load_table
from thaievent.people.letters import THAI_RUN, skip_spaces
from thaievent.people.posts import Head, Heads
from thaievent.people.stops import first_stop
from thaievent.text import Extent

__all__ = ["Bodies", "PostPhrase", "PostTail", "continues_post", "read_latin_post", "read_post"]

# A post has at most so many parts (unit, body, parent body, area ...).
_MOST_PARTS = 12
_LONGEST_BRACKET = 60
_LONGEST_ACRONYM = 8
_AND = "และ"

# Levels of post_tails.tsv.
_ANYTHING, _UNIT, _INSTITUTION, _DEPARTMENT, _MINISTRY = range(5)

# ภาค 10, ช่อง 3, มณฑลทหารบกที่ 24
_NUMBER = re.compile(r" ?\d{1,4}(?![\d.,:/])(?! ?(?:คน|ราย|ท่าน|แห่ง|ปี|วัน|เดือน|เรื่อง|บาท))")
# VNU, LEARN CORPORATION GROUP, Forbes Media LLC
_LATIN = re.compile(
    r"[A-Z][A-Za-z&.,'’-]{0,30}(?: (?:[A-Z&][A-Za-z&.'’-]{0,30}|of|and|for|the)){0,8}"
)
# Vice President and Chairwoman, DLG – German Agricultural Society
_LATIN_POST = re.compile(
    r"[A-Z][A-Za-z&.'’-]{1,30}"
    r"(?:(?: ?[,:–&/] ?| )(?:[A-Z][A-Za-z&.'’-]{0,30}|of|and|for|the|\d{4}\b)){1,12}"
)


@dataclass(frozen=True, slots=True)
class PostTail:
    """A row of ``post_tails.tsv``; the table explains its columns."""

    form: str
    level: str
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

    def first(self, start: int, end: int) -> Extent | None:
        """Give the first organisation that starts inside a stretch."""
        index = bisect_left(self.starts, start)
        if index < len(self.starts) and self.starts[index] < end:
            return self.extents[index]
        return None

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
    def served(self) -> PostPhrase:
        """The post that its holder serves: of ``เลขานุการรัฐมนตรี…`` that of the minister."""
        return replace(self, head=replace(self.head, start=self.head.served, full=None))

    @property
    def whole(self) -> bool:
        """True if the phrase can stand alone as a post."""
        return self.head.alone or self.end > self.head.end


@cache
def _levels() -> dict[str, int]:
    rows = load_table("thaievent.people", "post_tails.tsv", PostTail)
    return {row.form: int(row.level) for row in rows}


@cache
def _forms(*, numbered: bool = False) -> tuple[str, ...]:
    """Give the words of ``post_tails.tsv``, or those behind which a number may stand."""
    return tuple(form for form, level in _levels().items() if level == _ANYTHING or not numbered)


@cache
def _lengths() -> tuple[int, ...]:
    return tuple(sorted({len(form) for form in _levels()}, reverse=True))


def continues_post(view: str, at: int) -> bool:
    """Tell whether a post goes on with the word at a position, behind a space."""
    return view.startswith(_forms(), at)


def _tail_at(view: str, at: int) -> tuple[int, int] | None:
    """Give the length and level of the longest word of ``post_tails.tsv`` at a position."""
    if not continues_post(view, at):
        return None
    for length in _lengths():
        level = _levels().get(view[at : at + length])
        if level is not None:
            return length, level
    return None


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
    return _Tail(view, limit, heads, bodies).read(head)


def read_latin_post(view: str, at: int, limit: int) -> PostPhrase | None:
    """Read an English post behind a name: ``Managing Director``, ``Country Lead : Example``.

    Args:
        view: A normalised view.
        at: Where it may start.
        limit: Where it must have ended.
    """
    found = _LATIN_POST.match(view, at, limit)
    if found is None:
        return None
    head = Head(at, found.end(), at, alone=True, holders="one", full=None)
    return PostPhrase(head, found.end(), found.end(), None)


@dataclass(frozen=True, slots=True)
class _Part:
    """A unit, body or area with which a post may go on.

    Attributes:
        end: Where it ends.
        level: Its level in ``post_tails.tsv``.
    """

    end: int
    level: int


@dataclass(frozen=True, slots=True)
class _Tail:
    """What stands behind the head of a post, up to a limit."""

    view: str
    limit: int
    heads: Heads
    bodies: Bodies

    def read(self, head: Head) -> PostPhrase:
        end, level = head.end, _ANYTHING
        for _ in range(_MOST_PARTS):
            part = self._next(head, end, level)
            if part is None or part.end <= end:
                break
            end, level = part.end, max(level, part.level)
        bracket = self._bracket(end)
        return PostPhrase(head, end, bracket[1] + 1 if bracket else end, bracket)

    def _next(self, head: Head, end: int, level: int) -> _Part | None:
        """Read one more part behind ``end``, if there is one."""
        view = self.view
        at = skip_spaces(view, end, 2)
        if at >= self.limit or view[at] == "\n":
            return None
        if at == end:
            return self._glued(head, end)
        if end == head.end and view.startswith(_AND, at):
            return None
        part = self._part_at(at)
        if part is not None:
            return part if _may_hold(part.level, level) else None
        number = _NUMBER.match(view, end, self.limit)
        if number is not None and self._takes_number(end, number.end()):
            return _Part(number.end(), _ANYTHING)
        if end == head.end and not head.alone and (latin := _LATIN.match(view, at, self.limit)):
            return _Part(latin.end(), _DEPARTMENT)
        return self._behind_mark(end, at, level)

    def _glued(self, head: Head, end: int) -> _Part | None:
        """Read what is written on to ``end`` without a space."""
        view = self.view
        if view[end] in ".ฯ" or (view[end] == "-" and THAI_RUN.match(view, end + 1, self.limit)):
            return _Part(end + 1, _ANYTHING)
        if THAI_RUN.match(view, end, self.limit) is None:
            number = _NUMBER.match(view, end, self.limit)
            return _Part(number.end(), _ANYTHING) if number else None
        if end == head.end and view.startswith(_AND, end):
            following = self.heads.at(end + len(_AND))
            one_post = following is not None and not head.alone  # กรรมการและเลขานุการ
            return _Part(following.end, _ANYTHING) if following and one_post else None
        part = self._part_at(end)
        if part is not None or (end == head.end and head.alone):
            return part
        return _Part(self._end_of_run(end), self._level_of_head(head) if end == head.end else 0)

    def _part_at(self, at: int) -> _Part | None:
        """Read the unit or body that starts at a position."""
        found = _tail_at(self.view, at)
        if found is None:
            body = self.bodies.first(at, at + 1)
            return _Part(self._end_of_run(at), _DEPARTMENT) if body else None
        length, level = found
        inside = self.view.rfind(" ", at, at + length) + 1
        end = self._end_of_run(max(at, inside))
        # A bare word says nothing of its level: in กระทรวง พม. the body is still to come.
        return _Part(end, level if end > at + length else _ANYTHING)

    def _level_of_head(self, head: Head) -> int:
        """Give the level of a body that begins inside the head: ``ปลัดกระทรวง`` + ``ยุติธรรม``."""
        levels = (
            level
            for form, level in _levels().items()
            if level and self.view.endswith(form, head.start, head.end)
        )
        return next(levels, _ANYTHING)

    def _takes_number(self, end: int, behind: int) -> bool:
        """Tell whether a number belongs to the post: ภาค 10, or one with a body behind it."""
        if self.view.endswith(_forms(numbered=True), 0, end) or self.view[end - 1].isascii():
            return True
        at = skip_spaces(self.view, behind, 2)
        part = self._part_at(at) if behind < at < self.limit else None
        return part is not None and part.level > _UNIT

    def _behind_mark(self, end: int, at: int, level: int) -> _Part | None:
        """Go over ``(…)`` or ``:`` if a unit or body of the same post follows."""
        view = self.view
        behind = at + 1
        if view[at] == "(":
            behind = view.find(")", at, min(self.limit, at + _LONGEST_BRACKET)) + 1
        elif view[at] != ":":
            return None
        following = skip_spaces(view, behind, 2)
        if behind <= end or following == behind or following >= self.limit:
            return None
        part = self._part_at(following)
        return part if part is not None and _may_hold(part.level, level) else None

    def _end_of_run(self, start: int) -> int:
        """Give where the run at ``start`` ends: at a stop, at another post, or with its body."""
        view = self.view
        run = THAI_RUN.match(view, start, self.limit)
        end = run.end() if run else start
        if run and view.startswith(".", end):
            dotted = view.find(" ", end, min(self.limit, end + _LONGEST_ACRONYM))
            end = end + 1 if dotted < 0 else dotted
        body = self.bodies.first(start, max(end, start + 1))
        if body is not None and body.end <= self.limit:
            end = max(end, body.end)
        else:
            body = None
        for head in self.heads.between(start, end):
            if view.endswith(_AND, start, head.start):
                return head.start - len(_AND)
        stop = first_stop(view, start, end)
        return stop if body is None or stop < body.start else max(body.end, min(stop, end))

    def _bracket(self, end: int) -> tuple[int, int] | None:
        """Give the extent of what stands in a bracket right behind a post."""
        view = self.view
        at = skip_spaces(view, end, 2)
        if not view.startswith("(", at):
            return None
        close = view.find(")", at, min(self.limit, at + _LONGEST_BRACKET))
        if close < 0 or "\n" in view[at:close]:
            return None
        return at + 1, close


def _may_hold(level: int, reached: int) -> bool:
    """Tell whether a part of a level may hold what was read, rather than stand beside it."""
    return level == _ANYTHING or level > reached or level == reached < _DEPARTMENT
