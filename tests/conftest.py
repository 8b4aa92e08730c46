"""Tests, and processes they start, read bokmål unless they say otherwise, and no cache, wherever they run.

And nothing that runs in them reaches the network.
"""

import os
import socket
import sys
from typing import Any

for name in [name for name in os.environ if name.startswith("LC_") or name == "LANGUAGE"]:
    del os.environ[name]
os.environ["LADDER_LANG"] = "nb"
os.environ["LADDER_NO_CACHE"] = "1"


def refuse(event: str, arguments: tuple[Any, ...]) -> None:
    """No name is looked up, and no socket opened but those between processes of one machine."""
    asked = ("socket.getaddrinfo", "socket.gethostbyname", "socket.gethostbyaddr")
    if event in asked or (event == "socket.__new__" and arguments[1] != socket.AF_UNIX):
        raise PermissionError(f"{event}: neither the program nor its tests use the network")


sys.addaudithook(refuse)
