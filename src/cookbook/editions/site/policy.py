"""What a browser may load and run for a page: nothing but the site's own files, and no inline script or style at all."""

from __future__ import annotations

from collections.abc import Iterator

POLICY = "default-src 'self'; img-src 'self' data:; object-src 'none'; base-uri 'none'; form-action 'self'"
HEADERS = {
    "Content-Security-Policy": f"{POLICY}; frame-ancestors 'none'",
    "Referrer-Policy": "strict-origin-when-cross-origin",
    "X-Content-Type-Options": "nosniff",
}


def header_files() -> Iterator[tuple[str, str]]:
    """Name and text of the ready header files: for Netlify and Cloudflare Pages, and for nginx to include."""
    yield "_headers", "/*\n" + "".join(f"  {name}: {value}\n" for name, value in HEADERS.items())
    yield "nginx-headers.conf", "".join(f'add_header {name} "{value}" always;\n' for name, value in HEADERS.items())
