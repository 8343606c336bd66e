--liquibase formatted sql

--changeset drafting:001-template
-- The template an agreement's text starts from, and its clauses, in versions that never change once drafts use them
-- (TE-05). A clause's text holds placeholders as {{key}} and defined terms as **term**.
create table template (
    version      integer primary key check (version > 0),
    effective_on date not null,
    reason       text not null check (length(reason) between 1 and 500)
);

create table template_section (
    version  integer not null references template,
    key      text not null check (key ~ '^[a-z][a-z0-9-]{0,39}$'),
    position integer not null check (position > 0),
    level    text not null check (level in ('UNNUMBERED', 'ARTICLE', 'SUBSECTION')),
    heading  text not null check (length(heading) between 1 and 200),
    primary key (version, key),
    unique (version, position)
);

create table template_placeholder (
    version integer not null references template,
    key     text not null check (key ~ '^[a-z][a-z0-9-]{0,39}$'),
    label   text not null check (length(label) between 1 and 160),
    primary key (version, key)
);

create table template_clause (
    version     integer not null,
    section_key text not null,
    position    integer not null check (position > 0),
    key         text not null check (key ~ '^[a-z][a-z0-9-]{0,39}$'),
    kind        text not null check (kind in ('PARAGRAPH', 'NUMBERED', 'BULLET', 'NOTE')),
    needs       text check (needs in ('PERSONAL_INFORMATION', 'SYSTEM_ACCESS', 'FOREIGN_PARTY', 'PRIVATE_PARTY')),
    unless      text check (unless in ('PERSONAL_INFORMATION', 'SYSTEM_ACCESS', 'FOREIGN_PARTY', 'PRIVATE_PARTY')),
    text        text not null check (length(text) between 1 and 10000),
    primary key (version, section_key, position),
    unique (version, section_key, key),
    foreign key (version, section_key) references template_section
);
comment on column template_clause.needs is 'taken over only when this fact holds for the agreement (TE-03)';
comment on column template_clause.unless is 'taken over only when this fact does not hold for the agreement (TE-03)';

revoke update, delete on template, template_section, template_placeholder, template_clause from isaa_app;
--rollback drop table template_clause, template_placeholder, template_section, template;
