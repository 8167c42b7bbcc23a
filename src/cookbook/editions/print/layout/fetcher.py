"""Serves WeasyPrint the files of the shelf and refuses everything else."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path, PurePosixPath
from typing import Any
from urllib.parse import unquote

from weasyprint.urls import URLFetcher, URLFetcherResponse

from cookbook.disk.opening import read_bytes
from cookbook.editions.print.layout.lettering import lettered
from cookbook.editions.print.layout.sources import BASE, PICTURES, TYPES
from cookbook.settings.faces import Faces
from cookbook.where.pictures import is_drawing, print_picture


class ShelfFetcher(URLFetcher):  # type: ignore[misc]
    """Opens no connection and no path: a name is on the shelf, or fetching fails and the build with it."""

    def __init__(self, shelf: Mapping[str, Path], faces: Faces) -> None:
        super().__init__(allowed_protocols=())
        self._shelf = shelf
        self._faces = faces

    def fetch(self, url: str, headers: Any = None) -> URLFetcherResponse:
        """The file of that name. Raises ValueError, which WeasyPrint logs and we take for an error."""
        name = unquote(url.removeprefix(BASE)) if url.startswith(BASE) else ""
        path = self._shelf.get(name)
        if path is None:
            raise ValueError(f"{url} is not on the shelf")
        if name.startswith(PICTURES):
            data, kind = print_picture(path)
            made = lettered(data, self._faces) if is_drawing(path.name) else data
            return URLFetcherResponse(url, made, {"Content-Type": kind})
        return URLFetcherResponse(url, read_bytes(path), {"Content-Type": TYPES[PurePosixPath(name).suffix]})
