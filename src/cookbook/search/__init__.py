"""Search: what can be found, the words that lead to it, and the index as the browser reads it."""
