--liquibase formatted sql
--changeset agreement:013-due
--comment: Sharing that an exigent threat allowed has to be put into an agreement by a day (SC-13).
ALTER TABLE agreement ADD COLUMN due_on date;
