"""The cookbook as a MkDocs project for stock Material: Markdown that a city may take in and keep."""
