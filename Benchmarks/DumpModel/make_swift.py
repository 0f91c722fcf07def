"""Writes the model's Swift data files, LineNetWeights.swift and LineWords.swift, from model.json and words.py.

usage: python3 make_swift.py [TARGET]      TARGET: the folder of the files; by default that of this package

Needs Python alone. The same input gives the same bytes.
"""

import json
import sys
from pathlib import Path

from words import KINDS, TABLE

HERE = Path(__file__).resolve().parent
TARGET = HERE.parent.parent / "Sources/OffprintKit/Stages/Dump/Body"
HALF = 1 << 17  # a weight takes 18 bits, three digits to the base of 64
DIGITS_PER_LINE = 105

# The Swift names of the kinds, where they are not those of words.py.
KIND_NAMES = {"nav": "navigation", "ads": "advertising"}

Matrix = list[list[float]]


def rows(part: dict) -> Matrix:
    """A layer's weights row by row, the bias at the end of each row."""
    count, width = part["shape"]
    return [part["w"][i * width:(i + 1) * width] + [part["b"][i]] for i in range(count)]


def gate_rows(model: dict, layer: int) -> Matrix:
    """Both ways of a remembering layer in the order of LineNet's vectors, the rows of the gates halved."""
    hidden = model["hidden"]
    ordered = []
    ways = [rows(model[f"layer{layer}.{way}"]) for way in ("forward", "backward")]
    for first in range(0, hidden, 4):
        for way in ways:
            ordered += [[w / 2 for w in row] for row in way[first:first + 4]]
            ordered += way[hidden + first:hidden + first + 4]
    return ordered


def digits(matrix: Matrix, height: int) -> tuple[float, str]:
    """The scale of a matrix and its weights column by column, filled up to so many rows."""
    scale = max(abs(w) for row in matrix for w in row) / (HALF - 1)
    text = ""
    for column in zip(*matrix):
        for weight in (*column, *[0.0] * (height - len(column))):
            value = round(weight / scale) + HALF
            text += "".join(chr(48 + (value >> shift & 63)) for shift in (12, 6, 0))
    return scale, text


def weights_source(model: dict) -> str:
    # The last layer has one row: laid along the lanes it is one column, and its bias is the next.
    output = rows(model["out2"])[0]
    parts = {
        "embed": (rows(model["embed"]), 16),
        "layer0": (gate_rows(model, 0), 48),
        "layer1": (gate_rows(model, 1), 48),
        "hidden": (rows(model["out1"]), 16),
        "output": ([[w, output[-1] if i == 0 else 0.0] for i, w in enumerate(output[:-1])], 16),
    }
    text, scales = "", ""
    for name, (matrix, height) in parts.items():
        scale, more = digits(matrix, height)
        scales += f"  static let {name}: Float = {scale:.9g}\n"
        text += more
    lines = [text[i:i + DIGITS_PER_LINE] for i in range(0, len(text), DIGITS_PER_LINE)]
    return (
        "// Written by Benchmarks/DumpModel/make_swift.py.\n\n"
        "/// The weights of ``LineNet``, as ``WeightDecoder`` reads them, and the scale of each matrix.\n"
        "enum LineNetWeights {\n" + scales + "\n"
        '  static let values: StaticString = #"""\n'
        + "".join(f"    {line}\n" for line in lines) + '    """#\n}\n')


def words_source() -> str:
    source = (
        "// Written by Benchmarks/DumpModel/make_swift.py.\n\n"
        "/// Words that tell something about a line, in the languages of the training and some more.\n"
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
