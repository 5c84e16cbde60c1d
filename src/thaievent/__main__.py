"""``python -m thaievent`` is the command ``thaievent``."""

from __future__ import annotations

from thaievent.cli import main

if __name__ == "__main__":
    main()
