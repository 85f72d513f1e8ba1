"""Write the editors' schemas from the loaders' tables: `python -m tools.make_schema`.

A test compares the files with what this gives.
"""

from __future__ import annotations

import json
from pathlib import Path

from kneetimer.storage.catalogue import load_catalogue
from kneetimer.storage.paths import assets_folder, routines_folder
from kneetimer.storage.programme_shelf import routine_files
from kneetimer.storage.schema import (
    EXERCISE_SCHEMA_NAME,
    PROGRAMME_SCHEMA_NAME,
    ROUTINE_SCHEMA_NAME,
    exercise_schema,
    programme_schema,
    routine_schema,
)


def schema_texts(assets: Path) -> dict[str, str]:
    """Give the text of each schema file by its name."""
    ids = list(load_catalogue(assets / "exercises"))
    stems = [path.stem for path in routine_files(routines_folder())]
    schemas = {
        ROUTINE_SCHEMA_NAME: routine_schema(ids),
        EXERCISE_SCHEMA_NAME: exercise_schema(ids),
        PROGRAMME_SCHEMA_NAME: programme_schema(ids, stems),
    }
    return {name: json.dumps(schema, indent=1) + "\n" for name, schema in schemas.items()}


def main() -> None:
    """Write them."""
    assets = assets_folder()
    folder = assets / "schema"
    folder.mkdir(exist_ok=True)
    for name, text in schema_texts(assets).items():
        (folder / name).write_text(text, encoding="utf-8")


if __name__ == "__main__":
    main()
