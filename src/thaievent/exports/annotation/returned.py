"""What comes back from a tool: the record that went with the text, or an error."""

from __future__ import annotations

import json
from typing import Any

from pydantic import ValidationError

from thaievent.records import Release

__all__ = ["MODEL_VERSION", "AnnotationFileError", "as_record", "record_data"]

MODEL_VERSION = "thaievent"


class AnnotationFileError(ValueError):
    """A file of an annotation tool does not hold what it should; the message says where."""


def record_data(record: Release) -> dict[str, Any]:
    """Give a record as plain JSON data, with just the fields that were set in it, without text."""
    return record.model_dump(mode="json", exclude_unset=True, exclude={"source"})


def as_record(data: object, name: str, where: str) -> Release:
    """Read back what ``record_data`` gave.

    Args:
        data: The data, or the JSON text of it; None or empty for a document that had no record.
        name: The id that such a record gets.
        where: The place, for errors.

    Raises:
        AnnotationFileError: If it is no record.
    """
    if not data:
        return Release(id=name)
    try:
        return Release.model_validate_json(data if isinstance(data, str) else json.dumps(data))
    except ValidationError as error:
        raise AnnotationFileError(f"{where}: its record is none: {error}") from error
