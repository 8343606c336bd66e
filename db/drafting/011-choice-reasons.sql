--liquibase formatted sql

--changeset drafting:011-choice-reasons
-- Why a drafter departed from what the facts of the case preselect; one reason a choice point, which those read who clear
-- the draft. Drafts begun before have none.
alter table kept_choice add column why text check (length(why) between 1 and 500);

create table draft_choice_reason (
    agreement_id     uuid not null references draft,
    template_version integer not null,
    choice_key       text not null,
    why              text not null check (length(why) between 1 and 500),
    primary key (agreement_id, choice_key),
    foreign key (template_version, choice_key) references template_choice
);

revoke update, delete on draft_choice_reason from isaa_app;
--rollback drop table draft_choice_reason; alter table kept_choice drop column why;
