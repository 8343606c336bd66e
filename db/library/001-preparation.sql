--liquibase formatted sql

--changeset library:001-preparation
-- The next version of the template while it is prepared: at most one is open. Once published or discarded it stays as it
-- was, with who changed what in it and why.
create table template_preparation (
    id                uuid primary key,
    base_version      integer not null references template,
    content           jsonb not null,
    begun_account     text not null check (length(begun_account) between 1 and 200),
    begun_name        text not null check (length(begun_name) between 1 and 200),
    begun_at          timestamptz not null,
    published_version integer unique references template,
    discarded         boolean not null default false,
    check (published_version is null or not discarded)
);
create unique index template_preparation_open on template_preparation ((true)) where published_version is null and not discarded;
comment on column template_preparation.content is 'the template as StoredJson writes it; its version number is the one it will have';

create table template_change (
    preparation_id uuid not null references template_preparation,
    number         integer not null check (number > 0),
    subject        text not null check (subject in ('SECTION', 'CLAUSE', 'CHOICE', 'PLACEHOLDER')),
    section_key    text not null check (length(section_key) <= 40),
    key            text not null check (length(key) between 1 and 40),
    kind           text not null check (kind in ('ADDED', 'CHANGED', 'MOVED', 'REMOVED')),
    reason         text not null check (length(reason) between 1 and 500),
    account        text not null check (length(account) between 1 and 200),
    account_name   text not null check (length(account_name) between 1 and 200),
    changed_at     timestamptz not null,
    primary key (preparation_id, number)
);
comment on column template_change.section_key is 'empty for a placeholder, which belongs to no section';

revoke delete on template_preparation from isaa_app;
revoke update, delete on template_change from isaa_app;
--rollback drop table template_change; drop table template_preparation;
