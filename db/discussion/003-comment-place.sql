--liquibase formatted sql
--changeset discussion:003-comment-place
--comment: Where a thread's passage stands from this version of the draft on, until a later row; detached: where it stood.
CREATE TABLE comment_place (
    thread_id  uuid    NOT NULL REFERENCES comment_thread,
    version    integer NOT NULL CHECK (version > 0),
    block_id   text    NOT NULL CHECK (length(block_id) <= 100),
    start_at   integer NOT NULL CHECK (start_at >= 0),
    end_at     integer NOT NULL,
    confidence real    NOT NULL CHECK (confidence BETWEEN 0 AND 1),
    detached   text    CHECK (detached IN ('DELETED', 'REWRITTEN')),
    PRIMARY KEY (thread_id, version),
    CHECK (CASE WHEN detached IS NULL THEN end_at > start_at ELSE end_at = start_at END)
);
REVOKE UPDATE, DELETE ON comment_place FROM isaa_app;
--rollback DROP TABLE comment_place;
