"""Puts events together from what the recognisers found."""

from thaievent.events.assembly import assemble_events

__all__ = ["assemble_events"]
