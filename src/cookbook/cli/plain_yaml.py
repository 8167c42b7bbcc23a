"""Writes values as YAML the way that people write it by hand."""

from __future__ import annotations

import yaml


class _Plain(yaml.SafeDumper):
    """Quotes only what YAML itself needs quoted: the loader reads every scalar as written."""

    def ignore_aliases(self, data: object) -> bool:
        return True

    yaml_implicit_resolvers: dict[str, object] = {}  # noqa: RUF012 - that is how PyYAML declares it


def _text(dumper: _Plain, value: str) -> yaml.ScalarNode:
    return dumper.represent_scalar("tag:yaml.org,2002:str", str(value), style="|" if "\n" in value else None)


_Plain.add_representer(str, _text)
_Plain.add_multi_representer(str, _text)  # Texts and ids of the model are kinds of it.


def plain_yaml(value: object) -> str:
    """The value in lines of up to about 90 characters; a text of several lines is a block."""
    written: str = yaml.dump(value, Dumper=_Plain, allow_unicode=True, sort_keys=False, width=90)
    return written
