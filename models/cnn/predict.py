#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Digit Studio authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Reads digits with the network in weights.safetensors, which lies beside this script.

    python3 predict.py seven.png three.png          28x28 pixels, grey, light ink on dark paper
    python3 predict.py t10k-images-idx3-ubyte.gz    MNIST's format
    python3 predict.py digits.npy                   a NumPy array [N, 28, 28]: 0 paper, 255 ink

prints a line a picture: the digit (a "?" after it if it is probably none) and the ten probabilities,
with --json one list for all.
Needs PyTorch and NumPy, nothing else. From your own code: network, scale = load(FILE).
Pictures are taken as they are; Digit Studio also finds, scales and centres the digit in a photo.
"""
import argparse
import gzip
import json
import struct
import sys
import zlib
from pathlib import Path

import numpy as np
import torch
from torch import nn


def read_safetensors(path):
    """The tensors and the texts of a .safetensors file: 8 bytes length, a JSON header, the numbers."""
    content = Path(path).read_bytes()
    begin = 8 + struct.unpack("<Q", content[:8])[0]
    header = json.loads(content[8:begin])
    metadata = header.pop("__metadata__")
    types = {"F32": np.float32, "I64": np.int64}
    tensors = {}
    for name, entry in header.items():
        first, last = entry["data_offsets"]
        array = np.frombuffer(content[begin + first:begin + last], types[entry["dtype"]])
        tensors[name] = torch.from_numpy(array.reshape(entry["shape"]).copy())
    return tensors, metadata


class DigitReader(nn.Module):
    """Convolutions, each with batch normalisation and ReLU, pooled by maximum; then one linear layer."""

    def __init__(self, architecture, width, outputs):
        super().__init__()
        if architecture == "compact":  # channels, kernel, stride, pooled
            stages = [(width, 5, 2, False), (2 * width, 3, 1, True), (4 * width, 3, 1, True)]
        else:
            stages = [(factor * width, 3, 1, pooled) for factor in (1, 2, 4) for pooled in (False, True)]
        layers, channels, side = [], 1, 28
        for size, kernel, stride, pooled in stages:
            layers.append(nn.Conv2d(channels, size, kernel, stride, kernel // 2, bias=False))
            side //= stride
            if pooled:
                layers.append(nn.MaxPool2d(2))
                side //= 2
            layers += [nn.BatchNorm2d(size), nn.ReLU()]
            channels = size
        self.features = nn.Sequential(*layers, nn.Flatten())
        self.classifier = nn.Linear(channels * side * side, outputs)

    def forward(self, images):
        """[N, 1, 28, 28] scaled pixels -> [N, 10] logits, or [N, 11]: the last one is "not a digit"."""
        return self.classifier(self.features(images))


class Ensemble(nn.Module):
    """Several readers, which answer with the mean of their probabilities."""

    def __init__(self, readers):
        super().__init__()
        for number, reader in enumerate(readers):
            self.add_module(f"network{number}", reader)

    def forward(self, images):
        """As DigitReader.forward(): logarithms of the mean probabilities."""
        answers = torch.stack([torch.log_softmax(reader(images), 1) for reader in self.children()])
        return torch.logsumexp(answers, 0) - np.log(len(answers))


def load(path):
    """The network, ready to read, and the scale of its input: {"mean": ..., "deviation": ...}."""
    tensors, metadata = read_safetensors(path)
    parameters = json.loads(metadata["config"])["parameters"]
    biases = [tensor for name, tensor in tensors.items() if name.endswith("classifier.bias")]
    readers = [DigitReader(parameters["architecture"], parameters["width"], len(bias)) for bias in biases]
    network = readers[0] if len(readers) == 1 else Ensemble(readers)
    calibration = json.loads(metadata.get("extra.calibration", "{}"))
    network.temperature = calibration.get("temperature", 1)
    network.least_digitness = calibration.get("least_digitness", 0)
    network.load_state_dict({name[len("model."):]: tensor for name, tensor in tensors.items()
                             if name.startswith("model.")})
    return network.eval(), json.loads(metadata["input"])


@torch.no_grad()
def logits(network, scale, pixels):
    """uint8 [N, 28, 28] -> float [N, 10 or 11], calibrated."""
    levels = (pixels.astype(np.float64) / 255 - scale["mean"]) / scale["deviation"]
    images = torch.from_numpy(levels.astype(np.float32)).unsqueeze(1)
    return torch.cat([network(part) for part in images.split(250)]) / network.temperature


def probabilities(network, scale, pixels):
    """uint8 [N, 28, 28] -> float [N, 10]: how likely each picture is each digit; zeros for a blank one."""
    digits = logits(network, scale, pixels)[:, :10]
    return torch.softmax(digits, 1).numpy() * pixels.any(axis=(1, 2))[:, None]


def are_digits(network, scale, pixels):
    """uint8 [N, 28, 28] -> bool [N]: whether the network takes each picture for a digit at all."""
    shares = torch.softmax(logits(network, scale, pixels), 1)[:, :10].sum(1)
    return (shares >= network.least_digitness).numpy() & pixels.any(axis=(1, 2))


def read_png(content):
    """uint8 [1, 28, 28] from a PNG of 8-bit grey; Pillow reads other kinds."""
    kinds, data, place = (28, 28, 8, 0, 0, 0, 0), b"", 8
    while place < len(content):
        size, kind = struct.unpack(">I4s", content[place:place + 8])
        body = content[place + 8:place + 8 + size]
        if kind == b"IHDR" and struct.unpack(">IIBBBBB", body) != kinds:
            raise ValueError("is not a PNG of 28x28 pixels in 8-bit grey")
        data += body if kind == b"IDAT" else b""
        place += size + 12
    lines = np.frombuffer(zlib.decompress(data), np.uint8).reshape(28, 29).astype(int)
    pixels = np.zeros((29, 29), int)  # a row above and a column to the left: nothing, as PNG has it
    for y, line in enumerate(lines, 1):
        for x in range(1, 29):
            left, above, corner = pixels[y, x - 1], pixels[y - 1, x], pixels[y - 1, x - 1]
            nearest = min((left, above, corner), key=lambda value: abs(left + above - corner - value))
            guess = (0, left, above, (left + above) // 2, nearest)[line[0]]
            pixels[y, x] = (line[x] + guess) % 256
    return pixels[1:, 1:].astype(np.uint8)[None]


def read_pictures(path):
    """uint8 [N, 28, 28] from a .png, .npy or IDX file."""
    content = Path(path).read_bytes()
    if content.startswith(b"\x93NUMPY"):
        pixels = np.load(path, allow_pickle=False)
        if not (pixels.ndim in (2, 3) and pixels.shape[-2:] == (28, 28) and pixels.dtype == np.uint8):
            raise ValueError("is not an array [N, 28, 28] of bytes (uint8)")
        return pixels.reshape(-1, 28, 28)
    if content.startswith(b"\x89PNG"):
        return read_png(content)
    if content.startswith(b"\x1f\x8b"):
        content = gzip.decompress(content)
    if content[:4] != b"\0\0\x08\x03" or struct.unpack(">II", content[8:16]) != (28, 28):
        raise ValueError("is neither a PNG, nor a NumPy array, nor IDX images of 28x28 pixels")
    return np.frombuffer(content, np.uint8, offset=16).reshape(-1, 28, 28)


def main():
    usage = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawTextHelpFormatter)
    usage.add_argument("pictures", nargs="+", metavar="PICTURES")
    usage.add_argument("--weights", default=Path(__file__).with_name("weights.safetensors"), metavar="FILE")
    usage.add_argument("--json", action="store_true", help="print one JSON list of ten numbers a picture")
    arguments = usage.parse_args()
    network, scale = load(arguments.weights)
    everything = []
    for path in arguments.pictures:
        try:
            pixels = read_pictures(path)
        except (OSError, ValueError, struct.error, zlib.error, IndexError) as error:
            sys.exit(f"{path}: {error}")
        known = are_digits(network, scale, pixels)
        for number, row in enumerate(probabilities(network, scale, pixels), 1):
            everything.append([float(value) for value in row])
            name = path if len(pixels) == 1 else f"{path} #{number}"
            digit = f"{row.argmax()}{'' if known[number - 1] else '?'}" if row.any() else "blank"
            if not arguments.json:
                print(f"{name}: {digit}  ", " ".join(f"{value:.5f}" for value in row))
    if arguments.json:
        print(json.dumps(everything))


if __name__ == "__main__":
    main()
