"""Commands that read one release: ``extract``, ``explain``, and the record's ``schema``."""
# ruff: noqa: PLC0415  a command imports what it needs when it runs
# ruff: noqa: D301  \\b in a help text keeps the lines of a paragraph apart

from __future__ import annotations

import datetime as dt
import json
from pathlib import Path
from typing import Annotated

import typer

from thaievent.cli.files import decode_bytes, read, stdin
from thaievent.cli.options import Lang, RegistryOption, day, own_registry
from thaievent.cli.output import put, write

__all__ = ["explain", "extract", "schema"]


def extract(
    file: Annotated[
        Path | None,
        typer.Argument(metavar="FILE|-", help="The release as plain text; - is stdin."),
    ] = None,
    *,
    published: Annotated[
        dt.date | None,
        typer.Option(
            parser=day,
            metavar="YYYY-MM-DD",
            help="Day of publication, from which relative dates (วันนี้) and missing years are"
            " counted. Without it the release's own dateline serves.",
        ),
    ] = None,
    registry: RegistryOption = None,
    as_json: Annotated[
        bool, typer.Option("--json", help="Print the whole record as JSON.")
    ] = False,
    language: Lang = "en",
) -> None:
    """Read one press release and show what it says.

    A share (95 %) behind a value is its confidence: how often values read in this way are right.
    The file is UTF-8, or TIS-620 (code page 874) where that is certain.

    \b
    Examples:
      thaievent extract release.txt
      thaievent extract release.txt --published 2022-12-09 --json > record.json
      pdftotext release.pdf - | thaievent extract -
    """
    from thaievent.pipeline import extract as read_release

    own = own_registry(registry)
    if file is None or file == Path("-"):
        release = read_release(decode_bytes(stdin(), "stdin"), published=published, registry=own)
    else:
        release = read_release(read(file), published=published, registry=own)
        name = file.stem.encode(errors="backslashreplace").decode()
        release = release.model_copy(update={"id": name})
    if as_json:
        write(release.model_dump_json(indent=2) + "\n")
    else:
        from thaievent.exports.terminal import view

        put(view(release, language=language))


def explain(
    file: Annotated[
        Path | None,
        typer.Argument(metavar="FILE|-", help="The release as plain text; - is stdin."),
    ] = None,
    *,
    published: Annotated[
        dt.date | None,
        typer.Option(parser=day, metavar="YYYY-MM-DD", help="Day of publication."),
    ] = None,
    registry: RegistryOption = None,
) -> None:
    """Show for each value the rule that read it, its place and the words around it.

    Values of events carry how often such values are right, between 0 and 1.

    \b
    Example:
      thaievent explain release.txt
    """
    from thaievent.exports.explanation import explain as show_reasons
    from thaievent.pipeline import extract as read_release

    own = own_registry(registry)
    text = decode_bytes(stdin(), "stdin") if file is None or file == Path("-") else read(file)
    put(show_reasons(read_release(text, published=published, registry=own)))


def schema() -> None:
    """Print the JSON Schema of the record.

    \b
    Example:
      thaievent schema > release.schema.json
    """
    from thaievent.records import Release

    write(json.dumps(Release.model_json_schema(), ensure_ascii=False, indent=2) + "\n")
