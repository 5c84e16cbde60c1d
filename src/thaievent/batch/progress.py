"""What is seen of a batch while it runs: a bar on a terminal, nothing elsewhere."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING

from rich.progress import (
    BarColumn,
    MofNCompleteColumn,
    Progress,
    ProgressColumn,
    Task,
    TextColumn,
    TimeRemainingColumn,
)
from rich.text import Text

if TYPE_CHECKING:
    from rich.console import Console

__all__ = ["shown_progress"]


class _Rate(ProgressColumn):
    """Documents a second, over the last half minute."""

    def render(self, task: Task) -> Text:
        speed = task.finished_speed or task.speed
        return Text(f"{speed:,.0f}/s" if speed else "-/s")


@contextmanager
def shown_progress(
    console: Console, count: Callable[[], int], done: int, failed: int
) -> Iterator[Callable[[int, int], None]]:
    """Show how far a batch is, if somebody is there to see it.

    Args:
        console: Where to show it.
        count: Counts the documents; called only if the bar is shown.
        done: Documents that an earlier run did.
        failed: How many of them failed.

    Yields:
        What is to be called with each further number of documents and of failures.
    """
    if not console.is_terminal:
        yield lambda _documents, _failures: None
        return
    bar = Progress(
        TextColumn("Reading releases"),
        BarColumn(),
        MofNCompleteColumn(),
        _Rate(),
        TextColumn("{task.fields[failures]} failed"),
        TimeRemainingColumn(),
        console=console,
        transient=True,
    )
    failures = failed
    with bar:
        task = bar.add_task("", total=count(), completed=done, failures=failures)

        def report(documents: int, more_failures: int) -> None:
            nonlocal failures
            failures += more_failures
            bar.update(task, advance=documents, failures=failures)

        yield report
