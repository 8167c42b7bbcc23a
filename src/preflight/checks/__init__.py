"""The checks of a preflight, a small function each: what they find, and nothing else."""
