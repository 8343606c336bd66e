--liquibase formatted sql

--changeset exchange:001-exchange
-- What left as a Word file: which version, against which one changes were tracked, and what went along.
create table exchange_sent (
    id           uuid primary key,
    agreement_id uuid not null,
    version      integer not null,
    since        integer check (since > 0),
    notes        boolean not null,
    comments     integer not null check (comments >= 0),
    sha256       text not null check (sha256 ~ '^[0-9a-f]{64}$'),
    made_at      timestamptz not null,
    account      text not null check (length(account) between 1 and 200),
    account_name text not null check (length(account_name) between 1 and 200),
    foreign key (agreement_id, version) references draft_version
);
create index exchange_sent_agreement on exchange_sent (agreement_id, made_at);
revoke update, delete on exchange_sent from isaa_app;

-- What came back: the text that it was about with what was accepted, the text of the other party without what was
-- rejected, and what is left between the two.
create table exchange_file (
    id           uuid primary key,
    agreement_id uuid not null,
    number       integer not null check (number > 0),
    name         text not null check (length(name) between 1 and 255),
    file         uuid not null references stored_file,
    version      integer not null,
    recognized   boolean not null,
    taken_at     timestamptz not null,
    account      text not null check (length(account) between 1 and 200),
    account_name text not null check (length(account_name) between 1 and 200),
    base_text    jsonb not null,
    their_text   jsonb not null,
    reading      jsonb not null,
    comments     integer not null check (comments >= 0),
    proposed     integer not null check (proposed >= 0),
    step         integer not null check (step >= 0),
    unique (agreement_id, number),
    foreign key (agreement_id, version) references draft_version
);
revoke delete on exchange_file from isaa_app;

create table exchange_decision (
    file_id       uuid not null references exchange_file,
    number        integer not null check (number > 0),
    verdict       text not null check (verdict in ('ACCEPTED', 'REJECTED', 'BY_HAND')),
    what          text not null check (length(what) between 1 and 40),
    section_key   text not null check (length(section_key) between 1 and 100),
    heading       text not null check (length(heading) <= 260),
    words_out     text not null,
    words_in      text not null,
    proposed_by   text not null check (length(proposed_by) <= 500),
    decided_at    timestamptz not null,
    account       text not null check (length(account) between 1 and 200),
    account_name  text not null check (length(account_name) between 1 and 200),
    draft_version integer check (draft_version > 0),
    primary key (file_id, number)
);
revoke update, delete on exchange_decision from isaa_app;
--rollback drop table exchange_decision; drop table exchange_file; drop table exchange_sent;
