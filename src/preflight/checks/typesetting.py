"""Whether justified text is hyphenated."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from preflight.poppler import TextLine
from preflight.remarks import CannotRunError, Remark, warning
from preflight.subject import Subject

HYPHENS = ("-", "\u00ad", "\u2010")
ENOUGH = 100
"""Justified lines that it takes to say anything: three pages or so."""
FEWEST = 0.02
"""The share of lines that end in a hyphen: in Finnish, with its long words, it is five to fifteen per cent."""
FLUSH = 1.0
"""Points that the ends of justified lines may differ by."""
SHORTEST = 4


def hyphens(subject: Subject) -> Iterator[Remark]:
    """Long words are parted at the ends of justified lines; where none is, the language had no hyphenation."""
    total = ended = 0
    for leaf in subject.words:
        for block in leaf.blocks:
            justified = _justified(block)
            total += len(justified)
            ended += sum(line.text.endswith(HYPHENS) for line in justified)
    if total < ENOUGH:
        raise CannotRunError(warning("preflight-no-justified", found=str(total), allowed=str(ENOUGH)))
    if ended < FEWEST * total:
        yield warning("preflight-hyphens", found=f"{ended} / {total}", allowed=f"{FEWEST:.0%}")


def _justified(block: tuple[TextLine, ...]) -> list[TextLine]:
    """The lines of a block that all end at one place: the last one of a paragraph need not."""
    if len(block) < SHORTEST:
        return []
    ends = Counter(round(line.box.x1 / FLUSH) for line in block)
    usual, _ = ends.most_common(1)[0]
    flush = [line for line in block if abs(line.box.x1 - usual * FLUSH) <= FLUSH]
    return flush if len(flush) >= max(SHORTEST - 1, len(block) * 0.7) else []
