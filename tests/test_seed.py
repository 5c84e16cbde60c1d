"""The release that the project began with; it lies beside the project, not in it."""

from __future__ import annotations

from pathlib import Path

import pytest

from thaievent import Release, evaluate, extract

SEED = Path(__file__).parent.parent.parent / "shared" / "seed"

pytestmark = pytest.mark.skipif(
    not SEED.is_dir(), reason="the seed release is not beside the project"
)


def test_seed_release_gives_its_record() -> None:
    """The mean F1 of the fields is 0.9 or better on the release that the project began with."""
    gold = Release.model_validate_json((SEED / "gold.json").read_text(encoding="utf-8"))
    source = (SEED / "release.txt").read_text(encoding="utf-8")
    predicted = extract(source).model_copy(update={"id": gold.id})
    scores = evaluate([gold], [predicted])
    assert scores.mean_f1 is not None
    assert scores.mean_f1 >= 0.9
