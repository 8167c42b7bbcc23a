"""The audit's judge: a vulnerable, a skipped and a forgotten package, and an audit without a database."""

from __future__ import annotations

import runpy
from pathlib import Path

import pytest

pytestmark = pytest.mark.program

JUDGE = runpy.run_path(str(Path(__file__).resolve().parents[1] / ".ci" / "audit.py"))["faults"]
LOCK = "jinja2==3.1.6 \\\n    --hash=sha256:00\nPyYAML==6.0.3 \\\n    --hash=sha256:00\n"
GOOD = [{"name": "jinja2", "version": "3.1.6", "vulns": []}, {"name": "pyyaml", "version": "6.0.3", "vulns": []}]
CANARY = {"dependencies": [{"name": "jinja2", "version": "2.4.1", "vulns": [{"id": "CVE-2014-0012"}]}]}


def test_a_whole_and_clean_audit_passes() -> None:
    assert JUDGE({"dependencies": GOOD}, CANARY, LOCK) == []


@pytest.mark.parametrize(
    ("dependencies", "said"),
    [
        (GOOD[:1], "pyyaml: not audited"),
        ([GOOD[0], {"name": "pyyaml", "skip_reason": "offline"}], "pyyaml: skipped (offline)"),
        ([GOOD[0], {**GOOD[1], "vulns": [{"id": "CVE-1"}]}], "pyyaml: CVE-1"),
    ],
)
def test_what_is_wrong_is_said(dependencies: list[dict[str, object]], said: str) -> None:
    assert JUDGE({"dependencies": dependencies}, CANARY, LOCK) == [said]


def test_an_audit_without_a_database_fails() -> None:
    assert "no database" in JUDGE({"dependencies": GOOD}, {"dependencies": []}, LOCK)[0]
