"""What the commands read: text files in the encodings of Thai, and records."""
# ruff: noqa: PLC0415  a command imports what it needs when it runs

from __future__ import annotations

import datetime as dt
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

from thaievent.cli.output import fail, say

if TYPE_CHECKING:
    from thaievent.records import Release

__all__ = ["decode_bytes", "read", "release_of", "stdin", "unreadable_files", "unwritable"]


def stdin() -> bytes:
    """Read standard input, with a word to whoever sits at the keyboard."""
    if sys.stdin.isatty():
        say("Reading a press release from the keyboard: paste it, then press Ctrl-D.")
    return sys.stdin.buffer.read()


def read(path: Path) -> str:
    """Read a text file in whatever encoding it certainly has."""
    try:
        data = path.read_bytes()
    except OSError as error:
        fail(f"{path}: {error.strerror}")
    return decode_bytes(data, str(path))


def release_of(path: Path, published: dt.date | None) -> Release:
    """Read a release from its text, or its record as it was printed; it is named by its file."""
    from thaievent.pipeline import extract as read_release
    from thaievent.records import Release

    if path == Path("-"):
        return read_release(decode_bytes(stdin(), "stdin"), published=published)
    content = read(path)
    name = path.stem.encode(errors="backslashreplace").decode()
    if path.suffix != ".json":
        release = read_release(content, published=published)
        return release.model_copy(update={"id": name})
    try:
        release = Release.model_validate_json(content)
    except ValueError as error:
        fail(f"{path}: no record of a release: {str(error).splitlines()[0]}")
    return release if release.id else release.model_copy(update={"id": name})


def decode_bytes(data: bytes, name: str) -> str:
    """Decode a file; one whose encoding is not certain ends the command."""
    from thaievent.encoding import UnknownEncodingError, decode

    try:
        text, encoding = decode(data)
    except UnknownEncodingError as error:
        fail(f"{name}: {error}")
    if encoding != "utf-8":
        say(f"{name}: not UTF-8, read as {encoding}")
    return text


@contextmanager
def unreadable_files() -> Iterator[None]:
    """Turn the errors of files into a message with the file's name and the exit code for them."""
    from thaievent.evaluation import RecordFileError

    try:
        yield
    except OSError as error:
        fail(f"{error.filename}: {error.strerror}")
    except RecordFileError as error:
        fail(str(error))


@contextmanager
def unwritable() -> Iterator[None]:
    """Turn a file that cannot be read or written into a message and the exit code for it."""
    try:
        yield
    except OSError as error:
        fail(f"{error.filename}: {error.strerror}")
