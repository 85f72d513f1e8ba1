"""A real Syncthing on the loopback interface alone: no discovery, no relays, nobody else."""

from __future__ import annotations

import json
import os
import shutil
import socket
import subprocess
import time
import xml.etree.ElementTree as ET
from collections.abc import Callable
from pathlib import Path
from typing import Any
from urllib.request import ProxyHandler, Request, build_opener

PROGRAM = shutil.which("syncthing")
FOLDER = "kneetimer"
LONGEST_S = 120
_OPTIONS = {
    "globalAnnounceEnabled": "false",
    "localAnnounceEnabled": "false",
    "relaysEnabled": "false",
    "natEnabled": "false",
    "stunServer": "",
    "urAccepted": "-1",
    "crashReportingEnabled": "false",
    "autoUpgradeIntervalH": "0",
    "startBrowser": "false",
    "reconnectionIntervalS": "1",
}
_open = build_opener(ProxyHandler({})).open


class Daemon:
    """One machine's Syncthing, over one folder.

    Attributes:
        device: its id
        shared: the folder that it carries
    """

    def __init__(self, home: Path, shared: Path) -> None:
        assert PROGRAM is not None
        self.shared = shared
        (shared / ".stfolder").mkdir(parents=True)
        self._home = home
        self._env = {
            **{k: v for k, v in os.environ.items() if not k.lower().endswith("_proxy")},
            "HOME": str(home),
            "STNODEFAULTFOLDER": "1",
            "STNOUPGRADE": "1",
            "STNORESTART": "1",
            "GOMAXPROCS": "1",
        }
        made = [PROGRAM, "generate", "--home", str(home)]
        subprocess.run(made, check=True, capture_output=True, env=self._env)
        self._tree = ET.parse(home / "config.xml")  # noqa: S314 - it has just been made
        device = self._tree.find("device")
        assert device is not None
        self.device = device.attrib["id"]
        self.port, gui = _free_port(), _free_port()
        self._root = f"http://127.0.0.1:{gui}/rest"
        self._set("gui/address", f"127.0.0.1:{gui}")
        self._set("options/listenAddress", f"tcp://127.0.0.1:{self.port}")
        for name, value in _OPTIONS.items():
            self._set(f"options/{name}", value)
        self._key = self._tree.findtext("gui/apikey") or ""
        self._process: subprocess.Popen[bytes] | None = None

    def start(self, other: Daemon) -> None:
        """Start it, not connected to the other one yet."""
        assert PROGRAM is not None
        root = self._tree.getroot()
        device = ET.SubElement(root, "device", id=other.device, name="other")
        ET.SubElement(device, "address").text = f"tcp://127.0.0.1:{other.port}"
        ET.SubElement(device, "paused").text = "true"
        folder = ET.SubElement(
            root,
            "folder",
            id=FOLDER,
            path=str(self.shared),
            type="sendreceive",
            rescanIntervalS="0",
            fsWatcherEnabled="false",
        )
        for of in (self.device, other.device):
            ET.SubElement(folder, "device", id=of)
        self._tree.write(self._home / "config.xml")
        with (self._home / "out").open("wb") as out:
            self._process = subprocess.Popen(
                [PROGRAM, "serve", "--home", str(self._home)],
                stdout=subprocess.PIPE,
                stderr=out,
                env=self._env,
            )
        assert self._process.stdout is not None
        for line in self._process.stdout:
            if b"GUI and API listening" in line:
                break
        # The rest of what it says goes where its reader never comes to an end too early.
        self._drain = subprocess.Popen(
            ["cat"], stdin=self._process.stdout, stdout=subprocess.DEVNULL
        )
        self._process.stdout.close()

    def connect(self, other: Daemon) -> None:
        """Let it talk to the other one."""
        self._ask("POST", f"system/resume?device={other.device}")

    def scan(self) -> None:
        """Look at the folder, and come back when that is done."""
        self._ask("POST", f"db/scan?folder={FOLDER}")

    def wait_until(self, is_so: Callable[[], bool]) -> None:
        """Ask again after every event of this one, until it is so."""
        last, deadline = 0, time.monotonic() + LONGEST_S
        while not is_so():
            assert time.monotonic() < deadline, (self._home / "out").read_text()
            events = self._ask("GET", f"events?since={last}&timeout=2")
            last = max((event["id"] for event in events or ()), default=last)

    def stop(self) -> None:
        """End it, and wait for that."""
        if self._process is not None:
            self._process.terminate()
            self._process.wait(60)
            self._drain.wait(60)

    def _set(self, place: str, text: str) -> None:
        element = self._tree.find(place)
        if element is None:
            parent, _, name = place.rpartition("/")
            above = self._tree.find(parent)
            assert above is not None
            element = ET.SubElement(above, name)
        element.text = text

    def _ask(self, method: str, path: str) -> Any:
        request = Request(  # noqa: S310 - the loopback interface
            f"{self._root}/{path}", method=method, headers={"X-API-Key": self._key}
        )
        with _open(request, timeout=60) as answer:
            data = answer.read()
        return json.loads(data) if data else None


def _free_port() -> int:
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        return int(free.getsockname()[1])
