# SPDX-FileCopyrightText: 2026 The Digit Studio authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The usual DCGAN at 28x28 in a plain python3-torch training loop, as tutorials write it.

Prints one JSON object. ngf = ndf = 64: the latent becomes 256 maps of 7x7, two transposed
convolutions (4x4, stride 2) lead to 64 maps of 28x28, a last convolution to the image.
"""
import argparse
import json
import os
import time

import torch
from torch import nn

from torchloop import load

LATENT = 100
LEARNING_RATE = 0.0002


def generator(width):
    """models/dcgan/dcgangenerator.cpp, without digits on request."""
    return nn.Sequential(
        nn.Linear(LATENT, 49 * 4 * width, bias=False), nn.Unflatten(1, (4 * width, 7, 7)),
        nn.BatchNorm2d(4 * width), nn.ReLU(True),
        nn.ConvTranspose2d(4 * width, 2 * width, 4, 2, 1, bias=False), nn.BatchNorm2d(2 * width), nn.ReLU(True),
        nn.ConvTranspose2d(2 * width, width, 4, 2, 1, bias=False), nn.BatchNorm2d(width), nn.ReLU(True),
        nn.Conv2d(width, 1, 3, padding=1), nn.Tanh())


def discriminator(width):
    return nn.Sequential(
        nn.Conv2d(1, width, 4, 2, 1), nn.LeakyReLU(0.2, True),
        nn.Conv2d(width, 2 * width, 4, 2, 1, bias=False), nn.BatchNorm2d(2 * width), nn.LeakyReLU(0.2, True),
        nn.Flatten(), nn.Linear(2 * width * 49, 1))


def train(options):
    images, _ = load(options.data)
    players = generator(options.width), discriminator(options.width)
    rivals = [torch.optim.Adam(p.parameters(), lr=LEARNING_RATE, betas=(0.5, 0.999)) for p in players]
    writer, judge = players
    loss_of = nn.BCEWithLogitsLoss()
    ones, zeros = torch.ones(options.batch_size, 1), torch.zeros(options.batch_size, 1)
    done, start = 0, time.perf_counter()
    while True:
        order = torch.randperm(len(images))
        for first in range(0, len(images) - options.batch_size + 1, options.batch_size):
            real = images[order[first:first + options.batch_size]].float().div_(127.5).sub_(1)
            fake = writer(torch.randn(options.batch_size, LATENT))
            judge.zero_grad(set_to_none=True)
            (loss_of(judge(real), ones) + loss_of(judge(fake.detach()), zeros)).backward()
            rivals[1].step()
            writer.zero_grad(set_to_none=True)
            loss_of(judge(fake), ones).backward()
            rivals[0].step()
            done += options.batch_size
            if time.perf_counter() - start > options.seconds:
                return done / (time.perf_counter() - start)


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", default="", help="folder of MNIST's files")
    parser.add_argument("--batch-size", type=int, default=128)
    parser.add_argument("--width", type=int, default=64)
    parser.add_argument("--seconds", type=float, default=30)
    parser.add_argument("--threads", type=int, default=os.cpu_count())
    options = parser.parse_args()
    torch.manual_seed(1)
    torch.set_num_threads(options.threads)
    torch.set_flush_denormal(True)
    print(json.dumps({"torch_images_per_second": train(options), "threads": options.threads}))


if __name__ == "__main__":
    main()
