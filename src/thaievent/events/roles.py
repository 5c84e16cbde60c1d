"""Who does what: the words that tell a role, shared out over the people around them.

A paragraph is walked from left to right over three things: people (with their posts), words that
tell a role (roles.tsv) and words that open a group of people (groups.tsv). Thai puts the subject
first, so most words of a role speak of the people collected since the last one; those of side
``behind`` (``ดำเนินรายการโดย``) speak of the people that follow.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import cast

from thaievent.events.cues import Cue, GroupRow, RoleRow, find_cues
from thaievent.events.reading import Appearance, Paragraph, Reading, between
from thaievent.records import Role

__all__ = ["FoundRole", "find_roles"]

_REACH = 140  # code points between the last of the people and the word that tells their role
_CARRY = 260  # how far a subject is carried on over further verbs
_BEHIND = 60  # code points between a word of side "behind" and the first of its people
_LIST_GAP = 90  # code points between two people of one list
_SPEECH = frozenset({"announcer"})
_NEW_SUBJECT = frozenset({"attendee", "announcer"})  # never said of a subject that is carried on


@dataclass(frozen=True, slots=True)
class FoundRole:
    """A role of a person and the word that tells it.

    Attributes:
        person: Index of the person among the found people.
        role: The role; ``delegator`` for one who takes no part.
        start: Where the word stands.
        end: Where it ends.
        at: Where the person stands whom it was read for.
    """

    person: int
    role: Role | str
    start: int
    end: int
    at: int


@dataclass(slots=True)
class _Group:
    """The people collected since the last word that consumed them."""

    members: list[Appearance] = field(default_factory=list)
    joined: bool = False  # พร้อมด้วย stands inside: the first one leads

    def take(self, reach: str) -> list[Appearance]:
        """Give the people whom a word speaks of, and keep the others."""
        if reach == "all" or len(self.members) == 1:
            taken, self.members = self.members, []
        else:
            index = 0 if self.joined else len(self.members) - 1
            taken = [self.members.pop(index)]
        if not self.members:
            self.joined = False
        return taken


def find_roles(reading: Reading, paragraph: Paragraph) -> tuple[FoundRole, ...]:
    """Find the roles that a paragraph gives to people, in order of the text."""
    found: list[FoundRole] = []
    group = _Group()
    last: list[Appearance] = []  # whom the last word spoke of: the subject goes on
    last_end = paragraph.start
    waiting: Cue[RoleRow] | None = None  # a word of side "behind" that waits for its people
    speaking_from: int | None = None  # where reported speech begins
    for item in _walk(reading, paragraph):
        if isinstance(item, Appearance):
            if waiting and item.start - last_end <= (_BEHIND if not last else _LIST_GAP):
                found.append(_role(item, waiting))
                last, last_end = [item], item.end
                if waiting.row.reach == "one":
                    waiting = None
                continue
            waiting = None
            group.members.append(item)
        elif isinstance(item.row, GroupRow):
            if item.row.effect == "new":
                found.extend(_left_over(group))
                group = _Group()
                last, waiting = [], None
            else:
                group.joined = bool(group.members)
        elif isinstance(item.row, RoleRow):
            cue = cast("Cue[RoleRow]", item)
            if cue.row.side == "behind":
                waiting, last, last_end = cue, [], cue.end
                continue
            if _is_noun(reading.view, cue.start):
                continue
            if speaking_from is not None and not _adjacent(reading, group, cue):
                continue
            if group.members and cue.start - group.members[-1].end <= _REACH:
                last = group.take(cue.row.reach)
            elif not last or cue.start - last_end > _CARRY or cue.row.role in _NEW_SUBJECT:
                continue
            elif cue.row.reach == "one" and len(last) > 1:
                continue
            found.extend(_role(place, cue) for place in last)
            last_end = cue.end
            if cue.row.role in _SPEECH and reading.view.startswith("ว่า", cue.end - 3):
                speaking_from = cue.end
    found.extend(_left_over(group))
    return tuple(found)


def _is_noun(view: str, position: int) -> bool:
    """Tell whether a word of a role is part of a noun: การลงนาม, พิธีมอบรางวัล, ผู้เข้าร่วม."""
    before = view[max(0, position - 8) : position]
    if before.endswith("ผู้"):
        return not before.endswith("เป็นผู้")
    return before.endswith(("การ", "พิธี"))


def _walk(
    reading: Reading, paragraph: Paragraph
) -> Iterable[Appearance | Cue[RoleRow] | Cue[GroupRow]]:
    """Give people, words of roles and openers of groups in order of the text."""
    start, end = paragraph.start, paragraph.end
    places: list[Appearance] = []
    for place in between(reading.appearances, start, end):
        if not places or place.start >= places[-1].end:
            places.append(place)
    words: list[Cue[RoleRow] | Cue[GroupRow]] = [
        *find_cues(RoleRow, reading.view, start, end),
        *find_cues(GroupRow, reading.view, start, end),
    ]
    inside = [
        word
        for word in words
        if not any(place.start <= word.start < place.end for place in places)
    ]
    return sorted([*places, *inside], key=lambda item: (item.start, item.end))


def _adjacent(reading: Reading, group: _Group, cue: Cue[RoleRow]) -> bool:
    """Tell whether a word stands right behind a person, so that it is no part of their speech."""
    if not group.members:
        return False
    return not reading.view[group.members[-1].end : cue.start].strip(" ฯ") or (
        cue.start - group.members[-1].end <= 12  # noqa: PLR2004  a short adverb: ได้, ร่วม
    )


def _role(place: Appearance, cue: Cue[RoleRow]) -> FoundRole:
    return FoundRole(place.person, cue.row.role, cue.start, cue.end, place.start)


def _left_over(group: _Group) -> list[FoundRole]:
    """People of a list whom no word speaks of were there all the same."""
    return [
        FoundRole(place.person, "present", place.start, place.end, place.start)
        for place in group.members
        if place.named
    ]
