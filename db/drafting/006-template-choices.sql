--liquibase formatted sql

--changeset drafting:006-template-choices
-- Where a version of the template leaves the drafter a choice, and what the facts of the case preselect there (TE-03).
create table template_choice (
    version     integer not null,
    key         text not null check (key ~ '^[a-z][a-z0-9-]{0,39}$'),
    section_key text not null,
    position    integer not null check (position > 0),
    kind        text not null check (kind in ('EXCLUSIVE', 'COMBINABLE', 'OPTIONAL')),
    title       text not null check (length(title) between 1 and 100),
    question    text not null check (length(question) between 1 and 300),
    primary key (version, key),
    unique (version, section_key, position),
    foreign key (version, section_key) references template_section
);

create table template_option (
    version     integer not null,
    choice_key  text not null,
    key         text not null check (key ~ '^[a-z][a-z0-9-]{0,39}$'),
    position    integer not null check (position > 0),
    title       text not null check (length(title) between 1 and 150),
    consequence text not null check (length(consequence) between 1 and 500),
    primary key (version, choice_key, key),
    unique (version, choice_key, position),
    foreign key (version, choice_key) references template_choice
);

create table template_preselection (
    version    integer not null,
    choice_key text not null,
    position   integer not null check (position > 0),
    option_key text not null,
    fact       text check (fact in ('PERSONAL_INFORMATION', 'SYSTEM_ACCESS', 'CONNECTION', 'PROTECTED_BY_LAW',
                   'LAW_ENFORCEMENT_PARTNER', 'FOREIGN_PARTY', 'PRIVATE_PARTY', 'PUBLIC_PARTY', 'STATEMENT_OF_INTENT')),
    holds      boolean not null,
    because    text check (length(because) between 1 and 200),
    primary key (version, choice_key, position),
    foreign key (version, choice_key, option_key) references template_option,
    check ((fact is null) = (because is not null))
);
comment on column template_preselection.position is 'of options that exclude each other the first that applies is preselected';
comment on column template_preselection.fact is 'what decides; null preselects for every case, for the reason in because';
comment on column template_preselection.holds is 'whether the option is preselected where the fact holds, or where it does not';

alter table template_clause
    add column choice_key text,
    add column option_key text,
    add foreign key (version, choice_key) references template_choice,
    add foreign key (version, choice_key, option_key) references template_option,
    add check (option_key is null or choice_key is not null);
comment on column template_clause.choice_key is 'the choice point it hangs on; null for a clause of every agreement';
comment on column template_clause.option_key is 'the option that brings it; null when any option of the choice point does';
comment on column template_clause.needs is 'only in version 1, which knew no choice points: the fact that brought the clause';
comment on column template_clause.unless is 'only in version 1, which knew no choice points: the fact that kept the clause away';

-- What was decided when a draft was begun; by whom and when is told by its first version. An option that was neither
-- preselected nor taken has no row.
create table draft_choice (
    agreement_id     uuid not null references draft,
    template_version integer not null,
    choice_key       text not null,
    option_key       text not null,
    taken            boolean not null,
    because          text check (length(because) between 1 and 200),
    primary key (agreement_id, choice_key, option_key),
    foreign key (template_version, choice_key, option_key) references template_option,
    check (taken or because is not null)
);
comment on column draft_choice.because is 'why the facts of the case preselected the option; null where they did not';

revoke update, delete on template_choice, template_option, template_preselection, draft_choice from isaa_app;
--rollback drop table draft_choice; alter table template_clause drop column option_key, drop column choice_key; drop table template_preselection, template_option, template_choice;
