"""The command ``thaievent``; the only module that prints or exits.

Data go to stdout, messages to stderr. Exit codes: 0 done, 1 a score is below its bar or
documents failed, 2 wrong usage, 3 a file cannot be read or written.

What a command needs is imported when it runs, so that ``--version`` and ``--help`` answer at once.
"""
# ruff: noqa: PLC0415  a command imports what it needs when it runs
# ruff: noqa: D301  \\b in a help text keeps the lines of a paragraph apart

from __future__ import annotations

import datetime as dt
import json
import os
import sys
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Literal, NoReturn

import typer

if TYPE_CHECKING:
    from rich.console import RenderableType

    from thaievent.evaluation import GoldFile, Scores
    from thaievent.evaluation.bars import Bar
    from thaievent.records import Release

__all__ = ["app", "main"]

_BELOW_BAR = 1
_FAILURES = 1
_USAGE = 2
_UNREADABLE = 3
_INTERRUPTED = 130

_LAST_COMMON_YEAR = 2400  # later ones are years of the Buddhist era, typed by habit
_NAMES_SHOWN = 5

app = typer.Typer(
    no_args_is_help=True,
    pretty_exceptions_enable=False,
    rich_markup_mode=None,
    context_settings={"help_option_names": ["-h", "--help"]},
)


def main() -> None:
    """Run the command line."""
    for stream in (sys.stdout, sys.stderr):
        # What we write is Thai, whatever the locale holds; a file's name may hold anything.
        stream.reconfigure(  # type: ignore[union-attr]  # a text stream here
            encoding="utf-8", errors="backslashreplace"
        )
    app(prog_name="thaievent")


# --- What stands on the command line -------------------------------------------------------------


def _day(value: str) -> dt.date:
    try:
        day = dt.date.fromisoformat(value)
    except ValueError:
        raise typer.BadParameter(f"{value!r} is not a day; write it as 2022-12-09.") from None
    if day.year > _LAST_COMMON_YEAR:
        common = day.isoformat().replace(str(day.year), str(day.year - 543), 1)
        raise typer.BadParameter(f"{value!r} has a year of the Buddhist era; write {common}.")
    return day


def _bar(value: str) -> Bar:
    from thaievent.evaluation.bars import parse_bar

    try:
        return parse_bar(value)
    except ValueError as error:
        message = f"{error}. {_known_fields()}"
        raise typer.BadParameter(message, param_hint="'--min-f1'") from None


def _field(value: str) -> str:
    if value not in _complete_field(value):
        raise typer.BadParameter(f"there is no field {value!r}. {_known_fields()}")
    return value


def _known_fields() -> str:
    return "".join(["The fields are:", *(f"\n  {name}" for name in _complete_field(""))])


def _complete_field(incomplete: str) -> list[str]:
    from thaievent.evaluation import FIELD_NAMES

    return [name for name in FIELD_NAMES if name.startswith(incomplete)]


def _show_version(wanted: bool) -> None:
    if wanted:
        from importlib.metadata import version

        _write(f"thaievent {version('thaievent')}\n")
        raise typer.Exit


# --- Commands ------------------------------------------------------------------------------------


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


@app.command()
def extract(
    file: Annotated[
        Path | None,
        typer.Argument(metavar="FILE|-", help="The release as plain text; - is stdin."),
    ] = None,
    *,
    published: Annotated[
        dt.date | None,
        typer.Option(
            parser=_day,
            metavar="YYYY-MM-DD",
            help="Day of publication, from which relative dates (วันนี้) and missing years are"
            " counted. Without it the release's own dateline serves.",
        ),
    ] = None,
    as_json: Annotated[
        bool, typer.Option("--json", help="Print the whole record as JSON.")
    ] = False,
) -> None:
    """Read one press release and show what it says.

    The file is UTF-8, or TIS-620 (code page 874) where that is certain.

    \b
    Examples:
      thaievent extract release.txt
      thaievent extract release.txt --published 2022-12-09 --json > record.json
      pdftotext release.pdf - | thaievent extract -
    """
    from thaievent.pipeline import extract as read_release

    if file is None or file == Path("-"):
        release = read_release(_decode(_stdin(), "stdin"), published=published)
    else:
        release = read_release(_read(file), published=published)
        name = file.stem.encode(errors="backslashreplace").decode()
        release = release.model_copy(update={"id": name})
    if as_json:
        _write(release.model_dump_json(indent=2) + "\n")
    else:
        from thaievent.exports.terminal import view

        _show(view(release))


@app.command()
def explain(
    file: Annotated[
        Path | None,
        typer.Argument(metavar="FILE|-", help="The release as plain text; - is stdin."),
    ] = None,
    *,
    published: Annotated[
        dt.date | None,
        typer.Option(parser=_day, metavar="YYYY-MM-DD", help="Day of publication."),
    ] = None,
) -> None:
    """Show for each value the rule that read it, its place and the words around it.

    Values of events carry how often such values are right, between 0 and 1.

    \b
    Example:
      thaievent explain release.txt
    """
    from thaievent.exports.explanation import explain as show_reasons
    from thaievent.pipeline import extract as read_release

    text = _decode(_stdin(), "stdin") if file is None or file == Path("-") else _read(file)
    _show(show_reasons(read_release(text, published=published)))


@app.command()
def evaluate(  # noqa: PLR0913  one parameter for each option
    folder: Annotated[
        Path,
        typer.Argument(metavar="DIR", help="Folder of gold records NAME.json (and NAME.txt)."),
    ],
    *,
    predictions: Annotated[
        Path | None,
        typer.Option(
            metavar="FILE.jsonl",
            help="Predicted records, one a line, each with its id. Without it each NAME.txt is"
            " read now.",
        ),
    ] = None,
    min_f1: Annotated[
        list[str] | None,
        typer.Option(
            metavar="[FIELD=]F1",
            help="Exit 1 if the F1 of the field, or without FIELD= the mean, is below this."
            " Repeatable.",
        ),
    ] = None,
    errors: Annotated[
        str | None,
        typer.Option(
            parser=_field,
            metavar="FIELD",
            autocompletion=_complete_field,
            help="List what was missed and what is wrong of one field instead of the table.",
        ),
    ] = None,
    as_json: Annotated[bool, typer.Option("--json", help="Print JSON.")] = False,
    save: Annotated[
        Path | None,
        typer.Option(metavar="FILE", help="Save the run, to be compared with later."),
    ] = None,
    compare: Annotated[
        Path | None,
        typer.Option(metavar="FILE", help="Show gains and losses against a saved run."),
    ] = None,
) -> None:
    """Score predicted records against gold records, field by field.

    Every figure is micro-averaged over the releases. A dash stands where there is nothing to score.

    \b
    Examples:
      thaievent evaluate fixtures/
      thaievent evaluate fixtures/ --min-f1 0.8 --min-f1 people.name=0.9
      thaievent evaluate fixtures/ --errors "events.venue.name relaxed"
      thaievent evaluate fixtures/ --save before.json
      thaievent evaluate fixtures/ --compare before.json
      thaievent evaluate gold/ --predictions other_tool.jsonl --json
    """
    from thaievent.evaluation import evaluate as score
    from thaievent.evaluation import read_gold, read_predictions, read_scores
    from thaievent.evaluation.bars import shortfall

    bars = [_bar(value) for value in min_f1 or ()]
    with _unreadable_files():
        gold = read_gold(folder)
        earlier = read_scores(compare) if compare else None
        predicted = read_predictions(predictions) if predictions else _extract_all(gold)
        scores = score({file.id: file.release for file in gold}, predicted)
        if save:
            save.write_text(scores.model_dump_json(indent=1) + "\n", encoding="utf-8")
    _tell_unpaired(scores)
    if errors:
        _print_errors(scores, errors, as_json=as_json)
    else:
        _print_scores(scores, earlier, as_json=as_json)
    shortfalls = [missing for bar in bars if (missing := shortfall(scores, bar))]
    for missing in shortfalls:
        _say(missing)
    if shortfalls:
        raise typer.Exit(_BELOW_BAR)


@app.command()
def show(
    files: Annotated[
        list[Path],
        typer.Argument(
            metavar="FILE…", help="Releases as plain text, or records as .json; - is stdin."
        ),
    ],
    *,
    out: Annotated[
        Path | None,
        typer.Option("--out", "-o", metavar="OUT.html", help="Where to write; stdout without it."),
    ] = None,
    published: Annotated[
        dt.date | None,
        typer.Option(parser=_day, metavar="YYYY-MM-DD", help="Day of publication of them all."),
    ] = None,
) -> None:
    """Show releases as one web page that needs no network.

    The page holds each text with what was read from it marked in place, and a card for each event.

    \b
    Examples:
      thaievent show release.txt -o release.html
      thaievent show fixtures/*.txt -o fixtures.html
      thaievent extract release.txt --json > r.json && thaievent show r.json > r.html
    """
    from thaievent.exports.html import page_html

    releases = [_release(path, published) for path in files]
    title = releases[0].id or "thaievent" if len(releases) == 1 else f"{len(releases)} releases"
    page = page_html(releases, title=title)
    if out is None:
        _write(page)
        return
    try:
        out.write_text(page, encoding="utf-8")
    except OSError as error:
        _fail(f"{out}: {error.strerror}")


@app.command()
def serve(
    *,
    host: Annotated[
        str, typer.Option(help="Address to listen on; the usual one is this machine's alone.")
    ] = "127.0.0.1",
    port: Annotated[int, typer.Option(min=0, max=65535, help="Port; 0 takes a free one.")] = 8000,
    max_bytes: Annotated[
        int, typer.Option(min=1, metavar="BYTES", help="Longest text in UTF-8.")
    ] = 1_000_000,
    time_limit: Annotated[
        float, typer.Option(min=0.1, metavar="SECONDS", help="Longest time for one release.")
    ] = 10.0,
    workers: Annotated[
        int, typer.Option(min=1, max=64, help="Releases that are read at the same time.")
    ] = 2,
) -> None:
    """Serve a web page to paste a release into, and a service for programs.

    Needs the extra: pip install "thaievent[serve]". Nothing is stored, nothing is fetched.

    \b
    Examples:
      thaievent serve
      curl -s localhost:8000/extract -H 'Content-Type: text/plain' --data-binary @release.txt
    """
    from thaievent.exports.extras import MissingExtraError

    try:
        from thaievent.serve import LOOPBACK, Limits
        from thaievent.serve import serve as run

        if host not in LOOPBACK:
            _say(f"Whoever can reach {host} can use this service: it asks for no password.")

        run(host, port, limits=Limits(max_bytes, time_limit, workers))
    except MissingExtraError as error:
        _fail(str(error))


@app.command()
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
        typer.Option(parser=_day, metavar="YYYY-MM-DD", help="Day of publication of them all."),
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
    releases = [_release(path, published) for path in files]
    if form == "csv":
        tables = csv_tables(releases, excel=excel)
        if out is None:
            _write(tables[table])
            return
        with _unwritable():
            out.mkdir(parents=True, exist_ok=True)
            for name, rows in tables.items():
                (out / f"{name}.csv").write_text(rows, encoding="utf-8", newline="")
        return
    try:
        content = calendar(releases, sessions=sessions) if form == "ics" else None
    except MissingExtraError as error:
        _fail(str(error))
    content = content or (json_ld(releases) + "\n").encode()
    if out is None:
        _write(content.decode())
        return
    with _unwritable():
        out.write_bytes(content)


@app.command()
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
        with _unwritable():
            for document in read_documents(
                source, form, decode=_read, read=read_release, unit=offsets
            ):
                done = corrected(document)
                for remark in done.remarks:
                    _say(f"{document.id}: {remark}")
                documents.append(replace(document, record=done.record))
            count = write_documents(documents, to, out, unit=offsets)
    except (AnnotationFileError, MissingExtraError) as error:
        _fail(str(error))
    _say(f"{count} documents written to {out}")


@app.command()
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
    try:
        plan = Plan(sources(inputs), out, layout, columns, part)
        with prepare(plan, overwrite=overwrite, resume=resume) as before:
            if before.parts:
                _say(f"{out}: {before.documents:,} documents are done already")
            with shown_progress(
                Console(stderr=True),
                lambda: count(plan.files, columns),
                before.documents,
                before.failures,
            ) as report:
                after = run(plan, before, workers=workers, report=report)
    except OutputRefusedError as error:
        _say(f"thaievent: {error}")
        raise typer.Exit(_USAGE) from None
    except (InputError, ImportError) as error:
        _fail(str(error))
    except OSError as error:
        _fail(f"{error.filename or out}: {error.strerror or error}")
    except KeyboardInterrupt:
        _say("stopped; the same command goes on from here")
        raise typer.Exit(_INTERRUPTED) from None
    _say(f"{out}: {after.documents:,} documents, {after.failures:,} failed")
    if after.failures:
        _say(f"The failures and their reasons: {plan.failures}")
        raise typer.Exit(_FAILURES)


@app.command()
def schema() -> None:
    """Print the JSON Schema of the record.

    \b
    Example:
      thaievent schema > release.schema.json
    """
    from thaievent.records import Release

    _write(json.dumps(Release.model_json_schema(), ensure_ascii=False, indent=2) + "\n")


# --- Evaluation ----------------------------------------------------------------------------------


def _extract_all(gold: Sequence[GoldFile]) -> dict[str, Release]:
    """Read the release beside every gold record."""
    from rich.console import Console
    from rich.progress import track

    from thaievent.pipeline import extract as read_release

    console = Console(stderr=True)
    files: Iterable[GoldFile] = gold
    if console.is_terminal:
        files = track(gold, "Reading releases", console=console, transient=True)
    return {
        file.id: read_release(_read(file.text_path), published=file.release.published)
        for file in files
    }


def _tell_unpaired(scores: Scores) -> None:
    if scores.unanswered:
        _say(f"no prediction, counted as predicted nothing: {_named(scores.unanswered)}")
    if scores.unscored:
        _say(f"no gold record, not scored: {_named(scores.unscored)}")


def _named(names: Sequence[str]) -> str:
    shown = ", ".join(names[:_NAMES_SHOWN])
    return shown if len(names) <= _NAMES_SHOWN else f"{shown} and {len(names) - _NAMES_SHOWN} more"


def _print_errors(scores: Scores, field: str, *, as_json: bool) -> None:
    from thaievent.evaluation.table import error_line

    errors = scores.errors(field)
    if as_json:
        _write(_json([error.model_dump(mode="json") for error in errors]))
    else:
        _write_lines(map(error_line, errors))


def _print_scores(scores: Scores, earlier: Scores | None, *, as_json: bool) -> None:
    from thaievent.evaluation.table import comparison_lines, score_lines

    comparison = scores.compare(earlier) if earlier else None
    if as_json:
        content = scores.model_dump(mode="json")
        if comparison:
            content["comparison"] = comparison.model_dump(mode="json")
        _write(_json(content))
        return
    _write_lines(score_lines(scores, comparison))
    if comparison:
        _write_lines(["", *comparison_lines(comparison)])


# --- Input ---------------------------------------------------------------------------------------


def _stdin() -> bytes:
    if sys.stdin.isatty():
        _say("Reading a press release from the keyboard: paste it, then press Ctrl-D.")
    return sys.stdin.buffer.read()


def _read(path: Path) -> str:
    try:
        data = path.read_bytes()
    except OSError as error:
        _fail(f"{path}: {error.strerror}")
    return _decode(data, str(path))


def _release(path: Path, published: dt.date | None) -> Release:
    """Read a release from its text, or its record as it was printed; it is named by its file."""
    from thaievent.pipeline import extract as read_release
    from thaievent.records import Release

    if path == Path("-"):
        return read_release(_decode(_stdin(), "stdin"), published=published)
    content = _read(path)
    name = path.stem.encode(errors="backslashreplace").decode()
    if path.suffix != ".json":
        release = read_release(content, published=published)
        return release.model_copy(update={"id": name})
    try:
        release = Release.model_validate_json(content)
    except ValueError as error:
        _fail(f"{path}: no record of a release: {str(error).splitlines()[0]}")
    return release if release.id else release.model_copy(update={"id": name})


def _decode(data: bytes, name: str) -> str:
    from thaievent.encoding import UnknownEncodingError, decode

    try:
        text, encoding = decode(data)
    except UnknownEncodingError as error:
        _fail(f"{name}: {error}")
    if encoding != "utf-8":
        _say(f"{name}: not UTF-8, read as {encoding}")
    return text


@contextmanager
def _unreadable_files() -> Iterator[None]:
    """Turn the errors of files into a message with the file's name and the exit code for them."""
    from thaievent.evaluation import RecordFileError

    try:
        yield
    except OSError as error:
        _fail(f"{error.filename}: {error.strerror}")
    except RecordFileError as error:
        _fail(str(error))


@contextmanager
def _unwritable() -> Iterator[None]:
    """Turn a file that cannot be read or written into a message and the exit code for it."""
    try:
        yield
    except OSError as error:
        _fail(f"{error.filename}: {error.strerror}")


# --- Output --------------------------------------------------------------------------------------


def _show(renderable: RenderableType) -> None:
    """Show something on stdout; colours, and the width of the screen, only on a terminal."""
    from rich.console import Console

    console = Console(highlight=False, markup=False, emoji=False)
    with console.capture() as captured:
        console.print(renderable)
    shown = captured.get()
    if not console.is_terminal:
        shown = "\n".join(line.rstrip() for line in shown.split("\n"))
    _write(shown)


def _json(content: object) -> str:
    return json.dumps(content, ensure_ascii=False, indent=2) + "\n"


def _write_lines(lines: Iterable[str]) -> None:
    _write("".join(f"{line}\n" for line in lines))


def _write(data: str) -> None:
    """Write to stdout."""
    try:
        sys.stdout.write(data)
        sys.stdout.flush()
    except BrokenPipeError:
        # The reader has seen enough (``| head``). That is no error; whatever is still to be
        # written goes nowhere, and the exit code goes on telling how the command went.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def _say(message: str) -> None:
    """Write a message to stderr."""
    sys.stderr.write(f"{message}\n")


def _fail(message: str) -> NoReturn:
    _say(f"thaievent: {message}")
    raise typer.Exit(_UNREADABLE)
