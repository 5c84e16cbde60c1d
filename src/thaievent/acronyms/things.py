"""Short forms in brackets that stand for what is no organisation: a post, a course, a project.

A short form in a bracket is defined by what stands before it. Where that begins is told by its head
(``heads.tsv``) or, in English, by its letters; ``RULES`` is the list of ways in order.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cache
from typing import Literal

from thaievent.acronyms.letters import english_start, fits_thai
from thaievent.lexicon import Gazetteer, Vocabulary, load_table
from thaievent.organisations.acronyms import stands_alone
from thaievent.organisations.brackets import LATIN_SHORT, THAI_SHORT
from thaievent.organisations.cues import find_cues, phrases
from thaievent.organisations.ends import strength, words
from thaievent.organisations.english import nouns
from thaievent.tokens import word_bounds

__all__ = ["FoundThing", "Head", "Noun", "find_things"]

Kind = Literal[
    "post",
    "group",
    "course",
    "project",
    "plan",
    "agreement",
    "law",
    "event",
    "system",
    "standard",
    "other",
]


@dataclass(frozen=True, slots=True)
class Head:
    """A row of ``heads.tsv``."""

    head: str
    kind: Kind
    alone: str
    example: str


@dataclass(frozen=True, slots=True)
class Noun:
    """A row of ``english.tsv``."""

    noun: str
    kind: Kind
    example: str


@dataclass(frozen=True, slots=True)
class FoundThing:
    """A short form that the text itself explains.

    Attributes:
        start: Where the short form stands in its bracket.
        end: Where it ends.
        long: Extent of what it stands for.
        kind: What that is.
        uses: Where else the short form stands.
        rule: How the beginning of the long form was found.
    """

    start: int
    end: int
    long: tuple[int, int]
    kind: Kind
    uses: tuple[tuple[int, int], ...]
    rule: str


def _heads() -> dict[str, Head]:
    return {row.head: row for row in load_table("thaievent.acronyms", "heads.tsv", Head)}


_HEADS = Vocabulary(_heads)


@cache
def _nouns() -> dict[str, Kind]:
    rows = load_table("thaievent.acronyms", "english.tsv", Noun)
    return {row.noun: row.kind for row in rows}


_LATIN = rf"(?:{LATIN_SHORT}|[a-z]{{1,3}}[A-Z][A-Za-z]{{0,12}})"
_BRACKET = re.compile(
    rf"\((?:(?P<english>[A-Z][A-Za-z ,.&’'–-]{{6,100}}?) ?[:–-] ?)?"
    rf"(?P<short>{THAI_SHORT}|{_LATIN})\)"
)
# What no long form runs across.
_BREAK = re.compile(r"[\n()\[\]“”\"‘’«»:;/•|…ฯ]|  |\d{4,}|\d\.")
_WINDOW = 110


@dataclass(frozen=True, slots=True)
class _Bracket:
    """A bracket with a short form, and what stands before it."""

    view: str
    start: int  # where what stands before it ends
    short: tuple[int, int]
    english: tuple[int, int] | None

    @property
    def form(self) -> str:
        return self.view[slice(*self.short)]

    @property
    def room(self) -> int:
        """Where the run of words before the bracket begins."""
        first = max(0, self.start - _WINDOW)
        ends = [broken.end() for broken in _BREAK.finditer(self.view, first, self.start)]
        return ends[-1] if ends else first


_Long = tuple[int, int, Kind]


def _quoted(bracket: _Bracket) -> _Long | None:
    """Read a name in quotes with its head: ``โครงการ “ครูดีของเมือง” (ดม.)``."""
    view, end = bracket.view, bracket.start
    opening = {"”": "“", '"': '"', "’": "‘"}.get(view[end : end + 1])
    if opening is None:
        return None
    opened = view.rfind(opening, max(0, end - _WINDOW), end)
    if opened < 0 or "\n" in view[opened:end]:
        return None
    before = opened - (view[opened - 1 : opened] == " ")
    head = _head_ending(view, before)
    return (head[0], end, head[1].kind) if head else None


_LONGEST_HEAD = 30


def _head_ending(view: str, end: int) -> tuple[int, Head] | None:
    """Give the longest head that ends at a place, with its start."""
    for start, stop, row in _HEADS.find(view, max(0, end - _LONGEST_HEAD), end):
        if stop == end:
            return start, row
    return None


def _headed(bracket: _Bracket) -> _Long | None:
    """Read a Thai name from its head on: ``หลักสูตรผู้บริหารการพัฒนาเมือง (พมส.)``."""
    view, end = bracket.view, bracket.start
    for start, stop, row in reversed(list(_HEADS.find(view, bracket.room, end))):
        if _fits(bracket, start, stop, row) and _is_word(view, start, end):
            return start, end, row.kind
    return None


_LONGEST_POST = 30


def _fits(bracket: _Bracket, start: int, stop: int, row: Head) -> bool:
    """Tell whether a short form may stand for what goes from a head to its bracket."""
    view, form, end = bracket.view, bracket.form, bracket.start
    space = view.find(" ", stop, end)
    for left, right in words(view, stop, end):
        if strength(view[left:right]) == "hard" and (form.isascii() or 0 <= space < left):
            return False
    if form.isascii():
        # No letter tells, so the words must.
        if stop == end:
            return row.alone == "whole"
        told = row.kind != "post" or end - start <= _LONGEST_POST
        return told and form not in phrases("term")
    # The short form of a post always has a letter for the post itself: รมว.วธ.
    if not fits_thai(form, view[start:end], "" if row.kind == "post" else row.head):
        return False
    # โครงการของโรงพยาบาลเมืองท่า (รพ.มท.) is the body's.
    return not any(fits_thai(form, view[at:end]) for at, _, _ in find_cues(view, start + 1, end))


def _is_word(view: str, start: int, end: int) -> bool:
    """Tell whether a word begins at a head."""
    left = max(0, start - 20)
    return start in word_bounds(view, left, min(end, start + 30))


_ENGLISH = re.compile(r"[A-Za-z][A-Za-z0-9 ,.&’'–-]{3,100}$")
_BEFORE = re.compile(r" (?:of|for|on|in|and|to)\b")


def _in_english(bracket: _Bracket) -> _Long | None:
    """Read an English name by its letters: ``Special Tourist Visa (STV)``."""
    view = bracket.view
    if not bracket.form.isascii() or bracket.english is not None:
        return None
    words = _ENGLISH.search(view, bracket.room, bracket.start)
    begins = english_start(bracket.form, words.group()) if words else None
    if words is None or begins is None or " " not in words.group()[begins:].strip():
        return None
    start, end = words.start() + begins, bracket.start
    head = _head_ending(view, start - 1)
    if head is not None:
        return head[0], end, head[1].kind
    return start, end, _kind(view[start:end])


def _in_bracket(bracket: _Bracket) -> _Long | None:
    """Read an English name inside the bracket: ``(Special Tourist Visa: STV)``."""
    if bracket.english is None or not bracket.form.isascii():
        return None
    start, end = bracket.english
    begins = english_start(bracket.form, bracket.view[start:end])
    return None if begins is None else (start, end, _kind(bracket.view[start:end]))


def _last_noun(english: str) -> str:
    """Give the noun of an English name: ``Forum`` of ``Asian Forum on Ports``."""
    return _BEFORE.split(english, maxsplit=1)[0].split()[-1].strip(",.")


def _kind(english: str) -> Kind:
    """Tell by its noun what an English name names."""
    return _nouns().get(_last_noun(english), "other")


RULES: tuple[Callable[[_Bracket], _Long | None], ...] = (
    _quoted,
    _in_english,
    _headed,
    _in_bracket,
)


def _is_body(bracket: _Bracket) -> bool:
    """Tell whether the English name in a bracket is that of a body: ``(Port Agency: PA)``."""
    if bracket.english is None:
        return False
    noun = _last_noun(bracket.view[slice(*bracket.english)])
    return nouns().get(noun) == "body" and noun not in _nouns()


_HALF = 0.5


def _is_acronym(form: str) -> bool:
    """Tell a Latin short form from a word: ``ThaID`` from ``By-Products``."""
    letters = [letter for letter in form if letter.isalpha()]
    capitals = sum(letter.isupper() for letter in letters)
    return capitals > 1 and capitals >= _HALF * len(letters)


def find_things(view: str, taken: Sequence[tuple[int, int]]) -> Iterator[FoundThing]:
    """Find the short forms that a text explains and that are no organisation's.

    Args:
        view: A normalised view.
        taken: Extents of the names and short forms of organisations, which are none of these, in
            order.

    Yields:
        Each short form once, by its first definition, in order of the text.
    """
    found: dict[str, FoundThing] = {}
    bodies = {end for _, end in taken}
    held = {at for start, end in taken for at in (start, end - 1)}
    done = 0
    for match in _BRACKET.finditer(view):
        opened, done = _opened(view, match.start(), done), match.end()
        start, end = match.span("short")
        form = view[start:end]
        if form in found or start in held or end - 1 in held:
            continue
        if form.isascii() and not _is_acronym(form):
            continue
        english = match.span("english") if match["english"] else None
        bracket = _Bracket(view, opened, (start, end), english)
        if _is_body(bracket):
            continue
        for rule in RULES:
            long = rule(bracket)
            # A Latin short form right behind a body is rather the body's.
            if long is not None and not (form.isascii() and opened in bodies):
                name = rule.__name__.removeprefix("_")
                found[form] = FoundThing(start, end, long[:2], long[2], (), name)
                break
    yield from _with_uses(view, found, taken)


def _opened(view: str, at: int, done: int) -> int:
    """Go back from a bracket over a space and the closing mark of what stands before it."""
    at -= at > done and view[at - 1] == " "
    return at - (at > done and view[at - 1] in '”"’)')


def _with_uses(
    view: str, found: Mapping[str, FoundThing], taken: Sequence[tuple[int, int]]
) -> Iterator[FoundThing]:
    """Add the places where a short form stands by itself, before its definition or behind."""
    if not found:
        return
    uses: dict[str, list[tuple[int, int]]] = {form: [] for form in found}
    for start, end, _ in Gazetteer(dict.fromkeys(found)).find(view):
        at = bisect_left(taken, (start + 1, 0)) - 1
        inside = at >= 0 and start < taken[at][1]
        form = view[start:end]
        if start != found[form].start and not inside and stands_alone(view, start, end):
            uses[form].append((start, end))
    for form, thing in found.items():
        yield replace(thing, uses=tuple(uses[form]))
