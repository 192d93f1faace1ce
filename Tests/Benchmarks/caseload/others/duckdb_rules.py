#!/usr/bin/env python3
"""The twelve rules in DuckDB, made for speed: duckdb_rules.py FOLDER OUT THREADS [ASSIGNMENTS]

Each file is read once. Tasks and roles are bits, a young person's task is one number, and whatever can be asked of a
task is gathered in one grouping; of people only a hash of their id is compared.
"""
import sys

import duckdb

folder, out, threads, *more = sys.argv[1:]
assignments = more[0] if more else "assignments.csv"
TODAY = "DATE '2025-09-30'"


def csv(file, /, **types):
    columns = ", ".join(f"'{column}': '{kind}'" for column, kind in types.items())
    return f"read_csv('{folder}/{file}', header = true, columns = {{{columns}}})"


TEXT, DATE, INT = "VARCHAR", "DATE", "INT"
NETWORK = csv("involvements.csv", yp_id=TEXT, practitioner_id=TEXT, role=TEXT, agency=TEXT, start_date=DATE, end_date=DATE)
PARTS = csv(assignments, yp_id=TEXT, task_id=TEXT, practitioner_id=TEXT, kind="part", source="layer", from_date=DATE,
            until_date=DATE, last_activity=DATE)

base = duckdb.connect()
base.execute(f"SET threads = {threads}; SET preserve_insertion_order = false")
base.execute(f"""
CREATE TYPE part AS ENUM ('lead', 'does', 'supports', 'consulted', 'informed');
CREATE TYPE layer AS ENUM ('plan', 'practice');
CREATE MACRO current(since, until) AS since <= {TODAY} AND (until IS NULL OR until >= {TODAY});

CREATE TEMP TABLE roles AS
  SELECT role, CAST(row_number() OVER (ORDER BY role) AS TINYINT) AS number, ends_at_18 = 1 AS ends
  FROM {csv("roles.csv", role=TEXT, agency=TEXT, ends_at_18=INT)};
CREATE TEMP TABLE tasks AS
  SELECT *, CAST(row_number() OVER (ORDER BY task_id) - 1 AS TINYINT) AS task,
    1::UBIGINT << CAST(row_number() OVER (ORDER BY task_id) - 1 AS UBIGINT) AS bit
  FROM {csv("tasks.csv", task_id=TEXT, name=TEXT, domain=TEXT, statuses=TEXT, min_age=INT, max_age=INT,
            expected_lead_role=TEXT, continues_after_18=INT)};
CREATE TEMP TABLE people AS
  SELECT yp_id, status, CAST(date_sub('year', dob, {TODAY}) AS TINYINT) AS age, CAST(dob + INTERVAL 18 YEAR AS DATE) AS adult
  FROM {csv("young_people.csv", yp_id=TEXT, authority=TEXT, dob=DATE, status=TEXT)};
CREATE TEMP TABLE kinds AS
  SELECT status, age, bit_or(bit) AS due, bit_or(1::UINTEGER << CAST(number AS UINTEGER)) AS needed
  FROM (SELECT DISTINCT status, age FROM people) p
  JOIN tasks t ON list_contains(string_split(statuses, '|'), p.status) AND age BETWEEN min_age AND max_age
  JOIN roles r ON r.role = t.expected_lead_role GROUP BY ALL;
CREATE TEMP TABLE young AS
  SELECT CAST(row_number() OVER () AS INTEGER) AS who, yp_id, adult, due, needed FROM people LEFT JOIN kinds USING (status, age);
CREATE TEMP TABLE agencies AS
  SELECT agency, CAST(row_number() OVER () AS TINYINT) AS number FROM (SELECT DISTINCT agency FROM {NETWORK});
CREATE TEMP TABLE network AS
  SELECT yp_id, practitioner_id, r.number AS role, a.number AS agency, current(start_date, end_date) AS there, start_date,
    CASE WHEN r.ends THEN DATE '0001-01-01' ELSE coalesce(end_date, DATE '9999-12-31') END AS last_day
  FROM {NETWORK} n JOIN roles r USING (role) JOIN agencies a ON a.agency = n.agency;

CREATE TEMP TABLE parts AS
  SELECT CAST(y.who * 64 + t.task AS INTEGER) AS cell, t.bit, p.practitioner_id AS person, hash(p.practitioner_id) AS mark,
    p.kind, p.source, p.last_activity AS seen, e.number AS expected, n.role, n.agency, coalesce(n.there, false) AS there,
    current(p.from_date, p.until_date) AS now, t.continues_after_18 = 1 AND y.adult > {TODAY} AS goes_on,
    p.from_date <= y.adult AND n.start_date <= y.adult AND n.last_day > y.adult
      AND (p.until_date IS NULL OR p.until_date > y.adult) AS past_18
  FROM {PARTS} p JOIN tasks t USING (task_id) JOIN roles e ON e.role = t.expected_lead_role
  JOIN young y ON y.yp_id = p.yp_id
  LEFT JOIN network n ON n.yp_id = p.yp_id AND n.practitioner_id = p.practitioner_id
  WHERE y.due & t.bit <> 0 AND (p.kind = 'lead' OR current(p.from_date, p.until_date));

CREATE TEMP TABLE cells AS
  SELECT cell,
    min(mark) FILTER (now AND kind = 'lead' AND source = 'plan') AS plan_least,
    max(mark) FILTER (now AND kind = 'lead' AND source = 'plan') AS plan_most,
    min(mark) FILTER (now AND kind = 'lead' AND source = 'practice') AS done_least,
    max(mark) FILTER (now AND kind = 'lead' AND source = 'practice') AS done_most,
    min(agency) FILTER (now AND kind IN ('lead', 'does')) AS agency_least,
    max(agency) FILTER (now AND kind IN ('lead', 'does')) AS agency_most,
    max(seen) FILTER (now) AS seen, any_value(goes_on) AS goes_on,
    bool_or(now AND there AND kind = 'lead') AS led_now, bool_or(past_18 AND kind = 'lead') AS past_18
  FROM parts GROUP BY cell;
CREATE TEMP TABLE held AS
  SELECT cell // 64 AS who, role, bit_or(bit) AS bits FROM parts
  WHERE now AND kind IN ('lead', 'does', 'supports') AND role IS NOT NULL
  GROUP BY ALL HAVING bit_count(bit_or(bit)) >= 3;
CREATE TEMP TABLE led AS
  SELECT cell // 64 AS who, mark, any_value(person) AS person, bit_or(bit) AS bits FROM parts
  WHERE now AND kind = 'lead' GROUP BY cell // 64, mark;
CREATE TEMP TABLE led_by_anybody AS SELECT who, bit_or(bits) AS bits FROM led GROUP BY who;
CREATE TEMP TABLE present AS
  SELECT yp_id, bit_or(1::UINTEGER << CAST(role AS UINTEGER)) AS bits FROM network WHERE there GROUP BY yp_id;

COPY (
  WITH found(rule, who, task, person, detail) AS (
    SELECT 'gap_no_lead', y.who, t.task, NULL, NULL FROM young y LEFT JOIN led_by_anybody l USING (who)
      JOIN tasks t ON (y.due & ~coalesce(l.bits, 0::UBIGINT)) & t.bit <> 0
    UNION ALL SELECT DISTINCT 'gap_lead_left', cell // 64, cell % 64, person, NULL FROM parts
      WHERE now AND kind = 'lead' AND NOT there
    UNION ALL SELECT 'gap_role_absent', y.who, NULL, NULL, r.role FROM young y LEFT JOIN present p USING (yp_id)
      JOIN roles r ON (y.needed & ~coalesce(p.bits, 0::UINTEGER)) & (1::UINTEGER << CAST(r.number AS UINTEGER)) <> 0
    UNION ALL SELECT 'dup_no_single_lead', cell // 64, cell % 64, NULL, NULL FROM cells
      WHERE agency_least <> agency_most
        AND (least(plan_least, done_least) IS NULL OR least(plan_least, done_least) <> greatest(plan_most, done_most))
    UNION ALL SELECT 'conflict_multi_lead', cell // 64, cell % 64, NULL, 'plan' FROM cells WHERE plan_least <> plan_most
    UNION ALL SELECT 'conflict_multi_lead', cell // 64, cell % 64, NULL, 'practice' FROM cells WHERE done_least <> done_most
    UNION ALL SELECT DISTINCT 'conflict_iro', cell // 64, cell % 64, person, NULL FROM parts
      WHERE now AND kind IN ('lead', 'does') AND role = (SELECT number FROM roles WHERE role = 'iro')
    UNION ALL SELECT 'drift_plan_practice', cell // 64, cell % 64, NULL, NULL FROM cells
      WHERE plan_least = plan_most AND done_least = done_most AND plan_least <> done_least
    UNION ALL SELECT 'drift_stale', cell // 64, cell % 64, NULL, NULL FROM cells WHERE {TODAY} - seen > 60
    UNION ALL SELECT DISTINCT 'drift_wrong_role', cell // 64, cell % 64, person, r.role
      FROM parts p JOIN roles r ON r.number = p.role WHERE now AND kind = 'lead' AND p.role <> expected
    UNION ALL SELECT 'overlap_roles', a.who, NULL, NULL, one.role || '|' || other.role
      FROM held a JOIN held b ON a.who = b.who AND a.role < b.role
      JOIN roles one ON one.number = a.role JOIN roles other ON other.number = b.role
      WHERE 3 * bit_count(a.bits & b.bits)::INT >= bit_count(a.bits)::INT + bit_count(b.bits)::INT
    UNION ALL SELECT 'cliff_18', cell // 64, cell % 64, NULL, NULL FROM cells
      WHERE goes_on AND led_now AND NOT coalesce(past_18, false)
    UNION ALL SELECT 'spof', l.who, NULL, l.person, NULL FROM led l JOIN led_by_anybody a USING (who)
      WHERE bit_count(a.bits)::INT >= 10 AND 5 * bit_count(l.bits)::INT > 2 * bit_count(a.bits)::INT
  )
  SELECT rule, y.yp_id, t.task_id, f.person AS practitioner_id, f.detail
  FROM found f JOIN young y USING (who) LEFT JOIN tasks t USING (task)
) TO '{out}' (HEADER)
""")
