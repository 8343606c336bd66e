--liquibase formatted sql
--changeset people:002-seen-assertion
-- Assertions that were accepted, until they expire: one row each, so that none is accepted twice on any node.
CREATE TABLE seen_assertion (
    issuer       text NOT NULL CHECK (length(issuer) BETWEEN 1 AND 1024),
    assertion_id text NOT NULL CHECK (length(assertion_id) BETWEEN 1 AND 256),
    expires_at   timestamptz NOT NULL,
    PRIMARY KEY (issuer, assertion_id)
);
CREATE INDEX seen_assertion_expires_at ON seen_assertion (expires_at);
