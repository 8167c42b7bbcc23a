"""Words: how the interface speaks, and what search and hyphenation know of those of the content."""
