"""Time a whole record against PyThaiNLP's tokeniser alone, on the same texts in one run.

    python benchmarks/speed.py [FILE.jsonl]

FILE holds one release a line with a ``text``; without it the releases of fixtures/ serve. Seconds
differ from machine to machine; the ratio does not.
"""

from __future__ import annotations

import json
import statistics
import sys
import time
from collections.abc import Callable, Sequence
from pathlib import Path

from pythainlp.tokenize.newmm import segment

from thaievent import extract

FIXTURES = Path(__file__).parent.parent / "fixtures"
ROUNDS = 3


def texts(arguments: Sequence[str]) -> list[str]:
    """Read the releases to be timed."""
    if arguments:
        lines = Path(arguments[0]).read_text(encoding="utf-8").split("\n")
        return [json.loads(line)["text"] for line in lines if line.strip()]
    return [path.read_text(encoding="utf-8") for path in sorted(FIXTURES.glob("*.txt"))]


def milliseconds(read: Callable[[str], object], releases: Sequence[str]) -> list[float]:
    """Time each release, the best of some rounds, in CPU milliseconds."""
    best = [float("inf")] * len(releases)
    for _ in range(ROUNDS):
        for number, release in enumerate(releases):
            start = time.process_time()
            read(release)
            best[number] = min(best[number], (time.process_time() - start) * 1000)
    return best


def main() -> None:
    """Print the table."""
    releases = texts(sys.argv[1:])
    extract(releases[0])
    segment(releases[0])
    record = milliseconds(extract, releases)
    tokens = milliseconds(segment, releases)
    length = statistics.median(map(len, releases))
    print(f"{len(releases)} releases, median {length:.0f} characters")
    print(f"{'':24s} {'median ms':>10s} {'total ms':>10s}")
    print(f"{'thaievent.extract':24s} {statistics.median(record):10.2f} {sum(record):10.0f}")
    print(f"{'newmm tokenising alone':24s} {statistics.median(tokens):10.2f} {sum(tokens):10.0f}")
    print(f"ratio of the totals: {sum(record) / sum(tokens):.2f}")


if __name__ == "__main__":
    main()
