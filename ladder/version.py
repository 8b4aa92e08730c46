"""The version of the program. The rules have one of their own."""

VERSION = "0.1.0"
