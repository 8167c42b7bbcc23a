"""What `check` says as one comment below a proposal: how much is to be mended and where, and where its pages can be looked at."""

from __future__ import annotations

import html
import os
import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from urllib.parse import quote

from cookbook.language.speech.messages import said
from cookbook.language.speech.rulebook import file_of_rules
from cookbook.language.speech.table import told
from cookbook.link import LinkedBook
from cookbook.link.coverage import Coverage
from cookbook.model import ENTRY_KINDS
from cookbook.model.languages import LANGUAGES
from cookbook.problems import Place, Problem
from cookbook.rules import Severity
from cookbook.where.urls import Urls

MARK = "<!-- cookbook-check -->"
"""By which the comment of before is found, to be written anew."""
MOST = 50
"""Problems that one comment tells."""


def comment(problems: Sequence[Problem], lang: str, covered: Coverage | None) -> None:
    """Print the comment."""
    print("\n".join(_lines(problems, lang, os.environ)))


def language_of(files: Sequence[str], lang: str) -> str:
    """The language that all of the files are translations into: their writer reads it. Otherwise `lang`."""
    found = {name[1] if len(name) > 2 else "" for name in (file.rpartition("/")[2].split(".") for file in files)}
    return found.pop() if len(found) == 1 and found <= LANGUAGES.keys() else lang


def _lines(problems: Sequence[Problem], lang: str, env: Mapping[str, str]) -> Iterator[str]:
    errors = sum(problem.severity is Severity.ERROR for problem in problems)
    yield MARK
    yield told(lang, "made.comment_mend", errors=errors) if errors else told(lang, "made.comment_sound")
    if problems:
        yield ""
        yield from (f"- {_place(problem.place, env)}: {_plain(said(problem, lang))}" for problem in problems[:MOST])
        if problems[MOST:]:
            yield f"- {told(lang, 'made.comment_more', count=len(problems) - MOST)}"
        rules = _address(file_of_rules(lang), env)
        yield f"\n{told(lang, 'made.comment_rules', address=rules)}" if rules else ""


def pages(linked: LinkedBook, files: Iterable[str], lang: str) -> None:
    """Print where the pages of changed files are to be seen: their addresses, and where the whole site was put."""
    kinds = {kind.path: kind.name for kind in ENTRY_KINDS}
    keys = {(kinds.get(file.partition("/")[0], ""), file.rpartition("/")[2].partition(".")[0]) for file in files}
    urls = Urls(linked.book, lang if lang in linked.book.languages else linked.book.source_language)
    base = linked.book.identity().address
    found = {urls.of(entry.key): entry for entry in linked.book.contents if entry.key in keys}
    made = _made(os.environ)
    if found or made:
        print(f"\n{told(lang, 'made.comment_pages', address=made) if made else told(lang, 'made.comment_changed')}")
    for url, entry in found.items():
        is_published = base and entry.content.reviewed  # What nobody has reviewed has no page yet.
        print(f"- `{url}index.html`" + (f" ([{told(lang, 'made.comment_now')}]({base}{url}))" if is_published else ""))


def _place(place: Place, env: Mapping[str, str]) -> str:
    shown = f"`{place.file.replace('`', '')}{f':{place.line}' if place.line else ''}`"
    address = _address(place.file, env)
    return f"[{shown}]({address}{f'#L{place.line}' if place.line else ''})" if address else shown


def _address(file: str, env: Mapping[str, str]) -> str:
    """Where a file is to be seen as it was proposed; nothing where no host says so."""
    if env.get("GITHUB_REPOSITORY") and env.get("GITHUB_SHA"):
        return f"{env.get('GITHUB_SERVER_URL', '')}/{env['GITHUB_REPOSITORY']}/blob/{env['GITHUB_SHA']}/{quote(file)}"
    if env.get("CI_PROJECT_URL") and env.get("CI_COMMIT_SHA"):
        return f"{env['CI_PROJECT_URL']}/-/blob/{env['CI_COMMIT_SHA']}/{quote(file)}"
    return ""


def _made(env: Mapping[str, str]) -> str:
    """Where what was made of the proposal lies."""
    if env.get("GITHUB_REPOSITORY") and env.get("GITHUB_RUN_ID"):
        return f"{env.get('GITHUB_SERVER_URL', '')}/{env['GITHUB_REPOSITORY']}/actions/runs/{env['GITHUB_RUN_ID']}#artifacts"
    return f"{env['CI_JOB_URL']}/artifacts/browse" if env.get("CI_JOB_URL") else ""


def _plain(text: str) -> str:
    """Text that neither marks, links nor calls anybody, whatever a writer wrote."""
    marked = re.sub(r"([\\`*_{}\[\]#|~!])", r"\\\1", text)
    return re.sub(r"(?<=[@:/])(?=\w)", "<!-- -->", html.escape(marked, quote=False))
