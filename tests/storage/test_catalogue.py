"""The files of the catalogue."""

from __future__ import annotations

from pathlib import Path

import pytest

from kneetimer.core.body import Position
from kneetimer.core.dose import Amount, Dose
from kneetimer.core.exercise import Exercise, Tempo, Works
from kneetimer.core.text import Text
from kneetimer.storage.catalogue import load_catalogue
from kneetimer.storage.problems import CatalogueError

HEAD = "format: kneetimer-exercise/1\n"


def write(folder: Path, **texts: str) -> None:
    for name, text in texts.items():
        (folder / f"{name}.yaml").write_text(text, encoding="utf-8")


def problems_of(folder: Path) -> list[str]:
    with pytest.raises(CatalogueError) as error:
        load_catalogue(folder)
    return [line.removeprefix(f"{folder}/") for line in str(error.value).splitlines()]


def test_every_file_is_an_exercise_by_its_id(tmp_path: Path):
    write(
        tmp_path,
        wave=f"{HEAD}id: wave\nname: Wave\nposition: chair\nx-fit: {{category: 1}}\n",
        bow=f"{HEAD}id: bow\nname: Bow\nposition: standing\nworks: standing leg\n"
        "tempo: 2-0-2-0\ndose: {amrap: 30 s, detour: wave}\n",
    )
    (tmp_path / "notes.txt").write_text("no exercise")
    (tmp_path / ".bow.yaml.swp").write_text("no exercise")
    (tmp_path / ".hidden.yaml").write_text("no exercise")
    catalogue = load_catalogue(tmp_path)
    assert list(catalogue) == ["bow", "wave"]
    assert catalogue["wave"] == Exercise("wave", Text.plain("Wave"), Position.CHAIR, Works.BOTH)
    assert catalogue["bow"].tempo == Tempo(2_000, 0, 2_000, 0)
    assert catalogue["bow"].dose.amrap_ms == Amount.of(30_000)
    assert catalogue["wave"].dose == Dose()


def test_the_problems_of_all_files_are_told_at_once(tmp_path: Path):
    write(
        tmp_path,
        a=f"{HEAD}id: b\nname: A\nposition: chair\n",
        b=f"{HEAD}id: b\nname: [\n",
        c=f"{HEAD}id: c\nname: C\nposition: chiar\ncues: [a b c d e f g h i j]\n",
        d=f"{HEAD}id: d\nname: D\nposition: chair\ndose: {{amrap: 5, detour: bb}}\n",
        e="format: kneetimer/1\ntitle: E\n",
        f="",
        g=HEAD,
        h=f"{HEAD}id: H\nname: H\nposition: chair\n",
    )
    (tmp_path / "i.yaml").write_bytes(b"\xff")
    (tmp_path / "j.yaml").mkdir()
    problems = problems_of(tmp_path)
    assert problems[:-1] == [
        "a.yaml:2:5: the id is not the file's name: write 'a'",
        "b.yaml:4:1: a value is missing here",
        "c.yaml:4:11: 'chiar' is not one of: standing, chair, sitting, supine, prone, "
        "side-lying, hands and knees, kneeling (did you mean 'chair'?)",
        "c.yaml:5:8: a cue of 10 words: at most 9",
        "d.yaml:5:26: there is no exercise 'bb' (did you mean 'b'?)",
        "e.yaml:1:9: this is a routine and not an exercise",
        "f.yaml:1:1: the file is empty",
        "g.yaml:1:1: an exercise needs 'id': the name of the file without its ending",
        "g.yaml:1:1: an exercise needs 'name': what it is called",
        "g.yaml:1:1: an exercise needs 'position': "
        "where the body is; rollers and walls are equipment",
        "h.yaml:2:5: 'H' is no id: write small letters, digits and '_'",
        "i.yaml:1:1: this is not UTF-8 text: save the file as UTF-8",
    ]
    assert problems[-1] == "j.yaml:1:1: this is not a regular file"


def test_a_missing_folder_is_told(tmp_path: Path):
    with pytest.raises(CatalogueError, match="none:1:1: the folder cannot be read: No such file"):
        load_catalogue(tmp_path / "none")
