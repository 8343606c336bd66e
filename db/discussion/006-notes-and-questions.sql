--liquibase formatted sql

--changeset discussion:006-notes-and-questions
-- A thread without a section is on the whole draft. The stakeholder rule says which question a thread belongs to. Notes of
-- an office are seen by it alone and numbered on their own, so that no gap tells others of them.
alter table comment_thread
    drop constraint comment_thread_section_key_check,
    add constraint comment_thread_section_key_check check (length(section_key) <= 100),
    add check (section_key <> '' or block_id is null),
    add column rule text check (length(rule) between 1 and 10),
    drop constraint comment_thread_kind_check,
    add constraint comment_thread_kind_check check (kind in ('QUESTION', 'COMMENT', 'CONCERN', 'SUGGESTION', 'NOTE')),
    drop constraint comment_thread_agreement_id_number_key;
create unique index comment_thread_number on comment_thread (agreement_id, number) where kind <> 'NOTE';
create unique index comment_thread_note on comment_thread (agreement_id, office, number) where kind = 'NOTE';
--rollback drop index comment_thread_note; drop index comment_thread_number; alter table comment_thread drop column rule;
--rollback alter table comment_thread drop constraint comment_thread_kind_check, drop constraint comment_thread_section_key_check;
--rollback alter table comment_thread add constraint comment_thread_section_key_check check (length(section_key) between 1 and 100) not valid;
--rollback alter table comment_thread add constraint comment_thread_kind_check check (kind in ('QUESTION', 'COMMENT', 'CONCERN', 'SUGGESTION')) not valid;
