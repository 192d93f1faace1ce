#!/usr/bin/env python3
"""Holds twelve-rules against other programs over one generated caseload, all in one sitting.

    compare.py --ours "twelve-rules columns.json" --scripts DIR --data DIR [--rounds 5] [--out times.json]

DIR of --scripts has the generator and the other programs (README.md says which); DIR of --data has the caseloads, one
folder each. Every round runs every program once, in turn, so that a slow spell of the machine hits all alike; ratios
are taken within a round, and their median is what is reported. Times and memory are those of whole processes, as the
operating system counts them.
"""
import argparse
import json
import os
import statistics
import subprocess
import sys
import tempfile
import time


def measured(command):
    """Wall seconds, processor seconds and peak megabytes of one process."""
    start = time.perf_counter()
    process = subprocess.Popen(command, shell=True, stdout=subprocess.DEVNULL)
    _, status, used = os.wait4(process.pid, 0)
    wall = time.perf_counter() - start
    if status:
        sys.exit(f"This did not end well ({status}): {command}")
    return {"wall": wall, "cpu": used.ru_utime + used.ru_stime, "mib": used.ru_maxrss / 1024}


def programs(options):
    """Every program of the comparison: what it is called and how it is run."""
    big = f"{options.data}/100k"
    python, scripts, out = sys.executable, options.scripts, tempfile.gettempdir() + "/whodoes-compare"
    ours = f"exec {options.ours}"
    found = {
        "ours, 2 threads": f"{ours} {big} {out}.a --threads 2",
        "ours, 1 thread": f"{ours} {big} {out}.b --threads 1",
        "ours, shuffled": f"{ours} {big} {out}.c --threads 2 --parts assignments_shuffled.csv",
        "C++ prototype": f"exec {scripts}/proto {big} {out}.d -t 2",
        "C++ shuffled": f"exec {scripts}/proto {big} {out}.e -t 2 -f assignments_shuffled.csv",
        "DuckDB, tuned": f"exec {python} {scripts}/duck_b.py {big} {out}.f 2",
        "Polars": f"exec {python} {scripts}/polars_fast.py {big} {out}.g 2",
        "Polars, shuffled": f"exec {python} {scripts}/polars_fast.py {big} {out}.h 2 assignments_shuffled.csv",
    }
    for size in ("10k", "1m"):
        if os.path.isdir(f"{options.data}/{size}"):
            found[f"ours, {size}"] = f"{ours} {options.data}/{size} {out}.{size} --threads 2"
    return found


RATIOS = [
    ("DuckDB, tuned", "ours, 2 threads", "at least 10"),
    ("Polars", "ours, 2 threads", "at least 6"),
    ("ours, 2 threads", "C++ prototype", "at most 2"),
    ("Polars, shuffled", "ours, shuffled", "at least 5"),
    ("ours, shuffled", "C++ shuffled", ""),
    ("ours, 1 thread", "ours, 2 threads", "at most 1.7"),
]


def check(options):
    """Every finding of ours is one that was planted or follows from one, and the other way round."""
    for folder, parts in (("100k", None), ("100k", "assignments_shuffled.csv"), ("100k_s2", None)):
        data, out = f"{options.data}/{folder}", tempfile.gettempdir() + "/whodoes-compare.check"
        subprocess.run(f"{options.ours} {data} {out} --threads 2" + (f" --parts {parts}" if parts else ""),
                       shell=True, check=True)
        print(f"{folder} {parts or 'assignments.csv'}:", flush=True)
        subprocess.run([sys.executable, f"{options.scripts}/check.py", data, out], check=True)


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--ours", required=True)
    parser.add_argument("--scripts", required=True)
    parser.add_argument("--data", required=True)
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument("--out")
    parser.add_argument("--times-only", action="store_true", help="do not compare findings first")
    parser.add_argument("--part", choices=("engines", "sizes", "all"), default="all",
                        help="the comparison at 100k, or our own at 10k, 100k and 1m")
    options = parser.parse_args()
    if not options.times_only:
        check(options)
    commands = programs(options)
    if options.part == "sizes":
        commands = {name: command for name, command in commands.items() if name in ("ours, 10k", "ours, 2 threads", "ours, 1m")}
    elif options.part == "engines":
        commands = {name: command for name, command in commands.items() if name not in ("ours, 10k", "ours, 1m")}
    for command in commands.values():
        measured(command)  # brings the files into memory
    rounds = [{name: measured(command) for name, command in commands.items()} for _ in range(options.rounds)]
    for name in commands:
        middle = {key: statistics.median(one[name][key] for one in rounds) for key in ("wall", "cpu", "mib")}
        print(f"{name:20s} {middle['wall']:7.3f} s wall {middle['cpu']:7.3f} s processor {middle['mib']:7.0f} MiB")
    for upper, lower, wanted in (ratio for ratio in RATIOS if ratio[0] in commands and ratio[1] in commands):
        ratios = sorted(one[upper]["wall"] / one[lower]["wall"] for one in rounds)
        print(f"{upper} / {lower}: {statistics.median(ratios):.2f} [{ratios[0]:.2f} to {ratios[-1]:.2f}] {wanted}")
    for name, cases in (("ours, 10k", 10_000), ("ours, 2 threads", 100_000), ("ours, 1m", 1_000_000)):
        if name in commands:
            middle = {key: statistics.median(one[name][key] for one in rounds) / cases * 1e6 for key in ("wall", "cpu")}
            print(f"{name}: {middle['wall']:.2f} microseconds a case, {middle['cpu']:.2f} of a processor")
    if options.out:
        with open(options.out, "w") as file:
            json.dump(rounds, file, indent=1)


if __name__ == "__main__":
    main()
