"""Resolves short forms: which organisation they stand for, and where the text says so."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache

from thaievent.lexicon import Gazetteer
from thaievent.organisations.brackets import short_forms_in
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


_OR = re.compile(r" ?(?:หรือ(?:เรียก(?:โดยย่อ|สั้น ?ๆ|กัน)?ว่า)?|เรียกโดยย่อว่า) ?")
_SHORT = re.compile(
    r"[ก-ฮ]{1,5}(?:\.[ก-ฮ]{1,5}){0,5}\.|[A-Z][A-Za-z0-9&.-]*(?: [A-Z][A-Za-z0-9&.-]*){0,4}"
)


def find_definitions(view: str, names: Sequence[Name]) -> Iterator[Definition]:
    """Find the short forms that stand in a bracket or behind ``หรือ`` after a name.

    Args:
        view: A normalised view.
        names: The names found in it.

    Yields:
        One definition for each short form.
    """
    forms = by_acronym()
    for name in names:
        at = name.end
        either = _OR.match(view, at)
        if either:
            short = _SHORT.match(view, either.end())
            if short:
                yield Definition(name, *short.span())
                at = short.end()
            else:
                known = next(_known().find(view, either.end(), either.end() + 20), None)
                if known and known[0] == either.end():
                    yield Definition(name, known[0], known[1])
                    at = known[1]
        at += view.startswith(" ", at)
        for start, end in short_forms_in(view, at):
            yield Definition(name, start, end)
        if view.startswith("(", at):
            for start, end, form in _known().find(view, at, view.find(")", at) + 1):
                if view[start - 1] in "( " and not form.isascii() and not form.endswith("."):
                    yield Definition(name, start, end)
    del forms


@cache
def _known() -> Gazetteer[str]:
    return Gazetteer({form: form for form in by_acronym()})


def find_uses(view: str, forms: Sequence[str]) -> Iterator[Use]:
    """Find short forms standing by themselves.

    Args:
        view: A normalised view.
        forms: Short forms that the text defines, beside those of the registry.

    Yields:
        Their places.
    """
    for start, end, form in _known().find(view):
        if _stands_alone(view, start, end, form):
            yield Use(start, end)


_POST_BEFORE = re.compile(r"(?:ปลัด|รมว\.?|รมช\.?|ปกท\.|โฆษก|เลขานุการ|#|ผู้ช่วย) ?$")
_LATIN_BEFORE = re.compile(r"[A-Za-z][’'s]* $")
_LATIN_AFTER = re.compile(r" ?[A-Za-z]")
_DATE = re.compile(r"\d ?$")


def _stands_alone(view: str, start: int, end: int, form: str) -> bool:
    before = view[start - 1] if start else " "
    after = view[end] if end < len(view) else " "
    if before in "._-#/" or (before.isascii() and before.isalnum()):
        return False
    if not form.endswith(".") and (after in "._-/" or (after.isascii() and after.isalnum())):
        return False
    if form.isascii() and (
        _LATIN_BEFORE.search(view, max(0, start - 6), start) or _LATIN_AFTER.match(view, end)
    ):
        return False
    if _POST_BEFORE.search(view, max(0, start - 12), start):
        return False
    if form == "ก.พ.":
        return False
    if "ก" <= before <= "๎":
        if not form.endswith(".") and form.isascii():
            return True
        return start in word_bounds(view, max(0, start - 25), end)
    if form[0] >= "ก" and not form.endswith(".") and "ก" <= after <= "๎":
        return end in word_bounds(view, start, min(len(view), end + 25))
    return True
