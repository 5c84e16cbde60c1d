"""Values that stand on the command line, with the messages for wrong ones."""
# ruff: noqa: PLC0415  a command imports what it needs when it runs

from __future__ import annotations

import datetime as dt
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Literal

import typer

from thaievent.cli.output import fail

if TYPE_CHECKING:
    from thaievent.evaluation.bars import Bar
    from thaievent.organisations import Registry

__all__ = [
    "Lang",
    "RegistryOption",
    "bar",
    "complete_field",
    "day",
    "field",
    "known_fields",
    "own_registry",
]

Lang = Annotated[
    Literal["en", "th"],
    typer.Option("--lang", help="Language of labels, kinds and roles."),
]
"""The language in which a command shows a record."""

_LAST_COMMON_YEAR = 2400  # later ones are years of the Buddhist era, typed by habit


def day(value: str) -> dt.date:
    """Read a day as ``YYYY-MM-DD``."""
    try:
        read = dt.date.fromisoformat(value)
    except ValueError:
        raise typer.BadParameter(f"{value!r} is not a day; write it as 2022-12-09.") from None
    if read.year > _LAST_COMMON_YEAR:
        common = read.isoformat().replace(str(read.year), str(read.year - 543), 1)
        raise typer.BadParameter(f"{value!r} has a year of the Buddhist era; write {common}.")
    return read


RegistryOption = Annotated[
    Path | None,
    typer.Option(
        "--registry",
        metavar="TABLE",
        help="Organisations that you know: a table as the command acronyms writes it.",
    ),
]


def own_registry(path: Path | None) -> Registry | None:
    """Read the caller's registry, or end with a message."""
    from thaievent.organisations import RegistryError, as_registry

    try:
        return as_registry(path)
    except RegistryError as error:
        fail(str(error))
    except OSError as error:
        fail(f"{path}: {error.strerror or error}")


def bar(value: str) -> Bar:
    """Read a bar: ``FIELD=0.9``, or ``0.8`` for the mean."""
    from thaievent.evaluation.bars import parse_bar

    try:
        return parse_bar(value)
    except ValueError as error:
        message = f"{error}. {known_fields()}"
        raise typer.BadParameter(message, param_hint="'--min-f1'") from None


def field(value: str) -> str:
    """Read the name of a field that is scored."""
    if value not in complete_field(value):
        raise typer.BadParameter(f"there is no field {value!r}. {known_fields()}")
    return value


def known_fields() -> str:
    """List the fields for a message."""
    return "".join(["The fields are:", *(f"\n  {name}" for name in complete_field(""))])


def complete_field(incomplete: str) -> list[str]:
    """Complete the name of a field on the command line."""
    from thaievent.evaluation import FIELD_NAMES

    return [name for name in FIELD_NAMES if name.startswith(incomplete)]
