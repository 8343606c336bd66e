--liquibase formatted sql
--changeset intake:005-memorandum
--comment: A Memorandum of Record, each version kept as recorded; all go with a request that turns out to be classified
CREATE TABLE memorandum (
    request_id   uuid        NOT NULL REFERENCES request ON DELETE CASCADE,
    version      integer     NOT NULL CHECK (version > 0),
    basis        integer     NOT NULL,
    shared       text        NOT NULL CHECK (length(shared) BETWEEN 1 AND 4000),
    recipients   text        NOT NULL CHECK (length(recipients) BETWEEN 1 AND 2000),
    purpose      text        NOT NULL CHECK (length(purpose) BETWEEN 1 AND 4000),
    restrictions text        NOT NULL CHECK (length(restrictions) BETWEEN 1 AND 4000),
    data_owner   text        NOT NULL CHECK (length(data_owner) BETWEEN 1 AND 1000),
    sorn         text        NOT NULL CHECK (length(sorn) BETWEEN 1 AND 1000),
    recorded_by  text        NOT NULL CHECK (length(recorded_by) BETWEEN 1 AND 200),
    recorded_at  timestamptz NOT NULL,
    PRIMARY KEY (request_id, version),
    FOREIGN KEY (request_id, basis) REFERENCES request_determination (request_id, sequence) ON DELETE CASCADE
);
REVOKE UPDATE, DELETE, TRUNCATE ON memorandum FROM isaa_app;
