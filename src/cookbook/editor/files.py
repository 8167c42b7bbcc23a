"""Which schema helps with which file, for text editors that understand YAML."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from cookbook.model import ALL_KINDS

FILES = {
    "cookbook": "cookbook",
    "edition": "print/edition",
    "volume": "print/volumes/*",
    **{kind.name: f"vocabularies/{kind.path}" if kind.is_vocabulary else f"{kind.path}/*" for kind in ALL_KINDS.values()},
}
"""The schemas, and the files that they are for, without their endings."""

EXTENSIONS = {"recommendations": ["redhat.vscode-yaml"]}
"""What makes VS Code understand YAML."""


def editor_settings(languages: Sequence[str]) -> Mapping[str, object]:
    """The settings of the editor for a cookbook in these languages, its own first."""
    return {
        "files.encoding": "utf8",
        "files.eol": "\n",
        "[yaml]": {"editor.tabSize": 2, "editor.insertSpaces": True},
        "yaml.hoverSchemaSource": False,
        "yaml.schemas": dict(_schemas(languages[1:])),
    }


def _schemas(others: Sequence[str]) -> list[tuple[str, str | list[str]]]:
    found: list[tuple[str, str | list[str]]] = []
    but = "|".join(f"*.{lang}" for lang in others)
    for name, file in FILES.items():
        own = f"{file}.yml"
        if file.endswith("*"):
            own = f"{file.removesuffix('*')}{f'!({but})' if but else '*'}.yml"
        found.append((f"./schemas/{name}.schema.json", own))
        if others:
            found.append((f"./schemas/{name}.translation.schema.json", [f"{file}.{lang}.yml" for lang in others]))
    return found
