#!/usr/bin/env python3
"""The twelve rules in Polars, made for speed: polars_rules.py FOLDER OUT THREADS [ASSIGNMENTS]

Lazy and streaming: each file is read once. Tasks and roles are bits, a young person's task is one number, and whatever
can be asked of a task is gathered in one grouping; of people only a hash of their id is compared.
"""
import datetime
import os
import sys

folder, out, threads, *more = sys.argv[1:]
assignments = more[0] if more else "assignments.csv"
os.environ["POLARS_MAX_THREADS"] = threads
import polars as pl  # noqa: E402  (how many threads there are is read when it is imported)
from polars import col  # noqa: E402

DAY = datetime.date(2025, 9, 30)
TODAY = pl.lit(DAY)
NOBODY = pl.lit(None, dtype=pl.String)
PART = pl.Enum(["lead", "does", "supports", "consulted", "informed"])
LAYER = pl.Enum(["plan", "practice"])


def current(since, until):
    return (col(since) <= TODAY) & (col(until).is_null() | (col(until) >= TODAY))


def schema(text, dates):
    return {name: pl.String for name in text.split()} | {name: pl.Date for name in dates.split()}


def bit(role):
    return (2 ** col(role).cast(pl.UInt32)).cast(pl.UInt32)


roles = pl.read_csv(f"{folder}/roles.csv").sort("role").with_row_index("number").select(
    "role", col("number").cast(pl.UInt8), ends=col("ends_at_18") == 1)
tasks = pl.read_csv(f"{folder}/tasks.csv").sort("task_id").with_row_index("task").with_columns(
    col("task").cast(pl.UInt32), bit=pl.Series([1 << place for place in range(60)], dtype=pl.UInt64))
tasks = tasks.join(roles.select("role", expected="number"), left_on="expected_lead_role", right_on="role")

birthday = col("dob").dt.month().cast(pl.Int32) * 100 + col("dob").dt.day().cast(pl.Int32)
people = pl.read_csv(
    f"{folder}/young_people.csv", schema={"yp_id": pl.String, "authority": pl.String, "dob": pl.Date, "status": pl.String}
).with_columns(
    age=DAY.year - col("dob").dt.year() - (birthday > DAY.month * 100 + DAY.day).cast(pl.Int32),
    adult=col("dob").dt.offset_by("18y"))
kinds = (
    people.select("status", "age").unique()
    .join(tasks.with_columns(col("statuses").str.split("|")).explode("statuses"), left_on="status", right_on="statuses")
    .filter(col("age").is_between(col("min_age"), col("max_age")))
    .group_by("status", "age").agg(due=col("bit").bitwise_or(), needed=bit("expected").bitwise_or()))
young = people.join(kinds, on=["status", "age"], how="left").with_row_index("who").select(
    "who", "yp_id", "adult", "due", "needed")

network = (
    pl.scan_csv(f"{folder}/involvements.csv", schema=schema("yp_id practitioner_id role agency", "start_date end_date"))
    .join(roles.lazy(), on="role")
    .select(
        "yp_id", "practitioner_id", "start_date", role="number", agency=col("agency").hash(),
        there=current("start_date", "end_date"),
        last_day=pl.when("ends").then(pl.date(1, 1, 1)).otherwise(col("end_date").fill_null(pl.date(9999, 12, 31))))
    .collect(engine="streaming"))

columns = {"yp_id": pl.String, "task_id": pl.String, "practitioner_id": pl.String, "kind": PART, "source": LAYER,
           "from_date": pl.Date, "until_date": pl.Date, "last_activity": pl.Date}
parts = (
    pl.scan_csv(f"{folder}/{assignments}", schema=columns)
    .with_columns(now=current("from_date", "until_date")).filter((col("kind") == "lead") | col("now"))
    .join(tasks.lazy().select("task_id", "task", "bit", "expected", "continues_after_18"), on="task_id")
    .join(young.lazy().select("who", "yp_id", "adult", "due"), on="yp_id").filter((col("due") & col("bit")) != 0)
    .join(network.lazy(), on=["yp_id", "practitioner_id"], how="left")
    .select(
        "bit", "kind", "expected", "role", "agency", "now",
        cell=col("who") * 64 + col("task"), person="practitioner_id", mark=col("practitioner_id").hash(),
        planned=col("source") == "plan", seen="last_activity", there=col("there").fill_null(False),
        goes_on=(col("continues_after_18") == 1) & (col("adult") > TODAY),
        past_18=(col("from_date") <= col("adult")) & (col("start_date") <= col("adult"))
        & (col("last_day") > col("adult")) & (col("until_date").is_null() | (col("until_date") > col("adult"))))
    .collect(engine="streaming")).lazy()

leads = col("now") & (col("kind") == "lead")
leads_or_does = col("now") & (col("kind").to_physical() <= 1)
plan, done = col("mark").filter(leads & col("planned")), col("mark").filter(leads & ~col("planned"))
agency = col("agency").filter(leads_or_does)
cells = parts.group_by("cell").agg(
    plan_least=plan.min(), plan_most=plan.max(), done_least=done.min(), done_most=done.max(),
    agency_least=agency.min(), agency_most=agency.max(), seen=col("seen").filter(col("now")).max(),
    goes_on=col("goes_on").first(), led_now=(leads & col("there")).any(),
    past_18=(col("past_18").fill_null(False) & (col("kind") == "lead")).any(),
).collect(engine="streaming").lazy()
who, task = (col("cell") // 64).alias("who"), (col("cell") % 64).alias("task")
held = (
    parts.filter(col("now") & (col("kind").to_physical() <= 2) & col("role").is_not_null())
    .group_by(who, "role").agg(bits=col("bit").bitwise_or())
    .with_columns(count=col("bits").bitwise_count_ones()).filter(col("count") >= 3))
led = parts.filter(leads).group_by(who, "mark").agg(
    person=col("person").first(), bits=col("bit").bitwise_or()).collect(engine="streaming").lazy()
led_by_anybody = led.group_by("who").agg(bits=col("bits").bitwise_or())
present = network.lazy().filter("there").group_by("yp_id").agg(bits=bit("role").bitwise_or())
names, everybody, all_tasks = roles.lazy().select("number", "role"), young.lazy(), tasks.lazy()


def by_cell(frame, rule, person=NOBODY, detail=NOBODY):
    return frame.select(rule=pl.lit(rule), who=who, task=task, person=person, detail=detail)


def by_person(frame, rule, task=pl.lit(None, dtype=pl.UInt32), person=NOBODY, detail=NOBODY):
    return frame.select(rule=pl.lit(rule), who=col("who"), task=task, person=person, detail=detail)


least, most = pl.min_horizontal("plan_least", "done_least"), pl.max_horizontal("plan_most", "done_most")
reviewer = roles.filter(col("role") == "iro")["number"][0]
found = pl.concat([
    by_person(
        everybody.join(led_by_anybody, on="who", how="left")
        .select("who", open=col("due") & ~col("bits").fill_null(0)).filter(col("open") != 0)
        .join(all_tasks.select("task", "bit"), how="cross").filter((col("open") & col("bit")) != 0),
        "gap_no_lead", task=col("task")),
    by_cell(parts.filter(leads & ~col("there")).unique(["cell", "person"]), "gap_lead_left", col("person")),
    by_person(
        everybody.join(present, on="yp_id", how="left")
        .select("who", open=col("needed") & ~col("bits").fill_null(0)).filter(col("open") != 0)
        .join(names, how="cross").filter((col("open") & bit("number")) != 0),
        "gap_role_absent", detail=col("role")),
    by_cell(
        cells.filter((col("agency_least") != col("agency_most")) & (least.is_null() | (least != most))),
        "dup_no_single_lead"),
    by_cell(cells.filter(col("plan_least") != col("plan_most")), "conflict_multi_lead", detail=pl.lit("plan")),
    by_cell(cells.filter(col("done_least") != col("done_most")), "conflict_multi_lead", detail=pl.lit("practice")),
    by_cell(
        parts.filter(leads_or_does & (col("role") == reviewer)).unique(["cell", "person"]), "conflict_iro",
        col("person")),
    by_cell(
        cells.filter(
            (col("plan_least") == col("plan_most")) & (col("done_least") == col("done_most"))
            & (col("plan_least") != col("done_least"))),
        "drift_plan_practice"),
    by_cell(cells.filter(col("seen") < DAY - datetime.timedelta(60)), "drift_stale"),
    by_cell(
        parts.filter(leads & (col("role") != col("expected"))).unique(["cell", "person"])
        .join(names, left_on="role", right_on="number", suffix="_name"),
        "drift_wrong_role", col("person"), col("role_name")),
    by_person(
        held.join(held, on="who").filter(col("role") < col("role_right"))
        .filter(3 * (col("bits") & col("bits_right")).bitwise_count_ones() >= col("count") + col("count_right"))
        .join(names, left_on="role", right_on="number", suffix="_one")
        .join(names, left_on="role_right", right_on="number", suffix="_other"),
        "overlap_roles", detail=col("role_one") + "|" + col("role_other")),
    by_cell(cells.filter(col("goes_on") & col("led_now") & ~col("past_18")), "cliff_18"),
    by_person(
        led.join(led_by_anybody, on="who", suffix="_all").filter(
            (col("bits_all").bitwise_count_ones() >= 10)
            & (5 * col("bits").bitwise_count_ones() > 2 * col("bits_all").bitwise_count_ones())),
        "spof", person=col("person")),
])
(
    found.join(everybody.select("who", "yp_id"), on="who")
    .join(all_tasks.select("task", "task_id"), on="task", how="left")
    .select("rule", "yp_id", "task_id", practitioner_id="person", detail="detail")
    .collect(engine="streaming").write_csv(out))
