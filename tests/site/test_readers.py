"""What people come for, done in three makers' browsers by the names of controls alone, and listened to with a screen reader."""

from __future__ import annotations

import json
import subprocess
from contextlib import suppress
from pathlib import Path
from typing import Any

import pytest
from tools import NODE, installed
from trees import TESTS

from cookbook.machine import BROWSER, FIREFOX, WEBKIT, Part

pytestmark = [pytest.mark.browser, pytest.mark.program]

HERE = TESTS / "readers"
TOLD = HERE / "told.txt"
TASKS = ["Omin sanoin", "Ensimmäinen askel", "Oma suunnitelma", "Sarkaimella", "Työpaja", "På svenska"]
SECONDS = 400


def read(way: str, part: Part, origin: str, home: Path) -> dict[str, Any]:
    """What somebody did there and was told; whoever takes too long is stopped, and the browser with them."""
    if part.program is None:
        pytest.fail(f"{part.name} is not installed: apt-get install {' '.join(part.packages)}")
    command = (NODE, HERE / "read.mjs", installed(), way, part.program, origin)
    env = {"PATH": "/usr/bin:/bin", "HOME": str(home), "TZ": "Europe/Helsinki", "LANG": "C.UTF-8"}
    with subprocess.Popen([*map(str, command)], stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, env=env) as reading:
        try:
            out, err = reading.communicate(timeout=SECONDS)
        except subprocess.TimeoutExpired:
            reading.terminate()
            with suppress(subprocess.TimeoutExpired):
                reading.wait(10)
            reading.kill()
            pytest.fail(f"{way} took more than {SECONDS} seconds")
    assert out, err
    done: dict[str, Any] = json.loads(out)
    assert done["failed"] == []
    assert [*dict.fromkeys(step["task"] for step in done["steps"])] == TASKS
    return done


@pytest.mark.parametrize("part", [BROWSER, FIREFOX, WEBKIT], ids=lambda part: part.name)
def test_everything_is_done_in_every_browser(part: Part, origin: str, tmp_path: Path) -> None:
    assert read(part.name, part, origin, tmp_path)["told"] == []


def test_what_is_told_to_who_listens(origin: str, tmp_path: Path, update: bool) -> None:
    told = "\n".join(read("Aloud", BROWSER, origin, tmp_path)["told"]).strip() + "\n"
    if update:
        TOLD.write_text(told, encoding="utf-8")
    assert told == TOLD.read_text(encoding="utf-8")
