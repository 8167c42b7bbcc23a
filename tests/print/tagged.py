"""A tagged file of any HTML, painted page by page."""

from __future__ import annotations

import weasyprint

from cookbook.editions.print.layout.leaves.binding import bind_leaves
from cookbook.editions.print.layout.leaves.painting import paint


def tagged(html: str) -> bytes:
    """The HTML as PDF/UA."""
    document = weasyprint.HTML(string=html).render()
    leaves = [paint(document, page, 1, is_tagged=True) for page in document.pages]
    return bind_leaves(document, leaves, 1, {"pdf_variant": "pdf/ua-1"})
