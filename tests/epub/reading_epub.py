"""An EPUB as tests read it."""

from __future__ import annotations

import posixpath
from collections.abc import Iterator
from functools import cached_property
from pathlib import Path
from urllib.parse import unquote, urlsplit
from xml.etree import ElementTree as ET
from zipfile import ZipFile

OPF, DC, HTML, OPS = (
    f"{{{name}}}"
    for name in (
        "http://www.idpf.org/2007/opf",
        "http://purl.org/dc/elements/1.1/",
        "http://www.w3.org/1999/xhtml",
        "http://www.idpf.org/2007/ops",
    )
)


class Epub:
    """Its files, and what its package document says of them."""

    def __init__(self, path: Path) -> None:
        with ZipFile(path) as packed:
            self.order = packed.namelist()
            self.files = {name.removeprefix("EPUB/"): packed.read(name) for name in self.order}
            self.days = {info.date_time for info in packed.infolist()}

    @cached_property
    def package(self) -> ET.Element:
        return ET.fromstring(self.files["package.opf"])

    def said(self, name: str) -> list[str]:
        """What the metadata says: an element of Dublin Core, or a property."""
        own = self.package.iterfind(f".//{DC}{name}")
        metas = (one for one in self.package.iter(f"{OPF}meta") if one.get("property") == name)
        return [str(one.text) for one in (*own, *metas)]

    @cached_property
    def listed(self) -> dict[str, tuple[str, str]]:
        """Media type and properties of each file by its name."""
        items = self.package.iter(f"{OPF}item")
        return {item.attrib["href"]: (item.attrib["media-type"], item.get("properties", "")) for item in items}

    @cached_property
    def spine(self) -> list[str]:
        names = {item.attrib["id"]: item.attrib["href"] for item in self.package.iter(f"{OPF}item")}
        return [names[item.attrib["idref"]] for item in self.package.iter(f"{OPF}itemref")]

    def page(self, name: str) -> ET.Element:
        return ET.fromstring(self.files[name])

    def nav(self, of: str) -> list[tuple[str, str]]:
        """Where the lines of a list of ways lead, and what they say."""
        (found,) = (one for one in self.page("nav.xhtml").iter(f"{HTML}nav") if one.get(f"{OPS}type") == of)
        return [(one.attrib["href"], "".join(one.itertext())) for one in found.iter(f"{HTML}a")]

    def leads(self) -> Iterator[tuple[str, str, str]]:
        """Every way within the book: the page, the file, and the place in it."""
        for name in self.spine:
            for element in self.page(name).iter():
                for target in filter(None, (element.get("href"), element.get("src"))):
                    parts = urlsplit(target)
                    if not parts.scheme:
                        yield name, posixpath.normpath(unquote(parts.path)) if parts.path else name, unquote(parts.fragment)
