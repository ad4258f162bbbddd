# SPDX-FileCopyrightText: 2026 The Digit Studio authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Parts of the benchmark that draw in a window."""
import os


class DrawnParts:
    """What bench.Bench measures of charts and maps; it brings options, call(), say() and add()."""

    def measure_charts(self):
        program = os.path.join(self.options.build, "tests", "bench_charts")
        if not os.path.exists(program):
            return self.say("left out: charts (bench_charts is not built)")
        self.say("a chart of 20 runs with 50,000 points each")
        figures, _ = self.call([program])
        self.values.update({f"charts_{name}": value for name, value in figures.items()})
        for move in ("pan", "zoom", "crosshair"):
            self.add(f"chart of 20 runs, 50,000 points each: {move}", figures[move]["frames_per_second"], "frames/s",
                     [program], at_least=30)

    def measure_map(self):
        program = os.path.join(self.options.build, "tests", "bench_map")
        if not os.path.exists(program):
            return self.say("left out: the map (bench_map is not built)")
        self.say("a map of 10,000 test images as the bundled reader sees them")
        command = [program, "--data", self.options.data or "builtin"]
        figures, _ = self.call(command)
        self.values.update({f"map_{name}": value for name, value in figures.items()})
        self.add("map of 10,000 digits: the model reads them", figures["reading_s"], "s", command)
        self.add("map of 10,000 digits: principal components", figures["components_s"], "s", command)
        self.add("map of 10,000 digits: t-SNE", figures["layout_s"], "s", command, at_most=60)
        self.add("map: nearest neighbour of the same class", 100 * figures["agreement"], "%", command)
        for move, name in (("pan_digits", "panned, every digit drawn"), ("pan_fitted", "panned, as it is"),
                           ("pan_near", "panned, near by"), ("zoom", "zoomed")):
            self.add(f"map of 10,000 digits: {name}", figures[move]["frames_per_second"], "frames/s", command, at_least=30)
