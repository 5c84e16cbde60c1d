"""Reads a release from left to right: names, posts beside them, posts alone."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from thaievent.people.beside import posts_behind, share_posts
from thaievent.people.cues import Cues, Draft, find_cues
from thaievent.people.extents import PostPhrase
from thaievent.people.monks import read_monks
from thaievent.people.titled import read_titled
from thaievent.people.untitled import read_untitled
from thaievent.text import Extent

__all__ = ["Reading", "read_mentions"]

# What may stand between a post and the title behind it: spaces and an opening bracket.
_GAP = 3


@dataclass(frozen=True, slots=True)
class Reading:
    """What one pass over a release found.

    Attributes:
        drafts: Namings in order of the text.
        lone_posts: Posts which stand beside no name, in order.
        cues: What was found in the view at once.
    """

    drafts: tuple[Draft, ...]
    lone_posts: tuple[PostPhrase, ...]
    cues: Cues


def read_mentions(view: str, organisations: Sequence[Extent]) -> Reading:
    """Read all namings and posts.

    Args:
        view: A normalised view.
        organisations: Where organisations are named.

    Returns:
        The namings and the posts that stand alone.
    """
    cues = find_cues(view, organisations)
    named = _in_order([*read_titled(cues), *read_monks(cues)])
    drafts: list[Draft] = []
    lone: list[PostPhrase] = []
    done = 0
    held: PostPhrase | None = None
    for index, draft in enumerate(named):
        for part in _between(cues, done, draft.start):
            (drafts if isinstance(part, Draft) else lone).append(part)  # type: ignore[arg-type]
        limit = named[index + 1].start if index + 1 < len(named) else len(view)
        phrases, done = posts_behind(cues, draft, limit)
        posts = tuple((phrase, "behind-name") for phrase in phrases)
        if not posts and lone and _leads_to(view, lone[-1], draft.start):
            posts = tuple((phrase, "before-name") for phrase in _pop_linked(view, lone))
        elif not posts and held and _is_bracketed(view, held, draft.start):
            posts = ((held.served, "served"),)
        held = phrases[-1] if phrases else None
        drafts.append(Draft(draft.title, draft.name, posts, draft.aliases))
    for part in _between(cues, done, len(view)):
        (drafts if isinstance(part, Draft) else lone).append(part)  # type: ignore[arg-type]
    return Reading(tuple(share_posts(view, drafts)), tuple(lone), cues)


def _in_order(drafts: Sequence[Draft]) -> list[Draft]:
    """Sort namings; of two that overlap the one that starts first stays."""
    ordered: list[Draft] = []
    for draft in sorted(drafts, key=lambda draft: (draft.start, -draft.end)):
        if not ordered or draft.start >= ordered[-1].end:
            ordered.append(draft)
    return ordered


def _between(cues: Cues, start: int, end: int) -> Iterator[PostPhrase | Draft]:
    """Read the posts between two names, and the names without a title behind them."""
    for head in cues.heads.between(start, end):
        if head.start < start or head.relation:
            continue
        phrase = cues.post(head, end)
        if phrase is None:
            continue
        start = phrase.end
        names = [Draft(None, name) for name in read_untitled(cues, phrase, end)]
        if not names:
            yield phrase
        for draft in names:
            posts, start = posts_behind(cues, draft, end)
            tied = ((phrase, "before-name"), *((post, "behind-name") for post in posts))
            yield Draft(draft.title, draft.name, tied, draft.aliases)


def _pop_linked(view: str, lone: list[PostPhrase]) -> list[PostPhrase]:
    """Take the last post, with those which are linked to it by ``และ``, off the lone ones."""
    linked = [lone.pop()]
    while lone and view[lone[-1].after : linked[0].start].strip(" ") == "และ":
        linked.insert(0, lone.pop())
    return linked


def _leads_to(view: str, phrase: PostPhrase, start: int) -> bool:
    """Tell whether a post stands right before a name."""
    return start - phrase.after <= _GAP and not view[phrase.after : start].strip(" (")


def _is_bracketed(view: str, phrase: PostPhrase, start: int) -> bool:
    """Tell whether a name in brackets stands behind the post of somebody who serves its bearer."""
    return phrase.head.served > phrase.start and view[phrase.end : start].strip(" ") == "("
