"""A table of comma-separated values: its columns, what they mean (CSV on the Web), and its text."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

SEPARATOR = "|"
"""Between the values of a list in one cell."""
FORMULA = ("=", "+", "-", "@", "\t")
"""What spreadsheets take for the beginning of a formula: text that begins so has an apostrophe before it, in CSV alone."""
TYPES = {"integer": "integer", "number": "decimal", "boolean": "boolean", "string": "string"}


@dataclass(frozen=True, slots=True)
class CsvColumn:
    """A column: its name, where its value is in the record, and what it holds."""

    name: str
    path: tuple[str, ...]
    title: str
    datatype: str = "string"
    is_list: bool = False

    def value(self, row: Mapping[str, Any]) -> str:
        """The cell of one record; empty where it has no such value."""
        value: Any = row
        for step in self.path:
            value = value.get(step) if isinstance(value, Mapping) else None
        if self.is_list:
            value = SEPARATOR.join(map(str, value or ()))
        if isinstance(value, bool):
            return str(value).lower()
        text = "" if value is None else str(value)
        return f"'{text}" if self.datatype == "string" and text.startswith(FORMULA) else text

    def metadata(self) -> dict[str, Any]:
        """The column in the words of CSV on the Web."""
        made = {"name": self.name, "titles": self.name, "dc:description": self.title, "datatype": self.datatype}
        return made | ({"separator": SEPARATOR} if self.is_list else {})


def as_csv(columns: Sequence[CsvColumn], rows: Iterable[Mapping[str, object]]) -> str:
    """Rows as RFC 4180 says, with a head."""
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\r\n")
    writer.writerow([column.name for column in columns])
    writer.writerows([column.value(row) for column in columns] for row in rows)
    return out.getvalue()
