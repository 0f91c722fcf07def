"""Writes the model's Swift data files from model.json: BlockNetWeights.swift and TokenTableData.swift, and for the tests
BlockNetSample.swift with the model's output for some blocks as computed here.

usage: python3 make_swift.py

Needs only Python. The same input gives the same bytes. A model whose numbers do not fit, or whose sums could overflow
for any input, is an error, and nothing is written.
"""

import json
import math
import sys
from pathlib import Path

HERE = Path(__file__).resolve().parent
sys.path.append(str(HERE.parent / "DumpModel"))

from exact import SCALE, Matrix, check, digits  # noqa: E402  (both models are exported alike)

TARGET = HERE.parent.parent / "Sources/OffprintKit/Model"
TESTS = HERE.parent.parent / "Tests/OffprintKitTests/PageBody"
BLOCKS = 40  # of the sample
TOKEN_STEP = 1 / 40  # the unit of a token's vector: TokenRow.scale of them are 1
STATE_SCALE = 2048  # and in a block's state: BlockNet.stateScale
LARGEST_STATE = 32_000  # BlockNet.largestState
LARGEST_MEMORY = 1.01  # tanh, as it is computed, may be a little above 1
MOST_TOKENS, LEVELS, DEEPEST = 16, 3, 24  # as in TokenRow and TokenVectors
DIGITS_PER_LINE = 105


def rows(part: dict) -> Matrix:
    """A layer's weights row by row, the bias at the end of each row."""
    count, width = part["shape"]
    return [part["w"][i * width:(i + 1) * width] + [part["b"][i]] for i in range(count)]


def gate_rows(model: dict, layer: int) -> Matrix:
    """Both directions of a recurrent layer in the order of BlockNet's sums, with the rows of the gates halved."""
    ordered = []
    ways = [rows(model[f"layer{layer}.{way}"]) for way in ("forward", "backward")]
    memory = len(ways[0]) // 2
    for first in range(0, memory, 4):
        for way in ways:
            ordered += [[w / 2 for w in row] for row in way[first:first + 4]]
            ordered += way[memory + first:memory + first + 4]
    return ordered


def check_all(model: dict) -> None:
    """Checks that nothing overflows in BlockNet and TokenVectors."""
    vectors = model["vectors"].values()
    digit = max((abs(token_digit(value)) for vector in vectors for value in vector), default=0)
    near, far = MOST_TOKENS * digit, MOST_TOKENS * digit * (DEEPEST - LEVELS)
    if far >= 1 << 15:
        raise ValueError("the sum of the tokens around a block does not fit into 16 bits")
    size = len(next(iter(vectors), []))
    token_inputs = [(-near, near)] * (size * (LEVELS + 1)) + [(-(far // 2) - 1, far // 2)] * size
    embed, token = rows(model["embed"]), rows(model["tokens"])
    features = check("embed", embed, [(0, 255)] * (len(embed[0]) - 1), 255)
    sums = check("tokens", token, token_inputs, round(1 / TOKEN_STEP))
    condensed = []
    for feature, found in zip(features, sums, strict=True):
        value = (feature / 255 + found * TOKEN_STEP) / SCALE * STATE_SCALE
        condensed.append((0, min(LARGEST_STATE, max(0, math.ceil(value)))))
    memory = math.ceil(LARGEST_MEMORY * STATE_SCALE)
    for layer in range(2):
        matrix = gate_rows(model, layer)
        check(f"layer {layer}", matrix, condensed + [(-memory, memory)] * (len(matrix[0]) - 1 - len(condensed)), STATE_SCALE)
    hidden = rows(model["out1"])
    check("out1", hidden, condensed + [(-memory, memory)] * (len(hidden[0]) - 1 - len(condensed)), STATE_SCALE)


def matrix_digits(matrix: Matrix) -> str:
    """Groups of sixteen rows: the weights by pairs of inputs, each row's two adjacent; followed by all biases."""
    text = ""
    for first in range(0, len(matrix), 16):
        group = matrix[first:first + 16]
        text += digits([row[i + j] for i in range(0, len(group[0]) - 1, 2) for row in group for j in (0, 1)])
    return text + digits([row[-1] for row in matrix])


def weights(model: dict) -> str:
    text = matrix_digits(rows(model["embed"])) + matrix_digits(rows(model["tokens"]))
    text += matrix_digits(gate_rows(model, 0)) + matrix_digits(gate_rows(model, 1))
    text += matrix_digits(rows(model["out1"]))
    output = rows(model["out2"])[0]
    return text + digits(output[:-1]) + digits([output[-1], 0, 0, 0])


def token_digit(value: float) -> int:
    """A number of a token's vector as in TokenTable."""
    digit = round(value / TOKEN_STEP)
    if not -32 <= digit < 32:
        raise ValueError(f"the number {value} of a token does not fit into a digit: limit it in training")
    return digit


def tokens(model: dict) -> str:
    text = ""
    for token, vector in model["vectors"].items():
        text += "".join(chr(48 + (int(token) >> shift & 63)) for shift in (30, 24, 18, 12, 6, 0))
        text += "".join(chr(48 + token_digit(value) + 32) for value in vector)
    return text


def source(name: str, summary: str, text: str) -> str:
    lines = [text[i:i + DIGITS_PER_LINE] for i in range(0, len(text), DIGITS_PER_LINE)]
    return (
        "// Written by Benchmarks/PageModel/make_swift.py.\n\n"
        f"/// {summary}\nenum {name} {{\n"
        '  static let values: StaticString = #"""\n'
        + "".join(f"    {line}\n" for line in lines) + '    """#\n}\n')


class Draw:
    """The same random numbers as in BlockNetTests.swift."""

    def __init__(self) -> None:
        self.state = 1

    def next(self) -> int:
        self.state = (self.state * 1_103_515_245 + 12_345) % (1 << 31)
        return self.state >> 16


def apply(matrix: Matrix, inputs: list[float]) -> list[float]:
    return [sum(w * x for w, x in zip(row, inputs)) + row[-1] for row in matrix]


def remember(matrix: Matrix, inputs: list[list[float]]) -> list[list[float]]:
    half = len(matrix) // 2
    state, states = [0.0] * half, []
    for row in inputs:
        values = apply(matrix, row)
        gates = [1 / (1 + math.exp(-v)) for v in values[:half]]
        state = [s + g * (math.tanh(v) - s) for s, g, v in zip(state, gates, values[half:])]
        states.append(state)
    return states


def sample(model: dict) -> list[float]:
    """The logits of blocks with random features and tokens: most features are zero, as in pages."""
    draw = Draw()
    embed, token = rows(model["embed"]), rows(model["tokens"])
    condensed = []
    for _ in range(BLOCKS):
        features = [(draw.next() % 256 if draw.next() % 4 == 0 else 0) / 255 for _ in range(len(embed[0]) - 1)]
        vectors = [(draw.next() % 41 - 20) / 40 for _ in range(len(token[0]) - 1)]
        sums = zip(apply(embed, features), apply(token, vectors))
        condensed.append([max(0.0, a + b) for a, b in sums])
    states = condensed
    inputs = condensed
    for layer in range(2):
        forward = remember(rows(model[f"layer{layer}.forward"]), inputs)
        backward = remember(rows(model[f"layer{layer}.backward"]), inputs[::-1])[::-1]
        found = [f + b for f, b in zip(forward, backward)]
        states = [state + new for state, new in zip(states, found)]
        inputs = [c + new for c, new in zip(condensed, found)]
    hidden = [[max(0.0, v) for v in apply(rows(model["out1"]), state)] for state in states]
    return [apply(rows(model["out2"]), row)[0] for row in hidden]


def main() -> None:
    model = json.loads((HERE / "model.json").read_text())
    check_all(model)
    (TARGET / "BlockNetWeights.swift").write_text(source(
        "BlockNetWeights", "The weights of ``BlockNet``, as ``WeightDecoder`` reads them.", weights(model)))
    (TARGET / "TokenTableData.swift").write_text(source(
        "TokenTableData", "The vectors of ``TokenTable``.", tokens(model)))
    logits = "".join(f"    {logit:.2f},\n" for logit in sample(model))
    (TESTS / "BlockNetSample.swift").write_text(
        "// Written by Benchmarks/PageModel/make_swift.py.\n\n"
        "/// The logits of random blocks, computed from the trained weights in floating point.\n"
        f"enum BlockNetSample {{\n  static let logits: [Float] = [\n{logits}  ]\n}}\n")


if __name__ == "__main__":
    main()
