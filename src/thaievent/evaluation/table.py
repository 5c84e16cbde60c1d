"""Scores as lines of text, aligned by plain spaces."""

from __future__ import annotations

from collections.abc import Iterator

from thaievent.evaluation.scores import Comparison, Error, Scores

__all__ = ["comparison_lines", "error_line", "score_lines"]

_NAME_WIDTH = 31
_MEAN = "mean F1 of the fields"


def score_lines(scores: Scores, comparison: Comparison | None = None) -> Iterator[str]:
    """Give the table of scores, one line a field.

    Args:
        scores: The scores to show.
        comparison: Shown as one more column, the change of F1.

    Yields:
        Lines without line ends.
    """
    answered = len(scores.documents) - len(scores.unanswered)
    yield f"{len(scores.documents)} documents, {answered} predicted"
    head = f"{'field':{_NAME_WIDTH}} {'P':>6} {'R':>6} {'F1':>6} {'tp':>6} {'fp':>5} {'fn':>5}"
    yield head + (f" {'change':>7}" if comparison else "")
    for name, score in scores.fields.items():
        shares = " ".join(map(_share, (score.precision, score.recall, score.f1)))
        line = f"{name:{_NAME_WIDTH}} {shares} {score.tp:6} {score.fp:5} {score.fn:5}"
        yield line + (f" {_change(comparison.f1[name].difference)}" if comparison else "")
    line = f"{_MEAN:{_NAME_WIDTH}} {'':13} {_share(scores.mean_f1)}"
    yield line + (f" {'':18} {_change(comparison.mean_f1.difference)}" if comparison else "")


def comparison_lines(comparison: Comparison) -> Iterator[str]:
    """List gains and losses: ``+`` or ``-``, document, field, what it was, value, by tabs.

    Yields:
        Lines without line ends.
    """
    gained, lost = len(comparison.gains), len(comparison.losses)
    yield f"{len(comparison.documents)} documents compared: {gained} gains, {lost} losses"
    if comparison.not_compared:
        yield f"not in both runs: {', '.join(comparison.not_compared)}"
    for sign, errors in (("+ no longer", comparison.gains), ("- newly", comparison.losses)):
        for error in errors:
            yield f"{sign} {error.what}\t{error.id}\t{error.field}\t{_item(error)}"


def error_line(error: Error) -> str:
    """Give one error: document, what, value, separated by tabs."""
    return f"{error.id}\t{error.what}\t{_item(error)}"


def _item(error: Error) -> str:
    """Give the value behind the parts that say whose it is, on one line."""
    return " | ".join(" ".join(part.split()) for part in error.value)


def _share(value: float | None) -> str:
    return f"{'-':>6}" if value is None else f"{value:6.3f}"


def _change(value: float | None) -> str:
    return f"{'':7}" if value is None else f"{value:+7.3f}"
