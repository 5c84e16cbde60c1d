"""Commands that take records to other programs and back: ``export`` and ``convert``."""
# ruff: noqa: PLC0415  a command imports what it needs when it runs
# ruff: noqa: D301  \\b in a help text keeps the lines of a paragraph apart

from __future__ import annotations

import datetime as dt
from pathlib import Path
from typing import Annotated, Literal

import typer

from thaievent.cli.files import read, release_of, unwritable
from thaievent.cli.options import day
from thaievent.cli.output import fail, say, write

__all__ = ["convert", "export"]


def export(  # noqa: PLR0913  one parameter for each option
    files: Annotated[
        list[Path],
        typer.Argument(metavar="FILE…", help="Releases as .txt, or records as .json; - is stdin."),
    ],
    *,
    form: Annotated[
        Literal["ics", "jsonld", "csv"],
        typer.Option("--format", "-f", help="iCalendar, schema.org JSON-LD, or CSV tables."),
    ],
    out: Annotated[
        Path | None,
        typer.Option(
            "--out", "-o", metavar="OUT", help="File to write, for csv a folder; stdout without it."
        ),
    ] = None,
    published: Annotated[
        dt.date | None,
        typer.Option(parser=day, metavar="YYYY-MM-DD", help="Day of publication of them all."),
    ] = None,
    sessions: Annotated[
        bool, typer.Option("--sessions", help="ics: each programme item is an entry of its own.")
    ] = False,
    table: Annotated[
        str, typer.Option(metavar="NAME", help="csv: which table goes to stdout.")
    ] = "events",
    excel: Annotated[
        bool, typer.Option("--excel", help="csv: with the byte-order mark that Excel needs.")
    ] = False,
    language: Annotated[
        Literal["en", "th"],
        typer.Option("--lang", help="ics: language of kinds, roles and labels."),
    ] = "en",
) -> None:
    """Write events in a form that other programs read.

    \b
    Examples:
      thaievent export release.txt --format ics -o release.ics
      thaievent export fixtures/*.txt --format csv --excel -o tables/
      thaievent export release.txt --format jsonld
    """
    from thaievent.exports.csv_tables import TABLE_NAMES, csv_tables
    from thaievent.exports.extras import MissingExtraError
    from thaievent.exports.ical import calendar
    from thaievent.exports.schema_org import json_ld

    if table not in TABLE_NAMES:
        raise typer.BadParameter(f"there is no table {table!r}; there are {', '.join(TABLE_NAMES)}")
    releases = [release_of(path, published) for path in files]
    if form == "csv":
        tables = csv_tables(releases, excel=excel)
        if out is None:
            write(tables[table])
            return
        with unwritable():
            out.mkdir(parents=True, exist_ok=True)
            for name, rows in tables.items():
                (out / f"{name}.csv").write_text(rows, encoding="utf-8", newline="")
        return
    try:
        content = (
            calendar(releases, sessions=sessions, language=language) if form == "ics" else None
        )
    except MissingExtraError as error:
        fail(str(error))
    content = content or (json_ld(releases) + "\n").encode()
    if out is None:
        write(content.decode())
        return
    with unwritable():
        out.write_bytes(content)


def convert(
    source: Annotated[
        Path,
        typer.Argument(metavar="IN", help="A folder (gold, brat, texts) or a file of a tool."),
    ],
    out: Annotated[Path, typer.Argument(metavar="OUT", help="The file or folder to write.")],
    *,
    to: Annotated[
        Literal["gold", "label-studio", "doccano", "brat", "docbin"],
        typer.Option("--to", help="Form to write."),
    ],
    origin: Annotated[
        Literal["gold", "label-studio", "doccano", "brat", "docbin"] | None,
        typer.Option("--from", help="Form of IN; without it told by its name."),
    ] = None,
    offsets: Annotated[
        Literal["code-points", "utf-16"] | None,
        typer.Option(help="What offsets count in files of Label Studio and doccano."),
    ] = None,
) -> None:
    """Convert annotated releases between the gold format and annotation tools.

    Marks that were moved, dropped or added in a tool correct the record that travelled with them.
    A text without a record is read first, so that the tool shows what there is to correct.

    \b
    Examples:
      thaievent convert fixtures/ tasks.json --to label-studio
      thaievent convert export.json corrected/ --to gold
      thaievent convert fixtures/ train.spacy --to docbin
    """
    from dataclasses import replace

    from thaievent.exports.annotation.corrections import corrected
    from thaievent.exports.annotation.files import form_of, read_documents, write_documents
    from thaievent.exports.annotation.returned import AnnotationFileError
    from thaievent.exports.extras import MissingExtraError
    from thaievent.pipeline import extract as read_release

    form = origin or form_of(source)
    if form is None:
        raise typer.BadParameter(f"cannot tell the form of {source}; give --from")
    documents = []
    try:
        with unwritable():
            for document in read_documents(
                source, form, decode=read, read=read_release, unit=offsets
            ):
                done = corrected(document)
                for remark in done.remarks:
                    say(f"{document.id}: {remark}")
                documents.append(replace(document, record=done.record))
            count = write_documents(documents, to, out, unit=offsets)
    except (AnnotationFileError, MissingExtraError) as error:
        fail(str(error))
    say(f"{count} documents written to {out}")
