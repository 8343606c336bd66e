--liquibase formatted sql
--changeset people:003-fresh-sign-on
-- Fresh sign-ons asked for within a session: begun, answered by an assertion, spent once.
CREATE TABLE fresh_sign_on (
    id               uuid PRIMARY KEY,
    account          text NOT NULL CHECK (length(account) BETWEEN 1 AND 100),
    sign_on          uuid NOT NULL,
    purpose          text NOT NULL CHECK (length(purpose) BETWEEN 1 AND 200),
    return_to        text NOT NULL CHECK (length(return_to) BETWEEN 1 AND 200),
    begun_at         timestamptz NOT NULL,
    subject          text CHECK (length(subject) BETWEEN 1 AND 200),
    assertion_id     text CHECK (length(assertion_id) BETWEEN 1 AND 256),
    issuer           text CHECK (length(issuer) BETWEEN 1 AND 1024),
    context_class    text CHECK (length(context_class) BETWEEN 1 AND 1024),
    authenticated_at timestamptz,
    spent_at         timestamptz,
    CHECK (num_nonnulls(subject, assertion_id, issuer, context_class, authenticated_at) IN (0, 5)),
    CHECK (spent_at IS NULL OR assertion_id IS NOT NULL)
);
CREATE INDEX fresh_sign_on_sign_on ON fresh_sign_on (sign_on, purpose);
CREATE INDEX fresh_sign_on_begun_at ON fresh_sign_on (begun_at);
