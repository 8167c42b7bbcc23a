"""The book for reading devices: one EPUB a language, of the same articles as the site and the printed book."""
