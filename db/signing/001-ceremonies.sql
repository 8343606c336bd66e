--liquibase formatted sql
--changeset signing:001-ceremonies
CREATE TABLE signing_ceremony (
    id            uuid PRIMARY KEY,
    agreement_id  uuid        NOT NULL REFERENCES agreement,
    number        integer     NOT NULL CHECK (number > 0),
    draft_version integer     NOT NULL CHECK (draft_version > 0),
    draft_sha256  text        NOT NULL CHECK (draft_sha256 ~ '^[0-9a-f]{64}$'),
    cleared_file  uuid        NOT NULL REFERENCES stored_file,
    current_file  uuid        NOT NULL REFERENCES stored_file,
    evidence_file uuid        REFERENCES stored_file,
    effective_on  date,
    expires_on    date        CHECK (expires_on > effective_on),
    opened_at     timestamptz NOT NULL,
    outcome       text        CHECK (outcome IN ('EXECUTED', 'DECLINED')),
    closed_at     timestamptz,
    closed_by     text        CHECK (length(closed_by) BETWEEN 1 AND 200),
    reason        text        CHECK (length(reason) BETWEEN 1 AND 4000),
    UNIQUE (agreement_id, number),
    CHECK (num_nonnulls(outcome, closed_at, closed_by) IN (0, 3)),
    CHECK ((outcome = 'DECLINED') = (reason IS NOT NULL) OR outcome IS NULL),
    CHECK (outcome IS DISTINCT FROM 'EXECUTED' OR evidence_file IS NOT NULL)
);
CREATE UNIQUE INDEX signing_ceremony_open ON signing_ceremony (agreement_id) WHERE outcome IS NULL;

--comment: office is null for an external party's signatory
CREATE TABLE signing_slot (
    id          uuid PRIMARY KEY,
    ceremony_id uuid    NOT NULL REFERENCES signing_ceremony,
    position    integer NOT NULL CHECK (position > 0),
    office      text    CHECK (length(office) BETWEEN 1 AND 40),
    party       text    NOT NULL CHECK (length(party) BETWEEN 1 AND 200),
    name        text    NOT NULL CHECK (length(name) BETWEEN 1 AND 200),
    title       text    NOT NULL CHECK (length(title) BETWEEN 1 AND 200),
    UNIQUE (ceremony_id, position)
);
CREATE INDEX signing_slot_office ON signing_slot (office);

--comment: what a signatory put down before signing in again; gone once it is used
CREATE TABLE signature_choice (
    slot_id    uuid        NOT NULL REFERENCES signing_slot,
    account    text        NOT NULL CHECK (length(account) BETWEEN 1 AND 200),
    kind       text        NOT NULL CHECK (kind IN ('TYPED', 'DRAWN')),
    mark       text        NOT NULL CHECK (length(mark) BETWEEN 1 AND 60000),
    made_at    timestamptz NOT NULL,
    PRIMARY KEY (slot_id, account)
);

--comment: one signature for a slot, added once and never changed; the primary key is what keeps it to one
CREATE TABLE slot_signature (
    slot_id          uuid PRIMARY KEY REFERENCES signing_slot,
    kind             text        NOT NULL CHECK (kind IN ('SEALED', 'SIGNED_COPY', 'SCANNED_COPY')),
    signer           text        NOT NULL CHECK (length(signer) BETWEEN 1 AND 200),
    position_title   text        NOT NULL CHECK (length(position_title) BETWEEN 1 AND 200),
    signed_on        date        NOT NULL,
    recorded_at      timestamptz NOT NULL,
    account          text        NOT NULL CHECK (length(account) BETWEEN 1 AND 200),
    account_name     text        NOT NULL CHECK (length(account_name) BETWEEN 1 AND 200),
    mark_kind        text        CHECK (mark_kind IN ('TYPED', 'DRAWN')),
    mark             text        CHECK (length(mark) BETWEEN 1 AND 60000),
    consent          text        CHECK (length(consent) BETWEEN 1 AND 4000),
    certificates     text        CHECK (length(certificates) <= 4000),
    assertion_id     text,
    authenticated_at timestamptz,
    context_class    text,
    issuer           text,
    subject          text,
    file_before      uuid        NOT NULL REFERENCES stored_file,
    file_after       uuid        NOT NULL REFERENCES stored_file,
    CHECK (kind <> 'SEALED' OR num_nulls(mark, consent, assertion_id, authenticated_at) = 0)
);
CREATE UNIQUE INDEX slot_signature_assertion ON slot_signature (assertion_id) WHERE assertion_id IS NOT NULL;
REVOKE UPDATE, DELETE, TRUNCATE ON slot_signature FROM isaa_app;
