#!/usr/bin/env python3
"""Holds the reader of WhoDoes against database engines over one generated caseload, all in one sitting.

    compare.py [--work DIR] [--rounds 7] [--ours PROGRAM] [--no-million] [--only WORDS] [--out times.json]

Everything else is made as far as it is not there: a Python environment with DuckDB and Polars, the C++ program, ours,
and the caseloads (2 GB; a million young people are 6 GB more). First every program's findings are held against the
definitions, row by row. Then every round runs every program once, in turn, so that a slow spell of the machine hits all
alike, and every figure is that of a whole process as the operating system counts it. Ratios are taken within a round;
their median is printed with the least and the greatest, between which the true one lies with 98 % in seven rounds.
"""
import argparse
import json
import os
import pathlib
import statistics
import subprocess
import sys
import tempfile
import time

HERE = pathlib.Path(__file__).resolve().parent
PACKAGE = HERE.parent
SHUFFLED = "assignments_shuffled.csv"
# Folder, young people, seed, whether once more out of order.
CASELOADS = [("10k", 10_000, 1, False), ("100k", 100_000, 1, True), ("100k-second", 100_000, 2, False),
             ("1m", 1_000_000, 1, False)]
# What a figure is divided by, and what the ratio should be.
RATIOS = [
    ("DuckDB", "ours", "at least 10"),
    ("Polars", "ours", "at least 6"),
    ("ours", "C++", "at most 2"),
    ("Polars, shuffled", "ours, shuffled", "at least 5"),
    ("ours, shuffled", "C++, shuffled", "at most 2"),
    ("ours, one thread", "ours", "at most 1.7"),
]
SIZES = [("ours, 10k", 10_000), ("ours", 100_000), ("ours, 1m", 1_000_000)]
MOST_MEMORY = 200


def run(*command, **options):
    subprocess.run([str(word) for word in command], check=True, **options)


class Bench:
    """The programs and caseloads, made where they are missing."""

    def __init__(self, options):
        self.work = pathlib.Path(options.work).resolve()
        self.work.mkdir(parents=True, exist_ok=True)
        self.python = self.work / "python" / "bin" / "python"
        if not self.python.exists():
            run(sys.executable, "-m", "venv", self.work / "python")
            run(self.python, "-m", "pip", "install", "--quiet", "-r", HERE / "requirements.txt")
        self.cpp, source = self.work / "twelve_rules", HERE / "others" / "twelve_rules.cpp"
        if not self.cpp.exists() or self.cpp.stat().st_mtime < source.stat().st_mtime:
            run("g++", "-O3", "-march=native", "-std=c++20", "-pthread", source, "-o", self.cpp)
        self.ours = pathlib.Path(options.ours).resolve() if options.ours else self.build()
        self.caseloads = [row for row in CASELOADS if row[0] != "1m" or not options.no_million]
        for folder, people, seed, shuffled in self.caseloads:
            target = self.work / folder
            if not (target / "whole").exists():
                print(f"Making {people:,} young people…", flush=True)
                more = ["--shuffled"] if shuffled else []
                run(self.python, HERE / "generate.py", "--people", people, "--seed", seed, "--out", target, *more)
                (target / "whole").touch()

    def build(self):
        # With the Swift library in the program, and every address known beforehand, it starts in a third of the time:
        # 99,000 addresses would be put right at every start otherwise.
        flags = ["-c", "release", "--package-path", PACKAGE, "--product", "twelve-rules", "--static-swift-stdlib",
                 "-Xlinker", "-no-pie"]
        run("swift", "build", *flags)
        where = subprocess.run(["swift", "build", "--show-bin-path", *map(str, flags)], check=True, capture_output=True)
        return pathlib.Path(where.stdout.decode().strip()) / "twelve-rules"

    def mine(self, folder, name, threads=2, parts=None):
        more = ["--parts", parts] if parts else []
        return [self.ours, HERE / "columns.json", self.work / folder, self.result(name), "--threads", threads, *more]

    def theirs(self, program, name, parts=None):
        begin = [self.cpp] if program == "C++" else [self.python, HERE / "others" / f"{program}_rules.py"]
        return [*begin, self.work / "100k", self.result(name), 2, *([parts] if parts else [])]

    def result(self, name):
        return self.work / f"{name.replace(', ', '-').replace(' ', '-')}.findings"

    def programs(self):
        """Every program of the comparison: what it is called, and its command."""
        names = {"DuckDB": "duckdb", "Polars": "polars", "C++": "C++"}
        commands = {
            "ours": self.mine("100k", "ours"),
            "ours, one thread": self.mine("100k", "ours, one thread", threads=1),
            "ours, shuffled": self.mine("100k", "ours, shuffled", parts=SHUFFLED),
        }
        for name, program in names.items():
            commands[name] = self.theirs(program, name)
        for name in ("Polars", "C++"):
            commands[f"{name}, shuffled"] = self.theirs(names[name], f"{name}, shuffled", SHUFFLED)
        for folder, *_ in self.caseloads:
            if folder in ("10k", "1m"):
                commands[f"ours, {folder}"] = self.mine(folder, f"ours, {folder}")
        return commands

    def check(self, commands):
        """Whether all findings are those of the definitions, and the second seed's too."""
        if "ours, 1m" in commands:
            run(*commands["ours, 1m"], stdout=subprocess.DEVNULL)  # ten million findings, which take too long to hold
        commands = {name: command for name, command in commands.items() if name != "ours, 1m"}
        if any(row[0] == "100k-second" for row in self.caseloads):
            commands["ours, second seed"] = self.mine("100k-second", "ours, second seed")
        isExact = True
        for name, command in commands.items():
            run(*command, stdout=subprocess.DEVNULL)
            folder = {"ours, 10k": "10k", "ours, second seed": "100k-second"}.get(name, "100k")
            code = f"import check, sys; sys.exit(not check.check({str(self.work / folder)!r}, {str(self.result(name))!r}, {name!r}))"
            isExact &= subprocess.run([str(self.python), "-c", code], cwd=HERE).returncode == 0
            self.result(name).unlink()
        return isExact


def measured(command):
    """Wall seconds, processor seconds and peak megabytes of one process."""
    start = time.perf_counter()
    process = subprocess.Popen([str(word) for word in command], stdout=subprocess.DEVNULL)
    _, status, used = os.wait4(process.pid, 0)
    wall = time.perf_counter() - start
    if status:
        sys.exit(f"This did not end well ({status}): {command}")
    return {"wall": wall, "cpu": used.ru_utime + used.ru_stime, "mib": used.ru_maxrss / 1024}


def report(rounds):
    print(f"\n{'':20s} {'seconds':>9s} {'processor':>9s} {'MiB':>6s}   (medians of {len(rounds)} rounds)")
    for name in rounds[0]:
        wall, cpu, mib = (statistics.median(one[name][key] for one in rounds) for key in ("wall", "cpu", "mib"))
        remark = f"   at most {MOST_MEMORY} MiB" if name.startswith("ours") else ""
        print(f"{name:20s} {wall:9.3f} {cpu:9.3f} {mib:6.0f}{remark}")
    print()
    for upper, lower, wanted in RATIOS:
        if upper in rounds[0] and lower in rounds[0]:
            ratios = {key: sorted(one[upper][key] / one[lower][key] for one in rounds) for key in ("wall", "cpu")}
            wall = ratios["wall"]
            print(f"{upper} / {lower}: {statistics.median(wall):.2f} [{wall[0]:.2f} to {wall[-1]:.2f}], "
                  f"of processor time {statistics.median(ratios['cpu']):.2f}; wanted {wanted}")
    each = {name: statistics.median(one[name]["wall"] for one in rounds) / cases * 1e6
            for name, cases in SIZES if name in rounds[0]}
    for name, microseconds in each.items():
        apart = (microseconds / each["ours"] - 1) * 100 if "ours" in each else 0
        print(f"{name}: {microseconds:.2f} microseconds a case ({apart:+.0f} %; wanted within 15 % of each other)")


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--work", default=pathlib.Path(tempfile.gettempdir()) / "whodoes-comparison")
    parser.add_argument("--rounds", type=int, default=7)
    parser.add_argument("--ours", help="twelve-rules, where it is built already")
    parser.add_argument("--no-million", action="store_true", help="not the caseload of a million")
    parser.add_argument("--only", help="only programs whose name has one of these words, by commas")
    parser.add_argument("--no-check", action="store_true", 
                        help="do not hold the findings against the definitions, which also brings the files into memory")
    parser.add_argument("--out", help="every figure of every round, as JSON")
    options = parser.parse_args()
    bench = Bench(options)
    commands = bench.programs()
    if options.only:
        words = options.only.split(",")
        commands = {name: command for name, command in commands.items() if any(word in name for word in words)}
    isExact = options.no_check or bench.check(commands)
    rounds = [{name: measured(command) for name, command in commands.items()} for _ in range(options.rounds)]
    report(rounds)
    if options.out:
        pathlib.Path(options.out).write_text(json.dumps(rounds, indent=1))
    sys.exit(0 if isExact else 1)


if __name__ == "__main__":
    main()
