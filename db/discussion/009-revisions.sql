--liquibase formatted sql

--changeset discussion:009-revisions
-- Later wordings of an entry, which itself keeps the first; an empty one takes the words away and leaves the trace.
create table comment_revision (
    entry_id   uuid        not null references comment_entry,
    number     integer     not null check (number > 0),
    body       text        not null check (length(body) <= 10000),
    rich       jsonb,
    revised_at timestamptz not null,
    token      uuid        not null unique,
    primary key (entry_id, number)
);
revoke update, delete on comment_revision from isaa_app;
--rollback drop table comment_revision;
