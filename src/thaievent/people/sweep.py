"""Reads a release from left to right: titles with names, posts beside them, posts alone."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from thaievent.people.letters import skip_spaces
from thaievent.people.mentions import FoundPost, NameMention
from thaievent.people.names import read_name
from thaievent.people.posts import Heads, PostPhrase, find_heads, read_post
from thaievent.people.titles import TitleRun, find_titles
from thaievent.text import Extent

__all__ = ["Reading", "read_mentions"]


@dataclass(frozen=True, slots=True)
class Reading:
    """What one pass over a release found.

    Attributes:
        mentions: Namings in order of the text.
        lone_posts: Posts which stand beside no name.
    """

    mentions: tuple[NameMention, ...]
    lone_posts: tuple[PostPhrase, ...]


def read_mentions(view: str, organisations: Sequence[Extent]) -> Reading:
    """Read all namings and posts.

    Args:
        view: A normalised view.
        organisations: Where organisations are named.
    """
    heads = find_heads(view)
    titles = find_titles(view)
    bodies = sorted(organisations, key=lambda body: (body.start, -body.end))
    starts = [body.start for body in bodies]

    def post_at(position: int, limit: int) -> PostPhrase | None:
        head = heads.at(position)
        return None if head is None else read_post(view, head, limit, heads, bodies, starts)

    mentions: list[NameMention] = []
    done = 0
    for index, title in enumerate(titles):
        if title.start < done:
            continue
        limit = titles[index + 1].start if index + 1 < len(titles) else len(view)
        name = read_name(view, title.end, limit, heads)
        if name is None:
            continue
        if not title.firm and name.family is None:
            continue
        posts: list[FoundPost] = []
        at = name.end
        while True:
            phrase = _next_post(view, at, limit, post_at, first=not posts)
            if phrase is None:
                break
            posts.append(
                FoundPost(phrase.start, phrase.end, "behind-name", phrase.head.full, phrase.alias)
            )
            at = phrase.after
        done = at
        mentions.append(
            NameMention(
                start=title.start,
                end=name.end,
                title=(title.start, name.given[0]),
                given=name.given,
                family=name.family,
                posts=tuple(posts),
                rule=name.rule,
                titles=title.titles,
            )
        )
    return Reading(tuple(mentions), ())


def _next_post(view, at, limit, post_at, *, first):  # type: ignore[no-untyped-def]
    position = skip_spaces(view, at, 3)
    if view.startswith("(", position) and first:
        close = view.find(")", position, position + 60)
        inner = post_at(position + 1, limit)
        if inner is not None:
            return inner
        if close > 0:
            position = skip_spaces(view, close + 1, 2)
    phrase = post_at(position, limit)
    if phrase is not None:
        return phrase if first or phrase.whole else None
    for link in ("และ", "ในฐานะ", "/", ", ", "ปฏิบัติหน้าที่"):
        if view.startswith(link, position):
            phrase = post_at(skip_spaces(view, position + len(link), 1), limit)
            if phrase is not None and (first or phrase.whole):
                return phrase
    return None
