"""The registry of known bodies: their names, short forms, and the ways in which names are spelt."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from itertools import product

from thaievent.lexicon import load_table

__all__ = ["BETWEEN", "Body", "bodies", "by_acronym", "by_id", "by_name", "shortened", "spellings"]

BETWEEN = " | "
"""What stands between several values in a cell."""

_YEAR = re.compile(r" \(\d{4}\)$")


@dataclass(frozen=True, slots=True)
class Body:
    """A row of ``registry.tsv``.

    Attributes:
        id: Stable name of the row.
        name: Thai name in full.
        acronyms: Thai short forms, separated by `` | ``.
        english: English name.
        english_acronyms: Latin short forms, separated by `` | ``.
        kind: What sort of body it is.
        parent: Id of the body that it belongs to.
        former: Earlier names, each with the year (CE) in which it ended, separated by `` | ``:
            ``กรมตำรวจ (1998)``.
        also: Other ways in which releases call it, separated by `` | ``.
    """

    id: str
    name: str
    acronyms: str
    english: str
    english_acronyms: str
    kind: str
    parent: str
    former: str
    also: str

    @property
    def other_names(self) -> tuple[str, ...]:
        """Earlier names (without their years) and other ways in which it is called."""
        earlier = (_YEAR.sub("", name) for name in self.former.split(BETWEEN))
        return tuple(name for name in (*earlier, *self.also.split(BETWEEN)) if name)

    @property
    def short_forms(self) -> tuple[str, ...]:
        """Thai and Latin short forms."""
        cells = (*self.acronyms.split(BETWEEN), *self.english_acronyms.split(BETWEEN))
        return tuple(form for form in cells if form)


@cache
def bodies() -> tuple[Body, ...]:
    """Give all rows."""
    return load_table("thaievent.organisations", "registry.tsv", Body)


@cache
def by_name() -> Mapping[str, Body]:
    """Give the body for each spelling of each name."""
    found: dict[str, Body] = {}
    for body in bodies():
        for name in (body.name, *body.other_names):
            for form in spellings(name):
                found.setdefault(form, body)
    # A full name is never another body's variant.
    found.update((body.name, body) for body in bodies())
    return found


@cache
def by_acronym() -> Mapping[str, tuple[Body, ...]]:
    """Give the bodies that share each short form."""
    found: defaultdict[str, list[Body]] = defaultdict(list)
    for body in bodies():
        for form in body.short_forms:
            found[form].append(body)
    return {form: tuple(rows) for form, rows in found.items()}


def shortened(stem: str) -> Body | None:
    """Find the one body whose name a stem shortens: ``กระทรวงเกษตร`` of ``กระทรวงเกษตรฯ``.

    Args:
        stem: What stands before the ฯ.

    Returns:
        The body, or None if there is none or more than one.
    """
    names = _sorted_names()
    found: set[str] = set()
    for name in names[bisect_left(names, stem) :]:
        if not name.startswith(stem):
            break
        if by_name()[name].kind not in _ABROAD:
            found.add(by_name()[name].id)
        if len(found) > 1:
            return None
    return by_id()[found.pop()] if found else None


# กระทรวงเกษตรฯ is never กระทรวงเกษตรสหรัฐอเมริกา: releases shorten the bodies of their own country.
_ABROAD = frozenset({"foreign", "international"})


@cache
def _sorted_names() -> tuple[str, ...]:
    return tuple(sorted(by_name()))


@cache
def by_id() -> Mapping[str, Body]:
    """Give the body for each id."""
    return {body.id: body for body in bodies()}


_LEGAL_FORM = re.compile(r" ?\(องค์การมหาชน\)$| จำกัด( \(มหาชน\))?$")
# A space, or the place before และ where a space may stand; not in ความมั่นคง.
_SPACE = re.compile(r" |(?<=[ก-๎])(?=และ(?!มั่นคง))")
_MANY = 4


def spellings(name: str) -> Iterator[str]:
    """Give the ways in which a name is written.

    Releases are free with the spaces inside a name and with its legal form at the end.

    Args:
        name: The name as in the registry.

    Yields:
        ``บริษัท ขนส่ง จำกัด``, ``บริษัทขนส่งจำกัด``, ``บริษัทขนส่ง`` …
    """
    for form in dict.fromkeys((name, _LEGAL_FORM.sub("", name))):
        parts = _SPACE.split(form)
        if len(parts) > _MANY:
            yield form
            continue
        for gaps in product((" ", ""), repeat=len(parts) - 1):
            yield "".join(part + gap for part, gap in zip(parts, (*gaps, ""), strict=True))
