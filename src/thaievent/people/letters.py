"""The letters of which names are made."""

from __future__ import annotations

import re

__all__ = ["LATIN_NAME", "THAI_RUN", "is_thai", "skip_spaces", "starts_name"]

# Thai letters, vowels and marks, without ฯ, ๆ, ฿ and the signs that end chapters. The longest
# phrase that is ever written without a space has some hundred of them.
THAI_RUN = re.compile(r"[ก-ฮะ-ฺเ-ๅ็-๎]{1,200}")

_PARTICLE = r"(?:van|von|de|del|der|den|da|di|du|la|le|bin|al|el|e|y)\b"
# Latin Extended-A has its capitals and small letters by turns, so both may begin a word.
_LATIN_WORD = rf"(?:[A-ZÀ-ÞĀ-ž][A-Za-zÀ-ÿĀ-ž'’.-]{{0,30}}|{_PARTICLE})"
LATIN_NAME = re.compile(rf"(?=[A-ZÀ-ÞĀ-ž]){_LATIN_WORD}(?: {{1,2}}{_LATIN_WORD}){{0,5}}")

_LEADING_VOWELS = "เแโใไ"


def is_thai(char: str) -> bool:
    """Tell whether a character is a Thai letter, vowel or mark, of which names are made."""
    return "ก" <= char <= "ฮ" or "ะ" <= char <= "ฺ" or "เ" <= char <= "ๅ" or "็" <= char <= "๎"


def starts_name(char: str) -> bool:
    """Tell whether a name may start with a character: a consonant or a vowel written before one."""
    return "ก" <= char <= "ฮ" or char in _LEADING_VOWELS


def skip_spaces(view: str, at: int, most: int = 3) -> int:
    """Give the position behind at most ``most`` spaces."""
    end = at
    limit = min(len(view), at + most)
    while end < limit and view[end] == " ":
        end += 1
    return end
