"""Mines the short forms that the texts of an archive define into a table.

A registry of one's own begins with what one's own releases say. Each text that ties a short form to
a name counts once for the pair; names that differ in nothing but white space are one name.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import astuple, dataclass, field, fields

from thaievent.organisations.acronyms import find_definitions
from thaievent.organisations.identity import identify
from thaievent.organisations.names import find_names
from thaievent.text import normalise

__all__ = ["MinedAcronym", "as_table", "mine"]


@dataclass(frozen=True, slots=True)
class MinedAcronym:
    """A short form, or an English name, and the name that texts tie it to.

    Attributes:
        short: The short form as written.
        long: The name as most of the texts write it.
        count: Texts that define it so.
        first_year: Year (CE) of the earliest of them; None if none has one.
        last_year: Year of the latest.
        source: Id of the earliest; of several in one year, or without any, the first given.
        registry_id: The registry's row for the name, empty if it is not there.
    """

    short: str
    long: str
    count: int
    first_year: int | None
    last_year: int | None
    source: str
    registry_id: str


@dataclass(slots=True)
class _Tally:
    """What is known of a pair so far."""

    source: str
    first_year: int | None
    last_year: int | None
    registry_id: str
    spellings: Counter[str] = field(default_factory=Counter)

    def add(self, spelling: str, source: str, year: int | None) -> None:
        self.spellings[spelling] += 1
        if year is None:
            return
        if self.first_year is None or year < self.first_year:
            self.first_year, self.source = year, source
        self.last_year = max(year, self.last_year or year)


def mine(texts: Iterable[tuple[str, str, int | None]]) -> tuple[MinedAcronym, ...]:
    """Gather the short forms that texts define.

    Args:
        texts: Id, text and year (CE, or None) of each; read lazily, one after the other. Memory
            grows with the number of different pairs, not with that of texts.

    Returns:
        One row for each pair of short form and name, the most frequent first.

    Example:
        >>> [row] = mine([("7", "ร่วมกับกรมเจ้าท่า (จท.) และกรมเจ้าท่า (จท.)", 2023)])
        >>> row.short, row.long, row.count, row.first_year, row.source
        ('จท.', 'กรมเจ้าท่า', 1, 2023, '7')
    """
    tallies: dict[tuple[str, str], _Tally] = {}
    for source, text, year in texts:
        for short, long, registry_id in sorted(set(_defined_in(text))):
            key = short, long.replace(" ", "")
            tally = tallies.get(key)
            if tally is None:
                tally = tallies[key] = _Tally(source, year, year, registry_id)
            tally.add(long, source, year)
    rows = (_row(short, tally) for (short, _), tally in tallies.items())
    return tuple(sorted(rows, key=lambda row: (-row.count, row.short, row.long)))


def _defined_in(text: str) -> Iterator[tuple[str, str, str]]:
    """Give short form, name and registry's id of each definition; white space made plain."""
    view = normalise(text).view
    names = find_names(view)
    # Uses are of no concern here, and looking for them is a third of the work.
    for found in identify(view, names, tuple(find_definitions(view, names)), ()):
        long = _plain(view[found.fullest.start : found.fullest.end])
        for short in found.acronyms:
            form = _plain(view[short.start : short.end])
            # สำนักงาน ป.ป.ส. (ป.ป.ส.) says nothing of what it stands for.
            if short.source == "text" and not long.endswith(form):
                yield form, long, found.registry_id or ""


def _plain(form: str) -> str:
    return " ".join(form.split())


def _row(short: str, tally: _Tally) -> MinedAcronym:
    # Of spellings that are equally frequent the first by code point, whatever order texts come in.
    long = min(tally.spellings, key=lambda form: (-tally.spellings[form], form))
    return MinedAcronym(
        short,
        long,
        tally.spellings.total(),
        tally.first_year,
        tally.last_year,
        tally.source,
        tally.registry_id,
    )


def as_table(rows: Iterable[MinedAcronym]) -> str:
    """Write rows as tab-separated lines below a line with the names of the columns.

    Args:
        rows: What :func:`mine` gave.

    Returns:
        The table; a year that is not known is an empty cell.
    """
    header = [column.name for column in fields(MinedAcronym)]
    cells = (["" if cell is None else _cell(cell) for cell in astuple(row)] for row in rows)
    return "".join("\t".join(line) + "\n" for line in (header, *cells))


def _cell(value: object) -> str:
    return _plain(str(value))  # an id is the caller's, and may hold a tab
