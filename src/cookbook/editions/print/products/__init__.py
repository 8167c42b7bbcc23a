"""What can be printed, a module a product."""
