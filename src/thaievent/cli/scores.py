"""The command ``evaluate``: predicted against gold records."""
# ruff: noqa: PLC0415  a command imports what it needs when it runs
# ruff: noqa: D301  \\b in a help text keeps the lines of a paragraph apart

from __future__ import annotations

from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from thaievent.cli.files import read, unreadable_files
from thaievent.cli.options import bar, complete_field, field
from thaievent.cli.output import BELOW_BAR, as_json_text, say, write, write_lines

if TYPE_CHECKING:
    from thaievent.evaluation import GoldFile, Scores
    from thaievent.records import Release

__all__ = ["evaluate"]

_NAMES_SHOWN = 5


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
            parser=field,
            metavar="FIELD",
            autocompletion=complete_field,
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

    bars = [bar(value) for value in min_f1 or ()]
    with unreadable_files():
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
        say(missing)
    if shortfalls:
        raise typer.Exit(BELOW_BAR)


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
        file.id: read_release(read(file.text_path), published=file.release.published)
        for file in files
    }


def _tell_unpaired(scores: Scores) -> None:
    if scores.unanswered:
        say(f"no prediction, counted as predicted nothing: {_named(scores.unanswered)}")
    if scores.unscored:
        say(f"no gold record, not scored: {_named(scores.unscored)}")


def _named(names: Sequence[str]) -> str:
    shown = ", ".join(names[:_NAMES_SHOWN])
    return shown if len(names) <= _NAMES_SHOWN else f"{shown} and {len(names) - _NAMES_SHOWN} more"


def _print_errors(scores: Scores, field: str, *, as_json: bool) -> None:
    from thaievent.evaluation.table import error_line

    errors = scores.errors(field)
    if as_json:
        write(as_json_text([error.model_dump(mode="json") for error in errors]))
    else:
        write_lines(map(error_line, errors))


def _print_scores(scores: Scores, earlier: Scores | None, *, as_json: bool) -> None:
    from thaievent.evaluation.table import comparison_lines, score_lines

    comparison = scores.compare(earlier) if earlier else None
    if as_json:
        content = scores.model_dump(mode="json")
        if comparison:
            content["comparison"] = comparison.model_dump(mode="json")
        write(as_json_text(content))
        return
    write_lines(score_lines(scores, comparison))
    if comparison:
        write_lines(["", *comparison_lines(comparison)])
