"""Turns gold records into tests: ``pytest --thaievent-fixtures DIR``.

Every pair NAME.txt and NAME.json of the folder is a test: the release is read, and what the reading
missed or got wrong against the record is the failure, field by field. Without the option the plugin
does nothing, and the library is not even imported.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from thaievent.evaluation import Scores
    from thaievent.evaluation.bars import Bar

__all__ = ["GoldFile", "GoldTest"]

_FOLDERS = "--thaievent-fixtures"
_BARS = "--thaievent-min-f1"
_KEY = pytest.StashKey[tuple[Path, ...]]()


def pytest_addoption(parser: pytest.Parser) -> None:
    """Add the options of the plugin."""
    group = parser.getgroup("thaievent", "records of Thai press releases")
    group.addoption(
        _FOLDERS,
        metavar="DIR",
        action="append",
        default=[],
        help="test every gold record NAME.json of DIR against its release NAME.txt; repeatable",
    )
    group.addoption(
        _BARS,
        metavar="[FIELD=]F1",
        action="append",
        default=[],
        help="a test fails only if the F1 of the field, or without FIELD= the mean over the fields,"
        " is below this; repeatable",
    )


def pytest_configure(config: pytest.Config) -> None:
    """Have the folders collected, unless what is asked for stands inside or above them."""
    folders = tuple(_absolute(config, name) for name in config.getoption(_FOLDERS))
    config.stash[_KEY] = folders
    for folder in folders:
        if not folder.is_dir():
            raise pytest.UsageError(f"{_FOLDERS}: {folder} is no folder")
        asked = [_absolute(config, argument.split("::")[0]) for argument in config.args]
        if not any(folder.is_relative_to(path) or path.is_relative_to(folder) for path in asked):
            config.args.append(str(folder))
    if config.getoption(_BARS):
        if not folders:
            raise pytest.UsageError(f"{_BARS} needs {_FOLDERS}")
        _bars(config)


def pytest_collect_file(file_path: Path, parent: pytest.Collector) -> pytest.Collector | None:
    """Take the gold records of the folders."""
    folders = parent.config.stash.get(_KEY, ())
    if not folders or file_path.suffix != ".json" or file_path.parent not in folders:
        return None
    if not file_path.with_suffix(".txt").exists():
        return None
    return GoldFile.from_parent(parent, path=file_path)


class GoldFile(pytest.File):
    """A file NAME.json beside NAME.txt."""

    def collect(self) -> Iterator[pytest.Item]:
        """Give its one test."""
        yield GoldTest.from_parent(self, name=self.path.stem)


class GoldTest(pytest.Item):
    """Reads a release and holds the result against its gold record."""

    def runtest(self) -> None:
        """Read the release and score it."""
        scores = self._scores()
        bars = _bars(self.config)
        if bars:
            from thaievent.evaluation.bars import shortfall  # noqa: PLC0415  only when it is asked for

            # One release need not hold every field; a bar counts where there is something to score.
            found = [
                missing
                for bar in bars
                if (scores.fields[bar.field].f1 if bar.field else scores.mean_f1) is not None
                and (missing := shortfall(scores, bar))
            ]
            if not found:
                return
            reason = "; ".join(found)
        elif scores.errors():
            reason = f"{len(scores.missed)} missed, {len(scores.wrong)} wrong"
        else:
            return
        raise DifferenceError("\n".join([reason, *_difference(scores)]))

    def repr_failure(  # type: ignore[override]  # a text is a representation too
        self, excinfo: pytest.ExceptionInfo[BaseException]
    ) -> object:
        """Show a difference, or a file that cannot be read, without a traceback."""
        if isinstance(excinfo.value, DifferenceError | OSError | ValueError):
            return f"{self.name}: {excinfo.value}"
        return super().repr_failure(excinfo)

    def reportinfo(self) -> tuple[Path, int, str]:
        """Name the test in reports."""
        return self.path, 0, f"release {self.name}"

    def _scores(self) -> Scores:
        from thaievent.encoding import decode  # noqa: PLC0415  only when a test runs
        from thaievent.evaluation import evaluate  # noqa: PLC0415  likewise
        from thaievent.pipeline import extract  # noqa: PLC0415  likewise
        from thaievent.records import Release  # noqa: PLC0415  likewise

        gold = Release.model_validate_json(self.path.read_bytes().decode("utf-8-sig"))
        text, _ = decode(self.path.with_suffix(".txt").read_bytes())
        found = extract(text, published=gold.published)
        return evaluate({self.name: gold}, {self.name: found})


class DifferenceError(AssertionError):
    """A reading that differs from its gold record."""


def _difference(scores: Scores) -> Iterator[str]:
    """Give what was missed and what is wrong as lines, by field; ``-`` is gold, ``+`` was read."""
    field = ""
    for error in sorted(scores.errors(), key=lambda e: list(scores.fields).index(e.field)):
        if error.field != field:
            field = error.field
            f1 = scores.fields[field].f1
            yield f"  {field}" + (f"  (F1 {f1:.3f})" if f1 is not None else "")
        sign = "- missed" if error.what == "missed" else "+ wrong "
        yield f"    {sign}  {' | '.join(' '.join(part.split()) for part in error.value)}"


def _bars(config: pytest.Config) -> list[Bar]:
    if not config.getoption(_BARS):
        return []
    from thaievent.evaluation.bars import parse_bar  # noqa: PLC0415  only when it is asked for

    try:
        return [parse_bar(value) for value in config.getoption(_BARS)]
    except ValueError as error:
        raise pytest.UsageError(f"{_BARS}: {error}") from error


def _absolute(config: pytest.Config, name: str) -> Path:
    return (config.invocation_params.dir / name).resolve()
