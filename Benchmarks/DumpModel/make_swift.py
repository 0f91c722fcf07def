"""Writes the model's Swift data files, LineNetWeights.swift and LineWords.swift, from model.json and words.py.

usage: python3 make_swift.py [TARGET]      TARGET: the folder of the files; by default that of this package

Needs only Python. The same input gives the same bytes. A model whose numbers do not fit, or whose sums could overflow
for any input, is an error, and nothing is written.
"""

import json
import math
import sys
from pathlib import Path

from exact import SCALE, Matrix, check, digits
from words import KINDS, TABLE

HERE = Path(__file__).resolve().parent
TARGET = HERE.parent.parent / "Sources/OffprintKit/Model"
STATE_SCALE = 2048  # and in the lines' states, as LineNet.stateScale says
LARGEST_MEMORY = 1.01  # tanh, as it is computed, may be a little above 1
DIGITS_PER_LINE = 105

# The Swift names of the kinds that differ from those of words.py.
KIND_NAMES = {"nav": "navigation", "ads": "advertising"}


def rows(part: dict) -> Matrix:
    """A layer's weights row by row, the bias at the end of each row."""
    count, width = part["shape"]
    return [part["w"][i * width:(i + 1) * width] + [part["b"][i]] for i in range(count)]


def gate_rows(model: dict, layer: int) -> Matrix:
    """Both directions of a recurrent layer in the order of LineNet's sums, with the rows of the gates halved."""
    hidden = model["hidden"]
    ordered = []
    ways = [rows(model[f"layer{layer}.{way}"]) for way in ("forward", "backward")]
    for first in range(0, hidden, 4):
        for way in ways:
            ordered += [[w / 2 for w in row] for row in way[first:first + 4]]
            ordered += way[hidden + first:hidden + first + 4]
    return ordered


def matrix_digits(matrix: Matrix, inputs: int) -> str:
    """The weights by pairs of inputs, each row's two adjacent, followed by the biases."""
    padded = [row[:-1] + [0.0] * (inputs - len(row) + 1) for row in matrix]
    values = [row[i + j] for i in range(0, inputs, 2) for row in padded for j in (0, 1)]
    return digits(values + [row[-1] for row in matrix])


def weights_source(model: dict) -> str:
    condensing = rows(model["embed"])
    sums = check("embed", condensing, [(0, 255)] * (len(condensing[0]) - 1), 255)
    condensed = [max(0, math.ceil(high / 255 / SCALE * STATE_SCALE)) for high in sums]
    if max(condensed) >= 1 << 15:
        raise ValueError("a condensed feature may not fit into 16 bits")
    memory = math.ceil(LARGEST_MEMORY * STATE_SCALE)
    states = [(0, high) for high in condensed] + [(-memory, memory)] * 48
    output = rows(model["out2"])[0]
    text = matrix_digits(condensing, 64)
    layers = (("layer 0", gate_rows(model, 0), 16), ("layer 1", gate_rows(model, 1), 40), ("out1", rows(model["out1"]), 64))
    for name, matrix, inputs in layers:
        check(name, matrix, states[:len(matrix[0]) - 1], STATE_SCALE)
        text += matrix_digits(matrix, inputs)
    text += digits(output[:-1]) + digits([output[-1], 0, 0, 0])
    lines = [text[i:i + DIGITS_PER_LINE] for i in range(0, len(text), DIGITS_PER_LINE)]
    return (
        "// Written by Benchmarks/DumpModel/make_swift.py.\n\n"
        "/// The weights of ``LineNet``, as ``WeightDecoder`` reads them.\n"
        "enum LineNetWeights {\n"
        '  static let values: StaticString = #"""\n'
        + "".join(f"    {line}\n" for line in lines) + '    """#\n}\n')


def words_source() -> str:
    source = (
        "// Written by Benchmarks/DumpModel/make_swift.py.\n\n"
        "/// Words that indicate the kind of a line, in the languages of the training and some more.\n"
        "enum LineWords {\n"
        "  static let all: [(kind: WordKind, words: StaticString)] = [\n")
    for kind in KINDS:
        source += f'    (\n      .{KIND_NAMES.get(kind, kind)},\n      """\n'
        line = "     "
        for word in dict.fromkeys(TABLE[kind].split()):
            if len(line) + 1 + len(word) > 100:
                source += line + "\n"
                line = "     "
            line += " " + word
        source += line + '\n      """\n    ),\n'
    return source + "  ]\n}\n"


def main() -> None:
    target = Path(sys.argv[1]) if len(sys.argv) > 1 else TARGET
    model = json.loads((HERE / "model.json").read_text())
    (target / "LineNetWeights.swift").write_text(weights_source(model))
    (target / "LineWords.swift").write_text(words_source())


if __name__ == "__main__":
    main()
