"""Reads the content of a page as what it paints: the checks never see an operator."""
