"""What the tests of batches share."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

CORPUS = Path(__file__).parents[3] / "shared" / "corpus.jsonl"


@pytest.fixture(scope="session")
def corpus() -> list[dict[str, str]]:
    """Real releases, where they are at hand."""
    if not CORPUS.exists():
        pytest.skip("the corpus of real releases is not part of the project")
    with CORPUS.open(encoding="utf-8") as lines:
        return [json.loads(line) for line in lines]
