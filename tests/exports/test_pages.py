"""The pages on exports, annotation and CI: their commands do what they say."""

from __future__ import annotations

import re
import shlex
import shutil
from pathlib import Path

import pytest
from typer.testing import CliRunner

from thaievent.cli import app
from thaievent.exports.annotation.label_studio import labelling_config

ROOT = Path(__file__).resolve().parents[2]
BLOCK = re.compile(r"^```console\n(.*?)^```$", re.MULTILINE | re.DOTALL)


def commands(page: str) -> list[tuple[str, str]]:
    """Give each command of a page with the output below it."""
    blocks = "".join(BLOCK.findall((ROOT / "docs" / page).read_text(encoding="utf-8")))
    parts = re.split(r"^\$ ", blocks, flags=re.MULTILINE)[1:]
    found = [part.partition("\n") for part in parts]
    return [(command, output) for command, _, output in found if command.startswith("thaievent ")]


@pytest.mark.parametrize("page", ["exports.md", "annotation.md", "ci.md"])
def test_commands(page: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Every command runs, and prints what the page shows of it."""
    shutil.copytree(ROOT / "fixtures", tmp_path / "fixtures")
    monkeypatch.chdir(tmp_path)
    number = str(len(list(Path("fixtures").glob("*.txt"))))
    assert commands(page)
    for command, wanted in commands(page):
        done = CliRunner().invoke(app, shlex.split(command)[1:])
        assert done.exit_code == 0, f"{command}\n{done.output}"
        for line in wanted.splitlines():
            # The number of fixtures grows; the page need not follow.
            shown = re.sub(r"^\d+(?= documents)", number, line)
            assert shown == "…" or shown in done.output.splitlines(), command


def test_the_labelling_interface_is_the_one_of_the_code() -> None:
    """What a reader copies from the page is what the function gives."""
    page = (ROOT / "docs" / "annotation.md").read_text(encoding="utf-8")
    assert f"```xml\n{labelling_config()}```" in page
