"""Ties posts that stand alone to the people who hold them.

``อธิบดีกรม… กล่าวว่า`` means the person whose post the text has given before, if only one person
holds a post that is written so: in full, cut short (``ปลัดกระทรวงฯ``) or as the short form that
stands in brackets behind it (``รมว.พม.``).
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field, replace

from thaievent.people.extents import PostPhrase
from thaievent.people.mentions import FoundPerson, Reference
from thaievent.people.shortforms import abbreviates, spelled_out, squeezed
from thaievent.people.wordlists import starts_word

__all__ = ["tie_references"]

# With more posts than any release has, only what is written alike is tied.
_MOST_POSTS = 300


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
    holders = _Holders()
    for index, person in enumerate(people):
        for mention in person.mentions:
            for post in mention.posts:
                holders.by_post.setdefault(spelled_out(view, post), set()).add(index)
                if post.alias:
                    alias = squeezed(view[slice(*post.alias)])
                    holders.by_alias.setdefault(alias, set()).add(index)
    named = sorted((m.start, m.end) for person in people for m in person.mentions)
    found: dict[int, list[Reference]] = {}
    for phrase in lone_posts:
        if _is_inside(named, phrase) or not starts_word(view, phrase.start):
            continue
        written = squeezed(view[phrase.start : phrase.end])
        tied = holders.of(spelled_out(view, phrase), written)
        if tied is not None:
            index, rule = tied
            found.setdefault(index, []).append(Reference(phrase.start, phrase.end, rule))
    return tuple(
        replace(person, references=tuple(found[index])) if index in found else person
        for index, person in enumerate(people)
    )


def _is_inside(named: Sequence[tuple[int, int]], phrase: PostPhrase) -> bool:
    index = bisect_right(named, (phrase.end, 0)) - 1
    return index >= 0 and named[index][1] > phrase.start


@dataclass(slots=True)
class _Holders:
    """Who holds which post, by the numbers of the people."""

    by_post: dict[str, set[int]] = field(default_factory=dict)
    by_alias: dict[str, set[int]] = field(default_factory=dict)
    _known: dict[tuple[str, str], tuple[int, str] | None] = field(default_factory=dict)

    def of(self, text: str, written: str) -> tuple[int, str] | None:
        """Give the only person a post can mean, and the rule that tells so.

        Args:
            text: The post, its short head written out.
            written: The post as it stands in the text.
        """
        key = (text, written)
        if key not in self._known:
            self._known[key] = self._find(text, written)
        return self._known[key]

    def _find(self, text: str, written: str) -> tuple[int, str] | None:
        for rule, holders in self._steps(text, written):
            if len(holders) == 1:
                return next(iter(holders)), rule
            if holders:
                return None
        return None

    def _steps(self, text: str, written: str) -> Iterator[tuple[str, set[int]]]:
        """Give the holders by each way of writing the post, the surest first."""
        yield "same-post", self.by_post.get(text, set())
        yield "short-form-in-brackets", self.by_alias.get(written, set())
        if len(self.by_post) <= _MOST_POSTS:
            yield "post-cut-short", self._where(lambda post: post.startswith(text))
            yield "acronym-of-post", self._where(lambda post: abbreviates(text, post))

    def _where(self, holds: Callable[[str], bool]) -> set[int]:
        return set().union(*(people for post, people in self.by_post.items() if holds(post)))
