"""The pages: their examples run, what is made by command is up to date, and Sphinx builds them."""

from __future__ import annotations

import doctest
import importlib
import importlib.util
import json
import pkgutil
import re
import shlex
import shutil
import subprocess
import sys
from pathlib import Path
from types import ModuleType

import pytest
from typer.testing import CliRunner

import thaievent
from thaievent import records
from thaievent.cli import app
from thaievent.evaluation import FIELD_NAMES

ROOT = Path(__file__).resolve().parents[1]
DOCS = ROOT / "docs"
PAGES = [*sorted(DOCS.glob("*.md")), ROOT / "README.md"]
RUN_COMMANDS = ("acronyms.md", "tutorial.md", "quickstart-th.md", "limits.md")

# What others may import; everything in their ``__all__`` must be in docs/api.md.
PUBLIC = (
    "thaievent",
    "thaievent.batch",
    "thaievent.batch.arrow",
    "thaievent.batch.spark",
    "thaievent.evaluation",
    "thaievent.exports.csv_tables",
    "thaievent.exports.html",
    "thaievent.exports.ical",
    "thaievent.exports.schema_org",
    "thaievent.exports.terminal",
    "thaievent.plots",
    "thaievent.records",
    "thaievent.serve",
)
# Names of a choice of values; the fields that take them list the values.
TYPES = {name for name in records.__all__ if not isinstance(getattr(records, name), type)}
TYPES.add("Record")

STALE = 3  # examples of docs/record.md that may be out of date

_BLOCK = re.compile(r"^```\{?(pycon|python|console)\}?\n(.*?)^```$", re.MULTILINE | re.DOTALL)
_FLAGS = doctest.ELLIPSIS | doctest.NORMALIZE_WHITESPACE


def _modules() -> list[str]:
    found = pkgutil.walk_packages(thaievent.__path__, "thaievent.", onerror=lambda _name: None)
    return [module.name for module in found if module.name != "thaievent.__main__"]


def _script(path: Path) -> ModuleType:
    """Load a script that is no part of a package."""
    spec = importlib.util.spec_from_file_location(path.stem, path)
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def _run(name: str, examples: str, path: Path) -> str:
    """Run doctest examples and give what failed."""
    test = doctest.DocTestParser().get_doctest(examples, {"__name__": name}, name, str(path), 0)
    report: list[str] = []
    doctest.DocTestRunner(optionflags=_FLAGS).run(test, out=report.append)
    return "".join(report)


@pytest.mark.parametrize("page", PAGES, ids=lambda path: path.name)
def test_examples_of_a_page_give_what_it_says(page: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Every ``>>>`` of a page gives the output below it; the blocks of a page build on another."""
    monkeypatch.chdir(ROOT)
    blocks = _BLOCK.findall(page.read_text(encoding="utf-8"))
    examples = "\n".join(block for kind, block in blocks if kind != "console")
    assert _run(page.stem, examples, page) == ""


@pytest.mark.parametrize("name", RUN_COMMANDS)
def test_commands_of_a_page_give_what_it_says(name: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """Every ``$ thaievent …`` of a page prints the output below it."""
    monkeypatch.chdir(ROOT)
    blocks = _BLOCK.findall((DOCS / name).read_text(encoding="utf-8"))
    for block in (block for kind, block in blocks if kind == "console"):
        for part in re.split(r"^\$ ", block, flags=re.MULTILINE)[1:]:
            command, _, wanted = part.partition("\n")
            if (arguments := shlex.split(command, comments=True))[0] != "thaievent":
                continue
            wanted = re.sub(r"^…$", "...", wanted, flags=re.MULTILINE)
            got = CliRunner().invoke(app, arguments[1:]).stdout
            assert doctest.OutputChecker().check_output(wanted, got, _FLAGS), f"{command}\n{got}"


def test_the_demo_prints_what_the_readme_says(monkeypatch: pytest.MonkeyPatch) -> None:
    """The first thing that a newcomer sees is true, but for shares, which change when counted."""
    monkeypatch.chdir(ROOT)
    monkeypatch.setenv("COLUMNS", "80")
    readme = (ROOT / "README.md").read_text(encoding="utf-8")
    shown = readme.split("$ make demo", 1)[1].split("\n", 1)[1].split("\n…\n", 1)[0]
    demo = re.search(r"^DEMO := (\S+)$", (ROOT / "Makefile").read_text("utf-8"), re.MULTILINE)
    assert demo is not None
    printed = CliRunner().invoke(app, ["extract", demo[1]]).stdout
    assert len(shown.splitlines()) > 10
    assert _without_shares(printed).startswith(_without_shares(shown))


def _without_shares(shown: str) -> str:
    return re.sub(r" +\d+ %", "", shown)


@pytest.mark.parametrize("name", _modules())
def test_examples_of_docstrings_give_what_they_say(name: str) -> None:
    """Every ``>>>`` in a docstring of the package gives the output below it."""
    try:
        module = importlib.import_module(name)
    except ModuleNotFoundError as missing:
        if (missing.name or "").startswith("thaievent"):
            raise
        pytest.skip(f"{name} needs an extra: {missing.name}")
    report: list[str] = []
    runner = doctest.DocTestRunner(optionflags=_FLAGS)
    for test in doctest.DocTestFinder(exclude_empty=True).find(module, name):
        runner.run(test, out=report.append)
    assert "".join(report) == ""


def test_the_record_is_told_as_it_is() -> None:
    """docs/record.md holds the fields of the models, and examples that the library still reads."""
    maker = _script(DOCS / "make_record.py")
    found = maker.examples()
    kept = (DOCS / "record.md").read_text(encoding="utf-8")
    again = "run: python docs/make_record.py"
    assert _without_examples(kept) == _without_examples(maker.page(found)), again
    read = {value.replace("|", r"\|") for values in found.values() for value in values}
    shown = re.findall(r" \| `([^`]+)` \|$", kept, re.MULTILINE)
    assert len(shown) > len(found) // 2
    # A rule may change its mind about a fixture; the page is made anew before many do.
    assert len([value for value in shown if value not in read]) <= STALE, again


def _without_examples(page: str) -> str:
    return re.sub(r" \| (`[^`]*`)? \|$", "", page, flags=re.MULTILINE)


def test_the_pages_promise_no_more_than_is_true() -> None:
    """docs/accuracy.md gives every field, and the library does on fixtures/ what it says there."""
    kept = (DOCS / "accuracy.md").read_text(encoding="utf-8")
    shown = re.findall(r"^\| (.+?) \| .+? \| .+? \| .+? \| \d+ \|$", kept, re.MULTILINE)
    assert shown == [*FIELD_NAMES, *FIELD_NAMES]
    said = re.search(r"\*\*mean of the fields\*\* \| \| \| \*\*(0\.\d+)", kept)
    assert said is not None
    scores = _script(ROOT / "benchmarks" / "accuracy.py").measure(ROOT / "fixtures", {})
    assert scores.mean_f1 > float(said[1]) - 0.01, "the tables of docs/accuracy.md are out of date"


def test_accuracy_is_measured_on_releases_kept_elsewhere(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Gold records may have their releases in one file of JSON lines instead of beside them."""
    name = "ministry-seminar"
    shutil.copy(ROOT / "fixtures" / f"{name}.json", tmp_path)
    text = (ROOT / "fixtures" / f"{name}.txt").read_text(encoding="utf-8")
    kept = tmp_path / "texts.jsonl"
    kept.write_text(json.dumps({"id": name, "text": text}) + "\n", encoding="utf-8")
    _script(ROOT / "benchmarks" / "accuracy.py").main([str(tmp_path), "--texts", str(kept)])
    table = capsys.readouterr().out
    assert "number of releases: 1" in table
    assert "| times.value | 1.000 | 1.000 | 1.000 | " in table


def test_sphinx_builds_the_pages(tmp_path: Path) -> None:
    """The pages build without a warning; the Thai one is marked as Thai, the API is complete."""
    command = [sys.executable, "-m", "sphinx", "--fail-on-warning", "--quiet", "--fresh-env"]
    done = subprocess.run(
        [*command, "-d", str(tmp_path / "doctrees"), str(DOCS), str(tmp_path / "html")],
        capture_output=True,
        text=True,
        check=False,
    )
    assert (done.returncode, done.stderr) == (0, "")
    thai = (tmp_path / "html" / "quickstart-th.html").read_text(encoding="utf-8")
    assert 'lang="th"' in thai
    api = (tmp_path / "html" / "api.html").read_text(encoding="utf-8")
    documented = set(re.findall(r'id="(thaievent[.\w]*)"', api))
    told = (DOCS / "api.md").read_text(encoding="utf-8")  # a constant is told in a sentence
    unknown = {
        f"{home}.{name}"
        for home in PUBLIC
        for name in importlib.import_module(home).__all__
        if name not in TYPES
        and documented.isdisjoint(_ways(home, name))
        and not (name.isupper() and re.search(rf"`[\w.]*\b{name}`", told))
    }
    assert unknown == set(), "not in docs/api.md"


def _ways(home: str, name: str) -> set[str]:
    """Give the names under which something public may be documented: some have two homes."""
    return {f"{way}.{name}" for way in (home, "thaievent", "thaievent.records")}
