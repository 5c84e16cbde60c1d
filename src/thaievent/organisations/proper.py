"""Whether what looks like the name of an organisation is one.

``VETOES`` is the list of reasons against it, in the order in which they are tried. A veto gets the
view, the extent of the cue and the cue, and returns True if no organisation is named there.
"""

from __future__ import annotations

import re
from collections.abc import Callable

from thaievent.organisations.contexts import is_behind, is_behind_given_name
from thaievent.organisations.cues import Entry, Head, find_cues, phrases
from thaievent.tokens import word_bounds

__all__ = ["VETOES"]

_SHORT_HEADS = frozenset({"กรม", "กอง", "สภา", "วัด", "ธนาคาร"})


def tag_or_place(view: str, start: int, _end: int, _entry: Entry) -> bool:
    """A hashtag, or a street that is called after an organisation."""
    return view.endswith(phrases("place"), 0, start)


def building(view: str, start: int, end: int, _entry: Entry) -> bool:
    """A building that is called after one organisation and belongs to the next."""
    if not view.endswith(phrases("building"), 0, start):
        return False
    behind = next(find_cues(view, end, end + 12), None)
    return behind is not None and behind[0] == end + 1


_LEADING = ("acts", "post", "holder")


def part_of_word(view: str, start: int, end: int, entry: Entry) -> bool:
    """A short head that is the end or the beginning of another word (``จากองค์การ``)."""
    if not isinstance(entry, Head):
        return False
    before = view[start - 1 : start]
    if entry.long:  # สรพ. is not รพ.
        glued = before == "." or "ก" <= before <= "๎"
        return glued and not any(is_behind(role, view, start) for role in _LEADING)
    if entry.head not in _SHORT_HEADS:
        return False
    if view[end + 1 : end + 2] == "์":
        return True
    # The tokeniser joins some posts with the head behind them (สมาชิกสภา).
    if "ก" <= before <= "๎" and not is_behind("post", view, start):
        return start not in word_bounds(view, max(0, start - 20), min(len(view), end + 10))
    return False


def family_name(view: str, start: int, _end: int, entry: Entry) -> bool:
    """A short head that begins somebody's family name (``นายสมชาย กองแก้ว``)."""
    return (
        isinstance(entry, Head)
        and len(entry.head) <= len("ศูนย์")
        and is_behind_given_name(view, start)
    )


def counted(view: str, start: int, _end: int, entry: Entry) -> bool:
    """A common noun that is counted (``หลายกระทรวง``)."""
    return isinstance(entry, Head) and view.endswith(phrases("before"), 0, start)


def idle_venue(view: str, start: int, _end: int, entry: Entry) -> bool:
    """A hall, mall or temple that is only the place where something happens."""
    return isinstance(entry, Head) and entry.role == "venue" and not is_behind("acts", view, start)


def branch(view: str, start: int, _end: int, entry: Entry) -> bool:
    """An office that belongs to the short form on which it hangs (``ททท.สำนักงานเลย``)."""
    return (
        isinstance(entry, Head)
        and entry.head == "สำนักงาน"
        and _DOTTED.search(view, max(0, start - 3), start) is not None
    )


_DOTTED = re.compile(r"[ก-ฮ]\.$")

VETOES: tuple[Callable[[str, int, int, Entry], bool], ...] = (
    tag_or_place,
    building,
    part_of_word,
    family_name,
    counted,
    idle_venue,
    branch,
)
