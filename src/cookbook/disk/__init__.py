"""Files as a stranger's folder asks for: opened without following links, never written through, ours only where proven."""
