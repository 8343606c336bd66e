--liquibase formatted sql

--changeset discussion:021-over-blocks
-- A passage may end in another block than it begins in. A thread may be on a block whatever its words. Somebody may attach a
-- thread to other words by hand: the place with the higher attempt counts.
alter table comment_thread add column whole_block boolean not null default false;
alter table comment_place
    add column end_block_id text check (length(end_block_id) <= 100),
    add column attempt integer not null default 0 check (attempt >= 0),
    drop constraint comment_place_check,
    add constraint comment_place_check check (case when detached is not null then end_at = start_at and end_block_id is null
                    when end_block_id is null then end_at > start_at
                    else end_at > 0 end),
    drop constraint comment_place_pkey,
    add primary key (thread_id, version, attempt);
alter table comment_entry
    drop constraint comment_entry_kind_check,
    add constraint comment_entry_kind_check check (kind in ('COMMENT', 'RESOLVED', 'REOPENED', 'ATTACHED'));
--rollback delete from comment_place p where attempt < (select max(l.attempt) from comment_place l where l.thread_id = p.thread_id and l.version = p.version);
--rollback alter table comment_place drop constraint comment_place_check, drop constraint comment_place_pkey, add primary key (thread_id, version), drop column attempt, drop column end_block_id;
--rollback alter table comment_place add constraint comment_place_check check (case when detached is null then end_at > start_at else end_at = start_at end) not valid;
--rollback alter table comment_entry drop constraint comment_entry_kind_check;
--rollback alter table comment_entry add constraint comment_entry_kind_check check (kind in ('COMMENT', 'RESOLVED', 'REOPENED')) not valid;
--rollback alter table comment_thread drop column whole_block;
