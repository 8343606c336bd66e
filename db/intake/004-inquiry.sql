--liquibase formatted sql
--changeset intake:004-inquiry
--comment: What a request asks of others: IGP's support, a referral, an office's voluntary review (IN-05, SC-03, SC-18…20, SC-23)
CREATE TABLE inquiry (
    id            uuid PRIMARY KEY,
    request_id    uuid        NOT NULL REFERENCES request ON DELETE CASCADE,
    kind          text        NOT NULL CHECK (kind IN ('IGP_SUPPORT', 'REFERRAL', 'CONSULTATION')),
    referral      text        CHECK (referral IN ('DARC', 'ISSGB', 'DHS_LEVEL', 'FOIA')),
    office        text        CHECK (length(office) BETWEEN 1 AND 40),
    words         text        NOT NULL CHECK (length(words) BETWEEN 1 AND 4000),
    asked_by      text        NOT NULL CHECK (length(asked_by) BETWEEN 1 AND 200),
    asked_at      timestamptz NOT NULL,
    status        text        NOT NULL CHECK (status IN ('WITH_IGP', 'SENT', 'ANSWERED', 'WITHDRAWN')),
    passed_on     date,
    passed_by     text        CHECK (length(passed_by) BETWEEN 1 AND 200),
    answer        text        CHECK (length(answer) BETWEEN 1 AND 4000),
    answered_from text        CHECK (length(answered_from) <= 200),
    answered_on   date,
    answered_by   text        CHECK (length(answered_by) BETWEEN 1 AND 200),
    withdrawn_by  text        CHECK (length(withdrawn_by) BETWEEN 1 AND 200),
    withdrawn_at  timestamptz,
    version       integer     NOT NULL,
    CHECK ((kind = 'REFERRAL') = (referral IS NOT NULL)),
    CHECK ((kind = 'CONSULTATION') = (office IS NOT NULL)),
    CHECK (status <> 'WITH_IGP' OR referral IN ('DARC', 'ISSGB')),
    CHECK (num_nonnulls(passed_on, passed_by) IN (0, 2)),
    CHECK (num_nonnulls(answer, answered_from, answered_on, answered_by)
        = CASE WHEN status = 'ANSWERED' THEN 4 ELSE 0 END),
    CHECK (num_nonnulls(withdrawn_by, withdrawn_at) = CASE WHEN status = 'WITHDRAWN' THEN 2 ELSE 0 END)
);
CREATE INDEX inquiry_of ON inquiry (request_id, asked_at);
CREATE INDEX inquiry_waiting ON inquiry (kind, office, asked_at) WHERE status IN ('WITH_IGP', 'SENT');

--comment: Nobody is asked the same thing twice at a time
CREATE UNIQUE INDEX inquiry_once ON inquiry (request_id, kind, referral, office) NULLS NOT DISTINCT
    WHERE status IN ('WITH_IGP', 'SENT');
