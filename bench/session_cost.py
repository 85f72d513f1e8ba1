"""Memory and CPU of a running session, window 1280 x 800. One table.

Memory is the proportional set size of all processes, against an empty QMainWindow in the same run.
Needs a display (`xvfb-run -a`); with a sound server the engine plays, without one it keeps trying.
"""

from __future__ import annotations

import sys
import tempfile
import time
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent))

from _window import EMPTY, ROUTINE, SESSION, cpu_seconds, family, pss_mib, start, wait_for

SECONDS = 20


def share(pid: int) -> float:
    """Per cent of one core over some seconds."""
    begin, used = time.monotonic(), cpu_seconds(pid)
    time.sleep(SECONDS)
    return 100 * (cpu_seconds(pid) - used) / (time.monotonic() - begin)


def main() -> None:
    with tempfile.TemporaryDirectory() as folder:
        home = Path(folder) / "home"
        # One after the other: a library that both had mapped would count half for each.
        empty = start(EMPTY, home)
        wait_for(empty, "painted")
        time.sleep(1)
        empty_mib = pss_mib(empty.pid)
        empty.kill()
        empty.wait()
        routine = Path(folder) / "bench.yaml"
        routine.write_text(ROUTINE)
        session = start(SESSION, home, str(routine))
        wait_for(session, "runs")
        session_mib = pss_mib(session.pid)
        memory = f"{session_mib:.0f} MiB in {len(family(session.pid))} processes"
        seen = share(session.pid)
        assert session.stdin is not None
        session.stdin.write("minimise\n")
        time.sleep(1)
        minimised = share(session.pid)
        session.stdin.write("hide\n")
        time.sleep(1)
        hidden = share(session.pid)
        print("| a running session | value | goal |")
        print("| --- | --- | --- |")
        words = f"| memory against an empty window's {empty_mib:.0f} MiB |"
        print(words, f"{memory}: {session_mib / empty_mib:.2f} x | <= 2.0 x |")
        print(f"| CPU, window seen, {SECONDS} s | {seen:.2f} % of a core | <= 5 % |")
        print(f"| CPU, minimised | {minimised:.2f} % | <= 0.7 % |")
        print(f"| CPU, hidden | {hidden:.2f} % | <= 0.7 % |")
        session.kill()
        session.wait()


if __name__ == "__main__":
    main()
