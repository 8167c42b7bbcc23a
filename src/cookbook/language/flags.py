"""The words of a flag, `yes` and `no`, in every language."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache

from cookbook.language.speech import speech
from cookbook.language.tokens import fold
from cookbook.model.languages import LANGUAGES
from cookbook.model.measure import FLAGS


@cache
def flags() -> Mapping[str, str]:
    """The flag by every way to write it, folded."""
    return {fold(way): flag for flag in FLAGS for way in (flag, *(speech(lang)(flag) for lang in LANGUAGES))}
