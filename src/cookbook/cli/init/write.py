"""Makes the files of a new cookbook in a folder of their own, and puts that in its place only when it passes `check`."""

from __future__ import annotations

import json
import shutil
import tempfile
from collections.abc import Iterator, Mapping
from datetime import date
from functools import cache
from pathlib import Path

from jinja2 import Environment, StrictUndefined, Template

from cookbook.cli.init.answers import SPOKEN, TREES, Answers, installed_from, wheel
from cookbook.cli.init.translations import translations
from cookbook.cli.plain_yaml import plain_yaml
from cookbook.disk.opening import missed, read_bytes, read_text, umask, write, write_all
from cookbook.editor.files import EXTENSIONS, editor_settings
from cookbook.editor.issue_forms import FOLDERS, issue_forms
from cookbook.editor.schemas import write_schemas
from cookbook.language.speech import speech
from cookbook.language.speech.rulebook import plain_markdown
from cookbook.link.cookbook import read
from cookbook.machine import PARTS, PRINT
from cookbook.model import ENTRY_KINDS
from cookbook.problems import CookbookError, Place, Problem, Problems

DOT = "dot-"
"""Stands in the templates for the point of a hidden file's name, so that no tool takes them for its own settings."""


def plant(folder: Path, answers: Answers) -> None:
    """Make the new cookbook in `folder`, all or nothing.

    Raises CookbookError where the folder holds something, cannot be written, or the cookbook would not pass `check`.
    """
    refuse_filled(folder)
    try:
        folder.parent.mkdir(parents=True, exist_ok=True)
        stage = Path(tempfile.mkdtemp(prefix=f".{folder.name}.", dir=folder.parent))
        try:
            _fill(stage, answers)
            stage.chmod(0o777 & ~umask())
            stage.rename(folder)  # Over an empty folder as well.
        finally:
            shutil.rmtree(stage, ignore_errors=True)
    except OSError as error:
        raise _problem(folder, "output-failed", reason=error.strerror or str(error), missed=missed(error, folder)) from error


def refuse_filled(folder: Path) -> None:
    """Raise CookbookError where a folder holds something, or something else has its name."""
    if folder.is_symlink() or (folder.exists() and not (folder.is_dir() and not any(folder.iterdir()))):
        raise _problem(folder, "folder-not-empty", folder=str(folder))


def _problem(target: Path, code: str, **args: object) -> CookbookError:
    return CookbookError([Problem(Place(target.name), code, args)])


def _fill(stage: Path, answers: Answers) -> None:
    for name, text in _files(answers):
        write(stage, name, text)
    if file := _wheel(answers):
        path = stage / answers.generator
        path.parent.mkdir()
        path.write_bytes(read_bytes(file))
    write_schemas(stage)
    problems = Problems()
    found = read(stage, problems)
    problems.stop_on_errors()
    if answers.host in FOLDERS:
        write_all(stage, issue_forms(found.linked.book, answers.host))


def _wheel(answers: Answers) -> Path | None:
    """The file of this program, where the cookbook names it and it can be brought along."""
    file = wheel()
    return file if file and answers.generator == installed_from() == f"./generator/{file.name}" else None


def _files(answers: Answers) -> Iterator[tuple[str, str]]:
    """Name and text of every file."""
    own = _rendered(answers.lang, answers)
    yield from own.items()
    for other in answers.languages[1:]:
        theirs = _rendered(other, answers)
        yield from ((name, text) for name, text in theirs.items() if name.startswith("pages/"))
        yield from translations(own, answers.lang, theirs, other)
    for shared in ("common", answers.host):
        yield from _rendered(shared, answers).items()
    for name, plain in (("settings", editor_settings(answers.languages)), ("extensions", EXTENSIONS)):
        yield f".vscode/{name}.json", json.dumps(plain, ensure_ascii=False, indent=2) + "\n"


def _rendered(tree: str, answers: Answers) -> Mapping[str, str]:
    """The files of one folder of templates by name."""
    known = _known(answers, tree)
    return {name: template.render(known) for name, template in _templates(tree).items()}


@cache
def _templates(tree: str) -> Mapping[str, Template]:
    """The templates of one folder by the name of the file that each becomes."""
    environment = Environment(  # noqa: S701 - YAML and Markdown, not HTML: what is put in has the filters below
        variable_start_string="<<", variable_end_string=">>", block_start_string="<%", block_end_string="%>",
        trim_blocks=True, lstrip_blocks=True, keep_trailing_newline=True, undefined=StrictUndefined,
    )  # fmt: skip
    environment.filters |= {"yaml": lambda text: plain_yaml(str(text)).removesuffix("\n...\n").strip(), "md": plain_markdown}
    paths = sorted(path for path in (TREES / tree).rglob("*") if path.is_file())
    names = ("/".join(part.replace(DOT, ".", 1) for part in path.relative_to(TREES / tree).parts) for path in paths)
    return {name: environment.from_string(read_text(path)) for name, path in zip(names, paths, strict=True)}


def _known(answers: Answers, tree: str) -> Mapping[str, object]:
    """What templates may name."""
    today = date.today()
    return {
        **answers.model_dump(),
        "lang": answers.lang,
        "slug": answers.slug,
        "folders": " ".join(f"{kind.path}/" for kind in ENTRY_KINDS),
        "generator_comes_along": "https://" in answers.generator or _wheel(answers) is not None,
        "packages": " ".join(package for part in PARTS if PRINT in part.uses for package in part.packages),
        "today": today.isoformat(),
        "day": speech(tree if tree in SPOKEN else answers.lang).date(today),
    }
