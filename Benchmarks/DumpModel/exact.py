"""Weights as 16-bit integers, as in the program, with a check that no sum overflows; for both models."""

SCALE = 8192  # represents 1 in the weights: LineNet.weightScale and BlockNet.weightScale

Matrix = list[list[float]]


def integer(value: float) -> int:
    """A weight as in the program."""
    scaled = round(value * SCALE)
    if not -(1 << 15) <= scaled < 1 << 15:
        raise ValueError(f"the weight {value} does not fit into 16 bits: limit it in training")
    return scaled


def digits(values: list[float]) -> str:
    text = ""
    for value in values:
        biased = integer(value) + (1 << 15)
        text += "".join(chr(48 + (biased >> shift & 63)) for shift in (12, 6, 0))
    return text


def check(name: str, matrix: Matrix, inputs: list[tuple[int, int]], input_scale: int) -> list[int]:
    """Checks that no partial sum of PairSums exceeds 32 bits, for inputs between the given bounds in any order;
    returns the highest sum of each row."""
    highest = []
    for number, row in enumerate(matrix):
        bias = integer(row[-1]) * input_scale
        low = high = bias
        for weight, (least, most) in zip(map(integer, row[:-1]), inputs, strict=True):
            low += min(0, weight * least, weight * most)
            high += max(0, weight * least, weight * most)
        if high >= 1 << 31 or low < -(1 << 31):
            raise ValueError(f"{name}: the sum of row {number} may overflow ({low} to {high})")
        highest.append(high)
    return highest
