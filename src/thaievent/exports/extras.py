"""What is said when a form needs a package that only an extra installs."""

from __future__ import annotations

__all__ = ["MissingExtraError"]


class MissingExtraError(ModuleNotFoundError):
    """A form needs a package that is not installed; the message says how to install it."""

    def __init__(self, what: str, extra: str) -> None:
        """Say what needs which extra."""
        super().__init__(f'{what} needs the extra "{extra}": pip install "thaievent[{extra}]"')
