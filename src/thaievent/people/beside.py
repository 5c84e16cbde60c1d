"""Reads the posts that stand beside a name."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import cache

from thaievent.lexicon import load_table
from thaievent.people.cues import Cues, Draft
from thaievent.people.extents import PostPhrase, read_latin_post
from thaievent.people.letters import skip_spaces

__all__ = ["PostLink", "posts_behind", "share_posts"]

_LONGEST_BRACKET = 80


@dataclass(frozen=True, slots=True)
class PostLink:
    """A row of ``post_links.tsv``; the table explains its columns."""

    form: str
    kind: str
    example: str


@cache
def _links() -> tuple[PostLink, ...]:
    rows = load_table("thaievent.people", "post_links.tsv", PostLink)
    return tuple(sorted(rows, key=lambda row: -len(row.form)))


def posts_behind(cues: Cues, draft: Draft, limit: int) -> tuple[list[PostPhrase], int]:
    """Read the posts behind a name.

    Args:
        cues: What was found in the view.
        draft: The naming.
        limit: Where the next person is named.

    Returns:
        The posts, and where reading may go on.
    """
    phrases: list[PostPhrase] = []
    related = False
    at = draft.end
    if draft.aliases and cues.view.startswith(")", at):
        at += 1
    position = _over_bracket(cues, at, limit)
    phrase = _first(cues, position, limit)
    while phrase is not None:
        at = phrase.after
        if phrase.head.relation:
            related = True
        elif not related:
            phrases.append(phrase)
        position = skip_spaces(cues.view, at)
        # What a relation is linked to with และ are the other posts of the same relative.
        linked = _linked(cues, position, limit, only_own=not related)
        phrase = linked or _listed(cues, position, limit)
        related = related and linked is not None
    return phrases, at


def _over_bracket(cues: Cues, at: int, limit: int) -> int:
    """Give the position behind a bracket with the name in other letters, a nickname or an age."""
    position = skip_spaces(cues.view, at)
    if not cues.view.startswith("(", position) or cues.heads.at(position + 1) is not None:
        return position
    close = cues.view.find(")", position, min(limit, position + _LONGEST_BRACKET))
    return skip_spaces(cues.view, close + 1) if close > 0 else position


def _first(cues: Cues, at: int, limit: int) -> PostPhrase | None:
    """Read the first post behind a name, where a calling or an English phrase is one too."""
    if cues.view.startswith("(", at):
        return cues.post(cues.heads.at(at + 1), limit)
    phrase = cues.post(cues.heads.behind_name(at), limit)
    english = read_latin_post(cues.view, at, limit)
    if english is not None and (phrase is None or english.end > phrase.end):
        return english
    return phrase or _linked(cues, at, limit, only_own=True)


def _listed(cues: Cues, at: int, limit: int) -> PostPhrase | None:
    """Read a further post that follows with no more than a space."""
    phrase = cues.post(cues.heads.at(at), limit)
    return phrase if phrase is not None and _is_own(phrase) else None


def _linked(cues: Cues, at: int, limit: int, *, only_own: bool) -> PostPhrase | None:
    """Read a post behind a word that links it to the name or the post before."""
    for link in _links():
        if cues.view.startswith(link.form, at):
            head = cues.heads.at(skip_spaces(cues.view, at + len(link.form), 1))
            phrase = cues.post(head, limit)
            if phrase is None or (only_own and link.kind == "list" and not _is_own(phrase)):
                return None
            return phrase
    return None


def _is_own(phrase: PostPhrase) -> bool:
    """Tell whether a post in a list is one more of the same person, not another group."""
    head = phrase.head
    return phrase.whole and (head.holders != "group" or head.served > head.start)


def share_posts(view: str, drafts: Sequence[Draft]) -> list[Draft]:
    """Give a post behind the last of several names in a row to all of them, if several may hold it.

    Args:
        view: A normalised view.
        drafts: Namings in order of the text.

    Returns:
        The namings; in ``"นายสมชาย ใจดี และนางมาลี งามตา ผู้ตรวจราชการกรม"`` both have the post.
    """
    shared: list[Draft] = []
    following: Draft | None = None
    for draft in reversed(drafts):
        current = draft
        if following is not None and not draft.posts and draft.name.family is not None:
            post = next(iter(following.posts), None)
            between = view[draft.end : following.start].strip(" ,")
            if (
                post
                and post[1] != "before-name"
                and post[0].head.holders != "one"
                and between in {"", "และ"}
            ):
                current = replace(draft, posts=((post[0], "shared"),))
        shared.append(current)
        following = current
    return shared[::-1]
