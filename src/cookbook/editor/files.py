"""Which schema helps with which file, for text editors that understand YAML."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from cookbook.model import ALL_KINDS

SETTINGS = {"cookbook": "cookbook", "edition": "print/edition"}
"""The schemas of settings, and the files that they are for."""


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
    for name, file in SETTINGS.items():
        found.append((f"./schemas/{name}.schema.json", f"{file}.yml"))
        if others:
            found.append((f"./schemas/{name}.translation.schema.json", [f"{file}.{lang}.yml" for lang in others]))
    for kind in ALL_KINDS.values():
        schema = f"./schemas/{kind.name}"
        if kind.is_vocabulary:
            own, translated = f"vocabularies/{kind.path}.yml", [f"vocabularies/{kind.path}.{lang}.yml" for lang in others]
        else:
            but = "|".join(f"*.{lang}" for lang in others)
            own, translated = f"{kind.path}/{f'!({but})' if but else '*'}.yml", [f"{kind.path}/*.{lang}.yml" for lang in others]
        found.append((f"{schema}.schema.json", own))
        if translated:
            found.append((f"{schema}.translation.schema.json", translated))
    return found
