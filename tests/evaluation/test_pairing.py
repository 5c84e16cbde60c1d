"""Which gold event a predicted one is held against."""

from __future__ import annotations

import datetime as dt
from itertools import permutations
from time import process_time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from thaievent.evaluation.pairing import _assign, overlap, pair_events
from thaievent.records import Event, Participant, Venue

FAIR = Event(
    name="มหกรรมผ้าไทย",
    kind="exhibition",
    start=dt.date(2023, 3, 3),
    end=dt.date(2023, 3, 5),
    start_time="10:00",
    venue=Venue(text="สวนสาธารณะเมืองใหม่"),
    participants=(
        Participant(name="มานี ใจดี", roles=("chair",)),
        Participant(name="ปิติ มีสุข", roles=("host",)),
    ),
)
TALK = Event(name="เสวนาเรื่องผ้า", kind="seminar", start=dt.date(2023, 3, 4), end=dt.date(2023, 3, 4))
VISIT = Event(kind="visit", start=dt.date(2023, 3, 1), end=dt.date(2023, 3, 1))


@pytest.mark.parametrize(
    ("changed", "tenths"),
    [
        ({}, 91),
        ({"kind": "other"}, 81),
        ({"start": None}, 81),
        ({"end": dt.date(2023, 3, 4)}, 81),
        ({"start_time": "10:30"}, 81),
        ({"name": "“มหกรรมผ้าไทย” ปี ๒"}, 91),  # near enough
        ({"name": None}, 71),
        ({"venue": None}, 71),
        ({"venue": Venue(text="ห้องประชุมเล็ก")}, 71),
        ({"participants": ()}, 81),
        ({"participants": FAIR.participants[1:]}, 86),
        ({"end_time": "18:00", "attendance": 9}, 91),  # these do not count
    ],
)
def test_overlap(changed: dict[str, object], tenths: int) -> None:
    """Each thing that two events share adds its weight."""
    assert overlap(FAIR, FAIR.model_copy(update=changed)) == tenths


def test_what_neither_event_says_is_no_overlap() -> None:
    """Two events without a day do not share one."""
    assert overlap(Event(kind="visit"), Event(kind="other")) == 1


@pytest.mark.parametrize(
    ("gold", "predicted", "pairs"),
    [
        ([], [], []),
        ([FAIR], [], [(FAIR, None)]),
        ([], [FAIR], [(None, FAIR)]),
        ([FAIR, TALK], [TALK, FAIR], [(FAIR, FAIR), (TALK, TALK)]),
        ([FAIR, TALK], [TALK], [(TALK, TALK), (FAIR, None)]),
        ([TALK], [VISIT, TALK], [(TALK, TALK), (None, VISIT)]),
        ([FAIR], [VISIT], [(FAIR, VISIT)]),  # better an odd pair than none
    ],
)
def test_pairs(
    gold: list[Event], predicted: list[Event], pairs: list[tuple[Event | None, Event | None]]
) -> None:
    """Events are paired with what they overlap most; those left alone come last."""
    assert list(pair_events(gold, predicted)) == pairs


def test_the_whole_counts_not_the_first_pair() -> None:
    """A gold event gives up its best partner where that makes the sum larger."""
    near = FAIR.model_copy(update={"attendance": 1})
    far = Event(kind="exhibition", start=dt.date(2023, 3, 3))
    # far only fits the first one; the second fits both, and the copy best.
    pairs = pair_events([far, FAIR], [near, far])
    assert pairs == ((far, far), (FAIR, near))


weights = st.integers(1, 4).flatmap(
    lambda rows: st.integers(rows, 5).flatmap(
        lambda columns: st.lists(
            st.lists(st.integers(0, 3), min_size=columns, max_size=columns),
            min_size=rows,
            max_size=rows,
        )
    )
)


@given(weights)
def test_assignment_is_that_of_a_full_search(table: list[list[int]]) -> None:
    """The method finds what trying every permutation finds, also among equally good ones."""
    rows, columns = len(table), len(table[0])
    best = max(
        permutations(range(columns), rows),
        key=lambda choice: sum(table[row][column] for row, column in enumerate(choice)),
    )
    assert _assign(table) == list(best)


@settings(max_examples=20)
@given(st.integers(0, 40), st.integers(0, 40))
def test_every_event_stands_in_one_pair(gold: int, predicted: int) -> None:
    """No event is lost or paired twice, however many there are."""
    wanted = [Event(kind="visit", attendance=number) for number in range(gold)]
    given_ = [Event(kind="visit", attendance=100 + number) for number in range(predicted)]
    pairs = pair_events(wanted, given_)
    assert sorted(one.attendance or 0 for one, _ in pairs if one) == list(range(gold))
    assert len([other for _, other in pairs if other]) == predicted
    assert len([pair for pair in pairs if all(pair)]) == min(gold, predicted)


def test_many_events_take_no_time() -> None:
    """Sixty events on either side, which have more orders than atoms, are paired in a moment."""
    days = [dt.date(2023, 1, 1) + dt.timedelta(day) for day in range(60)]
    events = [Event(kind="visit", start=day, end=day) for day in days]
    began = process_time()
    pairs = pair_events(events, events[::-1])
    assert process_time() - began < 5
    assert all(one is other for one, other in pairs)
