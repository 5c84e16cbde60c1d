"""A caller's own registry: bodies that are known beside those of the library.

It is read from a table: the one that ``thaievent acronyms`` writes (columns ``short`` and
``long``), or one with the columns of ``registry.tsv`` (``id``, ``name``, others as far as known).
"""

from __future__ import annotations

import csv
import os
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import asdict, astuple, fields, is_dataclass, replace
from functools import cached_property, lru_cache
from hashlib import sha256
from pathlib import Path
from typing import TYPE_CHECKING

from thaievent.lexicon import Gazetteer
from thaievent.organisations.registry import BETWEEN, Body, by_acronym, by_id, by_name, spellings

if TYPE_CHECKING:
    from thaievent.organisations.mining import MinedAcronym

__all__ = ["Registry", "RegistryError", "RegistrySource", "as_registry"]

_MINED = ("short", "long")
_LISTED = ("id", "name")
# A shorter name or short form would be found inside other words.
_SHORTEST_NAME = 4
_SHORTEST_FORM = 2


class RegistryError(ValueError):
    """A caller's registry is wrong; the message names the table, the row and the fault."""


class Registry:
    """Bodies that a caller knows. They are found in texts beside those of the library.

    Where both know a name or a short form, the caller's body is meant. A registry is immutable and
    may be used by several threads and sent to other processes.

    Attributes:
        bodies: Its rows.

    Example:
        >>> import thaievent
        >>> own = Registry.of([{"short": "มบร.", "long": "มูลนิธิบ้านเรียนริมคลอง"}])
        >>> [body] = thaievent.extract("ผู้แทน มบร. เข้าร่วมงาน", registry=own).organisations
        >>> body.name, body.registry_id
        ('มบร.', 'มูลนิธิบ้านเรียนริมคลอง')
    """

    def __init__(self, bodies: Iterable[Body]) -> None:
        """Take rows that are checked already; :meth:`of` and :meth:`read` check theirs."""
        self.bodies = tuple(bodies)

    @classmethod
    def of(
        cls,
        rows: Iterable[Mapping[str, object] | MinedAcronym | Body],
        *,
        name: str = "registry",
    ) -> Registry:
        """Make a registry of rows.

        Args:
            rows: Mappings with ``short`` and ``long``, or with ``id`` and ``name``; or what
                :func:`thaievent.organisations.mining.mine` gives. Other keys than those of
                ``registry.tsv`` are not looked at. A row without an id is called by the id of the
                library if that knows the name, else by the name itself.
            name: What to call the table in an error.

        Raises:
            RegistryError: If a row lacks a value or has one that is too short to be told from other
                words; the message names the row.
        """
        cells = (_cells(row, f"{name}: row {at}") for at, row in enumerate(rows, start=1))
        return cls(_gathered(cells))

    @classmethod
    def read(cls, path: str | os.PathLike[str]) -> Registry:
        """Read a table: UTF-8, tabs (or commas) between cells, names of columns in its first line.

        Args:
            path: ``acronyms.tsv``, as ``thaievent acronyms`` wrote it, corrected by hand or not.

        Raises:
            RegistryError: If it is no such table; the message names file and line.
            OSError: If it cannot be opened.
        """
        return cls(_gathered(_lines(Path(path))))

    def __reduce__(self) -> tuple[type[Registry], tuple[tuple[Body, ...]]]:
        """Pass between processes as rows; automata are built where they are used."""
        return type(self), (self.bodies,)

    def __repr__(self) -> str:
        """Tell how much it holds."""
        return f"<Registry of {len(self.bodies):,} bodies>"

    def __eq__(self, other: object) -> bool:
        """Compare by rows."""
        return isinstance(other, Registry) and self.bodies == other.bodies

    def __hash__(self) -> int:
        """Hash by rows."""
        return hash(self.bodies)

    @property
    def fingerprint(self) -> str:
        """A digest of its rows: the same wherever they are the same."""
        rows = "\n".join("\t".join(astuple(body)) for body in self.bodies)
        return sha256(rows.encode()).hexdigest()[:16]

    @cached_property
    def names(self) -> Gazetteer[Body]:
        """Find its bodies by each spelling of each name."""
        found: dict[str, Body] = {}
        for body in self.bodies:
            for one in (body.name, body.english, *body.other_names):
                for form in spellings(one) if one else ():
                    found.setdefault(form, body)
        return Gazetteer(found)

    @cached_property
    def forms(self) -> Gazetteer[None]:
        """Find its short forms, those left out which the library looks for anyway."""
        return Gazetteer(dict.fromkeys(self.by_acronym.keys() - by_acronym().keys()))

    @cached_property
    def by_acronym(self) -> Mapping[str, tuple[Body, ...]]:
        """Give its bodies by short form."""
        found: defaultdict[str, list[Body]] = defaultdict(list)
        for body in self.bodies:
            for form in body.short_forms:
                found[form].append(body)
        return {form: tuple(rows) for form, rows in found.items()}


RegistrySource = (
    Registry | str | os.PathLike[str] | Iterable["Mapping[str, object] | MinedAcronym | Body"]
)


def as_registry(source: RegistrySource | None) -> Registry | None:
    """Give the registry that a caller means.

    Args:
        source: A registry, the path of a table (read again only when it has changed), or rows.

    Raises:
        RegistryError: If the table or a row is wrong.
        OSError: If the file cannot be opened.
        TypeError: If it is none of these.
    """
    if source is None or isinstance(source, Registry):
        return source
    if isinstance(source, str | os.PathLike):
        path = Path(source).absolute()
        state = path.stat()
        return _read(path, state.st_mtime_ns, state.st_size)
    if isinstance(source, Iterable) and not isinstance(source, bytes | Mapping):
        return Registry.of(source)
    raise TypeError(f"registry must be a Registry, a path or rows, not {type(source).__name__}")


@lru_cache(maxsize=4)
def _read(path: Path, _changed: int, _size: int) -> Registry:
    return Registry.read(path)


# --- Rows ----------------------------------------------------------------------------------------

_Cells = tuple[str, dict[str, str]]  # where the row stands, for errors; its values


def _cells(row: object, where: str) -> _Cells:
    values: Mapping[str, object]
    if isinstance(row, Mapping):
        values = row
    elif is_dataclass(row) and not isinstance(row, type):
        values = asdict(row)
    else:
        raise RegistryError(f"{where}: is no mapping but {type(row).__name__}")
    return where, {key: "" if cell is None else str(cell) for key, cell in values.items()}


def _lines(path: Path) -> Iterator[_Cells]:
    with path.open(encoding="utf-8-sig", newline="") as lines:
        try:
            numbered = ((at, line) for at, line in enumerate(lines, start=1) if line[:1] != "#")
            at, first = next(((at, line) for at, line in numbered if line.strip()), (1, ""))
            tabs = "\t" in first
            columns = _split(first, tabs=tabs)
            if not any(set(wanted) <= set(columns) for wanted in (_MINED, _LISTED)):
                raise RegistryError(
                    f"{path}:{at}: the columns must hold 'short' and 'long', or 'id' and 'name'"
                )
            for at, line in numbered:
                if not line.strip():
                    continue
                cells = _split(line, tabs=tabs)
                if len(cells) != len(columns):
                    raise RegistryError(
                        f"{path}:{at}: {len(cells)} cells for {len(columns)} columns"
                    )
                yield f"{path}:{at}", dict(zip(columns, cells, strict=True))
        except UnicodeDecodeError as error:
            raise RegistryError(f"{path}: is no UTF-8 ({error.reason} at {error.start})") from None


def _split(line: str, *, tabs: bool) -> list[str]:
    """Cut a line into cells; between tabs a quotation mark is a letter like others."""
    line = line.rstrip("\r\n")
    return line.split("\t") if tabs else next(csv.reader([line]), [])


def _gathered(rows: Iterable[_Cells]) -> Iterator[Body]:
    """Give one body for each id, with all that its rows tell."""
    found: dict[str, Body] = {}
    for where, cells in rows:
        body = _body(where, {key: " ".join(cell.split()) for key, cell in cells.items()})
        before = found.get(body.id)
        found[body.id] = _joined(before, body) if before else body
    return iter([_completed(body) for body in found.values()])


def _body(where: str, cells: Mapping[str, str]) -> Body:
    """Check a row and make a body of it."""
    if "name" in cells:
        known = {column.name: cells.get(column.name, "") for column in fields(Body)}
    else:
        long, short = cells.get("long", ""), cells.get("short", "")
        if not short:
            raise RegistryError(f"{where}: has no short form")
        # An English name may stand in the place of the short form.
        column = "english" if " " in short and short.isascii() else "acronyms"
        named = cells.get("id") or cells.get("registry_id") or _known_id(long) or long
        known = dict.fromkeys((column.name for column in fields(Body)), "")
        known |= {"id": named, "name": long, column: short}
    body = Body(**known)
    if len(body.name) < _SHORTEST_NAME:
        raise RegistryError(f"{where}: {body.name!r} is too short for a name")
    if not body.id:
        raise RegistryError(f"{where}: {body.name!r} has no id")
    for form in body.short_forms:
        if len(form) < _SHORTEST_FORM:
            raise RegistryError(f"{where}: {form!r} is too short for a short form")
    return body


def _known_id(name: str) -> str:
    known = by_name().get(name)
    return known.id if known else ""


def _completed(body: Body) -> Body:
    """Add what the library knows of a body by its id or name: one body, however it is called."""
    known = by_id().get(body.id) or by_name().get(body.name)
    return _joined(body, known) if known else body


def _joined(one: Body, other: Body) -> Body:
    """Join two rows of a body; where both have a value that can be but one, the first counts."""
    joined = {
        column: _both(getattr(one, column).split(BETWEEN), getattr(other, column).split(BETWEEN))
        for column in ("acronyms", "english_acronyms", "former", "also")
    }
    rest = {
        column: getattr(one, column) or getattr(other, column)
        for column in ("english", "kind", "parent")
    }
    if one.name != other.name:
        joined["also"] = _both(joined["also"].split(BETWEEN), [other.name])
    return replace(one, **joined, **rest)


def _both(one: Sequence[str], other: Sequence[str]) -> str:
    return BETWEEN.join(cell for cell in dict.fromkeys((*one, *other)) if cell)
