-- The twelve rules, as plainly as SQL can say them: slow, and meant to be read and argued with. The variables `folder`,
-- `today` and `out` are set by whoever runs it. Both ends of a period count, and a period without an end goes on.
CREATE MACRO holds(since, until) AS
  since <= getvariable('today') AND (until IS NULL OR until >= getvariable('today'));

CREATE TABLE young_people AS
  SELECT yp_id, status, date_sub('year', dob, getvariable('today')) AS age, CAST(dob + INTERVAL 18 YEAR AS DATE) AS adult
  FROM read_csv(getvariable('folder') || '/young_people.csv', types = {'dob': 'DATE'});
CREATE TABLE roles AS FROM read_csv(getvariable('folder') || '/roles.csv');
CREATE TABLE tasks AS FROM read_csv(getvariable('folder') || '/tasks.csv');
CREATE TABLE network AS
  SELECT i.*, r.ends_at_18 = 1 AS ends_at_18, holds(start_date, end_date) AS is_there
  FROM read_csv(getvariable('folder') || '/involvements.csv', types = {'start_date': 'DATE', 'end_date': 'DATE'}) i
  JOIN roles r USING (role);

-- The tasks that somebody of this status and age should have, and who should lead each.
CREATE TABLE due AS
  SELECT yp_id, task_id, adult, expected_lead_role AS expected, continues_after_18 = 1 AS continues
  FROM young_people JOIN tasks
    ON list_contains(string_split(statuses, '|'), status) AND age BETWEEN min_age AND max_age;

-- Everybody's part in a task that is due; who is not in the network has no role, agency or days.
CREATE TABLE parts AS
  SELECT a.*, due.adult, due.expected, due.continues, holds(from_date, until_date) AS is_current,
    role, agency, start_date, end_date, ends_at_18, coalesce(is_there, false) AS is_there
  FROM read_csv(getvariable('folder') || '/assignments.csv',
    types = {'from_date': 'DATE', 'until_date': 'DATE', 'last_activity': 'DATE'}) a
  JOIN due USING (yp_id, task_id)
  LEFT JOIN network USING (yp_id, practitioner_id);
CREATE VIEW leads AS FROM parts WHERE is_current AND kind = 'lead';

CREATE TABLE found (rule VARCHAR, yp_id VARCHAR, task_id VARCHAR, practitioner_id VARCHAR, detail VARCHAR);

-- Nobody leads it, in the plan or in practice.
INSERT INTO found BY NAME
  SELECT 'gap_no_lead' AS rule, yp_id, task_id FROM due ANTI JOIN leads USING (yp_id, task_id);

-- Somebody leads it who is not there: gone, not come yet, or never in the network.
INSERT INTO found BY NAME
  SELECT DISTINCT 'gap_lead_left' AS rule, yp_id, task_id, practitioner_id FROM leads WHERE NOT is_there;

-- A role should lead something, and nobody who is there has it.
INSERT INTO found BY NAME
  SELECT DISTINCT 'gap_role_absent' AS rule, yp_id, expected AS detail FROM due
  WHERE (yp_id, expected) NOT IN (SELECT (yp_id, role) FROM network WHERE is_there);

-- Two agencies or more lead or do it, and there is not just one lead.
INSERT INTO found BY NAME
  SELECT 'dup_no_single_lead' AS rule, yp_id, task_id FROM parts
  WHERE is_current AND kind IN ('lead', 'does') GROUP BY yp_id, task_id
  HAVING count(DISTINCT agency) > 1 AND count(DISTINCT practitioner_id) FILTER (kind = 'lead') <> 1;

-- The plan has two leads or more, or practice has.
INSERT INTO found BY NAME
  SELECT 'conflict_multi_lead' AS rule, yp_id, task_id, source AS detail FROM leads
  GROUP BY yp_id, task_id, source HAVING count(DISTINCT practitioner_id) > 1;

-- The reviewing officer, who is to check the plan, leads or does it.
INSERT INTO found BY NAME
  SELECT DISTINCT 'conflict_iro' AS rule, yp_id, task_id, practitioner_id FROM parts
  WHERE is_current AND kind IN ('lead', 'does') AND role = 'iro';

-- The plan has one lead, practice has one, and they are two people.
INSERT INTO found BY NAME
  SELECT 'drift_plan_practice' AS rule, yp_id, task_id FROM (
    SELECT yp_id, task_id, list_distinct(list(practitioner_id) FILTER (source = 'plan')) AS planned,
      list_distinct(list(practitioner_id) FILTER (source = 'practice')) AS actual
    FROM leads GROUP BY yp_id, task_id)
  WHERE len(planned) = 1 AND len(actual) = 1 AND planned <> actual;

-- What was last done about it is more than 60 days ago.
INSERT INTO found BY NAME
  SELECT 'drift_stale' AS rule, yp_id, task_id FROM parts WHERE is_current
  GROUP BY yp_id, task_id HAVING max(last_activity) < getvariable('today') - 60;

-- Another role leads it than should.
INSERT INTO found BY NAME
  SELECT DISTINCT 'drift_wrong_role' AS rule, yp_id, task_id, practitioner_id, role AS detail FROM leads
  WHERE role <> expected;

-- Two roles each hold three tasks or more, and share at least half of what either holds.
INSERT INTO found BY NAME
  WITH held AS (
    SELECT DISTINCT yp_id, role, task_id FROM parts
    WHERE is_current AND kind IN ('lead', 'does', 'supports') AND role IS NOT NULL
  ), many AS (SELECT yp_id, role, list(task_id) AS tasks FROM held GROUP BY yp_id, role HAVING count(*) >= 3)
  SELECT 'overlap_roles' AS rule, one.yp_id, one.role || '|' || other.role AS detail
  FROM many one JOIN many other ON one.yp_id = other.yp_id AND one.role < other.role
  WHERE 3 * len(list_intersect(one.tasks, other.tasks)) >= len(one.tasks) + len(other.tasks);

-- Under 18; somebody leads it now; it goes on after 18; and no lead's part and time in the network hold on the birthday
-- and run past it.
INSERT INTO found BY NAME
  SELECT 'cliff_18' AS rule, yp_id, task_id FROM parts
  WHERE kind = 'lead' AND continues AND adult > getvariable('today') GROUP BY yp_id, task_id
  HAVING bool_or(is_current AND is_there) AND NOT bool_or(coalesce(
    NOT ends_at_18 AND from_date <= adult AND start_date <= adult
    AND coalesce(until_date > adult, true) AND coalesce(end_date > adult, true), false));

-- One person leads more than two fifths of ten led tasks or more.
INSERT INTO found BY NAME
  WITH led AS (SELECT yp_id, count(DISTINCT task_id) AS tasks FROM leads GROUP BY yp_id)
  SELECT 'spof' AS rule, yp_id, practitioner_id FROM leads JOIN led USING (yp_id)
  GROUP BY yp_id, practitioner_id HAVING any_value(led.tasks) >= 10 AND 5 * count(DISTINCT task_id) > 2 * any_value(led.tasks);
