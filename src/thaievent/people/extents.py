"""Tells how far a post goes: from its head over units, bodies and areas to a verb or a name."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from thaievent.people.bodies import Bodies
from thaievent.people.letters import THAI_RUN, skip_spaces
from thaievent.people.posts import Head, Heads
from thaievent.people.stops import first_stop
from thaievent.people.tails import (
    ANYTHING,
    DEPARTMENT,
    INSTITUTION,
    UNIT,
    level_at_end,
    may_hold,
    tail_at,
    takes_number,
)
from thaievent.people.wordlists import forms_of

__all__ = ["PostPhrase", "read_latin_post", "read_post"]

# A post has at most so many parts (unit, body, parent body, area ...).
_MOST_PARTS = 12
_LONGEST_BRACKET = 60
_AND = "และ"

# ภาค 10, ช่อง 3, มณฑลทหารบกที่ 24
# The branch of a post in a bracket: อัครราชทูตที่ปรึกษา (ฝ่ายเกษตร).
_BRANCH = re.compile(r"\((?:ฝ่าย|ด้าน|สาย)[ก-๎ ]{2,40}\)")
_NUMBER = re.compile(r" ?\d{1,4}(?![\d.,:]|/\d)(?! ?(?:คน|ราย|ท่าน|แห่ง|ปี|วัน|เดือน|เรื่อง|บาท))")
# VNU, LEARN CORPORATION GROUP, Forbes Media LLC
_LATIN = re.compile(
    r"[A-Z][A-Za-z&.,'’-]{0,30}(?: (?:[A-Z&][A-Za-z&.'’-]{0,30}|of|and|for|the)){0,8}"
)
# Vice President and Chairwoman, DLG – German Agricultural Society
_LATIN_POST = re.compile(
    r"[A-Z][A-Za-z&.'’-]{1,30}"
    r"(?:(?: ?[,:–&/] ?| )(?:[A-Z][A-Za-z&.'’-]{0,30}|of|and|for|the|\d{4}\b)){1,12}"
)
# The rest of the name of a company, behind บริษัท.
_LIMITED = re.compile(
    r" {1,2}(?:[^\n()]{1,60}?จำกัด(?: ?\(มหาชน\))?"
    r"|[A-Z][A-Za-z&.-]{1,30}(?: [A-Z][A-Za-z&.-]{0,30}){0,5})"
)
# What an acronym goes on with behind its first letters: ป|.ป.ช.
_DOTTED = re.compile(r"\.(?:[ก-ฮ]{1,5}\.){0,4}(?:[ก-ฮ]{1,6}(?![ก-๎.]))?")
# กสทช., ป.ป.ช.
_ACRONYM = re.compile(r"[ก-ฮ]{1,6}\.(?:[ก-ฮ]{1,4}\.){0,4}(?![ก-๎])")


@dataclass(frozen=True, slots=True)
class PostPhrase:
    """A post with its full extent.

    Attributes:
        head: Its head.
        end: Where the phrase ends.
        after: Where reading may go on: behind the bracket, if one follows.
        alias: Extent of the short form in that bracket, or None.
        full: The post with its short head written out, or None.
    """

    head: Head
    end: int
    after: int
    alias: tuple[int, int] | None
    full: str | None = None

    @property
    def start(self) -> int:
        """Where the phrase starts."""
        return self.head.start

    @property
    def served(self) -> PostPhrase:
        """The post that its holder serves: of ``เลขานุการรัฐมนตรี…`` that of the minister."""
        return replace(self, head=replace(self.head, start=self.head.served), full=None)

    @property
    def whole(self) -> bool:
        """True if the phrase can stand alone as a post."""
        return self.head.alone or self.end > self.head.end


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
        word: The word it begins with, if that is in the table.
    """

    end: int
    level: int
    word: str = ""


@dataclass(frozen=True, slots=True)
class _Tail:
    """What stands behind the head of a post, up to a limit."""

    view: str
    limit: int
    heads: Heads
    bodies: Bodies

    def read(self, head: Head) -> PostPhrase:
        # The name of the body may begin inside the head: ปลัด|กระทรวงยุติธรรม.
        body = self.bodies.first(head.start + 1, head.end)
        end, level = head.end, ANYTHING
        if body is not None and head.end < body.end <= self.limit:
            end, level = body.end, level_at_end(self.view, head.start, head.end)
        words: set[str] = set()
        for _ in range(_MOST_PARTS):
            part = self._next(head, end, level)
            if part is None or part.end <= end:
                break
            if part.word in words and part.level >= INSTITUTION:
                break  # สำนักงาน… สำนักงาน… is a list
            words.update({part.word} - {""})
            end, level = part.end, max(level, part.level)
        bracket = self._bracket(end)
        full = None if head.full is None else head.full + self.view[head.end : end]
        return PostPhrase(head, end, bracket[1] + 1 if bracket else end, bracket, full)

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
            return part if may_hold(part.level, level) else None
        branch = _BRANCH.match(view, at, self.limit)
        if branch is not None:
            return _Part(branch.end(), ANYTHING)
        number = _NUMBER.match(view, end, self.limit)
        if number is not None and self._takes_number(end, number.end()):
            return _Part(number.end(), ANYTHING)
        if end == head.end and not head.alone:
            # The body of a bare head may be no word: กรรมการ AOT, ประธาน กสทช.
            body = _LATIN.match(view, at, self.limit) or _ACRONYM.match(view, at, self.limit)
            if body is not None:
                return _Part(body.end(), DEPARTMENT)
        return self._behind_mark(end, at, level)

    def _glued(self, head: Head, end: int) -> _Part | None:
        """Read what is written on to ``end`` without a space."""
        view = self.view
        if view[end] in ".ฯ" or (view[end] == "-" and THAI_RUN.match(view, end + 1, self.limit)):
            return _Part(end + 1, ANYTHING)
        if THAI_RUN.match(view, end, self.limit) is None:
            number = _NUMBER.match(view, end, self.limit)
            return _Part(number.end(), ANYTHING) if number else None
        if end == head.end and view.startswith(_AND, end):
            following = self.heads.at(end + len(_AND))
            one_post = following is not None and not head.alone  # กรรมการและเลขานุการ
            return _Part(following.end, ANYTHING) if following and one_post else None
        part = self._part_at(end)
        if part is not None or (end == head.end and head.alone):
            return part
        # A body may begin inside the head: ปลัดกระทรวง|ยุติธรรม.
        level = level_at_end(view, head.start, end) if end == head.end else ANYTHING
        return _Part(self._end_of_run(end), level)

    def _part_at(self, at: int) -> _Part | None:
        """Read the unit or body that starts at a position."""
        found = tail_at(self.view, at)
        if found is None:
            body = self.bodies.first(at, at + 1)
            return _Part(self._end_of_run(at), DEPARTMENT) if body else None
        length, level = found
        inside = self.view.rfind(" ", at, at + length) + 1
        end = self._end_of_run(max(at, inside))
        word = self.view[at : at + length]
        if end > at + length:
            return _Part(end, level, word)
        number = _NUMBER.match(self.view, end, self.limit)
        if number is not None:
            return _Part(number.end(), level, word)
        # The rest of the name may stand behind a space: บริษัท ตัวอย่าง คอร์ปอเรชั่น จำกัด.
        named = _LIMITED.match(self.view, end, self.limit) if level >= INSTITUTION else None
        if named is not None:
            return _Part(named.end(), level, word)
        # A bare word says nothing of its level: in กระทรวง พม. the body is still to come.
        return _Part(end, ANYTHING)

    def _takes_number(self, end: int, behind: int) -> bool:
        """Tell whether a number belongs to the post: ภาค 10, or one with a body behind it."""
        numbered = self.view.endswith("ที่", 0, end)  # เขตสุขภาพที่ 8
        if takes_number(self.view, end) or self.view[end - 1].isascii() or numbered:
            return True
        at = skip_spaces(self.view, behind, 2)
        part = self._part_at(at) if behind < at < self.limit else None
        return part is not None and part.level > UNIT

    def _behind_mark(self, end: int, at: int, level: int) -> _Part | None:
        """Go over ``(…)`` or ``:`` if a unit or body of the same post follows."""
        view = self.view
        behind = at + 1
        is_acronym = False
        if view[at] == "(":
            behind = view.find(")", at, min(self.limit, at + _LONGEST_BRACKET)) + 1
            is_acronym = "." in view[at:behind] or view[at + 1 : behind].isupper()
        elif view[at] != ":":
            return None
        following = skip_spaces(view, behind, 2)
        if behind <= end or following == behind or following >= self.limit:
            return None
        part = self._part_at(following)
        if part is None or not may_hold(part.level, level):
            return None
        # An acronym closes the post, unless a body stands behind it that holds the post's own.
        return None if is_acronym and part.level == ANYTHING else part

    def _end_of_run(self, start: int) -> int:
        """Give where the run at ``start`` ends: at a stop, at another post, or with its body."""
        view = self.view
        run = THAI_RUN.match(view, start, self.limit)
        end = run.end() if run else start
        if run and (dotted := _DOTTED.match(view, end, self.limit)):
            end = dotted.end()
        body = self.bodies.first(start, max(end, start + 1))
        if body is not None and body.end > self.limit:
            body = None
        reach = max(end, body.end) if body else end
        for head in self.heads.between(start, reach):
            if view.endswith(_AND, start, head.start):
                return head.start - len(_AND)
        stop = first_stop(view, start, reach)
        if body is not None and stop >= body.start:
            return max(body.end, stop)
        is_cut = stop < reach or stop == self.limit < len(view)
        # In front of the next person a joining word behind a post joins the two: รมช.กห.และ พล.อ. …
        joined = self.limit < len(view) and skip_spaces(view, stop) >= self.limit
        return self._without_lead(start, stop) if is_cut or joined else stop

    def _without_lead(self, start: int, end: int) -> int:
        """Drop ``และ``, ``ที่`` ... at the end of a run that was cut: they belong to what follows."""
        for lead in forms_of("leads.tsv"):
            if self.view.endswith(lead, start, end):
                return end - len(lead)
        return end

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
