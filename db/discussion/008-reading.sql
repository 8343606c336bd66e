--liquibase formatted sql

--changeset discussion:008-reading
-- How far each account has read in a thread.
create table comment_read (
    account   text    not null check (length(account) between 1 and 200),
    thread_id uuid    not null references comment_thread,
    entry     integer not null check (entry > 0),
    primary key (account, thread_id)
);
create index comment_read_thread on comment_read (thread_id);
--rollback drop table comment_read;
