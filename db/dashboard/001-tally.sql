--liquibase formatted sql
--changeset dashboard:001-tally endDelimiter:;;
--comment: How many agreements each Executive Agent has in each phase, and due on each day, kept as agreements change

-- Agreements for named people only are left out: they are counted one by one, for who may see them.
CREATE TABLE dashboard_tally (
    agent   text   NOT NULL CHECK (agent IN ('HSI', 'ERO', 'MA')),
    measure text   NOT NULL CHECK (length(measure) <= 20),
    day     date   NOT NULL,
    total   bigint NOT NULL,
    PRIMARY KEY (agent, measure, day)
);;

-- Each change is a row of its own, so that no two transactions wait for each other; now and then they are folded in.
CREATE TABLE dashboard_change (
    id      bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    agent   text   NOT NULL,
    measure text   NOT NULL,
    day     date   NOT NULL,
    change  bigint NOT NULL
);;

-- What one agreement counts for: its phase, and in force the days of its next review and of its end.
CREATE FUNCTION dashboard_measures(
    phase text, executive_agents text[], next_review_on date, expires_on date, named_people_only boolean)
    RETURNS TABLE (agent text, measure text, day date)
    LANGUAGE sql IMMUTABLE
BEGIN ATOMIC
    SELECT a.agent, m.measure, m.day
    FROM unnest(executive_agents) AS a (agent)
    CROSS JOIN (VALUES (phase, date '-infinity'),
                       ('REVIEW', CASE WHEN phase = 'IN_FORCE' THEN next_review_on END),
                       ('EXPIRY', CASE WHEN phase = 'IN_FORCE' THEN expires_on END)) AS m (measure, day)
    WHERE m.day IS NOT NULL AND NOT named_people_only;
END;;

CREATE FUNCTION dashboard_count() RETURNS trigger
    LANGUAGE plpgsql
AS $$
BEGIN
    IF tg_op = 'INSERT' THEN
        INSERT INTO isaa.dashboard_change (agent, measure, day, change)
        SELECT m.agent, m.measure, m.day, count(*)
        FROM come c, isaa.dashboard_measures(
            c.phase, c.executive_agents, c.next_review_on, c.expires_on, c.named_people_only) m
        GROUP BY m.agent, m.measure, m.day;
    ELSIF tg_op = 'DELETE' THEN
        INSERT INTO isaa.dashboard_change (agent, measure, day, change)
        SELECT m.agent, m.measure, m.day, -count(*)
        FROM gone g, isaa.dashboard_measures(
            g.phase, g.executive_agents, g.next_review_on, g.expires_on, g.named_people_only) m
        GROUP BY m.agent, m.measure, m.day;
    ELSE
        INSERT INTO isaa.dashboard_change (agent, measure, day, change)
        SELECT counted.agent, counted.measure, counted.day, sum(counted.change)
        FROM (SELECT m.*, 1 AS change
              FROM come c, isaa.dashboard_measures(
                  c.phase, c.executive_agents, c.next_review_on, c.expires_on, c.named_people_only) m
              UNION ALL
              SELECT m.*, -1
              FROM gone g, isaa.dashboard_measures(
                  g.phase, g.executive_agents, g.next_review_on, g.expires_on, g.named_people_only) m) AS counted
        GROUP BY counted.agent, counted.measure, counted.day
        HAVING sum(counted.change) <> 0;
    END IF;
    RETURN NULL;
END
$$;;

CREATE TRIGGER agreement_opened_is_counted AFTER INSERT ON agreement
    REFERENCING NEW TABLE AS come FOR EACH STATEMENT EXECUTE FUNCTION dashboard_count();;
CREATE TRIGGER agreement_changed_is_counted AFTER UPDATE ON agreement
    REFERENCING OLD TABLE AS gone NEW TABLE AS come FOR EACH STATEMENT EXECUTE FUNCTION dashboard_count();;
CREATE TRIGGER agreement_removed_is_counted AFTER DELETE ON agreement
    REFERENCING OLD TABLE AS gone FOR EACH STATEMENT EXECUTE FUNCTION dashboard_count();;

-- Folds the changes so far into the tally; a second one at the same time leaves the work to the first.
CREATE FUNCTION dashboard_fold() RETURNS bigint
    LANGUAGE plpgsql
AS $$
DECLARE
    folded bigint := 0;
BEGIN
    IF pg_try_advisory_xact_lock(hashtextextended('dashboard_fold', 0)) THEN
        WITH gone AS (DELETE FROM isaa.dashboard_change RETURNING agent, measure, day, change),
             sums AS (SELECT agent, measure, day, sum(change) AS change FROM gone GROUP BY agent, measure, day),
             kept AS (INSERT INTO isaa.dashboard_tally AS t (agent, measure, day, total)
                      SELECT agent, measure, day, change FROM sums WHERE change <> 0
                      ON CONFLICT (agent, measure, day) DO UPDATE SET total = t.total + excluded.total)
        SELECT count(*) INTO folded FROM gone;
    END IF;
    RETURN folded;
END
$$;;

-- What is there already.
INSERT INTO dashboard_tally (agent, measure, day, total)
SELECT m.agent, m.measure, m.day, count(*)
FROM agreement a
CROSS JOIN dashboard_measures(a.phase, a.executive_agents, a.next_review_on, a.expires_on, a.named_people_only) m
GROUP BY m.agent, m.measure, m.day;;

CREATE INDEX agreement_named_people ON agreement (executive_agents) WHERE named_people_only;;
