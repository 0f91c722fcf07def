"""The model: dense features, two bidirectional recurrent layers over the lines, and a classifier."""

import copy
import math

import numpy as np
import torch
import torch.nn.functional as F
from torch import nn

from features import INDEX, NAMES
from words import KINDS

EMBED, HIDDEN, LAYERS, CLASSIFIER = 16, 12, 2, 16
DROPOUT, AUGMENT = 0.12, 0.2
EPOCHS, BATCH, RATE, DECAY = 20, 12, 8e-3, 0.02

WORD_FEATURES = [INDEX[f"k_{kind}"] for kind in KINDS] + [INDEX["langknown"]]


def scan(keep: torch.Tensor, new: torch.Tensor) -> torch.Tensor:
    """s[t] = keep[t] * s[t - 1] + new[t] along dimension 1, by doubling."""
    step = 1
    while step < keep.shape[1]:
        new = torch.cat([new[:, :step], new[:, step:] + keep[:, step:] * new[:, :-step]], 1)
        keep = torch.cat([keep[:, :step], keep[:, step:] * keep[:, :-step]], 1)
        step *= 2
    return new


class Remember(nn.Module):
    """A bidirectional minimal gated layer: s += z * (c - s), where z and c depend only on the input."""

    def __init__(self, inputs: int):
        super().__init__()
        self.f = nn.Linear(inputs, 2 * HIDDEN)
        self.b = nn.Linear(inputs, 2 * HIDDEN)
        for way in (self.f, self.b):  # from long to short memories
            way.bias.data[:HIDDEN] = torch.linspace(-4, 1, HIDDEN)

    def forward(self, x: torch.Tensor) -> torch.Tensor:
        zf, cf = self.f(x).chunk(2, -1)
        zb, cb = self.b(x).chunk(2, -1)
        zf, zb, cf, cb = torch.sigmoid(zf), torch.sigmoid(zb), torch.tanh(cf), torch.tanh(cb)
        count = len(zf)
        s = scan(torch.cat([1 - zf, (1 - zb).flip(1)]), torch.cat([zf * cf, (zb * cb).flip(1)]))
        return torch.cat([s[:count], s[count:].flip(1)], -1)


class Net(nn.Module):
    def __init__(self):
        super().__init__()
        self.e = nn.Linear(len(NAMES), EMBED)
        self.l = nn.ModuleList(Remember(EMBED + (2 * HIDDEN if i else 0)) for i in range(LAYERS))
        self.o1 = nn.Linear(EMBED + 2 * HIDDEN * LAYERS, CLASSIFIER)
        self.o2 = nn.Linear(CLASSIFIER, 1)
        self.drop = nn.Dropout(DROPOUT)

    def forward(self, x: torch.Tensor) -> torch.Tensor:
        e = self.drop(F.relu(self.e(x)))
        states, current = [e], e
        for layer in self.l:
            state = self.drop(layer(current))
            states.append(state)
            current = torch.cat([e, state], -1)
        return self.o2(F.relu(self.o1(torch.cat(states, -1)))).squeeze(-1)


def augmented(X: np.ndarray, random: np.random.Generator) -> np.ndarray:
    """Sometimes without word kinds, blank lines, indentation or bullets: other languages, other dump programs."""
    X = X.copy()
    if random.random() < AUGMENT:
        X[:, WORD_FEATURES] = 0
    if random.random() < AUGMENT / 2:
        X[:, [INDEX["blank"], INDEX["blank_after"]]] = random.integers(0, 2)
    if random.random() < AUGMENT / 2:
        X[:, [INDEX["indent"], INDEX["d_indent+"], INDEX["d_indent-"]]] = 0
    if random.random() < AUGMENT / 3:
        X[:, INDEX["bullet"]] = 0
    return X


def batches(pages: list[dict], random: np.random.Generator):
    """Batches of pages of similar length: features, labels, words of the lines and words of the ground truth."""
    order = sorted(pages, key=lambda p: len(p["y"]) * math.exp(random.normal() * 0.3))
    chunks = [order[i:i + BATCH] for i in range(0, len(order), BATCH)]
    random.shuffle(chunks)
    for chunk in chunks:
        length = max(len(p["y"]) for p in chunk)
        X = np.zeros((len(chunk), length, len(NAMES)), np.float32)
        Y = np.zeros((len(chunk), length), np.float32)
        N = np.zeros((len(chunk), length), np.float32)
        for i, page in enumerate(chunk):
            size = len(page["y"])
            X[i, :size], Y[i, :size], N[i, :size] = augmented(page["X"], random), page["y"], page["n"]
        T = np.array([page["truth_words"] for page in chunk], np.float32)
        yield tuple(map(torch.from_numpy, (X, Y, N, T)))


def loss(logits: torch.Tensor, Y: torch.Tensor, N: torch.Tensor, T: torch.Tensor) -> torch.Tensor:
    """Half cross entropy weighted by words, half the expected F1 of words."""
    weight = torch.clamp(N / T[:, None], max=1)
    entropy = F.binary_cross_entropy_with_logits(logits, Y, reduction="none")
    p = torch.sigmoid(logits)
    f1 = 2 * (p * Y * N).sum(1) / ((p * N).sum(1) + T)
    return 0.5 * (entropy * weight).sum() / len(T) + 1.5 * (1 - f1).mean()


def train(pages: list[dict], seed: int) -> Net:
    """Trains on pages; the result is a running mean over the second half of the steps."""
    torch.manual_seed(seed)
    random = np.random.default_rng(seed)
    net = Net()
    mean = copy.deepcopy(net)
    steps = EPOCHS * math.ceil(len(pages) / BATCH)
    optimizer = torch.optim.AdamW(net.parameters(), lr=RATE, weight_decay=DECAY)
    schedule = torch.optim.lr_scheduler.OneCycleLR(optimizer, RATE, steps, pct_start=0.15)
    net.train()
    step = 0
    for _ in range(EPOCHS):
        for X, Y, N, T in batches(pages, random):
            optimizer.zero_grad()
            loss(net(X), Y, N, T).backward()
            nn.utils.clip_grad_norm_(net.parameters(), 1.0)
            optimizer.step()
            schedule.step()
            step += 1
            if step > steps / 2:
                with torch.no_grad():
                    for old, new in zip(mean.parameters(), net.parameters()):
                        old.lerp_(new, 0.01 if step > steps / 2 + 5 else 1)
    return mean.eval()


def predict(net: Net, X: np.ndarray) -> np.ndarray:
    with torch.no_grad():
        return torch.sigmoid(net(torch.from_numpy(X)[None]))[0].numpy()


def packed(net: Net) -> dict:
    """The rounded weights, as in model.json."""

    def part(linear: nn.Linear) -> dict:
        weight, bias = linear.weight.detach().numpy(), linear.bias.detach().numpy()
        return {"shape": list(weight.shape), "w": [round(float(w), 4) for w in weight.ravel()],
                "b": [round(float(b), 4) for b in bias]}

    model = {"features": NAMES, "hidden": HIDDEN, "layers": LAYERS, "embed": part(net.e)}
    for i, layer in enumerate(net.l):
        model[f"layer{i}.forward"] = part(layer.f)
        model[f"layer{i}.backward"] = part(layer.b)
    return model | {"out1": part(net.o1), "out2": part(net.o2)}
