--liquibase formatted sql
--changeset discussion:002-comment-entry
--comment: What was said and decided in a thread, in order, never changed; the token makes sending twice the same as once.
CREATE TABLE comment_entry (
    id             uuid PRIMARY KEY,
    thread_id      uuid        NOT NULL REFERENCES comment_thread,
    number         integer     NOT NULL CHECK (number > 0),
    kind           text        NOT NULL CHECK (kind IN ('COMMENT', 'RESOLVED', 'REOPENED')),
    office         text        NOT NULL CHECK (length(office) BETWEEN 1 AND 40),
    author_account text        NOT NULL CHECK (length(author_account) BETWEEN 1 AND 200),
    author_name    text        NOT NULL CHECK (length(author_name) BETWEEN 1 AND 200),
    body           text        NOT NULL CHECK (length(body) <= 10000),
    disposition    text        CHECK (disposition IN ('ACCEPTED', 'ACCEPTED_IN_PART', 'REJECTED', 'WITHDRAWN')),
    posted_at      timestamptz NOT NULL,
    token          uuid        NOT NULL,
    UNIQUE (thread_id, number),
    UNIQUE (author_account, token),
    CHECK (kind <> 'COMMENT' OR body <> ''),
    CHECK ((kind = 'RESOLVED') = (disposition IS NOT NULL)),
    CHECK (disposition <> 'REJECTED' OR body <> '')
);
REVOKE UPDATE, DELETE ON comment_entry FROM isaa_app;
--rollback DROP TABLE comment_entry;
