"""Whether a short form is made of the letters of what it stands for."""

from __future__ import annotations

import re

__all__ = ["english_start", "fits_thai"]

_CONSONANTS = re.compile(r"[ก-ฮ]")
_WORDS = re.compile(r"[A-Za-z0-9]+")


def fits_thai(short: str, long: str, head: str = "") -> bool:
    """Tell whether a Thai short form abbreviates a Thai phrase.

    Its consonants stand in the phrase in their order, and the first of them begins the phrase or
    what stands behind its head (``หลักสูตรนักบริหารท่าเรือ`` is short ``นบท.``).

    Args:
        short: The short form, with or without dots.
        long: The phrase.
        head: The word that it begins with, which a short form may leave out.
    """
    letters = _CONSONANTS.findall(short)
    for phrase in (long, long.removeprefix(head)):
        there = _CONSONANTS.findall(phrase)
        rest = iter(there)
        if letters and there[:1] == letters[:1] and all(letter in rest for letter in letters):
            return True
    return False


def english_start(short: str, phrase: str) -> int | None:
    """Find where the long form of a Latin short form begins in the English words before it.

    The way of Schwartz and Hearst (2003): its letters are sought from right to left, the first at
    the beginning of a word.

    Args:
        short: ``STV``; digits, dots and a plural s are passed over.
        phrase: The words before the bracket.

    Returns:
        The index at which the long form begins, or None if the letters are not there.
    """
    letters = [letter.lower() for letter in short.removesuffix("s") if letter.isalpha()]
    starts = {word.start() for word in _WORDS.finditer(phrase)}
    at = len(phrase)
    for number in range(len(letters) - 1, -1, -1):
        at -= 1
        while at >= 0 and (
            phrase[at].lower() != letters[number] or (number == 0 and at not in starts)
        ):
            at -= 1
        if at < 0:
            return None
    return at if letters else None
