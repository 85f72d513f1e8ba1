"""Completion in the real shells: what they offer for a line that is being written."""

from __future__ import annotations

import os
import shutil
import subprocess

import pytest

from kneetimer.cli import main
from kneetimer.completion_command import SHELLS

PATIENCE_S = 60
# What bash would ask of its line editor, asked without one.
BASH = """
source {script}
compopt() {{ :; }}
COMP_WORDS=({words}); COMP_CWORD=$((${{#COMP_WORDS[@]}} - 1))
_shtab_kneetimer kneetimer "${{COMP_WORDS[COMP_CWORD]}}" "${{COMP_WORDS[COMP_CWORD - 1]}}"
printf '%s\\n' "${{COMPREPLY[@]}}"
"""
# zsh completes only at a prompt: one in a terminal of its own, that is asked for a list.
ZSH = """
zmodload zsh/zpty
zpty z zsh -f -i
zpty -w z 'PROMPT="<>"; fpath=({folder} $fpath); autoload -Uz compinit; compinit -u -D
 zstyle ":completion:*" verbose no; LISTMAX=999; print -r -- rea""dy'
zpty -r -m z told '*ready*'
zpty -r -m z told '*<>*'
zpty -w -n z {line}$'\\x04\\x15'
zpty -w z 'print -r -- en""ded'
zpty -r -m z told '*ended*'
print -r -- $told
"""


@pytest.fixture(scope="module")
def folder(tmp_path_factory):
    made = tmp_path_factory.mktemp("completion")
    for name in ("mine.yaml", "backup.zip", "notes.txt"):
        (made / name).write_text("", "utf-8")
    (made / "more").mkdir()
    return made


@pytest.fixture
def script(tmp_path, capsys):
    def script(shell, name):
        assert main(["completion", shell]) == 0
        path = tmp_path / name
        path.write_text(capsys.readouterr().out, "utf-8")
        return path

    return script


def run(shell, code, folder, *more):
    if shutil.which(shell) is None:
        pytest.skip(f"{shell} is not installed")
    done = subprocess.run(
        [shell, *more, code],
        cwd=folder,
        capture_output=True,
        text=True,
        timeout=PATIENCE_S,
        env={"PATH": os.environ["PATH"], "HOME": str(folder), "TERM": "dumb"},
        check=False,
    )
    assert done.stderr == ""
    return done.stdout


@pytest.fixture
def offered(script, folder):
    """Give what a shell offers for the last word of a line."""

    def offered(shell, line):
        if shell == "bash":
            made = script("bash", "kneetimer.bash")
            code = BASH.format(script=made, words=" ".join(f"'{w}'" for w in line.split(" ")))
            return set(run("bash", code, folder, "--norc", "-c").split("\n")) - {""}
        if shell == "fish":
            made = script("fish", "kneetimer.fish")
            code = f"source {made}; complete -C '{line}'"
            told = run("fish", code, folder, "--no-config", "-c")
            return {row.partition("\t")[0].rstrip("/") for row in told.splitlines()}
        made = script("zsh", "_kneetimer")
        code = ZSH.format(folder=made.parent, line=f"'{line}'")
        return set(run("zsh", code, folder, "-f", "-c").replace("/", " ").split())

    return offered


every_shell = pytest.mark.parametrize("shell", SHELLS)


@every_shell
@pytest.mark.parametrize(
    ("line", "has", "lacks"),
    [
        ("kneetimer ti", {"timeline"}, {"check", "script"}),
        ("kneetimer export ", {"audio", "handout", "routine"}, {"check"}),
        ("kneetimer timeline --f", {"--first"}, {"--affected"}),
        ("kneetimer timeline --first ", {"left", "right"}, {"mine.yaml"}),
        ("kneetimer export routine mine.yaml --as ", {"yaml", "json", "jawt"}, {"notes.txt"}),
        ("kneetimer check ", {"mine.yaml", "more"}, {"notes.txt", "backup.zip"}),
        ("kneetimer export handout m", {"mine.yaml", "more"}, {"notes.txt"}),
        ("kneetimer restore ", {"backup.zip"}, set()),
        ("kneetimer history --folder ", {"more"}, {"mine.yaml"}),
        ("kneetimer completion ", set(SHELLS), {"mine.yaml"}),
    ],
)
def test_what_a_shell_offers(offered, shell, line, has, lacks):
    found = offered(shell, line)
    assert has <= found
    assert not lacks & found


def test_an_unknown_shell(capsys):
    with pytest.raises(SystemExit) as refused:
        main(["completion", "tcsh"])
    assert refused.value.code == 2
    assert "choose from" in capsys.readouterr().err
