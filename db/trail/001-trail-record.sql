--liquibase formatted sql

--changeset trail:001-trail-record
--comment: The records of the trail, chained by SHA-256, and the head that says where the chain ends

CREATE SCHEMA trail AUTHORIZATION isaa_trail;

SET LOCAL ROLE isaa_trail;

CREATE TABLE trail.trail_record (
    sequence      bigint PRIMARY KEY CHECK (sequence > 0),
    recorded_at   timestamptz NOT NULL,
    account       text NOT NULL CHECK (length(account) BETWEEN 1 AND 200),
    roles         text NOT NULL CHECK (length(roles) <= 400),
    action        text NOT NULL CHECK (action ~ '^[a-z][a-z0-9_.-]{0,99}$'),
    subject       text NOT NULL CHECK (length(subject) BETWEEN 1 AND 300),
    facts         json NOT NULL CHECK (octet_length(facts::text) <= 100000),
    previous_hash bytea NOT NULL CHECK (octet_length(previous_hash) = 32),
    hash          bytea NOT NULL CHECK (octet_length(hash) = 32),
    CONSTRAINT trail_record_one_successor UNIQUE (previous_hash)
);

CREATE INDEX trail_record_subject ON trail.trail_record (lower(subject) text_pattern_ops, sequence);
CREATE INDEX trail_record_account ON trail.trail_record (account text_pattern_ops, sequence);
CREATE INDEX trail_record_action ON trail.trail_record (action text_pattern_ops, sequence);
CREATE INDEX trail_record_recorded_at ON trail.trail_record (recorded_at);

-- One row: its lock is what puts writers in line.
CREATE TABLE trail.head (
    only_one boolean PRIMARY KEY DEFAULT TRUE CHECK (only_one),
    sequence bigint NOT NULL,
    hash     bytea NOT NULL CHECK (octet_length(hash) = 32)
) WITH (fillfactor = 10);

INSERT INTO trail.head (sequence, hash) VALUES (0, sha256('ISAA audit trail'));

-- What a transaction has to say before it commits; empty between transactions.
CREATE TABLE trail.announced (
    id      bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    account text NOT NULL,
    roles   text NOT NULL,
    action  text NOT NULL,
    subject text NOT NULL,
    facts   json NOT NULL
);

RESET ROLE;
