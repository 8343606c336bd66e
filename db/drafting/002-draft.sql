--liquibase formatted sql

--changeset drafting:002-draft
create table draft (
    agreement_id     uuid primary key references agreement,
    template_version integer not null references template,
    current_version  integer not null check (current_version > 0)
);
comment on table draft is 'one row an agreement: the lock that makes saves serial, and the number of the newest version';

create table draft_version (
    agreement_id   uuid not null references draft,
    number         integer not null check (number > 0),
    document       jsonb not null check (jsonb_typeof(document -> 'sections') = 'array'),
    plain_text     text not null check (length(plain_text) <= 20000000),
    sha256         text not null check (sha256 ~ '^[0-9a-f]{64}$'),
    author_account text not null check (length(author_account) between 1 and 200),
    author_name    text not null check (length(author_name) between 1 and 200),
    saved_at       timestamptz not null,
    section_key    text check (length(section_key) <= 40),
    reason         text check (length(reason) between 1 and 1000),
    primary key (agreement_id, number)
);
comment on column draft_version.sha256 is 'of the document as DraftJson writes it, in UTF-8';

revoke update, delete on draft_version from isaa_app;
revoke delete on draft from isaa_app;
--rollback drop table draft_version, draft;
