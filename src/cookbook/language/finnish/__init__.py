"""The science of Finnish words: base forms, parts of compounds and hyphenation points of what the content says."""

LANGUAGE = "fi"
"""The one language of which this much is known."""
