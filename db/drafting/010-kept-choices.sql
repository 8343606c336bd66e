--liquibase formatted sql

--changeset drafting:010-kept-choices
-- What is decided at the template's choice points before a draft begins; beginning it takes the rows away.
create table kept_choice (
    agreement_id     uuid not null references agreement,
    choice_key       text not null,
    template_version integer not null,
    options          text[] not null,
    author_account   text not null check (length(author_account) between 1 and 200),
    author_name      text not null check (length(author_name) between 1 and 200),
    saved_at         timestamptz not null,
    primary key (agreement_id, choice_key),
    foreign key (template_version, choice_key) references template_choice
);
comment on table kept_choice is 'a choice point that stands as the facts of the case preselect it has no row';
comment on column kept_choice.template_version is 'the version that was decided on; a later one may no longer have the options';
comment on column kept_choice.options is 'the keys of the options taken; empty where every one was taken away';
--rollback drop table kept_choice;
