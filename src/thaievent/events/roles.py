"""Who does what: the words that tell a role, shared out over the people around them.

A paragraph is walked from left to right over three things: people (with their posts), words that
tell a role (roles.tsv) and words that open a group of people (groups.tsv). Thai puts the subject
first, so most words of a role speak of the people collected since the last one; those of side
``behind`` (``ดำเนินรายการโดย``) speak of the people that follow.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable
from dataclasses import dataclass, field, replace

from thaievent.events.cues import Cue, GroupRow, RoleRow
from thaievent.events.reading import Appearance, Paragraph, Reading, between, opened_by
from thaievent.records import Role

__all__ = ["FoundRole", "find_roles"]

_REACH = 140  # code points between the last of the people and the word that tells their role
_CARRY = 260  # how far a subject is carried on over further verbs
_BEHIND = 60  # code points between a word of side "behind" and the first of its people
_AT_ONCE = 3  # code points between a verb and the person to whom it is done
_ADVERB = 12  # code points of ได้, ร่วม, ยังได้ between a person and their verb
_LIST_OPENS = 40  # code points between a word and the ได้แก่ that opens its list
_WITH = ("มี", "มี ")  # right in front of a person: โดยมีนายทวี
_NEXT = re.compile(r",? ?(?:และ)? ?")  # between two people to whom it is done
_QUOTED = re.compile(r"[“\"][^“”\"\n]{0,200}[”\"]")
_LIST_GAP = 90  # code points between two people of one list
_SPEECH = frozenset({"announcer"})
_NEW_SUBJECT = frozenset(
    {"attendee", "announcer", "delegator"}
)  # never said of a subject that is carried on


@dataclass(frozen=True, slots=True)
class FoundRole:
    """A role of a person and the word that tells it.

    Attributes:
        person: Index of the person among the found people.
        role: The role; ``delegator`` for one who takes no part.
        start: Where the word stands.
        end: Where it ends.
        at: Where the person stands whom it was read for.
        named: Whether the person is named there.
    """

    person: int
    role: Role | str
    start: int
    end: int
    at: int
    named: bool


def find_roles(reading: Reading, paragraph: Paragraph) -> tuple[FoundRole, ...]:
    """Find the roles that a paragraph gives to people, in order of the text."""
    walk = _Walk(reading.view, paragraph.start)
    walk.waiting = _opened_above(reading, paragraph)
    for item in _in_order(reading, paragraph):
        if isinstance(item, Appearance):
            walk.meet_person(item)
        elif isinstance(item.row, GroupRow):
            walk.meet_opener(item)
        else:
            walk.meet_word(item)
    walk.leave_group()
    return tuple(walk.found)


@dataclass(slots=True)
class _Walk:
    """Where a walk over a paragraph stands.

    Attributes:
        view: The view of the release.
        spoken_to: Where the last word of a role, or the last person it spoke of, ends.
        found: The roles found so far.
        group: The people collected since the last word that consumed them.
        joined: Whether พร้อมด้วย stands in the group, so that its first member leads.
        subject: Whom the last word spoke of: they stay the subject of further verbs.
        waiting: A word of side ``behind`` that waits for its people.
        done_to: A word like เข้าพบ whose object has a role too.
        done_end: Where that word ends, or the last of those to whom it is done.
        in_speech: Whether reported speech has begun; verbs in it tell no roles.
        last_word: The word met last, if no person was met since.
    """

    view: str
    spoken_to: int
    found: list[FoundRole] = field(default_factory=list)
    group: list[Appearance] = field(default_factory=list)
    joined: bool = False
    subject: list[Appearance] = field(default_factory=list)
    waiting: Cue[RoleRow] | None = None
    done_to: Cue[RoleRow] | None = None
    done_end: int = 0
    in_speech: bool = False
    last_word: Cue[RoleRow] | None = None

    def meet_person(self, place: Appearance) -> None:
        """Give a person the role that waits for them, or collect them."""
        self.last_word = None
        if self.view.endswith(_WITH, 0, place.start):
            self.waiting = None
        reach = _LIST_GAP if self.subject else _BEHIND
        if self.done_to and self.is_done_to(place):
            self.note(place, self.done_to.row.other, self.done_to)
            self.done_end = place.end
            return
        self.done_to = None
        if self.waiting and place.start - self.spoken_to <= reach:
            self.give([place], self.waiting)
            self.spoken_to = place.end
            if self.waiting.row.reach == "one" and self.waiting.row.side == "behind":
                self.waiting = None
            return
        self.waiting = None
        self.group.append(place)

    def is_done_to(self, place: Appearance) -> bool:
        """Tell whether a person stands right behind เข้าพบ, or is the next of those who do."""
        first = self.done_to is not None and self.done_end == self.done_to.end
        between = self.view[self.done_end : place.start]
        return len(between) <= _AT_ONCE if first else _NEXT.fullmatch(between) is not None

    def meet_opener(self, cue: Cue[GroupRow]) -> None:
        """Begin a new group of people, let the one at hand go on, or open a list of people."""
        self.done_to = None
        opens = cue.row.effect == "list" or (cue.row.effect == "with" and self.says_all())
        if opens:
            if self.last_word and self.gap_before(cue) <= _LIST_OPENS:
                self.waiting = self.whose_list(self.last_word, cue.start)
                self.subject, self.spoken_to = [], cue.end
        elif cue.row.effect in ("new", "turn"):
            self.leave_group()
            self.subject, self.waiting = [], None
        else:
            self.joined = bool(self.group)

    def whose_list(self, word: Cue[RoleRow], end: int) -> Cue[RoleRow]:
        """Tell whom the list behind a word names: those who are given something receive it."""
        if word.row.role == "presenter" and "แก่" in self.view[word.end : end]:
            return word._replace(row=replace(word.row, role="recipient", reach="all"))
        return word

    def says_all(self) -> bool:
        """Tell whether the last word may be said of several people: ร่วมลงนามกับ นายทวี นางดาว."""
        return self.last_word is not None and self.last_word.row.reach == "all"

    def gap_before(self, cue: Cue[GroupRow]) -> int:
        """Measure what stands between the last word and a cue, quotations left out."""
        start = self.last_word.end if self.last_word else 0
        return len(_QUOTED.sub("", self.view[start : cue.start]))

    def meet_word(self, cue: Cue[RoleRow]) -> None:
        """Give the role of a word to the people it speaks of."""
        self.last_word = cue
        if cue.row.side == "behind":
            self.waiting, self.subject, self.spoken_to = cue, [], cue.end
            return
        if _is_noun(self.view, cue.start) or (self.in_speech and not self.follows_person(cue)):
            return
        if self.done_to and cue.row.role == self.done_to.row.other and not self.group:
            return  # ให้การต้อนรับนายทวี ใจงาม ศึกษาดูงาน: said of those to whom it is done
        if cue.row.side == "around":
            if self.group:
                self.give(self.take(cue.row.reach), cue)
            self.waiting, self.subject, self.spoken_to = cue, [], cue.end
            return
        if self.group and cue.start - self.group[-1].end <= _REACH:
            people = self.take(cue.row.reach)
        elif self.carries(cue):
            people = self.subject
        else:
            return
        self.give(people, cue)
        self.spoken_to = cue.end
        self.done_to, self.done_end = (cue if cue.row.other else None), cue.end
        if cue.row.role in _SPEECH and self.view.startswith("ว่า", cue.end - 3):
            self.in_speech = True

    def give(self, people: list[Appearance], cue: Cue[RoleRow]) -> None:
        """Note a role for each of the people; they are the subject now."""
        for place in people:
            self.note(place, cue.row.role, cue)
        self.subject = people

    def note(self, place: Appearance, role: str, word: Appearance | Cue[RoleRow]) -> None:
        """Note a role of a person."""
        self.found.append(
            FoundRole(place.person, role, word.start, word.end, place.start, place.named)
        )

    def take(self, reach: str) -> list[Appearance]:
        """Take the people whom a word speaks of out of the group."""
        if reach == "all" or len(self.group) == 1:
            taken, self.group = self.group, []
        else:
            taken = [self.group.pop(0 if self.joined else -1)]
        self.joined = self.joined and bool(self.group)
        return taken

    def carries(self, cue: Cue[RoleRow]) -> bool:
        """Tell whether the last subject is still that of a verb."""
        if not self.subject or cue.start - self.spoken_to > _CARRY:
            return False
        if cue.row.role in _NEW_SUBJECT:
            return False
        return cue.row.reach == "all" or len(self.subject) == 1

    def follows_person(self, cue: Cue[RoleRow]) -> bool:
        """Tell whether a verb stands right behind a person and so is no part of a speech."""
        return bool(self.group) and cue.start - self.group[-1].end <= _ADVERB

    def leave_group(self) -> None:
        """Note the people of a list whom no word speaks of: they were there all the same."""
        for place in self.group:
            if place.named:
                self.note(place, "present", place)
        self.group, self.joined = [], False


def _opened_above(reading: Reading, paragraph: Paragraph) -> Cue[RoleRow] | None:
    """Find the word whose people stand in the lines below it, if a paragraph is one of these lines.

    ``ผู้ร่วมเสวนา ได้แก่`` and then one person a line, each behind a dash or a number.
    """
    above = opened_by(reading, paragraph)
    if above is None:
        return None
    floor = max(above.start, above.end - _LIST_OPENS)
    if between(reading.appearances, floor, above.end):
        return None
    words = list(reading.cues.find(RoleRow, floor, above.end))
    return words[-1] if words else None


def _is_noun(view: str, position: int) -> bool:
    """Tell whether a word of a role is part of a noun: การลงนาม, พิธีมอบรางวัล, ผู้เข้าร่วม."""
    before = view[max(0, position - 8) : position]
    if before.endswith("ผู้"):
        return not before.endswith("เป็นผู้")
    return before.endswith(("การ", "พิธี", "รับฟัง", "รับทราบ"))


def _in_order(
    reading: Reading, paragraph: Paragraph
) -> Iterable[Appearance | Cue[RoleRow] | Cue[GroupRow]]:
    """Give people, words of roles and openers of groups in order of the text."""
    start, end = paragraph.start, paragraph.end
    places: list[Appearance] = []
    for place in between(reading.appearances, start, end):
        if not places or place.start >= places[-1].end:
            places.append(place)
    words: list[Cue[RoleRow] | Cue[GroupRow]] = [
        *reading.cues.find(RoleRow, start, end),
        *reading.cues.find(GroupRow, start, end),
    ]
    starts = {place.start for place in places}
    order = [place.start for place in places]

    def stands_in_a_post(word: Cue[RoleRow] | Cue[GroupRow]) -> bool:
        index = bisect_right(order, word.start) - 1
        return index >= 0 and word.start < places[index].end

    inside = [
        word
        for word in words
        if not stands_in_a_post(word)
        if not (isinstance(word.row, GroupRow) and word.row.effect == "turn")
        or not starts.isdisjoint(range(word.end, word.end + _AT_ONCE))
    ]
    return sorted([*places, *inside], key=lambda item: (item.start, item.end))
