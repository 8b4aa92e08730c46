"""Every command of working here; `nox -l` lists them, and `.ci/run` is made of them.

uv makes the environments, all from one cache. What is tried every day runs in `.venv`, where one works.
"""

from __future__ import annotations

import os
import shutil
from pathlib import Path
from urllib.request import urlopen

import nox

ROOT = Path(__file__).parent
HERE = ROOT / ".venv" / "bin"
EXAMPLE = ROOT / "examples" / "0-24-samarbeidet.toml"
JUDGING = [
    f"tests/test_{name}.py"
    for name in ("advice", "engines", "examples", "imagine", "judging", "survey", "variants", "weighing")
]
WEIGHED = [f"tests/test_{name}.py" for name in ("advice", "judging", "oracle", "timeline", "weighing")]
"""What holds judging to its rules, against a second reading, and against itself from day to day."""
DIFFERS = [
    f"tests/test_{name}.py" for name in ("cli", "engines", "examples", "judging", "packaging", "weighing")
]
"""What may differ between Pythons; the rest is the same everywhere."""
ON_LIBRARIES = [f"tests/test_{name}.py" for name in ("cli", "judging", "packaging", "sheet", "word", "xlsx")]
"""What may differ between versions of the libraries."""
WEAKNESSES = "https://api.osv.dev/v1/vulns/GHSA-462w-v97r-4m45"
"""An old one, which is there where known weaknesses can be asked for."""
PEERS = ("datalogic-py>=5.9", "clipspy>=1.0.6", "zen-engine>=2.1.3")
"""Other engines, which only the benchmarks need."""
FEATURE = str(ROOT / "features" / "criteria" / "1-share-information" / "shared-overview.feature")

COMPILED = {"LADDER_COMPILE": "1"}
"""Builds the package with the code that judges compiled."""

nox.options.default_venv_backend = "uv"
nox.options.download_python = "never"
nox.options.error_on_missing_interpreters = False
nox.options.sessions = ["check"]

os.environ["LADDER_LANG"] = "nb"  # output is compared, whatever the locale is


def here(session: nox.Session, command: str, *arguments: str, **keys: object) -> object:
    """Run a command of the environment one works in; what it prints, where it is `silent`."""
    return session.run(str(HERE / command), *arguments, external=True, **keys)


def lint_all(session: nox.Session) -> None:
    """Format, lint, types and contracts, in the environment one works in."""
    here(session, "ruff", "format", "--check")
    here(session, "ruff", "check")
    here(session, "mypy")
    here(session, "lint-imports")


def as_locked(session: nox.Session, **env: str) -> None:
    """The package, not what stands here, with what it needs as it is locked."""
    sync = ("uv", "sync", "--quiet", "--locked", "--no-editable", "--extra", "test")
    there = {"UV_PROJECT_ENVIRONMENT": session.virtualenv.location}
    session.run_install(*sync, env=there | env, external=True)


def same_bytes(session: nox.Session, engine: str) -> None:
    """Every format comes to the same in the session as here."""
    digests = (str(ROOT / "tests" / "digests.py"), engine)
    if session.run("python", *digests, silent=True) != here(session, "python", *digests, silent=True):
        session.error("it gives other bytes than here")


# What one runs


@nox.session(venv_backend="none")
def setup(session: nox.Session) -> None:
    """Put everything that is needed to work here into `.venv`, as it is locked."""
    here(session, "uv", "sync", "--quiet", "--locked", "--inexact", "--extra", "dev")


@nox.session(venv_backend="none")
def check(session: nox.Session) -> None:
    """The quick check: lint, types, contracts, and that judging is as it was."""
    lint_all(session)
    here(session, "pytest", "-q", "-n", "2", "--durations=0", "--durations-min=5", *JUDGING, *session.posargs)


@nox.session(
    venv_backend="none",
    requires=["lint", "rules", "coverage", "wheel", "compiled", "pythons", "lowest", "cold", "audit"],
)
def everything(session: nox.Session) -> None:
    """All that a change must pass, as `.ci/run` asks for it."""
    here(session, "pytest", "-n", "2")


@nox.session(venv_backend="none")
def whole(session: nox.Session) -> None:
    """Every search and every look of a page in full."""
    here(session, "pytest", "-n", "2", "-m", "whole")
    here(session, "python", "-m", "tests.laws", "20000")


@nox.session(venv_backend="none")
def docs(session: nox.Session) -> None:
    """Write the words and the rule pages anew, and approve the reports; then read the difference."""
    here(session, "pybabel", "compile", "-d", "ladder/locale", "-D", "ladder messages")
    here(session, "ladder", "rules", "pages", "docs/rules", "--features", "features", "--remove")
    approving = {"LADDER_APPROVE": "1"}
    here(session, "pytest", "-q", "-n", "2", "tests", "-k", "approved or readme", env=approving)
    here(session, "python", "tests/first_minutes.py", env=approving)


@nox.session
def benchmarks(session: nox.Session) -> None:
    """Measure all but the longest, or the parts that are named, into `tests/benchmarks/RESULTS.md`.

    What is measured is the package with the code that judges compiled, which is not what stands here.
    """
    session.install(f"{ROOT}[office,scenarios]", *PEERS, env=COMPILED)
    elsewhere = Path(session.create_tmp())
    (elsewhere / "tests").unlink(missing_ok=True)
    (elsewhere / "tests").symlink_to(ROOT / "tests")
    session.chdir(elsewhere)
    session.run("python", "-m", "tests.benchmarks", "--write", *session.posargs)


@nox.session(requires=["everything"])
def release(session: nox.Session) -> None:
    """Everything, then the package in `dist/`, also compiled for this system, and what it is made of."""
    session.run("uv", "build", "--quiet", "--out-dir", "dist", external=True)
    session.run("uv", "build", "--quiet", "--wheel", "--out-dir", "dist", external=True, env=COMPILED)
    here(session, "python", "-m", "tests.sbom", "dist")


@nox.session(venv_backend="none")
def renew(session: nox.Session) -> None:
    """Lock the newest of all that is needed; then read the difference, and set up anew."""
    here(session, "uv", "lock", "--upgrade")


# The parts of everything


@nox.session(venv_backend="none")
def audit(session: nox.Session) -> None:
    """Known weaknesses of what is locked; where nobody can be asked, it says so and is skipped."""
    try:
        urlopen(WEAKNESSES, timeout=3).close()
    except OSError as error:
        session.skip(f"NOT AUDITED: {WEAKNESSES} cannot be reached from here ({error}).")
    here(session, "uv", "audit", "--locked", "--preview-features", "audit-command")


@nox.session(venv_backend="none")
def lint(session: nox.Session) -> None:
    """Format, lint, types and import contracts."""
    lint_all(session)


@nox.session(venv_backend="none")
def rules(session: nox.Session) -> None:
    """The rules: all of them reached by a scenario, every change noticed by one. The tests lint them."""
    here(session, "ladder", "scenarios", "mutate", "features")


@nox.session(venv_backend="none")
def coverage(session: nox.Session) -> None:
    """How much of the judging the direct tests of it reach, with a floor; random searches are left out."""
    here(
        session,
        "coverage",
        "run",
        "-m",
        "pytest",
        "-q",
        "-k",
        "not block",
        *JUDGING,
        "tests/test_timeline.py",
    )
    here(session, "coverage", "report")


@nox.session
def wheel(session: nox.Session) -> None:
    """The package alone, elsewhere: it assesses, in three languages, and takes a newcomer through README."""
    session.install(str(ROOT))
    elsewhere = Path(session.create_tmp())
    assess = ("ladder", "assess", str(EXAMPLE), "--as-of", "2020-12-15", "--format", "json", "--output")
    session.chdir(elsewhere)
    session.run(*assess, "there.json")
    here(session, *assess, "here.json")
    if Path("there.json").read_bytes() != Path("here.json").read_bytes():
        session.error("the wheel gives another assessment")
    for lang in ("nb", "nn", "en"):
        session.run("ladder", "rules", "list", "--lang", lang, silent=True)
    session.install(f"{ROOT}[office,scenarios]")  # as README says
    shutil.copy(FEATURE, ".")
    session.run("ladder", "scenarios", "run", silent=True)
    session.run("python", str(ROOT / "tests" / "first_minutes.py"))


@nox.session(python=["3.12", "3.13"])
def pythons(session: nox.Session) -> None:
    """The package on other Pythons, where they are: as it is locked, and the same answers to the byte."""
    as_locked(session)
    session.run("pytest", "-q", "--import-mode=importlib", *DIFFERS)
    same_bytes(session, "plain")


@nox.session
def compiled(session: nox.Session) -> None:
    """The package with the code that judges compiled: it holds to the same tests, and answers to the byte."""
    as_locked(session, **COMPILED)
    session.run("python", "-P", "-c", "from ladder.judge import weigh; assert weigh.__file__[-3:] != '.py'")
    session.run("pytest", "-q", "--import-mode=importlib", "-m", "not whole and not interpreted", *WEIGHED)
    same_bytes(session, "durable")


@nox.session
def lowest(session: nox.Session) -> None:
    """The package with the lowest versions that it allows."""
    session.install("--resolution", "lowest-direct", f"{ROOT}[test]")
    by_us = "not every_fault_is_told_alone"  # what is told stands in our words, whatever the library
    session.run("pytest", "-q", "--import-mode=importlib", "-k", by_us, *ON_LIBRARIES)
    session.run("ladder", "scenarios", "run", FEATURE, silent=True)


@nox.session
def cluster(session: nox.Session) -> None:
    """Many assessments through a local cluster of Dask: nothing else needs it, or opens sockets."""
    session.install(f"{ROOT}[test]", "distributed>=2024.1")
    session.run("python", "-m", "pytest", "-q", "--noconftest", "-W", "default", "tests/on_cluster.py")


@nox.session(venv_backend="none")
def fuzz(session: nox.Session) -> None:
    """Whatever is read, broken at random for some minutes; what is found is told, and kept where one says."""
    here(session, "python", "-m", "tests.fuzz", *(session.posargs or ("--minutes", "5")))


@nox.session(venv_backend="none")
def mutants(session: nox.Session) -> None:
    """The code that judges, broken in some places one at a time, and that a test fails."""
    here(session, "python", "-m", "tests.mutants", *(session.posargs or ("60",)))


@nox.session(venv_backend="none")
def cold(session: nox.Session) -> None:
    """A cold start, beside the bare imports."""
    here(session, "python", "-m", "tests.benchmarks", "cold")
