"""On real releases: every month, year and hour is read, or it is known why not."""

from __future__ import annotations

import importlib.util
import sys
from pathlib import Path
from types import ModuleType

import pytest

from thaievent.dates import find_dateline
from thaievent.text import normalise

ROOT = Path(__file__).parents[2]
CORPUS = ROOT.parent / "shared" / "corpus.jsonl"


def script(name: str) -> ModuleType:
    """Load a script of benchmarks/."""
    spec = importlib.util.spec_from_file_location(
        f"benchmarks_{name}", ROOT / f"benchmarks/{name}.py"
    )
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    sys.modules[spec.name] = module
    spec.loader.exec_module(module)
    return module


UNCOVERED = script("uncovered_dates")


@pytest.mark.skipif(not CORPUS.exists(), reason="the real releases are not part of the project")
def test_nothing_is_left_over() -> None:
    """Each month name, marked year and hour lies in a mention, or the reason is on the list."""
    left = [
        item
        for name, source in UNCOVERED.releases(CORPUS)
        for item in UNCOVERED.uncovered(name, source)
        if item.reason == UNCOVERED.UNEXPLAINED
    ]
    assert left == []


@pytest.mark.skipif(not CORPUS.exists(), reason="the real releases are not part of the project")
def test_every_release_has_its_dateline() -> None:
    """In this archive every release gives its day alone in a line."""
    datelines = {
        name: find_dateline(normalise(source)) for name, source in UNCOVERED.releases(CORPUS)
    }
    assert {line.rule if line else None for line in datelines.values()} == {"dateline-alone"}


@pytest.mark.parametrize(
    "path", sorted((ROOT / "fixtures").glob("*.txt")), ids=lambda path: path.stem
)
def test_nothing_is_left_over_in_the_fixtures(path: Path) -> None:
    """Nor is anything left in the releases that were written for this project."""
    left = list(UNCOVERED.uncovered(path.stem, path.read_text(encoding="utf-8"), bare_years=False))
    assert [item for item in left if item.reason == UNCOVERED.UNEXPLAINED] == []


@pytest.mark.parametrize(
    ("around", "reason"),
    [
        ("วันที่ |มกราคมของทุกปี", "comes back every year"),
        ("#งานดี|มกราคม", "in a hashtag or an address"),
        ("ประชุมครั้งที่ 2/|2566 ที่", "number and year of a session or document"),
        ("งานมหกรรมตัวอย่าง |2566", "bare year behind a name, which is no date"),
        ("เมื่อ |13.30 น. ที่ประชุม", "no reason"),
    ],
)
def test_reasons(around: str, reason: str) -> None:
    """What is left alone is told by what stands around it."""
    assert UNCOVERED.reason_of(around) == reason


def test_the_table_of_the_docs_is_of_this_version() -> None:
    """docs/dates.md shows what benchmarks/dates.py finds of this library."""
    bench = script("dates")
    result = bench.measure(bench.Thaievent(), bench.tasks(), bench.lookalikes())
    given = bench.alone(bench.tasks())
    assert result.right == len(given)
    assert (result.wrong, result.false) == (0, 0)
    page = (ROOT / "docs" / "dates.md").read_text(encoding="utf-8")
    assert f"all forms (of {len(given)}) | {result.right} |" in page
    wanted = sum(len(task.wanted) for task in bench.tasks())
    assert f"phrase and value right (of {wanted}) | {result.found} |" in page
