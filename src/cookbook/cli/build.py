"""Reads the tree and makes the editions that were asked for."""

from __future__ import annotations

import shutil
import time
from collections.abc import Collection, Iterable, Iterator
from dataclasses import replace
from pathlib import Path

from cookbook.cli.arguments import Asked
from cookbook.cli.terminal import Terminal
from cookbook.editions import EDITIONS, Job, make
from cookbook.language.speech.messages import line
from cookbook.language.speech.table import find
from cookbook.link.reading import read
from cookbook.load.tree import SourceTree
from cookbook.model.book import LANGUAGES
from cookbook.model.text import SOURCE_LANGUAGE
from cookbook.problems import Problems
from cookbook.publish import staging
from cookbook.settings.hosting import read_hosting
from cookbook.where import downloads
from cookbook.where.press import press_folder


def build(asked: Asked, editions: tuple[str, ...]) -> int:
    """Make `editions` into the output folder, all or nothing, and say what was made."""
    began = time.monotonic()
    progress = Terminal(asked.lang)
    problems = Problems()
    progress.stage("read")
    hosting = read_hosting(SourceTree(asked.source), problems)
    tree, linked = read(asked.source, problems)
    with staging(asked.out, _replaced(asked, editions)) as stage:
        job = Job(linked, tree, stage, progress, asked.engine, asked.product, asked.profile, live=asked.command == "serve")
        old = downloads.made_before(linked.book, asked.out / "site")
        new = downloads.pdfs(linked.book, (asked.edition_lang,)) if "print" in editions else ()
        job = replace(job, lang=asked.edition_lang, downloads=old.union(new), problems=problems, last=asked.out, hosting=hosting)
        for edition in EDITIONS:
            if edition in editions:
                make(edition, job)
        _keep(asked, stage, [*(f"site/{pdf}" for pdf in old), *_other_languages(asked)])
        progress.stage("publish")
    progress.end()
    for problem in problems:
        progress.stream.write(line(problem, asked.lang) + "\n")
    _report(asked, editions, time.monotonic() - began)
    return 0


def _replaced(asked: Asked, editions: tuple[str, ...]) -> Collection[str]:
    """The folders of the last output that this run makes as a whole."""
    if asked.product:
        return ()
    return tuple(press_folder(asked.edition_lang) if edition == "print" else edition for edition in editions)


def _other_languages(asked: Asked) -> Iterator[str]:
    """The files for the press of the last output in languages that this run does not print."""
    for folder in (press_folder(lang) for lang in LANGUAGES if lang not in (SOURCE_LANGUAGE, asked.edition_lang)):
        yield from (f"{folder}/{path.name}" for path in (asked.out / folder).glob("*") if path.is_file())


def _keep(asked: Asked, stage: Path, names: Iterable[str]) -> None:
    """Keep files of the last output in folders that this run makes anew."""
    for name in sorted(names):
        if (stage / name.split("/")[0]).is_dir() and not (stage / name).exists():
            (stage / name).parent.mkdir(parents=True, exist_ok=True)
            shutil.copyfile(asked.out / name, stage / name)


def _report(asked: Asked, editions: tuple[str, ...], seconds: float) -> None:
    """Say what was made, where, how large and in how long."""
    for edition in (name for name in editions if (asked.out / name).is_dir()):
        files = [path for path in (asked.out / edition).rglob("*") if path.is_file()]
        size = sum(path.stat().st_size for path in files) / 1_000_000
        text = find(asked.lang, f"made.{edition}") or edition
        print(text.format(folder=asked.out / edition, files=len(files), size=f"{size:.1f}"))
    print((find(asked.lang, "made.time") or "").format(seconds=f"{seconds:.0f}"))
