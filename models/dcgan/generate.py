#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Digit Studio authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Writes digits with the generator in weights.safetensors, which lies beside this script.

    python3 generate.py --count 50 --out digits.png     a picture with ten digits a row
    python3 generate.py --digit 7 --seed 100 --out sevens.png
    python3 generate.py --count 1000 --out digits.npy   a NumPy array [N, 28, 28]: 0 paper, 255 ink

A seed stands for the same digit here and in Digit Studio (up to one grey level).
Needs PyTorch and NumPy, nothing else. From your own code: network = load(FILE), then write(...).
"""
import argparse
import json
import math
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


class DigitAffine(nn.Module):
    """A scale and an offset for each channel and digit, after a batch normalisation."""

    def __init__(self, channels):
        super().__init__()
        self.scale = nn.Parameter(torch.zeros(10, channels))
        self.offset = nn.Parameter(torch.zeros(10, channels))

    def forward(self, images, digits):
        return self.offset[digits][:, :, None, None] + images * (self.scale[digits][:, :, None, None] + 1)


class DigitWriter(nn.Module):
    """The generator of the DCGAN paper, made for 28x28: 7x7, doubled twice by transposed convolutions."""

    def __init__(self, latent_size, generator_width, conditional, generator_norm):
        super().__init__()
        width, self.latent_size, self.conditional = generator_width, latent_size, conditional
        self.project = nn.Linear(latent_size + (10 if conditional else 0), 7 * 7 * 4 * width, bias=False)
        self.project_norm = nn.BatchNorm2d(4 * width)
        self.up1 = nn.ConvTranspose2d(4 * width, 2 * width, 4, 2, 1, bias=False)
        self.norm1 = nn.BatchNorm2d(2 * width)
        self.up2 = nn.ConvTranspose2d(2 * width, width, 4, 2, 1, bias=False)
        self.norm2 = nn.BatchNorm2d(width)
        self.paint = nn.Conv2d(width, 1, 3, padding=1)
        self.by_digit = conditional and generator_norm == "conditional"
        if self.by_digit:
            self.project_digit = DigitAffine(4 * width)
            self.digit1 = DigitAffine(2 * width)
            self.digit2 = DigitAffine(width)

    def forward(self, latents, digits):
        """latents [N, latent_size], digits [N] (no matter if not conditional) -> [N, 1, 28, 28] in -1..1."""
        x = latents
        if self.conditional:
            x = torch.cat([x, nn.functional.one_hot(digits, 10).to(x.dtype)], 1)
        # The projection's numbers are laid out with the channels last.
        x = self.project(x).view(len(x), 7, 7, -1).permute(0, 3, 1, 2)
        x = self.project_norm(x)
        x = torch.relu(self.project_digit(x, digits) if self.by_digit else x)
        x = self.norm1(self.up1(x))
        x = torch.relu(self.digit1(x, digits) if self.by_digit else x)
        x = self.norm2(self.up2(x))
        x = torch.relu(self.digit2(x, digits) if self.by_digit else x)
        return torch.tanh(self.paint(x))


def load(path):
    """The generator, ready to write."""
    tensors, metadata = read_safetensors(path)
    parameters = json.loads(metadata["config"])["parameters"]
    names = ("latent_size", "generator_width", "conditional", "generator_norm")
    network = DigitWriter(**{name: parameters[name] for name in names})
    prefix = "model.average."  # the running average of the weights writes better than the last ones
    network.load_state_dict({name[len(prefix):]: tensor for name, tensor in tensors.items()
                             if name.startswith(prefix)})
    return network.eval()


def mersenne_twister(seed):
    """The numbers of C++'s std::mt19937_64 (Nishimura and Matsumoto 2004), one after the other."""
    mask = 2**64 - 1
    state = [seed & mask]
    for i in range(1, 312):
        state.append((6364136223846793005 * (state[-1] ^ state[-1] >> 62) + i) & mask)
    while True:
        for i in range(312):
            both = state[i] & ~0x7FFFFFFF | state[(i + 1) % 312] & 0x7FFFFFFF
            state[i] = state[(i + 156) % 312] ^ both >> 1 ^ (0xB5026F5AA96619E9 if both & 1 else 0)
        for x in state:
            x ^= x >> 29 & 0x5555555555555555
            x ^= x << 17 & 0x71D67FFFEDA60000
            x ^= x << 37 & 0xFFF7EEE000000000
            yield x ^ x >> 43


def latent_of(seed, size, truncation=1.0):
    """The point that a seed stands for: independent standard normal numbers (Box and Muller 1958)."""
    numbers = mersenne_twister(seed)
    latent = []
    while len(latent) < size:
        radius = truncation * math.sqrt(-2 * math.log(((next(numbers) >> 11) + 0.5) * 2.0**-53))
        angle = 2 * math.pi * (((next(numbers) >> 11) + 0.5) * 2.0**-53)
        latent += [radius * math.cos(angle), radius * math.sin(angle)]
    return latent[:size]


@torch.no_grad()
def write(network, seeds, digits, truncation=1.0):
    """The digits that the seeds stand for: uint8 [N, 28, 28], 0 paper, 255 ink."""
    latents = torch.tensor([latent_of(seed, network.latent_size, truncation) for seed in seeds])
    parts = zip(latents.split(100), torch.tensor(digits).split(100))
    images = torch.cat([network(latent, digit) for latent, digit in parts])
    return np.clip(np.floor((images[:, 0].numpy() + 1) * 127.5 + 0.5), 0, 255).astype(np.uint8)


def png_of(pixels):
    """The bytes of a grey PNG with ten digits a row."""
    columns = min(10, len(pixels))
    rows = -(-len(pixels) // columns)
    sheet = np.zeros((rows * columns, 28, 28), np.uint8)
    sheet[:len(pixels)] = pixels
    sheet = sheet.reshape(rows, columns, 28, 28).swapaxes(1, 2).reshape(rows * 28, columns * 28)
    lines = np.pad(sheet, ((0, 0), (1, 0)))  # every line begins with the number of its filter: none

    def chunk(kind, body):
        return struct.pack(">I", len(body)) + kind + body + struct.pack(">I", zlib.crc32(kind + body))

    head = struct.pack(">IIBBBBB", columns * 28, rows * 28, 8, 0, 0, 0, 0)
    return (b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", head)
            + chunk(b"IDAT", zlib.compress(lines.tobytes())) + chunk(b"IEND", b""))


def main():
    usage = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawTextHelpFormatter)
    usage.add_argument("--count", type=int, default=10, metavar="N", help="how many digits")
    usage.add_argument("--digit", type=int, choices=range(10), metavar="D", help="only this digit")
    usage.add_argument("--seed", type=int, default=1, metavar="S", help="of the first digit; the others follow")
    usage.add_argument("--truncation", type=float, default=1.0, metavar="T", help="below 1: tidier, more alike")
    usage.add_argument("--out", default="digits.png", metavar="FILE", help=".png or .npy")
    usage.add_argument("--weights", default=Path(__file__).with_name("weights.safetensors"), metavar="FILE")
    arguments = usage.parse_args()
    network = load(arguments.weights)
    if arguments.count < 1 or arguments.seed < 0:
        usage.error("--count begins at 1, --seed at 0")
    if arguments.digit is not None and not network.conditional:
        sys.exit("This generator was not told the digits, so it cannot be asked for one")
    seeds = range(arguments.seed, arguments.seed + arguments.count)
    digits = [i % 10 if arguments.digit is None else arguments.digit for i in range(arguments.count)]
    pixels = write(network, seeds, digits, arguments.truncation)
    if arguments.out.endswith(".npy"):
        np.save(arguments.out, pixels)
    else:
        Path(arguments.out).write_bytes(png_of(pixels))
    print(f"Wrote {len(pixels)} digits to {arguments.out}")


if __name__ == "__main__":
    main()
