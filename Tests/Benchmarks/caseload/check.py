#!/usr/bin/env python3
"""Holds findings against the definitions, row by row: which are missing, and which are too many.

    check.py FOLDER FINDINGS.csv…

What definitions.sql finds in a caseload is kept beside it as expected.csv and used again.
"""
import pathlib
import sys

import duckdb

COLUMNS = "rule, yp_id, coalesce(task_id, '') AS task, coalesce(practitioner_id, '') AS person, coalesce(detail, '') AS detail"


def engine():
    base = duckdb.connect()
    base.execute("SET enable_progress_bar = false")
    return base


def rows(path):
    return f"(SELECT {COLUMNS} FROM read_csv('{path}', header = true, all_varchar = true))"


def expected(folder):
    """What the definitions find in a caseload, as a file."""
    target = pathlib.Path(folder) / "expected.csv"
    if not target.exists():
        base = engine()
        base.execute("SET VARIABLE folder = ?", [str(folder)])
        base.execute("SET VARIABLE today = DATE '2025-09-30'")
        base.execute((pathlib.Path(__file__).parent / "definitions.sql").read_text())
        base.execute(f"COPY found TO '{target}.part' (HEADER)")
        pathlib.Path(f"{target}.part").rename(target)
    return target


def differences(folder, findings):
    """How many rows there are, and for every rule how many are missing or too many."""
    base = engine()
    ours, theirs = rows(findings), rows(expected(folder))
    count = base.execute(f"SELECT count(*) FROM {ours}").fetchone()[0]
    return count, base.execute(
        f"SELECT 'missing', rule, count(*) FROM (FROM {theirs} EXCEPT ALL FROM {ours}) GROUP BY rule UNION ALL "
        f"SELECT 'too many', rule, count(*) FROM (FROM {ours} EXCEPT ALL FROM {theirs}) GROUP BY rule").fetchall()


def check(folder, findings, name=""):
    """Prints whether findings are those of the definitions, and answers it."""
    count, found = differences(folder, findings)
    print(f"{name or findings}: {count} findings,", "EXACT" if not found else f"DIFFERENT: {sorted(found)}", flush=True)
    return not found


if __name__ == "__main__":
    sys.exit(0 if all([check(sys.argv[1], path) for path in sys.argv[2:]]) else 1)
