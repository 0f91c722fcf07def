"""Trains and judges the model that tells a page's body from furniture.

usage: python3 train.py --suites FOLDER cv [FOLD…]  cross-validation over the folds; prints a table
       python3 train.py --suites FOLDER export      trains on all pages, writes model.json; then run make_swift.py

Needs the tool that computes the features: swift build -c release --product page-model-data
"""

import argparse
import json
from dataclasses import replace
from pathlib import Path

import numpy as np
import torch

import net
from data import Page, load, word_f1

HERE = Path(__file__).resolve().parent


def scores(model: net.Net, numbers: dict[int, int], pages: list[Page]) -> list[tuple[str, float]]:
    return [(page.kind, word_f1(page, net.decode(net.predict(model, page, numbers), page)))
            for page in pages]


def report(name: str, scored: list[tuple[str, float]]) -> None:
    kinds = sorted({kind for kind, _ in scored})
    line = f"{name:8s} all {np.mean([f1 for _, f1 in scored]):.4f}"
    for kind in kinds:
        line += f"  {kind} {np.mean([f1 for k, f1 in scored if k == kind]):.4f}"
    print(line, flush=True)


def softened(pages: list[Page], seed: int) -> list[Page]:
    """The pages with labels that follow in part what models say that were trained on the other folds.

    Where the ground truth is cut short or otherwise wrong, the labels are so no longer.
    """
    soft = []
    for fold in sorted({page.fold for page in pages}):
        training = [page for page in pages if page.fold != fold]
        numbers = net.vocabulary(training)
        model = net.train(training, numbers, seed + fold)
        for page in pages:
            if page.fold == fold:
                said = 1 / (1 + np.exp(-net.predict(model, page, numbers) / 2))
                labels = ((1 - net.SOFTENED) * page.labels + net.SOFTENED * said).astype(np.float32)
                soft.append(replace(page, labels=labels))
    return soft


def fit(pages: list[Page], seed: int) -> tuple[net.Net, dict[int, int]]:
    pages = softened(pages, seed)
    numbers = net.vocabulary(pages)
    return net.train(pages, numbers, seed), numbers


def cross_validate(pages: list[Page], folds: list[int], seed: int) -> None:
    every = []
    for fold in folds:
        model, numbers = fit([page for page in pages if page.fold != fold], seed)
        scored = scores(model, numbers, [page for page in pages if page.fold == fold])
        report(f"fold {fold}", scored)
        every += scored
    report("together", every)


def export(pages: list[Page], seed: int) -> None:
    model, numbers = fit(pages, seed)
    report("trained", scores(model, numbers, pages))
    (HERE / "model.json").write_text(json.dumps(net.packed(model, numbers), separators=(",", ":")) + "\n")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--suites", type=Path, required=True, help="the folder that holds wcxb")
    parser.add_argument("--tool", type=Path, default=HERE.parent.parent / ".build/release/page-model-data")
    parser.add_argument("--seed", type=int, default=0)
    parser.add_argument("action", choices=["cv", "export"])
    parser.add_argument("folds", type=int, nargs="*", default=[1, 2, 3, 4, 5])
    arguments = parser.parse_args()
    torch.set_num_threads(1)
    pages = load(arguments.suites, arguments.tool)
    if arguments.action == "cv":
        cross_validate(pages, arguments.folds, arguments.seed)
    else:
        export(pages, arguments.seed)


if __name__ == "__main__":
    main()
