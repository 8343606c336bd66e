--liquibase formatted sql
--changeset intake:001-request
--comment: Texts may be empty: a request is kept as it is typed and can be left and resumed.
CREATE TABLE request (
    id               uuid PRIMARY KEY,
    number           text        NOT NULL UNIQUE CHECK (number ~ '^REQ-[0-9]{4}-[0-9]{4,}$'),
    program_office   text        NOT NULL,
    status           text        NOT NULL CHECK (status IN ('OPEN', 'CLOSED', 'AGREEMENT_OPENED')),
    received_at      timestamptz NOT NULL,
    received_by      text        NOT NULL,
    changed_at       timestamptz NOT NULL,
    changed_by       text        NOT NULL,
    subject          text        NOT NULL CHECK (length(subject) <= 300),
    party_name       text        NOT NULL CHECK (length(party_name) <= 200),
    party_kind       text        CHECK (length(party_kind) <= 40),
    contact_name     text        NOT NULL CHECK (length(contact_name) <= 200),
    contact_position text        NOT NULL CHECK (length(contact_position) <= 200),
    contact_email    text        NOT NULL CHECK (length(contact_email) <= 254),
    origin           text        CHECK (origin IN ('EXTERNAL_REQUEST', 'ICE_INITIATIVE', 'DHS_INITIATIVE')),
    mission_need     text        NOT NULL CHECK (length(mission_need) <= 4000),
    information      text        NOT NULL CHECK (length(information) <= 4000),
    intended_use     text        NOT NULL CHECK (length(intended_use) <= 4000),
    verified_how     text        NOT NULL CHECK (length(verified_how) <= 2000),
    verified_by      text        NOT NULL CHECK (length(verified_by) <= 200),
    verified_on      date        CHECK (verified_on >= '2000-01-01'),
    facts            jsonb       NOT NULL CHECK (length(facts::text) <= 20000),
    opening          jsonb       NOT NULL CHECK (length(opening::text) <= 200000),
    closed_on        date,
    closing          text        CHECK (closing IN ('OUT_OF_SCOPE', 'LEVERAGED', 'NOT_PURSUED')),
    closing_note     text        NOT NULL CHECK (length(closing_note) <= 2000),
    agreement_id     uuid        REFERENCES agreement,
    version          integer     NOT NULL,
    search_text      text GENERATED ALWAYS AS (lower(number || ' ' || subject || ' ' || party_name)) STORED,
    CHECK ((status = 'CLOSED') = (closing IS NOT NULL)),
    CHECK ((closing IS NULL) = (closed_on IS NULL)),
    CHECK ((status = 'AGREEMENT_OPENED') = (agreement_id IS NOT NULL))
);
CREATE INDEX request_office ON request (program_office, status, received_at DESC);
CREATE INDEX request_received ON request (received_at DESC);
CREATE INDEX request_search ON request USING gin (search_text gin_trgm_ops);
CREATE INDEX request_agreement ON request (agreement_id);

CREATE TABLE request_leverage (
    request_id   uuid    NOT NULL REFERENCES request ON DELETE CASCADE,
    agreement_id uuid    NOT NULL REFERENCES agreement,
    usable       boolean NOT NULL,
    reason       text    NOT NULL CHECK (length(reason) BETWEEN 1 AND 2000),
    decided_by   text    NOT NULL,
    decided_on   date    NOT NULL,
    PRIMARY KEY (request_id, agreement_id)
);

--comment: A determination is kept as decided; it goes only with its request, when that turns out to be classified.
CREATE TABLE request_determination (
    id            uuid PRIMARY KEY,
    request_id    uuid        NOT NULL REFERENCES request ON DELETE CASCADE,
    sequence      integer     NOT NULL CHECK (sequence > 0),
    decided_at    timestamptz NOT NULL,
    decided_by    text        NOT NULL,
    rules_version text        NOT NULL CHECK (length(rules_version) <= 40),
    outcome       text        NOT NULL CHECK (outcome IN ('IN_SCOPE', 'OUT_OF_SCOPE', 'OPEN')),
    facts         jsonb       NOT NULL,
    result        jsonb       NOT NULL,
    UNIQUE (request_id, sequence)
);
REVOKE UPDATE ON request_determination FROM isaa_app;

CREATE TABLE request_number (
    year integer PRIMARY KEY,
    last integer NOT NULL
);
