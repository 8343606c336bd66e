-- An open round for every agreement in clearance that has none, one review in four overdue.
WITH rounds AS (
    INSERT INTO clearance_round (id, agreement_id, number, draft_version, draft_sha256, stage, opened_at, opened_by, version)
    SELECT gen_random_uuid(), a.id, 1, 1, repeat('0', 64), 'OFFICES', now(), 'hsi-program-officer', 0
    FROM agreement a
    WHERE a.phase = 'CLEARANCE' AND NOT EXISTS (SELECT FROM clearance_round r WHERE r.agreement_id = a.id)
    RETURNING id
)
INSERT INTO office_review (id, round_id, step, office, asked_on, due_on, version)
SELECT gen_random_uuid(), rounds.id, 'OFFICE', office, current_date - 30,
       current_date + CASE WHEN n = 1 THEN -3 ELSE 7 END, 0
FROM rounds
CROSS JOIN (VALUES (1, 'IGP_PRIVACY'), (2, 'IGP_RECORDS'), (3, 'OPR_SECURITY'), (4, 'IGP_GOVERNANCE')) AS asked (n, office)
