--liquibase formatted sql

--changeset discussion:007-rich-text
-- The words of an entry as written, with bold words, lists, links and mentions; body holds the same as plain text.
alter table comment_entry add column rich jsonb;
-- Who is named in an entry: an office or an account.
create table comment_mention (
    entry_id uuid not null references comment_entry,
    office   text check (length(office) between 1 and 40),
    account  text check (length(account) between 1 and 200),
    check ((office is null) <> (account is null)),
    unique nulls not distinct (entry_id, office, account)
);
create index comment_mention_account on comment_mention (account);
create index comment_mention_office on comment_mention (office);
revoke update, delete on comment_mention from isaa_app;
--rollback drop table comment_mention; alter table comment_entry drop column rich;
