# SPDX-FileCopyrightText: 2026 The Digit Studio authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The network and the batches of the Fast preset in a plain python3-torch training loop.

Prints one JSON object. It is written as people write such loops, with the data as one tensor in
memory and no loader in the way, so that what is compared is the training itself.
"""
import argparse
import gzip
import json
import os
import time

import numpy
import torch
from torch import nn

CLASSES = 10
LABEL_SMOOTHING = 0.05
LEARNING_RATE = 0.01
WEIGHT_DECAY = 0.01


def network(width):
    """models/cnn/cnnnetwork.cpp, compact."""
    layers, channels = [], 1
    for out, kernel, stride, pooled in ((width, 5, 2, False), (2 * width, 3, 1, True), (4 * width, 3, 1, True)):
        layers.append(nn.Conv2d(channels, out, kernel, stride=stride, padding=kernel // 2, bias=False))
        if pooled:
            layers.append(nn.MaxPool2d(2))
        layers += [nn.BatchNorm2d(out), nn.ReLU(inplace=True)]
        channels = out
    return nn.Sequential(*layers, nn.Flatten(), nn.Linear(channels * 3 * 3, CLASSES))


def read_idx(path, header):
    opener = gzip.open if path.endswith(".gz") else open
    with opener(path, "rb") as file:
        return numpy.frombuffer(file.read(), dtype=numpy.uint8, offset=header).copy()


def load(folder):
    """The 55,000 training images; noise of that shape where there is no folder (speed is the same)."""
    if not folder:
        generator = torch.Generator().manual_seed(1)
        images = torch.randint(0, 256, (55000, 1, 28, 28), generator=generator, dtype=torch.uint8)
        return images, torch.randint(0, CLASSES, (55000,), generator=generator)
    names = {}
    for kind, name in (("images", "train-images-idx3-ubyte"), ("labels", "train-labels-idx1-ubyte")):
        path = os.path.join(folder, name)
        names[kind] = path if os.path.exists(path) else path + ".gz"
    images = torch.from_numpy(read_idx(names["images"], 16)).reshape(-1, 1, 28, 28)[:-5000]
    return images, torch.from_numpy(read_idx(names["labels"], 8)).long()[:-5000]


def train(options):
    images, labels = load(options.data)
    model = network(options.width)
    if options.channels_last:
        model = model.to(memory_format=torch.channels_last)
    steps = options.epochs * (len(images) // options.batch_size)
    optimizer = torch.optim.AdamW(model.parameters(), lr=LEARNING_RATE, weight_decay=WEIGHT_DECAY)
    schedule = torch.optim.lr_scheduler.OneCycleLR(optimizer, max_lr=LEARNING_RATE, total_steps=steps + 1)
    loss_of = nn.CrossEntropyLoss(label_smoothing=LABEL_SMOOTHING)
    done, start = 0, time.perf_counter()
    for _ in range(options.epochs):
        order = torch.randperm(len(images))
        for first in range(0, len(images) - options.batch_size + 1, options.batch_size):
            indices = order[first:first + options.batch_size]
            batch = images[indices].float().sub_(33.3).div_(78.6)
            if options.channels_last:
                batch = batch.contiguous(memory_format=torch.channels_last)
            loss = loss_of(model(batch), labels[indices])
            optimizer.zero_grad(set_to_none=True)
            loss.backward()
            optimizer.step()
            schedule.step()
            done += len(indices)
            if time.perf_counter() - start > options.seconds:
                return done / (time.perf_counter() - start), loss.item()
    return done / (time.perf_counter() - start), loss.item()


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", default="", help="folder of MNIST's files")
    parser.add_argument("--batch-size", type=int, required=True)
    parser.add_argument("--width", type=int, default=16)
    parser.add_argument("--epochs", type=int, default=2)
    parser.add_argument("--seconds", type=float, default=30, help="no longer than that")
    parser.add_argument("--threads", type=int, default=os.cpu_count())
    parser.add_argument("--channels-last", action="store_true")
    options = parser.parse_args()
    torch.manual_seed(1)
    torch.set_num_threads(options.threads)
    torch.set_flush_denormal(True)
    rate, loss = train(options)
    print(json.dumps({"torch_images_per_second": rate, "torch_loss": loss, "threads": options.threads}))


if __name__ == "__main__":
    main()
