"""The job ticket: what a print shop would ask."""
