"""Reads gold folders, files of predictions and saved runs; whatever is wrong names its file."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from pydantic import ValidationError

from thaievent.evaluation.scores import Scores
from thaievent.records import Release

__all__ = ["GoldFile", "RecordFileError", "read_gold", "read_predictions", "read_scores"]


class RecordFileError(ValueError):
    """A file does not hold what it should; the message names the file and the fault."""


@dataclass(frozen=True, slots=True)
class GoldFile:
    """One gold record and where it was read.

    Attributes:
        path: The file ``NAME.json``.
        id: The id that the record carries.
        release: The record.
    """

    path: Path
    id: str
    release: Release

    @property
    def text_path(self) -> Path:
        """Where the release itself stands, ``NAME.txt``; whether it is there is not checked."""
        return self.path.with_suffix(".txt")


def read_gold(folder: Path) -> tuple[GoldFile, ...]:
    """Read every ``*.json`` of a folder as a gold record.

    Args:
        folder: A folder of gold records; folders inside it are not looked into.

    Returns:
        The records in order of their file names.

    Raises:
        OSError: If the folder or a file cannot be read.
        RecordFileError: If the folder holds no record, a file is not one, or two carry the same id.
    """
    found: dict[str, GoldFile] = {}
    for path in sorted(entry for entry in folder.iterdir() if entry.suffix == ".json"):
        name, release = _record(_text(path), str(path))
        if name in found:
            raise RecordFileError(f"{path}: its id {name!r} is already that of {found[name].path}")
        found[name] = GoldFile(path, name, release)
    if not found:
        raise RecordFileError(f"{folder}: no gold record (*.json) in this folder")
    return tuple(found.values())


def read_predictions(path: Path) -> dict[str, Release]:
    """Read predicted records, one JSON object a line, each with its ``id``.

    Args:
        path: A file of JSON lines; empty lines are passed over.

    Returns:
        The records by id.

    Raises:
        OSError: If the file cannot be read.
        RecordFileError: If a line is not a record with an id, or an id stands twice.
    """
    found: dict[str, Release] = {}
    # Not splitlines(): a JSON string may hold U+2028 and its like as they are.
    for number, line in enumerate(_text(path).split("\n"), start=1):
        if not line.strip():
            continue
        name, release = _record(line, f"{path}:{number}")
        if name in found:
            raise RecordFileError(f"{path}:{number}: the id {name!r} stands twice")
        found[name] = release
    return found


def read_scores(path: Path) -> Scores:
    """Read a run that was saved as ``scores.model_dump_json()``.

    Raises:
        OSError: If the file cannot be read.
        RecordFileError: If the file does not hold a run.
    """
    try:
        return Scores.model_validate_json(_text(path))
    except ValidationError as error:
        raise RecordFileError(f"{path}: not a saved run: {_first_fault(error)}") from error


def _text(path: Path) -> str:
    try:
        return path.read_bytes().decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise RecordFileError(f"{path}: not UTF-8: {error.reason} at byte {error.start}") from error


def _record(content: str, where: str) -> tuple[str, Release]:
    try:
        release = Release.model_validate_json(content)
    except ValidationError as error:
        raise RecordFileError(f"{where}: not a record: {_first_fault(error)}") from error
    if not release.id:
        raise RecordFileError(f"{where}: the record has no id")
    return release.id, release


def _first_fault(error: ValidationError) -> str:
    """Say in one line where a validation failed first, and why."""
    fault, *others = error.errors(include_url=False, include_context=False)
    at = ".".join(map(str, fault["loc"]))
    more = f" (and {len(others)} more)" if others else ""
    return f"{at}: {fault['msg']}{more}" if at else f"{fault['msg']}{more}"
