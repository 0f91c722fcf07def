"""Reports whether each test suite is present and complete, and its origin; downloads suites if requested.

usage: suites.py FOLDER [--fetch]

The suites are third-party data under their own licences, so they are not part of this repository. Tests whose
suite is missing are reported as skipped. With --fetch, suites in public git repositories are downloaded at a
fixed commit and verified; for suites collected by hand the origin is printed. Exit code 1: a suite is missing or differs.
"""

import hashlib
import json
import pathlib
import shutil
import subprocess
import sys
import tempfile

LIST = pathlib.Path(__file__).with_name("suites.json")


def checksum(folder):
    """A digest of the names and contents of all files below a folder; `None` if there is no such folder."""
    if not folder.is_dir():
        return None
    total = hashlib.sha256()
    for file in sorted(path for path in folder.rglob("*") if path.is_file()):
        total.update(str(file.relative_to(folder)).encode() + b"\0")
        total.update(hashlib.sha256(file.read_bytes()).digest())
    return total.hexdigest()


def fetch(part, target):
    """Copies a folder from a repository at a commit."""
    with tempfile.TemporaryDirectory() as clone:
        git = ["git", "-C", clone]
        subprocess.run(git + ["init", "-q"], check=True)
        subprocess.run(git + ["fetch", "-q", "--depth=1", part["repository"], part["commit"]], check=True)
        subprocess.run(git + ["checkout", "-q", "FETCH_HEAD"], check=True)
        shutil.copytree(pathlib.Path(clone) / part["path"], target)


def main(root, fetches):
    missing = False
    for suite in json.loads(LIST.read_text()):
        folder = root / suite["folder"]
        found = checksum(folder)
        if found is None and fetches and "commit" in suite:
            try:
                fetch(suite, folder)
            except (OSError, subprocess.CalledProcessError) as error:
                print(f"{suite['folder']}: cannot be fetched: {error}", file=sys.stderr)
            found = checksum(folder)
        state = "missing" if found is None else "whole" if found == suite["sha256"] else "differs"
        missing = missing or state != "whole"
        print(f"{state:8} {suite['folder']:28} {suite['for']}")
        if state != "whole":
            origin = suite["repository"] + (f" at {suite['commit']}, {suite['path']}" if "commit" in suite else "")
            print(f"         from {origin} ({suite['licence']}){'; make suites FETCH=1 gets it' if 'commit' in suite else ''}")
    return 1 if missing else 0


if __name__ == "__main__":
    arguments = [argument for argument in sys.argv[1:] if argument != "--fetch"]
    if len(arguments) != 1:
        sys.exit(__doc__)
    sys.exit(main(pathlib.Path(arguments[0]), "--fetch" in sys.argv))
