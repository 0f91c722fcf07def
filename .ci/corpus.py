"""Converts every tenth page of the corpus and fails where less of their articles comes out than it used to.

usage: corpus.py BINARY SUITES

The model was trained on these pages, so the figure guards against regressions and is no measure of quality: that
stands in Benchmarks/PageModel/README.md.
"""

import gzip
import json
import re
import subprocess
import sys
import tempfile
from collections import Counter
from pathlib import Path

LEAST = 0.88


def words(text: str) -> Counter:
    return Counter(re.findall(r"\w+", text.lower()))


def main() -> None:
    binary, corpus = sys.argv[1], Path(sys.argv[2]) / "wcxb/dev"
    truths = sorted((corpus / "ground-truth").glob("*.json"))[::10]
    folder = Path(tempfile.mkdtemp())
    for truth in truths:
        page = gzip.decompress((corpus / "html" / f"{truth.stem}.html.gz").read_bytes())
        (folder / f"{truth.stem}.html").write_bytes(page)
    pages = sorted(folder.glob("*.html"))
    subprocess.run([binary, "convert", "-t", "text", "--output-dir", folder / "out", *pages],
                   stderr=subprocess.DEVNULL, check=False)
    total = 0.0
    for truth in truths:
        want = words(json.loads(truth.read_text())["ground_truth"]["main_content"] or "")
        got = words((folder / "out" / f"{truth.stem}.txt").read_text())
        total += 2 * (got & want).total() / max(1, got.total() + want.total())
    mean = total / len(truths)
    print(f"word F1 {mean:.4f} on {len(truths)} pages that the model was trained on")
    if mean < LEAST:
        sys.exit(f"less than {LEAST}")


main()
