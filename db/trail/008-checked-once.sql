--liquibase formatted sql

--changeset trail:008-checked-once
--comment: A record's texts are checked as they are announced, not again while its writer holds the head of the chain

SET LOCAL ROLE isaa_trail;

ALTER TABLE trail.announced
    ADD CONSTRAINT announced_account_check CHECK (length(account) BETWEEN 1 AND 200),
    ADD CONSTRAINT announced_roles_check CHECK (length(roles) <= 400),
    ADD CONSTRAINT announced_action_check CHECK (action ~ '^[a-z][a-z0-9_.-]{0,99}$'),
    ADD CONSTRAINT announced_subject_check CHECK (length(subject) BETWEEN 1 AND 300),
    ADD CONSTRAINT announced_facts_check CHECK (octet_length(facts::text) <= 100000);

-- Nothing comes here but from there: see trail.chain().
ALTER TABLE trail.trail_record
    DROP CONSTRAINT trail_record_account_check,
    DROP CONSTRAINT trail_record_roles_check,
    DROP CONSTRAINT trail_record_action_check,
    DROP CONSTRAINT trail_record_subject_check,
    DROP CONSTRAINT trail_record_facts_check,
    DROP CONSTRAINT trail_record_sequence_check,
    DROP CONSTRAINT trail_record_previous_hash_check,
    DROP CONSTRAINT trail_record_hash_check;

ALTER TABLE trail.head
    DROP CONSTRAINT head_hash_check,
    DROP CONSTRAINT head_previous_hash_check;

RESET ROLE;
