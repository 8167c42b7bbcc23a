"""The server that text editors ask about YAML, spoken to as an editor does: what it marks, explains and completes."""

from __future__ import annotations

import itertools
import json
import subprocess
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Self

from tools import tool

from cookbook.editor.files import editor_settings

WAIT = 60


@dataclass(frozen=True)
class Mark:
    """A line under something, as the editor draws it; lines and columns count from 1 as those of `check` do."""

    line: int
    column: int
    text: str


class LanguageServer:
    """One for a tree whose files are set up as `init` does it."""

    def __init__(self, root: Path, languages: Sequence[str]) -> None:
        self._root = root
        self._settings = editor_settings(languages)
        self._ids = itertools.count(1)
        self._versions: dict[str, int] = {}
        self._process = subprocess.Popen(
            [*map(str, tool("yaml")), "--stdio"], stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL
        )

    def __enter__(self) -> Self:
        markup = {"completionItem": {"documentationFormat": ["markdown"], "snippetSupport": True}}
        able = {"textDocument": {"completion": markup, "publishDiagnostics": {}}, "workspace": {"configuration": True}}
        uri = self._root.as_uri()
        self._ask("initialize", processId=None, rootUri=uri, capabilities=able, workspaceFolders=[{"uri": uri, "name": "x"}])
        self._tell("initialized")
        return self

    def __exit__(self, *error: object) -> None:
        self._ask("shutdown")
        self._tell("exit")
        self._process.communicate(timeout=WAIT)

    def marks(self, file: str, text: str | None = None) -> list[Mark]:
        """What is marked in a file, or in it with another text."""
        return self._marks({self._open(file, text): file})[file]

    def marks_of(self, files: Iterable[Path]) -> dict[str, list[Mark]]:
        """What is marked in each of many files that has marks; the server looks at them at once."""
        names = [path.relative_to(self._root).as_posix() for path in files]
        return {name: marks for name, marks in self._marks({self._open(name): name for name in names}).items() if marks}

    def _marks(self, waiting: dict[str, str]) -> dict[str, list[Mark]]:
        found = {}
        while waiting:
            said = self._await(lambda said: said.get("method") == "textDocument/publishDiagnostics")["params"]
            if name := waiting.pop(said["uri"], None):
                found[name] = [_mark(one) for one in said["diagnostics"]]
        return found

    def hover(self, file: str, line: int, column: int) -> str:
        """What is shown of the value or field at a place of a file that was looked at."""
        found = self._ask("textDocument/hover", **self._at(file, line, column))
        return str(found["contents"]["value"]) if found else ""

    def completions(self, file: str, line: int, column: int) -> Mapping[str, str]:
        """What could be written at a place of a file that was looked at, and what is said of each."""
        found = self._ask("textDocument/completion", **self._at(file, line, column))
        return {item["label"]: _plain(item.get("documentation", "")) for item in found["items"]}

    def changed(self, file: str) -> None:
        """Tell that a file has been written by somebody else."""
        self._tell("workspace/didChangeWatchedFiles", changes=[{"uri": (self._root / file).as_uri(), "type": 2}])

    def _open(self, file: str, text: str | None = None) -> str:
        uri = (self._root / file).as_uri()
        text = (self._root / file).read_text(encoding="utf-8") if text is None else text
        version = self._versions[uri] = self._versions.get(uri, 0) + 1
        if version == 1:
            self._tell("textDocument/didOpen", textDocument={"uri": uri, "languageId": "yaml", "version": 1, "text": text})
        else:
            self._tell("textDocument/didChange", textDocument={"uri": uri, "version": version}, contentChanges=[{"text": text}])
        return uri

    def _at(self, file: str, line: int, column: int) -> dict[str, Any]:
        uri = (self._root / file).as_uri()
        return {"textDocument": {"uri": uri}, "position": {"line": line - 1, "character": column - 1}}

    def _ask(self, method: str, **params: object) -> Any:
        number = next(self._ids)
        self._send({"id": number, "method": method, "params": params})
        return self._await(lambda said: said.get("id") == number and "method" not in said)["result"]

    def _tell(self, method: str, **params: object) -> None:
        self._send({"method": method, "params": params})

    def _send(self, said: Mapping[str, object]) -> None:
        data = json.dumps({"jsonrpc": "2.0", **said}).encode()
        assert self._process.stdin
        self._process.stdin.write(b"Content-Length: %d\r\n\r\n%s" % (len(data), data))
        self._process.stdin.flush()

    def _await(self, is_it: Any) -> Any:
        """The next message of a sort; what the server asks meanwhile is answered."""
        while not is_it(said := self._receive()):
            if "id" in said and "method" in said:
                self._send({"id": said["id"], "result": self._answer(said)})
        return said

    def _answer(self, said: Mapping[str, Any]) -> Any:
        if said["method"] != "workspace/configuration":
            return None
        sections = [item.get("section") for item in said["params"]["items"]]
        return [self._section(section) for section in sections]

    def _section(self, section: str) -> object:
        """As VS Code gives them: `yaml.schemas` is `schemas` of `yaml`."""
        begun = f"{section}."
        own = {key.removeprefix(begun): value for key, value in self._settings.items() if key.startswith(begun)}
        usual = {"yaml": {"validate": True, "hover": True, "completion": True, "schemaStore": {"enable": False}}}
        return {**usual.get(section, {}), **own} or None

    def _receive(self) -> Any:
        assert self._process.stdout
        size = 0
        while line := self._process.stdout.readline().strip():
            if line.lower().startswith(b"content-length:"):
                size = int(line.split(b":")[1])
        assert size, "the server ended"
        return json.loads(self._process.stdout.read(size))


def _mark(found: Mapping[str, Any]) -> Mark:
    start = found["range"]["start"]
    return Mark(start["line"] + 1, start["character"] + 1, found["message"])


def _plain(documentation: Any) -> str:
    return str(documentation["value"] if isinstance(documentation, dict) else documentation)
