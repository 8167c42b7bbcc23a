"""What templates may touch: a stranger's tree may bring some, and none may read a file, change one or run code."""

from __future__ import annotations

from functools import lru_cache
from io import IOBase
from pathlib import PurePath
from types import BuiltinMethodType, ModuleType
from typing import Any

from jinja2.runtime import Context, Macro
from jinja2.sandbox import SandboxedEnvironment
from jinja2.utils import Cycler, Joiner, Namespace
from pydantic import BaseModel

from cookbook.load.tree import SourceTree

OPEN = ("cookbook", "builtins", "jinja2", "markupsafe", "collections", "datetime", "decimal", "fractions", "enum", "types")
"""The packages and modules whose attributes templates may ask for: the book's own, and plain values."""
CALLED = (range, dict, Namespace, Cycler, Joiner)
"""The classes that templates may call: Jinja's own."""
SHUT = (ModuleType, IOBase, PurePath, SourceTree)
"""What no template is handed, whatever holds it."""
FORMATS = ("format", "format_map")
PASSED = ("_block_vars", "_loop_vars")
"""What a call says of the variables around it, for functions that ask for their context."""


class Sandbox(SandboxedEnvironment):
    """Jinja's sandbox, which trusts every object it is given, with a list of what may be asked of them.

    A record of pydantic can read pickles, a class can be called to make another, and a path can be written to; nothing of theirs
    is on the list, and whatever libraries add to them later is not either.
    """

    def __init__(self, **options: Any) -> None:
        super().__init__(**options)
        self._safe: dict[tuple[type, str], bool] = {}
        self._open: set[tuple[type, str, type]] = set()

    def getattr(self, obj: Any, attribute: str) -> Any:
        """What Jinja's own gives, without asking again where the types of an object and of its value have let it through."""
        try:
            value = getattr(obj, attribute)
        except AttributeError:
            return super().getattr(obj, attribute)
        return value if (type(obj), attribute, type(value)) in self._open else super().getattr(obj, attribute)

    def call(__self, __context: Context, __obj: Any, *args: Any, **kwargs: Any) -> Any:  # noqa: N805 - Jinja's own names
        """What Jinja's own gives; a macro, which is Jinja's as well, is called without being asked what it wants to know."""
        if type(__obj) is not Macro:
            return super().call(__context, __obj, *args, **kwargs)
        for name in PASSED:
            kwargs.pop(name, None)
        return __obj(__context.eval_ctx, *args, **kwargs)

    def is_safe_attribute(self, obj: Any, attr: str, value: Any) -> bool:
        """Whether `obj.attr` may be read: a field of a record, or what one of the open modules declares."""
        of: Any = type(value)
        if _is_shut(of):
            return False
        if isinstance(obj, type):
            return super().is_safe_attribute(obj, attr, value) and _is_open(obj, attr)
        cls: Any = type(obj)
        if (cls, attr) not in self._safe:  # Whether Jinja's own sandbox minds depends on nothing but the type and the name.
            self._safe[cls, attr] = super().is_safe_attribute(obj, attr, value)
        if not self._safe[cls, attr]:
            return False
        if _is_open(cls, attr):
            if of is not BuiltinMethodType and attr not in FORMATS:  # Jinja gives those of text another form.
                self._open.add((cls, attr, of))
            return True
        return _holds(obj, attr)

    def is_safe_callable(self, obj: Any) -> bool:
        """Whether it may be called: no class but Jinja's own."""
        return super().is_safe_callable(obj) and (not isinstance(obj, type) or obj in CALLED)


@lru_cache(maxsize=4096)
def _is_shut(cls: type) -> bool:
    """Whether nothing of that class is handed to a template."""
    return issubclass(cls, SHUT)


@lru_cache(maxsize=4096)
def _is_open(cls: type, attr: str) -> bool:
    """Whether the class that declares the attribute comes from an open module."""
    if issubclass(cls, BaseModel) and attr in cls.model_fields:
        return True
    owner = next((base for base in cls.__mro__ if attr in vars(base)), None)
    return owner is not None and owner.__module__.partition(".")[0] in OPEN


def _holds(obj: Any, attr: str) -> bool:
    """Whether an object of the book has it as a value of its own."""
    return isinstance(obj, Namespace) or (type(obj).__module__.partition(".")[0] in OPEN and attr in getattr(obj, "__dict__", {}))
