"""Trains and evaluates the model that separates a dump's body from furniture.

usage: python3 train.py --suites FOLDER cv        cross-validation over the five folds; prints a table
       python3 train.py --suites FOLDER export    trains on all pages, writes model.json; then run make_swift.py

Labels and features are recomputed each time, which takes a few minutes.
"""

import argparse
import json
from collections import Counter
from pathlib import Path

import numpy as np
import torch

import net
from align import label, pages, words
from features import features

HERE = Path(__file__).resolve().parent


def examples(suites: Path) -> list[dict]:
    """The pages as features, labels and words."""
    found = []
    for page in pages(suites):
        text = page.text
        X, W, numbers = features(text.encode())
        line_words = [words(line) for line in text.split("\n")]
        labels = label(line_words, page.truth)
        kept = [line_words[number] for number in numbers]
        found.append({
            "id": page.id, "fold": page.fold, "X": X.astype(np.float32), "W": W,
            "y": np.array([labels[number] for number in numbers], np.float32),
            "n": np.array([len(line) for line in kept], np.float32),
            "lines": kept, "truth": Counter(page.truth), "truth_words": len(page.truth),
        })
    return found


def decode(p: np.ndarray, W: np.ndarray) -> np.ndarray:
    """The lines to keep: those whose probability is above half the expected F1."""
    threshold = 0.45
    for _ in range(3):
        kept = p > threshold
        expected = (p * W)[kept].sum() / (W[kept].sum() + (p * W).sum() + 1e-9)
        threshold = min(0.5, max(0.1, expected))
    return p > threshold


def word_f1(page: dict, kept: np.ndarray) -> float:
    got = Counter()
    for line, keep in zip(page["lines"], kept):
        if keep:
            got.update(line)
    return 2 * (got & page["truth"]).total() / (got.total() + page["truth_words"])


def scores(model: net.Net, data: list[dict]) -> np.ndarray:
    return np.array([word_f1(page, decode(net.predict(model, page["X"]), page["W"])) for page in data])


def cross_validate(data: list[dict], seed: int) -> None:
    every = []
    for fold in range(1, 6):
        model = net.train([page for page in data if page["fold"] != fold], seed)
        of_fold = scores(model, [page for page in data if page["fold"] == fold])
        every.append(of_fold)
        print(f"fold {fold}  {len(of_fold):4d} pages  word F1 {of_fold.mean():.4f}", flush=True)
    f1 = np.concatenate(every)
    error = f1.std() / len(f1) ** 0.5
    print(f"all     {len(f1):4d} pages  word F1 {f1.mean():.4f}  standard error {error:.4f}  "
          f"median {np.median(f1):.4f}")


def export(data: list[dict], seed: int) -> None:
    model = net.train(data, seed)
    print(f"word F1 on the pages it was trained on: {scores(model, data).mean():.4f}")
    (HERE / "model.json").write_text(json.dumps(net.packed(model), separators=(",", ":")) + "\n")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--suites", type=Path, required=True, help="the folder that holds dumps and wcxb")
    parser.add_argument("--seed", type=int, default=0)
    parser.add_argument("action", choices=["cv", "export"])
    arguments = parser.parse_args()
    torch.set_num_threads(1)
    data = examples(arguments.suites)
    {"cv": cross_validate, "export": export}[arguments.action](data, arguments.seed)


if __name__ == "__main__":
    main()
