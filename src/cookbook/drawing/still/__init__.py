"""A picture of every entry: a still life in one hand, laid from the entry's own kind, phase, themes and steps."""
