"""What workflows run, carried out in a clean repository; the host's own program is a stand-in that notes what it is told."""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
from pathlib import Path
from typing import Any
from zipfile import ZipFile

import pytest
import yaml
from trees import PROJECT, grow

pytestmark = pytest.mark.program
ISSUE = """\
### Nimi

Kokeiluja satamassa

### Tiivistelmä

Kokeiluja tehtiin kolme, ja kaksi niistä johti hankintaan seuraavana vuonna.

### Tekijät

Mallikaupunki

### Miten kävi

toimi

### Kuka käytti

Mallikaupunki

### Milloin

2026-02

### Käytetyt reseptit

Kokeiluohjelma
"""
FILE = "adoptions/kokeiluja-satamassa.yml"
COMMENT = "<!-- cookbook-check -->\nKunnossa."
GH = """\
#!/usr/bin/env bash
printf '%s\\n' "$*" >> "$NOTED"
case "$*" in
  *"/pulls/7 "*) echo abc ;;
  *"/comments --paginate "*) cat "$COMMENTS" ;;
  "pr view"*) echo CLOSED ;;
  *"--edit-last"*) exit 1 ;;
  "issue list"*) ;;
esac
"""
SUDO = '#!/usr/bin/env bash\n[ "$1" != -E ] || shift\n[ "$1" != unshare ] || shift 2\nexec "$@"\n'
GIT = {"GIT_AUTHOR_NAME": "a", "GIT_AUTHOR_EMAIL": "a@b", "GIT_COMMITTER_NAME": "a", "GIT_COMMITTER_EMAIL": "a@b"}


def steps(name: str, job: str) -> list[dict[str, Any]]:
    """The steps of a job of a workflow."""
    workflow = yaml.load((PROJECT / f".github/workflows/{name}.yml").read_text("utf-8"), yaml.CSafeLoader)
    found: list[dict[str, Any]] = workflow["jobs"][job]["steps"]
    return found


def command(name: str, job: str, words: str) -> str:
    """What the one step runs that has these words."""
    (found,) = (step["run"] for step in steps(name, job) if words in step.get("run", ""))
    return str(found)


class Runner:
    """A clean repository of the small cookbook, and what its workflows are told."""

    def __init__(self, folder: Path) -> None:
        self.home, self.noted, self.outputs = folder / "home", folder / "noted", folder / "outputs"
        grow(self.home)
        tools = folder / "tools"
        python = (
            f'#!/usr/bin/env bash\nPYTHONPATH="{PROJECT / "src"}" exec "{sys.executable}" "$1" "$2" "$3" --source . "${{@:4}}"\n'
        )
        for path, text in (
            (tools / "gh", GH),
            (tools / "curl", GH),
            (tools / "sudo", SUDO),
            (self.home / ".venv/bin/python", python),
        ):
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(text, encoding="utf-8")
            path.chmod(0o755)
        (self.home / ".gitignore").write_text(".venv\n", encoding="utf-8")
        self.git("init", "--quiet", "--initial-branch", "main")
        self.git("add", ".")
        self.git("commit", "--quiet", "--message", "x")
        self.git("clone", "--quiet", "--bare", ".", str(folder / "origin"))
        self.git("remote", "add", "origin", str(folder / "origin"))
        self.env = {
            **os.environ, **GIT, "PATH": f"{tools}:{os.environ['PATH']}", "NOTED": str(self.noted),
            "GITHUB_OUTPUT": str(self.outputs),
            "COMMENTS": str(folder / "comments"), "GITHUB_SERVER_URL": "https://github.com", "GITHUB_REPOSITORY": "a/b",
            "GITHUB_SHA": "abc", "GITHUB_RUN_ID": "7",
        }  # fmt: skip
        (folder / "comments").touch()

    def git(self, *words: str) -> str:
        done = subprocess.run(
            ["git", *words], cwd=self.home, env={**os.environ, **GIT}, capture_output=True, text=True, check=True
        )
        return done.stdout

    def run(self, name: str, job: str, **known: str) -> None:
        """Every command of a job but those that install tools or build everything; `known` are expressions by their last word."""
        for step in (step for step in steps(name, job) if "run" in step and step.get("name") not in ("Tools",)):
            env = {key: _said(value, known) for key, value in step.get("env", {}).items()}
            done = self.bash(step["run"], **env)
            assert done.returncode == 0, (step["run"], done.stdout, done.stderr)

    def bash(self, script: str, **env: str) -> subprocess.CompletedProcess[str]:
        """A script as hosts run it."""
        shell = ["bash", "--noprofile", "--norc", "-eo", "pipefail", "-c", script]
        return subprocess.run(
            shell, cwd=self.home, env={**self.env, **env}, capture_output=True, text=True, check=False, timeout=120
        )

    def run_gitlab(self, job: str, first: int | None = None, **known: str) -> None:
        """What a job of GitLab runs, or the first steps of it."""
        script = yaml.load((PROJECT / ".gitlab-ci.yml").read_text("utf-8"), yaml.CSafeLoader)[job]["script"][:first]
        done = self.bash("\n".join(script), **known)
        assert done.returncode == 0, (done.stdout, done.stderr)

    @property
    def told(self) -> str:
        return self.noted.read_text(encoding="utf-8") if self.noted.exists() else ""

    def output(self, name: str) -> str:
        found = self.outputs.read_text(encoding="utf-8") if self.outputs.exists() else ""
        return next((line.partition("=")[2] for line in found.splitlines() if line.startswith(f"{name}=")), "")


@pytest.fixture
def runner(tmp_path: Path) -> Runner:
    return Runner(tmp_path)


def _said(value: Any, known: dict[str, str]) -> str:
    """A value with the expressions in it said."""
    return re.sub(r"\$\{\{ *[\w.]*?(\w+) *\}\}", lambda found: known.get(found[1], "x"), str(value))


def test_an_issue_becomes_a_draft(runner: Runner) -> None:
    runner.run("proposal", "make", body=ISSUE)
    assert runner.output("file") == FILE
    assert "ei löytänyt korjattavaa" in (runner.home / "made/comment.md").read_text(encoding="utf-8")
    (runner.home / FILE).unlink()  # The second job begins with a clean clone.
    runner.run("proposal", "propose", number="5", title="Kokeiluja", file=FILE)
    assert "pr create --draft --head proposal-5" in runner.told
    assert "issue comment 5 --body-file made/comment.md" in runner.told
    assert runner.git("show", "--name-only", "--format=", "origin/proposal-5").split() == [FILE]


@pytest.mark.parametrize(
    ("file", "taken"),
    [(FILE, True), (FILE.replace(".yml", ".sv.yml"), True), ("a/b.sv.en.yml", False), ("../a.yml", False), ("a/b/c.yml", False)],
)
def test_one_file_of_content_is_taken_over(file: str, taken: bool, runner: Runner) -> None:
    """In whichever language; the name says nothing else."""
    asks = re.compile(r"^ *(echo .*)$", re.MULTILINE)
    for ci in (".github/workflows/proposal.yml", ".gitlab-ci.yml"):
        text = (PROJECT / ci).read_text(encoding="utf-8")
        judgement = next(line for line in asks.findall(text) if "--line-regexp" in line)
        assert (runner.bash(judgement, FILE=file, file=file).returncode == 0) == taken


def test_an_issue_without_answers_makes_nothing(runner: Runner) -> None:
    runner.run("proposal", "make", body="$(touch hacked) `id` hei")
    assert runner.output("file") == ""
    assert not (runner.home / "hacked").exists()


@pytest.mark.parametrize("there", [False, True])
def test_one_comment_is_written_or_renewed(there: bool, runner: Runner, tmp_path: Path) -> None:
    (runner.home / "comment").mkdir()
    (runner.home / "comment/comment.md").write_text(COMMENT, encoding="utf-8")
    (runner.home / "comment/number").write_text("7\n", encoding="utf-8")
    (tmp_path / "comments").write_text("3\n9\n" if there else "", encoding="utf-8")
    runner.run("comment", "comment", head_sha="abc", repository="a/b")
    last = runner.told.splitlines()[-1]
    assert last == (
        "api --method PATCH repos/a/b/issues/comments/3 --field body=@body.md --silent"
        if there
        else "api repos/a/b/issues/7/comments --field body=@body.md --silent"
    )


def test_a_number_of_another_proposal_gets_no_comment(runner: Runner) -> None:
    (runner.home / "comment").mkdir()
    (runner.home / "comment/comment.md").write_text(COMMENT, encoding="utf-8")
    (runner.home / "comment/number").write_text("7\n", encoding="utf-8")
    with pytest.raises(AssertionError):
        runner.run("comment", "comment", head_sha="other", repository="a/b")
    assert "body.md" not in runner.told


def test_a_changed_entry_is_told_in_the_comment(runner: Runner) -> None:
    path = runner.home / "challenges/hukkalampo.yml"
    path.write_text(path.read_text(encoding="utf-8").replace("state: open", "state: avoin"), encoding="utf-8")
    runner.git("commit", "--quiet", "--all", "--message", "y")
    assert runner.bash(command("check", "content", "--format comment"), NUMBER="7").returncode == 0
    text = (runner.home / "comment/comment.md").read_text(encoding="utf-8")
    assert "**Korjattavia kohtia: 1.**" in text
    assert "https://github.com/a/b/blob/abc/challenges/hukkalampo.yml#L5" in text


def test_a_changed_entry_is_told_to_a_merge_request(runner: Runner) -> None:
    before = runner.git("rev-parse", "HEAD").strip()
    path = runner.home / "challenges/hukkalampo.yml"
    path.write_text(path.read_text(encoding="utf-8").replace("state: open", "state: avoin"), encoding="utf-8")
    runner.git("commit", "--quiet", "--all", "--message", "y")
    runner.run_gitlab("make", 1, CI_MERGE_REQUEST_DIFF_BASE_SHA=before)
    text = (runner.home / "comment.md").read_text(encoding="utf-8")
    assert text.startswith("<!-- cookbook-check -->\n**Korjattavia kohtia: 1.**")


def test_old_reviews_are_named_in_one_issue(runner: Runner) -> None:
    path = runner.home / "challenges/hukkalampo.yml"
    path.write_text(re.sub("reviewed: .*", "reviewed: 2020-01-01", path.read_text(encoding="utf-8")), encoding="utf-8")
    runner.run("reviews", "find")
    assert runner.output("count") == "1"
    runner.run("reviews", "remind")
    assert "issue create --label review" in runner.told


def test_labels_are_made(runner: Runner) -> None:
    (runner.home / ".github").mkdir()
    (runner.home / ".github/labels.tsv").write_bytes((PROJECT / ".github/labels.tsv").read_bytes())
    runner.run("labels", "labels")
    assert "label create adoption --color 6b4e16 --description Käyttökokemus --force" in runner.told


def products(folder: Path, *names: str) -> None:
    for name in names:
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text(name, encoding="utf-8")


MADE = ("site/index.html", "site/downloads/kirja.pdf", "print/press/kirja.pdf", "print/press/job-ticket.json", "print/x.svg")


def test_a_release_has_every_file_with_its_checksum(runner: Runner) -> None:
    products(runner.home, *MADE)
    runner.run("release", "publish", ref_name="v1")
    files = runner.home / "files"
    assert sorted(path.name for path in files.iterdir()) == [
        "SHA256SUMS",
        "job-ticket.json",
        "kirja.pdf",
        "print.zip",
        "site.zip",
    ]
    subprocess.run(["sha256sum", "--check", "--strict", "SHA256SUMS"], cwd=files, check=True, capture_output=True)
    with ZipFile(files / "site.zip") as packed:
        assert {name for name in packed.namelist() if not name.endswith("/")} == {"index.html", "downloads/kirja.pdf"}
    assert "release create v1 --verify-tag --generate-notes files/SHA256SUMS files/job-ticket.json" in runner.told


def test_a_release_of_gitlab_has_checksums(runner: Runner) -> None:
    products(runner.home, "build/print/kirja.pdf", "public/index.html")
    runner.run_gitlab("release")
    subprocess.run(["sha256sum", "--check", "--strict", "SHA256SUMS"], cwd=runner.home, check=True, capture_output=True)
    assert len((runner.home / "SHA256SUMS").read_text(encoding="utf-8").splitlines()) == 2


def test_a_release_begins_with_what_must_hold(runner: Runner) -> None:
    """Its first two steps by themselves: a lexicon that lacks words, then faults, each end it."""
    stale, check = command("release", "make", "lexicon --stale"), command("release", "make", "cookbook check")
    assert runner.bash(check).returncode == 0
    path = runner.home / "challenges/hukkalampo.yml"
    path.write_text(path.read_text(encoding="utf-8").replace("state: open", "state: avoin"), encoding="utf-8")
    assert runner.bash(check).returncode == 1
    assert runner.bash(stale).returncode == 1


def test_an_audit_that_found_nothing_is_judged(runner: Runner) -> None:
    """The tool is a stand-in that knows nothing of any package: an audit without a database is no audit."""
    judgement = command("audit", "audit", "audit.py")
    (runner.home / ".ci").mkdir()
    (runner.home / ".ci/audit.py").write_bytes((PROJECT / ".ci/audit.py").read_bytes())
    (runner.home / "tests").mkdir()
    (runner.home / "tests/requirements.lock").write_text("a==1\n", encoding="utf-8")
    known, unknown = ({"dependencies": [{"name": "a", "vulns": vulns}]} for vulns in ([{"id": "x"}], []))
    for audit, canary, status in ((unknown, known, 0), (unknown, unknown, 1), (known, known, 1)):
        for name, said in (("audit.json", audit), ("canary.json", canary)):
            (runner.home / name).write_text(json.dumps(said), encoding="utf-8")
        assert runner.bash(judgement).returncode == status


def test_an_issue_of_gitlab_becomes_a_draft(runner: Runner, tmp_path: Path) -> None:
    payload = tmp_path / "payload"
    payload.write_text(json.dumps({"object_attributes": {"iid": 7, "description": ISSUE}}), encoding="utf-8")
    runner.run_gitlab("entry", TRIGGER_PAYLOAD=str(payload))
    (runner.home / FILE).unlink()
    own, there = tmp_path / "origin", "https://proposal:t@gitlab.example/a/b.git"
    runner.git("-C", str(own), "config", "receive.advertisePushOptions", "true")
    runner.git("config", f"url.{own}.insteadOf", there)
    known = {"CI_SERVER_HOST": "gitlab.example", "CI_PROJECT_PATH": "a/b", "CI_PROJECT_ID": "3", "CI_DEFAULT_BRANCH": "main"}
    runner.run_gitlab("propose", PROPOSAL_TOKEN="t", CI_API_V4_URL="https://gitlab.example/api/v4", **known)
    assert "organisation: Mallikaupunki" in runner.git("-C", str(own), "show", f"proposal-7:{FILE}")
    assert "https://gitlab.example/api/v4/projects/3/issues/7/notes" in runner.told
