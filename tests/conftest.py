"""Tests read bokmål unless they say otherwise, wherever they are run; so do the processes they start."""

import os

for name in [name for name in os.environ if name.startswith("LC_") or name == "LANGUAGE"]:
    del os.environ[name]
os.environ["LADDER_LANG"] = "nb"
