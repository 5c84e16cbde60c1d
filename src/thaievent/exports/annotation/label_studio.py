r"""Tasks of Label Studio, with the record's marks as pre-annotations.

A task holds the text and the record in ``data``, which Label Studio keeps and gives back as it is;
the marks are a prediction. What comes back is the last annotation that was not cancelled, else the
prediction. An export names predictions by their numbers alone: a task that nobody annotated then
comes back with the record that went.

Offsets: since its frontend stores code points (pull request 1559 of HumanSignal/label-studio, after
issues 1008 and 1347) they count like ours; older versions, and files made for them, count UTF-16
code units. Every region carries its text, so a reader can tell: all regions of a task must hold
their text at their offsets in one of the two units, or the task is refused. Where both fit, code
points are meant.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from typing import Any, get_args

from thaievent.exports.annotation.marks import LABELS, Document, Mark
from thaievent.exports.annotation.offsets import Unit, from_unit, to_unit
from thaievent.exports.annotation.returned import (
    MODEL_VERSION,
    AnnotationFileError,
    as_record,
    record_data,
)

__all__ = ["labelling_config", "read_tasks", "tasks"]

_TEXT, _LABEL = "text", "label"


def labelling_config() -> str:
    """Give the labelling interface to paste into a project's settings."""
    labels = "\n".join(f'    <Label value="{label}"/>' for label in LABELS)
    return (
        f'<View>\n  <Labels name="{_LABEL}" toName="{_TEXT}">\n{labels}\n  </Labels>\n'
        f'  <Text name="{_TEXT}" value="${_TEXT}" granularity="symbol"/>\n</View>\n'
    )


def tasks(documents: Iterable[Document], *, unit: Unit = "code-points") -> str:
    """Give documents as a JSON file to import.

    Args:
        documents: The documents.
        unit: What offsets count; ``utf-16`` for a Label Studio before 1.5.
    """
    content = [_task(document, unit) for document in documents]
    return json.dumps(content, ensure_ascii=False, indent=1) + "\n"


def _task(document: Document, unit: Unit) -> dict[str, Any]:
    at = to_unit(document.text, unit)
    regions = [
        {
            "id": f"m{number}",
            "from_name": _LABEL,
            "to_name": _TEXT,
            "type": "labels",
            "value": {
                "start": at(mark.start),
                "end": at(mark.end),
                "text": document.text[mark.start : mark.end],
                "labels": [mark.label],
            },
        }
        for number, mark in enumerate(document.marks, start=1)
    ]
    data = {_TEXT: document.text, "name": document.id, "record": record_data(document.record)}
    prediction = {"model_version": MODEL_VERSION, "result": regions}
    return {"data": data, "predictions": [prediction]}


def read_tasks(
    content: str, *, unit: Unit | None = None, where: str = "tasks"
) -> Iterator[Document]:
    """Read an export in the format "JSON" (not "JSON-MIN").

    Args:
        content: The file.
        unit: What its offsets count; None to tell by the texts of the regions.
        where: Its name, for errors.

    Yields:
        Documents whose marks are those of the annotators; ``record`` is still the one that went.

    Raises:
        AnnotationFileError: If it is no such export or offsets do not fit their text.
    """
    try:
        found = json.loads(content)
    except ValueError as error:
        raise AnnotationFileError(f"{where}: not JSON: {error}") from error
    for number, task in enumerate(found if isinstance(found, list) else [found], start=1):
        try:
            data = _data(task, where)
            name = str(data.get("name") or task.get("id") or number)
            text = str(data[_TEXT])
            regions = _regions(task)
            marks = _marks(text, regions or (), (unit,) if unit else get_args(Unit))
        except AnnotationFileError:
            raise
        except (AttributeError, KeyError, TypeError, ValueError) as error:
            raise AnnotationFileError(f"{where}: task {number}: {error!r}") from error
        record = as_record(data.get("record"), name, f"{where}: task {number}")
        if regions is None:
            yield Document.of(name, text, record)
        else:
            yield Document(name, text, record, marks)


def _data(task: dict[str, Any], where: str) -> dict[str, Any]:
    if "data" not in task and _TEXT in task:
        message = f"{where}: this is an export in JSON-MIN; take the one named JSON"
        raise AnnotationFileError(message)
    data: dict[str, Any] = task["data"]
    return data


def _regions(task: dict[str, Any]) -> list[dict[str, Any]] | None:
    """Give the regions of a task; None where nobody annotated it and its prediction is not told."""
    made = [entry for entry in task.get("annotations") or () if not entry.get("was_cancelled")]
    told = [entry for entry in task.get("predictions") or () if isinstance(entry, dict)]
    if not made and not told:
        return None
    return [
        region["value"] for region in (made or told)[-1]["result"] if region.get("type") == "labels"
    ]


def _marks(
    text: str, regions: Iterable[dict[str, Any]], units: tuple[Unit, ...]
) -> tuple[Mark, ...]:
    """Read regions in the first unit in which all of them hold their text."""
    fault = ""
    for unit in units:
        index = from_unit(text, unit)
        marks: list[Mark] = []
        for region in regions:
            try:
                start, end = index(region["start"]), index(region["end"])
            except ValueError as error:
                fault = str(error)
                break
            if "text" in region and not _alike(text[start:end], region["text"]):
                fault = f"{region['text']!r} does not stand at {region['start']}-{region['end']}"
                break
            marks.extend(Mark(start, end, label) for label in region["labels"])
        else:
            return tuple(sorted(set(marks)))
    raise ValueError(fault)


def _alike(ours: str, theirs: str) -> bool:
    r"""Compare without white space; some versions write a line end in a region as ``\n``."""
    return _words(ours) == _words(theirs)


def _words(text: str) -> str:
    # Both sides alike: a release may hold a backslash and an n of its own.
    return "".join(text.replace("\\n", " ").split())
