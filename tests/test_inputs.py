"""What people are told of every bad input, word for word in three languages: the pages in `inputs/`.

`LADDER_APPROVE=1 pytest tests/test_inputs.py` writes anew what is told; then read the difference aloud.
"""

from __future__ import annotations

import os
import re
from collections import Counter
from pathlib import Path

import pytest
from click.testing import CliRunner

from ladder.cli import main
from ladder.files import read

from . import catalogues, inputs

CASES = list(inputs.cases())


@pytest.mark.parametrize("case", CASES, ids=[f"{case.page.stem}: {case.name}" for case in CASES])
def test_a_bad_input_is_told_word_for_word(
    case: inputs.Case, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    case.make(tmp_path)
    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr(read, "own_rules", lambda: Path("rules"))
    told = {}
    for lang in catalogues.LANGUAGES:
        monkeypatch.setenv("LADDER_LANG", lang)
        result = CliRunner().invoke(main, case.arguments, prog_name="ladder")
        assert isinstance(result.exception, SystemExit | None), result.exception
        told[lang] = f"{result.output}exit {result.exit_code}\n"
    if os.environ.get("LADDER_APPROVE"):
        case.approve(told)
    else:
        assert told == case.told
