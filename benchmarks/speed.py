"""Time a whole record beside the peers on the same texts, over processes, and as texts grow.

    python benchmarks/speed.py [FILE.jsonl] [--documents N] [--rounds N]

FILE holds one release a line with a ``text``; without it the releases of fixtures/ serve. It prints
the tables of docs/speed.md. Every figure is measured in a process of its own, so that memory and
first calls are those of that reader alone. Readers take turns, round by round, and of each text the
best round counts, so a machine that is busy with other work disturbs all alike. Seconds differ from
machine to machine; ratios hardly do.
"""

from __future__ import annotations

import argparse
import json
import os
import resource
import statistics
import subprocess
import sys
import time
from collections.abc import Callable, Iterator, Sequence
from itertools import cycle, islice
from pathlib import Path
from typing import Any

FIXTURES = Path(__file__).parent.parent / "fixtures"
YARDSTICK = "newmm"
RELEASE = 2_700  # characters of the median release of an archive
LENGTHS = (1, 10, 100)
WARM = 40  # releases that are read first, until all tables and patterns are there
MILLION = 1_000_000

# Text that tempts a careless pattern to look at everything again and again.
HOSTILE = {
    "(": "(",
    "“": "“",
    "ณ": "ณ ",
    "นาย": "นาย",
    "1": "1",
    "มีนาคม": "มีนาคม ",
}

Reader = Callable[[str], object]


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


def megabytes() -> float:
    """Give the peak memory of this process."""
    status = Path("/proc/self/status")
    if status.exists():  # elsewhere it may be that of the process which started this one
        return int(status.read_text().split("VmHWM:")[1].split()[0]) / 1024
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


# --- The readers, each imported in its own process only ------------------------------------------
# ruff: noqa: PLC0415  the import is part of what is measured


def read_records() -> Reader:
    """Read whole records with this library."""
    from thaievent import extract

    return extract


def cut_newmm() -> Reader:
    """Cut into words with PyThaiNLP's newmm."""
    from pythainlp.tokenize.newmm import segment

    return segment


def cut_nlpo3() -> Reader:
    """Cut into words with nlpo3: newmm in Rust, with the dictionary that PyThaiNLP ships."""
    from nlpo3 import load_dict, segment  # type: ignore[import-not-found,unused-ignore]  # an extra
    from pythainlp.corpus import corpus_path

    load_dict(str(Path(corpus_path()) / "words_th.txt"), "words")
    return lambda text: segment(text, "words")


def tag_names() -> Reader:
    """Tag names with PyThaiNLP's ThaiNER, a CRF.

    Its constructor would download a model; PyThaiNLP 5.4 ships one of the same make, which is
    opened here by its path, with the tagger of parts of speech that is shipped as well.
    """
    from pycrfsuite import Tagger  # type: ignore[import-not-found,import-untyped,unused-ignore]  # an extra
    from pythainlp.corpus import corpus_path
    from pythainlp.tag.thainer import ThaiNameTagger

    model = Path(corpus_path()) / "thainer_crf_1_5_1.model"
    if not model.exists():
        raise FileNotFoundError("this PyThaiNLP ships no model of ThaiNER")
    names: Any = object.__new__(ThaiNameTagger)
    names.crf = Tagger()
    names.crf.open(str(model))
    names.pos_tag_name = "orchid_ud"
    read: Reader = names.get_ner
    return read


def search_dates() -> Reader:
    """Search for dates alone with dateparser."""
    import dateparser.search  # type: ignore[import-untyped]  # it ships no type information

    return lambda text: dateparser.search.search_dates(text, languages=["th"])


READERS: dict[str, tuple[str, Callable[[], Reader]]] = {
    "thaievent": ("thaievent, whole record", read_records),
    "newmm": ("newmm, words", cut_newmm),
    "nlpo3": ("nlpo3, words", cut_nlpo3),
    "thainer": ("ThaiNER CRF, names", tag_names),
    "dateparser": ("dateparser, dates", search_dates),
}


# --- One figure each, in a process of its own ----------------------------------------------------


def pass_over(file: str | None, name: str) -> dict[str, Any]:
    """Read every text once; CPU seconds of the import, the first call and of each text."""
    releases = texts(file)
    marks = [time.process_time()]
    try:
        read = READERS[name][1]()
    except (ImportError, OSError) as error:
        return {"skipped": str(error)}
    marks.append(time.process_time())
    read(releases[0])
    marks.append(time.process_time())
    for release in releases[:WARM]:
        read(release)
    seconds = []
    for release in releases:
        start = time.process_time()
        read(release)
        seconds.append(time.process_time() - start)
    ready, first = marks[1] - marks[0], marks[2] - marks[1]
    return {"ready": ready, "first": first, "seconds": seconds, "megabytes": megabytes()}


def many(file: str | None, documents: int, workers: int) -> dict[str, float]:
    """Time a stream whose workers start from a warm fork server, as most of an archive does."""
    from thaievent import extract_many

    for _ in extract_many(archive(file, 2 * max(workers, 1)), workers=workers, chunk=1):
        pass
    start = time.perf_counter()
    count = sum(1 for _ in extract_many(archive(file, documents), workers=workers))
    seconds = time.perf_counter() - start
    assert count == documents
    return {"seconds": seconds, "megabytes": megabytes()}


def seconds_of(read: Callable[[], object], rounds: int) -> float:
    """Time a call in CPU seconds, the best of some rounds."""
    best = float("inf")
    for _ in range(rounds):
        start = time.process_time()
        read()
        best = min(best, time.process_time() - start)
    return best


def growth(file: str | None, rounds: int) -> dict[str, float]:
    """Time texts of growing length: of releases one after another, and of hostile text."""
    from thaievent import extract

    extract(texts(file)[0])
    figures = {}
    pool = "\n".join(texts(file))
    for times in LENGTHS:
        text = (pool * (1 + RELEASE * times // len(pool)))[: RELEASE * times]
        figures[f"releases {times}"] = seconds_of(lambda text=text: extract(text), rounds)  # type: ignore[misc]
    for name, piece in HOSTILE.items():
        for length in (MILLION // 100, MILLION):
            text = (piece * (length // len(piece) + 1))[:length]
            figures[f"{name} {length}"] = seconds_of(lambda text=text: extract(text), rounds)  # type: ignore[misc]
    return figures


# --- The tables ----------------------------------------------------------------------------------


def measured(*arguments: object) -> dict[str, Any]:
    """Measure in a process of its own."""
    command = [sys.executable, __file__, *map(str, arguments)]
    done = subprocess.run(command, check=True, stdout=subprocess.PIPE, text=True)  # noqa: S603  this script
    figures: dict[str, Any] = json.loads(done.stdout.splitlines()[-1])
    return figures


def row(*cells: object) -> None:
    """Print a row of a table."""
    print("|", " | ".join(map(str, cells)), "|")


def show_readers(file: Sequence[str], rounds: int) -> None:
    """Print the table of the readers."""
    releases = texts(file[0] if file else None)
    characters = sum(map(len, releases))
    rows: dict[str, list[dict[str, Any]]] = {name: [] for name in READERS}
    for _ in range(rounds):
        for name, passes in rows.items():
            if not any("skipped" in one for one in passes):
                passes.append(measured("--only", "reader", "--reader", name, *file))
    best = {
        name: [min(times) for times in zip(*(one["seconds"] for one in passes), strict=True)]
        for name, passes in rows.items()
        if "seconds" in passes[0]
    }
    print(f"{len(releases):,} releases, {characters:,} characters, median ", end="")
    print(f"{statistics.median(map(len, releases)):,.0f}\n")
    row("", "newmm = 1", "documents/s", "characters/s", "median ms", "MB", "ready s", "first s")
    row("---", *["---:"] * 7)
    for name, seconds in best.items():
        total = sum(seconds)
        row(
            READERS[name][0],
            f"{total / sum(best[YARDSTICK]):.2f}",
            f"{len(seconds) / total:,.0f}",
            f"{characters / total:,.0f}",
            f"{statistics.median(seconds) * 1000:.2f}",
            f"{min(one['megabytes'] for one in rows[name]):.0f}",
            *(f"{min(one[what] for one in rows[name]):.2f}" for what in ("ready", "first")),
        )
    for name in rows.keys() - best.keys():
        print(f"\n{READERS[name][0]}: not measured: {rows[name][0]['skipped']}")


def worker_counts() -> Sequence[int]:
    """Give 1, 2, 4 … up to the number of cores."""
    cores = (
        len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1
    )
    return [*dict.fromkeys([*(2**power for power in range(10) if 2**power < cores), cores])]


def show_workers(file: Sequence[str], rounds: int, documents: int) -> None:
    """Print how the rate grows with processes and memory does not with documents."""
    row("workers", "documents", "documents/s", "times one", "MB of the caller")
    row(*["---:"] * 5)
    alone = 0.0
    for workers, count in ((0, documents // 10), *((one, documents) for one in worker_counts())):
        options = ("--only", "many", "--workers", workers, "--documents", count)
        figures = [measured(*options, *file) for _ in range(rounds)]
        rate = count / min(one["seconds"] for one in figures)
        alone = alone or rate
        memory = min(one["megabytes"] for one in figures)
        row(workers, f"{count:,}", f"{rate:,.0f}", f"{rate / alone:.2f}", f"{memory:.0f}")


def show_growth(file: Sequence[str], rounds: int) -> None:
    """Print how the cost grows with the length."""
    figures = measured("--only", "growth", "--rounds", rounds, *file)
    row("text", "times as long", "times the cost", "seconds for the longest")
    row("---", *["---:"] * 3)
    for times in LENGTHS[1:]:
        seconds = figures[f"releases {times}"]
        row("releases", times, f"{seconds / figures['releases 1']:.0f}", f"{seconds:.2f}")
    for name in HOSTILE:
        seconds = figures[f"{name} {MILLION}"]
        ratio = seconds / figures[f"{name} {MILLION // 100}"]
        row(f"a million characters of `{name}`", 100, f"{ratio:.0f}", f"{seconds:.2f}")


def main() -> None:
    """Measure one figure for the tables, or print them."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("file", nargs="?")
    parser.add_argument("--documents", type=int, default=4800)
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--only", choices=["reader", "growth", "many"], help=argparse.SUPPRESS)
    parser.add_argument("--reader", choices=[*READERS], help=argparse.SUPPRESS)
    parser.add_argument("--workers", type=int, default=1, help=argparse.SUPPRESS)
    told = parser.parse_args()
    if told.only == "reader":
        print(json.dumps(pass_over(told.file, told.reader)))
    elif told.only == "growth":
        print(json.dumps(growth(told.file, told.rounds)))
    elif told.only == "many":
        print(json.dumps(many(told.file, told.documents, told.workers)))
    else:
        file = [told.file] if told.file else []
        show_readers(file, told.rounds)
        print()
        show_workers(file, told.rounds, told.documents)
        print()
        show_growth(file, told.rounds)


if __name__ == "__main__":
    main()
