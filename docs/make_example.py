"""Writes ``docs/example.ipynb``; run it after a change of what the notebook shows."""
# ruff: noqa: INP001  a script, not part of a package

from __future__ import annotations

import copy
from pathlib import Path

import nbclient
import nbformat

HERE = Path(__file__).parent
TARGET = HERE / "example.ipynb"

PROSE, CODE = nbformat.v4.new_markdown_cell, nbformat.v4.new_code_cell

CELLS = (
    PROSE(
        """\
# From a folder of releases to a picture

The releases are those of `fixtures/`: written for this project, with people who do not exist."""
    ),
    CODE(
        """\
from pathlib import Path

import thaievent

files = sorted(Path("fixtures").glob("*.txt"))
texts = {file.stem: file.read_text(encoding="utf-8") for file in files}
len(texts)"""
    ),
    PROSE(
        """\
## One release

A release shows itself: the text with what was read from it marked in place, beside it a card for
each event. Point at a mark to see its value and the rule that read it; click a value to jump to
its words."""
    ),
    CODE(
        """\
release = thaievent.extract(texts["ministry-seminar"])
release"""
    ),
    PROSE(
        """\
Every value is plain Python and knows where it stands."""
    ),
    CODE(
        """\
event = release.events[0]
event.kind, event.start, event.venue.province, event.attendance"""
    ),
    CODE(
        """\
span = event.venue.spans[0]
assert release.source[span.start : span.end] == span.text
span"""
    ),
    PROSE(
        """\
## All of them

`to_tables` gives Arrow tables, which pandas and Polars take as they are."""
    ),
    CODE(
        """\
from thaievent.batch import to_tables

releases = [thaievent.extract(text) for text in texts.values()]
tables = to_tables(releases)
tables["events"].select(["kind", "start_date", "province", "attendance"]).to_pandas().head()"""
    ),
    CODE(
        """\
from thaievent import plots

plots.overview(releases)"""
    ),
)


def notebook() -> nbformat.NotebookNode:
    """Give the notebook with the output of every cell.

    Raises:
        nbclient.exceptions.CellExecutionError: If a cell fails.
    """
    cells = copy.deepcopy(CELLS)
    for number, cell in enumerate(cells):
        cell["id"] = f"cell-{number}"  # else new ones in each run
    made = nbformat.v4.new_notebook(cells=list(cells))
    client = nbclient.NotebookClient(
        made, timeout=60, kernel_name="python3", resources={"metadata": {"path": str(HERE.parent)}}
    )
    client.execute()
    for cell in made.cells:
        cell.metadata.clear()  # holds when it was run
    kernel = {"name": "python3", "display_name": "Python 3"}
    made.metadata = nbformat.from_dict({"kernelspec": kernel})
    return made


if __name__ == "__main__":
    nbformat.write(notebook(), TARGET)
