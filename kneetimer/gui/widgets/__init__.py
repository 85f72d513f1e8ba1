"""Widgets that we paint or compose ourselves, used by more than one page."""
