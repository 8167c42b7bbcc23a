"""Small SVG made from data, in the words of one language."""
