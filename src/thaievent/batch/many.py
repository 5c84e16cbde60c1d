"""``extract_many``: a stream of documents in, a stream of records out."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from functools import partial
from itertools import islice
from typing import Literal

from thaievent.batch.documents import (
    LONGEST,
    Document,
    DocumentError,
    Failure,
    Item,
    documents,
    read,
)
from thaievent.batch.workers import cores, run_chunks
from thaievent.organisations import Registry, RegistrySource, as_registry
from thaievent.records import Release

__all__ = ["chunked", "extract_many"]


def extract_many(  # noqa: PLR0913  what may be set has a name each
    items: Iterable[Item],
    *,
    workers: int | None = None,
    chunk: int = 32,
    errors: Literal["keep", "raise"] = "keep",
    longest: int = LONGEST,
    registry: RegistrySource | None = None,
) -> Iterator[Release | Failure]:
    """Read many releases, on all cores, lazily and in order.

    Memory does not grow with the number of documents: at most ``2 * workers * chunk`` of them are
    in hand. A worker process that is killed costs a retry; a document that kills every process
    which reads it becomes a :class:`Failure`, and no other does. When the stream is closed, or the
    caller interrupted, no worker is left.

    Args:
        items: Texts, ``(id, text)`` pairs, or mappings with ``text`` and, if known, ``id`` and
            ``published`` (a date or an ISO string), mixed as you like. A document without an id
            is called by its position, from ``"0"``.
        workers: Number of processes; None is one for each core, 0 or 1 reads in this process.
            A script which uses more needs ``if __name__ == "__main__":`` around its start.
        chunk: Documents sent to a worker at a time.
        errors: ``keep`` gives a :class:`Failure` in the place of a record that cannot be read;
            ``raise`` ends the stream with the first of them.
        longest: Code points of the longest document that is read; longer ones are failures.
        registry: Organisations that you know, see :func:`thaievent.extract`.

    Returns:
        An iterator with one result for each item: a ``Release`` with its ``id``, or a ``Failure``.

    Raises:
        ValueError: If ``chunk``, ``longest`` or ``workers`` is too small or ``errors`` unknown.
        DocumentError: With ``errors="raise"``, at the first failure.
        RegistryError: If the registry's table or a row of it is wrong.
        RuntimeError: If no worker process can start.

    Example:
        >>> releases = extract_many([("ก1", "วันที่ 8 ธันวาคม 2565"), ("ก2", None)], workers=0)
        >>> [release.id for release in releases]
        ['ก1', 'ก2']
    """
    if errors not in {"keep", "raise"}:
        raise ValueError(f"errors must be 'keep' or 'raise', not {errors!r}")
    bounds = (("chunk", chunk, 1), ("longest", longest, 1), ("workers", workers, 0))
    for name, value, least in bounds:
        if value is not None and value < least:
            raise ValueError(f"{name} must be {least} or more, not {value}")
    size = cores() if workers is None else workers
    results = _results(items, size, chunk, longest, as_registry(registry))
    return results if errors == "keep" else _raising(results)


def _raising(results: Iterator[Release | Failure]) -> Iterator[Release | Failure]:
    for result in results:
        if isinstance(result, Failure):
            raise DocumentError(result)
        yield result


def _results(
    items: Iterable[Item], workers: int, chunk: int, longest: int, registry: Registry | None
) -> Iterator[Release | Failure]:
    stream = documents(items, longest=longest)
    if workers < 2:  # noqa: PLR2004  one worker is this process: nothing to pack, no chunk to fill
        yield from (read(document, registry) for document in stream)
        return
    for parts in run_chunks(
        partial(_read_chunk, registry=registry), _give_up, chunked(stream, chunk), workers
    ):
        for packed in parts:
            yield from map(_unpacked, packed)


def chunked(stream: Iterable[Document], size: int) -> Iterator[list[Document]]:
    """Cut a stream into chunks, lazily."""
    rest = iter(stream)
    while chunk := list(islice(rest, size)):
        yield chunk


# A record passes between processes as JSON: Pydantic reads that twelve times as fast as a pickle.
_Packed = bytes | Failure


def _read_chunk(chunk: Sequence[Document], *, registry: Registry | None) -> list[_Packed]:
    return [_packed(read(document, registry)) for document in chunk]


def _give_up(document: Document, reason: str) -> list[_Packed]:
    return [Failure(document.id, reason)]


def _packed(result: Release | Failure) -> _Packed:
    return result if isinstance(result, Failure) else result.model_dump_json().encode()


def _unpacked(result: _Packed) -> Release | Failure:
    return result if isinstance(result, Failure) else Release.model_validate_json(result)
