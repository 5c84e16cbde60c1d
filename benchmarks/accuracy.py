"""Print precision, recall and F1 of every field as Markdown tables.

    python benchmarks/accuracy.py fixtures
    python benchmarks/accuracy.py fixtures REAL --texts REAL.jsonl

A folder holds gold records ``NAME.json``. Their releases stand beside them as ``NAME.txt``, or in
the file given with ``--texts``: one JSON object a line, with an ``id`` and a ``text``.
"""

from __future__ import annotations

import argparse
import json
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

from thaievent import Release, Scores, evaluate, extract
from thaievent.evaluation import FieldScore, GoldFile, read_gold

HEAD = ["| field | P | R | F1 | gold |", "| --- | ---: | ---: | ---: | ---: |"]


def measure(folder: Path, texts: Mapping[str, str]) -> Scores:
    """Read every release of a folder and hold the records against the gold ones."""
    gold = read_gold(folder)
    return evaluate(
        {file.id: file.release for file in gold},
        {file.id: _read(file, texts) for file in gold},
    )


def _read(file: GoldFile, texts: Mapping[str, str]) -> Release:
    text = texts.get(file.id)
    if text is None:
        text = file.text_path.read_bytes().decode("utf-8")
    return extract(text, published=file.release.published)


def table(scores: Scores) -> Iterator[str]:
    """Give the lines of a table: a field a row, and how many gold items it has."""
    yield from HEAD
    for name, score in scores.fields.items():
        shares = map(_share, (score.precision, score.recall, score.f1))
        yield f"| {name} | {' | '.join(shares)} | {_gold(score)} |"
    yield f"| **mean of the fields** | | | **{_share(scores.mean_f1)}** | |"


def _share(value: float | None) -> str:
    return "–" if value is None else f"{value:.3f}"


def _gold(score: FieldScore) -> int:
    return score.tp + score.fn


def _texts(path: Path | None) -> dict[str, str]:
    if path is None:
        return {}
    lines = path.read_text(encoding="utf-8").split("\n")
    rows = (json.loads(line) for line in lines if line.strip())
    return {row["id"]: row["text"] for row in rows}


def main(arguments: Sequence[str] | None = None) -> None:
    """Print one table a folder."""
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0] if __doc__ else None)
    parser.add_argument("folders", metavar="DIR", nargs="+", type=Path)
    parser.add_argument("--texts", metavar="FILE.jsonl", type=Path)
    given = parser.parse_args(arguments)
    texts = _texts(given.texts)
    for folder in given.folders:
        scores = measure(folder, texts)
        print(f"`{folder.name}`, number of releases: {len(scores.documents)}\n")
        print("\n".join(table(scores)) + "\n")


if __name__ == "__main__":
    main()
