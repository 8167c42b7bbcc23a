"""The science of Finnish words: base forms, parts of compounds and hyphenation points of what the content says."""
