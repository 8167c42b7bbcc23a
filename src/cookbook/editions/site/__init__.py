"""The site: the pages of every language, and the engines that build them."""
