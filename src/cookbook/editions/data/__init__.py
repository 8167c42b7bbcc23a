"""The book as data for machines."""
