"""The choice of a page's blocks by the model's logits, as in the program, and its evaluation."""

from collections import Counter

import numpy as np

from data import Page, squeezed

TEMPERATURE = 1.6  # BlockScores.temperature
FEWEST_WORDS, LONG_RUN, WIDEST_GAP, BETTER_ODDS = 6, 40, 2, 2.718  # BlockCopies
# BlockCopies.parts, as features of a block.
PART_FEATURES = [64 + 18 + bit for bit in (0, 1, 2, 3, 4, 5, 6, 9, 10, 12, 13, 14)]
SHARE, SURE, FEWEST_REGION_WORDS = 0.9, 0.7, 8  # MainRegion
OUTSIDE_OF_ARTICLE, OUTSIDE = 1.0, 0.25  # BlockScores.outsideOfArticle and outside, as logits
MOST_ITEM_WORDS = 25  # ListLogits
INVITATION, INVITATION_IN_BOX, MOST_IN_BOXES = 2.0, 4.0, 0.3  # BlockScores
# BlockFeature.listItem, term and description; cell and headerCell.
ITEM_FEATURES, CELL_FEATURES = [64 + 5, 64 + 6, 64 + 7], [64 + 8, 64 + 9]
# BlockFeature.saysProduct; isArticlePage and saysArticle.
SAYS_PRODUCT = 64 + 89
ARTICLE_FEATURES = [64 + 85, 64 + 87]


def copies(p: np.ndarray, page: Page) -> np.ndarray:
    """The blocks that repeat others, as in BlockCopies. All blocks of a page are candidates here."""
    copy = np.zeros(len(p), bool)
    texts = [tuple(words) for words in page.words]
    parents = [page.elements[place[0]][0] for place in page.places]
    # The ancestors of a block that distinguish parts of a page.
    around = [tuple(row[PART_FEATURES] > 0) for row in page.rows]

    def odds(run: list[int]) -> float:
        sizes = np.array([len(texts[part]) for part in run], float)
        mean = float((p[run] * sizes).sum() / (sizes.sum() + 1e-6))
        return mean / max(1e-6, 1 - mean)

    def step(first: int, later: int, start: int) -> tuple[int, int] | None:
        for gap in range(WIDEST_GAP + 1):
            for a, b in ((first + 1, later + 1 + gap), (first + 1 + gap, later + 1)):
                if a < start and b < len(texts) and texts[a] == texts[b]:
                    if gap == 0 or len(texts[a]) >= FEWEST_WORDS:
                        return a, b
        return None

    def repeats(later: list[int], first: list[int]) -> bool:
        start, other = later[0], first[0]
        if parents[start] == parents[other]:
            return False
        words = sum(len(texts[part]) for part in later)
        return words >= LONG_RUN or words >= FEWEST_WORDS and around[start] != around[other]

    standing: dict[tuple, int] = {}
    part = 0
    while part < len(texts):
        if texts[part] not in standing:
            standing[texts[part]] = part
            part += 1
            continue
        run = [(standing[texts[part]], part)]
        while (found := step(*run[-1], part)) is not None:
            run.append(found)
        first, later = [a for a, _ in run], [b for _, b in run]
        if repeats(later, first):
            if odds(later) > BETTER_ODDS * odds(first):
                copy[first] = True
                standing.update({texts[b]: b for b in later})
            else:
                copy[later] = True
        for block in range(part, later[-1] + 1):
            standing.setdefault(texts[block], block)
        part = later[-1] + 1
    return copy


def joined(logits: np.ndarray, page: Page) -> np.ndarray:
    """The logits with those of items and cells replaced by the means of their lists and tables, as in ListLogits,
    except for items that start with a paragraph, whose tags are not known here."""
    lists: dict[int, list[int]] = {}
    for part, (row, place) in enumerate(zip(page.rows, page.places)):
        around = page.elements[place[0]][0]
        if row[ITEM_FEATURES].any():
            lists.setdefault(around, []).append(part)
        elif row[CELL_FEATURES].any():
            lists.setdefault(page.elements[page.elements[around][0]][0], []).append(part)
    logits = logits.copy()
    for parts in lists.values():
        sizes = page.sizes[parts]
        if len(parts) > 1 and sizes.mean() <= MOST_ITEM_WORDS:
            weights = np.maximum(sizes, 1)
            logits[parts] = (logits[parts] * weights).sum() / weights.sum()
    return logits


def region(page: Page, p: np.ndarray) -> tuple[int, int]:
    """The blocks of the deepest element with most of the confident text, as in MainRegion."""
    sizes = page.sizes
    long = sizes >= FEWEST_REGION_WORDS
    if not long.any():
        return 0, len(p)
    sums = np.concatenate([[0], np.cumsum(np.where(long & (p >= SURE * p[long].max()), p * sizes, 0))])
    first = np.full(len(page.elements), len(p))
    end = np.zeros(len(page.elements), int)
    for part, place in enumerate(page.places):
        element = place[0]
        while True:
            first[element], end[element] = min(first[element], part), part + 1
            if element == 0:
                break
            element = page.elements[element][0]
    held = [e for e in range(len(first)) if end[e] and sums[end[e]] - sums[first[e]] >= SHARE * sums[-1]]
    return (first[held[-1]], end[held[-1]]) if held else (0, len(p))


def probabilities(logits: np.ndarray, page: Page) -> np.ndarray:
    """The blocks' probabilities; those outside the main region are lowered."""
    logits = joined(logits, page)
    if not page.rows[0, SAYS_PRODUCT]:
        expected = page.sizes / (1 + np.exp(-logits / TEMPERATURE))
        in_boxes = page.invitations == 2
        lowered = np.where(page.invitations == 1, INVITATION, 0.0)
        if expected[in_boxes].sum() <= MOST_IN_BOXES * expected.sum():
            lowered[in_boxes] = INVITATION_IN_BOX
        logits = logits - TEMPERATURE * lowered
    p = 1 / (1 + np.exp(-logits / TEMPERATURE))
    first, end = region(page, p)
    outside = np.ones(len(p), bool)
    outside[first:end] = False
    is_article = page.rows[0, ARTICLE_FEATURES].any()
    return 1 / (1 + np.exp(-logits / TEMPERATURE + (OUTSIDE_OF_ARTICLE if is_article else OUTSIDE) * outside))


def choose(logits: np.ndarray, page: Page) -> np.ndarray:
    """The blocks to keep for the highest expected F1."""
    if not len(logits):
        return np.zeros(0, bool)
    p = probabilities(logits, page)
    copy = copies(p, page)
    sizes = np.where(copy, 0, page.sizes)
    order = np.argsort(-p, kind="stable")
    right, kept = np.cumsum((p * sizes)[order]), np.cumsum(sizes[order])
    best = np.argmax(right / (kept + (p * sizes).sum() + 1e-6))
    return (p >= p[order[best]]) & ~copy


def word_f1(page: Page, kept: np.ndarray) -> float:
    """The word F1 of the kept blocks."""
    got = Counter()
    for block, keep in zip(page.words, kept):
        if keep:
            got.update(block)
    best = 0.0
    for truth in page.truths:
        if not truth:
            return 0.0 if got else 1.0
        best = max(best, 2 * (got & truth).total() / (got.total() + truth.total()))
    return best


def phrase_counts(page: Page, kept: np.ndarray) -> np.ndarray:
    """The numbers of article phrases found, furniture phrases found, and article phrases missed."""
    text = squeezed(" ".join(text for text, keep in zip(page.texts, kept) if keep))
    found = sum(squeezed(phrase) in text for phrase in page.source.inside)
    junk = sum(squeezed(phrase) in text for phrase in page.source.outside)
    return np.array([found, junk, len(page.source.inside) - found])


def report(name: str, pages: list[Page], kept: dict[str, np.ndarray]) -> None:
    """Prints the scores for each corpus: word F1 by kind of page, or precision, recall and F1 of phrases."""
    parts = []
    for corpus in ("wcxb", "publishers", "segments"):
        mine = [page for page in pages if page.source.corpus == corpus]
        if not mine:
            continue
        if corpus == "segments":
            found, junk, lost = sum(phrase_counts(page, kept[page.id]) for page in mine)
            p, r = found / max(1, found + junk), found / max(1, found + lost)
            parts.append(f"segments P {p:.4f} R {r:.4f} F1 {2 * p * r / max(1e-9, p + r):.4f}")
            continue
        scored = [(page.source.kind, word_f1(page, kept[page.id])) for page in mine]
        line = f"{corpus} {np.mean([f1 for _, f1 in scored]):.4f}"
        kinds = sorted({kind for kind, _ in scored})
        if len(kinds) > 1:
            line += "".join(f" {kind} {np.mean([f1 for k, f1 in scored if k == kind]):.4f}" for kind in kinds)
        parts.append(line)
    print(f"{name:10s} " + " | ".join(parts), flush=True)
