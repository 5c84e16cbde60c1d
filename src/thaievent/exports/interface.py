"""The words that pages, notebooks and terminals say of a record, in English and in Thai.

They stand in interface.tsv. A value of a record that is one of a few (a kind, a role) is its own
key there, so that every one has a word in both languages.
"""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from functools import cache
from typing import Literal, get_args

from thaievent.lexicon import load_table

__all__ = ["LANGUAGES", "Language", "Row", "Words", "preferred", "words"]

Language = Literal["en", "th"]
LANGUAGES: tuple[Language, ...] = get_args(Language)

_BUDDHIST_ERA = 543  # years before the Common Era


@dataclass(frozen=True, slots=True)
class Row:
    """A row of interface.tsv."""

    key: str
    english: str
    thai: str
    example: str


@cache
def _rows() -> dict[str, Row]:
    return {row.key: row for row in load_table("thaievent.exports", "interface.tsv", Row)}


@dataclass(frozen=True, slots=True)
class Words:
    """The wordings of one language.

    Attributes:
        language: The language.
    """

    language: Language

    def __call__(self, key: str) -> str:
        """Give a wording.

        Args:
            key: A value of a record, e.g. ``press_conference``, or another key of the table.

        Returns:
            The wording; for a key that is not in the table (a code that is new) the key itself.
        """
        row = _rows().get(key)
        if row is None:
            return key.replace("_", " ")
        return row.thai if self.language == "th" else row.english

    def heading(self, key: str) -> str:
        """Give a wording with a capital in front."""
        wording = self(key)
        return wording[:1].upper() + wording[1:]

    def all(self, keys: tuple[str, ...]) -> str:
        """Give several wordings with commas between them."""
        return ", ".join(map(self, keys))

    def days(self, first: dt.date | None, last: dt.date | None) -> str:
        """Name a day or a range of days.

        Example:
            >>> words("en").days(dt.date(2023, 6, 20), dt.date(2023, 6, 22))
            '2023-06-20 – 2023-06-22'
            >>> words("th").days(dt.date(2023, 6, 20), dt.date(2023, 6, 22))
            '20–22 มิถุนายน 2566'
        """
        if self.language == "th" and first and last and first != last:
            if (first.year, first.month) == (last.year, last.month):
                return f"{first.day}–{self._day(last)}"
            if first.year == last.year:
                return f"{first.day} {self._month(first)} – {self._day(last)}"
        shown = (self._day(day) if day else None for day in (first, last))
        return self._range(*shown)

    def hours(self, first: str | None, last: str | None) -> str:
        r"""Name a clock time or a range of them.

        Example:
            >>> words("th").hours("09:30", "16:00")
            '09.30–16.00\xa0น.'
        """
        if self.language == "en":
            return self._range(first, last)
        first, last = (hour and hour.replace(":", ".") for hour in (first, last))
        both = f"{first}–{last}" if first and last and first != last else None
        shown = both or self._range(first, last)
        return shown and f"{shown}\u00a0{self('clock')}"

    def number(self, number: int, qualifier: str | None) -> str:
        """Name a number of people with what the text says of it.

        Example:
            >>> words("en").number(1200, "at_least"), words("th").number(1200, "over")
            ('at least 1,200', 'กว่า 1,200 คน')
        """
        before = self(qualifier) if qualifier else ""
        return " ".join(filter(None, (before, f"{number:,}", self("persons"))))

    def _day(self, day: dt.date) -> str:
        if self.language == "en":
            return day.isoformat()
        return f"{day.day} {self._month(day)} {day.year + _BUDDHIST_ERA}"

    def _month(self, day: dt.date) -> str:
        return self(f"month {day.month:02}")

    def _range(self, first: str | None, last: str | None) -> str:
        if first and last and first != last:
            return f"{first} – {last}"
        return first or (f"{self('until')} {last}" if last else "")


@cache
def words(language: Language = "en") -> Words:
    """Give the wordings of a language."""
    return Words(language)


def preferred(accepted: str) -> Language:
    """Choose the language for a reader.

    Args:
        accepted: What a browser sends as ``Accept-Language``, e.g. ``th-TH,th;q=0.9,en;q=0.8``.

    Returns:
        The one of ours that weighs most there; English where there is none.

    Example:
        >>> preferred("th-TH,th;q=0.9,en;q=0.8"), preferred("de, th;q=0.2, en;q=0.1"), preferred("")
        ('th', 'th', 'en')
    """
    best, choice = 0.0, LANGUAGES[0]
    for part in accepted.split(","):
        tag, _, weight = part.partition(";")
        language = next((one for one in LANGUAGES if one == tag.strip()[:2].lower()), None)
        value = _weight(weight)
        if language and value > best:
            best, choice = value, language
    return choice


def _weight(parameter: str) -> float:
    """Read ``q=0.8``; what is no weight weighs nothing, and none at all is one."""
    name, _, value = parameter.partition("=")
    if not name.strip():
        return 1.0
    try:
        return float(value)
    except ValueError:
        return 0.0
