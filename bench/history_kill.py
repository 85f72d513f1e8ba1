"""kill -9 at random moments while sessions are saved: none that was saved is lost. One table.

`python bench/history_kill.py [ROUNDS]`. Anchor: how many were saved in all.
"""

from __future__ import annotations

import random
import signal
import subprocess
import sys
import tempfile
import time
from contextlib import closing
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent.parent))

from kneetimer.storage.history import History

ROOT = Path(__file__).parent.parent
WRITER = """if True:
    import sys
    from pathlib import Path
    from bench.history import session
    from kneetimer.storage.history import History
    history = History.open(Path(sys.argv[1]), Path(sys.argv[2]))
    number = int(sys.argv[3])
    print("ready", flush=True)
    while True:
        record = session(number, "snapshot")
        history.add(record)
        print(record.id, flush=True)
        number += 1
"""


def main() -> None:
    rounds = int(sys.argv[1]) if len(sys.argv) > 1 else 200
    chance = random.Random(5)
    saved: set[str] = set()
    lost = notices = 0
    with tempfile.TemporaryDirectory(prefix="kneetimer-bench-", dir=Path.home()) as name:
        path, backups = Path(name) / "history.db", Path(name) / "backups"
        for _ in range(rounds):
            command = [sys.executable, "-c", WRITER, str(path), str(backups), str(len(saved) * 2)]
            with subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE, text=True) as writer:
                writer.stdout.readline()
                time.sleep(chance.random() * 0.1)
                writer.send_signal(signal.SIGKILL)
                saved |= {line.strip() for line in writer.stdout if line.endswith("\n")}
            with closing(History.open(path, backups)) as history:
                there = {line.id for line in history.sessions()}
                notices += bool(history.notice)
            lost += len(saved - there)
            saved |= there
    print(f"| kill -9 while saving, {rounds} rounds | value | goal |")
    print("| --- | --- | --- |")
    print(f"| sessions lost of {len(saved):,} | {lost} | 0 |")
    print(f"| times the file was found damaged | {notices} | 0 |")


if __name__ == "__main__":
    main()
