"""Forms of issues on the pages of hosts, one a kind: GitHub and Forgejo read YAML, GitLab a text with headings."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from typing import Any

from cookbook.editor.forms import Forms
from cookbook.editor.questions import Asking, asked_kinds, questions
from cookbook.language.speech import voice_of
from cookbook.language.speech.table import told
from cookbook.model.book import Book

LABEL = "proposal"
"""What tells issues that propose an entry from others; a second label names the kind."""
FOLDERS = {"github": ".github/ISSUE_TEMPLATE", "forgejo": ".github/ISSUE_TEMPLATE", "gitlab": ".gitlab/issue_templates"}
"""Forgejo looks where GitHub does."""


def issue_forms(book: Book, host: str) -> Mapping[str, str]:
    """Path and text of every form of a host, in the language of the cookbook."""
    lang = book.source_language
    forms = Forms(voice_of(book, lang), lang)
    write = _text if host == "gitlab" else _yaml
    ending = "md" if host == "gitlab" else "yml"
    kinds = {kind.name: (forms.kind(kind), questions(kind, forms)) for kind in asked_kinds()}
    return {
        f"{FOLDERS[host]}/{name}.{ending}": write(name, form["title"], form["help"], asked, lang)
        for name, (form, asked) in kinds.items()
    }


def _yaml(name: str, title: str, help: str, asked: tuple[Asking, ...], lang: str) -> str:
    """A form of GitHub: one line a value, so that the text needs no other quotation marks than those of JSON."""
    intro = {"type": "markdown", "attributes": {"value": told(lang, "desk.form_intro")}}
    body = [intro, *(_element(question) for question in asked)]
    head = {
        "name": told(lang, "desk.form_name", kind=title),
        "description": help,
        "title": f"{title}: ",
        "labels": [LABEL, name],
    }
    lines = [f"{key}: {_json(value)}" for key, value in head.items()]
    return "\n".join([*lines, "body:", *(line for element in body for line in _lines(element)), ""])


def _lines(element: Mapping[str, Any]) -> Iterator[str]:
    first = "  - "
    for key, value in element.items():
        if isinstance(value, dict):
            yield f"{first}{key}:"
            yield from (f"      {name}: {_json(inner)}" for name, inner in value.items())
        else:
            yield f"{first}{key}: {_json(value)}"
        first = "    "


def _element(question: Asking) -> Mapping[str, Any]:
    shared = {"label": question.title, "description": question.help}
    must = {"validations": {"required": True}} if question.required else {}
    head = {"id": "-".join(question.path)}
    if question.choices and question.has_several:
        return {"type": "checkboxes", **head, "attributes": {**shared, "options": [{"label": one} for one in question.choices]}}
    if question.choices:
        return {"type": "dropdown", **head, "attributes": {**shared, "options": list(question.choices)}, **must}
    return {"type": "textarea" if question.is_long else "input", **head, "attributes": shared, **must}


def _text(name: str, title: str, help: str, asked: tuple[Asking, ...], lang: str) -> str:
    """A text with the questions as headings; what to write stands in comments, which nobody has to take out."""
    parts = [f"<!-- {told(lang, 'desk.form_intro')} {title}: {help} -->"]
    for question in asked:
        mark = f" ({told(lang, 'desk.must')})" if question.required else ""
        options = "".join(f"- [ ] {one}\n" for one in question.choices) if question.has_several else ""
        known = f" {', '.join(question.choices)}." if question.choices and not options else ""
        parts.append(f"## {question.title}{mark}\n\n<!-- {question.help}{known} -->\n{options}")
    return "\n\n".join([*parts, f"/label ~{LABEL} ~{name}\n"])


def _json(value: object) -> str:
    return json.dumps(value, ensure_ascii=False)
