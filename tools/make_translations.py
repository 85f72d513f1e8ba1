"""Collect the window's words and compile their translations: `python -m tools.make_translations`.

English holds only what has a plural. Translations that are there are kept; new words come in
unfinished, for a person to translate (by hand, or with `pyside6-linguist`) and to run this again.
"""

from __future__ import annotations

import shutil
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parent.parent
FOLDER = ROOT / "assets" / "translations"
LANGUAGES = ("de", "en")


def tool(name: str) -> str | None:
    """Give the path of one of PySide's programs, beside this Python or on the PATH."""
    return shutil.which(name, path=str(Path(sys.executable).parent)) or shutil.which(name)


def sources(root: Path = ROOT) -> list[Path]:
    """Give the files that hold words."""
    package = root / "kneetimer"
    return [package / "app.py", *sorted((package / "gui").rglob("*.py"))]


def ts_file(folder: Path, language: str) -> Path:
    """Give the place of a language's words."""
    return folder / f"kneetimer_{language}.ts"


def collect(folder: Path, language: str) -> Path:
    """Bring a language's words up to date, without line numbers so that changes stay small."""
    ts = ts_file(folder, language)
    options = ["-no-obsolete", "-sort-messages", "-locations", "none"]
    options += ["-source-language", "en", "-target-language", language]
    if language == "en":
        options.append("-pluralonly")
    _run("pyside6-lupdate", *options, *map(str, sources()), "-ts", str(ts))
    return ts


def compile_words(ts: Path, qm: Path) -> Path:
    """Write what Qt loads."""
    _run("pyside6-lrelease", "-silent", str(ts), "-qm", str(qm))
    return qm


def main() -> int:
    """Bring every language up to date."""
    FOLDER.mkdir(exist_ok=True)
    unfinished = 0
    for language in LANGUAGES:
        ts = collect(FOLDER, language)
        compile_words(ts, ts.with_suffix(".qm"))
        left = ts.read_text(encoding="utf-8").count('type="unfinished"')
        print(f"{ts.name}: {left} unfinished")
        unfinished += left
    return 1 if unfinished else 0


def _run(name: str, *arguments: str) -> None:
    path = tool(name)
    if path is None:
        sys.exit(f"{name} is missing; it comes with PySide6")
    done = subprocess.run([path, *arguments], capture_output=True, text=True, check=False)
    if done.returncode:
        sys.exit(f"{name} failed:\n{done.stdout}{done.stderr}")


if __name__ == "__main__":
    sys.exit(main())
