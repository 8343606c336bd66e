--liquibase formatted sql
--changeset clearance:001-rounds
CREATE TABLE clearance_round (
    id            uuid PRIMARY KEY,
    agreement_id  uuid        NOT NULL REFERENCES agreement,
    number        integer     NOT NULL CHECK (number > 0),
    draft_version integer     NOT NULL CHECK (draft_version > 0),
    draft_sha256  text        NOT NULL CHECK (draft_sha256 ~ '^[0-9a-f]{64}$'),
    stage         text        NOT NULL CHECK (stage IN ('PROGRAM_OFFICE', 'OFFICES', 'LEGAL', 'CLEARED', 'RETURNED')),
    opened_at     timestamptz NOT NULL,
    opened_by     text        NOT NULL CHECK (length(opened_by) BETWEEN 1 AND 200),
    closed_at     timestamptz,
    return_reason text        CHECK (length(return_reason) BETWEEN 1 AND 4000),
    version       integer     NOT NULL,
    UNIQUE (agreement_id, number),
    CHECK ((stage IN ('CLEARED', 'RETURNED')) = (closed_at IS NOT NULL)),
    CHECK ((stage = 'RETURNED') = (return_reason IS NOT NULL))
);
CREATE UNIQUE INDEX clearance_round_open ON clearance_round (agreement_id) WHERE closed_at IS NULL;

--comment: asked_on is null while the review waits for the stage before it
CREATE TABLE office_review (
    id          uuid PRIMARY KEY,
    round_id    uuid    NOT NULL REFERENCES clearance_round,
    step        text    NOT NULL CHECK (step IN ('PROGRAM_OFFICE', 'OFFICE', 'LEGAL')),
    office      text    NOT NULL CHECK (length(office) BETWEEN 1 AND 40),
    asked_on    date,
    due_on      date,
    reminded_at timestamptz,
    closed      boolean NOT NULL DEFAULT false,
    version     integer NOT NULL,
    UNIQUE (round_id, step, office),
    CHECK ((asked_on IS NULL) = (due_on IS NULL)),
    CHECK (due_on > asked_on)
);
CREATE INDEX office_review_open ON office_review (office, due_on) WHERE NOT closed AND asked_on IS NOT NULL;

--comment: one decision for a review, added once and never changed (CL-03)
CREATE TABLE review_decision (
    review_id    uuid PRIMARY KEY REFERENCES office_review,
    verdict      text        NOT NULL CHECK (verdict IN ('CONCUR', 'CONCUR_WITH_COMMENT', 'NON_CONCUR')),
    comment      text        NOT NULL CHECK (length(comment) <= 4000),
    decided_at   timestamptz NOT NULL,
    account      text        NOT NULL CHECK (length(account) BETWEEN 1 AND 200),
    name         text        NOT NULL CHECK (length(name) BETWEEN 1 AND 200),
    draft_sha256 text        NOT NULL CHECK (draft_sha256 ~ '^[0-9a-f]{64}$'),
    CHECK (verdict = 'CONCUR' OR length(comment) > 0)
);
REVOKE UPDATE, DELETE, TRUNCATE ON review_decision FROM isaa_app;
