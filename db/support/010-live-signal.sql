--liquibase formatted sql
--changeset support:010-live-signal
--comment: Word of changes for the pages of all nodes; kept for an hour. tx tells what a snapshot has seen for certain.
CREATE TABLE live_signal (
    sequence bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    tx       xid8 NOT NULL DEFAULT pg_current_xact_id(),
    topic    text NOT NULL CHECK (length(topic) BETWEEN 1 AND 100),
    payload  text NOT NULL CHECK (length(payload) <= 2000),
    at       timestamptz NOT NULL DEFAULT now()
);
CREATE INDEX live_signal_tx ON live_signal (tx);
CREATE INDEX live_signal_at ON live_signal (at);
REVOKE UPDATE ON live_signal FROM isaa_app;
