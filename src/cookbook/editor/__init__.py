"""Help for text editors that understand YAML: schemas of every file that writers fill in, and which is for which file."""
