"""What a run has done, in a file that is always whole: the base of going on after a kill.

A part is written in this order: its files aside, then each in its place, then the manifest the
same way. A kill before the manifest is in place loses the part, which is then done again into files
of the same names; so nothing is lost and nothing is there twice.
"""

from __future__ import annotations

import json
import os
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import asdict, dataclass, field, replace
from pathlib import Path
from typing import Any, BinaryIO

__all__ = ["MANIFEST", "Identity", "Manifest", "Part", "read_manifest", "written_aside"]

MANIFEST = "_manifest.json"  # readers of Parquet folders pass over names with an underscore
_FORMAT = 1


@dataclass(frozen=True, slots=True)
class Identity:
    """What must be the same for a run to go on: everything that the output depends on."""

    input: str
    version: str
    schema: str
    layout: str
    columns: dict[str, str | None]
    longest: int
    part: int
    registry: str | None = None


@dataclass(frozen=True, slots=True)
class Part:
    """A finished part: how many documents it holds, and how many of them failed."""

    documents: int
    failures: int


@dataclass(frozen=True, slots=True)
class Manifest:
    """The state of a run."""

    identity: Identity
    parts: tuple[Part, ...] = ()
    complete: bool = False
    format: int = field(default=_FORMAT)

    @property
    def documents(self) -> int:
        """Documents done."""
        return sum(part.documents for part in self.parts)

    @property
    def failures(self) -> int:
        """Documents that failed."""
        return sum(part.failures for part in self.parts)

    def with_part(self, part: Part) -> Manifest:
        """Add a part."""
        return replace(self, parts=(*self.parts, part))

    def write(self, folder: Path) -> None:
        """Put it into its folder."""
        with written_aside(folder / MANIFEST) as stream:
            stream.write(json.dumps(asdict(self), ensure_ascii=False, indent=1).encode() + b"\n")


def read_manifest(folder: Path) -> Manifest | None:
    """Read the manifest of a folder; None if there is none.

    Raises:
        ValueError: If it is no manifest of this format.
    """
    try:
        content: dict[str, Any] = json.loads((folder / MANIFEST).read_text(encoding="utf-8"))
    except FileNotFoundError:
        return None
    try:
        if content.pop("format") != _FORMAT:
            raise ValueError("its format is another")
        identity = Identity(**content.pop("identity"))
        parts = tuple(Part(**part) for part in content.pop("parts"))
        return Manifest(identity, parts, **content)
    except (KeyError, TypeError, AttributeError) as error:
        raise ValueError(str(error)) from error


@contextmanager
def written_aside(path: Path) -> Iterator[BinaryIO]:
    """Write a file under another name in the same folder, which takes its place when it is whole.

    The content is on the disk before the name is, so that a crash of the machine leaves the old
    file or the new one.
    """
    aside = path.with_name(f".{path.name}.tmp")
    try:
        with aside.open("wb") as stream:
            yield stream
            stream.flush()
            os.fsync(stream.fileno())
        aside.replace(path)
    except BaseException:
        aside.unlink(missing_ok=True)
        raise
    if hasattr(os, "O_DIRECTORY"):  # where a folder can be synchronised
        folder = os.open(path.parent, os.O_RDONLY | os.O_DIRECTORY)
        try:
            os.fsync(folder)
        finally:
            os.close(folder)
