"""A command for the short forms of an archive: ``acronyms``."""
# ruff: noqa: PLC0415  a command imports what it needs when it runs
# ruff: noqa: D301  \\b in a help text keeps the lines of a paragraph apart

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from thaievent.cli.files import unwritable
from thaievent.cli.output import FAILURES, fail, say, write

if TYPE_CHECKING:
    from thaievent.batch.documents import Document

__all__ = ["acronyms"]


def acronyms(  # noqa: PLR0913  one parameter for each option
    inputs: Annotated[
        list[Path],
        typer.Argument(
            metavar="DIR|FILE…", help="Files .txt, .jsonl(.gz), .csv, .parquet, or folders of them."
        ),
    ],
    *,
    out: Annotated[
        Path | None,
        typer.Option("-o", "--out", metavar="OUT.tsv", help="Where to write; stdout without it."),
    ] = None,
    least: Annotated[
        int, typer.Option(min=1, metavar="N", help="Leave out what fewer releases say.")
    ] = 1,
    id_column: Annotated[
        str | None, typer.Option("--id", metavar="COLUMN", help="Column of the id. [id]")
    ] = None,
    text_column: Annotated[
        str, typer.Option("--text", metavar="COLUMN", help="Column of the text.")
    ] = "text",
    published_column: Annotated[
        str | None,
        typer.Option(
            "--published", metavar="COLUMN", help="Column of the day of publication. [published]"
        ),
    ] = None,
) -> None:
    """Gather the short forms of organisations that releases define into a table.

    One row for each short form and name: how many releases say so, in which years, the first of
    them, and the registry's id if the library knows the name. The year of a release is that of its
    day of publication, or of its own dateline.

    \b
    Examples:
      thaievent acronyms releases/ -o acronyms.tsv
      thaievent acronyms archive.jsonl --published date --least 2
    """
    from rich.console import Console

    from thaievent.batch.inputs import Columns, InputError, count, documents_of, sources
    from thaievent.batch.progress import shown_progress
    from thaievent.organisations.mining import as_table, mine

    columns = Columns(id_column, text_column, published_column)
    faults: list[str] = []
    with unwritable():
        try:
            files = sources(inputs)
            with shown_progress(
                Console(stderr=True), lambda: count(files, columns), 0, 0
            ) as report:
                rows = mine(_texts(documents_of(files, columns), faults, report))
        except (InputError, ImportError) as error:
            fail(str(error))
        table = as_table(row for row in rows if row.count >= least)
        if out is None:
            write(table)
        else:
            out.write_text(table, encoding="utf-8", newline="")
            say(f"{out}: {table.count(chr(10)) - 1:,} rows")
    for fault in faults:
        say(fault)
    if faults:
        raise typer.Exit(FAILURES)


def _texts(
    documents: Iterable[Document], faults: list[str], report: Callable[[int, int], None]
) -> Iterator[tuple[str, str, int | None]]:
    """Give id, text and year of each document; note those that cannot be read."""
    for item in documents:
        if item.fault is None:
            yield item.id, item.text, _year(item)
        else:
            faults.append(f"{item.id}: {item.fault}")
        report(1, int(item.fault is not None))


def _year(item: Document) -> int | None:
    from thaievent.dates import find_dateline
    from thaievent.text import normalise

    if item.published is not None:
        return item.published.year
    dateline = find_dateline(normalise(item.text))
    return dateline.day.year if dateline else None
