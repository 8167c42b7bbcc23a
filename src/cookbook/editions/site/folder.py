"""The same pages as Markdown files with front matter, for Zensical or any other engine."""

from __future__ import annotations

from pathlib import Path

import yaml

from cookbook.editions.site.language_site import LanguageSite
from cookbook.editions.site.outgoing import write
from cookbook.editions.site.pages import SitePage
from cookbook.model.page import NOT_FOUND
from cookbook.progress import Progress


def write_folder(site: LanguageSite, out: Path, progress: Progress) -> None:
    """Write every page, redirect and static file of one language below `out`."""
    for page in site.pages(progress.step):
        name = f"{site.urls.root}404.md" if page.key == ("page", NOT_FOUND) else f"{page.url}index.md"
        write(out, [(name, _markdown(page).encode())])
    write(out, site.files())


def _markdown(page: SitePage) -> str:
    head = {"title": page.title, "description": page.description, "lang": page.lang, "alternates": dict(page.alternates)}
    front = yaml.safe_dump(head, allow_unicode=True, sort_keys=False, width=1000)
    # One block of HTML: an empty line would end it, and Markdown would read what follows.
    body = "\n".join(line for line in str(page.html).splitlines() if line.strip())
    return f'---\n{front}---\n\n<div class="cookbook">\n{body}\n</div>\n'
