"""Reads names without a title, right behind a post: ``ศิลปินแห่งชาติ สมชาย ใจดี มาลี งามตา``."""

from __future__ import annotations

from collections.abc import Iterator

from thaievent.people.cues import Cues
from thaievent.people.evidence import is_known_family_name, is_known_given_name
from thaievent.people.extents import PostPhrase
from thaievent.people.letters import THAI_RUN, is_thai, skip_spaces
from thaievent.people.names import FoundName, read_name
from thaievent.people.stops import opening_of

__all__ = ["read_untitled"]

# No word that ends a name is longer.
_WORD = 20
_MOST_IN_A_ROW = 12
_ENOUGH = 2


def read_untitled(cues: Cues, phrase: PostPhrase, limit: int) -> Iterator[FoundName]:
    """Read the name behind a post, or several in a row if several may hold the post.

    Without a title a name must give evidence: a known given name, a known family name, something
    behind it that follows names; all three, or two behind a post that cannot go on otherwise.

    Args:
        cues: What was found in the view.
        phrase: The post.
        limit: Where the next person is named.

    Yields:
        The names, in order of the text.
    """
    at = phrase.after
    is_whole = phrase.head.alone and phrase.end == phrase.head.end
    if cues.view[at : at + 1] != " " and not is_whole:
        return
    for _ in range(1 if phrase.head.holders == "one" else _MOST_IN_A_ROW):
        name = _name_at(cues, skip_spaces(cues.view, at, 2), limit, _ENOUGH if is_whole else 3)
        if name is None:
            return
        yield name
        at = name.end


def _name_at(cues: Cues, at: int, limit: int, needed: int) -> FoundName | None:
    """Read a name that gives at least so many pieces of evidence."""
    view = cues.view
    if at >= limit or opening_of(view, at, at + _WORD) == "stop":
        return None
    name = read_name(view, at, limit, cues.heads)
    if name is None or name.family is None or is_thai(view[name.end : name.end + 1] or " "):
        return None
    evidence = (
        is_known_given_name(view[slice(*name.given)]),
        is_known_family_name(view[slice(*name.family)]),
        name.proven or _is_closed(view, name.end, limit),
    )
    return name if sum(evidence) >= needed else None


def _is_closed(view: str, end: int, limit: int) -> bool:
    """Tell whether the end of a line, a mark, a word that ends names or another name follows."""
    at = skip_spaces(view, end)
    if at >= limit or view[at] in '\n,”"':
        return True
    if opening_of(view, at, at + _WORD) == "stop":
        return True
    run = THAI_RUN.match(view, at)
    return run is not None and is_known_given_name(run.group())
