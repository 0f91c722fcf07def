"""The model: dense features and token embeddings, two bidirectional recurrent layers over the blocks, a classifier."""

import copy
import math

import numpy as np
import torch
import torch.nn.functional as F
from torch import nn

from data import ROW, Page
from scan import Scan, TreeSum

CONDENSED, MEMORY, LAYERS, CLASSIFIER = 32, 16, 2, 32
TOKEN, LEVELS, MOST_TOKENS = 12, 3, 16  # as in TokenVectors
FEWEST_SITES = 12
DROPOUT, TOKEN_DROPOUT = 0.2, 0.4
# The probability of training on a page as if its language, or its names, were unknown.
UNKNOWN_WORDS, UNKNOWN_NAMES = 0.2, 0.3
EPOCHS, BATCH, RATE, DECAY, TOKEN_DECAY = 11, 12, 6e-3, 0.02, 0.1
LARGEST_WEIGHT = 3.999  # 16 bits, of which 8192 are 1
TOKEN_RANGE = (-0.8, 0.775)  # 32 steps of 1 / 40 down and 31 up
# BlockNet.largestState, and the limit of 32 bits for the product of a state's and a weight's scale, with a margin.
LARGEST_STATE, LARGEST_SUM = 32_000 / 2048, 120.0
# The minimum number of words of an article of which only phrases are known.
LEAST_ARTICLE = 150.0
# The number of times that an epoch includes the pages of a corpus.
TIMES = {"wcxb": 1, "publishers": 4, "segments": 1}
# The kinds of words among the features of a block's text.
WORD_KINDS = slice(46, 61)


def vocabulary(pages: list[Page]) -> dict[int, int]:
    """The tokens used by a minimum number of sites, numbered from 1."""
    sites: dict[int, set[str]] = {}
    for page in pages:
        found = {token for element in page.elements for token in element[2:]}
        found |= {token for place in page.places for token in place[1:]}
        for token in found:
            sites.setdefault(token, set()).add(page.source.site)
    common = sorted(token for token in sites if len(sites[token]) >= FEWEST_SITES)
    return {token: number for number, token in enumerate(common, 1)}


class Tokens:
    """A page's tokens by number: those of elements, those of blocks' inline elements, and the ancestors of each block."""

    def __init__(self, page: Page, numbers: dict[int, int]):
        def flat(lists: list[list[int]]) -> tuple[np.ndarray, np.ndarray]:
            tokens, starts = [], []
            for one in lists:
                starts.append(len(tokens))
                tokens += [numbers[token] for token in one if token in numbers][:MOST_TOKENS]
            return np.array(tokens, np.int64), np.array(starts, np.int64)

        self.elements, self.element_starts = flat([element[2:] for element in page.elements])
        self.inline, self.inline_starts = flat([place[1:] for place in page.places])
        self.parents = np.array([element[0] for element in page.elements], np.int64)
        self.parents[0] = -1
        # A block's element, its ancestors, and the first of the rest; -1 if missing.
        self.around = np.full((len(page.places), LEVELS + 1), -1, np.int64)
        for part, place in enumerate(page.places):
            element = place[0]
            for level in range(LEVELS + 1):
                if element == 0:
                    break
                self.around[part, level] = element
                element = page.elements[element][0]


class Batch:
    """Concatenated pages; the recurrent state is reset for each."""

    def __init__(self, pages: list[Page], tokens: dict[str, Tokens], names: int = 0,
                 random: np.random.Generator | None = None):
        rows, elements, inline, parents, around = [], [], [], [], []
        element_starts, inline_starts, self.starts = [], [], []
        element_tokens = inline_tokens = blocks = first = 0
        for page in pages:
            own = tokens[page.id]
            row = page.rows / np.float32(255)
            known = np.arange(names)
            if random is not None:
                if random.random() < UNKNOWN_WORDS:
                    row[:, WORD_KINDS] = 0
                known = np.where(random.random(names) < forgotten(random), 0, known)
            rows.append(row)
            elements.append(known[own.elements] if names else own.elements)
            inline.append(known[own.inline] if names else own.inline)
            element_starts.append(own.element_starts + element_tokens)
            inline_starts.append(own.inline_starts + inline_tokens)
            parents.append(np.where(own.parents >= 0, own.parents + first, -1))
            around.append(np.where(own.around >= 0, own.around + first, -1))
            self.starts.append(blocks)
            element_tokens, inline_tokens = element_tokens + len(own.elements), inline_tokens + len(own.inline)
            first, blocks = first + len(own.parents), blocks + len(row)
        self.rows = torch.from_numpy(np.concatenate(rows))
        self.elements, self.element_starts = joined(elements), joined(element_starts)
        self.inline, self.inline_starts = joined(inline), joined(inline_starts)
        self.parents, self.around = np.concatenate(parents), joined(around)
        forward, backward = np.ones((2, blocks, 1), np.float32)
        forward[self.starts] = 0
        backward[[blocks - start for start in self.starts[1:] + [blocks]]] = 0 if blocks else 1
        self.forward, self.backward = torch.from_numpy(forward), torch.from_numpy(backward)


def joined(arrays: list[np.ndarray]) -> torch.Tensor:
    return torch.from_numpy(np.concatenate(arrays))


def forgotten(random: np.random.Generator) -> float:
    """The share of names that are dropped on a page: on some pages all, on others some, on most none."""
    draw = random.random()
    if draw < 0.3 * UNKNOWN_NAMES:
        return 1.0
    return 0.7 * random.random() if draw < 2 * UNKNOWN_NAMES else 0.0


class Net(nn.Module):
    def __init__(self, tokens: int):
        super().__init__()
        self.e = nn.Linear(ROW, CONDENSED)
        self.token = nn.Embedding(tokens + 1, TOKEN)
        self.token.weight.data.normal_(0, 0.1)
        self.t = nn.Linear(TOKEN * (LEVELS + 2), CONDENSED, bias=False)
        sizes = [CONDENSED + (2 * MEMORY if layer else 0) for layer in range(LAYERS)]
        self.forwards = nn.ModuleList(nn.Linear(size, 2 * MEMORY) for size in sizes)
        self.backwards = nn.ModuleList(nn.Linear(size, 2 * MEMORY) for size in sizes)
        for way in [*self.forwards, *self.backwards]:  # from long to short memories
            way.bias.data[:MEMORY] = torch.linspace(-4, 1, MEMORY)
        self.o1 = nn.Linear(CONDENSED + 2 * MEMORY * LAYERS, CLASSIFIER)
        self.o2 = nn.Linear(CLASSIFIER, 1)
        self.drop = nn.Dropout(DROPOUT)

    def sums(self, tokens: torch.Tensor, starts: torch.Tensor) -> torch.Tensor:
        kept = None
        if self.training and len(tokens):
            kept = (torch.rand(len(tokens)) > TOKEN_DROPOUT).float()
        return F.embedding_bag(tokens, self.token.weight, starts, mode="sum", per_sample_weights=kept)

    def vectors(self, batch: Batch) -> torch.Tensor:
        """The result of TokenVectors for each block."""
        none = torch.zeros(1, TOKEN)  # at index -1
        own = self.sums(batch.elements, batch.element_starts)
        above = torch.cat([TreeSum.apply(own, batch.parents), none])
        own = torch.cat([own, none])
        near = [own[batch.around[:, level]] for level in range(LEVELS)]
        return torch.cat([self.sums(batch.inline, batch.inline_starts), *near,
                          above[batch.around[:, LEVELS]] / 2], -1)

    def forward(self, batch: Batch) -> torch.Tensor:
        """The logits. The state of a layer: s += z * (c - s), where z and c depend only on the input."""
        e = self.drop(F.relu(self.e(batch.rows) + self.t(self.vectors(batch))))
        states, current = [e], e
        for forwards, backwards in zip(self.forwards, self.backwards):
            ways = []
            for way, first in ((forwards(current), batch.forward), (backwards(current).flip(0), batch.backward)):
                z, c = way.chunk(2, -1)
                z = torch.sigmoid(z)
                ways.append(Scan.apply((1 - z) * first, z * torch.tanh(c)))
            state = self.drop(torch.cat([ways[0], ways[1].flip(0)], -1))
            states.append(state)
            current = torch.cat([e, state], -1)
        return self.o2(F.relu(self.o1(torch.cat(states, -1)))).squeeze(-1)

    @torch.no_grad()
    def limit(self) -> None:
        """Limits weights to the ranges of BlockNet and TokenTable; make_swift.py halves the rows of the gates."""
        self.token.weight[0] = 0
        self.token.weight.clamp_(*TOKEN_RANGE)
        for way in [*self.forwards, *self.backwards]:
            for part in (way.weight, way.bias):
                part[:MEMORY].clamp_(-2 * LARGEST_WEIGHT, 2 * LARGEST_WEIGHT)
                part[MEMORY:].clamp_(-LARGEST_WEIGHT, LARGEST_WEIGHT)
        for part in (self.e, self.t, self.o1, self.o2):
            for numbers in part.parameters():
                numbers.clamp_(-LARGEST_WEIGHT, LARGEST_WEIGHT)


def goals(page: Page) -> tuple[np.ndarray, np.ndarray]:
    """The labels of a page's blocks, and the weight of each block: its share of the article's words."""
    known = ~np.isnan(page.labels)
    labels = np.where(known, page.labels, 0).astype(np.float32)
    article = max(1.0, float((labels * page.sizes).sum()))
    if page.source.corpus == "segments":
        article = max(article, LEAST_ARTICLE)
    return labels, (np.minimum(1, page.sizes / article) * page.weights * known).astype(np.float32)


def train(pages: list[Page], numbers: dict[int, int], seed: int) -> Net:
    """Trains on pages; the result is a running mean over the second half of the steps."""
    torch.manual_seed(seed)
    random = np.random.default_rng(seed)
    pages = [page for page in pages if np.nansum(page.labels) > 0]
    tokens = {page.id: Tokens(page, numbers) for page in pages}
    net = Net(len(numbers))
    mean = copy.deepcopy(net)
    order = [page for page in pages for _ in range(TIMES[page.source.corpus])]
    steps = EPOCHS * math.ceil(len(order) / BATCH)
    rest = [p for name, p in net.named_parameters() if not name.startswith("token")]
    optimizer = torch.optim.AdamW(
        [{"params": rest, "weight_decay": DECAY},
         {"params": [net.token.weight], "weight_decay": TOKEN_DECAY}], lr=RATE)
    schedule = torch.optim.lr_scheduler.OneCycleLR(optimizer, RATE, steps, pct_start=0.15)
    net.train()
    step = 0
    for _ in range(EPOCHS):
        random.shuffle(order)
        for first in range(0, len(order), BATCH):
            chunk = order[first:first + BATCH]
            wanted = [goals(page) for page in chunk]
            labels, weights = joined([labels for labels, _ in wanted]), joined([w for _, w in wanted])
            optimizer.zero_grad()
            logits = net(Batch(chunk, tokens, len(numbers) + 1, random))
            entropy = F.binary_cross_entropy_with_logits(logits, labels, reduction="none")
            ((entropy * weights).sum() / len(chunk)).backward()
            nn.utils.clip_grad_norm_(net.parameters(), 1.0)
            optimizer.step()
            schedule.step()
            net.limit()
            step += 1
            if step > steps / 2:
                with torch.no_grad():
                    for old, new in zip(mean.parameters(), net.parameters()):
                        old.lerp_(new, 0.01 if step > steps / 2 + 5 else 1)
    return mean.eval()


@torch.no_grad()
def predict(net: Net, pages: list[Page], numbers: dict[int, int]) -> dict[str, np.ndarray]:
    """The logits of pages' blocks, by the page's id."""
    found = {}
    for page in pages:
        if len(page.rows):
            found[page.id] = net(Batch([page], {page.id: Tokens(page, numbers)})).numpy()
        else:
            found[page.id] = np.zeros(0, np.float32)
    return found


def balance(net: Net) -> None:
    """Moves weight from the classifier's hidden units to its output where PairSums could overflow, which changes no
    result: the output of a rectified unit is halved if all its inputs are halved."""
    weight, bias = net.o1.weight.detach(), net.o1.bias.detach()
    condensed, memory = weight[:, :CONDENSED], weight[:, CONDENSED:].abs().sum(1)
    reach = torch.maximum(condensed.clamp(min=0).sum(1), (-condensed).clamp(min=0).sum(1)) * LARGEST_STATE
    scale = (LARGEST_SUM / (reach + memory + bias.abs())).clamp(max=1)
    net.o1.weight.data *= scale[:, None]
    net.o1.bias.data *= scale
    net.o2.weight.data /= scale


def packed(net: Net, numbers: dict[int, int]) -> dict:
    """The rounded weights, as in model.json."""

    def part(linear: nn.Linear) -> dict:
        weight = linear.weight.detach().numpy()
        bias = linear.bias.detach().numpy() if linear.bias is not None else np.zeros(len(weight))
        return {"shape": list(weight.shape), "w": [round(float(w), 4) for w in weight.ravel()],
                "b": [round(float(b), 4) for b in bias]}

    balance(net)
    vectors = net.token.weight.detach().numpy()
    model = {"embed": part(net.e), "tokens": part(net.t)}
    for layer, (forwards, backwards) in enumerate(zip(net.forwards, net.backwards)):
        model[f"layer{layer}.forward"] = part(forwards)
        model[f"layer{layer}.backward"] = part(backwards)
    return model | {"out1": part(net.o1), "out2": part(net.o2),
                    "vectors": {str(token): [round(float(v), 3) for v in vectors[number]]
                                for token, number in numbers.items()}}
