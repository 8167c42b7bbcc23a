"""Judges an audit of the lock of the tests, which has the pins of the other too: all were looked at, none is known as vulnerable,
and the audit can find one.

Usage: pip-audit ... -f json > audit.json; pip-audit ... -f json > canary.json; python3 .ci/audit.py audit.json canary.json
The canary is the audit of a package that is known to be vulnerable: an audit that finds nothing there had no database.
"""

import json
import re
import sys
from pathlib import Path

LOCK = Path(__file__).resolve().parents[1] / "tests/requirements.lock"


def faults(audit: dict, canary: dict, lock: str) -> list[str]:
    """One line for everything that makes the audit bad or worthless."""
    pins = {normal(name) for name in re.findall(r"^([A-Za-z0-9_.-]+)==", lock, re.MULTILINE)}
    seen = {normal(one["name"]): one for one in audit["dependencies"]}
    said = [f"{name}: not audited" for name in sorted(pins - seen.keys())]
    said += [f"{name}: skipped ({one['skip_reason']})" for name, one in sorted(seen.items()) if "skip_reason" in one]
    said += [f"{name}: {vuln['id']}" for name, one in sorted(seen.items()) for vuln in one.get("vulns", ())]
    if not any(one.get("vulns") for one in canary["dependencies"]):
        said.append("the audit found nothing in a package that is known to be vulnerable: it had no database")
    return said


def normal(name: str) -> str:
    """A package's name in its one normal form."""
    return re.sub(r"[-_.]+", "-", name).lower()


if __name__ == "__main__":
    audit, canary = (json.loads(Path(name).read_text(encoding="utf-8")) for name in sys.argv[1:3])
    found = faults(audit, canary, LOCK.read_text(encoding="utf-8"))
    print("\n".join(found) or "audited, nothing known")
    sys.exit(bool(found))
