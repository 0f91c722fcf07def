#!/usr/bin/env python3
"""Counts the instructions that a page takes, stage by stage, with valgrind: they repeat, times do not.

    Benchmarks/bench-pages.py .build/release/offprint ../shared/suites [--pages 30] [--type article]

The pages are those of a type in WCXB, picked evenly. Besides each stage's instructions a page, its share of all and
how often the parser's instructions go into it are printed.
"""

import argparse
import collections
import gzip
import json
import pathlib
import re
import subprocess
import tempfile

TINY = """<!DOCTYPE html><html lang="en"><head><title>A small page</title></head><body><article><h1>A small page</h1>
<p>The quick brown fox jumps over the lazy dog, and then it goes home to sleep for the rest of the day.</p></article>
</body></html>
"""

# What is printed, and the functions that it is: the largest inclusive cost of a function whose name matches counts.
PARSER = "read and parse"
STAGES = [
    (PARSER, r"HTMLReader\.source\(of:\)$"),
    ("choose the profile", r"ProfileLibrary\.choose\("),
    ("page-profile's rules", r"\bProfileRules\.mark\(_:_:in:\)$"),
    ("page-head", r"\bPageHead\.mark\(_:_:in:\)$"),
    ("page-metadata", r"\bPageMetadata\.mark\(_:_:in:\)$"),
    ("page-body", r"\bPageBody\.mark\(_:_:in:\)$"),
    ("page-posts", r"\bPagePosts\.mark\(_:_:in:\)$"),
    ("page-notes", r"\bPageNotes\.mark\(_:_:in:\)$"),
    ("lowering", r"Lowering\.lower\(_:_:address:\)$"),
    ("article stages", r"Refinement\.run\("),
    ("write", r"Batch\.written\("),
]
# The body model is asked by the first stage that needs it, which may be the profile's rules.
MODEL = [("blocks of text", r" TextBlocks\.init\("), ("features and model", r"BlockScores\.init\(")]


def read_profile(path):
    """The names of functions and their inclusive costs, and the sum, of a callgrind profile."""
    names, own, calls = {}, collections.Counter(), collections.defaultdict(collections.Counter)
    current = called = None
    is_call = False

    def number(text):
        match = re.match(r"\((\d+)\)(?: (.*))?$", text)
        if match.group(2):
            names[match.group(1)] = match.group(2)
        return match.group(1)

    with open(path, errors="replace") as lines:
        for line in lines:
            if line.startswith("fn="):
                current = number(line[3:].rstrip("\n"))
            elif line.startswith("cfn="):
                called = number(line[4:].rstrip("\n"))
            elif line.startswith("calls="):
                is_call = True
            elif line[0] in "0123456789+-*":
                cost = int(line.split()[-1])
                if is_call:
                    calls[current][called] += cost
                else:
                    own[current] += cost
                is_call = False
    inclusive = {
        name: own[name] + sum(cost for other, cost in calls[name].items() if other != name)
        for name in set(own) | set(calls)
    }
    order = list(names)
    demangled = subprocess.run(
        ["swift", "demangle", "--simplified"], input="\n".join(names[name] for name in order),
        capture_output=True, text=True, check=True).stdout.split("\n")
    return [(text, inclusive.get(name, 0)) for name, text in zip(order, demangled)], sum(own.values())


def run(binary, folder, arguments):
    """Runs a conversion and returns the profile of the process that converts: the one that takes most."""
    output = folder / "profiles"
    output.mkdir(exist_ok=True)
    subprocess.run(
        ["valgrind", "--tool=callgrind", "--trace-children=yes", f"--callgrind-out-file={output}/out.%p", binary,
         "convert", "--jobs", "1", "-t", "json", *arguments],
        check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    profiles = [read_profile(path) for path in output.iterdir()]
    for path in output.iterdir():
        path.unlink()
    return max(profiles, key=lambda profile: profile[1])


def pages(suites, kind, count, folder):
    """Unpacks pages of a type, picked evenly, and returns their paths."""
    suite = suites / "wcxb" / "dev"
    found = []
    for path in sorted((suite / "ground-truth").glob("*.json")):
        types = json.loads(path.read_text())["_internal"]["page_type"]
        if (types["primary"] if isinstance(types, dict) else types) == kind:
            found.append(path.stem)
    result = []
    for index in range(min(count, len(found))):
        name = found[index * len(found) // min(count, len(found))]
        path = folder / f"{name}.html"
        path.write_bytes(gzip.decompress((suite / "html" / f"{name}.html.gz").read_bytes()))
        result.append(path)
    return result


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("binary")
    parser.add_argument("suites", type=pathlib.Path)
    parser.add_argument("--pages", type=int, default=30)
    parser.add_argument("--type", default="article")
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as place:
        folder = pathlib.Path(place)
        # Without the debug information valgrind begins in a tenth of the time.
        binary = folder / "offprint"
        subprocess.run(["objcopy", "--strip-debug", options.binary, binary], check=True)
        tiny = folder / "tiny.html"
        tiny.write_text(TINY)
        start = run(binary, folder, ["-o", "/dev/null", tiny])[1]
        files = pages(options.suites, options.type, options.pages, folder)
        if not files:
            raise SystemExit(f"no pages of the type '{options.type}'")
        functions, total = run(binary, folder, ["--output-dir", folder / "out", *files])
        size = sum(path.stat().st_size for path in files) / len(files) / 1000
        print(f"start with a page of three lines: {start / 1e6:.1f} M instructions")
        print(f"a page, the mean of {len(files)} of {size:.0f} KB: {total / len(files) / 1e6:.2f} M\n")

        def cost(pattern):
            return max((cost for name, cost in functions if re.search(pattern, name)), default=0)

        parsing = cost(dict(STAGES)[PARSER])
        print(f"{'':24}{'M a page':>10}{'share':>9}{'parses':>9}")
        for name, pattern in STAGES + MODEL:
            if (name, pattern) == MODEL[0]:
                print("of these, for the body's model:")
            taken = cost(pattern)
            ratio = f"{taken / parsing:9.2f}" if parsing else f"{'–':>9}"
            print(f"{name:24}{taken / len(files) / 1e6:10.2f}{taken / total:9.1%}{ratio}")


main()
