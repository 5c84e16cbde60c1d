"""Tells whether two posts are the same one, written short and in full."""

from __future__ import annotations

import re

from thaievent.people.extents import PostPhrase
from thaievent.people.mentions import FoundPost

__all__ = ["abbreviates", "spelled_out", "squeezed"]

_DROPPED = re.compile(r"[ฯ\s]+")
# What two posts must share before an acronym of the rest counts: ปลัด, รมว.
_SHORTEST_HEAD = 4
_ACRONYM = re.compile(r"(?:[ก-ฮ]{1,4}\.?){1,5}")


def squeezed(text: str) -> str:
    """Give a post without spaces and without the ฯ of what is left out."""
    return _DROPPED.sub("", text)


def spelled_out(view: str, post: FoundPost | PostPhrase) -> str:
    """Give a post without spaces, its short head written out: ``รมว.`` as รัฐมนตรีว่าการกระทรวง."""
    return squeezed(post.full or view[post.start : post.end])


def abbreviates(short: str, full: str) -> bool:
    """Tell whether one post may be the other with an acronym in it, by the order of letters.

    Args:
        short: ``ปลัดวธ.``
        full: ``ปลัดกระทรวงวัฒนธรรม``
    """
    common = 0
    most = min(len(short), len(full))
    while common < most and short[common] == full[common]:
        common += 1
    rest = short[common:]
    if common < _SHORTEST_HEAD or _ACRONYM.fullmatch(rest) is None:
        return False
    letters = iter(full[common:])
    return all(letter in letters for letter in rest if letter != ".")
