"""The words before a name that tell what it is."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from thaievent.lexicon import load_table

__all__ = ["contexts", "is_behind", "is_behind_given_name"]


@dataclass(frozen=True, slots=True)
class Context:
    """A row of ``contexts.tsv``.

    Attributes:
        phrase: What stands before the name.
        role: What it tells, see the table.
        example: The phrase with something behind it.
    """

    phrase: str
    role: str
    example: str


@cache
def contexts(role: str) -> tuple[str, ...]:
    """Give the phrases of a role."""
    table = load_table("thaievent.organisations", "contexts.tsv", Context)
    return tuple(row.phrase for row in table if row.role == role)


def is_behind(role: str, view: str, start: int) -> bool:
    """Tell whether a phrase of a role stands before ``start``, with a space between or not."""
    end = start - 1 if start and view[start - 1] == " " else start
    return view.endswith(contexts(role), max(0, end - 20), end)


def is_behind_given_name(view: str, start: int) -> bool:
    """Tell whether a title and a given name stand before ``start``, where a surname begins."""
    return _given_name().search(view, max(0, start - 40), start) is not None


@cache
def _given_name() -> re.Pattern[str]:
    titles = "|".join(map(re.escape, contexts("title")))
    others = "|".join(map(re.escape, contexts("no title")))
    return re.compile(rf"(?!{others})(?:{titles})[^ \n]{{2,25}} $")
