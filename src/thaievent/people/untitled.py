"""Reads names without a title, right behind a post: ``ศิลปินแห่งชาติ สมชาย ใจดี``."""

from __future__ import annotations

from thaievent.people.cues import Cues
from thaievent.people.evidence import is_known_family_name, is_known_given_name
from thaievent.people.extents import PostPhrase
from thaievent.people.letters import is_thai, skip_spaces
from thaievent.people.names import FoundName, read_name
from thaievent.people.stops import opening_of

__all__ = ["read_untitled"]


def read_untitled(cues: Cues, phrase: PostPhrase, limit: int) -> FoundName | None:
    """Read the name behind a post.

    Without a title the name must give evidence: a known given name, and a family name that is
    known or followed by what follows names.

    Args:
        cues: What was found in the view.
        phrase: The post.
        limit: Where the next person is named.
    """
    view = cues.view
    at = skip_spaces(view, phrase.after, 2)
    if at == phrase.after and not (phrase.head.alone and phrase.end == phrase.head.end):
        return None
    if at >= limit or opening_of(view, at, at + 20) == "stop":
        return None
    name = read_name(view, at, limit, cues.heads)
    if name is None or name.family is None or is_thai(view[name.end : name.end + 1] or " "):
        return None
    if not is_known_given_name(view[slice(*name.given)]):
        return None
    if is_known_family_name(view[slice(*name.family)]) or name.proven or _is_closed(view, name.end):
        return name
    return None


def _is_closed(view: str, end: int) -> bool:
    at = skip_spaces(view, end)
    return at >= len(view) or view[at] in '\n,”"' or opening_of(view, at, at + 20) == "stop"
