"""The example notebook: it runs, and what is committed is what was run."""

from __future__ import annotations

import importlib.util
from pathlib import Path
from typing import Any

import nbformat
import pytest

from thaievent import plots

DOCS = Path(__file__).parents[1] / "docs"


@pytest.fixture(scope="module")
def made() -> Any:  # noqa: ANN401  nbformat has no types
    """Give the notebook as it comes out now."""
    spec = importlib.util.spec_from_file_location("make_example", DOCS / "make_example.py")
    assert spec is not None
    assert spec.loader is not None
    script = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(script)
    return script.notebook()


def test_the_notebook_runs(made: Any) -> None:  # noqa: ANN401  likewise
    """Every cell runs; a release shows itself as HTML and a plot as a picture."""
    shown = [
        kind
        for cell in made.cells
        for output in cell.get("outputs", ())
        for kind in output.get("data", {})
    ]
    assert shown.count("text/html") == 2  # the release, and a data frame
    assert shown.count("image/png") == 1
    texts = [
        output["text"]
        for cell in made.cells
        for output in cell.get("outputs", ())
        if output["output_type"] == "stream"
    ]
    # Nothing is warned of, but for letters that no font of this machine has.
    assert texts == [] or plots._fonts() == [plots._LAST_FONT]


def test_the_committed_notebook_is_this_one(made: Any) -> None:  # noqa: ANN401  likewise
    """The notebook in docs holds these cells, with output; ``docs/make_example.py`` writes it."""
    committed = nbformat.read(DOCS / "example.ipynb", as_version=4)  # type: ignore[no-untyped-call]
    assert [cell.source for cell in committed.cells] == [cell.source for cell in made.cells]
    code = [cell for cell in committed.cells if cell.cell_type == "code"]
    assert [bool(cell.outputs) for cell in code] == [True] * len(code)
    release = next(cell for cell in committed.cells if cell.source.endswith("\nrelease"))
    assert "<mark" in release.outputs[0].data["text/html"]
    nbformat.validate(committed)
