"""Ties posts that stand alone to the people who hold them.

``อธิบดีกรม… กล่าวว่า`` means the person whose post the text has given before, if only one person
holds a post that is written so: in full, cut short (``ปลัดกระทรวงฯ``) or as the short form that
stands in brackets behind it (``รมว.พม.``).
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import replace

from thaievent.people.extents import PostPhrase
from thaievent.people.mentions import FoundPerson, FoundPost, Reference
from thaievent.people.shortforms import abbreviates, spelled_out, squeezed
from thaievent.people.wordlists import starts_word

__all__ = ["tie_references"]


def tie_references(
    view: str, people: Sequence[FoundPerson], lone_posts: Sequence[PostPhrase]
) -> tuple[FoundPerson, ...]:
    """Add to people the places that mean them by a post.

    Args:
        view: A normalised view.
        people: Everybody who is named.
        lone_posts: Posts that stand beside no name, in order of the text.

    Returns:
        The people with their references.
    """
    held = [
        (spelled_out(view, post), index)
        for index, person in enumerate(people)
        for post in _of(person)
    ]
    aliases = [
        (squeezed(view[slice(*post.alias)]), index)
        for index, person in enumerate(people)
        for post in _of(person)
        if post.alias
    ]
    named = sorted((m.start, m.end) for person in people for m in person.mentions)
    found: dict[int, list[Reference]] = {}
    for phrase in lone_posts:
        if _is_inside(named, phrase) or not starts_word(view, phrase.start):
            continue
        tied = _holder(view, phrase, held, aliases)
        if tied is not None:
            index, rule = tied
            found.setdefault(index, []).append(Reference(phrase.start, phrase.end, rule))
    return tuple(
        replace(person, references=tuple(found.get(index, ())))
        for index, person in enumerate(people)
    )


def _of(person: FoundPerson) -> Iterator[FoundPost]:
    for mention in person.mentions:
        yield from mention.posts


def _is_inside(named: Sequence[tuple[int, int]], phrase: PostPhrase) -> bool:
    index = bisect_right(named, (phrase.end, 0)) - 1
    return index >= 0 and named[index][1] > phrase.start


def _holder(
    view: str,
    phrase: PostPhrase,
    held: Sequence[tuple[str, int]],
    aliases: Sequence[tuple[str, int]],
) -> tuple[int, str] | None:
    """Give the only person a post can mean, and the rule that tells so."""
    text = spelled_out(view, phrase)
    written = squeezed(view[phrase.start : phrase.end])
    steps = (
        ("same-post", {index for post, index in held if post == text}),
        ("short-form-in-brackets", {index for alias, index in aliases if alias == written}),
        ("post-cut-short", {index for post, index in held if post.startswith(text)}),
        ("acronym-of-post", {index for post, index in held if abbreviates(text, post)}),
    )
    for rule, holders in steps:
        if len(holders) == 1:
            return next(iter(holders)), rule
        if holders:
            return None
    return None
