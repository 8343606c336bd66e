--liquibase formatted sql
--changeset intake:002-last-change
--comment: Lists of requests are read in the order of their last change
CREATE INDEX request_changed ON request (changed_at DESC, number DESC);
