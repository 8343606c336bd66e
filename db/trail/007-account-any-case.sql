--liquibase formatted sql

--changeset trail:007-account-any-case
--comment: Accounts are found by the beginning of their name, whatever its case

SET LOCAL ROLE isaa_trail;

DROP INDEX trail.trail_record_account;
CREATE INDEX trail_record_account ON trail.trail_record (lower(account) text_pattern_ops, sequence);

RESET ROLE;
