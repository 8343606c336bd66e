--liquibase formatted sql

--changeset drafting:009-clause-library
-- Who published a version of the template; the versions that the portal is shipped with have nobody.
alter table template
    add column published_account text check (length(published_account) between 1 and 200),
    add column published_name    text check (length(published_name) between 1 and 200),
    add column published_at      timestamptz,
    add check (num_nulls(published_account, published_name, published_at) in (0, 3));

-- Which clause of the template each paragraph of a draft began as. The draft keeps the paragraph's id for as long as the
-- paragraph stands, so that the library tells where a clause is used.
create table draft_clause (
    agreement_id     uuid not null references draft,
    block_id         text not null check (length(block_id) between 1 and 40),
    template_version integer not null,
    section_key      text not null,
    clause_key       text not null,
    primary key (agreement_id, block_id),
    foreign key (template_version, section_key, clause_key) references template_clause (version, section_key, key)
);
create index draft_clause_used on draft_clause (section_key, clause_key);
revoke update, delete on draft_clause from isaa_app;
--rollback drop table draft_clause; alter table template drop column published_at, drop column published_name, drop column published_account;
