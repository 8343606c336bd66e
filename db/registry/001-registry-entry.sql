--liquibase formatted sql
--changeset registry:001-registry-entry
--comment: The executed documents of the central repository (CL-08); an entry is never changed or removed
CREATE TABLE registry_entry (
    id           uuid PRIMARY KEY,
    agreement_id uuid        NOT NULL REFERENCES agreement,
    file_id      uuid        NOT NULL UNIQUE REFERENCES stored_file,
    executed_on  date        NOT NULL,
    filed_at     timestamptz NOT NULL,
    filed_by     text        NOT NULL CHECK (length(filed_by) BETWEEN 1 AND 200)
);
CREATE INDEX registry_entry_agreement ON registry_entry (agreement_id, filed_at);
REVOKE UPDATE, DELETE, TRUNCATE ON registry_entry FROM isaa_app;

--changeset registry:002-search
--comment: Executed agreements, newest first, and the kinds of parties they are made with
CREATE INDEX agreement_executed ON agreement (number DESC) WHERE phase IN ('IN_FORCE', 'TERMINATED', 'EXPIRED');
CREATE INDEX agreement_categories ON agreement USING gin (categories);
CREATE INDEX agreement_party_kind ON agreement_party (kind, agreement_id);
