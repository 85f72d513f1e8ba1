"""A process of its own that looks into the folder for several machines once, and tells what came.

    python -m kneetimer.storage.look HISTORY FOLDER [anew]

A share that does not answer and a thousand files at once then hold up nobody. One line of JSON
comes back: how many records are new, what there is to tell, and where new files may come.
"""

from __future__ import annotations

import json
import sys
import time
from contextlib import closing
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Final

from kneetimer.core.errors import KneeTimerError
from kneetimer.storage.history import History
from kneetimer.storage.shared_folder import SharedFolder

# Who adds to the history meanwhile waits for so many files at the most, and then has its turn.
AT_ONCE: Final = 20
REST_S: Final = 0.001
# Some systems keep an open file for each folder that is watched; new files are in the newest ones.
MOST_WATCHED: Final = 12


@dataclass(frozen=True, slots=True)
class Look:
    """What came of a look.

    Attributes:
        new: how many records came into the history
        troubles: sentences for the person
        failure: why it could not be done, as a sentence; "" when it was
        folders: where new files may come
    """

    new: int = 0
    troubles: tuple[str, ...] = ()
    failure: str = ""
    folders: tuple[str, ...] = ()


def look(history: Path, folder: Path, *, is_new_choice: bool) -> Look:
    """Exchange what only one of the two has.

    Args:
        history: the file, which is open elsewhere
        folder: the one for several machines
        is_new_choice: whether the person has just chosen it: then it may be empty
    """
    try:
        with closing(History.join(history)) as joined:
            if is_new_choice:
                joined.forget_folder()
            merged = joined.merge(folder, lambda: time.sleep(REST_S), at_once=AT_ONCE)
        folders = SharedFolder(folder).folders()[:MOST_WATCHED]
    except KneeTimerError as error:
        return Look(failure=str(error))
    return Look(merged.new, tuple(merged.troubles), folders=tuple(map(str, folders)))


def main() -> int:
    """Look once, as the command line says."""
    history, folder, *how = sys.argv[1:]
    print(json.dumps(asdict(look(Path(history), Path(folder), is_new_choice=bool(how)))))
    return 0


if __name__ == "__main__":
    sys.exit(main())
