--liquibase formatted sql

--changeset discussion:004-outside-party
-- Who said it, where somebody outside did in a file; the account is then whoever took the file in.
alter table comment_entry add column outsider text check (length(outsider) between 1 and 300);
--rollback alter table comment_entry drop column outsider;
