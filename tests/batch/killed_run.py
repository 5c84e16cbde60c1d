"""Run by test_run.py: a batch in one process that kills itself in the middle of its writing.

    python killed_run.py INPUT OUT LAYOUT NTH

It dies at the NTH time that a file takes its place: right before it with an odd NTH, right after it
with an even one.
"""

from __future__ import annotations

import os
import signal
import sys
from pathlib import Path
from typing import Any

from thaievent.batch.inputs import sources
from thaievent.batch.outputs import LAYOUTS
from thaievent.batch.run import Plan, prepare, run


def main() -> None:
    """Run until the end or the death."""
    source, out, layout, nth = sys.argv[1:]
    left = int(nth)
    replace = Path.replace

    def deadly(path: Path, target: Any) -> Path:  # noqa: ANN401  as in pathlib
        nonlocal left
        left -= 1
        if left == 0 and int(nth) % 2:
            os.kill(os.getpid(), signal.SIGKILL)
        done = replace(path, target)
        if left == 0:
            os.kill(os.getpid(), signal.SIGKILL)
        return done

    Path.replace = deadly  # type: ignore[method-assign,assignment]
    plan = Plan(
        sources([Path(source)]), Path(out), next(one for one in LAYOUTS if one == layout), part=8
    )
    with prepare(plan) as before:
        run(plan, before, workers=0)


if __name__ == "__main__":
    main()
