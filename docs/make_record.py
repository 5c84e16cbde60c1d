"""Writes docs/record.md from the Pydantic models: ``python docs/make_record.py``.

Names and types come from the models, meanings from the ``Attributes:`` of their docstrings,
examples from what the library reads in the releases of fixtures/.
"""
# ruff: noqa: INP001  a script, not part of a package

from __future__ import annotations

import json
import re
import types
from collections import defaultdict
from collections.abc import Iterator, Mapping
from inspect import cleandoc, getdoc
from pathlib import Path
from typing import Annotated, Literal, Union, get_args, get_origin

from thaievent import extract
from thaievent.records import (
    Acronym,
    DateMention,
    Diagnostic,
    Event,
    Evidence,
    Mention,
    Organisation,
    Participant,
    Person,
    Position,
    Quote,
    Record,
    Release,
    Session,
    Span,
    TimeMention,
    Title,
    Venue,
)

DOCS = Path(__file__).parent
FIXTURES = DOCS.parent / "fixtures"
FIRST = "ministry-seminar"  # its values are shown where it has any
SLIP = "วันจันทร์ที่ 8 ธันวาคม 2565"  # a Thursday: shows diagnostics

MODELS: tuple[type[Record], ...] = (
    Release,
    Event,
    Venue,
    Participant,
    Session,
    Evidence,
    Person,
    Title,
    Position,
    Organisation,
    Acronym,
    DateMention,
    TimeMention,
    Quote,
    Diagnostic,
    Span,
)
SHARED = ("spans", "rule")  # what every mention has, told once

HEAD = """\
# The record, field by field

<!-- Written by docs/make_record.py. Change the docstrings of records.py and run it again. -->

A [release](#release) holds [events](#event); people and organisations stand in it once each, and
events refer to them by name. What the text does not say is null (`None`) or an empty list, never a
guess. Positions count code points of the text as given: `source[start:end] == text`.

`thaievent schema` prints the same as JSON Schema ([release.schema.json](release.schema.json)). The
examples were read in the releases of `fixtures/`, the diagnostics in a date with a wrong weekday; a
list shows its first item.
"""
TAIL = """\
## Mention

What is read from a stretch of the text ({mentions}) has two more fields.
"""
COLUMNS = ["| field | what it is | example |", "| --- | --- | --- |"]

Examples = Mapping[tuple[str, str], list[str]]

_LONGEST = 140  # code points of an example that a table can bear
# Where the first example that is found tells little, a better one, if it is still read.
_BETTER = {
    ("DateMention", "qualifier"): '"early"',
    ("Position", "short"): '"ผบช.ภ.5"',
    ("Quote", "direct"): "true",
}
_ATTRIBUTE = re.compile(r"^    (\w+): (.*(?:\n {8,}.*)*)", re.MULTILINE)
_ROLE = re.compile(r":\w+:`~?(?:[\w.]+\.)?(\w+)`")


def examples() -> Examples:
    """Read fixtures/ and gather what every field holds there, without repetitions.

    Returns:
        JSON texts by the names of record and field, those of ``FIRST`` in front.
    """
    found: defaultdict[tuple[str, str], dict[str, None]] = defaultdict(dict)
    paths = sorted(FIXTURES.glob("*.txt"), key=lambda path: (path.stem != FIRST, path.stem))
    texts = [(path.stem, path.read_bytes().decode("utf-8")) for path in paths]
    for stem, text in [texts[0], ("slip", SLIP), *texts[1:]]:
        for record in _records(extract(text).model_copy(update={"id": stem})):
            for name, value in record:
                if value not in (None, (), ""):
                    found[type(record).__name__, name][_json(value)] = None
    return {key: list(values) for key, values in found.items()}


def _records(value: object) -> Iterator[Record]:
    """Walk through a record and all records inside it."""
    if isinstance(value, Record):
        yield value
        for _, inner in value:
            yield from _records(inner)
    elif isinstance(value, tuple):
        for item in value:
            yield from _records(item)


def _json(value: object) -> str:
    """Give a value as JSON; of a list its first item, of a record what tells it best."""
    if isinstance(value, tuple):
        return f"[{_json(value[0])}]" if len(value) == 1 else f"[{_json(value[0])}, …]"
    if isinstance(value, Span):
        return _json_of(value.model_dump(mode="json"))
    if isinstance(value, Record):
        kept = ("name", "short", "long", "text", "kind", "form", "value", "code", "topic", "field")
        fields = value.model_dump(mode="json", include=set(kept), exclude_none=True)
        inside = _json_of(fields)[1:-1]
        return f"{{{inside}, …}}"
    return _json_of(value if isinstance(value, str | int | float | bool) else str(value))


def _json_of(value: object) -> str:
    return json.dumps(value, ensure_ascii=False)


def page(found: Examples) -> str:
    """Write the whole page."""
    mentions = [model for model in MODELS if issubclass(model, Mention)]
    names = ", ".join(model.__name__ for model in mentions)
    shared = [_row(mentions[0], name, found) for name in SHARED]
    sections = [_section(model, found) for model in MODELS]
    return "\n".join([HEAD, *sections, TAIL.format(mentions=names), *COLUMNS, *shared, ""])


def _section(model: type[Record], found: Examples) -> str:
    summary = _plain((getdoc(model) or "").split("\n\n")[0])
    rows = [_row(model, name, found) for name in model.model_fields if name not in SHARED]
    return "\n".join([f"## {model.__name__}", "", summary, "", *COLUMNS, *rows, ""])


def _row(model: type[Record], name: str, found: Examples) -> str:
    annotation = model.model_fields[name].annotation
    told = _told(model)[name]
    choices = [f"`{choice}`" for choice in _choices(annotation)]
    if not all(choice in told for choice in choices):
        told += f" One of {', '.join(choices)}."
    example = _example(found.get((model.__name__, name), []), _BETTER.get((model.__name__, name)))
    return f"| `{name}`<br>{_type(annotation)} | {_cell(told)} | {example} |"


def _choices(annotation: object) -> Iterator[str]:
    """Give the values between which a field chooses, if it does."""
    for inside in get_args(annotation):
        if get_origin(annotation) is Literal:
            yield inside
        else:
            yield from _choices(inside)


def _told(model: type[Record]) -> dict[str, str]:
    """Give what the docstrings of a record and of those that it extends say of its fields."""
    told: dict[str, str] = {}
    for parent in reversed(model.__mro__):
        for name, meaning in _ATTRIBUTE.findall(cleandoc(parent.__doc__ or "")):
            told[name.strip()] = _plain(meaning)
    return told


def _plain(text: str) -> str:
    """Turn the markup of docstrings into Markdown, on one line."""
    return _ROLE.sub(r"`\1`", " ".join(text.split())).replace("``", "`")


def _type(annotation: object) -> str:
    """Say in words what a field may hold."""
    origin, inside = get_origin(annotation), get_args(annotation)
    if origin in (Union, types.UnionType):
        kinds = [_type(kind) for kind in inside if kind is not type(None)]
        return " or ".join([*kinds, "null"] if type(None) in inside else kinds)
    if origin is Annotated:
        return _type(inside[0])
    if origin is Literal:
        return "str"
    if origin is tuple:
        return f"list of {_type(inside[0])}"
    if isinstance(annotation, type) and issubclass(annotation, Record):
        return f"[{annotation.__name__}](#{annotation.__name__.lower()})"
    return str(getattr(annotation, "__name__", annotation))


def _example(values: list[str], better: str | None) -> str:
    """Choose an example: the better one, or the first that is short enough."""
    short = next((value for value in values if len(value) <= _LONGEST), None)
    chosen = better if better in values else short
    return f"`{_cell(chosen)}`" if chosen else ""


def _cell(text: str) -> str:
    return text.replace("|", r"\|").replace("\n", " ")


if __name__ == "__main__":
    (DOCS / "record.md").write_text(page(examples()), encoding="utf-8")
