"""Questions to the tables that hold plain strings."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from thaievent.lexicon import Affixes, load_table
from thaievent.people.letters import is_thai

__all__ = ["WrittenForm", "forms_of", "is_named_after", "is_royal_style", "starts_word"]


@dataclass(frozen=True, slots=True)
class WrittenForm:
    """A row of a table of plain strings, with a place where the string stands."""

    form: str
    example: str


@cache
def forms_of(table: str) -> tuple[str, ...]:
    """Give the strings of a table of plain strings."""
    return tuple(row.form for row in load_table("thaievent.people", table, WrittenForm))


@cache
def _affixes_of(table: str) -> Affixes:
    return Affixes(forms_of(table))


def starts_word(view: str, at: int) -> bool:
    """Tell whether a word may start at a position, perhaps written on to ``โดย``, ``จาก`` ..."""
    return not at or not is_thai(view[at - 1]) or _affixes_of("leads.tsv").finish(view, 0, at)


def is_named_after(view: str, at: int) -> bool:
    """Tell whether a thing that people lend their names to stands right before: ``อาคาร``."""
    end = at - 1 if view[at - 1] == " " else at
    return _affixes_of("named_after.tsv").finish(view, 0, end)


def is_royal_style(view: str, at: int) -> bool:
    """Tell whether the royal or sacred style starts at a position: ``สมเด็จพระเจ้าลูกเธอ``."""
    return _affixes_of("royal_style.tsv").begin(view, at)
