"""evaluate(): holds predicted records against gold ones."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from thaievent.evaluation.fields import EVENT_FIELDS, RELEASE_FIELDS
from thaievent.evaluation.matching import Matched, match
from thaievent.evaluation.pairing import pair_events
from thaievent.evaluation.scores import Outcome, Scores
from thaievent.records import Release

__all__ = ["evaluate"]


def evaluate(
    gold: Mapping[str, Release] | Iterable[Release],
    predicted: Mapping[str, Release] | Iterable[Release],
) -> Scores:
    """Score predicted records against gold ones, field by field.

    Every figure is micro-averaged: items are counted over all documents. Values are compared
    without spaces, quotation marks and invisible characters and with Arabic for Thai digits;
    ``relaxed`` fields also accept a value that holds or is held by the gold one and is near it in
    length. Fields of events are scored on pairs of a gold and a predicted event, paired for the
    best overlap; what stands in an event left alone counts as missed or as wrong.

    Args:
        gold: What should have been read: records by id, or records that carry their ids.
        predicted: What was read, likewise. A gold document without a prediction counts as one in
            which nothing was read; a prediction without gold is not scored.

    Returns:
        Precision, recall and F1 a field, and every item that was missed or is wrong.

    Raises:
        TypeError: If anything in them is not a :class:`~thaievent.records.Release`.
        ValueError: If an id is missing, stands twice or disagrees with its key.

    Example:
        >>> from thaievent.records import Person, Release
        >>> scores = evaluate(
        ...     {"a": Release(people=(Person(name="มานี ใจดี"), Person(name="ปิติ มีสุข")))},
        ...     {"a": Release(people=(Person(name="มานี  ใจดี"),))},
        ... )
        >>> scores.fields["people.name"].recall
        0.5
    """
    wanted, given = _by_id(gold, "gold"), _by_id(predicted, "predicted")
    nothing = Release()
    return Scores(
        documents=tuple(wanted),
        unanswered=tuple(name for name in wanted if name not in given),
        unscored=tuple(name for name in given if name not in wanted),
        outcomes=tuple(
            outcome
            for name, release in wanted.items()
            for outcome in _outcomes(name, release, given.get(name, nothing))
        ),
    )


def _by_id(records: Mapping[str, Release] | Iterable[Release], side: str) -> Mapping[str, Release]:
    """Give the records of one side by id."""
    if isinstance(records, Release):  # a model can be iterated too, over its fields
        raise TypeError(f"{side} must hold records; it is a single Release")
    if isinstance(records, Mapping):
        for name, release in records.items():
            _check_type(release, side)
            if release.id not in (None, name):
                raise ValueError(f"{side} holds the record {release.id!r} under the id {name!r}")
        return records
    by_id: dict[str, Release] = {}
    for number, release in enumerate(records, start=1):
        _check_type(release, side)
        if release.id is None:
            raise ValueError(
                f"record {number} of {side} has no id; set it, or give a mapping by id"
            )
        if release.id in by_id:
            raise ValueError(f"{side} holds the id {release.id!r} twice")
        by_id[release.id] = release
    return by_id


def _check_type(release: object, side: str) -> None:
    if not isinstance(release, Release):
        raise TypeError(f"{side} must hold Release records, not {type(release).__name__}")


def _outcomes(name: str, gold: Release, predicted: Release) -> Iterator[Outcome]:
    """Score one document; a field of which neither side has an item gives no row."""
    for field in RELEASE_FIELDS:
        matched = match(field.items(gold), field.items(predicted), field.same)
        if any(matched):
            yield _outcome(name, field.name, [matched])
    pairs = pair_events(gold.events, predicted.events)
    for slot in EVENT_FIELDS:
        by_pair = [
            match(
                slot.items(wanted) if wanted else (),
                slot.items(given) if given else (),
                slot.same,
            )
            for wanted, given in pairs
        ]
        if any(map(any, by_pair)):
            yield _outcome(name, slot.name, by_pair)


def _outcome(name: str, field: str, parts: Iterable[Matched]) -> Outcome:
    parts = list(parts)
    return Outcome(
        id=name,
        field=field,
        right=sum(part.right for part in parts),
        missed=tuple(item for part in parts for item in part.missed),
        wrong=tuple(item for part in parts for item in part.wrong),
    )
