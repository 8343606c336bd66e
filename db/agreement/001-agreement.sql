--liquibase formatted sql
--changeset agreement:001-agreement
CREATE TABLE agreement (
    id                uuid PRIMARY KEY,
    number            text    NOT NULL UNIQUE CHECK (number ~ '^ISAA-[0-9]{4}-[0-9]{4,}$'),
    title             text    NOT NULL CHECK (length(title) BETWEEN 1 AND 300),
    type              text    NOT NULL CHECK (type IN ('MOU', 'MOA', 'MOC', 'LOI', 'PILOT', 'OTHER')),
    phase             text    NOT NULL CHECK (phase IN ('INITIATION', 'NEGOTIATION', 'DEVELOPMENT', 'CLEARANCE',
                                                        'SIGNATURE', 'IN_FORCE', 'TERMINATED', 'EXPIRED')),
    program_office    text    NOT NULL,
    marking           text    NOT NULL CHECK (length(marking) BETWEEN 1 AND 100),
    named_people_only boolean NOT NULL DEFAULT false,
    named_people      text[]  NOT NULL DEFAULT '{}',
    categories        text[]  NOT NULL CHECK (categories <@ ARRAY ['LAW_ENFORCEMENT', 'HOMELAND_SECURITY',
                                                        'IMMIGRATION_ADMINISTRATION', 'BUSINESS_OPERATIONS']),
    executive_agents  text[]  NOT NULL CHECK (executive_agents <@ ARRAY ['HSI', 'ERO', 'MA']),
    offices           text[]  NOT NULL,
    signing_offices   text[]  NOT NULL,
    party_names       text    NOT NULL,
    information       text    NOT NULL CHECK (length(information) <= 4000),
    intended_use      text    NOT NULL CHECK (length(intended_use) <= 4000),
    search_text       text    NOT NULL,
    search_vector     tsvector GENERATED ALWAYS AS (to_tsvector('english', search_text)) STORED,
    facts             jsonb   NOT NULL DEFAULT '{}',
    opened_on         date    NOT NULL,
    opened_by         text    NOT NULL,
    phase_since       date    NOT NULL,
    effective_on      date,
    expires_on        date    CHECK (expires_on IS NULL OR expires_on > effective_on),
    next_review_on    date,
    ended_on          date,
    end_reason        text    CHECK (length(end_reason) <= 2000),
    version           integer NOT NULL,
    CHECK (phase NOT IN ('IN_FORCE', 'TERMINATED', 'EXPIRED') OR effective_on IS NOT NULL),
    CHECK (phase NOT IN ('TERMINATED', 'EXPIRED') OR ended_on IS NOT NULL)
);
CREATE INDEX agreement_search ON agreement USING gin (search_vector);
CREATE INDEX agreement_search_trigram ON agreement USING gin (search_text gin_trgm_ops);
CREATE INDEX agreement_offices ON agreement USING gin (offices);
CREATE INDEX agreement_executive_agents ON agreement USING gin (executive_agents);
CREATE INDEX agreement_program_office ON agreement (program_office, phase);
CREATE INDEX agreement_phase ON agreement (phase, number);
CREATE INDEX agreement_next_review ON agreement (next_review_on) WHERE phase = 'IN_FORCE';
CREATE INDEX agreement_expiry ON agreement (expires_on) WHERE phase = 'IN_FORCE';

CREATE TABLE agreement_party (
    agreement_id uuid    NOT NULL REFERENCES agreement,
    position     integer NOT NULL,
    name         text    NOT NULL CHECK (length(name) BETWEEN 1 AND 200),
    kind         text    NOT NULL,
    PRIMARY KEY (agreement_id, position)
);

CREATE TABLE agreement_contact (
    agreement_id uuid    NOT NULL REFERENCES agreement,
    position     integer NOT NULL,
    name         text    NOT NULL CHECK (length(name) BETWEEN 1 AND 200),
    organization text    NOT NULL CHECK (length(organization) BETWEEN 1 AND 200),
    email        text    NOT NULL CHECK (length(email) <= 254),
    PRIMARY KEY (agreement_id, position)
);

--comment: office is null for the signatory of an external party (SG-08)
CREATE TABLE agreement_signatory (
    agreement_id uuid    NOT NULL REFERENCES agreement,
    position     integer NOT NULL,
    office       text,
    party        text    NOT NULL CHECK (length(party) BETWEEN 1 AND 200),
    name         text    NOT NULL CHECK (length(name) BETWEEN 1 AND 200),
    title        text    NOT NULL CHECK (length(title) BETWEEN 1 AND 200),
    PRIMARY KEY (agreement_id, position)
);

CREATE TABLE agreement_number (
    year integer PRIMARY KEY,
    last integer NOT NULL
);
