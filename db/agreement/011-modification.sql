--liquibase formatted sql
--changeset agreement:011-modification
--comment: A modification is an agreement of its own that points to the one it modifies (MA-08); one at a time is open or in force
ALTER TABLE agreement
    ADD COLUMN modifies_id uuid REFERENCES agreement CHECK (modifies_id <> id),
    DROP CONSTRAINT agreement_number_check,
    ADD CONSTRAINT agreement_number_check CHECK (number ~ '^ISAA-[0-9]{4}-[0-9]{4,}(-M[1-9][0-9]*)?$'),
    ADD CONSTRAINT agreement_modification_number_check CHECK ((modifies_id IS NOT NULL) = (number ~ '-M'));
CREATE UNIQUE INDEX agreement_modification ON agreement (modifies_id) WHERE phase NOT IN ('TERMINATED', 'EXPIRED');
CREATE INDEX agreement_modifies ON agreement (modifies_id) WHERE modifies_id IS NOT NULL;

CREATE TABLE agreement_modification_number (
    number text PRIMARY KEY REFERENCES agreement (number),
    last   integer NOT NULL
);
