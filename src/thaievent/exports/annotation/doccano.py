"""Lines of doccano (format JSONL of a project for sequence labelling).

A line holds the text and its labels; doccano keeps every other key as metadata and gives it back,
so the record travels as ``record``: as a string, for doccano passes metadata through a data frame,
which rounds numbers. The project must allow overlapping spans.

Offsets: doccano counts UTF-16 code units, as its browser does (issue 2290 of doccano/doccano), and
a label does not repeat its text, so nothing in the file tells. In a project that counts grapheme
clusters as one character, offsets mean something else again; leave that box alone.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from typing import Any

from thaievent.exports.annotation.marks import Document, Mark
from thaievent.exports.annotation.offsets import Unit, from_unit, to_unit
from thaievent.exports.annotation.returned import AnnotationFileError, as_record, record_data

__all__ = ["lines", "read_lines"]


def lines(documents: Iterable[Document], *, unit: Unit = "utf-16") -> str:
    """Give documents as a JSONL file to import.

    Args:
        documents: The documents.
        unit: What offsets count.
    """
    return "".join(
        json.dumps(_line(document, unit), ensure_ascii=False) + "\n" for document in documents
    )


def _line(document: Document, unit: Unit) -> dict[str, Any]:
    at = to_unit(document.text, unit)
    return {
        "text": document.text,
        "label": [[at(start), at(end), label] for start, end, label in document.marks],
        "name": document.id,
        "record": json.dumps(record_data(document.record), ensure_ascii=False),
    }


def read_lines(content: str, *, unit: Unit = "utf-16", where: str = "lines") -> Iterator[Document]:
    """Read an export, in the form with ``label``, ``labels`` (old ones) or ``entities``.

    Args:
        content: The file.
        unit: What its offsets count.
        where: Its name, for errors.

    Yields:
        Documents whose marks are those of the annotators; ``record`` is still the one that went.

    Raises:
        AnnotationFileError: If a line is none of doccano's.
    """
    # Not splitlines(): a JSON string may hold U+2028 and its like as they are.
    for number, line in enumerate(content.split("\n"), start=1):
        if not line.strip():
            continue
        try:
            entry = json.loads(line)
            text = str(entry["text"] if "text" in entry else entry["data"])
            name = str(entry.get("name") or entry.get("id") or number)
            index = from_unit(text, unit)
            marks = {Mark(index(start), index(end), label) for start, end, label in _labels(entry)}
        except (AttributeError, KeyError, TypeError, ValueError) as error:
            raise AnnotationFileError(f"{where}:{number}: {error!r}") from error
        record = as_record(entry.get("record"), name, f"{where}:{number}")
        yield Document(name, text, record, tuple(sorted(marks)))


def _labels(entry: dict[str, Any]) -> list[tuple[int, int, str]]:
    if "entities" in entry:
        return [(e["start_offset"], e["end_offset"], e["label"]) for e in entry["entities"]]
    told = entry.get("label") or entry.get("labels") or ()
    return [(start, end, label) for start, end, label in told]
