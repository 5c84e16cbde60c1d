"""Resolves short forms: which organisation they stand for, and where the text says so."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache

from thaievent.lexicon import Gazetteer
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


_BRACKET = re.compile(r" ?\(([^()\n]{1,90})\)")
_OR = re.compile(r" ?(?:หรือ(?:เรียก(?:โดยย่อ|สั้น ?ๆ|กัน)?ว่า)?|เรียกโดยย่อว่า) ?")
_THAI = r"[ก-ฮ]{1,5}(?:\.[ก-ฮ]{1,5}){0,5}\."
_LATIN = r"[A-Z][A-Za-z0-9&.'’–-]*(?: [A-Za-z0-9&.'’-]+){0,12}"
_SHORT = re.compile(rf"{_THAI}|{_LATIN}")
_WORD = re.compile(r"[ก-ฮะ-๎]{2,15}")
_POST = re.compile(r"ร[มช]?[วช]\.|ปกท\.|ผตร\.|อธ")


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
            short = _SHORT.match(view, either.end())
            if short:
                yield Definition(name, *short.span())
                at = short.end()
        bracket = _BRACKET.match(view, at)
        if bracket:
            for start, end in _parts(view, *bracket.span(1)):
                if _SHORT.fullmatch(view, start, end) and not _POST.match(view, start):
                    yield Definition(name, start, end)


def _parts(view: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Take a bracket apart at its colons, commas and ``หรือ``."""
    for part in re.finditer(r"(?:(?!หรือ| – | - )[^:,/])+", view[start:end]):
        text = part.group()
        left = start + part.start() + len(text) - len(text.lstrip())
        right = start + part.end() - len(text) + len(text.rstrip())
        if left < right:
            yield left, right


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


def _stands_alone(view: str, start: int, end: int, form: str) -> bool:
    before = view[start - 1] if start else " "
    after = view[end] if end < len(view) else " "
    if before in "._-" or (before.isascii() and before.isalnum()):
        return False
    if not form.endswith(".") and (after in "._-" or (after.isascii() and after.isalnum())):
        return False
    if "ก" <= before <= "๎":
        if not form.endswith(".") and form.isascii():
            return True
        return start in word_bounds(view, max(0, start - 25), end)
    if form[0] >= "ก" and not form.endswith(".") and "ก" <= after <= "๎":
        return end in word_bounds(view, start, min(len(view), end + 25))
    return True
