"""Runs tests in a copy of this repository in which something is otherwise.

python .ci/copies.py another-city [PYTEST ARGUMENT]...
python .ci/copies.py newcomers tests/edition [PYTEST ARGUMENT]...
"""

import os
import re
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

from cookbook.cli import main
from cookbook.model import ENTRY_KINDS

HOME = Path(__file__).resolve().parents[1]
CONTENT = (*(kind.path for kind in ENTRY_KINDS), "images")
OWN = (
    "vocabularies",
    "pages",
    "cookbook.yml",
    "cookbook.sv.yml",
    "cookbook.en.yml",
    "print/edition.yml",
    "print/edition.sv.yml",
    "print/edition.en.yml",
    "print/volumes",
    "lexicon",
)
CITY = HOME / "tests/base"
NEWCOMERS = HOME / "tests/edition/newcomers"


def copy(target: Path, *without: str) -> None:
    """The files that Git knows or would add, but for those below some names."""
    listed = subprocess.run(["git", "ls-files", "-coz", "--exclude-standard"], cwd=HOME, capture_output=True, check=True).stdout
    for name in map(os.fsdecode, filter(None, listed.split(b"\0"))):
        if not any(Path(name).is_relative_to(part) for part in without) and (HOME / name).exists():
            (target / name).parent.mkdir(parents=True, exist_ok=True)
            shutil.copy2(HOME / name, target / name, follow_symlinks=False)


def another_city(target: Path) -> None:
    """Nothing of the first edition: content and tests are gone; vocabularies, pages, lexicon and settings are a small cookbook's.

    The generator's tests pass there, so that none of them hangs on what one city writes.
    """
    copy(target, *CONTENT, *OWN, "tests/edition")
    for part in OWN:
        if (CITY / part).is_dir():
            shutil.copytree(CITY / part, target / part)
        elif (CITY / part).is_file():
            shutil.copy2(CITY / part, target / part)
    for lang, tree in (("sv", "swedish"), ("en", "english")):
        shutil.copytree(HOME / "tests" / tree / "pages" / lang, target / "pages" / lang)
    front = target / "pages/en/front.md"  # A translation of the small cookbook's page leads where that one does.
    front.write_text(front.read_text("utf-8").replace("recipe:trial-programme", "recipe:kokeiluohjelma"), "utf-8")
    (target / "lexicon").mkdir()
    for name in ("fi.tsv", "fi-stems.tsv"):
        (target / "lexicon" / name).touch()
    settings = target / "mkdocs.yml"
    settings.write_text(settings.read_text(encoding="utf-8").replace("Klusterikehittämisen", "Pieni"), encoding="utf-8")


def newcomers(target: Path) -> None:
    """Valid new entries among those of the first edition: the guide's, every field that `new` writes, and short, long, odd ones.

    Its tests pass there, so that what a writer proposes turns nothing red.
    """
    copy(target)
    for path in sorted(NEWCOMERS.rglob("*.yml")):
        with (target / path.relative_to(NEWCOMERS)).open("a", encoding="utf-8") as file:
            file.write(path.read_text(encoding="utf-8"))
    guide = (HOME / "docs/kirjoita-tiedostona.md").read_text(encoding="utf-8")
    for ending, text in zip(("yml", "sv.yml"), re.findall(r"```yaml\n(.*?)```", guide, re.DOTALL), strict=True):
        (target / f"recipes/aamukahvit.{ending}").write_text(text, encoding="utf-8")
    for kind in ENTRY_KINDS:
        main(["new", kind.name, "oma-uusi", "--source", str(target)])
        path = target / kind.path / "oma-uusi.yml"
        text = path.read_text(encoding="utf-8")
        path.write_text(re.sub("(?m)^title: .*", f"title: Oma uusi {kind.one.lower()}", text, count=1), encoding="utf-8")


COPIES = {"another-city": another_city, "newcomers": newcomers}

if __name__ == "__main__":
    with tempfile.TemporaryDirectory() as folder:
        COPIES[sys.argv[1]](Path(folder))
        env = {**os.environ, "PYTHONPATH": str(Path(folder) / "src")}
        line = [sys.executable, "-m", "pytest", *sys.argv[2:]]
        sys.exit(subprocess.run(line, cwd=folder, env=env, check=False).returncode)
