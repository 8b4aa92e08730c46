"""`python -m ladder`."""

from .cli import main

main(prog_name="ladder")
