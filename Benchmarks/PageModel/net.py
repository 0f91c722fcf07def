"""The model: features and tokens condensed, two layers that remember, run both ways over the blocks, a classifier."""

import copy
import math

import numpy as np
import torch
import torch.nn.functional as F
from torch import nn

from data import ROW, Page

CONDENSED, MEMORY, LAYERS, CLASSIFIER = 32, 16, 2, 32
TOKEN, LEVELS, MOST_TOKENS, DEEPEST = 12, 3, 16, 24  # as in TokenVectors
FEWEST_HOSTS = 12
DROPOUT, TOKEN_DROPOUT, AUGMENT = 0.2, 0.4, 0.2
EPOCHS, BATCH, RATE, DECAY, TOKEN_DECAY = 11, 12, 6e-3, 0.02, 0.1
TEMPERATURE = 2.0  # BlockScores.temperature
SOFTENED = 0.3  # how far labels follow what models of other pages say
LARGEST_WEIGHT = 3.999  # 16 bits, of which 8192 are 1
TOKEN_RANGE = (-0.8, 0.775)  # 32 steps of 1 / 40 down and 31 up
FEWEST_WORDS, SHORTEST_RUN, SMALLEST_RUN, LONG_RUN, WIDEST_GAP, BETTER_ODDS = 6, 3, 40, 40, 2, 2.718  # BlockCopies
LONGEST = 3000  # blocks of a page that are trained with

# BlockCopies.parts, as features of a block.
PART_FEATURES = [64 + 18 + bit for bit in (0, 1, 2, 3, 4, 5, 6, 9, 10, 12, 13, 14)]

# The kinds of words among the features of a block's text.
WORD_KINDS = slice(46, 61)


def vocabulary(pages: list[Page]) -> dict[int, int]:
    """The tokens that so many sites use, numbered from 1."""
    hosts: dict[int, set[str]] = {}
    for page in pages:
        found = {token for element in page.elements for token in element[2:]}
        found |= {token for place in page.places for token in place[1:]}
        for token in found:
            hosts.setdefault(token, set()).add(page.host)
    common = sorted(token for token in hosts if len(hosts[token]) >= FEWEST_HOSTS)
    return {token: number for number, token in enumerate(common, 1)}


class Tokens:
    """A page's tokens by number: those of elements, those of blocks' inline elements, and the elements around each block."""

    def __init__(self, page: Page, numbers: dict[int, int]):
        def known(tokens: list[int]) -> list[int]:
            found = [numbers[token] for token in tokens if token in numbers][:MOST_TOKENS]
            return found + [0] * (MOST_TOKENS - len(found))

        self.elements = torch.tensor([known(e[2:]) for e in page.elements], dtype=torch.long)
        inline = [known(place[1:]) for place in page.places]
        self.inline = torch.tensor(inline, dtype=torch.long).reshape(-1, MOST_TOKENS)
        # The row behind the last element's stands for "none".
        around = np.full((len(page.places), DEEPEST), len(page.elements), np.int64)
        for i, place in enumerate(page.places):
            element, level = place[0], 0
            while level < DEEPEST and element != 0:
                around[i, level] = element
                element, level = page.elements[element][0], level + 1
        self.around = torch.from_numpy(around)


def scan(keep: torch.Tensor, new: torch.Tensor) -> torch.Tensor:
    """s[t] = keep[t] * s[t - 1] + new[t] along dimension 1, by doubling."""
    step = 1
    while step < keep.shape[1]:
        new = torch.cat([new[:, :step], new[:, step:] + keep[:, step:] * new[:, :-step]], 1)
        keep = torch.cat([keep[:, :step], keep[:, step:] * keep[:, :-step]], 1)
        step *= 2
    return new


class Remember(nn.Module):
    """A minimal gated layer, both ways: s += z * (c - s), z and c of the input alone."""

    def __init__(self, inputs: int):
        super().__init__()
        self.f = nn.Linear(inputs, 2 * MEMORY)
        self.b = nn.Linear(inputs, 2 * MEMORY)
        for way in (self.f, self.b):  # from long to short memories
            way.bias.data[:MEMORY] = torch.linspace(-4, 1, MEMORY)

    def forward(self, x: torch.Tensor) -> torch.Tensor:
        zf, cf = self.f(x).chunk(2, -1)
        zb, cb = self.b(x).chunk(2, -1)
        zf, zb, cf, cb = torch.sigmoid(zf), torch.sigmoid(zb), torch.tanh(cf), torch.tanh(cb)
        count = len(zf)
        s = scan(torch.cat([1 - zf, (1 - zb).flip(1)]), torch.cat([zf * cf, (zb * cb).flip(1)]))
        return torch.cat([s[:count], s[count:].flip(1)], -1)


class Net(nn.Module):
    def __init__(self, tokens: int):
        super().__init__()
        self.e = nn.Linear(ROW, CONDENSED)
        self.token = nn.Embedding(tokens + 1, TOKEN, padding_idx=0)
        self.token.weight.data.normal_(0, 0.1)
        self.token.weight.data[0] = 0
        self.t = nn.Linear(TOKEN * (LEVELS + 2), CONDENSED, bias=False)
        self.l = nn.ModuleList(Remember(CONDENSED + (2 * MEMORY if i else 0)) for i in range(LAYERS))
        self.o1 = nn.Linear(CONDENSED + 2 * MEMORY * LAYERS, CLASSIFIER)
        self.o2 = nn.Linear(CLASSIFIER, 1)
        self.drop = nn.Dropout(DROPOUT)

    def vectors(self, tokens: Tokens) -> torch.Tensor:
        """What TokenVectors gives for each block."""
        elements, inline, around = tokens.elements, tokens.inline, tokens.around
        if self.training:
            elements = elements * (torch.rand(elements.shape) > TOKEN_DROPOUT)
            inline = inline * (torch.rand(inline.shape) > TOKEN_DROPOUT)
        sums = torch.cat([self.token(elements).sum(1), torch.zeros(1, TOKEN)])
        near = [sums[around[:, level]] for level in range(LEVELS)]
        far = sums[around[:, LEVELS:]].sum(1) / 2
        return torch.cat([self.token(inline).sum(1), *near, far], -1)

    def forward(self, x: torch.Tensor, tokens: list[Tokens]) -> torch.Tensor:
        vectors = nn.utils.rnn.pad_sequence([self.vectors(t)[:x.shape[1]] for t in tokens], batch_first=True)
        e = self.drop(F.relu(self.e(x) + self.t(vectors)))
        states, current = [e], e
        for layer in self.l:
            state = self.drop(layer(current))
            states.append(state)
            current = torch.cat([e, state], -1)
        return self.o2(F.relu(self.o1(torch.cat(states, -1)))).squeeze(-1)


def batches(pages: list[Page], tokens: dict[str, Tokens], random: np.random.Generator):
    """Pages of like length together, as features, tokens, labels and the weights of their errors."""
    order = sorted(pages, key=lambda p: len(p.labels) * math.exp(random.normal() * 0.3))
    chunks = [order[i:i + BATCH] for i in range(0, len(order), BATCH)]
    random.shuffle(chunks)
    for chunk in chunks:
        length = max(min(len(p.labels), LONGEST) for p in chunk)
        X = np.zeros((len(chunk), length, ROW), np.float32)
        Y = np.zeros((len(chunk), length), np.float32)
        W = np.zeros((len(chunk), length), np.float32)
        for i, page in enumerate(chunk):
            size = min(len(page.labels), LONGEST)
            X[i, :size] = page.rows[:size] / np.float32(255)
            if random.random() < AUGMENT:  # a language whose words are not known
                X[i, :, WORD_KINDS] = 0
            Y[i, :size] = page.labels[:size]
            article = max(1.0, float((page.labels * page.sizes).sum()))
            W[i, :size] = np.minimum(1, page.sizes[:size] / article)
        yield torch.from_numpy(X), [tokens[p.id] for p in chunk], torch.from_numpy(Y), torch.from_numpy(W)


def train(pages: list[Page], numbers: dict[int, int], seed: int) -> Net:
    """Trains on pages; the result is a running mean over the second half of the steps."""
    torch.manual_seed(seed)
    random = np.random.default_rng(seed)
    pages = [page for page in pages if page.labels.sum() > 0]
    tokens = {page.id: Tokens(page, numbers) for page in pages}
    net = Net(len(numbers))
    mean = copy.deepcopy(net)
    steps = EPOCHS * math.ceil(len(pages) / BATCH)
    rest = [p for name, p in net.named_parameters() if not name.startswith("token")]
    optimizer = torch.optim.AdamW(
        [{"params": rest, "weight_decay": DECAY},
         {"params": [net.token.weight], "weight_decay": TOKEN_DECAY}], lr=RATE)
    schedule = torch.optim.lr_scheduler.OneCycleLR(optimizer, RATE, steps, pct_start=0.15)
    net.train()
    step = 0
    for _ in range(EPOCHS):
        for X, T, Y, W in batches(pages, tokens, random):
            optimizer.zero_grad()
            entropy = F.binary_cross_entropy_with_logits(net(X, T), Y, reduction="none")
            ((entropy * W).sum() / len(T)).backward()
            nn.utils.clip_grad_norm_(net.parameters(), 1.0)
            optimizer.step()
            schedule.step()
            step += 1
            if step > steps / 2:
                with torch.no_grad():
                    for old, new in zip(mean.parameters(), net.parameters()):
                        old.lerp_(new, 0.01 if step > steps / 2 + 5 else 1)
    return mean.eval()


def predict(net: Net, page: Page, numbers: dict[int, int]) -> np.ndarray:
    """The logits of a page's blocks."""
    with torch.no_grad():
        X = torch.from_numpy(page.rows / np.float32(255))[None]
        return net(X, [Tokens(page, numbers)])[0].numpy()


def copies(logits: np.ndarray, page: Page) -> np.ndarray:
    """Which blocks say again what others say, as BlockCopies has it. A page's blocks are all open here."""
    copy = np.zeros(len(logits), bool)
    texts = [tuple(words) for words in page.words]
    parents = [page.elements[place[0]][0] for place in page.places]
    p = 1 / (1 + np.exp(-logits / TEMPERATURE))
    # What stands around a block, of the kinds that tell parts of a page apart.
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
        if words >= LONG_RUN or len(later) >= SHORTEST_RUN and words >= SMALLEST_RUN:
            return True
        return words >= FEWEST_WORDS and around[start] != around[other]

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


def decode(logits: np.ndarray, page: Page) -> np.ndarray:
    """Which blocks to keep so that the F1 to be expected is highest."""
    if not len(logits):
        return np.zeros(0, bool)
    copy = copies(logits, page)
    sizes = np.where(copy, 0, page.sizes)
    p = 1 / (1 + np.exp(-logits / TEMPERATURE))
    order = np.argsort(-p, kind="stable")
    right, kept = np.cumsum((p * sizes)[order]), np.cumsum(sizes[order])
    best = np.argmax(right / (kept + (p * sizes).sum() + 1e-6))
    return (p >= p[order[best]]) & ~copy


def packed(net: Net, numbers: dict[int, int]) -> dict:
    """The weights, rounded and limited to what BlockNet and TokenTable can hold, as model.json has them."""

    def part(linear: nn.Linear, gates: int = 0) -> dict:
        weight = linear.weight.detach().numpy()
        bias = linear.bias.detach().numpy() if linear.bias is not None else np.zeros(len(weight))
        # make_swift.py halves the rows of the gates.
        limit = np.where(np.arange(len(weight)) < gates, 2, 1) * LARGEST_WEIGHT
        weight, bias = np.clip(weight, -limit[:, None], limit[:, None]), np.clip(bias, -limit, limit)
        return {"shape": list(weight.shape), "w": [round(float(w), 4) for w in weight.ravel()],
                "b": [round(float(b), 4) for b in bias]}

    vectors = np.clip(net.token.weight.detach().numpy(), *TOKEN_RANGE)
    model = {"embed": part(net.e), "tokens": part(net.t)}
    for i, layer in enumerate(net.l):
        model[f"layer{i}.forward"] = part(layer.f, MEMORY)
        model[f"layer{i}.backward"] = part(layer.b, MEMORY)
    return model | {"out1": part(net.o1), "out2": part(net.o2),
                    "vectors": {str(token): [round(float(v), 3) for v in vectors[number]]
                                for token, number in numbers.items()}}
