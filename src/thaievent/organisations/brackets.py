"""What stands in a bracket behind a name: short forms, an English name, or nothing of the kind."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from thaievent.organisations.contexts import contexts
from thaievent.organisations.cues import heads, phrases
from thaievent.organisations.english import nouns
from thaievent.organisations.registry import bodies, by_acronym

__all__ = ["LATIN_SHORT", "THAI_SHORT", "short_forms_in"]


THAI_SHORT = (
    r"[ก-ฮ]{1,5}(?:\. ?[ก-ฮ]{1,5}){0,5}\.(?: ?\d{1,2})?|[ก-ฮ]{1,3}(?:\.[ก-ฮ]){0,2}\.\d{1,2}"
)
LATIN_SHORT = r"[A-Z][A-Za-z0-9&.]*(?:[-–/][A-Z][A-Za-z0-9]*)*"
_THAI = re.compile(THAI_SHORT)
_LATIN = re.compile(rf"(?:{LATIN_SHORT}|[a-z]+[A-Z][A-Za-z]*)(?: {LATIN_SHORT}){{0,3}}")
_PHRASE = re.compile(
    r"(?:the |The )?[A-Z][A-Za-z.,’'&-]*(?: (?:[A-Za-z][A-Za-z.,’'&-]*|–|\d{4})){1,14}"
)

# A short form with a place behind it (ทสจ.แพร่); a title with a name looks the same.
_PLACED = re.compile(r"[ก-ฮ]{2,5}\.(?:[ก-ฮ]{1,4}\.)? ?[ก-๎]{2,25}")
# One capital makes a word (Networking), two an acronym (GISTDA, TikTok).
_CAPITALS = re.compile("[A-Z].*[A-Z]")
_BRACKET = re.compile(r"\(([^()\n]{1,130})\)")
_PART = re.compile(r"(?:หรือ|และ| – | - )?((?:(?!หรือ|และ| – | - )[^:;,/\n])+)")
_NAME_AND_SHORT = re.compile(r"([^:()\n–]{3,110}?) ?(?::|–|-| หรือ|หรือ) ?([^:()\n]{2,30})$")


def short_forms_in(view: str, start: int) -> Iterator[tuple[int, int]]:
    """Give the short forms and English names in a bracket.

    Args:
        view: A normalised view.
        start: Where the bracket opens.

    Yields:
        Extents: ``สวทช.`` and ``NSTDA`` in ``(สวทช. หรือ NSTDA)``; none in ``(มหาชน)``.
    """
    bracket = _BRACKET.match(view, start)
    if bracket is None:
        return
    whole = bracket.span(1)
    both = _NAME_AND_SHORT.match(view, *whole)
    if both and _PHRASE.fullmatch(view, *both.span(1)):
        # A comma or a dash may stand inside the English name: it is not taken apart.
        if _names_body(both.group(1), named=True) and _LATIN.fullmatch(view, *both.span(2)):
            yield both.span(1)
            yield both.span(2)
        return
    for part in _PART.finditer(view, *whole):
        text = part.group(1)
        left = part.start(1) + len(text) - len(text.lstrip())
        right = part.end() - len(text) + len(text.rstrip())
        if left < right and _is_short(view, left, right):
            yield left, right


@cache
def _headed() -> re.Pattern[str]:
    """Match a head with a short form behind it: ``คณะกรรมการ ป.ป.ส.``."""
    words = "|".join(re.escape(row.head) for row in reversed(heads()))
    return re.compile(rf"(?:{words}) ?(?:[ก-ฮ]{{1,4}}\.){{1,4}}|(?:{words}) {LATIN_SHORT}")


@cache
def _english_names() -> frozenset[str]:
    return frozenset(body.english for body in bodies() if body.english)


def _is_short(view: str, start: int, end: int) -> bool:
    text = view[start:end]
    if text in by_acronym() or text in _english_names():
        return True
    if _headed().fullmatch(text):
        return True
    if text in phrases("term"):
        return False
    if _THAI.fullmatch(text) or _PLACED.fullmatch(text):
        # (รมว.พม.) is a post's short form, (นพ.สมชาย) a person.
        return not text.startswith((*contexts("holder"), *contexts("title"), *contexts("no title")))
    if _LATIN.fullmatch(text):
        return _CAPITALS.search(text) is not None and _names_body(text, named=" " not in text)
    return _PHRASE.fullmatch(text) is not None and _names_body(text, named=False)


def _names_body(phrase: str, *, named: bool) -> bool:
    """Tell by its nouns whether an English phrase names a body; ``named`` if none tells."""
    roles = [nouns().get(word.strip(".,’'")) for word in phrase.split()]
    if "other" in roles:
        return False
    capitals = any(len(word) > 1 and word.isupper() for word in phrase.split())
    return named or "body" in roles or "likely" in roles or capitals
