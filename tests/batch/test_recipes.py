"""The examples of docs/batch.md run, and say the same in every tool."""

from __future__ import annotations

import re
from collections import Counter
from pathlib import Path
from typing import TYPE_CHECKING

import duckdb
import polars as pl
import pytest
from typer.core import TyperGroup
from typer.main import get_command

from thaievent.batch.inputs import sources
from thaievent.batch.run import Plan, prepare, run
from thaievent.cli import app

if TYPE_CHECKING:
    import pandas as pd

DOCS = Path(__file__).parents[2] / "docs" / "batch.md"
_CODE = re.compile(r"^```(\w+)\n(.*?)^```$", re.DOTALL | re.MULTILINE)

SPEAKERS = ["นายทวี ใจงาม", "นางสาวใจดี มีสุข", "นายปลา ทองดี"]
PROVINCES = ["ตาก", "น่าน"]


def examples(language: str) -> list[str]:
    """Give the code of the page in a language."""
    found = _CODE.findall(DOCS.read_text(encoding="utf-8"))
    return [code for kind, code in found if kind == language]


@pytest.fixture
def tables(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The tables of a small archive, in the folder where the examples look for them."""
    for number in range(12):
        text = (
            f"วันที่ {number + 1} {['มีนาคม', 'เมษายน'][number % 2]} 2566 กรมประมงจัดสัมมนาวันปลาไทย"
            f" ณ ตลาดปลา จังหวัด{PROVINCES[number % 3 // 2]}"
            f" โดยมี{SPEAKERS[number % 4 // 2]} เป็นวิทยากรบรรยาย"
        )
        (tmp_path / f"r{number:02}.txt").write_text(text, encoding="utf-8")
    out = tmp_path / "tables"
    plan = Plan(sources([tmp_path]), out, part=5)
    with prepare(plan) as manifest:
        run(plan, manifest, workers=0)
    monkeypatch.chdir(tmp_path)
    return out


def test_recipes_agree(tables: Path) -> None:
    """DuckDB, Polars and pandas give the same speakers and the same months."""
    speakers, months = (duckdb.execute(code).fetchall() for code in examples("sql"))
    _, polars_code, pandas_code, _ = examples("python")
    in_polars: dict[str, pl.DataFrame] = {}
    exec(polars_code, in_polars)  # noqa: S102  the page's own code
    assert in_polars["spoke"].rows() == speakers
    assert in_polars["by_month"].rows() == months
    in_pandas: dict[str, pd.Series] = {}
    exec(pandas_code, in_pandas)  # noqa: S102  the page's own code
    assert Counter(in_pandas["spoke"].to_dict()) == {name: times for name, times, _ in speakers}
    counted = {(code, str(month)): n for (code, month), n in in_pandas["by_month"].items()}
    assert counted == {(code, f"{month:%Y-%m}"): n for code, month, n in months}
    # What is counted is what the releases say.
    assert sum(n for *_, n in months) == 12
    assert {code for code, *_ in months} == {"TH-63", "TH-55"}
    assert tables.is_dir()


def test_examples_of_python_run() -> None:
    """The stream and the notebook, as the page shows them."""
    first, *_, last = examples("python")
    names: dict[str, object] = {}
    exec(first, names)  # noqa: S102  the page's own code
    exec(last, names)  # noqa: S102  the page's own code
    people = names["people"]
    assert isinstance(people, pl.DataFrame)
    assert people["family"].to_list() == ["ใจงาม"]


def test_options_of_the_page_exist() -> None:
    """Each option that the page shows is one of the command."""
    command = get_command(app)
    assert isinstance(command, TyperGroup)
    options = {option for one in command.commands["batch"].params for option in one.opts}
    told = DOCS.read_text(encoding="utf-8")
    shown = set(re.findall(r"--[a-z]+", told)) - {"--master"}  # which is Spark's
    assert len(shown) >= 6
    assert shown <= options
