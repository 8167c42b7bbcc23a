"""The languages that a cookbook may be in: every module here holds the record of one."""

from collections.abc import Iterator, Mapping
from importlib import import_module
from pkgutil import iter_modules
from types import MappingProxyType
from typing import TYPE_CHECKING, Literal, TypeAlias

from cookbook.model.language import Language

MODEL_LANGUAGE = "fi"
"""The language that the model names and explains its kinds and fields in."""
USUAL_LANGUAGES = ("fi", "sv", "en")
"""The languages of a cookbook that names none, and of the project's own files: the one that they are written in comes first."""
FALLBACK = "en"
"""What readers get where their own language has no string."""


def _records() -> Iterator[Language]:
    for module in iter_modules(__path__):
        record = import_module(f"{__name__}.{module.name}").LANGUAGE
        if not isinstance(record, Language) or record.code != module.name:
            raise TypeError(f"{__name__}.{module.name}.LANGUAGE is not the record of {module.name}")
        yield record


LANGUAGES: Mapping[str, Language] = MappingProxyType({record.code: record for record in _records()})
if TYPE_CHECKING:
    AnyLanguage: TypeAlias = str
else:
    AnyLanguage = Literal[tuple(LANGUAGES)]
    """The code of one of them, as a choice of a field."""
