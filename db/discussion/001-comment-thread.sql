--liquibase formatted sql
--changeset discussion:001-comment-thread
--comment: A thread keeps the words it was opened on, whatever becomes of the draft; without a block it is on the section.
CREATE TABLE comment_thread (
    id              uuid PRIMARY KEY,
    agreement_id    uuid        NOT NULL REFERENCES agreement,
    number          integer     NOT NULL CHECK (number > 0),
    office          text        NOT NULL CHECK (length(office) BETWEEN 1 AND 40),
    author_account  text        NOT NULL CHECK (length(author_account) BETWEEN 1 AND 200),
    author_name     text        NOT NULL CHECK (length(author_name) BETWEEN 1 AND 200),
    opened_at       timestamptz NOT NULL,
    made_on_version integer     NOT NULL CHECK (made_on_version > 0),
    section_key     text        NOT NULL CHECK (length(section_key) BETWEEN 1 AND 100),
    block_id        text        CHECK (length(block_id) BETWEEN 1 AND 100),
    quote           text        NOT NULL CHECK (length(quote) <= 10000),
    prefix          text        NOT NULL CHECK (length(prefix) <= 64),
    suffix          text        NOT NULL CHECK (length(suffix) <= 64),
    state           text        NOT NULL CHECK (state IN ('OPEN', 'RESOLVED')),
    disposition     text        CHECK (disposition IN ('ACCEPTED', 'ACCEPTED_IN_PART', 'REJECTED', 'WITHDRAWN')),
    last_entry      integer     NOT NULL CHECK (last_entry > 0),
    version         integer     NOT NULL,
    UNIQUE (agreement_id, number),
    CHECK ((state = 'RESOLVED') = (disposition IS NOT NULL)),
    CHECK ((block_id IS NULL) = (quote = ''))
);
CREATE INDEX comment_thread_open ON comment_thread (agreement_id, office) WHERE state = 'OPEN';
REVOKE DELETE ON comment_thread FROM isaa_app;
--rollback DROP TABLE comment_thread;
