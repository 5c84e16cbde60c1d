"""The command ``thaievent``; the only package that prints or exits.

Data go to stdout, messages to stderr. Exit codes: 0 done, 1 a score is below its bar or
documents failed, 2 wrong usage, 3 a file cannot be read or written.

What a command needs is imported when it runs, so that ``--version`` and ``--help`` answer at once.
"""

from __future__ import annotations

import sys
from typing import Annotated

import typer

from thaievent.cli.acronyms import acronyms
from thaievent.cli.archives import batch
from thaievent.cli.exchange import convert, export
from thaievent.cli.output import write
from thaievent.cli.pages import serve, show
from thaievent.cli.releases import explain, extract, schema
from thaievent.cli.scores import evaluate

__all__ = ["app", "main"]

app = typer.Typer(
    no_args_is_help=True,
    pretty_exceptions_enable=False,
    rich_markup_mode=None,
    context_settings={"help_option_names": ["-h", "--help"]},
)
for command in (
    extract,
    explain,
    evaluate,
    show,
    serve,
    export,
    convert,
    batch,
    acronyms,
    schema,
):
    app.command()(command)


def main() -> None:
    """Run the command line."""
    for stream in (sys.stdout, sys.stderr):
        # What we write is Thai, whatever the locale holds; a file's name may hold anything.
        stream.reconfigure(  # type: ignore[union-attr]  # a text stream here
            encoding="utf-8", errors="backslashreplace"
        )
    app(prog_name="thaievent")


def _show_version(wanted: bool) -> None:
    if wanted:
        from importlib.metadata import version  # noqa: PLC0415  only when asked for

        write(f"thaievent {version('thaievent')}\n")
        raise typer.Exit


@app.callback()
def thaievent(
    *,
    version: Annotated[
        bool,
        typer.Option("--version", callback=_show_version, is_eager=True, help="Show the version."),
    ] = False,
) -> None:
    """Read Thai press releases and return typed, checkable event records.

    Data go to stdout, messages to stderr. Exit codes: 0 done, 1 a score is below its bar or
    documents failed, 2 wrong usage, 3 a file cannot be read or written.
    """
