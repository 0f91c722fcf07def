"""Trains and evaluates the model that separates a page's body from furniture.

usage: python3 train.py --suites FOLDER cv [FOLD…]     cross-validation over the folds of all corpora
       python3 train.py --suites FOLDER without CORPUS  trains without a corpus, evaluates on it: performance on pages of a new kind
       python3 train.py --suites FOLDER export [--but FOLD] [--output FILE]   trains on all pages, writes model.json; then run make_swift.py

Needs the tool that computes the features: swift build -c release --product page-model-data
"""

import argparse
import json
from dataclasses import replace
from pathlib import Path

import numpy as np
import torch

import net
from choice import choose, report
from corpora import NAMES, sources
from data import Page, load

HERE = Path(__file__).resolve().parent
# The weight, in the labels of a corpus, of predictions by models trained on its other folds. Unlabelled blocks of
# pages with only phrases use the predictions alone, with this weight in the loss.
SOFTENED = {"wcxb": 0.6, "publishers": 0.2, "segments": 0.2}
UNKNOWN_WEIGHT = 0.6
# Logits are divided by this for it.
SOFTENING_TEMPERATURE = 1.3
# The number of models with different seeds whose predictions are averaged.
SOFTENING_MODELS = 2


def apart(pages: list[Page], others: list[Page]) -> list[Page]:
    """The pages from sites that do not occur among the others."""
    sites = {page.source.site for page in others}
    return [page for page in pages if page.source.site not in sites]


def softened(pages: list[Page], seed: int) -> list[Page]:
    """The pages with labels softened by the predictions of models trained on the other folds.

    Where the ground truth is truncated or otherwise wrong, this corrects the labels.
    """
    soft = []
    for fold in sorted({page.source.fold for page in pages}):
        asked = [page for page in pages if page.source.fold == fold]
        training = apart([page for page in pages if page.source.fold != fold], asked)
        numbers = net.vocabulary(training)
        models = [net.train(training, numbers, seed + 10 * fold + n) for n in range(SOFTENING_MODELS)]
        said = [net.predict(model, asked, numbers) for model in models]
        for page in asked:
            logits = np.mean([of[page.id] for of in said], 0)
            soft.append(soften(page, 1 / (1 + np.exp(-logits / SOFTENING_TEMPERATURE))))
    return soft


def soften(page: Page, said: np.ndarray) -> Page:
    share, known = SOFTENED[page.source.corpus], ~np.isnan(page.labels)
    labels = np.where(known, (1 - share) * np.nan_to_num(page.labels) + share * said, said)
    weights = np.where(known, page.weights, UNKNOWN_WEIGHT * page.weights)
    return replace(page, labels=labels.astype(np.float32), weights=weights.astype(np.float32))


def fit(pages: list[Page], seed: int) -> tuple[net.Net, dict[int, int]]:
    pages = softened(pages, seed)
    numbers = net.vocabulary(pages)
    return net.train(pages, numbers, seed), numbers


def chosen(model: net.Net, numbers: dict[int, int], pages: list[Page]) -> dict[str, np.ndarray]:
    logits = net.predict(model, pages, numbers)
    return {page.id: choose(logits[page.id], page) for page in pages}


def cross_validate(pages: list[Page], folds: list[int], seed: int) -> None:
    every, kept = [], {}
    for fold in folds:
        judged = [page for page in pages if page.source.fold == fold]
        training = apart([page for page in pages if page.source.fold != fold], judged)
        model, numbers = fit(training, seed + 100 * fold)
        kept |= chosen(model, numbers, judged)
        every += judged
        report(f"fold {fold}", judged, kept)
    report("together", every, kept)


def without(pages: list[Page], corpus: str, seed: int) -> None:
    judged = [page for page in pages if page.source.corpus == corpus]
    training = apart([page for page in pages if page.source.corpus != corpus], judged)
    model, numbers = fit(training, seed)
    report("without", judged, chosen(model, numbers, judged))


def export(pages: list[Page], seed: int, output: Path) -> None:
    model, numbers = fit(pages, seed)
    report("trained", pages, chosen(model, numbers, pages))
    output.write_text(json.dumps(net.packed(model, numbers), separators=(",", ":")) + "\n")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--suites", type=Path, required=True, help="the folder that holds the corpora")
    parser.add_argument("--tool", type=Path, default=HERE.parent.parent / ".build/release/page-model-data")
    parser.add_argument("--seed", type=int, default=0)
    commands = parser.add_subparsers(dest="action", required=True)
    commands.add_parser("cv").add_argument("folds", type=int, nargs="*", default=[1, 2, 3, 4, 5])
    commands.add_parser("without").add_argument("corpus", choices=NAMES)
    exporting = commands.add_parser("export")
    exporting.add_argument("--but", type=int, metavar="FOLD", help="leave this fold out, to judge the program by it")
    exporting.add_argument("--output", type=Path, default=HERE / "model.json")
    arguments = parser.parse_args()
    torch.set_num_threads(1)
    pages = load(list(sources(arguments.suites)), arguments.tool)
    if arguments.action == "cv":
        cross_validate(pages, arguments.folds, arguments.seed)
    elif arguments.action == "without":
        without(pages, arguments.corpus, arguments.seed)
    else:
        if arguments.but:
            judged = [page for page in pages if page.source.fold == arguments.but]
            pages = apart([page for page in pages if page.source.fold != arguments.but], judged)
        export(pages, arguments.seed, arguments.output)


if __name__ == "__main__":
    main()
