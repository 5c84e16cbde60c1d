"""Reads a release from left to right: titles with names, posts beside them, posts alone."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cache

from thaievent.lexicon import load_table
from thaievent.people.evidence import is_known_given_name
from thaievent.people.extents import Bodies, PostPhrase, read_post
from thaievent.people.letters import skip_spaces
from thaievent.people.mentions import FoundPost, NameMention
from thaievent.people.names import FoundName, read_name
from thaievent.people.posts import Head, Heads, find_heads
from thaievent.people.stops import opening_of
from thaievent.people.titles import TitleRun, find_titles
from thaievent.text import Extent

__all__ = ["Draft", "Reading", "read_mentions"]

# What may stand between a post and the title behind it: spaces and an opening bracket.
_GAP = 3
_LONGEST_BRACKET = 80


@dataclass(frozen=True, slots=True)
class Draft:
    """A naming as read on the spot, before the rest of the text is heard.

    Attributes:
        title: The titles before the name, or None.
        name: The name.
        posts: The posts beside it.
    """

    title: TitleRun | None
    name: FoundName
    posts: tuple[FoundPost, ...] = ()

    @property
    def start(self) -> int:
        """Where the naming starts."""
        return self.title.start if self.title else self.name.given[0]


@dataclass(frozen=True, slots=True)
class Reading:
    """What one pass over a release found.

    Attributes:
        drafts: Namings in order of the text.
        lone_posts: Posts which stand beside no name, in order.
    """

    drafts: tuple[Draft, ...]
    lone_posts: tuple[PostPhrase, ...]


@dataclass(frozen=True, slots=True)
class _Cues:
    """The view with everything that was found in it at once."""

    view: str
    heads: Heads
    bodies: Bodies

    def read(self, head: Head | None, limit: int) -> PostPhrase | None:
        if head is None:
            return None
        return read_post(self.view, head, limit, self.heads, self.bodies)


@dataclass(frozen=True, slots=True)
class PostLink:
    """A row of ``post_links.tsv``; the table explains its columns."""

    form: str
    kind: str
    example: str


@cache
def _links() -> tuple[PostLink, ...]:
    return load_table("thaievent.people", "post_links.tsv", PostLink)


def read_mentions(view: str, organisations: Sequence[Extent]) -> Reading:
    """Read all namings and posts.

    Args:
        view: A normalised view.
        organisations: Where organisations are named.

    Returns:
        The namings and the posts that stand alone.
    """
    cues = _Cues(view, find_heads(view), Bodies.of(organisations))
    named = _read_names(cues, find_titles(view))
    drafts: list[Draft] = []
    lone: list[PostPhrase] = []
    done = 0
    for index, draft in enumerate(named):
        lone.extend(_lone_posts(cues, done, draft.start))
        limit = named[index + 1].start if index + 1 < len(named) else len(view)
        posts, done = _posts_behind(cues, draft.name.end, limit)
        if not posts and lone and _leads_to(view, lone[-1], draft.start):
            posts = (_found(lone.pop(), "before-name"),)
        drafts.append(replace(draft, posts=posts))
    lone.extend(_lone_posts(cues, done, len(view)))
    return Reading(_share_posts(view, drafts, cues.heads), tuple(lone))


def _read_names(cues: _Cues, titles: Sequence[TitleRun]) -> list[Draft]:
    """Read the name behind every title that has one."""
    drafts: list[Draft] = []
    limits = [len(cues.view)] * len(titles)
    for index in range(len(titles) - 2, -1, -1):
        following = titles[index + 1]
        limits[index] = following.start if following.firm else limits[index + 1]
    done = 0
    for title, limit in zip(titles, limits, strict=True):
        if title.start < done or cues.bodies.cover(title.start, title.end):
            continue
        name = read_name(cues.view, title.end, limit, cues.heads)
        if name is None or not (title.firm or _is_evident(cues.view, title, name)):
            continue
        drafts.append(Draft(title, name))
        done = name.end
    return drafts


def _is_evident(view: str, title: TitleRun, name: FoundName) -> bool:
    """Tell whether a name behind a word that is not always a title is one by its own evidence."""
    start, end = name.given
    if name.rule == "latin-name":
        return name.family is not None
    if name.family is None or start > title.end or opening_of(view, start, end) == "stop":
        return False
    return name.proven or is_known_given_name(view[start:end])


def _lone_posts(cues: _Cues, start: int, end: int) -> Iterator[PostPhrase]:
    """Read the posts in a stretch that holds no name."""
    for head in cues.heads.between(start, end):
        if head.start >= start:
            phrase = read_post(cues.view, head, end, cues.heads, cues.bodies)
            start = phrase.end
            yield phrase


def _leads_to(view: str, phrase: PostPhrase, start: int) -> bool:
    """Tell whether a post stands right before a name."""
    return not view[phrase.after : start].strip(" (") and start - phrase.after <= _GAP


def _found(phrase: PostPhrase, rule: str) -> FoundPost:
    return FoundPost(phrase.start, phrase.end, rule, phrase.head.full, phrase.alias)


def _posts_behind(cues: _Cues, at: int, limit: int) -> tuple[tuple[FoundPost, ...], int]:
    """Read the posts behind a name, and where reading may go on."""
    posts: list[FoundPost] = []
    while (phrase := _next_post(cues, at, limit, first=not posts)) is not None:
        at = phrase.after
        if not phrase.head.relation:
            posts.append(_found(phrase, "behind-name"))
    return tuple(posts), at


def _next_post(cues: _Cues, at: int, limit: int, *, first: bool) -> PostPhrase | None:
    """Read the next post behind a name, or behind another post of the same person."""
    view = cues.view
    position = skip_spaces(view, at)
    if first:
        if view.startswith("(", position):
            inner = cues.read(cues.heads.at(position + 1), limit)
            if inner is not None:
                return inner
            close = view.find(")", position, min(limit, position + _LONGEST_BRACKET))
            position = skip_spaces(view, close + 1) if close > 0 else position
        return cues.read(cues.heads.behind_name(position), limit) or _linked(cues, position, limit)
    head = cues.heads.at(position)
    if head is not None:
        phrase = cues.read(head, limit)
        return phrase if phrase and phrase.whole and head.holders != "group" else None
    return _linked(cues, position, limit)


def _linked(cues: _Cues, at: int, limit: int) -> PostPhrase | None:
    """Read a post behind a word that links it to the name or the post before."""
    for link in _links():
        if cues.view.startswith(link.form, at):
            head = cues.heads.at(skip_spaces(cues.view, at + len(link.form), 1))
            phrase = cues.read(head, limit)
            if phrase is None or (link.kind == "list" and not _is_own(phrase)):
                return None
            return phrase
    return None


def _is_own(phrase: PostPhrase) -> bool:
    """Tell whether a post in a list is one more of the same person, not another group."""
    return phrase.whole and phrase.head.holders != "group"


def _share_posts(view: str, drafts: Sequence[Draft], heads: Heads) -> tuple[Draft, ...]:
    """Give a post behind the last of several names in a row to all, if several may hold it."""
    shared: list[Draft] = []
    for draft in reversed(drafts):
        following = shared[-1] if shared else None
        if (
            following is not None
            and not draft.posts
            and draft.name.family is not None
            and following.posts
            and view[draft.name.end : following.start].strip(" ,") in {"", "และ"}
        ):
            head = heads.at(following.posts[0].start)
            if (
                head is not None
                and head.holders != "one"
                and following.posts[0].rule != "before-name"
            ):
                post = replace(following.posts[0], rule="shared")
                draft = replace(draft, posts=(post,))  # noqa: PLW2901  the draft with its post
        shared.append(draft)
    return tuple(reversed(shared))
