#!/usr/bin/env python3
"""Writes a caseload of invented young people with known kinds of muddle in it.

    generate.py --people 100000 --seed 1 --out DIR [--shuffled]

The same number and seed give the same bytes. Everything is drawn for ten thousand young people at a time, as columns:
first who they are and who is around them, then for each task that applies to them which muddle it has, if any, and
last the rows of the table of assignments. With --shuffled the assignments are written once more in no order at all.
"""
import argparse
import csv
import datetime
import pathlib

import numpy as np
import polars as pl

HERE = pathlib.Path(__file__).parent
TODAY = (datetime.date(2025, 9, 30) - datetime.date(1970, 1, 1)).days
OPEN = 2**30  # an end that nobody knows
BLOCK = 10_000
AUTHORITIES = 153
STATUSES = ["looked_after", "eligible", "relevant", "former_relevant", "qualifying"]
KINDS = ["lead", "does", "supports", "consulted", "informed"]
LEAD, DOES, SUPPORTS, CONSULTED, INFORMED = range(5)
LAYERS = ["plan", "practice"]
PLAN, PRACTICE = 0, 1

with open(HERE / "roles.csv") as file:
    ROLES = list(csv.DictReader(file))
with open(HERE / "tasks.csv") as file:
    TASKS = list(csv.DictReader(file))
NAMES = [role["role"] for role in ROLES]
AGENCIES = [role["agency"] for role in ROLES]
SOCIAL_WORKER, REVIEWER, ADVISER, KEY_WORKER, GP, HOUSING, WORK_COACH, SCHOOL = (
    NAMES.index(name) for name in (
        "social_worker", "iro", "personal_adviser", "key_worker", "gp", "housing_officer", "work_coach",
        "virtual_school_adviser"))
# How many young people one practitioner of each role has.
LOAD = np.array([16, 70, 24, 12, 40, 90, 60, 80, 50, 60, 2, 30, 12, 20, 4, 25])
AGENCY = np.unique(AGENCIES, return_inverse=True)[1]
ENDS_AT_18 = np.array([role["ends_at_18"] == "1" for role in ROLES])
EXPECTED = np.array([NAMES.index(task["expected_lead_role"]) for task in TASKS])
CONTINUES = np.array([task["continues_after_18"] == "1" for task in TASKS])
MIN_AGE = np.array([int(task["min_age"]) for task in TASKS])
MAX_AGE = np.array([int(task["max_age"]) for task in TASKS])
BY_STATUS = np.array([[status in task["statuses"].split("|") for status in STATUSES] for task in TASKS])

# A network has a slot for each role, one for a second key worker, and three for people who have left.
SECOND = len(NAMES)
LEFT = SECOND + 1
SLOTS = LEFT + 3

# The muddles that one task can have, with the share of tasks that have each; 0 is none.
MUDDLES = {
    "nobody": .010, "lead ended": .008, "lead left": .010, "done and not led": .006, "led from two agencies": .005,
    "led by two of an agency": .003, "held by the reviewer": .004, "practice differs": .012, "stale": .020,
    "wrong role": .010, "led by a stranger": .001,
}
(NOBODY, LEAD_ENDED, LEAD_LEFT, NOT_LED, TWO_AGENCIES, TWO_OF_ONE, REVIEWED, DIFFERS, STALE, WRONG_ROLE, STRANGER) = (
    range(1, len(MUDDLES) + 1))


class Block:
    """Some young people with everything about them, drawn from the random numbers of their own block."""

    def __init__(self, seed, number, count, pools):
        self.dice = np.random.default_rng([seed, number])
        self.count, self.pools, self.first = count, pools, number * BLOCK
        self.each = np.arange(count)
        self.rows = []
        self.draw_young_people()
        self.draw_networks()
        self.draw_missing_roles()
        self.draw_muddles()
        self.draw_assignments()

    # Dice

    def share(self, size):
        return self.dice.random(size)

    def days(self, least, most, size):
        return self.dice.integers(least, most + 1, size)

    def other(self, who, slot):
        """Somebody else who is there now, for each young person and slot."""
        place, present = self.place[who, slot], self.present[who]
        share = self.share(len(who))
        after = (place + 1 + (share * (present - 1)).astype(int)) % present
        return self.order[who, np.where(place >= 0, after, (share * present).astype(int) % present)]

    # Who they are

    def draw_young_people(self):
        n = self.count
        band = np.searchsorted([.12, .42, .90], self.share(n))
        low, high = np.array([15, 16, 18, 21])[band], np.array([16, 18, 21, 25])[band]
        born = TODAY - np.floor((low + self.share(n) * (high - low)) * 365.2425).astype(np.int64) - 1
        dates = born.astype("datetime64[D]")
        months = dates.astype("datetime64[M]")
        # Nobody is born on a day that most years do not have.
        born[(months.astype(int) % 12 == 1) & ((dates - months).astype(int) == 28)] += 1
        dates = born.astype("datetime64[D]")
        months = dates.astype("datetime64[M]")
        day = (dates - months).astype(int)
        now = np.datetime64(TODAY, "D").astype("datetime64[M]").astype(int)
        self.age = (now - months.astype(int) - (29 < day)) // 12
        self.birthday = (months + 18 * 12).astype("datetime64[D]").astype(np.int64) + day
        share = self.share(n)
        minor = np.where(share < .85, 1, 2)
        self.status = np.where(self.age < 16, 0, np.where(self.age < 18, minor, np.where(share < .91, 3, 4)))
        self.authority = self.dice.integers(0, AUTHORITIES, n)
        self.born, self.is_minor = born, self.birthday > TODAY

    def draw_networks(self):
        n, count = self.count, len(NAMES)
        group = np.where(self.age < 16, 0, np.where(self.age < 18, 1, 2))
        wanted, possible = np.zeros((3, count), bool), np.zeros((3, count), bool)
        for row, roles in enumerate(([0, 1, 3, 4, 5, 8, 9], range(10), range(2, 8))):
            wanted[row, list(roles)] = True
        for row, roles in enumerate((range(10, 15), range(10, 14), (11, 12, 13, 15))):
            possible[row, list(roles)] = True
        there = np.zeros((n, SLOTS), bool)
        likely = np.array([.28, .15, .35])[group][:, None]
        there[:, :count] = wanted[group] | (possible[group] & (self.share((n, count)) < likely))
        there[:, SECOND] = (self.share(n) < .10) & (there[:, :count].sum(1) < 11)
        start = TODAY - self.dice.integers(20, 1500, (n, SLOTS))
        ends = self.share((n, SLOTS)) < .15
        end = np.where(ends, TODAY + self.dice.integers(0, 900, (n, SLOTS)), OPEN)
        later = possible[group] & (self.share((n, count)) < .10)
        start[:, :count] = np.where(later, TODAY + self.dice.integers(1, 200, (n, count)), start[:, :count])
        end[:, :count] = np.where(later, OPEN, end[:, :count])
        self.left = np.maximum(np.minimum(self.dice.integers(0, 4, n), 12 - there.sum(1)), 0)
        self.role = np.tile(np.concatenate([np.arange(count), [KEY_WORKER], [0, 0, 0]]), (n, 1))
        for place, (minor, adult) in enumerate(
                ((SOCIAL_WORKER, ADVISER), (KEY_WORKER, KEY_WORKER), (SCHOOL, HOUSING))):
            slot = LEFT + place
            there[:, slot] = self.left > place
            self.role[:, slot] = np.where(self.is_minor, minor, adult)
            end[:, slot] = TODAY - self.dice.integers(1, 500, n)
            start[:, slot] = end[:, slot] - self.dice.integers(30, 900, n)
        # Practitioners come from the pools of their authority.
        size = self.pools["size"]
        first = self.pools["first"][self.authority]
        pick = np.stack([self.dice.integers(0, size[role], n) for role in range(count)], 1)
        self.person = np.full((n, SLOTS), -1, np.int64)
        self.person[:, :count] = first + pick
        self.person[:, SECOND] = first[:, KEY_WORKER] + (pick[:, KEY_WORKER] + 1) % size[KEY_WORKER]
        for slot in range(LEFT, SLOTS):
            role = self.role[:, slot]
            self.person[:, slot] = first[self.each, role] + (pick[self.each, role] + 2) % size[role]
        self.there, self.start, self.end = there, start, end

    def draw_missing_roles(self):
        """Three muddles of a whole network: a role that nobody has, two roles that do the same, one who leads most."""
        n, share = self.count, self.share(self.count)
        lacks = share < .03
        self.overlaps, self.leans = (share >= .1) & (share < .13), (share >= .2) & (share < .23)
        adult = np.array([HOUSING, WORK_COACH, GP])[self.dice.integers(0, 3, n)]
        self.lacking = np.where(self.is_minor, GP, adult)
        ended = lacks & (self.share(n) < .5)
        who = self.each[ended], self.lacking[ended]
        self.end[who] = TODAY - self.dice.integers(1, 200, ended.sum())
        self.start[who] = TODAY - self.dice.integers(300, 900, ended.sum())
        self.never = lacks & ~ended
        self.there[self.each[self.never], self.lacking[self.never]] = False
        self.active = self.there & (self.start <= TODAY) & (self.end >= TODAY)
        able = self.active.copy()
        able[:, REVIEWER] = False
        self.present = able.sum(1)
        # Those who are there, first; and for each slot its place among them.
        self.order = np.argsort(~able, axis=1, kind="stable")
        self.place = np.full((n, SLOTS), -1)
        self.place[self.each[:, None], self.order] = np.arange(SLOTS)
        self.place[~able] = -1

    # What is wrong with which task

    def draw_muddles(self):
        applies = BY_STATUS[:, self.status].T & (MIN_AGE <= self.age[:, None]) & (self.age[:, None] <= MAX_AGE)
        self.applies = applies
        who, task = self.who, self.task = np.nonzero(applies)
        count = self.cells = len(who)
        steps = np.cumsum(list(MUDDLES.values()))
        muddle = np.searchsorted(steps, self.share(count), side="right") + 1
        muddle[muddle > len(MUDDLES)] = 0
        expected = EXPECTED[task].copy()
        expected[self.never[who] & (expected == self.lacking[who])] = KEY_WORKER
        leaning = np.where(self.age < 16, KEY_WORKER, ADVISER)[who]
        expected = np.where(self.leans[who] & (self.share(count) < .45), leaning, expected)
        self.second = self.other(who, expected)
        third = self.other(who, self.second)
        self.gone = LEFT + (self.share(count) * np.maximum(self.left[who], 1)).astype(int)
        agency = lambda slot: AGENCY[self.role[who, slot]]
        self.doer = np.where(self.place[who, expected] >= 0, expected, third)
        colleague = np.select(
            [(expected == KEY_WORKER) & self.active[who, SECOND],
             (expected == SOCIAL_WORKER) & self.active[who, ADVISER],
             (expected == ADVISER) & self.active[who, SOCIAL_WORKER]], [SECOND, ADVISER, SOCIAL_WORKER], -1)
        # A muddle that these people cannot have becomes another, or none.
        muddle[(muddle == LEAD_LEFT) & (self.left[who] == 0)] = STRANGER
        muddle[(muddle == NOT_LED) & (agency(self.doer) == agency(self.second))] = NOBODY
        muddle[(muddle == TWO_OF_ONE) & (colleague < 0)] = 0
        muddle[(muddle == TWO_AGENCIES) & (agency(expected) == agency(self.second))] = 0
        muddle[(muddle == REVIEWED) & ~self.active[who, REVIEWER]] = 0
        reviewer_leads = (muddle == REVIEWED) & (self.share(count) < .25)
        self.lead = np.select(
            [muddle == LEAD_LEFT, muddle == WRONG_ROLE, reviewer_leads], [self.gone, self.second, REVIEWER], expected)
        self.handed_on = self.is_minor[who] & CONTINUES[task]
        plain = np.isin(muddle, [0, REVIEWED, STALE]) & ~reviewer_leads
        self.cliff = self.handed_on & plain & (self.share(count) < .12)
        self.muddle, self.colleague, self.reviewer_leads = muddle, colleague, reviewer_leads
        self.stranger = self.pools["count"] + self.dice.integers(0, 1000, count)

    # The rows

    def started(self, size):
        return TODAY - self.days(0, 700, size)

    def ending(self, cell):
        """When a lead who is there now ends: mostly open, and for a cliff before the 18th birthday."""
        size, who = len(cell), self.who[cell]
        end = np.where(self.share(size) < .25, TODAY + self.days(0, 700, size), OPEN)
        birthday = self.birthday[who]
        early = self.is_minor[who] & (end != OPEN) & (end <= birthday)
        end = np.where(early, birthday + 1 + self.days(0, 300, size), end)
        stays = self.cliff[cell] & ~ENDS_AT_18[self.role[who, self.lead[cell]]]
        return np.where(stays, TODAY + (self.share(size) * (birthday - TODAY + 1)).astype(int), end)

    def add(self, cell, slot, kind, layer, start, end, seen, person=None):
        size = len(cell)
        slot = np.broadcast_to(slot, size)
        person = self.person[self.who[cell], slot] if person is None else person
        wide = [np.broadcast_to(value, size).astype(np.int64) for value in (kind, layer, start, end, seen)]
        self.rows.append((cell, person, *wide))

    def seen(self, size, least=0, most=60):
        return TODAY - self.days(least, most, size)

    def draw_assignments(self):
        muddle, lead, who = self.muddle, self.lead, self.who
        led = ~np.isin(muddle, [NOBODY, NOT_LED])
        stale = muddle == STALE
        lead_person = lambda cell: np.where(
            muddle[cell] == STRANGER, self.stranger[cell], self.person[who[cell], lead[cell]])

        cell = np.flatnonzero(led)
        size, ended = len(cell), muddle[cell] == LEAD_ENDED
        end = self.ending(cell)
        end = np.where(ended, TODAY - self.days(1, 400, size), end)
        start = self.started(size)
        start = np.where(ended, end - self.days(0, 300, size), start)
        self.add(cell, lead[cell], LEAD, PLAN, start, end, OPEN, lead_person(cell))

        practised = led & ~np.isin(muddle, [LEAD_ENDED, DIFFERS]) & ((self.share(self.cells) < .6) | stale)
        cell = np.flatnonzero(practised)
        size, end = len(cell), self.ending(cell)
        long_ago, lately = self.days(61, 400, size), self.days(0, 60, size)
        seen = TODAY - np.where(stale[cell], long_ago, lately)
        self.add(cell, lead[cell], LEAD, PRACTICE, self.started(size), end, seen, lead_person(cell))

        cell = np.flatnonzero(muddle == DIFFERS)
        size = len(cell)
        self.add(cell, self.second[cell], LEAD, PRACTICE, self.started(size), self.ending(cell), self.seen(size))
        noted = practised | (muddle == DIFFERS)

        for kind, slot in ((TWO_AGENCIES, self.second), (TWO_OF_ONE, self.colleague)):
            layer = np.where((self.share(self.cells) < .5) | ~practised, PLAN, PRACTICE)
            cell = np.flatnonzero(muddle == kind)
            size, layer = len(cell), layer[cell]
            start, end = self.started(size), self.ending(cell)
            seen = np.where(layer == PRACTICE, self.seen(size), OPEN)
            self.add(cell, slot[cell], LEAD, layer, start, end, seen)

        cell = np.flatnonzero(muddle == NOT_LED)
        size, start = len(cell), self.started(np.count_nonzero(muddle == NOT_LED))
        end = np.where(self.share(size) < .2, TODAY + self.days(0, 300, size), OPEN)
        self.add(cell, self.doer[cell], DOES, PRACTICE, start, end, self.seen(size))
        self.add(cell, self.second[cell], DOES, PRACTICE, self.started(size), OPEN, self.seen(size))

        cell = np.flatnonzero((muddle == REVIEWED) & ~self.reviewer_leads)
        size = len(cell)
        start, whenever, lately = self.started(size), self.seen(size, 0, 200), self.seen(size)
        self.add(cell, REVIEWER, DOES, PRACTICE, start, OPEN, np.where(noted[cell], whenever, lately))

        # Whoever takes over where the lead's role ends at 18.
        followed = self.handed_on & led & (muddle != LEAD_ENDED) & ~self.cliff & ENDS_AT_18[self.role[who, lead]]
        cell = np.flatnonzero(followed)
        start = np.maximum(TODAY + 1, self.birthday[who[cell]] - self.days(0, 30, len(cell)))
        self.add(cell, np.where(self.active[who[cell], ADVISER], ADVISER, KEY_WORKER), LEAD, PLAN, start, OPEN, OPEN)

        # Two roles that do the same: the key worker helps the adviser, and who else is there does the key worker's.
        same = self.overlaps[who] & np.isin(muddle, [0, STALE])
        cell = np.flatnonzero(same & (lead == ADVISER) & self.active[who, KEY_WORKER])
        self.add(cell, KEY_WORKER, SUPPORTS, PLAN, self.started(len(cell)), OPEN, OPEN)
        most = self.share(self.cells) < .85
        someone = self.active[who, ADVISER] | self.active[who, SOCIAL_WORKER]
        cell = np.flatnonzero(same & (lead == KEY_WORKER) & most & someone)
        slot = np.where(self.active[who[cell], ADVISER], ADVISER, SOCIAL_WORKER)
        self.add(cell, slot, DOES, PLAN, self.started(len(cell)), OPEN, OPEN)

        calm = ~self.overlaps[who] & ~np.isin(muddle, [NOBODY, NOT_LED, TWO_AGENCIES, TWO_OF_ONE])
        apart = ~followed & ~np.isin(muddle, [REVIEWED, DIFFERS])
        self.add_others(calm & (self.share(self.cells) < .34), noted)
        self.add_others(calm & (self.share(self.cells) < .10) & apart, noted)

        cell = np.flatnonzero(calm & (self.share(self.cells) < .04) & (self.left[who] > 0) & apart)
        end = TODAY - self.days(1, 500, len(cell))
        self.add(cell, self.gone[cell], LEAD, PLAN, end - self.days(0, 400, len(cell)), end, OPEN)

    def add_others(self, chosen, noted):
        """Somebody else with a part in some tasks: doing, helping, asked or told; now, before or later."""
        cell = np.flatnonzero(chosen)
        size, who = len(cell), self.who[cell]
        slot = self.other(who, self.lead[cell])
        kind = np.array([DOES, SUPPORTS, CONSULTED, INFORMED])[np.searchsorted([.10, .50, .75], self.share(size))]
        told = (kind == INFORMED) & self.active[who, REVIEWER] & (self.share(size) < .2)
        slot = np.where(told, REVIEWER, slot)
        layer = np.where(self.share(size) < .6, PRACTICE, PLAN)
        when, start = self.share(size), self.started(size)
        over, later, ends = when < .10, (when >= .10) & (when < .13), (when >= .13) & (when < .25)
        end = np.where(over, TODAY - self.days(1, 300, size), OPEN)
        start = np.where(over, end - self.days(0, 300, size), start)
        start = np.where(later, TODAY + self.days(1, 200, size), start)
        end = np.where(ends, TODAY + self.days(0, 400, size), end)
        long_ago, whenever, lately = self.seen(size, 61, 500), self.seen(size, 0, 200), self.seen(size)
        seen = np.select([self.muddle[cell] == STALE, noted[cell]], [long_ago, whenever], lately)
        self.add(cell, slot, kind, layer, start, end, np.where(layer == PRACTICE, seen, OPEN))

    def assignments(self):
        """All rows by young person and task, those of tasks among them that do not apply."""
        columns = [np.concatenate(column) for column in zip(*self.rows)]
        order = np.argsort(columns[0], kind="stable")
        cell, *columns = (column[order] for column in columns)
        size = int(self.count * 1.5)
        who, task = self.dice.integers(0, self.count, size), self.dice.integers(0, len(TASKS), size)
        outside = ~self.applies[who, task]
        who, task = who[outside], task[outside]
        size = len(who)
        slot = self.order[who, (self.share(size) * self.present[who]).astype(int)]
        kind, start = self.dice.integers(0, 2, size), self.started(size)
        plan, none = np.full(size, PLAN), np.full(size, OPEN)
        more = (self.person[who, slot], kind, plan, start, none, none)
        who, task = np.concatenate([self.who[cell], who]), np.concatenate([self.task[cell], task])
        columns = [np.concatenate(pair) for pair in zip(columns, more)]
        order = np.argsort(who * 64 + task, kind="stable")
        return [who[order] + self.first, task[order], *(column[order] for column in columns)]


def pools_for(people):
    """The practitioners of every authority by role, numbered through."""
    size = np.array([max(3, int(people / AUTHORITIES / load) + 1) for load in LOAD])
    first = np.arange(AUTHORITIES)[:, None] * size.sum() + (np.cumsum(size) - size)
    return {"size": size, "first": first, "count": AUTHORITIES * int(size.sum())}


def id_of(letters, numbers):
    return letters + pl.Series(numbers).cast(pl.String).str.zfill(7)


def day_of(numbers):
    days = pl.DataFrame({"day": numbers}).select(
        pl.when(pl.col("day") == OPEN).then(None).otherwise(pl.col("day")).cast(pl.Int32).cast(pl.Date))
    return days.to_series()


def word_of(words, codes):
    return pl.Series(words).gather(pl.Series(codes))


def tables(block):
    """The three tables of a block."""
    yield "young_people", pl.DataFrame({
        "yp_id": id_of("YP", block.each + block.first + 1),
        "authority": word_of([f"E{number + 100}" for number in range(AUTHORITIES)], block.authority),
        "dob": day_of(block.born), "status": word_of(STATUSES, block.status)})
    who, slot = np.nonzero(block.there)
    role = block.role[who, slot]
    yield "involvements", pl.DataFrame({
        "yp_id": id_of("YP", who + block.first + 1), "practitioner_id": id_of("P", block.person[who, slot]),
        "role": word_of(NAMES, role), "agency": word_of(AGENCIES, role),
        "start_date": day_of(block.start[who, slot]), "end_date": day_of(block.end[who, slot])})
    who, task, person, kind, layer, start, end, seen = block.assignments()
    yield "assignments", pl.DataFrame({
        "yp_id": id_of("YP", who + 1), "task_id": word_of([task["task_id"] for task in TASKS], task),
        "practitioner_id": id_of("P", person), "kind": word_of(KINDS, kind), "source": word_of(LAYERS, layer),
        "from_date": day_of(start), "until_date": day_of(end), "last_activity": day_of(seen)})


def shuffle(source, target):
    """The rows of a table in an order of chance, below the same heading."""
    text = np.fromfile(source, np.uint8)
    ends = np.flatnonzero(text == ord("\n")) + 1
    starts = np.concatenate([[0], ends[:-1]])
    order = np.random.default_rng(7).permutation(len(starts) - 1) + 1
    view = memoryview(text)
    with open(target, "wb", buffering=1 << 22) as file:
        file.write(view[:ends[0]])
        for start, end in zip(starts[order].tolist(), ends[order].tolist()):
            file.write(view[start:end])


def generate(people, seed, folder, shuffled=False):
    """Writes a caseload into a folder, which is made."""
    folder = pathlib.Path(folder)
    folder.mkdir(parents=True, exist_ok=True)
    for name in ("tasks.csv", "roles.csv"):
        (folder / name).write_bytes((HERE / name).read_bytes())
    pools = pools_for(people)
    files = {}
    for number in range((people + BLOCK - 1) // BLOCK):
        block = Block(seed, number, min(BLOCK, people - number * BLOCK), pools)
        for name, table in tables(block):
            is_first = name not in files
            if is_first:
                files[name] = open(folder / f"{name}.csv", "wb")
            table.write_csv(files[name], include_header=is_first)
    for file in files.values():
        file.close()
    if shuffled:
        shuffle(folder / "assignments.csv", folder / "assignments_shuffled.csv")


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--people", type=int, required=True)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--out", required=True)
    parser.add_argument("--shuffled", action="store_true")
    options = parser.parse_args()
    generate(options.people, options.seed, options.out, options.shuffled)
