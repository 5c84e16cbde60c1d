"""Scaling over processes, growth with length, memory, and what the first call costs.

    python benchmarks/scale.py [FILE.jsonl] [--documents N]

FILE holds one release a line with a ``text``; without it the releases of fixtures/ serve. They are
repeated under new ids up to N documents (4,800 unless told), which stand in for an archive. Each
figure is measured in a process of its own, so that memory and first calls are those of that run.
"""

from __future__ import annotations

import argparse
import json
import os
import resource
import subprocess
import sys
import time
from collections.abc import Callable, Iterator, Sequence
from itertools import cycle, islice
from pathlib import Path

FIXTURES = Path(__file__).parent.parent / "fixtures"
LENGTHS = (1, 10, 100)
ROUNDS = 3  # of which the best counts: the others were disturbed

# Text that tempts a careless pattern to look at everything again and again.
HOSTILE = {
    "open brackets": "(",
    "open quotes": "“",
    "ณ": "ณ ",
    "นาย": "นาย",
    "digits": "1",
    "months": "มีนาคม ",
}


def texts(file: str | None) -> list[str]:
    """Read the releases."""
    if file:
        lines = Path(file).read_text(encoding="utf-8").split("\n")
        return [json.loads(line)["text"] for line in lines if line.strip()]
    return [path.read_text(encoding="utf-8") for path in sorted(FIXTURES.glob("*.txt"))]


def archive(file: str | None, documents: int) -> Iterator[tuple[str, str]]:
    """Repeat the releases under new ids."""
    repeated = islice(cycle(texts(file)), documents)
    return ((f"d{number}", text) for number, text in enumerate(repeated))


def megabytes(who: int = resource.RUSAGE_SELF) -> float:
    """Give the peak memory of this process, or of the largest of its children."""
    return resource.getrusage(who).ru_maxrss / 1024


# --- One figure each, in a process of its own ----------------------------------------------------


def many(file: str | None, documents: int, workers: int) -> dict[str, float]:
    """Time a stream whose workers start from a warm fork server, as most of an archive does."""
    from thaievent import extract_many  # noqa: PLC0415  timed on its own

    for _ in extract_many(archive(file, 2 * max(workers, 1)), workers=workers, chunk=1):
        pass
    start = time.perf_counter()
    count = sum(1 for _ in extract_many(archive(file, documents), workers=workers))
    seconds = time.perf_counter() - start
    assert count == documents
    return {"seconds": seconds, "megabytes": megabytes()}


def first(file: str | None) -> dict[str, float]:
    """Time the import, the first extraction and a later one."""
    release = texts(file)[0]
    start = time.perf_counter()
    import thaievent  # noqa: PLC0415  this is what is timed

    imported = time.perf_counter()
    thaievent.extract(release)
    extracted = time.perf_counter()
    thaievent.extract(release)
    again = time.perf_counter()
    return {
        "import": imported - start,
        "first": extracted - imported,
        "second": again - extracted,
        "megabytes": megabytes(),
    }


def seconds_of(read: Callable[[], object]) -> float:
    """Time a call in CPU seconds, the best of some rounds."""
    best = float("inf")
    for _ in range(ROUNDS):
        start = time.process_time()
        read()
        best = min(best, time.process_time() - start)
    return best


def growth(file: str | None) -> dict[str, float]:
    """Time texts of growing length: of releases one after another, and of hostile text."""
    from thaievent import extract  # noqa: PLC0415  timed on its own

    extract(texts(file)[0])
    figures = {}
    pool = "\n".join(texts(file))
    unit = 2_700
    for times in LENGTHS:
        text = (pool * (1 + unit * times // len(pool)))[: unit * times]
        figures[f"releases {times}"] = seconds_of(lambda text=text: extract(text))  # type: ignore[misc]
    for name, piece in HOSTILE.items():
        for times in (100, 1000):
            text = (piece * (1000 * times // len(piece)))[: 1000 * times]
            figures[f"{name} {times}"] = seconds_of(lambda text=text: extract(text))  # type: ignore[misc]
    return figures


# --- The tables ----------------------------------------------------------------------------------


def measured(*arguments: object) -> dict[str, float]:
    """Measure in a process of its own."""
    command = [sys.executable, __file__, *map(str, arguments)]
    done = subprocess.run(command, check=True, capture_output=True, text=True)  # noqa: S603  this script
    figures: dict[str, float] = json.loads(done.stdout)
    return figures


def worker_counts() -> Sequence[int]:
    """Give 1, 2, 4 … up to the number of cores."""
    cores = (
        len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1
    )
    return [*dict.fromkeys([*(2**power for power in range(10) if 2**power < cores), cores])]


def show(file: str | None, documents: int) -> None:
    """Print the tables."""
    name = [file] if file else []
    figures = measured("--only", "first", *name)
    print(f"import thaievent   {figures['import']:8.3f} s")
    print(f"first extract      {figures['first']:8.3f} s")
    print(f"second extract     {figures['second']:8.3f} s")
    print(f"memory after them  {figures['megabytes']:8.0f} MB")
    print(f"\n{documents:,} documents")
    print(f"{'workers':>8s} {'documents/s':>12s} {'speed-up':>9s} {'peak MB of the caller':>22s}")
    alone = 0.0
    for workers in worker_counts():
        options = ("--workers", workers, "--documents", documents)
        rounds = [measured("--only", "many", *options, *name) for _ in range(ROUNDS)]
        figures = min(rounds, key=lambda one: one["seconds"])
        rate = documents / figures["seconds"]
        alone = alone or rate
        print(f"{workers:8d} {rate:12.0f} {rate / alone:9.2f} {figures['megabytes']:22.0f}")
    for share in (10, 1):
        count = documents // share
        figures = measured("--only", "many", "--workers", 1, "--documents", count, *name)
        print(
            f"peak memory of one process after {count:,} documents: {figures['megabytes']:.0f} MB"
        )
    figures = measured("--only", "growth", *name)
    print(f"\n{'growth with length':>20s} {'times as long':>14s} {'times the cost':>15s}")
    for times in LENGTHS[1:]:
        ratio = figures[f"releases {times}"] / figures["releases 1"]
        print(f"{'releases':>20s} {times:14d} {ratio:15.1f}")
    for hostile in HOSTILE:
        ratio = figures[f"{hostile} 1000"] / figures[f"{hostile} 100"]
        seconds = figures[f"{hostile} 1000"]
        print(f"{hostile:>20s} {10:14d} {ratio:15.1f}   ({seconds:.2f} s a million)")


def main() -> None:
    """Measure one figure for the tables, or print them."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("file", nargs="?")
    parser.add_argument("--documents", type=int, default=4800)
    parser.add_argument("--only", choices=["first", "growth", "many"], help=argparse.SUPPRESS)
    parser.add_argument("--workers", type=int, default=1, help=argparse.SUPPRESS)
    told = parser.parse_args()
    if told.only == "first":
        print(json.dumps(first(told.file)))
    elif told.only == "growth":
        print(json.dumps(growth(told.file)))
    elif told.only == "many":
        print(json.dumps(many(told.file, told.documents, told.workers)))
    else:
        show(told.file, told.documents)


if __name__ == "__main__":
    main()
