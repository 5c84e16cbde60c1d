"""Runs of letters, of which names are made."""

from __future__ import annotations

import re

__all__ = ["LATIN_NAME", "THAI_RUN", "is_thai", "skip_spaces"]

# Thai letters without ฯ, ๆ, ฿ and the ends of chapters.
THAI_RUN = re.compile(r"[ก-ฮะ-ฺเ-ๅ็-๎]{1,200}")
_LATIN_WORD = (
    r"(?:[A-ZÀ-Þ][A-Za-zÀ-ÿ'’.-]{0,30}|(?:van|von|de|del|der|den|da|di|du|la|le|bin|al|el)\b)"
)
LATIN_NAME = re.compile(rf"{_LATIN_WORD}(?: {{1,2}}{_LATIN_WORD}){{0,5}}")


def is_thai(char: str) -> bool:
    """Tell whether a character is a Thai letter, vowel or mark, of which names are made."""
    return THAI_RUN.match(char) is not None


def skip_spaces(view: str, at: int, most: int = 3) -> int:
    """Give the position behind at most ``most`` spaces."""
    end = at
    while end < len(view) and end - at < most and view[end] == " ":
        end += 1
    return end
