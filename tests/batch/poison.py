"""Run by test_workers.py: works on chunks of which some kill the process that reads them.

    python poison.py FOLDER TEXT…

A text ``kill`` kills whoever reads it; ``once`` does so the first time only, for which it leaves a
note in FOLDER.
"""

from __future__ import annotations

import os
import signal
import sys
from collections.abc import Sequence
from functools import partial
from pathlib import Path

from thaievent.batch.documents import Document, documents
from thaievent.batch.many import chunked
from thaievent.batch.workers import run_chunks


def work(chunk: Sequence[Document], *, folder: Path) -> list[str]:
    """Give the texts back, in capitals, or die."""
    for document in chunk:
        note = folder / str(document.number)
        if document.text == "kill" or (document.text == "once" and not note.exists()):
            note.touch()
            os.kill(os.getpid(), signal.SIGKILL)
        if document.text == "raise":
            raise ValueError("a fault of the work itself")
    return [document.text.upper() for document in chunk]


def give_up(document: Document, reason: str) -> list[str]:
    """Say which was given up."""
    return [f"{document.number}: {reason}"]


def main() -> None:
    """Print the results, a line each."""
    folder, *texts = sys.argv[1:]
    chunks = chunked(documents(texts), 4)
    for parts in run_chunks(partial(work, folder=Path(folder)), give_up, chunks, workers=2):
        for part in parts:
            sys.stdout.writelines(f"{result}\n" for result in part)


if __name__ == "__main__":
    main()
