"""Words and numbers of the interface: Finnish, Swedish and English."""
