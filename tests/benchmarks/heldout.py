# SPDX-FileCopyrightText: 2026 The Digit Studio authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Makes test sets that nothing in the studio was trained or fitted on.

usage: heldout.py nondigits OUT.ink.jsonl     letters and signs of the Hershey fonts, scribbles, dots
       heldout.py inklines DIGITS.jsonl OUT.ink.jsonl [--count N]    pen digits side by side
       heldout.py placed MNIST OUTDIR [--count N]    test digits on a 280x280 picture
       heldout.py lines MNIST OUTDIR [--count N]     test digits side by side, named by the number
       heldout.py hand OUT.ink.jsonl [--count N]     digits in one person's peculiar hand

The letters need Debian's hershey-fonts-data, pictures need python3-numpy and python3-pil.
"""
import argparse
import gzip
import json
import math
import os
import random

FONTS = "/usr/share/hershey-fonts"
# Habits that people have and networks seldom see: strokes on a 10 by 10 grid.
PECULIAR = {
    0: [[(7, 1), (3, 1), (1, 5), (3, 9), (7, 9), (9, 5), (7, 1)], [(8, 0), (2, 10)]],
    1: [[(0, 6), (7, 0), (5, 10)]],
    2: [[(1, 3), (4, 0), (7, 2), (6, 6), (2, 10), (1, 9), (2, 8), (9, 10)]],
    3: [[(1, 0), (8, 0), (3, 4), (8, 6), (6, 10), (1, 9)]],
    4: [[(2, 0), (1, 5), (4, 7), (9, 5)], [(9, 0), (8, 10)]],
    5: [[(2, 0), (2, 5), (6, 4), (8, 7), (5, 10), (1, 9)], [(2, 0), (9, 0)]],
    6: [[(3, 0), (3, 9), (7, 10), (8, 6), (3, 6)]],
    7: [[(1, 2), (1, 0), (9, 0), (4, 10)], [(3, 5), (8, 5)], [(2, 10), (6, 10)]],
    8: [[(7, 2), (3, 2), (3, 4), (7, 4), (7, 2)], [(6, 4), (2, 6), (3, 10), (8, 9), (6, 4)]],
    9: [[(8, 1), (3, 1), (2, 4), (7, 5), (8, 1), (8, 9), (4, 10), (2, 8)]],
}
# Who writes one of these may well mean a digit.
AMBIGUOUS = set("OIlSZBGbqgosz") | set("0123456789") | set("'`,.|()[]{}/\\-_;")


def glyphs(font):
    """The 96 printable characters of a Hershey font as lists of strokes."""
    with open(os.path.join(FONTS, font + ".jhf"), encoding="ascii") as file:
        lines = file.read().split("\n")
    result, i = {}, 0
    while i < len(lines) and lines[i].strip():
        line, i = lines[i], i + 1
        count = int(line[5:8])
        while len(line) < 8 + 2 * count:
            line, i = line + lines[i], i + 1
        strokes, stroke = [], []
        for k in range(1, count):
            pair = line[8 + 2 * k:10 + 2 * k]
            if pair == " R":
                strokes, stroke = strokes + [stroke], []
            else:
                stroke.append((ord(pair[0]) - ord("R"), ord(pair[1]) - ord("R")))
        result[chr(32 + len(result))] = [s for s in strokes + [stroke] if s]
    return result


def handwritten(strokes, chance):
    """The strokes as a hand would copy them: turned, slanted, stretched, rounded, shaky."""
    turn, slant = chance.gauss(0, 0.08), chance.gauss(0, 0.15)
    wide, high = math.exp(chance.gauss(0, 0.15)), math.exp(chance.gauss(0, 0.1))
    size = max(max(abs(c) for p in s for c in p) for s in strokes) or 1
    result = []
    for stroke in strokes:
        points = []
        for a, b in zip(stroke, stroke[1:] or stroke):
            steps = max(1, int(math.dist(a, b) / size * 12))
            points += [(a[0] + (b[0] - a[0]) * k / steps, a[1] + (b[1] - a[1]) * k / steps)
                       for k in range(steps)]
        points.append(stroke[-1])
        for _ in range(chance.randrange(3)):
            points = points[:1] + [tuple((p[c] + 2 * q[c] + r[c]) / 4 for c in (0, 1))
                                   for p, q, r in zip(points, points[1:], points[2:])] + points[-1:]
        moved = []
        for x, y in points:
            x, y = x * wide - slant * y, y * high
            x, y = x * math.cos(turn) - y * math.sin(turn), x * math.sin(turn) + y * math.cos(turn)
            moved.append([round(100 * (x / size + chance.gauss(0, 0.008)), 2),
                          round(100 * (y / size + chance.gauss(0, 0.008)), 2)])
        result.append(moved)
    return result


def scribble(chance):
    """Sums of slow waves (a curve that never repeats), jagged walks, or loose straight lines."""
    kind = chance.randrange(3)
    if kind == 0:
        waves = [[(chance.gauss(0, 40), chance.uniform(1, 6), chance.uniform(0, 6.3))
                  for _ in range(4)] for _ in range(2)]
        return [[[sum(a * math.sin(f * t / 40 + p) for a, f, p in waves[c]) for c in (0, 1)]
                 for t in range(220)]]
    if kind == 1:
        x, y, stroke = 0, 0, []
        for _ in range(chance.randrange(12, 60)):
            x, y = x + chance.gauss(0, 30), y + chance.gauss(0, 30)
            stroke.append([x, y])
        return [stroke]
    return [[[chance.uniform(0, 100), chance.uniform(0, 100)] for _ in range(2)]
            for _ in range(chance.randrange(4, 10))]


def dots(chance):
    return [[[chance.uniform(0, 100), chance.uniform(0, 100)]]
            for _ in range(chance.choice((1, 1, 2, 3, 5, 8)))]


def write_lines(path, records):
    with open(path, "w", encoding="utf-8") as file:
        for record in records:
            file.write(json.dumps(record) + "\n")


def make_nondigits(options):
    chance = random.Random(20261123)
    records = []

    def add(kind, strokes):
        records.append({"label": None, "kind": kind, "strokes": strokes})

    for font in ("futural", "scripts", "cursive", "rowmans", "greek"):
        for character, strokes in glyphs(font).items():
            if not strokes or character in AMBIGUOUS or (font == "greek" and not character.isalpha()):
                continue
            kind = "letter" if character.isalpha() else "sign"
            for _ in range(8):
                add(f"{kind} {character} {font}", handwritten(strokes, chance))
    for _ in range(400):
        add("scribble", scribble(chance))
    for _ in range(100):
        add("dots", dots(chance))
    for _ in range(20):
        add("blank", [])
    write_lines(options.out, records)


def make_hand(options):
    chance = random.Random(20261127)
    write_lines(options.out, [
        {"label": k % 10, "strokes": handwritten([[(x - 5, y - 5) for x, y in s] for s in PECULIAR[k % 10]], chance)}
        for k in range(options.count)])


def read_mnist(folder):
    import numpy
    with gzip.open(os.path.join(folder, "t10k-images-idx3-ubyte.gz")) as file:
        images = numpy.frombuffer(file.read()[16:], numpy.uint8).reshape(-1, 28, 28)
    with gzip.open(os.path.join(folder, "t10k-labels-idx1-ubyte.gz")) as file:
        labels = numpy.frombuffer(file.read()[8:], numpy.uint8)
    return images, labels


def make_placed(options):
    import numpy
    from PIL import Image
    images, labels = read_mnist(options.data)
    chance = random.Random(20261124)
    for digit in range(10):
        os.makedirs(os.path.join(options.out, str(digit)), exist_ok=True)
    for i in range(min(options.count, len(labels))):
        scale, turn = math.exp(chance.uniform(math.log(0.5), math.log(4))), chance.uniform(-15, 15)
        side = max(8, round(28 * scale))
        digit = Image.fromarray(images[i]).resize((side, side), Image.BICUBIC).rotate(
            turn, Image.BICUBIC, expand=True)
        mask = Image.new("L", (280, 280))
        mask.paste(digit, (chance.randint(0, 280 - digit.width), chance.randint(0, 280 - digit.height)))
        ink = numpy.asarray(mask, float)[..., None] / 255
        while True:
            paper, pen = (numpy.array([chance.randint(0, 255) for _ in range(3)]) for _ in range(2))
            if abs((paper - pen) @ [0.299, 0.587, 0.114]) >= 80:
                break
        picture = paper * (1 - ink) + pen * ink
        Image.fromarray(picture.round().astype(numpy.uint8)).save(
            os.path.join(options.out, str(labels[i]), f"{i:05d}-x{scale:.2f}.png"))


def make_lines(options):
    import numpy
    from PIL import Image
    images, labels = read_mnist(options.data)
    chance = random.Random(20261125)
    os.makedirs(options.out, exist_ok=True)
    for n in range(options.count):
        chosen = [chance.randrange(len(labels)) for _ in range(chance.randint(2, 8))]
        page = numpy.zeros((48, 40 + 60 * len(chosen)), numpy.uint8)
        x = 12
        for i in chosen:
            columns = numpy.flatnonzero(images[i].max(0) > 0)
            digit = images[i][:, columns[0]:columns[-1] + 1]
            y = 10 + chance.randint(-3, 3)
            part = page[y:y + 28, x:x + digit.shape[1]]
            numpy.maximum(part, digit, out=part)
            x += digit.shape[1] + chance.randint(0, 16)
        page = page[:, :x + 12]
        if chance.random() < 0.5:
            page = 255 - page
        number = "".join(str(labels[i]) for i in chosen)
        Image.fromarray(page).save(os.path.join(options.out, f"{n:05d}-{number}.png"))


def make_ink_lines(options):
    with open(options.data, encoding="utf-8") as file:
        digits = [json.loads(line) for line in file]
    chance = random.Random(20261126)
    records = []
    for _ in range(options.count):
        x, strokes, number = 0.0, [], ""
        for digit in (chance.choice(digits) for _ in range(chance.randint(2, 8))):
            points = [p for s in digit["strokes"] for p in s]
            left, right = min(p[0] for p in points), max(p[0] for p in points)
            top, bottom = min(p[1] for p in points), max(p[1] for p in points)
            size = 100 * math.exp(chance.gauss(0, 0.1)) / max(bottom - top, (right - left) / 1.2, 1e-6)
            drop = chance.gauss(0, 6)
            strokes += [[[round((p[0] - left) * size + x, 2), round((p[1] - bottom) * size + drop, 2)]
                         for p in s] for s in digit["strokes"]]
            x += (right - left) * size + chance.uniform(8, 60)
            number += str(digit["label"])
        records.append({"number": number, "strokes": strokes})
    write_lines(options.out, records)


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawTextHelpFormatter)
    kinds = parser.add_subparsers(required=True)
    for name, action in (("nondigits", make_nondigits), ("inklines", make_ink_lines),
                         ("placed", make_placed), ("lines", make_lines), ("hand", make_hand)):
        kind = kinds.add_parser(name)
        if action not in (make_nondigits, make_hand):
            kind.add_argument("data")
        kind.add_argument("out")
        kind.add_argument("--count", type=int, default=400 if name == "hand" else 1000 if "lines" in name else 10000)
        kind.set_defaults(action=action)
    options = parser.parse_args()
    options.action(options)


if __name__ == "__main__":
    main()
