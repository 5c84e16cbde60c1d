"""Finds where people who are named in full are named once more, without a title.

A given name alone is an everyday word as often as not (``ชัย``, ``สุข``), so it counts only in
quotation marks (``“สมชาย” เปิดงาน``) or right behind a post (``รมช.สมชาย``, ``นายกฯ สมชาย``).
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from thaievent.lexicon import Gazetteer
from thaievent.people.letters import is_thai
from thaievent.people.mentions import NameMention
from thaievent.people.posts import Heads
from thaievent.people.stops import opening_of

__all__ = ["find_repeats"]

_OPENING_QUOTES = "“‘\"'"
_CLOSING_QUOTES = "”’\"'"
_SHORTEST_GIVEN = 2


@dataclass(frozen=True, slots=True)
class _Form:
    """A string that names somebody: a full name or a given name."""

    given: int
    whole: bool


def find_repeats(
    view: str, mentions: Sequence[NameMention], heads: Heads
) -> tuple[NameMention, ...]:
    """Find further namings of people who are named already.

    Args:
        view: A normalised view.
        mentions: The namings found by themselves, in order of the text.
        heads: The heads of posts of the view.

    Returns:
        The further namings, in order of the text.
    """
    forms: dict[str, _Form] = {}
    for mention in mentions:
        start, end = mention.name
        length = mention.given[1] - mention.given[0]
        if mention.given[0] == start and length > _SHORTEST_GIVEN:
            forms.setdefault(view[slice(*mention.given)], _Form(length, whole=False))
            forms[view[start:end]] = _Form(length, whole=mention.family is not None)
    if not forms:
        return ()
    ordered = sorted(mentions, key=lambda mention: mention.start)
    starts = [mention.start for mention in ordered]
    ends = frozenset(head.end for head in heads.heads)
    return tuple(_repeats(view, forms, ordered, starts, ends))


def _repeats(
    view: str,
    forms: dict[str, _Form],
    mentions: Sequence[NameMention],
    starts: Sequence[int],
    ends: frozenset[int],
) -> Iterator[NameMention]:
    for start, end, form in Gazetteer(forms).find(view):
        index = bisect_right(starts, start) - 1
        if index >= 0 and mentions[index].end > start:
            continue
        rule = _rule(view, start, end, form, ends)
        if rule is not None:
            given = (start, start + form.given)
            family = (given[1] + _spaces(view, given[1]), end) if form.whole else None
            yield NameMention(start, end, None, given, family, (), rule)


def _rule(view: str, start: int, end: int, form: _Form, ends: frozenset[int]) -> str | None:
    """Tell by what rule a string names the person, or None."""
    if end < len(view) and is_thai(view[end]) and opening_of(view, end, end + 20) == "free":
        return None
    if form.whole:
        return "full-name-again"
    before = view[start - 1] if start else ""
    if (
        before
        and before in _OPENING_QUOTES
        and view[end : end + 1]
        and view[end] in _CLOSING_QUOTES
    ):
        return "given-name-in-quotes"
    if start in ends or (before == " " and start - 1 in ends):
        return "given-name-behind-post"
    return None


def _spaces(view: str, at: int) -> int:
    end = at
    while end < len(view) and view[end] in " \n":
        end += 1
    return end - at
