"""Commands for many releases: ``batch``."""
# ruff: noqa: PLC0415  a command imports what it needs when it runs
# ruff: noqa: D301  \\b in a help text keeps the lines of a paragraph apart

from __future__ import annotations

from pathlib import Path
from typing import Annotated, Literal

import typer

from thaievent.cli.options import RegistryOption, own_registry
from thaievent.cli.output import FAILURES, INTERRUPTED, USAGE, fail, say

__all__ = ["batch"]


def batch(  # noqa: PLR0913  one parameter for each option
    inputs: Annotated[
        list[Path],
        typer.Argument(
            metavar="INPUT…", help="Files .txt, .jsonl(.gz), .csv, .parquet, or folders of them."
        ),
    ],
    *,
    out: Annotated[
        Path,
        typer.Option("-o", "--out", metavar="OUT", help="A folder for Parquet, or NAME.jsonl."),
    ],
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
    nested: Annotated[
        bool, typer.Option("--nested", help="One table of whole records, not flat tables.")
    ] = False,
    registry: RegistryOption = None,
    workers: Annotated[
        int | None, typer.Option(min=0, metavar="N", help="Processes. [one for each core]")
    ] = None,
    part: Annotated[
        int, typer.Option(min=1, metavar="N", help="Documents written at a time.")
    ] = 2048,
    resume: Annotated[
        bool, typer.Option(help="Go on where an earlier run of the same input stopped.")
    ] = True,
    overwrite: Annotated[bool, typer.Option("--overwrite", help="Start anew.")] = False,
) -> None:
    """Read many press releases into tables, on all cores.

    A run that was stopped goes on when the same command is given again. Documents that cannot be
    read stand in the table failures, with the reason; the exit code is then 1.

    \b
    Examples:
      thaievent batch releases/ -o tables/
      thaievent batch archive.parquet --text body --published date -o tables/
      thaievent batch 2022.jsonl.gz 2023.jsonl.gz -o records.jsonl
    """
    from rich.console import Console

    from thaievent.batch.inputs import Columns, InputError, count, sources
    from thaievent.batch.progress import shown_progress
    from thaievent.batch.run import OutputRefusedError, Plan, prepare, run

    for path in inputs:
        if out.resolve().is_relative_to(path.resolve()):
            raise typer.BadParameter(f"{out} is inside {path}, which is read.", param_hint="'-o'")
    layout: Literal["jsonl", "nested", "tables"]
    layout = "jsonl" if out.suffix == ".jsonl" else "nested" if nested else "tables"
    columns = Columns(id_column, text_column, published_column)
    own = own_registry(registry)
    try:
        plan = Plan(sources(inputs), out, layout, columns, part, registry=own)
        with prepare(plan, overwrite=overwrite, resume=resume) as before:
            if before.parts:
                say(f"{out}: {before.documents:,} documents are done already")
            with shown_progress(
                Console(stderr=True),
                lambda: count(plan.files, columns),
                before.documents,
                before.failures,
            ) as report:
                after = run(plan, before, workers=workers, report=report)
    except OutputRefusedError as error:
        say(f"thaievent: {error}")
        raise typer.Exit(USAGE) from None
    except (InputError, ImportError) as error:
        fail(str(error))
    except OSError as error:
        fail(f"{error.filename or out}: {error.strerror or error}")
    except KeyboardInterrupt:
        say("stopped; the same command goes on from here")
        raise typer.Exit(INTERRUPTED) from None
    say(f"{out}: {after.documents:,} documents, {after.failures:,} failed")
    if after.failures:
        say(f"The failures and their reasons: {plan.failures}")
        raise typer.Exit(FAILURES)
