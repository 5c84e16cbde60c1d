"""One document of a batch: from what a caller hands in to a record or a failure.

Nothing here raises for what a document holds: a document that cannot be read is a
:class:`Failure` in its place, and the stream goes on.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from thaievent.organisations import Registry
from thaievent.pipeline import extract
from thaievent.records import Release

__all__ = ["LONGEST", "Document", "DocumentError", "Failure", "Item", "documents", "read"]

Item = str | tuple[object, object] | Mapping[str, object]

LONGEST = 300_000
"""Code points of the longest document that is read unless the caller sets another bound.

The longest of 1,200 releases has 6,000. What is fifty times as long is no release but, say, a whole
archive in one cell, and would hold a worker for minutes.
"""


@dataclass(frozen=True, slots=True)
class Failure:
    """A document that could not be read, in the place of its record.

    Attributes:
        id: The caller's name for it, or its position in the stream.
        error: What went wrong, in one line.
    """

    id: str
    error: str


class DocumentError(RuntimeError):
    """A document failed and the caller asked for ``errors="raise"``.

    Attributes:
        failure: Which one, and why.
    """

    def __init__(self, failure: Failure) -> None:
        """Tell of a failure."""
        super().__init__(f"document {failure.id!r}: {failure.error}")
        self.failure = failure

    def __reduce__(self) -> tuple[type[DocumentError], tuple[Failure]]:
        """Let it pass between processes."""
        return type(self), (self.failure,)


@dataclass(frozen=True, slots=True)
class Document:
    """What is sent to a worker.

    Attributes:
        number: Position in the stream, from 0; unique where ids are not.
        id: The caller's name for it, or the position.
        text: The text; empty if there is a fault.
        published: Day of publication, if the caller knows it.
        fault: Why it cannot be read, known before anyone tried.
    """

    number: int
    id: str
    text: str = ""
    published: dt.date | None = None
    fault: str | None = None


def documents(items: Iterable[Item], *, longest: int = LONGEST) -> Iterator[Document]:
    """Number the items of a stream, lazily; an item of no known shape becomes a fault."""
    for number, item in enumerate(items):
        yield _document(number, item, longest)


def _document(number: int, item: object, longest: int) -> Document:
    match item:
        case str():
            return document(number, None, item, longest=longest)
        case (name, text):
            return document(number, name, text, longest=longest)
        case Mapping():
            name, text, published = (item.get(key) for key in ("id", "text", "published"))
            return document(number, name, text, published, longest=longest)
        case _:
            fault = f"neither a text nor (id, text) nor a mapping but {type(item).__name__}"
            return Document(number, str(number), fault=fault)


def document(
    number: int, name: object, text: object, published: object = None, *, longest: int = LONGEST
) -> Document:
    """Make a document of values of any type; what does not fit becomes its fault.

    What is too long goes no further than this, so it is not sent to a worker either.
    """
    # A lone surrogate (from a broken file name) stands in no UTF-8, so no output could hold it.
    named = (str(number) if name is None else str(name)).encode(errors="backslashreplace").decode()
    if not isinstance(text, str):
        what = "null" if text is None else f"{type(text).__name__}, not a str"
        return Document(number, named, fault=f"the text is {what}")
    if len(text) > longest:
        fault = f"too long: {len(text):,} characters, at most {longest:,} are read"
        return Document(number, named, fault=fault)
    try:
        text.encode()
    except UnicodeEncodeError as error:  # which no output could hold
        fault = f"the text holds half a character (U+{ord(text[error.start]):04X} at {error.start})"
        return Document(number, named, fault=fault)
    try:
        day = _day(published)
    except ValueError:
        return Document(
            number, named, fault=f"published is {published!r}; write a day as 2022-12-09"
        )
    return Document(number, named, text, day)


def _day(value: object) -> dt.date | None:
    match value:
        case None | "":
            return None
        case dt.datetime():  # which is a date as well, so it comes first
            return value.date()
        case dt.date():
            return value
        case str():
            return dt.datetime.fromisoformat(value).date()
        case _:
            raise ValueError


def read(item: Document, registry: Registry | None = None) -> Release | Failure:
    """Read a document; whatever goes wrong is a :class:`Failure`."""
    if item.fault is not None:
        return Failure(item.id, item.fault)
    try:
        release = extract(item.text, published=item.published, registry=registry)
        return release.model_copy(update={"id": item.id})
    except Exception as error:  # noqa: BLE001  one document must not end the stream
        return Failure(item.id, _told(error))


def _told(error: Exception) -> str:
    """Tell an error in one line that can be written anywhere."""
    line = " ".join(f"{type(error).__name__}: {error}".split())
    return line.encode(errors="backslashreplace").decode()
