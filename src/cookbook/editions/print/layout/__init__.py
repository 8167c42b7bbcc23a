"""HTML to pages: what WeasyPrint needs, and what it leaves out."""
