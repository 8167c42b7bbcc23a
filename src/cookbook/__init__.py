"""A cookbook: one tree of YAML, a site to search and a book to print."""
