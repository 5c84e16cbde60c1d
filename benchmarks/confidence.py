"""Count how often each rule of events is right, and check that its confidence means something.

    python benchmarks/confidence.py [--write] FOLDER[=TEXTS.jsonl] …

Each FOLDER holds annotated records NAME.json, their texts beside them as NAME.txt or in TEXTS.jsonl
(``id`` and ``text`` a line). Printed is a reliability table: the confidence said of values in
releases that were left out of the count (five folds) against how many of them were right. With
``--write`` the counts over all releases replace src/thaievent/events/confidence.tsv.
"""

from __future__ import annotations

import json
import sys
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import NamedTuple

from thaievent import Event, Release, extract
from thaievent.evaluation.matching import alike
from thaievent.evaluation.pairing import pair_events
from thaievent.records import Evidence

TABLE = Path(__file__).parent.parent / "src/thaievent/events/confidence.tsv"
FOLDS = 5
ADDED = 6  # as in thaievent.events.evidence
BINS = (0.0, 0.5, 0.6, 0.7, 0.8, 0.9, 1.01)


class Reading(NamedTuple):
    """A value read for a field of an event by a rule, and whether it was right."""

    field: str
    rule: str
    right: bool


Counts = dict[tuple[str, str], tuple[int, int]]


def pairs(argument: str) -> Iterator[tuple[Release, str]]:
    """Give each annotated record of a folder with its text."""
    folder, _, texts = argument.partition("=")
    lines = Path(texts).read_text(encoding="utf-8").split("\n") if texts else []
    known = {row["id"]: row["text"] for row in map(json.loads, filter(None, lines))}
    for path in sorted(Path(folder).glob("*.json")):
        gold = Release.model_validate_json(path.read_text(encoding="utf-8"))
        beside = path.with_suffix(".txt")
        yield gold, beside.read_text(encoding="utf-8") if beside.exists() else known[str(gold.id)]


def readings(gold: Release, text: str) -> Iterator[Reading]:
    """Judge every value of the events read from a text."""
    for right, read in pair_events(gold.events, extract(text).events):
        for one in read.evidence if read else ():
            yield Reading(
                one.field, one.rule or "", right is not None and is_right(one, right, read)
            )


def is_right(one: Evidence, gold: Event, read: Event | None) -> bool:
    """Tell whether the annotated event has the value too; names may be cut differently."""
    value = one.value or ""
    if one.field == "participants":
        role = (one.rule or "").removeprefix("role-")
        return any(who.name == value and role in who.roles for who in gold.participants)
    if one.field == "sessions":
        return any(alike((value,), (session.topic or "",)) for session in gold.sessions)
    if one.field in ("organisers", "supporters"):
        return any(alike((value,), (body,)) for body in getattr(gold, one.field))
    if one.field == "venue":
        return gold.venue is not None and alike((value,), (gold.venue.text,))
    mine, theirs = getattr(read, one.field), getattr(gold, one.field)
    if one.field in ("name", "theme"):
        return theirs is not None and alike((mine,), (theirs,))
    return bool(mine == theirs)


def count(judged: Iterable[Reading]) -> Counts:
    """Count the right and all values of each rule."""
    counted: defaultdict[tuple[str, str], Counter[bool]] = defaultdict(Counter)
    for one in judged:
        counted[one.field, one.rule][one.right] += 1
    return {key: (seen[True], seen.total()) for key, seen in counted.items()}


def said(counts: Counts, field: str, rule: str) -> float:
    """Give the confidence of a rule by these counts, as the library does."""
    totals = [pair for (other, _), pair in counts.items() if other == field]
    average = sum(right for right, _ in totals) / max(1, sum(read for _, read in totals))
    right, read = counts.get((field, rule), (0, 0))
    return (right + ADDED * average) / (read + ADDED)


def reliability(releases: Sequence[Sequence[Reading]]) -> None:
    """Print what was said of left-out releases against what was right."""
    found: defaultdict[int, list[tuple[float, bool]]] = defaultdict(list)
    for fold in range(FOLDS):
        others = [one for n, judged in enumerate(releases) if n % FOLDS != fold for one in judged]
        counts = count(others)
        for judged in releases[fold::FOLDS]:
            for one in judged:
                share = said(counts, one.field, one.rule)
                bin_ = max(n for n, floor in enumerate(BINS) if share >= floor)
                found[bin_].append((share, one.right))
    print("| confidence | values | mean said | right |\n| --- | ---: | ---: | ---: |")
    for bin_, values in sorted(found.items()):
        mean = sum(share for share, _ in values) / len(values)
        right = sum(right for _, right in values) / len(values)
        ceiling = min(1.0, BINS[bin_ + 1])
        print(f"| {BINS[bin_]:.1f}–{ceiling:.1f} | {len(values)} | {mean:.2f} | {right:.2f} |")


def write(counts: Counts) -> None:
    """Put the counts into the table, its remarks kept."""
    lines = TABLE.read_text(encoding="utf-8").split("\n")
    head = [line for line in lines if line.startswith("#")]
    rows = [f"{field}\t{rule}\t{right}\t{read}" for (field, rule), (right, read) in counts.items()]
    content = "\n".join([*head, "field\trule\tright\tread", *sorted(rows)]) + "\n"
    TABLE.write_text(content, encoding="utf-8")


def main() -> None:
    """Print the reliability table; write the counts if asked to."""
    folders = [argument for argument in sys.argv[1:] if argument != "--write"]
    judged = [list(readings(gold, text)) for folder in folders for gold, text in pairs(folder)]
    reliability(judged)
    if "--write" in sys.argv[1:]:
        write(count(one for release in judged for one in release))


if __name__ == "__main__":
    main()
