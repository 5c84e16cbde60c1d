"""What the commands print, and the exit codes they end with."""
# ruff: noqa: PLC0415  a command imports what it needs when it runs

from __future__ import annotations

import json
import os
import sys
from collections.abc import Iterable
from typing import TYPE_CHECKING, NoReturn

import typer

if TYPE_CHECKING:
    from rich.console import RenderableType

__all__ = [
    "BELOW_BAR",
    "FAILURES",
    "INTERRUPTED",
    "UNREADABLE",
    "USAGE",
    "as_json_text",
    "fail",
    "put",
    "say",
    "write",
    "write_lines",
]

BELOW_BAR = 1
FAILURES = 1
USAGE = 2
UNREADABLE = 3
INTERRUPTED = 130


def put(renderable: RenderableType) -> None:
    """Show something on stdout; colours, and the width of the screen, only on a terminal."""
    from rich.console import Console

    console = Console(highlight=False, markup=False, emoji=False)
    with console.capture() as captured:
        console.print(renderable)
    shown = captured.get()
    if not console.is_terminal:
        shown = "\n".join(line.rstrip() for line in shown.split("\n"))
    write(shown)


def as_json_text(content: object) -> str:
    """Give plain data as indented JSON."""
    return json.dumps(content, ensure_ascii=False, indent=2) + "\n"


def write_lines(lines: Iterable[str]) -> None:
    """Write lines to stdout."""
    write("".join(f"{line}\n" for line in lines))


def write(data: str) -> None:
    """Write to stdout."""
    try:
        sys.stdout.write(data)
        sys.stdout.flush()
    except BrokenPipeError:
        # The reader has seen enough (``| head``). That is no error; whatever is still to be
        # written goes nowhere, and the exit code goes on telling how the command went.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def say(message: str) -> None:
    """Write a message to stderr."""
    sys.stderr.write(f"{message}\n")


def fail(message: str) -> NoReturn:
    """Say what is wrong with a file and end the command."""
    say(f"thaievent: {message}")
    raise typer.Exit(UNREADABLE)
