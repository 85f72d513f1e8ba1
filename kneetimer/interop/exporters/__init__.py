"""Routines as files for other programs and for people, with a warning for all that is lost."""

from __future__ import annotations

from kneetimer.interop.exporters.exported import Exported, ExportRoutineError
from kneetimer.interop.exporters.feeel import to_feeel
from kneetimer.interop.exporters.jawt import to_jawt
from kneetimer.interop.exporters.markdown import to_markdown

__all__ = ["ExportRoutineError", "Exported", "to_feeel", "to_jawt", "to_markdown"]
