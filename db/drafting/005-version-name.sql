--liquibase formatted sql

--changeset drafting:005-version-name
-- What a version is called, such as when it was sent out; the last name given counts, and those before are kept.
create table draft_version_name (
    agreement_id   uuid not null,
    number         integer not null,
    named_at       timestamptz not null,
    name           text not null check (length(name) between 1 and 100),
    author_account text not null check (length(author_account) between 1 and 200),
    author_name    text not null check (length(author_name) between 1 and 200),
    primary key (agreement_id, number, named_at),
    foreign key (agreement_id, number) references draft_version
);

revoke update, delete on draft_version_name from isaa_app;
--rollback drop table draft_version_name;
