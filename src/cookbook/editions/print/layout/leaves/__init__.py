"""Pages painted each for itself, and bound to a file: a page that is as it was is not laid out or painted again."""
