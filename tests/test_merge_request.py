"""The comment below a merge request of GitLab, put there by its job at a server that keeps notes as GitLab does."""

from __future__ import annotations

import json
import os
import subprocess
import threading
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any, ClassVar
from urllib.parse import parse_qs, urlparse

import pytest
import yaml
from trees import PROJECT

pytestmark = pytest.mark.program
MARK = "<!-- cookbook-check -->"
OWN, OTHER = 7, 8
REQUEST = "/api/v4/projects/3/merge_requests/5"


class GitLab(BaseHTTPRequestHandler):
    """As much of its interface as the job asks for, with pages of two notes."""

    notes: ClassVar[list[dict[str, Any]]]
    sha = "abc"

    def do_GET(self) -> None:
        asked = urlparse(self.path)
        if asked.path == "/api/v4/user":
            return self.answer({"id": OWN})
        if asked.path == REQUEST:
            return self.answer({"sha": self.sha})
        page = int(parse_qs(asked.query)["page"][0])
        rest = len(self.notes) > 2 * page
        return self.answer(self.notes[2 * page - 2 : 2 * page], {"X-Next-Page": str(page + 1) if rest else ""})

    def do_POST(self) -> None:
        assert self.path == f"{REQUEST}/notes"
        self.notes.append({"id": 90 + len(self.notes), "author": {"id": OWN}, "body": self.body()})
        self.answer(self.notes[-1])

    def do_PUT(self) -> None:
        (note,) = [note for note in self.notes if self.path == f"{REQUEST}/notes/{note['id']}"]
        note["body"] = self.body()
        self.answer(note)

    def body(self) -> str:
        return str(json.loads(self.rfile.read(int(self.headers["Content-Length"])))["body"])

    def answer(self, said: object, headers: dict[str, str] | None = None) -> None:
        is_known = self.headers["PRIVATE-TOKEN"] == "right"
        self.send_response(200 if is_known else 401)
        for name, value in (headers or {}).items():
            self.send_header(name, value)
        self.end_headers()
        self.wfile.write(json.dumps(said if is_known else {}).encode())

    def log_message(self, *args: object) -> None:
        """Says nothing."""


@pytest.fixture
def host() -> Iterator[str]:
    GitLab.notes = [{"id": at, "author": {"id": OTHER}, "body": f"{MARK} x"} for at in range(3)]
    server = ThreadingHTTPServer(("127.0.0.1", 0), GitLab)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{server.server_port}/api/v4"
    server.shutdown()
    server.server_close()


def put(folder: Path, host: str, text: str, **known: str) -> subprocess.CompletedProcess[str]:
    """Runs the job with a comment."""
    (folder / "comment.md").write_text(text, encoding="utf-8")
    job = yaml.load((PROJECT / ".gitlab-ci.yml").read_text("utf-8"), yaml.CSafeLoader)["comment"]
    (folder / ".ci").mkdir(exist_ok=True)
    (folder / ".ci/merge_request.py").write_bytes((PROJECT / ".ci/merge_request.py").read_bytes())
    env = {
        "PATH": os.environ["PATH"], "CI_API_V4_URL": host, "CI_MERGE_REQUEST_PROJECT_ID": "3", "CI_MERGE_REQUEST_IID": "5",
        "CI_COMMIT_SHA": "abc", "COMMENT_TOKEN": "right", **known,
    }  # fmt: skip
    shell = ["bash", "-eo", "pipefail", "-c", "\n".join(job["script"])]
    return subprocess.run(shell, cwd=folder, env=env, capture_output=True, text=True, check=False, timeout=60)


def own() -> list[str]:
    return [note["body"] for note in GitLab.notes if note["author"]["id"] == OWN]


def test_one_comment_is_written_and_renewed(tmp_path: Path, host: str) -> None:
    assert put(tmp_path, host, f"{MARK}\nKorjattavia kohtia: 1. Ä").stdout == "comment: written\n"
    assert own() == [f"{MARK}\nKorjattavia kohtia: 1. Ä"]
    GitLab.notes.append({"id": 80, "author": {"id": OTHER}, "body": "Kiitos"})
    assert put(tmp_path, host, f"{MARK}\nKunnossa.").stdout == "comment: renewed\n"
    assert own() == [f"{MARK}\nKunnossa."]
    assert len(GitLab.notes) == 5


def test_a_commit_of_before_is_not_told(tmp_path: Path, host: str) -> None:
    assert "gone on" in put(tmp_path, host, f"{MARK}\nx", CI_COMMIT_SHA="old").stdout
    assert own() == []


@pytest.mark.parametrize(("text", "token", "said"), [("", "right", "nothing to say"), (f"{MARK}\nx", "", "no COMMENT_TOKEN")])
def test_nothing_is_put_without_a_word_or_a_token(text: str, token: str, said: str, tmp_path: Path, host: str) -> None:
    done = put(tmp_path, host, text, COMMENT_TOKEN=token)
    assert (done.returncode, said in done.stdout, own()) == (0, True, [])


def test_a_wrong_token_fails_with_what_the_host_said(tmp_path: Path, host: str) -> None:
    done = put(tmp_path, host, f"{MARK}\nx", COMMENT_TOKEN="wrong")
    assert done.returncode == 1
    assert "401" in done.stderr and "wrong" not in done.stderr
    assert own() == []


def test_a_host_that_is_not_there_fails(tmp_path: Path) -> None:
    done = put(tmp_path, "http://127.0.0.1:9/api/v4", f"{MARK}\nx")
    assert (done.returncode, done.stderr.startswith("comment: ")) == (1, True)


def test_a_long_comment_is_cut(tmp_path: Path, host: str) -> None:
    put(tmp_path, host, f"{MARK}\n{'ä' * 40_000}")
    assert 59_990 <= len(own()[0].encode()) <= 60_000
