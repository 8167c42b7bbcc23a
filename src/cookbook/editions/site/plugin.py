"""For people who run MkDocs themselves: makes the whole site, and has MkDocs publish its files as they are."""

from __future__ import annotations

import logging
import tempfile
from collections.abc import Mapping
from copy import copy
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path
from typing import Any, Literal

from mkdocs.config.base import Config
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import Abort
from mkdocs.plugins import BasePlugin, PluginCollection
from mkdocs.structure.files import File, Files, InclusionLevel
from mkdocs.theme import Theme

from cookbook.asked import Asked
from cookbook.disk.opening import is_plain_below, link_of_tree, read_bytes
from cookbook.editions import Job, make
from cookbook.editions.keeping import write_anew
from cookbook.language.speech import speech
from cookbook.language.speech.messages import line
from cookbook.language.speech.table import told
from cookbook.link.cookbook import read
from cookbook.load import CONTENT
from cookbook.load.identity import spoken
from cookbook.load.tree import HOME
from cookbook.problems import CookbookError, Place, Problem, Problems
from cookbook.rules import Severity
from cookbook.settings.hosting import hosting
from cookbook.where.downloads import made_before

log = logging.getLogger("mkdocs.plugins.cookbook")


def watch(server: Any, root: Path) -> None:
    """Have MkDocs' server rebuild when anything changes that the site of the tree is made of, what it borrows included.

    Called after each build, for folders that are new since the last; to be told twice of the others does nothing.
    """
    for path in (base / name for base in dict.fromkeys((root, HOME)) for name in CONTENT):
        if path.exists() and not path.is_symlink():
            server.watch(str(path))


class NoOptions(Config):  # type: ignore[no-untyped-call]
    """mkdocs.yml has nothing to say of the plugin."""


class CookbookPlugin(BasePlugin[NoOptions]):  # type: ignore[no-untyped-call]
    """Makes the site of the tree beside mkdocs.yml before MkDocs empties its folder: the last good one survives mistakes."""

    live = False
    """Whether MkDocs' own server puts its script into the pages."""

    def on_startup(self, *, command: Literal["build", "gh-deploy", "serve"], dirty: bool) -> None:
        """Learn what MkDocs was started for."""
        self.live = command == "serve"

    def on_config(self, config: MkDocsConfig) -> MkDocsConfig:
        """What MkDocs is to do instead: publish what is made here, and make nothing itself."""
        problems, lang = Problems(), spoken(_folder(config))
        try:
            made = _made(config, problems, live=self.live)
        except CookbookError as error:
            for problem in error.problems:
                problems.add(problem)
        for problem in problems.told():
            log.log(logging.ERROR if problem.severity is Severity.ERROR else logging.WARNING, line(problem, lang))
        if problems.errors:
            raise Abort(_sum(problems, lang))
        return _publishing(config, made)

    def on_serve(self, server: Any, config: MkDocsConfig, builder: Any) -> Any:
        """Under `mkdocs serve`, rebuild when anything changes that the site is made of."""
        root = _folder(config)

        def rebuild() -> None:
            try:
                builder()
            finally:
                watch(server, root)

        watch(server, root)
        server.builder = rebuild
        return server


class FinishedFile(File):
    """A file that is published as it is, a text in Markdown as well."""

    def is_documentation_page(self) -> bool:
        """Never: MkDocs would make a page of it."""
        return False


class FinishedSite(BasePlugin[NoOptions]):  # type: ignore[no-untyped-call]
    """Hands MkDocs the files of a finished site."""

    def __init__(self, made: Mapping[str, bytes]) -> None:
        self.made = made

    def on_files(self, files: Files, config: MkDocsConfig) -> Files:
        """Files by their addresses; MkDocs has no pages to make."""
        keep = InclusionLevel.INCLUDED
        return Files([FinishedFile.generated(config, url, content=data, inclusion=keep) for url, data in self.made.items()])


@dataclass(frozen=True)
class Told:
    """Progress in MkDocs' own manner: a line a stage."""

    lang: str

    def stage(self, name: str, lang: str = "") -> None:
        log.info(told(self.lang, f"stage.{name}", language=speech(self.lang).written_in(lang) if lang else ""))

    def step(self, done: int, of: int) -> None: ...

    def spent(self, seconds: float) -> None: ...

    def painted(self, anew: int, pages: int) -> None: ...


def _folder(config: MkDocsConfig) -> Path:
    return Path(config.config_file_path or "mkdocs.yml").absolute().parent


def _made(config: MkDocsConfig, problems: Problems, *, live: bool) -> Mapping[str, bytes]:
    """The files of the site and its open data by their addresses, with the PDFs that lie in the folder of the last."""
    root, last = _folder(config), Path(config.site_dir)
    found = read(root, problems)
    _refuse_links(root, last)
    old = made_before(found.linked.book, partial(is_plain_below, last))
    own = found.settings.hosting
    where = hosting(config.site_url or own.site_url, config.repo_url or own.repo_url, config.edit_uri or own.edit_uri)
    with tempfile.TemporaryDirectory(prefix="cookbook-") as stage:
        settings = replace(found.settings, hosting=where)
        asked = Asked("serve" if live else "site")
        job = Job(found.linked, found.tree, settings, Path(stage), old, asked, Told(spoken(root)), problems=problems)
        for pdf in sorted(old):
            write_anew(job.stage / "site" / pdf, read_bytes(last / pdf))
        make(("site", "data"), job)
        site = job.stage / "site"
        return {path.relative_to(site).as_posix(): read_bytes(path) for path in sorted(site.rglob("*")) if path.is_file()}


def _refuse_links(root: Path, last: Path) -> None:
    """MkDocs would empty the folder that a link leads to, or write through it. Raises CookbookError for the first."""
    links = (link_of_tree(root, last), *(path for path in sorted(last.rglob("*")) if path.is_symlink()))
    if link := next(filter(None, links), None):
        raise CookbookError([Problem(Place(last.name), "output-foreign", {"folder": str(link)})])


def _publishing(config: MkDocsConfig, made: Mapping[str, bytes]) -> MkDocsConfig:
    """The configuration for this build: no theme, no navigation, and no plugin but one."""
    copying = copy(config)
    copying.nav = None
    copying.theme = Theme()
    copying.theme.static_templates = set()
    copying.plugins = PluginCollection()
    copying.plugins["cookbook"] = FinishedSite(made)
    return copying


def _sum(problems: Problems, lang: str) -> str:
    errors = len(problems.errors)
    return told(lang, "made.checked", errors=errors, warnings=len(problems) - errors)
