"""The pages of the corpus as the program sees them: blocks with features, and which of them are the article."""

import gzip
import hashlib
import json
import subprocess
import sys
import tempfile
from collections import Counter
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import urlparse

import numpy as np

HERE = Path(__file__).resolve().parent
sys.path.insert(0, str(HERE.parent / "DumpModel"))

from align import label, words  # noqa: E402  (the labels are made as for dumps)

ROW = 176  # BlockFeature.rowSize


@dataclass
class Page:
    """A page of the corpus; `fold` is dealt by the site's name."""

    id: str
    host: str
    fold: int
    kind: str
    rows: np.ndarray  # features of the blocks, bytes
    places: list[list[int]]  # for each block its element, then the tokens of its first inline element
    elements: list[list[int]]  # for each element the one around it, its signature, then its tokens
    words: list[list[str]]  # of each block
    sizes: np.ndarray  # words of each block
    labels: np.ndarray  # the share of each block's words that the article has
    truth: Counter

    @property
    def truth_words(self) -> int:
        return self.truth.total()


def load(suites: Path, tool: Path) -> list[Page]:
    """Reads all pages of the corpus with the tool `page-model-data`."""
    pages = []
    corpus = suites / "wcxb/dev"
    with tempfile.TemporaryDirectory() as folder:
        sources = []
        for packed in sorted((corpus / "html").glob("*.html.gz")):
            source = Path(folder) / packed.name.removesuffix(".gz")
            source.write_bytes(gzip.decompress(packed.read_bytes()))
            sources.append(source)
        output = Path(folder) / "data"
        subprocess.run([tool, output, *sources], check=True)
        rows = np.fromfile(f"{output}.rows", np.uint8).reshape(-1, ROW)
        first = 0
        for line in output.open():
            entry = json.loads(line)
            last = first + len(entry["texts"])
            pages.append(page(entry, rows[first:last].copy(), corpus))
            first = last
    return pages


def page(entry: dict, rows: np.ndarray, corpus: Path) -> Page:
    id = Path(entry["page"]).stem
    truth = json.loads((corpus / "ground-truth" / f"{id}.json").read_text())
    host = (urlparse(truth.get("url", "")).hostname or id).removeprefix("www.")
    article = words(truth["ground_truth"].get("main_content") or "")
    blocks = [words(text) for text in entry["texts"]]
    return Page(
        id=id, host=host, fold=int(hashlib.sha1(host.encode()).hexdigest(), 16) % 5 + 1,
        kind=truth["_internal"]["page_type"]["primary"], rows=rows, places=entry["places"],
        elements=entry["elements"], words=blocks, sizes=np.array([len(b) for b in blocks], np.float32),
        labels=np.array(label(blocks, article) if article else [0.0] * len(blocks), np.float32),
        truth=Counter(article))


def word_f1(page: Page, kept: np.ndarray) -> float:
    """The F1 of words of the blocks that are kept."""
    got = Counter()
    for block, keep in zip(page.words, kept):
        if keep:
            got.update(block)
    if not page.truth_words:
        return 0.0 if got else 1.0
    return 2 * (got & page.truth).total() / (got.total() + page.truth_words)
