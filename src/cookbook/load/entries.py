"""A content folder or a vocabulary file to entries: base, translations, validation. What was read before is kept."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path
from typing import TypeVar

from pydantic import ValidationError

from cookbook.disk.opening import is_plain
from cookbook.language.nearest import nearest
from cookbook.language.speech.voice import InLanguage
from cookbook.load import faults, nodes, overlay
from cookbook.load.decoding import clean, read_data, read_text
from cookbook.load.kinds import kind_of
from cookbook.load.meant import needed_or_all
from cookbook.load.names import Misnamed, read_name
from cookbook.load.parsing import parse
from cookbook.load.salvage import leaves
from cookbook.load.source import NodeSource, TextSource
from cookbook.load.tree import SourceTree
from cookbook.model.book import Entry, Faulty, Key
from cookbook.model.content import Named
from cookbook.model.field import Record
from cookbook.model.kind import Kind
from cookbook.problems import Place, Problems
from cookbook.store.digests import digest
from cookbook.store.shelf import Shelf

T = TypeVar("T", bound=Record)
Sources = Mapping[str, NodeSource]
"""The file that an entry was written in, and those of its translations, by language."""
Read = tuple[Key, Entry | Faulty]
"""An entry, or what is left of it where faults have been noted."""


@dataclass(frozen=True)
class Written:
    """The names and the bytes of an entry's files by language, the one that it was written in first."""

    kind: Kind
    id: str
    languages: tuple[str, ...]
    own: str
    """The language that the entry was written in."""
    files: Mapping[str, tuple[str, bytes]]

    @property
    def digest(self) -> str:
        return digest(
            self.kind.name,
            self.id,
            " ".join(self.languages),
            self.own,
            *(part for lang, file in self.files.items() for part in (lang, *file)),
        )


def load_folder(tree: SourceTree, kind: Kind, problems: Problems, kept: Shelf | None = None) -> Iterator[Read]:
    """The entries of a folder with one file each, by id."""
    kept = kept or Shelf()
    for id, paths in _named(tree, kind, problems):
        if not paths:
            yield (kind.name, id), Faulty((), {})
            continue
        found = {lang: (name, read_data(path, name, problems)) for lang, (name, path) in paths.items()}
        read_files = {lang: (name, data) for lang, (name, data) in found.items() if data is not None}
        files = Written(kind, id, tree.languages, next(iter(paths)), read_files)
        if not problems.about or kept.get(files.digest) is not None:
            read, noted = kept.take(files.digest, partial(_noting, files))
        elif problems.concerns(*(name for name, _ in files.files.values())):
            read, noted = _noting(files, problems.about)
        else:  # What nobody asks about is read less closely, whatever it is that is asked about.
            read, noted = kept.take(digest("unasked", files.digest), partial(_noting, files, problems.about))
        problems.take(noted)
        yield from read


def _noting(files: Written, about: Collection[str] = ()) -> tuple[list[Read], Problems]:
    noted = Problems(about)
    return _read_entry(files, noted), noted


def _named(tree: SourceTree, kind: Kind, problems: Problems) -> Iterator[tuple[str, Mapping[str, tuple[str, Path]]]]:
    """Name and path of each entry's files by language, the one that it was written in first; none where a name does not do."""
    own = tree.languages[0]
    found: dict[str, dict[str, tuple[str, Path]]] = {}
    paths = {tree.name(path): path for path in tree.files(kind.path, ".yml")}
    known = {path.name.split(".")[0] for path in paths.values()}
    for name, path in paths.items():
        if path.name.count(".") != 1 and not problems.concerns(name):
            continue
        read = read_name(path.name, tree.languages, known) if is_plain(path) else Misnamed("not-a-file")
        if isinstance(read, Misnamed):
            problems.note(Place(name), read.code, **read.args)
            if read.id:
                yield read.id, {}
            continue
        id, lang = read
        found.setdefault(id, {})[lang] = (name, path)
    for id, files in found.items():
        is_there = own in files or (tree.root / kind.path / f"{id}.yml").exists()
        if first := own if is_there else _written_in(kind, files, problems):
            yield id, dict(sorted(files.items(), key=lambda file: file[0] != first))
            continue
        for name, path in files.values():
            if read_file(path, name, problems):
                problems.note(Place(name), "translation-alone", id=id, near=nearest(id, known - {id}))


def _written_in(kind: Kind, files: Mapping[str, tuple[str, Path]], problems: Problems) -> str:
    """The language of an entry that was proposed in another than the cookbook's own; empty where all files are translations."""
    for lang, (name, path) in files.items():
        if overlay.is_entry(kind.model, read_file(path, name, Problems())):
            problems.note(Place(name), "written-elsewhere", language=InLanguage(lang), expected=f"{name.split('.')[0]}.yml")
            return lang
    return ""


def _read_entry(files: Written, problems: Problems) -> list[Read]:
    """The entry where its first file can be read."""
    kind, id, own = files.kind, files.id, files.own
    read = {lang: _parsed(clean(data, name, problems), name, problems) for lang, (name, data) in files.files.items()}
    sources = {lang: source for lang, source in read.items() if source}
    if own not in sources:
        return [((kind.name, id), Faulty((), {}))]
    if other := _meant_elsewhere(kind, id, sources[own], problems):
        return [((name, id), Faulty((), {})) for name in (kind.name, other.name)]
    found = entry_of(kind, id, sources, files.languages, problems)
    late = {lang: TextSource(source.file, "\n".join(source.lines)) for lang, source in sources.items() if lang in found.sources}
    if isinstance(found, Faulty):
        return [((kind.name, id), Faulty(found.leaves, late))]
    return [((kind.name, id), replace(found, sources=late, made_of=files.digest))]


def _meant_elsewhere(kind: Kind, id: str, source: NodeSource, problems: Problems) -> Kind | None:
    """The kind whose fields a file has that lies in the folder of another; that is noted."""
    fields = source.node.values if isinstance(source.node, nodes.MappingNode) else ()
    if other := kind_of(fields, kind):
        problems.note(Place(source.file), "wrong-folder", folder=other.path, expected=f"{other.path}/{id}.yml")
    return other


def read_file(path: Path, name: str, problems: Problems) -> NodeSource | None:
    """A file as a tree; None after noting why there is none."""
    return _parsed(read_text(path, name, problems), name, problems)


def _parsed(text: str | None, name: str, problems: Problems) -> NodeSource | None:
    node = parse(text, name, problems) if text is not None else None
    return NodeSource(name, node, tuple((text or "").split("\n"))) if node is not None else None


def entry_of(kind: Kind, id: str, sources: Sources, languages: tuple[str, ...], problems: Problems) -> Entry | Faulty:
    """What its files say of one entry, translations laid over the file that it was written in."""
    (own, source), *overlays = sources.items()
    if not isinstance(source.node, nodes.MappingNode):
        _note_no_record(kind, id, source, problems)
        return Faulty((), {own: source})
    data = nodes.plain(source.node, own)
    base = validate(kind.model, data, source, problems)
    if base is None or problems.is_partly_read(source.file):
        return Faulty(tuple(leaves(kind.model, data)), {own: source})
    texts: dict[str, Named] = {own: base}
    whole, behind = {own}, set[str]()
    for lang, over in overlays:
        if not isinstance(over.node, nodes.MappingNode):
            _note_no_record(kind, id, over, problems)
            continue
        done = overlay.translated_paths(base, over)
        is_whole = over.node.values.keys() <= {*kind.model.model_fields, overlay.STAMP} and not problems.is_partly_read(over.file)
        if not kind.is_vocabulary and "title" not in over.node.values and is_whole:
            problems.note(Place(over.file), "translation-untitled")
        merged = overlay.lay_over_kindly(data, base, over, lang, problems)
        if not problems.is_partly_read(over.file) and overlay.is_behind(base, over, done, problems):
            behind.add(lang)
        texts[lang] = validate(kind.model, merged, over, problems) or base
        if overlay.is_complete(base, done):
            whole.add(lang)
    spoken = {lang: texts.get(lang, base) for lang in languages}
    return Entry(kind, id, spoken, sources, frozenset(languages) - whole, frozenset(behind))


def _note_no_record(kind: Kind, id: str, source: NodeSource, problems: Problems) -> None:
    """A word that has no fields: they are few, and are told."""
    if kind.is_vocabulary:
        known = ", ".join(needed_or_all(kind.model))
        problems.note(source.place(()), "fields-expected", field=id, known=known, near="")
    else:
        problems.note(source.place(()), "mapping-expected", field=id)


def validate(model: type[T], data: object, source: NodeSource, problems: Problems) -> T | None:
    """The data as a record, or None after noting every fault."""
    try:
        return model.model_validate(data)
    except ValidationError as error:
        faults.report(error, model, source, problems)
        return None
