# SPDX-FileCopyrightText: 2026 The Digit Studio authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Measures everything that the README promises: ./dev bench

usage: bench.py BUILD_FOLDER RESULT.json [--data DIR] [--ink FILE] [--full] [--only PART]

Real MNIST is taken from --data, $STUDIO_DATA/mnist or where `digit-studio-cli data get mnist` puts
it; what needs it is left out where there is none. --full also trains Balanced with three seeds.
"""
import argparse
import json
import os
import statistics
import subprocess
import sys
import tempfile
import time

from drawnparts import DrawnParts

FAST_SEEDS = (1, 2, 3, 4, 5)
BALANCED_SEEDS = (1, 2, 3)
HERE = os.path.dirname(os.path.abspath(__file__))
WEIGHTS = os.path.join(HERE, "..", "..", "resources", "pretrained", "cnn-robust.safetensors")


class Bench(DrawnParts):
    """Runs programs and collects rows of the table."""

    def __init__(self, options):
        self.options = options
        self.cli = os.path.join(options.build, "bin", "digit-studio-cli")
        self.rows = []
        self.values = {}
        self.runs = os.path.join(options.build, "..", "bench-runs")

    def say(self, text):
        print(f"==> {text}", file=sys.stderr, flush=True)

    def call(self, words, environment=None):
        """The JSON that a program prints, and its peak memory in MB; exits if the program fails."""
        merged = {**os.environ, **(environment or {})}
        with subprocess.Popen(words, stdout=subprocess.PIPE, env=merged) as process:
            output = process.stdout.read()
            _, status, usage = os.wait4(process.pid, 0)
            process.returncode = os.waitstatus_to_exitcode(status)
        if process.returncode != 0:
            sys.exit(f"{' '.join(words)} ended with {process.returncode}")
        return json.loads(output), usage.ru_maxrss / 1024

    def add(self, figure, value, unit, command, at_least=None, at_most=None):
        """A row: `value` is judged against one of the limits, or none."""
        goal, fine = "", None
        if at_least is not None:
            goal, fine = f">= {at_least:g} {unit}", value >= at_least
        if at_most is not None:
            goal, fine = f"<= {at_most:g} {unit}", value <= at_most
        self.rows.append({"figure": figure, "goal": goal, "measured": value, "unit": unit, "met": fine,
                          "command": " ".join(os.path.relpath(w) if os.path.isabs(w) else w for w in command)})

    def train(self, *words):
        command = [self.cli, "train", "cnn", *words, "--json"]
        home = {"XDG_DATA_HOME": os.path.abspath(self.runs)}
        return (command, *self.call(command, home))

    def seeds(self, preset, seeds, data):
        """Results of one run a seed, the last command and the largest memory."""
        results, largest, command = [], 0, []
        for seed in seeds:
            self.say(f"{preset}, seed {seed}")
            command, result, memory = self.train("--preset", preset, "--data", data, "--seed", str(seed))
            results.append(result)
            largest = max(largest, memory)
        return command, results, largest

    # --- the parts -------------------------------------------------------------------------------

    def measure_rates(self):
        self.say("sgemm, Fast and Balanced at full speed")
        command = [os.path.join(self.options.build, "tests", "bench_cnn"), "--data", self.options.data or "builtin"]
        rates, _ = self.call(command)
        self.values.update(rates)
        peak = rates["sgemm_gflops"]
        self.add("sgemm peak of this machine", peak, "GFLOP/s", command)
        self.add("Fast: training speed", rates["fast_images_per_second"], "images/s", command)
        self.add("Fast: floating-point rate", rates["fast_gflops"], "GFLOP/s", command)
        self.add("Balanced: training speed", rates["balanced_images_per_second"], "images/s", command)
        self.add("Balanced: floating-point rate", rates["balanced_gflops"], "GFLOP/s", command)
        self.add("Balanced: share of the sgemm peak", 100 * rates["balanced_gflops"] / peak, "%", command, at_least=60)

    def measure_torch_loop(self):
        """The goal is set against the loop as people write it; with the layout tuned by hand that loop comes
        close to what the processor can do at all, so it is shown without a goal. Both get the studio's BLAS."""
        if "fast_images_per_second" not in self.values:
            self.measure_rates()
        threads = str(self.values["threads"])
        home = {"LD_LIBRARY_PATH": os.path.dirname(self.values["blas"]), "OMP_NUM_THREADS": threads}
        for name, layout, goal in (("python3-torch loop", [], 1.5), ("loop with channels last", ["--channels-last"], None)):
            self.say(f"the same network in Python: {name}")
            command = [sys.executable, os.path.join(HERE, "torchloop.py"), "--batch-size", "128", "--threads", threads,
                       "--data", self.options.data or "", *layout]
            rate = self.call(command, home)[0]["torch_images_per_second"]
            self.add(f"{name}, same network and batches", rate, "images/s", command)
            self.add(f"Fast against the {name}", self.values["fast_images_per_second"] / rate, "times", command,
                     at_least=goal)

    def measure_dcgan(self):
        self.say("DCGAN: the usual layers and the preset Best at full speed")
        command = [os.path.join(self.options.build, "tests", "bench_dcgan"), "--data", self.options.data or "builtin"]
        rates, _ = self.call(command)
        self.values.update({f"dcgan_{name}": value for name, value in rates.items()})
        self.say("the usual DCGAN in Python")
        loop = [sys.executable, os.path.join(HERE, "torchgan.py"), "--threads", str(rates["threads"]),
                "--data", self.options.data or ""]
        home = {"LD_LIBRARY_PATH": os.path.dirname(rates["blas"]), "OMP_NUM_THREADS": str(rates["threads"])}
        usual = self.call(loop, home)[0]["torch_images_per_second"]
        self.add("usual DCGAN, python3-torch loop", usual, "images/s", loop)
        self.add("usual DCGAN, the studio", rates["usual_images_per_second"], "images/s", command)
        self.add("the same layers against the loop", rates["usual_images_per_second"] / usual, "times", command,
                 at_least=2)
        self.add("DCGAN preset Best", rates["best_images_per_second"], "images/s", command)
        self.add("Best against the loop", rates["best_images_per_second"] / usual, "times", command, at_least=4.5)

    def measure_fast(self):
        if not self.options.data:
            return self.say("left out: Fast on MNIST (no MNIST here; digit-studio-cli data get mnist)")
        command, results, memory = self.seeds("fast", FAST_SEEDS, self.options.data)
        accuracies = [100 * r["test_accuracy"] for r in results]
        self.add(f"Fast: mean test accuracy, seeds {FAST_SEEDS}", statistics.mean(accuracies), "%", command, at_least=99.0)
        self.add("Fast: its standard deviation", statistics.stdev(accuracies), "%", command)
        self.add("Fast: longest training time", max(r["seconds"] for r in results), "s", command, at_most=6)
        self.add("Fast: peak memory", memory, "MB", command, at_most=600)

    def measure_balanced(self):
        if not self.options.data or not self.options.full:
            return self.say("left out: Balanced with three seeds (needs MNIST and --full)")
        command, results, _ = self.seeds("balanced", BALANCED_SEEDS, self.options.data)
        accuracies = [100 * r["test_accuracy"] for r in results]
        self.add(f"Balanced: mean test accuracy, seeds {BALANCED_SEEDS}", statistics.mean(accuracies), "%", command,
                 at_least=99.5)
        self.add("Balanced: longest training time", max(r["seconds"] for r in results), "s", command, at_most=300)

    def measure_builtin(self):
        if not self.options.data:
            return self.say("left out: built-in digits against MNIST (no MNIST here)")
        self.say("Fast on built-in digits, tested on MNIST")
        _, result, _ = self.train("--preset", "fast", "--data", "builtin")
        model = os.path.join(result["run"], "checkpoints", "best.safetensors")
        command = [self.cli, "evaluate", "--model", model, "--data", self.options.data, "--json"]
        accuracy = 100 * self.call(command)[0]["accuracy"]
        self.add("Fast on built-in digits, MNIST's test set", accuracy, "%", command, at_least=93)

    def measure_ink(self):
        if not self.options.ink or not os.path.exists(WEIGHTS):
            return self.say("left out: drawn ink (needs --ink FILE and the bundled weights)")
        command = [self.cli, "evaluate", "--model", WEIGHTS, "--ink", self.options.ink, "--json"]
        self.add("bundled weights on drawn ink", 100 * self.call(command)[0]["accuracy"], "%", command, at_least=98.8)

    def measure_reading(self):
        """On sets that nothing was trained or fitted on, made by heldout.py."""
        if not os.path.exists(WEIGHTS):
            return self.say("left out: reading (needs the bundled weights)")
        self.say("reading: what is no digit, pictures, numbers")
        with tempfile.TemporaryDirectory() as folder:
            self.measure_refusing(os.path.join(folder, "nondigits.ink.jsonl"))
            if self.options.data:
                self.measure_pictures(folder)
            if self.options.ink:
                self.measure_ink_lines(os.path.join(folder, "lines.ink.jsonl"))

    def measure_teaching(self):
        """Twenty drawings of a peculiar hand that the bundled weights read wrongly are corrected and learned."""
        if not (os.path.exists(WEIGHTS) and self.options.data):
            return self.say("left out: teaching (needs the bundled weights and MNIST)")
        self.say("teaching: twenty corrected drawings")
        with tempfile.TemporaryDirectory() as folder:
            hand, lessons, others, taught = (os.path.join(folder, name) for name in (
                "hand.ink.jsonl", "lessons.ink.jsonl", "others.ink.jsonl", "taught.safetensors"))
            self.make("hand", hand)
            with open(hand, encoding="utf-8") as file:
                drawings = file.readlines()
            wrong = [i for i, right in enumerate(self.read_rightly(WEIGHTS, hand)) if not right][:20]
            for path, chosen in ((lessons, set(wrong)), (others, set(range(len(drawings))) - set(wrong))):
                with open(path, "w", encoding="utf-8") as file:
                    file.writelines(drawings[i] for i in sorted(chosen))
            command = [self.cli, "finetune", "--model", WEIGHTS, "--ink", lessons, "--data", self.options.data, "--out",
                       taught, "--json"]
            learned = self.call(command)[0]
            self.add("learning 20 corrected drawings", learned["seconds"], "s", command, at_most=15)
            self.add("of them read rightly afterwards", learned["drawings_right_after"], "of 20", command)
            evaluate = [self.cli, "evaluate", "--data", self.options.data, "--json", "--model"]
            lost = self.call(evaluate + [WEIGHTS])[0]["accuracy"] - self.call(evaluate + [taught])[0]["accuracy"]
            self.add("lost on MNIST's test set by that", 100 * lost, "points", evaluate + [taught], at_most=0.1)
            for name, model in (("before", WEIGHTS), ("after", taught)):
                right = self.read_rightly(model, others)
                self.add(f"the same hand, drawings not learned, {name}", 100 * sum(right) / len(right), "%",
                         [self.cli, "predict", "--model", model, "--ink", others, "--json"])

    def read_rightly(self, model, ink):
        answers = self.call([self.cli, "predict", "--model", model, "--ink", ink, "--json"])[0]
        with open(ink, encoding="utf-8") as file:
            labels = [json.loads(line)["label"] for line in file]
        return [answer["is_digit"] and answer["digit"] == label for answer, label in zip(answers, labels)]

    def make(self, *words):
        subprocess.run([sys.executable, os.path.join(HERE, "heldout.py"), *words], check=True)

    def measure_refusing(self, file):
        self.make("nondigits", file)
        command = [self.cli, "evaluate", "--model", WEIGHTS, "--ink", file, "--json"]
        if self.options.ink:
            with open(file, "a", encoding="utf-8") as all_drawings, open(self.options.ink, encoding="utf-8") as digits:
                all_drawings.write(digits.read())
        figures = self.call(command)[0]
        self.add("letters, signs, scribbles refused", 100 * figures["non_digits_rejected"], "%", command, at_least=95)
        if self.options.ink:
            self.add("pen digits accepted", 100 * figures["digits_accepted"], "%", command, at_least=97)
        if self.options.data:
            command = [self.cli, "evaluate", "--model", WEIGHTS, "--data", self.options.data, "--json"]
            figures = self.call(command)[0]
            self.add("bundled weights on MNIST's test set", 100 * figures["accuracy"], "%", command, at_least=99.55)
            self.add("expected calibration error on it", figures["calibration_error"], "", command, at_most=0.005)

    def measure_pictures(self, folder):
        placed, lines = os.path.join(folder, "placed"), os.path.join(folder, "lines")
        self.make("placed", self.options.data, placed)
        command = [self.cli, "evaluate", "--model", WEIGHTS, "--images", placed, "--json"]
        self.add("test digits placed, scaled, turned, recoloured", 100 * self.call(command)[0]["accuracy"], "%", command,
                 at_least=98.5)
        self.make("lines", self.options.data, lines)
        files = sorted(os.listdir(lines))
        command = [self.cli, "predict", "--model", WEIGHTS, "--json", "--image"]
        read = self.call(command + [os.path.join(lines, name) for name in files])[0]
        right = sum(name.split("-")[1][:-4] == answer["number"] for name, answer in zip(files, read))
        self.add("pictures of 2 to 8 test digits, whole numbers", 100 * right / len(files), "%", command, at_least=96)

    def measure_ink_lines(self, file):
        self.make("inklines", self.options.ink, file)
        command = [self.cli, "predict", "--model", WEIGHTS, "--ink", file, "--json"]
        with open(file, encoding="utf-8") as lines:
            numbers = [json.loads(line)["number"] for line in lines]
        right = sum(number == answer["number"] for number, answer in zip(numbers, self.call(command)[0]))
        self.add("ink of 2 to 8 pen digits, whole numbers", 100 * right / len(numbers), "%", command, at_least=93)

    def measure_window(self):
        program = os.path.join(self.options.build, "tests", "bench_gui")
        if not os.path.exists(program):
            return self.say("left out: the window (bench_gui is not built)")
        self.say("the window while it trains on all cores and a pen draws")
        command = [program, "--seconds", "20"]
        figures, _ = self.call(command)
        self.values.update({f"gui_{name}": value for name, value in figures.items()})
        self.add("window shown after", figures["window_ms"], "ms", command, at_most=250)
        self.add("first stroke drawn after", figures["first_stroke_ms"], "ms", command)
        self.add("stroke point to prediction at rest, 99th percentile", figures["idle_prediction_p99_ms"], "ms", command,
                 at_most=16)
        self.add("stroke point to prediction, 99th percentile", figures["prediction_p99_ms"], "ms", command, at_most=50)
        self.add("longest stall of the window while training", figures["stall_max_ms"], "ms", command, at_most=100)
        self.add("longest stall while the engine loads", figures["stall_loading_max_ms"], "ms", command, at_most=100)

    def measure_generate(self):
        self.say("10,000 digits by the bundled generator")
        model = os.path.join(os.path.dirname(WEIGHTS), "dcgan-best.safetensors")
        with tempfile.TemporaryDirectory() as folder:
            command = [self.cli, "generate", "--model", model, "--count", "10000", "--out",
                       os.path.join(folder, "digits-images-idx3-ubyte.gz"), "--json"]
            begin = time.monotonic()
            self.call(command)
            self.add("10,000 digits written as a data set", time.monotonic() - begin, "s", command, at_most=15)
        program = os.path.join(self.options.build, "tests", "bench_generate")
        if not os.path.exists(program):
            return self.say("left out: the Generate page (bench_generate is not built)")
        self.say("the window while 10,000 digits are written, also while a DCGAN trains on all cores")
        figures, _ = self.call([program])
        self.values.update({f"generate_{name}": value for name, value in figures.items()})
        self.add("longest stall while 10,000 digits are written", figures["idle_stall_max_ms"], "ms", [program],
                 at_most=100)
        self.add("the same while a DCGAN trains", figures["training_stall_max_ms"], "ms", [program], at_most=100)
        self.add("10,000 digits in the grid after", figures["idle_written_s"], "s", [program], at_most=15)
        self.add("the same while a DCGAN trains", figures["training_written_s"], "s", [program])

    def measure_runs(self):
        self.say("a library of 1,000 runs with 1,000,000 rows of metrics")
        command = [os.path.join(self.options.build, "tests", "bench_runs")]
        figures, _ = self.call(command)
        self.values.update({f"runs_{name}": value for name, value in figures.items()})
        self.add("library of 1,000 runs opened in", figures["open_ms"], "ms", command, at_most=1000)
        self.add("the same looked through for changes", figures["rescan_ms"], "ms", command)
        self.add("the Runs page with them, until it can be used", figures["page_ms"], "ms", command, at_most=1000)
        self.add("longest stall of the Runs page", max(figures["page_stall_max_ms"], figures["page_stall_later_max_ms"]),
                 "ms", command, at_most=100)
        self.add("rows of metrics read", figures["rows_per_second"], "rows/s", command)

    def measure_evaluate(self):
        program = os.path.join(self.options.build, "tests", "bench_evaluate")
        if not os.path.exists(program):
            return self.say("left out: evaluating (bench_evaluate is not built)")
        self.say("evaluating 10,000 images with the networks of Fast and Balanced")
        command = [program, "--data", self.options.data or "builtin"]
        figures, _ = self.call(command)
        self.values.update({f"evaluate_{name}": value for name, value in figures.items()})
        for preset, name, goal in (("fast", "Fast", 1), ("balanced", "Balanced", 6)):
            self.add(f"{name}: 10,000 images evaluated in", figures[f"{preset}_read_s"], "s", command, at_most=goal)
            self.add(f"{name}: with opening model and data", figures[f"{preset}_total_s"], "s", command)
            self.add(f"{name}: longest stall of the event loop meanwhile", figures[f"{preset}_stall_max_ms"], "ms", command,
                     at_most=100)

    def measure_saving(self):
        self.say("training with a checkpoint every second, and with none")
        command = [os.path.join(self.options.build, "tests", "bench_saving"), "--data", self.options.data or "builtin"]
        figures, _ = self.call(command)
        self.values["saving"] = figures
        for family, name in (("cnn", "Balanced"), ("dcgan", "DCGAN Best")):
            of = figures[family]
            # A save costs the same however often: every 10 s a tenth of it.
            self.add(f"{name}: cost of a checkpoint every 10 s", of["cost_every_second_percent"] / 10, "%", command,
                     at_most=2)
            self.add(f"{name}: longest pause for a checkpoint", of["pause_max_ms"], "ms", command, at_most=20)
            self.add(f"{name}: how much longer the step beside it takes", of["delay_median_ms"], "ms", command)

    def measure_tuning(self):
        """Ten minutes to find settings as good as Fast's, from deliberately poor ones."""
        if not self.options.data:
            return self.say("left out: tuning (no MNIST here)")
        if not (self.options.full or "tuning" in (self.options.only or ())):
            return self.say("left out: tuning (ten minutes; --full or --only tuning)")
        self.say("tuning: ten minutes from poor defaults, then Fast for comparison")
        with open(os.path.join(HERE, "..", "..", "resources", "examples", "tune-fast.json"), encoding="utf-8") as file:
            plan = {**json.load(file), "data": self.options.data}
        with tempfile.TemporaryDirectory() as folder:
            path = os.path.join(folder, "plan.json")
            with open(path, "w", encoding="utf-8") as file:
                json.dump(plan, file)
            command = [self.cli, "tune", path, "--out", os.path.join(folder, "runs"), "--json"]
            figures, _ = self.call(command)
            _, result, _ = self.train("--preset", "fast", "--data", self.options.data, "--seed", "1")
        self.values["tuning_best"] = figures["best"]
        self.add("tuner, ten minutes: runs", len(figures["trials"]), "runs", command)
        self.add("tuner, ten minutes: the best, validation", 100 * figures["best"]["validation_accuracy"], "%", command)
        found, fast = 100 * figures["best"]["test_accuracy"], 100 * result["test_accuracy"]
        self.add("tuner, ten minutes: the best, MNIST's test set", found, "%", command, at_least=99.17 - 0.15)
        self.add("preset Fast with the same seed", fast, "%", [self.cli, "train", "cnn", "--preset", "fast"])

    # --- results ---------------------------------------------------------------------------------

    def write(self):
        with open(self.options.result, "w", encoding="utf-8") as file:
            json.dump({"rows": self.rows, "raw": self.values}, file, indent=2)
        lines = [("figure", "goal", "measured", "", "command")]
        for row in self.rows:
            mark = {True: "met", False: "MISSED", None: ""}[row["met"]]
            lines.append((row["figure"], row["goal"], f"{row['measured']:,.2f} {row['unit']}", mark, row["command"]))
        widths = [max(len(line[i]) for line in lines) for i in range(4)]
        for line in lines:
            print("  ".join(line[i].ljust(widths[i]) for i in range(4)) + "  " + line[4])
        print(f"\nWritten to {self.options.result}")


def known_folder(options):
    """Where MNIST is, or nothing."""
    home = os.environ.get("XDG_DATA_HOME") or os.path.expanduser("~/.local/share")
    candidates = [options.data, os.path.join(os.environ.get("STUDIO_DATA", ""), "mnist"),
                  os.path.join(home, "digit-studio", "data", "mnist")]
    return next((os.path.abspath(c) for c in candidates if c and os.path.isdir(c)), None)


def known_ink(options):
    candidate = options.ink or os.path.join(os.environ.get("STUDIO_DATA", ""), "pen-digits", "pen-digits-dev.jsonl")
    return os.path.abspath(candidate) if os.path.exists(candidate) else None


def main():
    parts = ("rates", "torch_loop", "dcgan", "fast", "balanced", "builtin", "ink", "reading", "teaching", "window", "generate", "runs", "charts", "map", "saving", "evaluate", "tuning")
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("build")
    parser.add_argument("result")
    parser.add_argument("--data")
    parser.add_argument("--ink")
    parser.add_argument("--full", action="store_true")
    parser.add_argument("--only", choices=parts, action="append")
    options = parser.parse_args()
    options.data = known_folder(options)
    options.ink = known_ink(options)
    bench = Bench(options)
    for part in options.only or parts:
        getattr(bench, f"measure_{part}")()
    bench.write()


if __name__ == "__main__":
    main()
