--liquibase formatted sql
--changeset people:001-account
-- An account as it last signed on; who may do what is decided by the session, never by this table.
CREATE TABLE account (
    account      text PRIMARY KEY CHECK (length(account) BETWEEN 1 AND 100),
    name         text NOT NULL CHECK (length(name) BETWEEN 1 AND 200),
    roles        text[] NOT NULL CHECK (cardinality(roles) <= 50),
    offices      text[] NOT NULL CHECK (cardinality(offices) <= 50),
    last_sign_on timestamptz NOT NULL
);
