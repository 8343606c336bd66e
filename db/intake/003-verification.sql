--liquibase formatted sql
--changeset intake:003-verification
--comment: How the requestor was verified, by choice and in words; why there is no evidence, where there is none (IN-02)
ALTER TABLE request
    ADD COLUMN verified_method text CHECK (verified_method IN
        ('CALLED_BACK', 'OFFICIAL_DOMAIN', 'IN_PERSON', 'KNOWN_LIAISON', 'DHS_COMPONENT', 'OTHER')),
    ADD COLUMN no_evidence text NOT NULL DEFAULT '' CHECK (length(no_evidence) <= 2000);

--comment: Evidence can be taken away, unlike stored files: it goes with a request that turns out to be classified
CREATE TABLE request_evidence (
    id         uuid PRIMARY KEY,
    request_id uuid        NOT NULL REFERENCES request ON DELETE CASCADE,
    name       text        NOT NULL CHECK (length(name) BETWEEN 1 AND 255),
    media_type text        NOT NULL CHECK (length(media_type) BETWEEN 3 AND 150),
    content    bytea       NOT NULL CHECK (octet_length(content) BETWEEN 1 AND 10485760),
    size       bigint      NOT NULL GENERATED ALWAYS AS (octet_length(content)) STORED,
    sha256     bytea       NOT NULL GENERATED ALWAYS AS (sha256(content)) STORED,
    added_at   timestamptz NOT NULL,
    added_by   text        NOT NULL CHECK (length(added_by) BETWEEN 1 AND 200)
);
ALTER TABLE request_evidence ALTER COLUMN content SET STORAGE EXTERNAL;
CREATE INDEX request_evidence_of ON request_evidence (request_id, added_at);
REVOKE UPDATE, TRUNCATE ON request_evidence FROM isaa_app;
