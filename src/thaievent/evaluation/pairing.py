"""Which gold event a predicted event is held against.

Events have no key of their own. Two are held against each other if that makes the total overlap of
all pairs of the release the largest. This is the assignment problem, solved by the Hungarian method
(Kuhn 1955; Munkres 1957) in O(n²m) steps for n events on the smaller and m on the larger side.

The answer is that of a search through all permutations, at any number of events. A scorer that
stops after some thousand permutations may find a worse one where a release has seven or more.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TypeAlias

from thaievent.evaluation.matching import alike, comparable
from thaievent.records import Event, Participant

__all__ = ["Pair", "overlap", "pair_events"]

Pair: TypeAlias = tuple[Event | None, Event | None]

# Weights of an overlap in tenths. Whole numbers, so that two ways to pair are equal or are not.
_ANY = 1  # better an odd pair than none
_KIND = 10
_WHEN = 10
_NAME = 20
_VENUE = 20
_PARTICIPANT = 5


def pair_events(gold: Sequence[Event], predicted: Sequence[Event]) -> tuple[Pair, ...]:
    """Pair the events of one release one to one for the largest total overlap.

    Of equally good ways the one that keeps the order of the events wins.

    Args:
        gold: The events that should be there.
        predicted: The events that are there.

    Returns:
        ``(gold, predicted)`` pairs, then those left alone with None on the other side.
    """
    weights = [[overlap(wanted, given) for given in predicted] for wanted in gold]
    if len(gold) <= len(predicted):
        pairs = list(enumerate(_assign(weights)))
    else:
        turned = [list(column) for column in zip(*weights, strict=True)]
        pairs = [(wanted, given) for given, wanted in enumerate(_assign(turned))]
    paired_gold = {wanted for wanted, _ in pairs}
    paired_predicted = {given for _, given in pairs}
    return (
        *((gold[wanted], predicted[given]) for wanted, given in pairs),
        *((event, None) for at, event in enumerate(gold) if at not in paired_gold),
        *((None, event) for at, event in enumerate(predicted) if at not in paired_predicted),
    )


def overlap(gold: Event, predicted: Event) -> int:
    """Measure how much speaks for two events being the same one, in tenths of a point.

    Equal kind, start, end and start time count one point each, a name or a venue that agrees in the
    relaxed comparison two, each shared participant a half.
    """
    points = _ANY + _KIND * (gold.kind == predicted.kind)
    for one, other in (
        (gold.start, predicted.start),
        (gold.end, predicted.end),
        (gold.start_time, predicted.start_time),
    ):
        points += _WHEN * (one is not None and one == other)
    points += _NAME * _agree(gold.name, predicted.name)
    points += _VENUE * _agree(
        gold.venue.text if gold.venue else None, predicted.venue.text if predicted.venue else None
    )
    shared = _names(gold.participants) & _names(predicted.participants)
    return points + _PARTICIPANT * len(shared)


def _agree(one: str | None, other: str | None) -> bool:
    return bool(one and other) and alike((comparable(one or ""),), (comparable(other or ""),))


def _names(participants: Sequence[Participant]) -> set[str]:
    return {comparable(participant.name) for participant in participants}


def _assign(weights: Sequence[Sequence[int]]) -> list[int]:
    """Assign each row a column of its own for the largest sum of weights.

    Args:
        weights: One row for each event of the smaller side, one column for each of the larger.

    Returns:
        The column of each row; of equally good answers the first in the order of permutations.
    """
    rows, columns = len(weights), len(weights[0]) if weights else 0
    # The columns chosen, read as the digits of one number, break ties. Python's integers are exact
    # at any size, so this number can stand behind the weights without ever reaching them.
    unit = columns**rows
    costs = [
        [column * columns ** (rows - 1 - row) - weight * unit for column, weight in enumerate(line)]
        for row, line in enumerate(weights)
    ]
    row_potentials = [0] * rows
    column_potentials = [0] * columns
    owners: list[int | None] = [None] * columns
    for row in range(rows):
        path = _shortest_path(row, costs, row_potentials, column_potentials, owners)
        for at, column in enumerate(path):
            owners[column] = owners[path[at + 1]] if at + 1 < len(path) else row
    chosen = {row: column for column, row in enumerate(owners) if row is not None}
    return [chosen[row] for row in range(rows)]


def _shortest_path(
    row: int,
    costs: Sequence[Sequence[int]],
    row_potentials: list[int],
    column_potentials: list[int],
    owners: Sequence[int | None],
) -> list[int]:
    """Find the cheapest way to give ``row`` a column when others may have to move on to another.

    The search is Dijkstra's, on costs that the potentials keep non-negative; it updates the
    potentials of its caller.

    Returns:
        Columns from the free one back to the one that ``row`` takes: the owner of each moves to the
        column before it.
    """
    distances: list[int | None] = [None] * len(column_potentials)
    reached_from: list[int | None] = [None] * len(column_potentials)
    settled: set[int] = set()
    current, column, travelled = row, None, 0
    while True:
        for other, cost in enumerate(costs[current]):
            if other in settled:
                continue
            reduced = travelled + cost - row_potentials[current] - column_potentials[other]
            known = distances[other]
            if known is None or reduced < known:
                distances[other], reached_from[other] = reduced, column
        travelled, column = min(
            (distance, other)
            for other, distance in enumerate(distances)
            if distance is not None and other not in settled
        )
        owner = owners[column]
        if owner is None:
            break
        settled.add(column)
        current = owner
    row_potentials[row] += travelled
    for other in settled:
        behind = distances[other]
        owner = owners[other]
        assert behind is not None  # it was settled at this distance
        assert owner is not None  # only an owned column is passed through
        row_potentials[owner] += travelled - behind
        column_potentials[other] -= travelled - behind
    path: list[int] = []
    step: int | None = column
    while step is not None:
        path.append(step)
        step = reached_from[step]
    return path
