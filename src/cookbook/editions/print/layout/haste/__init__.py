"""Takes out of the way what makes a long book slow: what WeasyPrint and pydyf do again and again, with the same outcome.

Whatever is remembered is found by all that it is made of and lives as long as a layout or its fonts: nothing of it is kept.
"""

from __future__ import annotations

import gc

from cookbook.editions.print.layout.haste.boxes import hurry_boxes
from cookbook.editions.print.layout.haste.columns import hurry_columns
from cookbook.editions.print.layout.haste.lines import remember_lines
from cookbook.editions.print.layout.haste.styles import share_styles


def hurry() -> None:
    """Make haste, in a process that does nothing else.

    Layout makes few cycles but very many objects: looking for cycles in them costs a third of the time. pydyf lists the
    references of all pages anew for every tag: with hundreds of pages that is most of the writing. To know the pages that a box
    begins and ends on, WeasyPrint goes through all that is in it, twice for each box within a box; it reckons the sizes of a box
    anew wherever it tries it, although few of them are parts of what is around it; and it breaks a line anew in each column that
    it tries, and in each layout. Raises TypeError where pydyf has no such property.
    """
    gc.disable()
    hurry_boxes()
    remember_lines()
    share_styles()
    hurry_columns()


def tidy_up() -> None:
    """Free what a layout has left behind, which nobody else does; what stays is not looked through again."""
    gc.collect()
    gc.freeze()
