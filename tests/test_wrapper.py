"""The wrapper runs a command in its own place: who ends it ends the command, and how that ends is how it ends."""

from __future__ import annotations

import hashlib
import os
import shutil
import signal
import socket
import subprocess
import sys
import time
from pathlib import Path

import pytest
from test_serve import free_port
from trees import BASE, PROJECT, environment

pytestmark = pytest.mark.program

PATIENCE = 60
LOCK = "requirements.lock"
READ = "head -c 200000 /dev/zero"
"""Says more than a pipe holds: it ends once somebody reads."""
OWN = ("src", "theme", "print", "schemas", "pages", "vocabularies", "lexicon")


@pytest.fixture
def home(tmp_path: Path) -> Path:
    """A project without a .venv."""
    home = (tmp_path / "home").resolve()
    home.mkdir()
    for name in OWN:
        (home / name).symlink_to(PROJECT / name)
    for name in ("build_cookbook.py", LOCK):
        shutil.copy(PROJECT / name, home / name)
    return home


@pytest.fixture
def ready(home: Path) -> Path:
    """The same with one, whose Python is that of the tests."""
    _program(home / ".venv/bin/python", f'exec "{sys.executable}" "$@"')
    made_from = f"{(home / LOCK).read_text('utf-8')}{sys.version}{home}"
    (home / ".venv/made-from").write_text(hashlib.sha256(made_from.encode()).hexdigest(), "utf-8")
    return home


def _program(path: Path, script: str) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(f"#!/bin/sh\n{script}\n", "utf-8")
    path.chmod(0o755)


def started(home: Path, *words: object, **more: str) -> subprocess.Popen[str]:
    line = [sys.executable, home / "build_cookbook.py", *map(str, words)]
    return subprocess.Popen(line, env=environment(**more), stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)


@pytest.mark.parametrize(("text", "status"), [("", 0), ("title: [\n", 1)], ids=["good", "faulty"])
def test_it_ends_as_the_command_does(text: str, status: int, ready: Path, tree: Path) -> None:
    with (tree / "challenges/hukkalampo.yml").open("a", encoding="utf-8") as file:
        file.write(text)
    with started(ready, "check", "--source", tree) as run:
        told = run.communicate(timeout=PATIENCE)
    assert run.returncode == status, told


def test_who_ends_it_ends_the_command(ready: Path) -> None:
    port = free_port()
    with started(ready, "serve", "--source", BASE, "--port", port) as run:
        assert run.stdout
        assert run.stdout.readline() == f"http://127.0.0.1:{port}/\n"
        run.send_signal(signal.SIGTERM)
        told = run.communicate(timeout=PATIENCE)[1]
    assert run.returncode == 0, told
    with socket.socket() as line:
        assert line.connect_ex(("127.0.0.1", port)) != 0


def test_who_ends_it_ends_what_makes_its_venv(home: Path, tmp_path: Path) -> None:
    """What would write on into a .venv that the next run begins anew."""
    _program(
        tmp_path / "programs/uv", f'{READ}; echo $$ > "{tmp_path}/begun"; mv "{tmp_path}/begun" "{tmp_path}/pid"; exec sleep 600'
    )
    with started(home, "check", PATH=f"{tmp_path / 'programs'}{os.pathsep}{os.environ['PATH']}") as run:
        deadline = time.monotonic() + PATIENCE
        while not (tmp_path / "pid").exists():
            assert run.poll() is None
            assert time.monotonic() < deadline
            time.sleep(0.02)
        run.send_signal(signal.SIGTERM)
        run.communicate(timeout=PATIENCE)
    assert run.returncode == 128 + signal.SIGTERM
    with pytest.raises(ProcessLookupError):
        os.kill(int((tmp_path / "pid").read_text()), 0)
