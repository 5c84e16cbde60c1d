"""Finds where people who are named in full are named once more, without a title.

A given name alone is an everyday word as often as not (``ชัย``, ``สุข``), so it counts only in
quotation marks (``“สมชาย” เปิดงาน``), right behind a post (``รมช.สมชาย``, ``นายกฯ สมชาย``) or behind
a word that is a title for those whom the text knows (``ท่านสมชาย``).
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from thaievent.lexicon import Gazetteer
from thaievent.people.cues import Cues
from thaievent.people.letters import is_thai
from thaievent.people.mentions import NameMention
from thaievent.people.stops import opening_of
from thaievent.people.titles import TitleRun

__all__ = ["find_repeats"]

_OPENING_QUOTES = "“‘\"'"
_CLOSING_QUOTES = "”’\"'"
_SHORTEST_GIVEN = 3
# No word that ends a name is longer.
_WORD = 20


@dataclass(frozen=True, slots=True)
class _Form:
    """A string that names somebody.

    Attributes:
        given: Length of the given name in it.
        family: Where in it the family name starts, or None if it is the given name alone.
    """

    given: int
    family: int | None


@dataclass(frozen=True, slots=True)
class _Search:
    """What the search for further namings needs to know."""

    view: str
    named: tuple[tuple[int, int], ...]
    post_ends: frozenset[int]
    titles: Mapping[int, TitleRun]

    def find(self, forms: Mapping[str, _Form]) -> Iterator[NameMention]:
        for start, end, form in Gazetteer(forms).find(self.view):
            if self._is_named(start) or not self._ends_word(end):
                continue
            title = self.titles.get(start)
            rule = "given-name-behind-title" if title else self._rule(start, end, form)
            if rule is not None:
                yield NameMention(
                    start=title.start if title else start,
                    end=end,
                    title=(title.start, title.end) if title else None,
                    given=(start, start + form.given),
                    family=None if form.family is None else (start + form.family, end),
                    posts=(),
                    rule=rule,
                    titles=title.titles if title else (),
                )

    def _is_named(self, start: int) -> bool:
        index = bisect_right(self.named, (start, len(self.view))) - 1
        return index >= 0 and self.named[index][1] > start

    def _ends_word(self, end: int) -> bool:
        """Tell whether a name may end here: no letter follows, or a word that ends names."""
        if end >= len(self.view) or not is_thai(self.view[end]):
            return True
        return opening_of(self.view, end, end + _WORD) != "free"

    def _rule(self, start: int, end: int, form: _Form) -> str | None:
        """Tell by what rule a string names the person, or None."""
        if form.family is not None:
            return "full-name-again"
        before, behind = self.view[max(0, start - 1) : start], self.view[end : end + 1]
        if before and behind and before in _OPENING_QUOTES and behind in _CLOSING_QUOTES:
            return "given-name-in-quotes"
        if start in self.post_ends or (before == " " and start - 1 in self.post_ends):
            return "given-name-behind-post"
        return None


def find_repeats(view: str, mentions: Sequence[NameMention], cues: Cues) -> tuple[NameMention, ...]:
    """Find further namings of people who are named already.

    Args:
        view: A normalised view.
        mentions: The namings found by themselves.
        cues: What was found in the view.

    Returns:
        The further namings, in order of the text.
    """
    forms: dict[str, _Form] = {}
    for mention in mentions:
        start, end = mention.name
        length = mention.given[1] - mention.given[0]
        if mention.given[0] != start or length < _SHORTEST_GIVEN:
            continue
        forms.setdefault(view[slice(*mention.given)], _Form(length, None))
        if mention.family is not None:
            forms[view[start:end]] = _Form(length, mention.family[0] - start)
    if not forms:
        return ()
    search = _Search(
        view=view,
        named=tuple(sorted((mention.start, mention.end) for mention in mentions)),
        post_ends=frozenset(head.end for head in cues.heads.heads),
        titles={title.end: title for title in cues.titles},
    )
    return tuple(search.find(forms))
