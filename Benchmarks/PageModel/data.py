"""The pages of the corpora as the program sees them: blocks with features and labels."""

import json
import re
import subprocess
import sys
import tempfile
from collections import Counter
from dataclasses import dataclass, field
from pathlib import Path

import numpy as np

from corpora import Source, spaced

HERE = Path(__file__).resolve().parent
sys.path.insert(0, str(HERE.parent / "DumpModel"))

from align import label, words  # noqa: E402  (the labels are made as for dumps)

ROW = 176  # BlockFeature.rowSize


@dataclass
class Page:
    """A page of a corpus."""

    source: Source
    rows: np.ndarray  # features of the blocks, bytes
    places: list[list[int]]  # for each block its element, then the tokens of its first inline element
    elements: list[list[int]]  # for each element its parent, its signature, then its tokens
    invitations: np.ndarray  # for each block 1 if it invites readers elsewhere, 2 if the box around it does
    texts: list[str]  # of the blocks, white space collapsed
    words: list[list[str]]
    labels: np.ndarray  # the share of each block's words that are in the article; nan if unknown
    weights: np.ndarray  # the weight of each block's label
    truths: list[Counter] = field(default_factory=list)  # the article's words; any of these is correct

    @property
    def id(self) -> str:
        return f"{self.source.corpus}/{self.source.id}"

    @property
    def sizes(self) -> np.ndarray:
        return np.array([len(block) for block in self.words], np.float32)


def load(sources: list[Source], tool: Path) -> list[Page]:
    """Reads pages with the tool `page-model-data`."""
    pages = []
    with tempfile.TemporaryDirectory() as folder:
        files = []
        for number, source in enumerate(sources):
            files.append(Path(folder) / f"{number}.html")
            files[-1].write_bytes(source.html)
        output = Path(folder) / "data"
        subprocess.run([tool, output, *files], check=True)
        rows = np.fromfile(f"{output}.rows", np.uint8).reshape(-1, ROW)
        first = 0
        for source, line in zip(sources, output.open()):
            entry = json.loads(line)
            last = first + len(entry["texts"])
            pages.append(page(source, entry, rows[first:last].copy()))
            first = last
    return pages


def squeezed(text: str) -> str:
    return re.sub(r"\s+", " ", text).strip()


def page(source: Source, entry: dict, rows: np.ndarray) -> Page:
    texts = [squeezed(text) for text in entry["texts"]]
    blocks = [words(spaced(text) if source.corpus == "publishers" else text) for text in texts]
    made = Page(source, rows, entry["places"], entry["elements"], np.array(entry["invitations"]), texts, blocks,
                np.zeros(len(blocks), np.float32), np.ones(len(blocks), np.float32))
    if source.corpus == "segments":
        label_by_phrases(made)
    else:
        label_by_text(made)
    return made


def label_by_text(page: Page) -> None:
    article, summary = words(page.source.text), words(page.source.summary)
    page.truths = [Counter(article)] + ([Counter(summary + article)] if summary else [])
    if article:
        page.labels = np.array(label(page.words, article), np.float32)
    runs = set(zip(summary, summary[1:], summary[2:]))
    for part, block in enumerate(page.words):
        found = sum(run in runs for run in zip(block, block[1:], block[2:]))
        if page.labels[part] < 0.5 and len(block) >= 4 and found > 0.7 * (len(block) - 2):
            page.weights[part] = 0


def label_by_phrases(page: Page) -> None:
    page.labels[:] = np.nan
    for phrases, value in ((page.source.outside, 0), (page.source.inside, 1)):
        for phrase in map(squeezed, phrases):
            for part, text in enumerate(page.texts):
                if phrase in text:
                    page.labels[part] = value
