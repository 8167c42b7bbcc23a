"""What an edition says of itself in files of its own, read with the loader of content."""
