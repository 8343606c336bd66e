--liquibase formatted sql
--changeset casefile:001-case-file
--comment: Revision counts the changes, so that a page knows whether it shows the last one.
CREATE TABLE case_file (
    id       uuid PRIMARY KEY,
    revision integer NOT NULL
);

--comment: A text that nobody has written has no row.
CREATE TABLE case_text (
    case_file_id uuid NOT NULL REFERENCES case_file ON DELETE CASCADE,
    field        text NOT NULL CHECK (length(field) <= 40),
    text         text NOT NULL CHECK (length(text) BETWEEN 1 AND 4000),
    changed_by   text NOT NULL,
    PRIMARY KEY (case_file_id, field)
);

--comment: Keys are the names as they are compared: without regard to case and spaces.
CREATE TABLE case_system (
    id                 uuid PRIMARY KEY,
    case_file_id       uuid    NOT NULL REFERENCES case_file ON DELETE CASCADE,
    name               text    NOT NULL CHECK (length(name) BETWEEN 1 AND 200),
    name_key           text    NOT NULL,
    role               text    NOT NULL CHECK (role IN ('SOURCE', 'TARGET')),
    steward            text,
    sorn_title         text    NOT NULL CHECK (length(sorn_title) <= 300),
    sorn_number        text    NOT NULL CHECK (length(sorn_number) <= 100),
    routine_use_letter text    NOT NULL CHECK (length(routine_use_letter) <= 20),
    routine_use        text    NOT NULL CHECK (length(routine_use) <= 4000),
    pia                text    NOT NULL CHECK (length(pia) <= 300),
    commingled         boolean,
    changed_by         text    NOT NULL,
    UNIQUE (case_file_id, name_key)
);

CREATE TABLE case_steward (
    id           uuid PRIMARY KEY,
    case_file_id uuid NOT NULL REFERENCES case_file ON DELETE CASCADE,
    office       text NOT NULL,
    name         text NOT NULL CHECK (length(name) BETWEEN 1 AND 200),
    contact      text NOT NULL CHECK (length(contact) <= 254),
    changed_by   text NOT NULL
);
CREATE INDEX case_steward_file ON case_steward (case_file_id);

CREATE TABLE case_element (
    id           uuid PRIMARY KEY,
    case_file_id uuid NOT NULL REFERENCES case_file ON DELETE CASCADE,
    name         text NOT NULL CHECK (length(name) BETWEEN 1 AND 200),
    name_key     text NOT NULL,
    description  text NOT NULL CHECK (length(description) <= 2000),
    system_id    uuid REFERENCES case_system,
    pii          text NOT NULL CHECK (pii IN ('NONE', 'PII', 'SENSITIVE_PII')),
    sensitivity  text NOT NULL CHECK (sensitivity IN ('NONE', 'FOUO', 'LES', 'CUI')),
    need         text NOT NULL CHECK (need IN ('UNDECIDED', 'NEEDED', 'NOT_NEEDED')),
    reason       text NOT NULL CHECK (length(reason) <= 2000),
    changed_by   text NOT NULL,
    CONSTRAINT case_element_name UNIQUE NULLS NOT DISTINCT (case_file_id, name_key, system_id)
);
CREATE INDEX case_element_system ON case_element (system_id);
