"""The same pages as Markdown files with front matter, for Zensical or any other engine."""

from __future__ import annotations

from pathlib import Path

import yaml

from cookbook.disk.opening import read_bytes
from cookbook.editions.site.language_site import LanguageSite
from cookbook.editions.site.pages import SitePage
from cookbook.model.page import NOT_FOUND
from cookbook.progress import Progress


def write_folder(site: LanguageSite, out: Path, progress: Progress) -> None:
    """Write every page, redirect and static file of one language below `out`."""
    for page in site.pages(progress.step):
        name = f"{site.urls.root}404.md" if page.key == ("page", NOT_FOUND) else f"{page.url}index.md"
        _write(out / name, _markdown(page))
    for url, html in site.made_files():
        _write(out / url, html)
    for url, picture in site.pictures():
        target = out / url
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_bytes(picture)
    for url, path in site.static_files():
        target = out / site.urls.root / url
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_bytes(read_bytes(path))


def _markdown(page: SitePage) -> str:
    head = {"title": page.title, "description": page.description, "lang": page.lang, "alternates": dict(page.alternates)}
    front = yaml.safe_dump(head, allow_unicode=True, sort_keys=False, width=1000)
    # One block of HTML: an empty line would end it, and Markdown would read what follows.
    body = "\n".join(line for line in str(page.html).splitlines() if line.strip())
    return f'---\n{front}---\n\n<div class="cookbook">\n{body}\n</div>\n'


def _write(path: Path, text: str) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8", newline="\n")
