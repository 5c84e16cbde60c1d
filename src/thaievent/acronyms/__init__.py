"""Gathers the short forms of a release: of organisations, posts, courses, projects, agreements."""

from __future__ import annotations

from thaievent.acronyms.gathering import find_acronyms

__all__ = ["find_acronyms"]
