"""Puts what the check said below a merge request of GitLab, or writes the comment of before anew.

Usage: COMMENT_TOKEN=... python3 .ci/merge_request.py comment.md
In a pipeline of the merge request; the token is that of a project or of a robot, and may do no more than comment. Without one, as
in the pipeline of a fork, nothing is put anywhere: the comment lies among what the job made.
"""

import json
import os
import sys
import urllib.error
import urllib.request
from collections.abc import Iterator
from pathlib import Path

MARK = "<!-- cookbook-check -->"
MOST = 60_000
SECONDS = 30


class Api:
    """The notes of a merge request."""

    def __init__(self, env: dict) -> None:
        self.token = env["COMMENT_TOKEN"]
        self.root = env["CI_API_V4_URL"]
        self.request = f"{self.root}/projects/{env['CI_MERGE_REQUEST_PROJECT_ID']}/merge_requests/{env['CI_MERGE_REQUEST_IID']}"

    def ask(self, address: str, method: str = "GET", **fields: str) -> tuple:
        """What is at an address, and the number of the next page."""
        data = json.dumps(fields).encode() if fields else None
        headers = {"PRIVATE-TOKEN": self.token, "Content-Type": "application/json"}
        asked = urllib.request.Request(address, data, headers, method=method)  # noqa: S310 - the host says its own address
        with urllib.request.urlopen(asked, timeout=SECONDS) as answer:  # noqa: S310
            return json.load(answer), answer.headers.get("X-Next-Page", "")

    def notes(self) -> Iterator[dict]:
        """Every note, the oldest first."""
        page = "1"
        while page:
            found, page = self.ask(f"{self.request}/notes?sort=asc&order_by=created_at&per_page=100&page={page}")
            yield from found

    def is_of(self, commit: str) -> bool:
        """Whether the merge request still is of the commit that was checked."""
        return self.ask(self.request)[0]["sha"] == commit

    def put(self, body: str) -> str:
        """The address of the one comment of ours, written or renewed."""
        own = self.ask(f"{self.root}/user")[0]["id"]
        before = next(
            (note["id"] for note in self.notes() if note["author"]["id"] == own and note["body"].startswith(MARK)), None
        )
        if before:
            self.ask(f"{self.request}/notes/{before}", "PUT", body=body)
        else:
            self.ask(f"{self.request}/notes", "POST", body=body)
        return "renewed" if before else "written"


def main(file: str, env: dict) -> str:
    """What became of the comment."""
    body = Path(file).read_bytes()[:MOST].decode(errors="ignore") if Path(file).is_file() else ""
    if not body.startswith(MARK):
        return "nothing to say"
    if not env.get("COMMENT_TOKEN"):
        return f"no COMMENT_TOKEN here: {file} is among what the job made"
    api = Api(env)
    if not api.is_of(env["CI_COMMIT_SHA"]):
        return "the merge request has gone on: its own pipeline will say more"
    return api.put(body)


if __name__ == "__main__":
    try:
        print(f"comment: {main(sys.argv[1], dict(os.environ))}")
    except urllib.error.URLError as fault:
        sys.exit(f"comment: {fault}")
