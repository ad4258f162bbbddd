#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Digit Studio authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Makes bundled weights of a checkpoint: bundle.py CHECKPOINT TARGET DATA [PREFIX]

Keeps the model's tensors (of several networks those under PREFIX), drops the optimizer's state (two thirds of the file), and names the data
by a word instead of a folder of the machine that trained it.
"""
import json
import struct
import sys


def read(path):
    with open(path, "rb") as file:
        (length,) = struct.unpack("<Q", file.read(8))
        return json.loads(file.read(length)), file.read()


def main():
    source, target, data = sys.argv[1:4]
    prefix = sys.argv[4] if len(sys.argv) > 4 else "model."
    header, values = read(source)
    metadata = header.pop("__metadata__")
    config = json.loads(metadata["config"])
    config["data"] = data
    metadata["config"] = json.dumps(config, separators=(",", ":"))
    metadata.pop("sha256", None)  # of the whole checkpoint
    metadata.pop("extra.optimizer.step", None)
    kept, body = {"__metadata__": metadata}, b""
    for name, tensor in sorted(header.items(), key=lambda item: item[1]["data_offsets"]):
        if name.startswith(prefix):
            begin, end = tensor["data_offsets"]
            kept[name] = {**tensor, "data_offsets": [len(body), len(body) + end - begin]}
            body += values[begin:end]
    text = json.dumps(kept, separators=(",", ":")).encode()
    text += b" " * (-len(text) % 8)
    with open(target, "wb") as file:
        file.write(struct.pack("<Q", len(text)) + text + body)


if __name__ == "__main__":
    main()
