#!/usr/bin/env python3
"""Compiles the Swift samples of the documentation, without running them.

usage: snippets.py FOLDER

FOLDER is that of a build, such as .build/debug. A sample is a block ```swift in a Markdown file, or in a comment of a
source that documents a declaration. It may use what `snippets.swift` declares. Declarations are compiled at the top level,
members of a type within one, statements within a function. Errors are reported at their lines in the documentation.
"""

import re
import subprocess
import sys
import tempfile
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
GIVEN = Path(__file__).with_name("snippets.swift")
FOLDERS = ["README.md", "Sources", "Examples", "profiles", "Benchmarks"]


def samples(path):
    """The samples of a file, each as the number of its first line, its lines, and whether anybody can use it."""
    lines = written = path.read_text().split("\n")
    if path.suffix == ".swift":
        lines = [re.sub(r"^\s*/// ?", "", line) if re.match(r"\s*///", line) else "" for line in lines]
    start = None
    for number, line in enumerate(lines, 1):
        if line.strip() == "```swift":
            start = number + 1
        elif line.strip() == "```" and start:
            documented = next((line for line in written[number:] if "///" not in line), "")
            yield start, lines[start - 1:number - 1], path.suffix == ".md" or documented.strip().startswith("public ")
            start = None


def source(path, first, lines, name):
    """A sample as Swift, with its imports taken out."""
    body = "\n".join("" if line.startswith("import ") else line for line in lines)
    place = f'#sourceLocation(file: "{path}", line: {first})\n{body}\n#sourceLocation()\n'
    start = next((line for line in lines if line and not line.startswith(("import ", "///"))), "").strip()
    if re.match(r"(public |package )?(struct|enum|extension|protocol) ", start):
        return place
    if re.match(r"(public )?static ", start):
        return f"struct {name} {{\n{place}}}\n"
    return f"func {name}() throws {{\n{place}}}\n"


def compile_samples(found, build, options):
    """Whether samples compile together; prints the errors if they do not."""
    text, imports = GIVEN.read_text(), set()
    for count, (path, first, lines) in enumerate(found):
        imports.update(line for line in lines if line.startswith("import "))
        text += source(path.relative_to(ROOT), first, lines, f"Sample{count}")
    searched = [build / "Modules", *build.glob("C*.build"), *ROOT.glob("Sources/C*")]
    with tempfile.NamedTemporaryFile("w", suffix=".swift") as file:
        file.write("\n".join(sorted(imports)) + "\n" + text)
        file.flush()
        command = ["swiftc", "-typecheck", "-parse-as-library", "-swift-version", "6", "-suppress-warnings", file.name,
                   *options, *(word for path in searched for word in ("-I", str(path)))]
        return subprocess.run(command, cwd=ROOT, check=False).returncode == 0


def main():
    build = Path(sys.argv[1]).resolve()
    # The package manager uses the folder's name.
    package = re.sub(r"\W", "_", ROOT.name.lower())
    public, internal = [], []
    for name in FOLDERS:
        path = ROOT / name
        for file in [path] if path.is_file() else sorted([*path.rglob("*.md"), *path.rglob("*.swift")]):
            for first, lines, is_public in samples(file):
                (public if is_public else internal).append((file, first, lines))
    passed = [compile_samples(public, build, []), compile_samples(internal, build, ["-package-name", package])]
    print(f"{len(public) + len(internal)} samples{'' if all(passed) else ', with errors'}")
    return not all(passed)


if __name__ == "__main__":
    sys.exit(main())
