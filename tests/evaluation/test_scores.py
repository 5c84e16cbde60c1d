"""evaluate(): figures, errors, gains and losses."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable

import pytest

from thaievent.evaluation import FIELD_NAMES, Error, FieldScore, Scores, evaluate
from thaievent.evaluation.table import comparison_lines, error_line, score_lines
from thaievent.records import Event, Organisation, Person, Release

GOLD = {
    "a": Release(
        people=(Person(name="มานี ใจดี", title="นาง"), Person(name="ปิติ มีสุข")),
        organisations=(Organisation(name="กรมประมง", acronyms=("กปม.",)),),
        events=(
            Event(kind="seminar", name="เสวนาปลาไทย", start=dt.date(2023, 3, 3)),
            Event(kind="exhibition", name="งานวันประมง", attendance=50),
        ),
    ),
    "b": Release(people=(Person(name="ชูใจ เลิศล้ำ"),)),
}
FIRST = {
    "a": Release(
        people=(Person(name="มานี  ใจดี", title="นางสาว"), Person(name="สมคิด")),
        organisations=(Organisation(name="กรมประมงไทย"),),
        events=(Event(kind="exhibition", name="งานวันประมง", attendance=500),),
    )
}
SECOND = {
    "a": Release(
        people=(Person(name="มานี ใจดี", title="นาง"), Person(name="สมคิด")),
        organisations=(Organisation(name="กรมประมงไทย"), Organisation(name="โรงเรียน")),
    ),
    "b": Release(people=(Person(name="ชูใจ เลิศล้ำ"),)),
}


@pytest.mark.parametrize(
    ("field", "counts"),
    [
        ("people.name", (1, 1, 2)),  # the double space is forgiven; b has no prediction
        ("people.title", (0, 1, 1)),
        ("people.family", (0, 0, 0)),
        ("organisations.name", (0, 1, 1)),
        ("organisations.name relaxed", (1, 0, 0)),
        ("organisations.acronym", (0, 0, 1)),
        ("events.found", (1, 0, 1)),
        ("events.kind", (1, 0, 1)),  # the fair is held against the fair, not against the seminar
        ("events.name relaxed", (1, 0, 1)),
        ("events.start", (0, 0, 1)),
        ("events.attendance", (0, 1, 1)),
    ],
)
def test_counts(field: str, counts: tuple[int, int, int]) -> None:
    """Items are counted over all documents."""
    score = evaluate(GOLD, FIRST).fields[field]
    assert (score.tp, score.fp, score.fn) == counts


@pytest.mark.parametrize(
    ("tp", "fp", "fn", "expected"),
    [
        (3, 1, 2, (0.75, 0.6, 2 / 3)),
        (4, 0, 0, (1.0, 1.0, 1.0)),
        (0, 2, 3, (0.0, 0.0, 0.0)),
        (0, 0, 3, (0.0, 0.0, 0.0)),  # nothing predicted: no precision to speak of, but a miss
        (0, 2, 0, (0.0, 0.0, 0.0)),
        (0, 0, 0, (None, None, None)),  # nothing to score
    ],
)
def test_shares(
    tp: int, fp: int, fn: int, expected: tuple[float | None, float | None, float | None]
) -> None:
    """Precision, recall and F1 follow from the counts; without counts there are none."""
    score = FieldScore(tp=tp, fp=fp, fn=fn)
    assert (score.precision, score.recall, score.f1) == pytest.approx(expected)


def test_mean_leaves_out_what_has_nothing_to_score() -> None:
    """The mean is that of the fields which have a figure."""
    people = {"a": Release(people=(Person(name="มานี"), Person(name="ปิติ", title="นาย")))}
    scores = evaluate(people, {"a": Release(people=(Person(name="มานี"), Person(name="ปิติ")))})
    assert {name for name, score in scores.fields.items() if score.f1 is not None} == {
        "people.name",
        "people.title",
    }
    assert scores.mean_f1 == pytest.approx(0.5)


def test_nothing_to_score_at_all() -> None:
    """Without gold and without predictions there is no mean."""
    assert evaluate({}, {}).mean_f1 is None
    assert evaluate({"a": Release()}, {"a": Release()}).mean_f1 is None


def test_gold_against_itself_is_right() -> None:
    """Every figure there is, is 1 and there is no error."""
    scores = evaluate(GOLD, GOLD)
    assert {score.f1 for score in scores.fields.values()} == {1.0, None}
    assert scores.errors() == ()


def test_fields_stand_in_the_order_of_the_list() -> None:
    """All fields are there, also those with nothing to score."""
    assert tuple(evaluate({}, {}).fields) == FIELD_NAMES


def test_documents_on_one_side_only() -> None:
    """What was not predicted counts as missed and is named, what has no gold is only named."""
    scores = evaluate(GOLD, {"c": GOLD["a"]})
    assert scores.documents == ("a", "b")
    assert scores.unanswered == ("a", "b")
    assert scores.unscored == ("c",)
    assert scores.fields["people.name"] == FieldScore(tp=0, fp=0, fn=3)


def test_errors_name_document_field_and_value() -> None:
    """Errors are listed with what was missed before what is wrong, as written in the records."""
    scores = evaluate(GOLD, FIRST)
    assert scores.errors("people.title") == (
        Error(id="a", field="people.title", what="missed", value=("มานี ใจดี", "นาง")),
        Error(id="a", field="people.title", what="wrong", value=("มานี  ใจดี", "นางสาว")),
    )
    assert [error.value for error in scores.missed if error.field == "events.found"] == [
        ("เสวนาปลาไทย",)
    ]
    assert {error.what for error in scores.wrong} == {"wrong"}
    assert len(scores.missed) + len(scores.wrong) == len(scores.errors())


def test_errors_of_an_unknown_field() -> None:
    """A field that is not there is an error, with the list of those that are."""
    with pytest.raises(ValueError, match=r"no field 'people\.nick'; there are people\.name, "):
        evaluate({}, {}).errors("people.nick")


def test_records_may_come_as_a_stream() -> None:
    """Records that carry their ids need no mapping."""
    gold = [release.model_copy(update={"id": name}) for name, release in GOLD.items()]
    predicted = (release.model_copy(update={"id": name}) for name, release in FIRST.items())
    assert evaluate(gold, predicted) == evaluate(GOLD, FIRST)


@pytest.mark.parametrize(
    ("arguments", "error", "message"),
    [
        (lambda: ([Release(id="a"), Release()], {}), ValueError, "record 2 of gold has no id"),
        (lambda: ({}, [Release(id="a")] * 2), ValueError, "predicted holds the id 'a' twice"),
        (lambda: ({"a": Release(id="b")}, {}), ValueError, "record 'b' under the id 'a'"),
        (lambda: ({}, ["a"]), TypeError, "predicted must hold Release records, not str"),
        (lambda: ({"a": {}}, {}), TypeError, "gold must hold Release records, not dict"),
        (lambda: (Release(id="a"), {}), TypeError, "gold must hold records; it is a single"),
    ],
)
def test_what_cannot_be_scored(
    arguments: Callable[[], tuple[dict[str, Release], dict[str, Release]]],
    error: type[Exception],
    message: str,
) -> None:
    """A missing, doubled or contradictory id and what is no record are refused, with a reason."""
    with pytest.raises(error, match=message):
        evaluate(*arguments())


def test_saved_and_loaded() -> None:
    """A run survives JSON, whose figures are there for other readers."""
    scores = evaluate(GOLD, FIRST)
    saved = scores.model_dump_json()
    assert Scores.model_validate_json(saved) == scores
    assert Scores.model_validate_json(saved).fields == scores.fields
    assert '"f1"' in saved
    assert '"mean_f1"' in saved


def test_a_run_with_unknown_fields_is_refused() -> None:
    """A run that another version saved with other fields cannot be compared."""
    saved = evaluate(GOLD, FIRST).model_dump_json().replace("people.title", "people.rank")
    with pytest.raises(ValueError, match=r"'people\.rank' is not a field that is scored"):
        Scores.model_validate_json(saved)


def _row(sign: str, error: Error) -> str:
    return f"{sign}{error.id} {error.field} {error.what} {error.value[-1]}"


def test_gains_and_losses() -> None:
    """What became right is a gain, what became wrong a loss, what stayed as it was is neither."""
    comparison = evaluate(GOLD, SECOND).compare(evaluate(GOLD, FIRST))
    people = [_row("+", gain) for gain in comparison.gains if gain.field.startswith("people")]
    assert people == [
        "+a people.title missed นาง",
        "+a people.title wrong นางสาว",
        "+b people.name missed ชูใจ เลิศล้ำ",
    ]
    found = [_row("-", loss) for loss in comparison.losses if "name" in loss.field]
    assert found == [
        "-a organisations.name wrong โรงเรียน",
        "-a organisations.name relaxed wrong โรงเรียน",
        "-a events.name relaxed missed งานวันประมง",
    ]
    change = comparison.f1["people.name"]
    assert change.earlier == pytest.approx(0.4)
    assert change.now == pytest.approx(2 / 3)
    assert change.difference == pytest.approx(2 / 3 - 0.4)
    assert comparison.f1["people.family"].difference is None
    assert comparison.mean_f1.earlier == evaluate(GOLD, FIRST).mean_f1


def test_an_error_made_twice_and_then_once_is_a_gain() -> None:
    """Gains and losses count: the same wrong name given once less is one gain."""
    twice = {"a": Release(people=(Person(name="สมคิด"), Person(name="สมคิด")))}
    once = {"a": Release(people=(Person(name="สมคิด"),))}
    gold = {"a": Release()}
    comparison = evaluate(gold, once).compare(evaluate(gold, twice))
    assert [gain.value for gain in comparison.gains if gain.field == "people.name"] == [("สมคิด",)]
    assert comparison.losses == ()


def test_only_shared_documents_are_compared() -> None:
    """A document that only one run holds changes neither gains, losses nor the compared figures."""
    grown = evaluate(GOLD | {"c": Release(people=(Person(name="วีระ"),))}, GOLD)
    comparison = grown.compare(evaluate(GOLD, GOLD))
    assert comparison.documents == ("a", "b")
    assert comparison.not_compared == ("c",)
    assert comparison.gains == comparison.losses == ()
    assert comparison.f1["people.name"].now == 1.0
    assert grown.fields["people.name"].fn == 1


def test_table() -> None:
    """The table holds a line a field, a dash where there is nothing to score, and the mean."""
    lines = list(score_lines(evaluate(GOLD, FIRST)))
    assert lines[0] == "2 documents, 1 predicted"
    assert "people.name                      0.500  0.333  0.400      1     1     2" in lines
    assert "people.family                        -      -      -      0     0     0" in lines
    assert len(lines) == len(FIELD_NAMES) + 3
    assert lines[-1].startswith("mean F1")
    assert {len(line) for line in lines[1:-1]} == {len(lines[1])}


def test_table_with_an_earlier_run() -> None:
    """An earlier run adds a column of changes and a list of gains and losses."""
    now, earlier = evaluate(GOLD, SECOND), evaluate(GOLD, FIRST)
    comparison = now.compare(earlier)
    lines = list(score_lines(now, comparison))
    assert lines[1].endswith(" change")
    assert lines[2].endswith(" +0.267")
    listed = list(comparison_lines(comparison))
    assert listed[0].startswith("2 documents compared: ")
    assert "+ no longer wrong\ta\tpeople.title\tมานี  ใจดี | นางสาว".replace("  ", " ") in listed
    assert "- newly wrong\ta\torganisations.name\tโรงเรียน" in listed


def test_error_line_stays_on_one_line() -> None:
    """A line break inside a value does not break the line."""
    error = Error(id="a", field="people.name", what="wrong", value=("มานี\nใจดี",))
    assert error_line(error) == "a\twrong\tมานี ใจดี"
