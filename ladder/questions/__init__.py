"""What is asked of a collaboration, a module for each command: why, what next, what changed."""
