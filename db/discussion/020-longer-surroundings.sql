--liquibase formatted sql

--changeset discussion:020-longer-surroundings
-- What stands around a passage is as long as makes it unique in its draft.
alter table comment_thread
    drop constraint comment_thread_prefix_check,
    drop constraint comment_thread_suffix_check,
    add constraint comment_thread_prefix_check check (length(prefix) <= 2000),
    add constraint comment_thread_suffix_check check (length(suffix) <= 2000);
--rollback alter table comment_thread drop constraint comment_thread_prefix_check, drop constraint comment_thread_suffix_check, add constraint comment_thread_prefix_check check (length(prefix) <= 64) not valid, add constraint comment_thread_suffix_check check (length(suffix) <= 64) not valid;
