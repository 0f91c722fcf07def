#!/usr/bin/env python3
"""Fails where a comment or a document uses a wording listed in words.txt.

usage: words.py [FILE_OR_FOLDER...]

Checks Markdown, and comments and documentation in Swift, C, Python and shell, except in the files excluded by words.txt.
Prints each finding as file:line with a plain wording.
"""

import io
import re
import sys
import tokenize
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
LIST = Path(__file__).with_name("words.txt")
CODE = re.compile(r"`[^`]*`|“[^”]*”|‘[^’]*’|\"[^\"]*\"|<[^>]*>|\]\([^)]*\)")
SKIPPED = {".build", ".git", "samples", "Goldens"}


def rules():
    """The patterns with their plain wordings, and the excluded paths."""
    patterns, excluded = [], []
    for line in LIST.read_text().splitlines():
        if line.startswith("except "):
            excluded.append(ROOT / line.removeprefix("except ").strip())
        elif line and not line.startswith("#"):
            pattern, plain = line.split(" => ")
            patterns.append((re.compile(pattern, re.I), plain))
    return patterns, excluded


def swift(text):
    """The comments of a Swift source, each run of lines as one text with the number of its first line."""
    runs, raw = [], False
    for number, line in enumerate(text.split("\n"), 1):
        if line.count('"""') % 2:
            raw = not raw
        comment = None if raw else re.match(r"\s*///? ?(.*)", line) or trailing(line)
        if not comment:
            continue
        if runs and runs[-1][1] + len(runs[-1][0]) == number and line.lstrip().startswith("//"):
            runs[-1][0].append(comment[1])
        else:
            runs.append(([comment[1]], number))
    return runs


def trailing(line):
    """A comment after code, if it is not inside a string."""
    found = re.search(r"\s//\s(.*)", line)
    return found if found and line[:found.start()].count('"') % 2 == 0 else None


def python(text):
    """The comments and docstrings of a Python source."""
    runs, previous = [], None
    for token in tokenize.generate_tokens(io.StringIO(text).readline):
        if token.type == tokenize.COMMENT:
            runs.append(([token.string.lstrip("#! ")], token.start[0]))
        elif token.type == tokenize.STRING and token.string.startswith('"""') and previous in (
                None, tokenize.INDENT, tokenize.NEWLINE, tokenize.NL):
            runs.append((token.string.strip('"').split("\n"), token.start[0]))
        if token.type not in (tokenize.COMMENT, tokenize.NL) or previous is None:
            previous = token.type
    return runs


def shell(text):
    """The comments of a shell script."""
    return [([line.strip().lstrip("#! ")], number) for number, line in enumerate(text.split("\n"), 1)
            if line.lstrip().startswith("#")]


def markdown(text):
    """The paragraphs of a document without its fenced code and front matter."""
    runs, fenced, open_run = [], False, False
    for number, line in enumerate(text.split("\n"), 1):
        if line.lstrip().startswith("```"):
            fenced, open_run = not fenced, False
        elif fenced or not line.strip() or line.startswith("    "):
            open_run = False
        elif open_run and not re.match(r"\s*([-|#]|\d+\.)", line):
            runs[-1][0].append(line)
        else:
            runs.append(([line.strip("|#- ")], number))
            open_run = True
    return runs


READERS = {".swift": swift, ".c": swift, ".h": swift, ".py": python, ".sh": shell, ".md": markdown}


def findings(path, patterns):
    """The line, the wording and the plain one for each finding in a file."""
    for lines, first in READERS[path.suffix](path.read_text()):
        text = CODE.sub(lambda code: re.sub(r"[^\n]", "`", code[0]), "\n".join(lines))
        joined = re.sub(r"\n\s*", lambda gap: " " * len(gap[0]), text)
        for pattern, plain in patterns:
            for found in pattern.finditer(joined):
                yield first + text.count("\n", 0, found.start()), re.sub(r"\s+", " ", found[0]), plain


def files(arguments):
    """The files to check."""
    for argument in arguments or [ROOT]:
        path = Path(argument).resolve()
        for file in sorted(path.rglob("*")) if path.is_dir() else [path]:
            if file.suffix in READERS and file.is_file() and not SKIPPED & set(file.relative_to(ROOT).parts):
                yield file


def main():
    patterns, excluded = rules()
    count = 0
    for file in files(sys.argv[1:]):
        if any(file == path or path in file.parents for path in excluded):
            continue
        for line, wording, plain in sorted(findings(file, patterns)):
            print(f"{file.relative_to(ROOT)}:{line}: “{wording}”: write {plain}")
            count += 1
    sys.exit(1 if count else 0)


main()
