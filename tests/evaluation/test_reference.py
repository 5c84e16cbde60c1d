"""Our figures and checks against the reference programs that came with the annotated releases.

Those programs and releases are not part of this project; where they are missing, nothing is tested.
The predictions are the gold records themselves, spoilt at random with a fixed seed, so that every
field has items that are right, missed and wrong.
"""
# ruff: noqa: S311  the dice spoil records, they keep no secret

from __future__ import annotations

import importlib.util
import json
import random
from collections import Counter
from collections.abc import Callable
from copy import deepcopy
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest
from pydantic import ValidationError

from thaievent.evaluation import FIELD_NAMES, check_gold, evaluate
from thaievent.records import Release

SHARED = Path(__file__).resolve().parents[2].parent / "shared"
pytestmark = pytest.mark.skipif(
    not (SHARED / "gold" / "score.py").is_file(),
    reason="the annotated releases and their reference scorer are not on this machine",
)

Raw = dict[str, Any]  # a record as JSON holds it


def _load(name: str) -> ModuleType:
    """Import a reference program by its path."""
    spec = importlib.util.spec_from_file_location(f"reference_{name}", SHARED / f"gold/{name}.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


@pytest.fixture(scope="module")
def gold() -> dict[str, Raw]:
    """The annotated releases by id."""
    files = sorted((SHARED / "gold" / "dev").glob("*.json"))
    records = [json.loads(path.read_text(encoding="utf-8")) for path in files]
    return {record["id"]: record for record in records}


def _spoil(record: Raw, dice: random.Random) -> Raw:
    """Drop, change and double things at random, at every level of a record."""
    spoilt: Raw = _spoil_value(deepcopy(record), dice)
    return {**spoilt, "id": record["id"]}


def _spoil_value(value: Any, dice: random.Random) -> Any:  # noqa: ANN401  any JSON
    if isinstance(value, list):
        kept = [_spoil_value(part, dice) for part in value if dice.random() < 0.9]
        doubled = [part for part in kept if dice.random() < 0.05]
        return kept + deepcopy(doubled)
    if isinstance(value, dict):
        return {key: _spoil_field(key, part, dice) for key, part in value.items()}
    if isinstance(value, str):
        return _spoil_text(value, dice)
    return value


# What stands in for the value of a field that may not hold just any text.
_OTHER: dict[str, tuple[Any, ...]] = {
    "start": (None, "2020-02-02"),
    "end": (None, "2020-02-03"),
    "start_time": (None, "07:15"),
    "end_time": (None,),
    "attendance": (None, 7),
    "roles": (["attendee"], ["chair", "witness"]),
    "value": ("1999-12-31", "2001"),
    "note": (None,),
}
_KINDS = ("seminar", "training", "meeting", "visit")  # of events alone


def _spoil_field(key: str, value: Any, dice: random.Random) -> Any:  # noqa: ANN401  any JSON
    """Spoil a field such that the record stays one."""
    if key == "kind":
        return dice.choice(_KINDS) if value in _KINDS and dice.random() < 0.1 else value
    if key in _OTHER:
        return dice.choice(_OTHER[key]) if dice.random() < 0.2 else value
    if value is None:
        return None
    if key not in ("name", "text", "id") and not isinstance(value, list) and dice.random() < 0.1:
        return None
    return _spoil_value(value, dice)


def _spoil_text(value: str, dice: random.Random) -> str:
    return dice.choices(
        [value, value + "ใหม่", value[:-1] or "ก", f" “{value}” ", value[: len(value) // 2] + "ฮ"],
        weights=[66, 6, 6, 6, 16],
    )[0]


def _compare(gold: dict[str, Raw], predicted: dict[str, Raw]) -> dict[str, tuple[int, int, int]]:
    """Score both ways, see that they agree, and give the counts."""
    theirs = _load("score").score(gold, predicted)
    ours = evaluate(
        {name: Release.model_validate(record) for name, record in gold.items()},
        {name: Release.model_validate(record) for name, record in predicted.items()},
    )
    # The reference opens a line for an event field at the first event; without one it has no line.
    assert set(theirs) <= set(FIELD_NAMES)
    assert {name for name in FIELD_NAMES if not name.startswith("events.")} <= set(theirs)
    scored: list[float] = []
    for name, score in ours.fields.items():
        tally = theirs.get(name)
        if tally is None:
            assert (score.tp, score.fp, score.fn) == (0, 0, 0)
            continue
        assert (name, score.tp, score.fp, score.fn) == (name, tally.tp, tally.fp, tally.fn)
        precision, recall, f1 = tally.prf
        if score.f1 is None:
            # Where there is nothing to score the reference says 1, we say None.
            assert (precision, recall, f1) == (1.0, 1.0, 1.0)
            continue
        assert (score.precision, score.recall, score.f1) == (precision, recall, f1)
        scored.append(f1)
        # Of an event that is missed or wrong we show the name, the reference the word "event".
        if name != "events.found":
            listed = Counter(
                (doc, what, item if isinstance(item, tuple) else (str(item),))
                for doc, what, item in tally.wrong
            )
            assert Counter((e.id, e.what, e.value) for e in ours.errors(name)) == listed
    assert ours.mean_f1 == (pytest.approx(sum(scored) / len(scored)) if scored else None)
    return {name: (score.tp, score.fp, score.fn) for name, score in ours.fields.items()}


@pytest.mark.parametrize("seed", range(5))
def test_figures_are_those_of_the_reference(gold: dict[str, Raw], seed: int) -> None:
    """Every count, share and error is the same on spoilt records, in every field."""
    dice = random.Random(seed)
    predicted = {name: _spoil(record, dice) for name, record in gold.items()}
    for name in dice.sample(sorted(predicted), 6):
        del predicted[name]  # counts as predicted nothing
    predicted["unknown"] = predicted[next(iter(predicted))] | {"id": "unknown"}  # has no gold
    counts = _compare(gold, predicted)
    assert [name for name, count in counts.items() if not all(count)] == []


def test_figures_agree_where_releases_hold_many_events(gold: dict[str, Raw]) -> None:
    """Releases put together, so that several events have to be paired, score the same too."""
    dice = random.Random(11)
    records = list(gold.values())
    heaps: dict[str, Raw] = {}
    for first in range(0, len(records), 4):
        heap = deepcopy(records[first])
        for other in records[first + 1 : first + 4]:
            for key in ("people", "organisations", "dates", "times", "events"):
                heap[key] += other[key]
        heap["events"] = heap["events"][:6]  # the reference tries all orders of six, not of seven
        heaps[heap["id"]] = heap
    predicted = {name: _spoil(record, dice) for name, record in heaps.items()}
    for record in predicted.values():
        dice.shuffle(record["events"])
        record["events"] = record["events"][:6]
    counts = _compare(heaps, predicted)
    assert sum(counts["events.found"]) > 100


@pytest.mark.parametrize(
    "spoil",
    [
        lambda record: record,
        lambda record: {**record, "people": [], "dates": [], "times": []},
        lambda record: {**record, "events": []},
    ],
)
def test_figures_agree_at_the_rims(gold: dict[str, Raw], spoil: Callable[[Raw], Raw]) -> None:
    """Right, empty and one-sided records score the same, one document at a time."""
    for name, record in gold.items():
        _compare({name: record}, {name: spoil(record)})
        _compare({name: spoil(record)}, {name: record})


def test_the_annotated_releases_keep_the_rules(gold: dict[str, Raw]) -> None:
    """Our checks find no fault in records that were checked by hand and by the reference."""
    texts = _texts()
    faults = {
        name: found
        for name, record in gold.items()
        if (found := check_gold(Release.model_validate(record), texts[name]))
    }
    assert faults == {}


def test_every_fault_of_the_reference_is_one_of_ours(gold: dict[str, Raw]) -> None:
    """Where the reference check complains of a spoilt record, so do we, or it is no record."""
    reference, texts, dice = _load("check_gold"), _texts(), random.Random(5)
    faulty = 0
    for name, record in gold.items():
        for _ in range(3):
            spoilt = _spoil(record, dice)
            if dice.random() < 0.2:
                del spoilt[dice.choice(["note", "times", "people"])]
            try:
                complaints = reference.check(spoilt, texts[name])
            except KeyError:
                complaints = [("", "malformed")]
            if not complaints:
                continue
            faulty += 1
            try:
                release = Release.model_validate(spoilt)
            except ValidationError:
                continue
            assert check_gold(release, texts[name]), complaints
    assert faulty > 200


def _texts() -> dict[str, str]:
    lines = (SHARED / "corpus.jsonl").read_text(encoding="utf-8").split("\n")
    return {row["id"]: row["text"] for row in map(json.loads, filter(None, lines))}
