"""The pytest plugin: each gold record a test, with a readable difference."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path
from typing import Any

import hypothesis  # noqa: F401  its own plugin imports it in each of the runs below if nobody has
import pytest

import thaievent.encoding
import thaievent.evaluation.bars
import thaievent.pipeline

pytest_plugins = ["pytester"]

TEXT = (
    "กรมประมงจัดเสวนาปลาไทย ในวันที่ 3 มีนาคม 2566 เวลา 09.00 น. ณ ตลาดปลา จังหวัดตาก"
    " โดยมี นายทวี ใจงาม เป็นประธาน"
)


@pytest.fixture
def gold(pytester: pytest.Pytester) -> Path:
    """A folder with one gold record that the library reads in full, and one that it does not."""
    folder = pytester.mkdir("gold")
    record = thaievent.extract(TEXT).model_dump(mode="json", exclude={"source"})
    write(folder, "right", record)
    record["people"][0]["name"] = "ทวี ใจดี"
    write(folder, "slip", record)
    return folder


def write(folder: Path, name: str, record: dict[str, Any]) -> None:
    """Write a gold pair."""
    (folder / f"{name}.txt").write_text(TEXT, encoding="utf-8")
    content = json.dumps(record | {"id": name}, ensure_ascii=False)
    (folder / f"{name}.json").write_text(content, encoding="utf-8")


def test_each_pair_is_a_test(pytester: pytest.Pytester, gold: Path) -> None:
    """A record that was read in full passes; a difference is shown by field, without traceback."""
    (gold / "alone.json").write_text("{}")  # without a text it is no fixture
    (gold / "notes.txt").write_text("no record")
    done = pytester.runpytest_inprocess("--thaievent-fixtures", "gold", "-p", "no:randomly")
    done.assert_outcomes(passed=1, failed=1)
    done.stdout.fnmatch_lines(
        [
            "slip: *missed*wrong*",
            "*people.name*(F1 0.000)",
            "*- missed  ทวี ใจดี",
            "*+ wrong   ทวี ใจงาม",
        ]
    )
    done.stdout.no_fnmatch_line("*Traceback*")
    done.stdout.no_fnmatch_line("*pytest_plugin.py*")


@pytest.mark.parametrize(
    ("bar", "passed"),
    [
        ("0.1", 2),
        ("1", 1),
        ("people.name=0.5", 1),
        ("dates.value=1", 2),
        # Neither release has a theme: there is nothing to hold against the bar.
        ("events.theme relaxed=1", 2),
    ],
)
def test_bars(pytester: pytest.Pytester, gold: Path, bar: str, passed: int) -> None:
    """With a bar a test fails only below it."""
    done = pytester.runpytest_inprocess(f"--thaievent-fixtures={gold}", f"--thaievent-min-f1={bar}")
    done.assert_outcomes(passed=passed, failed=2 - passed)


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (["--thaievent-fixtures=nowhere"], "*nowhere is no folder*"),
        (["--thaievent-min-f1=0.5"], "*needs --thaievent-fixtures*"),
        (["--thaievent-fixtures=gold", "--thaievent-min-f1=2"], "*not a number from 0 to 1*"),
        (["--thaievent-fixtures=gold", "--thaievent-min-f1=x=1"], "*there is no field 'x'*"),
    ],
)
@pytest.mark.usefixtures("gold")
def test_wrong_usage(pytester: pytest.Pytester, arguments: list[str], message: str) -> None:
    """A wrong option is told before any test runs."""
    done = pytester.runpytest_inprocess(*arguments)
    assert done.ret == pytest.ExitCode.USAGE_ERROR
    done.stderr.fnmatch_lines([message])


def test_other_tests_run_too(pytester: pytest.Pytester, gold: Path) -> None:
    """The fixtures come beside the project's own tests; -k and paths select among them."""
    pytester.makepyfile("def test_own(): pass")
    pytester.runpytest_inprocess(f"--thaievent-fixtures={gold}").assert_outcomes(passed=2, failed=1)
    chosen = pytester.runpytest_inprocess(f"--thaievent-fixtures={gold}", "-k", "right")
    chosen.assert_outcomes(passed=1, deselected=2)
    one = pytester.runpytest_inprocess(f"--thaievent-fixtures={gold}", "gold/slip.json")
    one.assert_outcomes(failed=1)


def test_a_folder_below_the_tests_is_not_collected_twice(
    pytester: pytest.Pytester, gold: Path
) -> None:
    """A path above the fixtures holds them already."""
    done = pytester.runpytest_inprocess(f"--thaievent-fixtures={gold}", ".")
    done.assert_outcomes(passed=1, failed=1)


def test_a_broken_record_fails_its_test_alone(pytester: pytest.Pytester, gold: Path) -> None:
    """What is wrong with a file is told without a traceback."""
    (gold / "slip.json").write_text('{"peple": []}')
    done = pytester.runpytest_inprocess(f"--thaievent-fixtures={gold}")
    done.assert_outcomes(passed=1, failed=1)
    done.stdout.fnmatch_lines(["*peple*", "*Extra inputs are not permitted*"])


def test_without_the_option_nothing_is_loaded(tmp_path: Path) -> None:
    """A run without the option imports nothing of the library, whatever lies there."""
    (tmp_path / "a.json").write_text("{}")
    (tmp_path / "a.txt").write_text("")
    (tmp_path / "test_nothing.py").write_text(
        "import sys\n"
        "def test_nothing(pytestconfig):\n"
        "    assert pytestconfig.pluginmanager.hasplugin('thaievent')\n"
        "    loaded = {name for name in sys.modules if name.startswith('thaievent')}\n"
        "    assert loaded <= {'thaievent', 'thaievent.pytest_plugin'}\n"
    )
    done = subprocess.run(
        [sys.executable, "-m", "pytest", "-q", "-p", "no:randomly", str(tmp_path)],
        capture_output=True,
        text=True,
        check=False,
        cwd=tmp_path,
    )
    assert done.returncode == 0, done.stdout + done.stderr
