--liquibase formatted sql
--changeset dashboard:002-overdue-reviews endDelimiter:;;
--comment: The tally also knows, by office and due date, the reviews that an office owes

ALTER TABLE dashboard_tally
    ADD COLUMN office text NOT NULL DEFAULT '',
    DROP CONSTRAINT dashboard_tally_pkey,
    ADD PRIMARY KEY (agent, measure, day, office);;

ALTER TABLE dashboard_change ADD COLUMN office text NOT NULL DEFAULT '';;

-- The reviews asked for and not given, of agreements for everybody who needs to know.
CREATE VIEW dashboard_owed AS
SELECT round.agreement_id, review.id AS review_id, agent, review.due_on AS day, review.office
FROM office_review review
JOIN clearance_round round ON round.id = review.round_id
JOIN agreement a ON a.id = round.agreement_id
CROSS JOIN unnest(a.executive_agents) AS agent
WHERE NOT review.closed AND review.asked_on IS NOT NULL AND NOT a.named_people_only;;

CREATE FUNCTION dashboard_count_review() RETURNS trigger
    LANGUAGE plpgsql
AS $$
BEGIN
    INSERT INTO isaa.dashboard_change (agent, measure, day, office, change)
    SELECT agent, 'OWED', review.due_on, review.office, review.change
    FROM (SELECT new.round_id, new.due_on, new.office, 1 AS change
          WHERE tg_op <> 'DELETE' AND NOT new.closed AND new.asked_on IS NOT NULL
          UNION ALL
          SELECT old.round_id, old.due_on, old.office, -1
          WHERE tg_op <> 'INSERT' AND NOT old.closed AND old.asked_on IS NOT NULL) AS review
    JOIN isaa.clearance_round round ON round.id = review.round_id
    JOIN isaa.agreement a ON a.id = round.agreement_id
    CROSS JOIN unnest(a.executive_agents) AS agent
    WHERE NOT a.named_people_only;
    RETURN NULL;
END
$$;;

CREATE TRIGGER review_asked_is_counted AFTER INSERT OR DELETE ON office_review
    FOR EACH ROW EXECUTE FUNCTION dashboard_count_review();;
CREATE TRIGGER review_changed_is_counted AFTER UPDATE ON office_review
    FOR EACH ROW
    WHEN ((old.closed, old.asked_on, old.due_on, old.office) IS DISTINCT FROM
          (new.closed, new.asked_on, new.due_on, new.office))
    EXECUTE FUNCTION dashboard_count_review();;

-- Whose agreement it is, and for whom, hardly ever changes: what is owed is taken out before and put back after.
CREATE FUNCTION dashboard_recount_owed() RETURNS trigger
    LANGUAGE plpgsql
AS $$
BEGIN
    INSERT INTO isaa.dashboard_change (agent, measure, day, office, change)
    SELECT agent, 'OWED', day, office, CASE tg_when WHEN 'BEFORE' THEN -1 ELSE 1 END
    FROM isaa.dashboard_owed
    WHERE agreement_id = new.id;
    RETURN new;
END
$$;;

CREATE TRIGGER owed_before_the_change BEFORE UPDATE ON agreement
    FOR EACH ROW
    WHEN ((old.executive_agents, old.named_people_only) IS DISTINCT FROM (new.executive_agents, new.named_people_only))
    EXECUTE FUNCTION dashboard_recount_owed();;
CREATE TRIGGER owed_after_the_change AFTER UPDATE ON agreement
    FOR EACH ROW
    WHEN ((old.executive_agents, old.named_people_only) IS DISTINCT FROM (new.executive_agents, new.named_people_only))
    EXECUTE FUNCTION dashboard_recount_owed();;

CREATE OR REPLACE FUNCTION dashboard_fold() RETURNS bigint
    LANGUAGE plpgsql
AS $$
DECLARE
    folded bigint := 0;
BEGIN
    IF pg_try_advisory_xact_lock(hashtextextended('dashboard_fold', 0)) THEN
        WITH gone AS (DELETE FROM isaa.dashboard_change RETURNING agent, measure, day, office, change),
             sums AS (SELECT agent, measure, day, office, sum(change) AS change
                      FROM gone GROUP BY agent, measure, day, office),
             kept AS (INSERT INTO isaa.dashboard_tally AS t (agent, measure, day, office, total)
                      SELECT agent, measure, day, office, change FROM sums WHERE change <> 0
                      ON CONFLICT (agent, measure, day, office) DO UPDATE SET total = t.total + excluded.total)
        SELECT count(*) INTO folded FROM gone;
        -- Days whose reviews are all given would pile up otherwise.
        DELETE FROM isaa.dashboard_tally WHERE total = 0;
    END IF;
    RETURN folded;
END
$$;;

-- What is there already.
INSERT INTO dashboard_tally (agent, measure, day, office, total)
SELECT agent, 'OWED', day, office, count(*) FROM dashboard_owed GROUP BY agent, day, office;;
