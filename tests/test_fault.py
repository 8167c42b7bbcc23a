"""A fault of ours ends with its traceback and a report that is kept, and with whose fault it is."""

from __future__ import annotations

import re
import tempfile
from pathlib import Path

import pytest
from trees import BASE, inside

from cookbook.cli import fault


def test_a_fault_of_ours_is_kept_and_said(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def broken(asked: object) -> int:
        raise ZeroDivisionError("ours")

    monkeypatch.setattr("cookbook.cli.run", broken)
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path))
    said = inside("check", "--source", BASE, "--lang", "en")
    assert said.status == fault.STATUS
    assert "ZeroDivisionError: ours" in said.err
    found = re.search(r"fault of the program, not yours\. Its report is in the file (\S+):", said.err)
    assert found
    report = Path(found[1]).read_text(encoding="utf-8")
    assert report.startswith(f"check --source {BASE} --lang en\nPython 3.")
    assert {"weasyprint", "ZeroDivisionError"} <= set(re.findall(r"\w+", report))
