"""Files of other programs, and lists that people write, as routines of ours.

Each program has one small importer; which one a file is for is found by looking into it.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from kneetimer.core.exercise import Exercise
from kneetimer.interop.importers.archive import unpacked
from kneetimer.interop.importers.calisthenics_memory import CalisthenicsMemory
from kneetimer.interop.importers.exercise_timer import ExerciseTimer
from kneetimer.interop.importers.feeel import Feeel
from kneetimer.interop.importers.foreign import (
    MOST_BYTES,
    Foreign,
    Imported,
    Importer,
    ImportFileError,
    Note,
    ParseYaml,
    ReadRoutine,
    Unmatched,
)
from kneetimer.interop.importers.free_exercise_db import FreeExerciseDb
from kneetimer.interop.importers.jawt import JustAnotherWorkoutTimer
from kneetimer.interop.importers.my_pt import MyPt
from kneetimer.interop.importers.openhiit import OpenHiit
from kneetimer.interop.importers.own_file import OwnFile
from kneetimer.interop.importers.plain_text import PlainText
from kneetimer.interop.importers.qintervals import QIntervals
from kneetimer.interop.importers.wger import Wger
from kneetimer.interop.importers.workrave import Workrave

__all__ = [
    "FORMATS",
    "MOST_BYTES",
    "Foreign",
    "ImportFileError",
    "Imported",
    "Importer",
    "Note",
    "Unmatched",
    "find_importer",
    "import_file",
    "importers",
]

_PROGRAMS: tuple[Importer, ...] = (
    JustAnotherWorkoutTimer(),
    Feeel(),
    OpenHiit(),
    Wger(),
    FreeExerciseDb(),
    MyPt(),
    CalisthenicsMemory(),
    ExerciseTimer(),
    Workrave(),
)
FORMATS = (*(one.key for one in _PROGRAMS), QIntervals.key, OwnFile.key, PlainText.key)


def importers(
    parse_yaml: ParseYaml | None = None, read_routine: ReadRoutine | None = None
) -> tuple[Importer, ...]:
    """Give all importers, the one that fits nearly everything last.

    Args:
        parse_yaml: gives mappings, lists and texts of YAML; without it YAML stays unread
        read_routine: gives the routine of our own text; without it our own files stay unread
    """
    own = (OwnFile(read_routine),) if read_routine is not None else ()
    yaml = (QIntervals(parse_yaml),) if parse_yaml is not None else ()
    return (*own, *_PROGRAMS, *yaml, PlainText())


def find_importer(file: Foreign, among: Sequence[Importer] | None = None) -> Importer | None:
    """Give the importer that a file is for; None where there is none."""
    return next((one for one in among or importers() if one.fits(file)), None)


def import_file(
    name: str,
    data: bytes,
    catalogue: Mapping[str, Exercise],
    *,
    parse_yaml: ParseYaml | None = None,
    read_routine: ReadRoutine | None = None,
    key: str = "",
) -> list[Imported]:
    """Give the routines in a file, or in the files of an archive.

    Args:
        name: of the file, for messages and titles; never opened
        data: what stands in it
        catalogue: the exercises that names may mean
        parse_yaml: see `importers`
        read_routine: likewise
        key: of the importer to take instead of looking for one

    Raises:
        ImportFileError: when nothing in it can be read; it says why, and what could be
    """
    if len(data) > MOST_BYTES:
        raise ImportFileError(name, f"it is larger than {MOST_BYTES >> 20} MiB")
    known = importers(parse_yaml, read_routine)
    whole = Foreign(name, data)
    files = unpacked(whole)
    made: list[Imported] = []
    left_out: list[str] = []
    for file in files:
        importer = _chosen(file, known, key)
        if importer is not None:
            made += importer.read(file, catalogue)
        else:
            left_out.append(file.name)
    if not made:
        raise _nothing(whole, known)
    if left_out:
        note = Note(f"{len(left_out)} other files in the archive are left out")
        first = made[0]
        made[0] = Imported(first.routine, (*first.notes, note), first.unmatched)
    return made


def _chosen(file: Foreign, known: Sequence[Importer], key: str) -> Importer | None:
    if not key:
        return find_importer(file, known)
    importer = next((one for one in known if one.key == key), None)
    return importer if importer is not None and importer.fits(file) else None


def _nothing(file: Foreign, known: Sequence[Importer]) -> ImportFileError:
    names = ", ".join(one.name for one in known[:-1])
    if not file.data.strip():
        why = "it is empty"
    elif not file.text:
        why = "it is in a program's own form, which is no text"
    else:
        why = "nothing in it looks like a routine"
    cure = f"KneeTimer can read files of {names}, and {known[-1].name}."
    return ImportFileError(file.name, why, cure)
