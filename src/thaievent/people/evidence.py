"""What the lists of names that PyThaiNLP carries know about a string.

The lists (CC BY-SA) are read at run time and never copied. They are evidence, never a filter: most
Thai family names are in no list, as the law wants each family to have its own.
"""

from __future__ import annotations

from functools import cache

__all__ = ["is_known_family_name", "is_known_given_name"]


@cache
def _given_names() -> frozenset[str]:
    from pythainlp.corpus.common import (  # noqa: PLC0415  costs time, so on first use
        thai_female_names,
        thai_male_names,
    )

    return thai_male_names() | thai_female_names()


@cache
def _family_names() -> frozenset[str]:
    from pythainlp.corpus.common import thai_family_names  # noqa: PLC0415  likewise

    return thai_family_names()


def is_known_given_name(name: str) -> bool:
    """Tell whether a string is in the lists of given names, e.g. ``สมชาย``."""
    return name in _given_names()


def is_known_family_name(name: str) -> bool:
    """Tell whether a string is in the list of family names, e.g. ``ใจดี``."""
    return name in _family_names()
