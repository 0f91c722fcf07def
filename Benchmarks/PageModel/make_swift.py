"""Writes the model's Swift data files, BlockNetWeights.swift and TokenTableData.swift, from model.json.

usage: python3 make_swift.py [TARGET]      TARGET: the folder of the files; by default that of this package

Needs Python alone. The same input gives the same bytes.
"""

import json
import sys
from pathlib import Path

HERE = Path(__file__).resolve().parent
TARGET = HERE.parent.parent / "Sources/OffprintKit/Stages/Page/Body"
SCALE = 8192  # stands for 1 in the weights, as BlockNet.weightScale says
TOKEN_STEP = 1 / 40  # what a digit of a token's vector stands for: TokenVectors.scale of them are 1
DIGITS_PER_LINE = 105

Matrix = list[list[float]]


def rows(part: dict) -> Matrix:
    """A layer's weights row by row, the bias at the end of each row."""
    count, width = part["shape"]
    return [part["w"][i * width:(i + 1) * width] + [part["b"][i]] for i in range(count)]


def gate_rows(model: dict, layer: int) -> Matrix:
    """Both ways of a remembering layer in the order of BlockNet's sums, the rows of the gates halved."""
    ordered = []
    ways = [rows(model[f"layer{layer}.{way}"]) for way in ("forward", "backward")]
    memory = len(ways[0]) // 2
    for first in range(0, memory, 4):
        for way in ways:
            ordered += [[w / 2 for w in row] for row in way[first:first + 4]]
            ordered += way[memory + first:memory + first + 4]
    return ordered


def digits(values: list[float]) -> str:
    text = ""
    for value in values:
        integer = min(max(round(value * SCALE), -(1 << 15)), (1 << 15) - 1) + (1 << 15)
        text += "".join(chr(48 + (integer >> shift & 63)) for shift in (12, 6, 0))
    return text


def matrix_digits(matrix: Matrix) -> str:
    """Sixteen rows after the other: the weights by pairs of inputs, each row's two beside each other; then all biases."""
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


def tokens(model: dict) -> str:
    text = ""
    for token, vector in model["vectors"].items():
        text += "".join(chr(48 + (int(token) >> shift & 63)) for shift in (30, 24, 18, 12, 6, 0))
        text += "".join(chr(48 + min(63, max(0, round(value / TOKEN_STEP) + 32))) for value in vector)
    return text


def source(name: str, summary: str, text: str) -> str:
    lines = [text[i:i + DIGITS_PER_LINE] for i in range(0, len(text), DIGITS_PER_LINE)]
    return (
        "// Written by Benchmarks/PageModel/make_swift.py.\n\n"
        f"/// {summary}\nenum {name} {{\n"
        '  static let values: StaticString = #"""\n'
        + "".join(f"    {line}\n" for line in lines) + '    """#\n}\n')


def main() -> None:
    target = Path(sys.argv[1]) if len(sys.argv) > 1 else TARGET
    model = json.loads((HERE / "model.json").read_text())
    (target / "BlockNetWeights.swift").write_text(source(
        "BlockNetWeights", "The weights of ``BlockNet``, as ``WeightDecoder`` reads them.", weights(model)))
    (target / "TokenTableData.swift").write_text(source(
        "TokenTableData", "The vectors of ``TokenTable``.", tokens(model)))


if __name__ == "__main__":
    main()
