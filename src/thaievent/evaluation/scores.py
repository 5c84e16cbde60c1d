"""What an evaluation returns: figures, errors, and the difference from an earlier run.

A run is kept as its :class:`Outcome` rows; every figure is worked out from them. So a run can be
saved (``scores.model_dump_json()``), loaded (``Scores.model_validate_json(...)``) and compared with
a later one on exactly the documents that both of them hold.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from functools import cached_property
from typing import Literal

from pydantic import ConfigDict, computed_field, field_validator

from thaievent.evaluation.fields import FIELD_NAMES
from thaievent.evaluation.matching import Item
from thaievent.records import Record

__all__ = ["Comparison", "Error", "F1Change", "FieldScore", "Outcome", "Scores"]


class Outcome(Record):
    """How one field of one document came out.

    Attributes:
        id: The document.
        field: The field, one of ``FIELD_NAMES``.
        right: Number of gold items that were predicted.
        missed: Gold items that were not.
        wrong: Predicted items that are not gold.
    """

    id: str
    field: str
    right: int
    missed: tuple[Item, ...] = ()
    wrong: tuple[Item, ...] = ()

    @field_validator("field")
    @classmethod
    def _is_scored(cls, name: str) -> str:
        if name not in FIELD_NAMES:
            raise ValueError(f"{name!r} is not a field that is scored")
        return name


class Error(Record):
    """An item that was missed or that is wrong.

    Attributes:
        id: The document.
        field: The field, one of ``FIELD_NAMES``.
        what: ``missed`` if it is gold and was not predicted, ``wrong`` the other way round.
        value: The item; its last part is the value, parts before it say whose value it is.
    """

    id: str
    field: str
    what: Literal["missed", "wrong"]
    value: Item


class FieldScore(Record):
    """Counts of one field over all documents, and what follows from them.

    Attributes:
        tp: Gold items that were predicted.
        fp: Predicted items that are not gold.
        fn: Gold items that were not predicted.
    """

    tp: int = 0
    fp: int = 0
    fn: int = 0

    # mypy knows no decorators above a property (its issue 1362); pydantic documents this order.
    @computed_field  # type: ignore[prop-decorator]
    @property
    def precision(self) -> float | None:
        """Share of the predicted items that are gold; None where there is nothing to score."""
        return self._share(self.tp, self.tp + self.fp)

    @computed_field  # type: ignore[prop-decorator]
    @property
    def recall(self) -> float | None:
        """Share of the gold items that were predicted; None where there is nothing to score."""
        return self._share(self.tp, self.tp + self.fn)

    @computed_field  # type: ignore[prop-decorator]
    @property
    def f1(self) -> float | None:
        """Harmonic mean of precision and recall; None where there is nothing to score."""
        precision, recall = self.precision, self.recall
        if precision is None or recall is None:
            return None
        # Computed in this form, not as 2tp / (2tp + fp + fn), to agree to the last digit with
        # anybody who starts from the two shares.
        return 2 * precision * recall / (precision + recall) if precision + recall else 0.0

    def _share(self, part: int, whole: int) -> float | None:
        if not self.tp + self.fp + self.fn:
            return None
        return part / whole if whole else 0.0


class F1Change(Record):
    """The F1 of one field in an earlier run and now; None where there was nothing to score."""

    earlier: float | None
    now: float | None

    @computed_field  # type: ignore[prop-decorator]
    @property
    def difference(self) -> float | None:
        """By how much it rose; None if either is."""
        return None if self.earlier is None or self.now is None else self.now - self.earlier


class Comparison(Record):
    """What a run gained and lost against an earlier one, on the documents that both hold.

    Attributes:
        documents: Documents that were compared.
        not_compared: Documents that only one of the runs holds.
        f1: Change of the F1 by field, on the documents that were compared.
        mean_f1: Change of its mean over the fields.
        gains: What is newly right: errors of the earlier run which this one does not make.
        losses: What is newly wrong: errors which the earlier run did not make.
    """

    documents: tuple[str, ...]
    not_compared: tuple[str, ...]
    f1: dict[str, F1Change]
    mean_f1: F1Change
    gains: tuple[Error, ...]
    losses: tuple[Error, ...]


class Scores(Record):
    """The scores of one run.

    Attributes:
        documents: Gold documents that were scored, in order.
        unanswered: Those of them that had no prediction, and count as predicted nothing.
        unscored: Documents that were predicted but have no gold, and do not count.
        outcomes: How each field of each document came out; where neither side has an item of a
            field there is no row.
    """

    # A saved run holds its figures too, for other readers; here they are worked out anew.
    model_config = ConfigDict(extra="ignore")

    documents: tuple[str, ...]
    unanswered: tuple[str, ...] = ()
    unscored: tuple[str, ...] = ()
    outcomes: tuple[Outcome, ...]

    @computed_field  # type: ignore[prop-decorator]
    @cached_property
    def fields(self) -> dict[str, FieldScore]:
        """The score of every field, micro-averaged over the documents, in the order of the list."""
        return _add_up(self.outcomes)

    @computed_field  # type: ignore[prop-decorator]
    @property
    def mean_f1(self) -> float | None:
        """Mean F1 of the fields that have anything to score; None if none has."""
        return _mean(self.fields.values())

    @property
    def missed(self) -> tuple[Error, ...]:
        """Every gold item that was not predicted."""
        return tuple(error for error in self.errors() if error.what == "missed")

    @property
    def wrong(self) -> tuple[Error, ...]:
        """Every predicted item that is not gold."""
        return tuple(error for error in self.errors() if error.what == "wrong")

    def errors(self, field: str | None = None) -> tuple[Error, ...]:
        """List what was missed and what is wrong, document by document.

        Args:
            field: One of ``FIELD_NAMES``; None for all.

        Raises:
            ValueError: If there is no such field.
        """
        if field is not None and field not in FIELD_NAMES:
            raise ValueError(f"no field {field!r}; there are {', '.join(FIELD_NAMES)}")
        return tuple(_errors(row for row in self.outcomes if field in (None, row.field)))

    def compare(self, earlier: Scores) -> Comparison:
        """Say what this run gained and lost against an earlier one.

        Items are known by document, field and value. Where the gold itself was changed between the
        runs, the difference shows as gains and losses too.

        Args:
            earlier: A run on the same gold; documents that only one of the two holds are left out.
        """
        shared = tuple(doc for doc in self.documents if doc in set(earlier.documents))
        rows_now = [row for row in self.outcomes if row.id in set(shared)]
        rows_then = [row for row in earlier.outcomes if row.id in set(shared)]
        now, then = _add_up(rows_now), _add_up(rows_then)
        errors_now, errors_then = Counter(_errors(rows_now)), Counter(_errors(rows_then))
        alone = (*self.documents, *earlier.documents)
        return Comparison(
            documents=shared,
            not_compared=tuple(dict.fromkeys(doc for doc in alone if doc not in set(shared))),
            f1={name: F1Change(earlier=then[name].f1, now=score.f1) for name, score in now.items()},
            mean_f1=F1Change(earlier=_mean(then.values()), now=_mean(now.values())),
            gains=tuple((errors_then - errors_now).elements()),
            losses=tuple((errors_now - errors_then).elements()),
        )


def _add_up(outcomes: Iterable[Outcome]) -> dict[str, FieldScore]:
    counts = {name: [0, 0, 0] for name in FIELD_NAMES}
    for row in outcomes:
        count = counts[row.field]
        count[0] += row.right
        count[1] += len(row.wrong)
        count[2] += len(row.missed)
    return {name: FieldScore(tp=tp, fp=fp, fn=fn) for name, (tp, fp, fn) in counts.items()}


def _mean(scores: Iterable[FieldScore]) -> float | None:
    known = [score.f1 for score in scores if score.f1 is not None]
    return sum(known) / len(known) if known else None


def _errors(outcomes: Iterable[Outcome]) -> Iterable[Error]:
    for row in outcomes:
        for item in row.missed:
            yield Error(id=row.id, field=row.field, what="missed", value=item)
        for item in row.wrong:
            yield Error(id=row.id, field=row.field, what="wrong", value=item)
