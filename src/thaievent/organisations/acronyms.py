"""Resolves short forms: which organisation they stand for, and where the text says so."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache

from thaievent.lexicon import Gazetteer
from thaievent.organisations.brackets import LATIN_SHORT, THAI_SHORT, short_forms_in
from thaievent.organisations.names import Name
from thaievent.organisations.registry import by_acronym
from thaievent.tokens import word_bounds

__all__ = ["Definition", "Use", "find_definitions", "find_uses"]


@dataclass(frozen=True, slots=True)
class Definition:
    """A short form that the text itself ties to a name.

    Attributes:
        name: The name that it is tied to.
        start: Where the short form stands.
        end: Where it ends.
    """

    name: Name
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Use:
    """A short form standing by itself."""

    start: int
    end: int


_OR = re.compile(r" ?(?:หรือ(?:เรียก(?:โดยย่อ|สั้น ?ๆ|กัน)?ว่า)?|เรียกโดยย่อว่า) ?[“\"]?")
_SHORT = re.compile(rf"{THAI_SHORT}|(?=[A-Z]{{2}}){LATIN_SHORT}(?: {LATIN_SHORT}){{0,3}}")


def find_definitions(view: str, names: Sequence[Name]) -> Iterator[Definition]:
    """Find the short forms that stand in a bracket or behind ``หรือ`` after a name.

    Args:
        view: A normalised view.
        names: The names found in it.

    Yields:
        One definition for each short form.
    """
    for name in names:
        at = name.end
        either = _OR.match(view, at)
        if either:
            extent = _short_at(view, either.end())
            if extent:
                yield Definition(name, *extent)
                at = extent[1]
        at += view.startswith(" ", at)
        for extent in short_forms_in(view, at):
            yield Definition(name, *extent)


def _short_at(view: str, start: int) -> tuple[int, int] | None:
    known = next(_find_known(view, start, start + 30), None)
    if known is not None and known[0] == start:
        return known
    short = _SHORT.match(view, start)
    return short.span() if short else None


@cache
def _known() -> Gazetteer[None]:
    return Gazetteer(dict.fromkeys(by_acronym()))


def _find_known(view: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    if start < min(end, len(view)):
        for left, right, _ in _known().find(view, start, min(end, len(view))):
            yield left, right


def find_uses(view: str, definitions: Sequence[Definition]) -> Iterator[Use]:
    """Find short forms standing by themselves.

    Args:
        view: A normalised view.
        definitions: Short forms that the text defines, beside those of the registry.

    Yields:
        Their places.
    """
    own = {view[short.start : short.end] for short in definitions} - by_acronym().keys()
    places = list(_find_known(view, 0, len(view)))
    for form in own:
        at = view.find(form)
        while at >= 0:
            places.append((at, at + len(form)))
            at = view.find(form, at + len(form))
    for start, end in sorted(places):
        if _stands_alone(view, start, end):
            yield Use(start, end)


_POST_BEFORE = re.compile(r"(?:ปลัด|รมว\.?|รมช\.?|ปกท\.|โฆษก|เลขานุการ|#|ผู้ช่วย) ?$")
_LATIN_BEFORE = re.compile(r"[A-Za-z][’'s]* $")
_LATIN_AFTER = re.compile(r" ?[A-Za-z]")
_MORE_DOTS = re.compile(r"[ก-ฮ]{1,4}\.|\d")


def _stands_alone(view: str, start: int, end: int) -> bool:
    form = view[start:end]
    before = view[start - 1] if start else " "
    after = view[end] if end < len(view) else " "
    dotted = form.endswith(".")
    if before in "._-#/" or (before.isascii() and before.isalnum()):
        return False
    if dotted and _MORE_DOTS.match(view, end):
        return False
    if not dotted and (after in "._-/" or (after.isascii() and after.isalnum())):
        return False
    if form.isascii() and (
        _LATIN_BEFORE.search(view, max(0, start - 6), start) or _LATIN_AFTER.match(view, end)
    ):
        return False
    if _POST_BEFORE.search(view, max(0, start - 12), start):
        return False
    if form in {"ก.พ.", "พ.ย.", "มี.ค."}:
        return False
    if "ก" <= before <= "๎":
        if form.isascii():
            return True
        return start in word_bounds(view, max(0, start - 25), end)
    if form[0] >= "ก" and not dotted and "ก" <= after <= "๎":
        return end in word_bounds(view, start, min(len(view), end + 25))
    return True
