"""Forms of issues on the pages of hosts, one a kind and language: GitHub and Forgejo read YAML, GitLab a text with headings."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from typing import Any

from cookbook.editor.forms import Description, Forms
from cookbook.editor.questions import Asking, asked_kinds, questions
from cookbook.language.speech import voice_of
from cookbook.language.speech.table import told
from cookbook.model.book import Book
from cookbook.model.languages import LANGUAGES

LABEL = "proposal"
"""What tells issues that propose an entry from others; a second label names the kind."""
FOLDERS = {"github": ".github/ISSUE_TEMPLATE", "forgejo": ".github/ISSUE_TEMPLATE", "gitlab": ".gitlab/issue_templates"}
"""Forgejo looks where GitHub does."""


def issue_forms(book: Book, host: str) -> Mapping[str, str]:
    """Path and text of every form of a host, in each language of the cookbook."""
    return {f"{FOLDERS[host]}/{name}": text for lang in book.languages for name, text in _forms(book, host, lang)}


def _forms(book: Book, host: str, lang: str) -> Iterator[tuple[str, str]]:
    """Name and text of the forms of one language; hosts want another title for each, so translations say what they are in."""
    forms = Forms(voice_of(book, lang), book.source_language)
    write, ending = (_text, "md") if host == "gitlab" else (_yaml, "yml")
    is_own = lang == book.source_language
    for kind in asked_kinds():
        form = forms.kind(kind)
        title = told(lang, "desk.form_name", kind=form["title"]) + ("" if is_own else f" ({LANGUAGES[lang].name})")
        name = kind.name if is_own else f"{kind.name}.{lang}"
        yield f"{name}.{ending}", write(kind.name, title, form, questions(kind, forms), lang)


def _yaml(name: str, title: str, form: Description, asked: tuple[Asking, ...], lang: str) -> str:
    """A form of GitHub: one line a value, so that the text needs no other quotation marks than those of JSON."""
    intro = {"type": "markdown", "attributes": {"value": told(lang, "desk.form_intro")}}
    body = [intro, *(_element(question) for question in asked)]
    head = {
        "name": title,
        "description": form["help"],
        "title": f"{form['title']}: ",
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


def _text(name: str, title: str, form: Description, asked: tuple[Asking, ...], lang: str) -> str:
    """A text with the questions as headings; what to write stands in comments, which nobody has to take out."""
    parts = [f"<!-- {told(lang, 'desk.form_intro')} {form['title']}: {form['help']} -->"]
    for question in asked:
        mark = f" ({told(lang, 'desk.must')})" if question.required else ""
        options = "".join(f"- [ ] {one}\n" for one in question.choices) if question.has_several else ""
        help = question.help if options else question.hint
        parts.append(f"## {question.title}{mark}\n\n<!-- {help} -->\n{options}")
    return "\n\n".join([*parts, f"/label ~{LABEL} ~{name}\n"])


def _json(value: object) -> str:
    return json.dumps(value, ensure_ascii=False)
