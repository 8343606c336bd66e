--liquibase formatted sql

--changeset discussion:005-kinds
-- What a thread is, and the words that a suggestion wants in the place of the passage; empty words take it out.
alter table comment_thread
    add column kind text not null default 'COMMENT' check (kind in ('QUESTION', 'COMMENT', 'CONCERN', 'SUGGESTION')),
    add column proposed text check (length(proposed) <= 10000),
    add check ((kind = 'SUGGESTION') = (proposed is not null)),
    add check (kind <> 'SUGGESTION' or block_id is not null);
create index comment_thread_concern on comment_thread (agreement_id, office) where state = 'OPEN' and kind = 'CONCERN';
--rollback drop index comment_thread_concern; alter table comment_thread drop column proposed, drop column kind;
