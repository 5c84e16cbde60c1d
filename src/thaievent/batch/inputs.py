"""The files of a batch: which they are, what tells them from others, the documents in them.

| file | documents | id |
| --- | --- | --- |
| ``.txt`` | one | path in its folder, without ``.txt`` |
| ``.jsonl``, ``.jsonl.gz`` | one a line that is not blank | column, else ``FILE:LINE`` |
| ``.csv`` | one a row under the header | column, else ``FILE:ROW`` |
| ``.parquet`` | one a row | column, else ``FILE:ROW`` |

A line or file that cannot be understood is a document with a fault. What makes the rest of a file
unreadable (a broken archive, a missing column) raises :class:`InputError`.
"""

from __future__ import annotations

import csv
import gzip
import hashlib
import json
import sys
import zlib
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from thaievent.batch.documents import LONGEST, Document, document
from thaievent.encoding import UnknownEncodingError, decode

__all__ = ["Columns", "InputError", "Source", "count", "documents_of", "fingerprint", "sources"]

_BYTES_A_CHARACTER = 4  # of UTF-8, at most
_ROWS = 256  # of a Parquet file, read at a time


class InputError(ValueError):
    """A file cannot be read as a whole; the message names it."""


@dataclass(frozen=True, slots=True)
class Columns:
    """Where a document stands in a record; None is ``id`` or ``published`` if the file has it."""

    id: str | None = None
    text: str = "text"
    published: str | None = None


@dataclass(frozen=True, slots=True)
class Source:
    """A file to read; ``name`` is what it is called in ids and messages."""

    path: Path
    name: str


@dataclass(frozen=True, slots=True)
class _Row:
    """A document before it has a number; or its fault."""

    id: object
    text: object = None
    published: object = None
    fault: str | None = None


def sources(inputs: Iterable[Path]) -> list[Source]:
    """Find the files of a batch, in an order that is the same on every machine.

    Folders are searched through; names that begin with ``.`` or ``_`` are passed over there.

    Raises:
        InputError: If a path is not there, a file is of no known kind, or a folder holds none.
    """
    found: list[Source] = []
    for path in inputs:
        if path.is_dir():
            inside = sorted(_in_folder(path), key=lambda source: source.name)
            if not inside:
                kinds = ", ".join(_READERS)
                raise InputError(f"{path}: holds no file of a known kind ({kinds})")
            found += inside
        elif not path.exists():
            raise InputError(f"{path}: there is no such file or folder")
        elif _reader(path) is None:
            raise InputError(f"{path}: not a file of a known kind ({', '.join(_READERS)})")
        else:
            found.append(Source(path, path.name))
    return found


def _in_folder(folder: Path) -> Iterator[Source]:
    for path in folder.rglob("*"):
        parts = path.relative_to(folder).parts
        if _reader(path) and path.is_file() and not any(part[0] in "._" for part in parts):
            yield Source(path, "/".join(parts))


def fingerprint(files: Sequence[Source]) -> str:
    """Give a hash of the names and contents of files."""
    whole = hashlib.blake2b(digest_size=16)
    for source in files:
        with source.path.open("rb") as stream:
            content = hashlib.file_digest(stream, "blake2b").digest()
        name = source.name.encode(errors="surrogateescape")
        whole.update(len(name).to_bytes(4, "big") + name + content)
    return whole.hexdigest()


def count(files: Sequence[Source], columns: Columns) -> int:
    """Count the documents, without looking into them more than need be."""
    return sum(1 for source in files for _ in _rows(source, columns, longest=0))


def documents_of(
    files: Sequence[Source], columns: Columns, *, longest: int = LONGEST
) -> Iterator[Document]:
    """Read the documents of files, lazily and numbered through.

    Raises:
        InputError: If the rest of a file cannot be read.
        OSError: If a file cannot be opened.
    """
    rows = (row for source in files for row in _rows(source, columns, longest))
    for number, row in enumerate(rows):
        text = "" if row.fault else row.text
        item = document(number, row.id, text, row.published, longest=longest)
        yield item if row.fault is None else Document(number, item.id, fault=row.fault)


def _reader(path: Path) -> Callable[[Source, Columns, int], Iterator[_Row]] | None:
    name = path.name.lower()
    return next((read for suffix, read in _READERS.items() if name.endswith(suffix)), None)


def _rows(source: Source, columns: Columns, longest: int) -> Iterator[_Row]:
    reader = _reader(source.path)
    assert reader is not None
    return reader(source, columns, longest)


# --- One kind of file each -----------------------------------------------------------------------


def _text_file(source: Source, _: Columns, longest: int) -> Iterator[_Row]:
    name = source.name[: -len(".txt")]
    size = source.path.stat().st_size
    if size > _BYTES_A_CHARACTER * longest:  # what cannot be short enough need not be loaded
        yield _Row(name, fault=f"too long: {size:,} bytes, at most {longest:,} characters are read")
        return
    try:
        text, _encoding = decode(source.path.read_bytes())
    except UnknownEncodingError as error:
        yield _Row(name, fault=str(error))
    else:
        yield _Row(name, text)


def _json_lines(source: Source, columns: Columns, _: int) -> Iterator[_Row]:
    zipped = source.path.name.lower().endswith(".gz")
    with gzip.open(source.path) if zipped else source.path.open("rb") as lines:
        try:
            for number, line in enumerate(lines, start=1):
                content = line.removeprefix(b"\xef\xbb\xbf") if number == 1 else line
                if content.strip():
                    yield _json_line(content, f"{source.name}:{number}", columns)
        except (EOFError, gzip.BadGzipFile, zlib.error) as error:
            raise InputError(f"{source.path}: not a whole gzip file ({error})") from error


def _json_line(line: bytes, name: str, columns: Columns) -> _Row:
    try:
        record = json.loads(line.decode())
    except UnicodeDecodeError as error:
        fault = f"not UTF-8 (byte 0x{line[error.start]:02X} at {error.start} of the line)"
        return _Row(name, fault=fault)
    except (ValueError, RecursionError) as error:
        return _Row(name, fault=f"not JSON: {error}")
    if not isinstance(record, dict):
        return _Row(name, fault=f"not a JSON object but {type(record).__name__}")
    return _row(record, name, columns)


def _comma_separated(source: Source, columns: Columns, _: int) -> Iterator[_Row]:
    # The limit of the csv module is one for the process, and far below a long text.
    csv.field_size_limit(sys.maxsize if sys.platform != "win32" else 2**31 - 1)
    with source.path.open(encoding="utf-8-sig", errors="surrogateescape", newline="") as lines:
        reader = csv.DictReader(lines)
        if reader.fieldnames is None:  # an empty file
            return
        _check_columns(source, columns, reader.fieldnames)
        try:
            for number, record in enumerate(reader, start=1):
                yield _row(record, f"{source.name}:{number}", columns)
        except csv.Error as error:
            raise InputError(f"{source.path}: line {reader.line_num}: {error}") from error


def _parquet(source: Source, columns: Columns, _: int) -> Iterator[_Row]:
    from thaievent.batch.schema import pa, parquet  # noqa: PLC0415  an extra

    try:
        with parquet.ParquetFile(source.path) as file:
            names = file.schema_arrow.names
            _check_columns(source, columns, names)
            wanted = [columns.id or "id", columns.text, columns.published or "published"]
            kept = [name for name in wanted if name in names]
            number = 0
            for batch in file.iter_batches(_ROWS, columns=kept):
                values = [_values(batch[name]) for name in kept]
                for row in zip(*values, strict=True):
                    number += 1
                    record = dict(zip(kept, row, strict=True))
                    yield _row(record, f"{source.name}:{number}", columns)
    except pa.ArrowException as error:
        raise InputError(f"{source.path}: not a Parquet file that can be read: {error}") from error


def _values(column: Any) -> list[Any]:  # noqa: ANN401  pyarrow is untyped
    """Give the values of an Arrow column; bytes where a string is not UTF-8."""
    try:
        return list(column.to_pylist())
    except UnicodeDecodeError:
        return [_value(scalar) for scalar in column]


def _value(scalar: Any) -> object:  # noqa: ANN401  pyarrow is untyped
    try:
        return scalar.as_py()
    except UnicodeDecodeError:
        return bytes(scalar.as_buffer())


def _check_columns(source: Source, columns: Columns, names: Sequence[str]) -> None:
    for name in (columns.id, columns.text, columns.published):
        if name is not None and name not in names:
            there = ", ".join(names)
            raise InputError(f"{source.path}: there is no column {name!r}; there are: {there}")


def _row(record: Mapping[str, object], name: str, columns: Columns) -> _Row:
    named = record.get(columns.id or "id")
    text = record.get(columns.text)
    if text is None and columns.text not in record:
        return _Row(named or name, fault=f"there is no {columns.text!r}")
    return _Row(
        name if named is None or named == "" else named,
        text,
        record.get(columns.published or "published"),
    )


_READERS: dict[str, Callable[[Source, Columns, int], Iterator[_Row]]] = {
    ".txt": _text_file,
    ".jsonl": _json_lines,
    ".jsonl.gz": _json_lines,
    ".csv": _comma_separated,
    ".parquet": _parquet,
}
